# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

import pytest

from dgw_desktop.domain.session import Session
from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.reading import read_all

IDS = [letter * 32 for letter in "abcd"]


@pytest.fixture
def filled(store: SessionStore, session: Session, loaded: LoadedModel) -> SessionStore:
    for session_id in IDS:
        store.add(replace(session, id=session_id), loaded)
    return store


def test_sessions_come_in_the_order_asked_and_progress_ends_at_one(filled: SessionStore) -> None:
    told: list[float] = []
    wanted = [IDS[2], IDS[0], IDS[3], IDS[2]]
    found = read_all(filled.path, wanted, SessionStore.load, lambda done: not told.append(done))
    assert [session.id for session in found] == wanted
    assert told == [0.25, 0.5, 0.75, 1.0]


def test_it_stops_after_the_session_at_which_a_person_says_so(filled: SessionStore) -> None:
    read: list[str] = []
    with pytest.raises(Cancelled):
        read_all(filled.path, IDS, lambda _store, one: read.append(one), lambda done: done < 0.5)
    assert read == IDS[:2]


def test_one_that_cannot_be_read_is_told_and_nothing_is_written(filled: SessionStore) -> None:
    before = filled.path.read_bytes()
    with pytest.raises(UserError):
        read_all(filled.path, [IDS[0], "9" * 32], SessionStore.load, lambda _done: True)
    assert filled.path.read_bytes() == before
