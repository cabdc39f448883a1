# SPDX-License-Identifier: EUPL-1.2
"""Makes what is typed unreadable to who looks along; a screen reader reads it as before."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsEffect, QWidget

_FRAME = 2  # pixels, which stay as they are: the focus is to be seen
_LETTERS = 2  # side by side that become one spot


class Veil(QGraphicsEffect):
    """Shows each few letters of a field as one spot of their mean colour, as high as a line.

    So whoever types sees where the words are, and nobody which.
    """

    def __init__(self, field: QWidget) -> None:
        """Lie over ``field``, for as long as it is enabled."""
        super().__init__(field)
        self._field = field
        field.setGraphicsEffect(self)

    def draw(self, painter: QPainter) -> None:
        """Draw the frame as it is, and spots in place of all that is in it."""
        place = self.sourceBoundingRect().toRect()
        picture = self.sourcePixmap(Qt.CoordinateSystem.LogicalCoordinates)
        painter.drawPixmap(place.topLeft(), picture)
        inside = place.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
        ratio, metrics = picture.devicePixelRatio(), self._field.fontMetrics()
        spot = QSize(_LETTERS * metrics.averageCharWidth(), metrics.lineSpacing())
        source = QRect((inside.topLeft() - place.topLeft()) * ratio, inside.size() * ratio)
        written = picture.copy(source).toImage()
        spots = QSize(
            max(1, inside.width() // max(1, spot.width())),
            max(1, inside.height() // max(1, spot.height())),
        )
        ignore = Qt.AspectRatioMode.IgnoreAspectRatio
        blended = written.scaled(spots, ignore, Qt.TransformationMode.SmoothTransformation)
        blended.setDevicePixelRatio(1.0)
        painter.drawImage(inside, blended)
