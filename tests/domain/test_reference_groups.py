# SPDX-License-Identifier: EUPL-1.2
"""The groups that a contribution counts in, and what they are called."""

from collections.abc import Callable
from itertools import product

from dgw_desktop.domain.contributions import SizeClass, Traits, UnitKind
from dgw_desktop.domain.reference_groups import EVERYBODY, Group, groups_of, is_group, order_of
from tests.domain.test_reference import KINDS, SIZES, YEARS


def test_a_group_is_named_by_what_it_has() -> None:
    assert EVERYBODY.name() == "alle bijdragen"
    assert Group(SizeClass.LARGEST, None, 2026).name() == "100.000+ inwoners, 2026"
    upper: Callable[[str], str] = str.upper
    assert Group(unit_kind=UnitKind.SOCIAL).name(upper) == "SOCIAAL DOMEIN"


def test_contributions_count_in_groups_that_there_can_be() -> None:
    every = product((None, *SIZES), (None, *KINDS), (None, *YEARS))
    there = {Group(*parts) for parts in every if is_group(Group(*parts))}
    assert there == {
        group for traits in product(SIZES, KINDS, YEARS) for group in groups_of(Traits(*traits))
    }


def test_wide_groups_come_first_and_then_the_newest_year() -> None:
    groups = {
        group for traits in product(SIZES, KINDS, YEARS) for group in groups_of(Traits(*traits))
    }
    ordered = sorted(groups, key=order_of)
    assert ordered[:3] == [EVERYBODY, Group(year=2026), Group(year=2025)]
    assert ordered[-1] == Group(SizeClass.LARGEST, None, 2025)
