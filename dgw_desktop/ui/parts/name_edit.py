# SPDX-License-Identifier: EUPL-1.2
"""A field for a name that shows how a known one goes on, and leaves what is typed as it is."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from dgw_desktop.domain.accents import folded
from dgw_desktop.ui.foundation.accessibility import announce
from dgw_desktop.ui.parts.line_limits import limit_line

_USUAL = "Marieke van den Berg"
_INSET = 2  # pixels that Qt keeps between the frame and the first letter
_TAKES = (Qt.Key.Key_Right, Qt.Key.Key_End)


class NameEdit(QLineEdit):
    """Shows the rest of the first of ``names`` that begins with what is typed, in muted letters.

    → or End at the end of the text takes it; without that nothing changes what a person typed,
    as Qt's own inline completion would when Enter follows.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty field; ``name`` is what a screen reader calls it."""
        super().__init__(parent)
        self.names: Sequence[str] = ()
        self._told = ""
        limit_line(self)
        self.setAccessibleName(name)
        self.setPlaceholderText(name.lower())
        self.textEdited.connect(self._tell)

    @property
    def suggestion(self) -> str:
        """The name that would be taken; empty where none fits or nothing was typed."""
        text = self.text()
        at_end = self.cursorPosition() == len(text) and not self.hasSelectedText()
        if not text.strip() or self.isReadOnly() or not (self.hasFocus() and at_end):
            return ""
        wanted, longer = folded(text), (name for name in self.names if len(name) > len(text))
        return next((name for name in longer if folded(name).startswith(wanted)), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the suggestion where a person asks for it."""
        found = self.suggestion
        if found and event.key() in _TAKES and not event.modifiers() & ~_PAD:
            self.selectAll()
            self.insert(found)  # undo brings back what was typed
            self.textEdited.emit(self.text())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rest of the suggestion behind what is typed."""
        super().paintEvent(event)
        found = self.suggestion
        if not found:
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionFrame  # enums that no start waits for

        option = QStyleOptionFrame()
        self.initStyleOption(option)
        element = QStyle.SubElement.SE_LineEditContents
        inside = self.style().subElementRect(element, option, self)
        left = self.cursorRect().center().x() + _INSET
        place = QRect(left, inside.top(), inside.right() - left, inside.height())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, align, found[len(self.text()) :])
        painter.end()

    def sizeHint(self) -> QSize:
        """Leave room for a usual name."""
        width = self.fontMetrics().horizontalAdvance(_USUAL)
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Leave room for half of it."""
        return QSize(self.sizeHint().width() // 2, super().minimumSizeHint().height())

    def _tell(self) -> None:
        """Say a new suggestion to who cannot see it."""
        found, before = self.suggestion, self._told
        self._told = found
        if found and found != before:
            announce(self, self.tr("{0}? Pijl naar rechts neemt de naam over.").format(found))


_PAD = Qt.KeyboardModifier.KeypadModifier
