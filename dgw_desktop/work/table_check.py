# SPDX-License-Identifier: EUPL-1.2
"""Reads tables back and compares them with the sessions, row by row.

A row is first compared in the form in which its file has it, which is quick; only where that
differs its values are looked at. What many rows have, such as the session that they are of, is
brought in that form once.
"""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import chain
from operator import itemgetter
from typing import Generic, TypeVar

from xlsxwriter.utility import xl_col_to_name

from dgw_desktop.report.answer_table import explanation_name
from dgw_desktop.report.comma_separated import csv_separator
from dgw_desktop.report.fonts import readable
from dgw_desktop.translating import tr
from dgw_desktop.work.read_back import Differs, Written
from dgw_desktop.work.sheet_reading import (
    TEXT,
    Cell,
    Shape,
    cell_value,
    open_rows,
    shared_texts,
    sheet_parts,
    sheet_rows,
)
from dgw_desktop.work.wanted_rows import Cells, Parts, WantedTable, wanted_csv, wanted_sheets

_DAY_ZERO, _EARLIEST = date(1899, 12, 30), date(1900, 3, 1)
_LONGEST_CELL = 32_767  # UTF-16 units, a limit of the format
_MARK = re.compile(r"\A'(?=[=+\-@\t\r])")  # before what a spreadsheet would run
_END = b"\r\n"  # of the last line of a .csv
_AT_ONCE = 500  # rows
csv.field_size_limit(2**31 - 1)  # a note may be longer than the usual 131.072

_Row = TypeVar("_Row")
_Made = TypeVar("_Made")


class _Rows(Generic[_Row]):
    """The rows that a table must have, which those that are read are compared with.

    ``told`` returns a row as the file has it when nothing is special about it, ``values`` what one
    in the file says, cell by cell as the heads are, and ``as_read`` a cell as it is read.
    """

    def __init__(
        self,
        table: WantedTable,
        told: Callable[[Parts], _Row],
        values: Callable[[_Row], Sequence[Cell]],
        as_read: Callable[[Cell | date], Cell],
        sheet: str = "",
    ) -> None:
        self._heads, self._wanted = table.all_heads, iter(table.rows)
        self._told, self._values, self._as_read = told, values, as_read
        self._where = tr(" op blad {0}").format(sheet) if sheet else ""
        self._found = self._missing = 0
        self._wrong: str | int | None = None

    def take(self, row: _Row) -> None:
        """Compare the next row."""
        self._found += 1
        wanted = next(self._wanted, None)
        if wanted is None:
            self._missing -= 1
        elif self._wrong is None and self._told(wanted) != row:
            said = zip(self._heads, chain(*wanted), self._values(row), strict=True)
            for head, value, found in said:
                if self._as_read("" if value is None else value) != found:
                    self._wrong = head
                    break

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
            raise _wrong_column(self._wrong, self._where)


def _wrong_column(head: str | int, where: str) -> Differs:
    name = head if isinstance(head, str) else head + 1
    return Differs(tr("kolom {0}{1} klopt niet").format(name, where))


def check_csv(written: Written) -> None:
    """Raise Differs for a .csv that has not the rows of the sessions."""
    table, size = wanted_csv(written.sessions), written.path.stat().st_size
    with written.path.open("rb") as raw:
        raw.seek(max(0, size - len(_END)))
        if raw.read() != _END:
            raise Differs(tr("het einde ontbreekt"))
    with (
        written.path.open("rb") as raw,
        io.TextIOWrapper(raw, encoding="utf-8-sig", newline="") as file,
    ):
        separator = csv_separator(written.sessions[0].language)
        lines = csv.reader(file, delimiter=separator, strict=True)
        heads = next(lines, [])
        for head in table.all_heads:
            if head not in heads:
                raise _wrong_column(head, "")
        cells_of = itemgetter(*(heads.index(str(head)) for head in table.all_heads))
        parts = [_kept(_texts_in_csv) for _ in table.heads]
        rows = _Rows(
            table,
            lambda wanted: sum([told(part) for told, part in zip(parts, wanted, strict=True)], ()),
            lambda row: [_told_in_csv(cell) for cell in row],
            _told_in_csv,
        )
        for number, line in enumerate(lines, start=1):
            if len(line) != len(heads):
                raise Differs(tr("regel {0} is niet heel").format(number + 1))
            rows.take(cells_of(line))
            if not number % _AT_ONCE:
                written.go_on(raw.tell() / size)
        rows.end()


