# SPDX-License-Identifier: EUPL-1.2
"""Reads tables back and compares them with the sessions: how many rows, and a sum per column.

In a sum each value counts by its row, so that two that changed places are found too; a text counts
as its checksum. Nothing is kept of a row, so many sessions take no more room than one.
"""

import csv
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from zlib import crc32

from xlsxwriter.utility import xl_col_to_name

from dgw_desktop.report.fonts import readable
from dgw_desktop.translating import tr
from dgw_desktop.work.read_back import Differs, Written
from dgw_desktop.work.sheet_reading import (
    Cell,
    read_cells,
    read_open_cells,
    shared_texts,
    sheet_parts,
)
from dgw_desktop.work.wanted_rows import WantedTable, wanted_csv, wanted_sheets

_DAY_ZERO, _EARLIEST = date(1899, 12, 30), date(1900, 3, 1)
_LONGEST_CELL = 32_767  # UTF-16 units, a limit of the format
_MARK = re.compile(r"\A'(?=[=+\-@\t\r])")  # before what a spreadsheet would run
_EXPLANATION = "Toelichting"
_END = b"\r\n"  # of the last line of a .csv
_AT_ONCE = 500  # rows
csv.field_size_limit(2**31 - 1)  # a note may be longer than the usual 131.072

Part = Callable[[float], None]
"""Gets the part done of a step, 0..1; raises to stop."""


@dataclass(slots=True)
class _Sum:
    """How many cells of a column are filled, and what they add up to, each times its row."""

    filled: int = 0
    total: float = 0

    def add(self, row: int, value: float) -> None:
        self.filled += 1
        self.total += row * value


@dataclass(slots=True)
class _Sums:
    """The rows of a table, without its head, and the sums of its columns by head or place."""

    rows: int = 0
    columns: dict[str | int, _Sum] = field(default_factory=dict)


def check_csv(written: Written) -> None:
    """Raise Differs for a .csv that has not the rows of the sessions."""
    step = _steps(written, 2)
    wanted = _wanted(wanted_csv(written.sessions), _told_in_csv, step(0))
    found, part = _Sums(), step(1)
    with written.path.open("rb") as raw:
        raw.seek(max(0, written.path.stat().st_size - len(_END)))
        if raw.read() != _END:
            raise Differs(tr("het einde ontbreekt"))
    with written.path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, delimiter=";", strict=True)
        heads = next(rows, [])
        sums = [
            (heads.index(head), found.columns.setdefault(head, _Sum()))
            for head in wanted.columns
            if isinstance(head, str) and head in heads
        ]
        for row in rows:
            found.rows += 1
            if len(row) != len(heads):
                raise Differs(tr("regel {0} is niet heel").format(found.rows + 1))
            for place, column in sums:
                if row[place]:
                    column.add(found.rows, _counted(_MARK.sub("", row[place])))
            if not found.rows % _AT_ONCE:
                part(found.rows / max(found.rows, wanted.rows))
    _compare(wanted, found)


def check_xlsx(written: Written) -> None:
    """Raise Differs for a workbook that has not the rows of the sessions on its sheets."""
    tables = wanted_sheets(written.sessions)
    step = _steps(written, 2 * len(tables))
    with zipfile.ZipFile(written.path) as book:
        parts = sheet_parts(book)
        if list(parts) != [*tables, _EXPLANATION]:
            raise Differs(tr("de bladen kloppen niet"))
        texts = shared_texts(book)
        for number, (name, table) in enumerate(tables.items()):
            wanted = _wanted(table, _told_in_xlsx, step(2 * number))
            found = _in_sheet(book, parts[name], texts, wanted, step(2 * number + 1))
            _compare(wanted, found, name)
        if not _in_sheet(book, parts[_EXPLANATION], texts, _Sums(), step(0)).rows:
            raise Differs(tr("de bladen kloppen niet"))


