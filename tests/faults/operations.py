# SPDX-License-Identifier: EUPL-1.2
"""Kills in the middle of migration, backup, import, restore, delete: the old state or the new."""

import random
import shutil
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.backups import make_backup, newest_good
from dgw_desktop.storage.cut_off import is_cut_off
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.session_file import write_session
from dgw_desktop.storage.sessions import SessionStore
from tests.faults.disk import build, is_possible, killed_in_saving
from tests.faults.harness import (
    NOW,
    ROOT,
    Outcome,
    all_sessions,
    clock,
    make_data,
    model,
    reopened,
    start,
)

KILLS = 50
_IN_A_ROW, _MOST_CALLS = 3, 120
NAMES = ("migration", "backup", "import", "restore", "delete")
States = list[dict[str, Session]]


def run(folder: Path, share: float = 1.0) -> Outcome:
    """Kill each operation, ``share`` of the full number of times."""
    outcome = Outcome("kill -9 tijdens migratie, reservekopie, import, terugzetten, verwijderen")
    library = build(folder) if is_possible() else None
    chance = random.Random(2)
    for name in NAMES:
        ready = folder / f"{name}-ready"
        ready.mkdir()
        _prepare(name, ready)
        duration, states = _whole_run(name, ready, folder / f"{name}-whole")
        for number in range(max(1, round(KILLS * share))):
            place = folder / f"{name}-{number}"
            shutil.copytree(ready, place)
            outcome.tried += 1
            if library is None or number % 2:
                _kill(name, place, chance.uniform(0, 1.1 * duration))
            else:
                _kill_in_saving(name, place, library, chance, outcome)
            _check(name, place, states, outcome)
            shutil.rmtree(place)
    return outcome


def _prepare(name: str, folder: Path) -> None:
    if name == "migration":
        shutil.copyfile(ROOT / "tests" / "files" / "dgw-1.sqlite3", folder / "dgw.sqlite3")
        return
    sessions = make_data(folder)
    with closing(Database(folder / "dgw.sqlite3")) as database:
        make_backup(database, folder / "backups", NOW)
        store = SessionStore(database, clock)
        first = next(iter(sessions))
        store.save_answer(first, 9, Answer(3, note="Na de reservekopie " * 400))
        session = replace(store.load(first), id="9" * 32)
        write_session(session, model(), folder / "sessie.dgw")


def _whole_run(name: str, ready: Path, place: Path) -> tuple[float, States]:
    """Return how long the operation takes, and the state before and after it."""
    shutil.copytree(ready, place)
    before = {} if name == "migration" else _state(place)
    process = start("operation", name, place)
    assert process.stdout is not None
    process.stdout.readline()
    begun = time.monotonic()
    assert process.stdout.readline() == "end\n", process.stderr and process.stderr.read()
    duration = time.monotonic() - begun
    process.communicate()
    after = _state(place)
    return duration, [after] if name == "migration" else [before, after]


def _kill(name: str, place: Path, delay: float) -> None:
    process = start("operation", name, place)
    assert process.stdout is not None
    process.stdout.readline()
    end = time.monotonic() + delay
    while time.monotonic() < end:
        pass  # sleeping would miss what takes a millisecond
    process.kill()
    process.communicate()


def _kill_in_saving(
    name: str, place: Path, library: Path, chance: random.Random, outcome: Outcome
) -> None:
    """Kill it while it changes the database, and again while it undoes that and begins anew."""
    for _ in range(_IN_A_ROW):
        call = round(_MOST_CALLS ** chance.random())
        environment = killed_in_saving(library, place, call)
        start("operation", name, place, environment=environment).communicate()
        if not is_cut_off(place / "dgw.sqlite3"):
            return
        outcome.count("keer lag er een half opgeslagen wijziging")


def _state(folder: Path) -> dict[str, Session]:
    with closing(reopened(folder)) as database:
        return all_sessions(SessionStore(database, clock))


def _check(name: str, place: Path, states: States, outcome: Outcome) -> None:
    try:
        found = _state(place)
    except Exception as error:
        outcome.failures.append(f"{name}: {type(error).__name__}: {error}")
        return
    outcome.expect(found in states, f"{name}: tussen oud en nieuw")
    if found in states:
        outcome.count("nieuw" if found == states[-1] else "oud")
    if name != "migration":
        outcome.expect(newest_good([place / "backups"]) is not None, f"{name}: geen reservekopie")
