# SPDX-License-Identifier: EUPL-1.2
"""A checksum per session over its content; SQLite's own check misses most changes of content."""

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from dgw_desktop.storage import session_values

TOGETHER = 64
"""Sessions that are read together: of more one more costs no less, and some wait for them."""

_KEY = itemgetter(0)
_json = json.JSONEncoder(separators=(",", ":")).encode


class Rows(NamedTuple):
    """Rows of a table as JSON, each a list of the columns of ``session_values`` in their order."""

    text: str
    number: int

    @classmethod
    def of(cls, rows: Sequence[Sequence[Any]]) -> "Rows":
        """Return rows that were read one by one."""
        return cls(_json(rows), len(rows)) if rows else _NO_ROWS

    @property
    def texts(self) -> list[str]:
        """The JSON of each row, without its brackets."""
        if not self.number:
            return []
        found = self.text[2:-2].split("],[")
        # As many as there are rows: then no text of a person has this in it.
        return found if len(found) == self.number else [_json(row)[1:-1] for row in self.values]

    @property
    def values(self) -> list[list[Any]]:
        """What is in each row."""
        rows: list[list[Any]] = json.loads(self.text) if self.number else []
        return rows


_NO_ROWS = Rows("[]", 0)


class Content:
    """All rows that say something of one session, by the name of their table."""

    def __init__(self, rows: Mapping[str, Rows]) -> None:
        """Take the ``rows``, in the order of the tables."""
        self._rows = rows

    def __getitem__(self, table: str) -> Rows:
        """Return the rows of a table."""
        return self._rows[table]

    def with_own_row(self, rows: Rows) -> "Content":
        """Return this with other ``rows`` of the table session, of which there is one."""
        return Content({**self._rows, session_values.SESSION.name: rows})

    def checksum(self) -> str:
        """Return the SHA-256 of it, as 64 hexadecimal digits."""
        text = ",".join([rows.text for rows in self._rows.values()])
        return hashlib.sha256(f"[{text}]".encode("ascii")).hexdigest()


def session_checksum(connection: sqlite3.Connection, session_id: str, version: int) -> str:
    """Return the checksum of what the session says now.

    ``version`` is that of the schema, by which follows what counts. Where the person was does not
    count. The model's text has a hash of its own, which is part of the session.
    """
    # By its id: to find it in a list, as where many are read, would take as long again.
    cursor = _plain(connection)
    return Content(
        {
            table.name: Rows.of(cursor.execute(query, (session_id,)).fetchall())
            for table in session_values.TABLES
            if (query := table.select(version))
        }
    ).checksum()


def write_checksum(
    connection: sqlite3.Connection, session_id: str, version: int, like: Content | None = None
) -> None:
    """Store the checksum of the session as it is now; part of the transaction that changed it.

    ``like`` says the same but for the session's own row: what it said before, or what it copies.
    """
    if like is None:
        checksum = session_checksum(connection, session_id, version)
    else:
        query = session_values.SESSION.select(version)
        own = _plain(connection).execute(query, (session_id,)).fetchall()
        checksum = like.with_own_row(Rows.of(own)).checksum()
    connection.execute("UPDATE session SET checksum = ? WHERE id = ?", (checksum, session_id))


def ids_checksum(connection: sqlite3.Connection) -> str:
    """Return the SHA-256 over which sessions there are, in the bin or not: one gone is missed."""
    # Without the index: what the list of sessions reads is what counts.
    rows = connection.execute("SELECT id, deleted_at FROM session NOT INDEXED")
    return hashlib.sha256(json.dumps(sorted(map(tuple, rows))).encode("ascii")).hexdigest()


def write_ids_checksum(connection: sqlite3.Connection) -> None:
    """Store which sessions there are; part of the transaction that adds or removes one."""
    connection.execute(
        "INSERT INTO setting VALUES ('session_ids', ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (ids_checksum(connection),),
    )


def has_all_ids(connection: sqlite3.Connection) -> bool:
    """Tell whether the sessions are those that were stored, each found by its id too."""
    rows = connection.execute("SELECT value FROM setting WHERE name = 'session_ids'").fetchall()
    lost = (
        "SELECT 1 FROM session AS listed NOT INDEXED "
        "WHERE (SELECT count(*) FROM session AS found WHERE found.id = listed.id) <> 1 LIMIT 1"
    )
    return bool(
        rows and rows[0][0] == ids_checksum(connection) and not connection.execute(lost).fetchall()
    )


def write_all_checksums(connection: sqlite3.Connection, version: int) -> None:
    """Store the checksum of every session, in a database that had none."""
    write_ids_checksum(connection)
    for some in _all_ids(connection):
        connection.executemany(
            "UPDATE session SET checksum = ? WHERE id = ?",
            [
                (content.checksum(), session_id)
                for session_id, content in contents_of(connection, some, version).items()
            ],
        )


