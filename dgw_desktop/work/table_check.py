# SPDX-License-Identifier: EUPL-1.2
"""Reads tables back and compares them with the sessions, row by row.

A row is first compared in the form in which its file has it, which is quick; only where that
differs its values are looked at. What many rows have, such as the session that they are of, is
brought in that form once.
"""

import codecs
import csv
import os
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, islice
from typing import BinaryIO, Generic, TypeVar

from dgw_desktop.report.answer_table import explanation_name
from dgw_desktop.report.comma_separated import csv_separator
from dgw_desktop.report.fonts import readable
from dgw_desktop.translating import tr
from dgw_desktop.work.read_back import Differs, Written
from dgw_desktop.work.sheet_reading import Cell, open_rows
from dgw_desktop.work.wanted_rows import (
    Block,
    Parts,
    Value,
    WantedTable,
    wanted_csv,
    wanted_sheets,
)

_MARK = re.compile(r"\A'(?=[=+\-@\t\r])")  # before what a spreadsheet would run
_END = "\r\n"  # of a line of a .csv
_MOST_KEPT = 4096  # parts of lines
_PIECE = 1 << 21  # bytes of a .csv that are read together
_AT_ONCE = 500  # rows
csv.field_size_limit(2**31 - 1)  # a note may be longer than the usual 131.072

_Row = TypeVar("_Row")


class ComparedRows(Generic[_Row]):
    """The rows that a table must have, which those that are read are compared with.

    ``same`` tells quickly of a row whether it is what is wanted, when nothing is special about it;
    ``values`` returns what one in the file says, cell by cell as the heads are, and ``as_read`` a
    cell as it is read.
    """

    def __init__(
        self,
        table: WantedTable,
        same: Callable[[Parts, _Row], bool],
        values: Callable[[_Row], Sequence[Cell]],
        as_read: Callable[[Cell | date], Cell],
        sheet: str = "",
    ) -> None:
        self._heads, self._wanted = table.all_heads, iter(table.rows)
        self._same, self._values, self._as_read = same, values, as_read
        self._where = tr(" op blad {0}").format(sheet) if sheet else ""
        self._found = self._missing = 0
        self._wrong: str | int | None = None

    def take(self, row: _Row) -> None:
        """Compare the next row."""
        self._found += 1
        wanted = next(self._wanted, None)
        if wanted is None:
            self._missing -= 1
        else:
            self.compare(wanted, row)

    def compare(self, wanted: Parts, row: _Row) -> None:
        """Note the first column in which a row says something else."""
        if self._wrong is None and not self._same(wanted, row):
            said = zip(self._heads, chain(*wanted), self._values(row), strict=True)
            for head, value, found in said:
                if self._as_read(filled(value)) != found:
                    self._wrong = head
                    break

    def count(self, found: int, wanted: int) -> None:
        """Count rows that were compared already, and how many they had to be."""
        self._found += found
        self._missing += wanted - found

    def end(self) -> None:
        """Raise Differs when there was something else than there must be."""
        self._missing += sum(1 for _ in self._wanted)
        if self._missing:
            raise Differs(
                tr("er staan {0} regels{1} en dat moeten er {2} zijn").format(
                    self._found, self._where, self._found + self._missing
                )
            )
        if self._wrong is not None:
            raise wrong_column(self._wrong, self._where)


def wrong_column(head: str | int, where: str) -> Differs:
    """Return what to raise for a column, by its head or place, that is not as it must be."""
    name = head if isinstance(head, str) else head + 1
    return Differs(tr("kolom {0}{1} klopt niet").format(name, where))


class _Lines:
    """The lines that a .csv must have, each in two: the session, and what is said of it.

    Many lines have the same: each part is taken apart once.
    """

    def __init__(self, table: WantedTable, heads: Sequence[str], separator: str) -> None:
        self._separator, self._count, self._number = separator, len(heads), 1
        own, *others = [[*map(str, some)] for some in table.heads]
        self._of_session = [_column(heads, head) for head in own]
        self._first = max(self._of_session) + 1
        self._of_line = [_column(heads, head, self._first) - self._first for head in chain(*others)]
        cell = rf'(?:"[^"]*(?:""[^"]*)*"|[^"{separator}\r\n]*){separator}'
        self._form = re.compile(f"(?:{cell}){{{self._first}}}")
        # What lines begin with, the cells in that, and which session is known to be in them.
        self._start, self._session = _END, [""]
        self._is_of: Parts | None = None
        self._known: dict[str, Parts] = {}
        self._rows = ComparedRows[list[str]](table, _are_in_csv, list, _told_in_csv)

    def take(self, block: Block, lines: Sequence[str]) -> None:
        """Compare the next lines, as many as there are of ``block``."""
        self._rows.count(len(lines), len(block.rests))
        if lines and not lines[0].startswith(self._start):
            self._begin(lines[0], self._number + 1)
        if _are_in_csv(block.start, self._session):
            self._is_of = block.start
        start = self._start
        said = [line[len(start) :] for line in lines if line.startswith(start)]
        if self._is_of is not block.start or [*map(self._known.get, said)] != block.rests:
            for number, line in enumerate(lines, start=1):
                self._look(block, block.rests[number - 1], line, self._number + number)
        self._number += len(lines)

    def _begin(self, line: str, number: int) -> None:
        """Take apart what a line says of its session."""
        found = self._form.match(line)
        if found is None:
            raise Differs(tr("regel {0} is niet heel").format(number))
        cells = self._cells(found[0].removesuffix(self._separator))
        self._start, self._is_of = found[0], None
        self._session = [cells[place] for place in self._of_session]

    def _look(self, block: Block, wanted: Parts, line: str, number: int) -> None:
        """Compare a line by the cells in it."""
        if not line.startswith(self._start):
            self._begin(line, number)
        text = line[len(self._start) :]
        if self._is_of is block.start and self._known.get(text) == wanted:
            return
        cells = self._cells(text)
        if self._first + len(cells) != self._count:
            raise Differs(tr("regel {0} is niet heel").format(number))
        said = [cells[place] for place in self._of_line]
        if self._is_of is block.start and _are_in_csv(wanted, said):
            if len(self._known) > _MOST_KEPT:
                self._known.clear()
            self._known[text] = wanted
        else:
            self._rows.compare(block.start + wanted, [*self._session, *said])

    def _cells(self, text: str) -> list[str]:
        cells = next(csv.reader([text], delimiter=self._separator, strict=True), [])
        return [*map(_told_in_csv, cells)]

    def end(self, more: int) -> None:
        """Raise Differs when there was something else than there must be, or ``more`` lines."""
        self._rows.count(more, 0)
        self._rows.end()


