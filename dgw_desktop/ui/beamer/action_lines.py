# SPDX-License-Identifier: EUPL-1.2
"""An action as a line before the audience: what, by whom, by when."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF

from dgw_desktop.domain.session import Action
from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.page_flow import Block, Maker
from dgw_desktop.ui.beamer.page_parts import (
    Part,
    Words,
    digits_width,
    line_height,
    on_lines,
    words_height,
    words_width,
)
from dgw_desktop.ui.foundation.language import wording

_MOST_LINES = 4  # of one action; the whole of it is on the laptop and in the report
_OWNER = 0.26  # of the width
_INDENT = 1.1  # times the letters


def action_line(action: Action, size: int, today: date, with_owner: bool = True) -> Maker:
    """Return what makes an action in letters of ``size`` pixels; what is late is marked."""
    due = wording().short_date(action.due) if action.due else ""
    is_late = action.is_overdue(today)
    late = tr("te laat") if is_late else ""
    owner = action.owner if with_owner else ""

    def make(width: float) -> Block:
        column = digits_width(wording().short_date(date(2000, 1, 1)).replace("1", "0"), size, True)
        column = max(column, words_width(tr("te laat"), size, is_bold=True) + 1)
        aside = _OWNER * width if with_owner else 0.0
        left = _INDENT * size
        room = width - left - column - size - (aside + size if aside else 0.0)
        text = on_lines(action.text, size, room, _MOST_LINES)
        tall, line = words_height(text, size, room), line_height(size)
        parts: list[Part] = [
            Words(QRectF(0, 0, left, line), "•", size, "now", is_bold=True),
            Words(QRectF(left, 0, room, tall), text, size, wraps=True),
        ]
        if owner:
            shown = on_lines(owner, size, aside, 2, is_bold=True)
            height = words_height(shown, size, aside, is_bold=True)
            place = QRectF(left + room + size, 0, aside, height)
            parts.append(Words(place, shown, size, is_bold=True, wraps=True))
            tall = max(tall, height)
        below = [part for part in ((due, "ink"), (late, "fall")) if part[0]]
        for number, (part, ink) in enumerate(below):
            place = QRectF(width - column, number * line, column, line)
            parts.append(Words(place, part, size, ink, is_bold=bool(late), is_right=True))
        tall = max(tall, len(below) * line)
        return Block(tall, tuple(parts), _in_words(action, late, with_owner))

    return make


def _in_words(action: Action, late: str, with_owner: bool) -> str:
    parts: Sequence[str] = (
        action.text,
        tr("wie: {0}").format(action.owner) if with_owner and action.owner else "",
        tr("wanneer: {0}").format(wording().long_date(action.due)) if action.due else "",
        late,
    )
    return ", ".join(filter(None, parts))
