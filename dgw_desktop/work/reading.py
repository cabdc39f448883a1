# SPDX-License-Identifier: EUPL-1.2
"""Reading many sessions, in a thread of its own."""

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from dgw_desktop.errors import Cancelled
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore

_Read = TypeVar("_Read")


def read_all(
    path: Path,
    session_ids: Sequence[str],
    read: Callable[[SessionStore, str], _Read],
    progress: Callable[[float], bool],
    in_use: bool = False,
) -> list[_Read]:
    """Return what ``read`` gives of each session in the database ``path``, in this order.

    ``progress`` gets the part done, 0..1, and returns False to stop: Cancelled. ``in_use`` says
    that another computer may be writing in it.
    """
    # A connection belongs to the thread that made it.
    with closing(Database(path, read_only=True, in_use=in_use)) as database:
        store = SessionStore(database, lambda: datetime.now(UTC))
        found = []
        for session_id in session_ids:
            found.append(read(store, session_id))
            if not progress(len(found) / len(session_ids)):
                raise Cancelled
    return found
