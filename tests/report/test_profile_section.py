# SPDX-License-Identifier: EUPL-1.2
"""The profile in a report: what is drawn can be read in a table, in PDF and Word alike."""

from dataclasses import replace
from pathlib import Path

import docx
import pikepdf
import pytest

from dgw_desktop.domain.session import Answer
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.work.exporting import write_report
from tests.examples import WITHHELD
from tests.report.big_model import big_source
from tests.report.pdf_structure import walk
from tests.report.reports import DAY, source_of

SHORT = ReportOptions(
    gaps=False, strengths=False, comparison=False, actions=False, statements=False, matrix=False
)
SESSIONS = ["full", "half", "none", "empty", "withheld", "model9"]


def session_source(kind: str) -> ReportSource:
    if kind == "60 x 4":
        return big_source(60, 4, 9)
    source = source_of(kind)
    assert isinstance(source, ReportSource)
    return source


def naive(source: ReportSource) -> list[list[str]]:
    """Return the rows that the table must have, computed from the session alone."""
    answers = {d.number: source.session.answer(d.number) for d in source.model.dimensions}
    votes = {n: _votes(answer) for n, answer in answers.items()}
    has_votes = any(text != "–" for text in votes.values())
    found = []
    for dimension in source.model.dimensions:
        answer = answers[dimension.number]
        level, ambition = answer.level, answer.ambition
        if answer.not_applicable:
            level = ambition = None
        now = "n.v.t." if answer.not_applicable else "open" if level is None else str(level)
        row = [f"{dimension.number}. {dimension.name}", now, _text(ambition)]
        row.append("–" if level is None or ambition is None else _text(ambition - level))
        if source.baseline is not None:
            past = source.baseline.answer(dimension.number)
            before = None if past.not_applicable else past.level
            change = None if level is None or before is None else level - before
            row += [_text(before), f"+{change}" if change and change > 0 else _text(change)]
        if has_votes:
            row.append(votes[dimension.number])
        found.append(row)
    return found


def _votes(answer: Answer) -> str:
    rounds = () if answer.not_applicable else answer.rounds
    shown = [found.counts for found in rounds if any(found.counts)]
    if not shown:
        return "–"
    levels = [n for n, count in enumerate(shown[-1], start=1) for _ in range(count)]
    ends = str(levels[0]) if levels[0] == levels[-1] else f"{levels[0]} – {levels[-1]}"
    return f"{ends} (n = {len(levels)})"


def _text(value: int | None) -> str:
    return "–" if value is None else str(value).replace("-", "−")


def pdf_rows(path: Path) -> list[list[str]]:
    """Return the rows of the table below 'Alle dimensies' as assistive technology reads them."""
    rows: list[list[str]] = []
    title = ""
    for tags, text in walk(path):
        if tags[-1] in ("H2", "H3"):
            title = text
        elif title == "Alle dimensies" and "TBody" in tags:
            if tags[-1] == "TH":
                rows.append([])
            rows[-1].append(text)
    return rows


@pytest.mark.parametrize("kind", [*SESSIONS, "60 x 4"])
def test_the_table_in_a_pdf_is_the_session(kind: str, tmp_path: Path) -> None:
    source = session_source(kind)
    write_report(source, SHORT, tmp_path / "r.pdf", DAY)
    assert pdf_rows(tmp_path / "r.pdf") == naive(source)


@pytest.mark.parametrize("kind", ["full", "withheld", "model9"])
def test_the_table_in_word_is_the_session(kind: str, tmp_path: Path) -> None:
    source = session_source(kind)
    write_report(source, SHORT, tmp_path / "r.docx", DAY)
    (found,) = [
        table
        for table in docx.Document(str(tmp_path / "r.docx")).tables
        if [cell.text for cell in table.rows[0].cells][:2] == ["Dimensie", "Nu"]
    ]
    assert [[cell.text for cell in row.cells] for row in found.rows[1:]] == naive(source)


@pytest.mark.parametrize(("kind", "drawings"), [("full", 1), ("60 x 4", 3)])
def test_each_drawing_says_what_it_shows_and_where_its_values_are(
    kind: str, drawings: int, tmp_path: Path
) -> None:
    source = session_source(kind)
    write_report(source, SHORT, tmp_path / "r.docx", DAY)
    shapes = docx.Document(str(tmp_path / "r.docx")).inline_shapes
    in_word = [shape._inline.docPr.get("descr") for shape in shapes]
    write_report(source, SHORT, tmp_path / "r.pdf", DAY)
    with pikepdf.open(tmp_path / "r.pdf") as pdf:
        in_pdf = [
            str(item.Alt)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]
    assert sorted(in_word) == sorted(in_pdf)
    found = [alt for alt in in_word if alt.startswith("Profiel")]
    assert len(found) == drawings
    first = source.model.dimensions[0]
    if drawings > 1:
        assert f"Profiel, deel 1 van {drawings}: {first.number}. {first.name}" in found[0]
    for alt in in_word:
        assert "Het gemiddelde niveau is" in alt and "‘Alle dimensies’" in alt


def test_without_votes_the_report_says_nothing_of_them(tmp_path: Path) -> None:
    source = session_source("full")
    withheld = source.session.with_answer(3, Answer(2, rounds=WITHHELD))
    source = replace(source, session=withheld)
    write_report(source, replace(SHORT, votes=False), tmp_path / "r.pdf", DAY)
    rows = pdf_rows(tmp_path / "r.pdf")
    assert {len(row) for row in rows} == {6}
    assert "Stemmen" not in [text for tags, text in walk(tmp_path / "r.pdf") if "Table" in tags]
