# SPDX-License-Identifier: EUPL-1.2
"""Runs faults in full and prints the table: python3 packaging/dev.py faults [NAME ...]."""

import argparse
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from dgw_desktop import __version__
from tests.faults import (
    computers,
    damage,
    disk,
    half_saved,
    hostile,
    hostile_forms,
    jobs,
    kills,
    operations,
    starts,
    versions,
)
from tests.faults.harness import Outcome

FAULTS: dict[str, Callable[[Path, float], Outcome]] = {
    "kills": kills.run,
    "operations": operations.run,
    "half-saved": half_saved.run,
    "half-imported": half_saved.run_imports,
    "full-disk": disk.run_full,
    "failing-calls": disk.run_failing,
    "damage": damage.run,
    "hostile": hostile.run,
    "hostile-forms": hostile_forms.run,
    "starts": starts.run_starts,
    "clock": starts.run_jumps,
    "versions": versions.run,
    "jobs": jobs.run,
    "computers": computers.run,
}
NEED_LIBRARY = ("half-saved", "half-imported", "full-disk", "failing-calls")


def main() -> int:
    """Run the faults that are named, or all of them; return 0 when nothing failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=", ".join(FAULTS))
    names = parser.parse_args().names or list(FAULTS)
    if unknown := set(names) - set(FAULTS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; one of {', '.join(FAULTS)}")
    print(
        f"DGW Desktop {__version__}, {date.today().isoformat()}, Python "
        f"{platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()}\n"
    )
    print("| fout | keer | mislukt | gezien | duur |\n|---|---|---|---|---|", flush=True)
    failures = []
    for name in names:
        run = FAULTS[name]
        if name in NEED_LIBRARY and not disk.is_possible():
            continue
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            outcome = run(Path(folder), 1.0)
        seen = ", ".join(f"{count} {fact}" for fact, count in outcome.facts.items())
        print(
            f"| {outcome.fault} | {outcome.tried} | {len(outcome.failures)} | {seen} | "
            f"{time.monotonic() - began:.0f} s |",
            flush=True,
        )
        failures += outcome.failures
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
