# SPDX-License-Identifier: EUPL-1.2
"""Runs programs of Windows: on Windows as they are, elsewhere under Wine."""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from bundle.places import BUILD
from bundle.tools import require

_PREFIX = BUILD / "wine"
DRIVE = _PREFIX / "drive_c"
_NOT_PASSED = ("DISPLAY", "WAYLAND_DISPLAY", "DGW_", "PYTHON", "QT_")
"""What begins so is of who runs this, and would make the program do something else."""
NOTHING: Mapping[str, str] = MappingProxyType({})


class WindowsProgramFailed(Exception):
    """A program of Windows ended with another exit code than it should."""


def run_windows(
    command: Sequence[str | Path],
    environment: Mapping[str, str] = NOTHING,
    expected: int = 0,
) -> str:
    """Run a program of Windows and return what it printed.

    Wine gets a home of its own in the build folder, and no display. Raises WindowsProgramFailed
    when the exit code is not ``expected``.
    """
    runner = [] if os.name == "nt" else [require("wine")]
    _PREFIX.mkdir(parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_PASSED)}
    done = subprocess.run(
        [*runner, *command],
        env={
            **kept,
            "WINEPREFIX": str(_PREFIX),
            "WINEDEBUG": "-all",
            # Else what is installed there comes into the menu of who checks it here.
            "WINEDLLOVERRIDES": "winemenubuilder.exe=d",
            **environment,
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    # An exit code is 32 bits on Windows and 8 on Linux.
    if done.returncode not in (expected, expected % 256):
        told = (done.stdout + done.stderr).decode("utf-8", errors="replace")
        raise WindowsProgramFailed(f"{command} gaf {done.returncode}:\n{told}")
    return done.stdout.decode("utf-8").replace("\r\n", "\n")


def windows_path(path: Path) -> str:
    """Return a path on Wine's drive C: as Windows writes it."""
    return "\\".join(["C:", *path.relative_to(DRIVE).parts])


def registry_value(key: str, name: str = "") -> str:
    """Return a text in the registry, empty where there is none; without ``name`` the default."""
    which = ["/v", name] if name else ["/ve"]
    try:
        told = run_windows(["reg", "query", key, *which])
    except WindowsProgramFailed:
        return ""
    found = re.search(r"REG_(?:SZ|EXPAND_SZ)\s+(.*)", told)
    return found[1].strip() if found else ""
