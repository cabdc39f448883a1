# SPDX-License-Identifier: EUPL-1.2
"""How much is computed for the privacy test, and what is said where that is too much."""

from random import Random

import pytest

from dgw_desktop.domain import leaks
from dgw_desktop.domain.shown_groups import Group, ShownGroups
from tests import thousand_people

ENDLESS = 10**12


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
