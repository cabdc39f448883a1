# SPDX-License-Identifier: EUPL-1.2
"""A spider the size of a stamp, for a list."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dgw_desktop.design_tokens import FILL_OPACITY, ColourTokens, blend
from dgw_desktop.domain import spider
from dgw_desktop.ui.charts.spider_ground import paint_rings, polygon


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
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(blend(tokens.now, tokens.surface, FILL_OPACITY)))
    for area in spider.areas(values, highest, radius):
        painter.drawPolygon(polygon(area))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    paint_rings(painter, values, highest, radius, tokens.hairline)
    pen = QPen(QColor(tokens.now), 2.0)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for run in spider.runs(values, highest, radius):
        line = polygon(run.points)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if run.closed:
            painter.drawPolygon(line)
        elif len(run.points) == 1:
            painter.setBrush(QColor(tokens.now))
            painter.drawEllipse(line.first(), 1.5, 1.5)
        else:
            painter.drawPolyline(line)
    painter.restore()
