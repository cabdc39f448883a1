# SPDX-License-Identifier: EUPL-1.2
"""What a card has beside its statements: the note, with what to ask for it, and the ambition."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
)

from dgw_desktop.ui.document.conversation_questions import ConversationQuestions
from dgw_desktop.ui.document.note_keeper import NoteKeeper
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.parts.note_edit import NoteEdit


class CardRemarks(QBoxLayout):
    """A row or column of boxes on one dimension of a document; what is typed is saved."""

    note_pending = Signal(bool)
    """A note is being typed that is not saved yet."""
    note_done = Signal()
    """The person leaves the note for the card."""

    def __init__(self, document: SessionDocument, column: QBoxLayout, stretch: int) -> None:
        """Make the boxes for ``document``, at the end of ``column``."""
        super().__init__(QBoxLayout.Direction.LeftToRight)
        column.addLayout(self, stretch)
        self._document = document
        self._dimension = document.current
        self.setSpacing(10)
        self._note_box = self._make_note()
        self.addWidget(self._note_box, 1)
        # A participant sees what the invitation asks for, and no more. Only hidden here: a box
        # that is shown would take its size before the page has its style.
        if not document.asks_notes:
            self._note_box.hide()

    def show_dimension(self, number: int) -> None:
        """Show what was answered on a dimension."""
        self._dimension = number
        self._keeper.show_note(number)
        self.questions.show_dimension(number)
        self._show_hint()
        self.show_answer()

    def show_answer(self) -> None:
        """Show what is answered now on the same dimension."""
        is_refused = self._dimension in self._document.drafts.refused
        self._note_box.caption.setText(
            self.tr("Toelichting – niet bewaard") if is_refused else self.tr("Toelichting")
        )

    def set_editable(self, editable: bool) -> None:
        """Let the boxes be filled in, or only be read."""
        self.note.setReadOnly(not editable)
        self._show_hint()

    def _show_hint(self) -> None:
        """Say in an empty note what was noted the time before, or else what a note is for."""
        before = None if self._document.is_own_scan else self._document.baseline
        noted = before.answer(self._dimension).note if before is not None else ""
        if noted:
            text = self.tr("Vorige meting: {0}").format(noted)
        elif self.note.isReadOnly():
            text = ""
        else:
            text = key_map.with_key(self.tr("Waarom dit niveau?"), "note")
        self.note.setPlaceholderText(text)

    def _make_note(self) -> "_Box":
        box = _Box(self.tr("Toelichting"))
        self.questions = ConversationQuestions(self._document)
        box.put_in_head(self.questions.button)
        box.column.addWidget(self.questions)
        self.note = NoteEdit()
        self.note.setAccessibleName(self.tr("Toelichting"))
        self._keeper = NoteKeeper(self._document, self.note)
        self._keeper.pending.connect(self.note_pending)
        self.note.left.connect(self._keeper.leave)
        self.note.done.connect(self.note_done)
        box.column.addWidget(self.note)
        return box


class _Box(QFrame):
    """A bordered box with a caption."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.setProperty("role", "box")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 6, 12, 6)
        self.column.setSpacing(4)
        self._head = QHBoxLayout()
        self.column.addLayout(self._head)
        self.caption = plain_label(caption, role="caption")
        self._head.addWidget(self.caption, 1)

    def put_in_head(self, button: QPushButton) -> None:
        """Put a small button beside the caption, in the room that is around it.

        So it takes no height, which the statements would lose.
        """
        self.column.setContentsMargins(12, 2, 12, 6)
        self.column.setSpacing(0)
        self._head.addWidget(button)
