# SPDX-License-Identifier: EUPL-1.2
"""Asks which sessions: to compare, to roll up, to merge, to export together."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)

from dgw_desktop.domain.wording import counted
from dgw_desktop.storage.session_index import SessionIndex
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.dialog import Dialog
from dgw_desktop.ui.asking.session_in_words import describe
from dgw_desktop.ui.foundation.accessibility import announce_after_typing
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label, plain_tip
from dgw_desktop.ui.foundation.theme import font, scaled, text_scale
from dgw_desktop.ui.parts.type_ahead import TypeAhead

Problem = Callable[[Sequence[str]], str]
"""Returns why the sessions with these ids cannot be taken, or an empty text."""

_Index = QModelIndex | QPersistentModelIndex
_TICK = Qt.ItemDataRole.CheckStateRole
_READ_TOGETHER = 32  # rows
_ONE_LINE = 1.3  # times the size of 100 %, up to which a session stands on one line


class PickModel(QAbstractListModel):
    """One row per session, with a tick; what it says is read when it comes into view."""

    ticked = Signal()
    """Other sessions are ticked now."""

    def __init__(self, store: SessionStore, index: SessionIndex, parent: QWidget) -> None:
        """Offer the sessions of ``index``, none of them ticked."""
        super().__init__(parent)
        self._store = store
        self._index = index
        self._shown = index.ids
        self._ticks: set[str] = set()
        self._texts: dict[str, str] = {}
        # Equal rows spare reading ten thousand; large letters need a second line.
        lines = 1 if text_scale() <= _ONE_LINE else 2
        self._row_size = QSize(0, lines * QFontMetrics(font()).lineSpacing() + scaled(10))

    @property
    def picked(self) -> list[str]:
        """The ids of the ticked sessions, in the list's order, shown or not."""
        return [found for found in self._index.ids if found in self._ticks]

    def search(self, text: str) -> None:
        """Show only the sessions in which ``text`` is found; ticks stay."""
        self.beginResetModel()
        self._shown = self._index.find(text)
        self.endResetModel()

    @property
    def titles(self) -> list[str]:
        """What each row begins with, folded; no session is read for it."""
        return [self._index.searched(session_id) for session_id in self._shown]

    def tick(self, session_ids: Iterable[str], ticked: bool = True) -> None:
        """Tick these sessions, or take their ticks away."""
        if ticked:
            self._ticks |= set(session_ids)
        else:
            self._ticks -= set(session_ids)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1), [_TICK])
        self.ticked.emit()

    def tick_shown(self, ticked: bool) -> None:
        """Tick all sessions that are shown, or take their ticks away."""
        self.tick(self._shown, ticked)

    def toggle(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        found = self._shown[row]
        self.tick([found], found not in self._ticks)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own form)
        """Return the number of sessions that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every row be ticked."""
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsSelectable
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the session in one line, or its tick."""
        found = self._shown[index.row()]
        if role == _TICK:
            return Qt.CheckState.Checked if found in self._ticks else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            if found not in self._texts:
                near = self._shown[index.row() : index.row() + _READ_TOGETHER]
                found_near = self._store.summaries_of(near)
                self._texts |= {summary.id: describe(summary) for summary in found_near}
            return self._texts[found]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(str(self.data(index)))
        if role == Qt.ItemDataRole.SizeHintRole:
            return self._row_size
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick that was set with mouse or space bar."""
        if role != _TICK:
            return False
        self.tick([self._shown[index.row()]], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


class _PickList(QListView):
    """The rows; typed letters go to the session whose title begins with them."""

    def __init__(self, model: PickModel) -> None:
        super().__init__()
        self._rows = model
        self._type_ahead = TypeAhead()

    def keyboardSearch(self, search: str) -> None:
        row = self._type_ahead.row(search, self.currentIndex().row(), self._rows.titles)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row))


class SessionPicker(Dialog):
    """Shows sessions with a tick each; those in ``picked`` were ticked, in the list's order."""

    def __init__(
        self,
        title: str,
        explanation: str,
        store: SessionStore,
        index: SessionIndex,
        problem: Problem,
        parent: QWidget | None = None,
    ) -> None:
        """Offer the sessions of ``index``; OK is possible while ``problem`` finds none."""
        super().__init__(parent, title, 640, 520)
        self._problem = problem
        self._model = PickModel(store, index, self)
        self._model.ticked.connect(self._show)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Zoek op titel, organisatie, jaar…"))
        self.search.setAccessibleName(self.tr("Zoeken in sessies"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.list = _PickList(self._model)
        self.list.setProperty("role", "rows")
        self.list.ensurePolished()  # the height of the rows is asked once
        self.list.setModel(self._model)
        self.list.setAccessibleName(title)
        self.list.setUniformItemSizes(True)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.activated.connect(lambda index: self._model.toggle(index.row()))
        self.all_button = QPushButton(self.tr("Alles in de lijst"))
        self.all_button.clicked.connect(lambda: self._model.tick_shown(True))
        self.none_button = QPushButton(self.tr("Niets"))
        self.none_button.clicked.connect(lambda: self._model.tick_shown(False))
        self._state = StatusLabel()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        tools = QHBoxLayout()
        tools.addWidget(self.search, 1)
        tools.addWidget(self.all_button)
        tools.addWidget(self.none_button)
        column = self.body
        column.addWidget(plain_label(title, "heading"))
        column.addWidget(plain_label(explanation, "muted", wrap=True))
        column.addLayout(tools)
        column.addWidget(self.list, 1)
        self.foot.addWidget(self._state)
        self.foot.addWidget(buttons)
        self._show()

    @property
    def picked(self) -> list[str]:
        """The ids of the ticked sessions, in the list's order."""
        return self._model.picked

    def tick(self, session_ids: Sequence[str]) -> None:
        """Tick these sessions."""
        self._model.tick(session_ids)

    def accept(self) -> None:
        """Close only with sessions that can be taken."""
        if not self._problem(self.picked):
            super().accept()

    def _search(self, text: str) -> None:
        self._model.search(text)
        found = counted(self._model.rowCount(), self.tr("sessie"), self.tr("sessies"))
        announce_after_typing(self.search, self.tr("{0} gevonden").format(found))

    def _show(self) -> None:
        picked = self.picked
        problem = self._problem(picked)
        count = counted(len(picked), self.tr("sessie"), self.tr("sessies"))
        self._state.setText(problem or self.tr("{0} gekozen").format(count))
        self.ok.setEnabled(not problem)
