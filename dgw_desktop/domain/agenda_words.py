# SPDX-License-Identifier: EUPL-1.2
"""What an agenda says in words: a priority and its step, how full it is, what became of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.priorities import Agenda, Outcome, Period, Priority, Result
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.wording import DUTCH, Wording, counted

_Tr = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Step:
    """Where a dimension is, where it is to go, and what comes first on the way.

    ``next_level`` is None where nothing does: no level was chosen, it is the highest, or the
    ambition is reached. ``statement`` is that of the next level, '' without one.
    """

    level: int | None
    ambition: int | None
    highest: int
    is_applicable: bool = True
    statement: str = ""

    @property
    def next_level(self) -> int | None:
        """The level that comes next, if one does."""
        return self.level + 1 if self.level is not None and self.statement else None

    def in_words(self, tr: _Tr = str) -> str:
        """Return 'van 1 naar 3, met als volgende stap niveau 2', or what else there is to say."""
        level, ambition = self.level, self.ambition
        if not self.is_applicable:
            return tr("niet van toepassing")
        if level is None:
            if ambition is None:
                return tr("nog geen niveau gekozen")
            return tr("nog geen niveau gekozen, ambitie {0}").format(ambition)
        if ambition is not None and ambition <= level:
            return tr("op niveau {0}, de ambitie ({1}) is bereikt").format(level, ambition)
        if level == self.highest:
            return tr("op niveau {0}, het hoogste").format(level)
        if ambition is None:
            return tr("op niveau {0}, nog zonder ambitie; volgende stap niveau {1}").format(
                level, level + 1
            )
        if ambition == level + 1:
            return tr("van {0} naar {1}").format(level, ambition)
        return tr("van {0} naar {1}, met als volgende stap niveau {2}").format(
            level, ambition, level + 1
        )


def next_step(model: MaturityModel, session: Session, number: int) -> Step:
    """Return where dimension ``number`` is and what comes next, in the model's words."""
    answer, highest = session.answer(number), model.highest_level
    level, ambition = answer.scored_level, answer.scored_ambition
    goes_on = level is not None and level < highest and (ambition is None or ambition > level)
    statement = model.dimension(number).statement(level + 1) if goes_on and level else ""
    return Step(level, ambition, highest, not answer.not_applicable, statement)


def dots_in_words(dots: int, tr: _Tr = str) -> str:
    """Return '9 stippen'."""
    return counted(dots, tr("stip"), tr("stippen"))


def first_due(session: Session, number: int) -> date | None:
    """Return the first date by which an open action on dimension ``number`` is due."""
    open_ones = (one for one in session.actions if one.dimension == number and one.is_open)
    return min((one.due for one in open_ones if one.due is not None), default=None)


def card_in_words(
    model: MaturityModel,
    session: Session,
    priority: Priority,
    today: date,
    tr: _Tr = str,
    wording: Wording = DUTCH,
) -> str:
    """Return what the card of a priority says in one breath; its statement stands in full below."""
    number = priority.dimension
    step, due = next_step(model, session, number), first_due(session, number)
    parts = [f"{number}. {model.dimension(number).name}", step.in_words(tr)]
    parts.append(dots_in_words(priority.dots, tr))
    if priority.owner:
        parts.append(tr("wie: {0}").format(priority.owner))
    if due is not None:
        text = tr("eerste actie op {0}").format(wording.short_date(due))
        parts.append(tr("{0}, te laat").format(text) if due < today else text)
    return ", ".join(parts)


def place_in_words(agenda: Agenda, dimension: int, tr: _Tr = str) -> str:
    """Return where the priority on ``dimension`` stands, as 'naar Daarna, 2 van 3'."""
    priority = agenda.priority(dimension)
    if priority is None:
        return ""
    there = [one.dimension for one in agenda.in_period(priority.period)]
    return tr("naar {0}, {1} van {2}").format(
        agenda.name(priority.period, tr), there.index(dimension) + 1, len(there)
    )


def agenda_in_words(session: Session, today: date, tr: _Tr = str) -> str:
    """Return '6 prioriteiten · 5 acties, 1 te laat · 12 personen × 3 stippen verdeeld'."""
    agenda = session.agenda
    actions = counted(len(session.actions), tr("actie"), tr("acties"))
    late = sum(action.is_overdue(today) for action in session.actions)
    parts = [
        counted(len(agenda.priorities), tr("prioriteit"), tr("prioriteiten")),
        tr("{0}, {1} te laat").format(actions, late) if late else actions,
    ]
    given = sum(priority.dots for priority in agenda.priorities)
    if given and agenda.dots_people is not None:
        people = counted(agenda.dots_people, tr("persoon"), tr("personen"))
        dots = dots_in_words(agenda.dots_each, tr)
        parts.append(tr("{0} × {1} verdeeld").format(people, dots))
    elif given:
        parts.append(tr("{0} verdeeld").format(dots_in_words(given, tr)))
    return " · ".join(parts)


def to_follow_up(baseline: Session | None, model: MaturityModel) -> tuple[Priority, ...]:
    """Return the priorities of an earlier session that ask what became of them.

    Not those that the group left alone on purpose, nor what ``model`` does not have.
    """
    return (
        ()
        if baseline is None
        else tuple(
            priority
            for priority in baseline.agenda.priorities
            if priority.period is not Period.NOT_NOW and model.has_dimension(priority.dimension)
        )
    )


def still_asked(
    session: Session, baseline: Session | None, model: MaturityModel
) -> tuple[Priority, ...]:
    """Return the priorities of an earlier session of which ``session`` does not say the result."""
    asked = to_follow_up(baseline, model)
    return tuple(one for one in asked if session.agenda.outcome(one.dimension).result is None)


def result_name(result: Result, tr: _Tr = str) -> str:
    """Return what a result is called."""
    return {
        Result.DONE: tr("gedaan"),
        Result.RUNNING: tr("loopt"),
        Result.DROPPED: tr("vervallen"),
    }[result]


def outcomes_in_words(outcomes: Iterable[Outcome], tr: _Tr = str) -> str:
    """Return '2 gedaan, 1 loopt, 1 nog niet gezegd'; what is none is left out."""
    found = [outcome.result for outcome in outcomes]
    parts = [
        f"{found.count(result)} {result_name(result, tr)}" for result in Result if result in found
    ]
    if None in found:
        parts.append(tr("{0} nog niet gezegd").format(found.count(None)))
    return ", ".join(parts)


def moved_in_words(before: int | None, now: int | None, tr: _Tr = str) -> str:
    """Return 'was 1, is nu 3', also where one of both levels is not known."""
    if before is None:
        return (
            tr("toen en nu niet ingevuld")
            if now is None
            else tr("toen niet ingevuld, is nu {0}").format(now)
        )
    if now is None:
        return tr("was {0}, nu nog niet ingevuld").format(before)
    if before == now:
        return tr("was {0}, en is dat nu nog").format(before)
    return tr("was {0}, is nu {1}").format(before, now)
