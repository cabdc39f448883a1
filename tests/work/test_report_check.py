# SPDX-License-Identifier: EUPL-1.2
"""A report is found in its file, whatever it is made from, and its missing parts are missed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.work.exporting import write_report
from dgw_desktop.work.formats import format_of, report_suffixes
from dgw_desktop.work.read_back import Differs, Written
from tests.report.reports import DAY, LOGO, source_of

OPTIONS = ReportOptions(logo=LOGO, matrix=True)
Make = Callable[[str, str], Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(kind: str, suffix: str) -> Path:
        path = tmp_path / f"r{suffix}"
        write_report(source_of(kind), OPTIONS, path, DAY)
        return path

    return made


def check(kind: str, path: Path, options: ReportOptions = OPTIONS) -> None:
    format_of(path).check(Written(path, [source_of(kind)], DAY, options))


@pytest.mark.parametrize("kind", ["empty", "full", "withheld", "word", "model9", "compare10"])
@pytest.mark.parametrize("suffix", [".pdf", ".html"])
def test_what_is_written_is_found(make: Make, kind: str, suffix: str) -> None:
    check(kind, make(kind, suffix))


@pytest.mark.parametrize("suffix", report_suffixes())  # one that is added too
def test_another_level_a_note_or_a_title_is_missed(make: Make, suffix: str) -> None:
    path = make("half", suffix)
    check("half", path)
    source = source_of("half")
    assert isinstance(source, ReportSource)
    session = source.session
    other = replace(session.answer(9), level=session.answer(9).level % 4 + 1)  # type: ignore[operator]
    for changed in (
        session.with_answer(9, other),
        session.with_answer(9, replace(session.answer(9), note="Nog een toelichting.")),
        replace(session, details=replace(session.details, title="Een andere sessie")),
        replace(session, parking_lot=("Nog iets",)),
    ):
        wanted = replace(source, session=changed)
        with pytest.raises(Differs):
            format_of(path).check(Written(path, [wanted], DAY, OPTIONS))


@pytest.mark.parametrize("page", [0, 1, 5, -1])
def test_a_page_that_is_not_there_is_missed(make: Make, page: int) -> None:
    path = make("half", ".pdf")
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        document.del_page(page % len(document))
        document.save(path)
    with pytest.raises(Differs):
        check("half", path)
