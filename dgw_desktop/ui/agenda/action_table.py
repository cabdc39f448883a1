# SPDX-License-Identifier: EUPL-1.2
"""The actions of a session as a table that is edited in place."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.fitting import shortened
from dgw_desktop.domain.limits import LONGEST_ENTRY, LONGEST_LINE
from dgw_desktop.translating import tr
from dgw_desktop.ui.agenda.action_model import (
    DIMENSION,
    DUE,
    OWNER,
    STATUS,
    TEXT,
    ActionFilter,
    ActionModel,
)
from dgw_desktop.ui.agenda.text_cells import TextCells
from dgw_desktop.ui.agenda.text_table import PADDING, TextTable
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.accessibility import announce, label_for
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.date_edit import DateEdit
from dgw_desktop.ui.parts.line_limits import limit_line

_Index = QModelIndex | QPersistentModelIndex
_WIDTHS = {STATUS: 104, DIMENSION: 190, OWNER: 150, DUE: 128}  # pixels at 100 %
_TICK = 22  # pixels at 100 %, with what is beside it
_SHOWN_OF_ACTION = 40  # letters
_TICK_ALONE = 44  # pixels at 100 %: the column of a tick without words
_BESIDE_TEXT, _BESIDE_TEXT_IN_SHORT = 0.62, 0.5  # the most of the width that these four take


class ActionTable(TextTable):
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
        self.actions_model = ActionModel(document, tokens, today)
        super().__init__(self.actions_model, TEXT)
        self._document = document
        self._before_reset = -1, -1, -1
        self.actions_model.modelAboutToBeReset.connect(self._remember_current)
        self.actions_model.modelReset.connect(self._recall_current)
        self.actions_model.went_out.connect(self._say_gone)
        self.setItemDelegate(_CellDelegate(document, today, self))
        self.setAccessibleName(self.tr("Acties"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
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
        shown = [column for column in _WIDTHS if not self.isColumnHidden(column)]
        in_short = self.isColumnHidden(DIMENSION)
        widths = {**_WIDTHS, STATUS: _TICK_ALONE} if in_short else _WIDTHS
        wanted = scaled(sum(widths[column] for column in shown))
        room = event.size().width() * (_BESIDE_TEXT_IN_SHORT if in_short else _BESIDE_TEXT)
        bold = QFontMetrics(theme.font(weight=QFont.Weight.Bold))
        late = bold.horizontalAdvance(self.tr("te laat")) + PADDING
        least = {
            DUE: bold.horizontalAdvance("00-00-0000") + PADDING,
            STATUS: scaled(_TICK_ALONE) if in_short else scaled(_TICK) + late,
        }
        for column in shown:
            width = int(scaled(widths[column]) * min(1.0, room / wanted))
            self.setColumnWidth(column, max(least.get(column, 0), width))

    def set_filter(self, wanted: ActionFilter, search: str) -> None:
        """Show the actions that ``wanted`` and every word of ``search`` let through."""
        self.actions_model.set_filter(wanted, search)

    def set_dimension(self, dimension: int) -> None:
        """Show only the actions on ``dimension``, which then need not say it."""
        self.setColumnHidden(DIMENSION, True)
        self.horizontalHeader().hide()
        self.actions_model.set_dimension(dimension)

    @property
    def shown_count(self) -> int:
        """How many actions are shown."""
        return self.actions_model.rowCount()

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
        self._document.hand_in()
        index = self.currentIndex()
        if index.isValid() and self._document.may_change:
            self.actions_model.remove(index.row())

    def select_last(self) -> None:
        """Give the focus to the action that was added last, when it is shown."""
        row = self.actions_model.row_of(len(self._document.session.actions) - 1)
        if row >= 0:
            self.setCurrentIndex(self.actions_model.index(row, TEXT))

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
                self.actions_model.setData(index, None)
            else:
                self.remove_current()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        """Take away what was wrong, once the editor goes."""
        if not self.keeps_open(editor, hint):
            super().closeEditor(editor, hint)
            self.problem_changed.emit("")

    def _say_gone(self) -> None:
        """Say why another action has the focus now."""
        if self.isVisible():
            announce(self, self.tr("Deze actie staat niet meer in de tabel."))

    def _remember_current(self) -> None:
        current = self.currentIndex()
        place = self.actions_model.place(current.row()) if current.isValid() else -1
        self._before_reset = place, current.row(), current.column()

    def _recall_current(self) -> None:
        """Stay on the same action; where that is not shown, on what took its place."""
        place, row, column = self._before_reset
        if row >= 0 and self.shown_count:
            found = self.actions_model.row_of(place)
            kept = found if found >= 0 else min(row, self.shown_count - 1)
            self.setCurrentIndex(self.actions_model.index(kept, column))

    def _tick(self, index: QModelIndex) -> None:
        role = Qt.ItemDataRole.CheckStateRole
        checked = self.actions_model.data(index, role) == Qt.CheckState.Checked
        if self._document.may_change:
            after = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
            self.actions_model.setData(index, after, role)


class _CellDelegate(TextCells):
    """Makes the editor of each column."""

    def __init__(
        self, document: SessionDocument, today: Callable[[], date], parent: ActionTable
    ) -> None:
        super().__init__(document, parent, LONGEST_ENTRY)
        self._table = parent
        self._today = today

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        column = index.column()
        if column == DIMENSION:
            return self._dimensions(parent)
        if column == DUE:
            day = DateEdit(self.tr("Wanneer"), None, parent, self._today, is_due=True)
            day.problem_changed.connect(self._table.problem_changed)
            return self.follow(day)
        line = self.follow(QLineEdit(parent))
        limit_line(line, LONGEST_ENTRY if column == TEXT else LONGEST_LINE)
        line.setAccessibleName(self.tr("Actie") if column == TEXT else self.tr("Wie"))
        return line

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, DateEdit):
            if not editor.isModified():  # else it is what a person is typing
                editor.set_day(value if isinstance(value, date) else None)
        else:
            super().setEditorData(editor, index)

    def write(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> bool:
        if isinstance(editor, QComboBox):
            return model.setData(index, editor.currentData())
        if isinstance(editor, DateEdit):
            return editor.check() and model.setData(index, editor.day)
        return super().write(editor, model, index)

    def name(self, index: _Index) -> str:
        head = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        text = index.model().index(index.row(), TEXT).data()
        action = shortened(str(text), _SHOWN_OF_ACTION)
        return self.tr("{0} bij ‘{1}’").format(head, action)

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
        combo.activated.connect(lambda: self.finish(combo))
        return combo

    def is_worth_keeping(self, field: QLineEdit) -> bool:
        """Tell that a date which is not understood can only be given up."""
        return super().is_worth_keeping(field) and not (
            isinstance(field, DateEdit) and not field.is_understood
        )

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # The calendar has the keyboard while it is open; that does not end the edit.
        leaves = event.type() == QEvent.Type.FocusOut
        if leaves and isinstance(editor, DateEdit) and editor.shows_calendar:
            return False
        return super().eventFilter(editor, event)


def dimension_combo(document: SessionDocument, parent: QWidget | None = None) -> QComboBox:
    """Return a combo box with 'none' (data None) and every dimension (data its number)."""
    combo = Choice(parent)
    combo.addItem(tr("geen dimensie"), None)
    for dimension in document.model.dimensions:
        combo.addItem(f"{dimension.number}. {dimension.name}", dimension.number)
    return combo
