# SPDX-License-Identifier: EUPL-1.2
import csv
import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import lxml.html
import pytest

from dgw_desktop.cli import main
from dgw_desktop.domain.session import (
    Answer,
    Invitation,
    Session,
    SessionRole,
    invitation,
    participation,
)
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import read_session, write_session
from dgw_desktop.storage.session_values import FILE_VERSION
from dgw_desktop.work.formats import report_suffixes
from tests.pdf_text import pdf_words

Capture = pytest.CaptureFixture[str]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dgw_desktop", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_demo_then_list_gives_the_examples(capsys: Capture) -> None:
    assert main(["demo"]) == 0
    ids = capsys.readouterr().out.split()
    assert main(["demo"]) == 0
    assert capsys.readouterr().out.split() == ids
    assert main(["list", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert {item["id"] for item in listed} == set(ids)
    assert len(listed) >= 3
    assert {item["organisation"] for item in listed} == {"Gemeente Voorbeeldstad"}
    keys = [
        "id",
        "title",
        "organisation",
        "unit",
        "date",
        "status",
        "model",
        "answered",
        "total",
        "mean",
    ]
    assert list(listed[0]) == keys
    first = listed[0]
    assert (first["answered"], first["total"], first["mean"]) == (14, 26, 2.2143)
    assert any(item["date"] < "2026" and item["answered"] == 26 for item in listed)
    assert len({item["unit"] for item in listed}) > 1


def test_the_exported_pdf_holds_names_and_chosen_statements(
    tmp_path: Path, capsys: Capture, loaded: LoadedModel
) -> None:
    main(["demo"])
    path = tmp_path / "r.pdf"
    assert main(["export", "latest", "--to", str(path)]) == 0
    text = pdf_words(path)
    levels = [2, 2, 3, 1, 2, 2, 3, 3, 2, 2, 1, 2, 3, 3]
    for dimension in loaded.model.dimensions:
        assert dimension.name in text
    for dimension, level in zip(loaded.model.dimensions, levels, strict=False):
        assert " ".join(dimension.statement(level).split()) in text


@pytest.mark.parametrize(
    ("suffix", "start"),
    [
        ("pdf", b"%PDF-"),
        ("xlsx", b"PK"),
        ("csv", b"\xef\xbb\xbf"),
        ("png", b"\x89PNG"),
        ("svg", b"<?xml"),
        ("dgw", b"{"),
        ("odt", b"PK"),
        ("ods", b"PK"),
        ("html", b"<!DOCTYPE html>"),
    ],
)
def test_export_by_suffix_asks_before_it_replaces(
    tmp_path: Path, capsys: Capture, suffix: str, start: bytes
) -> None:
    main(["demo"])
    path = tmp_path / f"uit voer ë.{suffix}"
    path.write_bytes(b"oud")
    assert main(["export", "latest", "--to", str(path)]) == 1
    assert path.read_bytes() == b"oud"
    assert "bestaat al" in capsys.readouterr().err
    assert main(["export", "latest", "--to", str(path), "--force"]) == 0
    assert path.read_bytes().startswith(start)
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [([], "Spinnenweb: "), (["spinnenweb"], "Spinnenweb: "), (["profiel"], "Profiel: ")],
)
def test_a_picture_shows_the_spider_or_the_profile(
    chosen: list[str], shown: str, tmp_path: Path
) -> None:
    main(["demo"])
    path = tmp_path / "beeld.svg"
    option = ["--picture", *chosen] if chosen else []
    assert main(["export", "latest", "--to", str(path), *option]) == 0
    assert f">{shown}" in path.read_text("utf-8")


def test_a_report_is_as_short_and_as_nameless_as_is_asked(tmp_path: Path, capsys: Capture) -> None:
    main(["demo"])

    def text(*options: str) -> str:
        path = tmp_path / "r.pdf"
        assert main(["export", "latest", "--to", str(path), "--force", *options]) == 0
        return pdf_words(path)

    whole = text("--preset", "volledig", "--label", "Vastgesteld")
    assert "Vastgesteld" in whole and "Concerncontrol" in whole and "Per dimensie" in whole
    assert "Concerncontrol" not in text("--preset", "volledig", "--without", "namen")
    short = text("--preset", "bestuurlijk", "--request", "Stem in.")
    assert "Stem in." in short and "Per dimensie" not in short and len(short) < len(whole) / 2
    assert "At a glance" in text("--preset", "bestuurlijk", "--language", "en")
    assert main(["export", "latest", "--to", str(tmp_path / "x.pdf"), "--label", "x" * 201]) == 1
    assert "--label is langer dan 200 tekens" in capsys.readouterr().err


LOGO = Path(__file__).parent / "files" / "logo.png"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    '<rect width="40" height="20" fill="#06c"/><text y="15">X</text></svg>'
)


