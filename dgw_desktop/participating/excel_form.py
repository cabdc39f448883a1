# SPDX-License-Identifier: EUPL-1.2
"""The form for participants as .xlsx: locked but for the answers, without macros or links."""

import io
from datetime import UTC

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.texts import one_line
from dgw_desktop.participating.form_sheets import Cell, Entry, Filled, Look, Sheet, form_sheets
from dgw_desktop.report.zip_parts import packed_anew
from dgw_desktop.storage.model_file import LoadedModel

_A4 = 9
_MAY = {"format_columns": True, "format_rows": True}  # where a text needs more room
_TOP = {"valign": "top"}
_OPEN = {**_TOP, "locked": False, "border": 1, "border_color": LIGHT.control_border}
_LOOKS: dict[Look, dict[str, object]] = {
    Look.PLAIN: {},
    Look.TITLE: {"bold": True, "font_size": 16},
    Look.LABEL: {**_TOP, "bold": True, "text_wrap": True},
    Look.TEXT: {**_TOP, "text_wrap": True},
    Look.PROGRESS: {**_TOP, "bold": True, "font_color": LIGHT.now},
    Look.HEAD: {
        **_TOP, "bold": True, "text_wrap": True, "bottom": 1, "bg_color": LIGHT.background,
    },
    Look.THEME: {"valign": "vcenter", "bold": True, "bg_color": LIGHT.selected},
    Look.NAME: {
        **_TOP, "bold": True, "text_wrap": True, "align": "left", "bottom": 1,
        "bottom_color": LIGHT.hairline,
    },
    Look.STATEMENT: {
        **_TOP, "text_wrap": True, "bottom": 1, "bottom_color": LIGHT.hairline, "left": 1,
        "left_color": LIGHT.hairline,
    },
    Look.ANSWER: {**_OPEN, "bold": True, "align": "left", "text_wrap": True},
    Look.REMARK: {**_OPEN, "text_wrap": True},
}  # fmt: skip


def excel_form(form: Session, loaded: LoadedModel) -> bytes:
    """Return the form as .xlsx; the same form gives the same bytes.

    ``form`` is the empty form of a prepared session (``domain.session.invitation``).
    """
    data = io.BytesIO()
    # Text is text: XlsxWriter would make formulas, numbers and links of what looks like one.
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(data, {"in_memory": True, **plain}) as book:
        made = form.changed_at.astimezone(UTC).replace(tzinfo=None)
        book.set_properties({"title": one_line(form.details.title), "created": made})
        looks = {
            look: book.add_format({**values, "font_color": values.get("font_color", LIGHT.ink)})
            for look, values in _LOOKS.items()
        }
        chosen = book.add_format({"bg_color": LIGHT.levels[0], "bold": True})
        for content in form_sheets(form, loaded):
            sheet = book.add_worksheet(content.name)
            _write(sheet, content, looks, chosen)
    return packed_anew(data.getvalue())


def _write(sheet: Worksheet, content: Sheet, looks: dict[Look, Format], chosen: Format) -> None:
    for column, width in enumerate(content.widths):
        sheet.set_column(column, column, width)
    for number, row in enumerate(content.rows):
        sheet.set_row(number, row.height)
        for column, cell in row.cells.items():
            _write_cell(sheet, number, column, cell, looks[cell.look])
            if cell.entry is not None:
                sheet.data_validation(number, column, number, column, _validation(cell.entry))
    # A level that was typed as text is an answer too, and no fault to mark.
    sheet.ignore_errors({"number_stored_as_text": " ".join(_with_choices(content))})
    for column, (first, last, cell) in _levels(content).items():
        answer = f"${xl_col_to_name(cell.answer)}{first + 1}"
        # The answer may be a number or a text.
        rule = {"type": "formula", "criteria": f'={answer}&""="{cell.level}"', "format": chosen}
        sheet.conditional_format(first, column, last, column, rule)
    sheet.protect("", _MAY)
    sheet.set_selection(*content.first_open, *content.first_open)
    if content.is_hidden:
        sheet.very_hidden()
        return
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&C&P / &N")
    sheet.fit_to_pages(1, 0)
    rows, columns = content.frozen
    if rows:
        sheet.freeze_panes(rows, columns)
        sheet.repeat_rows(rows - 1)


def _write_cell(sheet: Worksheet, row: int, column: int, cell: Cell, look: Format) -> None:
    if isinstance(cell.value, Filled):
        place = xl_range(*cell.value.first, *cell.value.last)
        formula = f'=COUNTA({place})&"{cell.value.text}"'
        sheet.write_formula(row, column, formula, look, cell.value.shown)
    elif cell.value == "":
        sheet.write_blank(row, column, None, look)
    else:
        sheet.write(row, column, cell.value, look)


def _validation(entry: Entry) -> dict[str, object]:
    shown = {"input_title": entry.name, "input_message": entry.help}
    if entry.choices:
        listed = {"validate": "list", "source": list(entry.choices)}
        return {**listed, **shown, "error_title": entry.name, "error_message": entry.wrong}
    if entry.longest:
        most = {"validate": "length", "criteria": "<=", "value": entry.longest}
        return {**most, **shown}
    return {"validate": "any", **shown}


def _with_choices(content: Sheet) -> list[str]:
    return [
        xl_rowcol_to_cell(number, column)
        for number, row in enumerate(content.rows)
        for column, cell in row.cells.items()
        if cell.entry is not None and cell.entry.choices
    ] or ["A1"]


def _levels(content: Sheet) -> dict[int, tuple[int, int, Cell]]:
    """Return per column with statements its first and last row, and a cell of it."""
    found: dict[int, tuple[int, int, Cell]] = {}
    for number, row in enumerate(content.rows):
        for column, cell in row.cells.items():
            if cell.level:
                first, _, kept = found.get(column, (number, number, cell))
                found[column] = first, number, kept
    return found
