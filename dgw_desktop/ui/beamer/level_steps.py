# SPDX-License-Identifier: EUPL-1.2
"""A dimension as a line before the audience, with where it stands and where it is to go."""

from PySide6.QtCore import QPointF, QRectF

from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.page_flow import Block, Maker
from dgw_desktop.ui.beamer.page_parts import Chip, Part, Shape, Words, on_one_line

_CHIP = 1.7  # times the letters
_ARROW = 1.9


def dimension_line(
    model: MaturityModel,
    dimension: Dimension,
    level: int | None,
    ambition: int | None,
    size: int,
    more: str = "",
) -> Maker:
    """Return what makes '4. Gezamenlijke taal' with the chips of its levels at the right.

    That is ``level`` and, where that lies higher, ``ambition``; ``more`` comes behind the name.
    """
    highest = model.highest_level
    target = ambition if ambition is not None and ambition > (level or 0) else None
    name = " ".join(filter(None, (f"{dimension.number}. {dimension.name}", more)))

    def make(width: float) -> Block:
        chip = _CHIP * size
        aside = 2 * chip + _ARROW * size
        middle = chip / 2
        left = width - aside
        parts: list[Part] = [Chip(QRectF(left, 0, chip, chip), level, highest)]
        if target is not None:
            parts.append(_arrow(left + chip + 0.4 * size, width - chip - 0.4 * size, middle, size))
            parts.append(Chip(QRectF(width - chip, 0, chip, chip), target, highest))
        room = left - size
        shown = on_one_line(name, size, room, is_bold=True)
        if shown != name:
            short = " ".join(filter(None, (f"{dimension.number}. {dimension.axis_label}", more)))
            shown = on_one_line(short, size, room, is_bold=True)
        parts.append(Words(QRectF(0, 0, room, chip), shown, size, is_bold=True))
        return Block(chip + 0.2 * size, tuple(parts), _in_words(name, level, target))

    return make


def _arrow(left: float, right: float, middle: float, size: int) -> Shape:
    tip, wing = QPointF(right, middle), 0.35 * size
    points = (
        QPointF(left, middle),
        tip,
        tip + QPointF(-wing, -wing),
        tip,
        tip + QPointF(-wing, wing),
    )
    return Shape(points, "ink", 0.11 * size)


def _in_words(name: str, level: int | None, target: int | None) -> str:
    now = tr("nu {0}").format(level) if level is not None else tr("nog open")
    aim = tr("ambitie {0}").format(target) if target is not None else ""
    return ", ".join(filter(None, (name, now, aim)))
