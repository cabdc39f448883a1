# SPDX-License-Identifier: EUPL-1.2
"""Reads the sheets of a workbook row by row with the standard library, in little memory."""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from operator import lt
from typing import IO, NamedTuple
from xml.etree import ElementTree
from xml.parsers import expat

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PIECE = 1 << 21  # bytes, some milliseconds: with fewer the threads would wait for each other
_NUMBER = b"#"  # of the row, in its text
_CELL = re.compile(rb'(<c r="([A-Z]+)#" s="\d*"(?: t="s")?><v>)([0-9.+e-]*)</v></c>')
_EMPTY = rb'<c r="[A-Z]+#" s="\d*"/>'
_HEAD = re.compile(rb'<row r="#"(?: [A-Za-z]+="[\d:.]*")*>')
_CELLS = re.compile(rb"(?:%s|%s)*" % (_CELL.pattern, _EMPTY))
_END = b"</row>"

Cell = int | float | str
"""A number, or a text."""


def sheet_parts(book: zipfile.ZipFile) -> dict[str, str]:
    """Return which part of a workbook each sheet is, by its name, in order."""
    relations = ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    found = ElementTree.fromstring(book.read("xl/workbook.xml"))
    return {
        sheet.get("name", ""): f"xl/{targets[sheet.get(_ID)]}"
        for sheet in found.iter(f"{_MAIN}sheet")
    }


def shared_texts(book: zipfile.ZipFile) -> list[str]:
    """Return the texts of a workbook, which its cells name by their place."""
    found: list[str] = []
    with book.open("xl/sharedStrings.xml") as file:
        for _, element in ElementTree.iterparse(file):
            if element.tag == f"{_MAIN}si":
                found.append(_unescaped("".join(part.text or "" for part in element)))
                element.clear()
    return found


def _unescaped(text: str) -> str:
    """Return a text with the letters that XML does not have: ECMA-376-1, 22.9.2.19."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def cell_value(look: bytes, value: bytes, texts: Sequence[str]) -> Cell:
    """Return what a cell says. Raises IndexError and ValueError for what is no text or number."""
    return texts[int(value)] if is_text(look) else _number(value.decode())


def is_text(look: bytes) -> bool:
    """Tell whether the value of a cell is the place of a text."""
    return look.endswith(b' t="s"><v>')


def cell_text(look: bytes, value: Cell) -> bytes:
    """Return the text of a cell with a number, or with the place of a text."""
    return b"%s%s</v></c>" % (look, repr(value).encode())


class Row(NamedTuple):
    """The text of a row in three, with a mark for its number: rows with the same have the same."""

    head: bytes
    cells: bytes
    end: bytes = _END


class Piece(NamedTuple):
    """Neighbouring cells of a row: their text, and of each filled one the look and the value.

    ``cells`` are by the letters of their column; the look is all that precedes the value. ``last``
    is what the last is put in order by.
    """

    text: bytes
    cells: Mapping[str, tuple[bytes, bytes]]
    last: tuple[int, str]


class SheetRows:
    """The rows of a sheet, one by one or, where their text is known, many at once.

    ``pieces`` says what is in a row. The parser sees what is around the rows and each kind of head:
    to be called for each of a million cells takes it many times as long, and what has the form of
    our cells is XML. Raises ExpatError for what is no XML, ValueError for rows and cells that are
    not in their places, and for values that are no numbers.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._coming = _ahead(file)
        self._parser = expat.ParserCreate()
        self._heads: set[bytes] = set()
        self._read, self._at = b"", 0  # what is held of the file, and where the next row begins
        self._number = 0
        self.done = 0
        """How many bytes were read."""

    def __iter__(self) -> Iterator[Row]:
        """Yield each next row."""
        while (end := self._end()) >= 0:
            self._number += 1
            start = b'<row r="%d"' % self._number
            if self._number == 1:
                self._at = max(0, self._read.find(start))
                self._parser.Parse(self._read[: self._at], False)
            head, _, cells = self._read[self._at : end].partition(b">")
            self._at = end + len(_END)
            if not head.startswith(start) or _NUMBER in cells:
                raise ValueError(self._number)
            head = b'<row r="%s"%s>' % (_NUMBER, head.removeprefix(start))
            if head not in self._heads:
                self._parse(head)
                self._heads.add(head)
            yield Row(head, cells.replace(b'%d" s' % self._number, b'%s" s' % _NUMBER))
        rest = self._read[self._at :]
        if b"<row" in rest:
            raise ValueError(self._number + 1)
        self._parser.Parse(rest, True)

    def go_past(self, rows: Sequence[bytes]) -> bool:
        """Go past the next rows when these are their texts, and tell whether they are."""
        numbered = zip(rows, count(self._number + 1))
        text = b"".join([row.replace(_NUMBER, b"%d" % number) for row, number in numbered])
        while len(self._read) - self._at < len(text) and self._read_on():
            pass
        if not self._read.startswith(text, self._at):
            return False
        self._at += len(text)
        self._number += len(rows)
        return True

    def _end(self) -> int:
        """Return where the next row ends; less than 0 after the last."""
        while (end := self._read.find(_END, self._at)) < 0 and self._read_on():
            pass
        return end

    def _read_on(self) -> bool:
        read = next(self._coming, b"")
        self._read, self._at = self._read[self._at :] + read, 0
        self.done += len(read)
        return bool(read)

    def pieces(self, row: Row, cuts: Sequence[str] = ()) -> list[Piece]:
        """Return what is in a row in pieces, of which all but the first begin at cuts.

        Those are letters of columns, in their order. A row that cannot be cut so is one piece.
        """
        text = row.cells
        found, end = [], len(text)
        for letters in reversed(cuts):
            start = text.find(b'<c r="%s#"' % letters.encode())
            found.append(self._piece(text[start:end] if start >= 0 else b""))
            end = start if start >= 0 else end
        found.append(self._piece(text[:end]))
        found.reverse()
        is_cut = all(one.last < _place(cut) for one, cut in zip(found, cuts, strict=False))
        return found if is_cut else [self._piece(text)]

    def _piece(self, text: bytes) -> Piece:
        cells = [(one.decode(), (look, value)) for look, one, value in _CELL.findall(text)]
        places = [_place(letters) for letters, _ in cells]
        if not _CELLS.fullmatch(text) or not all(map(lt, places, places[1:])):
            raise ValueError(self._number)
        return Piece(text, dict(cells), max(places, default=_place("")))

    def _parse(self, head: bytes) -> None:
        if not _HEAD.fullmatch(head):
            raise ValueError(self._number)
        self._parser.Parse(head + _END, False)


