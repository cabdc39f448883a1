# SPDX-License-Identifier: EUPL-1.2
"""The form for participants as .ods, written by hand: OpenDocument 1.2, without macros or links.

Of the libraries for it (report/opendocument.py) odfdo has no drop-downs, protection or hidden
sheets but as XML written by hand. LibreOffice reads what stands here as its own:
https://docs.oasis-open.org/office/v1.2/.
"""

import io
from datetime import UTC

from xlsxwriter.utility import xl_rowcol_to_cell

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.texts import one_line
from dgw_desktop.participating.form_sheets import (
    Cell,
    Entry,
    Filled,
    Look,
    Row,
    Sheet,
    form_sheets,
)
from dgw_desktop.report.opendocument import (
    PackageWriter,
    View,
    attribute,
    escaped,
    settings_part,
    whole_part,
)
from dgw_desktop.storage.model_file import LoadedModel

_FONT, _SIZE = "Liberation Sans", 10  # what LibreOffice has everywhere; others take Arial
_CHARACTER = 5.56  # points that a digit of it takes
_LINE = 0.84  # of the height that a line of Excel's font has

_TOP, _WRAP = 'style:vertical-align="top"', 'fo:wrap-option="wrap"'
_BELOW = f'fo:border-bottom="0.5pt solid {LIGHT.hairline}"'
_OPEN = f'{_TOP} {_WRAP} style:cell-protect="none" fo:border="0.5pt solid {LIGHT.control_border}"'
_LOOKS = {
    Look.PLAIN: ("", ""),
    Look.TITLE: ("", 'fo:font-size="16pt" fo:font-weight="bold"'),
    Look.LABEL: (f"{_TOP} {_WRAP}", 'fo:font-weight="bold"'),
    Look.TEXT: (f"{_TOP} {_WRAP}", ""),
    Look.PROGRESS: (_TOP, f'fo:font-weight="bold" fo:color="{LIGHT.now}"'),
    Look.HEAD: (
        f'{_TOP} {_WRAP} fo:background-color="{LIGHT.background}" '
        f'fo:border-bottom="0.5pt solid {LIGHT.ink}"',
        'fo:font-weight="bold"',
    ),
    Look.THEME: (
        f'style:vertical-align="middle" fo:background-color="{LIGHT.selected}"',
        'fo:font-weight="bold"',
    ),
    Look.NAME: (f"{_TOP} {_WRAP} {_BELOW}", 'fo:font-weight="bold"'),
    Look.STATEMENT: (
        f'{_TOP} {_WRAP} {_BELOW} fo:border-left="0.5pt solid {LIGHT.hairline}"',
        "",
    ),
    Look.ANSWER: (_OPEN, 'fo:font-weight="bold"'),
    Look.REMARK: (_OPEN, ""),
}
"""The properties of a cell and of the text in it."""


def opendocument_form(form: Session, loaded: LoadedModel) -> bytes:
    """Return the form as .ods; the same form gives the same bytes.

    ``form`` is the empty form of a prepared session (``domain.session.invitation``).
    """
    sheets = form_sheets(form, loaded)
    made = form.changed_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    parts = {
        "content.xml": _content(sheets),
        "styles.xml": _styles(),
        "meta.xml": whole_part(
            "meta",
            f"<office:meta><dc:title>{escaped(one_line(form.details.title))}</dc:title>"
            f"<meta:creation-date>{made}</meta:creation-date><dc:date>{made}</dc:date>"
            "</office:meta>",
        ),
        "settings.xml": settings_part(
            [View(sheet.name, sheet.frozen, sheet.first_open) for sheet in sheets]
        ),
    }
    data = io.BytesIO()
    with PackageWriter(data, "spreadsheet") as package:
        for name, text in parts.items():
            package.add(name, text)
    return data.getvalue()


def _content(sheets: tuple[Sheet, ...]) -> str:
    styles, tables, validations = [_cell_styles(sheets)], [], []
    for number, sheet in enumerate(sheets):
        hidden = ' table:display="false"' if sheet.is_hidden else ""
        styles.append(
            f'<style:style style:name="t{number}" style:family="table" '
            f'style:master-page-name="Form"><style:table-properties{hidden}/></style:style>'
        )
        for column, width in enumerate(sheet.widths):
            styles.append(
                f'<style:style style:name="c{number}-{column}" style:family="table-column">'
                f'<style:table-column-properties style:column-width="{width * _CHARACTER:.1f}pt"/>'
                "</style:style>"
            )
        for height in sorted({row.height for row in sheet.rows}):
            # Not the optimal height: LibreOffice makes that for the screen, and cuts in print.
            styles.append(
                f'<style:style style:name="r{number}-{height:g}" style:family="table-row">'
                f'<style:table-row-properties style:row-height="{height * _LINE:g}pt" '
                'style:use-optimal-row-height="false"/></style:style>'
            )
        entries: dict[Entry, str] = {}
        tables.append(_table(number, sheet, entries))
        validations += [_validation(name, entry, sheet) for entry, name in entries.items()]
    return whole_part(
        "content",
        f"<office:automatic-styles>{''.join(styles)}</office:automatic-styles>"
        '<office:body><office:spreadsheet table:structure-protected="true">'
        f"<table:content-validations>{''.join(validations)}</table:content-validations>"
        f"{''.join(tables)}</office:spreadsheet></office:body>",
    )


