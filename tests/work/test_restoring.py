# SPDX-License-Identifier: EUPL-1.2
"""What was kept comes back: all of it or one session, in a thread, beside what is there."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.errors import Cancelled
from dgw_desktop.storage.asides import Aside, asides_in
from dgw_desktop.storage.backups import Backup, backups_in, make_backup
from dgw_desktop.storage.errors import DamagedDatabase
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.recovery import put_aside
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.restoring import restore_all, restore_one, sessions_in

_Done = TypeVar("_Done")
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def go_on(_done: float) -> bool:
    return True


def in_a_thread(work: Callable[[], _Done]) -> _Done:
    """Do ``work`` as a window does it: not in the thread that opened the store."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


def notes(store: SessionStore) -> list[str]:
    return sorted(store.load(one).answer(1).note for one in store.index().ids)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def noted(session: Session) -> Session:
    return session.with_answer(1, Answer(2, note="Toen"))


@pytest.fixture
def backup(store: SessionStore, noted: Session, loaded: LoadedModel, folder: Path) -> Backup:
    """A backup with one session, which got another note since then."""
    store.add(noted, loaded)
    with closing(store.open_again()) as database:
        made = make_backup(database, folder, NOW)
    store.save_answer(noted.id, 1, Answer(3, note="Nu"))
    return made


@pytest.fixture
def aside(tmp_path: Path, noted: Session, loaded: LoadedModel, store: SessionStore) -> Aside:
    """A file that was put aside, with one session, which is not there any more."""
    other = tmp_path / "other" / "dgw.sqlite3"
    other.parent.mkdir()
    store.add(noted, loaded)
    other.write_bytes(store.path.read_bytes())
    put_aside(other, [], NOW)
    store.remove([noted.id])
    (made,) = asides_in(other.parent)
    return made


def test_all_comes_back_and_what_was_there_is_kept(
    store: SessionStore, backup: Backup, noted: Session, folder: Path
) -> None:
    in_a_thread(lambda: restore_all(store, backup, folder, go_on))
    assert store.load(noted.id) == noted
    (before,) = [kept for kept in backups_in(folder) if kept.is_before_restore]
    (found,) = sessions_in(before)
    in_a_thread(lambda: restore_one(store, before, found, go_on))
    assert notes(store) == ["Nu", "Toen"]


def test_one_of_a_backup_comes_beside_what_is_there_and_has_its_own_id_if_that_is_free(
    store: SessionStore, backup: Backup, noted: Session
) -> None:
    (found,) = sessions_in(backup)
    other = in_a_thread(lambda: restore_one(store, backup, found, go_on))
    assert other != noted.id and notes(store) == ["Nu", "Toen"]
    assert replace(store.load(other), id=noted.id) == noted
    store.remove([noted.id])
    assert in_a_thread(lambda: restore_one(store, backup, found, go_on)) == noted.id


def test_one_of_a_damaged_file_comes_as_one_of_a_backup(
    store: SessionStore, aside: Aside, noted: Session
) -> None:
    (found,) = sessions_in(aside)
    assert in_a_thread(lambda: restore_one(store, aside, found, go_on)) == noted.id
    other = in_a_thread(lambda: restore_one(store, aside, found, go_on))
    assert sorted(store.index().ids) == sorted((noted.id, other))


def test_of_a_backup_that_is_not_good_nothing_comes_and_nothing_goes(
    store: SessionStore, backup: Backup, folder: Path
) -> None:
    (found,) = sessions_in(backup)
    backup.path.write_bytes(backup.path.read_bytes()[:-1000])
    for work in (
        lambda: sessions_in(backup),
        lambda: restore_one(store, backup, found, go_on),
        lambda: restore_all(store, backup, folder, go_on),
    ):
        with pytest.raises(DamagedDatabase):
            in_a_thread(work)
    assert notes(store) == ["Nu"] and backups_in(folder) == [backup]


def test_who_stops_in_time_keeps_what_is_there(
    store: SessionStore, backup: Backup, folder: Path
) -> None:
    (found,) = sessions_in(backup)
    for work in (
        lambda: restore_one(store, backup, found, lambda _done: False),
        lambda: restore_all(store, backup, folder, lambda _done: False),
    ):
        with pytest.raises(Cancelled):
            in_a_thread(work)
    assert notes(store) == ["Nu"] and backups_in(folder) == [backup]
