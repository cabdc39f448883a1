# SPDX-License-Identifier: EUPL-1.2
"""A list model for many rows, of which Qt itself knows the number."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt

_Index = QModelIndex | QPersistentModelIndex
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class CountedRows(QStringListModel):
    """Rows that can be selected; what each shows, ``data`` of the subclass says.

    A view asks the number of rows at each row that it lays out. With one session for each unit of
    each municipality those would be tens of thousands of calls to Python at every letter typed.
    """

    def show_rows(self, count: int) -> None:
        """Show so many rows; the model is reset, so what ``data`` says may be another."""
        self.setStringList([""] * count)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let no text be typed in a row."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags
