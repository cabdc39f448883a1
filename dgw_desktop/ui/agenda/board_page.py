# SPDX-License-Identifier: EUPL-1.2
"""Agenda: what became of the last priorities, those of now by period, and one of them in full."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import reduce

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.priorities import Agenda, Period, Priority
from dgw_desktop.ui.agenda.board import Board
from dgw_desktop.ui.agenda.outcomes_card import OutcomesCard
from dgw_desktop.ui.agenda.priority_detail import PriorityDetail
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.labels import page_label
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.scroll_column import ScrollColumn

_BESIDE = 1500  # pixels at 100 %, from which the detail stands beside the columns
_DETAIL = 520  # pixels at 100 %: its width there
_LEAST_BOARD = 210  # pixels at 100 %: the name of a period and a card


class BoardPage(ScrollColumn):
    """Follows a document; shows itself anew when it is in view."""

    choice_wanted = Signal()
    """A person wants to choose priorities."""
    dots_wanted = Signal()
    """A person wants people to give dots."""
    left = Signal()
    """The person goes on to the cards."""

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        """Make the page for ``document``."""
        super().__init__(parent)
        self._document = document
        self._is_stale = True
        self.content.setAccessibleName(self.tr("Agenda"))
        column = QVBoxLayout(self.content)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        self.outcomes = OutcomesCard(document)
        self.outcomes.added.connect(self.go_to)
        self.outcomes.left.connect(self.left)
        column.addWidget(self.outcomes)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        column.addLayout(self._parts, 1)
        self._parts.setSpacing(12)
        self.board = Board(document, tokens, today)
        self.detail = PriorityDetail(document, tokens, today)
        self._parts.addWidget(self.board, 1)
        self._parts.addWidget(self.detail)
        column.addWidget(self._make_empty())
        self._rest = QWidget()  # else texts would spread over the height
        column.addWidget(self._rest, 1)
        self.board.current_changed.connect(self._show_detail)
        self.board.opened.connect(self._open_detail)
        self.detail.done.connect(self.board.take_focus)
        self.detail.period_chosen.connect(self.board.move_to)
        self.detail.removed.connect(self._remove)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusObjectChanged.connect(self._follow_focus)
        for changed in (
            document.agenda_changed,
            document.session_changed,
            document.remarks_changed,
            document.answer_changed,
        ):
            changed.connect(self._mark_stale)

    def _make_empty(self) -> QFrame:
        """Make what is shown while there are no priorities: how to get there."""
        self.empty = QFrame()
        self.empty.setProperty("role", "card")
        column = QVBoxLayout(self.empty)
        column.setContentsMargins(18, 16, 18, 18)
        column.setSpacing(10)
        column.addWidget(page_label(self.tr("Nog geen prioriteiten"), "subheading", wrap=True))
        way = self.tr(
            "Kies waar jullie aan willen werken: wat het verst van de ambitie ligt, staat in de "
            "lijst bovenaan. Of laat iedereen stippen verdelen: wat de meeste krijgt, komt "
            "bovenaan."
        )
        column.addWidget(page_label(way, wrap=True))
        row = QHBoxLayout()
        column.addLayout(row)
        self.choose_button = QPushButton(self.tr("Prioriteiten kiezen…"))
        self.choose_button.setProperty("role", "primary")
        self.choose_button.clicked.connect(self.choice_wanted)
        dots_button = QPushButton(self.tr("Stippen verdelen…"))
        dots_button.clicked.connect(self.dots_wanted)
        row.addWidget(self.choose_button)
        row.addWidget(dots_button)
        row.addStretch(1)
        return self.empty

    def refresh(self) -> None:
        """Show the agenda as it is now, if something changed since the last time."""
        if not self._is_stale:
            return
        self._is_stale = False
        has_cards = bool(self._document.session.agenda.priorities)
        self.outcomes.show_outcomes()
        self.board.setVisible(has_cards)
        for part in (self.empty, self._rest):
            part.setVisible(not has_cards)
        self.choose_button.setEnabled(self._document.may_change)
        self.board.show_agenda()
        self.detail.show_priority(self.board.current)
        self._fit()

    def take_focus(self) -> None:
        """Give the keyboard to what is still asked, else to a card, else to the way to get one."""
        self.refresh()
        if not self.outcomes.isHidden() and self.outcomes.asks and self._document.may_change:
            self.outcomes.take_focus()
        elif self._document.session.agenda.priorities:
            self.board.take_focus()
        elif self.choose_button.isEnabled():
            self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    def go_to(self, dimension: int) -> None:
        """Give the keyboard to the card on ``dimension``."""
        self._is_stale = True
        self.refresh()
        self.board.set_current(dimension)
        self.board.take_focus()

    def add_priorities(self, dimensions: Iterable[int]) -> None:
        """Put ``dimensions`` on the agenda, as one change; in which period is yet to be said."""
        wanted = [Priority(dimension, period=Period.TO_PLACE) for dimension in dimensions]

        def added(agenda: Agenda) -> Agenda:
            return reduce(Agenda.with_priority, wanted, agenda)

        text = self.tr("prioriteit toevoegen")
        if wanted and self._document.edit_agenda(added, text):
            self.go_to(wanted[0].dimension)

    def start_action(self) -> bool:
        """Give the keyboard to a new action at the card in full; False where there is none."""
        if not self.detail.dimension:
            return False
        self.detail.entry.start(self.detail.dimension)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while the page was not in view."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the detail beside the columns or under them."""
        super().resizeEvent(event)
        beside = event.size().width() >= scaled(_BESIDE)
        self._parts.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._parts.setAlignment(
            self.detail, Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag(0)
        )
        self.detail.setFixedWidth(scaled(_DETAIL)) if beside else self._free_width()
        self._fit()

    def _free_width(self) -> None:
        self.detail.setMinimumWidth(0)
        self.detail.setMaximumWidth(16_777_215)  # Qt's own 'no limit'

    def _fit(self) -> None:
        """Let the columns keep the room for a card; folded they are as high as they are."""
        self.board.setMinimumHeight(0 if self.board.is_folded else scaled(_LEAST_BOARD))

    def _mark_stale(self, _dimension: int = 0) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _show_detail(self, dimension: int) -> None:
        if dimension != self.detail.dimension:
            self.detail.show_priority(dimension)

    def _open_detail(self, dimension: int) -> None:
        self.detail.show_priority(dimension)
        self.detail.take_focus()

    def _remove(self, dimension: int) -> None:
        self.board.remove(dimension)
        self.take_focus()

    def _follow_focus(self, thing: object) -> None:
        """Bring the part that got the keyboard in view, once it is laid out."""
        if isinstance(thing, QWidget) and self.isVisible() and self.content.isAncestorOf(thing):
            QTimer.singleShot(0, thing, lambda: self.ensureWidgetVisible(thing, 0, 16))
