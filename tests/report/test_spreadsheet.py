# SPDX-License-Identifier: EUPL-1.2
"""The .xlsx, read back by programs that know nothing of ours."""

import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from dgw_desktop.domain.scoring import overall_level, theme_scores
from dgw_desktop.domain.session import Answer
from dgw_desktop.errors import UserError
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.spreadsheet import write_xlsx
from tests.report.reports import DAY, table

SHEETS = [
    "Samenvatting", "Per thema", "Dimensies", "Stemmen", "Prioriteiten", "Acties", "Toelichting",
]  # fmt: skip


def cells(path: Path) -> Iterator[tuple[str, int, int, object]]:
    book = openpyxl.load_workbook(path)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                yield sheet.title, cell.row, cell.column, cell.value


def converted(path: Path, folder: Path) -> None:
    """Let LibreOffice read a workbook and write it again."""
    done = subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{folder.parent}/profile", "--headless",
            "--convert-to", "xlsx", "--outdir", str(folder), str(path),
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_xlsx_holds_the_numbers_and_no_formula(source: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    write_xlsx([source], path, DAY)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == SHEETS
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert len(sheet.tables) == 1
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
        assert all(cell.hyperlink is None for row in sheet.iter_rows() for cell in row)
        assert all(d.width >= 6 for d in sheet.column_dimensions.values())
    with zipfile.ZipFile(path) as archive:
        assert all(b"<f>" not in archive.read(n) for n in archive.namelist())
    summary = {row["Gegeven"]: row["Waarde"] for row in table(path, "Samenvatting")}
    level = overall_level(source.model, source.session)
    assert summary["Gemiddeld niveau"] == pytest.approx(float(level.mean or 0), abs=1e-12)
    assert summary["Beantwoord (n)"] == level.n == 24
    assert summary["Datum"] == datetime(2026, 11, 23)
    assert summary["Sessie"] == "=cmd|' /C calc'!A0"
    for part, row in zip(
        theme_scores(source.model, source.session), table(path, "Per thema"), strict=True
    ):
        mean = None if part.level.mean is None else pytest.approx(float(part.level.mean))
        assert (row["Thema"], row["Gemiddeld niveau"]) == (part.theme.name, mean)
    dimensions = table(path, "Dimensies")
    assert len(dimensions) == 26
    for row, dimension in zip(dimensions, source.model.dimensions, strict=True):
        answer = source.session.answer(dimension.number)
        assert row["Niveau"] == answer.scored_level
        assert row["Ambitie"] == answer.scored_ambition
        assert (row["Toelichting"] or "") == answer.note
    assert dimensions[3]["Verschil"] == 0
    votes = {row["Nr."]: row for row in table(path, "Stemmen")}
    assert votes[4]["Mediaan"] == 2.5 and votes[4]["n"] == 6
    assert votes[5]["n"] is None and votes[5]["Herkomst"] == "vooraf: te weinig mensen"
    actions = table(path, "Acties")
    assert actions[0]["Wanneer"] == datetime(2026, 1, 31) and actions[0]["Te laat"] == "ja"
    assert actions[2]["Tekst"] == "-later"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_numbers(source: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    write_xlsx([source], path, DAY)
    folder = tmp_path / "back"
    converted(path, folder)
    ours = {(s, r, c): v for s, r, c, v in cells(path) if v is not None}
    theirs = {(s, r, c): v for s, r, c, v in cells(folder / "r.xlsx") if v is not None}
    assert theirs.keys() == ours.keys()
    for place, value in ours.items():
        # LibreOffice writes 15 digits.
        wanted = pytest.approx(value, rel=1e-14) if isinstance(value, float) else value
        assert theirs[place] == wanted, place


def test_the_same_export_gives_the_same_bytes(source: ReportSource, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_xlsx([source], tmp_path / name, DAY)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_more_rows_than_excel_has_are_refused_before_anything_is_written(
    source: ReportSource, empty: Path
) -> None:
    with pytest.raises(UserError, match=r"1048576 regels; dit zouden er 1066001 zijn"):
        write_xlsx([source] * 41_000, empty / "r.xlsx", DAY)
    assert not list(empty.iterdir())


def test_rows_are_as_high_as_their_text(source: ReportSource, tmp_path: Path) -> None:
    answers = {
        1: Answer(1),
        2: Answer(1, note="woord " * 50),
        3: Answer(1, note="1\n2\n3\n4\n5\n6"),
    }
    session = replace(source.session, answers=answers)
    write_xlsx([replace(source, session=session, baseline=None)], tmp_path / "r.xlsx", DAY)
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx")["Dimensies"]
    heights = [sheet.row_dimensions[row].height for row in (2, 3, 4, 5)]
    assert heights == [30, 75, 90, None]  # of the statement, the two notes, and no answer


TEXTS = [
    "  vooraan en achteraan  ", "met\x0bbel\x07", "letterlijk _x0041_", "regel 1\r\nregel 2",
    "<b>&amp;</b>", "#", "😀" * 20_000, "\uffff", "x" * 40_000, "Één", "0", "1,5", "2026-11-24",
]  # fmt: skip


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_any_text_is_in_the_workbook_as_it_is(source: ReportSource, tmp_path: Path) -> None:
    answers = {n: Answer(1, note=text) for n, text in enumerate(TEXTS, start=1)}
    write_xlsx(
        [replace(source, session=replace(source.session, answers=answers), baseline=None)],
        tmp_path / "r.xlsx",
        DAY,
    )
    with zipfile.ZipFile(tmp_path / "r.xlsx") as archive:
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
    converted(tmp_path / "r.xlsx", tmp_path / "back")
    found = [row["Toelichting"] for row in table(tmp_path / "back" / "r.xlsx", "Dimensies")]
    for text, back in zip(TEXTS, found, strict=False):
        kept = text.encode("utf-16-le")[: 2 * 32_767].decode("utf-16-le", "ignore")
        kept = kept.replace("\r\n", "\n")  # LibreOffice has one end of a line
        assert kept in (back, unescape(str(back))), text[:20]


def test_the_summary_of_one_session_has_a_row_per_fact(
    source: ReportSource, tmp_path: Path
) -> None:
    write_xlsx([source], tmp_path / "r.xlsx", DAY)
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx")["Samenvatting"]
    assert sheet.max_column == 2
    looks = {row[0].value: row[1].number_format for row in sheet.iter_rows(min_row=2)}
    assert looks["Datum"] == "dd-mm-yyyy"
    assert looks["Dimensies"] == "0"
    assert looks["Gemiddeld niveau"] == "0.0"
    assert looks["Sessie"] == "General"


def test_themes_are_rows_however_many_models_there_are(
    source: ReportSource, tmp_path: Path
) -> None:
    themes = [t._replace(name=t.name.upper()) for t in source.model.themes]
    other = replace(source.model, themes=tuple(themes))
    model = replace(source.session.model, content_hash="0" * 64)
    second = ReportSource(other, replace(source.session, model=model))
    write_xlsx([source, second], tmp_path / "r.xlsx", DAY)
    rows = table(tmp_path / "r.xlsx", "Per thema")
    names = [theme.name for theme in (*source.model.themes, *themes)]
    assert [row["Thema"] for row in rows] == names
    summary = table(tmp_path / "r.xlsx", "Samenvatting")
    assert len(summary) == 2 and not any("Thema" in head for head in summary[0])


def test_what_was_left_out_is_said(source: ReportSource, tmp_path: Path) -> None:
    write_xlsx([source], tmp_path / "r.xlsx", DAY, left_out=["namen", "stemmen"])
    said = {row["Onderwerp"]: row["Uitleg"] for row in table(tmp_path / "r.xlsx", "Toelichting")}
    assert said["Weggelaten"] == "Namen en stemmen, op verzoek."
