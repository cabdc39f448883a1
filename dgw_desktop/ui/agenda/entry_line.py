# SPDX-License-Identifier: EUPL-1.2
"""A field of one line on a page."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class EntryLine(QLineEdit):
    """Esc leaves it and keeps what is typed, as in a note.

    Undo is about the field while something was typed in it, and else about the page. A text that is
    longer than the field is read from its first word, until somebody types in it.
    """

    done = Signal()
    """Esc was pressed: the owner gives the focus to something else."""

    def setText(self, text: str | None) -> None:
        """Show ``text`` from its first word, unless somebody is in the field."""
        super().setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on behind the text where neither a click nor Tab says where."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.ShortcutFocusReason):
            self.end(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the text from its first word, but not for another window, from which one returns."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window, which would end the beamer; leave it what is not ours."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            for keys, ours in (
                (QKeySequence.StandardKey.Undo, self.isUndoAvailable()),
                (QKeySequence.StandardKey.Redo, self.isRedoAvailable()),
            ):
                if event.matches(keys) and not ours:
                    event.ignore()
                    return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc as 'ready'."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)


def leave_by_escape(field: QLineEdit, leave: Callable[[], object]) -> None:
    """Let Esc in a field of another kind do what it does in an EntryLine."""
    field.installEventFilter(_Escape(field, leave))


class _Escape(QObject):
    def __init__(self, field: QLineEdit, leave: Callable[[], object]) -> None:
        super().__init__(field)
        self._leave = leave

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._leave()
        return True
