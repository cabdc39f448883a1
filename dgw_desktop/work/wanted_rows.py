# SPDX-License-Identifier: EUPL-1.2
"""What must stand in the tables of an export, taken from the sessions and from no writer.

Not every column is here: only those from which the others follow.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from dgw_desktop.domain.agenda import priorities_by_period
from dgw_desktop.domain.comparison import MOST_COLUMNS, odd_ones_out
from dgw_desktop.domain.made_once import MadeOnce
from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.phrases import Tr
from dgw_desktop.domain.rounds import all_rounds
from dgw_desktop.domain.session import Answer, Session, VoteRound
from dgw_desktop.report.answer_table import highest_level
from dgw_desktop.report.languages import DUTCH, ReportLanguage
from dgw_desktop.report.source import ReportSource

Value = str | int | float | date | None
Cells = tuple[Value, ...]
_Counted = tuple[int | None, int | None, bool]  # level, ambition, not applicable
_CountedOnce = MadeOnce[tuple[int, _Counted]]  # by the number of a dimension
Parts = tuple[Cells, ...]
"""A row or some of it: what many rows have is one part of each, the same one where it can be."""


class Block(NamedTuple):
    """Rows that belong together: what all of them begin with, and the rest of each."""

    start: Parts
    rests: Sequence[Parts]


@dataclass(frozen=True, slots=True)
class WantedTable:
    """The columns of a table, by their heads or places (from 0), and the cells of each row.

    Both are in the same parts. ``blocks`` can be gone through once.
    """

    heads: Sequence[Sequence[str | int]]
    blocks: Iterator[Block]

    @property
    def all_heads(self) -> list[str | int]:
        """The heads or places of all columns, in the order of the cells."""
        return [*chain(*self.heads)]

    @property
    def rows(self) -> Iterator[Parts]:
        """The rows one by one."""
        return (start + rest for start, rests in self.blocks for rest in rests)


def wanted_csv(sources: Sequence[ReportSource]) -> WantedTable:
    """Return what must stand in a .csv."""
    levels, tr = highest_level(sources), sources[0].language.gettext
    counts = range(1, levels + 1)
    votes, wanted = _told(tr, "stemmen", "stemmen_ambitie")
    heads = (
        _told(tr, "sessie_id", "titel", "organisatie", "onderdeel", "datum"),
        _told(tr, "nummer", "dimensie", "niveau", "ambitie", "afstand", "niet_van_toepassing"),
        _told(tr, "toelichting", "prioriteit_wie", "prioriteit_stippen"),
        (
            tr("ronde"),
            *(f"{votes}_{level}" for level in counts),
            *(f"{wanted}_{level}" for level in counts),
            tr("opmerkingen_vooraf"),
        ),
    )
    return WantedTable(heads, _csv_blocks(sources, levels))


def _csv_blocks(sources: Sequence[ReportSource], levels: int) -> Iterator[Block]:
    language = sources[0].language
    chosen, voted_on = _ChosenParts(language), lru_cache(maxsize=4096)(_voted)
    nothing_voted: Cells = (None,) * (2 * levels + 2)

    def rests(
        model: MaturityModel, dimension: Dimension, answer: Answer, decided: Cells = (None, None)
    ) -> list[Parts]:
        choice, said = chosen.of(model, dimension, answer), (answer.note, *decided)
        votes = voted_on(answer.rounds, answer.ambition_votes, levels, language.gettext)
        if len(votes) < 2:
            return [(choice, said, votes[0] if votes else nothing_voted)]
        nothing = (*choice[:2], *[None] * (len(choice) - 2)), (None, None, None)
        place_of_choice = max(0, len(answer.rounds) - 1)
        return [
            (choice, said, voted) if place == place_of_choice else (*nothing, voted)
            for place, voted in enumerate(votes)
        ]

    undecided = MadeOnce(rests)
    for source in sources:
        session, dimensions = source.session, source.model.dimensions
        found = undecided.of(source.model, session.answers)
        priorities = session.agenda.priorities[::-1]  # the first on a dimension counts
        if decided := {one.dimension: (one.owner, one.dots) for one in priorities}:
            for place, dimension in enumerate(dimensions):
                if dimension.number in decided:
                    answer, said = session.answer(dimension.number), decided[dimension.number]
                    found[place] = rests(source.model, dimension, answer, said)
        yield Block(((session.id, *_about(session)),), [*chain.from_iterable(found)])


def wanted_sheets(sources: Sequence[ReportSource]) -> dict[str, WantedTable]:
    """Return what must stand on the sheets of a workbook, in their order, by their names.

    The last sheet, which explains, is not among them.
    """
    levels, tr = highest_level(sources), sources[0].language.gettext
    counts = range(1, levels + 1)
    of_session = _told(tr, "Sessie", "Organisatie", "Organisatieonderdeel", "Datum")
    counted = MadeOnce(_counted)
    return {
        tr("Samenvatting"): _summary(sources, of_session, counted),
        tr("Per thema"): WantedTable(
            (
                of_session,
                _told(tr, "Thema", "Beantwoord (n)", "Gemiddeld niveau", "Gemiddelde ambitie"),
            ),
            _theme_blocks(sources, counted),
        ),
        tr("Dimensies"): WantedTable(
            (
                of_session,
                _told(
                    tr,
                    "Nr.", "Dimensie", "Niveau", "Ambitie", "Afstand", "Niet van toepassing",
                    "Gekozen stelling",
                ),
                _told(tr, "Toelichting"),
            ),
            _dimension_blocks(sources),
        ),
        **_side_by_side(sources),
        tr("Stemmen"): WantedTable(
            (
                of_session,
                _told(tr, "Nr."),
                (
                    tr("Ronde"), *(tr("Niveau {0}").format(level) for level in counts),
                    *(tr("Ambitie {0}").format(level) for level in counts),
                    tr("Opmerkingen vooraf"),
                ),
            ),
            _vote_blocks(sources, levels),
        ),
        tr("Prioriteiten"): WantedTable(
            (of_session, _told(tr, "Nr.", "Dimensie", "Stippen", "Wie")),
            map(_priority_block, sources),
        ),
        tr("Acties"): WantedTable(
            (of_session, _told(tr, "Tekst", "Nr.", "Wie", "Wanneer")),
            map(_action_block, sources),
        ),
    }  # fmt: skip


def _told(tr: Tr, *texts: str) -> tuple[str, ...]:
    return tuple(map(tr, texts))


def _about(session: Session) -> tuple[str, str, str, date]:
    details = session.details
    return details.title, details.organisation, details.unit, details.date


def _chosen(
    answer: Answer, language: ReportLanguage = DUTCH
) -> tuple[int | None, int | None, int | None, str]:
    tr = language.gettext
    if answer.not_applicable:
        return None, None, None, tr("ja")
    level, ambition = answer.level, answer.ambition
    gap = None if level is None or ambition is None else ambition - level
    return level, ambition, gap, tr("nee")


class _ChosenParts:
    """Makes what rows say of a dimension and its choice; what is the same is made once.

    Of many sessions there are few: a dimension, its level and its ambition.
    """

    def __init__(self, language: ReportLanguage, with_statement: bool = False) -> None:
        self._language, self._with_statement = language, with_statement
        self._made: dict[tuple[object, ...], Cells] = {}

    def of(self, model: MaturityModel, dimension: Dimension, answer: Answer) -> Cells:
        """Return number, name, level, ambition, distance, not applicable, and statement if any."""
        number, level = dimension.number, answer.level
        key = (id(model), number, level, answer.ambition, answer.not_applicable)
        found = self._made.get(key)
        if found is None:
            chosen = _chosen(answer, self._language)
            found = (number, dimension.name, *chosen)
            if self._with_statement:
                found = (*found, dimension.statement(chosen[0]) if chosen[0] else None)
            self._made[key] = found
        return found


def _voted(
    rounds: tuple[VoteRound, ...],
    ambition_votes: tuple[tuple[int, ...], ...],
    levels: int,
    tr: Tr,
) -> list[Cells]:
    """Return what rows say of each round of votes on a dimension, with its name."""
    nothing = (None,) * levels
    return [
        (
            found.name,
            *(*found.votes.counts, *nothing)[:levels],
            *(*found.votes.ambitions, *nothing)[:levels],
            "\n".join(found.votes.remarks),
        )
        for found in all_rounds(rounds, ambition_votes, tr)
    ]


def _mean(values: Iterable[int | None]) -> float | None:
    present = [value for value in values if value is not None]
    return sum(present) / len(present) if present else None


def _counted(_model: MaturityModel, dimension: Dimension, answer: Answer) -> tuple[int, _Counted]:
    """Return a dimension's number, and what counts of the answer on it."""
    if answer.not_applicable:
        return dimension.number, (None, None, True)
    return dimension.number, (answer.level, answer.ambition, False)


