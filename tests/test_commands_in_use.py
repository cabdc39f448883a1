# SPDX-License-Identifier: EUPL-1.2
"""Commands while a window, of this computer or of another, has the data."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from dgw_desktop.cli import main
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.folder_lock import FolderLock
from tests.two_computers import lock_of

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path, capsys: Capture) -> Path:
    """A session in a file; the examples are in the data."""
    assert main(["demo"]) == 0
    path = tmp_path / "sessie.dgw"
    assert main(["export", "latest", "--to", str(path)]) == 0
    capsys.readouterr()
    return path


@pytest.mark.parametrize("command", [["demo"], ["import", "{file}"]])
def test_what_writes_says_which_computer_has_the_data(
    file: Path, data_folder: Path, capsys: Capture, command: Sequence[str]
) -> None:
    other = lock_of("PC-WEST", data_folder)
    assert other.take() is None
    before = (data_folder / "dgw.sqlite3").read_bytes()
    assert main([part.format(file=file) for part in command]) == 1
    told = capsys.readouterr()
    assert told.out == "" and len(told.err.splitlines()) == 1
    assert "geopend bij anja op computer ‘PC-WEST’ sinds 24 november 2026" in told.err
    assert "Overnemen" in told.err
    assert (data_folder / "dgw.sqlite3").read_bytes() == before
    other.check()
    other.let_go()
    assert main([part.format(file=file) for part in command]) == 0
    assert not other.path.exists()


@pytest.mark.parametrize(
    "command", [["list"], ["list", "--json"], ["export", "latest", "--to", "{new}"], ["check"]]
)
def test_what_reads_changes_nothing_that_another_computer_has(
    file: Path, data_folder: Path, capsys: Capture, command: Sequence[str]
) -> None:
    other = lock_of("PC-WEST", data_folder)
    assert other.take() is None
    before = (data_folder / "dgw.sqlite3").read_bytes()
    new = file.with_name("nieuw.pdf")
    assert main([part.format(new=new) for part in command]) == 0
    assert (data_folder / "dgw.sqlite3").read_bytes() == before
    other.check()


def test_beside_a_window_of_this_computer_commands_go_on(
    file: Path, data_folder: Path, capsys: Capture
) -> None:
    window = FolderLock(data_folder)
    assert window.take() is None
    assert main(["import", str(file)]) == 0
    assert len(capsys.readouterr().out.split()) == 1
    window.check()


def test_a_command_that_is_taken_over_writes_no_more(
    file: Path, data_folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = lock_of("PC-WEST", data_folder)
    guard_with = Database.guard_with

    def taken_over(database: Database, guard: object) -> None:
        guard_with(database, guard)  # type: ignore[arg-type]
        assert other.take_over(other.look()) is None

    monkeypatch.setattr(Database, "guard_with", taken_over)
    before = (data_folder / "dgw.sqlite3").read_bytes()
    assert main(["import", str(file)]) == 1
    assert "overgenomen door anja op computer ‘PC-WEST’" in capsys.readouterr().err
    assert (data_folder / "dgw.sqlite3").read_bytes() == before
    other.check()
