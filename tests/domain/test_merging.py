# SPDX-License-Identifier: EUPL-1.2
"""Merging and the privacy threshold, against a second and naive computation."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.merging import distinct_scans, merged_answers
from dgw_desktop.domain.privacy import THRESHOLDS, differ_by_too_few, protected
from dgw_desktop.domain.session import Answer, Session, VotesOrigin
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from tests.examples import WITHHELD, make_session, raised

MODEL = read_model(built_in_model()).model
CHOICES = st.dictionaries(st.integers(1, 26), st.none() | st.integers(1, 4))
THRESHOLD = st.sampled_from(THRESHOLDS)


def scan(number: int, levels: dict[int, int | None]) -> Session:
    answers = {n: Answer(level, 4, level is None, "Geheim van Piet") for n, level in levels.items()}
    return replace(make_session(answers), id=f"{number:032x}")


@given(st.lists(CHOICES, min_size=1, max_size=14), THRESHOLD)
def test_votes_are_those_of_a_naive_count(
    people: list[dict[int, int | None]], threshold: int
) -> None:
    found = merged_answers(MODEL, [scan(i, p) for i, p in enumerate(people)], threshold)
    for number in range(1, 27):
        cast = [person[number] for person in people if person.get(number)]
        silent = len(people) - len(cast)
        answer = found.get(number, Answer())
        assert answer.level is None and answer.ambition is None and not answer.note
        if not cast:
            assert answer == Answer()
        elif len(cast) >= threshold and (silent == 0 or silent >= threshold):
            assert answer.votes == tuple(cast.count(level) for level in range(1, 5))
            assert answer.last_round.origin is VotesOrigin.ALONE
        else:
            assert answer == Answer(rounds=WITHHELD)


@given(st.lists(CHOICES, min_size=1, max_size=14), THRESHOLD, THRESHOLD)
def test_a_higher_threshold_later_shows_no_more(
    people: list[dict[int, int | None]], first: int, later: int
) -> None:
    scans = [scan(i, p) for i, p in enumerate(people)]
    merged = merged_answers(MODEL, scans, first)
    again = {n: protected(a, len(scans), later) for n, a in merged.items()}
    assert again == merged_answers(MODEL, scans, max(first, later)) or later < first
    for answer in again.values():
        shown = sum(answer.votes)
        assert shown == 0 or shown >= max(first, later)
        assert not 0 < len(scans) - shown < later or shown == 0


def test_votes_by_raised_hand_have_no_threshold() -> None:
    answer = Answer(rounds=raised(1, 0, 0, 0))
    assert protected(answer, 9, 5) is answer


IDS = st.frozensets(st.integers(0, 14).map(str))


@given(IDS, IDS, THRESHOLD)
def test_two_groups_are_told_apart_by_too_few(
    one: frozenset[str], other: frozenset[str], threshold: int
) -> None:
    """Whoever holds both distributions can subtract them when one is nearly in the other."""
    only_one = [member for member in one if member not in other]
    only_other = [member for member in other if member not in one]
    expected = len(one) + len(other) > len(one | other) and (
        1 <= len(only_one) < threshold or 1 <= len(only_other) < threshold
    )
    assert differ_by_too_few(one, other, threshold) == expected
    assert differ_by_too_few(other, one, threshold) == expected


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3), CHOICES), max_size=12))
def test_one_scan_per_person_and_the_newest(
    files: list[tuple[int, int, dict[int, int | None]]],
) -> None:
    sessions = [
        replace(session := scan(who, levels), changed_at=session.changed_at + timedelta(days))
        for who, days, levels in files
    ]
    found = distinct_scans(sessions)
    kept = {session.id: session for session in found.sessions}
    assert len(kept) == len(found.sessions)
    assert len(found.sessions) + found.repeated + found.empty == len(sessions)
    for session in sessions:
        if session.id in kept:
            assert kept[session.id].changed_at >= session.changed_at
    assert all(any(not a.is_open for a in s.answers.values()) for s in found.sessions)
    # The order of the files does not decide.
    turned = {s.id: s.changed_at for s in distinct_scans(sessions[::-1]).sessions}
    newest_are_unique = all(
        a.id != b.id or a.changed_at != b.changed_at
        for a, b in pairwise(sorted(sessions, key=lambda s: (s.id, s.changed_at)))
    )
    if newest_are_unique:
        assert turned == {i: s.changed_at for i, s in kept.items()}
