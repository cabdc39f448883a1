# SPDX-License-Identifier: EUPL-1.2
"""The answers as .csv in the form that Excel opens: tidy, a row per dimension per round.

UTF-8 with BOM and quotes around every text; semicolons and decimal commas where the language has
those, as Dutch Excel does, else commas and points. Every file has the same columns for the same
number of levels and the same language, so that a folder of them reads as one table. A dimension
without votes has one row. The choice stands on one row of its dimension, that of the last round on
the level, so that a mean over a column of it counts every dimension once.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

from dgw_desktop.domain.priorities import result_name
from dgw_desktop.domain.rounds import NamedRound, all_rounds
from dgw_desktop.domain.scoring import vote_summary
from dgw_desktop.domain.session import Answer, VoteRound
from dgw_desktop.errors import Cancelled
from dgw_desktop.files import atomic_write
from dgw_desktop.report.answer_table import (
    AnswerRow,
    AnswerRows,
    highest_level,
    origin_text,
    refuse_scans_of_people,
    status_text,
    yes_or_no,
)
from dgw_desktop.report.languages import ReportLanguage
from dgw_desktop.report.source import ReportSource

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may run: https://owasp.org/www-community/attacks/CSV_Injection."""
_END = "\r\n"
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
    levels, language = highest_level(sources), sources[0].language
    parts, letters = [f"\ufeff{_joined(_head(levels, language), language)}{_END}"], 0
    with atomic_write(path) as file:
        for done, lines in enumerate(_lines(sources, levels), start=1):
            parts.append(lines)
            letters += len(lines)
            if letters > _AT_ONCE or done == len(sources):
                file.write("".join(parts).encode())
                parts, letters = [], 0
            if not progress(done / len(sources)):
                raise Cancelled


def csv_separator(language: ReportLanguage) -> str:
    """Return what parts the cells of a row: where the comma is in numbers, a semicolon."""
    return ";" if language.wording.decimal_mark == "," else ","


def _head(levels: int, language: ReportLanguage) -> list[str]:
    tr = language.gettext
    return [
        tr("sessie_id"),
        tr("titel"),
        tr("organisatie"),
        tr("onderdeel"),
        tr("datum"),
        tr("status"),
        tr("model"),
        tr("modelversie"),
        tr("nummer"),
        tr("dimensie"),
        tr("thema"),
        tr("niveau"),
        tr("niveau_naam"),
        tr("ambitie"),
        tr("afstand"),
        tr("niet_van_toepassing"),
        tr("vorige_meting"),
        tr("verschil"),
        tr("richting"),
        tr("vorige_ambitie"),
        tr("verschil_ambitie"),
        *_heads_of_choice(language),
        *_round_heads(levels, language),
    ]


def _heads_of_choice(language: ReportLanguage) -> list[str]:
    """Return what stands on the row of a choice after what is the same in many sessions."""
    tr = language.gettext
    return [
        tr("toelichting"),
        tr("prioriteit_periode"),
        tr("prioriteit_stippen"),
        tr("prioriteit_gelukt_als"),
        tr("prioriteit_wie"),
        tr("vorige_prioriteit"),
        tr("vorige_prioriteit_opmerking"),
    ]


def _round_heads(levels: int, language: ReportLanguage) -> list[str]:
    """Return the heads of ``_round_cells``."""
    tr = language.gettext
    votes, wanted = tr("stemmen"), tr("stemmen_ambitie")
    counts = (
        *(str(level) for level in range(1, levels + 1)),
        "n",
        tr("mediaan"),
        tr("laagste"),
        tr("hoogste"),
    )
    return [
        tr("ronde"),
        tr("laatste_ronde"),
        tr("herkomst"),
        *(f"{votes}_{part}" for part in counts),
        tr("weet_niet"),
        tr("vindt_niet_van_toepassing"),
        *(f"{wanted}_{part}" for part in counts),
        tr("opmerkingen_vooraf"),
    ]


