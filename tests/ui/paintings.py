# SPDX-License-Identifier: EUPL-1.2
"""How often a widget is painted."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Paintings(QObject):
    """Counts the paintings of a widget, but not those of one edge only, such as a scroll bar."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.count += event.rect().contains(self._widget.rect().center())
        return super().eventFilter(watched, event)


def settle() -> None:
    """Let everything be painted that waits for it."""
    for _ in range(5):
        QApplication.processEvents()
