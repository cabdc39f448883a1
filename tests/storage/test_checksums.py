# SPDX-License-Identifier: EUPL-1.2
"""Whatever another hand changes in what is stored of a session is known as damage."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.priorities import Agenda, Outcome, Period, PeriodName, Priority
from dgw_desktop.domain.scans import Scan
from dgw_desktop.domain.session import (
    Action,
    Answer,
    CouncilFields,
    Invitation,
    Session,
    VoteRound,
)
from dgw_desktop.domain.texts import clean_text
from dgw_desktop.storage import checksums
from dgw_desktop.storage.checksums import Rows, contents_of, write_checksum
from dgw_desktop.storage.errors import DamagedSession
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_values import ANSWER, NEWEST, TABLES, Table
from dgw_desktop.storage.sessions import SessionStore

STORED = [
    (table.name, table.key, column)
    for table in TABLES
    for column in table.names()
    if (table.name, column) != ("session", "id")  # that is another session, and this one is gone
]


SCANS = [Scan("d" * 32, "AB12", datetime(2026, 11, 24, tzinfo=UTC), {1: Answer(2)})]


@pytest.fixture
def whole(session: Session) -> Session:
    """A session with something in every table."""
    return replace(
        session,
        details=replace(session.details, council=CouncilFields("Z-1", "Wethouder", "Anja")),
        answers={1: Answer(2, 3, note="Waarom", rounds=(VoteRound((1, 2, 3, 0)),))},
        actions=(Action("Afspreken", 1, "Sanne", date(2027, 1, 31)),),
        parking_lot=("Later",),
        agenda=Agenda(
            (Priority(1, 3),), (PeriodName(Period.LATER, "Ooit"),), outcomes=(Outcome(4),)
        ),
        invitation=Invitation("Anja"),
    )


@pytest.mark.parametrize(("table", "key", "column"), STORED)
def test_a_value_that_changed_is_damage(
    store: SessionStore, whole: Session, loaded: LoadedModel, table: str, key: str, column: str
) -> None:
    store.add(whole, loaded, SCANS)
    assert store.damaged() == []
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("PRAGMA ignore_check_constraints=ON")
        done = other.execute(f"UPDATE {table} SET {column} = '7' WHERE {key} = ?", [whole.id])
        assert done.rowcount == 1
        other.commit()
    assert store.damaged() == [whole.id]


@pytest.mark.parametrize(
    "table", [table for table in TABLES if table.names() and table.name != "session"]
)
def test_a_row_that_is_gone_is_damage(
    store: SessionStore, whole: Session, loaded: LoadedModel, table: Table
) -> None:
    store.add(whole, loaded, SCANS)
    with closing(sqlite3.connect(store.path)) as other:
        other.execute(f"DELETE FROM {table.name} WHERE {table.key} = ?", [whole.id])
        other.commit()
    assert store.damaged() == [whole.id]


def test_a_row_that_cannot_be_read_is_damage_of_its_session_alone(
    store: SessionStore, whole: Session, loaded: LoadedModel
) -> None:
    ids = [letter * 32 for letter in "abc"]
    for session_id in ids:
        store.add(replace(whole, id=session_id), loaded)
    with closing(sqlite3.connect(store.path)) as other, other:
        other.execute("UPDATE answer SET note = CAST(x'ff' AS TEXT) WHERE session_id = ?", [ids[1]])
    assert store.damaged() == [ids[1]]
    assert store.load_many([ids[2], ids[0]]) == [store.load(ids[2]), store.load(ids[0])]
    with pytest.raises(DamagedSession, match=whole.details.title):
        store.load_many(ids)


def test_a_session_that_is_gone_is_missed(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    store.add(replace(session, id="e" * 32), loaded)
    assert store.has_all_sessions()
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("DELETE FROM session WHERE id = ?", [session.id])
        other.commit()
    assert not store.has_all_sessions()
    assert store.damaged() == []


ODD = '],[ \\\\ " \\" \\u0041 \b\f\n\r\t\x01 / é ‘ 🙂 [[]]'


def test_sqlite_writes_the_json_that_the_checksum_is_of(
    store: SessionStore, whole: Session, loaded: LoadedModel
) -> None:
    """Else every session would be read twice."""
    store.add(whole, loaded, SCANS)
    with closing(sqlite3.connect(store.path)) as other, other:
        other.execute("UPDATE session SET organisation = ?", [ODD])
        other.execute("UPDATE answer SET note = ?", [ODD])
        by_python = contents_of(other, [whole.id], NEWEST)[whole.id]
        by_sqlite = checksums._read_as_json(other, [whole.id], NEWEST)[whole.id]
    names = [table.name for table in TABLES if table.names()]
    assert [by_sqlite[name] for name in names] == [by_python[name] for name in names]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_in_ascii_is_that_of_python(text: str) -> None:
    assert checksums._in_ascii(json.dumps([text], ensure_ascii=False)) == json.dumps([text])


@pytest.mark.parametrize("note", [ODD, "\x7f", "\0", "],[", "[", ""])
def test_any_text_is_read_and_is_no_damage(
    store: SessionStore, whole: Session, loaded: LoadedModel, note: str
) -> None:
    """A delete character is one that Python's JSON escapes and SQLite's does not."""
    store.add(replace(whole, answers={n: Answer(n, note="Waarom") for n in (1, 2, 3)}), loaded)
    with closing(sqlite3.connect(store.path)) as other, other:
        other.execute("UPDATE answer SET note = ? WHERE dimension <> 2", [note])
        write_checksum(other, whole.id, NEWEST)
        notes = {n: "Waarom" if n == 2 else note for n in (1, 2, 3)}
        found = contents_of(other, [whole.id], NEWEST)[whole.id][ANSWER.name]
    assert {row[0]: row[4] for row in found.values} == notes
    assert store.damaged() == []
    answers = store.load(whole.id).answers
    assert answers == {n: Answer(n, note=clean_text(said)) for n, said in notes.items()}


def test_rows_are_told_apart_whatever_is_in_them() -> None:
    for rows in ([], [[1, "a"], [2, None]], [[1, "],["], [2, "]"]], [["],["]]):
        assert [f"[{text}]" for text in Rows.of(rows).texts] == [*map(checksums._json, rows)]
        assert Rows.of(rows).values == rows


def test_a_value_that_is_no_text_is_damage(
    store: SessionStore, whole: Session, loaded: LoadedModel
) -> None:
    store.add(whole, loaded)
    with closing(sqlite3.connect(store.path)) as other, other:
        other.execute("PRAGMA writable_schema=ON")
        other.execute("UPDATE sqlite_master SET sql = replace(sql, 'STRICT, ', '')")
    with closing(sqlite3.connect(store.path)) as other, other:
        other.execute("UPDATE vote_round SET counts = x'00'")
    assert store.damaged() == [whole.id]
