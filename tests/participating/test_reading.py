# SPDX-License-Identifier: EUPL-1.2
"""Files of every kind that come back: together, in a folder, in a zip file."""

import os
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dgw_desktop.domain.session import Answer, participation
from dgw_desktop.participating.excel_form import excel_form
from dgw_desktop.participating.opendocument_form import opendocument_form
from dgw_desktop.participating.reading import read_scan, read_scans, scan_files
from dgw_desktop.participating.web_page import web_page
from dgw_desktop.storage.errors import SessionFileError
from dgw_desktop.storage.session_file import write_session
from tests.participating.filling import ExcelForm, OpenDocumentForm
from tests.participating.forms import DGW, make_form

NOW = datetime(2026, 12, 1, tzinfo=UTC)


@pytest.fixture
def returned(tmp_path: Path) -> Path:
    """Return a folder with a scan of each kind, with levels 1, 2 and 3, and other things."""
    folder = tmp_path / "terug"
    folder.mkdir()
    scan = participation(make_form(), "1" * 32, "ABC-DEF", NOW).with_answer(1, Answer(1))
    write_session(scan, DGW, folder / "a.dgw")
    excel = ExcelForm(excel_form(make_form(), DGW))
    excel.cell(1, "Antwoord").value = 2
    (folder / "b.XLSX").write_bytes(excel.saved())
    open_document = OpenDocumentForm(opendocument_form(make_form(), DGW))
    open_document.fill({"1": {"Antwoord": 3}})
    (folder / "c.ods").write_bytes(open_document.saved())
    for other in ("~$b.xlsx", ".~lock.c.ods#", "._a.dgw", "mail.txt"):
        (folder / other).write_text("x", "utf-8")
    (folder / "eerder").mkdir()
    return folder


def test_a_folder_gives_the_scans_of_every_kind_in_it_and_nothing_else(returned: Path) -> None:
    files = read_scans([returned])
    assert files.refused == ()
    levels = [session.answer(1).level for _, session, _ in files.read]
    assert levels == [1, 2, 3]
    assert [path.name for path, _, _ in files.read] == ["a.dgw", "b.XLSX", "c.ods"]


def test_a_zip_file_of_attachments_gives_the_same_scans(returned: Path, tmp_path: Path) -> None:
    packed = tmp_path / "bijlagen.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in returned.iterdir():
            archive.write(path, f"map/{path.name}")
        archive.writestr("/etc/a.dgw", (returned / "a.dgw").read_bytes())
        archive.write(returned / "a.dgw", "__MACOSX/._a.dgw")
    there = {session.id for _, session, _ in read_scans([returned]).read}
    files = read_scans([packed])
    assert files.refused == ()
    assert {session.id for _, session, _ in files.read} == there
    assert files.read[0][0] == packed / "map" / "a.dgw"


def test_a_zip_file_in_a_folder_is_looked_into_and_what_is_no_scan_is_named(
    returned: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "alles"
    folder.mkdir()
    with zipfile.ZipFile(folder / "bijlagen.zip", "w") as archive:
        for path in returned.glob("*.dgw"):
            archive.write(path, path.name)
    with zipfile.ZipFile(folder / "foto's.zip", "w") as archive:
        archive.writestr("ik.jpg", b"x")
    (folder / "scan.html").write_bytes(web_page(make_form(), DGW))
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7")
    (folder / "mislukt.dgw").touch()
    files = read_scans([folder])
    assert [session.id for _, session, _ in files.read] == ["1" * 32]
    assert {path.name: error.why for path, error in files.refused} == {
        "foto's.zip": "er zit geen ingevuld formulier in",
        "scan.html": "het is de webpagina zelf; daar staan geen antwoorden in",
        "scan.pdf": "het is een PDF",
        "mislukt.dgw": "het is leeg",
    }


def test_what_a_file_is_counts_and_not_what_its_name_ends_on(returned: Path) -> None:
    (returned / "b.XLSX").rename(returned / "b.dgw")
    assert read_scan(returned / "b.dgw")[0].answer(1) == Answer(2)


def test_what_cannot_be_read_is_named_with_a_reason_and_the_others_go_on(returned: Path) -> None:
    (returned / "pagina.html").write_bytes(web_page(make_form(), DGW))
    (returned / "papier.pdf").write_bytes(b"%PDF-1.7")
    (returned / "leeg.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    (returned / "stuk.zip").write_bytes(b"PK\x03\x04")
    (returned / "oud.xls").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    (returned / "tabel.csv").write_bytes(b"Nr.;Antwoord\r\n1;2\r\n")
    (returned / "vragen.fods").write_text("<?xml version='1.0'?><office:document/>", "utf-8")
    (returned / "weg.dgw").symlink_to(returned / "nergens")
    names = ("pagina.html", "papier.pdf", "leeg.zip", "stuk.zip", "weg.dgw")
    files = read_scans([returned, *(returned / name for name in names)])
    assert len(files.read) == 3
    told = {path.name: error.message for path, error in files.refused}
    reasons = {
        "pagina.html": "het is de webpagina zelf",
        "papier.pdf": "het is een PDF",
        "leeg.zip": "er zit geen ingevuld formulier in",
        "stuk.zip": "het is beschadigd of niet compleet",
        "oud.xls": "een oud Excel-bestand (.xls)",
        "tabel.csv": "het is een .csv-bestand",
        "vragen.fods": "het is een .fods-bestand",
        "weg.dgw": "het kan niet worden gelezen (bestaat niet)",
    }
    assert told.keys() == reasons.keys()
    for name, reason in reasons.items():
        assert reason in told[name] and name in told[name]
    remedies = {path.name: error.remedy for path, error in files.refused}
    assert all(remedies.values())
    assert ".xlsx of .ods" in remedies["tabel.csv"] and ".xlsx" in remedies["vragen.fods"]


def test_a_zip_file_with_a_bomb_or_a_password_in_it_refuses_only_that(tmp_path: Path) -> None:
    packed = tmp_path / "x.zip"
    write_session(participation(make_form(), "1" * 32, "", NOW), DGW, tmp_path / "a.dgw")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(tmp_path / "a.dgw", "a.dgw")
        archive.writestr("bom.dgw", b" " * 30_000_000)
        archive.writestr(zipfile.ZipInfo("lzma.dgw"), b"{}", zipfile.ZIP_LZMA)
    files = read_scans([packed])
    assert [path.name for path, _, _ in files.read] == ["a.dgw"]
    told = {path.name: error.message for path, error in files.refused}
    assert "er staan te veel gegevens in" in told["bom.dgw"]
    assert "op een onbekende manier ingepakt" in told["lzma.dgw"]


@pytest.mark.skipif(sys.platform == "win32", reason="there a pipe is no file in a folder")
def test_a_pipe_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp.zip"
    os.mkfifo(pipe)
    (refused,) = read_scans([pipe]).refused
    assert "geen gewoon bestand" in refused[1].message


def test_a_folder_is_no_scan(tmp_path: Path) -> None:
    assert scan_files([tmp_path]) == []
    with pytest.raises(SessionFileError, match="het is een map"):
        read_scan(tmp_path)


def test_a_name_that_is_too_long_is_refused() -> None:
    (found,) = read_scans([Path("b" * 300 + ".dgw")]).refused
    assert "de naam is te lang" in found[1].message
