# SPDX-License-Identifier: EUPL-1.2
"""How long the whole report takes, beside WeasyPrint and Typst with the same content.

Each is made by a new process, in turns; see report_programs.py.
"""

import json
import subprocess
import sys
from collections.abc import Iterator

from tests.bench.measuring import Row, environment, median, number, python, run
from tests.bench.report_programs import PROGRAMS

MOST_SECONDS, MOST_MEGABYTES = 0.5, 150
WHAT = "rapport als PDF, 26 dimensies, alles aan"


def measure(rounds: int) -> Iterator[Row]:
    """Let each program make ``rounds`` reports."""
    runs: dict[str, list[dict[str, float]]] = {name: [] for name in PROGRAMS}
    for _ in range(rounds):
        for name, kept in runs.items():
            done = subprocess.run(
                [python(), "-m", "tests.bench.report_programs", name],
                check=True,
                capture_output=True,
                text=True,
                env=environment(),
            )
            kept.append(json.loads(done.stdout.splitlines()[-1]))
    absent = [name for name in PROGRAMS if not all(runs[name])]
    for name in absent:
        del runs[name]
    seconds = {name: median([one["seconds"] for one in kept]) for name, kept in runs.items()}
    busy = {name: median([one["busy"] for one in kept]) for name, kept in runs.items()}
    pages = {name: kept[0]["pages"] for name, kept in runs.items()}
    memory = median([one["megabytes"] for one in runs[PROGRAMS[0]]])

    def told(name: str, more: str = "") -> str:
        return (
            f"{number(seconds[name], 3)} s (processor {number(busy[name], 3)} s, "
            f"{pages[name]:.0f} pagina's{more})"
        )

    ours = PROGRAMS[0]
    measured = told(ours, f", {number(memory, 0)} MB")
    yield Row(
        WHAT,
        measured,
        f"≤ {number(MOST_SECONDS)} s, ≤ {MOST_MEGABYTES} MB",
        seconds[ours] <= MOST_SECONDS and memory <= MOST_MEGABYTES,
    )
    for name, most, bar in (
        ("WeasyPrint", 1 / 12, "≤ 1/12 van WeasyPrint, per pagina"),
        ("Typst", 0.75, "≤ 0,75 × Typst, per pagina"),
    ):
        if name in absent:
            yield Row(WHAT, measured, bar, False, f"{name} is er niet", "niet gemeten")
            continue
        # Each breaks its pages in its own way: as much of the same on as many pages.
        ratio = (seconds[ours] / pages[ours]) / (seconds[name] / pages[name])
        yield Row(WHAT, measured, bar, ratio <= most, f"{name} {told(name)}", number(ratio, 3))


if __name__ == "__main__":
    sys.exit(run(measure, rounds=7))
