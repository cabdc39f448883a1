# SPDX-License-Identifier: EUPL-1.2
"""What a group decided: its actions in order, and where it wants to go first."""

from dataclasses import replace
from datetime import date

from dgw_desktop.domain.agenda import actions_by_dimension, actions_by_owner, main_directions
from dgw_desktop.domain.priorities import Agenda, Priority
from dgw_desktop.domain.session import Action, ActionStatus, Answer
from dgw_desktop.storage.model_file import LoadedModel
from tests.examples import make_session

EARLY, LATE = date(2027, 1, 1), date(2027, 6, 1)


def test_open_actions_stand_by_dimension_in_the_models_order_and_those_on_the_whole_last(
    loaded: LoadedModel,
) -> None:
    session = replace(
        make_session({}),
        actions=(
            Action("geheel"),
            Action("b", 14),
            Action("gedaan", 3, status=ActionStatus.DONE),
            Action("a", 2),
            Action("c", 14),
        ),
    )
    found = actions_by_dimension(loaded.model, session)
    assert [
        (group.dimension and group.dimension.number, [one.text for one in group.actions])
        for group in found
    ] == [(2, ["a"]), (14, ["b", "c"]), (None, ["geheel"])]


def test_each_owner_has_the_actions_by_date_and_who_is_due_first_comes_first() -> None:
    actions = (
        Action("x", owner=""),
        Action("later", owner="José", due=LATE),
        Action("ooit", owner="Team Data"),
        Action("eerst", owner="jose ", due=EARLY),
        Action("klaar", owner="Piet", due=EARLY, status=ActionStatus.DONE),
    )
    found = [
        (group.owner, [one.text for one in group.actions]) for group in actions_by_owner(actions)
    ]
    assert found == [("José", ["eerst", "later"]), ("Team Data", ["ooit"]), ("", ["x"])]


def test_the_directions_are_priorities_or_else_gaps_or_else_the_lowest(loaded: LoadedModel) -> None:
    answers = {
        1: Answer(3),
        2: Answer(1),
        3: Answer(2),
        4: Answer(4),
        5: Answer(not_applicable=True),
    }
    lowest = make_session(answers)
    assert [one.dimension.number for one in main_directions(loaded.model, lowest, 2)] == [2, 3]
    with_gaps = lowest.with_answer(1, Answer(3, 4)).with_answer(3, Answer(2, 4))
    found = main_directions(loaded.model, with_gaps, 5)
    assert [(one.dimension.number, one.level, one.ambition) for one in found] == [
        (3, 2, 4),
        (1, 3, 4),
    ]
    chosen = replace(with_gaps, agenda=Agenda((Priority(1, dots=2), Priority(9, dots=7))))
    assert [one.dimension.number for one in main_directions(loaded.model, chosen, 5)] == [9, 1]
