# SPDX-License-Identifier: EUPL-1.2
"""Nothing of too few follows from a reference and those before it together."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from dgw_desktop.domain.contributions import SizeClass, Traits, UnitKind
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.publications import Counted, Earlier, Publication
from dgw_desktop.domain.reference import Figures, Measure, Tally
from dgw_desktop.domain.reference_groups import Group, groups_of
from dgw_desktop.domain.shown_groups import Column
from dgw_desktop.storage.model_file import LoadedModel
from tests import naive_leaks
from tests.domain.test_reference import GIVEN, Given
from tests.reference_folders import IS_PROOF

YEARS = st.lists(GIVEN, min_size=2, max_size=3)
"""What each year adds to the contributions; some of those before are corrected or withdrawn."""
Present = dict[int, tuple[Given, int]]
"""By the number of a contribution what it says, and which version of it that is."""


def present_in(years: list[list[Given]], kept: list[int]) -> list[Present]:
    """Return what is there each year: of what was there, each of ``kept`` in turn says what is."""
    found: list[Present] = []
    now: Present = {}
    number, turn = 0, 0
    for year, added in enumerate(years):
        rest: Present = {}
        for key, (one, version) in now.items():
            turn += 1
            fate = kept[turn % len(kept)]
            if fate == 1:
                rest[key] = one._replace(levels=(1, *one.levels[1:])), year
            elif fate:
                rest[key] = one, version
        for one in added:
            rest[number] = one, year
            number += 1
        now = rest
        found.append(now)
    return found


def publish(
    model: MaturityModel, present: Present, before: list[Publication], threshold: int
) -> tuple[Figures, Publication]:
    earlier, tally = Earlier(before), Tally(model.highest_level)
    counted = []
    for number, (one, version) in present.items():
        bits = sum(1 << place for place, level in enumerate(one.levels) if level is not None)
        found = Counted(str(number), str(version), one.organisation, one.traits, bits, 0)
        counted.append(found)
        for place, level in enumerate(one.levels):
            if level is not None:
                tally.add(
                    Measure.LEVEL, model.dimensions[place].key, one.traits, (one.organisation,),
                    ((level, 1),), earlier.known.get(found.version, 0),
                )  # fmt: skip
    versions = {one.version for one in counted}
    figures = tally.figures(model, threshold, earlier, versions)
    shown = {
        ("level", dimension.key): frozenset(
            tuple(group) for group, subject in figures if subject.dimension == dimension.key
        )
        for dimension in model.dimensions
    }
    return figures, Publication(date(2026, 1, 1), "", tuple(counted), shown)


@settings(max_examples=1000 if IS_PROOF else 15)
@given(YEARS, st.lists(st.integers(0, 4), min_size=1, max_size=7), st.integers(2, 3))
def test_no_year_can_be_subtracted_from_another(
    loaded: LoadedModel, years: list[list[Given]], kept: list[int], threshold: int
) -> None:
    whole = loaded.model
    model = MaturityModel(
        "small", "1", "Klein", "nl", "", whole.levels, whole.themes[:1], whole.dimensions[:3]
    )
    published: list[Publication] = []
    groups: dict[int, list[frozenset[Column]]] = {0: [], 1: [], 2: []}
    for present in present_in(years, kept):
        figures, new = publish(model, present, published, threshold)
        published.append(new)
        for place, dimension in enumerate(model.dimensions):
            shown = [group for group, subject in figures if subject.dimension == dimension.key]
            groups[place] += [_columns(present, group, place) for group in shown]
            assert not naive_leaks.leaks(groups[place], threshold)
            # And what is not shown now would let too much follow, with all that was.
            everything = {g for one, _ in present.values() for g in groups_of(one.traits)}
            for group in everything - set(shown):
                hidden = _columns(present, group, place)
                assert not hidden or naive_leaks.leaks([*groups[place], hidden], threshold)


def _columns(present: Present, group: Group, place: int) -> frozenset[Column]:
    return frozenset(
        Column(one.organisation, f"{number} {version}")
        for number, (one, version) in present.items()
        if one.levels[place] is not None and group in groups_of(one.traits)
    )


def test_what_is_gone_is_told_with_where_it_counted() -> None:
    one, other = (
        Counted(id_, "2026", "a", Traits(SizeClass.SMALL, UnitKind.OTHER, 2026), 1, 0)
        for id_ in ("1", "2")
    )
    first = Publication(date(2026, 1, 1), "", (one,), {})
    earlier = Earlier([first, first._replace(counted=(one, other))])
    assert earlier.known == {one.version: 0b11, other.version: 0b10}
    assert list(earlier.gone({other.version})) == [(one, 0b11)]
    assert list(Earlier().gone(())) == []
