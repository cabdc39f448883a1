# SPDX-License-Identifier: EUPL-1.2
"""What is asked for a moment lies over the lower part of a card, which keeps its size."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

_PLACES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.LayoutRequest)
_INSET = 22  # pixels, as the card has


class OverFoot(QObject):
    """Keeps a widget right above the foot of a card, or at the bottom where that is not in view.

    In a layout it would take room from the statements, whose letters would change with it.
    """

    def __init__(self, over: QWidget, card: QWidget, foot: QWidget) -> None:
        """Place ``over``, a sibling of ``card``, each time that one of these moves."""
        super().__init__(over)
        self._over, self._card, self._foot = over, card, foot
        for watched in (over, card, foot):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the card, its foot, and how high the widget wants to be."""
        if event.type() in _PLACES and self._over.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self._card.geometry()
        height = min(room.height(), self._over.sizeHint().height())
        foot = room.top() + self._foot.mapTo(self._card, QPoint(0, 0)).y()
        bottom = foot if height <= foot - room.top() <= room.height() else room.bottom()
        width = room.width() - 2 * _INSET
        place = room.left() + _INSET, max(room.top(), bottom - height), width, height
        if self._over.geometry().getRect() != place:
            self._over.setGeometry(*place)