def _count(values: Sequence[int | None]) -> int:
    return len(values) - values.count(None)


def _summary(
    sources: Sequence[ReportSource],
    of_session: Sequence[str],
    counted: _CountedOnce,
) -> WantedTable:
    """Return the facts of each session in a row; of one session each fact in a row."""
    tr, blocks = sources[0].language.gettext, _fact_blocks(sources, counted)
    facts = _told(
        tr,
        "Status", "Begeleider", "Deelnemers", "Model", "Versie", "Dimensies", "Beantwoord (n)",
        "Niet van toepassing", "Gemiddeld niveau", "Ambitie (n)", "Gemiddelde ambitie",
    )  # fmt: skip
    if len(sources) > 1:
        return WantedTable((of_session, facts), blocks)
    (values,) = WantedTable((of_session, facts), blocks).rows
    of_one = zip((*of_session, *facts), chain(*values), strict=True)
    return WantedTable((_told(tr, "Gegeven", "Waarde"),), (Block((), [(one,)]) for one in of_one))


def _fact_blocks(sources: Sequence[ReportSource], counted: _CountedOnce) -> Iterator[Block]:
    tr = sources[0].language.gettext
    status = {True: tr("definitief"), False: tr("concept")}
    for source in sources:
        session, model = source.session, source.model
        found = counted.of(model, session.answers)
        levels, ambitions, left_out = zip(*[one for _, one in found], strict=True)
        rest = (
            status[session.is_final],
            session.details.facilitator,
            session.details.participants,
            model.title,
            model.version,
            len(found),
            _count(levels),
            sum(left_out),
            _mean(levels),
            _count(ambitions),
            _mean(ambitions),
        )
        yield Block((_about(session),), [(rest,)])


