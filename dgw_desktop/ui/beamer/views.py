# SPDX-License-Identifier: EUPL-1.2
"""What the audience can see, and how paging walks through it; without Qt."""

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from dgw_desktop.translating import tr


class View(Enum):
    """What is in view before the audience, in the order in which the chooser has them."""

    OPENING = auto()
    CARD = auto()
    RESULTS = auto()
    DOTS = auto()
    """Where a group chooses its priorities; only when it is asked for."""
    AGENDA = auto()
    PARKING_LOT = auto()
    """Only when it is asked for: no paging leads to it."""
    CLOSING = auto()


WALK = (View.OPENING, View.CARD, View.RESULTS, View.AGENDA, View.CLOSING)
"""What comes by when a person does nothing but page on."""

_AFTER = {View.DOTS: View.AGENDA, View.PARKING_LOT: View.CLOSING}
_BEFORE = {View.DOTS: View.RESULTS, View.PARKING_LOT: View.AGENDA}
"""Where paging leads from what it does not lead to."""

PagesOf = Callable[[View], int]
"""Gives how many pages a view has, at least one; a card has one."""


class Turn(NamedTuple):
    """Where paging leads: to a page of a view; ``cards`` is by how many the cards go on."""

    view: View
    page: int = 0
    cards: int = 0


def next_turn(view: View, page: int, pages_of: PagesOf, has_next_card: bool) -> Turn | None:
    """Return where paging on leads from ``page`` of ``view``; None at the end.

    What is shown halfway leads back to the cards, to the one after that in view before.
    """
    if page + 1 < pages_of(view):
        return Turn(view, page + 1)
    if view is View.OPENING:
        return Turn(View.CARD)
    if has_next_card:
        return Turn(View.CARD, cards=1)
    if view in _AFTER:
        return Turn(_AFTER[view])
    following = WALK[WALK.index(view) + 1 :]
    return Turn(following[0]) if following else None


def previous_turn(
    view: View, page: int, pages_of: PagesOf, has_next_card: bool, has_previous_card: bool
) -> Turn | None:
    """Return where paging back leads from ``page`` of ``view``; None at the beginning.

    What is shown halfway leads back to the card that was in view before.
    """
    if page:
        return Turn(view, page - 1)
    if view is View.OPENING:
        return None
    if view is View.CARD and has_previous_card:
        return Turn(view, cards=-1)
    if view is not View.CARD and has_next_card:
        return Turn(View.CARD)
    before = _BEFORE[view] if view in _BEFORE else WALK[WALK.index(view) - 1]
    return Turn(before, pages_of(before) - 1)


def view_name(view: View) -> str:
    """Return what a person calls a view."""
    return {
        View.OPENING: tr("Opening"),
        View.CARD: tr("Kaart"),
        View.RESULTS: tr("Resultaat"),
        View.DOTS: tr("Stippen"),
        View.AGENDA: tr("Agenda"),
        View.PARKING_LOT: tr("Parkeerplek"),
        View.CLOSING: tr("Slot"),
    }[view]
