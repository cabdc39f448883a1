# SPDX-License-Identifier: EUPL-1.2
"""What lies under the lines of a spider chart; the painter's origin is the chart's centre."""

from collections.abc import Callable, Sequence
from math import degrees

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain import spider
from dgw_desktop.ui.charts.spider_series import band_colour

Band = tuple[float, float]
"""From the lowest to the highest value on an axis."""
Place = Callable[[int, float], QPointF]
"""Gives the place of a value on an axis."""


def paint_rings(
    painter: QPainter,
    theme_sizes: Sequence[int],
    highest: int,
    radius: float,
    tokens: ColourTokens,
) -> None:
    """Draw the axes, a ring per level and an arc per theme of neighbouring axes."""
    axes = sum(theme_sizes)
    painter.setPen(QPen(QColor(tokens.hairline), 1.0))
    for level in range(1, highest + 1):
        corners = [QPointF(x, -y) for x, y in spider.ring(level, axes, highest, radius)]
        painter.drawPolygon(QPolygonF(corners))
        if level == highest:
            for corner in corners:
                painter.drawLine(QPointF(0, 0), corner)
    arc_radius = radius * (1 + spider.ARC_OFFSET)
    square = QRectF(-arc_radius, -arc_radius, 2 * arc_radius, 2 * arc_radius)
    pen = QPen(QColor(tokens.control_border), max(2.0, radius * 0.022))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for arc in spider.theme_arcs(theme_sizes):
        start = 90 - degrees(arc.start)
        span = degrees(arc.end - arc.start)
        painter.drawArc(square, round(start * 16), round(-span * 16))


def paint_ring_digits(
    painter: QPainter, font: QFont, highest: int, radius: float, tokens: ColourTokens
) -> None:
    """Number the rings right of the first axis, where there is room for it."""
    metrics = QFontMetricsF(font)
    step = radius / highest
    if step < metrics.height():
        return
    painter.setFont(font)
    painter.setPen(QColor(tokens.ink_muted))
    for level in range(1, highest + 1):
        place = QPointF(4, -step * level + metrics.ascent() * 0.4)
        painter.drawText(place, str(level))


def paint_band(
    painter: QPainter, band: Sequence[Band | None], place: Place, tokens: ColourTokens
) -> None:
    """Fill between the ends of the band, and draw a bar on each of its axes."""
    colour = QColor(band_colour(tokens))
    for axis, ends in enumerate(band):
        if ends is None:
            continue
        low, high = place(axis, ends[0]), place(axis, ends[1])
        following = band[(axis + 1) % len(band)]
        if following is not None:
            # The edge in its own colour closes the seam between two pieces.
            painter.setPen(QPen(colour, 0.8))
            painter.setBrush(colour)
            next_low, next_high = place(axis + 1, following[0]), place(axis + 1, following[1])
            painter.drawPolygon(QPolygonF([low, high, next_high, next_low]))
        painter.setPen(QPen(colour, 5.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(low, high)


def paint_votes(
    painter: QPainter,
    votes: Sequence[Sequence[int]],
    place: Place,
    largest: float,
    tokens: ColourTokens,
) -> None:
    """Draw a ring per level, its area in proportion to the people who chose it."""
    painter.setPen(QPen(QColor(tokens.ink), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for axis, counts in enumerate(votes):
        for level, count in enumerate(counts, start=1):
            if count:
                size = max(1.5, largest * (count / sum(counts)) ** 0.5)
                painter.drawEllipse(place(axis, level), size, size)
