# SPDX-License-Identifier: EUPL-1.2
"""The proof on bare systems says so where it cannot run; with a network it is run by hand."""

import os
import sys
from pathlib import Path

import pytest
from machine import bare
from machine.steps import exit_code_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="debootstrap is of Linux")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An administrator's machine that has none of the programs; a test adds what it has."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(bare, "_FOLDER", tmp_path / "bare")
    return folder


def add(folder: Path, **scripts: str) -> None:
    for name, script in scripts.items():
        path = folder / name.replace("_", "-")
        path.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n", "utf-8")
        path.chmod(0o755)


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """Run it; return the one line with which it ends."""
    assert exit_code_of(lambda: bare.try_out(["run", "trixie"])) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    return lines[0]


def test_without_an_administrator_it_says_so(
    programs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert "als root" in told(capsys)


def test_without_debootstrap_it_says_so(programs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "installeer het pakket debootstrap" in told(capsys)


def test_without_a_server_it_says_so(programs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(programs, debootstrap="", git="", unshare="", chroot="", apt_get="")
    assert "--mirror" in told(capsys)


def test_a_system_that_cannot_be_made_leaves_nothing(
    programs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    half_made = 'mkdir -p "$6/etc"; echo "W: Failed to fetch. Could not resolve host"; exit 1'
    add(programs, debootstrap="", git="", unshare=half_made, chroot="", apt_get="echo http://x/")
    assert "controleer het netwerk" in told(capsys)
    assert list((bare._FOLDER).iterdir()) == []


@pytest.mark.parametrize(
    ("command", "code", "printed", "good", "happened"),
    [
        ("test", 0, ["== pytest", "==== 3 passed, 1 skipped in 2s ===="], True, "3 passed, 1 skip"),
        ("test", 0, ["== pytest"], False, "geen test gedraaid"),
        ("test", 1, ["= 1 failed, 3 passed in 2s =", "Niet geslaagd: pytest."], False, "1 failed"),
        ("run", 0, ["demo-output/rapport.pdf"], True, "1 rapport en 2 afbeeldingen"),
        ("run", 1, ["Er is geen verbinding."], False, "fout 1: Er is geen verbinding."),
    ],
)
def test_what_happened_is_judged_by_what_there_is(
    tmp_path: Path, command: str, code: int, printed: list[str], good: bool, happened: str
) -> None:
    made = tmp_path / "demo-output"
    made.mkdir()
    for name in ("rapport.pdf", "kaarten.png", "matrix.png"):
        (made / name).touch()
    found = bare._judge(command, code, printed, tmp_path)
    assert found[0] is good and happened in found[1]
    if command == "run" and good:
        (made / "rapport.pdf").unlink()
        assert not bare._judge(command, code, printed, tmp_path)[0]
