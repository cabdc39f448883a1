# SPDX-License-Identifier: EUPL-1.2
"""The screen Agenda: the priorities, the actions and the parking lot under one header."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.agenda_words import agenda_in_words, still_asked
from dgw_desktop.translating import tr
from dgw_desktop.ui.agenda.actions_page import ActionsPage
from dgw_desktop.ui.agenda.board_page import BoardPage
from dgw_desktop.ui.agenda.parking_page import ParkingPage
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.labels import page_label
from dgw_desktop.ui.foundation.preferences import Preferences
from dgw_desktop.ui.parts.segments import Segments
from dgw_desktop.ui.parts.split_row import SplitRow


class AgendaPart(StrEnum):
    """What of the screen is in view; the values are those that are remembered."""

    BOARD = "board"
    ACTIONS = "actions"
    PARKING = "parking"


_PARTS = tuple(AgendaPart)


class AgendaPage(QWidget):
    """Follows a document; the part that was used last is remembered."""

    left = Signal()
    """The person goes on to the cards."""
    dots_wanted = Signal()
    """A person wants people to give dots."""

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        preferences: Preferences,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        """Make the header; a part is made when it is first shown."""
        super().__init__(parent)
        self._document = document
        self._tokens = tokens
        self._preferences = preferences
        self._today = today
        # A participant makes no agenda; what was written before stays in view.
        self._offered = _PARTS[1:] if document.is_own_scan else _PARTS
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = SplitRow(200)
        head.setContentsMargins(16, 12, 16, 0)
        column.addWidget(head)
        titles = QVBoxLayout()
        head.left.addLayout(titles, 1)
        titles.setSpacing(0)
        titles.addWidget(page_label(self.tr("Verbeteragenda"), role="heading", wrap=True))
        self._line = page_label(role="muted", wrap=True)
        titles.addWidget(self._line)
        names = (self.tr("Agenda"), self.tr("Acties"), self.tr("Parkeerplek"))
        self.parts = Segments(names, self.tr("Deel van de agenda"))
        self.parts.chosen.connect(lambda index: self.show_part(_PARTS[index]))
        self.add_button = QPushButton(self.tr("Prioriteit toevoegen…"))
        self.add_button.clicked.connect(self.choose_priorities)
        self.dots_button = QPushButton(self.tr("Stippen verdelen…"))
        self.dots_button.clicked.connect(self.dots_wanted)
        head.add(self.parts, self.add_button, self.dots_button)
        self.parts.button(0).setVisible(AgendaPart.BOARD in self._offered)
        self._stack = QStackedWidget(self)
        column.addWidget(self._stack, 1)
        for name, slot in (
            ("undo", document.undo),
            ("redo", document.redo),
            ("sort", self._sort),
            ("action", self._start_action),
            ("park", self._start_remark),
            ("search", self._search),
        ):
            key_map.bind(self, name, slot)
        for changed in (
            document.agenda_changed,
            document.remarks_changed,
            document.session_changed,
        ):
            changed.connect(self._show_line)
        self._show_line()

    @cached_property
    def board_page(self) -> BoardPage:
        """The priorities."""
        page = BoardPage(self._document, self._tokens, self._today, self._stack)
        page.choice_wanted.connect(self.choose_priorities)
        page.dots_wanted.connect(self.dots_wanted)
        page.left.connect(self.left)
        self._stack.addWidget(page)
        return page

    @cached_property
    def actions_page(self) -> ActionsPage:
        """The actions."""
        page = ActionsPage(self._document, self._tokens, self._today, self._stack)
        page.left.connect(self.left)
        self._stack.addWidget(page)
        return page

    @cached_property
    def parking_page(self) -> ParkingPage:
        """The parking lot."""
        page = ParkingPage(self._document, self._stack)
        page.promoted.connect(lambda: self.actions_page.table.select_last())
        self._stack.addWidget(page)
        return page

    @property
    def part(self) -> AgendaPart:
        """The part that is in view, or would be: the one that was used last."""
        wanted = self._preferences.agenda_part
        return AgendaPart(wanted) if wanted in self._offered else self._offered[0]

    def show_part(self, part: AgendaPart | None = None) -> None:
        """Bring a part in view, with the keyboard; None for the one that was used last."""
        self._document.hand_in()
        wanted = part if part in self._offered else self.part
        page = self._page(wanted)
        page.take_focus()
        self._preferences.agenda_part = wanted.value
        self.parts.set_current(_PARTS.index(wanted))
        self._stack.setCurrentWidget(page)
        is_board = wanted is AgendaPart.BOARD
        self.add_button.setVisible(is_board)
        self.dots_button.setVisible(is_board)

    def choose_priorities(self) -> None:
        """Ask which dimensions come on the agenda."""
        from dgw_desktop.ui.agenda.priority_dialog import PriorityDialog

        self._document.hand_in()
        if self._document.refuses():
            return
        dialog = PriorityDialog(self._document, self)
        if hold(dialog):
            self.show_part(AgendaPart.BOARD)
            self.board_page.add_priorities(dialog.chosen)

    def start_new(self, dimension: int | None) -> None:
        """Show the actions, ready to type one on ``dimension``."""
        self.show_part(AgendaPart.ACTIONS)
        self.actions_page.start_new(dimension)

    def begin_follow_up(self) -> bool:
        """Show what the previous session asks of this one; False when that is nothing."""
        document = self._document
        asks = still_asked(document.session, document.baseline, document.model)
        if AgendaPart.BOARD in self._offered and asks:
            self.show_part(AgendaPart.BOARD)
            return True
        if not self.actions_page.show_carried_over():
            return False
        self.show_part(AgendaPart.ACTIONS)
        return True

    def _page(self, part: AgendaPart) -> "BoardPage | ActionsPage | ParkingPage":
        if part is AgendaPart.BOARD:
            return self.board_page
        return self.actions_page if part is AgendaPart.ACTIONS else self.parking_page

    def _start_action(self) -> None:
        """Type an action at the card in view, or else in the table."""
        if self.part is not AgendaPart.BOARD or not self.board_page.start_action():
            self.start_new(None)

    def _start_remark(self) -> None:
        self.show_part(AgendaPart.PARKING)
        self.parking_page.start_new()

    def _search(self) -> None:
        self.show_part(AgendaPart.ACTIONS)
        self.actions_page.search.setFocus()

    def _sort(self) -> None:
        if self.part is AgendaPart.ACTIONS:
            self.actions_page.table.sort_by_current()

    def _show_line(self) -> None:
        self._line.setText(agenda_in_words(self._document.session, self._today(), tr))
        may_change = self._document.may_change
        self.add_button.setEnabled(may_change)
        self.dots_button.setEnabled(may_change)
