# SPDX-License-Identifier: EUPL-1.2
"""The answers as .csv in the form that Dutch Excel opens: tidy, one row per answer.

Semicolons, UTF-8 with BOM and decimal commas; every file has the same columns for the same
number of levels, so that a folder of them reads as one table.
"""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from dgw_desktop.domain.scoring import vote_summary
from dgw_desktop.errors import Cancelled
from dgw_desktop.files import atomic_write
from dgw_desktop.report.answer_table import (
    AnswerRow,
    AnswerRows,
    highest_level,
    refuse_scans_of_people,
    votes_origin_text,
)
from dgw_desktop.report.source import ReportSource

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may run: https://owasp.org/www-community/attacks/CSV_Injection."""
_AT_ONCE = 500_000
"""Letters that are written together: who writes to the disk all the time, keeps the window from
running, which only insists after 5 ms."""


def write_csv(
    sources: Sequence[ReportSource],
    path: Path,
    progress: Callable[[float], bool] = lambda _done: True,
) -> None:
    """Write the answers of one or more sessions, whole or not at all.

    ``progress`` gets the part done, 0..1, and returns False to stop. Raises UserError when the
    file cannot be written and Cancelled.
    """
    refuse_scans_of_people(sources)
    levels = highest_level(sources)
    text = io.StringIO("\ufeff")
    text.seek(0, io.SEEK_END)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_head(levels))
    with atomic_write(path) as file:
        for done, rows in enumerate(_rows(sources, levels), start=1):
            writer.writerows(rows)
            if text.tell() > _AT_ONCE or done == len(sources):
                file.write(text.getvalue().encode())
                text.seek(0)
                text.truncate()
            if not progress(done / len(sources)):
                raise Cancelled


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


def _rows(sources: Sequence[ReportSource], levels: int) -> Iterator[list[list[str]]]:
    """Yield the rows of each session."""

    @cache
    def said(row: AnswerRow) -> list[str]:
        return _cells(*row.values)

    @cache
    def voted(votes: tuple[int, ...], origin: str) -> list[str]:
        counts: list[object] = [None] * levels
        counts[: len(votes)] = votes
        found = vote_summary(votes)
        if found is None:
            return _cells(*counts, *[None] * 4, origin)
        return _cells(*counts, found.n, float(found.median), found.lowest, found.highest, origin)

    rows = AnswerRows()
    for source in sources:
        session = _session_cells(source)
        yield [
            [
                *session,
                *said(row),
                *voted(answer.votes, votes_origin_text(answer)),
                _cell(answer.note),
            ]
            for row, answer in rows.of(source)
        ]


def _session_cells(source: ReportSource) -> list[str]:
    session, details = source.session, source.session.details
    return _cells(
        session.id,
        details.title,
        details.organisation,
        details.unit,
        details.date.isoformat(),
        "definitief" if session.is_final else "concept",
        source.model.id,
        source.model.version,
    )


def _cells(*values: object) -> list[str]:
    return [_cell(value) for value in values]


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
