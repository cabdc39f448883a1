# SPDX-License-Identifier: EUPL-1.2
"""What a session is held against stays with it, and goes with it."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dgw_desktop.domain.held import held_against
from dgw_desktop.domain.session import Session
from dgw_desktop.storage.backups import make_backup, restore_session
from dgw_desktop.storage.held_reference import held_of, is_in_view, keep_held, keep_in_view
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.storage.settings import REFERENCE
from tests.domain.test_held import GROUP, reference


def test_it_is_kept_and_forgotten(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    held = held_against(reference(loaded.model, 1, 2, 3), GROUP, loaded.model)
    assert held_of(store.settings, session.id) is None
    keep_held(store.settings, session.id, held)
    assert held_of(store.settings, session.id) == held
    keep_held(store.settings, session.id, None)
    assert held_of(store.settings, session.id) is None


def test_it_goes_with_its_session(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    held = held_against(reference(loaded.model, 1), GROUP, loaded.model)
    keep_held(store.settings, "a session that is gone", held)
    store.settings.forget_sessions(["a session that is gone"])
    assert store.settings.kept(f"{REFERENCE}a session that is gone") is None


def test_it_comes_back_with_its_session_out_of_a_backup(
    store: SessionStore, session: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    held = held_against(reference(loaded.model, 1, 2), GROUP, loaded.model)
    store.add(session, loaded)
    keep_held(store.settings, session.id, held)
    keep_in_view(store.settings, session.id, False)
    with closing(store.open_again()) as database:
        backup = make_backup(database, tmp_path / "backups", datetime(2026, 11, 27, tzinfo=UTC))
    there = restore_session(store, backup, session.id, lambda: "9" * 32)
    assert there == "9" * 32
    assert held_of(store.settings, there) == held
    assert not is_in_view(store.settings, there)
    keep_held(store.settings, there, held)  # chosen anew it is in view
    assert is_in_view(store.settings, there) and not is_in_view(store.settings, session.id)


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "{}", '{"origin": {"title": 1}}', '{"origin": {"made_on": "x"}, "group": [1]}'],
)
def test_what_cannot_be_read_is_nothing(store: SessionStore, session: Session, text: str) -> None:
    store.settings.remember(REFERENCE + session.id, text)
    assert held_of(store.settings, session.id) is None
