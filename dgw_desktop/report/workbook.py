# SPDX-License-Identifier: EUPL-1.2
"""A workbook of millions of cells as .xlsx: XlsxWriter makes its frame, the rows are written here.

The frame is the whole workbook with one row in each sheet, which tells how the columns look.
XlsxWriter keeps all cells of a sheet with a table and takes 4 µs for each, so that ten thousand
sessions would cost 40 s and 2 GB; here a row goes to the file as it comes. The elements are those
of SpreadsheetML: ECMA-376-1, 18.3 (sheets), 18.4 (shared strings) and 18.5 (tables).
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from html import escape
from itertools import chain, islice
from typing import IO, BinaryIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.report.languages import ReportLanguage, subject
from dgw_desktop.report.sheets import (
    BY_VALUE,
    Cell,
    Column,
    RowCells,
    RowPart,
    Sheet,
    heads_of,
    text_lines,
)
from dgw_desktop.report.zip_parts import zip_part

_LONGEST_CELL = 32_767  # UTF-16 units, another
_LINE, _HIGHEST_ROW = 15, 409  # points: of a line, and of a row at most
_FILTER_BUTTON = 3  # characters, in each head
_EARLIEST = date(1900, 3, 1)  # before it Excel counts a day that did not exist
_DAY_ZERO = date(1899, 12, 30)
_LOOKS: dict[type, str] = {
    str: "wrapped", int: "count value", float: "mean value", date: "date",
}  # fmt: skip
_WRAPPING = ("wrapped", BY_VALUE)
_STRINGS = "xl/sharedStrings.xml"
_NUMBERED = re.compile(r"xl/(worksheets/sheet|tables/table)(\d+)\.xml")
_LEVEL = 2  # of compression: less than half the time of 6, for three tenths more bytes
_AT_ONCE = 500  # rows, some milliseconds
_PACKED = 2_000_000  # bytes that are packed together: for fewer the threads wait for each other
_NUMBER = b"#"  # of the row, in its parts; text of users is not in them, only its index
_ESCAPED = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def write_workbook(
    file: BinaryIO,
    sheets: Sequence[Sheet],
    made_on: date,
    language: ReportLanguage,
    progress: Callable[[float], None],
) -> None:
    """Write the sheets to ``file``, which are in ``language``; text is never a formula.

    ``progress`` gets the part done, 0..1, and stops the writing by what it raises.
    """
    total, done = sum(sheet.count for sheet in sheets) + 1, 0
    data, styles = _frame(sheets, made_on, language)
    frame = zipfile.ZipFile(data)
    strings = _SharedStrings(frame.read(_STRINGS).decode())
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        for name in frame.namelist():  # the strings come after the sheets that have them
            part = zip_part(name, level=_LEVEL)
            with book.open(part, "w") as out, _written_meanwhile(out) as write:
                for piece, rows in _pieces(name, frame.read(name), sheets, styles, strings):
                    write(piece)
                    done += rows
                    progress(done / total)


@contextmanager
def _written_meanwhile(out: IO[bytes]) -> Iterator[Callable[[bytes], None]]:
    """Give what writes a piece while the next one is made, and raises what went wrong by then.

    To pack the rows takes as long as to make them, and needs nothing of Python.
    """
    pieces: list[bytes] = []
    waiting: list[Future[int]] = []

    def hand_over() -> None:
        if waiting:
            waiting.pop().result()
        waiting.append(pool.submit(out.write, b"".join(pieces)))
        pieces.clear()

    def write(piece: bytes) -> None:
        pieces.append(piece)
        if sum(map(len, pieces)) > _PACKED:
            hand_over()

    with ThreadPoolExecutor(max_workers=1) as pool:  # which ends when the last piece is written
        yield write
        hand_over()
    waiting.pop().result()


def _pieces(
    name: str,
    frame: bytes,
    sheets: Sequence[Sheet],
    styles: Mapping[str, int],
    strings: "_SharedStrings",
) -> Iterator[tuple[bytes, int]]:
    """Yield a part of the workbook in pieces, with how many rows of a sheet are in each.

    ``frame`` is what the frame has for it.
    """
    found = _NUMBERED.fullmatch(name)
    if name == _STRINGS:
        yield from ((piece.encode(), 0) for piece in strings.xml())
    elif found is None:
        yield frame, 0
    elif found[1] == "tables/table":
        yield _grown(frame, sheets[int(found[2]) - 1]), 0
    else:
        yield from _sheet_xml(frame, sheets[int(found[2]) - 1], styles, strings)


def _frame(
    sheets: Sequence[Sheet], made_on: date, language: ReportLanguage
) -> tuple[io.BytesIO, dict[str, int]]:
    """Return the workbook with an empty row in each sheet, and the style of every look."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        # The moment of export must not make two exports of one day differ.
        created = datetime(made_on.year, made_on.month, made_on.day)
        book.set_properties({"title": subject(language), "created": created})
        looks = _looks(book, language.wording.date_mark)
        styles = {name: look._get_xf_index() for name, look in looks.items()}
        for content in sheets:
            sheet = book.add_worksheet(content.name)
            sheet.freeze_panes(1, 0)
            sheet.set_landscape()
            sheet.set_paper(9)  # A4
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(0)
            for index, column in enumerate(content.columns):
                sheet.set_column(index, index, column.width, looks[column.look])
                sheet.write_blank(1, index, None, looks[column.look])
            lines = max(text_lines(c.head, c.width - _FILTER_BUTTON) for c in content.columns)
            sheet.set_row(0, lines * _LINE)
            heads = [{"header": head, "header_format": looks["head"]} for head in heads_of(content)]
            sheet.add_table(
                0,
                0,
                1,
                len(heads) - 1,
                {
                    "name": content.name.replace(" ", "_"),
                    "style": "Table Style Light 1",
                    "columns": heads,
                },
            )
    return data, styles


