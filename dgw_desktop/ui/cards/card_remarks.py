# SPDX-License-Identifier: EUPL-1.2
"""What a card has beside its statements: the note, the ambition and the votes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from dgw_desktop.domain.scoring import vote_summary
from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.document.note_keeper import NoteKeeper
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.labels import plain_label, set_plain_tip
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.second_press import let_repeat
from dgw_desktop.ui.parts.note_edit import NoteEdit
from dgw_desktop.ui.parts.segments import Segments


class CardRemarks(QBoxLayout):
    """A row or column of boxes on one dimension of a document; what is typed is saved."""

    note_pending = Signal(bool)
    """A note is being typed that is not saved yet."""
    note_done = Signal()
    """The person leaves the note for the card."""

    def __init__(self, document: SessionDocument) -> None:
        """Make the boxes for ``document``."""
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._document = document
        self._dimension = document.current
        self._voting = False
        self.setSpacing(10)
        self._note_box = self._make_note()
        self.addWidget(self._note_box, 1)
        self.addWidget(self._make_ambition())
        self._votes_box = self._make_votes()
        self.addWidget(self._votes_box)

    def choose_ambition(self, level: int) -> None:
        """Want ``level``, if there is one, for the current dimension."""
        self._document.choose_ambition(self._document.current, level)
        self._show_ambition()

    def show_dimension(self, number: int) -> None:
        """Show what was answered on a dimension."""
        self._dimension = number
        self._keeper.show_note(number)
        self.show_answer()

    def show_answer(self) -> None:
        """Show what is answered now on the same dimension."""
        answer = self._document.answer(self._dimension)
        is_refused = self._dimension in self._document.drafts.refused
        self._note_box.caption.setText(
            self.tr("Toelichting – niet bewaard") if is_refused else self.tr("Toelichting")
        )
        self._show_ambition()
        self._show_votes(answer)

    def show_voting(self, voting: bool) -> None:
        """Show no votes while people vote."""
        self._voting = voting
        self.show_answer()

    def set_editable(self, editable: bool) -> None:
        """Let the boxes be filled in, or only be read."""
        self.ambition.setEnabled(editable)
        self.note.setReadOnly(not editable)
        self.note.setPlaceholderText(
            key_map.with_key(self.tr("Waarom dit niveau?"), "note") if editable else ""
        )

    def _make_note(self) -> "_Box":
        box = _Box(self.tr("Toelichting"))
        self.note = NoteEdit()
        self.note.setAccessibleName(self.tr("Toelichting"))
        self._keeper = NoteKeeper(self._document, self.note)
        self._keeper.pending.connect(self.note_pending)
        self.note.left.connect(self._keeper.leave)
        self.note.done.connect(self.note_done)
        box.column.addWidget(self.note)
        return box

    def _make_ambition(self) -> "_Box":
        levels = self._document.model.levels
        box = _Box(self.tr("Ambitie"))
        self.ambition = Segments(
            [str(level.number) for level in levels], self.tr("Ambitie"), exclusive=False
        )
        keys = key_map.key_map()["ambition"].sequences
        for level, key in zip(levels, keys, strict=False):
            text = self.tr("Ambitie: {0}").format(level.name)
            set_plain_tip(self.ambition.button(level.number - 1), f"{text} ({key})")
            let_repeat(self.ambition.button(level.number - 1))
        self.ambition.chosen.connect(lambda index: self.choose_ambition(index + 1))
        box.column.addWidget(self.ambition)
        box.column.addStretch(1)
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        return box

    def _make_votes(self) -> "_Box":
        box = _Box(self.tr("Stemmen"))
        self._votes = plain_label()
        self._votes_summary = plain_label(role="small")
        box.column.addWidget(self._votes)
        box.column.addWidget(self._votes_summary)
        self._beside = plain_label(role="small")
        self.swap_button = QPushButton(self.tr("Wisselen"))
        self.swap_button.setProperty("role", "small")
        self.swap_button.setToolTip(
            self.tr("Deze stemmen tonen, hier en in het rapport; de andere blijven bewaard")
        )
        self.swap_button.clicked.connect(
            lambda: self._document.show_other_votes(self._document.current)
        )
        row = QHBoxLayout()
        row.addWidget(self._beside, 1)
        row.addWidget(self.swap_button)
        box.column.addLayout(row)
        box.column.addStretch(1)
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        return box

    def _show_ambition(self) -> None:
        ambition = self._document.answer(self._dimension).ambition
        self.ambition.set_current(None if ambition is None else ambition - 1)

    def _show_votes(self, answer: Answer) -> None:
        summary = None if self._voting else vote_summary(answer.votes)
        withheld = answer.last_round.is_withheld and not self._voting
        self._votes_box.setVisible(summary is not None or withheld)
        if summary is not None:
            counts = " · ".join(str(count) for count in answer.votes)
            if answer.last_round.is_beforehand:
                counts = self.tr("{0} (vooraf, n = {1})").format(counts, summary.n)
            self._votes.setText(counts)
            self._votes_summary.setText(
                self.tr("mediaan {0}, spreiding {1}–{2}").format(
                    wording().median(summary.median), summary.lowest, summary.highest
                )
            )
        elif withheld:
            self._votes.setText(self.tr("niet getoond"))
            self._votes_summary.setText(self.tr("te weinig deelnemers (privacy)"))
        self._show_beside(answer)

    def _show_beside(self, answer: Answer) -> None:
        """Show the votes that are kept beside those in view, with the way to change them round."""
        beside = answer.round_beside
        shown = beside is not None and not self._voting
        self._beside.setVisible(shown)
        self.swap_button.setVisible(shown)
        self.swap_button.setEnabled(self._document.may_change)
        if shown and beside is not None:
            counts = " · ".join(str(count) for count in beside.counts) or self.tr("niet getoond")
            text = self.tr("vooraf: {0}") if beside.is_beforehand else self.tr("handen: {0}")
            self._beside.setText(text.format(counts))


class _Box(QFrame):
    """A bordered box with a caption."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.setProperty("role", "box")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 6, 12, 6)
        self.column.setSpacing(4)
        self.caption = plain_label(caption, role="caption")
        self.column.addWidget(self.caption)