def _column(heads: Sequence[str], head: str, first: int = 0) -> int:
    """Return the place of a column, which is not before the place ``first``."""
    if head not in heads[first:]:
        raise wrong_column(head, "")
    return heads.index(head, first)


def _are_in_csv(wanted: Parts, read: Sequence[str]) -> bool:
    return [_told_in_csv(filled(one)) for one in chain(*wanted)] == read


def check_csv(written: Written) -> None:
    """Raise Differs for a .csv that has not the rows of the sessions."""
    table = wanted_csv(written.sessions)
    separator = csv_separator(written.sessions[0].language)
    with written.path.open("rb") as file:
        lines = chain.from_iterable(_lines_of(file, written))
        heads = next(csv.reader([next(lines, "")], delimiter=separator, strict=True), [])
        compared = _Lines(table, heads, separator)
        for block in table.blocks:
            compared.take(block, [*islice(lines, len(block.rests))])
        compared.end(sum(1 for _ in lines))


def _lines_of(file: BinaryIO, written: Written) -> Iterator[list[str]]:
    """Yield the lines of a .csv, many at a time: some milliseconds.

    Who reads a little all the time, keeps the window from running, which only insists after 5 ms.
    """
    size, done, rest = os.fstat(file.fileno()).st_size, 0, ""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    while piece := file.read(_PIECE):
        # Not within a text, where each end of a line is \n.
        *lines, rest = (rest + decoder.decode(piece)).split(_END)
        yield lines
        done += len(piece)
        written.go_on(done / size)
    if rest or decoder.decode(b"", final=True):
        raise Differs(tr("het einde ontbreekt"))


def filled(value: Value) -> Cell | date:
    """Return a value as a file has it, in which nothing is an empty text."""
    return "" if value is None else value


def check_ods(written: Written) -> None:
    """Raise Differs for an OpenDocument workbook that has not the rows of the sessions."""
    tables = wanted_sheets(written.sessions)
    explanation = explanation_name(written.sessions[0].language)
    last: dict[str, int] = {}
    compared: dict[str, tuple[Sequence[int], ComparedRows[dict[int, Cell]]]] = {}
    with zipfile.ZipFile(written.path) as book, book.open("content.xml") as file:
        size = book.getinfo("content.xml").file_size
        for sheet, number, cells in open_rows(file):
            last[sheet] = number
            if number == 1 and sheet in tables:
                compared[sheet] = _compared_open(tables[sheet], cells, sheet)
            elif sheet in compared:
                places, rows = compared[sheet]
                rows.take({place: cells[place] for place in places if place in cells})
            if not number % _AT_ONCE:
                written.go_on(file.tell() / size)
        if book.testzip() is not None:
            raise zipfile.BadZipFile
    if list(last) != [*tables, explanation] or last[explanation] < 2:
        raise Differs(tr("de bladen kloppen niet"))
    for _, rows in compared.values():
        rows.end()


def _compared_open(
    table: WantedTable, first: Mapping[int, Cell], sheet: str
) -> tuple[Sequence[int], ComparedRows[dict[int, Cell]]]:
    """Return the places of the cells of ``table`` in a row of a sheet, and what compares them.

    ``first`` is the row with the heads.
    """
    heads = {_told_in_ods(head): place for place, head in reversed([*first.items()])}
    places: list[int] = []
    for head in table.all_heads:
        place = head if isinstance(head, int) else heads.get(_told_in_ods(head))
        if place is None:
            raise wrong_column(head, tr(" op blad {0}").format(sheet))
        places.append(place)

    def values(row: dict[int, Cell]) -> list[Cell]:
        return [_told_in_ods(row.get(place, "")) for place in places]

    def same(wanted: Parts, row: dict[int, Cell]) -> bool:
        return row == {
            place: value.isoformat() if isinstance(value, date) else value
            for place, value in zip(places, chain(*wanted), strict=True)
            if value is not None and value != ""
        }

    return places, ComparedRows(table, same, values, _told_in_ods, sheet)


def _told_in_csv(value: Cell | date) -> str:
    """Return how a value is read from a .csv; it has no texts apart from numbers."""
    text = str(value)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _MARK.sub("", text) if text.startswith("'") else text


def _told_in_ods(value: Cell | date) -> Cell:
    """Return how a value is read from a .ods, where spaces and ends of lines are elements."""
    if isinstance(value, date):
        return value.isoformat()
    return _without_space(value) if isinstance(value, str) else value


@lru_cache(maxsize=4096)
def _without_space(text: str) -> str:
    return "".join(readable(text).split())
