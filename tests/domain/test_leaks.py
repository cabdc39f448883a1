# SPDX-License-Identifier: EUPL-1.2
"""Sums over groups that are about too few people: found all, with little work, or assumed."""

from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dgw_desktop.domain import leaks
from dgw_desktop.domain.shown_groups import Column, Group, ShownGroups
from tests import naive_leaks, thousand_people

ENDLESS = 10**12
ATOMS = st.dictionaries(
    st.integers(1, 0b11111),
    st.text("abcdefghij", min_size=1, max_size=3).map(frozenset),
    min_size=1,
    max_size=12,
)
"""People by the groups that they are in, as bits; in several when they sent corrections."""


@given(ATOMS, st.integers(4, 7))
# In these no row is a leak any more when the search begins: it must combine them again.
@example(
    {
        0b101: frozenset("ab"),
        0b110: frozenset("cd"),
        0b011: frozenset("ef"),
        0b010: frozenset("g"),
        0b100: frozenset("hi"),
    },
    5,
)
# And here a and b are both in the first and the second, but count once.
@example(
    {
        0b101: frozenset("ab"),
        0b010: frozenset("ab"),
        0b111: frozenset("cd"),
        0b011: frozenset("efg"),
        0b110: frozenset("h"),
    },
    4,
)
def test_the_smallest_systems_leak_where_trying_everything_says_so(
    atoms: dict[int, frozenset[str]], threshold: int
) -> None:
    columns = {
        groups: {Column(person, str(groups)) for person in people}
        for groups, people in atoms.items()
    }
    groups = [
        frozenset().union(*[found for key, found in columns.items() if key >> index & 1])
        for index in range(5)
    ]
    assert leaks.may_leak(atoms, threshold) is naive_leaks.leaks(groups, threshold)


@pytest.mark.parametrize("threshold", [4, 5, 10])
def test_teams_departments_late_ones_and_corrections_of_a_thousand_people_are_little_work(
    threshold: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    series = list(thousand_people.merges(1))
    monkeypatch.setattr(leaks, "WORK", ENDLESS)
    _, exact = ShownGroups().in_turn(series, threshold)
    monkeypatch.setattr(leaks, "WORK", 5000)  # a twentieth of what there is
    shown, verdicts = ShownGroups().in_turn(series, threshold)
    assert verdicts == exact
    assert all(verdicts[:25])
    # The second time some teams differ from the first by too few, and some are as they were.
    assert {True, False} == set(verdicts[25:])
    assert not any(
        0 < len({column.person for column in one ^ other}) < threshold
        for one in shown.groups
        for other in shown.groups
    )


def test_what_is_too_much_work_is_withheld_and_what_has_no_part_in_it_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    random = Random(1)
    people = sorted(set().union(*thousand_people.merges(1)))
    *halves, last = [frozenset(random.sample(people[:900], 450)) for _ in range(11)]
    apart: Group = frozenset(people[900:])
    shown = ShownGroups.of(halves)
    assert not shown.may_show(last, 10)
    assert shown.may_show(apart, 10)
    monkeypatch.setattr(leaks, "WORK", ENDLESS)
    assert shown.may_show(last, 10)
