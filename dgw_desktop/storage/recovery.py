# SPDX-License-Identifier: EUPL-1.2
"""Opening the database though it may be damaged: put it aside, save what can be read."""

from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dgw_desktop.errors import reason
from dgw_desktop.private_files import FOLDER, make_empty, private_folder
from dgw_desktop.storage.backups import (
    Backup,
    backups_in,
    contents,
    make_backup,
    newest_good,
    opened_copy,
)
from dgw_desktop.storage.cut_off import copied, is_cut_off, stamps, with_companions
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import (
    DamagedDatabase,
    DatabaseError,
    ForeignDatabase,
    ModelFileError,
    SessionNotFound,
    damaged,
)
from dgw_desktop.storage.file_header import says_never_write, says_ours
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr

if TYPE_CHECKING:
    from dgw_desktop.storage.groups_shown import EverShown
    from dgw_desktop.storage.rescue import Whole

_NOT_BEGUN_AGAIN = "nog-niet-hersteld"
"""The file in a folder of a damaged database that goes when there is another in its place."""


class Damage(NamedTuple):
    """A damaged database that was put aside, and what there is to go on with.

    ``readable`` are its sessions that are exactly as they were saved, ``in_bin`` the ids of those
    that a person had deleted; ``unreadable`` are the titles, as far as known, of the others.
    ``backup`` is the newest good backup, or None; ``only_in_backup`` are the titles of its sessions
    that are whole and not among the readable ones. ``shown`` is what it says of groups of people
    that were ever shown.
    """

    aside: Path
    readable: "tuple[Whole, ...]"
    in_bin: frozenset[str]
    unreadable: tuple[str, ...]
    backup: Backup | None
    only_in_backup: tuple[str, ...]
    shown: "tuple[EverShown, ...]"


def open_checked(path: Path, backup_folders: Iterable[Path] = ()) -> Database:
    """Open the database and check that what was stored is there.

    Raises DamagedDatabase, also for a file that is gone or empty, or says that it is of another
    program, while there are backups of it, and what Database raises.
    """
    has_backups = any(backups_in(folder) for folder in backup_folders)
    is_gone = not path.exists() or path.stat().st_size == 0
    if is_gone and (has_backups or _not_begun_again(path) is not None):
        raise damaged(path)
    try:
        if is_cut_off(path):
            _try_to_undo(path)
        _back_up_before_update(path, backup_folders)
        return _checked(path)
    except ForeignDatabase as error:
        if has_backups:
            raise damaged(path) from error
        raise


def _checked(path: Path) -> Database:
    if path.exists() and says_never_write(path):
        raise damaged(path)
    database = Database(path)
    try:
        store = SessionStore(database, datetime.now)
        if (
            database.quick_check() != "ok"
            or not database.has_expected_schema()
            or not store.has_all_sessions()
        ):
            raise damaged(path)
        store.check_list()
    except (ValueError, TypeError, ModelFileError, SessionNotFound) as error:
        database.close()
        raise damaged(path) from error
    except BaseException:
        database.close()
        raise
    return database


def _try_to_undo(path: Path) -> None:
    """Undo on a copy what was cut off; DamagedDatabase, with the file as it is, if that harms.

    A journal of another database, or half of one, takes along what is good in this one.
    """
    try:
        before = stamps(path)
        with copied(path) as copy:
            harms = _is_harmed(copy)
        # Of a copy that was made while another program was at work nothing follows.
        if harms and says_ours(path) and is_cut_off(path) and stamps(path) == before:
            raise damaged(path)
    except OSError:
        return  # no room to try on


def _is_harmed(copy: Path) -> bool:
    try:
        _checked(copy).close()
    except (DamagedDatabase, ForeignDatabase):
        return True
    except DatabaseError:
        pass  # of a newer version, or the disk is full: the file itself is told of
    return False


