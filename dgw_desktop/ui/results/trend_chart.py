# SPDX-License-Identifier: EUPL-1.2
"""The mean level of sessions over time, as a line with its figures and where each step went."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.comparison import TrendPoint
from dgw_desktop.domain.comparison_words import short_step, step_in_words, trend_in_words
from dgw_desktop.domain.scoring import Score
from dgw_desktop.translating import tr
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.labels import plain_tip
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import scaled

_HEIGHT = 172  # pixels
_TOP, _BOTTOM, _SIDE = 26, 62, 46


class TrendChart(QWidget):
    """Shows up to five points at equal distances, oldest left."""

    def __init__(self, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Make an empty chart."""
        super().__init__(parent)
        self._tokens = tokens
        self._points: Sequence[TrendPoint] = ()
        self._highest = 1
        give_role(self, QAccessible.Role.Chart, self.tr("Verloop"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_points(self, points: Sequence[TrendPoint], highest: int) -> None:
        """Show these points on a scale from 1 to ``highest``."""
        self._points, self._highest = points, highest
        lines = trend_in_words(points, tr, wording())
        self.setAccessibleDescription("; ".join(lines))
        self.setToolTip(plain_tip("\n".join(lines)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a low and wide form."""
        return QSize(scaled(360), scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rulers of the levels, the line, and what stands at the points."""
        tokens, points = self._tokens, self._points
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, top = scaled(_SIDE), scaled(_TOP)
        under = self.height() - top - scaled(_BOTTOM)
        area = QRectF(side, top, self.width() - 2 * side, under)
        small = theme.font("small")
        painter.setFont(small)
        for level in range(1, self._highest + 1):
            y = area.bottom() - area.height() * (level - 1) / max(1, self._highest - 1)
            painter.setPen(QPen(QColor(tokens.hairline), 1.0))
            painter.drawLine(QPointF(area.left() - 16, y), QPointF(area.right() + 16, y))
            painter.setPen(QColor(tokens.ink_muted))
            place = QRectF(0, y - scaled(10), area.left() - 22, scaled(20))
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, align, str(level))
        places = []
        for index, point in enumerate(points):
            assert point.level.mean is not None
            share = index / (len(points) - 1) if len(points) > 1 else 0.5
            height = (float(point.level.mean) - 1) / max(1, self._highest - 1)
            places.append(
                QPointF(area.left() + share * area.width(), area.bottom() - height * area.height())
            )
        painter.setPen(QPen(QColor(tokens.now), 2.4))
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(QPen(QColor(tokens.surface), 1.0))
        painter.setBrush(QColor(tokens.now))
        for dot in places:
            painter.drawEllipse(dot, 4.5, 4.5)
        for dot, point in zip(places, points, strict=True):
            self._paint_texts(painter, dot, point, small)
        for (left, _), (right, point) in pairwise(zip(places, points, strict=True)):
            if point.step is not None:
                self._paint_step(painter, left.x(), right.x(), point.step)
        painter.end()

    def _paint_step(self, painter: QPainter, left: float, right: float, step: Score) -> None:
        """Write between two points where the mean went, in words where those have room."""
        tokens, mean = self._tokens, step.mean or 0
        font = theme.font("small", QFont.Weight.Bold if mean else QFont.Weight.Normal)
        metrics = QFontMetricsF(font)
        words = step_in_words(step, tr, wording())
        texts = (
            self.tr("{0} (over n = {1})").format(words, step.n) if step.n else words,
            words,
            short_step(step, wording()),
        )
        room = right - left - scaled(8)
        text = next((t for t in texts if metrics.horizontalAdvance(t) <= room), texts[-1])
        place = QRectF(left, self.height() - metrics.height() - 2, right - left, metrics.height())
        painter.setFont(font)
        ink = tokens.rise if mean > 0 else tokens.fall if mean else tokens.ink_muted
        painter.setPen(QColor(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_texts(
        self, painter: QPainter, place: QPointF, point: TrendPoint, small: QFont
    ) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        painter.setPen(QColor(self._tokens.ink))
        painter.setFont(theme.font(weight=QFont.Weight.Bold))
        above = QRectF(place.x() - scaled(45), place.y() - scaled(26), scaled(90), scaled(20))
        painter.drawText(above, centre, wording().number(point.level.mean))
        painter.setFont(small)
        painter.setPen(QColor(self._tokens.ink_muted))
        line = QFontMetricsF(small).height()
        under = QRectF(
            place.x() - scaled(46), self.height() - scaled(_BOTTOM) + 8, scaled(92), line
        )
        painter.drawText(under, centre, wording().short_date(point.session.details.date))
        painter.drawText(
            under.translated(0, line - 1), centre, self.tr("n = {0}").format(point.level.n)
        )
