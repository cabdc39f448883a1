# SPDX-License-Identifier: EUPL-1.2
"""The exact privacy test: what leaks is withheld, what does not is shown."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.privacy import THRESHOLDS
from dgw_desktop.domain.shown_groups import Column, Group, ShownGroups
from tests.naive_leaks import leaks

A, B = range(5), range(5, 10)
DIRECTOR = 10
NOBODY: Group = frozenset()


def scan(person: int, version: int = 0) -> Column:
    return Column(f"{person:032x}", str(version))


def group(people: Iterable[int], corrected: Iterable[int] = ()) -> Group:
    return frozenset(scan(person, int(person in corrected)) for person in people)


# What was shown before, what comes now, and whether that may be shown from five people on.
SERIES = {
    "team A, team B, then they and the director": (
        [group(A), group(B)], group([*A, *B, DIRECTOR]), False
    ),
    "the same five after one sent a corrected scan": ([group(A)], group(A, corrected=[2]), False),
    "the same five again": ([group(A)], group(A), True),
    "the same ten after five sent a corrected scan": (
        [group(range(10))], group(range(10), corrected=A), True
    ),
    "A of ten, then A and ten more of whom one answered": (
        [group(range(10))], group([*range(10), 15]), False
    ),
    "A of ten was withdrawn, or removed, or exported; then nine of them": (
        [group(range(10))], group(range(9)), False
    ),
    "six and six that share one, beside all eleven": (
        [group(range(6)), group(range(5, 11))], group(range(11)), False
    ),
    "disjoint teams, and then their total": (
        [group(A), group(B), group(range(20, 27))], group([*A, *B, *range(20, 27)]), True
    ),
    "eight out of twenty": ([], group(range(8)), True),
    "eight out of twenty, then all": ([group(range(8))], group(range(20)), True),
    "eight out of twelve, then all": ([group(range(8))], group(range(12)), False),
    "four people": ([], group(range(4)), False),
    "people who were never in a group together": ([group(A)], group(range(20, 25)), True),
    "nobody answered": ([group(A)], NOBODY, True),
    # (1 + 2) + (2 + 3) - (1 + 3) is 2 x the second, of whom there are four.
    "three pairs of three blocks": (
        [group([*range(6), *range(10, 14)]), group([*range(10, 14), *range(20, 26)])],
        group([*range(6), *range(20, 26)]),
        False,
    ),
    # Three people, but six columns: they sent a correction each.
    "three corrected": ([group(range(12))], group(range(12), corrected=range(3)), False),
}  # fmt: skip


@pytest.mark.parametrize("series", SERIES.values(), ids=SERIES.keys())
def test_what_leaks_one_answer_is_withheld_and_what_does_not_is_shown(
    series: tuple[list[Group], Group, bool],
) -> None:
    before, now, may_be_shown = series
    shown = ShownGroups()
    for earlier in before:
        assert shown.may_show(earlier, 5)
        shown = shown.with_shown(earlier)
    assert shown.may_show(now, 5) is may_be_shown
    assert leaks([*before, now], 5) is not may_be_shown  # the judge agrees


@st.composite
def merges(draw: st.DrawFn) -> list[Group]:
    """Series of up to eight groups: blocks of people, less or more a few, some corrected."""
    sizes = draw(st.lists(st.integers(1, 7), min_size=1, max_size=6))
    blocks: list[list[int]] = []
    for size in sizes:
        start = sum(map(len, blocks))
        blocks.append(list(range(start, start + size)))
    people = st.integers(0, sum(sizes) - 1)
    few = st.just(frozenset[int]()) | st.frozensets(people, max_size=3)
    version = dict.fromkeys(range(sum(sizes)), 0)
    series = []
    for _ in range(draw(st.integers(1, 8))):
        for person in draw(few):
            version[person] += 1
        chosen = draw(st.frozensets(st.sampled_from(range(len(blocks))), min_size=1))
        members = {person for index in chosen for person in blocks[index]} ^ draw(few)
        series.append(frozenset(scan(person, version[person]) for person in members))
    return series


@given(merges(), st.sampled_from(THRESHOLDS))
def test_in_any_series_nothing_leaks_and_all_that_does_not_leak_is_shown(
    series: list[Group], threshold: int
) -> None:
    shown, verdicts = ShownGroups().in_turn(series, threshold)
    before: list[Group] = []
    for now, is_shown in zip(series, verdicts, strict=True):
        assert is_shown is not leaks([*before, now], threshold)
        if is_shown:
            before.append(now)
    assert shown == ShownGroups.of(before)


@given(merges(), st.sampled_from(THRESHOLDS), st.sampled_from(THRESHOLDS))
def test_a_higher_threshold_hides_again_what_leaks_by_it_and_nothing_apart_from_that(
    series: list[Group], first: int, later: int
) -> None:
    shown, _ = ShownGroups().in_turn(series, first)
    still = [found for found in shown.groups if shown.may_show(found, later)]
    assert not leaks(still, later)
    if later <= first:
        assert list(shown.groups) == still
    elif len(still) < len(shown.groups):
        assert leaks(shown.groups, later)
    else:
        assert not leaks(shown.groups, later)


def test_a_leak_elsewhere_hides_no_group_that_has_nothing_to_do_with_it() -> None:
    shown = ShownGroups.of([group(A), group(B)])  # by a threshold of five
    apart = group(range(20, 32))
    assert shown.may_show(apart, 8)
    assert shown.with_shown(apart).may_show(apart, 8)
    assert not shown.may_show(group(A), 8)


def test_nothing_is_shown_of_who_may_have_been_counted_before_it_was_kept() -> None:
    unclear = [column.person for column in group(A)]
    shown = ShownGroups.of([group([*B, *range(20, 30)])], unclear)
    assert not shown.may_show(group([0, *range(40, 60)]), 5)
    assert not shown.may_show(group(A, corrected=A), 5)
    assert shown.may_show(group(range(40, 60)), 5)
    assert shown.may_show(group(B), 5)
    linked = shown.with_shown(group([*A, *B]))  # as a file brings that was shown elsewhere
    assert not linked.may_show(group(range(20, 30)), 5)
    assert linked.may_show(group(range(40, 60)), 5)


def test_a_group_that_may_not_be_shown_does_not_count_for_those_that_follow() -> None:
    shown, verdicts = ShownGroups().in_turn(
        [group(range(9)), group(range(10)), group(range(14))], 5
    )
    assert verdicts == (True, False, True)
    assert shown.groups == (group(range(9)), group(range(14)))
