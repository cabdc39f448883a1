# SPDX-License-Identifier: EUPL-1.2
"""What a group can give its dots to, and how far a count of them is."""

from collections.abc import Iterable

from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.priorities import Agenda, Ranked, ranked
from dgw_desktop.domain.scoring import gaps
from dgw_desktop.domain.session import Session

FEWEST_OFFERED = 10
"""Dimensions that are proposed, as low ones, where nobody set an ambition; more where equal."""


def proposed(model: MaturityModel, session: Session) -> tuple[int, ...]:
    """Return the dimensions that a group would choose among, the likeliest first.

    Those are its gaps, the largest first, or else the dimensions that stand lowest; and what is a
    priority already: dots that are given anew come in place of what it had.
    """
    priorities = (one.dimension for one in session.agenda.priorities)
    known = (number for number in priorities if model.has_dimension(number))
    return tuple(dict.fromkeys((*_likely(model, session), *known)))


def _likely(model: MaturityModel, session: Session) -> tuple[int, ...]:
    if found := gaps(model, session):
        return tuple(gap.dimension.number for gap in found)
    levels: dict[int, int] = {}
    for number in (one.number for one in model.dimensions):
        level = session.answer(number).scored_level
        if level is not None and level < model.highest_level:
            levels[number] = level
    lowest = sorted(levels, key=lambda number: levels[number])
    if len(lowest) <= FEWEST_OFFERED:
        return tuple(lowest)
    last = levels[lowest[FEWEST_OFFERED - 1]]
    return tuple(number for number in lowest if levels[number] <= last)


def in_order(model: MaturityModel, session: Session, numbers: Iterable[int]) -> tuple[int, ...]:
    """Return ``numbers``: first those that are proposed, in that order, then in the model's."""
    wanted = set(numbers)
    first = [number for number in proposed(model, session) if number in wanted]
    rest = [one.number for one in model.dimensions if one.number in wanted - set(first)]
    return (*first, *rest)


def next_step(dimension: Dimension, level: int | None, highest: int) -> str:
    """Return the statement of the level after ``level``, '' where there is none to name."""
    return dimension.statement(level + 1) if level is not None and level < highest else ""


def ranking(model: MaturityModel, agenda: Agenda, asked: Iterable[int]) -> tuple[Ranked, ...]:
    """Return the priorities, and those of ``asked`` that got no dots, most dots first.

    Equal ones stand in the order of ``asked``, and then of the agenda.
    """
    known = (one for one in agenda.priorities if model.has_dimension(one.dimension))
    dots = {one.dimension: one.dots for one in known}
    return ranked(dots, tuple(dict.fromkeys((*asked, *dots))))
