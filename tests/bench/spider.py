# SPDX-License-Identifier: EUPL-1.2
"""From a choice to the painted pixels of the spider, beside Qt Charts and matplotlib.

All three show the same axes, lines and labels in the same process, in turns; so does the profile,
which shows the same values as rows.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from math import pi

import matplotlib

matplotlib.use("Agg")

from matplotlib import pyplot
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
from dgw_desktop.domain.profile import profile_lines, profile_rows
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.ui.charts.profile_chart import ProfileChart
from dgw_desktop.ui.charts.spider_chart import SpiderChart
from dgw_desktop.ui.charts.spider_painter import SpiderAxis
from dgw_desktop.ui.charts.spider_series import Series
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.shell.app import make_application
from tests.bench.measuring import Painted, Row, in_turns, median, milliseconds, number, run
from tests.examples import make_session, raised

SIZES = ((1366, 768), (3840, 2160))
MOST_SHARE, MOST_LARGE = 1 / 15, 0.008
AXIS = 9  # the one that changes
DEGREES = 360

Choose = Callable[[int], None]


def measure(rounds: int) -> Iterator[Row]:
    """Choose ``rounds`` times at each size."""
    theme.apply(make_application(), LIGHT)
    model = read_model(built_in_model()).model
    for width, height in SIZES:
        ours, profile, qt_charts, drawn = (
            make(model, width, height) for make in (_ours, _profile, _qt_charts, _matplotlib)
        )
        samples = in_turns(ours, profile, qt_charts, drawn, rounds=rounds, warm_ups=20)
        here, rows, charts, matplot = (median(found) for found in samples)
        pyplot.close("all")
        what = f"spinnenweb na een keuze, {width}x{height}"
        yield Row(
            what,
            milliseconds(here),
            "≤ Qt Charts",
            here <= charts,
            f"Qt Charts {milliseconds(charts)}",
            number(here / charts, 2),
        )
        yield Row(
            what,
            milliseconds(here),
            "≤ 1/15 van matplotlib",
            here <= MOST_SHARE * matplot,
            f"matplotlib {milliseconds(matplot)}",
            f"1/{matplot / here:.0f}",
        )
        yield Row(
            f"profiel na een keuze, {width}x{height}",
            milliseconds(rows),
            "≤ spinnenweb",
            rows <= here,
            f"spinnenweb {milliseconds(here)}",
            number(rows / here, 2),
        )
    yield Row(what, milliseconds(here), f"≤ {milliseconds(MOST_LARGE)}", here <= MOST_LARGE)


def _lines(model: MaturityModel) -> dict[Series, list[float]]:
    count, highest = len(model.dimensions), model.highest_level
    return {
        Series.PREVIOUS: [1 + index % 2 for index in range(count)],
        Series.AMBITION: [highest - index % 2 for index in range(count)],
        Series.NOW: [1 + (index * 7) % highest for index in range(count)],
    }


def _names(model: MaturityModel) -> list[str]:
    return [f"{d.number} {d.axis_label}" for d in model.dimensions]


def _ours(model: MaturityModel, width: int, height: int) -> Choose:
    chart = SpiderChart(LIGHT)
    chart.set_axes(
        [SpiderAxis(f"{d.number} {d.axis_label}", str(d.number), d.name) for d in model.dimensions],
        [len(model.dimensions_of(theme)) for theme in model.themes],
        model.highest_level,
    )
    for series, values in _lines(model).items():
        chart.set_values(series, values)
    chart.set_current(AXIS)
    chart.resize(width, height)
    chart.show()
    values = list(chart.values(Series.NOW))
    painted = Painted(chart.viewport())

    def choose(turn: int) -> None:
        values[AXIS] = turn % 4 + 1
        painted.after(lambda: chart.set_values(Series.NOW, values))

    return choose


def _profile(model: MaturityModel, width: int, height: int) -> Choose:
    lines = _lines(model)
    chart = ProfileChart(LIGHT)
    chart.resize(width, height)
    chart.show()
    now = list(lines[Series.NOW])
    before = _session(lines[Series.PREVIOUS], lines[Series.AMBITION])

    def show() -> None:
        session = _session(now, lines[Series.AMBITION])
        chart.show_profile(model, profile_lines(profile_rows(model, session, before)), True)

    show()
    painted = Painted(chart)

    def choose(turn: int) -> None:
        now[AXIS] = turn % 4 + 1
        painted.after(show)

    return choose


def _session(levels: Sequence[float], ambitions: Sequence[float]) -> Session:
    return make_session(
        {
            number: Answer(int(level), int(ambition), rounds=raised(1, 4, 2, 1))
            for number, (level, ambition) in enumerate(zip(levels, ambitions, strict=True), start=1)
        }
    )


def _qt_charts(model: MaturityModel, width: int, height: int) -> Choose:
    names, highest = _names(model), model.highest_level
    chart = QPolarChart()
    chart.setAnimationOptions(QPolarChart.AnimationOption.NoAnimation)
    chart.legend().hide()
    around, outward = QCategoryAxis(), QValueAxis()
    around.setRange(0, DEGREES)
    around.setLabelsPosition(QCategoryAxis.AxisLabelsPosition.AxisLabelsPositionOnValue)
    for index, name in enumerate(names):
        around.append(name, DEGREES * index / len(names))
    outward.setRange(0, highest)
    outward.setTickCount(highest + 1)
    for axis in (around, outward):
        axis.setLabelsFont(QFont(FONT_FAMILY, 9))  # in points, which it wants
    chart.addAxis(around, QPolarChart.PolarOrientation.PolarOrientationAngular)
    chart.addAxis(outward, QPolarChart.PolarOrientation.PolarOrientationRadial)

    def points(values: list[float]) -> list[QPointF]:
        closed = [*values, values[0]]
        return [QPointF(DEGREES * i / len(names), value) for i, value in enumerate(closed)]

    styles = {
        Series.PREVIOUS: (LIGHT.previous, Qt.PenStyle.DotLine),
        Series.AMBITION: (LIGHT.ambition, Qt.PenStyle.DashLine),
        Series.NOW: (LIGHT.now, Qt.PenStyle.SolidLine),
    }
    kept: list[object] = [around, outward]
    for series, values in _lines(model).items():
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
    now, values = line, _lines(model)[Series.NOW]
    painted = Painted(view.viewport())

    def choose(turn: int, _alive: object = (view, kept)) -> None:
        values[AXIS] = turn % 4 + 1
        painted.after(lambda: now.replace(AXIS, QPointF(DEGREES * AXIS / len(names), values[AXIS])))

    return choose


def _matplotlib(model: MaturityModel, width: int, height: int) -> Choose:
    figure = pyplot.figure(figsize=(width / 100, height / 100), dpi=100)
    axes = figure.add_subplot(polar=True)
    axes.set_theta_zero_location("N")
    axes.set_theta_direction(-1)
    angles = [2 * pi * index / len(model.dimensions) for index in range(len(model.dimensions))]
    axes.set_xticks(angles, _names(model))
    axes.set_yticks(range(1, model.highest_level + 1))
    axes.set_ylim(0, model.highest_level)
    styles = {Series.PREVIOUS: ":", Series.AMBITION: "--", Series.NOW: "-"}
    closed = [*angles, angles[0]]
    for series, values in _lines(model).items():
        (line,) = axes.plot(closed, [*values, values[0]], styles[series])
    (filling,) = axes.fill(angles, _lines(model)[Series.NOW], alpha=0.2)
    now = list(_lines(model)[Series.NOW])

    def choose(turn: int) -> None:
        now[AXIS] = turn % 4 + 1
        line.set_ydata([*now, now[0]])
        filling.set_xy([*zip(angles, now, strict=True), (angles[0], now[0])])
        figure.canvas.draw()

    return choose


if __name__ == "__main__":
    sys.exit(run(measure, rounds=200))
