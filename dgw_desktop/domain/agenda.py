# SPDX-License-Identifier: EUPL-1.2
"""What a group decided: its open actions by dimension and by person, and where it wants to go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.priorities import Period, Priority
from dgw_desktop.domain.scoring import gaps
from dgw_desktop.domain.session import Action, Session


@dataclass(frozen=True, slots=True)
class DimensionActions:
    """The open actions on one dimension, None for those on the whole, in the order of noting."""

    dimension: Dimension | None
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class OwnerActions:
    """The open actions of one owner, "" for those of nobody, what is due first on top."""

    owner: str
    actions: tuple[Action, ...]


class Stand(Enum):
    """How far an action is on a day, in the order in which a reader wants to know."""

    LATE = auto()
    """It should have been done before that day."""
    OPEN = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Direction:
    """Where the group stands on a dimension and where it wants to go, if anywhere."""

    dimension: Dimension
    level: int | None
    ambition: int | None


def open_actions(session: Session) -> tuple[Action, ...]:
    """Return the actions that are to be done, in the order of noting."""
    return tuple(action for action in session.actions if action.is_open)


def actions_by_dimension(model: MaturityModel, session: Session) -> tuple[DimensionActions, ...]:
    """Return the open actions by dimension in the model's order; those on the whole last."""
    opened = open_actions(session)
    found = [
        DimensionActions(one, tuple(action for action in opened if action.dimension == one.number))
        for one in model.dimensions
    ]
    rest = (
        action
        for action in opened
        if action.dimension is None or not model.has_dimension(action.dimension)
    )
    return tuple(part for part in (*found, DimensionActions(None, tuple(rest))) if part.actions)


def actions_by_owner(actions: Iterable[Action]) -> tuple[OwnerActions, ...]:
    """Return the open ones of ``actions`` by owner, who is first due first; nobody's last.

    A name in other capitals or accents is the same owner, called as the first time.
    """
    names: dict[str, str] = {}
    found: dict[str, list[Action]] = {}
    for action in actions:
        if action.is_open:
            key = name_key(action.owner)
            names.setdefault(key, action.owner.strip())
            found.setdefault(key, []).append(action)
    groups = [OwnerActions(names[key], tuple(sorted(own, key=_due))) for key, own in found.items()]
    return tuple(sorted(groups, key=lambda group: (not group.owner, _due(group.actions[0]))))


def stand_of(action: Action, today: date) -> Stand:
    """Return how far ``action`` is on the day ``today``."""
    if not action.is_open:
        return Stand.DONE
    return Stand.LATE if action.is_overdue(today) else Stand.OPEN


def actions_by_stand(
    actions: Iterable[Action], today: date
) -> tuple[tuple[Stand, tuple[Action, ...]], ...]:
    """Return ``actions`` by how far they are, what is due first on top; those late come first."""
    ordered = sorted(actions, key=_due)
    found = (
        (stand, tuple(one for one in ordered if stand_of(one, today) is stand)) for stand in Stand
    )
    return tuple((stand, own) for stand, own in found if own)


def followed_actions(session: Session, before: Session) -> tuple[tuple[Action, Action | None], ...]:
    """Return what was to be done in ``before``, each with the same action of ``session``.

    That is None where it is in the list no more.
    """
    now = {(action.text, action.dimension): action for action in session.actions}
    return tuple((one, now.get((one.text, one.dimension))) for one in open_actions(before))


def priorities_by_period(
    model: MaturityModel, session: Session
) -> tuple[tuple[Period, tuple[Priority, ...]], ...]:
    """Return the priorities of each period that has any, in time's order; to be placed last."""
    found = (
        (
            period,
            tuple(p for p in session.agenda.in_period(period) if model.has_dimension(p.dimension)),
        )
        for period in Period
    )
    return tuple((period, priorities) for period, priorities in found if priorities)


def main_directions(model: MaturityModel, session: Session, most: int) -> tuple[Direction, ...]:
    """Return at most ``most`` dimensions that the group is to work on.

    Those are its priorities, most dots first; without any the biggest gaps to the ambition; and
    without those the lowest levels.
    """
    if session.agenda.priorities:
        chosen = sorted(session.agenda.priorities, key=lambda priority: -priority.dots)
        known = [one.dimension for one in chosen if model.has_dimension(one.dimension)]
        dimensions = [model.dimension(number) for number in known]
    else:
        dimensions = [gap.dimension for gap in gaps(model, session)]
    if not dimensions:
        levels = {one: session.answer(one.number).scored_level for one in model.dimensions}
        below = [one for one, level in levels.items() if (level or 0) < model.highest_level]
        dimensions = sorted(
            (one for one in below if levels[one] is not None), key=lambda one: levels[one] or 0
        )
    answers = [(one, session.answer(one.number)) for one in dimensions[:most]]
    return tuple(Direction(one, said.scored_level, said.scored_ambition) for one, said in answers)


def _due(action: Action) -> date:
    return action.due or date.max
