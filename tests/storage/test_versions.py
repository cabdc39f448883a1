# SPDX-License-Identifier: EUPL-1.2
"""What earlier versions stored stays readable, and a next version can come.

tests/files keeps a database of every past version of the schema and every past form of .dgw.
"""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dgw_desktop.domain.priorities import Agenda, Outcome, Period, PeriodName, Priority, Result
from dgw_desktop.domain.session import (
    Action,
    Answer,
    CouncilFields,
    Session,
    SessionRole,
    VoteRound,
    VotesOrigin,
)
from dgw_desktop.storage import database as database_module
from dgw_desktop.storage import session_values
from dgw_desktop.storage.backups import backups_in, is_good, make_backup, restore
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedDatabase, DamagedSession, NewerDatabase
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.recovery import open_checked, put_aside, start_again
from dgw_desktop.storage.session_file import read_session, session_bytes
from dgw_desktop.storage.session_values import Column, Table
from dgw_desktop.storage.sessions import SessionStore
from tests.examples import raised

FILES = Path(__file__).parents[1] / "files"
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
MERGED, HALF = "e" * 32, "d4c3f6a58b7e4dae8f4c2b1d4e5f6074"


def clock() -> datetime:
    return NOW


def of_version(number: int, folder: Path) -> Path:
    """Copy the kept database of a version to ``folder``."""
    return Path(shutil.copyfile(FILES / f"dgw-{number}.sqlite3", folder / "dgw.sqlite3"))


def sessions_in(path: Path) -> dict[str, Session]:
    with closing(open_checked(path)) as database:
        store = SessionStore(database, clock)
        return {summary.id: store.load(summary.id) for summary in store.summaries()}


def test_a_file_of_every_past_version_is_kept() -> None:
    kept = {int(path.stem.removeprefix("dgw-")) for path in FILES.glob("dgw-*.sqlite3")}
    assert kept >= set(range(1, session_values.NEWEST))
    read = {json.loads(path.read_text("utf-8"))["version"] for path in FILES.glob("*.dgw")}
    assert read >= set(range(1, session_values.FILE_VERSION))


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_database_of_every_version_opens_with_equal_contents(
    version: int, tmp_path: Path
) -> None:
    path = of_version(version, tmp_path)
    with closing(sqlite3.connect(path)) as old:
        chosen = old.execute(
            "SELECT session_id, dimension, level, ambition, note, votes FROM answer"
        ).fetchall()
    with closing(open_checked(path)) as database:
        store = SessionStore(database, clock)
        assert store.damaged() == [] and database.version == session_values.NEWEST
        for session_id, dimension, level, ambition, note, votes in chosen:
            answer = store.load(session_id).answer(dimension)
            assert (answer.level, answer.ambition, answer.note) == (level, ambition, note)
            if not answer.last_round.is_withheld:
                assert list(answer.votes) == json.loads(votes)
    half = sessions_in(path)[HALF]
    note = "Definities van wijken en buurten nog niet gelijk met de regio."
    assert half.answer(14) == Answer(3, 4, False, note, raised(0, 3, 6, 1))


def test_votes_of_version_3_become_their_round(tmp_path: Path) -> None:
    with closing(open_checked(of_version(3, tmp_path))) as database:
        store = SessionStore(database, clock)
        merged = store.load(MERGED)
        assert merged.answer(1).beforehand == VoteRound((1, 1, 2, 2), VotesOrigin.ALONE)
        assert merged.answer(5).last_round == VoteRound(origin=VotesOrigin.WITHHELD)
        assert merged.actions[0] == Action("Plan maken", 1, "Bo", date(2027, 1, 15))
        assert merged.parking_lot == ("Later", "Nog later")
        assert len(store.summaries(deleted=True)) == 1
        (row,) = store.summaries_of([MERGED])
        assert row.beforehand is not None and row.beforehand.people == 6


def test_priorities_of_version_4_keep_what_they_say(tmp_path: Path) -> None:
    with closing(open_checked(of_version(4, tmp_path))) as database:
        store = SessionStore(database, clock)
        assert store.damaged() == [] and database.version == session_values.NEWEST
        assert len(store.summaries(deleted=True)) == 1
        session = store.load("f" * 32)
        assert session == read_session(FILES / "session-2.dgw")[0]
    first = Priority(3, 9, Period.QUARTER, "Doelen staan in elk plan")
    assert session.agenda == Agenda((first, Priority(1, 4, Period.NOT_NOW)))
    assert session.details.council == CouncilFields(
        "Z-1", "Wethouder", "Bo", "Openbaar", "Kadernota"
    )
    assert session.answer(3).ambition_votes == ((0, 1, 5, 2),)


def test_a_session_that_was_damaged_before_the_update_is_so_after_it(tmp_path: Path) -> None:
    path = of_version(3, tmp_path)
    with closing(sqlite3.connect(path)) as old:
        old.execute("UPDATE answer SET level = 4 WHERE session_id = ? AND dimension = 1", [HALF])
        old.commit()
    folder = tmp_path / "backups"
    with closing(open_checked(path, [folder])) as database:
        assert SessionStore(database, clock).damaged() == [HALF]
    (before,) = backups_in(folder)
    assert is_good(before) and before.damaged == 1


