# SPDX-License-Identifier: EUPL-1.2
"""A reference shows nothing of too few organisations, and all the rest; judged by another way."""

import statistics
from collections import Counter
from fractions import Fraction
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dgw_desktop.domain.contributions import SizeClass, Traits, UnitKind
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.reference import Distribution, Figures, Measure, Subject, Tally
from dgw_desktop.domain.reference_groups import EVERYBODY, Group, groups_of
from dgw_desktop.domain.shown_groups import Column
from dgw_desktop.storage.model_file import LoadedModel
from tests import naive_leaks
from tests.reference_folders import IS_PROOF, contributions

SIZES = (SizeClass.SMALL, SizeClass.LARGEST)
KINDS = (UnitKind.ORGANISATION, UnitKind.SOCIAL)
YEARS = (2025, 2026)


class Given(NamedTuple):
    """A contribution: of whom, of what kind, and the level on each of three dimensions or none."""

    organisation: str
    traits: Traits
    levels: tuple[int | None, ...]


GIVEN = st.lists(
    st.builds(
        Given,
        st.sampled_from("abcdef"),
        st.builds(Traits, st.sampled_from(SIZES), st.sampled_from(KINDS), st.sampled_from(YEARS)),
        st.tuples(*[st.sampled_from([None, 0, 1, 2])] * 3),
    ),
    max_size=14,
)


@pytest.fixture(scope="module")
def small(loaded: LoadedModel) -> MaturityModel:
    """The first theme alone, which has three dimensions."""
    model = loaded.model
    return MaturityModel(
        "small", "1", "Klein", "nl", "", model.levels, model.themes[:1], model.dimensions[:3]
    )


def figures(model: MaturityModel, given_: list[Given], threshold: int) -> Figures:
    tally = Tally(model.highest_level)
    for one in given_:
        for dimension, level in zip(model.dimensions, one.levels, strict=True):
            if level is not None:
                whose = (one.organisation,)
                tally.add(Measure.LEVEL, dimension.key, one.traits, whose, ((level, 1),))
    return tally.figures(model, threshold)


def columns(model: MaturityModel, given_: list[Given], group: Group, key: str) -> frozenset[Column]:
    """Return the answers that count in the figures of a group, by whose they are."""
    place = [dimension.key for dimension in model.dimensions].index(key)
    return frozenset(
        Column(one.organisation, f"{number} {key}")
        for number, one in enumerate(given_)
        if one.levels[place] is not None
        and group.size_class in (None, one.traits.size_class)
        and group.unit_kind in (None, one.traits.unit_kind)
        and group.year in (None, one.traits.year)
    )


@settings(max_examples=2000 if IS_PROOF else 40)
@given(GIVEN, st.integers(2, 4))
def test_nothing_follows_about_too_few_organisations_and_what_may_be_shown_is(
    small: MaturityModel, given_: list[Given], threshold: int
) -> None:
    found = figures(small, given_, threshold)
    keys = [dimension.key for dimension in small.dimensions]
    together = []
    for key in keys:
        shown = [group for group, subject in found if subject.dimension == key]
        of_key = [columns(small, given_, group, key) for group in shown]
        assert not naive_leaks.leaks(of_key, threshold)
        together += of_key
        for group in {group for one in given_ for group in groups_of(one.traits)} - {*shown}:
            hidden = columns(small, given_, group, key)
            assert not hidden or naive_leaks.leaks([*of_key, hidden], threshold)
    # A theme adds and subtracts with its dimensions, too.
    for group in (group for group, subject in found if subject.theme):
        parts = [columns(small, given_, group, key) for key in keys]
        together.append(frozenset().union(*parts))
    if not IS_PROOF and len(together) > 12:
        return  # the judge takes seconds for it
    assert not naive_leaks.leaks(together, threshold)


@settings(max_examples=2000 if IS_PROOF else 30)
@given(GIVEN)
def test_the_figures_are_those_of_the_contributions(
    small: MaturityModel, given_: list[Given]
) -> None:
    for (group, subject), found in figures(small, given_, 2).items():
        keys = {subject.dimension} if subject.dimension else {d.key for d in small.dimensions}
        counted: Counter[int | None] = Counter()
        whose = set()
        for one in given_:
            if group in groups_of(one.traits):
                for dimension, level in zip(small.dimensions, one.levels, strict=True):
                    if dimension.key in keys and level is not None:
                        counted[level] += 1
                        whose.add(one.organisation)
        assert found == Distribution(
            tuple(counted[level] for level in range(1, 5)), counted[0], len(whose)
        )


@pytest.mark.parametrize(("organisations", "is_shown"), [(1, False), (9, False), (10, True)])
def test_ten_organisations_are_enough_and_units_do_not_count_as_organisations(
    loaded: LoadedModel, organisations: int, is_shown: bool
) -> None:
    tally = Tally(4)
    for one in contributions(loaded.model, organisations, units=20, years=2):
        for key in (dimension.key for dimension in loaded.model.dimensions):
            tally.add(Measure.LEVEL, key, one.traits, (one.organisation,), ((1, 1),))
    found = tally.figures(loaded.model)
    assert bool(found) is is_shown
    if is_shown:
        assert found[EVERYBODY, Subject(Measure.LEVEL, loaded.model.dimensions[0].key)] == (
            Distribution((400, 0, 0, 0), 0, 10)
        )


def test_a_group_of_few_is_not_the_rest_of_the_others(loaded: LoadedModel) -> None:
    key, tally = loaded.model.dimensions[0].key, Tally(4)
    for number in range(40):
        size = SIZES[number >= 37]  # three of the one, 37 of the other
        traits = Traits(size, UnitKind.ORGANISATION, 2026)
        tally.add(Measure.LEVEL, key, traits, (f"{number}",), ((2, 1),))
    assert {group for group, _ in tally.figures(loaded.model)} == {
        EVERYBODY,
        Group(unit_kind=UnitKind.ORGANISATION),
        Group(year=2026),
    }


@settings(max_examples=50)
@given(st.lists(st.integers(1, 4), min_size=1, max_size=30))
def test_the_median_and_the_middle_half_are_those_of_the_sorted_levels(levels: list[int]) -> None:
    counts = Counter(levels)
    found = Distribution(tuple(counts[level] for level in range(1, 5)), 3, 1)
    assert found.median == Fraction(statistics.median(levels))
    half = found.middle_half
    assert half is not None
    low, high = half
    assert 4 * sum(level < low for level in levels) <= len(levels)
    assert 4 * sum(level > high for level in levels) <= len(levels)
    assert 4 * sum(level <= low for level in levels) >= len(levels)
    assert 4 * sum(level >= high for level in levels) >= len(levels)


def test_without_a_level_there_is_no_middle() -> None:
    empty = Distribution((0, 0, 0, 0), 12, 12)
    assert (empty.n, empty.contributions, empty.median, empty.middle_half) == (0, 12, None, None)
