# SPDX-License-Identifier: EUPL-1.2
"""The cells of an .xlsx or .ods file that anybody may have made.

Not with a library: python-calamine puts a sheet in one block of memory, so that a file of 5 kB with
something in the first cell and in the last takes 500 GB, which ends the whole program and not just
the reading; openpyxl makes every empty cell between, and reads no .ods. Here only cells that hold
something count, and the parser, expat, never gets more than fits in a form. The elements are those
of ECMA-376-1 (18.3 sheets, 18.4 shared strings) and OpenDocument 1.2 (9 tables).
"""

import io
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from dgw_desktop.guarded_reading import Fault, guarded, too_large
from dgw_desktop.participating.zipped import opened, unpacked
from dgw_desktop.translating import tr

Value = str | float | bool
Place = tuple[int, int]
"""A row and a column, from 0."""

LARGEST_WORKBOOK = 5_000_000
"""Bytes; the largest form, with every remark as long as it may be, has less than half (tested)."""
_LARGEST_PART = 30_000_000  # bytes that are unpacked of a file, in all
_MOST_ELEMENTS = 200_000  # in all parts that are read
_DEEPEST = 60
_MOST_CELLS = 50_000
_MOST_SHEETS = 50
_LONGEST_CELL = 100_000  # letters; Excel takes 32,767
_MOST_SPACES = 100  # in a row; more is no text of a person
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_WHOLE = re.compile(r"[0-9]{1,9}")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_OLE = b"\xd0\xcf\x11\xe0"  # an old .xls, and also an .xlsx with a password


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A sheet and what its cells hold; empty cells are not there."""

    name: str
    cells: Mapping[Place, Value]


@dataclass(frozen=True, slots=True)
class ReadWorkbook:
    """The sheets in order, and when the file says that it was last changed; empty if nowhere."""

    sheets: tuple[ReadSheet, ...]
    changed_at: str


def is_workbook(data: bytes) -> bool:
    """Tell whether a file is packed as workbooks are, or has the form of an older one."""
    return data.startswith((b"PK", _OLE))


def workbook_cells(data: bytes, fault: Fault) -> ReadWorkbook:
    """Return the cells of a workbook; ``fault`` makes the error of what is wrong with the file."""
    if data.startswith(_OLE):
        raise fault(tr("het heeft een wachtwoord, of het is een oud Excel-bestand (.xls)"))
    if len(data) > LARGEST_WORKBOOK:
        raise fault(too_large(LARGEST_WORKBOOK))
    parts = _Parts(data, fault)
    if parts.has("content.xml"):
        return _opendocument(parts)
    if parts.has("_rels/.rels"):
        return _excel(parts)
    raise fault(tr("het is geen werkboek van Excel of LibreOffice"))


class _Parts:
    """The parts of a zip file as XML, as long as they are not too much in all."""

    def __init__(self, data: bytes, fault: Fault) -> None:
        self.fault = fault
        self._left = _LARGEST_PART
        self._counter = _Counter(fault)
        self._archive = opened(io.BytesIO(data), fault)
        # Programs do not agree on capitals in these names.
        self._infos = {info.filename.lower(): info for info in self._archive.infolist()}

    def has(self, name: str) -> bool:
        """Tell whether there is such a part."""
        return name.lower() in self._infos

    def bytes(self, name: str) -> bytes:
        """Return a part as it is; nothing where there is none."""
        info = self._infos.get(name.lower())
        if info is None:
            return b""
        data = unpacked(self._archive, info, self._left, self.fault)
        self._left -= len(data)
        return data

    def xml(self, name: str) -> Element:
        """Return a part as an element; an empty one where there is none."""
        data = self.bytes(name)
        if not data:
            return Element("none")
        # A document type is what entities are made with; and expat takes UTF-16.
        if b"<!DOCTYPE" in data or b"\0" in data:
            raise self.fault(tr("de inhoud is niet te begrijpen"))
        with guarded(self.fault):
            parser = ElementTree.XMLParser(target=_Builder(self._counter))
            parser.feed(data)
            root: Element = parser.close()
        return root


class _Counter:
    """How many elements were read."""

    def __init__(self, fault: Fault) -> None:
        self._fault = fault
        self._count = 0

    def add(self, depth: int) -> None:
        """Count one; stop what has too many, or too many in each other."""
        self._count += 1
        if self._count > _MOST_ELEMENTS:
            raise self._fault(tr("er staan te veel gegevens in"))
        if depth > _DEEPEST:
            raise self._fault(tr("de gegevens zijn te diep genest"))


class _Builder(ElementTree.TreeBuilder):
    """Makes elements with their name alone, without what it stands for in which standard."""

    def __init__(self, counter: _Counter) -> None:
        super().__init__()
        self._counter = counter
        self._depth = 0

    def start(self, tag: Any, attrs: dict[Any, Any]) -> Element:
        """Begin an element; of attributes of one name in two standards, the first one counts."""
        self._depth += 1
        self._counter.add(self._depth)
        named: dict[str, str] = {}
        for name, value in attrs.items():
            # The id of a sheet's part is in a namespace, and is another than its own.
            named.setdefault(_local(name) if name[:1] != "{" else ":" + _local(name), value)
        return super().start(_local(tag), named)

    def end(self, tag: Any) -> Element:
        """End an element."""
        self._depth -= 1
        return super().end(_local(tag))


def _local(name: str) -> str:
    return name.rpartition("}")[2]


class _Cells:
    """The cells of a sheet as they are read."""

    def __init__(self, fault: Fault) -> None:
        self._fault = fault
        self.found: dict[Place, Value] = {}

    def put(self, row: int, column: int, value: Value) -> None:
        """Add a cell that holds something."""
        if value == "":
            return
        is_long = isinstance(value, str) and len(value) > _LONGEST_CELL
        if is_long or len(self.found) >= _MOST_CELLS:
            raise self._fault(tr("er staan te veel gegevens in"))
        self.found[row, column] = value


# .xlsx


def _excel(parts: _Parts) -> ReadWorkbook:
    (main,) = list(_related(parts, "", "/officeDocument").values())[:1] or [""]
    strings = [
        _excel_text(item)
        for name in list(_related(parts, main, "/sharedStrings").values())[:1]
        for item in parts.xml(name)
    ]
    places = _related(parts, main, "/worksheet")
    sheets = []
    for sheet in list(parts.xml(main).iter("sheet"))[:_MOST_SHEETS]:
        if place := places.get(sheet.get(":id", "")):
            cells = _Cells(parts.fault)
            _read_rows(parts.xml(place), strings, cells, parts.fault)
            sheets.append(ReadSheet(sheet.get("name", ""), cells.found))
    (core,) = list(_related(parts, "", "/core-properties").values())[:1] or [""]
    return ReadWorkbook(tuple(sheets), parts.xml(core).findtext("modified") or "")


def _related(parts: _Parts, part: str, kind: str) -> dict[str, str]:
    """Return by id the names of the parts of a kind that belong to ``part``."""
    folder, name = posixpath.split(part)
    found = {}
    for relation in parts.xml(posixpath.join(folder, "_rels", f"{name}.rels")):
        target = relation.get("Target", "")
        if relation.get("Type", "").endswith(kind) and relation.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            found[relation.get("Id", "")] = path
    return found


def _read_rows(root: Element, strings: list[str], cells: _Cells, fault: Fault) -> None:
    row = column = -1
    for line in root.iterfind("sheetData/row"):
        row, column = _whole(line.get("r"), row + 2, fault) - 1, -1
        for cell in line.iterfind("c"):
            row, column = _place(cell.get("r"), row, column + 1, fault)
            cells.put(row, column, _excel_value(cell, strings, fault))


def _place(reference: str | None, row: int, column: int, fault: Fault) -> Place:
    """Return where a cell stands: where it says, else after the former one."""
    if reference is None:
        return row, column
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise _unclear(fault)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def _excel_value(cell: Element, strings: list[str], fault: Fault) -> Value:
    kind, value = cell.get("t", "n"), cell.findtext("v") or ""
    if kind == "inlineStr":
        inline = cell.find("is")
        return "" if inline is None else _excel_text(inline)
    if kind == "s" and value:
        number = _whole(value, 0, fault)
        if number >= len(strings):
            raise _unclear(fault)
        return strings[number]
    if kind == "n" and value:
        return _number(value, fault)
    return value == "1" if kind == "b" and value else _unescaped(value)


def _excel_text(item: Element) -> str:
    """Return a text, which may be in runs of several looks; how it is pronounced is left out."""
    pieces = [piece.text or "" for piece in (*item.iterfind("t"), *item.iterfind("r/t"))]
    return _unescaped("".join(pieces))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


# .ods


def _opendocument(parts: _Parts) -> ReadWorkbook:
    if b"encryption-data" in parts.bytes("META-INF/manifest.xml"):
        raise parts.fault(tr("het heeft een wachtwoord"))
    sheets = []
    root = parts.xml("content.xml")
    for table in list(root.iterfind("body/spreadsheet/table"))[:_MOST_SHEETS]:
        cells = _Cells(parts.fault)
        row = 0
        for line in _inside(table, "table-row", _ROW_GROUPS):
            times = _whole(line.get(":number-rows-repeated"), 1, parts.fault)
            _read_row(line, row, times, cells, parts.fault)
            row += times
        sheets.append(ReadSheet(table.get(":name", ""), cells.found))
    changed_at = parts.xml("meta.xml").findtext("meta/date") or ""
    return ReadWorkbook(tuple(sheets), changed_at)


_ROW_GROUPS = ("table-header-rows", "table-row-group", "table-rows")


def _inside(element: Element, wanted: str, groups: tuple[str, ...]) -> Iterator[Element]:
    """Yield the elements of a name in ``element`` and in groups in it."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag in groups:
            yield from _inside(child, wanted, groups)


