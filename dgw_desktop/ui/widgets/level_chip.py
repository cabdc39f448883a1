# SPDX-License-Identifier: EUPL-1.2
"""The square with a level's digit, as a widget."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.theme import paint_chip


class LevelChip(QWidget):
    """Shows one level; ``side`` is its width and height in pixels."""

    def __init__(
        self,
        level: int | None,
        highest: int,
        tokens: ColourTokens,
        side: int,
        parent: QWidget | None = None,
    ) -> None:
        """Make a chip for ``level`` of ``highest``."""
        super().__init__(parent)
        self._level = level
        self._highest = highest
        self._tokens = tokens
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the fixed square."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._level, self._highest, self._tokens)
        painter.end()