def check_xlsx(written: Written) -> None:
    """Raise Differs for a workbook that has not the rows of the sessions on its sheets."""
    tables = wanted_sheets(written.sessions)
    explanation = explanation_name(written.sessions[0].language)
    with zipfile.ZipFile(written.path) as book:
        parts = sheet_parts(book)
        if list(parts) != [*tables, explanation]:
            raise Differs(tr("de bladen kloppen niet"))
        texts = shared_texts(book)
        places = {text: str(place).encode() for place, text in enumerate(texts)}
        sizes = {name: book.getinfo(part).file_size for name, part in parts.items()}
        total, done = sum(sizes.values()), 0
        for name, table in tables.items():
            with book.open(parts[name]) as file:
                rows = sheet_rows(file)
                compared = _Sheet(table, next(rows, (Shape(()), [])), texts, places, name)
                for number, (shape, values) in enumerate(rows):
                    compared.take(shape, values)
                    if not number % _AT_ONCE:
                        written.go_on((done + file.tell()) / total)
                compared.end()
            done += sizes[name]
        with book.open(parts[explanation]) as file:
            if sum(1 for _ in sheet_rows(file)) < 2:  # only a head
                raise Differs(tr("de bladen kloppen niet"))


_Filled = tuple[str, tuple[bytes, ...]]
"""The filled cells of a row: the letters and kinds of the columns, and the values."""


class _Sheet:
    """The rows that a sheet of a workbook must have, by the columns that ``first`` names."""

    def __init__(
        self,
        table: WantedTable,
        first: tuple[Shape, Sequence[bytes]],
        texts: Sequence[str],
        places: Mapping[str, bytes],
        sheet: str,
    ) -> None:
        self._texts, self._places = texts, places
        shape, values = first
        heads: dict[str | int, str] = {}
        for (letters, kind), value in zip(shape.cells, values, strict=True):
            heads.setdefault(str(cell_value(kind, value, texts)), letters)
        self._columns: list[str] = []
        parts: list[Callable[[Cells], _Filled]] = []
        for some in table.heads:
            for head in some:
                if isinstance(head, str) and head not in heads:
                    raise _wrong_column(head, tr(" op blad {0}").format(sheet))
            columns = [
                xl_col_to_name(head) if isinstance(head, int) else heads[head] for head in some
            ]
            self._columns += columns
            parts.append(_kept(partial(self._part, columns)))
        self._shapes: dict[Shape, tuple[str, Callable[[Sequence[bytes]], tuple[bytes, ...]]]] = {}

        def told(wanted: Parts) -> _Filled:
            found = [part(cells) for part, cells in zip(parts, wanted, strict=True)]
            return "".join([one[0] for one in found]), sum([one[1] for one in found], ())

        self._rows = _Rows(table, told, self._values, _told_in_xlsx, sheet)
        self.end = self._rows.end

    def take(self, shape: Shape, values: Sequence[bytes]) -> None:
        """Compare the next row."""
        found = self._shapes.get(shape)
        if found is None:
            found = self._shapes[shape] = self._found_in(shape)
        kinds, chosen = found
        self._rows.take((kinds, chosen(values)))

    def _part(self, columns: Sequence[str], wanted: Cells) -> _Filled:
        """Return how wanted cells are filled when nothing is special about them."""
        filled = [
            (_filled(column, TEXT), self._places.get(value, b""))
            if isinstance(value, str)
            else (_filled(column, b""), _number_in_xlsx(value))
            for column, value in zip(columns, wanted, strict=True)
            if value is not None and value != ""
        ]
        return "".join([one[0] for one in filled]), tuple([one[1] for one in filled])

    def _found_in(self, shape: Shape) -> tuple[str, Callable[[Sequence[bytes]], tuple[bytes, ...]]]:
        """Return which of our columns a row has, and what takes their values, in our order."""
        places = {letters: (place, kind) for place, (letters, kind) in enumerate(shape.cells)}
        ours = [(column, *places[column]) for column in self._columns if column in places]
        chosen = [place for _, place, _ in ours]

        def values(found: Sequence[bytes]) -> tuple[bytes, ...]:
            return tuple([found[place] for place in chosen])

        # itemgetter gives no tuple of one.
        kinds = "".join([_filled(column, kind) for column, _, kind in ours])
        return kinds, itemgetter(*chosen) if len(chosen) > 1 else values

    def _values(self, row: _Filled) -> list[Cell]:
        found = {}
        for said, value in zip(row[0].split(), row[1], strict=True):
            letters, _, kind = said.partition(":")
            found[letters] = cell_value(kind.encode(), value, self._texts)
        return [found.get(column, "") for column in self._columns]


