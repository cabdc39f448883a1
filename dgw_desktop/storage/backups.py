# SPDX-License-Identifier: EUPL-1.2
"""Backups of the database: made while it is in use, checked after writing, kept for weeks."""

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from dgw_desktop.errors import Cancelled, UserError, reason
from dgw_desktop.storage.cut_off import remove
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedDatabase, DatabaseError
from dgw_desktop.storage.session_heads import SessionSummary
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr

RECENT, DAYS, WEEKS = 10, 7, 4
"""How many backups stay: the newest, and the newest of each day and of each week."""
_NAME = re.compile(r"dgw-(\d{8}T\d{6})(?:-(\d+))?\.sqlite3")
_STAMP = "%Y%m%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the database of the moment ``made_at`` (UTC)."""

    path: Path
    made_at: datetime

    @property
    def seal(self) -> Path:
        """The file with the SHA-256 of the copy, as sha256sum writes it."""
        return self.path.with_name(f"{self.path.name}.sha256")


def backups_in(folder: Path) -> list[Backup]:
    """Return the backups in ``folder``, newest first; a folder that is not there has none."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            parts = _NAME.fullmatch(path.name)
            if parts:
                made_at = datetime.strptime(parts[1], _STAMP).replace(tzinfo=UTC)
                found.append((made_at, int(parts[2] or 0), path))
    return [Backup(path, made_at) for made_at, _, path in sorted(found, reverse=True)]


def make_backup(database: Database, folder: Path, now: datetime) -> Backup:
    """Copy ``database`` into ``folder``, check the copy by opening it, and thin out the old ones.

    Raises UserError when the copy cannot be written, DamagedDatabase when it is not good: then
    there is no backup and no older one is removed.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix=".dgw-", suffix=".sqlite3")
        os.close(handle)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    temporary = Path(name)
    try:
        temporary.unlink()
        database.copy_to(temporary)
        _check(temporary)
        backup = _free_place(folder, now)
        _put(temporary, backup)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    finally:
        remove(temporary)
    thin_out(folder)
    return backup


