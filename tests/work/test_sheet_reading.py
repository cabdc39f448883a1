# SPDX-License-Identifier: EUPL-1.2
"""A workbook of another program is read as it is: sheets by name, cells by place."""

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from dgw_desktop.report.spreadsheet import write_xlsx
from dgw_desktop.work.sheet_reading import read_cells, shared_texts, sheet_parts
from tests.report.reports import DAY, source_of


def test_the_cells_are_those_that_openpyxl_reads(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    write_xlsx([source_of("full")], path, DAY)  # type: ignore[list-item]
    book = openpyxl.load_workbook(path)
    with zipfile.ZipFile(path) as archive:
        parts, texts = sheet_parts(archive), shared_texts(archive)
        assert list(parts) == book.sheetnames
        found: dict[str, object] = {}
        with archive.open(parts["Stemmen"]) as file:
            rows = read_cells(
                file, texts, lambda row, column, cell: found.update({f"{column}{row}": cell})
            )
    sheet = book["Stemmen"]
    assert rows == sheet.max_row
    theirs = {c.coordinate: c.value for row in sheet for c in row if c.value is not None}
    assert found.keys() == theirs.keys()
    for place, value in theirs.items():
        if not isinstance(value, date):
            assert found[place] == value, place


def test_rows_that_are_not_in_their_place_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xml"
    path.write_text('<worksheet><sheetData><row r="2"/></sheetData></worksheet>', "utf-8")
    with path.open("rb") as file, pytest.raises(ValueError, match="2"):
        read_cells(file, [], lambda _row, _column, _cell: None)
