# SPDX-License-Identifier: EUPL-1.2
"""What helps to find a fault: versions, counts and checks. No names, titles or folders."""

import platform
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NoReturn

from dgw_desktop import __version__
from dgw_desktop.domain.session import SessionRole
from dgw_desktop.errors import UserError
from dgw_desktop.licences import parts
from dgw_desktop.paths import PORTABLE_FOLDER, DataPaths
from dgw_desktop.storage.backups import backups_in, is_good
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr

_MOST_CHECKED = 3  # backups: each is read whole


def program_facts() -> list[str]:
    """Return lines on the program, what it runs on, and the computer's system."""
    bits = 64 if sys.maxsize > 2**32 else 32
    versions = ", ".join(f"{part.name} {part.version}" for part in parts() if part.version)
    return [
        f"DGW Desktop {__version__}, Python {platform.python_version()} ({bits} bit), "
        f"SQLite {sqlite3.sqlite_version}",
        tr("Componenten: {0}").format(versions),
        tr("Systeem: {0}").format(
            " ".join(
                (platform.system(), platform.release(), platform.version(), platform.machine())
            )
        ),
    ]


def data_facts(database: Path, backup_folders: Sequence[Path], in_use: bool = False) -> list[str]:
    """Return lines on the data in ``database`` and its backups; reads all of it.

    ``in_use`` says that another computer may be writing in it.
    """
    paths = DataPaths(database.parent)
    place = [
        word
        for word, applies in (
            (tr("op een netwerkschijf"), paths.is_on_network),
            (tr("in een map die met andere computers wordt gedeeld"), paths.is_synchronised),
            (tr("naast het programma"), paths.root.name == PORTABLE_FOLDER),
        )
        if applies
    ]
    lines = [
        tr("Plaats van de gegevens: {0}").format(", ".join(place) or tr("een gewone map")),
        *_checked(database, in_use),
    ]
    for number, folder in enumerate(backup_folders, start=1):
        kept = backups_in(folder)
        newest = kept[:_MOST_CHECKED]
        lines.append(
            tr("Reservekopieën in map {0}: {1}; van de nieuwste {2} zijn er {3} in orde").format(
                number, len(kept), len(newest), sum(map(is_good, newest))
            )
        )
    return lines


def _checked(path: Path, in_use: bool) -> list[str]:
    try:
        # A look that changes nothing; a connection belongs to the thread that made it.
        with closing(Database(path, read_only=True, in_use=in_use)) as database:
            store = SessionStore(database, _no_clock)
            heads = store.heads(store.index().ids)
            alone = sum(head.role is SessionRole.PARTICIPANT for head in heads)
            models = len({head.model.content_hash for head in heads})
            is_sound = database.quick_check() == "ok" and database.has_expected_schema()
            return [
                tr("Sessies: {0}, waarvan {1} van deelnemers; in de prullenbak: {2}").format(
                    len(heads), alone, len(store.index(deleted=True).ids)
                ),
                tr("Modellen in gebruik: {0}; privacydrempel: {1}").format(
                    models, store.settings.privacy_threshold()
                ),
                tr("Grootte: {0} kB").format(path.stat().st_size // 1024),
                tr("Controle van het bestand: {0}").format(_in_words(is_sound)),
                tr("Controle van de lijst met sessies: {0}").format(
                    _in_words(store.has_all_sessions())
                ),
                tr("Beschadigde sessies: {0}").format(len(store.damaged())),
            ]
    except (UserError, OSError, ValueError, TypeError) as error:
        # Only its kind: the message names the file and may quote what is in it.
        return [tr("De gegevens zijn niet te lezen: {0}").format(type(error).__name__)]


def _in_words(is_right: bool) -> str:
    return tr("in orde") if is_right else tr("niet in orde")


def _no_clock() -> NoReturn:
    raise AssertionError("a look changes nothing")
