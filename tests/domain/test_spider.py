# SPDX-License-Identifier: EUPL-1.2
from itertools import pairwise
from math import hypot, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain import spider
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


def test_theme_arcs_cover_the_circle_with_gaps() -> None:
    arcs = spider.theme_arcs([3, 4, 5, 5, 3, 3, 3], gap=0.03)
    for before, after in pairwise(arcs):
        assert isclose(after.start - before.end, 0.03)
    assert isclose(arcs[-1].end - arcs[0].start, 2 * 3.141592653589793 - 0.03)


def test_labels_are_never_upside_down() -> None:
    for label in spider.layout(600, 600, LENGTHS, NUMBERS, LINE).labels:
        assert -90 - 1e-6 <= (label.rotation + 180) % 360 - 180 <= 90 + 1e-6
