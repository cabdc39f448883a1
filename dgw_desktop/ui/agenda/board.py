# SPDX-License-Identifier: EUPL-1.2
"""The priorities as cards in columns by period, moved by mouse or keys."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QMenu, QScrollArea, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.agenda_words import (
    card_in_words,
    dots_in_words,
    first_due,
    next_step,
    place_in_words,
)
from dgw_desktop.domain.priorities import PERIODS, Period, Priority
from dgw_desktop.translating import tr
from dgw_desktop.ui.agenda.agenda_card import CardFace
from dgw_desktop.ui.agenda.card_list import CardList
from dgw_desktop.ui.agenda.period_column import PeriodColumn
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import announce, enter_first
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.parts.folding import Folding

_LEAST_COLUMN = 180  # pixels at 100 %, before the columns come under each other
_APART = 14  # pixels between columns
_NEAR_EDGE, _STEP, _EVERY = 32, 24, 40  # pixels, pixels, ms: scrolling while a card is held
_SHIFTS = ((-1, 0), (1, 0), (0, -1), (0, 1))  # left, right, up, down, as in the key map


class Board(Folding):
    """Follows a document. One card is the current one, which the page shows in full."""

    current_changed = Signal(int)
    """The dimension of the card that is current now, 0 for none."""
    opened = Signal(int)
    """A person wants to see all of a card."""

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        """Make the columns for ``document``; ``show_agenda`` fills them."""
        super().__init__(0, _APART, parent)
        self._document = document
        self._today = today
        self._current = 0
        self._is_renewing = False
        self._held_at = QPoint()  # where a card is held, on the screen
        self._ghost: QLabel | None = None
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_EVERY)
        self._scrolling.timeout.connect(self._scroll_held)
        self.columns = [
            PeriodColumn(document, period, tokens, self) for period in (Period.TO_PLACE, *PERIODS)
        ]
        for column in self.columns:
            self.add_part(column, 1)
            self._connect(column)

    def _connect(self, column: PeriodColumn) -> None:
        cards = column.cards
        cards.picked.connect(self._pick)
        cards.stepped.connect(self._step)
        cards.opened.connect(self.opened)
        cards.removed.connect(self.remove)
        cards.drag_moved.connect(self._hold)
        cards.drag_ended.connect(self._drop)
        cards.drag_cancelled.connect(self._let_go)
        cards.customContextMenuRequested.connect(
            lambda place, cards=cards: self._ask_menu(cards, place)
        )
        column.renamed.connect(self.take_focus)
        own = Qt.ShortcutContext.WidgetShortcut
        key_map.bind_digits(cards, "to_period", self._put_in, own)
        key_map.bind_digits(cards, "shift_card", lambda way: self.shift(*_SHIFTS[way - 1]), own)

    @property
    def current(self) -> int:
        """The dimension of the current card, 0 where there is none."""
        return self._current

    def column(self, period: Period) -> PeriodColumn:
        """Return the column of a period."""
        return next(column for column in self.columns if column.period is period)

    def take_focus(self) -> None:
        """Give the keyboard to the current card, or to the first."""
        here = self._list_of(self._current) or next(
            (one.cards for one in self._shown if one.cards.faces), self._shown[0].cards
        )
        if not here.current:
            here.set_current(0)
        here.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_current(self, dimension: int) -> None:
        """Make the card on ``dimension`` the current one."""
        here = self._list_of(dimension)
        if here is not None:
            here.set_current(here.row_of(dimension))

    def show_agenda(self) -> None:
        """Show the document's priorities as they are now; what was current stays so."""
        agenda = self._document.session.agenda
        had_focus = any(column.cards.hasFocus() for column in self.columns)
        before = self._places()
        self._is_renewing = True
        for column in self.columns:
            column.show_names()
            column.cards.set_faces([self._face(one) for one in agenda.in_period(column.period)])
        to_place = self.column(Period.TO_PLACE)
        to_place.setVisible(bool(to_place.cards.faces) or to_place.is_edited)
        self._is_renewing = False
        self.fold()
        here = self._list_of(self._current)
        if here is None:
            here, row = self._neighbour(before)
        else:
            row = here.row_of(self._current)
        for column in self.columns:
            if column.cards is not here:
                column.cards.set_current(None)
        if here is not None and here.faces:
            if here.currentIndex().row() != row or not here.selectedIndexes():
                here.set_current(row)
            if had_focus and not here.hasFocus():
                here.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_current(here.current if here is not None else 0)

    # Moving

    def move_to(self, dimension: int, period: Period, place: int | None = None) -> None:
        """Put a card in ``period``, before the other one at ``place`` there, or as the last.

        It is said where it went. A final session says why it stays.
        """
        document, before = self._document, self._document.session.agenda
        if before.moved(dimension, period, place) == before:
            return
        self._current = dimension
        if document.edit_agenda(
            lambda agenda: agenda.moved(dimension, period, place),
            self.tr("prioriteit verplaatsen"),
        ):
            announce(self, place_in_words(document.session.agenda, dimension, tr))

    def shift(self, across: int, down: int) -> None:
        """Move the current card a column to the right or left, or a place down or up."""
        priority = self._document.session.agenda.priority(self._current)
        if priority is None:
            return
        there = self._document.session.agenda.in_period(priority.period)
        row = there.index(priority)
        if down:
            if 0 <= row + down < len(there):
                self.move_to(self._current, priority.period, row + down)
            return
        periods = [column.period for column in self._shown]
        at = periods.index(priority.period) + across
        if 0 <= at < len(periods):
            self.move_to(self._current, periods[at], row)

    def _put_in(self, number: int) -> None:
        """Put the current card in the period that a digit means."""
        if self._current:
            self.move_to(self._current, PERIODS[number - 1])

    def remove(self, dimension: int) -> None:
        """Take a card off the agenda; undo brings it back."""
        document = self._document
        text = self.tr("prioriteit van de agenda halen")
        if document.edit_agenda(lambda agenda: agenda.without(dimension), text):
            gone = self.tr("Van de agenda gehaald.")
            announce(self, gone)
            document.cleared.emit(gone)

    def _pick(self, dimension: int) -> None:
        if self._is_renewing:
            return
        here = self._list_of(dimension)
        for column in self.columns:
            if column.cards is not here:
                column.cards.set_current(None)
        self._set_current(dimension)

    def _set_current(self, dimension: int) -> None:
        here = self._list_of(dimension) or self._shown[0].cards
        for column in self.columns:  # one stop for Tab; the arrows go along the rest
            stop = column.cards is here or column.cards.hasFocus()
            policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
            column.cards.setFocusPolicy(policy)
        self._current = dimension
        self.current_changed.emit(dimension)

    def _step(self, across: int, down: int) -> None:
        """Go to another list: the one beside it, or the one under or above a list's end."""
        shown = self._shown
        at = next((n for n, column in enumerate(shown) if column.cards.hasFocus()), None)
        if at is None or (down and not self.is_folded):
            return
        to = at + across + down
        if not 0 <= to < len(shown):
            return
        row = 0 if down > 0 else 10**6 if down else max(0, shown[at].cards.currentIndex().row())
        there = shown[to].cards
        there.setFocus(Qt.FocusReason.OtherFocusReason)
        if there.faces:
            there.set_current(row)

    # Holding a card with the mouse

    def _hold(self, dimension: int, place: QPoint) -> None:
        """Show the card under the mouse, and where it would come."""
        here = self._list_of(dimension)
        if here is None:
            return
        window = self.window()
        if self._ghost is None:
            self._ghost = QLabel(window)
            self._ghost.setTextFormat(Qt.TextFormat.PlainText)
            self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._ghost.setPixmap(here.picture(dimension))
            self._ghost.adjustSize()
            self._ghost.show()
            self._scrolling.start()
            here.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._held_at = place
        self._ghost.move(window.mapFromGlobal(place) + QPoint(8, 8))
        target = self._column_at(place)
        for column in self.columns:
            row = column.cards.row_at(column.cards.viewport().mapFromGlobal(place), dimension)
            column.cards.show_drop(row if column is target else None, dimension)

    def _drop(self, dimension: int, place: QPoint) -> None:
        target = self._column_at(place)
        self._let_go()
        if target is not None:
            row = target.cards.row_at(target.cards.viewport().mapFromGlobal(place), dimension)
            self.move_to(dimension, target.period, row)

    def _let_go(self) -> None:
        self._scrolling.stop()
        for column in self.columns:
            column.cards.show_drop(None)
            column.cards.viewport().unsetCursor()
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None

    def _scroll_held(self) -> None:
        """Scroll what lies under a card that is held near an edge of it."""
        target = self._column_at(self._held_at)
        areas: list[CardList | QScrollArea] = [] if target is None else [target.cards]
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                areas.append(around)
            around = around.parentWidget()
        for area in areas:
            room, place = area.viewport().rect(), area.viewport().mapFromGlobal(self._held_at)
            bar, before = area.verticalScrollBar(), area.verticalScrollBar().value()
            if place.y() < room.top() + _NEAR_EDGE:
                bar.setValue(before - _STEP)
            elif place.y() > room.bottom() - _NEAR_EDGE:
                bar.setValue(before + _STEP)
            if bar.value() != before:
                return

    def _column_at(self, place: QPoint) -> PeriodColumn | None:
        at = self.mapFromGlobal(place)
        return next((column for column in self._shown if column.geometry().contains(at)), None)

    # What can be done with a card, as a menu

    def menu(self, cards: CardList) -> QMenu:
        """Return what can be done with the current card of a list, or with its period."""
        menu = QMenu(self)
        enter_first(menu)
        dimension, agenda = cards.current, self._document.session.agenda
        if dimension:
            key_map.add_to_menu(
                menu,
                self.tr("Alles bij deze kaart"),
                lambda: self.opened.emit(dimension),
                "open_priority",
            )
            menu.addSeparator()
            for period in PERIODS:
                if period is not cards.period:
                    text = self.tr("Naar {0}").format(agenda.name(period, tr))
                    entry = menu.addAction(text.replace("&", "&&"))
                    entry.triggered.connect(lambda _=False, to=period: self.move_to(dimension, to))
            row, last = cards.row_of(dimension), len(cards.faces) - 1
            for text, way in ((self.tr("Hoger"), -1), (self.tr("Lager"), 1)):
                if 0 <= row + way <= last:
                    menu.addAction(text).triggered.connect(
                        lambda _=False, way=way: self.shift(0, way)
                    )
            menu.addSeparator()
        key_map.add_to_menu(
            menu,
            self.tr("Naam en tijd van de periode wijzigen"),
            self.column(cards.period).edit,
            "name_period",
        )
        if dimension:
            menu.addSeparator()
            key_map.add_to_menu(
                menu,
                self.tr("Van de agenda halen"),
                lambda: self.remove(dimension),
                "take_off_agenda",
            )
        return menu

    def _ask_menu(self, cards: CardList, place: QPoint) -> None:
        menu = self.menu(cards)
        menu.exec(cards.viewport().mapToGlobal(place))
        menu.deleteLater()

    # Room

    def fold(self) -> None:
        """Put the columns beside or under each other; there they are as high as their cards."""
        count = len(self._shown)
        self.least = count * _LEAST_COLUMN + (count - 1) * _APART
        was_folded = self.is_folded
        super().fold()
        if self.is_folded != was_folded:
            for column in self.columns:
                column.cards.set_tall(self.is_folded)

    @property
    def _shown(self) -> list[PeriodColumn]:
        return [column for column in self.columns if not column.isHidden()]

    def _list_of(self, dimension: int) -> CardList | None:
        lists = (column.cards for column in self.columns)
        return next((cards for cards in lists if cards.row_of(dimension) >= 0), None)

    def _places(self) -> dict[int, tuple[CardList, int]]:
        return {
            face.dimension: (column.cards, row)
            for column in self.columns
            for row, face in enumerate(column.cards.faces)
        }

    def _neighbour(self, before: dict[int, tuple[CardList, int]]) -> tuple[CardList | None, int]:
        """Return where to go when the current card is gone: what took its place, or any card."""
        here, row = before.get(self._current, (None, 0))
        if here is not None and here.faces:
            return here, min(row, len(here.faces) - 1)
        filled = (column.cards for column in self.columns if column.cards.faces)
        return next(filled, here), 0

    def _face(self, priority: Priority) -> CardFace:
        document, today = self._document, self._today()
        model, session, number = document.model, document.session, priority.dimension
        step, due = next_step(model, session, number), first_due(session, number)
        return CardFace(
            number,
            f"{number}. {model.dimension(number).name}",
            step.level,
            step.ambition,
            step.statement or step.in_words(tr),
            priority.dots,
            dots_in_words(priority.dots, tr),
            priority.owner,
            self._due_in_words(due),
            due is not None and due < today,
            card_in_words(model, session, priority, today, tr, wording()),
        )

    def _due_in_words(self, due: date | None) -> str:
        """Return when the first action is due, without the year where that is this one."""
        if due is None:
            return ""
        today, text = self._today(), wording().short_date(due)
        text = text[:5] if due.year == today.year else text
        return self.tr("{0} te laat").format(text) if due < today else text
