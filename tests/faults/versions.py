# SPDX-License-Identifier: EUPL-1.2
"""Databases of every earlier version are brought up to date; those of a later one are refused."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from dgw_desktop.errors import UserError
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.recovery import open_checked
from dgw_desktop.storage.sessions import SessionStore
from tests.faults.harness import ROOT, Outcome, all_sessions, clock


def run(folder: Path, share: float = 1.0) -> Outcome:
    """Open each version twice; ``share`` is there for the others."""
    outcome = Outcome("elke eerdere versie, twee keer; een latere versie")
    for source in sorted((ROOT / "tests" / "files").glob("dgw-*.sqlite3")):
        found = []
        for turn in (1, 2):
            outcome.tried += 1
            path = folder / f"{turn}-{source.name}"
            shutil.copyfile(source, path)
            with closing(sqlite3.connect(path)) as old:
                answers = old.execute("SELECT session_id, dimension, level FROM answer").fetchall()
            with closing(open_checked(path)) as database:
                store = SessionStore(database, clock)
                sessions = all_sessions(store)
                for summary in store.summaries(deleted=True):
                    sessions[summary.id] = store.load(summary.id)
            for session_id, dimension, level in answers:
                same = sessions[session_id].answer(dimension).level == level
                outcome.expect(same, f"{source.name}: {session_id} {dimension}")
            found.append(sessions)
            _check_later(path, outcome)
        outcome.expect(found[0] == found[1] and bool(found[0]), f"{source.name}: niet gelijk")
    return outcome


def _check_later(path: Path, outcome: Outcome) -> None:
    with closing(sqlite3.connect(path)) as later:
        later.execute("PRAGMA user_version=77")
        later.commit()
    before = path.read_bytes()
    try:
        Database(path).close()
        outcome.failures.append(f"{path.name}: een latere versie is geopend")
    except UserError:
        outcome.expect(path.read_bytes() == before, f"{path.name}: gewijzigd")
