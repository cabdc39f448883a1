# SPDX-License-Identifier: EUPL-1.2
"""Who is too few to show, person by person."""

from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.privacy import THRESHOLDS, may_be_shown
from dgw_desktop.domain.session import VoteRound, VotesOrigin

COUNTS = st.lists(st.integers(0, 6), min_size=4, max_size=4).map(tuple)


@given(COUNTS, st.none() | st.integers(0, 20), st.sampled_from(THRESHOLDS))
def test_neither_who_voted_nor_who_did_not_are_too_few(
    counts: tuple[int, ...], more: int | None, threshold: int
) -> None:
    found = VoteRound(counts, VotesOrigin.ALONE)
    voters = [level for level, count in enumerate(counts) for _ in range(count)]
    silent = [] if more is None else ["silent"] * more
    people = None if more is None else len(voters) + len(silent)
    groups = [group for group in (voters, silent) if group]
    expected = bool(voters) and all(len(group) >= threshold for group in groups)
    assert may_be_shown(found, people, threshold) == expected
