# SPDX-License-Identifier: EUPL-1.2
"""Sessions side by side in the workbook, read back."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl

from dgw_desktop.domain.session import Answer
from dgw_desktop.report.comparison_sheet import comparison_sheets
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.spreadsheet import write_xlsx
from tests.examples import another_scan, make_session
from tests.report.reports import DAY, LOADED, table


def source(answers: dict[int, Answer], year: int = 2026, organisation: str = "") -> ReportSource:
    session = make_session(answers, year)
    named = organisation or session.details.organisation
    return ReportSource(
        LOADED.model, replace(session, details=replace(session.details, organisation=named))
    )


def sheets(path: Path) -> Sequence[str]:
    names: Sequence[str] = openpyxl.load_workbook(path, read_only=True).sheetnames
    return names


def test_measurements_of_one_organisation_say_where_each_dimension_went(tmp_path: Path) -> None:
    sources = [
        source({1: Answer(2, 4), 2: Answer(3), 3: Answer(1)}),
        source({1: Answer(3, 4), 2: Answer(3), 4: Answer(1)}, 2025),
    ]
    write_xlsx(sources, tmp_path / "r.xlsx", DAY)
    rows = table(tmp_path / "r.xlsx", "Vergelijking")
    assert len(rows) == 26
    before, now = "Niveau: MT-sessie (23-11-2025)", "Niveau: MT-sessie (23-11-2026)"
    heads = ("Nr.", before, now, "Niveau: verschil", "Niveau: richting")
    assert list(rows[0])[3:5] == [before, now]
    assert [[row[head] for head in heads] for row in rows[:4]] == [
        [1, 3, 2, -1, "lager"],
        [2, 3, 3, 0, "gelijk"],
        [3, None, 1, None, None],
        [4, 1, None, None, None],
    ]
    wanted = ("Ambitie: MT-sessie (23-11-2025)", "Ambitie: verschil", "Ambitie: richting")
    assert [rows[0][head] for head in wanted] == [4, 0, "gelijk"]


def test_organisations_that_differ_are_named_and_only_how_far_they_are_apart(
    tmp_path: Path,
) -> None:
    sources = [
        source({1: Answer(level)}, organisation=f"Gemeente {name}")
        for name, level in (("Aalten", 1), ("Borne", 4), ("Losser", 2))
    ]
    write_xlsx(sources, tmp_path / "r.xlsx", DAY)
    first = table(tmp_path / "r.xlsx", "Vergelijking")[0]
    levels = {head: value for head, value in first.items() if head.startswith("Niveau: Gemeente")}
    assert list(levels.values()) == [1, 4, 2]
    assert "Niveau: Gemeente Borne · MT-sessie (23-11-2026)" in levels
    assert (first["Niveau: verschil"], first["Niveau: richting"]) == (3, None)


def test_there_is_no_such_sheet_of_one_of_many_or_of_different_scans(tmp_path: Path) -> None:
    one = source({1: Answer(1)})
    other = another_scan(LOADED)
    elsewhere = replace(one.session, model=other.reference)
    assert comparison_sheets([one]) == comparison_sheets([one] * 13) == []
    assert comparison_sheets([one, ReportSource(other.model, elsewhere)]) == []
    write_xlsx([one] * 13, tmp_path / "13.xlsx", DAY)  # Windows replaces none that is being read
    assert "Vergelijking" not in sheets(tmp_path / "13.xlsx")
    write_xlsx([one] * 12, tmp_path / "12.xlsx", DAY)
    assert "Vergelijking" in sheets(tmp_path / "12.xlsx")
