# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date

from dgw_desktop.domain.session import Action, Answer, Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from tests.examples import raised

FULL = Answer(3, 4, False, "<b>vet</b> & 🙂\nregel 2", raised(0, 3, 6, 1))


def test_everything_of_a_session_comes_back(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    whole = replace(
        session,
        baseline_id="f" * 32,
        answers={14: FULL, 20: Answer(level=2, not_applicable=True)},
        actions=(Action("Afspreken", 14, "Sanne", date(2027, 1, 31)), Action("Los idee")),
        parking_lot=("Later: AI",),
    )
    store.add(whole, loaded)
    assert store.load(session.id) == whole
