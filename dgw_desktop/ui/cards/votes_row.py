# SPDX-License-Identifier: EUPL-1.2
"""The slim row of a card: its ambition, its rounds of votes, and what is done with them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.rounds import (
    MOST_BESIDE,
    NamedRound,
    ambitions_in_words,
    beside_each_other,
    named_rounds,
    range_in_words,
    round_in_words,
)
from dgw_desktop.domain.scoring import vote_summary
from dgw_desktop.domain.session import Answer, VoteRound
from dgw_desktop.translating import tr
from dgw_desktop.ui.cards.ambition_choice import AmbitionChoice
from dgw_desktop.ui.document.beforehand_remarks import BeforehandRemarks
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.labels import Paragraph
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.parts.flow_layout import FlowLayout
from dgw_desktop.ui.parts.vote_bars import RoundSwatch, look_of

_BETWEEN = 4  # pixels, from line to line


class VotesRow(QWidget):
    """Shows the ambition and the votes on a dimension of a document.

    It is there on all cards, so that nothing moves from card to card.
    """

    correction_wanted = Signal(bool)
    """The counts of the last vote are to be typed over: True for that on the ambition."""
    ambition_vote_wanted = Signal()
    """People are to vote on the ambition."""

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        ambition: AmbitionChoice,
    ) -> None:
        """Make the row for ``document``, beginning with ``ambition``."""
        super().__init__()
        give_role(self, QAccessible.Role.Grouping, self.tr("Ambitie en stemmen"))
        self._document = document
        self._dimension = document.current
        self._is_secret = False
        self._is_counting = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        line = QWidget()
        flow = FlowLayout(line, 14, _BETWEEN, centred=False)
        flow.addWidget(ambition)
        self.ambition_button = self._button(
            self.tr("Stemmen"), "vote_on_ambition", self.ambition_vote_wanted.emit
        )
        self.ambition_button.setAccessibleName(self.tr("Stemmen over de ambitie"))
        ambition.row.addWidget(self.ambition_button)
        self._on_ambition = Paragraph(role="small", wrap=False)
        self.correct_ambition_button = self._button(
            self.tr("Verbeteren"),
            "correct_ambition_votes",
            lambda: self.correction_wanted.emit(True),
        )
        self.correct_ambition_button.setAccessibleName(self.tr("Aantallen ambitie verbeteren"))
        self._nothing = Paragraph(self.tr("nog niet gestemd"), role="small", wrap=False)
        flow.addWidget(self._nothing)
        self.correct_button = self._button(
            self.tr("Verbeteren"), "correct_votes", lambda: self.correction_wanted.emit(False)
        )
        self.correct_button.setAccessibleName(self.tr("Aantallen verbeteren"))
        self._rounds = []
        for _ in range(MOST_BESIDE):
            swatch, label = RoundSwatch(tokens), Paragraph(role="small", wrap=False)
            flow.add_pair(swatch, label)
            self._rounds.append((swatch, label))
        self._rest = Paragraph(role="small", wrap=False)
        flow.addWidget(self._rest)
        flow.addWidget(self.correct_button)
        flow.addWidget(self._on_ambition)
        flow.addWidget(self.correct_ambition_button)
        self.remarks = BeforehandRemarks()
        flow.addWidget(self.remarks.button)
        column.addWidget(line)
        column.addWidget(self.remarks)
        # A participant sees what the invitation asks for, and votes alone.
        for widget, is_there in (
            (ambition, document.asks_ambition),
            (self.ambition_button, not document.is_own_scan),
        ):
            if not is_there:
                widget.hide()
        if document.is_own_scan and not document.asks_ambition:
            self.hide()

    def _button(self, text: str, command: str, wanted: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(key_map.tip(command))
        button.setProperty("role", "small")
        # A click leaves the keys to the count.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(wanted)
        return button

    @property
    def usual_height(self) -> int:
        """How high the row is on most cards, whatever stands on this one; 0 while it is hidden.

        So the letters of the statements need not change from card to card.
        """
        if self.isHidden():
            return 0
        answers = self._document.session.answers.values()
        several = any(len(answer.rounds) + len(answer.ambition_votes) > 1 for answer in answers)
        beforehand = any(answer.beforehand is not None for answer in answers)
        lines = 2 if several or beforehand else 1
        return lines * self.correct_button.sizeHint().height() + (lines - 1) * _BETWEEN

    def show_dimension(self, number: int) -> None:
        """Show the votes on a dimension."""
        if number != self._dimension:
            self.remarks.shut()
        self._dimension = number
        self.show_answer()

    def show_voting(self, is_secret: bool, is_counting: bool) -> None:
        """Show no votes while people vote, and begin no vote while one is counted."""
        self._is_secret, self._is_counting = is_secret, is_counting
        self.show_answer()

    def show_answer(self) -> None:
        """Show what was voted on the same dimension."""
        answer = self._document.answer(self._dimension)
        named = () if self._is_secret else named_rounds(answer.rounds, tr)
        self._nothing.setVisible(not (answer.rounds or self._document.is_own_scan))
        beside = beside_each_other(named)
        for place, (swatch, label) in enumerate(self._rounds):
            found = beside[place] if place < len(beside) else None
            swatch.setVisible(found is not None and found.summary is not None)
            label.setVisible(found is not None)
            pair = label.parentWidget()
            assert pair is not None
            pair.setVisible(found is not None)
            if found is not None:
                swatch.show_look(look_of(found))
                label.setText(round_in_words(found, tr, wording()))
        self._rest.setText(_rest_in_words(named, beside))
        self._rest.setVisible(bool(self._rest.text()))
        self.correct_button.setVisible(answer.has_hands and not self._is_secret)
        wanted = "" if self._is_secret else _ambition_in_words(answer)
        self._on_ambition.setText(wanted)
        self._on_ambition.setVisible(bool(wanted))
        self.correct_ambition_button.setVisible(bool(wanted))
        for button in (self.ambition_button, self.correct_button, self.correct_ambition_button):
            button.setEnabled(self._document.may_change and not self._is_counting)
        self.remarks.show_answer(answer)


def _ambition_in_words(answer: Answer) -> str:
    """Return what the last vote on the ambition says, '' where there was none."""
    if not answer.ambition_votes:
        return ""
    return ambitions_in_words(VoteRound(ambitions=answer.ambition_votes[-1]), tr, wording())


def _rest_in_words(named: tuple[NamedRound, ...], beside: tuple[NamedRound, ...]) -> str:
    """Return what there is to know beside what stands there."""
    parts = []
    for votes in (found.votes for found in beside if found.votes.is_beforehand):
        if votes.unknown:
            parts.append(tr("vooraf weet niet: {0}").format(votes.unknown))
        if votes.not_applicable:
            parts.append(tr("vooraf n.v.t.: {0}").format(votes.not_applicable))
        if wanted := vote_summary(votes.ambitions):
            parts.append(tr("vooraf ambitie {0}").format(range_in_words(wanted, tr)))
    if hidden := len(named) - len(beside):
        parts.append(tr("eerdere stemmingen: {0}").format(hidden))
    return " · ".join(parts)
