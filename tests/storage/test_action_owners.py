# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from dataclasses import replace

import pytest

from dgw_desktop.domain.priorities import Agenda, Priority
from dgw_desktop.domain.session import Action, Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore

Add = Callable[..., str]


@pytest.fixture
def add(store: SessionStore, session: Session, loaded: LoadedModel) -> Add:
    def make(number: int, organisation: str, *who: str) -> str:
        """Add a session of ``organisation`` with an action for each of ``who``."""
        return _add(store, session, loaded, number, organisation, who)

    return make


def _add(
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    number: int,
    organisation: str,
    who: tuple[str, ...],
) -> str:
    made = replace(
        session,
        id=f"{number:032x}",
        baseline_id=None,
        details=replace(session.details, organisation=organisation),
    )
    store.add(made, loaded)
    store.save_remarks(made.id, tuple(Action("Iets doen", None, name) for name in who), ())
    return made.id


def test_who_does_actions_of_an_organisation_the_last_session_first(
    store: SessionStore, add: Add
) -> None:
    add(1, "Gemeente Zoë", "Anja", "Bert", "")
    add(2, "gemeente zoe", "Chris", "Anja")
    assert store.owners("Gemeente Zoe") == ["Anja", "Chris", "Bert"]
    last = add(3, "Gemeente Zoë")
    store.save_agenda(last, Agenda((Priority(4, owner="Dirk"),)))
    assert store.owners("Gemeente Zoe")[0] == "Dirk"


def test_no_name_of_another_organisation_or_out_of_the_bin_is_suggested(
    store: SessionStore, add: Add
) -> None:
    add(1, "Gemeente Elders", "Anja")
    gone = add(2, "Gemeente Hier", "Bert")
    store.delete(gone)
    assert store.owners("Gemeente Hier") == []
