# SPDX-License-Identifier: EUPL-1.2
"""Puts blocks under each other in columns, and goes on in the next column and on the next page."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.page_parts import Part, Words, line_height, on_lines, words_height

MOST_SHOWN = 100
"""Actions or remarks in a view: nobody pages through more, and to lay them out takes time."""
_MANY_PAGES = 4
_MOST_LINES = 6  # of one text; the whole of it is on the laptop and in the report


@dataclass(frozen=True, slots=True)
class Block:
    """Parts that stay together, from (0, 0), with what a screen reader says of them."""

    height: float
    parts: tuple[Part, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class Page:
    """All that is in view at once, and the same in words, a line for each block.

    ``title`` is that of the page, empty where it is the view's.
    """

    parts: tuple[Part, ...]
    spoken: tuple[str, ...]
    title: str = ""


Maker = Callable[[float], Block]
"""Makes a block for a column of a width in pixels."""


class Flow:
    """Takes blocks and gives pages.

    ``columns`` returns the columns of the page with an index. A gap between two blocks is lost at
    the top of a column. A block that fits in no column stands alone in one.
    """

    def __init__(self, columns: Callable[[int], Sequence[QRectF]]) -> None:
        """Begin at the top of the first column of the first page."""
        self._columns = columns
        self._pages: list[tuple[list[Part], list[str]]] = [([], [])]
        self._made: dict[tuple[Maker, float], Block] = {}
        self._column = 0
        self._top = self._area.top()

    @property
    def _area(self) -> QRectF:
        return self._columns(len(self._pages) - 1)[self._column]

    @property
    def _is_at_top(self) -> bool:
        return self._top <= self._area.top()

    def add(self, *makers: Maker, gap: float = 0.0, over: Maker | None = None) -> None:
        """Put blocks that stay together under what is there, ``gap`` pixels below it.

        Where they come elsewhere, ``over`` stands above them: what they are part of.
        """
        if not self._fits(makers, gap):
            self.go_on()
            makers = makers if over is None else (over, *makers)
        self._top += 0 if self._is_at_top else gap
        for maker in makers:
            self._put(self._block(maker))

    def add_list(
        self,
        heading: Maker,
        again: Maker,
        items: Iterable[Maker],
        gap: float,
        above: float,
        keep_whole: bool = False,
        over: Maker | None = None,
    ) -> None:
        """Put a heading with ``items`` under it, ``gap`` pixels apart and ``above`` pixels down.

        Where they go on elsewhere, ``again`` stands above them; with ``keep_whole`` they all go
        elsewhere instead. Where they begin elsewhere, ``over`` stands above the heading.
        """
        first, *others = items
        spread = [first, *(part for item in others for part in (_room(gap), item))]
        if keep_whole and not self._fits((heading, *spread), above):
            self.go_on()
        self.add(heading, first, gap=above, over=over)
        for item in others:
            if self._fits((item,), gap):
                self.add(item, gap=gap)
            else:
                self.go_on()
                self.add(again, item)

    def go_on(self) -> None:
        """Go to the next column, or to the first of the next page; not from an empty one."""
        if self._is_at_top:
            return
        self._column += 1
        if self._column >= len(self._columns(len(self._pages) - 1)):
            self._pages.append(([], []))
            self._column = 0
        self._top = self._area.top()

    @property
    def pages(self) -> list[Page]:
        """The pages so far; at least one."""
        return [Page(tuple(parts), tuple(spoken)) for parts, spoken in self._pages]

    def _fits(self, makers: Sequence[Maker], gap: float) -> bool:
        needed = sum(self._block(maker).height for maker in makers)
        start = self._top + (0 if self._is_at_top else gap)
        return start + needed <= self._area.bottom() + 0.5

    def _block(self, maker: Maker) -> Block:
        """Return what ``maker`` makes for this column, made once: measuring text takes time."""
        key = maker, self._area.width()
        if key not in self._made:
            self._made[key] = maker(key[1])
        return self._made[key]

    def _put(self, block: Block) -> None:
        parts, spoken = self._pages[-1]
        parts += [part.moved(QPointF(self._area.left(), self._top)) for part in block.parts]
        if block.spoken:
            spoken.append(block.spoken)
        self._top += block.height


def _room(height: float) -> Maker:
    return lambda _width: Block(height, (), "")


def fewest_pages(make: Callable[[int], list[Page]], sizes: Sequence[int]) -> list[Page]:
    """Return the pages in the largest of ``sizes`` that takes no more of them than the least.

    Many pages are in the smallest size.
    """
    least = make(min(sizes))
    if len(least) > _MANY_PAGES:
        return least
    for size in sorted(set(sizes), reverse=True):
        found = make(size)
        if len(found) <= len(least):
            return found
    return least


def heading(text: str, size: int, ink: str = "ink") -> Maker:
    """Return what makes a bold line, wrapped where it must be, with some room under it."""

    def make(width: float) -> Block:
        shown = on_lines(text, size, width, 2, is_bold=True)
        height = words_height(shown, size, width, is_bold=True)
        place = QRectF(0, 0, width, height)
        return Block(height + 0.25 * size, (Words(place, shown, size, ink, True, True),), text)

    return make


def paragraph(text: str, size: int, mark: str = "", ink: str = "ink") -> Maker:
    """Return what makes a text that wraps, with ``mark`` (a digit, a dot) before it."""

    def make(width: float) -> Block:
        left = 1.6 * size if mark else 0.0
        shown = on_lines(text, size, width - left, _MOST_LINES)
        height = words_height(shown, size, width - left)
        parts = [Words(QRectF(left, 0, width - left, height), shown, size, ink, wraps=True)]
        if mark:
            first = QRectF(0, 0, left, line_height(size))
            parts.append(Words(first, mark, size, "now", is_bold=True))
        return Block(height, tuple(parts), " ".join(filter(None, (mark.strip("•"), text))))

    return make


def stacked(*makers: Maker) -> Maker:
    """Return what makes one block of several, under each other."""

    def make(width: float) -> Block:
        top, parts, spoken = 0.0, [], []
        for block in (maker(width) for maker in makers):
            parts += [part.moved(QPointF(0, top)) for part in block.parts]
            spoken.append(block.spoken)
            top += block.height
        return Block(top, tuple(parts), "\n".join(filter(None, spoken)))

    return make


def add_rest(flow: Flow, count: int, size: int) -> None:
    """Tell how many of ``count`` there are beyond those that are shown, if any."""
    if count > MOST_SHOWN:
        text = tr("En nog {0}: die staan op de laptop en in het rapport.").format(
            count - MOST_SHOWN
        )
        flow.add(paragraph(text, size, ink="ink_muted"), gap=size)
