# SPDX-License-Identifier: EUPL-1.2
"""The slim row of a card with its rounds of votes, and what can be done with them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.rounds import (
    MOST_BESIDE,
    NamedRound,
    beside_each_other,
    named_rounds,
    range_in_words,
    round_in_words,
)
from dgw_desktop.domain.scoring import vote_summary
from dgw_desktop.translating import tr
from dgw_desktop.ui.document.beforehand_remarks import BeforehandRemarks
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.parts.flow_layout import FlowLayout
from dgw_desktop.ui.parts.vote_bars import RoundSwatch, look_of

_BETWEEN = 4  # pixels, from line to line


class VotesRow(QWidget):
    """Shows the votes on a dimension of a document.

    It is there on all cards as soon as there are votes on one, so that nothing moves from card to
    card.
    """

    correction_wanted = Signal()
    """The counts of the last vote are to be typed over."""

    def __init__(self, document: SessionDocument, tokens: ColourTokens) -> None:
        """Make the row for ``document``."""
        super().__init__()
        give_role(self, QAccessible.Role.Grouping, self.tr("Stemmen"))
        self._document = document
        self._dimension = document.current
        self._is_secret = False
        self._is_counting = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        line = QWidget()
        flow = FlowLayout(line, 14, _BETWEEN, centred=False)
        self._nothing = plain_label(self.tr("nog niet gestemd"), role="small")
        flow.addWidget(self._nothing)
        self.correct_button = QPushButton(self.tr("Aantallen verbeteren"))
        self.correct_button.setToolTip(key_map.tip("correct_votes"))
        self.correct_button.setProperty("role", "small")
        self.correct_button.clicked.connect(self.correction_wanted)
        self._rounds = []
        for _ in range(MOST_BESIDE):
            swatch, label = RoundSwatch(tokens), plain_label(role="small")
            flow.add_pair(swatch, label)
            self._rounds.append((swatch, label))
        self._rest = plain_label(role="small")
        flow.addWidget(self._rest)
        flow.addWidget(self.correct_button)
        self.remarks = BeforehandRemarks()
        flow.addWidget(self.remarks.button)
        column.addWidget(line)
        column.addWidget(self.remarks)

    @property
    def usual_height(self) -> int:
        """How high the row is on most cards, whatever stands on this one; 0 while it is hidden.

        So the letters of the statements need not change from card to card.
        """
        if self.isHidden():
            return 0
        answers = self._document.session.answers.values()
        lines = 2 if any(answer.beforehand is not None for answer in answers) else 1
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
        answers = self._document.session.answers
        self.setVisible(any(answer.rounds for answer in answers.values()))
        answer = self._document.answer(self._dimension)
        named = () if self._is_secret else named_rounds(answer.rounds, tr)
        self._nothing.setVisible(not answer.rounds)
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
        self.correct_button.setEnabled(self._document.may_change and not self._is_counting)
        self.remarks.show_answer(answer)


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
