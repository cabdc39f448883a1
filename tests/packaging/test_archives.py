# SPDX-License-Identifier: EUPL-1.2
"""The same files give the same bytes, and whatever changed since is noticed."""

import os
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from bundle.archives import write_tar, write_zip
from bundle.hashes import LIST, differences, write_hashes
from bundle.places import moment

NAMES = ("b.txt", "a/één.py", "a/run.sh")


def made(folder: Path, names: tuple[str, ...]) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    (folder / "a" / "run.sh").chmod(0o700)
    return folder


@pytest.mark.parametrize("write", [write_zip, write_tar])
def test_an_archive_depends_on_nothing_but_names_and_contents(
    write: Callable[[Path, Path], None], tmp_path: Path
) -> None:
    first = made(tmp_path / "1" / "map", NAMES)
    second = made(tmp_path / "2" / "map", NAMES[::-1])
    for path in second.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    write(first, tmp_path / "1.out")
    write(second, tmp_path / "2.out")
    assert (tmp_path / "1.out").read_bytes() == (tmp_path / "2.out").read_bytes()


def test_archives_hold_the_files_with_the_day_of_release(tmp_path: Path) -> None:
    folder = made(tmp_path / "map", NAMES)
    write_zip(folder, tmp_path / "x.zip")
    write_tar(folder, tmp_path / "x.tar.gz")
    wanted = sorted(f"map/{name}" for name in NAMES)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert sorted(archive.namelist()) == wanted
        assert archive.getinfo("map/b.txt").date_time == moment().timetuple()[:6]
        assert archive.read("map/a/één.py").decode() == "a/één.py"
    with tarfile.open(tmp_path / "x.tar.gz") as packed:
        assert sorted(packed.getnames()) == wanted
        assert packed.getmember("map/a/run.sh").mode == 0o755
        assert packed.getmember("map/b.txt").mtime == moment().timestamp()


def test_the_moment_can_be_set_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert moment().isoformat() == "2023-11-14T22:13:20+00:00"


def test_changed_missing_and_added_files_are_told(tmp_path: Path) -> None:
    folder = made(tmp_path, NAMES)
    write_hashes(folder)
    assert differences(folder) == []
    assert "  a/één.py\n" in (folder / LIST).read_text("utf-8")
    (folder / "b.txt").write_text("anders", "utf-8")
    (folder / "a" / "run.sh").unlink()
    (folder / "portable-data").mkdir()
    (folder / "portable-data" / "dgw.sqlite3").touch()
    told = ["missing: a/run.sh", "added: portable-data/dgw.sqlite3", "changed: b.txt"]
    assert differences(folder) == told
    assert differences(folder, ("portable-data/",)) == [told[0], told[2]]
