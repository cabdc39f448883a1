# SPDX-License-Identifier: EUPL-1.2
"""The themes before the audience: bars on the scale, with ambition, previous mark and change."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from dgw_desktop.domain.comparison import theme_changes
from dgw_desktop.domain.held import Held, Middle, held_legend, held_source, middle_in_words
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.profile import Field, Mark
from dgw_desktop.domain.profile_words import mark_names
from dgw_desktop.domain.scoring import Score, ThemeScore, theme_scores
from dgw_desktop.domain.session import Session
from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.level_field import (
    MARK,
    legend,
    level_lines,
    level_names,
    level_title,
    mark_shape,
    others_shapes,
    source_words,
)
from dgw_desktop.ui.beamer.page_flow import Page
from dgw_desktop.ui.beamer.page_parts import (
    Part,
    Words,
    box,
    digits_width,
    line_height,
    on_one_line,
    words_width,
)
from dgw_desktop.ui.foundation.language import wording

_NAMES = 0.34  # of the width, at most
# In heights of a line: a row, and the names of the levels above the rows.
_LEAST_ROW, _TALLEST, _NAMES_ROW = 2.3, 3.0, 1.2


def theme_bars_page(
    model: MaturityModel,
    session: Session,
    baseline: Session | None,
    held: Held | None,
    area: QRectF,
    sizes: Sequence[int],
) -> Page:
    """Return a bar for each theme from level 1 to its mean, in the largest of ``sizes`` that fits.

    ``held`` is the reference that they are shown beside. ``sizes`` go from large to small; in all
    but the smallest every name is written in full.
    """
    for size in sizes:
        page, high = _page(model, session, baseline, held, area, size)
        written = {part.text for part in page.parts if isinstance(part, Words)}
        names = {theme.name for theme in model.themes}
        names |= {level_title(level) for level in model.levels}
        if high <= area.height() and names <= written:
            break
    return page


def _page(
    model: MaturityModel,
    session: Session,
    baseline: Session | None,
    held: Held | None,
    area: QRectF,
    size: int,
) -> tuple[Page, float]:
    """Return the page in letters of ``size``, and the least height in pixels that it needs."""
    scores, line = theme_scores(model, session), line_height(size)
    before = theme_scores(model, baseline) if baseline else (None,) * len(scores)
    changed = theme_changes(model, session, baseline) if baseline else (None,) * len(scores)
    has_ambition = any(part.ambition.n for part in scores)
    widest = max(words_width(part.theme.name, size) for part in scores) + 2
    names = min(widest, _NAMES * area.width())
    value = digits_width("0,0", size, is_bold=True)
    count = digits_width("n = 00", size)
    change = digits_width("+0,0", size, is_bold=True) if baseline is not None else 0.0
    right = area.right() - value - count - (change + size if change else 0.0) - size
    field = Field(
        area.left() + names + 0.5 * size, right - 0.5 * size, model.highest_level, MARK * size
    )
    first = QRectF(area.left(), area.top(), area.width(), line)
    moment = ""
    if baseline is not None:
        moment = wording().told_apart(baseline.details.date, session.details.date)
    marks = mark_names(has_ambition, moment, tr)
    others = [held.theme_middle(theme.key) if held else None for theme in model.themes]
    shown = held if any(others) else None
    if shown is not None:
        marks.append((Mark.OTHERS, held_legend(shown, tr)))
    parts, lines = legend(marks, first, size)
    below = first.translated(0, lines * line)
    source, source_height = source_words(shown, below, size)
    parts += source
    names_place = below.translated(0, 0.2 * line + source_height)
    if change:
        since = tr("verschil")
        place = QRectF(names_place)
        place.setLeft(place.right() - words_width(since, size) - 1)
        parts.append(Words(place, since, size, "ink_muted", is_right=True))
        names_place.setRight(place.left())
    parts += level_names(model, field, names_place, size)
    top = names_place.top() + _NAMES_ROW * line
    high = top - area.top() + _LEAST_ROW * line * len(scores)
    row = min(_TALLEST * line, (area.bottom() - top) / len(scores))
    parts += level_lines(field, top, top + row * len(scores))
    spoken = [held_source(shown, tr, wording())] if shown else []
    for part, previous, moved, middle in zip(scores, before, changed, others, strict=True):
        place = QRectF(area.left(), top, area.width(), row)
        parts += others_shapes(field, middle, place.center().y())
        parts += _bar(part, previous, field, place, size)
        name = on_one_line(part.theme.name, size, names)
        parts.append(Words(QRectF(area.left(), top, names, row), name, size))
        mean = wording().number(part.level.mean)
        place = QRectF(right, top, value, row)
        parts.append(Words(place, mean, size, is_bold=True, is_right=True))
        place = QRectF(place.right() + 0.5 * size, top, count, row)
        parts.append(Words(place, f"n = {part.level.n}", size, "ink_muted"))
        if moved is not None and moved.mean is not None:
            text = wording().signed(moved.mean)
            ink = "rise" if moved.mean > 0 else "fall" if moved.mean else "ink_muted"
            place = QRectF(area.right() - change, top, change, row)
            parts.append(Words(place, text, size, ink, is_bold=True, is_right=True))
        spoken.append(_in_words(part, previous, moved, middle))
        top += row
    return Page(tuple(parts), tuple(spoken), tr("Resultaat per thema")), high


def _bar(
    part: ThemeScore, previous: ThemeScore | None, field: Field, place: QRectF, size: int
) -> list[Part]:
    middle, thick = place.center().y(), 0.55 * size
    parts: list[Part] = []
    if part.level.mean is not None:
        start = field.x(1) - 1.5 * field.size  # so that level 1 is a bar too
        bar = QRectF(start, middle - thick / 2, field.x(float(part.level.mean)) - start, thick)
        parts.append(box(bar, fill="now"))
    marks = ((Mark.PREVIOUS, previous.level if previous else None), (Mark.AMBITION, part.ambition))
    for mark, score in marks:
        if score is not None and score.mean is not None:
            # Above and below the bar, which would hide them.
            away = min(0.95 * size, place.height() / 2 - 0.55 * size)
            y = middle + (away if mark is Mark.PREVIOUS else -away)
            parts.append(mark_shape(mark, QPointF(field.x(float(score.mean)), y), field.size))
    return parts


def _in_words(
    part: ThemeScore, previous: ThemeScore | None, moved: Score | None, middle: Middle | None
) -> str:
    number = wording().number
    text = tr("{0}: {1} (n = {2})")
    found = [text.format(part.theme.name, number(part.level.mean), part.level.n)]
    if part.ambition.n:
        found.append(tr("ambitie {0}").format(number(part.ambition.mean)))
    if previous is not None and previous.level.n:
        found.append(tr("vorige meting {0}").format(number(previous.level.mean)))
    if moved is not None and moved.mean is not None:
        found.append(tr("verschil {0} (n = {1})").format(wording().signed(moved.mean), moved.n))
    if middle is not None:
        found.append(middle_in_words(middle, None, tr, wording()))
    return ", ".join(found)
