# SPDX-License-Identifier: EUPL-1.2
"""Backups of the database: made while it is in use, checked after writing, kept for weeks."""

import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from dgw_desktop.errors import UserError, reason
from dgw_desktop.private_files import FOLDER, make_file_private, open_private, private_folder
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import (
    DamagedDatabase,
    DamagedSession,
    DatabaseError,
    ModelFileError,
    SessionNotFound,
)
from dgw_desktop.storage.named_moments import moment_in, named
from dgw_desktop.storage.session_heads import SessionSummary
from dgw_desktop.storage.sessions import Progress, SessionStore
from dgw_desktop.translating import tr

RECENT, DAYS, WEEKS = 10, 7, 4
"""How many backups stay: the newest, and the newest of each day and of each week."""
_NAME = re.compile(
    r"dgw-(\d{8}T\d{6})(?:-(\d{1,18}))?(-voor-terugzetten)?(?:-(\d{1,18})-beschadigd)?\.sqlite3",
    re.ASCII,
)
_DIGITS = 6  # of a running number; the shorter ones of version 0.1 counted within a second


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the database of the moment ``made_at`` (UTC), as the clock said.

    ``number`` runs on with each backup, since a clock may be set back; those of version 0.1 have 0.
    ``is_before_restore`` says that it was made because everything was about to be replaced,
    ``damaged`` how many of its sessions were damaged already when it was made.
    """

    path: Path
    made_at: datetime
    number: int = 0
    is_before_restore: bool = False
    damaged: int = 0

    @property
    def seal(self) -> Path:
        """The file with the SHA-256 of the copy, as sha256sum writes it."""
        return self.path.with_name(f"{self.path.name}.sha256")

    @property
    def order(self) -> tuple[int, datetime, int, str]:
        """What sorts backups in the order in which they were made."""
        return self.number, self.made_at, len(self.path.name), self.path.name


def backups_in(folder: Path) -> list[Backup]:
    """Return the backups in ``folder``, last made first; a folder that is not there has none."""
    found = []
    with suppress(OSError, ValueError):  # the last for a path that is too long for Windows
        for path in folder.iterdir():
            parts = _NAME.fullmatch(path.name)
            made_at = moment_in(parts[1]) if parts else None
            if parts and made_at:
                number = int(parts[2]) if len(parts[2] or "") >= _DIGITS else 0
                damaged = int(parts[4] or 0)
                found.append(Backup(path, made_at, number, bool(parts[3]), damaged))
    return in_order(found)


def in_order(backups: Iterable[Backup]) -> list[Backup]:
    """Return the backups, last made first."""
    return sorted(backups, key=lambda backup: backup.order, reverse=True)


def make_backup(
    database: Database,
    folder: Path,
    now: datetime,
    is_before_restore: bool = False,
    others: Iterable[Path] = (),
) -> Backup:
    """Copy ``database`` into ``folder``, check the copy by opening it, and thin out the old ones.

    ``others`` are folders with copies of it, which have numbers too. A session that is damaged is
    in it as it is. Raises UserError when the copy cannot be written, DamagedDatabase when it is not
    good: then there is no backup and no older one is removed.
    """
    try:
        folder.mkdir(FOLDER, parents=True, exist_ok=True)
        with private_folder(folder) as place:
            copy = place / "dgw.sqlite3"
            database.copy_to(copy)
            damaged = _damaged_in(copy)
            if damaged and not damaged <= database.damaged_among(damaged):
                raise _not_the_same()
            backup = _next(folder, others, now, is_before_restore, len(damaged))
            put_in_place(copy, backup)
    except OSError as error:
        raise cannot_write(folder, error) from error
    thin_out(folder, backup)
    return backup


def copy_backup(backup: Backup, folder: Path) -> None:
    """Put ``backup`` in a second folder too, and thin that out; UserError if that fails."""
    if not folder.is_dir():
        raise UserError(
            tr("De tweede map voor reservekopieën, ‘{0}’, is er niet.").format(folder),
            tr("Sluit de schijf aan, of kies bij Reservekopieën een andere map."),
        )
    second = replace(backup, path=folder / backup.path.name)
    try:
        with private_folder(folder) as place:
            copy = place / "dgw.sqlite3"
            _copy(backup.path, copy)
            if len(_damaged_in(copy)) > backup.damaged:
                raise _not_the_same()
            put_in_place(copy, second)
    except OSError as error:
        raise cannot_write(folder, error) from error
    for other in backups_in(folder):
        make_file_private(other.path)
    thin_out(folder, second)


def thin_out(folder: Path, last: Backup) -> None:
    """Remove the backups that are not needed; ``last``, which was just made, stays."""
    found = backups_in(folder)
    kept = to_keep(found)
    for backup in found:
        if backup not in kept and backup != last:
            with suppress(OSError):  # it is tried again after the next backup
                backup.path.unlink()
                backup.seal.unlink(missing_ok=True)


def to_keep(backups: Iterable[Backup]) -> set[Backup]:
    """Return the last ones made, and the last of each of the last days and weeks that have one.

    And the last ones that were made before a restore: they may be all that is left of what there
    was. And the last one before each damage, as long as that is there. Days and weeks are those of
    the clock, but which are the last says the order of making.
    """
    last_first = in_order(backups)
    kept = set(last_first[:RECENT])
    kept.update([backup for backup in last_first if backup.is_before_restore][:RECENT])
    for backup in last_first:
        if backup.damaged < min(found.damaged for found in kept):
            kept.add(backup)
    for most, period in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V")):
        seen: dict[str, Backup] = {}
        for backup in last_first:
            seen.setdefault(backup.made_at.strftime(period), backup)
        kept.update(list(seen.values())[:most])
    return kept


def is_good(backup: Backup, progress: Progress = lambda _done: True) -> bool:
    """Tell whether a backup is byte for byte what was written, and can be read.

    Sessions that were damaged when it was made are no reason to call it not good. ``progress``
    gets the part done, 0..1, and returns False to stop: Cancelled.
    """
    try:
        sealed = backup.seal.read_text("ascii").split()[0]
        if sealed != _digest(backup.path):
            return False
        if len(_damaged_in(backup.path, progress)) > backup.damaged:
            return False
    except (OSError, UserError, UnicodeError, IndexError):
        return False
    return True


def newest_good(folders: Iterable[Path]) -> Backup | None:
    """Return the last made backup of these folders that is good, None if there is none."""
    found = in_order(backup for folder in folders for backup in backups_in(folder))
    return next(filter(is_good, found), None)


def contents(backup: Backup) -> list[SessionSummary]:
    """Return the sessions in a backup, newest date first; those in the bin are not shown.

    Raises DamagedDatabase if it is not good.
    """
    with opened_copy(backup) as database:
        return SessionStore(database, lambda: backup.made_at).summaries()


def restore(
    database: Database,
    backup: Backup,
    folder: Path,
    now: datetime,
    progress: Progress = lambda _done: True,
) -> None:
    """Put the whole of ``backup`` in the place of what is in ``database``.

    What is there now is backed up first, and what came back afterwards, so that the last backup
    is of what there is. It is one transaction: after a crash the database is what it was or what
    the backup is. Raises DamagedDatabase if the backup is not good, and Cancelled when
    ``progress`` (see ``is_good``) said so in time.
    """
    with opened_copy(backup, progress) as source:
        make_backup(database, folder, now, is_before_restore=True)
        # What was shown since then can still be subtracted.
        shown = SessionStore(database, lambda: now).shown.everything()
        SessionStore(source, lambda: now).take_over_shown(shown)
        database.become(source)
    with suppress(UserError):  # it is there; the next start makes a backup
        make_backup(database, folder, now)


def restore_session(
    store: SessionStore,
    backup: Backup,
    session_id: str,
    new_id: Callable[[], str],
    progress: Progress = lambda _done: True,
) -> str:
    """Add one session of ``backup`` and return its id: its own, or ``new_id`` if that is taken.

    Nothing that is there changes. Raises DamagedDatabase if the backup is not good, DamagedSession
    if the session was damaged already when it was made, and Cancelled when ``progress`` (see
    ``is_good``) said so in time.
    """
    with opened_copy(backup, progress) as source:
        other = SessionStore(source, lambda: backup.made_at)
        try:
            return store.copy_from(other, session_id, new_id)
        except DamagedSession as error:
            raise DamagedSession(
                error.message,
                tr("Kies een oudere reservekopie, waarin de sessie nog heel is."),
                error.title,
            ) from error


@contextmanager
def opened_copy(backup: Backup, progress: Progress = lambda _done: True) -> Iterator[Database]:
    """Give a copy of a backup, brought up to date; the backup itself stays as it is.

    The copy stands in the backup's folder. Raises DamagedDatabase if the backup is not good, and
    Cancelled when ``progress`` (see ``is_good``) said so.
    """
    if not is_good(backup, progress):
        raise DamagedDatabase(
            tr("De reservekopie ‘{0}’ is beschadigd.").format(backup.path.name),
            tr("Kies een andere reservekopie."),
        )
    folder = backup.path.parent
    try:
        with private_folder(folder) as place:
            copy = place / backup.path.name
            _copy(backup.path, copy)
            with closing(Database(copy)) as database:
                yield database
    except OSError as error:
        raise cannot_write(folder, error) from error


def _damaged_in(path: Path, progress: Progress = lambda _done: True) -> set[str]:
    """Read all of a copy; return the ids of the sessions that are not as they were saved.

    Raises DatabaseError if it is not whole, or if the list of sessions cannot be shown.
    """
    with closing(Database(path, sealed=True)) as database:
        store = SessionStore(database, lambda: datetime.now(UTC))
        damaged = set(store.damaged(progress)) if database.has_checksums else set()
        try:
            if damaged and not database.is_of_earlier_version:
                store.check_list()
        except (ValueError, TypeError, ModelFileError, SessionNotFound) as error:
            raise _not_the_same() from error
        if database.quick_check() != "ok":
            raise _not_the_same()
        return damaged


def _not_the_same() -> DamagedDatabase:
    return DamagedDatabase(
        tr("De reservekopie is niet gelijk aan wat is opgeslagen."),
        tr("De gegevens zelf zijn misschien beschadigd; sluit het programma en open het opnieuw."),
    )


def put_in_place(copy: Path, backup: Backup) -> None:
    """Give a finished copy its name, with its seal written first: a copy without is not good.

    ``copy`` stands in a private folder beside it. Raises OSError.
    """
    seal = copy.with_name(backup.seal.name)
    with seal.open("w", encoding="ascii", newline="\n") as file:
        file.write(f"{_digest(copy)}  {backup.path.name}\n")
        file.flush()
        os.fsync(file.fileno())
    with copy.open("rb+") as written:
        os.fsync(written.fileno())
    for path in (seal, copy):
        make_file_private(path)
    copy.replace(backup.path)
    seal.replace(backup.seal)


def put_back(copy: Path, backup: Backup, damaged: int) -> None:
    """Put a changed ``copy`` in the place of ``backup``; ``damaged`` of its sessions are damaged.

    ``copy`` stands in a private folder beside it. Raises OSError.
    """
    place = backup.path
    if damaged != backup.damaged:
        place = place.with_name(_name(backup, damaged))
    put_in_place(copy, replace(backup, path=place, damaged=damaged))
    if place != backup.path:
        backup.path.unlink()
        backup.seal.unlink(missing_ok=True)


def _next(
    folder: Path, others: Iterable[Path], now: datetime, is_before_restore: bool, damaged: int
) -> Backup:
    """Return the backup that comes after all others."""
    found = [backup.number for place in (folder, *others) for backup in backups_in(place)]
    made_at = now.astimezone(UTC).replace(microsecond=0)
    backup = Backup(folder, made_at, max(found, default=0) + 1, is_before_restore, damaged)
    return replace(backup, path=folder / _name(backup, damaged))


def _name(backup: Backup, damaged: int) -> str:
    parts = ["dgw", named(backup.made_at), f"{backup.number:0{_DIGITS}}"]
    if backup.is_before_restore:
        parts.append("voor-terugzetten")
    if damaged:
        parts.append(f"{damaged}-beschadigd")
    return f"{'-'.join(parts)}.sqlite3"


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as old, open(target, "xb", opener=open_private) as new:
        shutil.copyfileobj(old, new)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def cannot_write(folder: Path, error: OSError) -> DatabaseError:
    """Return the trouble that no backup can be written in ``folder``."""
    return DatabaseError(
        tr("In de map ‘{0}’ kan geen reservekopie worden gemaakt ({1}).").format(
            folder, reason(error)
        ),
        tr(
            "De sessies zelf zijn bewaard. Controleer of er genoeg ruimte is en of je daar mag "
            "schrijven."
        ),
    )
