# SPDX-License-Identifier: EUPL-1.2
"""Draws the profile on the screen, and again only the rows that a change touches.

What stays (levels, names) is painted once into a pixmap for the size at hand; each row is painted
over it.
"""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from dgw_desktop import line_looks
from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.profile import (
    AMBITION_RADIUS,
    BAND_RADIUS,
    NOW_RADIUS,
    OTHERS_RADIUS,
    PREVIOUS_RADIUS,
    Columns,
    Mark,
    ProfileLine,
    ProfileRow,
    RowState,
    columns,
    label,
    row_height,
)
from dgw_desktop.domain.profile_words import change_text, value_text
from dgw_desktop.translating import tr
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.theme import paint_focus_ring, scaled

_EDGE = 6.0  # pixels at either side, for the ring of the focus
_HEADING = 1.25  # height of the line with the levels, in times that of letters
_LOWEST, _COMFORTABLE, _TALLEST = 0.92, 1.35, 1.9  # height of a row, in the same
_ROOMY, _WIDE = 1.15, 700  # height of a row and pixels at 100 % for larger letters
_LARGE_GAP = 2  # levels from which a value stands out

# A row may be lower than a line of letters, whose own height has some room above and below.
_WHOLE = Qt.TextFlag.TextDontClip
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) | int(_WHOLE)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(_WHOLE)


def paint_mark(
    painter: QPainter, mark: Mark, place: QPointF, size: float, tokens: ColourTokens
) -> None:
    """Draw the mark of now, of the ambition or of the previous session around ``place``."""
    line = max(1.2, 0.42 * size)
    if mark is Mark.NOW:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.now))
        painter.drawEllipse(place, NOW_RADIUS * size, NOW_RADIUS * size)
    elif mark is Mark.AMBITION:
        painter.setPen(QPen(QColor(tokens.ambition), line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = AMBITION_RADIUS * size - line / 2
        painter.drawEllipse(place, radius, radius)
    else:
        painter.setPen(QPen(QColor(tokens.previous), 0.9 * line))
        painter.setBrush(QColor(tokens.surface))
        away = PREVIOUS_RADIUS * size - 0.6 * line  # the line reaches out at the corners
        corners = [QPointF(x, y) * away for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0))]
        painter.drawPolygon(QPolygonF([place + corner for corner in corners]))


def paint_band(painter: QPainter, place: QRectF, tokens: ColourTokens) -> None:
    """Draw the band from the lowest to the highest vote."""
    painter.setPen(QPen(QColor(tokens.control_border), 1.0))
    painter.setBrush(QColor(tokens.selected))
    radius = place.height() / 2
    painter.drawRoundedRect(place, radius, radius)


def paint_others(painter: QPainter, place: QRectF, median: float, tokens: ColourTokens) -> None:
    """Draw the box of others' middle half, and a line where their median is: at x ``median``."""
    painter.setPen(QPen(QColor(tokens.control_border), 1.0))
    painter.setBrush(QColor(tokens.background))
    painter.drawRect(place)
    painter.setPen(QPen(QColor(tokens.ink_muted), 2.0))
    painter.drawLine(QPointF(median, place.top()), QPointF(median, place.bottom()))


