# SPDX-License-Identifier: EUPL-1.2
"""What was typed and not taken is kept with its session, and goes when that goes."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from dgw_desktop.domain.session import Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.storage.settings import RefusedText
from tests.conftest import Clock

SECRET = "Zeer-geheim"
TEXTS = [RefusedText(3, "Toelichting bij 3", SECRET), RefusedText(None, "Actie", f"{SECRET}\né")]


@pytest.fixture
def kept(store: SessionStore, session: Session, loaded: LoadedModel) -> Session:
    store.add(session, loaded)
    store.settings.keep_refused(session.id, TEXTS)
    assert store.settings.refused(session.id) == TEXTS
    return session


def is_somewhere(store: SessionStore) -> bool:
    return SECRET.encode() in store.path.read_bytes()


def test_nothing_is_left_of_it_when_it_is_given_up(store: SessionStore, kept: Session) -> None:
    assert is_somewhere(store)
    store.settings.keep_refused(kept.id, [])
    assert store.settings.refused(kept.id) == [] and not is_somewhere(store)


def test_it_goes_with_its_session(store: SessionStore, kept: Session) -> None:
    store.remove([kept.id])
    assert store.settings.refused(kept.id) == [] and not is_somewhere(store)


def test_it_goes_with_what_expired_in_the_bin(store: SessionStore, kept: Session) -> None:
    store.delete(kept.id)
    assert store.settings.refused(kept.id) == TEXTS  # it can come back
    store.purge_deleted(Clock()() + timedelta(days=400))
    assert not store.has(kept.id)
    assert store.settings.refused(kept.id) == [] and not is_somewhere(store)


def test_it_goes_when_names_are_taken_out(store: SessionStore, kept: Session) -> None:
    """It may have a name in it: of who would do an action."""
    store.remove_people(kept.id)
    assert store.settings.refused(kept.id) == [] and not is_somewhere(store)


@pytest.mark.parametrize(
    "value", ["", "x", "7", "[1]", '["abc"]', '[["3", "a", "b"]]', "[[3, 4, 5]]", "[" * 9000, "{}"]
)
def test_what_is_no_kept_text_is_none(store: SessionStore, kept: Session, value: str) -> None:
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("UPDATE setting SET value = ? WHERE name LIKE 'refused:%'", (value,))
    assert store.settings.refused(kept.id) == []
