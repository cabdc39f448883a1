# SPDX-License-Identifier: EUPL-1.2
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.backups import make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import (
    DamagedDatabase,
    DamagedSession,
    ForeignDatabase,
    NewerDatabase,
)
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.recovery import open_checked, put_aside, start_again
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.examples import add_examples

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def fill(path: Path, loaded: LoadedModel) -> dict[str, Session]:
    with closing(Database(path)) as database:
        store = SessionStore(database, lambda: NOW)
        add_examples(store, loaded)
        return {s.id: store.load(s.id) for s in store.summaries()}


def damage_header(data: bytearray) -> None:
    data[0:40] = bytes(40)


def cut(data: bytearray) -> None:
    del data[len(data) * 2 // 3 :]


def foreign_id(data: bytearray) -> None:
    data[68] ^= 0x10


def not_text(data: bytearray) -> None:
    place = data.index(b"MT-sessie najaar")
    data[place : place + 2] = b"\xff\xfe"


def is_open_here(path: Path) -> bool:
    """Tell whether this process reads the file; Windows moves none of which that is so."""
    return path in [file.readlink() for file in Path("/proc/self/fd").iterdir() if file.exists()]


@pytest.mark.parametrize("harm", [damage_header, cut, foreign_id, not_text])
def test_damage_is_put_aside_and_everything_comes_back_with_a_backup(
    tmp_path: Path, loaded: LoadedModel, harm: Callable[[bytearray], None]
) -> None:
    path = tmp_path / "dgw.sqlite3"
    sessions = fill(path, loaded)
    with closing(Database(path)) as database:
        make_backup(database, tmp_path / "backups", NOW)
    data = bytearray(path.read_bytes())
    harm(data)
    path.write_bytes(data)
    with pytest.raises(DamagedDatabase) as told:
        open_checked(path).close()
    assert told.value.__traceback__ is not None  # what is told of it holds on to what it read
    assert not (sys.platform == "linux" and is_open_here(path))
    damage = put_aside(path, [tmp_path / "backups"], NOW)
    assert not path.exists()
    assert (damage.aside / path.name).read_bytes() == bytes(data)
    for session in (whole.session for whole in damage.readable):
        assert sessions[session.id] == session
    assert len(damage.readable) + len(damage.only_in_backup) == len(sessions)
    with closing(start_again(path, damage, True, lambda: NOW)) as database:
        store = SessionStore(database, lambda: NOW)
        assert {s.id: store.load(s.id) for s in store.summaries()} == sessions
    open_checked(path).close()


def test_what_is_newer_than_the_backup_is_kept_and_the_rest_is_named(
    tmp_path: Path, loaded: LoadedModel
) -> None:
    path = tmp_path / "dgw.sqlite3"
    sessions = fill(path, loaded)
    changed, broken, *_ = sessions
    with closing(Database(path)) as database:
        make_backup(database, tmp_path / "backups", NOW)
        store = SessionStore(database, lambda: NOW)
        store.save_answer(changed, 5, Answer(4, note="Na de reservekopie"))
        database.execute("UPDATE answer SET level = 4 WHERE session_id = ?", broken)
        with pytest.raises(DamagedSession, match="beschadigd"):
            store.load(broken)
        assert store.damaged() == [broken]
    damage = put_aside(path, [tmp_path / "backups"], NOW)
    title = sessions[broken].details.title
    assert damage.unreadable == damage.only_in_backup == (title,)
    with closing(start_again(path, damage, True, lambda: NOW)) as database:
        store = SessionStore(database, lambda: NOW)
        assert store.load(changed).answer(5).note == "Na de reservekopie"
        assert store.load(broken) == sessions[broken]


def test_without_a_backup_what_is_readable_comes_back(tmp_path: Path, loaded: LoadedModel) -> None:
    path = tmp_path / "dgw.sqlite3"
    sessions = fill(path, loaded)
    path.with_name("dgw.sqlite3-journal").write_bytes(b"een half journaal")
    data = bytearray(path.read_bytes())
    foreign_id(data)
    path.write_bytes(data)
    damage = put_aside(path, [tmp_path / "backups"], NOW)
    assert damage.backup is None
    assert {p.name for p in damage.aside.iterdir()} > {path.name, f"{path.name}-journal"}
    again = put_aside_twice(path, loaded)
    assert again.name == "beschadigd-20261124T093000-2"
    with closing(start_again(path, damage, True, lambda: NOW)) as database:
        store = SessionStore(database, lambda: NOW)
        assert {s.id for s in store.summaries()} == {whole.session.id for whole in damage.readable}
    assert set(sessions) >= {whole.session.id for whole in damage.readable}


def put_aside_twice(path: Path, loaded: LoadedModel) -> Path:
    """Return where a second damaged file of the same second goes."""
    path.write_bytes(b"x" * 5000)
    return put_aside(path, [], NOW).aside


def test_files_of_others_and_of_later_versions_stay_as_they_are(
    tmp_path: Path, loaded: LoadedModel
) -> None:
    path = tmp_path / "dgw.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE iets (x)")
        other.execute("PRAGMA application_id=7")
        other.commit()
    before = path.read_bytes()
    with pytest.raises(ForeignDatabase):
        open_checked(path)
    assert path.read_bytes() == before
    path.unlink()
    sessions = fill(path, loaded)
    with closing(sqlite3.connect(path)) as later:
        later.execute("ALTER TABLE session ADD COLUMN nieuw TEXT")
        later.execute("PRAGMA user_version=99")
        later.commit()
    before = path.read_bytes()
    with pytest.raises(NewerDatabase):
        open_checked(path)
    with closing(Database(path, read_only=True)) as database:
        store = SessionStore(database, lambda: NOW)
        assert {s.id: store.load(s.id) for s in store.summaries()} == sessions
    assert path.read_bytes() == before


