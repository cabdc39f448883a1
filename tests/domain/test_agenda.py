# SPDX-License-Identifier: EUPL-1.2
"""What a group decided: its actions in order, and where it wants to go first."""

from dataclasses import replace
from datetime import date

from dgw_desktop.domain.agenda import (
    Stand,
    actions_by_dimension,
    actions_by_owner,
    actions_by_stand,
    followed_actions,
    main_directions,
)
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


def test_what_is_late_comes_first_then_what_is_open_then_what_is_done_each_by_date() -> None:
    actions = (
        Action("ooit"),
        Action("klaar", due=EARLY, status=ActionStatus.DONE),
        Action("later", due=LATE),
        Action("vandaag", due=EARLY),
        Action("te laat", due=date(2026, 12, 31)),
        Action("nog later te laat", due=date(2026, 6, 1)),
    )
    found = [(stand, [one.text for one in own]) for stand, own in actions_by_stand(actions, EARLY)]
    assert found == [
        (Stand.LATE, ["nog later te laat", "te laat"]),
        (Stand.OPEN, ["vandaag", "later", "ooit"]),
        (Stand.DONE, ["klaar"]),
    ]
    assert actions_by_stand([], EARLY) == ()


def test_what_was_open_is_followed_by_text_and_dimension() -> None:
    opened, gone = Action("a", 2), Action("b", 3)
    before = replace(
        make_session({}), actions=(opened, Action("af", status=ActionStatus.DONE), gone)
    )
    done = replace(opened, status=ActionStatus.DONE, owner="Bo")
    now = replace(make_session({}), actions=(Action("a", 3), done, Action("b", 4)))
    assert followed_actions(now, before) == ((opened, done), (gone, None))


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
