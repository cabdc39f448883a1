# SPDX-License-Identifier: EUPL-1.2
from fractions import Fraction
from itertools import accumulate, pairwise
from math import atan2, cos, hypot, isclose, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain import spider
from dgw_desktop.domain.held import Middle
from dgw_desktop.domain.spider import LabelMode

LENGTHS = [
    *(60, 50, 58, 38, 92, 92, 58, 78, 82, 86, 56, 50, 108),
    *(100, 88, 46, 78, 90, 72, 88, 66, 104, 90, 84, 60, 54),
]
NUMBERS = [8] * 9 + [15] * 17
LINE = 13.0


@pytest.mark.parametrize("size", [(400, 430), (320, 600), (640, 640), (1200, 900), (390, 380)])
def test_labels_stand_inside_and_apart(size: tuple[int, int]) -> None:
    width, height = size
    found = spider.layout(width, height, LENGTHS, NUMBERS, LINE)
    lengths = LENGTHS if found.mode is LabelMode.FULL else NUMBERS
    boxes = [
        spider.label_corners(label, length, LINE)
        for label, length in zip(found.labels, lengths, strict=True)
    ]
    for box in boxes:
        for x, y in box:
            assert abs(x) <= width / 2 + 1e-6
            assert abs(y) <= height / 2 + 1e-6
    for one, other in pairwise([*boxes, boxes[0]]):
        assert _apart(one, other), (one, other)


@pytest.mark.parametrize("size", [(400, 430), (412, 560), (640, 640)])
def test_the_longest_labels_are_shortened_for_a_larger_chart(size: tuple[int, int]) -> None:
    width, height = size
    whole = spider.layout(width, height, LENGTHS, NUMBERS, LINE)
    found = spider.layout(width, height, LENGTHS, NUMBERS, LINE, least_share=0.7)
    assert whole.lengths == pytest.approx(LENGTHS)
    assert found.mode is LabelMode.FULL and found.radius >= whole.radius
    assert all(0 < room <= length for room, length in zip(found.lengths, LENGTHS, strict=True))
    shortened = sum(room < length for room, length in zip(found.lengths, LENGTHS, strict=True))
    assert (shortened > 0) == (found.radius > whole.radius + 1e-6)
    boxes = [
        spider.label_corners(label, room, LINE)
        for label, room in zip(found.labels, found.lengths, strict=True)
    ]
    for x, y in (corner for box in boxes for corner in box):
        assert abs(x) <= width / 2 + 1e-6 and abs(y) <= height / 2 + 1e-6
    for one, other in pairwise([*boxes, boxes[0]]):
        assert _apart(one, other)


def _apart(one: tuple[spider.Point, ...], other: tuple[spider.Point, ...]) -> bool:
    """Tell by the separating axis theorem whether two rectangles do not overlap."""
    for box in (one, other):
        for (x1, y1), (x2, y2) in pairwise([*box, box[0]]):
            normal = (y2 - y1, x1 - x2)
            spans = [
                [x * normal[0] + y * normal[1] for x, y in corners] for corners in (one, other)
            ]
            if max(spans[0]) <= min(spans[1]) + 1e-6 or max(spans[1]) <= min(spans[0]) + 1e-6:
                return True
    return False


def test_first_axis_at_twelve_then_clockwise() -> None:
    x, y = spider.value_point(0, 4, 4, 4, 100)
    assert isclose(x, 0, abs_tol=1e-9)
    assert isclose(y, 100)
    x, y = spider.value_point(1, 4, 2, 4, 100)
    assert isclose(x, 50)
    assert isclose(y, 0, abs_tol=1e-9)


@given(st.lists(st.none() | st.integers(1, 4), min_size=3, max_size=40))
def test_runs_hold_every_value_once_and_break_at_open_ones(values: list[int | None]) -> None:
    found = spider.runs(values, 4, 100)
    answered = [value for value in values if value is not None]
    assert sum(len(run.points) for run in found) == len(answered)
    distances = sorted(round(hypot(x, y) / 25) for run in found for x, y in run.points)
    assert distances == sorted(answered)
    assert all(run.closed == (None not in values) for run in found)
    axes = len(values)
    gaps = sum(values[i] is None and values[(i + 1) % axes] is not None for i in range(axes))
    assert len(found) == (gaps if None in values else 1)


@given(st.integers(3, 40), st.data())
def test_the_nearest_axis_of_a_point_on_it(axes: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, axes - 1))
    assert spider.nearest_axis(*spider.value_point(index, axes, 3, 4, 80), axes) == index


