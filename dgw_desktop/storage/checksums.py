# SPDX-License-Identifier: EUPL-1.2
"""A checksum per session over its content; SQLite's own check misses most changes of content."""

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from dgw_desktop.storage import session_values

Rows = Sequence[tuple[Any, ...]]
"""Rows of a table, each with the columns of ``session_values`` in their order."""

TOGETHER = 64
"""Sessions that are read together: of more one more costs no less, and some wait for them."""

_KEY = itemgetter(0)
_json = json.JSONEncoder(separators=(",", ":")).encode


class Content:
    """All rows that say something of one session, by the name of their table."""

    def __init__(self, rows: Mapping[str, Rows], rest: str | None = None) -> None:
        """Take the ``rows``, those of the table session first; ``rest`` is the others as JSON."""
        self._rows = rows
        self._rest = rest

    def __getitem__(self, table: str) -> Rows:
        """Return the rows of a table."""
        return self._rows[table]

    def with_own_row(self, rows: Rows) -> "Content":
        """Return this with other ``rows`` of the table session, of which there is one."""
        return Content({**self._rows, session_values.SESSION.name: rows}, self._rest)

    def checksum(self) -> str:
        """Return the SHA-256 of it, as 64 hexadecimal digits."""
        own, *others = self._rows.values()
        if self._rest is None:
            self._rest = _json(others)[1:]
        text = f"[{_json(own)},{self._rest}"
        return hashlib.sha256(text.encode("ascii")).hexdigest()


def session_checksum(connection: sqlite3.Connection, session_id: str, version: int) -> str:
    """Return the checksum of what the session says now.

    ``version`` is that of the schema, by which follows what counts. Where the person was does not
    count. The model's text has a hash of its own, which is part of the session.
    """
    return contents_of(connection, [session_id], version)[session_id].checksum()


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
        checksum = like.with_own_row(own).checksum()
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
        contents = contents_of(connection, stored, version)
        return {
            session_id: contents[session_id]
            for session_id, (checksum, model) in stored.items()
            if (version > session_values.NEWEST or checksum == contents[session_id].checksum())
            and _is_sound(connection, model, sound_models)
        }
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
    found: dict[str, dict[str, Rows]] = {session_id: {} for session_id in session_ids}
    for table in session_values.TABLES:
        if query := table.select_many(version):
            for rows_of in found.values():
                rows_of[table.name] = ()
            for session_id, rows in groupby(cursor.execute(query, (wanted,)), _KEY):
                found[session_id][table.name] = [row[1:] for row in rows]
    return {session_id: Content(rows_of) for session_id, rows_of in found.items()}


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
