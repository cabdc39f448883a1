# SPDX-License-Identifier: EUPL-1.2
"""Asks which sessions: to compare, to roll up, to merge, to export together."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.domain.wording import counted
from dgw_desktop.storage.sessions import SessionSummary
from dgw_desktop.ui.accessibility import announce_after_typing
from dgw_desktop.ui.language import wording
from dgw_desktop.ui.widgets.labels import StatusLabel, plain_label

Problem = Callable[[Sequence[SessionSummary]], str]
"""Returns why these sessions cannot be taken, or an empty text."""

_ID = Qt.ItemDataRole.UserRole


class SessionPicker(QDialog):
    """Shows sessions with a tick each; those in ``picked`` were ticked, in the list's order."""

    def __init__(
        self,
        title: str,
        explanation: str,
        summaries: Sequence[SessionSummary],
        problem: Problem,
        parent: QWidget | None = None,
    ) -> None:
        """Offer ``summaries``; OK is possible while ``problem`` finds none."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(640, 520)
        self._summaries = {summary.id: summary for summary in summaries}
        self._problem = problem
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Zoek op titel, organisatie, jaar…"))
        self.search.setAccessibleName(self.tr("Zoeken in sessies"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for summary in summaries:
            item = QListWidgetItem(describe(summary))
            item.setData(_ID, summary.id)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsSelectable
            )
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.itemChanged.connect(lambda _item: self._show())
        self.list.itemActivated.connect(self._toggle)
        self.all_button = QPushButton(self.tr("Alles in de lijst"))
        self.all_button.clicked.connect(lambda: self._tick_shown(True))
        self.none_button = QPushButton(self.tr("Niets"))
        self.none_button.clicked.connect(lambda: self._tick_shown(False))
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
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain_label(title, "heading"))
        column.addWidget(plain_label(explanation, "muted", wrap=True))
        column.addLayout(tools)
        column.addWidget(self.list, 1)
        column.addWidget(self._state)
        column.addWidget(buttons)
        self._show()

    @property
    def picked(self) -> list[SessionSummary]:
        """The ticked sessions, in the list's order."""
        return [
            self._summaries[item.data(_ID)]
            for item in self._items()
            if item.checkState() == Qt.CheckState.Checked
        ]

    def tick(self, session_ids: Sequence[str]) -> None:
        """Tick these sessions."""
        for item in self._items():
            if item.data(_ID) in session_ids:
                item.setCheckState(Qt.CheckState.Checked)

    def accept(self) -> None:
        """Close only with sessions that can be taken."""
        if not self._problem(self.picked):
            super().accept()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _toggle(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _tick_shown(self, ticked: bool) -> None:
        self.list.blockSignals(True)
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._show()

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for item in self._items():
            item.setHidden(not all(word in item.text().casefold() for word in words))
        shown = sum(not item.isHidden() for item in self._items())
        found = counted(shown, self.tr("sessie"), self.tr("sessies"))
        announce_after_typing(self.search, self.tr("{0} gevonden").format(found))

    def _show(self) -> None:
        picked = self.picked
        problem = self._problem(picked)
        count = counted(len(picked), self.tr("sessie"), self.tr("sessies"))
        self._state.setText(problem or self.tr("{0} gekozen").format(count))
        self.ok.setEnabled(not problem)


def describe(summary: SessionSummary) -> str:
    """Return a session in one line."""
    details = summary.details
    names = [details.title, details.organisation, details.unit, wording().short_date(details.date)]
    return " · ".join(filter(None, names))
