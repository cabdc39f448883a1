# SPDX-License-Identifier: EUPL-1.2
"""What people filled in alone becomes rounds of votes, against a second and naive count."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.scans import Scan, beforehand, is_later, person
from dgw_desktop.domain.session import Answer, VotesOrigin
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model

MODEL = read_model(built_in_model()).model
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LEVEL = st.none() | st.integers(1, 4)
ANSWER = st.builds(
    Answer, LEVEL, LEVEL, st.booleans(), st.sampled_from(["", "Geheim van Piet"]),
    unknown=st.booleans(),
)  # fmt: skip
PEOPLE = st.lists(st.dictionaries(st.integers(1, 26), ANSWER), max_size=9)


def scan(number: int, answers: dict[int, Answer]) -> Scan:
    return Scan(f"{number:032x}"[::-1], "", NOW, answers)


@given(PEOPLE, st.booleans())
def test_rounds_are_those_of_a_naive_count(people: list[dict[int, Answer]], remarks: bool) -> None:
    found = beforehand(MODEL, [scan(i, p) for i, p in enumerate(people)], remarks)
    for number in range(1, 27):
        said = [person.get(number, Answer()) for person in people]
        applies = [answer for answer in said if not answer.not_applicable]
        known = [answer.level for answer in applies if not answer.unknown and answer.level]
        left_out = len(said) - len(applies)
        unknown = sum(answer.unknown for answer in applies)
        round_ = found.get(number)
        members = len(known) + left_out + unknown
        if not members:
            assert round_ is None
            continue
        assert round_ is not None and round_.origin is VotesOrigin.ALONE
        assert round_.counts == tuple(known.count(level) for level in range(1, 5))
        assert (round_.unknown, round_.not_applicable) == (unknown, left_out)
        assert len(round_.members) == len(set(round_.members)) == members
        assert len(round_.remarks) == (sum(bool(a.note) for a in said) if remarks else 0)
        wanted = [answer.ambition for answer in applies if answer.ambition]
        assert sum(round_.ambitions) == len(round_.with_ambition) <= len(wanted)


def test_what_people_wrote_comes_in_another_order_than_they_did() -> None:
    scans = [scan(n, {1: Answer(2, note=f"Opmerking {n}")}) for n in range(9)]
    orders = {beforehand(MODEL, scans, remarks=True)[1].remarks for _ in range(20)}
    assert len(orders) > 1
    assert all(sorted(order) == [f"Opmerking {n}" for n in range(9)] for order in orders)
    assert beforehand(MODEL, scans, remarks=False)[1].remarks == ()


def test_a_corrected_scan_is_another_member_and_the_same_person() -> None:
    first = scan(3, {1: Answer(2)})
    later = replace(first, changed_at=NOW + timedelta(minutes=1))
    assert first.member != later.member
    assert first.member[:16] == later.member[:16] == person(first.id)
    assert replace(first, answers={1: Answer(4)}).member == first.member
    assert is_later(later, first) and not is_later(first, later) and not is_later(first, first)


def test_only_what_an_earlier_version_counted_is_older_than_everything() -> None:
    unknown = Scan("3" * 32, "", None, None)
    assert is_later(scan(3, {}), unknown) and not is_later(unknown, scan(3, {}))
    assert not is_later(unknown, unknown)
    assert beforehand(MODEL, [unknown], remarks=True) == {}


def test_a_scan_with_nothing_but_notes_is_empty() -> None:
    assert scan(1, {}).is_empty and scan(1, {1: Answer(note="Nog niets")}).is_empty
    assert not scan(1, {1: Answer(unknown=True)}).is_empty
    assert not scan(1, {1: Answer(not_applicable=True)}).is_empty
