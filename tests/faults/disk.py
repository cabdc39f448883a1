# SPDX-License-Identifier: EUPL-1.2
"""A disk that fails: one write, sync, truncate or rename at each place, or full from there on."""

import errno
import random
import shutil
import subprocess
from contextlib import closing
from pathlib import Path

from dgw_desktop.domain.session import Answer
from dgw_desktop.storage.backups import newest_good
from dgw_desktop.storage.sessions import SessionStore
from tests.faults.harness import Outcome, clock, make_data, reopened, start

CALLS, FULL_DISKS = 300, 100


def build(folder: Path) -> Path:
    """Compile the library that makes calls fail."""
    library = folder / "failing.so"
    source = Path(__file__).with_name("failing.c")
    subprocess.run(["gcc", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return library


def killed_in_saving(library: Path, folder: Path, call: int) -> dict[str, str]:
    """Return the environment of a process that is killed at a call that changes the database."""
    return {
        "LD_PRELOAD": str(library),
        "DGW_FAIL_AT": str(call),
        "DGW_FAIL_ERRNO": "0",
        "DGW_FAIL_UNDER": f"{folder}/dgw.sqlite3",
        "DGW_FAIL_EXACTLY": f"{folder}/dgw.sqlite3",
    }


def run_failing(folder: Path, share: float = 1.0) -> Outcome:
    """Let each of the first calls fail once."""
    outcome = Outcome("schrijven, fsync, truncate of rename mislukt bij de n-de aanroep")
    library = build(folder)
    step = max(1, round(1 / share))
    for number in range(1, CALLS + 1, step):
        kind = errno.EIO if number % 2 else errno.ENOSPC
        _try(folder, library, number, kind, False, outcome)
    return outcome


def run_full(folder: Path, share: float = 1.0) -> Outcome:
    """Let the disk be full from a random call until a person has seen three messages."""
    outcome = Outcome("schijf vol vanaf een willekeurige stap, daarna weer ruimte")
    library = build(folder)
    chance = random.Random(3)
    for _ in range(max(1, round(FULL_DISKS * share))):
        _try(folder, library, chance.randint(1, CALLS), errno.ENOSPC, True, outcome)
    return outcome


def _try(folder: Path, library: Path, at: int, kind: int, stays: bool, outcome: Outcome) -> None:
    outcome.tried += 1
    place, freed = folder / f"disk-{at}", folder / "ruimte"
    place.mkdir()
    make_data(place)
    environment = {
        "LD_PRELOAD": str(library),
        "DGW_FAIL_AT": str(at),
        "DGW_FAIL_ERRNO": str(kind),
        "DGW_FAIL_UNDER": f"{place}/",
    }
    if stays:
        environment["DGW_FAIL_ON"] = str(freed)
    process = start("steps", place, freed, environment=environment)
    said, trouble = process.communicate()
    freed.unlink(missing_ok=True)
    name = f"aanroep {at}{' en verder' if stays else ''}"
    if process.returncode or not said.endswith("end\n"):
        outcome.failures.append(f"{name}: {trouble.strip()[-200:]}")
    else:
        outcome.count("gemeld", int(said.split()[1]))
        with closing(reopened(place)) as database:
            store = SessionStore(database, clock)
            outcome.expect(not store.damaged(), f"{name}: beschadigd")
            session = store.load(store.find("latest"))
            for number in range(1, 9):
                outcome.expect(
                    session.answer(number).level == number % 4 + 1, f"{name}: stap {number} weg"
                )
            outcome.expect(session.answer(26) == Answer(1), f"{name}: laatste stap weg")
        outcome.expect(newest_good([place / "backups"]) is not None, f"{name}: geen kopie")
        left = [p.name for p in place.rglob(".*") if p.is_file()]
        outcome.expect(not left, f"{name}: {left} blijft staan")
    shutil.rmtree(place)


def is_possible() -> bool:
    """Tell whether this machine can do it: Linux with a compiler."""
    return shutil.which("gcc") is not None and Path("/proc/self/fd").exists()
