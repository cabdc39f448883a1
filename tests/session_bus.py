# SPDX-License-Identifier: EUPL-1.2
"""A D-Bus session of a test's own, and a desktop on it that keeps the screen awake."""

import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

needs_bus = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="no dbus-daemon: dev.py test installs it"
)

_PATIENCE = 20  # s


@dataclass(frozen=True, slots=True)
class Bus:
    """A bus, with its process."""

    address: str
    process: subprocess.Popen[str]


class Desktop:
    """A desktop in a process of its own, by what it tells."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        self._pipe = process.stdout

    def told(self) -> str:
        """Wait for the next line: how many ask by now to keep the screen awake."""
        line = b""
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([self._pipe], [], [], _PATIENCE)
            read = self._pipe.read(1) if ready else b""
            assert read, "the desktop says nothing"
            line += read
        return line.decode().strip()


@contextmanager
def bus_in(folder: Path) -> Iterator[Bus]:
    """Run a bus with its socket in ``folder``."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(
        [*command, f"--address=unix:dir={folder}"], stdout=subprocess.PIPE, text=True,
        stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        try:
            yield Bus(process.stdout.readline().strip(), process)
        finally:
            process.terminate()


@contextmanager
def desktop_on(bus: Bus) -> Iterator[Desktop]:
    """Run a desktop on ``bus``."""
    script = Path(__file__).with_name("pretended_desktop.py")
    with subprocess.Popen(
        [sys.executable, script, bus.address], stdout=subprocess.PIPE, bufsize=0
    ) as process:
        made = Desktop(process)
        assert made.told() == "ready"
        yield made
        process.terminate()
