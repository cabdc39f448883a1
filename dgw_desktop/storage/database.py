# SPDX-License-Identifier: EUPL-1.2
"""The SQLite file: opening, migrating, and transactions that are whole or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dgw_desktop.storage.errors import DatabaseError, known_trouble

APPLICATION_ID = 0x44475744  # 'DGWD'; https://sqlite.org/fileformat.html#application_id
_MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """One open database file, for one thread.

    journal_mode=DELETE, because WAL does not work on network drives; synchronous=FULL, because
    what is said to be saved must survive a loss of power.
    """

    def __init__(self, path: Path) -> None:
        """Open ``path``, make it when it is not there, and bring it up to date.

        Raises DatabaseError for a file of another program, of a newer version, or one that
        cannot be opened; such a file is left as it is.
        """
        self.path = path
        with self._told():
            self._connection = sqlite3.connect(path, timeout=2.0, isolation_level=None)
        try:
            with self._told():
                self._check_identity()
                self._connection.execute("PRAGMA journal_mode=DELETE")
                self._connection.execute("PRAGMA synchronous=FULL")
                self._connection.execute("PRAGMA foreign_keys=ON")
                self._migrate()
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def query(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """Return all rows of a SELECT."""
        with self._told():
            return self._connection.execute(sql, values).fetchall()

    def execute(self, sql: str, *values: object) -> int:
        """Run one statement and return how many rows it changed."""
        with self._told():
            return self._connection.execute(sql, values).rowcount

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what happens in the block, or undo all of it when it raises."""
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            with self._told():
                self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def quick_check(self) -> str:
        """Return 'ok' or what SQLite's quick_check found."""
        with self._told():
            rows = self._connection.execute("PRAGMA quick_check(1)").fetchall()
        return str(rows[0][0])

    def _check_identity(self) -> None:
        """Refuse a database of another program or of a newer version."""
        application = self._pragma("application_id")
        version = self._pragma("user_version")
        is_empty = not self._connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
        if application != APPLICATION_ID and not (application == 0 and version == 0 and is_empty):
            raise DatabaseError(
                f"Het bestand ‘{self.path}’ is van een ander programma.",
                "Kies een andere gegevensmap; het bestand zelf is niet gewijzigd.",
            )
        if version > len(_migrations()):
            raise DatabaseError(
                f"Het bestand ‘{self.path}’ is gemaakt met een nieuwere versie van DGW Desktop.",
                "Werk DGW Desktop bij; het bestand zelf is niet gewijzigd.",
            )

    def _migrate(self) -> None:
        """Run every migration that this file has not had, each in one transaction."""
        for number, script in enumerate(_migrations(), start=1):
            if number <= self._pragma("user_version"):
                continue
            with self.transaction():
                # Another program may have done it between the look and the lock.
                if number <= self._pragma("user_version"):
                    continue
                for statement in _statements(script.read_text("utf-8")):
                    self._connection.execute(statement)
                self._connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
                self._connection.execute(f"PRAGMA user_version={number}")

    def _pragma(self, name: str) -> int:
        return int(self._connection.execute(f"PRAGMA {name}").fetchone()[0])

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn known trouble into a message for the user; the rest is a bug and goes on."""
        try:
            yield
        except sqlite3.Error as error:
            trouble = known_trouble(error, str(self.path))
            if trouble is None:
                raise
            raise trouble from error


def _migrations() -> list[Path]:
    return sorted(_MIGRATIONS.glob("[0-9][0-9][0-9][0-9]_*.sql"))


def _statements(script: str) -> Iterator[str]:
    """Split a script, because sqlite3's executescript would commit in between."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
