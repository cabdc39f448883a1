# SPDX-License-Identifier: EUPL-1.2
"""The profile before the audience: each dimension on the scale, as many a page as can be read."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from dgw_desktop.domain.held import Held, held_source
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.profile import (
    LEAST_STEP,
    Field,
    ProfileRow,
    RowState,
    ThemeRows,
    full_label,
    label,
    profile_pages,
    profile_rows,
)
from dgw_desktop.domain.profile_words import change_text, row_in_words, value_text
from dgw_desktop.domain.profile_words import legend as legend_of
from dgw_desktop.domain.session import Session, VoteRound
from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.level_field import (
    MARK,
    legend,
    level_lines,
    level_names,
    mark_shape,
    others_shapes,
    source_words,
    votes_shapes,
)
from dgw_desktop.ui.beamer.page_flow import Page
from dgw_desktop.ui.beamer.page_parts import (
    Part,
    Shape,
    Words,
    digits_width,
    line_height,
    on_one_line,
    words_width,
)
from dgw_desktop.ui.document.revealed import Revealed
from dgw_desktop.ui.foundation.language import wording

_ROW = 1.12  # times the height of a line
_NAMES = 0.46  # of the width, at most
_DASHES = (3.0, 2.0)


def profile_on_pages(
    model: MaturityModel,
    session: Session,
    baseline: Session | None,
    held: Held | None,
    revealed: Revealed,
    area: QRectF,
    size: int,
) -> list[Page]:
    """Return the profile in letters of ``size`` pixels, on as many pages as it needs.

    ``held`` is the reference that it is shown beside. Of what people filled in beforehand it has
    what was ``revealed``.
    """

    def may_be_seen(dimension: int, found: VoteRound) -> bool:
        return not found.is_beforehand or revealed.has(dimension)

    themes = profile_rows(model, session, baseline, may_be_seen, held)
    moment = ""
    if baseline is not None:
        moment = wording().told_apart(baseline.details.date, session.details.date)
    page = _ProfilePage(model, themes, moment, held, area, size)
    return [page.of(parts) for parts in profile_pages(themes, page.lines)]


class _ProfilePage:
    """Makes pages that have their columns at the same places."""

    def __init__(
        self,
        model: MaturityModel,
        themes: Sequence[ThemeRows],
        moment: str,
        held: Held | None,
        area: QRectF,
        size: int,
    ) -> None:
        rows = [row for theme in themes for row in theme.rows]
        self._model, self._area, self._size = model, area, size
        self._row = height = _ROW * line_height(size)
        first = QRectF(area.left(), area.top(), area.width(), height)
        marks = legend_of(rows, moment, tr, held)
        self._legend, legend_lines = legend(marks, first, size)
        below = first.translated(0, legend_lines * height)
        self._source = held_source(held, tr, wording()) if held else ""
        source, source_height = source_words(held, below, size)
        self._legend += source
        self._level_names = below.translated(0, source_height)
        self._top = self._level_names.bottom()
        self.lines = int((area.bottom() - self._top + 1) / height)
        indent = 0.8 * size
        widest = max(words_width(full_label(row.dimension), size) for row in rows) + 2
        names = min(widest + indent, _NAMES * area.width())
        self._names = QRectF(area.left() + indent, 0, names - indent, height)
        words = max(words_width(value_text(row, tr), size) for row in rows)
        values = max(words + 1, digits_width("0 → 0", size, is_bold=True))
        change = digits_width("▲0", size, is_bold=True) if moment else 0.0
        right = area.right() - values - (change + size if change else 0.0)
        self._values = QRectF(right, 0, values, height)
        self._change = QRectF(area.right() - change, 0, change, height)
        left, right = area.left() + names + 0.5 * size, right - 0.5 * size
        most = (right - left) / model.highest_level / LEAST_STEP
        self._field = Field(left, right, model.highest_level, min(MARK * size, most))

    def of(self, themes: list[ThemeRows]) -> Page:
        """Return the page with these rows."""
        area, size, row, top = self._area, self._size, self._row, self._top
        parts = [*self._legend, *level_names(self._model, self._field, self._level_names, size)]
        spoken = [self._source] if self._source else []
        count = sum(1 + len(theme.rows) for theme in themes)
        parts += level_lines(self._field, top, top + count * row)
        for theme in themes:
            name = theme.theme.name
            if theme.goes_on:
                name = tr("{0} (vervolg)").format(name)
            place = QRectF(area.left(), top, self._field.left - area.left(), row)
            shown = on_one_line(name, size, place.width(), is_bold=True)
            parts.append(Words(place, shown, size, "ink_muted", is_bold=True))
            spoken.append(name)
            top += row
            for one in theme.rows:
                parts += self._row_parts(one, top)
                spoken.append(row_in_words(one, tr, wording()))
                top += row
        return Page(tuple(parts), tuple(spoken), tr("Resultaat per dimensie"))

    def _row_parts(self, row: ProfileRow, top: float) -> list[Part]:
        size, down, middle = self._size, QPointF(0, top), top + self._row / 2
        name = label(row.dimension, self._names.width(), lambda text: words_width(text, size))
        parts: list[Part] = [Words(self._names.translated(down), name, size)]
        parts += others_shapes(self._field, row.others, middle)
        band, dots = votes_shapes(self._field, row, middle)
        parts += band
        distance = self._field.distance(row)
        if distance is not None:
            ends = QPointF(distance[0], middle), QPointF(distance[1], middle)
            parts.append(Shape(ends, "ambition", 0.11 * size, dashes=_DASHES))
        parts += dots
        for mark in self._field.marks(row):
            parts.append(mark_shape(mark.mark, QPointF(mark.x, middle), self._field.size))
        place = self._values.translated(down)
        text = value_text(row, tr)
        ink = "ink" if row.state is RowState.ANSWERED else "ink_muted"
        has_gap = (row.gap or 0) > 0
        parts.append(Words(place, text, size, ink, is_bold=has_gap, is_right=True))
        if row.change is not None:
            ink = "rise" if row.change > 0 else "fall" if row.change else "ink_muted"
            place = self._change.translated(down)
            parts.append(Words(place, change_text(row), size, ink, is_bold=True, is_right=True))
        return parts
