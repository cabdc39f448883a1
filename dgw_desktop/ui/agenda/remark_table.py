# SPDX-License-Identifier: EUPL-1.2
"""The parking lot: remarks for later, edited in place."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from dgw_desktop.domain.accents import folded
from dgw_desktop.domain.limits import LONGEST_ENTRY
from dgw_desktop.domain.lists import changed_part
from dgw_desktop.domain.texts import clean_text
from dgw_desktop.ui.agenda.text_cells import TextCells
from dgw_desktop.ui.agenda.text_table import TextModel, TextTable
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.accessibility import said_in_row
from dgw_desktop.ui.parts.type_ahead import TypeAhead

_BEGINNING = 60  # letters of a remark that may be typed to go to it

_Index = QModelIndex | QPersistentModelIndex


class _RemarkModel(TextModel):
    """A row per remark of a document; an edit is an undo command of it."""

    def __init__(self, document: SessionDocument) -> None:
        super().__init__(document)
        self._document = document
        self._remarks = document.session.parking_lot
        document.remarks_changed.connect(self._renew)
        document.session_changed.connect(self._renew)

    def text(self, row: int) -> str:
        return self._remarks[row]

    def content(self, row: int) -> str:
        return self._remarks[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own form)
        return 0 if parent.isValid() else len(self._remarks)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if self._document.may_change:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._remarks[index.row()]
        return said_in_row(self) if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change a remark; an empty text is not taken."""
        text = clean_text(str(value)).strip()
        if role != Qt.ItemDataRole.EditRole or not text:
            return False
        remarks = list(self._remarks)
        remarks[index.row()] = text
        return self._document.change_parking_lot(tuple(remarks), self.tr("parkeerplek"))

    def _renew(self) -> None:
        """Show the document's remarks; what is the same stays as it is."""
        before, after = self._remarks, self._document.session.parking_lot
        head, tail = changed_part(before, after)
        gone, come = len(before) - head - tail, len(after) - head - tail
        if gone and gone == come:
            self._remarks = after
            self.dataChanged.emit(self.index(head, 0), self.index(head + come - 1, 0))
            return
        if gone:
            self.beginRemoveRows(QModelIndex(), head, head + gone - 1)
            self._remarks = before[:head] + before[head + gone :]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), head, head + come - 1)
            self._remarks = after
            self.endInsertRows()


class RemarkTable(TextTable):
    """The table; F2 or a double click edits."""

    def __init__(self, document: SessionDocument) -> None:
        """Show the parking lot of ``document``."""
        super().__init__(_RemarkModel(document), 0)
        self._document = document
        self.setAccessibleName(self.tr("Parkeerplek"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setItemDelegate(TextCells(document, self, LONGEST_ENTRY))
        self._type_ahead = TypeAhead()
        heads = self.horizontalHeader()
        heads.hide()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    @property
    def current_row(self) -> int:
        """The row with the focus, -1 if there is none."""
        return self.currentIndex().row()

    def keyboardSearch(self, search: str) -> None:
        """Go to the remark that begins with what is typed."""
        model = self.model()
        texts = [
            folded(str(model.index(row, 0).data())[:_BEGINNING]) for row in range(model.rowCount())
        ]
        row = self._type_ahead.row(search, self.current_row, texts)
        if row >= 0:
            self.setCurrentIndex(model.index(row, 0))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and the last remark."""
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)
