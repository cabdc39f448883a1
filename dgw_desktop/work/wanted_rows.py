# SPDX-License-Identifier: EUPL-1.2
"""What must stand in the tables of an export, taken from the sessions and from no writer.

Not every column is here: only those from which the others follow.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from dgw_desktop.domain.agenda import priorities_by_period
from dgw_desktop.domain.comparison import MOST_COLUMNS, odd_ones_out
from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.rounds import NamedRound, all_rounds
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.report.answer_table import highest_level
from dgw_desktop.report.source import ReportSource

Value = str | int | float | date | None
Cells = Sequence[Value]


@dataclass(frozen=True, slots=True)
class WantedTable:
    """The columns of a table, by their heads or places (from 0), and the cells of each row."""

    heads: Sequence[str | int]
    rows: Iterable[Cells]


def wanted_csv(sources: Sequence[ReportSource]) -> WantedTable:
    """Return what must stand in a .csv."""
    levels = highest_level(sources)
    counts = range(1, levels + 1)
    heads = (
        "sessie_id", "titel", "organisatie", "onderdeel", "datum", "nummer", "dimensie",
        "niveau", "ambitie", "afstand", "niet_van_toepassing", "toelichting",
        "prioriteit_wie", "prioriteit_stippen", "ronde",
        *(f"stemmen_{level}" for level in counts),
        *(f"stemmen_ambitie_{level}" for level in counts),
        "opmerkingen_vooraf",
    )  # fmt: skip
    return WantedTable(heads, (row for source in sources for row in _csv_rows(source, levels)))


def _csv_rows(source: ReportSource, levels: int) -> Iterator[Cells]:
    session = source.session
    about = (session.id, *_about(session))
    for dimension in source.model.dimensions:
        answer = session.answer(dimension.number)
        name = (dimension.number, dimension.name)
        priority = session.agenda.priority(dimension.number)
        decided = (priority.owner, priority.dots) if priority else (None, None)
        chosen = (*_chosen(answer), answer.note, *decided)
        rounds: Sequence[NamedRound | None] = all_rounds(answer.rounds, answer.ambition_votes)
        place_of_choice = max(0, len(answer.rounds) - 1)
        for place, found in enumerate(rounds or [None]):
            choice = chosen if place == place_of_choice else (None,) * len(chosen)
            voted = _voted(found, levels) if found else (None,) * (2 * levels + 2)
            yield *about, *name, *choice, *voted


def wanted_sheets(sources: Sequence[ReportSource]) -> dict[str, WantedTable]:
    """Return what must stand on the sheets of a workbook, in their order, by their names.

    The last sheet, which explains, is not among them.
    """
    is_one = len(sources) == 1
    facts = [_facts(source) for source in sources]
    levels = highest_level(sources)
    counts = range(1, levels + 1)
    found = {
        "Samenvatting": WantedTable(("Gegeven", "Waarde"), list(facts[0].items()))
        if is_one
        else WantedTable(tuple(facts[0]), [tuple(fact.values()) for fact in facts]),
        "Per thema": WantedTable(
            ("Sessie", "Thema", "Beantwoord (n)", "Gemiddeld niveau", "Gemiddelde ambitie"),
            (row for source in sources for row in _theme_rows(source)),
        ),
        "Dimensies": WantedTable(
            (
                "Sessie", "Organisatie", "Organisatieonderdeel", "Datum", "Nr.", "Dimensie",
                "Niveau", "Ambitie", "Afstand", "Niet van toepassing", "Gekozen stelling",
                "Toelichting",
            ),
            (row for source in sources for row in _dimension_rows(source)),
        ),
        "Vergelijking": _side_by_side(sources),
        "Stemmen": WantedTable(
            (
                "Sessie", "Nr.", "Ronde", *(f"Niveau {level}" for level in counts),
                *(f"Ambitie {level}" for level in counts), "Opmerkingen vooraf",
            ),
            (row for source in sources for row in _vote_rows(source, levels)),
        ),
        "Prioriteiten": WantedTable(
            ("Sessie", "Nr.", "Dimensie", "Stippen", "Wie"),
            (row for source in sources for row in _priority_rows(source)),
        ),
        "Acties": WantedTable(
            ("Sessie", "Tekst", "Nr.", "Wie", "Wanneer"),
            (row for source in sources for row in _action_rows(source)),
        ),
    }  # fmt: skip
    is_compared = 2 <= len(sources) <= MOST_COLUMNS
    if not is_compared or odd_ones_out([source.model for source in sources]):
        del found["Vergelijking"]
    return found


def _about(session: Session) -> tuple[str, str, str, date]:
    details = session.details
    return details.title, details.organisation, details.unit, details.date


def _chosen(answer: Answer) -> tuple[int | None, int | None, int | None, str]:
    if answer.not_applicable:
        return None, None, None, "ja"
    level, ambition = answer.level, answer.ambition
    gap = None if level is None or ambition is None else ambition - level
    return level, ambition, gap, "nee"


def _voted(found: NamedRound, levels: int) -> Cells:
    votes = found.votes
    nothing = (None,) * levels
    return (
        found.name,
        *(*votes.counts, *nothing)[:levels],
        *(*votes.ambitions, *nothing)[:levels],
        "\n".join(votes.remarks),
    )


def _mean(values: Iterable[int | None]) -> float | None:
    present = [value for value in values if value is not None]
    return float(Fraction(sum(present), len(present))) if present else None


def _levels(session: Session, dimensions: Iterable[Dimension]) -> list[int | None]:
    return [_chosen(session.answer(dimension.number))[0] for dimension in dimensions]


def _ambitions(session: Session, dimensions: Iterable[Dimension]) -> list[int | None]:
    return [_chosen(session.answer(dimension.number))[1] for dimension in dimensions]


def _count(values: Sequence[int | None]) -> int:
    return len(values) - values.count(None)


def _facts(source: ReportSource) -> dict[str, Value]:
    session, dimensions = source.session, source.model.dimensions
    levels, ambitions = _levels(session, dimensions), _ambitions(session, dimensions)
    title, organisation, unit, day = _about(session)
    return {
        "Sessie": title,
        "Organisatie": organisation,
        "Organisatieonderdeel": unit,
        "Datum": day,
        "Status": "definitief" if session.is_final else "concept",
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


def _theme_rows(source: ReportSource) -> Iterator[Cells]:
    session = source.session
    for theme in source.model.themes:
        dimensions = source.model.dimensions_of(theme)
        levels, ambitions = _levels(session, dimensions), _ambitions(session, dimensions)
        title = session.details.title
        yield title, theme.name, _count(levels), _mean(levels), _mean(ambitions)


def _dimension_rows(source: ReportSource) -> Iterator[Cells]:
    about = _about(source.session)
    for dimension in source.model.dimensions:
        answer = source.session.answer(dimension.number)
        chosen = _chosen(answer)
        statement = dimension.statement(chosen[0]) if chosen[0] else None
        yield *about, dimension.number, dimension.name, *chosen, statement, answer.note


def _side_by_side(sources: Sequence[ReportSource]) -> WantedTable:
    in_time = sorted(sources, key=lambda s: (s.session.details.date, s.session.created_at))
    sessions, model = [source.session for source in in_time], in_time[-1].model
    first, second = 3, 3 + len(sessions) + 2  # after number, name, theme; difference, direction
    places = range(len(sessions))
    heads = (0, 1, *(first + place for place in places), *(second + place for place in places))
    return WantedTable(heads, (_side_by_side_row(model, sessions, d) for d in model.dimensions))


def _side_by_side_row(
    model: MaturityModel, sessions: Sequence[Session], dimension: Dimension
) -> Cells:
    answers = [_chosen(session.answer(dimension.number)) for session in sessions]
    levels, ambitions = [one[0] for one in answers], [one[1] for one in answers]
    return dimension.number, dimension.name, *levels, *ambitions


def _vote_rows(source: ReportSource, levels: int) -> Iterator[Cells]:
    session = source.session
    for dimension in source.model.dimensions:
        answer = session.answer(dimension.number)
        for found in all_rounds(answer.rounds, answer.ambition_votes):
            yield session.details.title, dimension.number, *_voted(found, levels)


def _priority_rows(source: ReportSource) -> Iterator[Cells]:
    session, model = source.session, source.model
    now = [one for _, priorities in priorities_by_period(model, session) for one in priorities]
    before = source.baseline.agenda if source.baseline else None
    followed = [one for one, _ in session.agenda.followed(before)] if before else []
    for one in (*now, *followed):
        name = model.dimension(one.dimension).name
        yield session.details.title, one.dimension, name, one.dots, one.owner


def _action_rows(source: ReportSource) -> Iterator[Cells]:
    session = source.session
    for action in session.actions:
        yield session.details.title, action.text, action.dimension, action.owner, action.due
    for remark in session.parking_lot:
        yield session.details.title, remark, None, None, None
