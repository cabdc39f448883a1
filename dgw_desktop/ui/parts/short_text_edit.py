# SPDX-License-Identifier: EUPL-1.2
"""A field of more than one line, in which no more can be typed or pasted than fits."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from dgw_desktop.domain.limits import LONGEST_NOTE
from dgw_desktop.ui.parts.line_limits import tell_too_long

_NEW_LINE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShortTextEdit(QPlainTextEdit):
    """Plain text. Of a paste that is too long its own end is left out, which is told.

    What stands there already is never cut, nor is what the program shows.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(parent)
        self.longest = LONGEST_NOTE
        """How many letters may stand in it."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped as far as there is room."""
        text, room = source.text(), self._room()
        if len(text) > room:
            source = QMimeData()
            source.setText(text[:room])
            tell_too_long(self, self.longest)
        super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a letter or a new line while there is room."""
        types = event.key() in _NEW_LINE or (event.text() and event.text().isprintable())
        with_alt = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if types and with_alt != Qt.KeyboardModifier.AltModifier and self._room() <= 0:
            tell_too_long(self, self.longest)
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what a dead key or an input method makes as far as there is room."""
        text, room = event.commitString(), self._room() + event.replacementLength()
        if len(text) > room:
            event.setCommitString(text[:room], event.replacementStart(), event.replacementLength())
            tell_too_long(self, self.longest)
        super().inputMethodEvent(event)

    def _room(self) -> int:
        """Return how many letters can take the place of what is selected."""
        taken = len(self.toPlainText()) - len(self.textCursor().selectedText())
        return max(0, self.longest - taken)
