# SPDX-License-Identifier: EUPL-1.2
"""Removed for good is nowhere any more in what the program keeps, or it says where it still is."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.asides import asides_in
from dgw_desktop.storage.backups import make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.forgetting import forget_everywhere, sweep
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.recovery import put_aside, start_again
from dgw_desktop.storage.sessions import SessionStore

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
SECRET = "Zeer-bijzondere-toelichting"


def where(root: Path) -> list[Path]:
    """Return the files in which the secret is found."""
    files = [path for path in root.rglob("*") if path.is_file()]
    return [path for path in files if SECRET.encode() in path.read_bytes()]


@pytest.fixture
def damaged_once(
    data_folder: Path, session: Session, loaded: LoadedModel
) -> Iterator[SessionStore]:
    """A database that was made again, beside what was put aside twice; with a backup."""
    path, backups = data_folder / "dgw.sqlite3", data_folder / "backups"
    secret = replace(session, answers={1: Answer(2, note=SECRET)})
    with closing(Database(path)) as database:
        SessionStore(database, lambda: NOW).add(secret, loaded)
        make_backup(database, backups, NOW)
    for _ in range(2):
        damage = put_aside(path, [backups], NOW)
        start_again(path, damage, False, lambda: NOW).close()
    with closing(Database(path)) as database:
        yield SessionStore(database, lambda: NOW)


def test_removed_for_good_takes_along_what_was_put_aside_and_left_behind(
    damaged_once: SessionStore, data_folder: Path, session: Session
) -> None:
    backups = data_folder / "backups"
    (data_folder / "beschadigd-van-mij").mkdir()
    killed = backups / ".dgw-abc"
    killed.mkdir()
    (killed / "dgw.sqlite3").write_bytes((data_folder / "dgw.sqlite3").read_bytes())
    (data_folder / ".dgw-def").mkdir()
    (data_folder / ".dgw-def" / "dgw.sqlite3").write_bytes(SECRET.encode())
    assert len(where(data_folder)) == 6
    damaged_once.remove([session.id])
    absent = data_folder / "usb"
    told = forget_everywhere(data_folder, [backups, absent], [session.id])
    assert (told.backups, told.asides, told.absent) == (1, 2, (absent,))
    assert where(data_folder) == []
    assert not killed.exists() and asides_in(data_folder) == []
    assert (data_folder / "beschadigd-van-mij").is_dir()


def test_only_what_was_left_behind_long_ago_is_swept(data_folder: Path) -> None:
    left = data_folder / ".dgw-abc.sqlite3"
    left.write_bytes(b"x")
    sweep(data_folder, older_than=60)
    assert left.exists()
    sweep(data_folder)
    assert not left.exists()


def test_a_link_in_the_place_of_what_was_left_behind_is_removed_and_not_followed(
    data_folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "van een ander"
    other.mkdir()
    (other / "werk").write_text("blijft")
    (data_folder / ".dgw-link").symlink_to(other)
    (data_folder / "beschadigd-20261124T093000").symlink_to(other)
    assert asides_in(data_folder) == []
    forget_everywhere(data_folder, [], [])
    assert (other / "werk").read_text() == "blijft"
    assert not (data_folder / ".dgw-link").exists()