def paint_dot(painter: QPainter, place: QPointF, radius: float, tokens: ColourTokens) -> None:
    """Draw how many people voted for a level."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.previous))
    painter.drawEllipse(place, radius, radius)


def paint_withheld(painter: QPainter, place: QRectF, tokens: ColourTokens) -> None:
    """Draw what says that people filled in alone, too few to show: a band that is not there."""
    pen = QPen(QColor(tokens.control_border), 1.0)
    pen.setDashPattern((2.0, 4.0))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = place.height() / 2
    painter.drawRoundedRect(place, radius, radius)


class ProfilePainter:
    """What the profile shows and how it is painted; all rectangles are in pixels of the chart."""

    def __init__(self, tokens: ColourTokens) -> None:
        """Make a painter without lines."""
        self._tokens = tokens
        self._size, self._ratio = QSize(0, 0), 1.0
        self._model: MaturityModel | None = None
        self._lines: tuple[ProfileLine, ...] = ()
        self._compares = False
        self._ground: QPixmap | None = None
        self._placed: tuple[Columns, float] | None = None
        self._measured: QFontMetricsF | None = None

    @property
    def lines(self) -> tuple[ProfileLine, ...]:
        """The lines, from top to bottom."""
        return self._lines

    def set_profile(
        self, model: MaturityModel, lines: Sequence[ProfileLine], compares: bool
    ) -> list[int] | None:
        """Show ``lines``; ``compares`` keeps room for what changed.

        Return the indices of the lines to paint again, None for all that there is.
        """
        before, was = self._lines, (self._model, self._compares)
        self._model, self._lines, self._compares = model, tuple(lines), compares
        same = was == (model, compares) and _names(before) == _names(self._lines)
        if not same:
            self.forget()
            return None
        return [i for i, line in enumerate(self._lines) if line != before[i]]

    def set_size(self, size: QSize, ratio: float) -> None:
        """Paint for a chart of this size, on a screen with ``ratio`` pixels to one."""
        if (size, ratio) != (self._size, self._ratio):
            self._size, self._ratio = size, ratio
            self.forget()

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance, or the size of letters."""
        self._tokens = tokens
        self.forget()

    def forget(self) -> None:
        """Drop what is kept of earlier paintings."""
        self._ground = self._placed = self._measured = None

    def heights(self) -> tuple[int, int]:
        """Return the least height in pixels and the one that reads easily."""
        letters, count = QFontMetricsF(_font("small", bold=True)).height(), len(self._lines)
        least, easy = (_HEADING + count * each for each in (_LOWEST, _COMFORTABLE))
        return ceil(letters * least), ceil(letters * easy)

    @property
    def columns(self) -> Columns:
        """Where the parts of a row stand, from the left edge of the names."""
        return self._place[0]

    def row_rect(self, index: int) -> QRect:
        """Return the place of a line, as wide as the chart."""
        height = self._place[1]
        top = self._heading + index * height
        return QRect(0, round(top), self._size.width(), round(top + height) - round(top))

    def row_at(self, place: QPointF) -> int | None:
        """Return which line is at ``place``, None for none or the name of a theme."""
        if not self._lines or place.y() < self._heading:
            return None
        index = int((place.y() - self._heading) / self._place[1])
        inside = index < len(self._lines) and 0 <= place.x() < self._size.width()
        return index if inside and isinstance(self._lines[index], ProfileRow) else None

    def paint(
        self, painter: QPainter, exposed: QRect, marked: int | None, hovered: int | None
    ) -> None:
        """Draw what is in ``exposed``; the row ``marked`` has a ring, ``hovered`` a ground."""
        if self._model is None:
            return
        if self._ground is None:
            self._ground = self._paint_ground()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        source = QRectF(
            exposed.x() * self._ratio, exposed.y() * self._ratio,
            exposed.width() * self._ratio, exposed.height() * self._ratio,
        )  # fmt: skip
        painter.drawPixmap(QRectF(exposed), self._ground, source)
        for index, line in enumerate(self._lines):
            rect = self.row_rect(index)
            if not isinstance(line, ProfileRow) or not rect.intersects(exposed):
                continue
            if index == hovered:
                self._paint_hovered(painter, line, QRectF(rect))
            self._paint_row(painter, line, QRectF(rect))
            if index == marked:
                paint_focus_ring(painter, QRectF(rect), 4, self._tokens)

    # Parts

    def _font(self, bold: bool = False) -> QFont:
        return _font(self._letters, bold)

    @property
    def _letters(self) -> str:
        """The size of letters: the largest in which all lines stand in the height there is."""
        height = QFontMetricsF(_font("base", bold=True)).height()
        needed = (_HEADING + _ROOMY * len(self._lines)) * height
        has_room = needed <= self._size.height() and self._size.width() >= scaled(_WIDE)
        return "base" if has_room else "small"

    @property
    def _metrics(self) -> QFontMetricsF:
        if self._measured is None:
            self._measured = QFontMetricsF(self._font(bold=True))
        return self._measured

    @property
    def _heading(self) -> float:
        return _HEADING * self._metrics.height()

    @property
    def _place(self) -> tuple[Columns, float]:
        """The columns and the height of a row, at the present size."""
        if self._placed is None:
            assert self._model is not None
            metrics = self._metrics
            room = self._size.height() - self._heading
            least, most = (each * metrics.height() for each in (_LOWEST, _TALLEST))
            height = row_height(len(self._lines), room, least, most)
            width = self._size.width() - 2 * _EDGE
            highest = self._model.highest_level
            words = (tr("open"), tr("n.v.t."), tr("weet niet"), f"{highest} → {highest}")
            changes = (f"▲{highest}", f"▼{highest}", "=") if self._compares else ()
            measure = metrics.horizontalAdvance
            found = columns(width, height, self._model, words, changes, measure)
            self._placed = found, height
        return self._placed

    def _paint_ground(self) -> QPixmap:
        """Draw levels and names; they stay while values change."""
        assert self._model is not None
        tokens, (found, _) = self._tokens, self._place
        ground = QPixmap(self._size * self._ratio)
        ground.setDevicePixelRatio(self._ratio)
        ground.fill(QColor(tokens.surface))
        painter = QPainter(ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self.row_rect(len(self._lines) - 1).bottom() + 1.0 if self._lines else 0.0
        bold, plain = self._font(bold=True), self._font()
        metrics = self._metrics
        painter.setFont(bold)
        for level, name in enumerate(found.level_names, start=1):
            x = _EDGE + found.field.x(level)
            painter.setPen(QPen(QColor(tokens.hairline), 1.0))
            painter.drawLine(QPointF(x, self._heading), QPointF(x, bottom))
            half = metrics.horizontalAdvance(name) / 2 + 1
            painter.setPen(QColor(tokens.ink_muted))
            place = QRectF(x - half, 0, 2 * half, metrics.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), name)
        painter.setFont(plain)
        for index, line in enumerate(self._lines):
            rect = QRectF(self.row_rect(index)).adjusted(_EDGE, 0, -_EDGE, 0)
            if isinstance(line, ProfileRow):
                self._paint_name(painter, line, rect)
                continue
            name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, rect.width())
            rect.setWidth(metrics.horizontalAdvance(name) + 4)
            painter.fillRect(rect, QColor(tokens.surface))  # not through the lines of the levels
            painter.setFont(bold)
            painter.setPen(QColor(tokens.ink_muted))
            painter.drawText(rect, _LEFT, name)
            painter.setFont(plain)
        painter.end()
        return ground

    def _paint_name(self, painter: QPainter, row: ProfileRow, rect: QRectF) -> None:
        width = self.columns.names
        name = label(row.dimension, width, self._metrics.horizontalAdvance)
        is_left_out = row.state is RowState.NOT_APPLICABLE
        painter.setPen(QColor(self._tokens.ink_muted if is_left_out else self._tokens.ink))
        painter.drawText(rect, _LEFT, name)

    def _paint_hovered(self, painter: QPainter, row: ProfileRow, rect: QRectF) -> None:
        """Draw the ground of the row under the pointer, and what it covers."""
        painter.fillRect(rect, QColor(self._tokens.background))
        painter.setPen(QPen(QColor(self._tokens.hairline), 1.0))
        for level in range(1, self.columns.field.highest + 1):
            x = _EDGE + self.columns.field.x(level)
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.setFont(self._font())
        self._paint_name(painter, row, rect.adjusted(_EDGE, 0, -_EDGE, 0))

    def _paint_row(self, painter: QPainter, row: ProfileRow, rect: QRectF) -> None:
        tokens, found = self._tokens, self.columns
        field, middle = found.field, rect.center().y()
        around = BAND_RADIUS * field.size
        if (others := field.others(row.others)) is not None:
            start, end, median = (_EDGE + x for x in others)
            high = OTHERS_RADIUS * field.size
            box = QRectF(start, middle - high, end - start, 2 * high)
            paint_others(painter, box, median, tokens)
        if (band := field.band(row)) is not None:
            start, end = (_EDGE + x for x in band)
            paint_band(painter, QRectF(start, middle - around, end - start, 2 * around), tokens)
        elif row.is_withheld:
            whole = QRectF(
                _EDGE + field.left, middle - around, field.right - field.left, 2 * around
            )
            paint_withheld(painter, whole, tokens)
        if (distance := field.distance(row)) is not None:
            pen = QPen(QColor(tokens.ambition), max(1.2, 0.36 * field.size))
            pen.setDashPattern(line_looks.AMBITION.dashes)
            painter.setPen(pen)
            start, end = (_EDGE + x for x in distance)
            painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        for dot in field.dots(row):
            paint_dot(painter, QPointF(_EDGE + dot.x, middle), dot.radius, tokens)
        for mark in field.marks(row):
            paint_mark(painter, mark.mark, QPointF(_EDGE + mark.x, middle), field.size, tokens)
        self._paint_figures(painter, row, rect)

    def _paint_figures(self, painter: QPainter, row: ProfileRow, rect: QRectF) -> None:
        tokens, found = self._tokens, self.columns
        stands_out = (row.gap or 0) >= _LARGE_GAP
        has_gap = bool(row.gap) or (row.state is RowState.ANSWERED and row.ambition is None)
        painter.setFont(self._font(bold=stands_out))
        painter.setPen(QColor(tokens.ink if has_gap else tokens.ink_muted))
        values = QRectF(_EDGE + found.field.right, rect.top(), 0, rect.height())
        values.setRight(_EDGE + found.values)
        painter.drawText(values, _RIGHT, value_text(row, tr))
        if row.change is not None:
            painter.setFont(self._font(bold=True))
            colour = tokens.rise if row.change > 0 else tokens.fall
            painter.setPen(QColor(colour if row.change else tokens.ink_muted))
            changes = QRectF(values.right(), rect.top(), 0, rect.height())
            changes.setRight(_EDGE + found.changes)
            painter.drawText(changes, _RIGHT, change_text(row))


def _names(lines: Sequence[ProfileLine]) -> list[object]:
    """Return what the ground shows of ``lines``."""
    return [
        (line.dimension, line.state is RowState.NOT_APPLICABLE)
        if isinstance(line, ProfileRow)
        else line
        for line in lines
    ]


def _font(size: str, bold: bool = False) -> QFont:
    return theme.font(size, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)


def middle_left(rect: QRect) -> QPoint:
    """Return where a magnifier looks at the row in ``rect``."""
    return QPoint(rect.left() + rect.height(), rect.center().y())
