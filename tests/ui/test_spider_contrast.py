# SPDX-License-Identifier: EUPL-1.2
"""No line and no digit of the spider is dulled by the area of 'now' or the band of votes."""

from collections.abc import Sequence
from fractions import Fraction
from math import cos

import pytest
from PIL import Image
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.design_tokens import DARK, HIGH_CONTRAST, LIGHT, ColourTokens
from dgw_desktop.domain import spider
from dgw_desktop.domain.held import Middle
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.ui.charts.spider_chart import SpiderChart
from dgw_desktop.ui.charts.spider_painter import SpiderAxis
from dgw_desktop.ui.charts.spider_series import Series
from tests.drawn_contrast import Box, drawn_contrast, text_contrast

AXES = 26
LINE, TEXT = 3.0, 4.5  # WCAG 2.2, success criteria 1.4.11 and 1.4.3
LOOKS = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}


def chart_in(tokens: ColourTokens, qtbot: QtBot, loaded: LoadedModel) -> SpiderChart:
    model = loaded.model
    made = SpiderChart(tokens)
    made.set_axes(
        [SpiderAxis(f"{d.number} {d.axis_label}", str(d.number), d.name) for d in model.dimensions],
        [len(model.dimensions_of(theme)) for theme in model.themes],
        model.highest_level,
        [theme.name for theme in model.themes],
    )
    qtbot.addWidget(made)
    made.resize(640, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def picture(chart: SpiderChart) -> Image.Image:
    QApplication.processEvents()
    image = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = image.width(), image.height()
    return Image.frombytes(
        "RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine()
    )


def box(chart: SpiderChart, points: Sequence[spider.Point], margin: float) -> Box:
    """Return the pixels around points of the geometry."""
    xs = [chart.width() / 2 + x for x, _ in points]
    ys = [chart.height() / 2 - y for _, y in points]
    return (
        round(min(xs) - margin), round(min(ys) - margin),
        round(max(xs) + margin), round(max(ys) + margin),
    )  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("ground", ["area", "band", "others"])
@pytest.mark.parametrize("series", [Series.AMBITION, Series.PREVIOUS, Series.NOW])
def test_a_line_stands_out_from_what_is_below_it(
    series: Series, ground: str, look: str, qtbot: QtBot, loaded: LoadedModel
) -> None:
    chart = chart_in(LOOKS[look], qtbot, loaded)
    if ground == "band":
        chart.set_band([(1, 4)] * AXES)
    if ground == "others":
        chart.set_others([Middle(1, Fraction(3, 2), 4)] * AXES)
    full = [4.0] * AXES
    chart.set_values(Series.NOW, full)
    value = 4.0 if series is Series.NOW else 2.5
    if series is not Series.NOW:
        without = picture(chart)
        chart.set_values(series, [value] * AXES)
    with_it = picture(chart)
    if series is Series.NOW:
        chart.set_values(Series.NOW, [None] * AXES)
        without = picture(chart)
    radius = chart.chart_layout.radius
    weak = {}
    for axis in range(AXES):
        ends = [spider.value_point(axis + i, AXES, value, 4, radius) for i in (0, 1)]
        found = drawn_contrast(with_it, without, box(chart, ends, 2))
        if found < LINE:
            weak[axis] = round(found, 2)
    assert weak == {}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("ground", ["surface", "area", "band"])
def test_what_others_have_stands_out_and_is_no_line_of_a_session(
    ground: str, look: str, qtbot: QtBot, loaded: LoadedModel
) -> None:
    chart = chart_in(LOOKS[look], qtbot, loaded)
    if ground == "band":
        chart.set_band([(1, 4)] * AXES)
    if ground != "surface":
        chart.set_values(Series.NOW, [4.0] * AXES)
    without = picture(chart)
    chart.set_others([Middle(2, Fraction(5, 2), 3)] * AXES)
    with_it, radius = picture(chart), chart.chart_layout.radius

    def drawn_at(axis: float, value: float) -> float:
        angle = spider.axis_angle(1, AXES) * axis
        along = cos(spider.axis_angle(1, AXES) / 2) if axis % 1 else 1  # rings are straight there
        place = spider.polar(angle, radius * value / 4 * along)
        return drawn_contrast(with_it, without, box(chart, [place], 1))

    for axis in range(0, AXES, 5):
        for value in (1.82, 2.5, 3.18):  # both edges, and the median
            assert drawn_at(axis, value) >= LINE, (axis, value)
        # A line of a session goes on between two axes, a median does not.
        assert drawn_at(axis + 0.5, 2.5) == 1
        assert drawn_at(axis + 0.5, 3.18) >= LINE
        assert drawn_at(axis, 1.6) == drawn_at(axis, 3.4) == 1


@pytest.mark.parametrize("ground", ["area", "band", "others"])
@pytest.mark.parametrize("look", LOOKS)
def test_the_digits_of_the_rings_and_all_names_can_be_read(
    look: str, ground: str, qtbot: QtBot, loaded: LoadedModel
) -> None:
    chart = chart_in(LOOKS[look], qtbot, loaded)
    chart.set_values(Series.NOW, [4.0] * AXES)
    if ground == "band":
        chart.set_band([(0.3, 4)] * AXES)
    if ground == "others":
        chart.set_others([Middle(1, Fraction(5, 2), 4)] * AXES)
    shown, layout = picture(chart), chart.chart_layout
    places = {}
    for level in range(1, 5):
        y = layout.radius * level / 4
        # Right of the axis, below the ring and above the next one.
        places[f"digit {level}"] = box(chart, [(6, y - 3), (14, y - 10)], 0)
    for number, label in enumerate(layout.labels, start=1):
        places[f"label {number}"] = box(
            chart, spider.label_corners(label, layout.lengths[number - 1], 8), 0
        )
    arcs = spider.theme_arcs([len(loaded.model.dimensions_of(t)) for t in loaded.model.themes])
    assert layout.named and all(layout.named)
    for theme, arc in zip(loaded.model.themes, arcs, strict=True):
        x, y = spider.polar((arc.start + arc.end) / 2, layout.arc_radius)
        places[theme.name] = box(chart, [(x, y)], layout.arc_width * 0.6)
    weak = {what: round(text_contrast(shown, place), 2) for what, place in places.items()}
    assert {what: found for what, found in weak.items() if found < TEXT} == {}


def test_nothing_of_others_touches_a_digit(qtbot: QtBot, loaded: LoadedModel) -> None:
    chart = chart_in(LIGHT, qtbot, loaded)
    bare = picture(chart)
    chart.set_others([Middle(1, Fraction(2), 4)] * AXES)
    shown, radius = picture(chart), chart.chart_layout.radius
    for level in range(2, 5):  # at the first one the next axis is near
        y = radius * level / 4
        around = box(chart, [(8, y - 5), (11, y - 9)], 0)
        assert shown.crop(around).tobytes() == bare.crop(around).tobytes(), level


def test_a_value_that_is_missing_looks_other_than_a_zero(qtbot: QtBot, loaded: LoadedModel) -> None:
    chart = chart_in(LIGHT, qtbot, loaded)
    values: list[float | None] = [3.0] * AXES
    values[5] = None
    chart.set_values(Series.NOW, values)
    missing = picture(chart)
    values[5] = 0.0
    chart.set_values(Series.NOW, values)
    zero = picture(chart)
    radius = chart.chart_layout.radius

    def colour(shown: Image.Image, axis: float, value: float) -> object:
        angle = spider.axis_angle(1, AXES) * axis
        x, y = spider.polar(angle, radius * value / 4)
        place = QPointF(chart.width() / 2 + x, chart.height() / 2 - y).toPoint()
        return shown.getpixel((place.x(), place.y()))

    area = colour(missing, 12.5, 2.5)
    # Beside the axis the area of its neighbours goes on, half way; that of a zero does not.
    for axis in (4.3, 5.7):
        assert colour(missing, axis, 2.5) == area != colour(zero, axis, 2.5)
    # Its own part of the chart is another, up to the rim, also beyond all values.
    for value in (1.5, 2.5, 3.7):
        assert colour(missing, 5.2, value) != colour(zero, 12.5, 3.7)
