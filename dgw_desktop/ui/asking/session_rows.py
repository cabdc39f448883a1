# SPDX-License-Identifier: EUPL-1.2
"""Lists with a row per session, of which only the rows in view are read and put in words."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListView

from dgw_desktop.storage.session_index import SessionIndex
from dgw_desktop.ui.foundation.accessibility import said_in_row
from dgw_desktop.ui.foundation.labels import plain_tip
from dgw_desktop.ui.foundation.theme import font, scaled
from dgw_desktop.ui.parts.counted_rows import CountedRows
from dgw_desktop.ui.parts.type_ahead import TypeAhead

_Index = QModelIndex | QPersistentModelIndex
_READ_TOGETHER = 32  # rows
_ABOVE_AND_BELOW = 10  # pixels in a row beside its lines

Describe = Callable[[Sequence[str]], Mapping[str, str]]
"""Returns what is said of the sessions with these ids, in one line or more."""


class SessionRows(CountedRows):
    """One row per session; what it says is read when it comes into view.

    All rows are equally high, which spares measuring ten thousand of them.
    """

    def __init__(self, parent: QObject, describe: Describe, lines: int) -> None:
        """Make an empty list, of which the rows have room for so many ``lines``."""
        super().__init__(parent)
        self._describe = describe
        self._index = self._shown = SessionIndex()
        self._texts: dict[str, str] = {}
        text = QFontMetrics(font()).size(0, "\n".join("x" * lines))
        self._row_size = QSize(0, text.height() + scaled(_ABOVE_AND_BELOW))
        self.may_read = True
        """False while a thread changes what would be read; other rows say nothing meanwhile."""

    @property
    def ids(self) -> list[str]:
        """The sessions that are shown, in their order."""
        return self._shown.ids

    @property
    def titles(self) -> list[str]:
        """What each row begins with, folded; no session is read for it."""
        return self._shown.searched

    def renew(self, index: SessionIndex) -> None:
        """Show the sessions of ``index``, all read again."""
        self._index, self._texts = index, {}
        self._show(index)

    def renew_row(self, session_id: str) -> None:
        """Put a session in words again, of which something else is known now."""
        self._texts.pop(session_id, None)
        if session_id in self.ids:
            index = self.index(self.ids.index(session_id))
            self.dataChanged.emit(index, index)

    def search(self, text: str) -> None:
        """Show only the sessions in which ``text`` is found."""
        self._show(self._index.find(text))

    def _show(self, shown: SessionIndex) -> None:
        self._shown = shown
        self.show_rows(len(shown.ids))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is said of the session, for a tip or a screen reader in one line."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row())
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return said_in_row(self)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(index.row()).replace("\n", " · ")
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(index.row()).replace("\n", " · "))
        if role == Qt.ItemDataRole.SizeHintRole:
            return self._row_size
        return None

    def _text(self, row: int) -> str:
        wanted = self.ids[row]
        if wanted not in self._texts and self.may_read:
            self._texts |= self._describe(self.ids[row : row + _READ_TOGETHER])
        return self._texts.get(wanted, "")  # it may be gone since the list was made


class SessionRowList(QListView):
    """The rows; typed letters go to the session whose title begins with them."""

    def __init__(self, rows: SessionRows, name: str) -> None:
        """Show ``rows`` under the accessible ``name``."""
        super().__init__()
        self._rows = rows
        self._type_ahead = TypeAhead()
        self.setProperty("role", "rows")
        self.ensurePolished()  # the height of the rows is asked once
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def current_id(self) -> str | None:
        """The session with the focus, None if there is none."""
        row = self.currentIndex().row()
        return self._rows.ids[row] if row >= 0 else None

    @property
    def selected_ids(self) -> list[str]:
        """The selected sessions, in the order of the list."""
        return [self._rows.ids[row] for row in sorted(i.row() for i in self.selectedIndexes())]

    def keyboardSearch(self, search: str) -> None:
        """Go to the session whose title begins with what is typed."""
        row = self._type_ahead.row(search, self.currentIndex().row(), self._rows.titles)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row))
