# SPDX-License-Identifier: EUPL-1.2
"""A button with a menu for what is done less often."""

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dgw_desktop.ui.foundation.theme import scaled


class MoreButton(QPushButton):
    """Three dots, or a text; a press opens the menu."""

    def __init__(self, name: str, text: str = "⋯", parent: QWidget | None = None) -> None:
        """Make a button with an empty menu; ``name`` is what a screen reader calls it."""
        super().__init__(text, parent)
        self.setAccessibleName(name)
        if text == "⋯":
            self.setFixedWidth(scaled(40))
            self.setToolTip(name)
        self._menu = QMenu(self)
        # Not setMenu: that draws an arrow over the dots.
        self.clicked.connect(self._open)

    def menu(self) -> QMenu:
        """Return the menu to fill."""
        return self._menu

    def _open(self) -> None:
        place = self.mapToGlobal(self.rect().bottomRight())
        place.setX(place.x() - self._menu.sizeHint().width())
        self._menu.popup(place)
