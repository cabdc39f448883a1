# SPDX-License-Identifier: EUPL-1.2
"""The privacy threshold: no number about too few people who filled in alone.

Votes by raised hand are no secret and have no threshold. A distribution is about everyone who
voted, so it may be shown when they are many enough; and when some participants did not vote,
those must be many enough too, because their number follows by subtraction.
"""

from dataclasses import replace

from dgw_desktop.domain.session import Answer, VoteRound, VotesOrigin

DEFAULT_THRESHOLD = 5
THRESHOLDS = range(4, 11)
"""What can be set, in people."""


def may_be_shown(votes: tuple[int, ...], participants: int | None, threshold: int) -> bool:
    """Tell whether votes of people who filled in alone may be shown.

    ``participants`` is how many people filled in at all, None where that is not told.
    """
    voters = sum(votes)
    others = 0 if participants is None else abs(participants - voters)
    return voters >= threshold and (others == 0 or others >= threshold)


def protected(answer: Answer, participants: int | None, threshold: int) -> Answer:
    """Return ``answer`` without the votes that the threshold withholds."""
    rounds = tuple(_protected(found, participants, threshold) for found in answer.rounds)
    return answer if rounds == answer.rounds else replace(answer, rounds=rounds)


def _protected(found: VoteRound, participants: int | None, threshold: int) -> VoteRound:
    alone = found.origin is VotesOrigin.ALONE
    if not alone or may_be_shown(found.counts, participants, threshold):
        return found
    return VoteRound(origin=VotesOrigin.WITHHELD)


def differ_by_too_few(one: frozenset[str], other: frozenset[str], threshold: int) -> bool:
    """Tell whether two groups overlap so far that subtracting them shows too few people.

    The members are ids of scans. Equal groups give nothing away, and neither do groups
    without a member in common.
    """
    if not one & other:
        return False
    return any(0 < len(rest) < threshold for rest in (one - other, other - one))