VALUES = st.lists(st.none() | st.integers(1, 4), min_size=4, max_size=40).filter(
    lambda values: None in values and any(values)
)


@given(VALUES)
def test_every_axis_is_in_one_sector_with_its_like(values: list[int | None]) -> None:
    found = spider.sectors(values)
    assert sorted(axis for sector in found for axis in sector.axes) == list(range(len(values)))
    for sector in found:
        assert {values[axis] is not None for axis in sector.axes} == {sector.is_known}
        assert all((b - a) % len(values) == 1 for a, b in pairwise(sector.axes))
    assert all(one.is_known != other.is_known for one, other in pairwise([*found, found[0]]))


@given(VALUES, st.floats(-0.45, 0.45), st.floats(0.05, 0.95))
def test_an_axis_without_a_value_has_no_part_of_the_area_and_takes_none_of_its_neighbours(
    values: list[int | None], aside: float, part: float
) -> None:
    """A zero would: the area then runs from the neighbour's value straight to the centre."""
    axes = len(values)
    areas, unknown = spider.areas(values, 4, 100), spider.unknown_areas(values, 4, 100)
    for axis, value in enumerate(values):
        angle = spider.axis_angle(axis, axes) + aside * 2 * pi / axes
        if value is None:
            place = spider.polar(angle, part * 100 * cos(pi / axes))
            assert not any(_inside(place, area) for area in areas)
            assert any(_inside(place, area) for area in unknown)
            continue
        beside = values[(axis + (1 if aside > 0 else -1)) % axes]
        if beside is None:
            place = spider.polar(angle, part * 25 * value * cos(pi / axes))
            assert any(_inside(place, area) for area in areas)
            assert not any(_inside(place, area) for area in unknown)


@given(st.lists(st.integers(1, 4), min_size=3, max_size=40))
def test_with_all_values_the_area_is_what_the_line_goes_round(values: list[int]) -> None:
    (area,) = spider.areas(values, 4, 100)
    (run,) = spider.runs(values, 4, 100)
    assert area == run.points and run.closed
    assert spider.unknown_areas(values, 4, 100) == ()


def test_where_nothing_is_known_nothing_is_set_apart() -> None:
    assert spider.areas([None] * 5, 4, 100) == spider.unknown_areas([None] * 5, 4, 100) == ()


