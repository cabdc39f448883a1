# SPDX-License-Identifier: EUPL-1.2
"""Filled-in forms that are mutated, or made to cost a reader time: refused with a reason, or right.

A file that is read must give a scan that fits its model, and hold the answers of the valid file
unless one of its cells was changed.
"""

import io
import random
import re
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from html import escape
from pathlib import Path

from dgw_desktop.domain.session import Session
from dgw_desktop.errors import UserError
from dgw_desktop.participating.excel_form import excel_form
from dgw_desktop.participating.opendocument_form import opendocument_form
from dgw_desktop.participating.reading import read_scan, read_scans
from dgw_desktop.storage.session_file import session_bytes
from tests.faults.harness import Outcome
from tests.nasty import NASTY
from tests.participating.filling import ExcelForm, OpenDocumentForm, entered, random_answers
from tests.participating.forms import DGW, make_form
from tests.quickness import is_quick

FILES = 2000
MOST_SECONDS, MOST_BYTES = 2, 250_000_000
_STRANGE = ["", "-1", "0", "5", "2.5", "1e999", "nan", "9" * 400, "x" * 40_000, "2026-13-45",
            *(escape(text.encode("utf-8", "ignore").decode()) for text in NASTY)]  # fmt: skip
_SHEETS = ("xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "content.xml")
"""The parts that hold answers."""


def run(folder: Path, share: float = 1.0) -> Outcome:
    """Read hostile forms, ``share`` of the full number of each kind, and every bomb."""
    outcome = Outcome("vijandige formulieren lezen")
    chance = random.Random(19)
    answers = random_answers(DGW.model, chance)
    rows = entered(DGW.model, answers, chance)
    for form, suffix in (
        (ExcelForm(excel_form(make_form(), DGW)), "xlsx"),
        (OpenDocumentForm(opendocument_form(make_form(), DGW)), "ods"),
    ):
        form.fill(rows)
        valid = form.saved()
        right = folder / f"goed.{suffix}"
        right.write_bytes(valid)
        paths = [right]
        for number in range(max(1, round(FILES * share))):
            data, in_answers = _mutated(valid, chance)
            path = folder / f"vijandig {number}.{suffix}"
            path.write_bytes(data)
            paths.append(path)
            found = _try(path, outcome)
            if found is not None and not in_answers:
                outcome.expect(dict(found.answers) == answers, f"{path.name}: andere antwoorden")
        for number, data in enumerate(_bombs(valid)):
            path = folder / f"bom {number}.{suffix}"
            path.write_bytes(data)
            paths.append(path)
            _try(path, outcome)
            if share == 1:
                _measure(path, outcome)
        files = read_scans([paths[-1], *paths[: 1 + len(paths) // 20]])
        outcome.expect(right in [path for path, _, _ in files.read], "de goede is niet gelezen")
    return outcome


def _try(path: Path, outcome: Outcome) -> Session | None:
    outcome.tried += 1
    began = time.process_time()  # another process may have the machine busy
    found = None
    try:
        found, loaded = read_scan(path)
        outcome.count("gelezen")
        session_bytes(found, loaded)
    except UserError as error:
        outcome.count("geweigerd")
        outcome.expect(
            path.name in error.message and bool(error.remedy), f"{path.name}: melding zonder naam"
        )
        outcome.expect(len(error.message) < 800, f"{path.name}: melding te lang")
    except BaseException as error:
        outcome.failures.append(f"{path.name}: {type(error).__name__}: {str(error)[:200]}")
    seconds = time.process_time() - began
    outcome.expect(is_quick(seconds, MOST_SECONDS), f"{path.name}: {seconds:.1f} s")
    return found


def _measure(path: Path, outcome: Outcome) -> None:
    """Look at the memory that reading takes, which makes everything slow."""
    tracemalloc.start()
    with suppress(UserError):
        read_scan(path)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    outcome.expect(most <= MOST_BYTES, f"{path.name}: {most / 1e6:.0f} MB geheugen")


def _mutated(valid: bytes, chance: random.Random) -> tuple[bytes, bool]:
    """Return a file of which something is other, and whether its answers may be."""
    if chance.random() < 0.3:
        return _with_other_bytes(valid, chance), True
    with zipfile.ZipFile(io.BytesIO(valid)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    answering = [part for part in _SHEETS if part in parts]
    name = chance.choice(answering if chance.random() < 0.5 else list(parts))
    if chance.random() < 0.05:
        del parts[name]
    elif chance.random() < 0.3:
        parts[name] = _with_other_bytes(parts[name], chance)
    else:
        parts[name] = _with_other_value(parts[name].decode(), chance).encode()
    return _packed(parts), name in _SHEETS


def _with_other_bytes(valid: bytes, chance: random.Random) -> bytes:
    data = bytearray(valid)
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(data))
        match chance.randrange(3):
            case 0:
                data[place] = chance.randrange(256)
            case 1:
                del data[place : place + chance.randint(1, 50)]
            case _:
                data[place:place] = bytes(chance.choices(range(256), k=5))
        if not data:
            break
    return bytes(data)


def _with_other_value(text: str, chance: random.Random) -> str:
    """Return XML in which an attribute or a text is another."""
    places = [found.span(1) for found in re.finditer(r'(?:="|>)([^"<>]*)', text)]
    if not places:
        return text
    begin, end = chance.choice(places)
    return text[:begin] + chance.choice(_STRANGE).replace('"', "&quot;") + text[end:]


def _packed(parts: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def _bombs(valid: bytes) -> Iterator[bytes]:
    """Yield files that cost a naive reader time, memory or its stack."""
    with zipfile.ZipFile(io.BytesIO(valid)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = next(part for part in _SHEETS if part in parts)
    text = parts[name].decode()

    def with_part(content: str | bytes) -> bytes:
        data = content if isinstance(content, bytes) else content.encode()
        return _packed({**parts, name: data})

    cells = ('<c r="XFD1048576"><v>1</v></c>', '<c t="inlineStr"><is><t>x</t></is></c>')
    for row in ("sheetData", "table:table"):
        for inside in (
            f'<row r="1048576">{cells[0]}</row>', f"<row>{cells[1] * 400_000}</row>",
            "<row/>" * 2_000_000, "<row>" * 1_000_000,
            '<table:table-row table:number-rows-repeated="999999999"><table:table-cell '
            'table:number-columns-repeated="999999999" office:value-type="float" '
            'office:value="1"/></table:table-row>',
            '<table:table-row table:number-rows-repeated="999999999"/>' * 100_000,
            "<table:table-row-group>" * 900_000,
            "<table:table-row><table:table-cell><text:p>" + "<text:span>" * 500_000,
            "<table:table-row><table:table-cell><text:p>" + '<text:s text:c="9999"/>' * 50_000
            + "</text:p></table:table-cell></table:table-row>",
        ):  # fmt: skip
            if f"</{row}>" in text:
                yield with_part(text.replace(f"</{row}>", f"{inside}</{row}>"))
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>'
    yield with_part(head + "<x>&l9;</x>")
    yield with_part(head.encode("utf-16") + "<x>&l9;</x>".encode("utf-16-le"))
    yield with_part("<x" + "".join(f' a{n}=""' for n in range(400_000)) + "/>")
    yield with_part("<x>" + "a" * 29_000_000 + "</x>")
    yield with_part("<x a='" + "&lt;" * 7_000_000 + "'/>")
    yield with_part(b"\0" * 100_000_000)
    yield with_part(b" " * 25_000_000)
    yield _packed({**parts, **{f"x{n}": b"" for n in range(60_000)}})
    yield _packed({f"content.xml/{n}": b"" for n in range(1_000)})
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    yield packed.getvalue()
