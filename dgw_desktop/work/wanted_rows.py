# SPDX-License-Identifier: EUPL-1.2
"""What must stand in the tables of an export, taken from the sessions and from no writer.

Not every column is here: only those from which the others follow.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain

from dgw_desktop.domain.agenda import priorities_by_period
from dgw_desktop.domain.comparison import MOST_COLUMNS, odd_ones_out
from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.phrases import Tr
from dgw_desktop.domain.rounds import all_rounds
from dgw_desktop.domain.session import NO_ANSWER, Answer, Session, VoteRound
from dgw_desktop.report.answer_table import highest_level
from dgw_desktop.report.languages import DUTCH, ReportLanguage
from dgw_desktop.report.source import ReportSource

Value = str | int | float | date | None
Cells = tuple[Value, ...]
Parts = Sequence[Cells]
"""A row: what many rows have is one part of each, and the same one where it can be."""


@dataclass(frozen=True, slots=True)
class WantedTable:
    """The columns of a table, by their heads or places (from 0), and the cells of each row.

    Both are in the same parts.
    """

    heads: Sequence[Sequence[str | int]]
    rows: Iterable[Parts]

    @property
    def all_heads(self) -> list[str | int]:
        """The heads or places of all columns, in the order of the cells."""
        return [*chain(*self.heads)]


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
    return WantedTable(heads, _csv_rows(sources, levels))


def _csv_rows(sources: Sequence[ReportSource], levels: int) -> Iterator[Parts]:
    language = sources[0].language
    chosen, voted_on = _ChosenParts(language), lru_cache(maxsize=4096)(_voted)
    nothing_voted: Cells = (None,) * (2 * levels + 2)
    for source in sources:
        session, answers = source.session, source.session.answers
        about = (session.id, *_about(session))
        priorities = session.agenda.priorities[::-1]  # the first on a dimension counts
        decided = {one.dimension: (one.owner, one.dots) for one in priorities}
        for dimension in source.model.dimensions:
            answer = answers.get(dimension.number, NO_ANSWER)
            choice = chosen.of(source.model, dimension, answer)
            said = (answer.note, *decided.get(dimension.number, (None, None)))
            votes = voted_on(answer.rounds, answer.ambition_votes, levels, language.gettext)
            if len(votes) < 2:
                yield about, choice, said, votes[0] if votes else nothing_voted
                continue
            place_of_choice = max(0, len(answer.rounds) - 1)
            for place, voted in enumerate(votes):
                if place == place_of_choice:
                    yield about, choice, said, voted
                else:
                    nothing = (None,) * (len(choice) - 2)
                    yield about, (*choice[:2], *nothing), (None, None, None), voted


def wanted_sheets(sources: Sequence[ReportSource]) -> dict[str, WantedTable]:
    """Return what must stand on the sheets of a workbook, in their order, by their names.

    The last sheet, which explains, is not among them.
    """
    is_one = len(sources) == 1
    facts = [_facts(source) for source in sources]
    levels, tr = highest_level(sources), sources[0].language.gettext
    counts = range(1, levels + 1)
    compared = tr("Vergelijking")
    found = {
        tr("Samenvatting"): WantedTable(
            (_told(tr, "Gegeven", "Waarde"),), [[one] for one in facts[0].items()]
        )
        if is_one
        else WantedTable((tuple(facts[0]),), [[tuple(fact.values())] for fact in facts]),
        tr("Per thema"): WantedTable(
            (
                _told(tr, "Sessie"),
                _told(tr, "Thema", "Beantwoord (n)", "Gemiddeld niveau", "Gemiddelde ambitie"),
            ),
            (row for source in sources for row in _theme_rows(source)),
        ),
        tr("Dimensies"): WantedTable(
            (
                _told(tr, "Sessie", "Organisatie", "Organisatieonderdeel", "Datum"),
                _told(
                    tr,
                    "Nr.", "Dimensie", "Niveau", "Ambitie", "Afstand", "Niet van toepassing",
                    "Gekozen stelling",
                ),
                _told(tr, "Toelichting"),
            ),
            _dimension_rows(sources),
        ),
        compared: _side_by_side(sources),
        tr("Stemmen"): WantedTable(
            (
                _told(tr, "Sessie"),
                _told(tr, "Nr."),
                (
                    tr("Ronde"), *(tr("Niveau {0}").format(level) for level in counts),
                    *(tr("Ambitie {0}").format(level) for level in counts),
                    tr("Opmerkingen vooraf"),
                ),
            ),
            _vote_rows(sources, levels),
        ),
        tr("Prioriteiten"): WantedTable(
            (_told(tr, "Sessie"), _told(tr, "Nr.", "Dimensie", "Stippen", "Wie")),
            (row for source in sources for row in _priority_rows(source)),
        ),
        tr("Acties"): WantedTable(
            (_told(tr, "Sessie"), _told(tr, "Tekst", "Nr.", "Wie", "Wanneer")),
            (row for source in sources for row in _action_rows(source)),
        ),
    }  # fmt: skip
    is_compared = 2 <= len(sources) <= MOST_COLUMNS
    if not is_compared or odd_ones_out([source.model for source in sources]):
        del found[compared]
    return found


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


def _all_chosen(source: ReportSource) -> dict[int, tuple[int | None, int | None]]:
    """Return the level and the ambition that count, by the number of each dimension."""
    found: dict[int, tuple[int | None, int | None]] = {}
    for dimension in source.model.dimensions:
        answer = source.session.answers.get(dimension.number, NO_ANSWER)
        is_left_out = answer.not_applicable
        found[dimension.number] = (None, None) if is_left_out else (answer.level, answer.ambition)
    return found


def _count(values: Sequence[int | None]) -> int:
    return len(values) - values.count(None)


def _facts(source: ReportSource) -> dict[str, Value]:
    session, dimensions = source.session, source.model.dimensions
    levels, ambitions = zip(*_all_chosen(source).values(), strict=True)
    title, organisation, unit, day = _about(session)
    tr = source.language.gettext
    facts: dict[str, Value] = {
        "Sessie": title,
        "Organisatie": organisation,
        "Organisatieonderdeel": unit,
        "Datum": day,
        "Status": tr("definitief") if session.is_final else tr("concept"),
        "Begeleider": session.details.facilitator,
        "Deelnemers": session.details.participants,
        "Model": source.model.title,
        "Versie": source.model.version,
        "Dimensies": len(dimensions),
        "Beantwoord (n)": _count(levels),
        "Niet van toepassing": sum(session.answer(d.number).not_applicable for d in dimensions),
        "Gemiddeld niveau": _mean(levels),
        "Ambitie (n)": _count(ambitions),
        "Gemiddelde ambitie": _mean(ambitions),
    }
    return dict(zip(_told(tr, *facts), facts.values(), strict=True))


def _theme_rows(source: ReportSource) -> Iterator[Parts]:
    session = source.session
    about, chosen = (session.details.title,), _all_chosen(source)
    for theme in source.model.themes:
        of_theme = [chosen[d.number] for d in source.model.dimensions_of(theme)]
        levels, ambitions = zip(*of_theme, strict=True)
        yield about, (theme.name, _count(levels), _mean(levels), _mean(ambitions))


def _dimension_rows(sources: Sequence[ReportSource]) -> Iterator[Parts]:
    chosen = _ChosenParts(sources[0].language, with_statement=True)
    for source in sources:
        about, answers = _about(source.session), source.session.answers
        for dimension in source.model.dimensions:
            answer = answers.get(dimension.number, NO_ANSWER)
            yield about, chosen.of(source.model, dimension, answer), (answer.note,)


def _side_by_side(sources: Sequence[ReportSource]) -> WantedTable:
    in_time = sorted(sources, key=lambda s: (s.session.details.date, s.session.created_at))
    sessions, model = [source.session for source in in_time], in_time[-1].model
    first, second = 3, 3 + len(sessions) + 2  # after number, name, theme; difference, direction
    places = range(len(sessions))
    heads = (0, 1, *(first + place for place in places), *(second + place for place in places))
    return WantedTable((heads,), (_side_by_side_row(model, sessions, d) for d in model.dimensions))


def _side_by_side_row(
    model: MaturityModel, sessions: Sequence[Session], dimension: Dimension
) -> Parts:
    answers = [_chosen(session.answer(dimension.number)) for session in sessions]
    levels, ambitions = [one[0] for one in answers], [one[1] for one in answers]
    return [(dimension.number, dimension.name, *levels, *ambitions)]


def _vote_rows(sources: Sequence[ReportSource], levels: int) -> Iterator[Parts]:
    voted_on, tr = lru_cache(maxsize=4096)(_voted), sources[0].language.gettext
    for source in sources:
        about, answers = (source.session.details.title,), source.session.answers
        for dimension in source.model.dimensions:
            answer = answers.get(dimension.number, NO_ANSWER)
            for voted in voted_on(answer.rounds, answer.ambition_votes, levels, tr):
                yield about, (dimension.number,), voted


def _priority_rows(source: ReportSource) -> Iterator[Parts]:
    session, model = source.session, source.model
    now = [one for _, priorities in priorities_by_period(model, session) for one in priorities]
    before = source.baseline.agenda if source.baseline else None
    followed = [one for one, _ in session.agenda.followed(before)] if before else []
    for one in (*now, *followed):
        name = model.dimension(one.dimension).name
        yield (session.details.title,), (one.dimension, name, one.dots, one.owner)


def _action_rows(source: ReportSource) -> Iterator[Parts]:
    session = source.session
    about = (session.details.title,)
    for action in session.actions:
        yield about, (action.text, action.dimension, action.owner, action.due)
    for remark in session.parking_lot:
        yield about, (remark, None, None, None)
