# SPDX-License-Identifier: EUPL-1.2
"""The answers as .csv in the form that Dutch Excel opens: tidy, one row per answer.

Semicolons, UTF-8 with BOM and decimal commas; every file has the same columns for the same
number of levels, so that a folder of them reads as one table. The votes that count are those of the
last round; what people filled in beforehand has columns of its own.
"""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from dgw_desktop.domain.rounds import named_rounds
from dgw_desktop.domain.scoring import vote_summary
from dgw_desktop.domain.session import NO_VOTES, VoteRound
from dgw_desktop.errors import Cancelled
from dgw_desktop.files import atomic_write
from dgw_desktop.report.answer_table import (
    AnswerRow,
    AnswerRows,
    highest_level,
    origin_text,
    refuse_scans_of_people,
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
        "stemrondes",
        "eerdere_stemmingen",
        *(f"vooraf_{level}" for level in range(1, levels + 1)),
        "vooraf_n",
        "vooraf_mediaan",
        "vooraf_laagste",
        "vooraf_hoogste",
        "vooraf_weet_niet",
        "vooraf_niet_van_toepassing",
        *(f"vooraf_ambitie_{level}" for level in range(1, levels + 1)),
        "vooraf_opmerkingen",
    ]


def _rows(sources: Sequence[ReportSource], levels: int) -> Iterator[list[list[str]]]:
    """Yield the rows of each session."""

    @cache
    def said(row: AnswerRow) -> list[str]:
        return _cells(*row.values)

    @cache
    def voted(rounds: tuple[VoteRound, ...]) -> tuple[list[str], list[str]]:
        """Return what stands before the note of the last round, and after it of all."""
        last = rounds[-1] if rounds else NO_VOTES
        first = next((found for found in rounds if found.is_beforehand), NO_VOTES)
        is_asked = first.is_beforehand and not first.is_withheld
        return [*_votes(last, levels), _cell(origin_text(last) if rounds else "")], [
            _cell(len(rounds) or None),
            _cell(_earlier(rounds)),
            *_votes(first, levels),
            _cell(first.unknown if is_asked else None),
            _cell(first.not_applicable if is_asked else None),
            *_cells(*[*first.ambitions, *[None] * levels][:levels]),
            _cell("\n".join(first.remarks)),
        ]

    rows = AnswerRows()
    for source in sources:
        session = _session_cells(source)
        yield [
            [*session, *said(row), *last, _cell(answer.note), *others]
            for row, answer in rows.of(source)
            for last, others in [voted(answer.rounds)]
        ]


def _votes(found: VoteRound, levels: int) -> list[str]:
    """Return the counts of a round, and what they say."""
    counts = [*found.counts, *[None] * levels][:levels]
    said = vote_summary(found.counts)
    if said is None:
        return _cells(*counts, *[None] * 4)
    return _cells(*counts, said.n, float(said.median), said.lowest, said.highest)


def _earlier(rounds: Sequence[VoteRound]) -> str:
    """Return the votes by hands before the last, as 'stemming 1: 0 3 6 1'."""
    return "; ".join(
        f"{found.name}: {' '.join(map(str, found.counts))}"
        for found in named_rounds(rounds)
        if not found.votes.is_beforehand and not found.is_last
    )


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
