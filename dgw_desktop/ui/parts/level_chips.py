# SPDX-License-Identifier: EUPL-1.2
"""Squares with the digits of levels, as one widget."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.foundation.theme import paint_chip

_GAP = 5  # pixels on either side of what stands between two chips


class LevelChips(QWidget):
    """Shows levels beside each other; ``side`` is the width and height of each in pixels."""

    def __init__(
        self,
        levels: Sequence[int],
        highest: int,
        tokens: ColourTokens,
        side: int,
        joint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make chips for ``levels`` of ``highest``; ``joint`` stands between two of them."""
        super().__init__(parent)
        self._levels = levels
        self._highest = highest
        self._tokens = tokens
        self._side = side
        self._joint = joint
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the chips and what stands between them."""
        between = len(self._levels) - 1
        return QSize(len(self._levels) * self._side + between * self._between, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chips."""
        painter = QPainter(self)
        chip = QRectF(0, 0, self._side, self._side)
        for index, level in enumerate(self._levels):
            if index:
                room = QRectF(chip.right(), 0, self._between, self._side)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._joint)
                chip.moveLeft(room.right())
            paint_chip(painter, chip, level, self._highest, self._tokens)
        painter.end()

    @property
    def _between(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._joint) + 2 * _GAP
