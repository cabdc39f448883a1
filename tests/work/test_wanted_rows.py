# SPDX-License-Identifier: EUPL-1.2
"""What must stand in a table is counted from the session itself."""

from dataclasses import replace
from itertools import chain

from dgw_desktop.report.source import ReportSource
from dgw_desktop.work.wanted_rows import wanted_csv, wanted_sheets
from tests.report.reports import source_of


def test_every_dimension_is_wanted_with_its_choice() -> None:
    source = source_of("half")
    assert isinstance(source, ReportSource)
    wanted = wanted_csv([source])
    rows = [dict(zip(wanted.all_heads, chain(*row), strict=True)) for row in wanted.rows]
    assert [row["nummer"] for row in rows] == list(range(1, 27))
    assert [row["niveau"] for row in rows[:13]] == [n % 4 + 1 for n in range(1, 14)]
    assert {row["niveau"] for row in rows[13:]} == {None}


def test_sessions_side_by_side_are_wanted_for_two_to_twelve() -> None:
    source = source_of("half")
    assert isinstance(source, ReportSource)
    many = [replace(source, session=replace(source.session, id=str(n))) for n in range(13)]
    assert "Vergelijking" not in wanted_sheets(many[:1])
    assert "Vergelijking" in wanted_sheets(many[:2])
    assert "Vergelijking" not in wanted_sheets(many)
    assert len(list(wanted_sheets(many)["Samenvatting"].rows)) == 13
