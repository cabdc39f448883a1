# SPDX-License-Identifier: EUPL-1.2
"""A file that is not what it must be never replaces one: the fault is told, and nothing is left."""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.session_file import session_bytes
from dgw_desktop.work import exporting
from dgw_desktop.work import formats as table_of_formats
from dgw_desktop.work.exporting import ExportItem, export, write_report
from dgw_desktop.work.formats import Order, formats
from tests.report.reports import DAY, LOADED, other_model, source_of

OLD = b"Wat er stond."
Fault = Callable[[bytes], bytes]


def item(kind: str = "full", session_id: str = "1" * 32) -> ExportItem:
    source = source_of(kind)
    assert isinstance(source, ReportSource)
    loaded = other_model(2) if kind == "model2" else LOADED
    return ExportItem(replace(source.session, id=session_id), loaded, source.baseline)


USUAL = dict.fromkeys((".xlsx", ".csv", ".dgw", ".png", ".svg", ".pdf", ".html"), "full") | {
    ".ods": "full",
    ".odt": "full",
    ".docx": "model2",  # which is written fastest
}


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def without_last_byte(data: bytes) -> bytes:
    return data[:-1]


def nothing(_data: bytes) -> bytes:
    return b""


def old_content(_data: bytes) -> bytes:
    return OLD


def in_zip(pattern: str, change: Callable[[str], str]) -> Fault:
    """Return a fault in the parts of a zip whose names match."""

    def fault(data: bytes) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
            for name in old.namelist():
                text = old.read(name)
                if re.search(pattern, name):
                    changed = change(text.decode()).encode()
                    assert changed != text, name
                    text = changed
                new.writestr(name, text)
        return made.getvalue()

    return fault


def rows_of(sheet: int, change: Callable[[list[str]], list[str]]) -> Fault:
    """Return a fault in the rows of a sheet, which are numbered anew."""

    def changed(xml: str) -> str:
        rows = change(re.findall(r"<row .*?</row>", xml, re.DOTALL))
        rows = [
            re.sub(r'(<row r="|<c r="[A-Z]+)\d+', rf"\g<1>{number}", row)
            for number, row in enumerate(rows, start=1)
        ]
        start, end = xml.index("<row"), xml.rindex("</row>") + len("</row>")
        return xml[:start] + "".join(rows) + xml[end:]

    return in_zip(rf"sheet{sheet}\.xml$", changed)


def first(pattern: str, new: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, new, text, count=1)


def without_last_sheet(data: bytes) -> bytes:
    return in_zip(r"xl/workbook\.xml$", first(r'<sheet name="Acties"[^>]*/>', ""))(data)


def lines(change: Callable[[list[str]], list[str]]) -> Fault:
    def fault(data: bytes) -> bytes:
        return "\r\n".join(change(data.decode("utf-8-sig").split("\r\n"))).encode("utf-8-sig")

    return fault


