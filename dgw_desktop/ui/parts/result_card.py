# SPDX-License-Identifier: EUPL-1.2
"""A card on Resultaat: a title and rows about dimensions, the most important first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.model import Dimension
from dgw_desktop.ui.foundation.accessibility import Gathering, give_role
from dgw_desktop.ui.foundation.labels import Paragraph, plain_label
from dgw_desktop.ui.foundation.theme import paint_focus_ring, scaled
from dgw_desktop.ui.parts.level_chips import LevelChips

_SHOWN = 6
_BESIDE_RING = 5  # pixels between the ring of the focus and the letters


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
    opened = Signal(int)
    """The number of the dimension whose card a person wants to see."""

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
        self._title = title
        self._shown: list[_RowName] = []
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
            column.addWidget(Paragraph(self._nothing, "muted"))
        if self._more:
            column.addWidget(Paragraph(self._more, "muted"))
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
        table = Gathering()
        give_role(table, QAccessible.Role.List, self._title)
        self._shown = []
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 9)
        top = Qt.AlignmentFlag.AlignTop
        for number, row in enumerate(self._rows if self._all else self._rows[:_SHOWN]):
            name = self._make_name(row)
            table.spoken.append(name)
            grid.addWidget(name, number, 0, top)
            grid.addWidget(self._make_chips(row), number, 1, top)
            grid.addWidget(plain_label(row.text, "next-step", wrap=True), number, 2, top)
            if self._with_actions:
                button = self._make_action_button(row.dimension)
                table.spoken.append(button)
                grid.addWidget(button, number, 3, top)
        return table

    def _make_name(self, row: ResultRow) -> "_RowName":
        """Return the name of a dimension, which speaks for its row and takes the keyboard."""
        levels = f" {self._joint} ".join(str(level) for level in row.levels)
        name = _RowName(row.dimension, self._tokens)
        said = self.tr("{0}, niveau {1}: {2}").format(name.text(), levels, row.text)
        name.setAccessibleName(said)
        number = row.dimension.number
        name.opened.connect(lambda: self.opened.emit(number))
        name.stepped.connect(lambda step: self._step(name, step))
        name.setFocusPolicy(
            Qt.FocusPolicy.ClickFocus if self._shown else Qt.FocusPolicy.StrongFocus
        )
        self._shown.append(name)
        return name

    def _step(self, name: "_RowName", step: int) -> None:
        """Go to the row below or above, which Tab comes to from now on."""
        place = self._shown.index(name) + step
        if 0 <= place < len(self._shown):
            name.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._shown[place].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._shown[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_chips(self, row: ResultRow) -> QWidget:
        return LevelChips(row.levels, self._highest, self._tokens, scaled(20), self._joint)

    def _make_action_button(self, dimension: Dimension) -> QPushButton:
        button = QPushButton(self.tr("Actie…"))
        button.setProperty("role", "small")
        button.setAccessibleName(self.tr("Actie bij {0}").format(dimension.name))
        button.clicked.connect(lambda: self.action_wanted.emit(dimension.number))
        return button

    def _toggle(self) -> None:
        self._all = not self._all
        self._renew()


class _RowName(QLabel):
    """The name of a dimension; a click or Enter opens its card, the arrows go along the rows."""

    opened = Signal()
    stepped = Signal(int)
    """1 for the row below, -1 for the one above."""

    def __init__(self, dimension: Dimension, tokens: ColourTokens) -> None:
        super().__init__()
        give_role(self, QAccessible.Role.ListItem, speaks_for_parts=True)
        self._tokens = tokens
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "strong")
        self.setWordWrap(True)
        self.setContentsMargins(_BESIDE_RING, 1, _BESIDE_RING, 2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(f"{dimension.number}. {dimension.name}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            paint_focus_ring(painter, QRectF(self.rect()), 3, self._tokens)
            painter.end()
