# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.card_choice import CardChoice, CardsToday
from dgw_desktop.domain.scoring import order_of_cards
from dgw_desktop.domain.session import Answer
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from tests.examples import make_session, raised

MODEL = read_model(built_in_model()).model
ALL = tuple(dimension.number for dimension in MODEL.dimensions)
CHOICES = st.builds(
    CardChoice,
    st.frozensets(st.sampled_from([theme.key for theme in MODEL.themes])),
    st.booleans(),
    st.booleans(),
)
ANSWERS = st.dictionaries(
    st.integers(1, 26),
    st.builds(Answer, st.none() | st.integers(1, 4), rounds=st.just(raised(1, 2, 0, 1))),
)


def test_nothing_chosen_is_all_in_the_order_of_the_model() -> None:
    assert order_of_cards(CardChoice(), MODEL, make_session({})) == ALL


@given(CHOICES, ANSWERS)
def test_only_what_is_asked_for_comes_by_each_once(
    choice: CardChoice, answers: dict[int, Answer]
) -> None:
    session = make_session(answers)
    order = order_of_cards(choice, MODEL, session)
    whole = order_of_cards(choice._replace(themes=frozenset(), only_open=False), MODEL, session)
    assert sorted(whole) == list(ALL)
    assert list(order) == [
        number
        for number in whole
        if (not choice.only_open or session.answer(number).is_open)
        and (not choice.themes or MODEL.dimension(number).theme_key in choice.themes)
    ]


def test_what_lies_apart_most_comes_first_within_a_theme() -> None:
    answers = {2: Answer(rounds=raised(0, 5, 5, 0)), 3: Answer(rounds=raised(5, 0, 0, 5))}
    theme = MODEL.dimension(1).theme_key
    choice = CardChoice(by_spread=True).with_theme(theme, wanted=True)
    assert order_of_cards(choice, MODEL, make_session(answers)) == (3, 2, 1)
    assert choice.with_theme(theme, wanted=False) == CardChoice(by_spread=True)


@pytest.mark.parametrize(
    ("cards", "fits"),
    [
        (CardsToday(CardChoice(), (3, 1)), True),
        (CardsToday(CardChoice(), ()), False),
        (CardsToday(CardChoice(), (1, 27)), False),
        (CardsToday(CardChoice(), (1, 1)), False),
        (CardsToday(CardChoice(frozenset({"nergens"})), (1,)), False),
    ],
)
def test_a_choice_of_another_model_does_not_fit(cards: CardsToday, fits: bool) -> None:
    assert cards.fits(MODEL) is fits


@given(st.permutations(ALL), st.integers(1, 26), ANSWERS)
def test_from_a_card_that_does_not_come_by_the_way_leads_to_one_that_does(
    cards: list[int], after: int, answers: dict[int, Answer]
) -> None:
    order = [number for number in cards if number != after][:7]
    session = make_session(answers)
    is_open = [number for number in order if session.answer(number).is_open]
    for only_open in (False, True):
        assert session.next_stop(order, after, only_open) == (is_open or order)[0]
    assert session.next_open(order, after) == (is_open[0] if is_open else None)