def cell_of_csv(head: str, value: str) -> Fault:
    def fault(data: bytes) -> bytes:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
        rows[3][rows[0].index(head)] = value
        made = io.StringIO()
        csv.writer(made, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
        return made.getvalue().encode("utf-8-sig")

    return fault


def two_cells_swapped(data: bytes) -> bytes:
    """Let two levels change places, so that their plain sum stays what it was."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    level = rows[0].index("niveau")
    assert rows[1][level] != rows[2][level]
    rows[1][level], rows[2][level] = rows[2][level], rows[1][level]
    made = io.StringIO()
    csv.writer(made, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
    return made.getvalue().encode("utf-8-sig")


def latin(data: bytes) -> bytes:
    return data.decode("utf-8-sig").replace("–", "-").encode("latin-1", "replace")


def without_page(data: bytes) -> bytes:
    made = io.BytesIO()
    with pypdfium2.PdfDocument(data) as document:
        document.del_page(3)
        document.save(made)
    return made.getvalue()


def bad_png(data: bytes) -> bytes:
    """Change a byte of the pixels and leave the checksum."""
    place = data.index(b"IDAT") + 100
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def fewer_pixels(data: bytes) -> bytes:
    """Leave the last pixels out, with a right checksum."""
    start = data.rindex(b"IDAT") - 4
    rest = data[start:]
    length = int.from_bytes(rest[:4], "big")
    kept = b"IDAT" + rest[8 : 8 + length // 2]
    part = (len(kept) - 4).to_bytes(4, "big") + kept + zlib.crc32(kept).to_bytes(4, "big")
    return data[:start] + part + rest[12 + length :]


def text(pattern: str, new: str) -> Fault:
    def fault(data: bytes) -> bytes:
        changed = re.sub(pattern, new, data.decode(), count=1, flags=re.DOTALL).encode()
        assert changed != data
        return changed

    return fault


def other_session(suffix: str) -> Fault:
    """Return what puts another session in the file, written well."""

    def fault(_data: bytes) -> bytes:
        other = item("half", "2" * 32)
        if suffix == ".dgw":
            return session_bytes(other.session, LOADED)
        return _written(other, suffix)

    return fault


_folder: Path


def _written(one: ExportItem, suffix: str) -> bytes:
    path = _folder / f"ander{suffix}"
    export([one], path, DAY, ReportOptions())
    return path.read_bytes()


FAULTS: dict[str, list[Fault]] = {
    ".csv": [
        half, without_last_byte, nothing, old_content, latin, other_session(".csv"),
        two_cells_swapped,
        lines(lambda found: found[:5] + found[6:]),
        lines(lambda found: [*found[:5], found[4], *found[5:]]),
        lines(lambda found: found[1:]),
        cell_of_csv("niveau", "1"),
        cell_of_csv("stemmen_2", "7"),
        cell_of_csv("toelichting", "Iets anders."),
    ],
    ".xlsx": [
        half, nothing, old_content, without_last_sheet, other_session(".xlsx"),
        rows_of(3, lambda rows: rows[:5] + rows[6:]),
        rows_of(3, lambda rows: [*rows[:5], rows[4], *rows[5:]]),
        rows_of(3, lambda rows: [*rows[:3], rows[4], rows[3], *rows[5:]]),
        rows_of(1, lambda rows: rows[:-1]),
        in_zip(r"sheet3\.xml$", first(r'(<c r="H3"[^>]*><v>)\d', r"\g<1>9")),
        in_zip(r"sheet2\.xml$", first(r'(<c r="H3"[^>]*><v>)', r"\g<1>1")),
        in_zip(r"sharedStrings", first("MT-sessie", "Andere titel")),
    ],
    ".ods": [
        half, nothing, old_content, other_session(".ods"),
        in_zip(
            r"content\.xml$",
            first(r"<table:table-row(?:(?!</table:table-row>).)*Houding.*?</table:table-row>", ""),
        ),
        in_zip(r"content\.xml$", first(r'office:value="2"', 'office:value="3"')),
    ],
    ".odt": [
        half, nothing, old_content, other_session(".odt"),
        in_zip(r"content\.xml$", lambda text: text.replace("Gezamenlijke taal", "Iets anders")),
    ],
    ".dgw": [
        half, nothing, old_content, other_session(".dgw"),
        text(r'"checksum": "[0-9a-f]', '"checksum": "x'),
        text(r'"level": 2', '"level": 3'),
    ],
    ".png": [half, without_last_byte, nothing, old_content, bad_png, fewer_pixels],
    ".svg": [
        half, nothing, old_content, other_session(".svg"),
        text(r"<(?:path|rect|circle)[^>]*/>(?=\s*</svg>)", ""),
        text(r"(<desc[^<]*)2", r"\g<1>3"),
        text(r"<title[^>]*>[^<]*", "<title>Andere titel"),
    ],
    ".pdf": [half, nothing, old_content, without_page, other_session(".pdf")],
    ".docx": [
        half, nothing, old_content, other_session(".docx"),
        in_zip(r"word/document\.xml$", first(r"Deel 2", "Iets anders")),
        in_zip(r"word/document\.xml$", first(r"<w:t[^>]*>MT-sessie<", "<w:t>Andere titel<")),
    ],
    ".html": [
        half, nothing, old_content, other_session(".html"),
        text(r"</html>", ""),
        text(r"<tr>(?:(?!</tr>).)*Gezamenlijke taal(?:(?!</tr>).)*</tr>", ""),
    ],
}  # fmt: skip


@pytest.fixture
def room(tmp_path: Path) -> Path:
    found = tmp_path / "uit"
    found.mkdir()
    return found


@pytest.fixture(autouse=True)
def folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    global _folder
    _folder = tmp_path_factory.mktemp("ander")


_well_written: dict[tuple[str, str], bytes] = {}
"""What the writer of a kind of file made of one session, by its id: it takes a while."""


def faulty(monkeypatch: pytest.MonkeyPatch, suffix: str, change: Fault) -> None:
    """Let the writer of a kind of file make a fault."""
    whole = formats()
    is_faulty = True

    def write(order: Order) -> None:
        nonlocal is_faulty
        key = suffix, "".join(one.session.id for one in order.items)
        if len(order.items) > 1 or key not in _well_written:
            next(found for found in whole if found.suffix == suffix).write(order)
            _well_written[key] = order.path.read_bytes()
        else:
            order.path.write_bytes(_well_written[key])
        if is_faulty:
            is_faulty = False  # another session, if that is the fault, is written well
            data = order.path.read_bytes()
            changed = change(data)
            assert changed != data
            order.path.write_bytes(changed)

    changed = tuple(replace(f, write=write) if f.suffix == suffix else f for f in whole)
    monkeypatch.setattr(table_of_formats, "formats", lambda: changed)


@pytest.mark.parametrize(
    ("suffix", "number"),
    [(suffix, number) for suffix, found in FAULTS.items() for number in range(len(found))],
)
def test_a_fault_of_a_writer_is_found_and_the_old_file_stays(
    monkeypatch: pytest.MonkeyPatch, room: Path, suffix: str, number: int
) -> None:
    path = room / f"Uitkomst{suffix}"
    path.write_bytes(OLD)
    faulty(monkeypatch, suffix, FAULTS[suffix][number])
    with pytest.raises(UserError, match="is niet goed geschreven") as refused:
        export([item(USUAL[suffix])], path, DAY, ReportOptions())
    assert "Er is niets vervangen" in refused.value.message
    assert str(path) in refused.value.message
    assert path.read_bytes() == OLD
    assert list(room.iterdir()) == [path]


def test_every_kind_of_file_has_faults_and_is_written_without_them(room: Path) -> None:
    assert FAULTS.keys() == {found.suffix for found in formats()}
    assert sum(map(len, FAULTS.values())) >= 20
    for suffix in FAULTS:
        path = room / f"r{suffix}"
        export([item(USUAL[suffix])], path, DAY, ReportOptions())
        assert path.stat().st_size and list(room.glob(".*")) == []


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_one_of_many_sessions_that_is_another_is_found(
    monkeypatch: pytest.MonkeyPatch, room: Path, suffix: str
) -> None:
    items = [item("half", str(number) * 32) for number in range(3)]
    other = ExportItem(item("full", "1" * 32).session, LOADED, None)

    def swapped(_data: bytes) -> bytes:
        made = room / f"ander{suffix}"
        export([items[0], other, items[2]], made, DAY, ReportOptions())
        data = made.read_bytes()
        made.unlink()
        return data

    faulty(monkeypatch, suffix, swapped)
    with pytest.raises(UserError, match="is niet goed geschreven"):
        export(items, room / f"r{suffix}", DAY, ReportOptions())
    assert not list(room.iterdir())


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_reading_back_can_be_stopped(room: Path, suffix: str) -> None:
    path = room / f"r{suffix}"
    path.write_bytes(OLD)
    items = [item("half", f"{number:032x}") for number in range(30)]
    told: list[float] = []

    def until_read(done: float) -> bool:
        told.append(done)
        return done < 0.75

    with pytest.raises(Cancelled):
        export(items, path, DAY, ReportOptions(), until_read)
    assert path.read_bytes() == OLD and list(room.iterdir()) == [path]
    assert told == sorted(told)


def test_a_report_from_the_dialog_is_read_back_too(
    monkeypatch: pytest.MonkeyPatch, room: Path
) -> None:
    path = room / "r.pdf"
    path.write_bytes(OLD)
    monkeypatch.setattr(exporting, "write_form", _write_old)
    with pytest.raises(UserError, match="is niet goed geschreven"):
        write_report(source_of("compare4"), ReportOptions(), path, DAY)
    assert path.read_bytes() == OLD and list(room.iterdir()) == [path]


def _write_old(_source: object, order: Order) -> None:
    order.path.write_bytes(OLD)
