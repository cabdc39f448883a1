# SPDX-License-Identifier: EUPL-1.2
"""Which backups stay when the clock is set back or forth, and a bin that keeps what it promised."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dgw_desktop.domain.session import Session
from dgw_desktop.storage.backups import (
    RECENT,
    Backup,
    backups_in,
    contents,
    copy_backup,
    make_backup,
    newest_good,
    restore,
)
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
LONG_AGO = datetime(2015, 1, 1, 0, 0, tzinfo=UTC)  # what a clock says whose battery is empty
FAR_AHEAD = datetime(2031, 1, 1, 0, 0, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(Database(tmp_path / "dgw.sqlite3")) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def make_on_many_days(database: Database, folder: Path, days: int = 14) -> list[Backup]:
    return [make_backup(database, folder, NOW - timedelta(days=days - day)) for day in range(days)]


@pytest.mark.parametrize("wrong", [LONG_AGO, NOW - timedelta(days=3), FAR_AHEAD])
def test_the_last_made_stays_whatever_the_clock_says(
    database: Database, folder: Path, wrong: datetime
) -> None:
    make_on_many_days(database, folder)
    for minute in range(RECENT):
        made = make_backup(database, folder, wrong + timedelta(minutes=minute))
        assert backups_in(folder)[0] == made and newest_good([folder]) == made
    assert sum(b.made_at.date() == wrong.date() for b in backups_in(folder)) >= RECENT
    right = make_backup(database, folder, NOW)
    assert backups_in(folder)[0] == right and newest_good([folder]) == right


def test_a_clock_that_was_ahead_pushes_nothing_out_for_years(
    database: Database, folder: Path
) -> None:
    for minute in range(30):
        make_backup(database, folder, FAR_AHEAD + timedelta(days=minute))
    made = make_on_many_days(database, folder, 30)
    found = backups_in(folder)
    assert found[:RECENT] == made[::-1][:RECENT]
    assert {b.made_at.year for b in found[: RECENT + 4]} == {2026}


def test_what_was_there_before_a_restore_stays(
    database: Database, folder: Path, session: Session, loaded: LoadedModel
) -> None:
    store = SessionStore(database, lambda: NOW)
    first = make_backup(database, folder, NOW)
    store.add(session, loaded)
    restore(database, first, folder, LONG_AGO)
    assert not store.has(session.id)
    for minute in range(3 * RECENT):
        make_backup(database, folder, NOW + timedelta(minutes=minute))
    (kept,) = [backup for backup in backups_in(folder) if backup.is_before_restore]
    assert kept.made_at == LONG_AGO
    assert [summary.id for summary in contents(kept)] == [session.id]


def test_backups_of_version_0_1_come_before_and_keep_their_days(
    database: Database, folder: Path
) -> None:
    (made,) = make_on_many_days(database, folder, 1)
    old = []
    for day, end in ((1, ""), (2, ""), (2, "-1"), (2, "-10")):
        name = f"dgw-{NOW - timedelta(days=30 - day):%Y%m%dT%H%M%S}{end}.sqlite3"
        shutil.copy(made.path, folder / name)
        digest = made.seal.read_text("ascii").split()[0]
        (folder / f"{name}.sha256").write_text(f"{digest}  {name}\n")
        old.append(folder / name)
    assert [backup.path for backup in backups_in(folder)] == [made.path, *reversed(old)]
    for backup in backups_in(folder):
        assert contents(backup) == []
    made = make_backup(database, folder, LONG_AGO)
    assert made.number == 2 and len(backups_in(folder)) == 6


def test_a_second_folder_that_is_further_keeps_the_new_copy(
    database: Database, folder: Path, tmp_path: Path
) -> None:
    second = tmp_path / "usb"
    second.mkdir()
    for day in range(20):
        copy_backup(make_backup(database, folder, NOW - timedelta(days=20 - day)), second)
    shutil.rmtree(folder)
    alone = make_backup(database, folder, NOW)
    copy_backup(alone, second)
    assert (second / alone.path.name).exists()
    together = make_backup(database, folder, NOW, others=[second])
    copy_backup(together, second)
    assert backups_in(second)[0].path.name == together.path.name
    assert newest_good([folder, second]) in (together, backups_in(second)[0])


# The bin


@pytest.fixture
def in_bin(database: Database, session: Session, loaded: LoadedModel) -> Iterator[SessionStore]:
    store = SessionStore(database, lambda: NOW)
    store.add(session, loaded)
    store.delete(session.id)
    yield store


def test_the_bin_keeps_a_session_for_thirty_days_and_not_much_longer(
    in_bin: SessionStore, session: Session
) -> None:
    for day in range(31):
        assert in_bin.purge_expired(NOW + timedelta(days=day)) == 0
    assert sum(in_bin.purge_expired(NOW + timedelta(days=31, hours=hour)) for hour in (1, 9)) == 0
    assert in_bin.purge_expired(NOW + timedelta(days=32, hours=2)) == 1
    assert not in_bin.has(session.id)


def test_an_afternoon_with_a_wrong_clock_empties_no_bin(
    in_bin: SessionStore, session: Session
) -> None:
    for now in (NOW, FAR_AHEAD, FAR_AHEAD + timedelta(hours=5), NOW + timedelta(hours=9), LONG_AGO):
        assert in_bin.purge_expired(now) == 0
    # What the clock said then does not count as having been seen.
    for day in range(30):
        assert in_bin.purge_expired(NOW + timedelta(days=day)) == 0
    assert in_bin.has(session.id)


def test_what_is_deleted_while_the_clock_is_back_stays_after_it_is_right(
    database: Database, session: Session, loaded: LoadedModel
) -> None:
    SessionStore(database, lambda: NOW).add(session, loaded)
    store = SessionStore(database, lambda: LONG_AGO)
    store.delete(session.id)
    (head,) = store.heads([session.id])
    assert head.deleted_at is not None and head.deleted_at > session.changed_at
    for hour in range(0, 24 * 20, 5):
        assert store.purge_expired(NOW + timedelta(hours=hour)) == 0
