# SPDX-License-Identifier: EUPL-1.2
"""How paging walks through what the audience can see."""

import pytest

from dgw_desktop.ui.beamer.views import View, next_turn, previous_turn

PAGES = {
    View.OPENING: 2,
    View.CARD: 1,
    View.RESULTS: 4,
    View.DOTS: 2,
    View.AGENDA: 2,
    View.PARKING_LOT: 2,
    View.CLOSING: 2,
}
CARDS = 3


def pages_of(view: View) -> int:
    return PAGES[view]


class Walker:
    """Pages through a session of three cards."""

    def __init__(self, view: View = View.OPENING, card: int = 1) -> None:
        self.view, self.page, self.card = view, 0, card

    def on(self) -> bool:
        turn = next_turn(self.view, self.page, pages_of, self.card < CARDS)
        if turn is not None:
            self.view, self.page, self.card = turn.view, turn.page, self.card + turn.cards
        return turn is not None

    def back(self) -> bool:
        turn = previous_turn(self.view, self.page, pages_of, self.card < CARDS, self.card > 1)
        if turn is not None:
            self.view, self.page, self.card = turn.view, turn.page, self.card + turn.cards
        return turn is not None

    @property
    def place(self) -> tuple[View, int]:
        return self.view, self.card if self.view is View.CARD else self.page


def test_paging_on_goes_from_the_opening_to_the_closing_and_back_the_same_way() -> None:
    walker = Walker()
    there = [walker.place]
    while walker.on():
        there.append(walker.place)
    assert there == [
        *((View.OPENING, page) for page in range(2)),
        *((View.CARD, card) for card in (1, 2, 3)),
        *((View.RESULTS, page) for page in range(4)),
        *((View.AGENDA, page) for page in range(2)),
        *((View.CLOSING, page) for page in range(2)),
    ]
    back = [walker.place]
    while walker.back():
        back.append(walker.place)
    assert back == there[::-1]


@pytest.mark.parametrize("view", [v for v in View if v not in (View.CARD, View.OPENING)])
def test_what_is_shown_halfway_leads_on_to_the_next_card_and_back_to_this_one(view: View) -> None:
    walker = Walker(view, card=2)
    for page in range(PAGES[view]):
        assert walker.place == (view, page)
        walker.on()
    assert walker.place == (View.CARD, 3)
    walker = Walker(view, card=2)
    walker.back()
    assert walker.place == (View.CARD, 2)


def test_the_opening_leads_to_the_card_that_was_in_view() -> None:
    walker = Walker(View.OPENING, card=2)
    walker.on()
    walker.on()
    assert walker.place == (View.CARD, 2)


@pytest.mark.parametrize(
    ("aside", "before", "after"),
    [
        (View.DOTS, View.RESULTS, View.AGENDA),
        (View.PARKING_LOT, View.AGENDA, View.CLOSING),
    ],
)
def test_no_paging_leads_to_what_is_shown_on_request_but_on_and_back_from_there(
    aside: View, before: View, after: View
) -> None:
    walker = Walker(aside, card=CARDS)
    for _ in range(PAGES[aside]):
        walker.on()
    assert walker.place == (after, 0)
    walker = Walker(aside, card=CARDS)
    walker.back()
    assert walker.place == (before, PAGES[before] - 1)
    walker = Walker()
    seen = {walker.view}
    while walker.on():
        seen.add(walker.view)
    while walker.back():
        seen.add(walker.view)
    assert aside not in seen
