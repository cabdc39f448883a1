# SPDX-License-Identifier: EUPL-1.2
"""Runs programs of Windows: on Windows as they are, elsewhere under Wine."""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from bundle.places import BUILD
from bundle.tools import require

_NOT_PASSED = ("DISPLAY", "WAYLAND_DISPLAY", "DGW_", "PYTHON", "QT_")
"""What begins so is of who runs this, and would make the program do something else."""
NOTHING: Mapping[str, str] = MappingProxyType({})


class WindowsProgramFailed(Exception):
    """A program of Windows ended with another exit code than it should."""


@dataclass(frozen=True, slots=True)
class Wine:
    """A Windows of its own, in the folder ``prefix``, without a display unless one is given."""

    prefix: Path
    overrides: tuple[str, ...] = ()
    """Which libraries are not Wine's own, as Wine names that."""

    @property
    def drive(self) -> Path:
        """The folder that is drive C."""
        return self.prefix / "drive_c"

    def run(
        self,
        command: Sequence[str | Path],
        environment: Mapping[str, str] = NOTHING,
        expected: int = 0,
    ) -> str:
        """Run a program of Windows and return what it printed.

        Raises WindowsProgramFailed when the exit code is not ``expected``.
        """
        done = subprocess.run(
            self.command(command),
            env=self.environment(environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        # An exit code is 32 bits on Windows and 8 on Linux.
        if done.returncode not in (expected, expected % 256):
            told = (done.stdout + done.stderr).decode("utf-8", errors="replace")
            raise WindowsProgramFailed(f"{command} gaf {done.returncode}:\n{told}")
        return done.stdout.decode("utf-8").replace("\r\n", "\n")

    def end(self) -> None:
        """End all that runs in it, and wait until that is so."""
        for how in ("-k", "-w"):
            subprocess.run([require("wineserver"), how], env=self.environment(), check=False)

    def command(self, command: Sequence[str | Path]) -> list[str | Path]:
        """Return what to run here for a command of Windows."""
        return list(command) if os.name == "nt" else [require("wine"), *command]

    def environment(self, more: Mapping[str, str] = NOTHING) -> dict[str, str]:
        """Return the environment for it, with ``more``; Wine itself takes away what is Qt's."""
        self.prefix.mkdir(parents=True, exist_ok=True)
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(_NOT_PASSED)
        }
        # Else what is installed there comes into the menu of who checks it here.
        overrides = ";".join(("winemenubuilder.exe=d", *self.overrides))
        return {
            **kept,
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": overrides,
            **more,
        }

    def path(self, place: Path) -> str:
        """Return a path on drive C, or elsewhere on this computer, as Windows writes it."""
        if place.is_relative_to(self.drive):
            return "\\".join(["C:", *place.relative_to(self.drive).parts])
        return f"Z:{place}".replace("/", "\\")

    def registry_value(self, key: str, name: str = "") -> str:
        """Return a text in the registry, empty where there is none; no ``name``: the default."""
        which = ["/v", name] if name else ["/ve"]
        try:
            told = self.run(["reg", "query", key, *which])
        except WindowsProgramFailed:
            return ""
        found = re.search(r"REG_(?:SZ|EXPAND_SZ)\s+(.*)", told)
        return found[1].strip() if found else ""


PLAIN = Wine(BUILD / "wine")
"""As it is installed: enough for all but a window."""
run_windows = PLAIN.run
