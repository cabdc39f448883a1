# SPDX-License-Identifier: EUPL-1.2
"""How long a start takes, from the process to the first painted screen, beside a bare window.

The three kinds of start take turns; every one is a new process.
"""

import gc
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

SESSIONS = 50
MOST_START, MOST_CARD = 1.6, 2.2
BARE, LIST, CARD = "bare", "list", "card"


def measure(rounds: int) -> Iterator["Row"]:
    """Start each kind ``rounds`` times."""
    from tests.bench.measuring import beside, fill, median, milliseconds

    samples: dict[str, list[tuple[float, float]]] = {BARE: [], LIST: [], CARD: []}
    with tempfile.TemporaryDirectory() as name:
        fill(Path(name), SESSIONS)
        for turn in range(rounds + 1):
            for kind, kept in samples.items():
                found = _start(kind, Path(name))
                if turn:  # the first one reads the files from the disk
                    kept.append(found)
    walls = {kind: [wall for wall, _ in kept] for kind, kept in samples.items()}
    busy = {kind: median([cpu for _, cpu in kept]) for kind, kept in samples.items()}
    for kind, what, most in (
        (LIST, f"van start tot het startscherm met {SESSIONS} sessies", MOST_START),
        (CARD, "van start tot een kaart (`open latest`)", MOST_CARD),
    ):
        yield beside(
            what,
            walls[kind],
            walls[BARE],
            most,
            "leeg venster",
            measured=f"{milliseconds(median(walls[kind]))} (processor {milliseconds(busy[kind])})",
        )


def bare_window(rounds: int) -> list[float]:
    """Return the seconds from a start to the painting of a bare window, ``rounds`` times."""
    from tests.bench.measuring import fill

    with tempfile.TemporaryDirectory() as name:
        fill(Path(name), 1)
        return [_start(BARE, Path(name))[0] for _ in range(rounds + 1)][1:]


def _start(kind: str, folder: Path) -> tuple[float, float]:
    """Return the seconds from the start of a process to its first painting, and of processor."""
    from tests.bench.measuring import environment, python

    with closing(sqlite3.connect(folder / "dgw.sqlite3", isolation_level=None)) as connection:
        # The session that was open last would open again.
        connection.execute("DELETE FROM setting WHERE name = 'last_opened'")
    begin = time.perf_counter()
    done = subprocess.run(
        [python(), __file__, kind, str(folder)],
        check=True,
        capture_output=True,
        text=True,
        env=environment(),
    )
    end, cpu = done.stdout.split()[-2:]
    # The clock is that of the system: https://docs.python.org/3/library/time.html#time.monotonic
    return float(end) - begin, float(cpu)


def _painted() -> None:
    print(time.perf_counter(), time.process_time(), flush=True)
    os._exit(0)  # what the app does to end is no part of the start


def _bare() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, _painted)  # when the widget in it is painted too

    app = QApplication([])
    window = Window()
    window.setCentralWidget(QLabel("Sessies"))
    window.resize(1280, 760)
    window.show()
    app.exec()


def _app(folder: str, *command: str) -> None:
    from dgw_desktop import cli

    opens = cli._open

    def watched(paths: object, wanted: str | None) -> int:
        gc.disable()  # as ``opens`` does before it imports the app
        from dgw_desktop.ui.shell import app

        app._after_start = lambda _window: _painted()
        return opens(paths, wanted)

    cli._open = watched
    cli.main([*command, "--data-dir", folder])


if __name__ == "__main__":
    kind = sys.argv[1] if len(sys.argv) > 1 else ""
    if kind in (BARE, LIST, CARD):
        if kind == BARE:
            _bare()
        elif kind == LIST:
            _app(sys.argv[2])
        else:
            _app(sys.argv[2], "open", "latest")
    else:
        from tests.bench.measuring import Row, run

        sys.exit(run(measure, rounds=10))
