# SPDX-License-Identifier: EUPL-1.2
"""Reading what can be read of a damaged database, each session by itself and only when whole."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dgw_desktop.domain.scans import Scan
from dgw_desktop.domain.session import Session
from dgw_desktop.errors import UserError
from dgw_desktop.storage.cut_off import copied, with_companions
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.file_header import mended
from dgw_desktop.storage.groups_shown import EverShown
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_values import NEWEST
from dgw_desktop.storage.sessions import SessionStore

_MOST_ROWS = 1_000_000
_UNREADABLE = (UserError, sqlite3.Error, ValueError, TypeError, OverflowError)


@dataclass(frozen=True, slots=True)
class Whole:
    """A session that is exactly as it was saved, with all that belongs to it."""

    session: Session
    loaded: LoadedModel
    scans: tuple[Scan, ...]


class Rescue:
    """What was found in a damaged file; ``readable`` has the sessions that are as they were saved.

    ``shown`` is what it says of groups of people that were ever shown.

    It is read from copies, since opening may roll back a journal: with the journal and without it,
    because that may be what does the damage, and with another header where more is to be found.
    """

    def __init__(self, path: Path, now: datetime) -> None:
        """Read ``path``; what cannot be read is left out."""
        self._now = now
        self._whole: dict[str, Whole] = {}
        self.shown: list[EverShown] = []
        self._titles: dict[str, str] = {}
        self._in_bin: set[str] = set()
        for alone in (False, True) if len(with_companions(path)) > 1 else (False,):
            with copied(path, alone) as copy:
                self._read(copy)
        for version in range(NEWEST, 0, -1):
            if path.exists() and (self.unreadable or not self._titles):
                with _with_another_header(path, version) as copy:
                    self._read(copy)

    @property
    def readable(self) -> tuple[Whole, ...]:
        """The sessions that are exactly as they were saved."""
        return tuple(self._whole.values())

    @property
    def in_bin(self) -> frozenset[str]:
        """The ids of those sessions that a person had deleted."""
        return frozenset(self._in_bin & self._whole.keys())

    @property
    def unreadable(self) -> tuple[str, ...]:
        """The titles, or where there is none the ids, of the others; not of what was deleted."""
        return tuple(
            title or known
            for known, title in self._titles.items()
            if known not in self._whole and known not in self._in_bin
        )

    def _read(self, copy: Path) -> None:
        """Take the sessions of a copy; of one that was found before the later one counts."""
        with suppress(*_UNREADABLE), closing(Database(copy)) as database:
            self.shown.append(SessionStore(database, lambda: self._now).shown.everything())
        for session_id, title, is_deleted in _known_sessions(copy):
            self._titles.setdefault(session_id, title)
            if is_deleted:
                self._in_bin.add(session_id)
            try:
                with closing(Database(copy)) as database:
                    store = SessionStore(database, lambda: self._now)
                    session = store.load_as_stored(session_id)
                    loaded = store.models.get(session.model)
                    found = Whole(session, loaded, tuple(store.scans.of(session_id)))
            except _UNREADABLE:
                continue
            before = self._whole.get(session_id)
            if before is None or before.session.changed_at < session.changed_at:
                self._whole[session_id] = found


@contextmanager
def _with_another_header(path: Path, version: int) -> Iterator[Path]:
    with copied(path, alone=True) as copy:
        copy.write_bytes(mended(copy.read_bytes(), version))
        yield copy


def _known_sessions(path: Path) -> list[tuple[str, str, bool]]:
    """Return of each session, as far as it can be read, id, title and whether it is in the bin.

    Each row is looked up by itself, so that one damaged page does not hide the others.
    """
    found: list[tuple[str, str, bool]] = []
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            last = connection.execute("SELECT max(rowid) FROM session").fetchone()[0] or 0
            for rowid in range(1, min(int(last), _MOST_ROWS) + 1):
                try:
                    row = connection.execute(
                        "SELECT id, title, deleted_at IS NOT NULL FROM session WHERE rowid = ?",
                        (rowid,),
                    ).fetchone()
                except (sqlite3.Error, UnicodeDecodeError):
                    continue
                if row is not None:
                    found.append((str(row[0]), str(row[1]), bool(row[2])))
    except (sqlite3.Error, UnicodeDecodeError):
        return found
    return found