def check_ods(written: Written) -> None:
    """Raise Differs for an OpenDocument workbook that has not the rows of the sessions."""
    tables = wanted_sheets(written.sessions)
    step = _steps(written, len(tables) + 1)
    wanted = {
        name: _wanted(table, _told_in_ods, step(number))
        for number, (name, table) in enumerate(tables.items())
    }
    found = {name: _Sums() for name in tables}
    columns: dict[tuple[str, int], _Sum] = {
        (name, place): found[name].columns.setdefault(place, _Sum())
        for name, sums in wanted.items()
        for place in sums.columns
        if isinstance(place, int)
    }
    part = step(len(tables))

    def take(sheet: str, row: int, place: int, cell: Cell) -> None:
        if row == 1 and sheet in wanted:
            told = _told_in_ods(cell)
            head = next((h for h in wanted[sheet].columns if _told_in_ods(str(h)) == told), None)
            if head is not None and head not in found[sheet].columns:
                columns[sheet, place] = found[sheet].columns.setdefault(head, _Sum())
        elif (sheet, place) in columns:
            columns[sheet, place].add(row - 1, _counted(_told_in_ods(cell)))
        if not row % _AT_ONCE and not place:
            part(0)

    with zipfile.ZipFile(written.path) as book, book.open("content.xml") as file:
        rows = read_open_cells(file, take)
        if book.testzip() is not None:
            raise zipfile.BadZipFile
    if list(rows) != [*tables, _EXPLANATION] or rows[_EXPLANATION] < 2:
        raise Differs(tr("de bladen kloppen niet"))
    for name, sums in found.items():
        sums.rows = rows[name] - 1
        _compare(wanted[name], sums, name)


def _steps(written: Written, count: int) -> Callable[[int], Part]:
    """Return what makes of the number of a step that what its progress is told to."""

    def step(number: int) -> Part:
        return lambda done: written.go_on((number + done) / count)

    return step


def _wanted(table: WantedTable, told: Callable[[date | Cell], Cell], part: Part) -> _Sums:
    found = _Sums(columns={head: _Sum() for head in table.heads})
    sums = list(found.columns.values())
    for number, row in enumerate(table.rows, start=1):
        for column, value in zip(sums, row, strict=True):
            if value is not None and value != "":
                column.add(number, _counted(told(value)))
        if not number % _AT_ONCE:
            part(0)
        found.rows = number
    return found


def _in_sheet(
    book: zipfile.ZipFile, name: str, texts: list[str], wanted: _Sums, part: Part
) -> _Sums:
    found = _Sums()
    columns: dict[str, _Sum] = {
        xl_col_to_name(place): found.columns.setdefault(place, _Sum())
        for place in wanted.columns
        if isinstance(place, int)
    }
    told = 0

    def take(row: int, column: str, cell: Cell) -> None:
        nonlocal told
        if row == 1:
            if cell in wanted.columns and cell not in found.columns:
                columns[column] = found.columns.setdefault(str(cell), _Sum())
            return
        if column in columns:
            columns[column].add(row - 1, _counted(cell))
        if row - told >= _AT_ONCE:
            told = row
            part(row / max(row, wanted.rows))

    with book.open(name) as file:
        found.rows = read_cells(file, texts, take) - 1
    return found


def _compare(wanted: _Sums, found: _Sums, sheet: str = "") -> None:
    where = tr(" op blad {0}").format(sheet) if sheet else ""
    if found.rows != wanted.rows:
        raise Differs(
            tr("er staan {0} regels{1} en dat moeten er {2} zijn").format(
                found.rows, where, wanted.rows
            )
        )
    for head, column in wanted.columns.items():
        if found.columns.get(head) != column:
            name = head if isinstance(head, str) else head + 1
            raise Differs(tr("kolom {0}{1} klopt niet").format(name, where))


def _counted(cell: Cell) -> float:
    """Return what a cell counts for."""
    if isinstance(cell, str):
        return crc32(cell.encode("utf-8", "surrogatepass"))
    return cell


def _told_in_csv(value: date | Cell) -> str:
    """Return how a value is read from a .csv; it has no texts apart from numbers."""
    return _MARK.sub("", str(value).replace("\r\n", "\n").replace("\r", "\n"))


def _told_in_ods(value: date | Cell) -> Cell:
    """Return how a value is read from a .ods, where spaces and ends of lines are elements."""
    if isinstance(value, date):
        return value.isoformat()
    return _without_space(value) if isinstance(value, str) else value


@lru_cache(maxsize=4096)
def _without_space(text: str) -> str:
    return "".join(readable(text).split())


def _told_in_xlsx(value: date | Cell) -> Cell:
    """Return how a value is read from a sheet."""
    if isinstance(value, date):
        return (value - _DAY_ZERO).days if value >= _EARLIEST else value.isoformat()
    if isinstance(value, str) and len(value) > _LONGEST_CELL // 2:
        units = value.encode("utf-16-le", "surrogatepass")[: 2 * _LONGEST_CELL]
        return units.decode("utf-16-le", errors="ignore")
    return value
