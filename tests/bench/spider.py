# SPDX-License-Identifier: EUPL-1.2
"""From a choice to the painted pixels of the spider, beside Qt Charts and matplotlib.

All three show the same axes, lines and labels in the same process, in turns; so does the profile,
which shows the same values as rows.
"""

import sys
from collections.abc import Iterator, Sequence
from math import pi

import matplotlib

matplotlib.use("Agg")

from matplotlib import pyplot

from dgw_desktop.design_tokens import LIGHT
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
from tests.bench.measuring import Painted, Row, beside, in_turns, run
from tests.bench.qt_charts import AXIS, Choose, lines_of, names_of, qt_charts
from tests.examples import make_session, raised

SIZES = ((1366, 768), (3840, 2160))
MOST_SHARE = 1 / 15


def measure(rounds: int) -> Iterator[Row]:
    """Choose ``rounds`` times at each size."""
    theme.apply(make_application(), LIGHT)
    model = read_model(built_in_model()).model
    for width, height in SIZES:
        ours, profile, charts, drawn = (
            make(model, width, height) for make in (_ours, _profile, qt_charts, _matplotlib)
        )
        samples = in_turns(ours, profile, charts, drawn, rounds=rounds, warm_ups=20)
        here, rows, theirs, matplot = samples
        pyplot.close("all")
        what = f"spinnenweb na een keuze, {width}x{height}"
        yield beside(what, here, theirs, 1.0, "Qt Charts")
        yield beside(
            what, here, matplot, MOST_SHARE, "matplotlib", bar="≤ 1/15 van matplotlib (0,067)"
        )
        yield beside(f"profiel na een keuze, {width}x{height}", rows, here, 1.0, "spinnenweb")


def _ours(model: MaturityModel, width: int, height: int) -> Choose:
    chart = SpiderChart(LIGHT)
    chart.set_axes(
        [SpiderAxis(f"{d.number} {d.axis_label}", str(d.number), d.name) for d in model.dimensions],
        [len(model.dimensions_of(theme)) for theme in model.themes],
        model.highest_level,
    )
    for series, values in lines_of(model).items():
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
    lines = lines_of(model)
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


def _matplotlib(model: MaturityModel, width: int, height: int) -> Choose:
    figure = pyplot.figure(figsize=(width / 100, height / 100), dpi=100)
    axes = figure.add_subplot(polar=True)
    axes.set_theta_zero_location("N")
    axes.set_theta_direction(-1)
    angles = [2 * pi * index / len(model.dimensions) for index in range(len(model.dimensions))]
    axes.set_xticks(angles, names_of(model))
    axes.set_yticks(range(1, model.highest_level + 1))
    axes.set_ylim(0, model.highest_level)
    styles = {Series.PREVIOUS: ":", Series.AMBITION: "--", Series.NOW: "-"}
    closed = [*angles, angles[0]]
    for series, values in lines_of(model).items():
        (line,) = axes.plot(closed, [*values, values[0]], styles[series])
    (filling,) = axes.fill(angles, lines_of(model)[Series.NOW], alpha=0.2)
    now = list(lines_of(model)[Series.NOW])

    def choose(turn: int) -> None:
        now[AXIS] = turn % 4 + 1
        line.set_ydata([*now, now[0]])
        filling.set_xy([*zip(angles, now, strict=True), (angles[0], now[0])])
        figure.canvas.draw()

    return choose


if __name__ == "__main__":
    sys.exit(run(measure, rounds=200))
