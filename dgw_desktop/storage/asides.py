# SPDX-License-Identifier: EUPL-1.2
"""Damaged databases that were put aside: what there is, what can be read of it, and its end."""

import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dgw_desktop.errors import reason
from dgw_desktop.storage.errors import DatabaseError
from dgw_desktop.storage.named_moments import moment_in, named
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr

if TYPE_CHECKING:
    from dgw_desktop.storage.rescue import Whole

_NAME = re.compile(r"beschadigd-(\d{8}T\d{6})(?:-\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Aside:
    """A folder with a damaged database; ``put_at`` is in UTC, ``size`` in bytes."""

    folder: Path
    put_at: datetime
    size: int


def asides_in(root: Path) -> list[Aside]:
    """Return what was put aside in the data folder ``root``, newest first."""
    found = []
    with suppress(OSError):
        for folder in root.iterdir():
            parts = _NAME.fullmatch(folder.name)
            put_at = moment_in(parts[1]) if parts else None
            if put_at and folder.is_dir() and not folder.is_symlink():
                size = sum(f.lstat().st_size for f in folder.rglob("*") if not f.is_dir())
                found.append(Aside(folder, put_at, size))
    return sorted(found, key=lambda aside: (aside.put_at, aside.folder.name), reverse=True)


def readable(aside: Aside) -> "list[Whole]":
    """Return the sessions that are as they were saved, newest date first; takes its time."""
    from dgw_desktop.storage.rescue import Rescue

    found: dict[str, Whole] = {}
    for path in sorted(aside.folder.glob("*.sqlite3")):
        for whole in Rescue(path, datetime.now(UTC)).readable:
            found[whole.session.id] = whole
    return sorted(found.values(), key=lambda whole: whole.session.details.date, reverse=True)


def take_back(store: SessionStore, whole: "Whole", new_id: Callable[[], str]) -> str:
    """Add a session that could be read, with ``new_id`` if its own is taken; return its id."""
    session = whole.session
    if store.has(session.id):
        session = replace(session, id=new_id())
    store.add(session, whole.loaded, whole.scans)
    return session.id


def new_place(root: Path, now: datetime) -> Path:
    """Return the name of a folder in ``root`` for what is put aside ``now``."""
    wanted = root / f"beschadigd-{named(now)}"
    number, found = 2, wanted
    while found.exists():
        found = wanted.with_name(f"{wanted.name}-{number}")
        number += 1
    return found


def remove_aside(aside: Aside) -> None:
    """Remove what was put aside for good; DatabaseError when the system does not let us."""
    try:
        shutil.rmtree(aside.folder)
    except OSError as error:
        raise DatabaseError(
            tr("De map ‘{0}’ kan niet worden verwijderd ({1}).").format(
                aside.folder, reason(error)
            ),
            tr("Sluit andere programma's die er bestanden uit gebruiken."),
        ) from error
