# SPDX-License-Identifier: EUPL-1.2
"""Rounded frames of dashes, kept as pictures.

To stroke one around a statement takes Qt as long as all the rest of a card; its picture shows the
same pixels in a hundredth of that time.
"""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

_LAST_FRAMES = 4  # that are kept: one on a beamer of 3840x2160 is 5 MB


def paint_dashed_frame(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    colour: str,
    width: float,
    style: Qt.PenStyle = Qt.PenStyle.DashLine,
) -> None:
    """Draw the line around ``rect``, smoothed, as drawRoundedRect with such a pen does."""
    margin = ceil(width)
    around = rect.toAlignedRect().adjusted(-margin, -margin, margin, margin)
    place, ratio = around.topLeft(), painter.device().devicePixelRatioF()
    if not _is_on_pixels(painter.deviceTransform(), QPointF(place), ratio):
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _stroke(painter, rect, radius, colour, width, style)
        painter.restore()
        return
    inside = rect.translated(-QPointF(place))
    size = around.width(), around.height()
    box = inside.x(), inside.y(), inside.width(), inside.height()
    painter.drawImage(place, _frame(size, box, radius, colour, width, style, ratio))


def _is_on_pixels(transform: QTransform, place: QPointF, ratio: float) -> bool:
    """Tell whether a picture at ``place`` falls on whole pixels of a screen with that ratio."""
    corner = transform.map(place)
    is_same_size = transform.m11() == transform.m22() == ratio and not transform.isRotating()
    return is_same_size and corner == QPointF(corner.toPoint())


@lru_cache(_LAST_FRAMES)
def _frame(
    size: tuple[int, int],
    box: tuple[float, float, float, float],
    radius: float,
    colour: str,
    width: float,
    style: Qt.PenStyle,
    ratio: float,
) -> QImage:
    """Return the picture of the line around ``box`` in a place of ``size``."""
    picture = QImage(QSize(*size) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _stroke(painter, QRectF(*box), radius, colour, width, style)
    painter.end()
    return picture


def _stroke(
    painter: QPainter, rect: QRectF, radius: float, colour: str, width: float, style: Qt.PenStyle
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), width, style))
    painter.drawRoundedRect(rect, radius, radius)
