# SPDX-License-Identifier: EUPL-1.2
"""The privacy threshold: nothing from which follows what too few people filled in alone.

Votes by raised hand are no secret and have no threshold. shown_groups.py has the test of what
follows from several groups; here is the simple one, for a round of which is not known whose
answers it counts, since an earlier version made it.
"""

from collections.abc import Callable

from dgw_desktop.domain.session import Session, VoteRound
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr

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


def withheld_dimensions(session: Session) -> int:
    """Return on how many dimensions there are no counts of those who filled in alone."""
    rounds = (answer.beforehand for answer in session.answers.values())
    return sum(found is not None and found.is_withheld for found in rounds)


def withheld_in_words(
    withheld: int,
    waiting: int,
    threshold: int | None,
    tr: Callable[[str], str] = tr,
) -> str:
    """Return in one sentence what is not shown and why; nothing where all is.

    On ``withheld`` dimensions there are no counts, on ``waiting`` the last to come do not count
    yet. ``threshold`` is in people, None where it is not known. Without ``tr`` it is in the
    language of the windows; a report hands over its own.
    """
    few = (
        tr("te weinig mensen")
        if threshold is None
        else tr("minder dan {0} mensen").format(threshold)
    )
    on_withheld, on_waiting = (
        counted(count, tr("dimensie"), tr("dimensies")) for count in (withheld, waiting)
    )
    if withheld and waiting:
        return tr(
            "Bij {0} staan geen aantallen en bij {1} tellen de laatste ingevulde scans nog niet "
            "mee. Anders zijn de keuzes van {2} te herleiden tot personen."
        ).format(on_withheld, on_waiting, few)
    if withheld:
        text = tr(
            "Bij {0} staan geen aantallen. Anders zijn de keuzes van {1} te herleiden tot personen."
        )
        return text.format(on_withheld, few)
    if waiting:
        text = tr(
            "Bij {0} tellen de laatste ingevulde scans nog niet mee. Anders zijn de keuzes van "
            "{1} te herleiden tot personen."
        )
        return text.format(on_waiting, few)
    return ""
