# SPDX-License-Identifier: EUPL-1.2
"""Reads a workbook back and compares it with the sessions, all rows of a session at once.

Their text is expected: each part as it was found before, and what a session has of its own as
other cells look. Only where the file differs from that, the rows are taken apart.
"""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain, islice
from operator import getitem

from xlsxwriter.utility import xl_col_to_name

from dgw_desktop.report.answer_table import explanation_name
from dgw_desktop.translating import tr
from dgw_desktop.work.read_back import Differs, Written
from dgw_desktop.work.sheet_reading import (
    Cell,
    Piece,
    Row,
    SheetRows,
    cell_text,
    cell_value,
    is_text,
    shared_texts,
    sheet_parts,
)
from dgw_desktop.work.table_check import ComparedRows, filled, wrong_column
from dgw_desktop.work.wanted_rows import Block, Cells, Parts, Value, WantedTable, wanted_sheets

_DAY_ZERO, _EARLIEST = date(1899, 12, 30), date(1900, 3, 1)
_LONGEST_CELL = 32_767  # UTF-16 units, a limit of the format
_MOST_KEPT = 4096  # rests of rows
_MOST_PARTS = 1 << 16  # of rows, and so the sessions of a country: some 20 MB
_SESSIONS_AT_ONCE = 20  # of some dozens of rows


def check_xlsx(written: Written) -> None:
    """Raise Differs for a workbook that has not the rows of the sessions on its sheets."""
    tables = wanted_sheets(written.sessions)
    explanation = explanation_name(written.sessions[0].language)
    with zipfile.ZipFile(written.path) as book:
        parts = sheet_parts(book)
        if list(parts) != [*tables, explanation]:
            raise Differs(tr("de bladen kloppen niet"))
        texts = _Texts(shared_texts(book))
        sizes = {name: book.getinfo(part).file_size for name, part in parts.items()}
        total, done = sum(sizes.values()), 0
        for name, table in tables.items():
            with book.open(parts[name]) as file:
                rows = SheetRows(file)
                compared = _Sheet(table, rows, texts, name)
                for number, block in enumerate(table.blocks):
                    compared.take(block)
                    if not number % _SESSIONS_AT_ONCE:
                        written.go_on((done + rows.done) / total)
                compared.end()
            done += sizes[name]
        with book.open(parts[explanation]) as file:
            if sum(1 for _ in SheetRows(file)) < 2:  # only a head
                raise Differs(tr("de bladen kloppen niet"))


