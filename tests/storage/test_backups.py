# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.errors import UserError
from dgw_desktop.storage import backups
from dgw_desktop.storage.backups import (
    DAYS,
    RECENT,
    WEEKS,
    Backup,
    backups_in,
    contents,
    copy_backup,
    is_good,
    make_backup,
    newest_good,
    restore,
    restore_session,
    to_keep,
)
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedDatabase, DamagedSession
from dgw_desktop.storage.forgetting import forget
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.examples import add_examples
from tests.examples import alone

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(Database(tmp_path / "dgw.sqlite3")) as opened:
        yield opened


@pytest.fixture
def filled(database: Database, loaded: LoadedModel) -> SessionStore:
    store = SessionStore(database, lambda: NOW)
    add_examples(store, loaded)
    return store


def test_a_backup_holds_everything_and_is_sealed(
    database: Database, filled: SessionStore, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    backup = make_backup(database, folder, NOW)
    assert backup.path.name == "dgw-20261124T093000-000001.sqlite3"
    assert is_good(backup) and backups_in(folder) == [backup]
    assert [s.id for s in contents(backup)] == [s.id for s in filled.summaries()]
    again = make_backup(database, folder, NOW)
    assert backups_in(folder) == [again, backup]
    assert {p.suffix for p in folder.iterdir()} == {".sqlite3", ".sha256"}


def test_a_damaged_backup_is_known_and_passed_over(
    database: Database, filled: SessionStore, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    older = make_backup(database, folder, NOW - timedelta(hours=1))
    newer = make_backup(database, folder, NOW)
    data = bytearray(newer.path.read_bytes())
    data[data.index(b"MT-sessie")] ^= 1
    newer.path.write_bytes(data)
    assert not is_good(newer)
    assert newest_good([folder]) == older
    for use in (contents, lambda b: restore(database, b, folder, NOW)):
        with pytest.raises(DamagedDatabase, match="beschadigd"):
            use(newer)
    newer.seal.unlink()
    assert not is_good(newer)
    older.path.write_bytes(b"")
    assert newest_good([folder, tmp_path / "weg"]) is None


def damage_one(database: Database, store: SessionStore) -> str:
    """Let a session no longer be as it was saved; return its id."""
    session_id = store.summaries()[0].id
    database.execute("UPDATE answer SET level = 5 - level WHERE session_id = ?", session_id)
    assert store.damaged() == [session_id]
    return session_id


def test_a_backup_of_damaged_data_is_good_and_says_how_many_are_damaged(
    database: Database, filled: SessionStore, tmp_path: Path
) -> None:
    folder, second = tmp_path / "b", tmp_path / "c"
    whole = make_backup(database, folder, NOW)
    broken = damage_one(database, filled)
    backup = make_backup(database, folder, NOW + timedelta(days=1))
    second.mkdir()
    copy_backup(backup, second)
    assert backups_in(folder) == [backup, whole] and (backup.damaged, whole.damaged) == (1, 0)
    assert backup.path.name == "dgw-20261125T093000-000002-1-beschadigd.sqlite3"
    assert is_good(backup) and is_good(backups_in(second)[0]) and newest_good([folder]) == backup
    assert [s.id for s in contents(backup) if s.is_damaged] == [broken]
    with pytest.raises(DamagedSession, match="oudere reservekopie"):
        restore_session(filled, backup, broken, lambda: "9" * 32)
    other = next(s.id for s in contents(backup) if s.id != broken)
    assert restore_session(filled, backup, other, lambda: "9" * 32) == "9" * 32


def test_a_copy_that_has_more_damage_than_the_data_is_no_backup(
    database: Database, filled: SessionStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = make_backup(database, tmp_path / "b", NOW)
    copy_to = Database.copy_to

    def copy_badly(source: Database, path: Path) -> None:
        copy_to(source, path)
        with closing(Database(path)) as copy:
            damage_one(copy, SessionStore(copy, lambda: NOW))

    monkeypatch.setattr(Database, "copy_to", copy_badly)
    with pytest.raises(DamagedDatabase, match="niet gelijk"):
        make_backup(database, tmp_path / "b", NOW + timedelta(days=1))
    assert backups_in(tmp_path / "b") == [good] and is_good(good)
    assert len(list((tmp_path / "b").iterdir())) == 2


def test_all_can_be_restored_while_a_session_is_damaged(
    database: Database, filled: SessionStore, tmp_path: Path
) -> None:
    folder = tmp_path / "b"
    whole = make_backup(database, folder, NOW)
    broken = damage_one(database, filled)
    with_damage = make_backup(database, folder, NOW)
    restore(database, whole, folder, NOW)
    assert filled.damaged() == []
    assert [backup.damaged for backup in backups_in(folder)] == [0, 1, 1, 0]
    restore(database, with_damage, folder, NOW)
    assert filled.damaged() == [broken]  # known as damaged, as it was


def test_the_last_backup_before_each_damage_stays() -> None:
    days = [
        Backup(Path(f"{day:03}"), NOW + timedelta(days=day), day, damaged=damaged)
        for day, damaged in enumerate([0] * 100 + [1] * 100 + [2] * 100)
    ]
    kept = to_keep(days)
    assert {days[99], days[199], days[299]} <= kept
    assert len(kept) <= RECENT + DAYS + WEEKS + 2


def test_a_backup_from_which_the_damaged_session_goes_has_no_damage(
    database: Database, filled: SessionStore, tmp_path: Path
) -> None:
    folder = tmp_path / "b"
    broken = damage_one(database, filled)
    make_backup(database, folder, NOW)
    assert forget([folder], [broken]) == 1
    (left,) = backups_in(folder)
    assert left.damaged == 0 and is_good(left)
    assert broken not in {s.id for s in contents(left)}
    assert len(list(folder.iterdir())) == 2


def test_restoring_all_keeps_what_was_there_as_a_backup(
    database: Database, filled: SessionStore, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    backup = make_backup(database, folder, NOW)
    before = {s.id: filled.load(s.id) for s in filled.summaries()}
    changed = next(iter(before))
    filled.save_answer(changed, 5, Answer(4, note="Later"))
    filled.remove([list(before)[-1]])
    restore(database, backup, folder, NOW + timedelta(hours=1))
    assert {s.id: filled.load(s.id) for s in filled.summaries()} == before
    (back, safety, first) = backups_in(folder)
    assert safety.is_before_restore and first == backup
    assert {s.id for s in contents(back)} == before.keys()
    with backups.opened_copy(safety) as copy:
        assert SessionStore(copy, lambda: NOW).load(changed).answer(5).note == "Later"


def test_one_session_comes_back_beside_what_is_there(
    database: Database, filled: SessionStore, tmp_path: Path
) -> None:
    backup = make_backup(database, tmp_path / "b", NOW)
    wanted = filled.summaries()[0].id
    before = filled.load(wanted)
    filled.save_answer(wanted, 5, Answer(1))
    copy = restore_session(filled, backup, wanted, lambda: "9" * 32)
    assert copy == "9" * 32
    assert filled.load(copy).answers == before.answers
    assert filled.load(wanted).answer(5) == Answer(1)
    filled.remove([wanted])
    assert restore_session(filled, backup, wanted, lambda: "8" * 32) == wanted
    assert filled.load(wanted) == before


def test_a_session_comes_back_with_the_votes_that_are_withheld(
    database: Database, filled: SessionStore, tmp_path: Path, session: Session, loaded: LoadedModel
) -> None:
    few = Answer(2, rounds=alone(1, 2, 1, 0))
    filled.add(replace(session, answers={1: few}), loaded)
    backup = make_backup(database, tmp_path / "b", NOW)
    filled.remove([session.id])
    restore_session(filled, backup, session.id, lambda: "9" * 32)
    assert filled.load(session.id).answer(1).last_round.is_withheld
    filled.settings.set_privacy_threshold(4)
    assert filled.load(session.id).answer(1) == few


def test_removed_for_good_is_nowhere(
    database: Database, filled: SessionStore, tmp_path: Path, session: Session, loaded: LoadedModel
) -> None:
    secret = "Zeer-bijzondere-toelichting"
    filled.add(replace(session, answers={1: Answer(2, note=secret)}), loaded)
    folders = [tmp_path / "een", tmp_path / "twee"]
    backup = make_backup(database, folders[0], NOW)
    folders[1].mkdir()
    copy_backup(backup, folders[1])
    files = [database.path, backup.path, folders[1] / backup.path.name]
    assert all(secret.encode() in path.read_bytes() for path in files)
    others = [s.id for s in filled.summaries() if s.id != session.id]
    filled.remove([session.id])
    assert secret.encode() not in database.path.read_bytes()
    assert forget(folders, [session.id]) == 2
    for path in files:
        assert secret.encode() not in path.read_bytes()
    for folder in folders:
        (left,) = backups_in(folder)
        assert is_good(left)
        assert sorted(s.id for s in contents(left)) == sorted(others)


def test_folders_that_cannot_be_used_are_told(database: Database, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x")
    with pytest.raises(UserError, match="geen reservekopie"):
        make_backup(database, tmp_path / "bestand" / "b", NOW)
    backup = make_backup(database, tmp_path / "b", NOW)
    with pytest.raises(UserError, match="tweede map"):
        copy_backup(backup, tmp_path / "weg")


MOMENTS = st.lists(st.integers(0, 60 * 24 * 90), max_size=80, unique=True)


@settings(max_examples=200, deadline=None)
@given(minutes=MOMENTS)
def test_what_is_kept(minutes: list[int]) -> None:
    """By a naive reading of: the 10 newest, and the newest of 7 days and of 4 weeks."""
    found = [Backup(Path(f"{m:06}"), NOW - timedelta(minutes=m)) for m in minutes]
    newest = sorted(found, key=lambda b: b.made_at, reverse=True)
    wanted = set(newest[:10])
    days = sorted({b.made_at.date() for b in found}, reverse=True)[:7]
    for day in days:
        wanted.add(max((b for b in found if b.made_at.date() == day), key=lambda b: b.made_at))
    weeks = sorted({b.made_at.isocalendar()[:2] for b in found}, reverse=True)[:4]
    for week in weeks:
        wanted.add(
            max((b for b in found if b.made_at.isocalendar()[:2] == week), key=lambda b: b.made_at)
        )
    assert to_keep(found) == wanted