def _ahead(file: IO[bytes]) -> Iterator[bytes]:
    """Yield what is in a file, and read on meanwhile: to unpack it needs nothing of Python."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        coming = pool.submit(file.read, _PIECE)
        while read := coming.result():
            coming = pool.submit(file.read, _PIECE)
            yield read


def _place(letters: str) -> tuple[int, str]:
    """Return what columns are put in order by."""
    return len(letters), letters


def _number(data: str) -> float:
    return int(data) if data.lstrip("-").isdigit() else float(data)


def open_rows(file: IO[bytes]) -> Iterator[tuple[str, int, dict[int, Cell]]]:
    """Yield the rows of an OpenDocument workbook: the sheet, the number from 1, the filled cells.

    A cell is known by its place from 0; lines of a text are joined. Raises ExpatError for what is
    no XML and ValueError for what is no number.
    """
    rows: list[tuple[str, int, dict[int, Cell]]] = []
    sheet, number, place, said = "", 0, -1, ""
    cells: dict[int, Cell] = {}
    told: Cell | None = None

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal sheet, number, place, cells, told, said
        if name == "table:table-cell":
            place += 1
            said, told = "", attributes.get("office:date-value")
            if "office:value" in attributes:
                told = _number(attributes["office:value"])
        elif name == "table:table-row":
            number, place, cells = number + 1, -1, {}
        elif name == "table:table":
            sheet, number = attributes["table:name"], 0

    def text(data: str) -> None:
        nonlocal said
        said += data

    def end(name: str) -> None:
        if name == "table:table-cell" and (told is not None or said):
            cells[place] = said if told is None else told
        elif name == "table:table-row":
            rows.append((sheet, number, cells))

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text
    while piece := file.read(_PIECE):
        parser.Parse(piece, False)
        yield from rows
        rows.clear()
    parser.Parse(b"", True)