def test_a_report_has_what_is_asked_besides_what_the_last_one_had(
    tmp_path: Path, capsys: Capture
) -> None:
    main(["demo"])
    (tmp_path / "logo.svg").write_text(SVG, "utf-8")

    def page(*options: str) -> lxml.html.HtmlElement:
        path = tmp_path / "r.html"
        done = run("export", "latest", "--to", str(path), "--force", *options)
        assert (done.returncode, done.stderr) == (0, "")
        return lxml.html.document_fromstring(path.read_bytes())

    found = page(
        "--with", "matrix", "--logo", str(tmp_path / "logo.svg"), "--organisation", "Samen"
    )
    assert "Bijlage: de matrix" in found.text_content() and "Samen" in found.text_content()
    assert found.xpath("//img/@alt") == ["Logo"]
    found = page("--logo", str(LOGO), "--logo-alt", "Logo van X", "--without", "stellingen")
    assert found.xpath("//img/@alt") == ["Logo van X"]
    assert not found.xpath("//h2[.='Per dimensie']")
    assert main(["export", "latest", "--to", "x.pdf", "--organisation", "x" * 201]) == 1
    assert "--organisation is langer" in capsys.readouterr().err
    done = run("export", "latest", "--to", str(tmp_path / "x.pdf"), "--logo", str(tmp_path / "weg"))
    assert done.returncode == 1 and "weg" in done.stderr and len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("suffix", report_suffixes())
def test_sessions_side_by_side_are_a_report_in_every_form(
    tmp_path: Path, capsys: Capture, suffix: str
) -> None:
    main(["demo"])
    ids = capsys.readouterr().out.split()
    path = tmp_path / f"v{suffix}"
    assert main(["compare", *ids[:3], ids[0], "--to", str(path), "--label", "Vastgesteld"]) == 0
    told = told_in(path)
    assert "Vergelijking van 3 sessies" in told and "Vastgesteld" in told and "A · " in told
    assert main(["compare", *ids[:2], "--to", str(path)]) == 1
    assert "bestaat al" in capsys.readouterr().err


