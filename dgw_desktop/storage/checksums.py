# SPDX-License-Identifier: EUPL-1.2
"""A checksum per session over its content; SQLite's own check misses most changes of content."""

import hashlib
import json
import sqlite3

from dgw_desktop.storage import session_values
from dgw_desktop.storage.session_values import covered


def session_checksum(connection: sqlite3.Connection, session_id: str, version: int) -> str:
    """Return the SHA-256 of what the session says, as 64 hexadecimal digits.

    ``version`` is that of the schema, by which follows what counts. Where the person was does not
    count. The model's text has a hash of its own, which is part of the session.
    """
    content = [
        [tuple(row) for row in connection.execute(query, (session_id,))]
        for query in covered(version)
    ]
    text = json.dumps(content, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def write_checksum(connection: sqlite3.Connection, session_id: str, version: int) -> None:
    """Store the checksum of the session as it is now; part of the transaction that changed it."""
    connection.execute(
        "UPDATE session SET checksum = ? WHERE id = ?",
        (session_checksum(connection, session_id, version), session_id),
    )


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
    """Tell whether the session is as it was saved, its model's text included.

    A row that cannot even be read counts as damage. What a schema newer than NEWEST covers is not
    known here, so only the model is looked at then. ``sound_models`` are the hashes of the models
    whose text need not be looked at again; one that is found sound is added.
    """
    try:
        rows = connection.execute(
            "SELECT checksum, model_hash FROM session WHERE id = ?", (session_id,)
        ).fetchall()
        if not rows:
            return False
        if version <= session_values.NEWEST and rows[0][0] != session_checksum(
            connection, session_id, version
        ):
            return False
        model_hash = rows[0][1]
        if model_hash not in sound_models and _model_is_sound(connection, model_hash):
            sound_models.add(model_hash)
        return model_hash in sound_models
    except (sqlite3.Error, UnicodeError):
        return False


def _model_is_sound(connection: sqlite3.Connection, model_hash: str) -> bool:
    rows = connection.execute(
        "SELECT text FROM model WHERE content_hash = ?", (model_hash,)
    ).fetchall()
    text = rows[0][0] if rows else None
    return isinstance(text, str) and hashlib.sha256(text.encode("utf-8")).hexdigest() == model_hash
