# SPDX-License-Identifier: EUPL-1.2
from fractions import Fraction
from statistics import mean, median

from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.scoring import (
    above_ambition,
    conversation_order,
    gaps,
    overall_ambition,
    overall_level,
    theme_scores,
    vote_summary,
)
from dgw_desktop.domain.session import Answer
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from tests.examples import WITHHELD, alone, make_session, raised

MODEL = read_model(built_in_model()).model
LEVELS = st.none() | st.integers(1, 4)
ANSWERS = st.dictionaries(
    st.integers(1, 26), st.builds(Answer, LEVELS, LEVELS, st.booleans(), st.just("")), max_size=26
)


@given(ANSWERS)
def test_means_are_those_of_a_naive_computation(answers: dict[int, Answer]) -> None:
    session = make_session(answers)
    counted = {n: a for n, a in answers.items() if not a.not_applicable}
    levels = [a.level for a in counted.values() if a.level is not None]
    ambitions = [a.ambition for a in counted.values() if a.ambition is not None]
    for found, values in (
        (overall_level(MODEL, session), levels),
        (overall_ambition(MODEL, session), ambitions),
    ):
        assert found.n == len(values)
        assert found.mean == (mean(map(Fraction, values)) if values else None)
    for part in theme_scores(MODEL, session):
        numbers = [d.number for d in MODEL.dimensions if d.theme_key == part.theme.key]
        values = [counted[n].level for n in numbers if n in counted and counted[n].level]
        assert part.level.n == len(values)
        assert part.level.mean == (mean(map(Fraction, values)) if values else None)


@given(ANSWERS)
def test_gaps_are_largest_first_and_name_the_next_statement(answers: dict[int, Answer]) -> None:
    found = gaps(MODEL, make_session(answers))
    expected = {
        n
        for n, a in answers.items()
        if not a.not_applicable and a.level and a.ambition and a.ambition > a.level
    }
    assert {gap.dimension.number for gap in found} == expected
    assert [gap.size for gap in found] == sorted((g.size for g in found), reverse=True)
    for gap in found:
        assert gap.next_step == gap.dimension.statements[gap.level]


@given(st.tuples(*[st.integers(0, 30)] * 4))
def test_vote_summary_is_that_of_the_votes_one_by_one(votes: tuple[int, ...]) -> None:
    cast = [level for level, n in enumerate(votes, start=1) for _ in range(n)]
    found = vote_summary(votes)
    if not cast:
        assert found is None
        return
    assert found is not None
    assert (found.n, found.lowest, found.highest) == (len(cast), min(cast), max(cast))
    assert found.median == Fraction(median(map(Fraction, cast)))


def test_the_conversation_begins_where_the_last_votes_lie_furthest_apart() -> None:
    answers = {
        2: Answer(rounds=raised(0, 9, 1, 0)),
        5: Answer(rounds=raised(1, 5, 4, 0)),
        7: Answer(rounds=alone(5, 0, 0, 5) + raised(0, 0, 10, 0)),  # they agree by now
        9: Answer(rounds=raised(2, 4, 4, 0)),  # as wide as 5, and more people stand apart
        11: Answer(rounds=raised(5, 0, 0, 5), not_applicable=True),
        12: Answer(rounds=WITHHELD),
    }
    order = conversation_order(MODEL, make_session(answers))
    assert order[:4] == (9, 5, 2, 7)
    assert order[4:] == tuple(n for n in range(1, 27) if n not in (9, 5, 2, 7))


@given(ANSWERS)
def test_what_is_above_the_ambition_stands_furthest_above_first(answers: dict[int, Answer]) -> None:
    found = above_ambition(MODEL, make_session(answers))
    counted = {n: a for n, a in answers.items() if not a.not_applicable and a.level and a.ambition}
    naive = [
        number
        for size in (3, 2, 1)
        for number in sorted(counted)
        if (counted[number].level or 0) - (counted[number].ambition or 0) == size
    ]
    assert [one.dimension.number for one in found] == naive
