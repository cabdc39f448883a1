# SPDX-License-Identifier: EUPL-1.2
"""The field for a dimension's note."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.short_text_edit import ShortTextEdit

_LEAST_HEIGHT = 44  # pixels
_FOR_THE_PAGE = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class NoteEdit(ShortTextEdit):
    """Plain text that leaves paging and undo to the page.

    A clicker must turn the card also while the cursor stands in the note, and undo is one list
    for the whole session. Esc says that the person is ready with the note.
    """

    left = Signal()
    """The focus went elsewhere."""
    done = Signal()
    """Esc was pressed: the owner gives the focus to something else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(parent)
        self.setProperty("role", "note")
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setMinimumHeight(scaled(_LEAST_HEIGHT))

    def sizeHint(self) -> QSize:
        """Ask for two lines; more where there is room."""
        return QSize(super().sizeHint().width(), scaled(_LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Do with the same: a scroll area would ask for room for its bars."""
        return QSize(super().minimumSizeHint().width(), scaled(_LEAST_HEIGHT))

    def event(self, event: QEvent) -> bool:
        """Let the page's keys go to the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = event.matches(QKeySequence.StandardKey.Undo)
            redoes = event.matches(QKeySequence.StandardKey.Redo)
            if event.key() == Qt.Key.Key_Escape:  # else it would end the beamer
                event.accept()
                return True
            if undoes or redoes or event.key() in _FOR_THE_PAGE:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc as 'ready'."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Report that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()
