# SPDX-License-Identifier: EUPL-1.2
"""The spider chart on screen: made once, then given new values."""

from collections.abc import Sequence
from math import hypot

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain import spider
from dgw_desktop.domain.spider import Layout
from dgw_desktop.ui.accessibility import give_role
from dgw_desktop.ui.spider_axes import AxisHandles
from dgw_desktop.ui.spider_ground import Band
from dgw_desktop.ui.spider_painter import SpiderAxis, SpiderPainter, Values
from dgw_desktop.ui.spider_series import Series
from dgw_desktop.ui.theme import paint_focus_ring
from dgw_desktop.ui.widgets.labels import plain_tip


class SpiderChart(QWidget):
    """Shows series on axes, a band and the dots of votes; open values leave a gap.

    A click or Enter on an axis sends ``axis_clicked`` with its index. Left and Right move the
    keyboard's mark around; hovering or the mark shows the axis' name and values.

    A plain widget with a painter of its own: the scene and plots of pyqtgraph take numpy, 0.3 s
    at the start and 50 MB, and nothing of them was used.
    """

    axis_clicked = Signal(int)

    def __init__(self, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Make a chart without axes."""
        super().__init__(parent)
        self._tokens = tokens
        self._painter = SpiderPainter(tokens)
        self._tips: list[str] = []
        self._marked: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(120, 120)
        self.setAccessibleName(self.tr("Spinnenweb"))
        self.describe("")
        give_role(self, QAccessible.Role.Chart)
        self._handles = AxisHandles(self)

    def changeEvent(self, event: QEvent) -> None:
        """Paint again in colours that changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.set_tokens(self._tokens)

    # What to show

    def set_axes(
        self, axes: Sequence[SpiderAxis], theme_sizes: Sequence[int], highest: int
    ) -> None:
        """Show these axes; ``theme_sizes`` counts neighbouring axes, ``highest`` is the rim."""
        if len(axes) != len(self._painter.axes):
            self._marked = None
        self._paint_again(self._painter.set_axes(axes, theme_sizes, highest))
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

    def set_tips(self, tips: Sequence[str]) -> None:
        """Keep one plain text per axis, shown on hover and for the keyboard's mark."""
        self._tips = list(tips)
        self._handles.name(
            [
                ", ".join((f"{axis.number}. {axis.name}", *tip.splitlines()))
                for axis, tip in zip(self._painter.axes, self._tips, strict=True)
            ]
        )

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
    def marked(self) -> int | None:
        """The axis that the keyboard is on."""
        return self._marked if self._has_keyboard else None

    @property
    def band(self) -> tuple[Band | None, ...]:
        """Where the band lies on each axis."""
        return self._painter.band

    @property
    def votes(self) -> tuple[tuple[int, ...], ...]:
        """The votes per axis."""
        return self._painter.votes

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the largest chart for the new size."""
        super().resizeEvent(event)
        self._painter.set_size(self.size(), self.devicePixelRatioF())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what has to be painted again."""
        # Moved to a screen with other pixels, which is no change of size.
        self._painter.set_size(self.size(), self.devicePixelRatioF())
        painter = QPainter(self)
        self._painter.paint(painter, event.rect(), self.marked)
        if self._has_keyboard:
            paint_focus_ring(painter, QRectF(self.rect()), 4, self._tokens)
        painter.end()

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
        axes = len(self._painter.axes)
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is not None and axes:
            start = self._marked if self._marked is not None else self._painter.current
            self._marked = ((-step if start is None else start) + step) % axes
            self._handles.focus(self._marked, self._rim(self._marked))
            self.update()
            self._show_tip(self._marked)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._marked is not None:
                self.axis_clicked.emit(self._marked)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring of the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring of the focus away."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Show the axis' name and values as a tool tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            axis = self._axis_at(QPointF(event.pos()))
            if axis is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.tip(axis), self)
            return True
        return super().event(event)

    # Parts

    def _paint_again(self, rect: QRect) -> None:
        if not rect.isEmpty():
            self.update(rect)

    @property
    def _has_keyboard(self) -> bool:
        return self.hasFocus() or self._handles.have_focus

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
