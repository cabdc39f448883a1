# SPDX-License-Identifier: EUPL-1.2
"""A checksum per session over its content; SQLite's own check misses most changes of content."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from dgw_desktop.storage import session_values


class Content:
    """All rows that say something of one session, by the name of their table."""

    def __init__(
        self,
        rows: Mapping[str, Sequence[sqlite3.Row]],
        texts: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Take the ``rows``; of tables that are in ``texts`` they were written as JSON before."""
        self._rows = rows
        self._texts = dict(texts)

    def __getitem__(self, table: str) -> Sequence[sqlite3.Row]:
        """Return the rows of a table."""
        return self._rows[table]

    def with_own_row(self, rows: Sequence[sqlite3.Row]) -> "Content":
        """Return this with other ``rows`` of the table session, of which there is one."""
        name = session_values.SESSION.name
        texts = {table: text for table, text in self._texts.items() if table != name}
        return Content({**self._rows, name: rows}, texts)

    def checksum(self) -> str:
        """Return the SHA-256 of it, as 64 hexadecimal digits."""
        for table, rows in self._rows.items():
            if table not in self._texts:
                self._texts[table] = json.dumps(list(map(tuple, rows)), separators=(",", ":"))
        text = f"[{','.join(self._texts[table] for table in self._rows)}]"
        return hashlib.sha256(text.encode("ascii")).hexdigest()


def session_checksum(connection: sqlite3.Connection, session_id: str, version: int) -> str:
    """Return the checksum of what the session says now.

    ``version`` is that of the schema, by which follows what counts. Where the person was does not
    count. The model's text has a hash of its own, which is part of the session.
    """
    return content_of(connection, session_id, version).checksum()


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
        own = connection.execute(query, (session_id,)).fetchall()
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
    for (session_id,) in connection.execute("SELECT id FROM session").fetchall():
        write_checksum(connection, session_id, version)


def intact_ids(connection: sqlite3.Connection, version: int) -> list[str]:
    """Return the ids of the sessions that are as they were saved; in ``version`` all have one."""
    sound_models: set[str] = set()
    return [
        session_id
        for (session_id,) in connection.execute("SELECT id FROM session").fetchall()
        if is_intact(connection, session_id, version, sound_models)
    ]


def is_intact(
    connection: sqlite3.Connection, session_id: str, version: int, sound_models: set[str]
) -> bool:
    """Tell whether the session is as it was saved; see ``intact_content``."""
    return intact_content(connection, session_id, version, sound_models) is not None


def intact_content(
    connection: sqlite3.Connection, session_id: str, version: int, sound_models: set[str]
) -> Content | None:
    """Return what the session says, None if it is not as it was saved, its model's text included.

    A row that cannot even be read counts as damage. What a schema newer than NEWEST covers is not
    known here, so only the model is looked at then. ``sound_models`` are the hashes of the models
    whose text need not be looked at again; one that is found sound is added.
    """
    try:
        rows = connection.execute(
            "SELECT checksum, model_hash FROM session WHERE id = ?", (session_id,)
        ).fetchall()
        if not rows:
            return None
        content = content_of(connection, session_id, version)
        if version <= session_values.NEWEST and rows[0][0] != content.checksum():
            return None
        model_hash = rows[0][1]
        if model_hash not in sound_models and _model_is_sound(connection, model_hash):
            sound_models.add(model_hash)
        return content if model_hash in sound_models else None
    except (sqlite3.Error, UnicodeError):
        return None


def content_of(connection: sqlite3.Connection, session_id: str, version: int) -> Content:
    """Return what a session says, as far as a schema's version covers it."""
    return Content(
        {
            table.name: connection.execute(query, (session_id,)).fetchall()
            for table in session_values.TABLES
            if (query := table.select(version))
        }
    )


def _model_is_sound(connection: sqlite3.Connection, model_hash: str) -> bool:
    rows = connection.execute(
        "SELECT text FROM model WHERE content_hash = ?", (model_hash,)
    ).fetchall()
    text = rows[0][0] if rows else None
    return isinstance(text, str) and hashlib.sha256(text.encode("utf-8")).hexdigest() == model_hash
