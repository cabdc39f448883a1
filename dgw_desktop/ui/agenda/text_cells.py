# SPDX-License-Identifier: EUPL-1.2
"""How texts are edited in the place where they stand, in a table or a list."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.parts.line_limits import limit_line

_Index = QModelIndex | QPersistentModelIndex


class TextCells(QStyledItemDelegate):
    """Makes fields of one line. Esc keeps what is typed, as in a note; undo takes it back.

    What is typed is handed in before anything else in the document changes. What is not taken stays
    in the field, see ``holds``.
    """

    def __init__(self, document: SessionDocument, view: QAbstractItemView, longest: int) -> None:
        """Edit the texts of ``view``, of at most ``longest`` letters."""
        super().__init__(view)
        self._document = document
        self._longest = longest
        self._field: QLineEdit | None = None
        document.handing_in.connect(self.hand_in)

    def hand_in(self) -> None:
        """Write what is being typed, if anything, and leave the field open."""
        field = self._field
        if field is not None and isValid(field) and field.isModified():
            self.commitData.emit(field)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Make a field, in which a view then puts the text."""
        field = self.follow(QLineEdit(parent))
        limit_line(field, self._longest)
        return field

    def follow(self, field: QLineEdit) -> QLineEdit:
        """Hand in what is typed in ``field`` while it is open."""
        self._field = field
        return field

    def holds(self, editor: QWidget) -> bool:
        """Tell whether something is typed in ``editor`` that was not taken: it stays open then."""
        return editor in self._document.drafts.refused

    def let_go(self, editor: QWidget) -> None:
        """Forget what was typed in ``editor``, which a person gives up."""
        self._document.keep_refused(editor, "", "")

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Write what stands in ``editor``, or keep it as refused; an empty text is not taken."""
        text = editor.text() if isinstance(editor, QLineEdit) else ""
        is_taken = self.write(editor, model, index)
        self._document.keep_refused(editor, self.name(index), "" if is_taken else text)

    def write(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> bool:
        """Write what stands in ``editor``; tell whether it was taken."""
        return isinstance(editor, QLineEdit) and model.setData(index, editor.text())

    def name(self, _index: _Index) -> str:
        """Return what is edited, for a person."""
        return self.tr("Parkeerplek")

    def is_worth_keeping(self, field: QLineEdit) -> bool:
        """Tell whether something is typed in ``field`` that Esc may not throw away."""
        return field.isModified()

    def finish(self, editor: QWidget) -> None:
        """Write what stands in ``editor``, and close it."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show what stands in the cell, unless a person is typing."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            text = str(index.data(Qt.ItemDataRole.EditRole))
            editor.setMaxLength(max(editor.maxLength(), len(text)))  # of an earlier version
            editor.setText(text)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Take Esc as 'ready'."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and isinstance(editor, QLineEdit)
            and self.is_worth_keeping(editor)
        ):
            self.finish(editor)
            return True
        return super().eventFilter(editor, event)
