# SPDX-License-Identifier: EUPL-1.2
"""Geometry of the profile: nothing off the field, nothing hidden, themes kept together."""

from dataclasses import replace
from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dgw_desktop.domain.model import Dimension, Level, MaturityModel, Theme
from dgw_desktop.domain.profile import (
    AMBITION_RADIUS,
    LEAST_STEP,
    NOW_RADIUS,
    PREVIOUS_RADIUS,
    Field,
    Mark,
    ProfileOrder,
    ProfileRow,
    RowState,
    ThemeRows,
    columns,
    full_label,
    label,
    profile_lines,
    profile_pages,
    profile_rows,
    row_height,
)
from dgw_desktop.domain.session import Answer, VoteRound, VotesOrigin
from dgw_desktop.storage.model_file import LoadedModel
from tests.examples import WITHHELD, alone, make_session, raised

REACH = {
    Mark.NOW: NOW_RADIUS,
    Mark.AMBITION: AMBITION_RADIUS,
    Mark.PREVIOUS: PREVIOUS_RADIUS,
}
NEARLY = 1e-6  # of a pixel
DIMENSION = Dimension(1, "d", "t", "Een", "Een", ())


def votes_of(highest: int) -> st.SearchStrategy[tuple[VoteRound, ...]]:
    counts = st.lists(st.integers(0, 20), min_size=highest, max_size=highest)
    return st.lists(counts.map(lambda found: VoteRound(tuple(found))), max_size=3).map(tuple)


@st.composite
def fields_with_rows(draw: st.DrawFn) -> tuple[Field, ProfileRow]:
    highest = draw(st.integers(1, 9))
    size = draw(st.floats(2, 12))
    left = draw(st.floats(0, 500))
    # No wider than columns() makes it: every level has just the room for what stands beside it.
    right = left + size * LEAST_STEP * highest
    level = st.none() | st.integers(1, highest)
    rounds = draw(votes_of(highest))
    row = ProfileRow(DIMENSION, draw(level), draw(level), draw(level), rounds=rounds)
    return Field(left, right, highest, size), row


def reaches(field: Field, row: ProfileRow) -> list[tuple[float, float]]:
    """Return from where to where each mark and dot goes; a ring around a disc is one with it."""
    marks = [
        (mark.x - REACH[mark.mark] * field.size, mark.x + REACH[mark.mark] * field.size)
        for mark in field.marks(row)
        if mark.mark is not Mark.NOW or row.level != row.ambition
    ]
    return marks + [(dot.x - dot.radius, dot.x + dot.radius) for dot in field.dots(row)]


@given(fields_with_rows())
def test_no_mark_leaves_the_field_or_hides_another(given: tuple[Field, ProfileRow]) -> None:
    field, row = given
    marks = field.marks(row)
    assert len(marks) == sum(value is not None for value in (row.level, row.ambition, row.previous))
    assert [dot.count for dot in field.dots(row)] == [count for count in row.votes if count]
    found = reaches(field, row)
    for left, right in found:
        assert field.left - NEARLY <= left < right <= field.right + NEARLY
    for one, other in combinations(found, 2):
        assert one[1] <= other[0] + NEARLY or other[1] <= one[0] + NEARLY
    if row.level is not None and row.level == row.ambition:
        now, ambition = (
            next(m for m in marks if m.mark is mark) for mark in (Mark.NOW, Mark.AMBITION)
        )
        assert now.x == ambition.x  # the ring goes around the disc


@given(fields_with_rows())
def test_both_ends_of_the_band_of_votes_are_seen(given: tuple[Field, ProfileRow]) -> None:
    field, row = given
    band = field.band(row)
    if not any(row.votes):
        assert band is None
        return
    assert band is not None
    assert field.left - NEARLY <= band[0] < band[1] <= field.right + NEARLY
    for end in band:
        assert not any(left <= end <= right for left, right in reaches(field, row))
    voted = [level for level, count in enumerate(row.votes, start=1) if count]
    outside = [level for level in range(1, field.highest + 1)
               if not voted[0] <= level <= voted[-1]]  # fmt: skip
    for level in outside:
        assert not band[0] <= field.x(level) <= band[1]


def test_more_votes_make_a_larger_dot() -> None:
    row = ProfileRow(DIMENSION, None, None, None, rounds=raised(1, 4, 16, 0))
    small, middle, large = Field(0, 400, 4, 4).dots(row)
    assert (small.level, middle.level, large.level) == (1, 2, 3)
    assert large.radius == 2 * middle.radius > small.radius > 0


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


