# SPDX-License-Identifier: EUPL-1.2
"""What the program keeps is for its owner only; what a person exports has the usual rights."""

import os
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from dgw_desktop.errors import UserError
from dgw_desktop.paths import DataPaths
from dgw_desktop.private_files import TEMPORARY
from dgw_desktop.storage import backups
from dgw_desktop.storage.backups import contents, copy_backup, make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.forgetting import forget
from dgw_desktop.storage.recovery import put_aside
from dgw_desktop.ui.shell.single_window import SingleWindow

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there a folder's rights hold for all")

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
# A whole run of the window, with a choice, a backup in two folders, a fault, and settings.
WINDOW = """
import os, sys
from pathlib import Path
os.umask(0o022)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
from dgw_desktop.paths import DataPaths
from dgw_desktop.ui.shell import app
QMessageBox.exec = lambda box: 0

def work(window):
    second = Path(sys.argv[2])
    window.keeper.set_second_folder(second)
    window.keeper.made.connect(lambda: end(window))
    window.keeper.start()

def end(window):
    try:
        raise ValueError("a fault")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    sys.__stdout__.flush()
    journal.append(sorted(os.listdir(sys.argv[1])))
    window.close()

journal = []
app._after_start = work
sys.exit(app.run(DataPaths(Path(sys.argv[1])), None))
"""


def open_to_others(folder: Path) -> dict[str, str]:
    """Return what others may read or enter, with its rights."""
    return {
        str(path.relative_to(folder.parent)): oct(stat.S_IMODE(path.lstat().st_mode))
        for path in (folder, *folder.rglob("*"))
        if not path.is_symlink() and path.lstat().st_mode & 0o077
    }


def run(*arguments: str, umask: int = 0o022) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, umask=umask
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that was made beforehand, as a person makes one."""
    made = tmp_path / "gegevens"
    made.mkdir(0o755)
    monkeypatch.setenv("DGW_DATA_DIR", str(made))
    return made


def test_commands_and_the_window_leave_nothing_that_others_can_read(
    folder: Path, tmp_path: Path
) -> None:
    second = tmp_path / "gedeeld"
    second.mkdir()
    second.chmod(0o777)
    assert run("-m", "dgw_desktop", "demo").returncode == 0
    assert open_to_others(folder) == {}
    done = run("-c", WINDOW, str(folder), str(second))
    assert done.returncode == 0, done.stderr
    kept = {path.name for path in folder.rglob("*")}
    assert {"dgw.sqlite3", "settings.ini", "dgw.log", "fault.log", "dgw.bell"} <= kept
    assert open_to_others(folder) == {}
    copies = list(second.iterdir())
    assert len(copies) == 2 and all(stat.S_IMODE(p.stat().st_mode) == 0o600 for p in copies)
    assert stat.S_IMODE(second.stat().st_mode) == 0o777, "that folder is not ours"


def test_rights_that_were_too_wide_are_repaired_at_the_next_start(folder: Path) -> None:
    run("-m", "dgw_desktop", "demo")
    with closing(Database(folder / "dgw.sqlite3")) as database:
        make_backup(database, folder / "backups", NOW)
    (folder / "beschadigd-20261124T093000").mkdir()
    (folder / "beschadigd-20261124T093000" / "dgw.sqlite3").write_bytes(b"x")
    (folder / "settings.ini").write_text("")
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert len(open_to_others(folder)) >= 9
    assert run("-m", "dgw_desktop", "list").returncode == 0
    assert open_to_others(folder) == {}


def test_what_is_not_ours_keeps_its_rights(folder: Path) -> None:
    (folder / "vakantie.jpg").write_bytes(b"x")
    (folder / "vakantie.jpg").chmod(0o644)
    run("-m", "dgw_desktop", "demo")
    assert set(open_to_others(folder)) == {"gegevens", "gegevens/vakantie.jpg"}
    (folder / "vakantie.jpg").unlink()
    folder.chmod(0o2770)  # for a group, on purpose
    (folder / "dgw.sqlite3").chmod(0o660)
    run("-m", "dgw_desktop", "list")
    assert set(open_to_others(folder)) == {"gegevens", "gegevens/dgw.sqlite3"}


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_exports_have_the_rights_that_a_person_chose(
    folder: Path, tmp_path: Path, umask: int, mode: int
) -> None:
    run("-m", "dgw_desktop", "demo")
    for suffix in ("dgw", "csv", "xlsx"):
        path = tmp_path / f"uit.{suffix}"
        done = run("-m", "dgw_desktop", "export", "latest", "--to", str(path), umask=umask)
        assert done.returncode == 0
        assert stat.S_IMODE(path.stat().st_mode) == mode


def test_in_a_shared_folder_no_name_can_be_guessed_and_no_link_is_followed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim = tmp_path / "van een ander"
    victim.write_text("blijft")
    second = tmp_path / "gedeeld"
    second.mkdir()
    with closing(Database(folder / "dgw.sqlite3")) as database:
        backup = make_backup(database, folder / "backups", NOW)
    name = backup.path.name
    # The names that version 0.1 used, and those that this one ends with.
    for planted in (
        f".{name}.part", f".{name}.open", f".{name}.sha256.part", f".{name}.open-journal",
        name, f"{name}.sha256",
    ):  # fmt: skip
        (second / planted).symlink_to(victim)
    used: list[Path] = []
    check = backups._damaged_in

    def note(path: Path, *progress: Any) -> set[str]:
        used.append(path)
        return check(path, *progress)

    monkeypatch.setattr(backups, "_damaged_in", note)
    for _ in range(2):
        copy_backup(backup, second)
    (copy,) = backups.backups_in(second)
    assert contents(copy) == [] and forget([second], ["x"]) == 0
    assert victim.read_text() == "blijft"
    assert not copy.path.is_symlink() and not copy.seal.is_symlink()
    temporary = [path.parent.name for path in used if path.parent != second]
    assert len(set(temporary)) == len(temporary) == 2
    assert all(found.startswith(TEMPORARY) for found in temporary)


@pytest.mark.parametrize("name", ["dgw.bell", "fault.log", "dgw.sqlite3"])
def test_a_link_planted_in_the_data_folder_is_not_written_through(
    folder: Path, tmp_path: Path, name: str
) -> None:
    victim = tmp_path / "van een ander"
    victim.write_text("blijft")
    paths = DataPaths(folder)
    paths.create()
    place = paths.logs / name if name == "fault.log" else folder / name
    place.symlink_to(victim)
    single = SingleWindow(folder)
    single.ring("iets")
    if name == "fault.log":
        from dgw_desktop.ui.shell.bug_log import telling_bugs

        with pytest.raises(UserError), telling_bugs(paths):
            pass
    elif name == "dgw.sqlite3":
        with pytest.raises(UserError):
            Database(place)
    assert victim.read_text() == "blijft"


def test_what_is_put_aside_is_for_its_owner_only(folder: Path) -> None:
    path = folder / "dgw.sqlite3"
    path.write_bytes(b"x" * 5000)
    path.chmod(0o600)
    folder.chmod(0o700)
    put_aside(path, [], NOW)
    assert open_to_others(folder) == {}
