# SPDX-License-Identifier: EUPL-1.2
"""Marks the tests of which a list says that they fail here, with the reason of each.

pytest -p tests.expected_failures --expected-failures=LIST. The list is TOML: tables ``failures``
with a ``reason`` and ``tests``, each a test, a file or a folder. With ``runs = false`` they are not
even tried, as what ends the process or never ends. Any other failure stays one; of a test that
passes although it is listed, and of one that is not there any more, the summary says so.
"""

import tomllib
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

_OPTION = "--expected-failures"
_SHOWN = ("passed", "xfailed", "xpassed", "skipped", "failed", "error")


class Expected(NamedTuple):
    """One line of the list."""

    name: str
    reason: str
    runs: bool

    def is_about(self, nodeid: str) -> bool:
        """Tell whether a test is meant, or a part of what is."""
        return nodeid == self.name or nodeid.startswith(
            (f"{self.name}::", f"{self.name}[", f"{self.name.rstrip('/')}/")
        )


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(_OPTION, type=Path, metavar="LIST")


def _expected(config: pytest.Config) -> list[Expected]:
    path = config.getoption(_OPTION)
    if path is None:
        return []
    return [
        Expected(name, entry["reason"], entry.get("runs", True))
        for entry in tomllib.loads(path.read_text("utf-8"))["failures"]
        for name in entry["tests"]
    ]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out whole files and folders that are not to be tried: they may not even load."""
    if not collection_path.is_relative_to(config.rootpath):
        return None
    place = collection_path.relative_to(config.rootpath).as_posix()
    left_out = any(e.is_about(place) and not e.runs for e in _expected(config))
    return True if left_out else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    expected = _expected(config)
    for item in items:
        for entry in expected:
            if entry.is_about(item.nodeid):
                item.add_marker(pytest.mark.xfail(reason=entry.reason, run=entry.runs))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print how it went per folder, and what the list says that is not so."""
    if config.getoption(_OPTION) is None:
        return
    counted: dict[str, Counter[str]] = {}
    seen = set()
    for outcome in _SHOWN:
        for report in terminalreporter.getreports(outcome):
            nodeid = report.nodeid
            seen.add(nodeid)
            parts = nodeid.partition("::")[0].split("/")
            folder = "/".join(parts[:2]) if len(parts) > 2 else parts[0]
            counted.setdefault(folder, Counter())[outcome] += 1
    terminalreporter.section("per folder")
    terminalreporter.line(f"| {'folder':22} | {' | '.join(f'{name:>8}' for name in _SHOWN)} |")
    for folder, counts in sorted(counted.items()):
        row = " | ".join(f"{counts[name]:8}" for name in _SHOWN)
        terminalreporter.line(f"| {folder:22} | {row} |")
    for report in terminalreporter.getreports("xpassed"):
        terminalreporter.line(f"passes now, take it off the list: {report.nodeid}")
    for entry in _expected(config):
        # Of a folder that was not asked for nothing was seen either.
        if entry.runs and not any(map(entry.is_about, seen)):
            terminalreporter.line(f"on the list, and not seen: {entry.name}")