def _read_row(line: Element, row: int, times: int, cells: _Cells, fault: Fault) -> None:
    column = 0
    for cell in line:
        if cell.tag not in ("table-cell", "covered-table-cell"):
            continue
        wide = _whole(cell.get(":number-columns-repeated"), 1, fault)
        value = _opendocument_value(cell, fault)
        if value != "":
            for place in range(min(times * wide, _MOST_CELLS + 1)):
                cells.put(row + place // wide, column + place % wide, value)
        column += wide


def _opendocument_value(cell: Element, fault: Fault) -> Value:
    kind = cell.get(":value-type")
    if kind in ("float", "percentage", "currency"):
        return _number(cell.get(":value", ""), fault)
    if kind == "boolean":
        return cell.get(":boolean-value") == "true"
    if kind in ("date", "time"):
        return cell.get(f":{kind}-value", "")
    given = cell.get(":string-value")
    if given is not None:
        return given
    return "\n".join("".join(_opendocument_text(line)) for line in cell.iterfind("p"))


def _opendocument_text(element: Element) -> Iterator[str]:
    """Yield the pieces of a paragraph; a note of the margin is not of the text."""
    yield element.text or ""
    for child in element:
        if child.tag == "s":
            count = child.get(":c", "1")
            yield " " * min(_MOST_SPACES, int(count) if _WHOLE.fullmatch(count) else 1)
        elif child.tag == "line-break":
            yield "\n"
        elif child.tag == "tab":
            yield "\t"
        elif child.tag not in ("annotation", "note", "ruby-text"):
            yield from _opendocument_text(child)
        yield child.tail or ""


# Both


def _whole(text: str | None, usual: int, fault: Fault) -> int:
    if text is None:
        return usual
    if not _WHOLE.fullmatch(text):
        raise _unclear(fault)
    return int(text)


def _number(text: str, fault: Fault) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise _unclear(fault) from error


def _unclear(fault: Fault) -> Exception:
    return fault(tr("de inhoud is niet te begrijpen"))
