# SPDX-License-Identifier: EUPL-1.2
"""Who may write in the data folder: never two, on one computer or on several."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.errors import Cancelled
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DatabaseError, ReadOnlyDatabase, TakenOver
from dgw_desktop.storage.folder_lock import (
    QUIET,
    CannotLock,
    FolderLock,
    Holder,
    Look,
    Sight,
    watch,
)
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from tests.conftest import Clock
from tests.two_computers import SINCE, computer, lock_of, with_own_locks, without_lock_server

NETWORKS = pytest.mark.parametrize("network", [None, without_lock_server, with_own_locks])
Network = Callable[[pytest.MonkeyPatch], None] | None


def taken(name: str, folder: Path) -> FolderLock:
    lock = lock_of(name, folder)
    assert lock.take() is None
    return lock


def seen_by(lock: FolderLock) -> Look:
    seen = lock.take()
    assert seen is not None
    return seen


@NETWORKS
def test_another_computer_is_named_with_its_user_and_since_when(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, network: Network
) -> None:
    if network is not None:
        network(monkeypatch)
    first = taken("PC-WEST", tmp_path)
    second = lock_of("PC-OOST", tmp_path, "bram")
    holder = seen_by(second).holder
    assert holder == first.me and holder.since == SINCE
    assert holder.told(second.me) == "anja op computer ‘PC-WEST’"
    first.let_go()
    assert second.take() is None
    second.let_go()
    assert not first.path.exists()


def test_a_lock_of_version_0_1_of_another_computer_is_read(tmp_path: Path) -> None:
    (tmp_path / "dgw.lock").write_text("4711\npython3\nPC-WEST\nabc\ndef\n")
    os.utime(tmp_path / "dgw.lock", (SINCE.timestamp(), SINCE.timestamp()))
    holder = seen_by(lock_of("PC-OOST", tmp_path)).holder
    assert holder is not None and (holder.computer, holder.since) == ("PC-WEST", SINCE)
    assert lock_of("pc-west", tmp_path).take() is not None, "another computer of that name"


@pytest.mark.parametrize("content", [b"\0" * 80, b"\xff\xfe\n\n\n", b"x" * 100_000, b"a\nb\n"])
def test_a_lock_file_with_anything_in_it_counts_as_somebody(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "dgw.lock").write_bytes(content)
    lock = lock_of("PC-OOST", tmp_path)
    seen = seen_by(lock)
    assert seen.holder is not None and seen.holder.told(lock.me) == "een andere computer"
    assert lock.take_over(seen) is None
    lock.check()


def test_what_a_process_of_this_computer_left_is_taken_whatever_its_number(tmp_path: Path) -> None:
    # Number 1 always runs, and so may any number that was used before.
    left = computer("PC-WEST").as_text().split("\n")
    (tmp_path / "dgw.lock").write_text("\n".join(["1", *left[1:]]))
    lock = lock_of("PC-WEST", tmp_path)
    assert lock.take() is None
    lock.check()


def test_a_process_of_this_computer_that_lives_keeps_the_folder(tmp_path: Path) -> None:
    first = taken("PC-WEST", tmp_path)
    holder = seen_by(lock_of("PC-WEST", tmp_path)).holder
    assert holder == first.me and holder.is_before_eyes_of(computer("PC-WEST"))
    other = computer("PC-WEST", "bram")
    assert not holder.is_before_eyes_of(other)
    assert holder.told(other) == "anja op deze computer"
    assert not holder.is_before_eyes_of(computer("PC-WEST", desk=":2"))


def test_two_computers_with_the_same_name_are_two(tmp_path: Path) -> None:
    first = taken("localhost", tmp_path)
    other = Holder("localhost", "another machine", "anja", "", SINCE, "t")
    assert not first.me.is_on_computer_of(other)


class PassingTime:
    """A clock that moves on when somebody pauses; ``then`` happens at each pause."""

    def __init__(self, then: Callable[[float], object] = lambda _now: None) -> None:
        self.now = 1000.0
        self._then = then

    def __call__(self) -> float:
        return self.now

    def pause(self, seconds: float) -> None:
        self.now += seconds
        self._then(self.now - 1000.0)


def test_who_gives_no_sign_of_life_is_quiet_and_is_taken_over(tmp_path: Path) -> None:
    first, second = taken("PC-WEST", tmp_path), lock_of("PC-OOST", tmp_path)
    time, parts = PassingTime(), []

    def progress(part: float) -> bool:
        parts.append(part)
        return True

    sight, seen = watch(second, seen_by(second), progress, time, time.pause)
    assert sight is Sight.QUIET and QUIET <= time.now - 1000.0 < QUIET + 1
    assert parts == sorted(parts)
    assert second.take_over(seen) is None
    second.check()
    with pytest.raises(TakenOver, match="PC-OOST"):
        first.check()
    first.let_go()
    second.check()


def test_who_gives_signs_of_life_is_never_quiet_whatever_its_clock_says(tmp_path: Path) -> None:
    first, second = taken("PC-WEST", tmp_path), lock_of("PC-OOST", tmp_path)
    beats = 0

    def beat(passed: float) -> None:
        nonlocal beats
        if passed // 10 > beats:
            beats += 1
            first.beat()
            # Its clock is a year behind and is set back an hour at each sign.
            moment = SINCE.timestamp() - 365 * 86400 - 3600 * beats
            os.utime(first.path, (moment, moment))

    time = PassingTime(beat)
    with pytest.raises(Cancelled):
        watch(second, seen_by(second), lambda _part: beats < 60, time, time.pause)
    assert time.now > 1000.0 + 10 * QUIET


def test_who_lets_go_or_gives_a_sign_at_the_last_moment_is_not_taken_over(tmp_path: Path) -> None:
    first, second = taken("PC-WEST", tmp_path), lock_of("PC-OOST", tmp_path)
    time = PassingTime()
    _, seen = watch(second, seen_by(second), lambda _part: True, time, time.pause)
    os.utime(first.path, (1, 1))
    now = second.take_over(seen)
    assert now is not None and now.holder == first.me
    first.check()
    first.let_go()
    sight, seen = watch(second, now, lambda _part: True, time, time.pause)
    assert sight is Sight.FREE
    assert second.take() is None


def test_of_two_that_take_over_one_has_the_folder(tmp_path: Path) -> None:
    taken("PC-WEST", tmp_path)
    second, third = lock_of("PC-OOST", tmp_path), lock_of("PC-ZUID", tmp_path)
    seen = seen_by(second)
    assert second.take_over(seen) is None
    now = third.take_over(seen)
    assert now is not None and now.holder == second.me


@pytest.mark.skipif(os.name == "nt", reason="there nobody removes a file that is open")
def test_a_lock_file_that_somebody_removes_comes_back(tmp_path: Path) -> None:
    lock = taken("PC-WEST", tmp_path)
    for harm in (lock.path.unlink, lambda: lock.path.write_bytes(b"")):
        harm()
        lock.beat()
        assert seen_by(lock_of("PC-OOST", tmp_path)).holder == lock.me
        assert seen_by(lock_of("PC-WEST", tmp_path)).holder == lock.me


@pytest.mark.skipif(os.name == "nt", reason="there nobody removes a file that is open")
def test_a_removed_lock_that_another_took_is_lost(tmp_path: Path) -> None:
    first = taken("PC-WEST", tmp_path)
    told: list[Holder] = []
    first.when_lost = told.append
    first.path.unlink()
    second = taken("PC-OOST", tmp_path)
    for _ in range(2):
        with pytest.raises(TakenOver, match="anja op computer ‘PC-OOST’"):
            first.beat()
    assert told == [second.me]


def test_a_folder_that_is_away_for_a_moment_is_not_lost(tmp_path: Path) -> None:
    folder = tmp_path / "schijf"
    folder.mkdir()
    lock = taken("PC-WEST", folder)
    folder.rename(tmp_path / "weg")
    lock.beat()
    with pytest.raises(DatabaseError) as told:
        lock.check()
    assert not isinstance(told.value, TakenOver)
    (tmp_path / "weg").rename(folder)
    lock.check()


def test_a_folder_in_which_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotLock, match="bestaat niet"):
        lock_of("PC-WEST", tmp_path / "weg").take()
    (tmp_path / "dgw.lock").mkdir()
    with pytest.raises(CannotLock, match="kan niet worden geschreven"):
        lock_of("PC-WEST", tmp_path).take()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "van een ander"
    victim.write_text("blijft")
    (tmp_path / "dgw.lock").symlink_to(victim)
    with pytest.raises(CannotLock):
        lock_of("PC-WEST", tmp_path).take()
    assert victim.read_text() == "blijft"


# With the database


@pytest.fixture
def west(
    tmp_path: Path, session: Session, loaded: LoadedModel
) -> Iterator[tuple[FolderLock, SessionStore]]:
    with closing(Database(tmp_path / "dgw.sqlite3")) as database:
        store = SessionStore(database, Clock())
        store.add(session, loaded)
        lock = taken("PC-WEST", tmp_path)
        database.guard_with(lock.check)
        yield lock, store


def take_over(folder: Path) -> FolderLock:
    lock = lock_of("PC-OOST", folder)
    assert lock.take_over(seen_by(lock)) is None
    return lock


def test_who_was_taken_over_writes_no_more(
    west: tuple[FolderLock, SessionStore], session: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    _lock, store = west
    store.save_answer(session.id, 1, Answer(1))
    take_over(tmp_path)
    before = (tmp_path / "dgw.sqlite3").read_bytes()
    for write in (
        lambda: store.save_answer(session.id, 1, Answer(2)),
        lambda: store.settings.set_privacy_threshold(7),
        lambda: store.remember_dimension(session.id, 5),
        lambda: store.delete(session.id),
        lambda: store.remove([session.id]),
        lambda: store.models.offer(loaded, loaded),
    ):
        store._database._is_taken_over = False  # each is the first that finds it
        with pytest.raises(TakenOver):
            write()
        assert store.is_read_only
    with closing(store.open_again()) as other, pytest.raises(ReadOnlyDatabase):
        SessionStore(other, Clock()).save_answer(session.id, 1, Answer(2))
    assert (tmp_path / "dgw.sqlite3").read_bytes() == before
    assert store.load(session.id).answer(1) == Answer(1)


def test_a_connection_of_another_thread_finds_it_too(
    west: tuple[FolderLock, SessionStore], session: Session, tmp_path: Path
) -> None:
    _lock, store = west
    with closing(store.open_again()) as other:
        take_over(tmp_path)
        with pytest.raises(TakenOver):
            SessionStore(other, Clock()).save_answer(session.id, 1, Answer(2))
        with pytest.raises(TakenOver):
            other.become(store._database)


def test_what_was_being_written_is_seen_by_who_takes_over(
    west: tuple[FolderLock, SessionStore], session: Session, tmp_path: Path
) -> None:
    _lock, store = west
    with closing(Database(tmp_path / "dgw.sqlite3")) as database:
        other = SessionStore(database, Clock())
        with store._database.transaction():
            store.remember_dimension(session.id, 9)  # begun before, and kept
            lock = take_over(tmp_path)
            database.guard_with(lock.check)
            assert lock.has_taken_over
            with pytest.raises(DatabaseError, match="in gebruik"):
                database.wait_for_others()
        database.wait_for_others()
        other.save_answer(session.id, 2, Answer(2))
        with pytest.raises(TakenOver):
            store.save_answer(session.id, 3, Answer(3))
    assert store.load(session.id).answer(2) == Answer(2)
    assert store.current_dimension(session.id) == 9