def _cell_styles(sheets: tuple[Sheet, ...]) -> str:
    """Return the looks; that of a statement once per level, since it tells when it is chosen."""
    found = [_cell_style(look.value, look) for look in Look]
    for sheet in sheets:
        levels = {
            cell.level: (number, cell)
            for number, row in reversed(list(enumerate(sheet.rows)))
            for cell in row.cells.values()
            if cell.level
        }
        for level, (row, cell) in sorted(levels.items()):
            answer = f"[.${xl_rowcol_to_cell(row, cell.answer)}]"
            condition = f'is-true-formula({answer}&""="{level}")'
            base = f"{_named(sheet)}.{xl_rowcol_to_cell(row, 0)}"
            found.append(
                _cell_style(
                    f"{cell.look.value}{level}",
                    cell.look,
                    f"<style:map style:condition={attribute(condition)} "
                    f'style:apply-style-name="Chosen" '
                    f"style:base-cell-address={attribute(base)}/>",
                )
            )
    return "".join(found)


def _cell_style(name: str, look: Look, inside: str = "") -> str:
    cell, text = _LOOKS[look]
    return (
        f'<style:style style:name="{name}" style:family="table-cell" '
        f'style:parent-style-name="Default"><style:table-cell-properties {cell}/>'
        '<style:paragraph-properties fo:text-align="start"/>'
        f"<style:text-properties {text}/>{inside}</style:style>"
    )


def _table(number: int, sheet: Sheet, entries: dict[Entry, str]) -> str:
    columns = "".join(
        f'<table:table-column table:style-name="c{number}-{column}"/>'
        for column in range(len(sheet.widths))
    )
    rows = [_row(f"r{number}-{row.height:g}", row, sheet, entries) for row in sheet.rows]
    head = sheet.frozen[0]
    if head:
        rows[head - 1] = f"<table:table-header-rows>{rows[head - 1]}</table:table-header-rows>"
    return (
        f"<table:table table:name={attribute(sheet.name)} "
        f'table:style-name="t{number}" table:protected="true"><loext:table-protection '
        'loext:select-protected-cells="true" loext:select-unprotected-cells="true"/>'
        f"{columns}{''.join(rows)}</table:table>"
    )


def _row(style: str, row: Row, sheet: Sheet, entries: dict[Entry, str]) -> str:
    cells = [
        _cell(row.cells[column], entries) if column in row.cells else "<table:table-cell/>"
        for column in range(len(sheet.widths))
    ]
    return f'<table:table-row table:style-name="{style}">{"".join(cells)}</table:table-row>'


def _cell(cell: Cell, entries: dict[Entry, str]) -> str:
    look = f"{cell.look.value}{cell.level or ''}"
    given = f'table:style-name="{look}"'
    if cell.entry is not None:
        name = entries.setdefault(cell.entry, f"{cell.entry.name} {len(entries)}")
        given += f" table:content-validation-name={attribute(name)}"
    value = cell.value
    if isinstance(value, Filled):
        first, last = xl_rowcol_to_cell(*value.first), xl_rowcol_to_cell(*value.last)
        formula = f'of:=COUNTA([.{first}:.{last}])&"{value.text}"'
        given += f" table:formula={attribute(formula)}"
        value = value.shown
        given += f" office:string-value={attribute(value)}"
    if isinstance(value, int):
        given += f' office:value-type="float" office:value="{value}"'
    elif value:
        given += ' office:value-type="string"'
    else:
        return f"<table:table-cell {given}/>"
    return f"<table:table-cell {given}><text:p>{escaped(str(value))}</text:p></table:table-cell>"


def _validation(name: str, entry: Entry, sheet: Sheet) -> str:
    condition, error = "", ""
    base = f"{_named(sheet)}.A1"
    if entry.choices:
        listed = ";".join(f'"{choice}"' for choice in entry.choices)
        condition = f"of:cell-content-is-in-list({listed})"
    elif entry.longest:
        condition = f"of:cell-content-text-length()<={entry.longest}"
    if condition:
        condition = f" table:condition={attribute(condition)}"
    if entry.wrong:
        error = (
            f'<table:error-message table:display="true" table:message-type="stop" '
            f"table:title={attribute(entry.name)}><text:p>{escaped(entry.wrong)}</text:p>"
            "</table:error-message>"
        )
    return (
        f"<table:content-validation table:name={attribute(name)}{condition} "
        'table:allow-empty-cell="true" table:display-list="unsorted" '
        f"table:base-cell-address={attribute(base)}>"
        f'<table:help-message table:display="true" table:title={attribute(entry.name)}>'
        f"<text:p>{escaped(entry.help)}</text:p></table:help-message>{error}"
        "</table:content-validation>"
    )


def _named(sheet: Sheet) -> str:
    return "$'" + sheet.name.replace("'", "''") + "'"


def _styles() -> str:
    """Return the usual look of a cell, that of a chosen statement, and the page: A4, landscape."""
    return whole_part(
        "styles",
        "<office:styles>"
        '<style:style style:name="Default" style:family="table-cell">'
        f'<style:text-properties fo:font-family="{_FONT}" fo:font-size="{_SIZE}pt" '
        f'fo:color="{LIGHT.ink}"/></style:style>'
        '<style:style style:name="Chosen" style:family="table-cell" '
        f'style:parent-style-name="Default"><style:table-cell-properties '
        f'fo:background-color="{LIGHT.levels[0]}"/><style:text-properties fo:font-weight="bold"/>'
        "</style:style></office:styles>"
        "<office:automatic-styles>"
        '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="297mm" '
        'fo:page-height="210mm" style:print-orientation="landscape" fo:margin="10mm" '
        'style:scale-to-X="1" style:scale-to-Y="0"/><style:footer-style/></style:page-layout>'
        "</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Form" style:page-layout-name="A4"><style:footer>'
        "<text:p><text:page-number>1</text:page-number> / <text:page-count>1</text:page-count>"
        "</text:p></style:footer></style:master-page></office:master-styles>",
    )
