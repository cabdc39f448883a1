# SPDX-License-Identifier: EUPL-1.2
"""The installers: every file once, the same bytes each time, and only the rights they need."""

import shutil
from pathlib import Path

import lief
import pytest
from bundle.icon import write_ico
from bundle.installers import SCRIPT, file_commands, make_installer
from bundle.places import PACKAGING, VERSION
from bundle.signatures import SIGNERS
from PIL import Image

IT_TEXT = (PACKAGING / "IT-beheer.md").read_text("utf-8")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    folder = tmp_path / "DGW Desktop"
    for name in ("app/dgw_desktop/__init__.py", "app/a$b/één.py", "LICENSE.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    write_ico(folder / "dgw.ico")
    return folder


def test_every_file_is_named_and_only_top_files_are_deleted_by_name(program: Path) -> None:
    told = file_commands(program)
    assert told.count("  File ") == 4
    assert f'  SetOutPath "$INSTDIR\\app\\a$$b"\n  File "{program}/app/a$b/één.py"' in told
    deleted = [line for line in told.splitlines() if line.startswith("  Delete ")]
    assert deleted == ['  Delete "$INSTDIR\\LICENSE.txt"', '  Delete "$INSTDIR\\dgw.ico"']


def test_the_icon_has_every_size_that_windows_asks_for(program: Path) -> None:
    with Image.open(program / "dgw.ico") as icon:
        assert {16, 32, 48, 256} <= {width for width, _ in icon.info["sizes"]}


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
@pytest.mark.parametrize(
    ("per_machine", "level"), [(True, b"requireAdministrator"), (False, b"asInvoker")]
)
def test_an_installer_tells_its_version_and_rights_and_is_reproducible(
    program: Path, tmp_path: Path, per_machine: bool, level: bytes
) -> None:
    first, second = tmp_path / "1.exe", tmp_path / "2.exe"
    make_installer(program, first, per_machine)
    for path in program.rglob("*"):
        path.touch()
    make_installer(program, second, per_machine)
    content = first.read_bytes()
    assert content == second.read_bytes()
    assert level in content
    assert not {b"asInvoker", b"requireAdministrator"} - {level} & set(content.split())
    binary = lief.PE.parse(first)
    assert binary is not None and binary.header.machine == lief.PE.Header.MACHINE_TYPES.AMD64
    assert "\0".join(VERSION).encode() in content and "DGW Desktop".encode("utf-16-le") in content


def test_the_text_for_it_departments_is_true() -> None:
    script = SCRIPT.read_text("utf-8")
    for code in ("1618", "1638"):
        assert f"SetErrorLevel {code}" in script and f"| {code} |" in IT_TEXT
    for signer in SIGNERS:
        assert f"| {signer} |" in IT_TEXT
    assert "CurrentVersion\\Run" not in script and "CreateService" not in script
