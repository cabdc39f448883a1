# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, SupportsIndex

import pytest

from dgw_desktop.domain.session import Session
from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.reading import let_go, read_all

IDS = [letter * 32 for letter in "abcd"]


@pytest.fixture
def filled(store: SessionStore, session: Session, loaded: LoadedModel) -> SessionStore:
    for session_id in IDS:
        store.add(replace(session, id=session_id), loaded)
    return store


def test_sessions_come_in_the_order_asked_and_progress_ends_at_one(filled: SessionStore) -> None:
    told: list[float] = []
    wanted = [IDS[2], IDS[0], IDS[3], IDS[2]] * 40
    found = read_all(
        filled.path, wanted, SessionStore.load_many, lambda done: not told.append(done)
    )
    assert [session.id for session in found] == wanted
    assert told == sorted(told) and len(told) > 2 and told[-1] == 1.0


def test_it_stops_soon_after_a_person_says_so(filled: SessionStore) -> None:
    read: list[str] = []

    def reading(_store: SessionStore, some: Sequence[str]) -> Sequence[str]:
        read.extend(some)
        return some

    with pytest.raises(Cancelled):
        read_all(filled.path, IDS * 100, reading, lambda done: done < 0.5)
    assert 200 <= len(read) < 300


def test_one_that_cannot_be_read_is_told_and_nothing_is_written(filled: SessionStore) -> None:
    before = filled.path.read_bytes()
    with pytest.raises(UserError):
        read_all(filled.path, [IDS[0], "9" * 32], SessionStore.load_many, lambda _done: True)
    assert filled.path.read_bytes() == before


def test_what_was_read_is_let_go_some_at_a_time() -> None:
    class Noting(list[int]):
        sizes: ClassVar[list[int]] = []

        def __delitem__(self, place: SupportsIndex | slice) -> None:
            before = len(self)
            super().__delitem__(place)
            self.sizes.append(before - len(self))

    found = Noting(range(1000))
    let_go(found)
    assert found == [] and sum(found.sizes) == 1000 and max(found.sizes) < 100
