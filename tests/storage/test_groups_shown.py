# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

from dgw_desktop.domain.scans import Scan
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from tests.examples import WITHHELD, alone, raised


def test_withheld_votes_are_in_no_loaded_session(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    answers = {
        1: Answer(2, rounds=alone(1, 2, 2, 1)),
        2: Answer(2, rounds=alone(1, 2, 1, 0)),  # 4 people
        3: Answer(2, rounds=raised(1, 1, 0, 0)),  # raised hands
        4: Answer(2, rounds=alone(0, 5, 0, 0)),  # 1 of the 6 did not vote
    }
    scans = [Scan(f"{number:032x}", "", None, None) for number in range(6)]
    store.add(replace(session, answers=answers), loaded, scans)
    shown = store.load(session.id)
    assert shown.answer(1) == answers[1]
    assert shown.answer(2) == Answer(2, rounds=WITHHELD)
    assert shown.answer(3) == answers[3]
    assert shown.answer(4) == Answer(2, rounds=WITHHELD)
    # Whatever a person types as the number of participants.
    store.save_details(session.id, replace(session.details, participants=None), None)
    assert store.load(session.id).answer(4) == Answer(2, rounds=WITHHELD)
    store.settings.set_privacy_threshold(7)
    assert store.load(session.id).answer(1).votes == ()
    # Choosing while the votes are withheld does not lose them, and does not show them.
    store.save_answer(session.id, 1, Answer(3, rounds=WITHHELD))
    store.settings.set_privacy_threshold(5)
    assert store.load(session.id).answer(1) == replace(answers[1], level=3)
    # Votes by raised hand stand beside them.
    store.save_answer(session.id, 2, Answer(2, rounds=(*WITHHELD, *raised(4, 0, 0, 0))))
    store.save_answer(session.id, 2, Answer())
    assert store.load(session.id).answer(2) == Answer(rounds=WITHHELD)
    assert store.load(session.id).answer(3) == answers[3]


def test_withheld_votes_are_kept_wherever_their_round_stands(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    before, hands = alone(1, 2, 1, 0), raised(0, 4, 0, 0)  # 4 people, which is too few
    for rounds in ((*before, *hands), (*hands, *before)):
        store.add(replace(session, answers={1: Answer(2, rounds=rounds)}), loaded)
        shown = store.load(session.id).answer(1)
        assert sorted(shown.rounds, key=str) == sorted((*hands, *WITHHELD), key=str)
        for after in (shown.with_hands((0, 0, 4, 0)), replace(shown, level=3)):
            store.save_answer(session.id, 1, after)
            assert store.load(session.id).answer(1) == after
        store.settings.set_privacy_threshold(4)
        assert store.load(session.id).answer(1).beforehand == before[0]
        store.settings.set_privacy_threshold(5)
        store.remove([session.id])
