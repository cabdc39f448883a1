# SPDX-License-Identifier: EUPL-1.2
"""What is asked for a moment lies over the lower part of a card, which keeps its size."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

_PLACES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.LayoutRequest)
_INSET = 22  # pixels, as the card has


class OverCard(QObject):
    """Keeps a widget over a part of a card, or at the bottom where that part is not in view.

    In a layout it would take room from the statements, whose letters would change with it.
    """

    def __init__(self, over: QWidget, card: QWidget, part: QWidget, above: bool) -> None:
        """Place ``over``, a sibling of ``card``, on the middle of ``part`` or right above it."""
        super().__init__(over)
        self._over, self._card, self._part, self._above = over, card, part, above
        for watched in (over, card, part):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the card, its part, and how high the widget wants to be."""
        if event.type() in _PLACES and self._over.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self._card.geometry()
        wanted = max(self._over.sizeHint().height(), self._over.minimumHeight())
        height = min(room.height(), wanted)
        top = self._card.mapFromGlobal(self._part.mapToGlobal(QPoint(0, 0))).y()
        if self._above:
            top -= height
        else:
            top += (self._part.height() - height) // 2
        if not 0 <= top <= room.height() - height:
            top = room.height() - height
        width = room.width() - 2 * _INSET
        place = room.left() + _INSET, room.top() + top, width, height
        if self._over.geometry().getRect() != place:
            self._over.setGeometry(*place)
