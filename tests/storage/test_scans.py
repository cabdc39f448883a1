# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import UTC, datetime

from dgw_desktop.domain.scans import Scan
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from tests.examples import WITHHELD

MOMENT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
SCANS = [
    Scan("a" * 32, "AB12", MOMENT, {1: Answer(2, 3, note="Geheim"), 2: Answer(unknown=True)}),
    Scan("b" * 32, "CD34", MOMENT, {}),
    Scan("c" * 32, "", None, None),  # as an earlier version kept it
]


def test_scans_come_back_with_their_session_and_go_with_it(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded, SCANS)
    assert store.scans.of(session.id) == SCANS
    assert store.scans.of("9" * 32) == []
    store.delete(session.id)
    store.remove([session.id])
    store.add(session, loaded)
    assert store.scans.of(session.id) == []


def test_how_many_filled_in_is_told_where_it_is_known(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded, SCANS)
    from_file = replace(session, id="e" * 32, answers={1: Answer(rounds=WITHHELD)})
    store.add(from_file, loaded)
    store.add(replace(session, id="f" * 32), loaded)
    found = store.scans.beforehand([session.id, "e" * 32, "f" * 32])
    assert {one: who.people for one, who in found.items()} == {session.id: 3, "e" * 32: None}