class _Texts:
    """The texts of a workbook, and what is expected of the columns that have them.

    Those of the session are the same on each sheet, and so they are expected once.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.all = texts
        self._places = {text: place for place, text in enumerate(texts)}
        self._parts: dict[tuple[Sequence[str], str], _Part] = {}

    def part(self, columns: Sequence[str], cut: str) -> "_Part":
        """Return what is expected of columns before a cut."""
        return self._parts.setdefault((columns, cut), _Part(columns, self._places))


class _Sheet:
    """The rows that a sheet of a workbook must have; its first row names the columns."""

    def __init__(self, table: WantedTable, rows: SheetRows, texts: _Texts, sheet: str) -> None:
        self._texts, self._reader, self._next = texts.all, rows, iter(rows)
        heads: dict[str | int, str] = {}
        for first in islice(self._next, 1):
            for letters, (look, value) in rows.pieces(first)[0].cells.items():
                heads.setdefault(str(cell_value(look, value, texts.all)), letters)
        for head in table.all_heads:
            if isinstance(head, str) and head not in heads:
                raise wrong_column(head, tr(" op blad {0}").format(sheet))
        columns = [
            tuple(xl_col_to_name(one) if isinstance(one, int) else heads[one] for one in some)
            for some in table.heads
        ]
        self._cuts = [min(some, key=lambda one: (len(one), one)) for some in columns[1:]]
        self._parts = [*map(texts.part, columns, [*self._cuts, ""])]
        # Of the rest of a row, by its id, what was found before and after the start of the row.
        self._known: dict[int, tuple[Parts, bytes, bytes]] = {}
        self._rows = ComparedRows(table, self._same, self._values, _told_in_xlsx, sheet)

    def take(self, block: Block) -> None:
        """Compare the next rows, as many as there are of ``block``."""
        count = len(block.rests)
        if self._is_next(block):
            self._rows.count(count, count)
            return
        rows = [*islice(self._next, count)]
        self._rows.count(len(rows), count)
        for rest, row in zip(block.rests, rows, strict=False):
            self._look(block.start, rest, row)

    def _is_next(self, block: Block) -> bool:
        """Tell whether the next rows are what is expected, and go past them if so."""
        try:
            start = self._text(block.start)
            known = [self._known[id(rest)] for rest in block.rests]
        except KeyError:
            return False
        return self._reader.go_past([before + start + after for _, before, after in known])

    def _look(self, start: Parts, rest: Parts, row: Row) -> None:
        """Compare a row by its pieces."""
        if not self._same(start + rest, row):
            self._rows.compare(start + rest, row)
            return
        if len(self._known) > _MOST_KEPT:
            self._known.clear()
        after = row.cells.removeprefix(self._text(start)) + row.end
        self._known[id(rest)] = rest, row.head, after

    def end(self) -> None:
        """Raise Differs when there was something else than there must be, or more rows."""
        self._rows.count(sum(1 for _ in self._next), 0)
        self._rows.end()

    def _text(self, parts: Parts) -> bytes:
        """Return the text of the first parts of a row. Raises KeyError when nobody knows."""
        return b"".join(map(getitem, self._parts, parts))

    def _same(self, wanted: Parts, row: Row) -> bool:
        """Tell whether a row has the text that is expected, or each part in its piece."""
        try:
            is_expected = self._text(wanted) == row.cells
        except KeyError:
            is_expected = False
        return is_expected or self._is_in(wanted, row)

    def _is_in(self, wanted: Parts, row: Row) -> bool:
        pieces = self._reader.pieces(row, self._cuts)
        if len(pieces) != len(wanted):
            return False
        for piece, cells, part in zip(pieces, wanted, self._parts, strict=True):
            if part.get(cells) != piece.text:
                said = self._said(piece.cells, part.columns)
                if [_told_in_xlsx(filled(one)) for one in cells] != said:
                    return False
                part.find(cells, piece)
        return True

    def _said(self, found: Mapping[str, tuple[bytes, bytes]], columns: Sequence[str]) -> list[Cell]:
        return [
            cell_value(*found[column], self._texts) if column in found else "" for column in columns
        ]

    def _values(self, row: Row) -> list[Cell]:
        (whole,) = self._reader.pieces(row)
        return self._said(whole.cells, [*chain(*(part.columns for part in self._parts))])


class _Part(dict[Cells, bytes]):
    """The text of neighbouring columns by the cells in them: as it was found, or is expected.

    Each cell is expected to look as one before it in its column. Raises KeyError when there was
    none, or the workbook has not the text.
    """

    def __init__(self, columns: Sequence[str], places: Mapping[str, int]) -> None:
        super().__init__()
        self.columns, self._places = columns, places
        self._looks: dict[tuple[str, bool], bytes] = {}

    def __missing__(self, cells: Cells) -> bytes:
        return self._keep(cells, b"".join(map(self._expected, self.columns, cells)))

    def _keep(self, cells: Cells, text: bytes) -> bytes:
        if len(self) > _MOST_PARTS:
            self.clear()
        self[cells] = text
        return text

    def _expected(self, column: str, value: Value) -> bytes:
        said = _told_in_xlsx(filled(value))
        if said == "":
            return b""
        look = self._looks[column, isinstance(said, str)]
        return cell_text(look, self._places[said] if isinstance(said, str) else said)

    def find(self, cells: Cells, piece: Piece) -> None:
        """Know the text that cells were found in, and how they look."""
        self._keep(cells, piece.text)
        for column, (look, _) in piece.cells.items():
            self._looks[column, is_text(look)] = look


def _told_in_xlsx(value: Cell | date) -> Cell:
    """Return how a value is read from a sheet."""
    if isinstance(value, date):
        return (value - _DAY_ZERO).days if value >= _EARLIEST else value.isoformat()
    if isinstance(value, str) and len(value) > _LONGEST_CELL // 2:
        units = value.encode("utf-16-le", "surrogatepass")[: 2 * _LONGEST_CELL]
        return units.decode("utf-16-le", errors="ignore")
    return value
