# SPDX-License-Identifier: EUPL-1.2
"""The profile on paper: nothing stands outside it, nothing is cut, all rows have a place."""

from itertools import combinations

import pytest
from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, String

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.domain.profile import full_label
from dgw_desktop.report import fonts
from dgw_desktop.report.profile_drawing import Profile, profile_drawing, profile_of
from dgw_desktop.report.source import ReportSource
from tests.report.big_model import big_source
from tests.report.reports import source_of

WIDTH = 459.0
PAGE = 620.0  # points of an A4 page below a heading and some lines
LINES = 36
Box = tuple[float, float, float, float]


def profile(kind: str) -> Profile:
    source = source_of(kind)
    assert isinstance(source, ReportSource)
    return profile_of(source)


def big(dimensions: int, levels: int, themes: int) -> Profile:
    return profile_of(big_source(dimensions, levels, themes))


def box(shape: object) -> Box:
    """Return left, bottom, right and top of a shape, in points."""
    if isinstance(shape, String):
        width = fonts.width(shape.text, shape.fontName, shape.fontSize)
        return shape.x, shape.y, shape.x + width, shape.y + 0.67 * shape.fontSize
    if isinstance(shape, Circle):
        return shape.cx - shape.r, shape.cy - shape.r, shape.cx + shape.r, shape.cy + shape.r
    if isinstance(shape, Rect):
        return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    if isinstance(shape, Line):
        xs, ys = (shape.x1, shape.x2), (shape.y1, shape.y2)
        return min(xs), min(ys), max(xs), max(ys)
    assert isinstance(shape, Polygon)
    xs, ys = shape.points[::2], shape.points[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def texts(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.contents if isinstance(shape, String)]


PROFILES = {
    "full": lambda: profile("full"),
    "half": lambda: profile("half"),
    "withheld": lambda: profile("withheld"),
    "12 x 6": lambda: big(12, 6, 3),
    "60 x 4": lambda: big(60, 4, 9),
    "26 x 9": lambda: big(26, 9, 7),
    "one theme each": lambda: big(40, 4, 40),
}


@pytest.mark.parametrize("name", PROFILES)
def test_everything_stands_inside_and_every_row_once(name: str) -> None:
    found = PROFILES[name]()
    pages = found.pages(LINES)
    drawn = [profile_drawing(found, page, WIDTH) for page in pages]
    for drawing in drawn:
        assert drawing.height <= PAGE
        for shape in drawing.contents:
            left, bottom, right, top = box(shape)
            assert -1e-6 <= left <= right <= WIDTH + 1e-6, shape.getProperties()
            assert -1e-6 <= bottom <= top <= drawing.height + 1e-6, shape.getProperties()
    numbers = [row.dimension.number for page in pages for row in page.rows]
    assert numbers == [row.dimension.number for row in found.rows]


def test_26_dimensions_stand_on_one_page_and_60_go_on() -> None:
    assert len(profile("full").pages(LINES)) == 1
    pages = big(60, 4, 3).pages(LINES)
    assert len(pages) == 2
    found = big(60, 4, 3)
    assert "Thema 1 (vervolg)" in texts(profile_drawing(found, pages[1], WIDTH))


@pytest.mark.parametrize("name", PROFILES)
def test_no_text_lies_over_another(name: str) -> None:
    found = PROFILES[name]()
    for page in found.pages(LINES):
        drawing = profile_drawing(found, page, WIDTH)
        boxes = [(s.text, box(s)) for s in drawing.contents if isinstance(s, String)]
        by_height: dict[int, list[tuple[str, Box]]] = {}
        for text, place in boxes:
            by_height.setdefault(round(place[1]), []).append((text, place))
        for same in by_height.values():
            for (one, a), (other, b) in combinations(same, 2):
                assert a[2] <= b[0] + 1e-6 or b[2] <= a[0] + 1e-6, (one, other)


def test_names_of_dimensions_are_in_full_where_there_is_room() -> None:
    found = profile("full")
    shown = texts(profile_drawing(found, found.pages(LINES)[0], WIDTH))
    for row in found.rows:
        assert full_label(row.dimension) in shown


def test_marks_of_a_row_are_apart_or_around_each_other() -> None:
    found = profile("full")
    drawing = profile_drawing(found, found.pages(LINES)[0], WIDTH)
    now = LIGHT.now.lower()[1:]
    circles = [s for s in drawing.contents if isinstance(s, Circle)]
    marks = [s for s in circles if s.fillColor is not None and s.fillColor.hexval()[2:] == now]
    rings = [s for s in circles if s.fillColor is None]
    assert len(marks) == len(rings) == 1 + sum(row.level is not None for row in found.rows)
    for mark in marks:
        for ring in rings:
            if ring.cy == mark.cy:
                away = abs(ring.cx - mark.cx)
                assert (away < 1e-6 and mark.r < ring.r) or away > mark.r + ring.r


def test_without_votes_no_band_is_drawn() -> None:
    source = source_of("full")
    assert isinstance(source, ReportSource)
    found = profile_of(source, with_votes=False)
    drawing = profile_drawing(found, found.pages(LINES)[0], WIDTH)
    assert not any(isinstance(shape, Rect) and shape.rx for shape in drawing.contents)
    assert "Stemmen, laagste tot hoogste" not in texts(drawing)
