# SPDX-License-Identifier: EUPL-1.2
"""A card on Resultaat: a title and rows about dimensions, the most important first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.model import Dimension
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.level_chips import LevelChips

_SHOWN = 6


class ResultCard(QFrame):
    """A surface with a title; ``column`` takes what is under it, ``head`` what is beside it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        """Make a card; without ``title`` there is only the surface."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 12, 18, 14)
        self.column.setSpacing(10)
        self.head = QHBoxLayout()
        self.column.addLayout(self.head)
        if title:
            self.head.addWidget(plain_label(title, role="subheading", wrap=True), 1)


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One dimension: its ``levels`` as chips, and a text."""

    dimension: Dimension
    levels: tuple[int, ...]
    text: str


class RowsCard(ResultCard):
    """Shows the first rows, with a button for all of them."""

    action_wanted = Signal(int)
    """The number of the dimension for which an action is to be written."""

    def __init__(
        self,
        title: str,
        highest: int,
        tokens: ColourTokens,
        with_actions: bool = False,
        joint: str = "→",
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty card for a model of ``highest`` levels; ``joint`` stands between chips."""
        super().__init__(title, parent)
        self._highest = highest
        self._tokens = tokens
        self._with_actions = with_actions
        self._joint = joint
        self._rows: Sequence[ResultRow] = ()
        self._nothing = self._more = ""
        self._all = False
        self._body: QWidget | None = None

    def set_rows(self, rows: Sequence[ResultRow], nothing: str, more: str = "") -> None:
        """Show ``rows``, or the text ``nothing`` where there are none, and ``more`` under it."""
        self._rows, self._nothing, self._more = rows, nothing, more
        self._renew()

    def _renew(self) -> None:
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        if self._rows:
            column.addWidget(self._make_table())
        elif self._nothing:
            column.addWidget(plain_label(self._nothing, "muted", wrap=True))
        if self._more:
            column.addWidget(plain_label(self._more, "muted", wrap=True))
        if len(self._rows) > _SHOWN:
            text = (
                self.tr("Alleen de eerste {0} tonen").format(_SHOWN)
                if self._all
                else self.tr("Alle {0} tonen").format(len(self._rows))
            )
            button = QPushButton(text)
            button.clicked.connect(self._toggle)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._body)

    def _make_table(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 9)
        top = Qt.AlignmentFlag.AlignTop
        for number, row in enumerate(self._rows if self._all else self._rows[:_SHOWN]):
            name = f"{row.dimension.number}. {row.dimension.name}"
            grid.addWidget(plain_label(name, "strong", wrap=True), number, 0, top)
            grid.addWidget(self._make_chips(row), number, 1, top)
            grid.addWidget(plain_label(row.text, "next-step", wrap=True), number, 2, top)
            if self._with_actions:
                grid.addWidget(self._make_action_button(row.dimension), number, 3, top)
        return table

    def _make_chips(self, row: ResultRow) -> QWidget:
        chips = LevelChips(row.levels, self._highest, self._tokens, scaled(20), self._joint)
        chips.setAccessibleName(f" {self._joint} ".join(str(level) for level in row.levels))
        return chips

    def _make_action_button(self, dimension: Dimension) -> QPushButton:
        button = QPushButton(self.tr("Actie…"))
        button.setProperty("role", "small")
        button.setAccessibleName(self.tr("Actie bij {0}").format(dimension.name))
        button.clicked.connect(lambda: self.action_wanted.emit(dimension.number))
        return button

    def _toggle(self) -> None:
        self._all = not self._all
        self._renew()
