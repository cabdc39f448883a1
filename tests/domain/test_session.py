# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.scoring import overall_level
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from tests.examples import make_session

MODEL = read_model(built_in_model()).model

LEVELS = st.none() | st.integers(1, 4)

ANSWERS = st.dictionaries(
    st.integers(1, 26), st.builds(Answer, LEVELS, LEVELS, st.booleans(), st.just("")), max_size=26
)


@given(ANSWERS, st.integers(1, 26))
def test_next_open_goes_round(answers: dict[int, Answer], after: int) -> None:
    session = make_session(answers)
    is_open = [n for n in range(1, 27) if session.answer(n).is_open]
    found = session.next_open(range(1, 27), after)
    later = [n for n in is_open if n > after]
    assert found == (later[0] if later else is_open[0] if is_open else None)


def test_not_applicable_keeps_its_level_but_does_not_count(session: Session) -> None:
    marked = session.with_answer(3, Answer(level=4, not_applicable=True))
    assert overall_level(MODEL, marked).n == 0
    assert marked.progress(MODEL).done == 1
    assert replace(marked.answer(3), not_applicable=False).scored_level == 4


def test_votes_on_the_ambition_stand_apart_from_those_on_the_level() -> None:
    answer = Answer(ambition=3).with_hands((1, 2, 0, 0)).with_ambition_vote((0, 0, 1, 2))
    assert answer.votes == (1, 2, 0, 0) and answer.has_hands
    assert answer.ambition_votes == ((0, 0, 1, 2),) and answer.has_votes
    twice = answer.with_ambition_vote((0, 0, 0, 0)).with_ambition_vote((0, 0, 3, 0))
    assert twice.ambition_votes == ((0, 0, 1, 2), (0, 0, 3, 0))
    assert twice.with_ambition_vote_corrected((0, 0, 0, 0)) == answer
    assert twice.rounds == answer.rounds
