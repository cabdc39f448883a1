# SPDX-License-Identifier: EUPL-1.2
"""How wide the columns of a table are, so that no word in them is broken; lengths in points."""

from collections.abc import Iterable, Sequence
from math import ceil

from dgw_desktop.report import fonts

_LONGEST_WORD = 190.0  # of a model; what people type can have a longer one, which is broken
_NAME = 120.0  # of a column with names, so that most take two lines at most


OTHER_LETTERS = 1.07
"""How much wider than our own letters those of Arial can be, which files to edit are shown in."""


def word_width(texts: Iterable[str], font: str, size: float) -> float:
    """Return the width of the longest word of ``texts``."""
    words = {word for text in texts for word in text.split()}
    widest = max((fonts.width(word, font, size) for word in words), default=0.0)
    return min(widest, _LONGEST_WORD)


def column_widths(
    widths: Sequence[float | None], words: Sequence[float], total: float
) -> list[float]:
    """Return the width of each column of a table that is ``total`` wide; all are above zero.

    A column of ``widths`` grows to the longest of its ``words``, and narrows to that where the
    columns with None have no room for theirs, or for a name; those share what is left. Only
    where there is no room for the words of all is a word broken.
    """
    columns = list(zip(widths, words, strict=True))
    shared = max([word for width, word in columns if width is None], default=0.0)
    wider = (  # what each wants to have before any of them gets more
        [(shared if width is None else min(width, word)) for width, word in columns],
        [(shared if width is None else word) for width, word in columns],
        [(max(shared, _NAME) if width is None else word) for width, word in columns],
        [(max(shared, _NAME) if width is None else max(width, word)) for width, word in columns],
    )
    found = [1.0] * len(columns)
    for wanted in wider:
        growth = [max(0.0, more - now) for more, now in zip(wanted, found, strict=True)]
        room = max(0.0, total - sum(found))
        part = min(1.0, room / sum(growth)) if any(growth) else 0.0
        found = [now + part * more for now, more in zip(found, growth, strict=True)]
    share = max(0.0, total - sum(found)) / max(1, widths.count(None))
    return [now + share if width is None else now for now, width in zip(found, widths, strict=True)]


def level_parts(levels: int, word: float, room: float) -> list[range]:
    """Return which of the levels, from 0 on, stand beside each other in each table of a matrix.

    There are as few tables as ``room`` allows with columns of at least ``word``, of about the
    same number of levels.
    """
    beside = max(1, min(levels, int(room // max(1.0, word))))
    size = ceil(levels / ceil(levels / beside))
    return [range(first, min(first + size, levels)) for first in range(0, levels, size)]
