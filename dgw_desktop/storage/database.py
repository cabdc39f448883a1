# SPDX-License-Identifier: EUPL-1.2
"""The SQLite file: opening, migrating, and transactions that are whole or not at all."""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from dgw_desktop.private_files import make_empty, open_private
from dgw_desktop.storage import session_values
from dgw_desktop.storage.checksums import (
    TOGETHER,
    Content,
    has_all_ids,
    intact_contents,
    intact_ids,
    write_all_checksums,
    write_checksum,
    write_ids_checksum,
)
from dgw_desktop.storage.errors import (
    ForeignDatabase,
    NewerDatabase,
    ReadOnlyDatabase,
    TakenOver,
    damaged,
    known_trouble,
)
from dgw_desktop.storage.session_values import FIRST_WITH_CHECKSUM
from dgw_desktop.translating import tr

APPLICATION_ID = 0x44475744  # 'DGWD'; https://sqlite.org/fileformat.html#application_id
_MOST_VERSIONS = 1000  # what a header says beyond it, no program will ever have written
_PATIENCE = 0.25  # seconds to wait for another program; the window waits too
_PATIENCE_OF_THREAD = 5.0  # seconds
_MIGRATIONS = Path(__file__).parent / "migrations"
_KNOWN = {5: "ff4ae5a4b64ed3a12601a89c94a7ef3276d730bba331d10eeec04322c223e55e"}
"""The sum of the schema of a version, with which a start need not make it to compare."""


