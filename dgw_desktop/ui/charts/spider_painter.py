# SPDX-License-Identifier: EUPL-1.2
"""Draws a spider chart on the screen, and again only what a change touches.

The area of 'now' lies under everything, so that it dulls no line and no digit, and the rings
over it. Then come the static parts (what others have, arcs, labels), painted once into a pixmap
for the size at hand, and the lines that seldom change in a second one on top of it; then the line
of 'now'. A choice paints again only in the rectangle around what changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
)

from dgw_desktop.design_tokens import FILL_OPACITY, ColourTokens, blend
from dgw_desktop.domain import spider
from dgw_desktop.domain.spider import ArcNames, LabelMode, Layout
from dgw_desktop.ui.charts.spider_ground import (
    Band,
    dot_radius,
    paint_arcs,
    paint_axes,
    paint_band,
    paint_others,
    paint_ring_digits,
    paint_rings,
    paint_votes,
    polygon,
)
from dgw_desktop.ui.charts.spider_series import LINES, Series, line_of, paint_marker
from dgw_desktop.ui.foundation.theme import scaled, sized_font

if TYPE_CHECKING:
    from dgw_desktop.domain.held import Middle

_MARGIN = 3.0  # pixels kept free at the edge of the chart
_ROUNDED = 0.01  # pixels, so that a label that just fits is whole


@dataclass(frozen=True, slots=True)
class SpiderAxis:
    """One axis: its ``label`` where there is room, else its ``number``; ``name`` in full."""

    label: str
    number: str
    name: str


Values = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class _Shape:
    """A series at the present size: its lines, and where its dots stand, y downward."""

    lines: tuple[tuple[spider.Point, ...], ...]
    dots: tuple[spider.Point, ...]


class SpiderPainter:
    """What a chart shows and how it is painted; the setters return what to paint again.

    Those rectangles are in the pixels of the chart, empty where nothing changed.
    """

    def __init__(self, tokens: ColourTokens) -> None:
        """Make a painter without axes."""
        self._tokens = tokens
        self._size, self._ratio = QSize(0, 0), 1.0
        self._axes: tuple[SpiderAxis, ...] = ()
        self._theme_sizes: tuple[int, ...] = ()
        self._theme_names: tuple[str, ...] = ()
        self._highest = 1
        self._values: dict[Series, Values] = dict.fromkeys(Series, ())
        self._band: tuple[Band | None, ...] = ()
        self._votes: tuple[tuple[int, ...], ...] = ()
        self._others: tuple[Middle | None, ...] = ()
        self._current: int | None = None
        self._text_size, self._ring_size = scaled(12), scaled(10)
        self._layout = Layout(0.0, LabelMode.NONE, ())
        self.least_share = 0.0
        """Which part of the possible radius the labels leave; the longest are shortened for it."""
        self._static: QPixmap | None = None
        self._backdrop: QPixmap | None = None
        self._shapes: dict[Series, _Shape] = {}
        self._corners: dict[tuple[int, bool], QPolygonF] = {}
        """Those of the labels at the present size, by axis and whether it stands out."""

    @property
    def axes(self) -> tuple[SpiderAxis, ...]:
        """The axes, clockwise."""
        return self._axes

    @property
    def highest(self) -> int:
        """The value of the rim."""
        return self._highest

    @property
    def layout(self) -> Layout:
        """Where rings and labels stand at the present size."""
        return self._layout

    @property
    def current(self) -> int | None:
        """The axis that stands out."""
        return self._current

    @property
    def band(self) -> tuple[Band | None, ...]:
        """Where the band lies on each axis."""
        return self._band

    @property
    def votes(self) -> tuple[tuple[int, ...], ...]:
        """The votes per axis."""
        return self._votes

    @property
    def others(self) -> "tuple[Middle | None, ...]":
        """What others have per axis."""
        return self._others

    def values(self, series: Series) -> Values:
        """Return the values of a series."""
        return self._values[series]

    def label_font(self, bold: bool = False) -> QFont:
        """Return the font of the labels."""
        weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
        return sized_font(self._text_size, weight)

    def point(self, axis: int, value: float) -> QPointF:
        """Return the place of a value, from the centre of the chart, y downward."""
        x, y = spider.value_point(axis, len(self._axes), value, self._highest, self._layout.radius)
        return QPointF(x, -y)

    # What to show

    def set_axes(
        self,
        axes: Sequence[SpiderAxis],
        theme_sizes: Sequence[int],
        highest: int,
        theme_names: Sequence[str] = (),
    ) -> QRect:
        """Show these axes, without values; ``theme_names`` are for the arcs, if any."""
        shown = tuple(axes), tuple(theme_sizes), highest, tuple(theme_names)
        same = shown == (self._axes, self._theme_sizes, self._highest, self._theme_names)
        self._axes, self._theme_sizes, self._highest, self._theme_names = shown
        self._values = {series: (None,) * len(self._axes) for series in Series}
        self._band = (None,) * len(self._axes)
        self._votes = ((),) * len(self._axes)
        if len(self._others) != len(self._axes):
            self.set_others((None,) * len(self._axes))
        self._current = None
        return self._forget_lines() if same else self._renew_layout()

    def set_values(self, series: Series, values: Sequence[float | None]) -> QRect:
        """Show ``values`` as ``series``; return the rectangle around those that changed."""
        before, after = self._values[series], tuple(values)
        if after == before:
            return QRect()
        self._values[series] = after
        self._shapes.pop(series, None)
        if series is not Series.NOW:
            self._backdrop = None
        if _is_empty(before) != _is_empty(after):
            return QRect(QPoint(0, 0), self._size)  # the first one, or the last
        places: set[tuple[int, float]] = set()
        axes = len(after)
        for index in (i for i in range(axes) if before[i] != after[i]):
            if None in (before[index], after[index]):  # its part of the rings looks otherwise
                places |= {(axis, self._highest) for axis in (index - 1, index, index + 1)}
            for shown in (before, after):
                for axis in (index - 1, index, (index + 1) % axes):
                    # The area goes on at its own value, half way to a neighbour that has none.
                    for value in (shown[axis], shown[index]):
                        if value is not None:
                            places.add((axis, value))
        corners = [QPointF(0, 0), *(self.point(axis, value) for axis, value in places)]
        return self._on_chart(QPolygonF(corners), self._current_dot_size() + 2)

    def set_band(self, band: Sequence[Band | None]) -> QRect:
        """Show from where to where values lie on each axis."""
        if tuple(band) == self._band:
            return QRect()
        self._band = tuple(band)
        return self._forget_lines()

    def set_votes(self, votes: Sequence[tuple[int, ...]]) -> QRect:
        """Show per axis how many people chose each level."""
        if tuple(votes) == self._votes:
            return QRect()
        self._votes = tuple(votes)
        return self._forget_lines()

    def set_others(self, others: "Sequence[Middle | None]") -> QRect:
        """Show per axis the middle half of others, and their median."""
        if tuple(others) == self._others:
            return QRect()
        self._others = tuple(others)
        self._static = None
        return self._forget_lines()

    def set_current(self, index: int | None) -> QRect:
        """Make one axis stand out; return the rectangle around the former and the new one."""
        before, self._current = self._current, index
        if before == index:
            return QRect()
        return self._axis_rect(before).united(self._axis_rect(index))

    def set_tokens(self, tokens: ColourTokens) -> QRect:
        """Change the appearance."""
        self._tokens = tokens
        self._static = None
        return self._forget_lines()

    def set_text_size(self, labels: int, rings: int) -> QRect:
        """Change the size in pixels of the labels and of the digits at the rings."""
        if (labels, rings) == (self._text_size, self._ring_size):
            return QRect()
        self._text_size, self._ring_size = labels, rings
        return self._renew_layout()

    def set_size(self, size: QSize, ratio: float) -> QRect:
        """Find the largest chart for ``size``; ``ratio`` is of device pixels to pixels."""
        if (size, ratio) == (self._size, self._ratio):
            return QRect()
        self._size, self._ratio = size, ratio
        return self._renew_layout()

    # Painting

    def paint(self, painter: QPainter, exposed: QRect, marked: int | None) -> None:
        """Paint what lies in ``exposed``; ``marked`` is the axis that the keyboard is on."""
        if self._backdrop is None:
            self._backdrop = self._make_backdrop()
        ratio = self._ratio
        source = QRectF(
            exposed.x() * ratio,
            exposed.y() * ratio,
            exposed.width() * ratio,
            exposed.height() * ratio,
        )
        painter.fillRect(exposed, QColor(self._tokens.surface))
        if self._layout.radius > 0:
            painter.save()
            painter.translate(self._size.width() / 2, self._size.height() / 2)
            self._paint_ground(painter, QRectF(exposed))
            painter.restore()
        painter.drawPixmap(QRectF(exposed), self._backdrop, source)
        if self._layout.radius <= 0:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._size.width() / 2, self._size.height() / 2)
        self._paint_series(painter, Series.NOW, QRectF(exposed))
        if self._current is not None:
            self._paint_current(painter, self._current, exposed)
        if marked is not None:
            painter.setPen(QPen(QColor(self._tokens.ink), 2.5))
            painter.drawLine(QPointF(0, 0), self.point(marked, self._highest))
        painter.restore()

    def forget_backdrop(self) -> None:
        """Let go of the one picture of a chart that nobody sees which is soon made again."""
        self._backdrop = None

    def _make_backdrop(self) -> QPixmap:
        """Paint the lines under that of 'now' on a copy of the static parts."""
        if self._static is None:
            self._static = self._make_static()
        backdrop = QPixmap(self._static)
        if self._layout.radius > 0:
            painter = QPainter(backdrop)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(self._size.width() / 2, self._size.height() / 2)
            largest = min(self._layout.radius * 0.055, self._layout.radius * 0.4 / self._highest)
            paint_votes(painter, self._votes, self.point, largest, self._tokens)
            everything = QRectF(QPointF(0, 0), self._size.toSizeF())
            for series in Series:
                if series is not Series.NOW:
                    self._paint_series(painter, series, everything)
            painter.end()
        return backdrop

    def _make_static(self) -> QPixmap:
        """Paint what others have, arcs, labels and digits."""
        pixmap = QPixmap(self._size * self._ratio)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        radius, axes = self._layout.radius, len(self._axes)
        if not axes or radius <= 0:
            return pixmap
        painter = QPainter(pixmap)
        painter.translate(self._size.width() / 2, self._size.height() / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_others(painter, self._others, self._highest, radius, self._tokens)
        font = self.label_font()
        font.setPixelSize(self._ring_size)
        on_zone = self._others[0] is not None
        paint_ring_digits(painter, font, self._highest, radius, self._tokens, on_zone)
        paint_arcs(
            painter,
            self._layout,
            self._theme_sizes,
            self._theme_names,
            self._name_font(),
            self._tokens,
        )
        for index in range(axes):
            self._paint_label(painter, index, bold=False)
        painter.end()
        return pixmap

    def _paint_label(self, painter: QPainter, index: int, bold: bool) -> None:
        if not self._layout.labels:
            return
        label, text = self._layout.labels[index], self._label_text(index)
        font = self.label_font(bold)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(text)
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(self._tokens.ink if bold else self._tokens.ink_muted))
        painter.translate(label.x, -label.y)
        painter.rotate(-label.rotation)
        start = {-1: 0.0, 0: -width / 2, 1: -width}[label.align]
        painter.drawText(QPointF(start, metrics.capHeight() / 2), text)
        painter.restore()

    def _paint_ground(self, painter: QPainter, exposed: QRectF) -> None:
        """Paint what lies under everything: the area of 'now' and the band, and rings over them.

        Rings differ by what 'now' has: a picture of them would be made anew for each first choice.
        """
        now, tokens = self._values[Series.NOW], self._tokens
        highest, radius = self._highest, self._layout.radius
        # The line covers the edge of the area; smoothing that too would double the time.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        for points, colour in (
            *((found, tokens.background) for found in spider.unknown_areas(now, highest, radius)),
            *(
                (found, blend(tokens.now, tokens.surface, FILL_OPACITY))
                for found in spider.areas(now, highest, radius)
            ),
        ):
            painter.setBrush(QColor(colour))
            painter.drawPolygon(polygon(points))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_band(painter, self._band, self.point, tokens)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        seen = exposed.translated(-self._size.width() / 2, -self._size.height() / 2)
        paint_axes(painter, now, radius, tokens.hairline, seen)
        paint_rings(painter, now, highest, radius, tokens.control_border)

    def _paint_series(self, painter: QPainter, series: Series, exposed: QRectF) -> None:
        """Paint what of a series lies in ``exposed``; the painter's origin is the centre."""
        colour, pen = line_of(series, self._tokens)
        shape = self._shape(series)
        painter.setPen(pen)
        seen = exposed.translated(-self._size.width() / 2, -self._size.height() / 2)
        around = seen.adjusted(-pen.widthF(), -pen.widthF(), pen.widthF(), pen.widthF())
        for line in shape.lines:
            for piece in _pieces_within(line, around):
                painter.drawPolyline([QPointF(x, y) for x, y in piece])
        self._paint_dots(painter, series, colour, seen)

    def _shape(self, series: Series) -> _Shape:
        """Return a series at the present size, made once.

        All values of 'now' and of lines side by side have a dot; of the others those that have
        no line to stand on.
        """
        if series not in self._shapes:
            lines: list[tuple[spider.Point, ...]] = []
            dots: list[spider.Point] = []
            found = spider.runs(self._values[series], self._highest, self._layout.radius)
            for run in found:
                line = tuple((x, -y) for x, y in run.points)
                if series is Series.NOW or series in LINES or len(line) == 1:
                    dots += line
                lines.append((*line, line[0]) if run.closed else line)
            self._shapes[series] = _Shape(tuple(lines), tuple(dots))
        return self._shapes[series]

    def _paint_dots(self, painter: QPainter, series: Series, colour: str, seen: QRectF) -> None:
        size = dot_radius(self._layout.radius)
        painter.setPen(QPen(QColor(self._tokens.surface), 1.0))
        painter.setBrush(QColor(colour))
        left, top = seen.left() - 2 * size, seen.top() - 2 * size
        right, bottom = seen.right() + 2 * size, seen.bottom() + 2 * size
        for x, y in self._shape(series).dots:
            if not (left <= x <= right and top <= y <= bottom):
                continue
            if series in LINES:
                paint_marker(painter, series, QPointF(x, y), size * 1.2, self._tokens)
            else:
                painter.drawEllipse(QPointF(x, y), size, size)

    def _paint_current(self, painter: QPainter, index: int, exposed: QRect) -> None:
        tokens = self._tokens
        painter.setPen(QPen(QColor(tokens.ink_muted), 1.4))
        painter.drawLine(QPointF(0, 0), self.point(index, self._highest))
        value = self._values[Series.NOW][index]
        if value is not None:
            size = self._current_dot_size()
            painter.setPen(QPen(QColor(tokens.surface), 1.5))
            painter.setBrush(QColor(tokens.now))
            painter.drawEllipse(self.point(index, value), size, size)
        if self._layout.labels and exposed.intersects(self._label_rect(index)):
            # The bold label covers the plain one in the pixmap below it.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.surface))
            painter.drawPolygon(self._label_corners(index, bold=False))
            self._paint_label(painter, index, bold=True)

    # Parts

    def _renew_layout(self) -> QRect:
        metrics = QFontMetricsF(self.label_font(bold=True))
        self._layout = spider.layout(
            self._size.width() - 2 * _MARGIN,
            self._size.height() - 2 * _MARGIN,
            [metrics.horizontalAdvance(axis.label) for axis in self._axes],
            [metrics.horizontalAdvance(axis.number) for axis in self._axes],
            metrics.height() * 0.86,
            self.least_share,
            self._arc_names(),
        )
        self._static = None
        self._corners.clear()
        return self._forget_lines()

    def _name_font(self) -> QFont:
        """Return the font of the names on the arcs: a little smaller than the labels."""
        font = self.label_font()
        font.setPixelSize(max(self._ring_size, round(0.9 * self._text_size)))
        return font

    def _arc_names(self) -> ArcNames | None:
        if not self._theme_names:
            return None
        metrics = QFontMetricsF(self._name_font())
        widths = [metrics.horizontalAdvance(name) for name in self._theme_names]
        return ArcNames(self._theme_sizes, widths, metrics.height())

    def _forget_lines(self) -> QRect:
        self._shapes.clear()
        self._backdrop = None
        return QRect(QPoint(0, 0), self._size)

    def _label_text(self, index: int) -> str:
        """Return what stands at an axis at the present size."""
        if self._layout.mode is LabelMode.FULL:
            text, room = self._axes[index].label, self._layout.lengths[index]
            metrics = QFontMetricsF(self.label_font(bold=True))
            return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + _ROUNDED)
        return self._axes[index].number if self._layout.mode is LabelMode.NUMBER else ""

    def _label_corners(self, index: int, bold: bool) -> QPolygonF:
        if (index, bold) not in self._corners:
            metrics = QFontMetricsF(self.label_font(bold))
            corners = spider.label_corners(
                self._layout.labels[index],
                metrics.horizontalAdvance(self._label_text(index)),
                metrics.height() * 0.9,
            )
            self._corners[index, bold] = QPolygonF([QPointF(x, -y) for x, y in corners])
        return self._corners[index, bold]

    def _label_rect(self, index: int) -> QRect:
        """Return the rectangle around the label of an axis that stands out."""
        return self._on_chart(self._label_corners(index, bold=True), self._current_dot_size() + 4)

    def _axis_rect(self, index: int | None) -> QRect:
        """Return the rectangle around all that marks an axis as the current one."""
        if index is None:
            return QRect()
        corners = QPolygonF([QPointF(0, 0), self.point(index, self._highest)])
        if self._layout.labels:
            corners.append(self._label_corners(index, bold=True).toList())
        return self._on_chart(corners, self._current_dot_size() + 4)

    def _on_chart(self, corners: QPolygonF, margin: float) -> QRect:
        """Return the whole pixels around ``corners``, whose origin is the centre."""
        rect = corners.boundingRect().adjusted(-margin, -margin, margin, margin)
        return rect.translated(self._size.width() / 2, self._size.height() / 2).toAlignedRect()

    def _current_dot_size(self) -> float:
        return max(4.0, self._layout.radius * 0.034)


def _is_empty(values: Values) -> bool:
    return all(value is None for value in values)


def _pieces_within(line: Sequence[spider.Point], rect: QRectF) -> Iterator[list[spider.Point]]:
    """Yield the parts of ``line`` that can be seen in ``rect``; the rest need not be stroked."""
    left, top = rect.left() - 1, rect.top() - 1
    right, bottom = rect.right() + 1, rect.bottom() + 1
    piece: list[spider.Point] = []
    for start, end in pairwise(line):
        (x, y), (next_x, next_y) = start, end
        is_beside = max(x, next_x) <= left or min(x, next_x) >= right
        if not (is_beside or max(y, next_y) <= top or min(y, next_y) >= bottom):
            if not piece:
                piece.append(start)
            piece.append(end)
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece
