# SPDX-License-Identifier: EUPL-1.2
"""The keys, over the beamer's picture."""

from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.accessibility import announce
from dgw_desktop.ui.key_map import Key, key_map
from dgw_desktop.ui.theme import sized_font

BEAMER_COMMANDS = (
    "choose",
    "ambition",
    "next",
    "previous",
    "forward",
    "back",
    "move",
    "go_to",
    "next_open",
    "not_applicable",
    "vote",
    "note",
    "action",
    "park",
    "black",
    "freeze",
    "appearance",
    "results",
    "cards",
    "undo",
    "redo",
    "leave",
)
"""The commands that work on the beamer, as the help shows them."""


class KeyOverlay(QWidget):
    """Shows what each key does on the beamer; hidden until asked for."""

    def __init__(self, tokens: ColourTokens, parent: QWidget) -> None:
        """Make a hidden overlay."""
        super().__init__(parent)
        self._tokens = tokens
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Toetsen"))
        self.setAccessibleDescription(
            "\n".join(f"{key.shown}: {key.description}" for key in _keys())
        )
        self.hide()

    def toggle(self) -> None:
        """Show the keys, or put them away."""
        self.setVisible(not self.isVisible())
        self.raise_()
        if self.isVisible():
            announce(self, f"{self._title()}\n{self.accessibleDescription()}")

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title and table, in two columns, with letters that make all of it fit."""
        tokens = self._tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.background))
        margin = 0.05 * self.height()
        painter.setPen(QColor(tokens.ink))
        painter.setFont(sized_font(ceil(0.044 * self.height()), QFont.Weight.Bold))
        painter.drawText(QRectF(margin, margin * 0.7, self.width(), margin * 1.4), 0, self._title())
        keys = _keys()
        rows = -(-len(keys) // 2)
        top, row = 2.4 * margin, (self.height() - 3.0 * margin) / rows
        column = (self.width() - 3 * margin) / 2
        size = ceil(0.026 * self.height())
        bold = sized_font(size, QFont.Weight.Bold)
        metrics = QFontMetricsF(bold)
        names = max(metrics.horizontalAdvance(key.shown) for key in keys) + size
        for index, key in enumerate(keys):
            left = margin + (index // rows) * (column + margin)
            y = top + (index % rows) * row
            painter.setFont(bold)
            place = QRectF(left, y, names, row)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, key.shown)
            painter.setFont(sized_font(size))
            texts = QRectF(left + names, y, column - names, row)
            flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
            text = key.description.removeprefix(self.tr("Op de beamer: "))
            painter.drawText(texts, flags, text[:1].upper() + text[1:])
        painter.end()

    def _title(self) -> str:
        return self.tr("Toetsen (F1 of Esc: terug)")


def _keys() -> list[Key]:
    keys = key_map()
    return [keys[name] for name in BEAMER_COMMANDS]
