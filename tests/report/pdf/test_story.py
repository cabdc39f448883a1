# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from dgw_desktop.domain.session import Action, Answer
from dgw_desktop.report.fonts import plain
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.pictures import write_png, write_svg
from dgw_desktop.report.source import ReportSource
from dgw_desktop.work.exporting import write_report
from tests.pdf_text import pdf_words
from tests.report.reports import DAY

NASTY = [
    "<b>vet</b> & <img src='file:///etc/passwd'/> <a href='x'>y</a>",
    "</para><para>", "&amp; &#0; &nbsp;", "%s {0} \\n", "\x00\x1b[31m", "‮omgekeerd‬",
    "x" * 300, "é́ ï ë ‘’ “” – — … €", "🙂👩‍👩‍👧", "日本語", "\ud800", "a\nb\r\nc\td", "",
]  # fmt: skip


def test_headings_are_bookmarks(full: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_report(full, ReportOptions(), path, DAY)

    def titles(items: list[object]) -> list[str]:
        return [
            title
            for item in items
            for title in (titles(item) if isinstance(item, list) else [str(item.title)])
        ]  # type: ignore[attr-defined]

    found = titles(PdfReader(path).outline)
    for title in (
        "Samenvatting",
        "Per thema",
        "Per dimensie",
        "14. Samenwerking en datadefinities",
    ):
        assert title in found


@pytest.mark.repeats
@pytest.mark.parametrize("text", NASTY)
def test_user_text_is_text(full: ReportSource, tmp_path: Path, text: str) -> None:
    session = full.session.with_answer(14, Answer(2, note=text)).with_answer(2, Answer())
    details = replace(
        session.details, title=text or "x", organisation=text, unit=text, facilitator=text
    )
    session = replace(
        session, details=details, actions=(Action(text, 1, text),), parking_lot=(text,)
    )
    path = tmp_path / "r.pdf"
    write_report(ReportSource(full.model, session), ReportOptions(), path, DAY)
    # Long words break over lines, so white space does not count.
    assert "".join(plain(text).split()) in "".join(pdf_words(path).split())
    for picture in ("p.png", "p.svg"):
        write = write_png if picture.endswith("png") else write_svg
        write(ReportSource(full.model, session), tmp_path / picture)
    ElementTree.parse(tmp_path / "p.svg")
