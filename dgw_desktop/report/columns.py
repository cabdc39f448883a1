# SPDX-License-Identifier: EUPL-1.2
"""How wide the columns of a table are, so that no word in them is broken; lengths in points."""

from collections.abc import Iterable, Sequence
from math import ceil

from dgw_desktop.report import fonts

_LONGEST_WORD = 190.0  # of a model; what people type can have a longer one, which is broken


def word_width(texts: Iterable[str], font: str, size: float) -> float:
    """Return the width of the longest word of ``texts``."""
    words = {word for text in texts for word in text.split()}
    widest = max((fonts.width(word, font, size) for word in words), default=0.0)
    return min(widest, _LONGEST_WORD)


def column_widths(
    widths: Sequence[float | None], words: Sequence[float], total: float
) -> list[float]:
    """Return the width of each column of a table that is ``total`` wide.

    A column of ``widths`` grows to the longest of its ``words``, as far as the others leave room
    for theirs; the columns with None share what is left.
    """
    growth = [
        0.0 if width is None else max(0.0, word - width)
        for width, word in zip(widths, words, strict=True)
    ]
    shared = [word for width, word in zip(widths, words, strict=True) if width is None]
    left = total - sum(width for width in widths if width is not None)
    room = max(0.0, left - len(shared) * max(shared, default=0.0))
    part = min(1.0, room / sum(growth)) if any(growth) else 0.0
    share = (left - part * sum(growth)) / max(1, len(shared))
    return [
        share if width is None else width + part * more
        for width, more in zip(widths, growth, strict=True)
    ]


def level_parts(levels: int, word: float, room: float) -> list[range]:
    """Return which of the levels, from 0 on, stand beside each other in each table of a matrix.

    There are as few tables as ``room`` allows with columns of at least ``word``, of about the
    same number of levels.
    """
    beside = max(1, min(levels, int(room // max(1.0, word))))
    size = ceil(levels / ceil(levels / beside))
    return [range(first, min(first + size, levels)) for first in range(0, levels, size)]
