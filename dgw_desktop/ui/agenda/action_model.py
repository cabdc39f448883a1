# SPDX-License-Identifier: EUPL-1.2
"""The actions of a session that a filter and a search let through, in the order that is asked."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum, auto
from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.accents import folded, sort_key
from dgw_desktop.domain.lists import changed_part
from dgw_desktop.domain.session import Action, ActionStatus, carried_over
from dgw_desktop.domain.texts import clean_text, one_line
from dgw_desktop.ui.agenda.text_table import TextModel
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.accessibility import said_in_row
from dgw_desktop.ui.foundation.language import wording

STATUS, TEXT, DIMENSION, OWNER, DUE = range(5)
"""The columns."""
_FAR = date(9999, 12, 31)

_Index = QModelIndex | QPersistentModelIndex


class ActionFilter(Enum):
    """Which actions are shown."""

    ALL = auto()
    OPEN = auto()
    OVERDUE = auto()
    DONE = auto()
    CARRIED_OVER = auto()
    """Those that were open in the baseline, done since or not."""


class ActionModel(TextModel):
    """A row per action of a document that is shown; an edit is an undo command of it.

    No QSortFilterProxyModel: that asks for every row and every pair of rows at each change.
    """

    went_out = Signal()
    """An action that was shown is not any more, since it was changed."""

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, today: Callable[[], date]
    ) -> None:
        """Show all actions of ``document``, in its own order."""
        super().__init__(document)
        self._document = document
        self._tokens = tokens
        self._today = today
        self._actions = document.session.actions
        self._searched: list[str | None] = [None] * len(self._actions)
        """What is searched in, by action; None until it is first asked for."""
        self._shown = list(range(len(self._actions)))
        """The place of each row's action in the document."""
        self._filter = ActionFilter.ALL
        self._words: list[str] = []
        self._only_on: int | None = None
        self._column, self._is_descending = -1, False
        self._text_key = cache(sort_key)
        document.remarks_changed.connect(self._renew)
        document.session_changed.connect(self._renew)

    def set_filter(self, wanted: ActionFilter, search: str) -> None:
        """Show the actions that ``wanted`` and every word of ``search`` let through."""
        self._filter = wanted
        self._words = folded(search).split()
        self._arrange(self._actions, self._shown)

    def set_dimension(self, dimension: int) -> None:
        """Show only the actions on ``dimension``."""
        self._only_on = dimension
        self._arrange(self._actions, self._shown)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by ``column``, or as in the document for -1."""
        self._column, self._is_descending = column, order == Qt.SortOrder.DescendingOrder
        self._arrange(self._actions, self._shown)

    def place(self, row: int) -> int:
        """Return the place of a row's action in the document."""
        return self._shown[row]

    def row_of(self, place: int) -> int:
        """Return the row of the action at ``place`` in the document, -1 if it is not shown."""
        return self._shown.index(place) if place in self._shown else -1

    def remove(self, row: int) -> None:
        """Remove an action."""
        place = self._shown[row]
        actions = self._actions[:place] + self._actions[place + 1 :]
        self._document.change_actions(actions, self.tr("actie verwijderen"))

    def text(self, row: int) -> str:
        """Return the text of a row's action."""
        return self._actions[self._shown[row]].text

    def content(self, row: int) -> Action:
        """Return the action of a row."""
        return self._actions[self._shown[row]]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own form)
        """Return the number of actions that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Status"),
            self.tr("Actie"),
            self.tr("Dimensie"),
            self.tr("Wie"),
            self.tr("Wanneer"),
        )[section]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Allow edits while the session is a draft."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if self._document.may_change:
            column = index.column()
            flags |= (
                Qt.ItemFlag.ItemIsUserCheckable if column == STATUS else Qt.ItemFlag.ItemIsEditable
            )
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text, the value to edit, the tick, or the look of a cell."""
        action, column = self.content(index.row()), index.column()
        overdue = action.is_overdue(self._today())
        if role == Qt.ItemDataRole.CheckStateRole and column == STATUS:
            return Qt.CheckState.Unchecked if action.is_open else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown_text(action, column)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return said_in_row(self)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{head}: {self._text(action, column)}"
        if role == Qt.ItemDataRole.EditRole:
            return (None, action.text, action.dimension, action.owner, action.due)[column]
        if role == Qt.ItemDataRole.ForegroundRole:
            if overdue and column in (STATUS, DUE):
                return QColor(self._tokens.ambition)
            return QColor(self._tokens.ink if action.is_open else self._tokens.ink_muted)
        if role == Qt.ItemDataRole.FontRole and overdue and column in (STATUS, DUE):
            return theme.font(weight=QFont.Weight.Bold)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change one part of an action; an empty text is not taken."""
        action, column = self.content(index.row()), index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == STATUS:
            done = Qt.CheckState(value) == Qt.CheckState.Checked
            after = replace(action, status=ActionStatus.DONE if done else ActionStatus.OPEN)
        elif role != Qt.ItemDataRole.EditRole:
            return False
        elif column == TEXT:
            text = clean_text(str(value)).strip()
            after = replace(action, text=text or action.text)
        elif column == DIMENSION:
            after = replace(action, dimension=value if isinstance(value, int) else None)
        elif column == OWNER:
            after = replace(action, owner=one_line(str(value or "")))
        else:
            after = replace(action, due=value if isinstance(value, date) else None)
        actions = list(self._actions)
        actions[self._shown[index.row()]] = after
        return self._document.change_actions(tuple(actions), self.tr("actie wijzigen"))

    def _shown_text(self, action: Action, column: int) -> str:
        """Return what stands in a cell; beside one dimension the tick says the most of how it is.

        There is little room there: that an action is late stands with its date.
        """
        text = self._text(action, column)
        if self._only_on is not None:
            if column == STATUS:
                return ""
            if column == DUE and action.is_overdue(self._today()):
                return f"{text}\n{self._text(action, STATUS)}"
        return text

    def _text(self, action: Action, column: int) -> str:
        if column == STATUS:
            if action.is_overdue(self._today()):
                return self.tr("te laat")
            return self.tr("open") if action.is_open else self.tr("gedaan")
        if column == DIMENSION:
            number = action.dimension
            if number is None:
                return "–"
            return f"{number}. {self._document.model.dimension(number).name}"
        if column == DUE:
            return wording().short_date(action.due) if action.due else "–"
        return action.text if column == TEXT else action.owner or "–"

    # Which are shown, and in which order

    def _wanted(self, actions: tuple[Action, ...]) -> list[int]:
        """Return the places of the actions that are to be shown, in their order."""
        baseline, wanted, today = self._document.baseline, self._filter, self._today()
        carried: set[int] = set()
        if wanted is ActionFilter.CARRIED_OVER and baseline is not None:
            carried = {id(action) for action in carried_over(self._document.session, baseline)}
        found = []
        for place, action in enumerate(actions):
            shown = (
                wanted is ActionFilter.ALL
                or (wanted is ActionFilter.OPEN and action.is_open)
                or (wanted is ActionFilter.OVERDUE and action.is_overdue(today))
                or (wanted is ActionFilter.DONE and not action.is_open)
                or id(action) in carried
            )
            shown = shown and self._only_on in (None, action.dimension)
            if shown and (not self._words or self._has_words(place, action)):
                found.append(place)
        if self._column >= 0:
            found.sort(
                key=lambda place: (*self._sort_key(actions[place]), place),
                reverse=self._is_descending,
            )
        return found

    def _has_words(self, place: int, action: Action) -> bool:
        text = self._searched[place]
        if text is None:
            columns = (TEXT, DIMENSION, OWNER, DUE)
            text = "\n".join(self._text(action, column) for column in columns)
            text = folded(text)
            self._searched[place] = text
        status = folded(self._text(action, STATUS))
        return all(word in text or word in status for word in self._words)

    def _sort_key(self, action: Action) -> tuple[object, ...]:
        """Return what an action is ordered by; those without a date or dimension come last."""
        if self._column == STATUS:
            return not action.is_open, not action.is_overdue(self._today())
        if self._column == TEXT:
            return self._text_key(action.text)
        if self._column == DIMENSION:
            return action.dimension is None, action.dimension or 0
        if self._column == OWNER:
            return not action.owner, self._text_key(action.owner)
        return (action.due or _FAR,)

    def _renew(self) -> None:
        """Show the document's actions; what is the same stays as it is."""
        before, after = self._actions, self._document.session.actions
        head, tail = changed_part(before, after)
        grown = len(after) - len(before)
        self._searched[head : len(before) - tail] = [None] * (len(after) - head - tail)

        def moved(place: int) -> int | None:
            if place < head or grown == 0:
                return place
            return place + grown if place >= len(before) - tail else None

        changed = range(head, len(after) - tail)
        were_shown = set() if grown else set(self._shown).intersection(changed)
        self._arrange(after, [moved(place) for place in self._shown])
        for place in changed:
            if (row := self.row_of(place)) >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, DUE))
        if were_shown.difference(self._shown):
            self.went_out.emit()

    def _arrange(self, actions: tuple[Action, ...], rows: Sequence[int | None]) -> None:
        """Show what is wanted of ``actions``.

        ``rows`` are the places in it of what is in the rows now, None for what is gone. One row
        that comes or goes is told as that, so that a person stays where they were.
        """
        wanted = self._wanted(actions)
        shown = set(wanted)
        lost = [row for row, place in enumerate(rows) if place not in shown]
        come = shown.difference(rows)
        if len(lost) + len(come) > 1:
            self.beginResetModel()
            self._actions, self._shown = actions, wanted
            self.endResetModel()
            return
        if lost:
            self.beginRemoveRows(QModelIndex(), lost[0], lost[0])
        self._actions = actions
        self._shown = [place for place in rows if place is not None and place in shown]
        if lost:
            self.endRemoveRows()
        self._reorder([place for place in wanted if place not in come])
        if come:
            row = wanted.index(come.pop())
            self.beginInsertRows(QModelIndex(), row, row)
            self._shown = wanted
            self.endInsertRows()

    def _reorder(self, wanted: list[int]) -> None:
        """Put the same rows in another order."""
        if wanted == self._shown:
            return
        self.layoutAboutToBeChanged.emit()
        row_of = {place: row for row, place in enumerate(wanted)}
        indexes = self.persistentIndexList()
        to = [self.index(row_of[self._shown[i.row()]], i.column()) for i in indexes]
        self._shown = wanted
        self.changePersistentIndexList(indexes, to)
        self.layoutChanged.emit()
