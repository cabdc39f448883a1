# SPDX-License-Identifier: EUPL-1.2
"""The profile on screen: made once, then given new rows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.profile import ProfileLine, ProfileRow, full_label
from dgw_desktop.domain.profile_words import row_facts, row_in_words
from dgw_desktop.translating import tr
from dgw_desktop.ui.charts.profile_painter import ProfilePainter, middle_left
from dgw_desktop.ui.charts.spider_axes import AxisHandles
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.labels import plain_tip
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import paint_focus_ring, scaled

_LEAST_WIDTH = 300  # pixels at 100 %


class ProfileChart(QWidget):
    """A row per dimension; a click or Enter on one sends ``dimension_clicked`` with its number.

    Up, Down, Home and End move the keyboard's mark; hovering or the mark shows name, statement and
    values.
    """

    dimension_clicked = Signal(int)
    row_reached = Signal(QRect)
    """The place of the row that the keyboard came to, for whoever scrolls the chart."""

    def __init__(self, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Make a chart without rows."""
        super().__init__(parent)
        self._tokens = tokens
        self._painter = ProfilePainter(tokens)
        self._rows: list[int] = []  # which lines are rows
        self._texts: list[str] = []  # of the rows
        self._marked: int | None = None  # these three are indices of lines
        self._hovered: int | None = None
        self._pressed: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        give_role(self, QAccessible.Role.Chart, self.tr("Profiel"))
        self.describe("")
        self._handles = AxisHandles(self, self.update)

    # What to show

    def show_profile(
        self, model: MaturityModel, lines: Sequence[ProfileLine], compares: bool
    ) -> None:
        """Show ``lines``; ``compares`` where there is a previous session."""
        changed = self._painter.set_profile(model, lines, compares)
        if changed is None:
            self._rows = [i for i, line in enumerate(lines) if isinstance(line, ProfileRow)]
            self._texts = [row_in_words(row, tr, wording()) for row in self.rows]
            self._marked = self._hovered = None
            self.updateGeometry()
            self.update()
        for index in changed or ():
            row = self._row(index)
            assert row is not None
            self._texts[self._rows.index(index)] = row_in_words(row, tr, wording())
            self.update(self._painter.row_rect(index))
        if changed != []:
            self._handles.name(self._texts)

    def describe(self, summary: str) -> None:
        """Tell a screen reader in words what there is to see, and how to go along it."""
        keys = self.tr("Pijl omhoog en omlaag gaan langs de rijen, Enter opent de kaart.")
        self.setAccessibleDescription(f"{summary}. {keys}" if summary else keys)

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        self._tokens = tokens
        self._painter.set_tokens(tokens)
        self.updateGeometry()
        self.update()

    @property
    def rows(self) -> list[ProfileRow]:
        """The rows, from top to bottom."""
        return [line for line in self._painter.lines if isinstance(line, ProfileRow)]

    @property
    def lines(self) -> tuple[ProfileLine, ...]:
        """The rows with the names of themes above them."""
        return self._painter.lines

    @property
    def marked(self) -> int | None:
        """The number of the dimension that the keyboard is on."""
        row = self._row(self._marked) if self.has_keyboard else None
        return row.dimension.number if row else None

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on the chart or on one of its rows."""
        return self.hasFocus() or self._handles.have_focus

    def row_rect(self, dimension: int) -> QRect:
        """Return the place of the row of this dimension; KeyError where it has none."""
        for index in self._rows:
            row = self._row(index)
            if row is not None and row.dimension.number == dimension:
                return self._painter.row_rect(index)
        raise KeyError(dimension)

    def tip(self, row: ProfileRow) -> str:
        """Return name, statement and values, made so that Qt takes it as plain text."""
        lines = [full_label(row.dimension)]
        if row.level is not None:
            lines.append(row.dimension.statement(row.level))
        lines += row_facts(row, tr, wording())
        return plain_tip("\n".join(lines))

    # Qt events

    def sizeHint(self) -> QSize:
        """Return a size that reads easily."""
        return QSize(scaled(_LEAST_WIDTH), self._painter.heights()[1])

    def minimumSizeHint(self) -> QSize:
        """Return the size at which no letter is cut off."""
        return QSize(scaled(_LEAST_WIDTH), self._painter.heights()[0])

    def changeEvent(self, event: QEvent) -> None:
        """Paint again in colours or letters that changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.set_tokens(self._tokens)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is exposed."""
        painter = QPainter(self)
        # Moved to a screen with other pixels, which is no change of size.
        self._painter.set_size(self.size(), self.devicePixelRatioF())
        marked = self._marked if self.has_keyboard else None
        self._painter.paint(painter, event.rect(), marked, self._hovered)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), 4, self._tokens)
        painter.end()

    def resizeEvent(self, _event: object) -> None:
        """Place everything anew."""
        self._painter.set_size(self.size(), self.devicePixelRatioF())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the row under the pointer, which can be pressed."""
        self._hover(self._painter.row_at(event.position()))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Show no row under the pointer."""
        super().leaveEvent(event)
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press; the release on the same row clicks."""
        self._pressed = self._painter.row_at(event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report the row under the pointer."""
        pressed, self._pressed = self._pressed, None
        index = self._painter.row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index == pressed:
            self._open(index)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the rows, or report the marked one."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self._marked)
        elif (place := self._place_after(key)) is not None:
            self._mark(place)
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
        """Show name, statement and values as a tool tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._row(self._painter.row_at(QPointF(event.pos())))
            if row is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.tip(row), self)
            return True
        return super().event(event)

    # Parts

    def _row(self, index: int | None) -> ProfileRow | None:
        line = None if index is None else self._painter.lines[index]
        return line if isinstance(line, ProfileRow) else None

    def _open(self, index: int | None) -> None:
        row = self._row(index)
        if row is not None:
            self.dimension_clicked.emit(row.dimension.number)

    def _hover(self, index: int | None) -> None:
        if index == self._hovered:
            return
        for each in (self._hovered, index):
            if each is not None:
                self.update(self._painter.row_rect(each))
        self._hovered = index
        over = index is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _place_after(self, key: Qt.Key) -> int | None:
        """Return to which of the rows a key goes, None for a key that goes nowhere."""
        last = len(self._rows) - 1
        here = None if self._marked is None else self._rows.index(self._marked)
        if last < 0:
            return None
        return {
            Qt.Key.Key_Down: 0 if here is None else min(last, here + 1),
            Qt.Key.Key_Up: last if here is None else max(0, here - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(key)

    def _mark(self, place: int) -> None:
        self._marked = index = self._rows[place]
        rect = self._painter.row_rect(index)
        self._handles.focus(place, middle_left(rect))
        self.update()
        self.row_reached.emit(rect)
        row = self._row(index)
        if row is not None:
            QToolTip.showText(self.mapToGlobal(rect.bottomLeft()), self.tip(row), self)
