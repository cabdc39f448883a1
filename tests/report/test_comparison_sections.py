# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.shared import Mm

from dgw_desktop.domain.session import Answer
from dgw_desktop.report.comma_separated import write_csv
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.report.spreadsheet import write_xlsx
from dgw_desktop.work.exporting import write_report
from tests.examples import make_session
from tests.report.reports import DAY, LOADED, source_of, table, text_of


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


@pytest.mark.parametrize("count", range(2, 13))
def test_two_to_twelve_sessions_stand_in_every_form(count: int, tmp_path: Path) -> None:
    source = source_of(f"compare{count}")
    assert isinstance(source, ComparisonSource)
    text = written(source, tmp_path)
    write_report(source, ReportOptions(), tmp_path / "r.docx", DAY)
    document = docx.Document(str(tmp_path / "r.docx"))
    cells = [[cell.text for cell in row.cells] for t in document.tables for row in t.rows]
    for name in source.names:
        assert name in text and any(row[0] == name for row in cells)
    for made in document.tables:
        assert all(column.width > 0 for column in made.columns)
        if made.rows[0].cells[0].text == "Dimensie":
            assert made.columns[0].width >= Mm(35)
    sources = [ReportSource(source.model, session) for session in source.sessions]
    write_xlsx(sources, tmp_path / "r.xlsx", DAY, lambda _done: True)
    write_csv(sources, tmp_path / "r.csv", lambda _done: True)
    assert len(table(tmp_path / "r.xlsx", "Dimensies")) == 26 * count
