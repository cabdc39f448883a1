# SPDX-License-Identifier: EUPL-1.2
"""The spider on paper: nothing is dulled by the area of 'now', and nothing looks like zero."""

import io
from collections.abc import Sequence
from fractions import Fraction

import pytest
from PIL import Image
from reportlab.graphics.shapes import Drawing, Group, Polygon, String

from dgw_desktop.design_tokens import FILL_OPACITY, LIGHT, blend
from dgw_desktop.domain import spider
from dgw_desktop.domain.held import Middle
from dgw_desktop.line_looks import AMBITION, NOW, PREVIOUS, LineLook
from dgw_desktop.report.pictures import drawing_png
from dgw_desktop.report.spider_drawing import Line, Others, spider_drawing
from tests.drawn_contrast import Box, drawn_contrast, text_contrast
from tests.report.reports import LOADED

WIDTH, HEIGHT, SCALE = 459.0, 413.0, 4
AXES = 26
FULL = Line("Nu", [4.0] * AXES, NOW, is_filled=True)


def drawn(*lines: Line, others: Others | None = None) -> Drawing:
    return spider_drawing(LOADED.model, lines, WIDTH, HEIGHT, others=others)


def picture(drawing: Drawing) -> Image.Image:
    return Image.open(io.BytesIO(drawing_png(drawing, round(WIDTH * SCALE)))).convert("RGB")


def shapes(group: Group | Drawing) -> list[object]:
    found: list[object] = []
    for shape in group.contents:
        found += shapes(shape) if isinstance(shape, Group) else [shape]
    return found


def geometry(drawing: Drawing) -> tuple[tuple[float, float], float]:
    """Return where the centre of the chart is, and its radius, in points."""
    chart = drawing.contents[0]
    corners = [
        max(abs(y) for y in shape.points[1::2])
        for shape in shapes(chart)
        if isinstance(shape, Polygon) and len(shape.points) == 2 * AXES
    ]
    return chart.transform[4:6], max(corners)


def box(drawing: Drawing, points: Sequence[spider.Point], margin: float) -> Box:
    (x0, y0), _ = geometry(drawing)
    xs = [(x0 + x) * SCALE for x, _ in points]
    ys = [(HEIGHT - y0 - y) * SCALE for _, y in points]
    edge = margin * SCALE
    return (
        round(min(xs) - edge), round(min(ys) - edge), round(max(xs) + edge), round(max(ys) + edge),
    )  # fmt: skip


@pytest.mark.parametrize("look", [AMBITION, PREVIOUS], ids=["ambition", "previous"])
def test_a_line_stands_out_from_the_area_below_it(look: LineLook) -> None:
    with_it, without = drawn(Line("Lijn", [2.5] * AXES, look), FULL), drawn(FULL)
    pictures = picture(with_it), picture(without)
    _, radius = geometry(without)
    for axis in range(AXES):
        ends = [spider.value_point(axis + i, AXES, 2.5, 4, radius) for i in (0, 1)]
        assert drawn_contrast(*pictures, box(without, ends, 1)) >= 3, axis


def test_the_digits_of_the_rings_stand_out_from_the_area_below_them() -> None:
    drawing = drawn(FULL)
    shown = picture(drawing)
    _, radius = geometry(drawing)
    for level in range(1, 5):
        y = radius * level / 4
        assert text_contrast(shown, box(drawing, [(4, y - 2), (9, y - 8)], 0)) >= 4.5, level


def test_the_area_is_painted_before_everything_else() -> None:
    filling = blend(LIGHT.now, LIGHT.surface, FILL_OPACITY)
    order = [
        getattr(shape, "fillColor", None) is not None
        and isinstance(shape, Polygon)
        and f"#{shape.fillColor.hexval()[2:].upper()}" == filling
        for shape in shapes(drawn(Line("Ambitie", [4] * AXES, AMBITION), FULL).contents[0])
    ]
    assert order[0] and not any(order[1:])


def test_no_area_reaches_the_axis_of_a_missing_value() -> None:
    values: list[float | None] = [3.0] * AXES
    values[8] = values[9] = None
    shown = picture(drawn(Line("Nu", values, NOW, is_filled=True)))
    full = drawn(FULL)  # of the same size, and with whole rings
    _, radius = geometry(full)
    filling = blend(LIGHT.now, LIGHT.surface, FILL_OPACITY)
    for axis, is_filled in ((6.3, True), (7.3, True), (8, False), (8.7, False), (9.4, False)):
        place = spider.polar(spider.axis_angle(1, AXES) * axis, radius / 2.2)
        left, top, right, bottom = box(full, [place], 1)
        seen = {shown.getpixel((x, y)) for x in range(left, right) for y in range(top, bottom)}
        assert (tuple(bytes.fromhex(filling[1:])) in seen) == is_filled, axis


def test_the_themes_are_named_on_their_arcs() -> None:
    letters = [s.text for s in shapes(drawn(FULL)) if isinstance(s, String) and len(s.text) == 1]
    assert "".join(letters).replace("¿", "").startswith("1234SturingVisie en taalOrganisatie")


def test_what_others_have_is_clear_and_dulls_no_line_and_no_digit() -> None:
    others = Others([Middle(2, Fraction(5, 2), 3)] * AXES, "Middelste helft")
    everything = [Line("Vorige", [2.0] * AXES, PREVIOUS), FULL]
    without = drawn(*everything, others=Others([None] * AXES, "Middelste helft"))
    drawing = drawn(*everything, others=others)
    bare = drawn(FULL, others=others)
    nothing = [Line(one.name, [None] * AXES, one.look) for one in everything]
    of_others = Others([None] * AXES, "Middelste helft")
    shown, plain, no_line, empty = map(
        picture, (drawing, without, bare, drawn(*nothing, others=of_others))
    )
    _, radius = geometry(drawing)
    for axis in range(1, AXES, 6):
        for value in (1.82, 2.5, 3.18):  # both edges, and the median
            place = spider.value_point(axis, AXES, value, 4, radius)
            assert drawn_contrast(shown, plain, box(drawing, [place], 1)) >= 3, (axis, value)
        ends = [spider.value_point(axis + i, AXES, 2, 4, radius) for i in (0, 1)]
        assert drawn_contrast(shown, no_line, box(drawing, ends, 1)) >= 3, axis
    for level in (2, 3):
        y = radius * level / 4
        around = box(drawing, [(4.5, y - 3), (8, y - 7)], 0)
        assert text_contrast(shown, around) >= 4.5
        assert shown.crop(around).tobytes() == empty.crop(around).tobytes(), level
    legend = [shape.text for shape in shapes(drawing) if isinstance(shape, String)]
    assert "Middelste helft" in legend
