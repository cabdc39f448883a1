# SPDX-License-Identifier: EUPL-1.2
"""Geometry of the profile: nothing off the field, nothing hidden, themes kept together."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.model import Dimension, Theme
from dgw_desktop.domain.profile import (
    AMBITION_RADIUS,
    NOW_RADIUS,
    PREVIOUS_RADIUS,
    Field,
    Mark,
    ProfileRow,
    ThemeRows,
    profile_pages,
    profile_rows,
)
from dgw_desktop.domain.session import Answer
from dgw_desktop.storage.model_file import LoadedModel
from tests.examples import make_session

REACH = {
    Mark.NOW: NOW_RADIUS,
    Mark.AMBITION: AMBITION_RADIUS,
    Mark.PREVIOUS: PREVIOUS_RADIUS,
}
NEARLY = 1e-6  # of a pixel
DIMENSION = Dimension(1, "d", "t", "Een", "Een", ())


@st.composite
def fields_with_rows(draw: st.DrawFn) -> tuple[Field, ProfileRow]:
    highest = draw(st.integers(1, 9))
    size = draw(st.floats(2, 12))
    left = draw(st.floats(0, 500))
    # As wide as on the smallest beamer: every level has room for the marks beside it.
    right = left + size * (11 * highest + 10)
    level = st.none() | st.integers(1, highest)
    row = ProfileRow(DIMENSION, draw(level), draw(level), draw(level))
    return Field(left, right, highest, size), row


@given(fields_with_rows())
def test_no_mark_leaves_the_field_or_hides_another(given: tuple[Field, ProfileRow]) -> None:
    field, row = given
    marks = field.marks(row)
    assert len(marks) == sum(value is not None for value in (row.level, row.ambition, row.previous))
    for mark in marks:
        reach = REACH[mark.mark] * field.size
        assert field.left - NEARLY <= mark.x - reach
        assert mark.x + reach <= field.right + NEARLY
    for one, other in combinations(marks, 2):
        if {one.mark, other.mark} == {Mark.NOW, Mark.AMBITION} and row.level == row.ambition:
            assert one.x == other.x  # the ring goes around the disc
        else:
            reach = (REACH[one.mark] + REACH[other.mark]) * field.size
            assert abs(one.x - other.x) >= reach - NEARLY


@given(fields_with_rows())
def test_the_line_to_the_ambition_lies_between_its_marks(given: tuple[Field, ProfileRow]) -> None:
    field, row = given
    distance = field.distance(row)
    if row.level is None or row.ambition is None or row.level == row.ambition:
        assert distance is None
    else:
        assert distance is not None
        low, high = sorted((field.x(row.level), field.x(row.ambition)))
        assert low < min(distance) < max(distance) < high


def themes_of(sizes: list[int]) -> list[ThemeRows]:
    found, number = [], 0
    for index, size in enumerate(sizes):
        rows = []
        for _ in range(size):
            number += 1
            dimension = Dimension(number, f"d{number}", f"t{index}", "Naam", "Naam", ())
            rows.append(ProfileRow(dimension, 1, None, None))
        found.append(ThemeRows(Theme(f"t{index}", "Thema"), tuple(rows)))
    return found


@given(st.lists(st.integers(1, 20), min_size=1, max_size=12), st.integers(2, 40))
def test_pages_hold_every_row_once_in_order_and_no_more_than_fit(
    sizes: list[int], lines: int
) -> None:
    pages = profile_pages(themes_of(sizes), lines)
    shown = [row.dimension.number for page in pages for part in page for row in part.rows]
    assert shown == list(range(1, sum(sizes) + 1))
    for page in pages:
        assert sum(1 + len(part.rows) for part in page) <= lines
        assert all(part.rows for part in page)
    begun: set[str] = set()
    for page in pages:
        for part in page:
            assert part.goes_on == (part.theme.key in begun)
            begun.add(part.theme.key)


def test_themes_stay_whole_where_that_takes_no_more_pages() -> None:
    pages = profile_pages(themes_of([3, 4, 5, 5, 3, 3, 3]), 18)
    assert [[len(part.rows) for part in page] for page in pages] == [[3, 4, 5], [5, 3, 3, 3]]
    pages = profile_pages(themes_of([3, 4, 5, 5, 3, 3, 3]), 17)
    assert len(pages) == 2 and any(part.goes_on for page in pages for part in page)


def test_rows_tell_now_ambition_and_previous(loaded: LoadedModel) -> None:
    now = make_session({1: Answer(3, 4), 2: Answer(2, not_applicable=True)})
    before = make_session({1: Answer(1), 3: Answer(2)}, year=2025)
    rows = [row for part in profile_rows(loaded.model, now, before) for row in part.rows]
    assert len(rows) == 26
    first, second, third = rows[:3]
    assert (first.level, first.ambition, first.previous, first.change) == (3, 4, 1, 2)
    assert second.not_applicable and second.level is None and second.change is None
    assert (third.level, third.previous, third.change) == (None, 2, None)
