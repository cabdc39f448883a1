# SPDX-License-Identifier: EUPL-1.2
"""Bars for how many people chose a level: one per round of votes, beside each other."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.rounds import NamedRound
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.theme import scaled

_BAR, _LEAST_BAR = 44, 12  # pixels wide
_THICK = 8
_GAP = 5  # between a bar and its count
_APART = 12  # between rounds


class RoundLook(Enum):
    """How the bars of a round look; a row of them always runs from the first round to the last."""

    BEFOREHAND = auto()
    EARLIER = auto()
    LAST = auto()


def look_of(found: NamedRound) -> RoundLook:
    """Return how the bars of a round look."""
    if found.votes.is_beforehand:
        return RoundLook.BEFOREHAND
    return RoundLook.LAST if found.is_last else RoundLook.EARLIER


def share_of(found: NamedRound, level: int) -> float:
    """Return which part of a round chose ``level``, 0..1."""
    total = sum(found.counts)
    return found.counts[level - 1] / total if total else 0.0


def paint_bar(
    painter: QPainter, place: QRectF, share: float, look: RoundLook, tokens: ColourTokens
) -> None:
    """Draw a bar that is filled for ``share`` of its length."""
    radius = place.height() / 2
    painter.setPen(QPen(QColor(tokens.control_border), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, radius, radius)
    if share <= 0:
        return
    filled = QRectF(place)
    filled.setWidth(max(place.height(), place.width() * share))
    fill, line = {
        RoundLook.BEFOREHAND: (tokens.previous, tokens.previous),
        RoundLook.EARLIER: (tokens.selected, tokens.now),
        RoundLook.LAST: (tokens.now, tokens.now),
    }[look]
    painter.setPen(QPen(QColor(line), 1.0))
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(filled, radius, radius)


class VoteBars(QWidget):
    """The bars of one level; what they stand on says the same to a screen reader."""

    def __init__(self, level: int, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Make bars for ``level`` that are not shown yet."""
        super().__init__(parent)
        give_role(self, QAccessible.Role.Client)
        self._level = level
        self._tokens = tokens
        self._rounds: tuple[NamedRound, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_rounds(self, rounds: Sequence[NamedRound]) -> None:
        """Show the bars of ``rounds`` that have counts, or nothing."""
        shown = tuple(found for found in rounds if found.summary is not None)
        if shown == self._rounds:
            return  # else all that it stands on is laid out and painted again
        self._rounds = shown
        self.setVisible(bool(shown))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size with bars of full length."""
        return self._size(scaled(_BAR))

    def minimumSizeHint(self) -> QSize:
        """Return the size with the shortest bars."""
        return self._size(scaled(_LEAST_BAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars, each with its count behind it."""
        if not self._rounds:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(_font())
        count_width, each = self._count_width(), self.width() / len(self._rounds)
        thick = scaled(_THICK)
        for place, found in enumerate(self._rounds):
            left = place * each + scaled(_APART)
            width = each - scaled(_APART) - _GAP - count_width
            bar = QRectF(left, (self.height() - thick) / 2 + 0.5, width, thick)
            look = look_of(found)
            paint_bar(painter, bar, share_of(found, self._level), look, self._tokens)
            painter.setPen(QColor(self._tokens.ink))
            text = QRectF(bar.right() + _GAP, 0, count_width, self.height())
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(text, align, str(found.counts[self._level - 1]))
        painter.end()

    def _size(self, bar: int) -> QSize:
        each = scaled(_APART) + bar + _GAP + self._count_width()
        height = QFontMetricsF(_font()).height()
        return QSize(round(each * len(self._rounds)), round(height))

    def _count_width(self) -> float:
        """Return the room for a count: the same at all levels, so that the bars line up."""
        most = max((max(found.counts) for found in self._rounds), default=0)
        return QFontMetricsF(_font()).horizontalAdvance("0" * len(str(most))) + 1


class RoundSwatch(QWidget):
    """A short bar in the look of a round, beside its name."""

    def __init__(self, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Make a swatch that is set with ``show_look``."""
        super().__init__(parent)
        give_role(self, QAccessible.Role.Client)
        self._tokens = tokens
        self._look = RoundLook.LAST
        self.setFixedSize(scaled(18), scaled(_THICK) + 2)

    def show_look(self, look: RoundLook) -> None:
        """Look as the bars of a round do."""
        if look is not self._look:
            self._look = look
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, filled."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_bar(painter, place, 1.0, self._look, self._tokens)
        painter.end()


def _font() -> QFont:
    return theme.font("small", QFont.Weight.DemiBold)
