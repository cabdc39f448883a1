# SPDX-License-Identifier: EUPL-1.2
"""Saves the note that is typed in a field, and shows there what is saved."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit

from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.document.typing_steps import TypingSteps, edit_between

_PAUSE = 300  # ms without a key after which a note is saved
_LONG_PAUSE = 1500  # ms after which also a letter in the same word is a new step to undo


class NoteKeeper(QObject):
    """Stands between a field and the note on one dimension of a document.

    What is typed is saved at each pause, and before anything else in the document changes; what
    changes in the document is shown, but never in place of what is not saved yet. What is not taken
    stays in the field, and comes back with its dimension.
    """

    pending = Signal(bool)
    """Something is typed that is not saved yet, or no longer."""

    def __init__(self, document: SessionDocument, edit: QPlainTextEdit) -> None:
        """Keep what is typed in ``edit``, once it shows a note."""
        super().__init__(edit)
        self._document = document
        self._edit = edit
        self._dimension: int | None = None
        self._steps = TypingSteps()
        self._is_pending = self._is_writing = False
        self._goes_on = False  # what is typed belongs to the step that was saved last
        self._pause, self._long_pause = QTimer(self), QTimer(self)
        for timer, length in ((self._pause, _PAUSE), (self._long_pause, _LONG_PAUSE)):
            timer.setSingleShot(True)
            timer.setInterval(length)
        self._pause.timeout.connect(self.hand_in)
        self._long_pause.timeout.connect(self.end_step)
        edit.textChanged.connect(self._follow)
        document.handing_in.connect(self.hand_in)
        document.answer_changed.connect(self._show_change)

    def show_note(self, dimension: int | None) -> None:
        """Show the note on ``dimension``; for None keep what is there and follow no more."""
        if dimension != self._dimension:
            self.leave()
        self._dimension = dimension
        self._show()

    def hand_in(self) -> None:
        """Save what was typed, if that is not done yet."""
        if self._is_pending and not self._is_writing:
            self._pause.stop()
            self._is_writing = True  # what is told meanwhile does not show over it
            try:
                self._write(self._steps.text)
            finally:
                self._is_pending = self._is_writing = False
            self._show()
            self.pending.emit(False)

    def leave(self) -> None:
        """Save what was typed; what comes later is another step to undo."""
        self.hand_in()
        self.end_step()

    @property
    def is_refused(self) -> bool:
        """Whether what stands in the field was not taken."""
        return self._dimension in self._document.drafts.refused

    def end_step(self) -> None:
        """Let what is typed from now on be a new step to undo."""
        self._goes_on = False

    def _follow(self) -> None:
        """Take what was typed; save first what stood there where a new step begins."""
        text = self._edit.toPlainText()
        if self._dimension is None or text == self._steps.text:
            return
        before, after_pause = self._steps.text, not self._is_pending
        begins, ends = self._steps.follow(text, after_pause)
        self._is_pending = True
        self._pause.start()
        self._long_pause.start()
        self.pending.emit(True)
        if begins:
            self._write(before)
            self.end_step()
        if ends:
            self.hand_in()
            self.end_step()

    def _write(self, text: str) -> None:
        dimension = self._dimension
        if dimension is not None and text != self._document.note_to_show(dimension):
            self._goes_on = self._document.write_note(dimension, text, self._goes_on)

    def _show_change(self, dimension: int) -> None:
        if dimension == self._dimension:
            self._show()

    def _show(self) -> None:
        """Put the note in the field, with the cursor where it differs from before."""
        if self._dimension is None or self._is_pending:
            return
        before, note = self._steps.text, self._document.note_to_show(self._dimension)
        if note == before == self._edit.toPlainText():
            return
        self._steps.start(note)
        self.end_step()
        self._edit.setPlainText(note)
        if self._edit.hasFocus():
            cursor = self._edit.textCursor()
            cursor.setPosition(edit_between(before, note).end)
            self._edit.setTextCursor(cursor)