def _looks(book: xlsxwriter.Workbook, date_mark: str) -> dict[str, Format]:
    top = {"valign": "top"}
    head = {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": LIGHT.background}
    left = {"align": "left"}
    text = book.add_format(top)
    return {
        BY_VALUE: text,
        "head": book.add_format({**top, **head}),
        "text": text,
        "wrapped": book.add_format({**top, "text_wrap": True}),
        "count": book.add_format({**top, "num_format": "0"}),
        # Excel writes the decimal comma itself where the language of the machine asks it.
        "mean": book.add_format({**top, "num_format": "0.0"}),
        "date": book.add_format(
            {**top, **left, "num_format": date_mark.join(("dd", "mm", "yyyy"))}
        ),
        "count value": book.add_format({**top, **left, "num_format": "0"}),
        "mean value": book.add_format({**top, **left, "num_format": "0.0"}),
    }


def _sheet_xml(
    frame: bytes, sheet: Sheet, styles: Mapping[str, int], strings: "_SharedStrings"
) -> Iterator[tuple[bytes, int]]:
    """Yield the sheet in pieces: that of the frame, with the rows instead of its empty one."""
    before, _, rest = _grown(frame, sheet).partition(b'<row r="2"')
    _, end, after = rest.partition(b"</sheetData>")
    yield before, 0
    made = sheet.rows(_row_cells(sheet.columns, styles, strings))
    numbered = (
        (_begin(lines) + cells + b"</row>").replace(_NUMBER, b"%d" % number)
        for number, (cells, lines) in enumerate(made, start=2)
    )
    while piece := list(islice(numbered, _AT_ONCE)):
        yield b"".join(piece), len(piece)
    yield end + after, 0


@cache
def _begin(lines: int) -> bytes:
    # LibreOffice gives a row without a height that of one line, and text hides the next row.
    height = b' ht="%d"' % min(_HIGHEST_ROW, lines * _LINE) if lines > 1 else b""
    return b'<row r="%b"%b>' % (_NUMBER, height)


def _grown(xml: bytes, sheet: Sheet) -> bytes:
    """Return a part of the frame with the range of all rows instead of its one row."""
    last = xl_col_to_name(len(sheet.columns) - 1)
    # A table has at least one row under its head.
    whole = f'ref="A1:{last}{max(1, sheet.count) + 1}"'
    return xml.replace(f'ref="A1:{last}2"'.encode(), whole.encode())


def _row_cells(
    columns: Sequence[Column], styles: Mapping[str, int], strings: "_SharedStrings"
) -> RowCells:
    """Return what makes cells of these columns; ``styles`` are those of the looks."""
    starts = [
        (f'<c r="{xl_col_to_name(index)}{_NUMBER.decode()}" s="{styles[column.look]}"', column)
        for index, column in enumerate(columns)
    ]

    def cells(first: int, values: Sequence[Cell]) -> RowPart:
        parts, lines = [], 1
        for (start, column), value in zip(starts[first:], values, strict=False):
            if value is None or value == "":
                continue  # the column has the look
            if column.look == BY_VALUE:
                look = styles[_LOOKS[type(value)]]
                start = start.replace(f' s="{styles[BY_VALUE]}"', f' s="{look}"')
            if isinstance(value, date):
                days = (value - _DAY_ZERO).days
                value = days if value >= _EARLIEST else value.isoformat()
            if isinstance(value, str):
                parts.append(f'{start} t="s"><v>{strings[value]}</v></c>')
                if column.look in _WRAPPING:
                    lines = max(lines, text_lines(value, column.width))
            else:
                parts.append(f"{start}><v>{value!r}</v></c>")
        return "".join(parts).encode(), lines

    return cells


class _SharedStrings(dict[str, int]):
    """The index of every text, each text once; those of the frame come first."""

    def __init__(self, frame: str) -> None:
        super().__init__()
        self._frame = re.findall(r"<si>.*?</si>", frame, re.DOTALL)

    def __missing__(self, text: str) -> int:
        self[text] = len(self._frame) + len(self)
        return self[text]

    def xml(self) -> Iterator[str]:
        """Yield the part of the workbook in pieces."""
        yield (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns='
            '"http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
            f'uniqueCount="{len(self._frame) + len(self)}">'
        )
        items = chain(self._frame, map(_item, self))
        while piece := "".join(islice(items, _AT_ONCE)):
            yield piece
        yield "</sst>"


def _item(text: str) -> str:
    """Return a shared string; what XML has no letter for as _xHHHH_ (22.9.2.19)."""
    if len(text) > _LONGEST_CELL // 2:
        units = text.encode("utf-16-le")[: 2 * _LONGEST_CELL]
        text = units.decode("utf-16-le", errors="ignore")
    safe = escape(_ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text), quote=False)
    return f'<si><t xml:space="preserve">{safe}</t></si>'
