# SPDX-License-Identifier: EUPL-1.2
"""Reads the sheets of a workbook row by row with the standard library, in little memory."""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import IO
from xml.etree import ElementTree
from xml.parsers import expat

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PIECE = 1 << 18  # bytes, some milliseconds
_MOST_KEPT = 4096  # pieces of rows
_CELL = re.compile(rb'<c r="([A-Z]+)"(?: s="\d*")?(?: t="(s)")?><v>([0-9.+e-]*)</v></c>')
_EMPTY = rb'<c r="[A-Z]+"(?: s="\d*")?/>'
_ROW = re.compile(rb'(?:(?: [A-Za-z]+="[\d:.]*")*>)?(?:%s|%s)*' % (_CELL.pattern, _EMPTY))
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


class Piece:
    """Neighbouring cells of a row; rows of a sheet that have the same ones share one piece.

    Who finds in it what must be there can keep that as ``known``.
    """

    __slots__ = ("cells", "known", "last")

    def __init__(self, cells: Mapping[str, tuple[bytes, bytes]]) -> None:
        """Take the kind and the value of each filled cell, by the letters of its column."""
        self.cells = cells
        self.last = max(map(_place, cells), default=_place(""))
        self.known: object = None


def sheet_rows(file: IO[bytes], cuts: Sequence[str] = ()) -> Iterator[list[Piece]]:
    """Yield the rows of a sheet in pieces, of which all but the first begin at ``cuts``.

    Those are letters of columns, in their order, and may come when the first row is known, which is
    one piece. A row that cannot be cut so is one piece too.

    The parser sees what is around the rows and each piece once: another with the same letters says
    the same. To be called for each of a million cells takes it many times as long. Raises
    ExpatError for what is no XML, ValueError for rows and cells that are not in their places, and
    for values that are no numbers.
    """
    parser = expat.ParserCreate()
    seen: dict[bytes, Piece] = {}
    marks: list[bytes] = []
    places: list[tuple[int, str]] = []
    rest, number = b"", 0

    def piece_of(text: bytes) -> Piece:
        found = seen.get(text)
        if found is None:
            if len(seen) > _MOST_KEPT:
                seen.clear()
            found = seen[text] = Piece(_cells(text, parser, number))
        return found

    while read := file.read(_PIECE):
        *rows, rest = (rest + read).split(b"</row>")
        for row in rows:
            number += 1
            before, found, row = row.partition(b'<row r="%d"' % number)
            if not found or (before and number > 1):
                raise ValueError(number)
            if before:
                parser.Parse(before, False)
            if number == 2:
                marks = [b'<c r="%s"' % letters.encode() for letters in cuts]
                places = [_place(letters) for letters in cuts]
            # Without the number of the row, which each cell has too.
            whole = row.replace(b'%d" ' % number, b'" ')
            pieces, end = [], len(whole)
            for mark in reversed(marks):
                start = whole.find(mark)
                pieces.append(piece_of(whole[start:end] if start >= 0 else b""))
                end = start if start >= 0 else end
            pieces.append(piece_of(whole[:end]))
            pieces.reverse()
            for one, place in zip(pieces, places, strict=False):
                if one.last >= place:
                    pieces = [piece_of(whole)]
                    break
            yield pieces
    if b"<row" in rest:
        raise ValueError(number + 1)
    parser.Parse(rest, True)


def _place(letters: str) -> tuple[int, str]:
    """Return what columns are put in order by."""
    return len(letters), letters


def _cells(text: bytes, parser: expat.XMLParserType, number: int) -> dict[str, tuple[bytes, bytes]]:
    """Return the filled cells of a part of a row; the first part has what the row says itself."""
    parser.Parse(b'<row r=""%s%s</row>' % (b">" if text[:1] in b"<" else b"", text), False)
    cells = [(letters.decode(), (kind, value)) for letters, kind, value in _CELL.findall(text)]
    columns = [_place(letters) for letters, _ in cells]
    if not _ROW.fullmatch(text) or columns != sorted({*columns}):
        raise ValueError(number)
    return dict(cells)


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