def _lines(sources: Sequence[ReportSource], levels: int) -> Iterator[str]:
    """Yield the lines of each session. What many lines have is joined once."""
    language = sources[0].language
    separator = csv_separator(language)
    of_choice = len(_heads_of_choice(language))
    unvoted = separator * (len(_round_heads(levels, language)) - 1)
    not_decided = separator * (of_choice - 2)  # but for the note

    @cache
    def said(row: AnswerRow) -> str:
        return _joined(row.values(language), language)

    @cache
    def elsewhere(row: AnswerRow) -> str:
        """Return what a row has on which the choice does not stand, up to its votes."""
        others = len(row.values(language)) - len(row.dimension_values) + of_choice
        return _joined([*row.dimension_values, *[None] * others], language)

    @cache
    def voted(
        rounds: tuple[VoteRound, ...], ambition_votes: tuple[tuple[int, ...], ...]
    ) -> tuple[list[str], str, list[str]]:
        """Return the rows of the votes: before that of the last round on the level, it, and after.

        A dimension without such a round has its choice on the first row, or on one without votes.
        """
        named = all_rounds(rounds, ambition_votes, language.gettext)
        found = [_round_cells(one, levels, language) for one in named]
        last = max(0, len(rounds) - 1)
        return found[:last], found[last] if found else unvoted, found[last + 1 :]

    def told(row: AnswerRow, answer: Answer, priority: str = not_decided) -> list[str]:
        """Return the lines of a dimension, without what they say of the session."""
        before, votes, after = voted(answer.rounds, answer.ambition_votes)
        choice = separator.join((said(row), _cell(answer.note), priority, votes))
        if not before and not after:
            return [choice]
        start = f"{elsewhere(row)}{separator}"
        return [*(start + other for other in before), choice, *(start + other for other in after)]

    rows = AnswerRows(told)
    for source in sources:
        lines = rows.made(source)
        if decided := _decided(source):
            for place, (row, answer) in enumerate(rows.of(source)):
                if row.dimension.number in decided:
                    lines[place] = told(row, answer, decided[row.dimension.number])
        session = f"{_session_cells(source)}{separator}"
        yield f"{session}{f'{_END}{session}'.join(chain.from_iterable(lines))}{_END}"


def _decided(source: ReportSource) -> dict[int, str]:
    """Return by dimension what the group decided to do, and what became of that of before."""
    agenda, before = source.session.agenda, source.baseline and source.baseline.agenda
    language, tr = source.language, source.language.gettext
    followed = {one.dimension: said for one, said in agenda.followed(before)} if before else {}
    found = {}
    for number in {one.dimension for one in agenda.priorities} | followed.keys():
        one, outcome = agenda.priority(number), followed.get(number)
        chosen = one and (agenda.name(one.period, tr), one.dots, one.success, one.owner)
        became = outcome and (result_name(outcome.result, tr), outcome.remark)
        found[number] = _joined([*(chosen or [None] * 4), *(became or [None] * 2)], language)
    return found


def _round_cells(found: NamedRound, levels: int, language: ReportLanguage) -> str:
    votes = found.votes
    is_asked = votes.is_beforehand and not votes.is_withheld
    return _joined(
        [
            found.name,
            yes_or_no(found.is_last, language),
            origin_text(votes, language),
            *_counts(votes.counts, levels),
            votes.unknown if is_asked else None,
            votes.not_applicable if is_asked else None,
            *_counts(votes.ambitions, levels),
            "\n".join(votes.remarks),
        ],
        language,
    )


def _counts(counts: tuple[int, ...], levels: int) -> list[int | float | None]:
    """Return how many people chose each level, and what that says."""
    said = vote_summary(counts)
    rest = (said.n, float(said.median), said.lowest, said.highest) if said else [None] * 4
    return [*[*counts, *[None] * levels][:levels], *rest]


def _session_cells(source: ReportSource) -> str:
    session, details = source.session, source.session.details
    return _joined(
        [
            session.id,
            details.title,
            details.organisation,
            details.unit,
            details.date,
            status_text(session, source.language),
            source.model.id,
            source.model.version,
        ],
        source.language,
    )


def _joined(values: Iterable[object], language: ReportLanguage) -> str:
    """Return neighbouring cells of a line."""
    mark = language.wording.decimal_mark
    return csv_separator(language).join(_cell(value, mark) for value in values)


def _cell(value: object, decimal_mark: str = ".") -> str:
    """Write a value so that a spreadsheet takes numbers as numbers and text as text.

    All text is in quotes: then it stays one cell where a comma or a tab parts the cells too.
    """
    if value is None or value == "":
        return ""
    if isinstance(value, float):
        return f"{value:.1f}".replace(".", decimal_mark)
    if isinstance(value, int | date):
        return str(value)
    text = str(value).replace("\r\n", "\n").replace("\r", "\n").replace('"', '""')
    return f'"\'{text}"' if text.startswith(_FORMULA_STARTS) else f'"{text}"'