def test_rows_tell_why_there_is_no_level_and_how_far_the_ambition_is(loaded: LoadedModel) -> None:
    session = make_session(
        {1: Answer(2, 4), 2: Answer(3, 2), 3: Answer(2, not_applicable=True, rounds=raised(1, 2)),
         4: Answer(unknown=True), 5: Answer(ambition=3)}
    )  # fmt: skip
    rows = [row for part in profile_rows(loaded.model, session) for row in part.rows]
    assert [row.gap for row in rows[:5]] == [2, -1, None, None, None]
    assert [row.state for row in rows[:6]] == [
        RowState.ANSWERED,
        RowState.ANSWERED,
        RowState.NOT_APPLICABLE,
        RowState.UNKNOWN,
        RowState.OPEN,
        RowState.OPEN,
    ]
    assert rows[2].votes == ()  # what does not apply has no votes that say anything


def test_rows_have_the_newest_votes_that_may_be_shown(loaded: LoadedModel) -> None:
    before = alone(2, 3, 1, 0)
    session = make_session(
        {1: Answer(rounds=before), 2: Answer(rounds=(*before, *raised(0, 6, 0, 0))),
         3: Answer(rounds=WITHHELD), 4: Answer(rounds=(*WITHHELD, *raised(0, 0, 7, 0))),
         5: Answer(rounds=(VoteRound((0, 0, 0, 0), VotesOrigin.ALONE, unknown=6),))}
    )  # fmt: skip
    rows = [row for part in profile_rows(loaded.model, session) for row in part.rows][:6]
    assert [row.votes for row in rows] == [(2, 3, 1, 0), (0, 6, 0, 0), (), (0, 0, 7, 0), (), ()]
    assert [row.is_withheld for row in rows] == [False, False, True, False, False, False]
    assert Field(0, 400, 4, 4).band(rows[2]) is None
    seen = profile_rows(loaded.model, session, None, lambda number, found: not found.is_beforehand)
    rows = [row for part in seen for row in part.rows][:4]
    assert [row.votes for row in rows] == [(), (0, 6, 0, 0), (), (0, 0, 7, 0)]
    assert not any(row.is_withheld for row in rows)


def naive_order(rows: list[ProfileRow], order: ProfileOrder) -> list[int]:
    """Return the numbers in the order that the words of ProfileOrder ask for, step by step."""

    def numbers(found: list[ProfileRow]) -> list[int]:
        return sorted(row.dimension.number for row in found)

    groups: list[list[ProfileRow]] = []
    if order is ProfileOrder.GAP:
        for gap in range(9, -10, -1):
            groups.append([row for row in rows if row.gap == gap])
    elif order is ProfileOrder.CHANGE:
        for change in (*range(-9, 0), *range(9, -1, -1)):
            groups.append([row for row in rows if row.change == change])
    else:
        for spread in range(9, -1, -1):
            groups.append([row for row in rows if row.summary and row.summary.spread == spread])
    told = [number for group in groups for number in numbers(group)]
    return told + [n for n in numbers(rows) if n not in told]


@pytest.mark.parametrize("order", [ProfileOrder.GAP, ProfileOrder.CHANGE, ProfileOrder.SPREAD])
@pytest.mark.parametrize("seed", range(20))
def test_sorted_rows_keep_the_models_order_where_they_are_equal(
    order: ProfileOrder, seed: int
) -> None:
    random = Random(seed)  # of so many values Hypothesis leaves most out

    def some_row(row: ProfileRow) -> ProfileRow:
        levels = [random.choice((None, 1, 2, 3, 4)) for _ in range(3)]
        votes = raised(*(random.choice((0, 0, 1, 5)) for _ in range(4)))
        return ProfileRow(row.dimension, *levels, rounds=random.choice(((), votes)))

    themes = [
        ThemeRows(part.theme, tuple(map(some_row, part.rows))) for part in themes_of([6, 2, 9])
    ]
    rows = [row for part in themes for row in part.rows]
    found = profile_lines(themes, order)
    assert [line.dimension.number for line in found if isinstance(line, ProfileRow)] == naive_order(
        rows, order
    )
    assert not any(isinstance(line, Theme) for line in found)


def test_only_in_the_models_order_themes_have_a_line(loaded: LoadedModel) -> None:
    themes = profile_rows(loaded.model, make_session({}))
    lines = profile_lines(themes)
    assert len(lines) == 26 + 7
    assert [line for line in lines if isinstance(line, Theme)] == list(loaded.model.themes)
    assert lines[1] is themes[0].rows[0]


