# SPDX-License-Identifier: EUPL-1.2
"""Asks which sessions: to compare, to roll up, to merge, to export together."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from dgw_desktop.domain.wording import counted
from dgw_desktop.storage.session_index import SessionIndex
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.damage_look import DamageLook
from dgw_desktop.ui.asking.dialog import Dialog
from dgw_desktop.ui.asking.session_in_words import describe
from dgw_desktop.ui.asking.session_rows import SessionRowList, SessionRows
from dgw_desktop.ui.foundation.accessibility import announce_after_typing
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label
from dgw_desktop.ui.foundation.theme import text_scale
from dgw_desktop.ui.parts.line_limits import limit_line

Problem = Callable[[Sequence[str]], str]
"""Returns why the sessions with these ids cannot be taken, or an empty text."""

_Index = QModelIndex | QPersistentModelIndex
_TICK = Qt.ItemDataRole.CheckStateRole
_ONE_LINE = 1.3  # times the size of 100 %, up to which a session stands on one line


class PickModel(SessionRows):
    """One row per session, with a tick."""

    ticked = Signal()
    """Other sessions are ticked now."""

    def __init__(self, store: SessionStore, index: SessionIndex, parent: QWidget) -> None:
        """Offer the sessions of ``index``, none of them ticked."""

        def describe_all(session_ids: Sequence[str]) -> dict[str, str]:
            damaged = self._damage.damaged_among(session_ids)
            found = store.summaries_of(session_ids, damaged)
            return {summary.id: describe(summary) for summary in found}

        super().__init__(parent, describe_all, lines=1 if text_scale() <= _ONE_LINE else 2)
        self._damage = DamageLook(store.damaged_among, self)
        self._damage.found.connect(self.renew_row)
        self._all = index.ids
        self._ticks: set[str] = set()
        self.renew(index)

    @property
    def picked(self) -> list[str]:
        """The ids of the ticked sessions, in the list's order, shown or not."""
        return [found for found in self._all if found in self._ticks]

    def tick(self, session_ids: Iterable[str], ticked: bool = True) -> None:
        """Tick these sessions, or take their ticks away."""
        if ticked:
            self._ticks |= set(session_ids)
        else:
            self._ticks -= set(session_ids)
        if self.ids:
            self.dataChanged.emit(self.index(0), self.index(len(self.ids) - 1), [_TICK])
        self.ticked.emit()

    def tick_shown(self, ticked: bool) -> None:
        """Tick all sessions that are shown, or take their ticks away."""
        self.tick(self.ids, ticked)

    def toggle(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        found = self.ids[row]
        self.tick([found], found not in self._ticks)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every row be ticked."""
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsSelectable
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the session in one line, or its tick."""
        if role == _TICK:
            is_ticked = self.ids[index.row()] in self._ticks
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick that was set with mouse or space bar."""
        if role != _TICK:
            return False
        self.tick([self.ids[index.row()]], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


class SessionPicker(Dialog):
    """Shows sessions with a tick each; those in ``picked`` were ticked, in the list's order."""

    def __init__(
        self,
        title: str,
        explanation: str,
        store: SessionStore,
        index: SessionIndex,
        problem: Problem,
        accept: str,
        parent: QWidget | None = None,
    ) -> None:
        """Offer the sessions of ``index``.

        The button ``accept``, which says what is done, works while ``problem`` finds none.
        """
        super().__init__(parent, title, 640, 520)
        self._problem = problem
        self._model = PickModel(store, index, self)
        self._model.ticked.connect(self._show)
        self.search = QLineEdit()
        limit_line(self.search)
        self.search.setPlaceholderText(self.tr("Zoek op titel, organisatie, jaar…"))
        self.search.setAccessibleName(self.tr("Zoeken in sessies"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.list = SessionRowList(self._model, title)
        self.list.setWordWrap(True)
        self.list.activated.connect(lambda index: self._model.toggle(index.row()))
        self.all_button = QPushButton(self.tr("Alles selecteren"))
        self.all_button.clicked.connect(lambda: self._model.tick_shown(True))
        self.none_button = QPushButton(self.tr("Niets selecteren"))
        self.none_button.clicked.connect(lambda: self._model.tick_shown(False))
        self._state = StatusLabel()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(accept)
        self.ok.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = self.body
        column.addWidget(plain_label(title, "heading"))
        column.addWidget(plain_label(explanation, "muted", wrap=True))
        tools = QHBoxLayout()
        column.addLayout(tools)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.all_button)
        tools.addWidget(self.none_button)
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
