# SPDX-License-Identifier: EUPL-1.2
"""Adding sessions from .dgw files: after a backup, and all of them or none."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from dgw_desktop.domain.codes import new_code
from dgw_desktop.domain.session import Session, SessionRole, participation
from dgw_desktop.storage.backups import make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedDatabase, DamagedSession
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore

Read = tuple[Session, LoadedModel]
"""A session as it was read from a file, with its model."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The ids of the sessions of the files, in their order, and which of them were here just so."""

    session_ids: tuple[str, ...]
    known: frozenset[str]

    @property
    def added(self) -> tuple[str, ...]:
        """The ids of the sessions that are new."""
        return tuple(found for found in self.session_ids if found not in self.known)


def import_sessions(
    database: Database,
    read: Sequence[Read],
    backup_folder: Path,
    new_id: Callable[[], str] = lambda: uuid4().hex,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Imported:
    """Add what was read from .dgw files, in one transaction after a backup of what is there.

    A session that is here just so is not added again; one in the bin comes out of it. A file keeps
    its own id while that is free, so that a session that travels stays the same session; else
    ``new_id`` gives one, and nothing that is there is overwritten. An invitation becomes a scan of
    its own to fill in. Raises UserError when something cannot be written: then nothing is.
    """
    store = SessionStore(database, now)
    with suppress(DamagedDatabase):  # told at start; it is no reason not to import
        make_backup(database, backup_folder, now())
    session_ids: list[str] = []
    known: set[str] = set()
    adding: dict[str, Read] = {}
    for session, loaded in read:
        if session.role is SessionRole.INVITATION:
            session = participation(session, new_id(), new_code(), now())
        elif is_known(store, session):
            known.add(session.id)
        elif session.id in adding and adding[session.id][0] == session:
            pass  # the same file twice
        elif store.has(session.id) or session.id in adding:
            session = replace(session, id=new_id())
        if session.id not in known:
            adding[session.id] = (session, loaded)
        if session.id not in session_ids:
            session_ids.append(session.id)
    store.add_all(list(adding.values()), taken_back=known)
    return Imported(tuple(session_ids), frozenset(known))


def is_known(store: SessionStore, session: Session) -> bool:
    """Tell whether ``session`` is in the store, in the bin or not, with exactly this content."""
    if not store.has(session.id):
        return False
    try:
        there = store.load(session.id)
        # A draft goes on under the names of now; it is the same one.
        return there == session or there == replace(
            session, model=store.models.shown(session.model)
        )
    except DamagedSession:
        return False
