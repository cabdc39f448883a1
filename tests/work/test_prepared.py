# SPDX-License-Identifier: EUPL-1.2
"""Whom people can be invited for and merged into: a group, whose session is not final."""

from dataclasses import replace

import pytest

from dgw_desktop.domain.session import Session, SessionRole, SessionStatus
from dgw_desktop.errors import UserError
from dgw_desktop.storage.errors import SessionIsFinal, SessionNotFound
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.prepared import prepared_session


def test_the_session_of_a_group_is_one(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    assert prepared_session(store, session.id, "Heropen haar.") == store.load(session.id)


def test_the_scan_of_one_person_is_none(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(replace(session, role=SessionRole.PARTICIPANT, code="K7Q-2MX"), loaded)
    with pytest.raises(UserError, match="van één deelnemer"):
        prepared_session(store, session.id, "")


def test_a_final_session_is_one_only_where_it_may_be(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(replace(session, status=SessionStatus.FINAL), loaded)
    with pytest.raises(SessionIsFinal) as raised:
        prepared_session(store, session.id, "Heropen haar.")
    assert raised.value.remedy == "Heropen haar."
    assert prepared_session(store, session.id, "", may_be_final=True).is_final


def test_one_that_is_not_there_is_not_found(store: SessionStore) -> None:
    with pytest.raises(SessionNotFound):
        prepared_session(store, "e" * 32, "")