class Database:
    """One open database file, for one thread.

    journal_mode=DELETE, because WAL does not work on network drives; synchronous=FULL, because
    what is said to be saved must survive a loss of power.
    """

    def __init__(
        self,
        path: Path,
        read_only: bool = False,
        sealed: bool = False,
        in_use: bool = False,
        patience: float = _PATIENCE,
    ) -> None:
        """Open ``path``, make it when it is not there, and bring it up to date.

        A change that was cut off half-way is undone first. With ``read_only`` nothing else is
        made or changed, and a newer version is taken as it is. With ``sealed`` too; the file is
        then a finished copy that nobody changes, and a journal beside it is none of it. And with
        ``in_use`` too; another computer writes in it then, and its journal is left alone: where
        locks do not reach over the network, what it is doing would look cut off. ``patience`` is
        for how many seconds a lock of another connection is waited for.
        Raises ForeignDatabase for a file of another program, NewerDatabase for one of a newer
        version, DamagedDatabase for one that is damaged, and DatabaseError for one that cannot be
        opened; such a file is left as it is.
        """
        self.path = path
        self._opened_read_only = read_only or sealed or in_use
        self._in_use = in_use
        self._is_taken_over = False
        self._guard: Callable[[], None] | None = None
        self._sound_models: set[str] = set()
        self._found_intact: set[str] = set()
        self._found_at: tuple[int, int] | None = None
        """The moment of what is in ``_found_intact``; None where nothing was looked at."""
        self._written: set[str] = set()
        """The sessions that the transaction wrote, with their checksum."""
        # Not mode=ro: what was cut off cannot be undone in it, and then nothing can be read.
        way = "?mode=rw" if read_only else ""
        if sealed or in_use:
            way = "?mode=ro&immutable=1" if sealed else "?mode=ro"
        if not self._opened_read_only:
            make_empty(path)  # or SQLite says why it cannot be
        with self._told():
            self._connection = sqlite3.connect(
                f"{path.absolute().as_uri()}{way}",
                timeout=patience,
                isolation_level=None,
                uri=True,
            )
            self._connection.row_factory = sqlite3.Row
        try:
            # At one moment: another program may be bringing it up to date.
            with self.snapshot(), self._told():
                self._check_identity()
            with self._told():
                self._connection.execute("PRAGMA foreign_keys=ON")
                if self.read_only:
                    self._connection.execute("PRAGMA query_only=ON")
                else:
                    self._connection.execute("PRAGMA journal_mode=DELETE")
                    self._connection.execute("PRAGMA synchronous=FULL")
                    # What is removed for good is not left in free pages.
                    self._connection.execute("PRAGMA secure_delete=ON")
                    self._migrate()
        except BaseException:
            self._connection.close()
            raise

    @property
    def read_only(self) -> bool:
        """True when nothing may be written: opened so, or taken over by another computer."""
        return self._opened_read_only or self._is_taken_over

    def guard_with(self, guard: Callable[[], None]) -> None:
        """Call ``guard`` in each transaction, when the file is locked for writing.

        What it raises undoes the transaction. After TakenOver the database is read-only.
        """
        self._guard = guard

    def wait_for_others(self) -> None:
        """Return when nobody is in the midst of writing; DatabaseError when somebody stays."""
        with self.transaction():
            pass

    def again(self, read_only: bool = False) -> "Database":
        """Open the same file once more, for the thread that calls this, with at most its rights.

        It waits longer for what is locked, such as by a backup: no window waits with it.
        """
        may_not = read_only or self.read_only
        database = Database(self.path, may_not, in_use=self._in_use, patience=_PATIENCE_OF_THREAD)
        database._guard = self._guard
        return database

    def check_writable(self) -> None:
        """Raise ReadOnlyDatabase where nothing may be written, or no longer."""
        if self._opened_read_only:
            raise ReadOnlyDatabase(
                tr("De gegevens zijn alleen-lezen: je kunt hier niets wijzigen.")
            )
        if self._guard is not None:
            try:
                self._guard()
            except TakenOver:
                self._is_taken_over = True
                raise

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def query(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """Return all rows of a SELECT, by number and by name."""
        with self._told():
            return self._connection.execute(sql, values).fetchall()

    def rows(self, sql: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """Yield all rows of a SELECT as they come: of very many together they take much memory."""
        # Closed also where a row cannot be read: the trouble that is told of it holds on to it, and
        # Windows moves no file that is still read.
        with self._told(), closing(self._connection.cursor()) as cursor:
            cursor.row_factory = None
            yield from cursor.execute(sql, values)

    def execute(self, sql: str, *values: object) -> int:
        """Run one statement and return how many rows it changed."""
        if not self._connection.in_transaction:
            self.check_writable()
            if self._guard is not None:
                with self.transaction():
                    return self.execute(sql, *values)
        with self._told():
            return self._connection.execute(sql, values).rowcount

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what happens in the block, or undo all of it when it raises."""
        if self._opened_read_only:
            self.check_writable()
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
        try:
            self.check_writable()
            was_known = self._found_at is not None and self._found_at == self._moment()
            self._written = set()
            yield
            with self._told():
                self._connection.execute("COMMIT")
            if was_known:  # a transaction of ours leaves a session as its checksum says
                self._found_intact |= self._written
                self._found_at = self._moment()
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all that is read in the block be of one moment; who writes waits for its end."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN")
        try:
            with self._told():  # a lock of another program is told here, and is no damage
                self._connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
            yield
        finally:
            if self._connection.in_transaction:  # damage may have ended it
                self._connection.execute("ROLLBACK")

    @property
    def version(self) -> int:
        """The version of the schema that the file has."""
        return self._pragma("user_version")

    @property
    def is_of_earlier_version(self) -> bool:
        """True when opening it for writing would change its tables."""
        return 0 < self.version < session_values.NEWEST

    @property
    def has_checksums(self) -> bool:
        """True from the version on in which sessions have checksums."""
        return self.version >= FIRST_WITH_CHECKSUM

    def write_checksum(self, session_id: str, like: Content | None = None) -> None:
        """Store the checksum of a session, in the transaction that changed it.

        ``like`` says the same but for the session's own row: what it said before, or what it
        copies.
        """
        with self._told():
            write_checksum(self._connection, session_id, self.version, like)
        self._written.add(session_id)

    def write_ids_checksum(self) -> None:
        """Store which sessions there are, in the transaction that changed that."""
        with self._told():
            write_ids_checksum(self._connection)

    def has_all_ids(self) -> bool:
        """Tell whether the sessions are those that were stored."""
        with self._told():
            return has_all_ids(self._connection)

    def is_intact(self, session_id: str) -> bool:
        """Tell whether a session is as it was saved."""
        return bool(self.intact_contents([session_id]))

    def intact_contents(self, session_ids: Collection[str]) -> dict[str, Content]:
        """Return by id the rows of those of these sessions that are as they were saved."""
        with self.snapshot():
            # What only reads is a task over thousands, or a file that nothing changes.
            sound = self._sound_models if self.read_only else set()
            return intact_contents(self._connection, session_ids, self.version, sound)

    def damaged_among(self, session_ids: Collection[str]) -> set[str]:
        """Return the ids of those of these sessions that are not as they were saved.

        One that was found whole is not looked through again while nobody else changes the file:
        a list asks it of every row each time that it is shown. Who opens a session asks
        ``is_intact``.
        """
        sound: set[str] = set()
        with self.snapshot():
            version, moment = self.version, self._moment()
            if self._found_at != moment:
                self._found_intact, self._found_at = set(), moment
            unknown = [*set(session_ids) - self._found_intact]
            for first in range(0, len(unknown), TOGETHER):
                some = unknown[first : first + TOGETHER]
                self._found_intact.update(intact_contents(self._connection, some, version, sound))
            return set(session_ids) - self._found_intact

    @property
    def changes_elsewhere(self) -> int:
        """A number that is another after any change of the file by another connection."""
        with self._told():
            return self._pragma("data_version")

    def _moment(self) -> tuple[int, int]:
        """Return what is another after any change of the file, by others or by this connection."""
        return self.changes_elsewhere, self._connection.total_changes

    def copy_to(self, path: Path) -> None:
        """Write a copy of the whole database, also while others use it.

        This is the online backup API (https://sqlite.org/backup.html). ``path`` must not exist.
        Raises OSError where it cannot be made.
        """
        os.close(open_private(path, os.O_RDWR | os.O_CREAT | os.O_EXCL))
        with self._told(), closing(sqlite3.connect(path)) as copy:
            self._connection.backup(copy)

    def become(self, other: "Database") -> None:
        """Take over the content of ``other``: all of it or, when that fails, nothing."""
        self.check_writable()
        self._found_at = None  # which says of no session that it is whole
        with self._told():
            other._connection.backup(self._connection)

    def shrink(self) -> None:
        """Rebuild the file without what was removed."""
        self.check_writable()
        with self._told():
            self._connection.execute("VACUUM")

    def quick_check(self) -> str:
        """Return 'ok' or what SQLite's quick_check found."""
        with self._told():
            rows = self._connection.execute("PRAGMA quick_check(1)").fetchall()
        return str(rows[0][0])

    def _check_identity(self) -> None:
        """Refuse a database of another program or of a newer version, or one that is neither."""
        application = self._pragma("application_id")
        version = self._pragma("user_version")
        is_empty = not self._connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
        if application != APPLICATION_ID and not (application == 0 and version == 0 and is_empty):
            if self._has_our_tables():
                raise damaged(self.path)
            raise ForeignDatabase(
                tr("Het bestand ‘{0}’ is van een ander programma.").format(self.path),
                tr("Kies een andere gegevensmap; het bestand zelf is niet gewijzigd."),
            )
        newest = session_values.NEWEST
        if not 0 <= version <= _MOST_VERSIONS or (
            version < newest and _schema(self._connection) != _schema_of(version)
        ):
            raise damaged(self.path)
        if version > newest and not (self.read_only and self._has_what_is_read()):
            raise NewerDatabase(
                tr("Het bestand ‘{0}’ is gemaakt met een nieuwere versie van DGW Desktop.").format(
                    self.path
                ),
                tr("Werk DGW Desktop bij; het bestand zelf is niet gewijzigd."),
            )

    def has_expected_schema(self) -> bool:
        """Tell whether tables and columns are those that the migrations make."""
        with self._told():
            found, newest = _schema(self._connection), session_values.NEWEST
            return _sum(found) == _KNOWN.get(newest) or found == _schema_of(newest)

    def _has_what_is_read(self) -> bool:
        """Tell whether every table and column that this program reads is there."""
        return all(
            {*table.names()}
            <= {row[1] for row in self._connection.execute(f"PRAGMA table_info({table.name})")}
            for table in session_values.TABLES
        )

    def _has_our_tables(self) -> bool:
        tables = {
            str(name)
            for (name,) in self._connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
            )
        }
        return len(tables & {"session", "answer", "action", "remark", "setting"}) > 1

    def _migrate(self) -> None:
        """Run every migration that this file has not had, each in one transaction.

        A session that was damaged before is known as damaged after: only those that are as they
        were saved, by what the former version covers, get a checksum of what the new one covers.
        """
        for number, script in enumerate(_migrations(), start=1):
            if number <= self.version:
                continue
            with self.transaction():
                # Another program may have done it between the look and the lock.
                if number <= self.version:
                    continue
                intact = intact_ids(self._connection, self.version) if self.has_checksums else []
                for statement in _statements(script.read_text("utf-8")):
                    self._connection.execute(statement)
                self._connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
                self._connection.execute(f"PRAGMA user_version={number}")
                if number == FIRST_WITH_CHECKSUM:
                    write_all_checksums(self._connection, number)
                for session_id in intact:
                    write_checksum(self._connection, session_id, number)

    def _pragma(self, name: str) -> int:
        return int(self._connection.execute(f"PRAGMA {name}").fetchone()[0])

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn known trouble into a message for the user; the rest is a bug and goes on."""
        try:
            yield
        except sqlite3.Error as error:
            trouble = known_trouble(error, str(self.path), self._in_use)
            if trouble is None:
                raise
            raise trouble from error
        except UnicodeDecodeError as error:
            # SQLite's message quotes what it could not understand.
            raise damaged(self.path) from error


def _schema(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name")
    return [tuple(row) for row in rows]


def _schema_of(version: int) -> list[tuple[object, ...]]:
    """Return what the first ``version`` migrations make of an empty file."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        for script in _migrations()[:version]:
            fresh.executescript(script.read_text("utf-8"))
        return _schema(fresh)


def _sum(schema: list[tuple[object, ...]]) -> str:
    return hashlib.sha256(repr(schema).encode()).hexdigest()


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
