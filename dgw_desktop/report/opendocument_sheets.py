# SPDX-License-Identifier: EUPL-1.2
"""A workbook of millions of cells as OpenDocument (.ods), written row by row.

A text is a string, so that it is never a formula; numbers and dates are values with the look of
their column. Elements and attributes are those of OpenDocument 1.2, section 9 and 19.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import BinaryIO

from xlsxwriter.utility import xl_col_to_name

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.report.languages import ReportLanguage, subject
from dgw_desktop.report.opendocument import (
    PackageWriter,
    View,
    attribute,
    facts_part,
    inline,
    part_begin,
    part_end,
    settings_part,
    whole_part,
)
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

_CHARACTER = 5.56  # points that a digit of the font takes
_LINE, _MOST_LINES = 12.8, 30  # points of a line, and lines of a row at most
_FILTER_BUTTON = 3  # characters, in each head
_AT_ONCE = 500  # rows, some milliseconds
_NO_LETTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FONT = "Liberation Sans"  # what LibreOffice has everywhere; others take Arial
_LOOKS = ("text", "wrapped", "count", "mean", "date", BY_VALUE, "count_left", "mean_left")
_OF_VALUES: dict[type, str] = {
    str: "wrapped", int: "count_left", float: "mean_left", date: "date",
}  # fmt: skip
_LEFT = ("date", "count_left", "mean_left")


def write_opendocument_sheets(
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
    views = [View(one.name, (1, 0), (1, 0)) for one in sheets]
    with PackageWriter(file, "spreadsheet") as package:
        package.add(
            "meta.xml", facts_part(subject(language), "", "", made_on, language=language.tag)
        )
        package.add("styles.xml", _styles_part(language))
        package.add("settings.xml", settings_part(views))
        with package.part("content.xml") as out:
            for piece, rows in _content(sheets):
                out.write(piece)
                done += rows
                progress(done / total)


def _content(sheets: Sequence[Sheet]) -> Iterator[tuple[bytes, int]]:
    """Yield the content in pieces, with how many rows of a sheet are in each."""
    styles = "".join(
        f'<style:style style:name="c{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width * _CHARACTER:.1f}pt"/>'
        "</style:style>"
        for width in sorted({column.width for sheet in sheets for column in sheet.columns})
    )
    begin = (
        f"{part_begin('content')}<office:automatic-styles>{_ROWS}{_SHEET}{styles}"
        "</office:automatic-styles><office:body><office:spreadsheet>"
    )
    yield begin.encode(), 0
    for sheet in sheets:
        yield _begin(sheet), 0
        rows = (_row(cells, lines) for cells, lines in sheet.rows(_row_cells(sheet.columns)))
        while piece := list(islice(rows, _AT_ONCE)):
            yield b"".join(piece), len(piece)
        yield b"</table:table>", 0
    ranges = "".join(
        f"<table:database-range table:name={attribute(_range_name(sheet))} "
        f"table:target-range-address={attribute(_range(sheet))} "
        'table:display-filter-buttons="true"/>'
        for sheet in sheets
    )
    end = (
        f"<table:database-ranges>{ranges}</table:database-ranges></office:spreadsheet>"
        f"</office:body>{part_end('content')}"
    )
    yield end.encode(), 0


def _begin(sheet: Sheet) -> bytes:
    columns = "".join(
        f'<table:table-column table:style-name="c{column.width}" '
        f'table:default-cell-style-name="{column.look}"/>'
        for column in sheet.columns
    )
    heads = "".join(
        '<table:table-cell table:style-name="head" office:value-type="string">'
        f"<text:p>{_inline(head)}</text:p></table:table-cell>"
        for head in heads_of(sheet)
    )
    lines = max(text_lines(column.head, column.width - _FILTER_BUTTON) for column in sheet.columns)
    begin = f'<table:table table:name={attribute(sheet.name)} table:style-name="sheet">{columns}'
    row = _row(heads.encode(), lines)
    return b"%b<table:table-header-rows>%b</table:table-header-rows>" % (begin.encode(), row)


def _row(cells: bytes, lines: int) -> bytes:
    style = min(lines, _MOST_LINES)
    return b'<table:table-row table:style-name="r%d">%b</table:table-row>' % (style, cells)


def _range_name(sheet: Sheet) -> str:
    return sheet.name.replace(" ", "_")


def _range(sheet: Sheet) -> str:
    last = xl_col_to_name(len(sheet.columns) - 1)
    return f"'{sheet.name}'.A1:'{sheet.name}'.{last}{sheet.count + 1}"


def _row_cells(columns: Sequence[Column]) -> RowCells:
    """Return what makes cells of these columns."""

    def cells(first: int, values: Sequence[Cell]) -> RowPart:
        parts, lines = [], 1
        for column, value in zip(columns[first:], values, strict=False):
            if value is None or value == "":
                parts.append("<table:table-cell/>")  # the column has the look
                continue
            begin = "<table:table-cell"
            if column.look == BY_VALUE:
                begin += f' table:style-name="{_OF_VALUES[type(value)]}"'
            if isinstance(value, str):
                parts.append(_string(begin, value))
                if column.look in ("wrapped", BY_VALUE):
                    lines = max(lines, text_lines(value, column.width))
            elif isinstance(value, date):
                parts.append(
                    f'{begin} office:value-type="date" office:date-value="{value.isoformat()}"/>'
                )
            else:
                parts.append(f'{begin} office:value-type="float" office:value="{value!r}"/>')
        return "".join(parts).encode(), lines

    return cells


def _string(begin: str, text: str) -> str:
    """Return a cell of text; each of its lines is a paragraph."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    paragraphs = "".join(f"<text:p>{_inline(line)}</text:p>" for line in lines)
    return f'{begin} office:value-type="string">{paragraphs}</table:table-cell>'


