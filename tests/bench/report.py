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

MOST_SECONDS, MOST_SHARE, MOST_MEGABYTES = 0.5, 1 / 10, 150
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
    seconds = {name: median([one["seconds"] for one in kept]) for name, kept in runs.items()}
    pages = {name: runs[name][0]["pages"] for name in PROGRAMS}
    memory = median([one["megabytes"] for one in runs[PROGRAMS[0]]])
    ours = seconds[PROGRAMS[0]]
    measured = f"{number(ours, 3)} s ({pages[PROGRAMS[0]]:.0f} pagina's, {number(memory, 0)} MB)"
    yield Row(
        WHAT,
        measured,
        f"≤ {number(MOST_SECONDS)} s, ≤ {MOST_MEGABYTES} MB",
        ours <= MOST_SECONDS and memory <= MOST_MEGABYTES,
    )
    for name, most, bar in (
        ("WeasyPrint", MOST_SHARE, "≤ 1/10 van WeasyPrint"),
        ("Typst", 1.0, "≤ Typst"),
    ):
        ratio = ours / seconds[name]
        yield Row(
            WHAT,
            measured,
            bar,
            ratio <= most,
            f"{name} {number(seconds[name], 3)} s ({pages[name]:.0f} pagina's)",
            number(ratio, 3),
        )


if __name__ == "__main__":
    sys.exit(run(measure, rounds=7))