class Killed(BaseException):
    """What ends the program at once."""


@pytest.mark.parametrize("with_backup", [True, False])
@pytest.mark.parametrize("at", ["the question", "a session"])
def test_a_program_that_ends_while_it_recovers_goes_on_the_next_time(
    tmp_path: Path,
    loaded: LoadedModel,
    monkeypatch: pytest.MonkeyPatch,
    with_backup: bool,
    at: str,
) -> None:
    path, folders = tmp_path / "dgw.sqlite3", [tmp_path / "backups"]
    sessions = fill(path, loaded)
    if with_backup:
        with closing(Database(path)) as database:
            make_backup(database, folders[0], NOW)
            SessionStore(database, lambda: NOW).save_answer(next(iter(sessions)), 5, Answer(4))
            sessions = all_sessions(database)
    data = bytearray(path.read_bytes())
    foreign_id(data)
    path.write_bytes(data)
    damage = put_aside(path, folders, NOW)
    if at == "a session":
        with monkeypatch.context() as patch:
            add, added = SessionStore.add, []

            def end(store: SessionStore, *arguments: Any) -> None:
                if len(added) == 2:
                    raise Killed
                added.append(arguments)
                add(store, *arguments)

            patch.setattr(SessionStore, "add", end)
            with pytest.raises(Killed):
                start_again(path, damage, True, lambda: NOW)
    assert not path.exists()
    with pytest.raises(DamagedDatabase):
        open_checked(path, folders)
    later = put_aside(path, folders, NOW + timedelta(days=1))
    assert (later.aside, later.readable) == (damage.aside, damage.readable)
    with closing(start_again(path, later, True, lambda: NOW)) as database:
        assert all_sessions(database) == sessions
    assert not [place for place in tmp_path.iterdir() if place.name.startswith(".")]
    path.unlink()  # later, by a person: what was put aside is not taken up again
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    with closing(open_checked(path, folders)) as database:
        assert all_sessions(database) == {}


def all_sessions(database: Database) -> dict[str, Session]:
    store = SessionStore(database, lambda: NOW)
    return {s.id: store.load(s.id) for s in store.summaries()}