def copy_backup(backup: Backup, folder: Path) -> None:
    """Put ``backup`` in a second folder too, and thin that out; UserError if that fails."""
    if not folder.is_dir():
        raise UserError(
            tr("De tweede map voor reservekopieën, ‘{0}’, is er niet.").format(folder),
            tr("Sluit de schijf aan, of kies bij Reservekopieën een andere map."),
        )
    temporary = folder / f".{backup.path.name}.part"
    try:
        shutil.copyfile(backup.path, temporary)
        _check(temporary)
        _put(temporary, Backup(folder / backup.path.name, backup.made_at))
    except OSError as error:
        raise _cannot_write(folder, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    thin_out(folder)


def thin_out(folder: Path) -> None:
    """Remove the backups that neither the newest nor a day or week needs."""
    kept = to_keep(backups_in(folder))
    for backup in backups_in(folder):
        if backup not in kept:
            with suppress(OSError):  # it is tried again after the next backup
                backup.path.unlink()
                backup.seal.unlink(missing_ok=True)


def to_keep(backups: Iterable[Backup]) -> set[Backup]:
    """Return the newest, and the newest of each of the last days and weeks that have one."""
    newest_first = sorted(backups, key=lambda backup: (backup.made_at, backup.path.name))[::-1]
    kept = set(newest_first[:RECENT])
    for most, period in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V")):
        seen: dict[str, Backup] = {}
        for backup in newest_first:
            seen.setdefault(backup.made_at.strftime(period), backup)
        kept.update(list(seen.values())[:most])
    return kept


def is_good(backup: Backup) -> bool:
    """Tell whether a backup is byte for byte what was written, and can be read."""
    try:
        sealed = backup.seal.read_text("ascii").split()[0]
        if sealed != _digest(backup.path):
            return False
        _check(backup.path)
    except (OSError, UserError, UnicodeError, IndexError):
        return False
    return True


def newest_good(folders: Iterable[Path]) -> Backup | None:
    """Return the newest backup of these folders that is good, None if there is none."""
    found = [backup for folder in folders for backup in backups_in(folder)]
    found.sort(key=lambda backup: backup.made_at, reverse=True)
    return next(filter(is_good, found), None)


def contents(backup: Backup) -> list[SessionSummary]:
    """Return the sessions in a backup, newest date first; those in the bin are not shown.

    Raises DamagedDatabase if it is not good.
    """
    with opened_copy(backup) as database:
        return SessionStore(database, lambda: backup.made_at).summaries()


def restore(database: Database, backup: Backup, folder: Path, now: datetime) -> None:
    """Put the whole of ``backup`` in the place of what is in ``database``.

    What is there now is backed up first. It is one transaction: after a crash the database is
    what it was or what the backup is. Raises DamagedDatabase if the backup is not good.
    """
    with opened_copy(backup) as source:
        make_backup(database, folder, now)
        database.become(source)


def restore_session(
    store: SessionStore, backup: Backup, session_id: str, new_id: Callable[[], str]
) -> str:
    """Add one session of ``backup`` and return its id: its own, or ``new_id`` if that is taken.

    Nothing that is there changes. Raises DamagedDatabase if the backup is not good.
    """
    with opened_copy(backup) as source:
        other = SessionStore(source, lambda: backup.made_at)
        return store.copy_from(other, session_id, new_id)


def forget(
    folders: Iterable[Path],
    session_ids: Collection[str],
    progress: Callable[[float], bool] = lambda _done: True,
) -> int:
    """Remove sessions from every backup too, and return from how many.

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
                database.close()
                _put(database.path, backup)
                changed += 1
        except OSError as error:
            raise _cannot_write(backup.path.parent, error) from error
    return changed


@contextmanager
def opened_copy(backup: Backup) -> Iterator[Database]:
    """Give a copy of a backup, brought up to date; the backup itself stays as it is.

    The copy stands in the backup's folder. Raises DamagedDatabase if the backup is not good.
    """
    if not is_good(backup):
        raise DamagedDatabase(
            tr("De reservekopie ‘{0}’ is beschadigd.").format(backup.path.name),
            tr("Kies een andere reservekopie."),
        )
    path = backup.path.with_name(f".{backup.path.name}.open")
    try:
        remove(path)  # a program that was killed left it
        shutil.copyfile(backup.path, path)
        with closing(Database(path)) as database:
            yield database
    except OSError as error:
        raise _cannot_write(path.parent, error) from error
    finally:
        with suppress(OSError):
            remove(path)


def _check(path: Path) -> None:
    """Open a copy and read all of it; DatabaseError if it is not whole."""
    with closing(Database(path, sealed=True)) as database:
        store = SessionStore(database, lambda: datetime.now(UTC))
        if database.quick_check() != "ok" or (database.has_checksums and store.damaged()):
            raise DamagedDatabase(
                tr("De reservekopie is niet gelijk aan wat is opgeslagen."),
                tr(
                    "De gegevens zelf zijn misschien beschadigd; sluit het programma en open het "
                    "opnieuw."
                ),
            )


def _put(temporary: Path, backup: Backup) -> None:
    """Give a finished copy its name, with its seal written first: a copy without is not good."""
    seal = backup.seal.with_name(f".{backup.seal.name}.part")
    try:
        with seal.open("w", encoding="ascii", newline="\n") as file:
            file.write(f"{_digest(temporary)}  {backup.path.name}\n")
            file.flush()
            os.fsync(file.fileno())
        with temporary.open("rb+") as copy:
            os.fsync(copy.fileno())
        temporary.replace(backup.path)
        seal.replace(backup.seal)
    finally:
        with suppress(OSError):
            seal.unlink(missing_ok=True)


def _free_place(folder: Path, now: datetime) -> Backup:
    """Return a name of this second that no backup has."""
    stamp = now.astimezone(UTC).strftime(_STAMP)
    number = 0
    while (path := folder / f"dgw-{stamp}{f'-{number}' if number else ''}.sqlite3").exists():
        number += 1
    return Backup(path, now.astimezone(UTC).replace(microsecond=0))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _cannot_write(folder: Path, error: OSError) -> DatabaseError:
    return DatabaseError(
        tr("In de map ‘{0}’ kan geen reservekopie worden gemaakt ({1}).").format(
            folder, reason(error)
        ),
        tr("Controleer of er ruimte is en of schrijven er mag. De sessies zelf zijn bewaard."),
    )