def letters(text: str) -> float:
    """Return a width per letter that differs as in a real font."""
    return sum(3.0 if letter in "il.1 " else 9.0 if letter in "mwMW" else 6.0 for letter in text)


@st.composite
def models(draw: st.DrawFn) -> MaturityModel:
    count, highest = draw(st.sampled_from([(12, 6), (60, 4), (26, 9), (26, 4), (1, 1), (3, 12)]))
    name = st.text("abcdefgh ilmw", min_size=1, max_size=60)
    levels = tuple(Level(n, draw(name)) for n in range(1, highest + 1))
    dimensions = tuple(
        Dimension(n, f"d{n}", "t", draw(name), draw(name)[:20], ()) for n in range(1, count + 1)
    )
    themes = (Theme("t", "Thema"),)
    return MaturityModel("m", "1", "Model", "nl", "", levels, themes, dimensions)


@settings(max_examples=40)
@given(models(), st.floats(300, 1900), st.floats(14, 60), st.booleans())
def test_columns_never_overlap_and_no_name_is_cut(
    model: MaturityModel, width: float, height: float, compares: bool
) -> None:
    values, changes = ["n.v.t.", "4 → 4"], ["▲3", "="] if compares else []
    found = columns(width, height, model, values, changes, letters)
    field = found.field
    assert 0 < found.names <= field.left <= field.x(1) <= field.x(field.highest) <= field.right
    assert field.right <= found.values - letters("4 → 4") - NEARLY
    assert found.values <= found.changes - (letters("▲3") if compares else 0) <= width
    assert 0 < field.size <= 0.25 * height
    assert field.highest * LEAST_STEP * field.size <= field.right - field.left + NEARLY
    for dimension in model.dimensions:
        shown = label(dimension, found.names, letters)
        assert letters(shown) <= found.names + NEARLY
        assert shown.split(".")[0] == str(dimension.number)
    places = [
        (field.x(n) - letters(name) / 2, field.x(n) + letters(name) / 2)
        for n, name in enumerate(found.level_names, start=1)
    ]
    if len(found.level_names[0]) > 2:
        assert places[0][0] >= -NEARLY and places[-1][1] <= width + NEARLY
        assert all(one[1] < other[0] for one, other in pairwise(places))


def test_names_are_in_full_where_there_is_room(loaded: LoadedModel) -> None:
    model = loaded.model
    wide = columns(900, 18, model, ["2 → 3"], ["▲1"], letters)
    assert {label(d, wide.names, letters) for d in model.dimensions} == {
        full_label(d) for d in model.dimensions
    }
    assert wide.level_names[0] == "1 · Beginnend"
    narrow = columns(330, 18, model, ["2 → 3"], ["▲1"], letters)
    assert narrow.level_names == ("1", "2", "3", "4")
    assert label(model.dimension(22), narrow.names, letters) == "22. Eigenaarschap"


@pytest.mark.parametrize("count", [1, 2])
def test_a_name_of_a_level_that_would_be_cut_at_an_edge_becomes_a_digit(
    loaded: LoadedModel, count: int
) -> None:
    dimension = Dimension(1, "d", "t", "A", "A", ())
    shown = set()
    for length in range(1, 90):
        levels = tuple(Level(n, "m" * length) for n in range(1, count + 1))
        model = replace(loaded.model, levels=levels, dimensions=(dimension,))
        found = columns(600, 18, model, ["1 → 1"], [], letters)
        shown.add(found.level_names[0] == "1")
        for level, name in enumerate(found.level_names, start=1):
            half = letters(name) / 2
            assert half <= found.field.x(level) <= 600 - half
    assert shown == {True, False}


def test_many_levels_leave_the_names_where_smaller_marks_fit(loaded: LoadedModel) -> None:
    levels = tuple(Level(n, f"Niveau {n}") for n in range(1, 13))
    model = replace(loaded.model, levels=levels)
    for height in (18, 34):  # rows that are higher take no names away
        found = columns(774, height, model, ["12 → 12"], ["▲1"], letters)
        for dimension in model.dimensions:
            assert label(dimension, found.names, letters) == full_label(dimension)


def test_rows_are_as_high_as_there_is_room_for() -> None:
    assert row_height(33, 660, 17, 28) == 20
    assert row_height(10, 660, 17, 28) == 28
    assert row_height(67, 660, 17, 28) == 17  # the rest scrolls
