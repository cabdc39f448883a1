# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

from dgw_desktop.domain.dots import in_order, next_step, proposed, ranking
from dgw_desktop.domain.priorities import Agenda, Priority, Ranked
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.model_file import LoadedModel


def answered(session: Session, **levels: Answer) -> Session:
    return replace(session, answers={int(name[1:]): one for name, one in levels.items()})


def test_the_gaps_are_proposed_the_largest_first(loaded: LoadedModel, session: Session) -> None:
    found = answered(session, _3=Answer(2, 3), _7=Answer(1, 4), _9=Answer(1, 2), _11=Answer(3, 3))
    assert proposed(loaded.model, found) == (7, 9, 3)


def test_without_any_ambition_the_lowest_levels_are_proposed_ties_included(
    loaded: LoadedModel, session: Session
) -> None:
    levels = {number: Answer(level=1 if number > 20 else 2) for number in range(1, 27)}
    levels[1] = Answer(level=4)
    levels[2] = Answer(not_applicable=True)
    found = proposed(loaded.model, replace(session, answers=levels))
    assert found == (*range(21, 27), *range(3, 21))
    levels |= {number: Answer(level=3) for number in range(7, 21)}
    assert proposed(loaded.model, replace(session, answers=levels)) == (
        *range(21, 27),
        *range(3, 7),
    )


def test_what_is_a_priority_already_is_proposed_too(loaded: LoadedModel, session: Session) -> None:
    found = answered(session, _3=Answer(2, 3))
    found = replace(found, agenda=Agenda((Priority(5, 2), Priority(3, 1), Priority(99))))
    assert proposed(loaded.model, found) == (3, 5)


def test_nothing_is_proposed_of_an_empty_session(loaded: LoadedModel, session: Session) -> None:
    assert proposed(loaded.model, session) == ()


def test_a_choice_stands_in_the_order_of_the_proposal_and_then_of_the_model(
    loaded: LoadedModel, session: Session
) -> None:
    found = answered(session, _3=Answer(2, 3), _7=Answer(1, 4))
    assert in_order(loaded.model, found, [26, 3, 1, 7]) == (7, 3, 1, 26)


def test_the_next_step_is_the_statement_of_the_level_above(loaded: LoadedModel) -> None:
    one = loaded.model.dimension(4)
    assert next_step(one, 1, 4) == one.statement(2)
    assert next_step(one, 4, 4) == next_step(one, None, 4) == ""


def test_the_ranking_has_the_priorities_and_what_was_asked_about_and_got_no_dots(
    loaded: LoadedModel,
) -> None:
    agenda = Agenda((Priority(4, 9), Priority(5, 7), Priority(8), Priority(11, 7), Priority(99, 9)))
    assert ranking(loaded.model, agenda, (11, 5, 3)) == (
        Ranked(4, 9, 1, False),
        Ranked(11, 7, 2, True),
        Ranked(5, 7, 2, True),
        Ranked(3, 0, 4, False),
        Ranked(8, 0, 4, False),
    )
