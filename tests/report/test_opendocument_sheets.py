# SPDX-License-Identifier: EUPL-1.2
"""The .ods, read back by programs that know nothing of ours: it holds what the .xlsx holds."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import odfdo
import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from dgw_desktop.domain.session import Answer
from dgw_desktop.errors import Cancelled
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.spreadsheet import write_ods, write_xlsx
from tests.nasty import NASTY
from tests.report.reports import DAY
from tests.report.test_spreadsheet import cells, converted

_Cells = dict[tuple[str, int, int], object]


def in_xlsx(path: Path) -> _Cells:
    """Return the values by sheet, row and column, all from 1."""
    found = {(s, r, c): value for s, r, c, value in cells(path) if value is not None}
    # A tab is a space in an .ods: LibreOffice would leave it out.
    return {
        place: unescape(v).replace("\t", " ") if isinstance(v, str) else v
        for place, v in found.items()
    }


def in_ods(path: Path) -> _Cells:
    return dict(_values(odfdo.Document(path)))


def _values(document: odfdo.Document) -> Iterator[tuple[tuple[str, int, int], object]]:
    for table in document.body.get_tables():
        for r, row in enumerate(table.iter_rows(), start=1):
            for c, cell in enumerate(row.iter_cells(), start=1):
                kind = cell.get_attribute("office:value-type")
                if kind == "string":
                    lines = cell.get_elements("text:p")
                    yield (table.name, r, c), "\n".join(line.text_recursive for line in lines)
                elif kind == "float":
                    yield (table.name, r, c), float(cell.get_attribute("office:value"))
                elif kind == "date":
                    day = cell.get_attribute("office:date-value")
                    yield (table.name, r, c), datetime.fromisoformat(day)


def _rounded(value: object) -> object:
    return round(float(value), 9) if isinstance(value, int | float) else value


def both(sources: list[ReportSource], folder: Path) -> tuple[_Cells, _Cells]:
    write_ods(sources, folder / "r.ods", DAY)
    write_xlsx(sources, folder / "r.xlsx", DAY)
    return in_ods(folder / "r.ods"), in_xlsx(folder / "r.xlsx")


@pytest.mark.parametrize("count", [1, 3])
def test_it_holds_what_the_workbook_of_excel_holds(
    source: ReportSource, tmp_path: Path, count: int
) -> None:
    sources = [
        replace(source, session=replace(source.session, id=f"{n:032x}")) for n in range(count)
    ]
    theirs, ours = both(sources, tmp_path)
    assert theirs == ours and len(ours) > 500
    assert any(isinstance(value, datetime) for value in theirs.values())
    assert any(isinstance(value, str) and value.startswith("=") for value in theirs.values())
    assert ("Vergelijking" in {sheet for sheet, _, _ in theirs}) == (count > 1)


def test_nothing_is_a_formula_or_leads_outside(source: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.ods"
    write_ods([source], path, DAY)
    with zipfile.ZipFile(path) as parts:
        content = parts.read("content.xml").decode()
    assert "table:formula" not in content and "xlink:href" not in content


def test_the_head_stays_in_view_is_repeated_and_filters(
    source: ReportSource, tmp_path: Path
) -> None:
    path = tmp_path / "r.ods"
    write_ods([source], path, DAY)
    document = odfdo.Document(path)
    names = [table.name for table in document.body.get_tables()]
    for table in document.body.get_tables():
        assert len(table.get_elements("table:table-header-rows/table:table-row")) == 1
    ranges = document.body.get_elements("//table:database-range")
    assert [one.get_attribute("table:name") for one in ranges] == [
        name.replace(" ", "_") for name in names
    ]
    settings = document.get_part("settings.xml").serialize().decode()
    assert settings.count('"VerticalSplitMode" config:type="short">2<') == len(names)
    assert settings.count('"VerticalSplitPosition" config:type="int">1<') == len(names)


def test_every_text_stays_as_it_was_typed(source: ReportSource, tmp_path: Path) -> None:
    notes = dict(enumerate(NASTY[:26], start=1))
    answers = {number: Answer(1, note=note) for number, note in notes.items()}
    session = replace(source.session, answers=answers)
    write_ods([replace(source, session=session, baseline=None)], tmp_path / "r.ods", DAY)
    found = in_ods(tmp_path / "r.ods")
    (column,) = [
        c for (s, r, c), v in found.items() if (s, r, v) == ("Dimensies", 1, "Toelichting")
    ]
    for number, note in notes.items():
        shown = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", note)
        shown = shown.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
        assert found.get(("Dimensies", number + 1, column), "") == shown


def test_same_sessions_same_bytes_and_cancel(source: ReportSource, empty: Path) -> None:
    for name in ("a.ods", "b.ods"):
        write_ods([source], empty / name, DAY)
    assert (empty / "a.ods").read_bytes() == (empty / "b.ods").read_bytes()
    with pytest.raises(Cancelled):
        write_ods([source], empty / "c.ods", DAY, lambda done: done < 0.1)
    assert sorted(path.name for path in empty.iterdir()) == ["a.ods", "b.ods"]


def test_libreoffice_reads_the_same(source: ReportSource, tmp_path: Path) -> None:
    try:
        write_ods([source], tmp_path / "r.ods", DAY)
        converted(tmp_path / "r.ods", tmp_path / "back")
    except FileNotFoundError:
        pytest.skip("LibreOffice is not here")
    theirs = in_xlsx(tmp_path / "back" / "r.xlsx")
    ours = in_ods(tmp_path / "r.ods")
    assert {place: _rounded(v) for place, v in theirs.items()} == {
        place: _rounded(v) for place, v in ours.items()
    }
    book = openpyxl.load_workbook(tmp_path / "back" / "r.xlsx")
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)


def test_the_audit_finds_no_error(source: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.ods"
    write_ods([source], path, DAY)
    done = subprocess.run(
        [sys.executable, "-m", "openxml_audit", "--validator", "odf", "--format", "odf1.2", path],
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0 and re.search(r"^E\d", done.stdout, re.MULTILINE) is None
