# SPDX-License-Identifier: EUPL-1.2
"""Reads the sheets of a workbook row by row with the standard library, in little memory."""

import re
import zipfile
from collections.abc import Callable, Sequence
from typing import IO
from xml.etree import ElementTree
from xml.parsers import expat

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DIGITS = "0123456789"

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


def read_cells(
    file: IO[bytes], texts: Sequence[str], take: Callable[[int, str, Cell], None]
) -> int:
    """Give each filled cell of a sheet to ``take``: its row and the letters of its column.

    Returns the number of the last row. Raises ExpatError for what is no XML, IndexError for a text
    that is not among ``texts`` and ValueError for what is no number or a row out of its place.
    """
    row, column, is_text = 0, "", False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, is_text
        if name == "c":
            column, is_text = attributes["r"].rstrip(_DIGITS), attributes.get("t") == "s"
        elif name == "row":
            row += 1
            if attributes["r"] != str(row):
                raise ValueError(attributes["r"])
        elif name != "v":
            column = ""

    def text(data: str) -> None:
        if column:
            take(row, column, texts[int(data)] if is_text else _number(data))

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.ParseFile(file)
    return row


def _number(data: str) -> float:
    return int(data) if data.lstrip("-").isdigit() else float(data)


def read_open_cells(file: IO[bytes], take: Callable[[str, int, int, Cell], None]) -> dict[str, int]:
    """Give each filled cell of an OpenDocument workbook to ``take``.

    It gets the sheet, the row, the place from 0 and what is in it; lines of a text are joined.
    Returns the last row of each sheet. Raises ExpatError for what is no XML and ValueError for
    what is no number.
    """
    rows: dict[str, int] = {}
    sheet, place, said = "", -1, ""
    told: Cell | None = None

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal sheet, place, told, said
        if name == "table:table":
            sheet = attributes["table:name"]
            rows[sheet] = 0
        elif name == "table:table-row":
            rows[sheet] += 1
            place = -1
        elif name == "table:table-cell":
            place += 1
            said, told = "", attributes.get("office:date-value")
            if "office:value" in attributes:
                told = _number(attributes["office:value"])

    def text(data: str) -> None:
        nonlocal said
        said += data

    def end(name: str) -> None:
        if name == "table:table-cell" and (told is not None or said):
            take(sheet, rows[sheet], place, said if told is None else told)

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text
    parser.ParseFile(file)
    return rows
