# SPDX-License-Identifier: EUPL-1.2
"""Removing sessions for good, from everything that the program keeps beside its database."""

import shutil
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from dgw_desktop.errors import Cancelled
from dgw_desktop.private_files import TEMPORARY
from dgw_desktop.storage.asides import asides_in, remove_aside
from dgw_desktop.storage.backups import (
    backups_in,
    cannot_write,
    is_good,
    opened_copy,
    put_back,
)
from dgw_desktop.storage.sessions import SessionStore

_Progress = Callable[[float], bool]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """From how many backups sessions were taken, and how many of the rest went as a whole.

    ``absent`` are the folders with backups that are not there now: those keep what they have.
    """

    backups: int
    asides: int
    absent: tuple[Path, ...]


def forget_everywhere(
    root: Path,
    folders: Sequence[Path],
    session_ids: Collection[str],
    progress: _Progress = lambda _done: True,
) -> Forgotten:
    """Remove sessions from the backups in ``folders`` and from the rest of data folder ``root``.

    What was put aside because it was damaged goes as a whole, since nobody can tell what is in
    it; so do temporary copies that a program left that was killed. Raises UserError for what
    cannot be written, and Cancelled; what came before is done then.
    """
    absent = tuple(folder for folder in folders if not folder.is_dir())
    for folder in (root, *folders):
        sweep(folder)
    asides = asides_in(root)
    for aside in asides:
        remove_aside(aside)
    changed = forget(folders, session_ids, progress)
    return Forgotten(changed, len(asides), absent)


def forget(
    folders: Iterable[Path],
    session_ids: Collection[str],
    progress: _Progress = lambda _done: True,
) -> int:
    """Remove sessions from every backup, and return from how many.

    A backup that is not good is removed as a whole, since nobody can tell what is in it. Raises
    UserError for one that cannot be written, and Cancelled; those before it are done then.
    """
    backups = [backup for folder in folders for backup in backups_in(folder)]
    changed = 0
    for number, backup in enumerate(backups):
        if not progress(number / len(backups)):
            raise Cancelled
        try:
            if not is_good(backup):
                backup.path.unlink()
                backup.seal.unlink(missing_ok=True)
                continue
            with opened_copy(backup) as database:
                store = SessionStore(database, lambda: datetime.now(UTC))
                if not any(store.has(session_id) for session_id in session_ids):
                    continue
                store.remove(session_ids)
                damaged = len(store.damaged()) if backup.damaged else 0
                database.close()
                put_back(database.path, backup, damaged)
                changed += 1
        except OSError as error:
            raise cannot_write(backup.path.parent, error) from error
    return changed


def sweep(folder: Path, older_than: float = 0.0) -> None:
    """Remove temporary copies that were left by a program that was killed.

    ``older_than`` (seconds) spares what somebody may be working on.
    """
    with suppress(OSError, ValueError):  # the last for a path that is too long for Windows
        now = datetime.now(UTC).timestamp()
        for path in folder.glob(f"{TEMPORARY}*"):
            with suppress(OSError):
                if now - path.lstat().st_mtime < older_than:
                    continue
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path)
                else:
                    path.unlink()
