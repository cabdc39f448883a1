# SPDX-License-Identifier: EUPL-1.2
"""Saves what is typed in a field of the agenda, and shows there what is saved."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.parts.note_edit import NoteEdit

_PAUSE = 1000  # ms without a key after which a text is saved


class KeptText(QObject):
    """Stands between a field and one text of a document.

    What is typed is saved at a pause, when the field is left, and before anything else in the
    document changes; what changes there is shown, but never in place of what is being typed. What
    is not taken stays in the field, and comes back with its place.
    """

    def __init__(self, document: SessionDocument, field: QLineEdit | NoteEdit) -> None:
        """Keep what is typed in ``field``, once it shows a text."""
        super().__init__(field)
        self._document = document
        self._field = field
        self._place: Hashable = None
        self._name = ""
        self._write: Callable[[str], bool] = lambda _text: True
        self._stored = self._shown = ""
        self._is_writing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.hand_in)
        document.handing_in.connect(self.hand_in)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(lambda _text: self._pause.start())
            field.editingFinished.connect(self.leave)
        else:
            field.textChanged.connect(self._pause.start)
            field.left.connect(self.leave)

    def show(self, place: Hashable, name: str, text: str, write: Callable[[str], bool]) -> None:
        """Show ``text``, which belongs to ``place``; ``write`` saves another and tells if it did.

        ``name`` says where that is, for a person whose text is not taken.
        """
        if place != self._place:
            self.hand_in()
        is_same = place == self._place
        self._place, self._name, self._write = place, name, write
        if is_same and text == self._stored:
            return
        self._stored = text
        if self._is_writing or (is_same and self._is_pending):
            return
        refused = self._document.drafts.refused.get(place)
        self._set(text if refused is None else refused.text)

    def hand_in(self) -> None:
        """Save what was typed, if that is not done yet."""
        self._pause.stop()
        if self._place is None or self._is_writing or not self._is_pending:
            return
        text, place = self._text, self._place
        self._shown = text
        self._is_writing = True  # what is told meanwhile does not show over it
        try:
            is_taken = self._write(text)
        finally:
            self._is_writing = False
        self._document.keep_refused(place, self._name, "" if is_taken else text)

    def leave(self) -> None:
        """Save what was typed, and show it as it is stored."""
        self.hand_in()
        if self._place not in self._document.drafts.refused and self._text != self._stored:
            self._set(self._stored)

    @property
    def _text(self) -> str:
        field = self._field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    @property
    def _is_pending(self) -> bool:
        return self._text != self._shown

    def _set(self, text: str) -> None:
        self._shown = text
        field = self._field
        if isinstance(field, QLineEdit):
            field.setMaxLength(max(field.maxLength(), len(text)))  # of an earlier version
            field.setText(text)
            self._shown = field.text()
        elif text != field.toPlainText():
            field.setPlainText(text)
            field.moveCursor(field.textCursor().MoveOperation.End)
            self._shown = field.toPlainText()
        self._pause.stop()
