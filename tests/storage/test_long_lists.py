# SPDX-License-Identifier: EUPL-1.2
"""Of a long list only what is another is written, and a list of sessions is looked through once."""

import sqlite3
from collections.abc import Collection, Sequence
from contextlib import closing
from dataclasses import replace
from random import Random

import pytest

from dgw_desktop.domain.session import Action, Answer, Session
from dgw_desktop.storage import database
from dgw_desktop.storage.checksums import Content
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore

MANY = 200
ALWAYS = 3  # rows of the session itself: when it was changed, and its checksum


@pytest.fixture
def actions(store: SessionStore, session: Session, loaded: LoadedModel) -> tuple[Action, ...]:
    made = tuple(Action(f"Actie {number}") for number in range(MANY))
    store.add(replace(session, actions=made), loaded)
    return made


def rows_written(store: SessionStore, session: Session, actions: Sequence[Action]) -> int:
    """Save ``actions``; return how many rows that wrote."""
    connection = store._database._connection
    before = connection.total_changes
    store.save_actions(session.id, tuple(actions))
    assert store.load(session.id).actions == tuple(actions)
    return connection.total_changes - before


@pytest.mark.parametrize("place", [0, 1, MANY // 2, MANY - 1])
def test_an_action_that_goes_and_comes_back_moves_no_other(
    store: SessionStore, session: Session, actions: tuple[Action, ...], place: int
) -> None:
    without = actions[:place] + actions[place + 1 :]
    assert rows_written(store, session, without) <= 1 + ALWAYS
    assert rows_written(store, session, actions) <= 1 + ALWAYS
    other = (*actions[:place], Action("Anders"), *actions[place + 1 :])
    assert rows_written(store, session, other) <= 2 + ALWAYS


def test_a_list_is_what_was_saved_last_whatever_came_and_went(
    store: SessionStore, session: Session, actions: tuple[Action, ...]
) -> None:
    chance = Random(22)
    now = list(actions[:12])
    for number in range(120):
        for _ in range(chance.randrange(3)):
            if now:
                del now[chance.randrange(len(now))]
        for _ in range(chance.randrange(4)):
            now.insert(chance.randrange(len(now) + 1), Action(f"Nieuw {chance.randrange(5)}"))
        if number % 10 == 0:
            chance.shuffle(now)
        rows_written(store, session, now)
    assert store.damaged() == []


@pytest.fixture
def looked_through(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the ids of the sessions that are read whole to find damage."""
    found: list[str] = []
    real = database.intact_contents

    def noting(
        connection: sqlite3.Connection, ids: Collection[str], version: int, sound: set[str]
    ) -> dict[str, Content]:
        found.extend(ids)
        return real(connection, ids, version, sound)

    monkeypatch.setattr(database, "intact_contents", noting)
    return found


def test_sessions_that_were_found_whole_are_looked_through_once(
    store: SessionStore, session: Session, loaded: LoadedModel, looked_through: list[str]
) -> None:
    other = replace(session, id="1" * 32)
    for one in (session, other):
        store.add(one, loaded)
    assert store.damaged() == [] and sorted(looked_through) == sorted([session.id, other.id])
    looked_through.clear()
    store.save_answer(session.id, 3, Answer(2))
    store.delete(other.id)
    looked_through.clear()
    assert not any(summary.is_damaged for summary in store.summaries())
    assert store.damaged() == [] and looked_through == []


def test_what_another_program_changed_is_looked_through_again(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    store.save_answer(session.id, 3, Answer(2))
    assert store.damaged() == []
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("UPDATE answer SET level = 4")
    assert store.damaged() == [session.id]
    # And what this one changed without saying what the session says now.
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("UPDATE answer SET level = 2")
    assert store.damaged() == []
    store._database.execute("UPDATE answer SET level = 4")
    assert store.damaged() == [session.id]


def test_a_thread_waits_longer_for_a_backup_that_reads_than_the_window_does(
    store: SessionStore,
) -> None:
    def patience(opened: Database) -> int:
        """Return for how many milliseconds SQLite waits for a lock."""
        return int(opened.query("PRAGMA busy_timeout")[0][0])

    with closing(store.open_again()) as of_thread:
        assert patience(store._database) <= 250 < 3000 <= patience(of_thread)
