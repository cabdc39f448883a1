# SPDX-License-Identifier: EUPL-1.2
"""A change that was cut off half-way: the journal that it left beside the database."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dgw_desktop.private_files import private_folder

_COMPANIONS = ("-journal", "-wal", "-shm")


def with_companions(path: Path) -> list[Path]:
    """Return the database and what SQLite keeps beside it, as far as they are there."""
    places = (path.with_name(path.name + end) for end in ("", *_COMPANIONS))
    return [place for place in places if place.exists()]


def remove(path: Path) -> None:
    """Remove a database whole: a journal that stays would be rolled back into the next one."""
    for place in reversed(with_companions(path)):
        place.unlink(missing_ok=True)


def is_cut_off(path: Path) -> bool:
    """Tell whether opening the database would undo a change, and nobody is at work in it.

    SQLite tells the two apart (https://sqlite.org/lockingv3.html, 'hot journals'); a connection
    that may not write says so instead of undoing it.
    """
    if len(with_companions(path)) < 2:
        return False
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as look:
            look.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
    except sqlite3.Error as error:
        return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY_ROLLBACK
    return False


@contextmanager
def copied(path: Path, alone: bool = False) -> Iterator[Path]:
    """Give a copy to try on, in a folder of its own; ``alone`` leaves out what is beside it.

    Raises OSError when there is no room for it.
    """
    # Beside it, where a copy that is left behind is found again, and not in a folder for all.
    with private_folder(path.parent) as folder:
        for place in with_companions(path):
            if place == path or not alone:
                shutil.copyfile(place, folder / place.name)
        yield folder / path.name


def stamps(path: Path) -> list[tuple[str, int, int]]:
    """Return what changes when anybody works in the database."""
    return [
        (place.name, found.st_size, found.st_mtime_ns)
        for place in with_companions(path)
        for found in [place.stat()]
    ]
