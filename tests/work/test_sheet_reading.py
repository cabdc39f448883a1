# SPDX-License-Identifier: EUPL-1.2
"""A workbook of another program is read as it is: sheets by name, cells by place."""

import zipfile
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import IO
from xml.parsers.expat import ExpatError

import openpyxl
import pytest

from dgw_desktop.report.spreadsheet import write_xlsx
from dgw_desktop.work import sheet_reading
from dgw_desktop.work.sheet_reading import (
    Piece,
    SheetRows,
    cell_value,
    shared_texts,
    sheet_parts,
)
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
            for rows, row in enumerate(pieces(file, "E", "H"), start=1):
                for column, (kind, value) in chain(*(piece.cells.items() for piece in row)):
                    found[f"{column}{rows}"] = cell_value(kind, value, texts)
    sheet = book["Stemmen"]
    assert rows == sheet.max_row
    theirs = {c.coordinate: c.value for row in sheet for c in row if c.value is not None}
    assert found.keys() == theirs.keys()
    for place, value in theirs.items():
        if not isinstance(value, date):
            assert found[place] == value, place


@pytest.mark.parametrize(
    "rows", ['<row r="2"></row>', '<row r="1"/><row r="2"></row>', '<row r="1"></row><row r="2"/>']
)
def test_rows_that_are_not_in_their_place_are_refused(tmp_path: Path, rows: str) -> None:
    path = tmp_path / "sheet.xml"
    path.write_text(f"<worksheet><sheetData>{rows}</sheetData></worksheet>", "utf-8")
    with path.open("rb") as file, pytest.raises(ValueError, match=r"[12]"):
        list(pieces(file))


@pytest.mark.parametrize(
    "cells",
    [
        '<c r="A1" s="1"><v>1</v></c>',  # of another row
        '<c r="A2" s="1"><v>1</v></c><c r="A2" s="1"><v>2</v></c>',
        '<c r="2" s="1"><v>1</v></c>',
        '<c r="A#" s="1"><v>1</v></c>',
        '<c r="A2" s="1"><v>x</v></c>',
        '<c r="A2" s="1"><v>1</v>2</c>',
        '<c r="A2" s="1"><v>1</v><v>2</v></c>',
        '<d r="A2" s="1"><v>1</v></d>',
    ],
)
def test_cells_that_are_not_what_they_must_be_are_refused(tmp_path: Path, cells: str) -> None:
    path = tmp_path / "sheet.xml"
    rows = f'<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2">{cells}</row>'
    path.write_text(f"<worksheet><sheetData>{rows}</sheetData></worksheet>", "utf-8")
    with path.open("rb") as file, pytest.raises(ValueError, match="2"):
        list(pieces(file))


def test_equal_pieces_have_the_same_text_and_each_begins_at_its_column(tmp_path: Path) -> None:
    rows = (
        {"A": 1, "C": 2, "E": 3},
        {"A": 1, "D": 2, "E": 3},  # nothing in C, with which the second piece begins
        {"A": 1, "C": 4},
        {"A": 1, "C": 2, "E": 3},
        {"C": 2},
    )
    path = tmp_path / "sheet.xml"
    xml = "".join(
        f'<row r="{number}">{"".join(cell(c, number, v) for c, v in row.items())}</row>'
        for number, row in enumerate(rows, start=1)
    )
    path.write_text(f"<worksheet><sheetData>{xml}</sheetData></worksheet>", "utf-8")
    with path.open("rb") as file:
        first, second, third, fourth, last = pieces(file, "C", "E")
    assert [[*piece.cells] for piece in first] == [["A"], ["C"], ["E"]]
    assert [[*piece.cells] for piece in second] == [["A", "D", "E"]]
    assert [[*piece.cells] for piece in third] == [["A"], ["C"], []]
    assert third[0] == fourth[0] and third[1] != fourth[1] and fourth[1] == last[1]
    assert [[*piece.cells] for piece in last] == [[], ["C"], []]


def pieces(file: IO[bytes], *cuts: str) -> Iterator[list[Piece]]:
    rows = SheetRows(file)
    for row in rows:
        yield rows.pieces(row, cuts)


def cell(column: str, row: int, value: int) -> str:
    return f'<c r="{column}{row}" s="1"><v>{value}</v></c>'


def test_what_is_no_xml_is_refused_although_its_rows_are_there(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xml"
    path.write_text('<worksheet><sheetData><row r="1"></row></worksheet>', "utf-8")
    with path.open("rb") as file, pytest.raises(ExpatError):
        list(pieces(file))


@pytest.mark.parametrize("piece", [1, 2, 7, 1000])
def test_known_rows_are_gone_past_wherever_the_file_is_cut_to_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    monkeypatch.setattr(sheet_reading, "_PIECE", piece)
    path = tmp_path / "sheet.xml"
    numbers = range(1, 13)
    xml = "".join(f'<row r="{number}">{cell("A", number, 5)}</row>' for number in numbers)
    path.write_text(f"<worksheet><sheetData>{xml}</sheetData></worksheet>", "utf-8")
    row = b'<row r="#"><c r="A#" s="1"><v>5</v></c></row>'
    with path.open("rb") as file:
        rows = SheetRows(file)
        following = iter(rows)
        first = next(following)
        assert row == b"".join(first)
        assert rows.go_past([row] * 8)
        assert not rows.go_past([row, row.replace(b"5", b"6")])
        assert not rows.go_past([row] * 4)
        assert next(following) == first and rows.go_past([row] * 2)
        assert list(following) == [] and rows.done == path.stat().st_size
