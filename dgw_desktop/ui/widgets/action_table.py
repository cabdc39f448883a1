# SPDX-License-Identifier: EUPL-1.2
"""The actions of a session as a table that is edited in place."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import Enum, auto
from functools import cache
from math import ceil

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.accents import folded, sort_key
from dgw_desktop.domain.session import LONGEST_NOTE, Action, ActionStatus, carried_over, clean_text
from dgw_desktop.translating import tr
from dgw_desktop.ui import theme
from dgw_desktop.ui.accessibility import announce, label_for
from dgw_desktop.ui.language import wording
from dgw_desktop.ui.session_document import SessionDocument
from dgw_desktop.ui.text_block import text_height
from dgw_desktop.ui.theme import scaled
from dgw_desktop.ui.widgets.choice import Choice
from dgw_desktop.ui.widgets.date_edit import DateEdit

_Index = QModelIndex | QPersistentModelIndex
_LONGEST_OWNER = 200  # characters
_PADDING = 28  # pixels in a cell beside its text, left and right together
_FAR = date(9999, 12, 31)

STATUS, TEXT, DIMENSION, OWNER, DUE = range(5)
"""The columns."""
_WIDTHS = {STATUS: 104, DIMENSION: 190, OWNER: 150, DUE: 128}  # pixels at 100 %
_BESIDE_TEXT = 0.62  # the most of the width that these four take


class ActionFilter(Enum):
    """Which actions are shown."""

    ALL = auto()
    OPEN = auto()
    OVERDUE = auto()
    DONE = auto()
    CARRIED_OVER = auto()
    """Those that were open in the baseline, done since or not."""


class ActionModel(QAbstractTableModel):
    """A row per action of a document; an edit is an undo command of it."""

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, today: Callable[[], date]
    ) -> None:
        super().__init__(document)
        self._document = document
        self._tokens = tokens
        self._today = today
        self._actions = document.session.actions
        self._sort_key = cache(sort_key)  # each text is compared with many others
        document.remarks_changed.connect(self._renew)
        document.session_changed.connect(self._renew)

    def action(self, row: int) -> Action:
        """Return the action of a row."""
        return self._actions[row]

    def is_overdue(self, row: int) -> bool:
        """Tell whether the action of a row should have been done."""
        return self._actions[row].is_overdue(self._today())

    def is_carried_over(self, row: int) -> bool:
        """Tell whether the action of a row was open in the baseline."""
        baseline = self._document.baseline
        return baseline is not None and self._actions[row] in carried_over(
            self._document.session, baseline
        )

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own form)
        """Return the number of actions."""
        return 0 if parent.isValid() else len(self._actions)

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
            self.tr("Stand"),
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
        action, column = self._actions[index.row()], index.column()
        overdue = action.is_overdue(self._today())
        if role == Qt.ItemDataRole.CheckStateRole and column == STATUS:
            return Qt.CheckState.Unchecked if action.is_open else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(action, column, overdue)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{head}: {self._text(action, column, overdue)}"
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

    def sort_key(self, row: int, column: int) -> tuple[object, ...]:
        """Return what a row is ordered by; actions without a date or dimension come last."""
        action = self._actions[row]
        number = action.dimension
        keys: tuple[tuple[object, ...], ...] = (
            (not action.is_open, not action.is_overdue(self._today())),
            self._sort_key(action.text),
            (number is None, number or 0),
            (not action.owner, self._sort_key(action.owner)),
            (action.due or _FAR,),
        )
        return (*keys[column], row)

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change one part of an action; an empty text is not taken."""
        action, column = self._actions[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == STATUS:
            done = Qt.CheckState(value) == Qt.CheckState.Checked
            after = replace(action, status=ActionStatus.DONE if done else ActionStatus.OPEN)
        elif role != Qt.ItemDataRole.EditRole:
            return False
        elif column == TEXT:
            text = clean_text(str(value)).strip()[:LONGEST_NOTE]
            after = replace(action, text=text or action.text)
        elif column == DIMENSION:
            after = replace(action, dimension=value if isinstance(value, int) else None)
        elif column == OWNER:
            after = replace(action, owner=clean_text(str(value or "")).strip()[:_LONGEST_OWNER])
        else:
            after = replace(action, due=value if isinstance(value, date) else None)
        actions = list(self._actions)
        actions[index.row()] = after
        self._document.change_actions(tuple(actions), self.tr("actie wijzigen"))
        return True

    def remove(self, row: int) -> None:
        """Remove an action."""
        actions = self._actions[:row] + self._actions[row + 1 :]
        self._document.change_actions(actions, self.tr("actie verwijderen"))

    def _text(self, action: Action, column: int, overdue: bool) -> str:
        if column == STATUS:
            if overdue:
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

    def _renew(self) -> None:
        after = self._document.session.actions
        if len(after) == len(self._actions):
            self._actions = after
            if after:
                self.dataChanged.emit(self.index(0, 0), self.index(len(after) - 1, DUE))
        else:
            self.beginResetModel()
            self._actions = after
            self.endResetModel()


class _Shown(QSortFilterProxyModel):
    """The rows that the filter and the search let through, in the order that was asked."""

    def __init__(self, actions: ActionModel) -> None:
        super().__init__(actions)
        self._actions = actions
        self._filter = ActionFilter.ALL
        self._words: list[str] = []
        self._folded = cache(folded)  # at each letter that is typed
        self.setSourceModel(actions)
        self.setDynamicSortFilter(True)

    def set_filter(self, wanted: ActionFilter, search: str) -> None:
        self._filter = wanted
        self._words = folded(search).split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:
        action = self._actions.action(row)
        shown = {
            ActionFilter.ALL: True,
            ActionFilter.OPEN: action.is_open,
            ActionFilter.OVERDUE: self._actions.is_overdue(row),
            ActionFilter.DONE: not action.is_open,
            ActionFilter.CARRIED_OVER: self._actions.is_carried_over(row),
        }[self._filter]
        texts = [
            self._folded(str(self._actions.data(self._actions.index(row, column))))
            for column in range(self._actions.columnCount())
        ]
        return shown and all(any(word in text for text in texts) for word in self._words)

    def lessThan(self, left: _Index, right: _Index) -> bool:
        column = left.column()
        one = self._actions.sort_key(left.row(), column)
        return one < self._actions.sort_key(right.row(), column)


class ActionTable(QTableView):
    """The table; F2, Enter or a double click edits, Space ticks off, Delete empties or removes."""

    problem_changed = Signal(str)
    """What is wrong with what is typed in a cell, or an empty text when that is over."""

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        today: Callable[[], date] = date.today,
    ) -> None:
        """Show the actions of ``document``."""
        super().__init__()
        self._document = document
        self.actions_model = ActionModel(document, tokens, today)
        self._shown = _Shown(self.actions_model)
        self.setModel(self._shown)
        self.setItemDelegate(_CellDelegate(document, today, self))
        self.setProperty("role", "rows")
        self.setAccessibleName(self.tr("Acties"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        rows.setMinimumSectionSize(scaled(36))
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in _WIDTHS:
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        heads.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        heads.setSortIndicatorClearable(True)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns beside the text their width, or a fair part of it where it is narrow."""
        super().resizeEvent(event)
        wanted = scaled(sum(_WIDTHS.values()))
        share = min(1.0, event.size().width() * _BESIDE_TEXT / wanted)
        day = QFontMetrics(theme.font(weight=QFont.Weight.Bold)).horizontalAdvance("00-00-0000")
        for column, width in _WIDTHS.items():
            least = day + _PADDING if column == DUE else 0
            self.setColumnWidth(column, max(least, int(scaled(width) * share)))

    def set_filter(self, wanted: ActionFilter, search: str) -> None:
        """Show the actions that ``wanted`` and every word of ``search`` let through."""
        self._shown.set_filter(wanted, search)

    @property
    def shown_count(self) -> int:
        """How many actions are shown."""
        return self._shown.rowCount()

    def sort_by_current(self) -> None:
        """Sort by the column with the focus, or the other way round when it is sorted so."""
        heads, column = self.horizontalHeader(), self.currentIndex().column()
        if column < 0:
            return
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        is_up = (heads.sortIndicatorSection(), heads.sortIndicatorOrder()) == (column, up)
        self.sortByColumn(column, down if is_up else up)
        name = self.model().headerData(column, Qt.Orientation.Horizontal)
        text = self.tr("{0}, aflopend") if is_up else self.tr("{0}, oplopend")
        announce(self, text.format(name))

    def remove_current(self) -> None:
        """Remove the action with the focus."""
        index = self._shown.mapToSource(self.currentIndex())
        if index.isValid() and self._document.may_change:
            self.actions_model.remove(index.row())

    def select_last(self) -> None:
        """Give the focus to the action that was added last, when it is shown."""
        last = self.actions_model.index(self.actions_model.rowCount() - 1, TEXT)
        shown = self._shown.mapFromSource(last)
        if shown.isValid():
            self.setCurrentIndex(shown)
            self.scrollTo(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter too; empty a cell or remove the action with Delete."""
        index = self.currentIndex()
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            if index.column() == STATUS:
                self._tick(index)
            else:
                self.edit(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid() and not editing:
            if index.column() in (DIMENSION, OWNER, DUE):
                self._shown.setData(index, None)
            else:
                self.remove_current()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        """Leave an editor open whose text is not understood, unless the person gives it up."""
        gives_up = hint == QStyledItemDelegate.EndEditHint.RevertModelCache
        if isinstance(editor, DateEdit) and not gives_up and not editor.check():
            return
        super().closeEditor(editor, hint)
        self.problem_changed.emit("")

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands; they do not look for an action."""

    def _tick(self, index: QModelIndex) -> None:
        role = Qt.ItemDataRole.CheckStateRole
        checked = self._shown.data(index, role) == Qt.CheckState.Checked
        if self._document.may_change:
            after = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
            self._shown.setData(index, after, role)


class _CellDelegate(QStyledItemDelegate):
    """Makes the editor of each column."""

    def __init__(
        self, document: SessionDocument, today: Callable[[], date], parent: ActionTable
    ) -> None:
        super().__init__(parent)
        self._table = parent
        self._document = document
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room for the wrapped text within the padding of the style sheet."""
        table = self._table
        width = table.columnWidth(index.column()) - _PADDING
        height = text_height(str(index.data()), theme.font(), width)
        return QSize(width, ceil(height) + 16)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        column = index.column()
        if column == DIMENSION:
            return self._dimensions(parent)
        if column == DUE:
            day = DateEdit(self.tr("Wanneer"), None, parent, self._today, is_due=True)
            day.problem_changed.connect(self._table.problem_changed)
            return day
        line = QLineEdit(parent)
        line.setMaxLength(LONGEST_NOTE if column == TEXT else _LONGEST_OWNER)
        line.setAccessibleName(self.tr("Actie") if column == TEXT else self.tr("Wie"))
        return line

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, DateEdit):
            if not editor.isModified():  # else it is what a person is typing
                editor.set_day(value if isinstance(value, date) else None)
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, DateEdit):
            if editor.check():
                model.setData(index, editor.day)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        place = QRect(option.rect)
        if isinstance(editor, DateEdit):  # more than the date stands in it
            place.setLeft(min(place.left(), place.right() - editor.minimumSizeHint().width()))
        editor.setGeometry(place)

    def _dimensions(self, parent: QWidget) -> QComboBox:
        combo = dimension_combo(self._document, parent)
        label_for(combo, tr("Dimensie"))
        # A choice from the list is the end of the edit.
        combo.activated.connect(lambda: self._finish(combo))
        return combo

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def eventFilter(self, editor: object, event: QEvent) -> bool:
        # The calendar has the keyboard while it is open; that does not end the edit.
        leaves = event.type() == QEvent.Type.FocusOut
        if leaves and isinstance(editor, DateEdit) and editor.shows_calendar:
            return False
        return super().eventFilter(editor, event)  # type: ignore[arg-type]


def dimension_combo(document: SessionDocument, parent: QWidget | None = None) -> QComboBox:
    """Return a combo box with 'none' (data None) and every dimension (data its number)."""
    combo = Choice(parent)
    combo.addItem(tr("geen dimensie"), None)
    for dimension in document.model.dimensions:
        combo.addItem(f"{dimension.number}. {dimension.name}", dimension.number)
    return combo