def _back_up_before_update(path: Path, backup_folders: Iterable[Path]) -> None:
    """Keep a copy of a database of an earlier version as it was."""
    folder = next(iter(backup_folders), None)
    if folder is None or not path.exists():
        return
    with closing(Database(path, read_only=True)) as database:
        if database.is_of_earlier_version:
            make_backup(database, folder, datetime.now(UTC))


def put_aside(path: Path, backup_folders: Iterable[Path], now: datetime) -> Damage:
    """Move a damaged database with its journal out of the way, and look what can be saved.

    It is renamed, never deleted or changed. One that was put aside already, by a program that
    ended before start_again had, is taken up again. UserError when it cannot be moved.
    """
    # A start with a good database waits for neither.
    from dgw_desktop.storage.asides import new_place
    from dgw_desktop.storage.rescue import Rescue

    aside = _not_begun_again(path) or new_place(path.parent, now)
    try:
        aside.mkdir(FOLDER, exist_ok=True)
        make_empty(aside / _NOT_BEGUN_AGAIN)
        for place in with_companions(path):
            place.replace(aside / place.name)
    except OSError as error:
        raise DatabaseError(
            tr("Het beschadigde gegevensbestand ‘{0}’ kan niet worden opzijgezet ({1}).").format(
                path, reason(error)
            ),
            tr("Sluit andere programma's die het gebruiken en start opnieuw."),
        ) from error
    rescue = Rescue(aside / path.name, now)
    backup = newest_good(backup_folders)
    titles = _titles_in(backup) if backup is not None else {}
    known = {whole.session.id for whole in rescue.readable}
    return Damage(
        aside,
        rescue.readable,
        rescue.in_bin,
        rescue.unreadable,
        backup,
        tuple(title for session_id, title in titles.items() if session_id not in known),
        tuple(rescue.shown),
    )


def start_again(
    path: Path,
    damage: Damage,
    use_backup: bool,
    clock: Callable[[], datetime],
) -> Database:
    """Make a new database of what could be read and, with ``use_backup``, the backup's rest.

    A session that both have is taken as it was read from the damaged file, which is newer. The
    database is there with everything or not at all.
    """
    try:
        with private_folder(path.parent) as folder:
            made = folder / path.name
            with closing(Database(made)) as database:
                _fill(database, damage, use_backup, clock)
            made.replace(path)
        (damage.aside / _NOT_BEGUN_AGAIN).unlink(missing_ok=True)
    except OSError as error:
        raise DatabaseError(
            tr("Het gegevensbestand ‘{0}’ kan niet opnieuw worden gemaakt ({1}).").format(
                path, reason(error)
            ),
            tr(
                "Controleer of er genoeg ruimte is en of je daar mag schrijven. Start daarna "
                "opnieuw."
            ),
        ) from error
    return Database(path)


def _fill(
    database: Database, damage: Damage, use_backup: bool, clock: Callable[[], datetime]
) -> None:
    if use_backup and damage.backup is not None:
        with opened_copy(damage.backup) as source:
            database.become(source)
    store = SessionStore(database, clock)
    for shown in damage.shown:
        store.take_over_shown(shown)
    for whole in damage.readable:
        session = whole.session
        if store.has(session.id):
            store.remove([session.id])
        store.add(session, whole.loaded, whole.scans)
        if session.id in damage.in_bin:
            store.delete(session.id)  # anew: it stays its days from now


def _not_begun_again(path: Path) -> Path | None:
    """Return where the database was put aside, if nothing has come in its place."""
    if path.exists() and path.stat().st_size:
        return None
    from dgw_desktop.storage.asides import asides_in

    newest = next(iter(asides_in(path.parent)), None)
    if newest is None or not (newest.folder / _NOT_BEGUN_AGAIN).exists():
        return None
    return newest.folder


def _titles_in(backup: Backup) -> dict[str, str]:
    return {
        summary.id: summary.details.title for summary in contents(backup) if not summary.is_damaged
    }
