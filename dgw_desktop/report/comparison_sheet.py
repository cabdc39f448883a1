# SPDX-License-Identifier: EUPL-1.2
"""Sessions side by side as a sheet of the workbook: a row per dimension, a column per session."""

from collections.abc import Iterator, Sequence

from dgw_desktop.domain.comparison import (
    MOST_COLUMNS,
    LevelRow,
    ambition_rows,
    have_direction,
    level_rows,
    names_apart,
    odd_ones_out,
)
from dgw_desktop.domain.wording import DUTCH
from dgw_desktop.report.answer_table import direction
from dgw_desktop.report.sheets import Cell, Column, RowCells, RowPart, Sheet
from dgw_desktop.report.source import ReportSource

_DIMENSION = (Column("Nr.", 6, "count"), Column("Dimensie", 30), Column("Thema", 18))


def comparison_sheets(sources: Sequence[ReportSource]) -> list[Sheet]:
    """Return the sheet that compares ``sources``, if they are two to twelve of the same scan.

    The oldest stands first, and each is named by its organisation too where those differ. Where
    a difference has a direction it goes from the first to the last.
    """
    is_one_scan = not odd_ones_out([source.model for source in sources])
    if not is_one_scan or not 2 <= len(sources) <= MOST_COLUMNS:
        return []
    in_time = sorted(sources, key=lambda s: (s.session.details.date, s.session.created_at))
    model, sessions = in_time[-1].model, [source.session for source in in_time]
    names = names_apart(sessions, DUTCH.short_date)
    columns = [*_DIMENSION, *_value_columns("Niveau", names), *_value_columns("Ambitie", names)]
    levels, wanted = level_rows(model, sessions), ambition_rows(model, sessions)
    has_direction = have_direction(sessions)
    rows: list[list[Cell]] = [
        [
            row.dimension.number,
            row.dimension.name,
            model.theme_of(row.dimension).name,
            *_values(row, has_direction),
            *_values(ambitions, has_direction),
        ]
        for row, ambitions in zip(levels, wanted, strict=True)
    ]

    def made(cells: RowCells) -> Iterator[RowPart]:
        return (cells(0, row) for row in rows)

    return [Sheet("Vergelijking", columns, len(rows), made)]


def _value_columns(what: str, names: Sequence[str]) -> list[Column]:
    return [
        *(Column(f"{what}: {name}", 20, "count") for name in names),
        Column(f"{what}: verschil", 12, "count"),
        Column(f"{what}: richting", 12),
    ]


def _values(row: LevelRow, has_direction: bool) -> list[Cell]:
    """Return the levels with their difference: with its sign and word, or how far apart."""
    if has_direction:
        return [*row.levels, row.change, direction(row.change)]
    several = sum(level is not None for level in row.levels) > 1
    return [*row.levels, row.spread if several else None, ""]
