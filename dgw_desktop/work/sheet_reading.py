# SPDX-License-Identifier: EUPL-1.2
"""Reads the sheets of a workbook row by row with the standard library, in little memory."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO
from xml.etree import ElementTree
from xml.parsers import expat

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PIECE = 1 << 18  # bytes, some milliseconds
_CELL = re.compile(rb'<c r="([A-Z]+)"(?: s="\d*")?(?: t="(s)")?><v></v></c>')
_EMPTY = rb'<c r="[A-Z]+"(?: s="\d*")?/>'
_ROW = re.compile(rb'(?: [A-Za-z]+="[\d:.]*")*>(?:%s|%s)*' % (_CELL.pattern, _EMPTY))
_OF_NUMBERS = b"0123456789.-+e"
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


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """Which cells of a row are filled: the letters of the column and the kind of value of each.

    Rows of a sheet with the same cells have the same one.
    """

    cells: tuple[tuple[str, bytes], ...]


def sheet_rows(file: IO[bytes]) -> Iterator[tuple[Shape, list[bytes]]]:
    """Yield the rows of a sheet: which cells are filled, and their values.

    The parser sees what is around the rows and one row of every shape; the others have the same
    letters apart from numbers, or they would have another shape. To be called for each of a million
    cells takes it eight times as long. Raises ExpatError for what is no XML, ValueError for
    rows and cells that are not in their places, and for values that are no numbers.
    """
    parser = expat.ParserCreate()
    shapes: dict[bytes, Shape] = {}
    rest, number = b"", 0
    while piece := file.read(_PIECE):
        *rows, rest = (rest + piece).split(b"</row>")
        for row in rows:
            number += 1
            start = b'<row r="%d"' % number
            before, found, row = row.partition(start)
            if not found or (before and number > 1):
                raise ValueError(number)
            if before:
                parser.Parse(before, False)
            # Without the number of the row, which each cell has too; a value begins with <v>
            # and what follows it with a stroke.
            bare = row.replace(b'%d" ' % number, b'" ').replace(b"</v>", b"<v>/")
            parts = bare.split(b"<v>")
            values, text = parts[1::2], b"<v>".join(parts[::2])
            shape = shapes.get(text)
            if shape is None:
                shape = shapes[text] = _shape(text.replace(b"<v>/", b"<v></v>"), parser, number)
            if b"".join(values).translate(None, _OF_NUMBERS):
                raise ValueError(number)
            yield shape, values
    if b"<row" in rest:
        raise ValueError(number + 1)
    parser.Parse(rest, True)


def _shape(row: bytes, parser: expat.XMLParserType, number: int) -> Shape:
    """Return the shape of a row that has no numbers and no values in it."""
    parser.Parse(b'<row r=""%s</row>' % row, False)
    cells = tuple((letters.decode(), kind) for letters, kind in _CELL.findall(row))
    if not _ROW.fullmatch(row) or len(dict(cells)) < len(cells):
        raise ValueError(number)
    return Shape(cells)


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
