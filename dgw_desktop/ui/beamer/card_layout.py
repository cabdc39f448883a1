# SPDX-License-Identifier: EUPL-1.2
"""Where everything of a card stands on the beamer, with letters as large as fit.

All sizes are parts of the screen's height, because that is what decides whether the back row
can read it: titles at least 4.4 %, statements at least 3.3 % (less, down to 2.6 %, only where
the text is too long), nothing below 2.6 %.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics

from dgw_desktop.ui.foundation.theme import sized_font

TITLE, TITLE_LEAST = 0.056, 0.044
STATEMENT_MOST, STATEMENT_LEAST, STATEMENT_LONG = 0.044, 0.033, 0.026
SMALL = 0.027
WRAP = int(Qt.TextFlag.TextWordWrap)
MOST_LEVELS_WITH_ROUNDS = 5
"""With more levels there is no room for more than one round of votes in each statement."""

_MARGIN = 0.026
_BOTTOM = 0.060  # for what stands under the card: votes, ambition, or the line being typed
_GAP = 0.011  # between the boxes
_PADDING = 0.009  # inside a box, above and below its text
_VOTES = 0.095  # of the width
_VOTE_LINE = 1.2  # times the small letters: a bar with its count
_SPIDERS = tuple(part / 100 for part in range(30, 21, -1))  # of the width
_EXTRA = 0.030  # most that a box gets above what its text needs

Card = tuple[str, Sequence[str]]
"""The title and the statements of one card."""


@dataclass(frozen=True, slots=True)
class StatementPlace:
    """One statement: its box, the level's chip and name, the text, and a place for each round.

    The rounds stand beside the name of the level; where no name fits, beside the text.
    """

    box: QRectF
    chip: QRectF
    name: QRectF
    text: QRectF
    votes: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True)
class CardLayout:
    """Places in pixels and sizes of letters in pixels.

    ``beside`` is for the spider and what is told under it, empty where there is no room.
    """

    title_size: int
    statement_size: int
    small_size: int
    kicker: QRectF
    title: QRectF
    statements: tuple[StatementPlace, ...]
    bottom: QRectF
    beside: QRectF


def text_height(text: str, font: QFont, width: float) -> int:
    """Return the height in pixels of ``text``, wrapped at ``width``."""
    place = QRect(0, 0, max(1, int(width)), 1_000_000)
    return QFontMetrics(font).boundingRect(place, WRAP, text).height()


def bottom_zone(width: float, height: float) -> QRectF:
    """Return the strip under every card, over the whole width of the screen."""
    margin = _MARGIN * height
    return QRectF(margin, height * (1 - _BOTTOM), width - 2 * margin, height * _BOTTOM)


def share_beside(width: int, height: int, cards: Iterable[Card]) -> float:
    """Return the part of the width for the spider: the same for all of ``cards``.

    It is the largest beside which every card can be read well, or else the smallest.
    """
    cards, size = list(cards), ceil(STATEMENT_LEAST * height)
    for share in _SPIDERS:
        layouts = (_try(width, height, *card, 0, share, size, TITLE_LEAST, True) for card in cards)
        if all(map(_fits, layouts)):
            return share
    return _SPIDERS[-1]


def card_layout(
    width: int, height: int, title: str, statements: Sequence[str], rounds: int, share: float
) -> CardLayout:
    """Return the layout with the largest letters for a screen of ``width`` x ``height`` pixels.

    ``rounds`` is how many rounds of votes stand in every statement, beside each other, so that
    their bars can be compared from statement to statement. ``share`` of the width is the spider's.

    A smaller title goes before smaller letters, and those before the names of the levels. A text
    so long that it does not even fit in the smallest letters of the standard loses the spider, and
    then gets smaller still.
    """
    for candidate in _candidates(height, share):
        found = _try(width, height, title, statements, rounds, *candidate)
        if _fits(found):
            break
    return found


def _fits(found: CardLayout) -> bool:
    return found.statements[-1].box.bottom() <= found.bottom.top() + 0.5


def _candidates(height: int, share: float) -> Iterator[tuple[float, int, float, bool]]:
    """Yield the spider's share, size of the statements, most of the title, whether with names."""
    most, least, long = (
        ceil(part * height) for part in (STATEMENT_MOST, STATEMENT_LEAST, STATEMENT_LONG)
    )
    for title in (TITLE, TITLE_LEAST):
        for size in range(most, least - 1, -1):
            yield share, size, title, True
    for size in range(least - 1, long - 1, -1):
        yield share, size, TITLE_LEAST, True
    for size in range(least, long - 1, -1):
        yield share, size, TITLE_LEAST, False
    for size in range(long, max(7, long // 2), -1):
        yield 0.0, size, TITLE_LEAST, False


def _try(
    width: int,
    height: int,
    title: str,
    statements: Sequence[str],
    rounds: int,
    share: float,
    size: int,
    title_most: float,
    is_named: bool,
) -> CardLayout:
    margin, gap, padding = _MARGIN * height, _GAP * height, _PADDING * height
    small = ceil(SMALL * height)
    column = width * (1 - share) - margin - (gap if share else margin)
    line = QFontMetrics(sized_font(small)).height()
    kicker = QRectF(margin, margin * 0.5, column, line)
    title_size, title_height = _title(
        title, ceil(title_most * height), ceil(TITLE_LEAST * height), column
    )
    title_place = QRectF(margin, kicker.bottom(), column, title_height)
    bottom = bottom_zone(width, height)

    chip = size * 1.9
    name_height = line if is_named else 0.0
    votes_width = _VOTES * width
    aside = votes_width + padding if rounds and not is_named else 0.0
    votes_height = 0.0 if is_named else rounds * _VOTE_LINE * small
    left = margin + chip + 3.6 * padding
    text_width = margin + column - left - 1.5 * padding - aside
    font = sized_font(size)
    heights = [text_height(text, font, text_width) for text in statements]
    needed = [max(name_height + text, chip, votes_height) + 2 * padding for text in heights]
    top = title_place.bottom() + gap
    spare = bottom.top() - top - sum(needed) - gap * (len(needed) - 1)
    extra = max(0.0, min(_EXTRA * height, spare / len(needed)))
    places = []
    for text, least in zip(heights, needed, strict=True):
        box = QRectF(margin, top, column, least + extra)
        middle = box.center().y()
        above = middle - (name_height + text) / 2
        right = box.right() - 2 * padding
        if is_named:
            first = QRectF(right - rounds * votes_width, above, votes_width, line)
            step = QPointF(votes_width, 0)
        else:
            first = QRectF(right - votes_width, middle - votes_height / 2, votes_width, 0)
            step = QPointF(0, _VOTE_LINE * small)
            first.setHeight(step.y())
        places.append(
            StatementPlace(
                box,
                QRectF(margin + 1.5 * padding, middle - chip / 2, chip, chip),
                QRectF(left, above, first.left() - left if rounds else text_width, name_height),
                QRectF(left, above + name_height, text_width, text),
                tuple(first.translated(step * place) for place in range(rounds)),
            )
        )
        top = box.bottom() + gap
    beside_left = margin + column + 2 * gap
    beside = QRectF(beside_left, margin, width - margin - beside_left, bottom.top() - margin)
    return CardLayout(
        title_size,
        size,
        small,
        kicker,
        title_place,
        tuple(places),
        bottom,
        beside if share else QRectF(),
    )


def _title(title: str, most: int, least: int, width: float) -> tuple[int, int]:
    """Return size and height of the title: on one line if that can be, else wrapped."""
    for size in range(most, least - 1, -1):
        font = sized_font(size, QFont.Weight.Bold)
        if QFontMetrics(font).horizontalAdvance(title) < width:
            break
    return size, text_height(title, font, width)