def intact_ids(connection: sqlite3.Connection, version: int) -> list[str]:
    """Return the ids of the sessions that are as they were saved; in ``version`` all have one."""
    sound_models: set[str] = set()
    return [
        session_id
        for some in _all_ids(connection)
        for session_id in intact_contents(connection, some, version, sound_models)
    ]


def _all_ids(connection: sqlite3.Connection) -> Iterator[list[str]]:
    """Yield the ids of all sessions, as many at a time as are read together."""
    ids = [str(found) for (found,) in connection.execute("SELECT id FROM session").fetchall()]
    for first in range(0, len(ids), TOGETHER):
        yield ids[first : first + TOGETHER]


def intact_contents(
    connection: sqlite3.Connection,
    session_ids: Collection[str],
    version: int,
    sound_models: set[str],
) -> dict[str, Content]:
    """Return by id what those sessions say that are as they were saved, their models included.

    A row that cannot even be read counts as damage, of its session and no other. What a schema
    newer than NEWEST covers is not known here, so only the model is looked at then.
    ``sound_models`` are the hashes of the models whose text need not be looked at again; one that
    is found sound is added.
    """
    try:
        kept = _plain(connection).execute(
            "SELECT id, checksum, model_hash FROM session "
            "WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps([*session_ids]),),
        )
        stored = {session_id: (checksum, model) for session_id, checksum, model in kept}
        contents = _read_as_json(connection, stored, version)
        intact = {}
        for session_id, (checksum, model) in stored.items():
            content = contents[session_id]
            if version <= session_values.NEWEST and checksum != content.checksum():
                # SQLite may write JSON in another way than Python, which made the checksum.
                content = contents_of(connection, [session_id], version)[session_id]
                if checksum != content.checksum():
                    continue
            if _is_sound(connection, model, sound_models):
                intact[session_id] = content
        return intact
    except (sqlite3.Error, UnicodeError):
        if len(session_ids) == 1:
            return {}
        # One by one, to know which.
        return {
            session_id: content
            for one in session_ids
            for session_id, content in intact_contents(
                connection, [one], version, sound_models
            ).items()
        }


def contents_of(
    connection: sqlite3.Connection, session_ids: Collection[str], version: int
) -> dict[str, Content]:
    """Return by id what sessions say, as far as a schema's version covers it."""
    wanted, cursor = json.dumps([*session_ids]), _plain(connection)
    found = _nothing_said(session_ids, version)
    for table in session_values.TABLES:
        if query := table.select_many(version):
            for session_id, rows in groupby(cursor.execute(query, (wanted,)), _KEY):
                found[session_id][table.name] = Rows.of([row[1:] for row in rows])
    return {session_id: Content(rows_of) for session_id, rows_of in found.items()}


def _read_as_json(
    connection: sqlite3.Connection, session_ids: Collection[str], version: int
) -> dict[str, Content]:
    """Return what ``contents_of`` does, with the rows in JSON as SQLite writes it.

    That takes half the time of reading them one by one, let alone of writing them in JSON too. Only
    the checksum can tell that it is the same.
    """
    wanted, cursor = json.dumps([*session_ids]), _plain(connection)
    found = _nothing_said(session_ids, version)
    for table in session_values.TABLES:
        if query := table.select_json(version):
            for session_id, text, count in cursor.execute(query, (wanted,)):
                rows = Rows(text if text.isascii() else _in_ascii(text), count)
                found[session_id][table.name] = rows
    return {session_id: Content(rows_of) for session_id, rows_of in found.items()}


def _nothing_said(session_ids: Collection[str], version: int) -> dict[str, dict[str, Rows]]:
    """Return by id the tables of a version, without rows."""
    no_rows = {table.name: _NO_ROWS for table in session_values.TABLES if table.names(version)}
    return {session_id: {**no_rows} for session_id in session_ids}


def _in_ascii(text: str) -> str:
    """Return JSON with its other letters as Python's JSON has them, the rest as it is."""
    # What is escaped once more is made as it was, which is quicker than to read and write it all.
    return json.dumps(text)[1:-1].replace('\\"', '"').replace("\\\\", "\\")


def _plain(connection: sqlite3.Connection) -> sqlite3.Cursor:
    """Return what gives rows as tuples, whatever others want of the connection."""
    cursor = connection.cursor()
    cursor.row_factory = None
    return cursor


def _is_sound(connection: sqlite3.Connection, model_hash: str, sound_models: set[str]) -> bool:
    """Tell whether the text of a model is as it was saved; ``sound_models`` remembers it."""
    if model_hash not in sound_models and _model_is_sound(connection, model_hash):
        sound_models.add(model_hash)
    return model_hash in sound_models


def _model_is_sound(connection: sqlite3.Connection, model_hash: str) -> bool:
    rows = connection.execute(
        "SELECT text FROM model WHERE content_hash = ?", (model_hash,)
    ).fetchall()
    text = rows[0][0] if rows else None
    return isinstance(text, str) and hashlib.sha256(text.encode("utf-8")).hexdigest() == model_hash
