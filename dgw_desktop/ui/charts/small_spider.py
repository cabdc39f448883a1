# SPDX-License-Identifier: EUPL-1.2
"""A spider the size of a stamp, for a list."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from dgw_desktop.design_tokens import FILL_OPACITY, ColourTokens, blend
from dgw_desktop.domain import spider


def paint_mini_spider(
    painter: QPainter,
    rect: QRectF,
    values: Sequence[float | None],
    highest: int,
    tokens: ColourTokens,
) -> None:
    """Draw a spider without labels in ``rect``, for a list."""
    axes = len(values)
    if not axes:
        return
    radius = min(rect.width(), rect.height()) / 2 - 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.hairline), 1.0))
    for level in range(1, highest + 1):
        size = radius * level / highest
        painter.drawEllipse(QPointF(0, 0), size, size)
    filling = QColor(blend(tokens.now, tokens.surface, FILL_OPACITY))
    filling.setAlphaF(0.85)
    pen = QPen(QColor(tokens.now), 2.0)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for run in spider.runs(values, highest, radius):
        polygon = QPolygonF([QPointF(x, -y) for x, y in run.points])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if run.closed:
            painter.setBrush(filling)
            painter.drawPolygon(polygon)
        elif len(run.points) == 1:
            painter.setBrush(QColor(tokens.now))
            painter.drawEllipse(polygon.first(), 1.5, 1.5)
        else:
            wedge = QPolygonF(polygon)
            wedge.append(QPointF(0, 0))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(filling)
            painter.drawPolygon(wedge)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(polygon)
    painter.restore()
