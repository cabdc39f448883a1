# SPDX-License-Identifier: EUPL-1.2
"""How a priority looks as a card: name, step, the next statement, dots, who and by when."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dgw_desktop.design_tokens import RADIUS_CARD, ColourTokens
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.text_block import elided_lines, least_width
from dgw_desktop.ui.foundation.theme import paint_chip, paint_focus_ring, scaled

FACE = Qt.ItemDataRole.UserRole
"""The role under which a list has its cards."""
APART = 8
"""Pixels between two cards."""
_SELECTED = 2  # pixels of the border of a selected card; the ring of the focus is within it
_PADDING = 12  # pixels between the border of a card and its text
_GAP = 4  # pixels between the parts
_MOST_NAME, _MOST_STATEMENT = 2, 2  # lines
_CHIP, _ARROW, _DOT, _DOT_STEP = 18, 20, 9, 12  # pixels at 100 %

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CardFace:
    """What is on a card; ``due`` and ``dots_text`` are in words, ``spoken`` is for the ear."""

    dimension: int
    name: str
    level: int | None
    ambition: int | None
    statement: str
    dots: int
    dots_text: str
    owner: str
    due: str
    is_late: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the texts of a card go at a width, in lines."""

    name: list[str]
    chips_beside: bool
    """Whether the levels stand beside the name, and not under it."""
    statement: list[str]
    shown_dots: int
    foot_beside: bool
    """Whether who and when stand in the line of the dots."""
    height: int


