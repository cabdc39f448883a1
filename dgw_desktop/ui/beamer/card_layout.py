# SPDX-License-Identifier: EUPL-1.2
"""Where everything of a card stands on the beamer, with letters as large as fit.

All sizes are parts of the screen's height, because that is what decides whether the back row
can read it: titles at least 4.4 %, statements at least 3.3 % (less, down to 2.6 %, only where
the text is too long), nothing below 2.6 %.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics

from dgw_desktop.ui.foundation.theme import sized_font

TITLE, TITLE_LEAST = 0.056, 0.044
STATEMENT_MOST, STATEMENT_LEAST, STATEMENT_LONG = 0.044, 0.033, 0.026
SMALL = 0.027
WRAP = int(Qt.TextFlag.TextWordWrap)

_MARGIN = 0.030
_BOTTOM = 0.075  # for what stands under the card: votes, ambition, or the line being typed
_GAP = 0.013  # between the boxes
_PADDING = 0.011  # inside a box, above and below its text
_VOTES = 0.095  # of the width
_VOTE_LINE = 1.2  # times the small letters: a bar with its count
MOST_LEVELS_WITH_ROUNDS = 5
"""With more levels there is no room for more than one round of votes in each statement."""
_SPIDERS = (0.34, 0.30, 0.26, 0.22)  # of the width
_EXTRA = 0.030  # most that a box gets above what its text needs


@dataclass(frozen=True, slots=True)
class StatementPlace:
    """One statement: its box, the level's chip, the text, and a place for each round of votes."""

    box: QRectF
    chip: QRectF
    text: QRectF
    votes: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True)
class CardLayout:
    """Places in pixels and sizes of letters in pixels; ``spider`` is empty without room."""

    title_size: int
    statement_size: int
    small_size: int
    kicker: QRectF
    title: QRectF
    statements: tuple[StatementPlace, ...]
    bottom: QRectF
    spider: QRectF


def text_height(text: str, font: QFont, width: float) -> int:
    """Return the height in pixels of ``text``, wrapped at ``width``."""
    place = QRect(0, 0, max(1, int(width)), 1_000_000)
    return QFontMetrics(font).boundingRect(place, WRAP, text).height()


def bottom_zone(width: float, height: float) -> QRectF:
    """Return the strip under every card, over the whole width of the screen."""
    margin = _MARGIN * height
    return QRectF(margin, height * (1 - _BOTTOM), width - 2 * margin, height * _BOTTOM)


def card_layout(
    width: int, height: int, title: str, statements: Sequence[str], rounds: int
) -> CardLayout:
    """Return the layout with the largest letters for a screen of ``width`` x ``height`` pixels.

    ``rounds`` is how many rounds of votes stand in every statement, below each other, so that
    their bars can be compared.

    A smaller spider and a smaller title go before smaller letters. A text so long that it does
    not even fit in the smallest letters of the standard loses the spider, and then gets smaller
    still.
    """
    for share, size, title_most in _candidates(height):
        found = _try(width, height, title, statements, rounds, share, size, title_most)
        if found.statements[-1].box.bottom() <= found.bottom.top() + 0.5:
            break
    return found


def _candidates(height: int) -> Iterator[tuple[float, int, int]]:
    """Yield the spider's share of the width, size of the statements and most of the title."""
    most, least, long = (
        ceil(part * height) for part in (STATEMENT_MOST, STATEMENT_LEAST, STATEMENT_LONG)
    )
    large, small = ceil(TITLE * height), ceil(TITLE_LEAST * height)
    for share, title in (*((share, large) for share in _SPIDERS), (_SPIDERS[-1], small)):
        for size in range(most, least - 1, -1):
            yield share, size, title
    for size in range(least - 1, long - 1, -1):
        for share in _SPIDERS:
            yield share, size, small
    for size in range(long, max(7, long // 2), -1):
        yield 0.0, size, small


def _try(
    width: int,
    height: int,
    title: str,
    statements: Sequence[str],
    rounds: int,
    share: float,
    size: int,
    title_most: int,
) -> CardLayout:
    margin, gap, padding = _MARGIN * height, _GAP * height, _PADDING * height
    small = ceil(SMALL * height)
    column = width * (1 - share) - margin - (gap if share else margin)
    line = QFontMetrics(sized_font(small)).height()
    kicker = QRectF(margin, margin * 0.7, column, line)
    title_size, title_height = _title(title, title_most, ceil(TITLE_LEAST * height), column)
    title_place = QRectF(margin, kicker.bottom(), column, title_height)
    bottom = bottom_zone(width, height)

    chip = size * 1.9
    votes_width = _VOTES * width if rounds else 0.0
    votes_height = max(chip, rounds * _VOTE_LINE * small) if rounds else 0.0
    left = margin + chip + 3.6 * padding
    text_width = margin + column - left - 1.5 * padding - (votes_width and votes_width + padding)
    font = sized_font(size)
    heights = [text_height(text, font, text_width) for text in statements]
    needed = [max(text, chip, votes_height) + 2 * padding for text in heights]
    top = title_place.bottom() + gap
    spare = bottom.top() - top - sum(needed) - gap * (len(needed) - 1)
    extra = max(0.0, min(_EXTRA * height, spare / len(needed)))
    places = []
    for text, least in zip(heights, needed, strict=True):
        box = QRectF(margin, top, column, least + extra)
        middle = box.center().y()
        votes_left, each = box.right() - 1.5 * padding - votes_width, votes_height / max(rounds, 1)
        votes_top = middle - votes_height / 2
        places.append(
            StatementPlace(
                box,
                QRectF(margin + 1.5 * padding, middle - chip / 2, chip, chip),
                QRectF(left, middle - text / 2, text_width, text),
                tuple(
                    QRectF(votes_left, votes_top + place * each, votes_width, each)
                    for place in range(rounds)
                ),
            )
        )
        top = box.bottom() + gap
    spider_left = margin + column + 2 * gap
    spider = QRectF(spider_left, margin, width - margin / 2 - spider_left, bottom.top() - margin)
    return CardLayout(
        title_size,
        size,
        small,
        kicker,
        title_place,
        tuple(places),
        bottom,
        spider if share else QRectF(),
    )


def _title(title: str, most: int, least: int, width: float) -> tuple[int, int]:
    """Return size and height of the title: on one line if that can be, else wrapped."""
    for size in range(most, least - 1, -1):
        font = sized_font(size, QFont.Weight.Bold)
        if QFontMetrics(font).horizontalAdvance(title) < width:
            break
    return size, text_height(title, font, width)