def test_side_by_side_no_names_are_told_that_were_to_be_left_out(
    tmp_path: Path, capsys: Capture
) -> None:
    main(["demo"])
    ids = capsys.readouterr().out.split()
    path = tmp_path / "v.html"
    units = ["compare", *ids[1:], "--to", str(path), "--units", "--without", "namen", "--no-logo"]
    assert main([*units, "--organisation", ""]) == 0
    told = told_in(path)
    assert (
        "Organisatieonderdeel A" in told and "3 organisatieonderdelen van één organisatie" in told
    )
    for name in ("Voorbeeldstad", "Sociaal domein", "Ruimte en wonen"):
        assert name not in told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["0"], "minstens twee sessies"),
        (["0", "0"], "minstens twee sessies"),
        (["0", "1", "--units"], ""),
        (["0", "weg"], "weg"),
        (["0", "1", "--to", "v.xlsx"], "Een vergelijking is een rapport"),
        (["0", "1", "--to", "v.doc"], "kan niet worden geëxporteerd"),
        (["0", "1", "--label", "x" * 201], "--label is langer dan 200 tekens"),
    ],
)
def test_what_cannot_stand_side_by_side_is_told_in_one_line(
    tmp_path: Path,
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    main(["demo"])
    ids = capsys.readouterr().out.split()
    words = [ids[int(word)] if word.isdigit() else word for word in arguments]
    assert main(["compare", "--to", "v.html", *words]) == (1 if said else 0)
    told = capsys.readouterr().err
    assert said in told and len(told.splitlines()) == bool(said)
    assert list(tmp_path.glob("v.*")) == ([] if said else [tmp_path / "v.html"])


def told_in(path: Path) -> str:
    """Return the words of a report of any form."""
    if path.suffix == ".pdf":
        return pdf_words(path)
    if path.suffix == ".html":
        return " ".join(lxml.html.document_fromstring(path.read_bytes()).text_content().split())
    part = {".docx": "word/document.xml", ".odt": "content.xml"}[path.suffix]
    with zipfile.ZipFile(path) as archive:
        return " ".join("".join(ElementTree.fromstring(archive.read(part)).itertext()).split())


def test_many_sessions_go_to_one_table_and_to_nothing_else(tmp_path: Path, capsys: Capture) -> None:
    main(["demo"])
    ids = capsys.readouterr().out.split()
    assert main(["export", *ids, "--to", str(tmp_path / "alle.csv")]) == 0
    with (tmp_path / "alle.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["sessie_id"] for row in csv.DictReader(file, delimiter=";")} == set(ids)
    assert main(["export", *ids, "--to", str(tmp_path / "alle.dgw")]) == 1
    assert "bevat één sessie" in capsys.readouterr().err


def test_scans_of_single_people_are_for_merging(
    tmp_path: Path, capsys: Capture, session: Session, loaded: LoadedModel
) -> None:
    form, filled = tmp_path / "u.dgw", tmp_path / "i.dgw"
    write_session(invitation(session), loaded, form)
    write_session(replace(session, role=SessionRole.PARTICIPANT), loaded, filled)
    assert main(["import", str(form)]) == 0
    assert capsys.readouterr().out.strip() != session.id
    assert main(["import", str(filled)]) == 1
    assert "dgw-desktop merge" in capsys.readouterr().err


def test_people_are_invited_and_what_they_fill_in_is_merged(
    tmp_path: Path, capsys: Capture, loaded: LoadedModel
) -> None:
    main(["demo"])
    session_id = capsys.readouterr().out.split()[-1]
    form_file = tmp_path / "form.dgw"
    asked = ["--until", "12-12-2026", "--send-to", "Anja", "--remarks"]
    assert main(["invite", session_id, "--to", str(form_file), *asked]) == 0
    mail = capsys.readouterr().out
    assert "uiterlijk 12 december 2026 naar Anja" in mail and "toelichting" in mail
    assert main(["invite", session_id, "--to", str(form_file)]) == 1
    assert "bestaat al" in capsys.readouterr().err
    # What is not said stays as it was.
    again = ["--to", str(form_file), "--force", "--ambition", "--until", ""]
    assert main(["invite", session_id, *again]) == 0
    capsys.readouterr()
    form, _ = read_session(form_file)
    assert form.invitation == Invitation("Anja", None, remarks=True, ambition=True)

    folder = tmp_path / "terug"
    folder.mkdir()
    for person in range(6):
        scan = participation(form, f"{person:032x}", f"AAA-AA{person + 2}", form.created_at)
        scan = replace(scan, answers={n: Answer(person % 4 + 1) for n in range(1, 27)})
        write_session(scan, loaded, folder / f"{person}.dgw")
    (folder / "stuk.dgw").write_text("{", "utf-8")
    assert main(["merge", session_id, str(folder)]) == 0
    told = capsys.readouterr()
    assert told.out.startswith(
        "6 mensen vulden vooraf in.\nBinnengekomen: 6 nieuwe ingevulde scans."
    )
    assert "‘stuk.dgw’" in told.err and len(told.err.splitlines()) == 1
    assert main(["merge", session_id, str(form_file)]) == 1
    assert "lege formulier" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "scan.doc"], ".html, .zip"),
        (["--to", "scan.html", "--until", "ooit"], "geen datum"),
        (["--to", "scan.html", "--copies", "3"], "op papier (.pdf)"),
        (["--to", "scan.html", "--send-to", "x" * 201], "langer dan 200 tekens"),
    ],
)
def test_an_invitation_that_cannot_be_made_changes_nothing(
    capsys: Capture,
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    main(["demo"])
    capsys.readouterr()
    assert main(["invite", "latest", "--send-to", "Bas", *arguments]) == 1
    assert said in capsys.readouterr().err
    assert main(["export", "latest", "--to", "na.dgw"]) == 0
    assert read_session(tmp_path / "na.dgw")[0].invitation is None


def test_the_mail_says_what_the_form_says_and_that_its_date_is_over(
    tmp_path: Path, capsys: Capture
) -> None:
    main(["demo"])
    capsys.readouterr()
    asked = ["--send-to", "Anja\n  Jansen", "--until", "1-1-2020"]
    assert main(["invite", "latest", "--to", str(tmp_path / "a.html"), *asked]) == 0
    told = capsys.readouterr()
    assert "uiterlijk 1 januari 2020 naar Anja Jansen." in told.out
    assert told.err.startswith("De uiterste datum is al voorbij.") and told.err.count("\n") == 1


def test_a_number_that_is_none_is_told_in_dutch(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["invite", "latest", "--to", "a.pdf", "--copies", "tien"])
    assert caught.value.code == 2
    assert "dit is geen heel getal: 'tien'" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["merge", "latest", ""],
        ["import", " "],
        ["invite", "latest", "--to", ""],
        ["list", "--data-dir", ""],
    ],
)
def test_an_empty_name_is_not_the_folder_where_one_is(
    capsys: Capture, arguments: list[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2 and "de naam is leeg" in capsys.readouterr().err


def test_list_and_exchange_need_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from dgw_desktop.cli import main; main(['demo']); main(['list']);"
        f"main(['export', 'latest', '--to', {str(tmp_path / 'a.dgw')!r}]);"
        f"main(['export', 'latest', '--to', {str(tmp_path / 'a.png')!r}]);"
        f"main(['export', 'latest', '--to', {str(tmp_path / 'a.xlsx')!r}]);"
        f"main(['invite', 'latest', '--to', {str(tmp_path / 'a.html')!r}]);"
        "print([m for m in sys.modules if m.startswith(('PySide6', 'shiboken6', 'pyqtgraph'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize("arguments", [[], ["open", "latest"]])
def test_without_a_display_the_window_is_refused_in_one_line(arguments: list[str]) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    done = subprocess.run(
        [sys.executable, "-m", "dgw_desktop", *arguments],
        env={name: value for name, value in os.environ.items() if name not in screens},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Er is geen beeldscherm") and done.stderr.count("\n") == 1


def _with(text: str, change: Callable[[dict[str, object]], None]) -> bytes:
    """Change a .dgw file and make its checksum right again."""
    data = json.loads(text)
    change(data)
    content = {"session": data["session"], "model": data["model"]}
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"))
    data["checksum"] = hashlib.sha256(canonical.encode()).hexdigest()
    return json.dumps(data).encode()


def _set(*path: object) -> Callable[[dict[str, object]], None]:
    """Return a function that sets a value: keys and indexes, then the value."""

    def change(data: dict[str, object]) -> None:
        place: object = data
        for step in path[:-2]:
            place = place[step]  # type: ignore[index]
        place[path[-2]] = path[-1]  # type: ignore[index]

    return change


def _with_model(text: str, line: str) -> bytes:
    """Put a line before the text of the model in a .dgw file."""
    old = json.loads(text)["model"]["text"]
    return _with(text, _set("model", "text", f"{line}\n{old}"))


ANSWERS = ("session", "answers", 0)
BAD_FILES: dict[str, tuple[Callable[[str], bytes], str]] = {
    "not JSON": (lambda t: b"geen json", "geen geldige JSON"),
    "not UTF-8": (lambda t: b"\xff\xfe{}", "geen UTF-8"),
    "half a file": (lambda t: t[: len(t) // 2].encode(), "geen geldige JSON"),
    "another format": (lambda t: b'{"format": "iets", "version": 1}', "geen sessie van DGW"),
    "a list": (lambda t: b"[1, 2]", "geen sessie van DGW"),
    "newer version": (lambda t: _with(t, _set("version", FILE_VERSION + 1)), "nieuwere versie"),
    "unknown dimension": (lambda t: _with(t, _set(*ANSWERS, "dimension", 27)), "dimensie 27"),
    "level 7": (lambda t: _with(t, _set(*ANSWERS, "level", 7)), "niveau 7"),
    "level 0": (lambda t: _with(t, _set(*ANSWERS, "level", 0)), "te klein"),
    "level as text": (lambda t: _with(t, _set(*ANSWERS, "level", "3")), "verkeerde soort"),
    "unknown field": (lambda t: _with(t, _set(*ANSWERS, "extra", 1)), "onbekend veld"),
    "no such day": (lambda t: _with(t, _set("session", "date", "2026-02-30")), "datum"),
    "no title": (lambda t: _with(t, _set("session", "title", "")), "session.title: de tekst is"),
    "a title that is not seen": (
        lambda t: _with(t, _set("session", "title", "\u202e\u2066")),
        "session.title: de tekst is leeg",
    ),
    "changed by hand": (lambda t: t.replace("MT-sessie", "XX-sessie").encode(), "controlegetal"),
    "NaN": (lambda t: re.sub(r'"level": \d', '"level": NaN', t, count=1).encode(), "NaN"),
    "1e999": (lambda t: re.sub(r'"level": \d', '"level": 1e999', t, count=1).encode(), "1e999"),
    "long number": (
        lambda t: re.sub(r'"level": \d', f'"level": {"9" * 5000}', t, count=1).encode(),
        "te lang",
    ),
    "field twice": (lambda t: t.replace('"format"', '"version": 1, "format"').encode(), "version"),
    "deep": (lambda t: b"[" * 100_000 + b"]" * 100_000, "te diep"),
    "too large": (lambda t: b" " * 25_000_001, "25 MB"),
    "half a letter in the model": (lambda t: _with_model(t, "\ud800"), "model, er staan halve"),
    "long number in the model": (lambda t: _with_model(t, f"x = {'9' * 5000}"), "te lang"),
    "long hex number in the model": (lambda t: _with_model(t, f"x = 0x{'f' * 9000}"), "te lang"),
    "deep model": (lambda t: _with_model(t, f"x = {'[' * 9000}"), "te diep"),
    "model with a name of many parts": (
        lambda t: _with_model(t, f"a{'.a' * 16_000} = 1"),
        "te veel delen",
    ),
    "other model": (
        lambda t: _with(t, _set("model", "content_hash", "0" * 64)),
        "een ander dan het bestand zegt",
    ),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_one_dutch_line_and_changes_nothing(
    tmp_path: Path, data_folder: Path, capsys: Capture, name: str
) -> None:
    main(["demo"])
    good, bad = tmp_path / "goed.dgw", tmp_path / "slecht.dgw"
    main(["export", "latest", "--to", str(good)])
    damage, told = BAD_FILES[name]
    bad.write_bytes(damage(good.read_text("utf-8")))
    before = (data_folder / "dgw.sqlite3").read_bytes()
    capsys.readouterr()
    assert main(["import", str(good), str(bad)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert told in captured.err
    assert "slecht.dgw" in captured.err
    assert (data_folder / "dgw.sqlite3").read_bytes() == before


def test_every_bad_file_is_named_on_one_line(tmp_path: Path, capsys: Capture) -> None:
    main(["demo"])
    good = tmp_path / "goed.dgw"
    main(["export", "latest", "--to", str(good)])
    bad = [tmp_path / f"slecht {number}.dgw" for number in range(7)]
    for path in bad:
        path.write_bytes(b"[")
    capsys.readouterr()
    assert main(["import", str(bad[0]), str(good), *map(str, bad[1:])]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert [f"slecht {n}.dgw" in told for n in range(7)] == [True] * 5 + [False] * 2
    assert "nog 2 andere" in told


def test_export_import_export_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    main(["demo"])
    first, second = tmp_path / "1.dgw", tmp_path / "2.dgw"
    main(["export", "latest", "--to", str(first)])
    other = tmp_path / "other"
    assert main(["--data-dir", str(other), "import", str(first)]) == 0
    assert main(["export", "latest", "--to", str(second), "--data-dir", str(other)]) == 0
    assert first.read_bytes() == second.read_bytes()


def test_an_import_of_what_is_there_adds_nothing(tmp_path: Path, capsys: Capture) -> None:
    main(["demo"])
    path = tmp_path / "a.dgw"
    main(["export", "latest", "--to", str(path)])
    known = capsys.readouterr().out.split()
    assert main(["import", str(path)]) == 0
    assert capsys.readouterr().out.strip() == known[-1]
    main(["list"])
    assert len(capsys.readouterr().out.splitlines()) == len(known)


def test_check_tells_each_part(data_folder: Path, capsys: Capture) -> None:
    assert main(["check"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [
        "gegevens",
        "kopieën",
        "model",
        "lettertype",
    ]
    assert lines[1] == "kopieën     nog geen reservekopieën"
    (data_folder / "dgw.sqlite3").write_bytes(b"kapot" * 1000)
    assert main(["check"]) == 1


def test_trouble_is_one_line_with_exit_1_and_wrong_usage_exits_2(tmp_path: Path) -> None:
    for arguments in (
        ("export", "latest", "--to", str(tmp_path / "a.pdf")),
        ("export", "latest", "--to", str(tmp_path / "a.txt")),
        ("import", str(tmp_path / "er is niets.dgw")),
        ("open", "zzz"),
    ):
        done = run(*arguments)
        assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
        assert "Traceback" not in done.stderr
    for arguments in (("onzin",), ("export",), ("import",), ("list", "--xml")):
        done = run(*arguments)
        assert done.returncode == 2
        assert done.stderr.startswith("gebruik:")


def test_a_name_that_is_too_long_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert main(["demo"]) == 0
    assert main(["export", "latest", "--to", str(tmp_path / f"{'a' * 300}.csv")]) == 1
    told = capsys.readouterr().err
    assert "de naam is te lang" in told
    assert told.endswith("Kies een andere naam.\n")
    assert list(tmp_path.glob("*.csv")) == []


def test_a_file_is_opened_after_the_data_folder_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str | None] = []
    monkeypatch.setattr("dgw_desktop.cli._open", lambda _paths, wanted: opened.append(wanted) or 0)
    file = str(tmp_path / "sessie.dgw")
    assert main(["--data-dir", str(tmp_path), file]) == 0
    assert main([file]) == 0
    assert opened == [file, file]


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path, capsys: Capture) -> None:
    blocked = tmp_path / "bestand"
    blocked.write_text("")
    assert main(["--data-dir", str(blocked / "map"), "list"]) == 1
    assert "gegevensmap" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export"], "deze argumenten ontbreken: ID, --to"),
        (["foo"], "onbekende keuze: 'foo' (kies uit"),
        (["export", "a", "--to", "a.png", "--picture", "x"], "onbekende keuze: 'x' (kies uit"),
        (["export", "a", "--to", "a.pdf", "--without", "neus"], "‘neus’ is geen deel van"),
        (["export", "a", "--to", "a.pdf", "--preset", "x"], "onbekende keuze: 'x'"),
        (["list", "--jsn"], "onbekende argumenten: --jsn"),
        (["list", "--json=3"], "deze waarde hoort er niet bij: '3'"),
        (["export", "a", "--to"], "er ontbreekt een waarde"),
        (["import"], "deze argumenten ontbreken: BESTAND"),
    ],
)
def test_wrong_usage_is_told_in_dutch(arguments: list[str], said: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert said in capsys.readouterr().err