def _inline(text: str) -> str:
    """Return what a paragraph has of ``text``; what XML has no letter for becomes a mark.

    A tab becomes a space: LibreOffice leaves it out of a cell, which would join two words.
    """
    return inline(_NO_LETTERS.sub("\ufffd", text.replace("\t", " ")))


_ROWS = "".join(
    f'<style:style style:name="r{lines}" style:family="table-row"><style:table-row-properties '
    f'style:row-height="{lines * _LINE:.1f}pt" style:use-optimal-row-height="false"/></style:style>'
    for lines in range(1, _MOST_LINES + 1)
)
_START = '<style:paragraph-properties fo:text-align="start"/>'
_SHEET = (
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Page">'
    "<style:table-properties/></style:style>"
)
_NUMBERS = (
    '<number:number-style style:name="whole"><number:number number:decimal-places="0" '
    'number:min-integer-digits="1"/></number:number-style>'
    '<number:number-style style:name="tenth"><number:number number:decimal-places="1" '
    'number:min-integer-digits="1"/></number:number-style>'
)


def _date_style(mark: str) -> str:
    between = f"<number:text>{mark}</number:text>"
    return (
        f'<number:date-style style:name="day"><number:day number:style="long"/>{between}'
        f'<number:month number:style="long"/>{between}<number:year number:style="long"/>'
        "</number:date-style>"
    )


def _styles_part(language: ReportLanguage) -> str:
    """Return how cells look, by what their column holds, and the page: A4, lying, as wide."""
    shown = {
        "count": ' style:data-style-name="whole"',
        "count_left": ' style:data-style-name="whole"',
        "mean": ' style:data-style-name="tenth"',
        "mean_left": ' style:data-style-name="tenth"',
        "date": ' style:data-style-name="day"',
    }
    looks = "".join(
        f'<style:style style:name="{look}" style:family="table-cell" '
        f'style:parent-style-name="Default"{shown.get(look, "")}><style:table-cell-properties '
        f'style:vertical-align="top" fo:wrap-option="'
        f'{"wrap" if look == "wrapped" else "no-wrap"}" fo:padding-left="1.5mm" '
        'fo:padding-right="1.5mm"/>'
        f"{_START if look in _LEFT else ''}</style:style>"
        for look in _LOOKS
    )
    return whole_part(
        "styles",
        "<office:styles>"
        f"{_NUMBERS}{_date_style(language.wording.date_mark)}"
        '<style:style style:name="Default" style:family="table-cell"><style:text-properties '
        f'fo:font-family="{_FONT}" fo:font-size="10pt" fo:color="{LIGHT.ink}" '
        f'fo:language="{language.code}" fo:country="{language.country}"/></style:style>'
        f"{looks}"
        '<style:style style:name="head" style:family="table-cell" '
        'style:parent-style-name="Default"><style:table-cell-properties '
        'style:vertical-align="top" fo:wrap-option="wrap" fo:padding-left="1.5mm" '
        f'fo:padding-right="1.5mm" fo:background-color="{LIGHT.background}" '
        f'fo:border-bottom="0.75pt solid {LIGHT.ink}"/>'
        '<style:text-properties fo:font-weight="bold"/></style:style></office:styles>'
        "<office:automatic-styles>"
        '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="297mm" '
        'fo:page-height="210mm" style:print-orientation="landscape" fo:margin="10mm" '
        'style:scale-to-X="1" style:scale-to-Y="0"/><style:footer-style/></style:page-layout>'
        "</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Page" style:page-layout-name="A4"><style:footer>'
        "<text:p><text:page-number>1</text:page-number> / <text:page-count>1</text:page-count>"
        "</text:p></style:footer></style:master-page></office:master-styles>",
    )
