# SPDX-License-Identifier: EUPL-1.2
"""Dots sort, the group places: what moving, counting and naming do to an agenda."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.priorities import (
    NO_AGENDA,
    PERIODS,
    Agenda,
    Outcome,
    Period,
    PeriodName,
    Priority,
    Result,
    ranked,
)

AGENDAS = st.lists(
    st.builds(Priority, st.integers(1, 26), st.integers(0, 9), st.sampled_from(Period)),
    unique_by=lambda one: one.dimension,
    max_size=12,
).map(lambda found: Agenda(tuple(found)))


def numbers(agenda: Agenda, period: Period) -> list[int]:
    return [one.dimension for one in agenda.in_period(period)]


@given(AGENDAS, st.integers(1, 26), st.sampled_from(Period), st.none() | st.integers(0, 12))
def test_a_move_changes_one_place_and_nothing_else(
    agenda: Agenda, dimension: int, period: Period, place: int | None
) -> None:
    moved = agenda.moved(dimension, period, place)
    if agenda.priority(dimension) is None:
        assert moved == agenda
        return
    there = [number for number in numbers(agenda, period) if number != dimension]
    at = len(there) if place is None else min(place, len(there))
    assert numbers(moved, period) == [*there[:at], dimension, *there[at:]]
    for other in Period:
        if other is not period:
            kept = [number for number in numbers(agenda, other) if number != dimension]
            assert numbers(moved, other) == kept


def test_dots_make_priorities_that_are_to_be_placed_and_keep_what_was_said() -> None:
    agenda = Agenda((Priority(3, 1, Period.LATER, "Af", "Bo"), Priority(8, 4, Period.NEXT)))
    counted = agenda.with_dots({3: 9, 5: 6, 7: 0}, each=3, people=12)
    assert counted.priorities == (
        Priority(3, 9, Period.LATER, "Af", "Bo"),
        Priority(5, 6, Period.TO_PLACE),
        Priority(8, 4, Period.NEXT),
    )
    assert (counted.dots_each, counted.dots_people) == (3, 12)


@given(st.dictionaries(st.integers(1, 26), st.integers(0, 5)), st.permutations(range(1, 27)))
def test_the_ranking_names_ties_and_no_dimension_twice(
    dots: dict[int, int], order: list[int]
) -> None:
    found = ranked(dots, order)
    assert sorted(one.dimension for one in found) == sorted(order)
    for one in found:
        more = sum(dots.get(number, 0) > one.dots for number in order)
        same = sum(dots.get(number, 0) == one.dots for number in order)
        assert one.place == more + 1 and one.is_tied == (one.dots > 0 and same > 1)
    for before, after in pairwise(found):
        assert before.dots >= after.dots
        if before.dots == after.dots:
            assert order.index(before.dimension) < order.index(after.dimension)


def test_a_period_has_its_usual_name_until_the_group_gives_another() -> None:
    assert [NO_AGENDA.name(period) for period in PERIODS] == [
        "Dit kwartaal",
        "Daarna",
        "Later",
        "Niet nu",
    ]
    named = NO_AGENDA.with_period(PeriodName(Period.NEXT, "Volgend jaar", "2027"))
    named = named.with_period(PeriodName(Period.QUARTER, time="Q1 2027"))
    assert (named.name(Period.NEXT), named.time(Period.NEXT)) == ("Volgend jaar", "2027")
    assert (named.name(Period.QUARTER), named.time(Period.QUARTER)) == ("Dit kwartaal", "Q1 2027")
    assert [one.period for one in named.periods] == [Period.QUARTER, Period.NEXT]
    usual = named.with_period(PeriodName(Period.NEXT)).with_period(PeriodName(Period.QUARTER))
    assert usual == NO_AGENDA


def test_what_became_of_a_priority_is_said_once_and_taken_back() -> None:
    done = NO_AGENDA.with_outcome(Outcome(9, Result.RUNNING)).with_outcome(Outcome(4, Result.DONE))
    changed = done.with_outcome(Outcome(9, Result.DROPPED, "Geen geld"))
    assert changed.outcomes == (Outcome(4, Result.DONE), Outcome(9, Result.DROPPED, "Geen geld"))
    assert changed.outcome(9).remark == "Geen geld" and changed.outcome(1) == Outcome(1)
    assert changed.with_outcome(Outcome(9)).outcomes == (Outcome(4, Result.DONE),)


def test_a_dimension_is_one_priority_at_most() -> None:
    agenda = NO_AGENDA.with_priority(Priority(4)).with_priority(Priority(6))
    again = agenda.with_priority(Priority(4, owner="Bo"))
    assert again.priorities == (Priority(4, owner="Bo"), Priority(6))
    assert again.without(4).priorities == (Priority(6),)
