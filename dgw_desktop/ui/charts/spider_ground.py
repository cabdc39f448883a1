# SPDX-License-Identifier: EUPL-1.2
"""What lies under the lines of a spider chart; the painter's origin is the chart's centre."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from dgw_desktop import line_looks
from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain import spider
from dgw_desktop.ui.charts.spider_series import band_colour

if TYPE_CHECKING:
    from dgw_desktop.domain.held import Middle

Band = tuple[float, float]
"""From the lowest to the highest value on an axis."""
Place = Callable[[int, float], QPointF]
"""Gives the place of a value on an axis."""
_LAST_SHAPES = 8  # of the charts in view that are kept
_RING_WIDTH = 0.8  # pixels: thinner than any line of a session
_HALO = 4.0  # pixels


def dot_radius(radius: float) -> float:
    """Return the size of the dot of a value, in pixels, in a chart of ``radius``."""
    return max(2.4, radius * 0.02)


def polygon(points: Sequence[spider.Point]) -> QPolygonF:
    """Return points of the geometry, whose y runs upward, for a painter."""
    return QPolygonF([QPointF(x, -y) for x, y in points])


def paint_axes(
    painter: QPainter, values: Sequence[float | None], radius: float, colour: str, seen: QRectF
) -> None:
    """Draw the axes, dotted where ``values`` (one per axis) say nothing, unless none does.

    Those of which nothing is ``seen`` are left out.
    """
    left, top = seen.left() - 1, seen.top() - 1
    right, bottom = seen.right() + 1, seen.bottom() + 1
    for style, axes in _axes(_known(values), radius):
        painter.setPen(QPen(QColor(colour), 1.0, style))
        painter.drawLines(
            [
                axis
                for axis, (low_x, low_y, high_x, high_y) in axes
                if low_x <= right and high_x >= left and low_y <= bottom and high_y >= top
            ]
        )


def paint_rings(
    painter: QPainter, values: Sequence[float | None], highest: int, radius: float, colour: str
) -> None:
    """Draw a ring per level, dotted around the axes of which ``values`` say nothing.

    Where they say nothing at all, the rings are whole.
    """
    for style, is_whole, corners in _rings(_known(values), highest, radius):
        painter.setPen(QPen(QColor(colour), _RING_WIDTH, style))
        if is_whole:
            painter.drawPolygon(corners)
        else:
            painter.drawPolyline(corners)


_Known = tuple[object, ...]
"""Per axis None where it has no value: all that axes and rings look at, so that a choice on an axis
that has one needs them as they were."""


def _known(values: Sequence[float | None]) -> _Known:
    return tuple(value if value is None else True for value in values)


@lru_cache(_LAST_SHAPES)
def _axes(
    known: _Known, radius: float
) -> list[tuple[Qt.PenStyle, list[tuple[QLineF, tuple[float, float, float, float]]]]]:
    """Return the axes by the style of their lines, each with its edges: left, top and so on."""

    def line(axis: int) -> tuple[QLineF, tuple[float, float, float, float]]:
        x, y = spider.value_point(axis, len(known), 1, 1, radius)
        edges = min(0.0, x), min(0.0, -y), max(0.0, x), max(0.0, -y)
        return QLineF(0.0, 0.0, x, -y), edges

    return [
        (_style(sector), [line(axis) for axis in sector.axes]) for sector in spider.sectors(known)
    ]


@lru_cache(_LAST_SHAPES)
def _rings(known: _Known, highest: int, radius: float) -> list[tuple[Qt.PenStyle, bool, QPolygonF]]:
    """Return the parts of the rings: how the line is, whether it is closed, and its corners."""
    found = []
    for sector in spider.sectors(known):
        style = _style(sector)
        # Dots begin anew at each axis, so that a value beside them does not move them.
        for part in [sector] if style is Qt.PenStyle.SolidLine else sector.single_axes():
            for level in range(1, highest + 1):
                corners = polygon(spider.edge(part, [level] * len(known), highest, radius))
                found.append((style, part.is_whole, corners))
    return found


def _style(sector: spider.Sector) -> Qt.PenStyle:
    is_full = sector.is_known or sector.is_whole
    return Qt.PenStyle.SolidLine if is_full else Qt.PenStyle.DotLine


def paint_arcs(
    painter: QPainter,
    layout: spider.Layout,
    theme_sizes: Sequence[int],
    names: Sequence[str],
    font: QFont,
    tokens: ColourTokens,
) -> None:
    """Draw an arc per theme of neighbouring axes, with the names for which there is room."""
    arcs = spider.theme_arcs(theme_sizes)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    is_band = bool(layout.named)
    painter.setPen(QPen(QColor(tokens.control_border), 1.0) if is_band else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.selected if is_band else tokens.control_border))
    for arc in arcs:
        painter.drawPolygon(
            polygon(spider.arc_outline(arc, layout.arc_radius, max(2.0, layout.arc_width)))
        )
    painter.setPen(QColor(tokens.ink))
    for arc, name, has_room in zip(arcs, names, layout.named, strict=False):
        if not has_room:
            continue
        # Each letter where it stands in the whole name: the distances between pairs stay.
        ends = [metrics.horizontalAdvance(name[: end + 1]) for end in range(len(name))]
        for letter, place in zip(
            name, spider.arc_letters(arc, layout.arc_radius, ends), strict=True
        ):
            painter.save()
            painter.translate(place.x, -place.y)
            painter.rotate(-place.rotation)
            half = metrics.horizontalAdvance(letter) / 2
            painter.drawText(QPointF(-half, metrics.capHeight() / 2), letter)
            painter.restore()


def paint_ring_digits(
    painter: QPainter,
    font: QFont,
    highest: int,
    radius: float,
    tokens: ColourTokens,
    on_zone: bool = False,
) -> None:
    """Number the rings right of the first axis and its dots, where there is room for it.

    A digit hangs below its ring, so that a line along the ring does not go through it. It is kept
    free of the zone that lies there, ``on_zone``.
    """
    metrics = QFontMetricsF(font)
    step = radius / highest
    if step < metrics.height():
        return
    painter.setFont(font)
    painter.setPen(QColor(tokens.ink))  # small and thin, and on the area of 'now'
    for level in range(1, highest + 1):
        place = QPointF(2 + dot_radius(radius), -step * level + metrics.capHeight() + 3)
        if on_zone:
            around = QPainterPath()
            around.addText(place, font, str(level))
            painter.strokePath(around, QPen(QColor(tokens.surface), _HALO))
        painter.drawText(place, str(level))


def paint_others(
    painter: QPainter,
    others: Sequence["Middle | None"],
    highest: int,
    radius: float,
    tokens: ColourTokens,
) -> None:
    """Draw the zone of others' middle half, and a cross at each of their medians."""
    found = spider.zone(others, highest, radius)
    for lines, look in (
        (found.strokes, line_looks.OTHERS_FILLING),
        (found.edges, line_looks.OTHERS),
        (found.medians, line_looks.OTHERS_MEDIAN),
    ):
        colour = QColor(look.colour(tokens))
        painter.setPen(QPen(colour, look.width * line_looks.SCREEN_WIDTH))
        for line in lines:
            painter.drawPolyline(polygon(line))


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
