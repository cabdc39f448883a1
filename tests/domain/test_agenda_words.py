# SPDX-License-Identifier: EUPL-1.2
"""What an agenda says in words."""

from dataclasses import replace
from datetime import date

import pytest

from dgw_desktop.domain.agenda_words import (
    agenda_in_words,
    card_in_words,
    first_due,
    moved_in_words,
    next_step,
    outcomes_in_words,
    place_in_words,
    still_asked,
    to_follow_up,
)
from dgw_desktop.domain.priorities import Agenda, Outcome, Period, PeriodName, Priority, Result
from dgw_desktop.domain.session import Action, ActionStatus, Answer
from dgw_desktop.storage.model_file import LoadedModel
from tests.examples import make_session

TODAY = date(2027, 1, 15)
EARLY, LATE = date(2027, 1, 1), date(2027, 2, 1)


@pytest.mark.parametrize(
    ("answer", "words", "next_level"),
    [
        (Answer(1, 3), "van 1 naar 3, met als volgende stap niveau 2", 2),
        (Answer(1, 2), "van 1 naar 2", 2),
        (Answer(2), "op niveau 2, nog zonder ambitie; volgende stap niveau 3", 3),
        (Answer(3, 3), "op niveau 3, de ambitie (3) is bereikt", None),
        (Answer(3, 2), "op niveau 3, de ambitie (2) is bereikt", None),
        (Answer(4), "op niveau 4, het hoogste", None),
        (Answer(4, 4), "op niveau 4, de ambitie (4) is bereikt", None),
        (Answer(), "nog geen niveau gekozen", None),
        (Answer(None, 3), "nog geen niveau gekozen, ambitie 3", None),
        (Answer(2, 3, not_applicable=True), "niet van toepassing", None),
    ],
)
def test_a_step_reads_right_with_and_without_ambition_and_at_the_highest_level(
    loaded: LoadedModel, answer: Answer, words: str, next_level: int | None
) -> None:
    step = next_step(loaded.model, make_session({4: answer}), 4)
    assert step.in_words() == words and step.next_level == next_level
    statement = loaded.model.dimension(4).statement(next_level) if next_level else ""
    assert step.statement == statement


def test_a_card_says_all_but_its_statement(loaded: LoadedModel) -> None:
    session = replace(
        make_session({4: Answer(1, 3)}),
        actions=(
            Action("a", 4, due=LATE),
            Action("b", 4, due=EARLY),
            Action("c", 4, due=date(2026, 1, 1), status=ActionStatus.DONE),
            Action("d", 5, due=date(2025, 1, 1)),
        ),
    )
    assert first_due(session, 4) == EARLY
    assert first_due(session, 6) is None
    said = card_in_words(loaded.model, session, Priority(4, 9, owner="Team Data"), TODAY)
    assert said == (
        "4. Gezamenlijke taal, van 1 naar 3, met als volgende stap niveau 2, "
        "9 stippen, wie: Team Data, eerste actie op 01-01-2027, te laat"
    )
    said = card_in_words(loaded.model, session, Priority(6, 1), TODAY)
    assert said == "6. Data als kapitaal, nog geen niveau gekozen, 1 stip"


def test_a_place_has_the_name_that_the_group_gave_the_period() -> None:
    agenda = Agenda(
        (Priority(4), Priority(5, period=Period.NEXT), Priority(6, period=Period.NEXT)),
        (PeriodName(Period.NEXT, "Volgend jaar"),),
    )
    assert place_in_words(agenda, 4) == "naar Dit kwartaal, 1 van 1"
    assert place_in_words(agenda, 6) == "naar Volgend jaar, 2 van 2"
    assert place_in_words(agenda, 7) == ""


def test_the_line_above_an_agenda_counts_what_there_is() -> None:
    session = make_session({})
    assert agenda_in_words(session, TODAY) == "0 prioriteiten · 0 acties"
    session = replace(
        session,
        agenda=Agenda((Priority(4, 9), Priority(5)), dots_people=12),
        actions=(Action("a", due=EARLY), Action("b", due=LATE), Action("c")),
    )
    assert agenda_in_words(session, TODAY) == (
        "2 prioriteiten · 3 acties, 1 te laat · 12 personen × 3 stippen verdeeld"
    )
    unknown = replace(session, agenda=Agenda((Priority(4, 1),)), actions=(Action("a"),))
    assert agenda_in_words(unknown, TODAY) == "1 prioriteit · 1 actie · 1 stip verdeeld"


def test_what_is_followed_up_is_what_was_to_be_done_and_is_in_the_model(
    loaded: LoadedModel,
) -> None:
    placed = (Priority(4), Priority(5, period=Period.TO_PLACE))
    left = (Priority(6, period=Period.NOT_NOW), Priority(99))
    baseline = replace(make_session({}), agenda=Agenda((*placed, *left)))
    assert to_follow_up(baseline, loaded.model) == placed
    assert to_follow_up(None, loaded.model) == ()
    said = Agenda(outcomes=(Outcome(4, Result.RUNNING), Outcome(5, None, "bijna")))
    session = replace(make_session({}), agenda=said)
    assert still_asked(session, baseline, loaded.model) == placed[1:]


def test_outcomes_are_counted_in_words() -> None:
    done, running = Outcome(4, Result.DONE), Outcome(5, Result.RUNNING)
    assert outcomes_in_words([done, running, done, Outcome(6)]) == (
        "2 gedaan, 1 loopt, 1 nog niet gezegd"
    )
    assert outcomes_in_words([Outcome(4, Result.DROPPED)]) == "1 vervallen"
    assert outcomes_in_words([]) == ""


def test_a_level_of_then_and_now_also_where_one_is_not_known() -> None:
    assert moved_in_words(1, 3) == "was 1, is nu 3"
    assert moved_in_words(3, 2) == "was 3, is nu 2"
    assert moved_in_words(2, 2) == "was 2, en is dat nu nog"
    assert moved_in_words(None, 2) == "toen niet ingevuld, is nu 2"
    assert moved_in_words(2, None) == "was 2, nu nog niet ingevuld"
    assert moved_in_words(None, None) == "toen en nu niet ingevuld"
