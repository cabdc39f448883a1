# SPDX-License-Identifier: EUPL-1.2
"""How sessions side by side are called: each by a letter, and by a name unless that is hidden.

The window and a report each ask in their own language.
"""

from collections.abc import Sequence
from enum import Enum, auto

from dgw_desktop.domain.comparison import names_apart
from dgw_desktop.domain.phrases import Tr
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.wording import DUTCH, Wording, counted


class Purpose(Enum):
    """Why sessions stand side by side, which decides how they are named."""

    COMPARE = auto()
    """Sessions with each other: named by title and date."""
    ROLL_UP = auto()
    """The units of one organisation: named by unit."""


def letters(count: int) -> list[str]:
    """Return so many letters in order: A to Z, then AA and on."""
    return [_letter(number) for number in range(1, count + 1)]


def _letter(number: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def side_by_side_names(
    sessions: Sequence[Session],
    purpose: Purpose,
    are_named: bool = True,
    tr: Tr = str,
    wording: Wording = DUTCH,
) -> list[str]:
    """Return how each session is called: 'A · Nulmeting (12-11-2025)', or 'Sessie A'.

    Without ``are_named`` a name says nothing of whose session it is.
    """
    found = letters(len(sessions))
    if not are_named:
        word = tr("Sessie") if purpose is Purpose.COMPARE else tr("Organisatieonderdeel")
        return [f"{word} {letter}" for letter in found]
    if purpose is Purpose.ROLL_UP:
        names = tuple(one.details.unit or one.details.title for one in sessions)
    else:
        names = names_apart(sessions, wording.short_date)
    return [f"{letter} · {name}" for letter, name in zip(found, names, strict=True)]


def side_by_side_title(
    sessions: Sequence[Session], purpose: Purpose, are_named: bool = True, tr: Tr = str
) -> str:
    """Return what ``sessions`` are together: 'Vergelijking van 4 sessies'."""
    count = len(sessions)
    if purpose is Purpose.COMPARE:
        counted_sessions = counted(count, tr("sessie"), tr("sessies"))
        return tr("Vergelijking van {0}").format(counted_sessions)
    units = counted(count, tr("organisatieonderdeel"), tr("organisatieonderdelen"))
    if not are_named:
        return tr("{0} van één organisatie").format(units)
    return f"{sessions[0].details.organisation}: {units}"
