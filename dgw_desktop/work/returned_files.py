# SPDX-License-Identifier: EUPL-1.2
"""Files that people sent back: found in what a person picks, and merged."""

from collections.abc import Callable, Collection, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from dgw_desktop.domain.session import Session, SessionDetails
from dgw_desktop.participating.reading import SUFFIXES, ZIP, read_scan, scan_files
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.backups import make_backup
from dgw_desktop.storage.errors import DamagedDatabase, SessionFileError
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr
from dgw_desktop.work.merging import (
    MergeOutcome,
    NamedScan,
    merge_into,
    merge_new,
    named_scans,
    read_scans,
    unread,
)

_TRIED = 20  # files
RETURNED = (*SUFFIXES, ZIP)
"""The suffixes of filled-in forms, and of a file with some in it."""


@dataclass(frozen=True, slots=True)
class NewSession:
    """The session that scans are to come together in, where there is none yet."""

    details: SessionDetails
    id: str
    now: datetime


def returned_forms() -> str:
    """Return the pattern of the names of filled-in forms, for a dialog that asks for files."""
    return " ".join(f"*{suffix}" for suffix in RETURNED)


def first_scan(path: Path, known: Collection[str] = ()) -> Session | None:
    """Return what is in a filled-in form, or in the first of a folder; None where there is none.

    ``known`` is as in read_session. Of a folder in which many are none, only some are tried.
    """
    for file in scan_files([path])[:_TRIED]:
        with suppress(SessionFileError):
            return read_scan(file, known)[0]
    return None


def merge_files(
    store: SessionStore,
    target: str | NewSession,
    paths: Sequence[Path],
    others: Sequence[NamedScan] = (),
    progress: Callable[[float], bool] = lambda _done: True,
    reopen: bool = False,
) -> MergeOutcome:
    """Merge filled-in forms, and ``others``, into a session by its id or into a new one.

    Of a folder or a zip file among ``paths`` the forms in it are taken. What cannot be read is
    named in the outcome, and the rest goes on; what is there is backed up first. ``progress`` gets
    the part read and returns False to stop: Cancelled, and nothing is changed. Raises MergeRefused,
    SessionNotFound, and SessionIsFinal unless it may ``reopen`` a final session.
    """
    inside = {path: scan_files([path]) for path in paths}
    empty = tuple(
        (path.name, tr("in deze map staan geen ingevulde formulieren"))
        for path, found in inside.items()
        if not found
    )
    each_once = list(dict.fromkeys(path for found in inside.values() for path in found))
    files = read_scans(each_once, progress, store.models.content_hashes())
    scans, refused = [*others, *named_scans(files)], (*empty, *unread(files))
    _back_up(store)
    if isinstance(target, NewSession):
        return merge_new(store, scans, target.details, target.id, target.now, refused)
    return merge_into(store, target, scans, refused, reopen)


def _back_up(store: SessionStore) -> None:
    """Keep what is there beside the data; UserError when that cannot be."""
    with suppress(DamagedDatabase), closing(store.open_again()) as database:  # told at start
        make_backup(database, DataPaths(store.path.parent).backups, datetime.now(UTC))
