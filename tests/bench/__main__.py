# SPDX-License-Identifier: EUPL-1.2
"""Runs every benchmark and writes the table: python3 packaging/dev.py bench.

``--rounds N`` makes each shorter, for a look; only a run without it writes the table to
tests/bench/README.md and the README of the project.
"""

import argparse
import json
import subprocess
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

import pyperf
from PySide6.QtCore import qVersion

from tests.bench.measuring import Row, environment, python, table

HERE = Path(__file__).parent
SCRIPTS = ("start", "choice", "spider", "switching", "many_sessions", "exporting", "report",
           "reading_back", "merging", "privacy", "reference", "session_of_three_hours",
           "idle")  # fmt: skip
PEERS = ("matplotlib", "typst", "weasyprint")
BEGIN, END = "<!-- bench -->\n", "<!-- /bench -->\n"


def main() -> int:
    """Measure, print and write; the exit code is 1 when a bar was not reached."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int)
    parser.add_argument("scripts", nargs="*", choices=[[], *SCRIPTS], default=[])
    options = parser.parse_args()
    rows: list[Row] = []
    for name in options.scripts or SCRIPTS:
        print(f"{name}…", file=sys.stderr, flush=True)
        rows += _run(name, options.rounds)
    text = f"{_machine()}\n\n{table(rows)}"
    print(text)
    if options.rounds is None and not options.scripts:
        _write(text)
    return 0 if all(row.reached for row in rows) else 1


def _run(name: str, rounds: int | None) -> list[Row]:
    """Run one script in a process of its own; what it did not reach stands in its rows."""
    command = [python(), "-m", f"tests.bench.{name}", "--json"]
    if rounds is not None:
        command += ["--rounds", str(rounds)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment())
    lines = done.stdout.splitlines()
    if not lines:
        raise SystemExit(f"{name}: {done.stderr[-2000:]}")
    return [Row(**row) for row in json.loads(lines[-1])]


def _machine() -> str:
    """Tell on what this was measured, without a name of the machine or a folder."""
    found = pyperf.Run([1.0], collect_metadata=True).get_metadata()
    peers = ", ".join(f"{name} {version(name)}" for name in PEERS)
    return (
        f"{date.today().isoformat()}: {found['cpu_model_name']}, {found['cpu_count']} kernen, "
        f"{found['platform'].partition('-')[0]}, Python {found['python_version'].split()[0]}, "
        f"Qt en Qt Charts {qVersion()} (zonder beeldscherm getekend), {peers}. Belasting door "
        f"andere programma's bij het begin van deze regel: {found['load_avg_1min']:.1f}."
    )


def _write(text: str) -> None:
    (HERE / "README.md").write_text(
        "# Hoe snel het is\n\nGemaakt door `python3 packaging/dev.py bench`; elke regel is een "
        f"script in deze map.\n\n{text}",
        "utf-8",
    )
    readme = HERE.parent.parent / "README.md"
    before, _, rest = readme.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    readme.write_text(f"{before}{BEGIN}{text}{END}{after}", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
