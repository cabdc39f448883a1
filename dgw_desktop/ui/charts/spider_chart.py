# SPDX-License-Identifier: EUPL-1.2
"""The spider chart on screen: made once, then given new values."""

from collections.abc import Sequence
from math import hypot
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QToolTip, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain import spider
from dgw_desktop.domain.spider import Layout
from dgw_desktop.ui.charts.spider_axes import AxisHandles
from dgw_desktop.ui.charts.spider_ground import Band
from dgw_desktop.ui.charts.spider_painter import SpiderAxis, SpiderPainter, Values
from dgw_desktop.ui.charts.spider_series import Series
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.labels import plain_tip
from dgw_desktop.ui.foundation.theme import paint_focus_ring

if TYPE_CHECKING:
    from dgw_desktop.domain.held import Middle


class SpiderChart(pg.GraphicsView):  # type: ignore[misc]
    """Shows series on axes, votes, and what others have; open values leave a gap.

    A click or Enter on an axis sends ``axis_clicked`` with its index. Left and Right move the
    keyboard's mark around; hovering or the mark shows the axis' name and values.
    """

    axis_clicked = Signal(int)

    def __init__(self, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Make a chart without axes."""
        super().__init__(parent, useOpenGL=False, background=None)
        # The painter keeps what it needs, and the scene has no background to keep.
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        viewport = QWidget()
        # Qt asks for the role as soon as it is part of the chart, and never again.
        give_role(viewport, QAccessible.Role.Graphic, self.tr("Spinnenweb"))
        self.setViewport(viewport)
        self._tokens = tokens
        self._painter = SpiderPainter(tokens)
        self._tips: list[str] = []
        self._marked: int | None = None
        self._pressed: int | None = None  # the axis under the press of a click
        self._item = _ChartItem(self._painter, self)
        self.scene().addItem(self._item)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(120, 120)
        give_role(self, QAccessible.Role.Chart, self.tr("Spinnenweb"))
        self.describe("")
        self._handles = AxisHandles(self, self._item.update)

    def shorten_labels(self, least_share: float) -> None:
        """Let the longest labels be shortened, so that the chart has this part of its radius."""
        self._painter.least_share = least_share

    def close(self) -> bool:
        """Close as any widget; pyqtgraph's own way takes the viewport apart and crashes."""
        return QWidget.close(self)

    def changeEvent(self, event: QEvent) -> None:
        """Paint again in colours that changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.set_tokens(self._tokens)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no more than the ground while nobody looks."""
        super().hideEvent(event)
        self._painter.forget_backdrop()

    # What to show

    def set_axes(
        self,
        axes: Sequence[SpiderAxis],
        theme_sizes: Sequence[int],
        highest: int,
        theme_names: Sequence[str] = (),
    ) -> None:
        """Show these axes; ``theme_sizes`` counts neighbouring axes, ``highest`` is the rim.

        ``theme_names`` stand on the arcs of the themes, where there is room.
        """
        if len(axes) != len(self._painter.axes):
            self._marked = None
        self._paint_again(self._painter.set_axes(axes, theme_sizes, highest, theme_names))
        self.set_tips([""] * len(axes))

    def set_values(self, series: Series, values: Sequence[float | None]) -> None:
        """Show ``values`` (one per axis, None where open) as ``series``."""
        self._paint_again(self._painter.set_values(series, values))

    def set_band(self, band: Sequence[Band | None]) -> None:
        """Show from where to where values lie on each axis; None where there are none."""
        self._paint_again(self._painter.set_band(band))

    def set_votes(self, votes: Sequence[tuple[int, ...]]) -> None:
        """Show per axis how many people chose each level, low to high; empty for none."""
        self._paint_again(self._painter.set_votes(votes))

    def set_others(self, others: "Sequence[Middle | None]") -> None:
        """Show per axis the middle half of others and their median; None where there is none."""
        self._paint_again(self._painter.set_others(others))

    def set_tips(self, tips: Sequence[str]) -> None:
        """Keep one plain text per axis, shown on hover and for the keyboard's mark."""
        self._tips = list(tips)
        self._handles.name([self._spoken(axis) for axis in range(len(self._tips))])

    def set_tip(self, axis: int, tip: str) -> None:
        """Keep another text for one axis."""
        self._tips[axis] = tip
        self._handles.name_one(axis, self._spoken(axis))

    def _spoken(self, axis: int) -> str:
        shown = self._painter.axes[axis]
        return ", ".join((f"{shown.number}. {shown.name}", *self._tips[axis].splitlines()))

    def describe(self, summary: str) -> None:
        """Tell a screen reader in words what there is to see, and how to go along it."""
        keys = self.tr("Pijl links en rechts gaan langs de assen, Enter opent de kaart.")
        self.setAccessibleDescription(f"{summary}. {keys}" if summary else keys)

    def set_current(self, index: int | None) -> None:
        """Make one axis stand out: bold label, larger dot."""
        self._paint_again(self._painter.set_current(index))

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        self._tokens = tokens
        self._paint_again(self._painter.set_tokens(tokens))

    def set_text_size(self, labels: int, rings: int) -> None:
        """Change the size in pixels of the labels and of the digits at the rings."""
        self._paint_again(self._painter.set_text_size(labels, rings))

    @property
    def chart_layout(self) -> Layout:
        """Where rings and labels stand at the present size."""
        return self._painter.layout

    @property
    def tokens(self) -> ColourTokens:
        """The appearance in use."""
        return self._tokens

    @property
    def marked(self) -> int | None:
        """The axis that the keyboard is on."""
        return self._marked if self.has_keyboard else None

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on the chart or on one of its axes."""
        return self.hasFocus() or self._handles.have_focus

    @property
    def band(self) -> tuple[Band | None, ...]:
        """Where the band lies on each axis."""
        return self._painter.band

    @property
    def votes(self) -> tuple[tuple[int, ...], ...]:
        """The votes per axis."""
        return self._painter.votes

    @property
    def others(self) -> "tuple[Middle | None, ...]":
        """What others have per axis."""
        return self._painter.others

    def values(self, series: Series) -> Values:
        """Return the values of a series."""
        return self._painter.values(series)

    def label_font(self) -> QFont:
        """Return the font of the labels."""
        return self._painter.label_font()

    def tip(self, axis: int) -> str:
        """Return the tool tip of an axis, made so that Qt takes it as plain text."""
        shown = self._painter.axes[axis]
        return plain_tip(f"{shown.number}. {shown.name}\n{self._tips[axis]}".strip())

    # Qt events

    def sizeHint(self) -> QSize:
        """Return a size at which all labels of 26 axes stand in full."""
        return QSize(400, 420)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Find the largest chart for the new size."""
        super().resizeEvent(event)
        # pyqtgraph calls this from its constructor, before there is an item.
        if event is not None and hasattr(self, "_item"):
            self._item.set_size(self.viewport().size())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hand over an axis."""
        over = self._axis_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press; the release on the same axis clicks."""
        self._pressed = self._axis_at(event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report the axis under the pointer."""
        pressed, self._pressed = self._pressed, None
        axis = self._axis_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and axis is not None and axis == pressed:
            self.axis_clicked.emit(axis)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the axes, or report the marked one."""
        axes = len(self._painter.axes)
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is not None and axes:
            start = self._marked if self._marked is not None else self._painter.current
            self._marked = ((-step if start is None else start) + step) % axes
            self._handles.focus(self._marked, self._rim(self._marked))
            self._item.update()
            self._show_tip(self._marked)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._marked is not None:
                self.axis_clicked.emit(self._marked)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring of the focus."""
        super().focusInEvent(event)
        self._item.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
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

    # Parts

    def _paint_again(self, rect: QRect) -> None:
        if not rect.isEmpty():
            self._item.update(QRectF(rect))

    def _show_tip(self, axis: int) -> None:
        QToolTip.showText(self.mapToGlobal(self._rim(axis)), self.tip(axis), self)

    def _rim(self, axis: int) -> QPoint:
        """Return where an axis ends."""
        end = self._painter.point(axis, self._painter.highest)
        return (QPointF(self.rect().center()) + end).toPoint()

    def _axis_at(self, position: QPointF) -> int | None:
        axes = len(self._painter.axes)
        if not axes:
            return None
        x = position.x() - self.width() / 2
        y = self.height() / 2 - position.y()
        reach = max(self.width(), self.height()) / 2
        if not 0.08 * self.chart_layout.radius < hypot(x, y) <= reach:
            return None
        return spider.nearest_axis(x, y, axes)


class _ChartItem(pg.GraphicsObject):  # type: ignore[misc]
    """Lets the painter paint what the scene finds exposed."""

    def __init__(self, painter: SpiderPainter, chart: SpiderChart) -> None:
        super().__init__()
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # for exposedRect
        self._painter = painter
        self._chart = chart
        self._size = QSize(0, 0)

    def set_size(self, size: QSize) -> None:
        self.prepareGeometryChange()
        self._size = size
        self._painter.set_size(size, self._chart.devicePixelRatioF())

    def boundingRect(self) -> QRectF:
        return QRectF(QPointF(0, 0), self._size.toSizeF())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        chart = self._chart
        # Moved to a screen with other pixels, which is no change of size.
        self._painter.set_size(self._size, chart.devicePixelRatioF())
        exposed = option.exposedRect.toAlignedRect() & QRect(QPoint(0, 0), self._size)
        self._painter.paint(painter, exposed, chart.marked)
        if chart.has_keyboard:
            paint_focus_ring(painter, self.boundingRect(), 4, chart.tokens)