def _inside(place: spider.Point, area: tuple[spider.Point, ...]) -> bool:
    """Tell whether a ray from ``place`` crosses the edge an odd number of times."""
    x, y = place
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise([*area, area[0]]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossings += 1
    return crossings % 2 == 1


SIZES = [3, 4, 5, 5, 3, 3, 3]
NAMES = [40.0, 66, 62, 84, 50, 56, 104]


@pytest.mark.parametrize("size", [(400, 430), (420, 420), (640, 640), (1200, 900), (390, 380)])
def test_names_stand_on_their_arcs_where_there_is_room(size: tuple[int, int]) -> None:
    width, height = size
    names = spider.ArcNames(SIZES, NAMES, 15.0)
    plain = spider.layout(width, height, LENGTHS, NUMBERS, LINE)
    found = spider.layout(width, height, LENGTHS, NUMBERS, LINE, names=names)
    assert found.mode is plain.mode and found.radius >= 0.9 * plain.radius
    assert found.arc_radius - found.arc_width / 2 > found.radius
    lengths = LENGTHS if found.mode is LabelMode.FULL else NUMBERS
    boxes = [
        spider.label_corners(label, length, LINE)
        for label, length in zip(found.labels, lengths, strict=True)
    ]
    outside = found.arc_radius + found.arc_width / 2
    for x, y in (corner for box in boxes for corner in box):
        assert abs(x) <= width / 2 + 1e-6 and abs(y) <= height / 2 + 1e-6
        assert hypot(x, y) > outside
    if width >= 640:
        assert all(found.named)
    for arc, name, has_room in zip(
        spider.theme_arcs(SIZES), NAMES, found.named or [False] * 7, strict=True
    ):
        room = (arc.end - arc.start) * found.arc_radius
        assert not has_room or name < room


def test_names_that_have_no_room_leave_the_arcs_thin() -> None:
    names = spider.ArcNames(SIZES, [400.0] * 7, 15.0)
    plain = spider.layout(640, 640, LENGTHS, NUMBERS, LINE)
    assert spider.layout(640, 640, LENGTHS, NUMBERS, LINE, names=names) == plain
    tiny = spider.layout(80, 80, LENGTHS, NUMBERS, LINE, names=spider.ArcNames(SIZES, NAMES, 15.0))
    assert tiny.named == () and tiny.mode is LabelMode.NONE


@given(st.integers(0, 6), st.lists(st.floats(1, 12), min_size=1, max_size=14))
def test_letters_follow_each_other_on_the_arc_and_are_never_upside_down(
    theme: int, widths: list[float]
) -> None:
    arc, ends = spider.theme_arcs(SIZES)[theme], list(accumulate(widths))
    letters = spider.arc_letters(arc, 300, ends)
    for letter in letters:
        assert isclose(hypot(letter.x, letter.y), 300)
        angle = atan2(letter.x, letter.y) % (2 * pi)
        assert arc.start < angle < arc.end or arc.start < angle - 2 * pi < arc.end
    middle = (arc.start + arc.end) / 2
    assert cos(letters[len(letters) // 2].rotation * pi / 180) > -0.2
    along = cos(middle) > 0
    for one, other in pairwise(letters):
        turn = (atan2(other.x, other.y) - atan2(one.x, one.y)) % (2 * pi)
        assert (turn < pi) == along


def test_theme_arcs_cover_the_circle_with_gaps() -> None:
    arcs = spider.theme_arcs([3, 4, 5, 5, 3, 3, 3], gap=0.03)
    for before, after in pairwise(arcs):
        assert isclose(after.start - before.end, 0.03)
    assert isclose(arcs[-1].end - arcs[0].start, 2 * 3.141592653589793 - 0.03)


def test_labels_are_never_upside_down() -> None:
    for label in spider.layout(600, 600, LENGTHS, NUMBERS, LINE).labels:
        assert -90 - 1e-6 <= (label.rotation + 180) % 360 - 180 <= 90 + 1e-6


MIDDLES = st.builds(
    lambda low, more, half: Middle(low, Fraction(2 * low + half * more, 2), low + more),
    st.integers(1, 2), st.integers(0, 2), st.integers(0, 2),
)  # fmt: skip


@given(st.lists(st.none() | MIDDLES, min_size=3, max_size=30), st.floats(20, 500))
def test_a_zone_lies_between_the_middles_and_says_nothing_of_other_axes(
    others: list[Middle | None], radius: float
) -> None:
    zone = spider.zone(others, 4, radius)
    axes, known = len(others), [one for one in others if one is not None]
    whole = len(known) == axes
    groups = [part for part in spider.sectors(others) if part.is_known]
    assert len(zone.edges) == (2 if whole else len(groups))
    for points in (*zone.edges, *zone.strokes):
        assert all(hypot(*point) <= radius + 1e-6 for point in points)
    assert all(one[0] == one[-1] for one in zone.edges)
    corners = [point for one in zone.edges for point in one]
    for index, one in enumerate(others):
        low, high = (
            any(
                hypot(x - x2, y - y2) < 1e-6
                for x2, y2 in corners
                for x, y in [spider.value_point(index, axes, value, 4, radius)]
            )
            for value in ((one.low - 0.18, min(4, one.high + 0.18)) if one else (0.82, 4))
        )
        if one is not None:
            assert low and high
        elif axes > 4:  # half way to an axis beside it may be anywhere
            away = spider.polar(spider.axis_angle(index, axes), radius / 2)
            near = [c for c in corners if c != (0, 0) and hypot(c[0] - away[0], c[1] - away[1]) < 1]
            assert not near
    assert len(zone.medians) == 2 * len(known)  # the strokes of a cross
    for number, ((x1, y1), (x2, y2)) in enumerate(zone.medians):
        away = hypot((x1 + x2) / 2, (y1 + y2) / 2)
        assert isclose(away, radius * float(known[number // 2].median) / 4)
    if known:
        assert zone.strokes


def test_a_zone_of_one_level_has_room_and_its_strokes_run_towards_the_rim() -> None:
    zone = spider.zone([Middle(2, Fraction(2), 2)] * 26, 4, 100)
    inner, outer = sorted(hypot(*one[0]) for one in zone.edges)
    assert (inner, outer) == (pytest.approx(45.5), pytest.approx(54.5))
    for start, end in zone.strokes:
        assert hypot(*end) > hypot(*start) + 8
        assert isclose(atan2(*start), atan2(*end), abs_tol=1e-9)
    assert len(zone.strokes) == 78
    assert spider.zone([None] * 26, 4, 100) == ((), (), ())
