# SPDX-License-Identifier: EUPL-1.2
"""Leaves a database as a kill in the midst of saving leaves it: half changed, with its journal."""

import sqlite3
from contextlib import closing
from pathlib import Path

HALF_SAVED = "half opgeslagen"
_CHANGES = (f"UPDATE answer SET note = note || '{HALF_SAVED}'", "UPDATE session SET title = 'x'")


def cut_off(path: Path, *changes: str) -> bytes:
    """Begin ``changes``, or a change of everything, and leave the file so; return its journal."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")  # pages go to the file before the end
        connection.execute("BEGIN IMMEDIATE")
        for change in changes or _CHANGES:
            connection.execute(change)
        half, journal = path.read_bytes(), journal_of(path).read_bytes()
        connection.execute("ROLLBACK")
    path.write_bytes(half)
    journal_of(path).write_bytes(journal)
    return journal


def journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def journal_of_another(folder: Path) -> bytes:
    """Return the journal of a change that was cut off in a database of another program."""
    other = folder / "ander.sqlite3"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.executemany("INSERT INTO t VALUES (?)", [(f"{n} " * 300,) for n in range(200)])
        connection.commit()
    journal = cut_off(other, "UPDATE t SET x = x || 'zz'")
    for place in (other, journal_of(other)):
        place.unlink()
    return journal
