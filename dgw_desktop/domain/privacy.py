# SPDX-License-Identifier: EUPL-1.2
"""The privacy threshold: nothing from which follows what too few people filled in alone.

Votes by raised hand are no secret and have no threshold. shown_groups.py has the test of what
follows from several groups; here is the simple one, for a round of which is not known whose
answers it counts, since an earlier version made it.
"""

from dgw_desktop.domain.session import VoteRound

DEFAULT_THRESHOLD = 5
THRESHOLDS = range(4, 11)
"""What can be set, in people."""


def may_be_shown(found: VoteRound, people: int | None, threshold: int) -> bool:
    """Tell whether a round of people who filled in alone, of unknown members, may be shown.

    ``people`` is how many filled in at all, None where that is not known: those who are not in the
    round must be many enough too, for their number follows.
    """
    others = 0 if people is None else abs(people - found.people)
    return found.people >= threshold and (others == 0 or others >= threshold)
