# SPDX-License-Identifier: EUPL-1.2
"""Reading many sessions, in a thread of its own."""

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from dgw_desktop.errors import Cancelled
from dgw_desktop.storage.checksums import TOGETHER
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore

_Read = TypeVar("_Read")


def read_all(
    path: Path,
    session_ids: Sequence[str],
    read: Callable[[SessionStore, Sequence[str]], Sequence[_Read]],
    progress: Callable[[float], bool],
    in_use: bool = False,
) -> list[_Read]:
    """Return what ``read`` gives of each session in the database ``path``, in this order.

    ``read`` gets some at a time. ``progress`` gets the part done, 0..1, and returns False to stop:
    Cancelled. ``in_use`` says that another computer may be writing in it.
    """
    # A connection belongs to the thread that made it.
    with closing(Database(path, read_only=True, in_use=in_use)) as database:
        store = SessionStore(database, lambda: datetime.now(UTC))
        found: list[_Read] = []
        while len(found) < len(session_ids):
            found += read(store, session_ids[len(found) : len(found) + TOGETHER])
            if not progress(len(found) / len(session_ids)):
                raise Cancelled
    return found


def let_go(found: list[_Read]) -> None:
    """Forget what was read, some at a time.

    To take thousands of sessions apart is one step to Python, in which no other thread runs: of ten
    thousand the window would wait for a fifth of a second.
    """
    while found:
        del found[-TOGETHER:]
