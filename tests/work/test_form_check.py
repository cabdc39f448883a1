# SPDX-License-Identifier: EUPL-1.2
"""A form that does not ask what it must never replaces one, of whatever kind it is."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.work import inviting
from dgw_desktop.work.inviting import FormOrder, form_kinds, write_form
from tests.participating.forms import DGW, LITTLE_ASKED, largest_model, make_form, make_model

OLD = b"Wat er stond."
Fault = Callable[[bytes], bytes]
SUFFIXES = [kind.suffix for kind in form_kinds()]


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def nothing(_data: bytes) -> bytes:
    return b""


def old_content(_data: bytes) -> bytes:
    return OLD


def text(pattern: str, new: str) -> Fault:
    def fault(data: bytes) -> bytes:
        changed, times = re.subn(pattern, new, data.decode(), count=1, flags=re.DOTALL)
        assert times == 1, pattern
        return changed.encode()

    return fault


def in_zip(name: str, change: Fault) -> Fault:
    def fault(data: bytes) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
            for part in old.namelist():
                content = old.read(part)
                if re.search(name, part):
                    content = change(content)
                new.writestr(part, content)
        return made.getvalue()

    return fault


def without_page(number: int) -> Fault:
    def fault(data: bytes) -> bytes:
        made = io.BytesIO()
        with pypdfium2.PdfDocument(data) as document:
            document.del_page(number % len(document))
            document.save(made)
        return made.getvalue()

    return fault


PAGE: list[Fault] = [
    text(r"</html>", ""),
    text(r'"remarks":true', '"remarks":false'),
    text(r'"send_to":"Anja', '"send_to":"Bas'),
    text(r'"number":14,', '"number":15,'),
    text(r'"name":"Gezamenlijke taal', '"name":"Iets anders'),
    text(r'("statements":\[\[)(\d)', r"\g<1>1\g<2>"),
    text(r'("checksum":")[0-9a-f]', r"\g<1>x"),
    text(r"(<style>.*?)color", r"\g<1>colour"),
    text(r'("use strict";)', r"\g<1>\n//"),
]
FAULTS: dict[str, list[Fault]] = {
    ".html": PAGE,
    ".zip": [in_zip("html", PAGE[4]), in_zip("html", PAGE[0])],
    ".xlsx": [
        in_zip("sharedStrings", text("Gezamenlijke taal", "Iets anders")),
        in_zip("sharedStrings", text("dgw-formulier", "x")),
        in_zip(r"sheet2\.xml", text(r'<row r="8".*?</row>', "")),
        in_zip(r"sheet2\.xml", text(r'<row r="9".*?</row>', "")),
        in_zip(r"workbook\.xml$", text(r'<sheet name="dgw"[^>]*/>', "")),
    ],
    ".ods": [
        in_zip("content.xml", text("Gezamenlijke taal", "Iets anders")),
        in_zip("content.xml", text("dgw-formulier", "x")),
    ],
    ".pdf": [without_page(0), without_page(2), without_page(-1)],
    ".dgw": [
        text(r'"checksum": "[0-9a-f]', '"checksum": "x'),
        text('"remarks": true', '"remarks": false'),
    ],
}  # fmt: skip


def other_form(suffix: str) -> Fault:
    """Return what puts the form of another session in the file, written well."""

    def fault(_data: bytes) -> bytes:
        made = io.BytesIO()
        form = make_form(title="Andere titel", prepared_id="f" * 32)
        path = _folder / f"ander{suffix}"
        write_form(form, DGW, path, 2)
        made.write(path.read_bytes())
        return made.getvalue()

    return fault


_folder: Path


@pytest.fixture
def room(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    global _folder
    _folder = tmp_path_factory.mktemp("ander")
    found = tmp_path / "uit"
    found.mkdir()
    return found


def faulty(monkeypatch: pytest.MonkeyPatch, suffix: str, change: Fault) -> None:
    """Let the writer of a kind of form make a fault, once."""
    whole = form_kinds()
    kind = next(found for found in whole if found.suffix == suffix)
    is_faulty = True

    def write(order: FormOrder) -> None:
        nonlocal is_faulty
        kind.write(order)
        if is_faulty:
            is_faulty = False  # another form, if that is the fault, is written well
            data = order.path.read_bytes()
            changed = change(data)
            assert changed != data
            order.path.write_bytes(changed)

    changed = tuple(replace(k, write=write) if k.suffix == suffix else k for k in whole)
    monkeypatch.setattr(inviting, "form_kinds", lambda: changed)


USUAL: list[Fault] = [half, nothing, old_content]


@pytest.mark.parametrize(
    ("suffix", "number"),
    [(s, n) for s in SUFFIXES for n in range(len(FAULTS[s]) + len(USUAL) + 1)],
)
def test_a_fault_of_a_writer_is_found_and_the_old_form_stays(
    monkeypatch: pytest.MonkeyPatch, room: Path, suffix: str, number: int
) -> None:
    path = room / f"Invullen{suffix}"
    path.write_bytes(OLD)
    faults = [*USUAL, other_form(suffix), *FAULTS[suffix]]
    faulty(monkeypatch, suffix, faults[number])
    with pytest.raises(UserError, match="is niet goed geschreven") as refused:
        write_form(make_form(), DGW, path, 2)
    assert str(path) in refused.value.message
    assert path.read_bytes() == OLD and list(room.iterdir()) == [path]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "loaded",
    [
        make_model(2, 3, "  =Stelling <b>{0}.{1}\n&amp;", "Deel ’{0}‘"),
        make_model(9),
        largest_model(4),
        make_model(3, 3, "Мнение {0} ☃ {1}", "日本 {0}"),
    ],
    ids=["signs", "nine", "largest", "letters"],
)
def test_any_form_is_found_whole(room: Path, suffix: str, loaded: LoadedModel) -> None:
    form = make_form(loaded, LITTLE_ASKED, title="Titel “x” & <y>")
    write_form(form, loaded, room / f"Scan é{suffix}", 3)
    assert [path.name for path in room.iterdir()] == [f"Scan é{suffix}"]