def _filled(column: str, kind: bytes) -> str:
    return f"{column}:{kind.decode()} "


def check_ods(written: Written) -> None:
    """Raise Differs for an OpenDocument workbook that has not the rows of the sessions."""
    tables = wanted_sheets(written.sessions)
    explanation = explanation_name(written.sessions[0].language)
    last: dict[str, int] = {}
    compared: dict[str, tuple[Sequence[int], _Rows[dict[int, Cell]]]] = {}
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
) -> tuple[Sequence[int], _Rows[dict[int, Cell]]]:
    """Return the places of the cells of ``table`` in a row of a sheet, and what compares them.

    ``first`` is the row with the heads.
    """
    heads = {_told_in_ods(head): place for place, head in reversed([*first.items()])}
    places: list[int] = []
    for head in table.all_heads:
        place = head if isinstance(head, int) else heads.get(_told_in_ods(head))
        if place is None:
            raise _wrong_column(head, tr(" op blad {0}").format(sheet))
        places.append(place)

    def values(row: dict[int, Cell]) -> list[Cell]:
        return [_told_in_ods(row.get(place, "")) for place in places]

    def told(wanted: Parts) -> dict[int, Cell]:
        return {
            place: value.isoformat() if isinstance(value, date) else value
            for place, value in zip(places, chain(*wanted), strict=True)
            if value is not None and value != ""
        }

    return places, _Rows(table, told, values, _told_in_ods, sheet)


def _kept(make: Callable[[Cells], _Made]) -> Callable[[Cells], _Made]:
    """Return ``make`` with what it made last: of one column, in which all is of one kind."""
    return lru_cache(maxsize=4096)(make)


def _texts_in_csv(wanted: Cells) -> tuple[str, ...]:
    return tuple(["" if one is None else str(one) for one in wanted])


def _told_in_csv(value: Cell | date) -> str:
    """Return how a value is read from a .csv; it has no texts apart from numbers."""
    return _MARK.sub("", str(value).replace("\r\n", "\n").replace("\r", "\n"))


def _told_in_ods(value: Cell | date) -> Cell:
    """Return how a value is read from a .ods, where spaces and ends of lines are elements."""
    if isinstance(value, date):
        return value.isoformat()
    return _without_space(value) if isinstance(value, str) else value


@lru_cache(maxsize=4096)
def _without_space(text: str) -> str:
    return "".join(readable(text).split())


def _told_in_xlsx(value: Cell | date) -> Cell:
    """Return how a value is read from a sheet."""
    if isinstance(value, date):
        return (value - _DAY_ZERO).days if value >= _EARLIEST else value.isoformat()
    if isinstance(value, str) and len(value) > _LONGEST_CELL // 2:
        units = value.encode("utf-16-le", "surrogatepass")[: 2 * _LONGEST_CELL]
        return units.decode("utf-16-le", errors="ignore")
    return value


@lru_cache(maxsize=4096, typed=True)  # 2 is not written as 2.0 is
def _number_in_xlsx(value: float | date) -> bytes:
    """Return how a number or a day is written in a sheet."""
    return repr(_told_in_xlsx(value)).encode()