class CardPainter(QStyledItemDelegate):
    """Measures and draws the cards of a list, each as high as it needs."""

    def __init__(self, tokens: ColourTokens, highest: int, view: QListView) -> None:
        """Draw for ``view``, of a model with ``highest`` levels."""
        super().__init__(view)
        self._tokens = tokens
        self._highest = highest
        self._view = view
        self._plans: dict[tuple[CardFace, int], _Plan] = {}

    def forget(self) -> None:
        """Keep no measures of cards that are not there any more."""
        self._plans.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a card at the width of the list, with what is under it."""
        width = self._view.viewport().width()
        return QSize(width, self._plan(index.data(FACE), width).height + APART)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a card."""
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        place = QRect(option.rect).adjusted(0, 0, 0, -APART)
        self.paint_card(painter, place, index.data(FACE), selected, hovered)
        if selected and self._view.hasFocus():
            inside = QRectF(place).adjusted(_SELECTED, _SELECTED, -_SELECTED, -_SELECTED)
            paint_focus_ring(painter, inside, RADIUS_CARD - _SELECTED, self._tokens)

    def paint_card(
        self, painter: QPainter, place: QRect, face: CardFace, selected: bool, hovered: bool = False
    ) -> None:
        """Draw the card ``face`` in ``place``."""
        tokens, plan = self._tokens, self._plan(face, place.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = tokens.now if selected else tokens.control_border if hovered else tokens.hairline
        width = float(_SELECTED) if selected else 1.0
        painter.setPen(QPen(QColor(border), width))
        painter.setBrush(QColor(tokens.surface))
        half = width / 2
        painter.drawRoundedRect(
            QRectF(place).adjusted(half, half, -half, -half), RADIUS_CARD, RADIUS_CARD
        )
        inside = place.adjusted(_PADDING, _PADDING - 2, -_PADDING, -_PADDING)
        top = self._paint_head(painter, inside, face, plan)
        if plan.statement:
            font = theme.font("small")
            top = _draw(painter, plan.statement, font, tokens.ink, inside.left(), top) + _GAP
        self._paint_foot(painter, QRect(inside.left(), round(top), inside.width(), 0), face, plan)
        painter.restore()

    def _paint_head(self, painter: QPainter, inside: QRect, face: CardFace, plan: _Plan) -> float:
        """Draw the name and the levels; return where the next part begins."""
        side = scaled(_CHIP)
        bottom = _draw(
            painter, plan.name, _name_font(), self._tokens.ink, inside.left(), inside.top()
        )
        chip = QRectF(inside.left(), bottom + _GAP, side, side)
        if plan.chips_beside:
            chip.moveTopLeft(
                QPointF(inside.right() + 1 - self._chips_width(face), float(inside.top()))
            )
        bottom = max(bottom, chip.bottom())
        painter.setPen(QColor(self._tokens.ink))
        paint_chip(painter, chip, face.level, self._highest, self._tokens)
        if face.ambition is not None:
            chip.translate(side, 0)
            arrow = QRectF(chip.left(), chip.top(), scaled(_ARROW), side)
            painter.setFont(theme.font())
            painter.drawText(arrow, Qt.AlignmentFlag.AlignCenter, "→")
            chip.moveLeft(arrow.right())
            paint_chip(painter, chip, face.ambition, self._highest, self._tokens)
        return bottom + _GAP

    def _paint_foot(self, painter: QPainter, line: QRect, face: CardFace, plan: _Plan) -> None:
        """Draw the dots and their number, and who and when."""
        tokens, small = self._tokens, QFontMetricsF(theme.font("small"))
        height, left = small.lineSpacing(), float(line.left())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.now))
        size = scaled(_DOT)
        for _ in range(plan.shown_dots):
            middle = line.top() + height / 2
            painter.drawEllipse(QPointF(left + size / 2, middle), size / 2, size / 2)
            left += scaled(_DOT_STEP)
        left += _GAP if plan.shown_dots else 0
        baseline = line.top() + small.ascent()
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(tokens.ink_muted))
        painter.drawText(QPointF(left, baseline), face.dots_text)
        right = float(line.right() + 1)
        if not plan.foot_beside:
            baseline += height + _GAP
        if face.due:
            font = theme.font("small", QFont.Weight.Bold)
            painter.setFont(font)
            painter.setPen(QColor(tokens.ambition if face.is_late else tokens.ink))
            right -= QFontMetricsF(font).horizontalAdvance(face.due)
            painter.drawText(QPointF(right, baseline), face.due)
            right -= APART
        if face.owner:
            room = right - line.left()
            owner = small.elidedText(face.owner, Qt.TextElideMode.ElideRight, room)
            painter.setFont(theme.font("small"))
            painter.setPen(QColor(tokens.ink))
            painter.drawText(QPointF(right - small.horizontalAdvance(owner), baseline), owner)

    def _plan(self, face: CardFace, width: int) -> _Plan:
        found = self._plans.get((face, width))
        if found is None:
            found = self._plans[(face, width)] = self._make_plan(face, width)
        return found

    def _make_plan(self, face: CardFace, width: int) -> _Plan:
        room = max(1, width - 2 * _PADDING)
        small_font = theme.font("small")
        small, base = QFontMetricsF(small_font), QFontMetricsF(_name_font())
        beside_chips = room - self._chips_width(face) - APART
        name = elided_lines(face.name, _name_font(), beside_chips, _MOST_NAME)
        whole = least_width([face.name], _name_font()) <= beside_chips
        chips_beside = whole and not name[-1].endswith("…")
        if not chips_beside:
            name = elided_lines(face.name, _name_font(), room, _MOST_NAME)
        statement = elided_lines(face.statement, small_font, room, _MOST_STATEMENT)
        if not face.statement:
            statement = []
        bold = QFontMetricsF(theme.font("small", QFont.Weight.Bold))
        who = small.horizontalAdvance(face.owner) + (APART if face.owner and face.due else 0)
        beside = who + bold.horizontalAdvance(face.due)
        words = small.horizontalAdvance(face.dots_text)
        for_dots = int((room - words - _GAP) // scaled(_DOT_STEP))
        shown = max(0, min(face.dots, for_dots))
        taken = words + _GAP + shown * scaled(_DOT_STEP)
        one_line = not beside or taken + 2 * APART + beside <= room
        height = len(name) * base.lineSpacing() + _GAP
        if chips_beside:
            height = max(height, scaled(_CHIP) + _GAP)
        else:
            height += scaled(_CHIP) + _GAP
        if statement:
            height += len(statement) * small.lineSpacing() + _GAP
        height += small.lineSpacing() * (1 if one_line else 2) + (0 if one_line else _GAP)
        return _Plan(
            name, chips_beside, statement, shown, one_line, round(height) + 2 * _PADDING - 2
        )

    def _chips_width(self, face: CardFace) -> int:
        side = scaled(_CHIP)
        return side if face.ambition is None else 2 * side + scaled(_ARROW)


def _name_font() -> QFont:
    return theme.font(weight=QFont.Weight.Bold)


def _draw(
    painter: QPainter, lines: list[str], font: QFont, colour: str, left: float, top: float
) -> float:
    """Draw ``lines`` from the left top on; return where they end."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(font)
    for line in lines:
        painter.drawText(QPointF(left, top + metrics.ascent()), line)
        top += metrics.lineSpacing()
    return top
