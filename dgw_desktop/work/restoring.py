# SPDX-License-Identifier: EUPL-1.2
"""Putting back what was kept: all of a backup, or one session of it or of a damaged file."""

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from dgw_desktop.storage.asides import Aside, readable, take_back
from dgw_desktop.storage.backups import Backup, contents, restore, restore_session
from dgw_desktop.storage.rescue import Whole
from dgw_desktop.storage.session_heads import SessionSummary
from dgw_desktop.storage.sessions import SessionStore

Kept = Backup | Aside
Found = SessionSummary | Whole
"""A session in a backup, or one that could be read of a damaged file."""
Progress = Callable[[float], bool]
"""Gets the part done, 0..1, and returns False to stop: Cancelled."""


def sessions_in(kept: Kept) -> Sequence[Found]:
    """Return the sessions that can be put back, newest date first; reads all of ``kept``.

    Raises DamagedDatabase for a backup that is not good.
    """
    return contents(kept) if isinstance(kept, Backup) else readable(kept)


def restore_all(store: SessionStore, backup: Backup, folder: Path, progress: Progress) -> None:
    """Put the whole of ``backup`` in the place of what is there, which is kept in ``folder``.

    In the thread that calls this, over a connection of its own. Raises as ``backups.restore``.
    """
    with closing(store.open_again()) as database:
        restore(database, backup, folder, _now(), progress)


def restore_one(store: SessionStore, kept: Kept, found: Found, progress: Progress) -> str:
    """Add one of the ``sessions_in`` ``kept`` and return its id, another if its own is taken.

    Nothing that is there changes. In the thread that calls this, over a connection of its own.
    Raises as ``backups.restore_session``, and DatabaseError when it cannot be written.
    """
    with closing(store.open_again()) as database:
        own = SessionStore(database, _now)
        if isinstance(found, Whole):
            return take_back(own, found, _new_id)
        assert isinstance(kept, Backup)
        return restore_session(own, kept, found.id, _new_id, progress)


def _now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    return uuid4().hex
