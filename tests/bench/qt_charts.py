# SPDX-License-Identifier: EUPL-1.2
"""The peer of what is drawn: a polar chart of Qt Charts with our axes, lines and labels."""

from collections.abc import Callable

from PySide6.QtCharts import (
    QAreaSeries,
    QCategoryAxis,
    QChartView,
    QLineSeries,
    QPolarChart,
    QValueAxis,
)
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from dgw_desktop.design_tokens import FONT_FAMILY, LIGHT
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.ui.charts.spider_series import Series
from tests.bench.measuring import Painted

AXIS = 9
"""The axis whose value changes."""
_DEGREES = 360

Choose = Callable[[int], None]
"""Draws the choice of a turn and comes back when it is painted."""


def lines_of(model: MaturityModel) -> dict[Series, list[float]]:
    """Return the values of each line."""
    count, highest = len(model.dimensions), model.highest_level
    return {
        Series.PREVIOUS: [1 + index % 2 for index in range(count)],
        Series.AMBITION: [highest - index % 2 for index in range(count)],
        Series.NOW: [1 + (index * 7) % highest for index in range(count)],
    }


def names_of(model: MaturityModel) -> list[str]:
    """Return what stands at each axis."""
    return [f"{d.number} {d.axis_label}" for d in model.dimensions]


def qt_charts(model: MaturityModel, width: int, height: int) -> Choose:
    """Return what draws a choice in a window of this size."""
    names, highest = names_of(model), model.highest_level
    chart = QPolarChart()
    chart.setAnimationOptions(QPolarChart.AnimationOption.NoAnimation)
    chart.legend().hide()
    around, outward = QCategoryAxis(), QValueAxis()
    around.setRange(0, _DEGREES)
    around.setLabelsPosition(QCategoryAxis.AxisLabelsPosition.AxisLabelsPositionOnValue)
    for index, name in enumerate(names):
        around.append(name, _DEGREES * index / len(names))
    outward.setRange(0, highest)
    outward.setTickCount(highest + 1)
    for axis in (around, outward):
        axis.setLabelsFont(QFont(FONT_FAMILY, 9))  # in points, which it wants
    chart.addAxis(around, QPolarChart.PolarOrientation.PolarOrientationAngular)
    chart.addAxis(outward, QPolarChart.PolarOrientation.PolarOrientationRadial)

    def points(values: list[float]) -> list[QPointF]:
        closed = [*values, values[0]]
        return [QPointF(_DEGREES * i / len(names), value) for i, value in enumerate(closed)]

    styles = {
        Series.PREVIOUS: (LIGHT.previous, Qt.PenStyle.DotLine),
        Series.AMBITION: (LIGHT.ambition, Qt.PenStyle.DashLine),
        Series.NOW: (LIGHT.now, Qt.PenStyle.SolidLine),
    }
    kept: list[object] = [around, outward]
    for series, values in lines_of(model).items():
        line = QLineSeries()
        line.setPen(QPen(QColor(styles[series][0]), 2.0, styles[series][1]))
        line.replace(points(values))
        if series is Series.NOW:
            line.setPointsVisible(True)
            area = QAreaSeries(line)
            filling = QColor(LIGHT.now)
            filling.setAlphaF(0.2)
            area.setBrush(filling)
            area.setPen(line.pen())
            added = area
        else:
            added = line
        chart.addSeries(added)
        added.attachAxis(around)
        added.attachAxis(outward)
        kept += [line, added]
    view = QChartView(chart)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.resize(width, height)
    view.show()
    now, values = line, lines_of(model)[Series.NOW]
    painted = Painted(view.viewport())

    def choose(turn: int, _alive: object = (view, kept)) -> None:
        values[AXIS] = turn % 4 + 1
        painted.after(
            lambda: now.replace(AXIS, QPointF(_DEGREES * AXIS / len(names), values[AXIS]))
        )

    return choose
