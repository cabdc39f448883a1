# SPDX-License-Identifier: EUPL-1.2
"""A reference of the contributions of a country: with DuckDB, and with the standard library alone.

The peer is DuckDB that reads the same JSON without a look at what it says. Each is done in a
process of its own, which tells how much memory it took.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.work import contributions_read
from dgw_desktop.work.analyse_engine import is_installed
from dgw_desktop.work.reference_building import build_reference
from tests.bench.measuring import Row, beside, environment, median, number, peak_memory, python, run
from tests.reference_folders import contributions, write

MUNICIPALITIES, UNITS, YEARS = 342, 20, 5
MOST_TIMES_READING, MOST_SECONDS, MOST_MEMORY = 3.0, 60, 500  # times DuckDB; seconds; MB
_WITH, _WITHOUT, _PEER = "with", "without", "peer"


def measure(rounds: int) -> Iterator[Row]:
    """Make the reference ``rounds`` times each way, in turns."""
    ways = (_WITH, _PEER, _WITHOUT) if is_installed() else (_WITHOUT,)
    seconds: dict[str, list[float]] = {way: [] for way in ways}
    used: dict[str, float] = dict.fromkeys(ways, 0.0)
    model = read_model(built_in_model()).model
    with tempfile.TemporaryDirectory() as name:
        folder = write(Path(name), contributions(model, MUNICIPALITIES, UNITS, YEARS))
        for _ in range(rounds):
            for way in ways:
                taken, peak = _in_a_process(way, folder)
                seconds[way].append(taken)
                used[way] = max(used[way], peak)
    what = "een referentie van 34.200 bijdragen, "
    if is_installed():
        yield beside(
            f"{what}met DuckDB",
            seconds[_WITH],
            seconds[_PEER],
            MOST_TIMES_READING,
            "DuckDB leest dezelfde JSON",
            told=lambda found: f"{number(found, 2)} s",
            measured=f"{number(median(seconds[_WITH]), 2)} s, {number(used[_WITH], 0)} MB",
        )
    else:
        yield Row(
            f"{what}met DuckDB",
            "niet gemeten: DuckDB is niet geïnstalleerd (dgw-desktop[analyse])",
            f"≤ {number(MOST_TIMES_READING, 2)} × DuckDB leest dezelfde JSON",
            False,
        )
    taken = median(seconds[_WITHOUT])
    yield Row(
        f"{what}zonder DuckDB",
        f"{number(taken, 1)} s, {number(used[_WITHOUT], 0)} MB",
        f"≤ {MOST_SECONDS} s, < {MOST_MEMORY} MB",
        taken <= MOST_SECONDS and used[_WITHOUT] < MOST_MEMORY,
    )


def _in_a_process(way: str, folder: Path) -> tuple[float, float]:
    command = [python(), "-m", "tests.bench.reference", way, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment())
    taken, peak = json.loads(done.stdout)
    return taken, peak


def _do(way: str, folder: Path) -> int:
    loaded = read_model(built_in_model())
    if way == _WITHOUT:
        contributions_read.is_installed = lambda: False
    start = perf_counter()
    if way == _PEER:
        import duckdb  # where it is installed

        with duckdb.connect() as database:
            database.execute(f"CREATE TABLE read AS SELECT * FROM read_json('{folder}/*.json')")
    else:
        build_reference(folder, loaded, "Vereniging van gemeenten", date(2026, 11, 27))
    print(json.dumps([perf_counter() - start, peak_memory()]))
    return 0


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in (_WITH, _WITHOUT, _PEER):
        sys.exit(_do(sys.argv[1], Path(sys.argv[2])))
    sys.exit(run(measure, rounds=3))
