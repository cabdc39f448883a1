# SPDX-License-Identifier: EUPL-1.2
"""The answers as .csv in the form that Dutch Excel opens: tidy, a row per dimension per round.

Semicolons, UTF-8 with BOM, decimal commas and quotes around every text; every file has the same
columns for the same number of levels, so that a folder of them reads as one table. A dimension
without votes has one row. The choice stands on one row of its dimension, that of the last round on
the level, so that a mean over a column of it counts every dimension once.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from dgw_desktop.domain.priorities import result_name
from dgw_desktop.domain.rounds import NamedRound, all_rounds
from dgw_desktop.domain.scoring import vote_summary
from dgw_desktop.domain.session import VoteRound
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
_OF_THE_CHOICE = (
    "toelichting",
    "prioriteit_periode",
    "prioriteit_stippen",
    "prioriteit_gelukt_als",
    "prioriteit_wie",
    "vorige_prioriteit",
    "vorige_prioriteit_opmerking",
)
"""What stands on the row of a choice after what is the same in many sessions."""
_SEPARATOR, _END = ";", "\r\n"
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
    text.write(f"{_joined(*_head(levels))}{_END}")
    with atomic_write(path) as file:
        for done, lines in enumerate(_lines(sources, levels), start=1):
            text.write(lines)
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
        "richting",
        "vorige_ambitie",
        "verschil_ambitie",
        *_OF_THE_CHOICE,
        "ronde",
        "laatste_ronde",
        "herkomst",
        *_vote_heads("stemmen", levels),
        "weet_niet",
        "vindt_niet_van_toepassing",
        *_vote_heads("stemmen_ambitie", levels),
        "opmerkingen_vooraf",
    ]


def _vote_heads(name: str, levels: int) -> list[str]:
    """Return the heads of ``_counts``."""
    counts = (str(level) for level in range(1, levels + 1))
    return [f"{name}_{part}" for part in (*counts, "n", "mediaan", "laagste", "hoogste")]


def _lines(sources: Sequence[ReportSource], levels: int) -> Iterator[str]:
    """Yield the lines of each session. What many lines have is joined once."""
    unvoted = _SEPARATOR * (len(_head(levels)) - _head(levels).index("ronde") - 1)

    @cache
    def said(row: AnswerRow) -> str:
        return _joined(*row.values)

    @cache
    def elsewhere(row: AnswerRow) -> str:
        """Return what a row has on which the choice does not stand, up to its votes."""
        others = len(row.values) - len(row.dimension_values) + len(_OF_THE_CHOICE)
        return _joined(*row.dimension_values, *[None] * others)

    @cache
    def voted(
        rounds: tuple[VoteRound, ...], ambition_votes: tuple[tuple[int, ...], ...]
    ) -> tuple[list[str], str, list[str]]:
        """Return the rows of the votes: before that of the last round on the level, it, and after.

        A dimension without such a round has its choice on the first row, or on one without votes.
        """
        found = [_round_cells(one, levels) for one in all_rounds(rounds, ambition_votes)]
        last = max(0, len(rounds) - 1)
        return found[:last], found[last] if found else unvoted, found[last + 1 :]

    rows = AnswerRows()
    for source in sources:
        session = _session_cells(source)
        lines: list[str] = []
        decided = _decided(source)
        for row, answer in rows.of(source):
            before, votes, after = voted(answer.rounds, answer.ambition_votes)
            if before:
                lines += [f"{session};{elsewhere(row)};{other}{_END}" for other in before]
            priority = decided.get(row.dimension.number, _NOT_DECIDED)
            note = _cell(answer.note)
            lines.append(f"{session};{said(row)};{note};{priority};{votes}{_END}")
            if after:
                lines += [f"{session};{elsewhere(row)};{other}{_END}" for other in after]
        yield "".join(lines)


_NOT_DECIDED = _SEPARATOR * (len(_OF_THE_CHOICE) - 2)


def _decided(source: ReportSource) -> dict[int, str]:
    """Return by dimension what the group decided to do, and what became of that of before."""
    agenda, before = source.session.agenda, source.baseline and source.baseline.agenda
    followed = {one.dimension: said for one, said in agenda.followed(before)} if before else {}
    found = {}
    for number in {one.dimension for one in agenda.priorities} | followed.keys():
        one, outcome = agenda.priority(number), followed.get(number)
        chosen = one and (agenda.name(one.period), one.dots, one.success, one.owner)
        became = outcome and (result_name(outcome.result), outcome.remark)
        found[number] = _joined(*(chosen or [None] * 4), *(became or [None] * 2))
    return found


def _round_cells(found: NamedRound, levels: int) -> str:
    votes = found.votes
    is_asked = votes.is_beforehand and not votes.is_withheld
    return _joined(
        found.name,
        "ja" if found.is_last else "nee",
        origin_text(votes),
        *_counts(votes.counts, levels),
        votes.unknown if is_asked else None,
        votes.not_applicable if is_asked else None,
        *_counts(votes.ambitions, levels),
        "\n".join(votes.remarks),
    )


def _counts(counts: tuple[int, ...], levels: int) -> list[int | float | None]:
    """Return how many people chose each level, and what that says."""
    said = vote_summary(counts)
    rest = (said.n, float(said.median), said.lowest, said.highest) if said else [None] * 4
    return [*[*counts, *[None] * levels][:levels], *rest]


def _session_cells(source: ReportSource) -> str:
    session, details = source.session, source.session.details
    return _joined(
        session.id,
        details.title,
        details.organisation,
        details.unit,
        details.date,
        "definitief" if session.is_final else "concept",
        source.model.id,
        source.model.version,
    )


def _joined(*values: object) -> str:
    """Return neighbouring cells of a line."""
    return _SEPARATOR.join(map(_cell, values))


def _cell(value: object) -> str:
    """Write a value so that a spreadsheet takes numbers as numbers and text as text.

    All text is in quotes: then it stays one cell where a comma or a tab parts the cells too.
    """
    if value is None or value == "":
        return ""
    if isinstance(value, float):
        return f"{value:.1f}".replace(".", ",")
    if isinstance(value, int | date):
        return str(value)
    text = str(value).replace("\r\n", "\n").replace("\r", "\n").replace('"', '""')
    return f'"\'{text}"' if text.startswith(_FORMULA_STARTS) else f'"{text}"'
