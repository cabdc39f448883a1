# SPDX-License-Identifier: EUPL-1.2
"""The profile before the audience: each dimension on the scale, as many a page as can be read."""

from PySide6.QtCore import QPointF, QRectF

from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.profile import (
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
from dgw_desktop.domain.session import Session, VoteRound
from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.level_field import (
    MARK,
    legend,
    level_lines,
    level_names,
    mark_shape,
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
    revealed: Revealed,
    area: QRectF,
    size: int,
) -> list[Page]:
    """Return the profile in letters of ``size`` pixels, on as many pages as it needs.

    Of what people filled in beforehand it has what was ``revealed``.
    """

    def may_be_seen(dimension: int, found: VoteRound) -> bool:
        return not found.is_beforehand or revealed.has(dimension)

    line = line_height(size)
    row = _ROW * line
    top = area.top() + 2 * row
    themes = profile_rows(model, session, baseline, may_be_seen)
    lines = int((area.bottom() - top + 1) / row)
    page = _ProfilePage(model, session, baseline, area, size, row)
    return [page.of(parts) for parts in profile_pages(themes, lines)]


class _ProfilePage:
    """Makes pages that have their columns at the same places."""

    def __init__(
        self,
        model: MaturityModel,
        session: Session,
        baseline: Session | None,
        area: QRectF,
        size: int,
        row: float,
    ) -> None:
        self._model, self._baseline = model, baseline
        self._area, self._size, self._row = area, size, row
        answers = session.answers.values()
        self._has_ambition = any(answer.scored_ambition is not None for answer in answers)
        indent = 0.8 * size
        widest = (
            max(words_width(full_label(row.dimension), size) for row in _rows(model, session)) + 2
        )
        names = min(widest + indent, _NAMES * area.width())
        self._names = QRectF(area.left() + indent, 0, names - indent, row)
        words = max(words_width(value_text(row, tr), size) for row in _rows(model, session))
        values = max(words + 1, digits_width("0 → 0", size, is_bold=True))
        change = digits_width("▲0", size, is_bold=True) if baseline is not None else 0.0
        right = area.right() - values - (change + size if change else 0.0)
        self._values = QRectF(right, 0, values, row)
        self._change = QRectF(area.right() - change, 0, change, row)
        left = area.left() + names + 0.5 * size
        self._field = Field(left, right - 0.5 * size, model.highest_level, MARK * size)

    def of(self, themes: list[ThemeRows]) -> Page:
        """Return the page with these rows."""
        area, size, row = self._area, self._size, self._row
        first = QRectF(area.left(), area.top(), area.width(), row)
        top = area.top() + 2 * row
        parts = legend(self._baseline, self._has_ambition, first, size)
        parts += level_names(self._model, self._field, first.translated(0, row), size)
        spoken = []
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
        distance = self._field.distance(row)
        if distance is not None:
            ends = QPointF(distance[0], middle), QPointF(distance[1], middle)
            parts.append(Shape(ends, "ambition", 0.11 * size, dashes=_DASHES))
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


def _rows(model: MaturityModel, session: Session) -> list[ProfileRow]:
    return [row for theme in profile_rows(model, session) for row in theme.rows]
