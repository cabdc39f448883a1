# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong with stored data, each with its message and remedy."""

import sqlite3
from pathlib import Path

from dgw_desktop.errors import UserError
from dgw_desktop.translating import tr


class ModelFileError(UserError):
    """A model file that cannot be used."""


class UnreadableFile(UserError):
    """A file that others made, and that cannot be read.

    ``why`` is the reason alone, to stand beside the file's name in a list.
    """

    def __init__(self, message: str, remedy: str = "", why: str = "") -> None:
        super().__init__(message, remedy)
        self.why = why or message


class SessionFileError(UnreadableFile):
    """A file with a session or a scan that cannot be read."""


class ContributionFileError(UnreadableFile):
    """A file with a contribution to a reference that cannot be read."""


class ReferenceFileError(UnreadableFile):
    """A file with a reference that cannot be read or used."""


class MergeRefused(UserError):
    """Scans that cannot be counted together."""


class DatabaseError(UserError):
    """The database cannot be opened, read or written."""


class ForeignDatabase(DatabaseError):
    """The file is of another program."""


class NewerDatabase(DatabaseError):
    """The file is of a newer version; it can be read, not written."""


class DamagedDatabase(DatabaseError):
    """The file is damaged; what can be read of it can be recovered."""


class ReadOnlyDatabase(DatabaseError):
    """The data may be looked at only."""


class TakenOver(ReadOnlyDatabase):
    """Somebody else writes in the data folder by now; here it may only be read."""


def damaged(path: Path) -> DamagedDatabase:
    """Return the trouble that ``path`` is damaged."""
    return DamagedDatabase(
        tr("Het gegevensbestand ‘{0}’ is beschadigd.").format(path),
        tr("Zet een reservekopie terug; het bestand zelf wordt niet gewijzigd."),
    )


class DamagedSession(UserError):
    """A session, with this title, is not as it was saved."""

    def __init__(self, message: str, remedy: str, title: str) -> None:
        super().__init__(message, remedy)
        self.title = title


class SessionNotFound(UserError):
    """No session, or more than one, has the id that was asked for."""


class SessionIsFinal(UserError):
    """A final session is read-only."""


_NOT_UNDONE = (
    sqlite3.SQLITE_READONLY_ROLLBACK,
    sqlite3.SQLITE_READONLY_RECOVERY,
    sqlite3.SQLITE_IOERR_DELETE,
)
"""A journal that may not be rolled back, or not be removed after it."""


def _told(code: int, in_use: bool) -> tuple[str, str] | None:
    """Return message and remedy for a result code of SQLite that is no bug.

    The low byte tells the kind, all of it a case: https://sqlite.org/rescode.html.
    """
    if code in _NOT_UNDONE and in_use:
        return (
            tr("Op de andere computer wordt net opgeslagen, of dat is daar halverwege afgebroken."),
            tr("Wacht even en probeer het opnieuw. Blijft het zo, open het dan en kies Overnemen."),
        )
    if code in _NOT_UNDONE:
        return (
            tr("Het opslaan is halverwege afgebroken, en dat kan hier niet worden hersteld."),
            tr(
                "Zorg dat de gegevensmap en de bestanden erin gewijzigd mogen worden, of kopieer "
                "de hele map naar een plaats waar dat mag. Start daarna opnieuw."
            ),
        )
    return {
        sqlite3.SQLITE_BUSY: (
            tr("De gegevens zijn in gebruik door een ander programma."),
            tr("Wacht even en probeer het opnieuw."),
        ),
        sqlite3.SQLITE_LOCKED: (
            tr("De gegevens zijn in gebruik door een ander programma."),
            tr("Wacht even en probeer het opnieuw."),
        ),
        sqlite3.SQLITE_READONLY: (
            tr("De gegevens zijn alleen-lezen."),
            tr("Controleer de rechten op de gegevensmap."),
        ),
        sqlite3.SQLITE_PERM: (
            tr("Je hebt geen rechten voor de gegevensmap."),
            tr("Controleer de rechten op de gegevensmap."),
        ),
        sqlite3.SQLITE_CANTOPEN: (
            tr("De gegevens kunnen niet worden geopend."),
            tr("Controleer of de gegevensmap bestaat en of je daar mag lezen en schrijven."),
        ),
        sqlite3.SQLITE_FULL: (
            tr("De schijf is vol."),
            tr("Maak ruimte vrij en probeer het opnieuw."),
        ),
        sqlite3.SQLITE_IOERR: (
            tr("De schijf geeft een fout bij lezen of schrijven."),
            tr("Controleer de schijf of de netwerkverbinding naar de gegevensmap."),
        ),
        sqlite3.SQLITE_CORRUPT: (
            tr("Het gegevensbestand is beschadigd."),
            tr("Zet een reservekopie terug; het bestand zelf wordt niet gewijzigd."),
        ),
        sqlite3.SQLITE_NOTADB: (
            tr("Het gegevensbestand is geen database van DGW Desktop."),
            tr("Kies een andere gegevensmap; het bestand zelf wordt niet gewijzigd."),
        ),
    }.get(code & 0xFF)


def known_trouble(error: sqlite3.Error, place: str, in_use: bool) -> DatabaseError | None:
    """Return the user's message for trouble that is no bug, or None.

    ``place`` is the file, ``in_use`` whether another computer writes in it.
    """
    code = getattr(error, "sqlite_errorcode", None)
    # The module itself has no code for text that is not UTF-8.
    if code is None and "decode" in str(error):
        code = sqlite3.SQLITE_CORRUPT
    # A header that says so of itself; the code is that of any error.
    if code == sqlite3.SQLITE_ERROR and "unsupported file format" in str(error):
        code = sqlite3.SQLITE_CORRUPT
    told = None if code is None else _told(code, in_use)
    if code is None or told is None:
        return None
    message, remedy = told
    damaged = (code & 0xFF) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
    kind = DamagedDatabase if damaged else DatabaseError
    return kind(f"{message} ({place})", remedy)
