# SPDX-License-Identifier: EUPL-1.2
"""A button with a menu for what is done less often."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dgw_desktop.ui.foundation.accessibility import enter_first
from dgw_desktop.ui.foundation.theme import scaled


class MoreButton(QPushButton):
    """Three dots, or a text; a press opens the menu."""

    def __init__(
        self,
        name: str,
        text: str = "⋯",
        parent: QWidget | None = None,
        fill: Callable[[QMenu], object] = lambda _menu: None,
    ) -> None:
        """Make a button; ``name`` is what a screen reader calls it.

        ``fill`` fills the menu when it is first wanted: no start waits for it.
        """
        super().__init__(parent)
        self.setText(text)  # with a parent beside it, PySide asks what an icon is
        self.setAccessibleName(name)
        if text == "⋯":
            self.setFixedWidth(scaled(40))
            self.setToolTip(name)
        self._fill = fill
        # Not setMenu: that draws an arrow over the dots.
        self.clicked.connect(self._open)

    def menu(self) -> QMenu:
        """Return the menu."""
        return self._menu

    @cached_property
    def _menu(self) -> QMenu:
        menu = QMenu(self)
        enter_first(menu)
        self._fill(menu)
        return menu

    def _open(self) -> None:
        place = self.mapToGlobal(self.rect().bottomRight())
        place.setX(place.x() - self._menu.sizeHint().width())
        self._menu.popup(place)
