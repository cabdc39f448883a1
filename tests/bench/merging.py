# SPDX-License-Identifier: EUPL-1.2
"""How long merging a thousand scans takes, how much memory, and how soon it stops.

The peer is the same run's own floor: reading and parsing the same files with the standard
library alone, without a check of form, checksum or model.
"""

import gc
import json
import sys
import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import perf_counter

from dgw_desktop.domain.session import (
    Answer,
    Invitation,
    Session,
    SessionDetails,
    invitation,
    participation,
)
from dgw_desktop.errors import Cancelled
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel, read_model
from dgw_desktop.storage.session_file import session_bytes
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.merging import merge_into, named_scans, read_scans
from tests.bench.measuring import (
    NOW,
    ROUNDS,
    Row,
    beside,
    milliseconds,
    number,
    peak_memory,
    run,
)

FILES = 1000
MOST_TIMES_PARSING, MOST_TIMES_KEPT, MOST_SECONDS_TO_STOP = 6, 1.5, 0.2
_LETTERS = "ABCDEFGHJK"


def measure(rounds: int) -> Iterator[Row]:
    """Merge them ``rounds`` times in this process, each after parsing them, and take the middle."""
    loaded = read_model(built_in_model())
    details = SessionDetails("Samen", "Gemeente Voorbeeldstad", "", date(2026, 11, 24))
    asked = Invitation("Anja Jansen", remarks=True, ambition=True)
    prepared = Session("f" * 32, details, loaded.reference, NOW, NOW, invitation=asked)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [folder / f"{count}.dgw" for count in range(FILES)]
        for count, path in enumerate(paths):
            path.write_bytes(session_bytes(_filled_in(prepared, count), loaded))
        before = peak_memory()
        times = [_merge(paths, prepared, loaded, folder / f"{n}.sqlite3") for n in range(rounds)]
        after = peak_memory()
        stop = _time_to_stop(paths)
        kept = _kept_by_parsing(paths)
    usual = sorted(times, key=lambda time: time.whole)[rounds // 2]
    yield beside(
        "1.000 ingevulde scans samenvoegen",
        [time.whole for time in times],
        [time.parsing for time in times],
        MOST_TIMES_PARSING,
        "alleen `json.loads`",
        told=lambda found: f"{number(found, 2)} s",
        measured=f"{number(usual.whole, 2)} s, waarvan {number(usual.reading, 2)} s lezen en "
        "controleren",
    )
    yield Row(
        "geheugen daarbij, en na annuleren nog bezig",
        f"{after - before:+.0f} MB, {milliseconds(stop)}",
        f"≤ {number(MOST_TIMES_KEPT)} × wat `json.loads` houdt, ≤ "
        f"{milliseconds(MOST_SECONDS_TO_STOP)}",
        after - before <= MOST_TIMES_KEPT * kept and stop < MOST_SECONDS_TO_STOP,
        f"`json.loads` van alle bestanden {number(kept, 0)} MB",
        number((after - before) / kept, 2),
    )


def _kept_by_parsing(paths: list[Path]) -> float:
    """Return the MB of the values of all files together, as the standard library keeps them."""
    tracemalloc.start()
    kept = [json.loads(path.read_text("utf-8")) for path in paths]
    size = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    assert len(kept) == len(paths)
    return size


@dataclass(frozen=True, slots=True)
class _Times:
    """Seconds that one merge took, and what is in it."""

    parsing: float
    """Of the same files, with the standard library alone."""
    reading: float
    whole: float


def _filled_in(prepared: Session, count: int) -> Session:
    """Return what a participant's page saves: all dimensions, with a few remarks."""
    code = f"AAA-{_LETTERS[count // 100]}{_LETTERS[count // 10 % 10]}{_LETTERS[count % 10]}"
    scan = participation(invitation(prepared), f"{count:032x}", code, NOW)
    answers = {
        n: Answer((count + n) % 4 + 1, 4, note="Toelichting " * 8 if n % 8 == 1 else "")
        for n in range(1, 27)
    }
    return replace(scan, answers=answers)


def _merge(paths: list[Path], prepared: Session, loaded: LoadedModel, file: Path) -> _Times:
    gc.collect()
    gc.disable()  # as while any job runs, ui/foundation/job.py
    start = perf_counter()
    for path in paths:
        json.loads(path.read_text("utf-8"))
    parsing = perf_counter() - start
    with closing(Database(file)) as database:
        store = SessionStore(database, lambda: NOW)
        store.add(prepared, loaded)
        start = perf_counter()
        scans = named_scans(read_scans(paths, known=store.models.content_hashes()))
        reading = perf_counter() - start
        outcome = merge_into(store, prepared.id, scans)
        whole = perf_counter() - start
        assert outcome.people == FILES
        answers = store.load(prepared.id).answers.values()
        assert all(answer.last_round.people == FILES for answer in answers)
    gc.enable()
    return _Times(parsing, reading, whole)


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


if __name__ == "__main__":
    sys.exit(run(measure, rounds=ROUNDS))
