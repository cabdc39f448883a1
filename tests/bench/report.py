# SPDX-License-Identifier: EUPL-1.2
"""How long the whole report takes, beside WeasyPrint and Typst with the same content.

Each is made by a new process, in turns; see report_programs.py.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

from tests.bench.measuring import (
    ROUNDS,
    Row,
    beside,
    environment,
    median,
    number,
    python,
    run,
)
from tests.bench.report_programs import PROGRAMS

PEER_IN_MEMORY, MOST_MEMORY = "Typst", 1.0
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

    def told(name: str) -> str:
        return (
            f"{number(seconds[name], 3)} s (processor {number(busy[name], 3)} s, "
            f"{pages[name]:.0f} pagina's)"
        )

    ours = PROGRAMS[0]
    measured = told(ours)
    for name, most, bar in (
        ("WeasyPrint", 1 / 12, "≤ 1/12 van WeasyPrint (0,083), per pagina"),
        ("Typst", 0.75, "≤ 0,75 × Typst, per pagina"),
    ):
        if name in absent:
            yield Row(WHAT, measured, bar, False, f"{name} is er niet", "niet gemeten")
            continue
        # Each breaks its pages in its own way: as much of the same on as many pages.
        here, there = ([one["seconds"] / pages[who] for one in runs[who]] for who in (ours, name))
        row = beside(WHAT, here, there, most, name, bar=bar, measured=measured)
        ratio = number(median(here) / median(there), 3)
        yield replace(row, peer=f"{name} {told(name)}", ratio=ratio)
    memory = {name: [one["megabytes"] for one in kept] for name, kept in runs.items()}
    if PEER_IN_MEMORY in memory:
        yield beside(
            f"geheugen daarbij, {WHAT}",
            memory[ours],
            memory[PEER_IN_MEMORY],
            MOST_MEMORY,
            PEER_IN_MEMORY,
            told=lambda found: f"{number(found, 0)} MB",
        )


if __name__ == "__main__":
    sys.exit(run(measure, rounds=ROUNDS))
