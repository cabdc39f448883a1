# SPDX-License-Identifier: EUPL-1.2
"""What a session contributes: what was chosen, and nothing that says whose it is."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dgw_desktop.domain.contributions import (
    ContributedAnswer,
    SizeClass,
    Traits,
    UnitKind,
    contribution_id,
    contribution_of,
    kind_name,
    size_name,
    unfit_answers,
    why_no_contribution,
)
from dgw_desktop.domain.session import (
    Action,
    Answer,
    Session,
    SessionRole,
    SessionStatus,
    VoteRound,
)
from dgw_desktop.storage.model_file import LoadedModel

NOW = datetime(2026, 11, 27, 12, 0, 0, 123456, tzinfo=UTC)


def final(session: Session, answers: dict[int, Answer]) -> Session:
    return replace(session, status=SessionStatus.FINAL, answers=answers)


def test_it_has_what_was_chosen_and_nothing_else(session: Session, loaded: LoadedModel) -> None:
    secret = "Geheim"
    asked = replace(
        final(
            session,
            {
                1: Answer(2, 3, note=secret, rounds=(VoteRound((1, 2, 3, 4)),)),
                2: Answer(3, 4, not_applicable=True),
                3: Answer(None, 4),
                4: Answer(unknown=True, note=secret),
            },
        ),
        actions=(Action(secret, 1, secret),),
        parking_lot=(secret,),
    )
    made = contribution_of(asked, loaded.model, "K7Q-2MX", SizeClass.LARGE, UnitKind.SOCIAL, NOW)
    one, two, three, *_ = loaded.model.dimensions
    assert made.answers == {
        one.key: ContributedAnswer(2, 3),
        two.key: ContributedAnswer(None, None, True),
        three.key: ContributedAnswer(None, 4),
    }
    assert made.traits == Traits(SizeClass.LARGE, UnitKind.SOCIAL, 2026)
    assert made.made_at == NOW.replace(microsecond=0)
    names = (secret, session.id, *map(str, (session.details.title, session.details.organisation)))
    assert not any(name in repr(made) for name in names)


def test_a_session_has_one_id_wherever_it_is_contributed(session: Session) -> None:
    assert contribution_id(session.id) == contribution_id(session.id)
    assert contribution_id(session.id) != contribution_id("1" * 32)
    assert session.id not in contribution_id(session.id)


def test_only_a_final_session_of_a_group_is_contributed(
    session: Session, loaded: LoadedModel
) -> None:
    good = final(session, {1: Answer(2)})
    assert why_no_contribution(good) == ""
    for bad in (
        replace(good, status=SessionStatus.DRAFT),
        replace(good, role=SessionRole.PARTICIPANT),
        final(session, {1: Answer(not_applicable=True), 2: Answer(None, 3)}),
    ):
        assert why_no_contribution(bad)
        with pytest.raises(ValueError, match=r"\."):
            contribution_of(bad, loaded.model, "K7Q-2MX", SizeClass.LARGE, UnitKind.SOCIAL, NOW)


def test_the_year_is_that_of_the_session(session: Session, loaded: LoadedModel) -> None:
    before = replace(session.details, date=date(2024, 12, 31))
    asked = replace(final(session, {1: Answer(2)}), details=before)
    made = contribution_of(asked, loaded.model, "K7Q-2MX", SizeClass.SMALL, UnitKind.OTHER, NOW)
    assert made.traits.year == 2024


def test_an_answer_that_the_model_does_not_have_is_told(loaded: LoadedModel) -> None:
    key = loaded.model.dimensions[0].key
    assert unfit_answers({key: ContributedAnswer(4, 4)}, loaded.model) == ""
    assert "5" in unfit_answers({key: ContributedAnswer(5, None)}, loaded.model)
    assert "5" in unfit_answers({key: ContributedAnswer(None, 5)}, loaded.model)
    assert "no key" in unfit_answers({"no key": ContributedAnswer(1, None)}, loaded.model)


def test_every_size_and_kind_has_a_name_of_its_own() -> None:
    assert len({size_name(size) for size in SizeClass}) == len(SizeClass)
    assert len({kind_name(kind) for kind in UnitKind}) == len(UnitKind)
