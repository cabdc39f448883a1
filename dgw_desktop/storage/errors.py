# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong with stored data, each with its Dutch message and remedy."""

import sqlite3
from pathlib import Path

from dgw_desktop.errors import UserError


class ModelFileError(UserError):
    """A model file that cannot be used."""


class SessionFileError(UserError):
    """A .dgw file that cannot be imported."""


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


def damaged(path: Path) -> DamagedDatabase:
    """Return the trouble that ``path`` is damaged."""
    return DamagedDatabase(
        f"Het gegevensbestand ‘{path}’ is beschadigd.",
        "Zet een reservekopie terug; het bestand zelf wordt niet gewijzigd.",
    )


class DamagedSession(UserError):
    """A session is not as it was saved."""


class SessionNotFound(UserError):
    """No session, or more than one, has the id that was asked for."""


class SessionIsFinal(UserError):
    """A final session is read-only."""


# Result codes: https://sqlite.org/rescode.html; the low byte is the primary code.
_KNOWN_TROUBLE = {
    sqlite3.SQLITE_BUSY: (
        "De gegevens zijn in gebruik door een ander programma.",
        "Wacht even en probeer het opnieuw.",
    ),
    sqlite3.SQLITE_LOCKED: (
        "De gegevens zijn in gebruik door een ander programma.",
        "Wacht even en probeer het opnieuw.",
    ),
    sqlite3.SQLITE_READONLY: (
        "De gegevens zijn alleen-lezen.",
        "Controleer de rechten op de gegevensmap.",
    ),
    sqlite3.SQLITE_PERM: (
        "Er zijn geen rechten op de gegevens.",
        "Controleer de rechten op de gegevensmap.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "De gegevens kunnen niet worden geopend.",
        "Controleer of de gegevensmap bestaat en of u er rechten op hebt.",
    ),
    sqlite3.SQLITE_FULL: (
        "De schijf is vol.",
        "Maak ruimte vrij en probeer het opnieuw.",
    ),
    sqlite3.SQLITE_IOERR: (
        "De schijf geeft een fout bij lezen of schrijven.",
        "Controleer de schijf of de netwerkverbinding naar de gegevensmap.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "Het gegevensbestand is beschadigd.",
        "Zet een reservekopie terug; het bestand zelf wordt niet gewijzigd.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "Het gegevensbestand is geen database van DGW Desktop.",
        "Kies een andere gegevensmap; het bestand zelf wordt niet gewijzigd.",
    ),
}


def known_trouble(error: sqlite3.Error, place: str) -> DatabaseError | None:
    """Return the user's message for trouble that is no bug, or None; ``place`` is the file."""
    code = getattr(error, "sqlite_errorcode", None)
    # The module itself has no code for text that is not UTF-8.
    if code is None and "decode" in str(error):
        code = sqlite3.SQLITE_CORRUPT
    # A header that says so of itself; the code is that of any error.
    if code == sqlite3.SQLITE_ERROR and "unsupported file format" in str(error):
        code = sqlite3.SQLITE_CORRUPT
    if code is None or (code & 0xFF) not in _KNOWN_TROUBLE:
        return None
    message, remedy = _KNOWN_TROUBLE[code & 0xFF]
    damaged = (code & 0xFF) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
    kind = DamagedDatabase if damaged else DatabaseError
    return kind(f"{message} ({place})", remedy)
