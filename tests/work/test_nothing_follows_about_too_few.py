# SPDX-License-Identifier: EUPL-1.2
"""What is shown of people who filled in alone tells nothing of fewer than the threshold.

Each is a way in which, through the program's own screens, one person's answer once followed.
"""

import sys
from collections.abc import Collection, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from dgw_desktop.domain.session import Answer, Session, SessionDetails
from dgw_desktop.storage.backups import make_backup, restore, restore_session
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.recovery import put_aside, start_again
from dgw_desktop.storage.session_file import write_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.merging import NamedScan, merge_into, merge_new
from tests.examples import import_file

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
Levels = Mapping[int, int]
"""Level by person."""


class Room:
    """Someone who merges the scans of people in one data folder, all on dimension 1."""

    def __init__(self, store: SessionStore, loaded: LoadedModel) -> None:
        self.store = store
        self._loaded = loaded

    def merge(self, people: Collection[int], changed: Collection[int] = ()) -> str:
        """Merge these people, who of ``changed`` corrected their scan; return the session's id."""
        answers = {1: Answer(2), 2: Answer(3)}
        return self.merge_scans([self.scan(who, answers, minutes=who in changed) for who in people])

    def merge_scans(self, scans: list[NamedScan]) -> str:
        details = SessionDetails("MT", "Gemeente", "", date(2026, 11, 24))
        return merge_new(self.store, scans, details, uuid4().hex, NOW).session_id

    def scan(self, who: int, answers: Mapping[int, Answer], minutes: int = 0) -> NamedScan:
        details = SessionDetails("Scan", "Gemeente", "", date(2026, 11, 24))
        moment = NOW + timedelta(minutes=minutes)
        session = Session(
            f"{who:032x}", details, self._loaded.reference, NOW, moment, answers=answers
        )
        return NamedScan(f"{who}.dgw", session, self._loaded)

    def shows(self, session_id: str, dimension: int = 1) -> bool:
        return bool(self.store.load(session_id).answer(dimension).votes)


@pytest.fixture
def room(store: SessionStore, loaded: LoadedModel) -> Room:
    return Room(store, loaded)


def test_two_teams_and_then_both_with_their_director(room: Room) -> None:
    assert room.shows(room.merge(range(5))) and room.shows(room.merge(range(5, 10)))
    assert not room.shows(room.merge(range(11)))
    assert room.shows(room.merge(range(10)))  # the total tells nothing new


def test_the_same_five_after_one_of_them_corrected_a_scan(room: Room) -> None:
    assert room.shows(room.merge(range(5)))
    assert not room.shows(room.merge(range(5), changed=[3]))


def test_one_of_ten_others_who_answered(room: Room) -> None:
    assert room.shows(room.merge(range(10)))
    first = [room.scan(who, {1: Answer(2)}) for who in range(11)]
    others = [room.scan(who, {2: Answer(2)}) for who in range(11, 20)]
    merged = room.merge_scans([*first, *others])
    assert not room.shows(merged, 1) and room.shows(merged, 2)


def test_a_session_that_is_gone_for_good(room: Room) -> None:
    first = room.merge(range(10))
    room.store.remove([first])
    assert not room.shows(room.merge(range(9)))


def test_a_session_in_a_file_that_came_back(
    room: Room, loaded: LoadedModel, tmp_path: Path
) -> None:
    first, path = room.merge(range(10)), tmp_path / "a.dgw"
    write_session(room.store.load(first), loaded, path)
    room.store.remove([first])
    assert room.shows(import_file(room.store, path))
    assert not room.shows(room.merge(range(9)))


def test_a_session_in_a_file_from_another_computer(
    room: Room, loaded: LoadedModel, tmp_path: Path
) -> None:
    path = tmp_path / "a.dgw"
    with closing(Database(tmp_path / "elders.sqlite3")) as database:
        other = Room(SessionStore(database, lambda: NOW), loaded)
        write_session(other.store.load(other.merge(range(10))), loaded, path)
    assert room.shows(import_file(room.store, path))
    assert not room.shows(room.merge(range(9)))


def test_everything_put_back_from_before_it_was_shown(
    room: Room, data_folder: Path, tmp_path: Path
) -> None:
    with closing(room.store.open_again()) as database:
        backup = make_backup(database, tmp_path / "b", NOW)
        room.merge(range(10))
        restore(database, backup, tmp_path / "b", NOW)
    assert room.store.summaries() == []
    assert not room.shows(room.merge(range(9)))


def test_a_session_put_back_beside_what_was_shown_since(room: Room, tmp_path: Path) -> None:
    first = room.merge(range(10))
    with closing(room.store.open_again()) as database:
        backup = make_backup(database, tmp_path / "b", NOW)
    room.store.remove([first])
    assert restore_session(room.store, backup, first, lambda: "e" * 32) == first
    assert room.shows(first) and len(room.store.scans.of(first)) == 10
    assert not room.shows(room.merge(range(9)))


def test_a_higher_threshold_holds_for_what_is_open_now(room: Room) -> None:
    first, second = room.merge(range(5)), room.merge(range(5, 25))
    assert room.shows(first) and room.shows(second)
    room.store.settings.set_privacy_threshold(6)
    assert not room.shows(first) and room.shows(second)
    # What was shown stays known: with the lower threshold it is as it was.
    room.store.settings.set_privacy_threshold(5)
    assert room.shows(first)


def test_a_lower_threshold_shows_no_more_than_it_may(room: Room) -> None:
    room.store.settings.set_privacy_threshold(10)
    few = room.merge(range(5))
    room.store.settings.set_privacy_threshold(4)
    assert not room.shows(few)
    merge_into(room.store, few, [room.scan(9, {1: Answer(1)})])
    assert room.shows(few)


def test_a_copy_of_a_session_shows_what_the_session_does(room: Room, loaded: LoadedModel) -> None:
    first = room.merge(range(10))
    copy = replace(room.store.load(first), id="e" * 32)
    room.store.add(copy, loaded, room.store.scans.of(first))
    assert room.shows(copy.id) and not room.shows(room.merge(range(9)))


def test_the_ambition_of_one_among_ten_who_answered(room: Room) -> None:
    wanted = {9: Answer(2, 4)}
    scans = [room.scan(who, {1: wanted.get(who, Answer(2))}) for who in range(10)]
    found = room.store.load(room.merge_scans(scans)).answer(1).last_round
    assert found.people == 10 and not found.ambitions and not found.with_ambition
    scans = [room.scan(who, {1: Answer(2, 4 if who < 26 else None)}) for who in range(20, 30)]
    found = room.store.load(room.merge_scans(scans)).answer(1).last_round
    assert found.ambitions == (0, 0, 0, 6)


@pytest.mark.skipif(sys.platform == "win32", reason="it moves no file that is open")
def test_a_damaged_file_that_was_begun_again(
    room: Room, session: Session, loaded: LoadedModel, data_folder: Path
) -> None:
    room.store.settings.set_privacy_threshold(6)
    gone, kept = room.merge(range(10)), room.merge(range(20, 30))
    room.store.remove([gone])
    room.store.settings.set_privacy_threshold(7)
    few = room.merge(range(40, 46))
    path = room.store.path
    damage = put_aside(path, [], NOW)
    with closing(start_again(path, damage, False, lambda: NOW)) as database:
        again = Room(SessionStore(database, lambda: NOW), loaded)
        assert again.store.settings.privacy_threshold() == 7
        assert again.shows(kept) and not again.shows(few)
        assert len(again.store.scans.of(kept)) == 10
        assert not again.shows(again.merge(range(9)))
