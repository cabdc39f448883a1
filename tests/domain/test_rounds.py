# SPDX-License-Identifier: EUPL-1.2
import pytest

from dgw_desktop.domain.rounds import (
    all_rounds,
    ambitions_in_words,
    beside_each_other,
    moved_in_words,
    named_ambition_votes,
    named_rounds,
    round_in_words,
    without_level_in_words,
)
from dgw_desktop.domain.session import Answer, VoteRound, VotesOrigin
from tests.examples import WITHHELD, alone, raised

BEFORE, ONE, TWO = alone(1, 2, 2, 1), raised(0, 3, 3, 0), raised(0, 0, 6, 0)


@pytest.mark.parametrize(
    ("rounds", "names", "moved"),
    [
        ((), [], ""),
        (ONE, ["stemming"], ""),
        (BEFORE, ["vooraf"], ""),
        (BEFORE + ONE, ["vooraf", "na het gesprek"], "vooraf 1 tot 4, na het gesprek 2 tot 3"),
        (
            BEFORE + ONE + TWO,
            ["vooraf", "stemming 1", "stemming 2"],
            "vooraf: 1 tot 4, stemming 2: iedereen 3",
        ),
        (ONE + TWO, ["stemming 1", "stemming 2"], "stemming 1: 2 tot 3, stemming 2: iedereen 3"),
        (WITHHELD + ONE, ["vooraf", "na het gesprek"], ""),
    ],
)
def test_rounds_have_names_and_what_changed_is_said(
    rounds: tuple[VoteRound, ...], names: list[str], moved: str
) -> None:
    named = named_rounds(rounds)
    assert [found.name for found in named] == names
    assert [found.is_last for found in named] == [False] * (len(named) - 1) + [True] * bool(named)
    assert moved_in_words(named) == moved


def test_of_many_rounds_the_first_of_all_and_the_last_stand_beside_each_other() -> None:
    named = named_rounds(BEFORE + ONE * 5)
    assert [r.name for r in beside_each_other(named)] == ["vooraf", "stemming 4", "stemming 5"]
    assert [r.name for r in beside_each_other(named_rounds(ONE * 5), 2)] == [
        "stemming 4",
        "stemming 5",
    ]
    assert beside_each_other(named_rounds(BEFORE + ONE)) == named_rounds(BEFORE + ONE)


def test_a_round_in_words() -> None:
    assert round_in_words(named_rounds(BEFORE)[0]) == "vooraf (n = 6): 1 tot 4, mediaan 2,5"
    assert round_in_words(named_rounds(WITHHELD)[0]) == "vooraf: te weinig mensen"
    nobody = VoteRound((0, 0, 0, 0), VotesOrigin.ALONE, 5, 2, (0, 1, 5, 0))
    assert round_in_words(named_rounds((nobody,))[0]) == "vooraf (n = 0)"
    assert without_level_in_words(nobody) == "weet niet: 5, niet van toepassing: 2"
    assert ambitions_in_words(nobody) == "ambitie (n = 6): 2 tot 3, mediaan 3"
    assert without_level_in_words(BEFORE[0]) == ambitions_in_words(BEFORE[0]) == ""


def test_no_round_takes_the_place_of_another() -> None:
    answer = Answer(2, rounds=BEFORE).with_hands((0, 3, 3, 0))
    assert answer.rounds == BEFORE + ONE and answer.votes == (0, 3, 3, 0)
    answer = answer.with_hands((0, 0, 6, 0))
    assert answer.rounds == BEFORE + ONE + TWO
    assert answer.with_hands((0, 0, 0, 0)) == answer  # nobody voted


def test_only_the_last_vote_by_hands_is_corrected() -> None:
    answer = Answer(2, rounds=BEFORE + ONE + TWO)
    assert answer.with_hands_corrected((1, 0, 5, 0)).rounds == BEFORE + ONE + raised(1, 0, 5, 0)
    assert answer.with_hands_corrected((0, 0, 0, 0)).rounds == BEFORE + ONE
    for rounds in ((), BEFORE, WITHHELD):
        assert Answer(2, rounds=rounds).with_hands_corrected((1, 1, 1, 1)).rounds == rounds


def test_votes_on_the_ambition_stand_after_those_on_the_level_by_names_of_their_own() -> None:
    votes = ((0, 2, 4, 0), (0, 0, 6, 0))
    first, last = named_ambition_votes(votes)
    assert [found.name for found in (first, last)] == [
        "stemming 1 over de ambitie",
        "stemming 2 over de ambitie",
    ]
    assert (first.is_last, last.is_last) == (False, True)
    assert first.wanted is not None and (first.wanted.n, first.wanted.median) == (6, 3)
    assert first.summary is None and not first.votes.is_beforehand
    names = [found.name for found in all_rounds(BEFORE + ONE, votes[:1])]
    assert names == ["vooraf", "na het gesprek", "stemming over de ambitie"]
    assert all_rounds((), ()) == ()
