# SPDX-License-Identifier: EUPL-1.2
import re
from concurrent.futures import Future
from pathlib import Path

import pytest
from bundle import made_again
from bundle.trial import CheckFailed

NAMES = ("D-windows-p.zip", "D-linux-x86.tar.gz", "dgw.deb", "dgw.whl", "winget/a.yaml")


@pytest.fixture
def again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make both folders with the same files; return the one that was made again."""
    for folder in (tmp_path / "dist", tmp_path / "again"):
        for name in NAMES:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name, "utf-8")
    made: Future[Path] = Future()
    made.set_result(tmp_path / "again")
    monkeypatch.setattr(made_again, "DIST", tmp_path / "dist")
    monkeypatch.setattr(made_again, "begin", lambda: made)
    return tmp_path / "again"


@pytest.mark.usefixtures("again")
def test_what_is_the_same_is_counted() -> None:
    assert made_again.same_bytes().startswith("5 bestanden")


def test_each_kind_of_file_that_differs_is_named(again: Path) -> None:
    for path in [path for path in again.rglob("*") if path.is_file()]:
        whole = path.read_bytes()
        path.write_bytes(whole + b"!")
        with pytest.raises(CheckFailed, match=re.escape(f"{path.name} is anders")):
            made_again.same_bytes()
        path.write_bytes(whole)


def test_what_was_not_made_before_or_not_at_all_is_told(again: Path) -> None:
    (again / "other.deb").write_text("", "utf-8")
    with pytest.raises(CheckFailed, match=r"other\.deb is anders"):
        made_again.same_bytes()
    for path in [path for path in again.rglob("*") if path.is_file()]:
        path.unlink()
    with pytest.raises(CheckFailed, match="er is niets gemaakt"):
        made_again.same_bytes()
