# SPDX-License-Identifier: EUPL-1.2
"""The keys, over the beamer's picture."""

from math import ceil

from PySide6.QtGui import QColor, QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.foundation.accessibility import announce
from dgw_desktop.ui.foundation.key_map import Screen, key_map, keys_on
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.theme import sized_font
from dgw_desktop.ui.parts.key_table import KeyTable


class KeyOverlay(QWidget):
    """Shows what each key does on the beamer; hidden until asked for."""

    def __init__(self, tokens: ColourTokens, parent: QWidget) -> None:
        """Make a hidden overlay."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        keys = keys_on(Screen.BEAMER)
        self.setAccessibleName(self.tr("Toetsen"))
        self.setAccessibleDescription("\n".join(f"{k.shown}: {k.description}" for k in keys))
        shown = {name: key.shown for name, key in key_map().items()}
        self._title = plain_label(
            self.tr("Toetsen ({0} of {1}: terug)").format(shown["help"], shown["leave"])
        )
        self._table = KeyTable([("", keys)], columns=2)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)
        self._column.addWidget(self._table, 1)
        self.set_tokens(tokens)
        self.hide()

    def toggle(self) -> None:
        """Show the keys, or put them away."""
        self.setVisible(not self.isVisible())
        self.raise_()
        if self.isVisible():
            announce(self, f"{self._title.text()}\n{self.accessibleDescription()}")

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(tokens.background))
        self.setPalette(palette)
        # The program's style sheet gives labels the ink of its own appearance.
        self.setStyleSheet(f"QLabel {{ color: {tokens.ink}; }}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use letters that the back row can read."""
        super().resizeEvent(event)
        margin = round(0.03 * self.height())
        self._column.setContentsMargins(margin, margin // 3, margin, 0)
        self._title.setFont(sized_font(ceil(0.044 * self.height()), QFont.Weight.Bold))
        self._table.set_text_size(ceil(0.026 * self.height()))
