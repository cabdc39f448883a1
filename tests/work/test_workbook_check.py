# SPDX-License-Identifier: EUPL-1.2
"""A workbook of sessions is whole: each kind of cell, and all rows, in order."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.parsers.expat import ExpatError

import pytest

from dgw_desktop.work.exporting import export
from dgw_desktop.work.read_back import Differs, Written
from dgw_desktop.work.sheet_reading import shared_texts
from dgw_desktop.work.wanted_rows import wanted_sheets
from dgw_desktop.work.workbook_check import check_xlsx
from tests.report.reports import DAY
from tests.work.tables import OPTIONS, in_sheet, item, titled


def three_in_a_workbook(folder: Path) -> Written:
    items = [titled(item("full", number), f"Sessie {number}") for number in (1, 2, 3)]
    export(items, folder / "r.xlsx", DAY, OPTIONS)
    return Written(folder / "r.xlsx", [one.source for one in items], DAY, OPTIONS)


def test_each_kind_of_cell_is_compared_in_the_rows_of_the_last_session(tmp_path: Path) -> None:
    written = three_in_a_workbook(tmp_path)
    whole, seen = written.path.read_bytes(), set()
    with zipfile.ZipFile(written.path) as book:
        texts = shared_texts(book)
        parts = [book.read(f"xl/worksheets/sheet{number}.xml").decode() for number in range(1, 8)]
    for number, (name, table) in enumerate(wanted_sheets(written.sessions).items(), start=1):
        heads = re.findall(r'<c r="([A-Z]+)1"[^>]*><v>(\d+)</v>', parts[number - 1])
        for letters, head in [(letters, texts[int(place)]) for letters, place in heads]:
            *_, (cell, value) = re.findall(
                rf'(<c r="{letters}(?!1")\d+"[^>]*><v>([^<]*)</v>)', parts[number - 1]
            ) or [("", "")]
            if cell and head in table.all_heads:
                other = cell.replace(f">{value}<", ">1<" if value != "1" else ">2<")
                changed = parts[number - 1].replace(cell, other)
                written.path.write_bytes(in_sheet(whole, number, lambda _, xml=changed: xml))
                with pytest.raises(Differs, match=re.escape(f"kolom {head} op blad {name} klopt")):
                    check_xlsx(written)
                seen.add((name, head))
    assert len(seen) >= 50


def last(change: Callable[[list[str]], list[str]], is_numbered: bool) -> Callable[[str], str]:
    """Return what changes the last rows of a sheet, and numbers all anew if it is to."""

    def changed(xml: str) -> str:
        rows = re.findall(r"<row .*?</row>", xml, re.DOTALL)
        rows = [*rows[:-3], *change(rows[-3:])]
        if is_numbered:
            rows = [
                re.sub(r'(<row r="|<c r="[A-Z]+)\d+', rf"\g<1>{number}", row)
                for number, row in enumerate(rows, start=1)
            ]
        return "".join([xml[: xml.index("<row")], *rows, xml[xml.rindex("</sheetData>") :]])

    return changed


@pytest.mark.parametrize("sheet", [1, 2, 3, 4, 5, 7])
@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda rows: rows[1:], "regels op blad"),
        (lambda rows: rows[:-1], "regels op blad"),
        (lambda rows: [rows[0], *rows], "regels op blad"),
        (lambda rows: [*rows, rows[-1]], "regels op blad"),
        (lambda rows: [*rows[:-2], rows[-1], rows[-2]], "kolom .* op blad"),
    ],
)
def test_rows_of_the_last_session_are_all_there_and_in_order(
    tmp_path: Path, sheet: int, change: Callable[[list[str]], list[str]], why: str
) -> None:
    written = three_in_a_workbook(tmp_path)
    whole = written.path.read_bytes()
    written.path.write_bytes(in_sheet(whole, sheet, last(change, is_numbered=True)))
    with pytest.raises(Differs, match=why):
        check_xlsx(written)
    written.path.write_bytes(in_sheet(whole, sheet, last(change, is_numbered=False)))
    with pytest.raises((Differs, ValueError)):
        check_xlsx(written)


@pytest.mark.parametrize("sheet", [1, 2, 3, 5])
@pytest.mark.parametrize(
    "change",
    [
        lambda row: re.sub(r'(<c r="C)\d+', r"\g<1>9", row),
        lambda row: re.sub(r'(<row r=")\d+', r"\g<1>9", row),
        lambda row: row.replace("</v></c>", "</v>", 1),
        lambda row: re.sub(r'<c r="C[^>]*>', "", row),
        lambda row: re.sub(r'(<c r="A\d+"[^>]*><v>).*?<', r"\g<1>99999<", row),
        lambda row: re.sub(r'(<c r="A\d+"[^>]*><v>).*?<', r"\g<1><", row),
        lambda row: row[: len(row) // 2],
    ],
)
def test_a_row_of_the_last_session_that_is_not_whole_is_refused(
    tmp_path: Path, sheet: int, change: Callable[[str], str]
) -> None:
    written = three_in_a_workbook(tmp_path)
    changed = last(lambda rows: [*rows[:-1], change(rows[-1])], is_numbered=False)
    written.path.write_bytes(in_sheet(written.path.read_bytes(), sheet, changed))
    with pytest.raises((ValueError, IndexError, ExpatError)):
        check_xlsx(written)
