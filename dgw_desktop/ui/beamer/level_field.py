# SPDX-License-Identifier: EUPL-1.2
"""The scale of levels before the audience: its lines, its marks, and what the marks mean."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from dgw_desktop.domain.held import Held, Middle, held_source
from dgw_desktop.domain.model import Level, MaturityModel
from dgw_desktop.domain.profile import (
    AMBITION_RADIUS,
    BAND_RADIUS,
    NOW_RADIUS,
    OTHERS_RADIUS,
    PREVIOUS_RADIUS,
    Field,
    Mark,
    ProfileRow,
)
from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.page_parts import (
    Part,
    Shape,
    Words,
    box,
    capsule,
    dot,
    line_height,
    on_lines,
    words_height,
    words_width,
)
from dgw_desktop.ui.foundation.language import wording

_SOURCE_LINES = 2  # of whose figures those of others are
_SIGN, _BAND_SIGN = 5.5, 8.5  # width of a sign in the legend, in times a mark
_WITHHELD_DASHES = (3.0, 5.0)
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


def votes_shapes(field: Field, row: ProfileRow, middle: float) -> tuple[list[Part], list[Part]]:
    """Return the band of votes of ``row`` around ``middle`` and the dots in it, both [] for none.

    People who are too few to show leave the outline of a band.
    """
    band = field.band(row)
    if band is None:
        sign = [_band((field.left, field.right), middle, field.size, has_votes=False)]
        return (list[Part](sign) if row.is_withheld else []), []
    dots: list[Part] = [
        dot(QPointF(each.x, middle), each.radius, fill="previous") for each in field.dots(row)
    ]
    return [_band(band, middle, field.size)], dots


def _band(ends: tuple[float, float], middle: float, size: float, has_votes: bool = True) -> Shape:
    around = BAND_RADIUS * size
    place = QRectF(QPointF(ends[0], middle - around), QPointF(ends[1], middle + around))
    if has_votes:
        return capsule(place, "control_border", "selected", 0.2 * size)
    return replace(capsule(place, "control_border", "", 0.2 * size), dashes=_WITHHELD_DASHES)


def others_shapes(field: Field, others: Middle | None, middle: float) -> list[Part]:
    """Return the box of others' middle half around ``middle``, with a line at their median."""
    ends = field.others(others)
    if ends is None:
        return []
    around = OTHERS_RADIUS * field.size
    return _others(*ends, middle, around, 0.2 * field.size)


def _others(
    start: float, end: float, median: float, middle: float, around: float, line: float
) -> list[Part]:
    place = QRectF(QPointF(start, middle - around), QPointF(end, middle + around))
    across = QPointF(median, place.top()), QPointF(median, place.bottom())
    return [
        box(place, "control_border", "surface", max(1.0, line)),
        Shape(across, "ink_muted", max(2.0, 2 * line)),
    ]


def source_words(held: Held | None, place: QRectF, size: int) -> tuple[list[Part], float]:
    """Return of whom the figures of others are, in ``place`` from its top, and how high that is.

    Nothing where there are none.
    """
    if held is None:
        return [], 0.0
    shown = on_lines(held_source(held, tr, wording()), size, place.width(), _SOURCE_LINES)
    high = words_height(shown, size, place.width())
    under = QRectF(place.left(), place.top(), place.width(), high)
    return [Words(under, shown, size, "ink_muted", wraps=True)], high + 0.3 * line_height(size)


def legend(shown: Sequence[tuple[Mark, str]], place: QRectF, size: int) -> tuple[list[Part], int]:
    """Return what each mark means, and on how many lines that stands: the first is ``place``."""
    found: list[Part] = []
    left, mark, lines = place.left(), MARK * size, 1
    line = QRectF(place)
    for kind, name in shown:
        width = words_width(name, size) + 2
        is_band = kind in (Mark.VOTES, Mark.WITHHELD, Mark.OTHERS)
        sign = (_BAND_SIGN if is_band else _SIGN) * mark
        if left > place.left() and left + sign + width > place.right():
            left, lines = place.left(), lines + 1
            line.translate(0, place.height())
        middle = line.center().y()
        if kind is Mark.OTHERS:
            end = left + sign - 1.5 * mark
            found += _others(left, end, 0.4 * left + 0.6 * end, middle, 1.5 * mark, 0.2 * mark)
        elif kind in (Mark.VOTES, Mark.WITHHELD):
            ends = left + 0.2 * mark, left + sign - 1.5 * mark
            found.append(_band(ends, middle, mark, kind is Mark.VOTES))
            if kind is Mark.VOTES:
                found.append(dot(QPointF(sum(ends) / 2, middle), 0.8 * mark, fill="previous"))
        else:
            found.append(mark_shape(kind, QPointF(left + 2 * mark, middle), mark))
        left += sign
        found.append(Words(QRectF(left, line.top(), width, line.height()), name, size))
        left += width + 1.2 * size
    return found, lines
