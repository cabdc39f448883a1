# SPDX-License-Identifier: EUPL-1.2
"""The lines of a spider chart: which there are, how each looks, and the legend that names them."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from dgw_desktop import line_looks
from dgw_desktop.design_tokens import ColourTokens, blend
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.parts.flow_layout import FlowLayout

BAND_OPACITY = 0.22


class Series(Enum):
    """The lines of a chart, in the order in which they are painted."""

    PREVIOUS = auto()
    AMBITION = auto()
    LINE_1 = auto()
    LINE_2 = auto()
    LINE_3 = auto()
    LINE_4 = auto()
    LINE_5 = auto()
    LINE_6 = auto()
    LINE_7 = auto()
    LINE_8 = auto()
    NOW = auto()


LINES = (
    Series.LINE_1,
    Series.LINE_2,
    Series.LINE_3,
    Series.LINE_4,
    Series.LINE_5,
    Series.LINE_6,
    Series.LINE_7,
    Series.LINE_8,
)
"""The lines of sessions side by side; dash and marker tell them apart without colour."""

_LOOKS = {
    Series.NOW: line_looks.NOW,
    Series.AMBITION: line_looks.AMBITION,
    Series.PREVIOUS: line_looks.PREVIOUS,
    **dict(zip(LINES, line_looks.SIDE_BY_SIDE, strict=True)),
}


def line_of(series: Series, tokens: ColourTokens) -> tuple[str, QPen]:
    """Return colour and pen of a series; the style tells them apart without colour."""
    look = _LOOKS[series]
    colour = look.colour(tokens)
    pen = QPen(QColor(colour), look.width * line_looks.SCREEN_WIDTH)
    if look.dashes:
        pen.setDashPattern(look.dashes)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if series is Series.NOW:  # a dash with round ends is a solid line
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return colour, pen


def paint_marker(
    painter: QPainter, series: Series, place: QPointF, size: float, tokens: ColourTokens
) -> None:
    """Mark a value of one of LINES; ``size`` is the radius in pixels."""
    look = _LOOKS[series]
    colour = QColor(look.colour(tokens))
    hollow, corners = look.is_hollow, look.corners
    painter.setPen(QPen(colour if hollow else QColor(tokens.surface), 1.6 if hollow else 1.0))
    painter.setBrush(QColor(tokens.surface) if hollow else colour)
    x, y = place.x(), place.y()
    if corners == 0:
        painter.drawEllipse(place, size, size)
    elif corners == 3:
        tip = size * 1.3
        painter.drawPolygon(
            QPolygonF([QPointF(x, y - tip), QPointF(x + tip, y + size), QPointF(x - tip, y + size)])
        )
    else:
        side = size * (0.9 if corners == 4 else 1.35)
        around = (
            ((-1, -1), (1, -1), (1, 1), (-1, 1))
            if corners == 4
            else ((0, -1), (1, 0), (0, 1), (-1, 0))
        )
        painter.drawPolygon(QPolygonF([QPointF(x + dx * side, y + dy * side) for dx, dy in around]))


def band_colour(tokens: ColourTokens) -> str:
    """Return the opaque colour of the band from lowest to highest."""
    return blend(tokens.ink_muted, tokens.surface, BAND_OPACITY)


class SpiderLegend(QWidget):
    """Names what a chart shows, each with a piece of its line; wraps where it is narrow."""

    def __init__(self, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Make an empty legend."""
        super().__init__(parent)
        self._tokens = tokens
        self._shown: tuple[object, ...] = ()
        self._flow = FlowLayout(self, horizontal_gap=16, vertical_gap=4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_series(
        self,
        names: Sequence[tuple[Series, str]],
        band_name: str = "",
        votes_name: str = "",
        others_name: str = "",
    ) -> None:
        """Show these series in this order; names of votes and of others when they are shown."""
        shown = (*names, band_name, votes_name, others_name)
        if shown == self._shown:
            return
        self._shown = shown
        self._flow.clear()
        samples: list[tuple[QWidget, str]] = [
            (_LineSample(series, self._tokens), name) for series, name in names
        ]
        if band_name:
            samples.append((_BandSample(self._tokens), band_name))
        if votes_name:
            samples.append((_VotesSample(self._tokens), votes_name))
        if others_name:
            samples.append((_OthersSample(self._tokens), others_name))
        for sample, name in samples:
            self._flow.add_pair(sample, plain_label(name, role="small"))


class _Sample(QWidget):
    def __init__(self, tokens: ColourTokens) -> None:
        super().__init__()
        self._tokens = tokens
        self.setFixedSize(28, 14)


class _LineSample(_Sample):
    """A piece of the line of one series."""

    def __init__(self, series: Series, tokens: ColourTokens) -> None:
        super().__init__(tokens)
        self._series = series

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(line_of(self._series, self._tokens)[1])
        painter.drawLine(1, 7, 27, 7)
        if self._series in LINES:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_marker(painter, self._series, QPointF(14, 7), 3.6, self._tokens)
        painter.end()


class _BandSample(_Sample):
    """A piece of the band from lowest to highest."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(0, 2, 0, -2), QColor(band_colour(self._tokens)))
        painter.end()


class _OthersSample(_Sample):
    """A piece of the zone of the middle half, with a median."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for points, look in line_looks.sample_of_others(0.5, 1.5, 27, 11):
            colour = QColor(look.colour(self._tokens))
            painter.setPen(QPen(colour, look.width * line_looks.SCREEN_WIDTH))
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
        painter.end()


class _VotesSample(_Sample):
    """Two dots, a small and a large one."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._tokens.ink), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(7, 7), 2.5, 2.5)
        painter.drawEllipse(QPointF(19, 7), 5.5, 5.5)
        painter.end()
