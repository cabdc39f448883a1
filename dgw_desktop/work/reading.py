# SPDX-License-Identifier: EUPL-1.2
"""Reading many sessions, in a thread of its own."""

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.storage.checksums import TOGETHER
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedSession
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr

_MOST_NAMED = 10
_Read = TypeVar("_Read")


def read_all(
    path: Path,
    session_ids: Sequence[str],
    read: Callable[[SessionStore, Sequence[str]], Sequence[_Read]],
    progress: Callable[[float], bool],
    in_use: bool = False,
) -> list[_Read]:
    """Return what ``read`` gives of the sessions in the database ``path``, in this order.

    ``read`` gets some at a time. ``progress`` gets the part done, 0..1, and returns False to stop:
    Cancelled. ``in_use`` says that another computer may be writing in it.
    """
    # A connection belongs to the thread that made it.
    with closing(Database(path, read_only=True, in_use=in_use)) as database:
        store = SessionStore(database, lambda: datetime.now(UTC))
        found: list[_Read] = []
        for first in range(0, len(session_ids), TOGETHER):
            some = session_ids[first : first + TOGETHER]
            found += read(store, some)
            if not progress((first + len(some)) / len(session_ids)):
                raise Cancelled
    return found


def left_out(damaged: Sequence[DamagedSession]) -> UserError:
    """Return what to tell of damaged sessions that others are shown or written without."""
    return _told(tr("Niet meegenomen, want beschadigd: {0}."), damaged)


def check_enough(found: Sequence[object], damaged: Sequence[DamagedSession], least: int) -> None:
    """Raise UserError where too few sessions were found to go on with, beside the damaged ones."""
    if damaged and len(found) < least:
        raise _told(tr("Er blijven te weinig sessies over. Beschadigd: {0}."), damaged)


def _told(text: str, damaged: Sequence[DamagedSession]) -> UserError:
    names = [f"‘{one.title}’" for one in damaged[:_MOST_NAMED]]
    if more := len(damaged) - len(names):
        names.append(tr("en nog {0}").format(more))
    return UserError(
        text.format(", ".join(names)),
        tr("Zet beschadigde sessies terug uit een reservekopie: Meer → Reservekopieën."),
    )


def let_go(found: list[_Read]) -> None:
    """Forget what was read, some at a time.

    To take thousands of sessions apart is one step to Python, in which no other thread runs: of ten
    thousand the window would wait for a fifth of a second.
    """
    while found:
        del found[-TOGETHER:]
