# SPDX-License-Identifier: EUPL-1.2
"""The model's questions for the conversation on one dimension: for the facilitator only."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dgw_desktop.domain.limits import MOST_QUESTIONS
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.labels import plain_label


class ConversationQuestions(QWidget):
    """Opens under its button, and stays open for the next dimension.

    Nothing where the model has no questions, nor for a participant. It stands on no window of the
    audience.
    """

    def __init__(self, document: SessionDocument) -> None:
        """Make it shut; ``button`` is to be put where there is room for it."""
        super().__init__()
        self._document = document
        self._asked = () if document.is_own_scan else document.model.dimensions
        self.button = QPushButton(self.tr("Vragen voor het gesprek"))
        self.button.setProperty("role", "small")
        self.button.setCheckable(True)
        self.button.setToolTip(self.tr("Vragen die het gesprek op gang helpen; alleen jij ziet ze"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the card
        self.button.toggled.connect(self._show)
        # So that nothing moves from card to card.
        policy = self.button.sizePolicy()
        policy.setRetainSizeWhenHidden(any(dimension.questions for dimension in self._asked))
        self.button.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(4)
        self._labels = [plain_label(wrap=True) for _ in range(MOST_QUESTIONS)]
        for label in self._labels:
            column.addWidget(label)
        self._questions: tuple[str, ...] = ()
        self._is_offered = True
        self.hide()

    @property
    def shown(self) -> tuple[str, ...]:
        """The questions that can be read now."""
        return () if self.isHidden() else self._questions

    def show_dimension(self, number: int) -> None:
        """Offer the questions on a dimension."""
        offers = self._asked and self._is_offered
        asked = self._document.model.dimension(number) if offers else None
        self._questions = () if asked is None else asked.questions[:MOST_QUESTIONS]
        for place, label in enumerate(self._labels):
            label.setText("".join(self._questions[place : place + 1]))
            label.setVisible(place < len(self._questions))
        self.button.setVisible(bool(self._questions))
        self._show()

    def offer(self, wanted: bool) -> None:
        """Offer the questions here, or not: because they are offered elsewhere in the window."""
        self._is_offered = wanted
        self.show_dimension(self._document.current)

    def _show(self) -> None:
        self.setVisible(self.button.isChecked() and bool(self._questions))
        self.button.setAccessibleDescription(" ".join(self.shown))  # else it is the tip
