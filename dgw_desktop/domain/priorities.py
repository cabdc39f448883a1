# SPDX-License-Identifier: EUPL-1.2
"""What a group wants to work on and when, how it chose that, and what became of what it chose.

People give dots, as in dot voting: each the same number, over the dimensions they find important.
The dots only sort; in which period a priority comes is for the group to say.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from dgw_desktop.domain.limits import MOST_DOTS

_Tr = Callable[[str], str]

USUAL_DOTS = 3
"""How many dots each person has, where nothing else was set."""


class Period(StrEnum):
    """When the group works on a priority, in the order of time."""

    QUARTER = "quarter"
    NEXT = "next"
    LATER = "later"
    NOT_NOW = "not_now"
    TO_PLACE = "to_place"
    """Not decided yet."""


PERIODS = (Period.QUARTER, Period.NEXT, Period.LATER, Period.NOT_NOW)
"""Those that a group places a priority in."""


class Result(StrEnum):
    """What became of a priority."""

    DONE = "done"
    RUNNING = "running"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Priority:
    """A dimension that the group wants to work on.

    ``dots`` is how many votes it got, ``success`` how the group will see that it worked, ``owner``
    who sees to it.
    """

    dimension: int
    dots: int = 0
    period: Period = Period.QUARTER
    success: str = ""
    owner: str = ""


class PeriodName(NamedTuple):
    """What a group calls a period, and when that is, in its own words; empty for the usual."""

    period: Period
    name: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a priority of the previous session, None while that is not said."""

    dimension: int
    result: Result | None = None
    remark: str = ""


class Ranked(NamedTuple):
    """A dimension with its dots; ``place`` counts from 1 and is the same for equal dots."""

    dimension: int
    dots: int
    place: int
    is_tied: bool


@dataclass(frozen=True, slots=True)
class Agenda:
    """The priorities in the order that the group gave them, one a dimension at most.

    ``dots_each`` and ``dots_people`` say how the dots were given; ``outcomes`` is about the
    priorities of the previous session.
    """

    priorities: tuple[Priority, ...] = ()
    periods: tuple[PeriodName, ...] = ()
    dots_each: int = USUAL_DOTS
    dots_people: int | None = None
    outcomes: tuple[Outcome, ...] = ()

    def priority(self, dimension: int) -> Priority | None:
        """Return the priority on ``dimension``, None where it is none."""
        return next((one for one in self.priorities if one.dimension == dimension), None)

    def in_period(self, period: Period) -> tuple[Priority, ...]:
        """Return the priorities of a period, the first to work on first."""
        return tuple(one for one in self.priorities if one.period is period)

    def name(self, period: Period, tr: _Tr = str) -> str:
        """Return what the group calls ``period``."""
        own = self._named(period).name
        return (
            own
            or {
                Period.QUARTER: tr("Dit kwartaal"),
                Period.NEXT: tr("Daarna"),
                Period.LATER: tr("Later"),
                Period.NOT_NOW: tr("Niet nu"),
                Period.TO_PLACE: tr("Nog in te delen"),
            }[period]
        )

    def time(self, period: Period) -> str:
        """Return when ``period`` is in the group's words, '' where that is not said."""
        return self._named(period).time

    def outcome(self, dimension: int) -> Outcome:
        """Return what became of the previous session's priority on ``dimension``."""
        nothing = Outcome(dimension)
        return next((one for one in self.outcomes if one.dimension == dimension), nothing)

    def followed(self, before: "Agenda") -> tuple[tuple[Priority, Outcome], ...]:
        """Return the priorities of the previous session, ``before``, with what became of each.

        Those that were left for later on purpose are not among them, unless something is said.
        """
        return tuple(
            (one, outcome)
            for one in before.priorities
            for outcome in [self.outcome(one.dimension)]
            if one.period is not Period.NOT_NOW or outcome.result is not None
        )

    def with_priority(self, priority: Priority) -> "Agenda":
        """Return this with ``priority`` in the place of that on its dimension, else as last."""
        known = self.priority(priority.dimension)
        if known is None:
            return replace(self, priorities=(*self.priorities, priority))
        changed = (priority if one is known else one for one in self.priorities)
        return replace(self, priorities=tuple(changed))

    def without(self, dimension: int) -> "Agenda":
        """Return this without the priority on ``dimension``."""
        kept = (one for one in self.priorities if one.dimension != dimension)
        return replace(self, priorities=tuple(kept))

    def moved(self, dimension: int, period: Period, place: int | None = None) -> "Agenda":
        """Return this with the priority on ``dimension`` in ``period``.

        ``place`` counts from 0 among the others there; past the last of them, and None, is last.
        """
        priority = self.priority(dimension)
        if priority is None:
            return self
        rest = self.without(dimension).priorities
        there = [n for n, one in enumerate(rest) if one.period is period]
        if place is not None and 0 <= place < len(there):
            at = there[place]
        else:
            at = there[-1] + 1 if there else len(rest)
        moved = replace(priority, period=period)
        return replace(self, priorities=(*rest[:at], moved, *rest[at:]))

    def with_dots(self, dots: Mapping[int, int], each: int, people: int | None) -> "Agenda":
        """Return this with ``dots`` by dimension as counted now, in place of what was before.

        A dimension that got some becomes a priority that is to be placed. A priority that was asked
        about keeps the rest of what is said of it. Within a period more dots come first, equal
        ones in the order they had.
        """
        counted = {number: min(count, MOST_DOTS) for number, count in dots.items()}
        known = [replace(one, dots=counted.pop(one.dimension, one.dots)) for one in self.priorities]
        new = [Priority(number, n, Period.TO_PLACE) for number, n in counted.items() if n]
        ordered = sorted((*known, *new), key=lambda one: -one.dots)
        return replace(self, priorities=tuple(ordered), dots_each=each, dots_people=people)

    def with_period(self, named: PeriodName) -> "Agenda":
        """Return this with another name and time for a period."""
        rest = tuple(one for one in self.periods if one.period is not named.period)
        own = (named,) if named.name or named.time else ()
        return replace(self, periods=tuple(sorted((*rest, *own), key=_place)))

    def with_outcome(self, outcome: Outcome) -> "Agenda":
        """Return this with what became of a priority of the previous session."""
        rest = tuple(one for one in self.outcomes if one.dimension != outcome.dimension)
        said = (outcome,) if outcome.result is not None or outcome.remark else ()
        ordered = sorted((*rest, *said), key=lambda one: one.dimension)
        return replace(self, outcomes=tuple(ordered))

    def _named(self, period: Period) -> PeriodName:
        nothing = PeriodName(period)
        return next((one for one in self.periods if one.period is period), nothing)


NO_AGENDA = Agenda()


def result_name(result: Result | None, tr: _Tr = str) -> str:
    """Return what became of a priority in a word or two."""
    return {
        Result.DONE: tr("gedaan"),
        Result.RUNNING: tr("loopt"),
        Result.DROPPED: tr("vervallen"),
        None: tr("niet besproken"),
    }[result]


def ranked(dots: Mapping[int, int], order: Sequence[int]) -> tuple[Ranked, ...]:
    """Return the dimensions by their dots, most first; equal ones in ``order`` and as a tie.

    Without any dots nothing is a tie.
    """
    sizes = [dots.get(number, 0) for number in order]
    found = (
        Ranked(
            number,
            count,
            1 + sum(other > count for other in sizes),
            count > 0 and sizes.count(count) > 1,
        )
        for number, count in zip(order, sizes, strict=True)
    )
    return tuple(sorted(found, key=lambda one: one.place))


def _place(named: PeriodName) -> int:
    return list(Period).index(named.period)
