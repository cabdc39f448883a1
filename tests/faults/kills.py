# SPDX-License-Identifier: EUPL-1.2
"""Kills the program at random moments and in the midst of saving, always on the same folder.

What was acknowledged is there, and nothing is damaged.
"""

import random
import time
from contextlib import closing
from pathlib import Path

from dgw_desktop.errors import UserError
from dgw_desktop.storage.cut_off import is_cut_off
from dgw_desktop.storage.sessions import SessionStore
from tests.faults.disk import build, is_possible, killed_in_saving
from tests.faults.harness import Outcome, clock, make_data, reopened, start

KILLS = 200
_MOST_CALLS = 150  # in a second of clicking
_CONFIRMED = "bevestigde keuzes"


def run(folder: Path, share: float = 1.0) -> Outcome:
    """Kill the clicking window, ``share`` of the full number of times."""
    outcome = Outcome("kill -9 tijdens klikken, typen, ongedaan maken, reservekopie")
    make_data(folder)
    back: int | None = None  # the dimension that the next start opens
    library = build(folder) if is_possible() else None
    chance = random.Random(1)
    for number in range(max(1, round(KILLS * share))):
        outcome.tried += 1
        environment = {}
        if library is not None and number % 2:
            environment = killed_in_saving(library, folder, chance.randint(1, _MOST_CALLS))
        process = start("clicker", folder, number, environment=environment)
        assert process.stdout is not None and process.stderr is not None
        deadline = None
        lines = []
        while line := process.stdout.readline():
            lines.append(line.split())
            if deadline is None:
                deadline = time.monotonic() + chance.uniform(0.1, 1.8)
            if time.monotonic() > deadline:
                break
        process.kill()
        # Not by communicate(), which passes over what readline() has read ahead.
        rest, trouble = process.stdout.read(), process.stderr.read()
        process.communicate()
        lines += [line.split() for line in rest.splitlines(keepends=True) if line.endswith("\n")]
        if (deadline is None and not environment) or "Traceback" in trouble:
            outcome.failures.append(f"{number}: {trouble[-300:]}")
            continue
        if is_cut_off(folder / "dgw.sqlite3"):
            outcome.count("keer lag er een half opgeslagen wijziging")
        try:
            back = _check(folder, lines, outcome, number, back)
        except UserError as error:
            outcome.failures.append(f"{number}: buitengesloten: {error}")
    outcome.expect(_CONFIRMED in outcome.facts, "er is niets gekozen")
    return outcome


def _check(
    folder: Path, lines: list[list[str]], outcome: Outcome, number: int, back: int | None
) -> int | None:
    acknowledged: dict[int, str] = {}
    in_flight: set[int] = set()
    places = {back}  # where the last change was, and where one came since
    for word, *values in lines:
        if word == "try":
            in_flight.add(int(values[0]))
        else:
            place, level, did = int(values[0]), *values[1:]
            if did == "changed":
                outcome.count(_CONFIRMED)
            acknowledged[place] = level
            places = {place} if did == "changed" else {*places, *in_flight, place}
            in_flight.clear()
    with closing(reopened(folder)) as database:
        store = SessionStore(database, clock)
        outcome.expect(not store.damaged(), f"{number}: beschadigd")
        session_id = store.find("latest")
        session = store.load(session_id)
        for dimension, level in acknowledged.items():
            if dimension not in in_flight and str(session.answer(dimension).level) != level:
                outcome.failures.append(f"{number}: dimensie {dimension} verloren")
        back = store.current_dimension(session_id)
        outcome.expect(
            back in places | in_flight,
            f"{number}: terug op {back}, niet op {places}",
        )
    return back
