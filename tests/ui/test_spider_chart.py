# SPDX-License-Identifier: EUPL-1.2
import random
from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.domain import spider
from dgw_desktop.domain.spider import LabelMode
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.ui.charts.spider_chart import SpiderChart
from dgw_desktop.ui.charts.spider_painter import SpiderAxis
from dgw_desktop.ui.charts.spider_series import Series
from tests.ui.pixels import pixels

AXES = 26
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def chart(qtbot: QtBot, loaded: LoadedModel) -> SpiderChart:
    model = loaded.model
    made = SpiderChart(LIGHT)
    made.set_axes(
        [SpiderAxis(f"{d.number} {d.axis_label}", str(d.number), d.name) for d in model.dimensions],
        [len(model.dimensions_of(theme)) for theme in model.themes],
        model.highest_level,
    )
    made.resize(640, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def place(chart: SpiderChart, axis: int, value: float) -> QPoint:
    x, y = spider.value_point(axis, AXES, value, 4, chart.chart_layout.radius)
    return QPoint(round(chart.width() / 2 + x), round(chart.height() / 2 - y))


def on_screen(chart: SpiderChart) -> QImage:
    return QApplication.primaryScreen().grabWindow(chart.winId()).toImage()


def furthest(one: QImage, other: QImage) -> int:
    """Return the largest difference of a pixel, 0..255."""
    before, after = (pixels(image).view(np.uint8).astype(np.int16) for image in (one, other))
    return int(np.abs(before - after).max())


def show(chart: SpiderChart, series: Series, values: Sequence[float | None]) -> None:
    chart.set_values(series, values)
    QApplication.processEvents()


def test_a_click_tells_the_axis(qtbot: QtBot, chart: SpiderChart) -> None:
    for axis in (0, 6, 13, 25):
        with qtbot.waitSignal(chart.axis_clicked) as caught:
            qtbot.mouseClick(chart.viewport(), LEFT, pos=place(chart, axis, 3))
        assert caught.args == [axis]


def test_keys_go_round_and_open(qtbot: QtBot, chart: SpiderChart) -> None:
    chart.setFocus()
    chart.set_current(25)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.marked == 0
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    with qtbot.waitSignal(chart.axis_clicked) as caught:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert caught.args == [24]


def test_an_open_value_leaves_a_gap(chart: SpiderChart) -> None:
    line = QColor(LIGHT.now)

    def blue_after(axis: int) -> bool:
        image = on_screen(chart)
        ends = place(chart, axis, 4), place(chart, axis + 1, 4)
        middle = (ends[0] + ends[1]) / 2
        return any(
            image.pixelColor(middle + QPoint(dx, dy)) == line
            for dx in range(-2, 3)
            for dy in range(-2, 3)
        )

    show(chart, Series.NOW, [4.0] * AXES)
    assert blue_after(4)
    values: list[float | None] = [4.0] * AXES
    values[5] = None
    show(chart, Series.NOW, values)
    assert not blue_after(4)
    assert not blue_after(5)
    assert blue_after(6)


def test_a_change_paints_what_a_whole_painting_would(chart: SpiderChart) -> None:
    chance = random.Random(3)
    show(chart, Series.AMBITION, [3.0] * AXES)
    for _ in range(40):
        values = list(chart.values(Series.NOW))
        values[chance.randrange(AXES)] = chance.choice([None, 1, 2, 3, 4])
        show(chart, Series.NOW, values)
        part = on_screen(chart)
        chart.viewport().update()
        QApplication.processEvents()
        assert furthest(part, on_screen(chart)) <= 8  # rounding where the clip begins


def test_a_chart_that_was_hidden_shows_what_changed_meanwhile(
    qtbot: QtBot, chart: SpiderChart
) -> None:
    show(chart, Series.AMBITION, [2] * AXES)
    chart.hide()
    chart.set_values(Series.AMBITION, [4] * AXES)
    with qtbot.waitExposed(chart):
        chart.show()
    QApplication.processEvents()
    again = on_screen(chart)
    ambition = QColor(LIGHT.ambition)
    at_four = [again.pixelColor(place(chart, axis, 4)) for axis in range(AXES)]
    assert sum(colour == ambition for colour in at_four) > AXES / 4  # it is dashed


@pytest.mark.parametrize(
    ("size", "mode"),
    [(120, LabelMode.NONE), (200, LabelMode.NUMBER), (420, LabelMode.FULL), (900, LabelMode.FULL)],
)
def test_labels_shorten_where_there_is_no_room(
    chart: SpiderChart, size: int, mode: LabelMode
) -> None:
    chart.resize(size, size)
    QApplication.processEvents()
    assert chart.chart_layout.mode is mode


def test_a_tip_shows_user_text_as_text(chart: SpiderChart) -> None:
    chart.set_tips(["<b>x</b> & y"] + [""] * (AXES - 1))
    assert "&lt;b&gt;x&lt;/b&gt; &amp; y" in chart.tip(0)
