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


def test_votes_follow_the_answer(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(replace(session, answers={14: FULL}), loaded)
    voted = FULL.with_hands((1, 1, 0, 8)).with_ambition_vote((0, 0, 2, 8))
    for answer in (
        replace(FULL, level=4),
        voted,
        replace(voted, level=None),
        voted.with_hands_corrected((0, 0, 1, 9)),
        replace(voted, rounds=(), ambition_votes=()),
        Answer(),
        FULL,
    ):
        store.save_answer(session.id, 14, answer)
        assert store.load(session.id).answer(14) == answer


def test_a_choice_writes_the_answer_and_no_vote(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(replace(session, answers={14: FULL}), loaded)
    before = store._database._connection.total_changes
    store.save_answer(session.id, 14, replace(FULL, level=1))
    # The answer, when it was, and the checksum.
    assert store._database._connection.total_changes - before == 3
    assert store.load(session.id).answer(14) == replace(FULL, level=1)
