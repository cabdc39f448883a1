# SPDX-License-Identifier: EUPL-1.2
"""The answers as .csv in the form that Dutch Excel opens: tidy, one row per answer.

Semicolons, UTF-8 with BOM and decimal commas; every file has the same columns for the same
number of levels, so that a folder of them reads as one table.
"""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from dgw_desktop.domain.session import Session
from dgw_desktop.files import atomic_write
from dgw_desktop.report.answer_table import (
    AnswerRow,
    answer_rows,
    highest_level,
    refuse_scans_of_people,
    votes_origin_text,
)
from dgw_desktop.report.source import ReportSource

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may run: https://owasp.org/www-community/attacks/CSV_Injection."""


def write_csv(sources: Sequence[ReportSource], path: Path) -> None:
    """Write the answers of one or more sessions; UserError if that fails."""
    refuse_scans_of_people(sources)
    levels = highest_level(sources)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_head(levels))
    session: Session | None = None
    for row in answer_rows(sources):
        if row.session is not session:  # its cells are the same for all its rows
            session, of_session = row.session, [_cell(value) for value in _session_values(row)]
        writer.writerow([*of_session, *map(_cell, _values(row, levels))])
    with atomic_write(path) as file:
        file.write(text.getvalue().encode("utf-8-sig"))


def _head(levels: int) -> list[str]:
    return [
        "sessie_id",
        "titel",
        "organisatie",
        "onderdeel",
        "datum",
        "status",
        "model",
        "modelversie",
        "nummer",
        "dimensie",
        "thema",
        "niveau",
        "niveau_naam",
        "ambitie",
        "afstand",
        "niet_van_toepassing",
        "vorige_meting",
        "verschil",
        *(f"stemmen_{level}" for level in range(1, levels + 1)),
        "stemmen_n",
        "stemmen_mediaan",
        "stemmen_laagste",
        "stemmen_hoogste",
        "stemmen_herkomst",
        "toelichting",
    ]


def _session_values(row: AnswerRow) -> list[object]:
    details, model = row.session.details, row.model
    return [
        row.session.id,
        details.title,
        details.organisation,
        details.unit,
        details.date.isoformat(),
        "definitief" if row.session.is_final else "concept",
        model.id,
        model.version,
    ]


def _values(row: AnswerRow, levels: int) -> list[object]:
    votes = row.votes
    counts: list[object] = [None] * levels
    counts[: len(row.answer.votes)] = row.answer.votes
    return [
        row.dimension.number,
        row.dimension.name,
        row.theme_name,
        row.level,
        row.level_name,
        row.answer.scored_ambition,
        row.gap,
        "ja" if row.answer.not_applicable else "nee",
        row.before,
        row.change,
        *counts,
        *((votes.n, float(votes.median), votes.lowest, votes.highest) if votes else [None] * 4),
        votes_origin_text(row.answer),
        row.answer.note,
    ]


def _cell(value: object) -> str:
    """Write a value so that a spreadsheet takes numbers as numbers and text as text."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.1f}".replace(".", ",")
    if isinstance(value, int):
        return str(value)
    text = str(value).replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
