# SPDX-License-Identifier: EUPL-1.2
"""How long merging a thousand scans takes, how much memory, and how soon it stops.

The peer is the same run's own floor: reading and parsing the same files with the standard
library alone, without a check of form, checksum or model.
"""

import json
import resource
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

from dgw_desktop.domain.session import Answer, Session, SessionDetails
from dgw_desktop.errors import Cancelled
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.session_file import session_bytes
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.merging import merge_new, named_scans, read_scans
from tests.bench.measuring import NOW, Row, milliseconds, number, run

FILES = 1000
MOST_SECONDS, MOST_MEGABYTES, MOST_SECONDS_TO_STOP = 3, 100, 0.2


def measure(_rounds: int) -> Iterator[Row]:
    """Merge them once, in this process."""
    loaded = read_model(built_in_model())
    details = SessionDetails("Samen", "Gemeente Voorbeeldstad", "", date(2026, 11, 24))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = []
        for count in range(FILES):
            answers = {
                d.number: Answer((count + d.number) % 4 + 1, 4, note="Toelichting " * 8)
                for d in loaded.model.dimensions
            }
            session = Session(f"{count:032x}", details, loaded.reference, NOW, NOW, answers=answers)
            paths.append(folder / f"{count}.dgw")
            paths[-1].write_bytes(session_bytes(session, loaded))

        start = perf_counter()
        for path in paths:
            json.loads(path.read_text("utf-8"))
        floor = perf_counter() - start

        database = Database(folder / "dgw.sqlite3")
        store = SessionStore(database, lambda: NOW)
        before = _peak_memory()
        start = perf_counter()
        scans = named_scans(read_scans(paths))
        read = perf_counter() - start
        outcome = merge_new(store, scans, replace(details, title="Groep"), "f" * 32, NOW)
        whole = perf_counter() - start
        after = _peak_memory()
        assert outcome.people == FILES
        assert all(sum(a.votes) == FILES for a in store.load("f" * 32).answers.values())
        database.close()
        stop = _time_to_stop(paths)
    yield Row(
        "1.000 ingevulde scans samenvoegen",
        f"{number(whole, 2)} s, waarvan {number(read, 2)} s lezen en controleren",
        f"≤ {MOST_SECONDS} s",
        whole < MOST_SECONDS,
        f"alleen `json.loads` {number(floor, 2)} s",
        number(whole / floor, 0),
    )
    yield Row(
        "geheugen daarbij, en na annuleren nog bezig",
        f"{after - before:+.0f} MB, {milliseconds(stop)}",
        f"≤ +{MOST_MEGABYTES} MB, ≤ {milliseconds(MOST_SECONDS_TO_STOP)}",
        after - before < MOST_MEGABYTES and stop < MOST_SECONDS_TO_STOP,
    )


def _time_to_stop(paths: list[Path]) -> float:
    """Return the seconds between asking to stop, at the worst moment, and the end."""
    asked = 0.0

    def progress(done: float) -> bool:
        nonlocal asked
        if asked:
            return False
        if done >= 0.5:
            asked = perf_counter()  # just too late to be heard: one more file is read
        return True

    try:
        read_scans(paths, progress)
    except Cancelled:
        return perf_counter() - asked
    raise AssertionError("not cancelled")


def _peak_memory() -> float:
    """Return the highest use of memory by this process so far, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(run(measure, rounds=1))
