# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from pathlib import Path

from dgw_desktop.domain.session import Answer
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ComparisonSource
from dgw_desktop.work.exporting import write_report
from tests.examples import make_session
from tests.report.reports import DAY, LOADED, text_of


def written(source: ComparisonSource, folder: Path) -> str:
    write_report(source, ReportOptions(), folder / "r.pdf", DAY)
    return text_of(folder / "r.pdf")


def test_of_three_it_names_who_is_highest_and_lowest(tmp_path: Path) -> None:
    sessions = [make_session({1: Answer(level), 2: Answer(2)}) for level in (1, 4, 4)]
    names = ("A · Ruimte", "B · Zorg", "C · Ict")
    text = written(ComparisonSource(LOADED.model, sessions, "ABC", names, "Drie delen"), tmp_path)
    for words in ("Drie delen", *names, "4: B, C", "1: A", "Spinnenweb"):
        assert words in text, words
    differences = text[text.index("Hoogste niveau") : text.index("Per thema")]
    assert LOADED.model.dimension(2).name not in differences


def test_where_nothing_differs_it_says_so(tmp_path: Path) -> None:
    sessions = [make_session({1: Answer(2)})] * 3
    source = ComparisonSource(LOADED.model, sessions, "ABC", "ABC", "Drie delen")
    assert "Bij geen dimensie verschilt het niveau." in written(source, tmp_path)


def test_who_may_not_be_named_is_not(tmp_path: Path) -> None:
    sessions = [make_session({1: Answer(level)}) for level in (1, 2)]
    sessions = [
        replace(s, details=replace(s.details, title="Geheim", organisation="Geheim"))
        for s in sessions
    ]
    names = ("Sessie 1", "Sessie 2")
    source = ComparisonSource(LOADED.model, sessions, "12", names, "Delen", are_named=False)
    text = written(source, tmp_path)
    assert "Sessie 2" in text and "Geheim" not in text and "23-11-2026" not in text