def test_a_backup_of_version_3_is_good_and_is_put_back(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    with closing(Database(of_version(3, tmp_path), read_only=True)) as database:
        backup = make_backup(database, folder, NOW)
    assert is_good(backup)
    other = tmp_path / "other.sqlite3"
    with closing(Database(other)) as database:
        restore(database, backup, folder, NOW)
    assert sessions_in(other) == sessions_in(tmp_path / "dgw.sqlite3")


@pytest.mark.parametrize("name", ["session-1.dgw", "session-1-first.dgw"])
def test_a_dgw_file_of_version_1_is_read(name: str) -> None:
    session, loaded = read_session(FILES / name)
    assert session.role is SessionRole.GROUP and session.details.council == CouncilFields()
    whole = json.loads(session_bytes(session, loaded))
    assert whole["version"] == session_values.FILE_VERSION
    if name == "session-1.dgw":
        assert session.answer(1).beforehand == VoteRound((1, 1, 2, 2), VotesOrigin.ALONE)
        assert session.answer(5).rounds == (VoteRound(origin=VotesOrigin.WITHHELD),)
    else:
        assert session.answer(14).rounds == raised(0, 3, 6, 1)


def test_what_the_new_version_holds_survives_both_ways(
    store: SessionStore, session: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    rounds = (VoteRound((2, 2, 3, 2), VotesOrigin.ALONE, 0), VoteRound((0, 5, 1, 0)))
    whole = replace(
        session,
        details=replace(session.details, council=CouncilFields("Z-1", "Wethouder", "", "open")),
        answers={1: Answer(2, rounds=rounds), 2: Answer(unknown=True)},
        agenda=Agenda(
            (Priority(2, 7, Period.LATER, "Iedereen weet het", "Bo"), Priority(1)),
            (PeriodName(Period.NEXT, "Volgend jaar", "2027"),),
            5,
            12,
            (Outcome(4, Result.RUNNING, "Half af"), Outcome(5)),
        ),
    )
    store.add(whole, loaded)
    assert store.load(whole.id) == whole
    path = tmp_path / "x.dgw"
    path.write_bytes(session_bytes(whole, loaded))
    assert read_session(path)[0] == whole


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], int]:
    """Give the program its next version: a column in session and in answer, and a new table."""

    def begin() -> int:
        number = session_values.NEWEST + 1
        folder = tmp_path / "migrations"
        shutil.copytree(database_module._MIGRATIONS, folder)
        (folder / f"{number:04}_next.sql").write_text(
            """
            ALTER TABLE session ADD COLUMN mood TEXT NOT NULL DEFAULT 'goed';
            ALTER TABLE answer ADD COLUMN weight INTEGER NOT NULL DEFAULT 1;
            CREATE TABLE sticker (
                session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                PRIMARY KEY (session_id, position)
            ) STRICT, WITHOUT ROWID;
            """,
            "utf-8",
        )
        added = {"session": Column("mood", number), "answer": Column("weight", number)}
        tables = tuple(
            replace(table, columns=(*table.columns, added[table.name]))
            if table.name in added
            else table
            for table in session_values.TABLES
        )
        sticker = Table("sticker", "session_id", (Column("position", number),), "position")
        monkeypatch.setattr(database_module, "_MIGRATIONS", folder)
        monkeypatch.setattr(session_values, "NEWEST", number)
        monkeypatch.setattr(session_values, "TABLES", (*tables, sticker))
        monkeypatch.setattr(session_values, "SESSION", tables[0])
        monkeypatch.setattr(session_values, "ANSWER", tables[1])
        return number

    return begin


def test_the_next_version_opens_backs_up_finds_damage_and_restores(
    next_version: Callable[[], int], tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    path = of_version(3, tmp_path)
    before = sessions_in(path)
    with closing(Database(path)) as database:
        made = make_backup(database, folder, NOW)

    number = next_version()
    assert is_good(made), "a backup of the version before is checked by its own list"
    with closing(open_checked(path, [folder])) as database:
        assert database.version == number
        store = SessionStore(database, clock)
        assert store.damaged() == [] and store.has_all_sessions()
        newest = make_backup(database, folder, NOW)
    assert is_good(newest) and len(backups_in(folder)) == 3  # one of before the update
    assert sessions_in(path) == before

    with closing(sqlite3.connect(path)) as wrong:
        wrong.execute("UPDATE session SET mood = 'slecht' WHERE id = ?", [HALF])
        wrong.commit()
    with closing(open_checked(path, [folder])) as database:
        store = SessionStore(database, clock)
        assert store.damaged() == [HALF]
        with pytest.raises(DamagedSession):
            store.load(HALF)
        store.remove([HALF])
        restore(database, made, folder, NOW)
        assert store.damaged() == []
    assert sessions_in(path) == before

    path.write_bytes(b"x" * 4096)
    with pytest.raises(DamagedDatabase):
        open_checked(path, [folder])
    damage = put_aside(path, [folder], NOW)
    assert damage.backup is not None
    start_again(path, damage, True, clock).close()
    assert sessions_in(path) == before


def test_a_newer_database_is_read_and_not_changed(
    next_version: Callable[[], int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = of_version(3, tmp_path)
    before = sessions_in(path)
    with monkeypatch.context():
        next_version()
        open_checked(path).close()
        monkeypatch.undo()
    with pytest.raises(NewerDatabase):
        Database(path)
    with closing(Database(path, read_only=True)) as database:
        store = SessionStore(database, clock)
        assert store.damaged() == []
        assert {s.id: store.load(s.id) for s in store.summaries()} == before


def test_a_newer_database_without_what_is_read_is_refused(tmp_path: Path) -> None:
    path = of_version(3, tmp_path)
    open_checked(path).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("ALTER TABLE session DROP COLUMN facilitator")
        newer.execute("PRAGMA user_version = 77")
        newer.commit()
    with pytest.raises(NewerDatabase, match="nieuwere versie"):
        Database(path, read_only=True)


def test_an_opening_need_not_make_the_newest_schema_to_compare(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Database(tmp_path / "dgw.sqlite3")) as database:
        monkeypatch.setattr(database_module, "_migrations", lambda: pytest.fail("made it"))
        # Else database.py lacks the sum of the newest one, or has another.
        assert database.has_expected_schema()
