# SPDX-License-Identifier: EUPL-1.2
"""Scans go into the prepared session: late ones, corrected ones, and not what is not for it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dgw_desktop.domain.codes import LETTERS
from dgw_desktop.domain.session import (
    Answer,
    Invitation,
    Session,
    SessionStatus,
    invitation,
    participation,
)
from dgw_desktop.errors import UserError
from dgw_desktop.storage.errors import MergeRefused, SessionIsFinal
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import session_bytes
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.merging import NamedScan, merge_into
from tests.examples import MODEL_1_0, WITHHELD, another_scan, raised

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture
def prepared(store: SessionStore, session: Session, loaded: LoadedModel) -> Session:
    asked = replace(session, invitation=Invitation("Anja", remarks=True, ambition=True))
    store.add(asked, loaded)
    return store.load(asked.id)


def scan(
    prepared: Session,
    loaded: LoadedModel,
    who: int,
    answers: Mapping[int, Answer] | None = None,
    minutes: int = 0,
) -> NamedScan:
    """Return what person ``who`` sent back, changed last after so many minutes."""
    chosen = answers or {n: Answer((who + n) % 4 + 1, 4, note=f"{who}!") for n in range(1, 27)}
    form = participation(invitation(prepared), f"{who:032x}", f"AAA-AA{LETTERS[who]}", NOW)
    moment = NOW + timedelta(minutes=minutes)
    return NamedScan(f"{who}.dgw", replace(form, answers=chosen, changed_at=moment), loaded)


def several(prepared: Session, loaded: LoadedModel, who: Iterable[int]) -> list[NamedScan]:
    return [scan(prepared, loaded, number) for number in who]


def test_six_people_are_the_round_beforehand_of_the_prepared_session(
    store: SessionStore, prepared: Session, loaded: LoadedModel
) -> None:
    store.save_answer(prepared.id, 3, Answer(2, note="Van de groep", rounds=raised(0, 4, 0, 0)))
    outcome = merge_into(store, prepared.id, several(prepared, loaded, range(6)))
    after = store.load(prepared.id)
    assert (outcome.people, outcome.added, outcome.withheld, outcome.waiting) == (6, 6, 0, 0)
    assert after.details == prepared.details and after.invitation == prepared.invitation
    assert after.answer(3).level == 2 and after.answer(3).note == "Van de groep"
    assert [found.counts for found in after.answer(3).rounds] == [(2, 1, 1, 2), (0, 4, 0, 0)]
    (summary,) = store.summaries_of([prepared.id])
    assert summary.beforehand is not None and summary.beforehand.people == 6
    before = after.answer(1).beforehand
    assert before is not None and before.ambitions == (0, 0, 0, 6)
    assert sorted(before.remarks) == [f"{n}!" for n in range(6)]


def test_remarks_go_along_only_where_they_were_asked(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(replace(session, invitation=Invitation("Anja")), loaded)
    merge_into(store, session.id, several(store.load(session.id), loaded, range(6)))
    assert all(not answer.last_round.remarks for answer in store.load(session.id).answers.values())


def test_who_is_late_waits_until_enough_are_and_then_counts(
    store: SessionStore, prepared: Session, loaded: LoadedModel
) -> None:
    merge_into(store, prepared.id, several(prepared, loaded, range(6)))
    first = store.load(prepared.id)
    outcome = merge_into(store, prepared.id, several(prepared, loaded, [6]))
    assert (outcome.people, outcome.added, outcome.waiting, outcome.withheld) == (7, 1, 26, 0)
    assert store.load(prepared.id).answers == first.answers
    outcome = merge_into(store, prepared.id, several(prepared, loaded, range(7, 11)))
    assert (outcome.people, outcome.waiting) == (11, 0)
    assert store.load(prepared.id).answer(1).last_round.people == 11


def test_a_corrected_file_takes_the_place_of_the_earlier_one(
    store: SessionStore, prepared: Session, loaded: LoadedModel
) -> None:
    four = several(prepared, loaded, range(4))
    assert merge_into(store, prepared.id, four).withheld == 26
    later = scan(prepared, loaded, 2, {1: Answer(4)}, minutes=5)
    outcome = merge_into(store, prepared.id, [later, *several(prepared, loaded, [4])])
    assert (outcome.people, outcome.corrected, outcome.added) == (5, 1, 1)
    assert store.load(prepared.id).answer(1).last_round.people == 5
    assert store.load(prepared.id).answer(2) == Answer(rounds=WITHHELD)  # 4 people filled it in
    # The earlier version once more changes nothing.
    outcome = merge_into(store, prepared.id, several(prepared, loaded, [2]))
    assert (outcome.people, outcome.repeated, outcome.corrected) == (5, 1, 0)


def test_what_is_not_for_this_session_is_named_and_the_others_go_on(
    store: SessionStore, prepared: Session, loaded: LoadedModel
) -> None:
    other = replace(prepared, id="e" * 32)
    own = another_scan(loaded)
    of_own = scan(replace(prepared, model=own.reference), own, 8)
    form = NamedScan("leeg.dgw", invitation(prepared), loaded)
    strange = [scan(other, loaded, 7), of_own, form]
    outcome = merge_into(store, prepared.id, [*strange, *several(prepared, loaded, range(5))])
    assert outcome.people == 5
    assert [name for name, _ in outcome.refused] == ["7.dgw", "8.dgw", "leeg.dgw"]
    assert "andere sessie" in outcome.refused[0][1] and "versie 2.0" in outcome.refused[1][1]
    with pytest.raises(MergeRefused, match=r"geen ingevulde scan.*7\.dgw"):
        merge_into(store, prepared.id, strange)
    with pytest.raises(MergeRefused, match="niets ingevuld"):
        merge_into(store, prepared.id, [])


def test_what_was_sent_out_under_the_names_of_then_comes_in(
    store: SessionStore, prepared: Session, loaded: LoadedModel
) -> None:
    before = replace(prepared, model=MODEL_1_0.reference)
    outcome = merge_into(
        store,
        prepared.id,
        [*several(before, MODEL_1_0, range(3)), *several(prepared, loaded, range(3, 6))],
    )
    assert (outcome.people, outcome.refused) == (6, ())
    assert sum(store.load(prepared.id).answer(1).votes) == 6


def test_a_final_session_takes_nobody_in(
    store: SessionStore, prepared: Session, loaded: LoadedModel
) -> None:
    store.save_status(prepared.id, SessionStatus.FINAL)
    with pytest.raises(SessionIsFinal):
        merge_into(store, prepared.id, several(prepared, loaded, range(6)))


def test_a_choice_and_its_undoing_leave_what_people_filled_in(
    store: SessionStore, prepared: Session, loaded: LoadedModel
) -> None:
    """Whatever a screen that was open all the time still knows of it."""
    before = store.load(prepared.id)
    merge_into(store, prepared.id, several(prepared, loaded, range(6)))
    merged = store.load(prepared.id)
    store.save_answer(prepared.id, 1, replace(before.answer(1), level=3))
    assert store.load(prepared.id).answer(1) == replace(merged.answer(1), level=3)
    store.save_answer(prepared.id, 1, before.answer(1))
    assert store.load(prepared.id).answers == merged.answers


def test_what_each_filled_in_is_in_no_file_and_goes_with_the_names(
    store: SessionStore, prepared: Session, loaded: LoadedModel
) -> None:
    merge_into(store, prepared.id, several(prepared, loaded, range(6)))
    text = session_bytes(store.load(prepared.id), loaded).decode()
    assert "AAA-AA" not in text and f"{3:032x}" not in text
    store.remove_people(prepared.id)
    assert all(kept.answers is None and not kept.code for kept in store.scans.of(prepared.id))
    with pytest.raises(MergeRefused, match="6 ingevulde scans"):
        merge_into(store, prepared.id, several(prepared, loaded, [6]))
    # With their files it goes on.
    outcome = merge_into(store, prepared.id, several(prepared, loaded, range(11)))
    assert (outcome.people, outcome.added, outcome.corrected) == (11, 5, 6)


def test_the_scan_of_one_person_takes_in_no_others(
    store: SessionStore, prepared: Session, loaded: LoadedModel
) -> None:
    own = scan(prepared, loaded, 0).session
    store.add(own, loaded)
    before = store.load(own.id)
    with pytest.raises(UserError, match="één deelnemer"):
        merge_into(store, own.id, several(prepared, loaded, range(1, 7)))
    assert store.load(own.id) == before and store.scans.of(own.id) == []


def test_the_session_itself_and_that_of_another_group_are_no_scan(
    store: SessionStore, prepared: Session, loaded: LoadedModel
) -> None:
    itself = NamedScan("zelf.dgw", prepared.with_answer(1, Answer(2)), loaded)
    voted = prepared.with_answer(1, Answer(2, rounds=raised(0, 4, 0, 0)))
    other = NamedScan("groep.dgw", replace(voted, id="e" * 32), loaded)
    outcome = merge_into(store, prepared.id, [itself, other, scan(prepared, loaded, 1)])
    assert (outcome.people, outcome.added) == (1, 1)
    assert dict(outcome.refused) == {
        "zelf.dgw": "dit is de sessie zelf",
        "groep.dgw": "dit is de sessie van een groep, niet de scan van één persoon",
    }
