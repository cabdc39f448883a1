# SPDX-License-Identifier: EUPL-1.2
"""What each mark of the profile means."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.profile import AMBITION_RADIUS, Mark
from dgw_desktop.ui.charts.profile_painter import (
    paint_band,
    paint_dot,
    paint_mark,
    paint_others,
    paint_withheld,
)
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.flow_layout import FlowLayout

_SIDE, _BAND = 14, 30  # pixels at 100 %, the width of a sample


class ProfileLegend(QWidget):
    """Names what the profile shows, each with its mark; wraps where it is narrow."""

    def __init__(self, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Make an empty legend."""
        super().__init__(parent)
        self._tokens = tokens
        self._shown: Sequence[tuple[Mark, str]] = ()
        self._flow = FlowLayout(self, horizontal_gap=14, vertical_gap=2, centred=False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_marks(self, names: Sequence[tuple[Mark, str]]) -> None:
        """Show these marks with their names, in this order."""
        if names == self._shown:
            return
        self._shown = names
        self._flow.clear()
        for mark, name in names:
            self._flow.add_pair(_Sample(mark, self._tokens), plain_label(name, role="small"))


class _Sample(QWidget):
    """One mark, or a piece of a band."""

    def __init__(self, mark: Mark, tokens: ColourTokens) -> None:
        super().__init__()
        self._mark, self._tokens = mark, tokens
        self._is_band = mark in (Mark.VOTES, Mark.WITHHELD, Mark.OTHERS)
        self.setFixedSize(scaled(_BAND if self._is_band else _SIDE), scaled(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._mark is Mark.OTHERS:
            paint_others(painter, place, place.left() + 0.6 * place.width(), self._tokens)
        elif self._mark is Mark.WITHHELD:
            paint_withheld(painter, place, self._tokens)
        elif self._is_band:
            paint_band(painter, place, self._tokens)
            for part, radius in ((0.3, 0.1), (0.68, 0.24)):
                centre = QPointF(place.left() + part * place.width(), place.center().y())
                paint_dot(painter, centre, radius * place.height(), self._tokens)
        else:
            size = place.height() / 2 / AMBITION_RADIUS
            paint_mark(painter, self._mark, place.center(), size, self._tokens)
        painter.end()
