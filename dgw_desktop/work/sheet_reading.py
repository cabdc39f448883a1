# SPDX-License-Identifier: EUPL-1.2
"""Reads the sheets of a workbook row by row with the standard library, in little memory."""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from operator import lt
from typing import IO, NamedTuple
from xml.etree import ElementTree
from xml.parsers import expat

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PIECE = 1 << 21  # bytes, some milliseconds: with fewer the threads would wait for each other
_MOST_KEPT = 4096  # pieces of rows
_CELL = re.compile(rb'<c r="([A-Z]+)"(?: s="\d*")?(?: t="(s)")?><v>([0-9.+e-]*)</v></c>')
_EMPTY = rb'<c r="[A-Z]+"(?: s="\d*")?/>'
_HEAD = re.compile(rb'<row(?: [A-Za-z]+="[\d:.]*")*>')
_CELLS = re.compile(rb"(?:%s|%s)*" % (_CELL.pattern, _EMPTY))
TEXT = b"s"
"""The kind of a cell whose value is the place of a text."""

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


def cell_value(kind: bytes, value: bytes, texts: Sequence[str]) -> Cell:
    """Return what a cell says. Raises IndexError and ValueError for what is no text or number."""
    return texts[int(value)] if kind == TEXT else _number(value.decode())


class Piece(NamedTuple):
    """Neighbouring cells of a row: their text, and of each filled one the kind and the value.

    ``cells`` are by the letters of their column; ``last`` is what the last is put in order by.
    """

    text: bytes
    cells: Mapping[str, tuple[bytes, bytes]]
    last: tuple[int, str]


class SheetRows:
    """The rows of a sheet, one by one: the text of their cells, without the number of the row.

    Rows with the same cells have the same text. ``pieces`` says what is in one. The parser sees
    what is around the rows and each kind of head: to be called for each of a million cells takes
    it many times as long, and what has the form of our cells is XML. Raises ExpatError for what is
    no XML, ValueError for rows and cells that are not in their places, and for values that are no
    numbers.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._parser = expat.ParserCreate()
        self._seen: dict[bytes, Piece] = {}
        self._number = 0
        self.done = 0
        """How many bytes were read."""

    def __iter__(self) -> Iterator[bytes]:
        """Yield the text of each row."""
        rest = b""
        heads: set[bytes] = set()
        for read in _ahead(self._file):
            *rows, rest = (rest + read).split(b"</row>")
            self.done += len(read)
            for row in rows:
                self._number += 1
                start = b'<row r="%d"' % self._number
                if self._number == 1:
                    before, found, row = row.partition(start)
                    row = found + row
                    self._parser.Parse(before, False)
                head, _, cells = row.partition(b">")
                head = head.removeprefix(start)
                if head not in heads:
                    if not row.startswith(start):
                        raise ValueError(self._number)
                    self._parse(b'<row r=""%s>' % head)
                    heads.add(head)
                yield cells.replace(b'%d" ' % self._number, b'" ')
        if b"<row" in rest:
            raise ValueError(self._number + 1)
        self._parser.Parse(rest, True)

    def pieces(self, row: bytes, cuts: Sequence[str] = ()) -> list[Piece]:
        """Return what is in the text of a row in pieces, of which all but the first begin at cuts.

        Those are letters of columns, in their order. A row that cannot be cut so is one piece.
        """
        found, end = [], len(row)
        for letters in reversed(cuts):
            start = row.find(b'<c r="%s"' % letters.encode())
            found.append(self._piece(row[start:end] if start >= 0 else b""))
            end = start if start >= 0 else end
        found.append(self._piece(row[:end]))
        found.reverse()
        is_cut = all(one.last < _place(cut) for one, cut in zip(found, cuts, strict=False))
        return found if is_cut else [self._piece(row)]

    def _piece(self, text: bytes) -> Piece:
        found = self._seen.get(text)
        if found is None:
            if not _CELLS.fullmatch(text):
                raise ValueError(self._number)
            cells = [(one.decode(), (kind, value)) for one, kind, value in _CELL.findall(text)]
            places = [_place(letters) for letters, _ in cells]
            if not all(map(lt, places, places[1:])):
                raise ValueError(self._number)
            if len(self._seen) > _MOST_KEPT:
                self._seen.clear()
            found = Piece(text, dict(cells), max(places, default=_place("")))
            self._seen[text] = found
        return found

    def _parse(self, head: bytes) -> None:
        if not _HEAD.fullmatch(head):
            raise ValueError(self._number)
        self._parser.Parse(b"%s</row>" % head, False)


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
