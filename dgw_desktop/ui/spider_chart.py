# SPDX-License-Identifier: EUPL-1.2
"""The spider chart on screen: made once, then given new values.

The static parts (rings, axes, arcs, labels) are painted once into a pixmap for the size at
hand, and the lines that seldom change into a second one on top of it. A choice paints the line
of 'now' again, and only in the rectangle around what changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import degrees, hypot

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QToolTip, QWidget

from dgw_desktop.design_tokens import FILL_OPACITY, FONT_FAMILY, ColourTokens, blend
from dgw_desktop.domain import spider
from dgw_desktop.domain.spider import LabelMode, Layout
from dgw_desktop.ui.spider_series import LINES, Series, band_colour, line_of, paint_marker
from dgw_desktop.ui.theme import paint_focus_ring
from dgw_desktop.ui.widgets.labels import plain_tip

_ALIGN_MARGIN = 3.0  # pixels kept free at the edge of the chart


@dataclass(frozen=True, slots=True)
class SpiderAxis:
    """One axis: its ``label`` where there is room, else its ``number``; ``name`` in full."""

    label: str
    number: str
    name: str


Band = tuple[float, float]
"""From the lowest to the highest value on an axis."""


class SpiderChart(pg.GraphicsView):  # type: ignore[misc]
    """Shows series on axes, a band and the dots of votes; open values leave a gap.

    A click or Enter on an axis sends ``axis_clicked`` with its index. Left and Right move the
    keyboard's mark around; hovering or the mark shows the axis' name and values.
    """

    axis_clicked = Signal(int)

    def __init__(self, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Make a chart without axes."""
        super().__init__(parent, useOpenGL=False, background=QColor(tokens.surface))
        self._tokens = tokens
        self._axes: list[SpiderAxis] = []
        self._theme_sizes: list[int] = []
        self._highest = 1
        self._values: dict[Series, tuple[float | None, ...]] = dict.fromkeys(Series, ())
        self._band: tuple[Band | None, ...] = ()
        self._votes: tuple[tuple[int, ...], ...] = ()
        self._tips: list[str] = []
        self._current: int | None = None
        self._marked: int | None = None
        self._text_size, self._ring_size = 12, 10
        self._layout = Layout(0.0, LabelMode.NONE, ())
        self._static: QPixmap | None = None
        self._item = _ChartItem(self)
        self.scene().addItem(self._item)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(120, 120)
        self.setAccessibleName(self.tr("Spinnenweb"))
        self.setAccessibleDescription(
            self.tr("Pijl links en rechts gaan langs de assen, Enter opent de kaart.")
        )

    def close(self) -> bool:
        """Close as any widget; pyqtgraph's own way takes the viewport apart and crashes."""
        return QWidget.close(self)

    # What to show

    def set_axes(
        self, axes: Sequence[SpiderAxis], theme_sizes: Sequence[int], highest: int
    ) -> None:
        """Show these axes; ``theme_sizes`` counts neighbouring axes, ``highest`` is the rim."""
        self._axes = list(axes)
        self._theme_sizes = list(theme_sizes)
        self._highest = highest
        self._values = {series: (None,) * len(self._axes) for series in Series}
        self._band = (None,) * len(self._axes)
        self._votes = ((),) * len(self._axes)
        self._tips = [""] * len(self._axes)
        self._current = self._marked = None
        self._renew_layout()

    def set_values(self, series: Series, values: Sequence[float | None]) -> None:
        """Show ``values`` (one per axis, None where open) as ``series``."""
        before, after = self._values[series], tuple(values)
        if after != before:
            self._values[series] = after
            self._item.show_change(series, before, after)

    def set_band(self, band: Sequence[Band | None]) -> None:
        """Show from where to where values lie on each axis; None where there are none."""
        if tuple(band) != self._band:
            self._band = tuple(band)
            self._item.forget_all()

    def set_votes(self, votes: Sequence[tuple[int, ...]]) -> None:
        """Show per axis how many people chose each level, low to high; empty for none."""
        if tuple(votes) != self._votes:
            self._votes = tuple(votes)
            self._item.forget_all()

    def set_tips(self, tips: Sequence[str]) -> None:
        """Keep one plain text per axis, shown on hover and for the keyboard's mark."""
        self._tips = list(tips)

    def set_current(self, index: int | None) -> None:
        """Make one axis stand out: bold label, larger dot."""
        if index != self._current:
            self._current = index
            self._item.update()

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        self._tokens = tokens
        self.setBackground(QColor(tokens.surface))
        self._static = None
        self._item.forget_all()

    def set_text_size(self, labels: int, rings: int) -> None:
        """Change the size in pixels of the labels and of the digits at the rings."""
        if (labels, rings) == (self._text_size, self._ring_size):
            return
        self._text_size, self._ring_size = labels, rings
        self._renew_layout()

    # What the item paints

    @property
    def tokens(self) -> ColourTokens:
        """The appearance in use."""
        return self._tokens

    @property
    def chart_layout(self) -> Layout:
        """Where rings and labels stand at the present size."""
        return self._layout

    @property
    def current(self) -> int | None:
        """The axis that stands out."""
        return self._current

    @property
    def marked(self) -> int | None:
        """The axis that the keyboard is on."""
        return self._marked if self.hasFocus() else None

    def values(self, series: Series) -> tuple[float | None, ...]:
        """Return the values of a series."""
        return self._values[series]

    @property
    def band(self) -> tuple[Band | None, ...]:
        """Where the band lies on each axis."""
        return self._band

    @property
    def votes(self) -> tuple[tuple[int, ...], ...]:
        """The votes per axis."""
        return self._votes

    @property
    def highest(self) -> int:
        """The value of the rim."""
        return self._highest

    def label_text(self, index: int) -> str:
        """Return what stands at an axis at the present size."""
        if self._layout.mode is LabelMode.FULL:
            return self._axes[index].label
        return self._axes[index].number if self._layout.mode is LabelMode.NUMBER else ""

    def label_font(self, bold: bool = False) -> QFont:
        """Return the font of the labels."""
        font = QFont(FONT_FAMILY)
        font.setPixelSize(self._text_size)
        if bold:
            font.setWeight(QFont.Weight.Bold)
        return font

    def static_pixmap(self) -> QPixmap:
        """Return rings, axes, arcs and labels, painted once per size."""
        if self._static is None:
            ratio = self.devicePixelRatioF()
            self._static = QPixmap(self.viewport().size() * ratio)
            self._static.setDevicePixelRatio(ratio)
            # Opaque: blending a million pixels at each choice takes longer than all the lines.
            self._static.fill(QColor(self._tokens.surface))
            painter = QPainter(self._static)
            painter.translate(self.viewport().width() / 2, self.viewport().height() / 2)
            self._paint_static(painter)
            painter.end()
        return self._static

    # Qt events

    def sizeHint(self) -> QSize:
        """Return a size at which all labels of 26 axes stand in full."""
        return QSize(400, 420)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Find the largest chart for the new size."""
        super().resizeEvent(event)
        # pyqtgraph calls this from its constructor, before there is an item.
        if event is not None and hasattr(self, "_item"):
            self._renew_layout()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hand over an axis."""
        over = self._axis_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press; the release clicks."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report the axis under the pointer."""
        axis = self._axis_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and axis is not None:
            self.axis_clicked.emit(axis)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the axes, or report the marked one."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is not None and self._axes:
            start = self._marked if self._marked is not None else self._current
            self._marked = ((-step if start is None else start) + step) % len(self._axes)
            self._item.update()
            self._show_tip(self._marked)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._marked is not None:
                self.axis_clicked.emit(self._marked)
        else:
            event.ignore()

    def focusInEvent(self, event: QEvent) -> None:
        """Show the ring of the focus."""
        super().focusInEvent(event)
        self._item.update()

    def focusOutEvent(self, event: QEvent) -> None:
        """Take the ring of the focus away."""
        super().focusOutEvent(event)
        self._item.update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the axis' name and values as a tool tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            axis = self._axis_at(QPointF(event.pos()))
            if axis is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.tip(axis), self)
            return True
        return bool(super().viewportEvent(event))

    def tip(self, axis: int) -> str:
        """Return the tool tip of an axis, made so that Qt takes it as plain text."""
        text = f"{self._axes[axis].number}. {self._axes[axis].name}\n{self._tips[axis]}".strip()
        return plain_tip(text)

    # Parts

    def _show_tip(self, axis: int) -> None:
        x, y = spider.value_point(
            axis, len(self._axes), self._highest, self._highest, self._layout.radius
        )
        centre = self.viewport().rect().center()
        place = self.viewport().mapToGlobal(centre + QPointF(x, -y).toPoint())
        QToolTip.showText(place, self.tip(axis), self)

    def _axis_at(self, position: QPointF) -> int | None:
        if not self._axes:
            return None
        x = position.x() - self.viewport().width() / 2
        y = self.viewport().height() / 2 - position.y()
        distance = hypot(x, y)
        reach = max(self.viewport().width(), self.viewport().height()) / 2
        if not 0.08 * self._layout.radius < distance <= reach:
            return None
        return spider.nearest_axis(x, y, len(self._axes))

    def _renew_layout(self) -> None:
        size = self.viewport().size()
        metrics = QFontMetricsF(self.label_font(bold=True))
        self._layout = spider.layout(
            size.width() - 2 * _ALIGN_MARGIN,
            size.height() - 2 * _ALIGN_MARGIN,
            [metrics.horizontalAdvance(axis.label) for axis in self._axes],
            [metrics.horizontalAdvance(axis.number) for axis in self._axes],
            metrics.height() * 0.86,
        )
        self._static = None
        self._item.set_size(size)

    def _paint_static(self, painter: QPainter) -> None:
        tokens, radius, axes = self._tokens, self._layout.radius, len(self._axes)
        if not axes or radius <= 0:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.hairline), 1.0))
        for axis in range(axes):
            x, y = spider.value_point(axis, axes, 1, 1, radius)
            painter.drawLine(QPointF(0, 0), QPointF(x, -y))
        for level in range(1, self._highest + 1):
            corners = spider.ring(level, axes, self._highest, radius)
            painter.drawPolygon(QPolygonF([QPointF(x, -y) for x, y in corners]))
        arc_radius = radius * (1 + spider.ARC_OFFSET)
        square = QRectF(-arc_radius, -arc_radius, 2 * arc_radius, 2 * arc_radius)
        pen = QPen(QColor(tokens.control_border), max(2.0, radius * 0.022))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for arc in spider.theme_arcs(self._theme_sizes):
            start = 90 - degrees(arc.start)
            span = degrees(arc.end - arc.start)
            painter.drawArc(square, round(start * 16), round(-span * 16))
        self._paint_ring_digits(painter)
        for index in range(axes):
            self.paint_label(painter, index, bold=False)

    def _paint_ring_digits(self, painter: QPainter) -> None:
        """The digits stand right of the first axis, on a patch that keeps them readable."""
        font = self.label_font()
        font.setPixelSize(self._ring_size)
        metrics = QFontMetricsF(font)
        step = self._layout.radius / self._highest
        if step < metrics.height():
            return
        painter.setFont(font)
        painter.setPen(QColor(self._tokens.ink_muted))
        for level in range(1, self._highest + 1):
            place = QPointF(4, -step * level + metrics.ascent() * 0.4)
            painter.drawText(place, str(level))

    def paint_label(self, painter: QPainter, index: int, bold: bool) -> None:
        """Write the label of one axis; the origin is the centre of the chart."""
        if not self._layout.labels:
            return
        label, text = self._layout.labels[index], self.label_text(index)
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


