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
from dgw_desktop.report.answer_table import dimension_columns, direction
from dgw_desktop.report.languages import ReportLanguage
from dgw_desktop.report.sheets import Cell, Column, RowCells, RowPart, Sheet
from dgw_desktop.report.source import ReportSource


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
    language, tr = sources[0].language, sources[0].language.gettext
    names = names_apart(sessions, language.wording.short_date)
    columns = [
        *dimension_columns(language),
        *_value_columns(tr("Niveau"), names, language),
        *_value_columns(tr("Ambitie"), names, language),
    ]
    levels, wanted = level_rows(model, sessions), ambition_rows(model, sessions)
    has_direction = have_direction(sessions)
    rows: list[list[Cell]] = [
        [
            row.dimension.number,
            row.dimension.name,
            model.theme_of(row.dimension).name,
            *_values(row, has_direction, language),
            *_values(ambitions, has_direction, language),
        ]
        for row, ambitions in zip(levels, wanted, strict=True)
    ]

    def made(cells: RowCells) -> Iterator[RowPart]:
        return (cells(0, row) for row in rows)

    return [Sheet(tr("Vergelijking"), columns, len(rows), made)]


def _value_columns(what: str, names: Sequence[str], language: ReportLanguage) -> list[Column]:
    tr = language.gettext
    return [
        *(Column(f"{what}: {name}", 20, "count") for name in names),
        Column(tr("{0}: verschil").format(what), 12, "count"),
        Column(tr("{0}: richting").format(what), 12),
    ]


def _values(row: LevelRow, has_direction: bool, language: ReportLanguage) -> list[Cell]:
    """Return the levels with their difference: with its sign and word, or how far apart."""
    if has_direction:
        return [*row.levels, row.change, direction(row.change, language)]
    several = sum(level is not None for level in row.levels) > 1
    return [*row.levels, row.spread if several else None, ""]