def _theme_blocks(sources: Sequence[ReportSource], counted: _CountedOnce) -> Iterator[Block]:
    @lru_cache(maxsize=4096)
    def rest(theme: str, *found: _Counted) -> Parts:
        levels, ambitions, _ = zip(*found, strict=True)
        return ((theme, _count(levels), _mean(levels), _mean(ambitions)),)

    for source in sources:
        model, session = source.model, source.session
        by_number = dict(counted.of(model, session.answers))
        rests = [
            rest(theme.name, *[by_number[d.number] for d in model.dimensions_of(theme)])
            for theme in model.themes
        ]
        yield Block((_about(session),), rests)


def _dimension_blocks(sources: Sequence[ReportSource]) -> Iterator[Block]:
    chosen = _ChosenParts(sources[0].language, with_statement=True)
    made = MadeOnce(lambda *found: (chosen.of(*found), (found[-1].note,)))
    for source in sources:
        yield Block((_about(source.session),), made.of(source.model, source.session.answers))


def _side_by_side(sources: Sequence[ReportSource]) -> dict[str, WantedTable]:
    """Return the sheet that compares sessions, if there is one."""
    is_compared = 2 <= len(sources) <= MOST_COLUMNS
    if not is_compared or odd_ones_out([source.model for source in sources]):
        return {}
    in_time = sorted(sources, key=lambda s: (s.session.details.date, s.session.created_at))
    sessions, model = [source.session for source in in_time], in_time[-1].model
    first, second = 3, 3 + len(sessions) + 2  # after number, name, theme; difference, direction
    places = range(len(sessions))
    heads = (0, 1, *(first + place for place in places), *(second + place for place in places))
    rows = [_side_by_side_row(model, sessions, dimension) for dimension in model.dimensions]
    name = sources[0].language.gettext("Vergelijking")
    return {name: WantedTable((heads,), iter([Block((), rows)]))}


def _side_by_side_row(
    model: MaturityModel, sessions: Sequence[Session], dimension: Dimension
) -> Parts:
    answers = [_chosen(session.answer(dimension.number)) for session in sessions]
    levels, ambitions = [one[0] for one in answers], [one[1] for one in answers]
    return ((dimension.number, dimension.name, *levels, *ambitions),)


def _vote_blocks(sources: Sequence[ReportSource], levels: int) -> Iterator[Block]:
    tr = sources[0].language.gettext

    @lru_cache(maxsize=4096)
    def rests(
        number: int, rounds: tuple[VoteRound, ...], ambition_votes: tuple[tuple[int, ...], ...]
    ) -> list[Parts]:
        return [((number,), voted) for voted in _voted(rounds, ambition_votes, levels, tr)]

    made = MadeOnce(lambda _, one, answer: rests(one.number, answer.rounds, answer.ambition_votes))
    for source in sources:
        found = made.of(source.model, source.session.answers)
        yield Block((_about(source.session),), [*chain.from_iterable(found)])


def _priority_block(source: ReportSource) -> Block:
    session, model = source.session, source.model
    now = [one for _, priorities in priorities_by_period(model, session) for one in priorities]
    before = source.baseline.agenda if source.baseline else None
    followed = [one for one, _ in session.agenda.followed(before)] if before else []
    rests = [
        ((one.dimension, model.dimension(one.dimension).name, one.dots, one.owner),)
        for one in (*now, *followed)
    ]
    return Block((_about(session),), rests)


def _action_block(source: ReportSource) -> Block:
    session = source.session
    actions = [((one.text, one.dimension, one.owner, one.due),) for one in session.actions]
    remarks = [((remark, None, None, None),) for remark in session.parking_lot]
    return Block((_about(session),), [*actions, *remarks])
