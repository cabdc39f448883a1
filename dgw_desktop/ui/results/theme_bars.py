# SPDX-License-Identifier: EUPL-1.2
"""The means per theme as bars, with marks for the ambition and the previous session."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.held import Middle, middle_in_words
from dgw_desktop.translating import tr
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import scaled

_ROW = 30


@dataclass(frozen=True, slots=True)
class ThemeBar:
    """One bar; means are levels or None, ``n`` counts the answered of ``total`` dimensions.

    ``change`` is not the difference of two means, which may be over different dimensions: it is
    the mean change over those answered both times, None where there is none.
    """

    name: str
    mean: Fraction | None
    n: int
    total: int
    ambition: Fraction | None
    previous: Fraction | None
    change: Fraction | None
    others: Middle | None = None


class ThemeBars(QWidget):
    """Shows bars from 0 to the highest level."""

    def __init__(self, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Make an empty chart."""
        super().__init__(parent)
        self._tokens = tokens
        self._bars: list[ThemeBar] = []
        self._highest = 1
        give_role(self, QAccessible.Role.Chart, self.tr("Per thema"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[ThemeBar], highest: int) -> None:
        """Show these bars; ``highest`` is the level at the right end."""
        self._bars = list(bars)
        self._highest = highest
        self.setAccessibleDescription("; ".join(self._in_words(bar) for bar in bars))
        self.updateGeometry()
        self.update()

    def _in_words(self, bar: ThemeBar) -> str:
        number = wording().number
        text = self.tr("{0}: {1}, {2} van {3} beantwoord").format(
            bar.name, number(bar.mean), bar.n, bar.total
        )
        if bar.ambition is not None:
            text = self.tr("{0}, ambitie {1}").format(text, number(bar.ambition))
        if bar.previous is not None:
            text = self.tr("{0}, vorige meting {1}").format(text, number(bar.previous))
        if bar.others is not None:
            text = f"{text}, {middle_in_words(bar.others, None, tr, wording())}"
        if bar.change is not None:
            text = self.tr("{0}, verschil {1}").format(text, wording().signed(bar.change))
        return text

    def sizeHint(self) -> QSize:
        """Return room for all rows."""
        return QSize(scaled(360), scaled(_ROW) * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest form."""
        return QSize(scaled(300), scaled(_ROW) * len(self._bars))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, bar, marks, mean with n, and the change."""
        tokens = self._tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong, normal = theme.font("base", QFont.Weight.DemiBold), theme.font("small")
        metrics = QFontMetrics(strong)
        names = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0) + 16
        names = min(names, self.width() // 3)
        changed = any(bar.change is not None for bar in self._bars)
        figures = scaled(92) + (scaled(62) if changed else 0)
        track_width = max(scaled(60), self.width() - names - figures)
        height = scaled(_ROW)
        align = Qt.AlignmentFlag.AlignVCenter
        for row, bar in enumerate(self._bars):
            top = row * height
            middle = top + height / 2
            painter.setFont(strong)
            painter.setPen(QColor(tokens.ink))
            shown = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, names - 8)
            painter.drawText(QRect(0, top, names, height), align, shown)
            track = QRectF(names, middle - height / 3, track_width, height * 2 / 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected))
            painter.drawRoundedRect(track, 4, 4)
            if bar.mean is not None:
                painter.setBrush(QColor(tokens.now))
                filled = QRectF(track)
                filled.setWidth(track.width() * float(bar.mean) / self._highest)
                painter.drawRoundedRect(filled, 4, 4)
            if bar.others is not None:
                self._middle(painter, track, bar.others)
            if bar.previous is not None:
                self._mark(painter, track, bar.previous, tokens.previous, Qt.PenStyle.DotLine)
            if bar.ambition is not None:
                self._mark(painter, track, bar.ambition, tokens.ambition, Qt.PenStyle.SolidLine)
            left = round(track.right()) + 12
            painter.setFont(strong)
            painter.setPen(QColor(tokens.ink))
            painter.drawText(
                QRect(left, top, scaled(28), height), align, wording().number(bar.mean)
            )
            painter.setFont(normal)
            painter.setPen(QColor(tokens.ink_muted))
            painter.drawText(
                QRect(left + scaled(30), top, scaled(54), height),
                align,
                self.tr("n = {0}").format(bar.n),
            )
            if bar.change is not None:
                place = QRect(left + scaled(82), top, scaled(60), height)
                self._change(painter, place, bar.change)
        painter.end()

    def _mark(
        self,
        painter: QPainter,
        track: QRectF,
        value: Fraction,
        colour: str,
        style: Qt.PenStyle,
    ) -> None:
        x = track.left() + track.width() * float(value) / self._highest
        ends = QPointF(x, track.top() - 3), QPointF(x, track.bottom() + 3)
        # A light line below keeps the mark visible on the filled part of the bar.
        for pen in (
            QPen(QColor(self._tokens.surface), 5.0),
            QPen(QColor(colour), 3.0, style, Qt.PenCapStyle.FlatCap),
        ):
            painter.setPen(pen)
            painter.drawLine(*ends)

    def _middle(self, painter: QPainter, track: QRectF, others: Middle) -> None:
        """Draw a line under the bar, as long as the middle half, with its median marked."""
        low, median, high = (
            track.left() + track.width() * float(value) / self._highest for value in others
        )
        below = track.bottom() + 3
        painter.setPen(QPen(QColor(self._tokens.ink_muted), 2.0))
        painter.drawLine(QPointF(low - 3, below), QPointF(high + 3, below))
        painter.drawLine(QPointF(median, below - 5), QPointF(median, below + 1))

    def _change(self, painter: QPainter, rect: QRect, change: Fraction) -> None:
        tokens = self._tokens
        rounded = wording().number(abs(change))
        if rounded == wording().number(0):
            sign, colour = "=", tokens.ink_muted
        else:
            sign, colour = ("▲", tokens.rise) if change > 0 else ("▼", tokens.fall)
        painter.setFont(theme.font("base", QFont.Weight.DemiBold))
        painter.setPen(QColor(colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, f"{sign} {rounded}")
