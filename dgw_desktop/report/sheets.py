# SPDX-License-Identifier: EUPL-1.2
"""Tables of data, before it is known what kind of workbook they are written to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

BY_VALUE = "value"
"""The look of a column of cells that each look as what is in them."""
MOST_ROWS = 1_048_576
"""Of a sheet with its head, in Excel and in LibreOffice."""
_LONGEST_HEAD = 240  # and room for a number, of the 255 of a table
Cell = str | int | float | date | None
RowPart = tuple[bytes, int]
"""Neighbouring cells of a row, as in the file, and how many lines the highest of them takes."""
RowCells = Callable[[int, Sequence[Cell]], RowPart]
"""Gets a column (from 0) and the values from there on; returns them as a part of a row."""


@dataclass(frozen=True, slots=True)
class Column:
    """A head and how its cells look; ``width`` is in characters."""

    head: str
    width: int
    look: str = "text"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of ``count`` rows, which ``rows`` makes with the function it gets."""

    name: str
    columns: Sequence[Column]
    count: int
    rows: Callable[[RowCells], Iterator[RowPart]]


def text_lines(text: str, width: int) -> int:
    """Return about how many lines ``text`` takes; most letters are narrower than a digit."""
    if "\n" in text:
        return sum(text_lines(line, width) for line in text.split("\n"))
    return max(1, -(-len(text) // width))


def heads_of(sheet: Sheet) -> list[str]:
    """Return the heads as a table allows them: short, of one line, and no two the same."""
    kept: dict[str, str] = {}
    for text in (column.head for column in sheet.columns):
        head = " ".join(text.split())[:_LONGEST_HEAD]
        found, number = head, 2
        while found.lower() in kept:  # capitals make no difference
            found, number = f"{head} ({number})", number + 1
        kept[found.lower()] = found
    return list(kept.values())
