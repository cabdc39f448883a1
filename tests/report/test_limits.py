# SPDX-License-Identifier: EUPL-1.2
"""A report on a model at its limits: no word is broken, nothing runs out of its place."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from dgw_desktop.domain import limits
from dgw_desktop.domain.session import Action, Answer, Session
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.pages import pdf_pages
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import parse_model
from dgw_desktop.work.exporting import write_report
from tests.examples import raised
from tests.storage.test_model_limits import WORD, model_text

DAY = date(2026, 11, 24)


def whole_words(most: int) -> str:
    """Return a text of about ``most`` letters, with words at the limit."""
    text = f"{WORD} en "
    return (text * (most // len(text))).strip()


LINE = whole_words(limits.LONGEST_LINE)


def at_the_limits(session: Session, dimensions: int, levels: int, themes: int) -> ReportSource:
    loaded = parse_model(
        model_text(
            dimensions, levels, themes, level="Geoptimaliseerdheidsmaat", theme=f"{WORD} en nog",
            name=f"{WORD} en wat verder", axis=WORD[:24],
            statement=whole_words(limits.LONGEST_STATEMENTS[levels]),
        ),
        "grens.toml",
    )  # fmt: skip
    details = replace(session.details, title=LINE, organisation=LINE, unit=LINE, facilitator=LINE)
    answers = {
        n: Answer(1 + n % levels, levels, note=LINE, rounds=raised(*[2] * levels))
        for n in range(1, dimensions + 1)
    }
    now = replace(
        session, details=details, model=loaded.reference, answers=answers,
        actions=(Action(LINE, 1, LINE, DAY),), parking_lot=(LINE,),
    )  # fmt: skip
    before = replace(now, id="1" * 32, answers={n: Answer(1) for n in answers})
    return ReportSource(loaded.model, now, before)


@pytest.mark.parametrize(
    ("dimensions", "levels", "themes"), [(60, 9, 15), (60, 2, 15), (26, 6, 7), (26, 4, 7)]
)
def test_no_word_is_broken_in_the_pdf(
    session: Session, tmp_path: Path, dimensions: int, levels: int, themes: int
) -> None:
    path = tmp_path / "r.pdf"
    source = at_the_limits(session, dimensions, levels, themes)
    write_report(source, ReportOptions(matrix=True), path, DAY)
    known = {WORD, "Geoptimaliseerdheidsmaat", WORD[:24]}
    with pdf_pages(path.read_bytes()) as pages:
        for number, page in enumerate(pages, start=1):
            text = page.get_textpage().get_text_range()
            words = set(re.findall(r"[^\W\d]{3,}\b(?!…)", text)) - known  # … ends a running head
            broken = {w for w in words for k in known if k.startswith(w) or k.endswith(w)}
            assert not broken, (number, broken)
        # The title fits on one page.
        assert "In één oogopslag" in pages[1].get_textpage().get_text_range()
        matrix = [n for n in range(len(pages)) if pages[n].get_width() > pages[n].get_height()]
        shown = " ".join(pages[n].get_textpage().get_text_range() for n in matrix)
        for level in range(1, levels + 1):
            assert f"{level} · Geoptimaliseerdheidsmaat" in " ".join(shown.split())


def test_the_matrix_for_word_is_parted_where_words_need_the_room(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "r.docx"
    write_report(at_the_limits(session, 12, 9, 3), ReportOptions(matrix=True), path, DAY)
    document = docx.Document(str(path))
    heads = [[cell.text for cell in table.rows[0].cells] for table in document.tables]
    parts = [head for head in heads if head[0] == "Dimensie" and "·" in head[1]]
    assert [len(head) - 1 for head in parts] == [3, 3, 3]
    levels = [name.split(" · ")[0] for head in parts for name in head[1:]]
    assert levels == [str(n) for n in range(1, 10)]
    statements = [
        cell.text for table in document.tables[-3:] for row in table.rows[1:]
        for cell in row.cells[1:]
    ]  # fmt: skip
    assert len(statements) == 12 * 9
    assert sum("gekozen" in text for text in statements) == 12
    running = document.sections[0].header.paragraphs[0].text
    assert len(running) < 100 and running.endswith("…")