class _ChartItem(pg.GraphicsObject):  # type: ignore[misc]
    """Paints the chart: the kept pixmap, then the kept paths of the series."""

    def __init__(self, chart: SpiderChart) -> None:
        super().__init__()
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # for exposedRect
        self._chart = chart
        self._size = QSize(0, 0)
        self._backdrop: QPixmap | None = None
        self._shapes: dict[Series, tuple[list[QPolygonF], QPainterPath]] = {}

    def set_size(self, size: QSize) -> None:
        self.prepareGeometryChange()
        self._size = size
        self.forget_all()

    def show_change(
        self, series: Series, before: Sequence[float | None], after: Sequence[float | None]
    ) -> None:
        """Paint again what lies around the values that changed."""
        self._shapes.pop(series, None)
        if series is not Series.NOW:
            self._backdrop = None
        chart, axes = self._chart, len(after)
        radius = chart.chart_layout.radius
        points = QPolygonF([QPointF(0, 0)])
        for index in (i for i in range(axes) if before[i] != after[i]):
            for values in (before, after):
                for axis in (index - 1, index, (index + 1) % axes):
                    value = values[axis]
                    if value is not None:
                        x, y = spider.value_point(axis, axes, value, chart.highest, radius)
                        points.append(QPointF(x, -y))
        margin = _current_dot_size(radius) + 2
        rect = points.boundingRect().adjusted(-margin, -margin, margin, margin)
        self.update(rect.translated(self._size.width() / 2, self._size.height() / 2))

    def forget_all(self) -> None:
        self._shapes.clear()
        self._backdrop = None
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(QPointF(0, 0), self._size.toSizeF())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        chart = self._chart
        if self._backdrop is None:
            self._backdrop = self._make_backdrop()
        painter.drawPixmap(QPointF(0, 0), self._backdrop)
        if chart.chart_layout.radius <= 0:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._size.width() / 2, self._size.height() / 2)
        self._paint_series(painter, Series.NOW, option.exposedRect)
        if chart.current is not None:
            self._paint_current(painter, chart.current)
        if chart.marked is not None:
            self._paint_mark(painter, chart.marked)
        if chart.hasFocus():
            painter.resetTransform()
            paint_focus_ring(painter, self.boundingRect(), 4, chart.tokens)

    def _make_backdrop(self) -> QPixmap:
        """Paint the lines under 'now' on a copy of the static parts."""
        backdrop = QPixmap(self._chart.static_pixmap())
        if self._chart.chart_layout.radius > 0:
            painter = QPainter(backdrop)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(self._size.width() / 2, self._size.height() / 2)
            self._paint_band(painter)
            self._paint_votes(painter)
            for series in Series:
                if series is not Series.NOW:
                    self._paint_series(painter, series, self.boundingRect())
            painter.end()
        return backdrop

    def _paint_band(self, painter: QPainter) -> None:
        """Fill between the ends of the band, and draw a bar on each of its axes."""
        chart = self._chart
        axes = len(chart.band)

        def point(axis: int, value: float) -> QPointF:
            x, y = spider.value_point(
                axis % axes, axes, value, chart.highest, chart.chart_layout.radius
            )
            return QPointF(x, -y)

        colour = QColor(band_colour(chart.tokens))
        for axis, ends in enumerate(chart.band):
            if ends is None:
                continue
            low, high = point(axis, ends[0]), point(axis, ends[1])
            following = chart.band[(axis + 1) % axes]
            if following is not None:
                # The edge in its own colour closes the seam between two pieces.
                painter.setPen(QPen(colour, 0.8))
                painter.setBrush(colour)
                next_low, next_high = point(axis + 1, following[0]), point(axis + 1, following[1])
                painter.drawPolygon(QPolygonF([low, high, next_high, next_low]))
            painter.setPen(QPen(colour, 5.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(low, high)

    def _paint_votes(self, painter: QPainter) -> None:
        """Draw a ring per level, its area in proportion to the people who chose it."""
        chart = self._chart
        radius = chart.chart_layout.radius
        largest = min(radius * 0.055, radius * 0.4 / chart.highest)
        painter.setPen(QPen(QColor(chart.tokens.ink), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for axis, counts in enumerate(chart.votes):
            for level, count in enumerate(counts, start=1):
                if count:
                    x, y = spider.value_point(axis, len(chart.votes), level, chart.highest, radius)
                    size = max(1.5, largest * (count / sum(counts)) ** 0.5)
                    painter.drawEllipse(QPointF(x, -y), size, size)

    def _paint_series(self, painter: QPainter, series: Series, exposed: QRectF) -> None:
        """Paint what of a series lies in ``exposed``; the painter's origin is the centre."""
        colour, pen = line_of(series, self._chart.tokens)
        lines, fill = self._shape(series)
        if series is Series.NOW:
            filling = QColor(colour)
            filling.setAlphaF(FILL_OPACITY)
            # The line covers the edge of the area; smoothing that too would double the time.
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillPath(fill, filling)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        margin = pen.widthF()
        seen = exposed.translated(-self._size.width() / 2, -self._size.height() / 2)
        for line in lines:
            for piece in _pieces_within(line, seen.adjusted(-margin, -margin, margin, margin)):
                painter.drawPolyline(piece)
        self._paint_dots(painter, series, colour)

    def _shape(self, series: Series) -> tuple[list[QPolygonF], QPainterPath]:
        """Return the lines of a series, and the area under them."""
        if series not in self._shapes:
            chart = self._chart
            lines, fill = [], QPainterPath()
            found = spider.runs(chart.values(series), chart.highest, chart.chart_layout.radius)
            for run in found:
                line = QPolygonF([QPointF(x, -y) for x, y in run.points])
                if len(run.points) > 1:
                    area = QPolygonF(line)
                    if not run.closed:
                        area.append(QPointF(0, 0))
                    fill.addPolygon(area)
                    fill.closeSubpath()
                if run.closed:
                    line.append(line.first())
                lines.append(line)
            self._shapes[series] = lines, fill
        return self._shapes[series]

    def _paint_dots(self, painter: QPainter, series: Series, colour: str) -> None:
        """Mark the values: all of 'now', and those of a series that have no line to stand on."""
        chart = self._chart
        radius = chart.chart_layout.radius
        size = max(2.4, radius * 0.02)
        painter.setPen(QPen(QColor(chart.tokens.surface), 1.0))
        painter.setBrush(QColor(colour))
        for run in spider.runs(chart.values(series), chart.highest, radius):
            if series in LINES:
                for x, y in run.points:
                    paint_marker(painter, series, QPointF(x, -y), size * 1.2, chart.tokens)
            elif series is Series.NOW or len(run.points) == 1:
                for x, y in run.points:
                    painter.drawEllipse(QPointF(x, -y), size, size)

    def _paint_current(self, painter: QPainter, index: int) -> None:
        chart = self._chart
        tokens, radius = chart.tokens, chart.chart_layout.radius
        values = chart.values(Series.NOW)
        painter.setPen(QPen(QColor(tokens.ink_muted), 1.4))
        x, y = spider.value_point(index, len(values), 1, 1, radius)
        painter.drawLine(QPointF(0, 0), QPointF(x, -y))
        value = values[index]
        if value is not None:
            x, y = spider.value_point(index, len(values), value, chart.highest, radius)
            size = _current_dot_size(radius)
            painter.setPen(QPen(QColor(tokens.surface), 1.5))
            painter.setBrush(QColor(tokens.now))
            painter.drawEllipse(QPointF(x, -y), size, size)
        if chart.chart_layout.labels:
            # The bold label covers the plain one in the pixmap below it.
            self._cover_label(painter, index)
            chart.paint_label(painter, index, bold=True)

    def _cover_label(self, painter: QPainter, index: int) -> None:
        chart = self._chart
        metrics = QFontMetricsF(chart.label_font())
        width = metrics.horizontalAdvance(chart.label_text(index))
        corners = spider.label_corners(
            chart.chart_layout.labels[index], width, metrics.height() * 0.9
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(chart.tokens.surface))
        painter.drawPolygon(QPolygonF([QPointF(x, -y) for x, y in corners]))

    def _paint_mark(self, painter: QPainter, index: int) -> None:
        chart = self._chart
        axes = len(chart.values(Series.NOW))
        x, y = spider.value_point(index, axes, 1, 1, chart.chart_layout.radius)
        painter.setPen(QPen(QColor(chart.tokens.ink), 2.5))
        painter.drawLine(QPointF(0, 0), QPointF(x, -y))


def _pieces_within(line: QPolygonF, rect: QRectF) -> Iterator[QPolygonF]:
    """Yield the parts of ``line`` that can be seen in ``rect``; the rest need not be stroked."""
    piece = QPolygonF()
    for start, end in pairwise(line.toList()):
        if QRectF(start, end).normalized().adjusted(-1, -1, 1, 1).intersects(rect):
            if piece.isEmpty():
                piece.append(start)
            piece.append(end)
        elif not piece.isEmpty():
            yield piece
            piece = QPolygonF()
    if not piece.isEmpty():
        yield piece


def _current_dot_size(radius: float) -> float:
    return max(4.0, radius * 0.034)


def paint_mini_spider(
    painter: QPainter,
    rect: QRectF,
    values: Sequence[float | None],
    highest: int,
    tokens: ColourTokens,
) -> None:
    """Draw a spider without labels in ``rect``, for a list."""
    axes = len(values)
    if not axes:
        return
    radius = min(rect.width(), rect.height()) / 2 - 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.hairline), 1.0))
    for level in range(1, highest + 1):
        size = radius * level / highest
        painter.drawEllipse(QPointF(0, 0), size, size)
    filling = QColor(blend(tokens.now, tokens.surface, FILL_OPACITY))
    filling.setAlphaF(0.85)
    pen = QPen(QColor(tokens.now), 2.0)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for run in spider.runs(values, highest, radius):
        polygon = QPolygonF([QPointF(x, -y) for x, y in run.points])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if run.closed:
            painter.setBrush(filling)
            painter.drawPolygon(polygon)
        elif len(run.points) == 1:
            painter.setBrush(QColor(tokens.now))
            painter.drawEllipse(polygon.first(), 1.5, 1.5)
        else:
            wedge = QPolygonF(polygon)
            wedge.append(QPointF(0, 0))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(filling)
            painter.drawPolygon(wedge)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(polygon)
    painter.restore()
