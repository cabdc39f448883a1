# SPDX-License-Identifier: EUPL-1.2
"""Two groups of widgets, at the left and the right of one row where the width holds both."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.flow_layout import FlowLayout


class SplitRow(QFrame):
    """One row, or more where large letters or a small window ask for it."""

    def __init__(self, least_left: int = 0, parent: QWidget | None = None) -> None:
        """Make an empty row; ``left`` is its left group, ``add`` fills the right one.

        The left group keeps ``least_left`` pixels (at 100 % text) beyond its least width before
        the right one goes below it.
        """
        super().__init__(parent)
        self._least_left = least_left
        self.left = QHBoxLayout()
        self.left.setSpacing(10)
        self._right = QWidget()
        self._flow = FlowLayout(self._right, 10, 6, centred=False)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addLayout(self.left, 1)
        self._row.addWidget(self._right)

    def add(self, *widgets: QWidget) -> None:
        """Put ``widgets`` at the right, in this order."""
        for widget in widgets:
            self._flow.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many rows as the width asks for."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Look again when a widget came, went or grew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        needed = self.left.minimumSize().width() + self._flow.sizeHint().width()
        beside = needed + scaled(self._least_left) <= self.contentsRect().width()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._row.direction():
            self._row.setDirection(direction)


class HeaderBar(SplitRow):
    """The bar at the top of a screen: a title at the left, what can be done at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar that leaves some words of a title in sight."""
        super().__init__(140, parent)
        self.setProperty("role", "bar")
        self.setContentsMargins(6, 7, 16, 7)
