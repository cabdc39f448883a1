# SPDX-License-Identifier: EUPL-1.2
"""The scale of levels before the audience: its lines, its marks, and what the marks mean."""

from PySide6.QtCore import QPointF, QRectF

from dgw_desktop.domain.model import Level, MaturityModel
from dgw_desktop.domain.profile import (
    AMBITION_RADIUS,
    NOW_RADIUS,
    PREVIOUS_RADIUS,
    Field,
    Mark,
)
from dgw_desktop.domain.session import Session
from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.page_parts import (
    Part,
    Shape,
    Words,
    dot,
    words_width,
)

MARK = 0.32
"""Size of a mark in times the letters."""


def mark_shape(mark: Mark, centre: QPointF, size: float) -> Shape:
    """Return a mark: now is a disc, the ambition a ring, the previous level an open diamond."""
    line = 0.45 * size
    if mark is Mark.NOW:
        return dot(centre, NOW_RADIUS * size, fill="now")
    if mark is Mark.AMBITION:
        return dot(centre, AMBITION_RADIUS * size - line / 2, "ambition", width=line)
    away = PREVIOUS_RADIUS * size
    corners = [QPointF(x, y) * away for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0), (0, -1))]
    return Shape(tuple(centre + corner for corner in corners), "ink_muted", 0.75 * line)


def level_lines(field: Field, top: float, bottom: float) -> list[Part]:
    """Return an upright line at each level."""
    return [
        Shape((QPointF(field.x(level), top), QPointF(field.x(level), bottom)), "control_border")
        for level in range(1, field.highest + 1)
    ]


def level_title(level: Level) -> str:
    """Return how a level is called above its line, where there is room."""
    return f"{level.number} {level.name}"


def level_names(model: MaturityModel, field: Field, place: QRectF, size: int) -> list[Part]:
    """Return the digits of the levels in ``place``, with their names where all of these fit."""
    names = [level_title(level) for level in model.levels]
    widest = max(words_width(name, size, is_bold=True) for name in names)
    step = field.x(2) - field.x(1) if field.highest > 1 else field.right - field.left
    ends = min(field.x(1) - place.left(), place.right() - field.x(field.highest))
    if widest + 0.8 * size > step or widest / 2 > ends:
        names = [str(level.number) for level in model.levels]
    found: list[Part] = []
    for level, name in zip(model.levels, names, strict=True):
        width = words_width(name, size, is_bold=True) + 2
        middle = field.x(level.number)
        under = QRectF(middle - width / 2, place.top(), width, place.height())
        found.append(Words(under, name, size, "ink_muted", is_bold=True))
    return found


def legend(baseline: Session | None, has_ambition: bool, place: QRectF, size: int) -> list[Part]:
    """Return what each mark means, on one line in ``place``."""
    shown = [(Mark.NOW, tr("Nu"))]
    if has_ambition:
        shown.append((Mark.AMBITION, tr("Ambitie")))
    if baseline is not None:
        year = baseline.details.date.year
        shown.append((Mark.PREVIOUS, tr("Vorige meting ({0})").format(year)))
    found: list[Part] = []
    left, mark = place.left(), MARK * size
    for kind, name in shown:
        width = words_width(name, size) + 2
        found.append(mark_shape(kind, QPointF(left + 2 * mark, place.center().y()), mark))
        left += 5.5 * mark
        found.append(Words(QRectF(left, place.top(), width, place.height()), name, size))
        left += width + 1.2 * size
    return found
