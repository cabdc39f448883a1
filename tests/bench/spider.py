# SPDX-License-Identifier: EUPL-1.2
"""Prints how long the spider takes from a choice to painted pixels, beside matplotlib.

python3 packaging/dev.py bench; the same axes, lines and labels, in the same process, in turns,
so that what else the machine does falls on both.
"""

import argparse
import os
import platform
import time
from collections.abc import Callable
from itertools import cycle
from math import pi
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import matplotlib

matplotlib.use("Agg")

from matplotlib import pyplot
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent, QObject, qVersion
from PySide6.QtWidgets import QApplication

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.ui import theme
from dgw_desktop.ui.app import make_application
from dgw_desktop.ui.spider_chart import SpiderChart
from dgw_desktop.ui.spider_painter import SpiderAxis
from dgw_desktop.ui.spider_series import Series

SIZES = ((1366, 768), (3840, 2160))
LIMIT_MS, LIMIT_SHARE = 3.4, 1 / 15


def main() -> int:
    """Measure every size and print a table in Markdown; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=300, help="choices per size")
    rounds = parser.parse_args().rounds
    app = make_application()
    theme.apply(app, LIGHT)
    model = read_model(built_in_model()).model
    print(
        f"Python {platform.python_version()}, Qt {qVersion()}, matplotlib "
        f"{matplotlib.__version__}, {os.cpu_count()} cores; {rounds} choices per size.\n"
    )
    print("| size | drawn by | median ms | p99 ms | share of matplotlib |")
    print("|---|---|---|---|---|")
    reached = True
    for width, height in SIZES:
        chart = _our_chart(model, width, height)
        figure, choose_there = _matplotlib_chart(model, width, height)
        app.processEvents()
        ours, theirs = _measure(_choices(chart), choose_there, rounds)
        peer = median(theirs)
        for name, times in (("DGW Desktop", ours), ("matplotlib (Agg)", theirs)):
            print(
                f"| {width}x{height} | {name} | {median(times):.2f} | "
                f"{quantiles(times, n=100)[98]:.2f} | {median(times) / peer:.3f} |"
            )
        reached &= median(ours) <= LIMIT_MS and median(ours) <= LIMIT_SHARE * peer
        chart.hide()
        pyplot.close(figure)
    print(f"\nAim: at most {LIMIT_MS} ms and 1/15 of matplotlib: {'yes' if reached else 'no'}.")
    return 0


def _measure(
    ours: Callable[[int], None], theirs: Callable[[int], None], rounds: int
) -> tuple[list[float], list[float]]:
    """Return the milliseconds of each choice, after some that do not count."""
    times: tuple[list[float], list[float]] = ([], [])
    for turn, level in zip(range(rounds + 20), cycle((1, 2, 3, 4)), strict=False):
        for kept, choose in zip(times, (ours, theirs), strict=True):
            start = time.perf_counter()
            choose(level)
            if turn >= 20:
                kept.append(1000 * (time.perf_counter() - start))
    return times


def _our_chart(model: MaturityModel, width: int, height: int) -> SpiderChart:
    chart = SpiderChart(LIGHT)
    chart.set_axes(
        [SpiderAxis(f"{d.number} {d.axis_label}", str(d.number), d.name) for d in model.dimensions],
        [len(model.dimensions_of(theme)) for theme in model.themes],
        model.highest_level,
    )
    for series, values in _lines(model).items():
        chart.set_values(series, values)
    chart.set_current(9)
    chart.resize(width, height)
    chart.show()
    return chart


class _PaintCounter(QObject):
    """Counts the paintings of a widget, so that a choice without one is noticed."""

    paintings = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.paintings += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def _choices(chart: SpiderChart) -> Callable[[int], None]:
    values = list(chart.values(Series.NOW))
    counter = _PaintCounter(chart)
    chart.viewport().installEventFilter(counter)

    def choose(level: int) -> None:
        painted = counter.paintings
        values[9] = level
        chart.set_values(Series.NOW, values)
        while counter.paintings == painted:
            QApplication.processEvents()

    return choose


def _matplotlib_chart(
    model: MaturityModel, width: int, height: int
) -> tuple[Figure, Callable[[int], None]]:
    figure = pyplot.figure(figsize=(width / 100, height / 100), dpi=100)
    axes = figure.add_subplot(polar=True)
    axes.set_theta_zero_location("N")
    axes.set_theta_direction(-1)
    angles = [2 * pi * index / len(model.dimensions) for index in range(len(model.dimensions))]
    axes.set_xticks(angles, [f"{d.number} {d.axis_label}" for d in model.dimensions])
    axes.set_yticks(range(1, model.highest_level + 1))
    axes.set_ylim(0, model.highest_level)
    styles = {Series.PREVIOUS: ":", Series.AMBITION: "--", Series.NOW: "-"}
    closed = [*angles, angles[0]]
    for series, values in _lines(model).items():
        (line,) = axes.plot(closed, [*values, values[0]], styles[series])
    (filling,) = axes.fill(angles, _lines(model)[Series.NOW], alpha=0.2)
    now = list(_lines(model)[Series.NOW])

    def choose(level: int) -> None:
        now[9] = level
        line.set_ydata([*now, now[0]])
        filling.set_xy([*zip(angles, now, strict=True), (angles[0], now[0])])
        figure.canvas.draw()

    return figure, choose


def _lines(model: MaturityModel) -> dict[Series, list[float]]:
    count, highest = len(model.dimensions), model.highest_level
    return {
        Series.PREVIOUS: [1 + index % 2 for index in range(count)],
        Series.AMBITION: [highest - index % 2 for index in range(count)],
        Series.NOW: [1 + (index * 7) % highest for index in range(count)],
    }


if __name__ == "__main__":
    raise SystemExit(main())
