# SPDX-License-Identifier: EUPL-1.2
"""A copy of a session has everything that the session has, and the session is read once for it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

import pytest

from dgw_desktop.domain.priorities import Agenda, Period, Priority
from dgw_desktop.domain.scans import Scan
from dgw_desktop.domain.session import (
    Action,
    Answer,
    Session,
    SessionStatus,
)
from dgw_desktop.storage import checksums
from dgw_desktop.storage.errors import DamagedSession, SessionNotFound
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from tests.examples import alone, raised

COPY = "c" * 32


@pytest.fixture
def full(store: SessionStore, session: Session, loaded: LoadedModel) -> Session:
    """A final session with something in every table, of which a vote is withheld."""
    made = replace(
        session,
        answers={
            1: Answer(2, 4, note="Één punt", rounds=raised(1, 2, 3, 1)),
            2: Answer(2, rounds=alone(1, 1, 0, 0)),
            3: Answer(not_applicable=True),
        },
        actions=(Action("Begrippen vastleggen", 4, "Anja", date(2027, 1, 9)), Action("Later")),
        parking_lot=("AI komt later", "Nog iets"),
        agenda=Agenda((Priority(1, 5, next(iter(Period)), "Het is af"),)),
    )
    moment = datetime(2026, 11, 1, tzinfo=UTC)
    scans = [Scan("s1", "code", moment, {1: Answer(3)}), Scan("s2", "", None, None)]
    store.add(made, loaded, scans)
    store.save_status(made.id, SessionStatus.FINAL)
    return store.load(made.id)


def test_a_copy_has_all_that_is_stored_and_is_a_draft_of_now(
    store: SessionStore, full: Session
) -> None:
    store.duplicate(full.id, COPY, "Nog\neens")
    copy = store.load_as_stored(COPY)
    own = ("id", "details", "status", "created_at", "changed_at")
    theirs = store.load_as_stored(full.id)
    assert replace(copy, **{name: getattr(theirs, name) for name in own}) == theirs
    assert copy.details == replace(full.details, title="Nog eens")
    assert copy.status is SessionStatus.DRAFT and copy.created_at == copy.changed_at
    assert copy.changed_at > full.changed_at
    assert store.scans.of(COPY) == store.scans.of(full.id) != []
    assert store.damaged() == [] and store.has_all_sessions()
    assert store.load(full.id) == full


def test_a_copy_withholds_what_the_session_withholds(store: SessionStore, full: Session) -> None:
    store.duplicate(full.id, COPY, "Kopie")
    assert full.answer(2).last_round.is_withheld
    assert store.load(COPY).answers == full.answers


def test_of_a_damaged_session_there_is_no_copy(store: SessionStore, full: Session) -> None:
    assert store.damaged() == []
    store._database.execute("UPDATE action SET text = 'x' WHERE session_id = ?", full.id)
    with pytest.raises(DamagedSession):
        store.duplicate(full.id, COPY, "Kopie")
    with pytest.raises(SessionNotFound):
        store.duplicate("weg", COPY, "Kopie")
    assert not store.has(COPY)


def test_a_session_is_read_and_put_in_one_text_once(
    store: SessionStore, full: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What takes long with the largest sessions is done once, and by SQLite."""
    written: list[object] = []
    real = checksums._json

    def noting(value: object) -> str:
        written.append(value)
        return real(value)

    asked: list[str] = []
    monkeypatch.setattr(checksums, "_json", noting)
    store._database._connection.set_trace_callback(asked.append)
    changes: list[Callable[[], object]] = [
        partial(store.load, full.id),
        partial(store.duplicate, full.id, COPY, "Kopie"),
        partial(store.delete, full.id),
        partial(store.restore, full.id),
    ]
    for change in changes:
        written.clear()
        asked.clear()
        change()
        assert sum("position, text" in sql and sql.startswith("SELECT") for sql in asked) == 2
        actions = [found for found in written if "Begrippen vastleggen" in str(found)]
        assert actions == []
    assert store.damaged() == []
