# SPDX-License-Identifier: EUPL-1.2
"""What a page before the audience is made of; each part knows its place and paints itself."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, pi, sin
from typing import Protocol, Self

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.beamer.card_layout import WRAP
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.theme import sized_font

_BREAK = "\u200b"  # nothing to see, but a line may end here
_TOGETHER = re.compile(r"(?<=\bn) (=) (?=\d)|(?<=\d\d:\d\d) (?=uur\b)")
"""What stands on one line: 'n = 3' and '11:30 uur'."""
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
_ROUND = 12  # straight pieces in half a circle
_RIGHT = int(Qt.AlignmentFlag.AlignRight)


class Part(Protocol):
    """Something on a page."""

    def moved(self, by: QPointF) -> Self:
        """Return the same, elsewhere."""

    def paint(self, painter: QPainter, tokens: ColourTokens) -> None:
        """Draw it in an appearance."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text in ``place``; ``ink`` names its colour among the tokens.

    It wraps, or else stands on one line in the middle of the height of its place.
    """

    place: QRectF
    text: str
    size: int
    ink: str = "ink"
    is_bold: bool = False
    wraps: bool = False
    is_right: bool = False

    @property
    def font(self) -> QFont:
        """The font in which it is written."""
        return words_font(self.size, self.is_bold)

    @property
    def flags(self) -> int:
        """How it stands in its place, for Qt."""
        return (WRAP if self.wraps else _MIDDLE) | (_RIGHT if self.is_right else 0)

    def moved(self, by: QPointF) -> "Words":
        """Return the same, elsewhere."""
        return replace(self, place=self.place.translated(by))

    def paint(self, painter: QPainter, tokens: ColourTokens) -> None:
        """Write it."""
        painter.setPen(QColor(getattr(tokens, self.ink)))
        painter.setFont(self.font)
        painter.drawText(self.place, self.flags, self.text)


@dataclass(frozen=True, slots=True)
class Chip:
    """The digit of a level, or an empty square for none."""

    place: QRectF
    level: int | None
    highest: int

    def moved(self, by: QPointF) -> "Chip":
        """Return the same, elsewhere."""
        return replace(self, place=self.place.translated(by))

    def paint(self, painter: QPainter, tokens: ColourTokens) -> None:
        """Draw it."""
        theme.paint_chip(painter, self.place, self.level, self.highest, tokens)


@dataclass(frozen=True, slots=True)
class Shape:
    """Straight lines through ``points``, or a round around them; lengths are in pixels.

    ``line`` and ``fill`` name colours among the tokens, or are empty for none. ``dashes`` are as
    Qt has them. With ``is_round`` it is the ellipse in the rectangle of the first and last point.
    """

    points: tuple[QPointF, ...]
    line: str = ""
    width: float = 1.0
    fill: str = ""
    dashes: tuple[float, ...] = ()
    is_round: bool = False

    def moved(self, by: QPointF) -> "Shape":
        """Return the same, elsewhere."""
        return replace(self, points=tuple(point + by for point in self.points))

    def paint(self, painter: QPainter, tokens: ColourTokens) -> None:
        """Draw it."""
        pen = QPen(Qt.PenStyle.NoPen)
        if self.line:
            pen = QPen(QColor(getattr(tokens, self.line)), self.width)
            if self.dashes:
                pen.setDashPattern(self.dashes)
        painter.setPen(pen)
        if not self.fill and not self.is_round:
            painter.drawPolyline(QPolygonF(list(self.points)))
            return
        painter.setBrush(QColor(getattr(tokens, self.fill)) if self.fill else Qt.BrushStyle.NoBrush)
        if self.is_round:
            painter.drawEllipse(QRectF(self.points[0], self.points[-1]))
        else:
            painter.drawPolygon(QPolygonF(list(self.points)))


def box(place: QRectF, line: str = "", fill: str = "", width: float = 1.0) -> Shape:
    """Return a rectangle."""
    corners = place.topLeft(), place.topRight(), place.bottomRight(), place.bottomLeft()
    return Shape((*corners, corners[0]), line, width, fill)


def capsule(place: QRectF, line: str = "", fill: str = "", width: float = 1.0) -> Shape:
    """Return a rectangle with round ends."""
    radius = place.height() / 2
    edge: list[QPointF] = []
    for x, start in ((place.right() - radius, -pi / 2), (place.left() + radius, pi / 2)):
        for step in range(_ROUND + 1):
            angle = start + pi * step / _ROUND
            away = QPointF(cos(angle), sin(angle)) * radius
            edge.append(QPointF(x, place.center().y()) + away)
    return Shape((*edge, edge[0]), line, width, fill)


def dot(centre: QPointF, radius: float, line: str = "", fill: str = "", width: float = 1) -> Shape:
    """Return a circle."""
    away = QPointF(radius, radius)
    return Shape((centre - away, centre + away), line, width, fill, is_round=True)


def words_font(size: int, is_bold: bool = False) -> QFont:
    """Return the font of words of ``size`` pixels."""
    return sized_font(size, QFont.Weight.Bold if is_bold else QFont.Weight.Normal)


@lru_cache(maxsize=64)
def _metrics(size: int, is_bold: bool) -> QFontMetricsF:
    return QFontMetricsF(words_font(size, is_bold))


@lru_cache(maxsize=4096)
def words_width(text: str, size: int, is_bold: bool = False) -> float:
    """Return the width in pixels of ``text`` on one line."""
    return _metrics(size, is_bold).horizontalAdvance(text)


def digits_width(text: str, size: int, is_bold: bool = False) -> float:
    """Return the width in pixels of ``text`` on one line, with any other digits for its zeros."""
    widest = max("0123456789", key=lambda digit: words_width(digit, size, is_bold))
    return words_width(text.replace("0", widest), size, is_bold) + 1


def line_height(size: int) -> float:
    """Return the height in pixels of a line of words."""
    return _metrics(size, is_bold=True).height()


def words_height(text: str, size: int, width: float, is_bold: bool = False) -> float:
    """Return the height in pixels of ``text``, wrapped at ``width``."""
    return _wrapped(text, size, width, is_bold).height()


def on_one_line(text: str, size: int, width: float, is_bold: bool = False) -> str:
    """Return ``text`` as far as it fits on one line, with an ellipsis where it does not."""
    if words_width(text, size, is_bold) <= width:
        return text
    return _metrics(size, is_bold).elidedText(text, Qt.TextElideMode.ElideRight, width)


def on_lines(text: str, size: int, width: float, most: int, is_bold: bool = False) -> str:
    """Return ``text``, white space folded, as far as it fits on ``most`` lines.

    A word that is longer than a line can be broken anywhere.
    """
    room = most * line_height(size) + 1

    def fits(shown: str) -> bool:
        found = _wrapped(shown, size, width, is_bold)
        return found.height() <= room and found.width() <= width

    words = text.split()
    whole = _kept_together(" ".join(words))
    if fits(whole):
        return whole
    whole = _kept_together(
        " ".join(
            word if words_width(word, size, is_bold) <= width else _BREAK.join(word)
            for word in words
        )
    )
    if fits(whole):
        return whole
    least, fitting = 0, len(whole)
    while least < fitting:
        middle = (least + fitting + 1) // 2
        if fits(f"{whole[:middle].rstrip()}…"):
            least = middle
        else:
            fitting = middle - 1
    return f"{whole[:least].rstrip()}…"


def _kept_together(text: str) -> str:
    def joined(found: re.Match[str]) -> str:
        return "\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}" if found[1] else "\N{NO-BREAK SPACE}"

    return _TOGETHER.sub(joined, text)


@lru_cache(maxsize=4096)
def _wrapped(text: str, size: int, width: float, is_bold: bool) -> QRectF:
    place = QRectF(0, 0, max(1.0, width), 1_000_000)
    return _metrics(size, is_bold).boundingRect(place, WRAP, text)
