# SPDX-License-Identifier: EUPL-1.2
"""What the benchmarks share: rows of the table, samples in turns, data and a window.

Every script measures one row of the table, or a few that belong together, and prints them:
``python -m tests.bench.spider``. Bars are ratios to a peer or a floor in the same run, so that what
else the machine does falls on both, and how fast it is. What stays absolute is what a person
notices (a window that waits, a cancel) and what a process takes of a machine (memory, rest).
"""

import argparse
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.domain.session import Answer, Session, SessionDetails
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.checksums import write_all_checksums
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.session_values import NEWEST
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.beamer.screens import ScreenPlace, Screens
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.foundation.preferences import Preferences, open_settings
from dgw_desktop.ui.shell.app import guard_input, make_application
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.examples import raised

if TYPE_CHECKING:
    import pyperf

_NO_COMPILED = "PYTHONDONTWRITEBYTECODE"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table, in the words of the table; ``often`` is in how many rounds it was."""

    what: str
    measured: str
    bar: str
    reached: bool
    peer: str = ""
    ratio: str = ""
    often: str = ""


ROUNDS = 10
"""In which a row says how often it was reached."""


LONG = "Toelichting " * 6


def run(measure: Callable[[int], Iterable[Row]], rounds: int) -> int:
    """Print the rows that ``measure`` gives, as a table or for the runner; the exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rows = list(measure(options.rounds))
    print(json.dumps([asdict(row) for row in rows]) if options.json else table(rows))
    return 0 if all(row.reached for row in rows) else 1


def table(rows: Sequence[Row]) -> str:
    """Return the rows in Markdown."""
    head = "| wat | gemeten | grens | ernaast | verhouding | |\n|---|---|---|---|---|---|\n"
    return head + "".join(
        f"| {row.what} | {row.measured} | {row.bar} | {row.peer} | {row.ratio} | "
        f"{'gehaald' if row.reached else '**niet gehaald**'}"
        f"{f' ({row.often})' if row.often else ''} |\n"
        for row in rows
    )


def beside(
    what: str,
    ours: Sequence[float],
    theirs: Sequence[float],
    most: float,
    peer: str,
    *,
    share: float = 50.0,
    bar: str = "",
    measured: str = "",
    told: Callable[[float], str] | None = None,
) -> Row:
    """Return the row of what was measured in the same turns as a peer, of which ``most`` is a part.

    It compares the sample below which ``share`` percent of ours lie with the median of theirs.
    ``bar`` and ``measured`` say it in other words; ``told`` writes a value.
    """
    told = told or milliseconds
    found, other = percentile(ours, share), median(theirs)
    return Row(
        what,
        measured or told(found),
        bar or f"≤ {number(most, 2)} × {peer}",
        found <= most * other,
        f"{peer} {told(other)}",
        number(found / other, 2),
        how_often(
            percentile(part, share) <= most * median(beside)
            for part, beside in zip(_in_rounds(ours), _in_rounds(theirs), strict=False)
        ),
    )


def how_often(reached: Iterable[bool]) -> str:
    """Return in how many of the rounds it was reached."""
    found = [*reached]
    return f"{sum(found)} van {len(found)}"


def _in_rounds(samples: Sequence[float]) -> list[Sequence[float]]:
    """Return samples in rounds, in the order in which they were taken."""
    rounds = min(ROUNDS, len(samples))
    bounds = [len(samples) * place // rounds for place in range(rounds + 1)]
    return [samples[start:end] for start, end in pairwise(bounds)]


def number(value: float, decimals: int = 1) -> str:
    """Return a number as Dutch writes it."""
    return f"{value:.{decimals}f}".replace(".", ",")


def milliseconds(seconds: float) -> str:
    """Return a time for the table."""
    return f"{number(1000 * seconds)} ms"


def median(samples: Sequence[float]) -> float:
    """Return the median of the samples."""
    return float(_statistics(samples).median())


def percentile(samples: Sequence[float], share: float) -> float:
    """Return the sample below which ``share`` percent of them lie."""
    return float(_statistics(samples).percentile(share))


def _statistics(samples: Sequence[float]) -> "pyperf.Benchmark":
    import pyperf  # 9 MB, which are not the app's where its memory is measured

    run = pyperf.Run(samples, metadata={"name": "samples"}, collect_metadata=False)
    return pyperf.Benchmark([run])


def in_turns(
    *actions: Callable[[int], object],
    rounds: int,
    warm_ups: int = 10,
    between: Callable[[], object] = lambda: None,
) -> list[list[float]]:
    """Return the seconds that each action took at each turn, after some that do not count.

    ``between`` is done before each, as a person leaves time for what is done when nobody waits.
    """
    samples: list[list[float]] = [[] for _ in actions]
    for turn in range(rounds + warm_ups):
        for kept, action in zip(samples, actions, strict=True):
            between()
            start = perf_counter()
            action(turn)
            if turn >= warm_ups:
                kept.append(perf_counter() - start)
    return samples


def fill(folder: Path, sessions: int) -> Path:
    """Make a database with so many full sessions, each with notes and votes; return its path."""
    loaded = read_model(built_in_model())
    path = folder / "dgw.sqlite3"
    organisations = ("Gemeente Voorbeeldstad", "Gemeente Zonnedaal", "Gemeente 's-Gravenmoer")
    with closing(Database(path)) as database:
        answers = {
            d.number: Answer(
                d.number % 4 + 1, 4, note="Toelichting " * 6, rounds=raised(1, 2, 3, 1)
            )
            for d in loaded.model.dimensions
        }
        details = SessionDetails("MT-sessie", organisations[0], "", date(2026, 11, 1), "Anja", 9)
        first = Session("f" * 32, details, loaded.reference, NOW, NOW, answers=answers)
        SessionStore(database, lambda: NOW).add(first, loaded)
    # One by one through the store would take an hour: each is on the disk before the next.
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        columns = [
            str(column[1])
            for column in connection.execute("PRAGMA table_info(session)")
            if column[1] not in ("id", "title", "organisation", "unit", "date", "changed_at")
        ]
        for count in range(1, sessions):
            day = date(2026, 11, 1) - timedelta(days=count % 3000)
            connection.execute(
                "INSERT INTO session (id, title, organisation, unit, date, changed_at, "
                f"{', '.join(columns)}) SELECT ?, ?, ?, ?, ?, ?, {', '.join(columns)} "
                "FROM session WHERE id = ?",
                (
                    f"{count:032x}",
                    f"MT-sessie {count}",
                    organisations[count % len(organisations)],
                    f"Team {count}",
                    day.isoformat(),
                    (NOW - timedelta(minutes=count)).isoformat(),
                    first.id,
                ),
            )
            connection.execute(
                "INSERT INTO answer (session_id, dimension, level, ambition, not_applicable, note) "
                "SELECT ?, dimension, (dimension + ?) % 4 + 1, ambition, not_applicable, note "
                "FROM answer WHERE session_id = ?",
                (f"{count:032x}", count, first.id),
            )
            connection.execute(
                "INSERT INTO vote_round (session_id, dimension, position, origin, counts, unknown) "
                "SELECT ?, dimension, position, origin, counts, unknown "
                "FROM vote_round WHERE session_id = ?",
                (f"{count:032x}", first.id),
            )
        write_all_checksums(connection, NEWEST)
        connection.execute("COMMIT")
    return path


class OneScreen(Screens):
    """A screen of a given size, which the offscreen platform does not have."""

    def __init__(self, app: QApplication, width: int, height: int) -> None:
        super().__init__(app)
        rect = QRect(0, 0, width, height)
        self._place = ScreenPlace("scherm", rect, rect)

    def places(self) -> list[ScreenPlace]:
        return [self._place]

    def fill(self, window: QWidget, place: ScreenPlace) -> None:
        window.setGeometry(place.geometry)
        window.show()


@contextmanager
def main_window(sessions: int, width: int = 1366, height: int = 768) -> Iterator[MainWindow]:
    """Give the app's window on a database with so many sessions."""
    app = make_application()
    guard_input(app)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = fill(folder, sessions)
        with closing(Database(path)) as database:
            store = SessionStore(database, lambda: datetime.now(UTC))
            look = Look(app, Preferences(open_settings(folder / "settings.ini")))
            window = MainWindow(
                store,
                read_model(built_in_model()),
                look,
                OneScreen(app, width, height),
            )
            window.showNormal()
            settle()  # it may have thought the offscreen screen too small
            window.resize(width, height)
            window.activateWindow()
            settle()
            assert (window.width(), window.height()) == (width, height)
            yield window
            window.close()
            settle()


def settle() -> None:
    """Let everything happen that waits, also what is left from what happens."""
    for _ in range(5):
        QApplication.processEvents()
        # Without a running event loop these wait for one.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Painted(QObject):
    """Waits until widgets are painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets = widgets
        self._left: set[QObject] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._left.discard(watched)
        return super().eventFilter(watched, event)

    def after(self, action: Callable[[], object], *widgets: QWidget) -> None:
        """Do ``action`` and come back when ``widgets``, or else all, are painted since."""
        self._left = set(widgets or self._widgets)
        action()
        deadline = perf_counter() + 10
        while self._left:
            QApplication.processEvents()
            assert perf_counter() < deadline, f"not painted: {self._left}"


def memory(module: str, *arguments: str) -> list[float]:
    """Run a script in a process of its own; return the MB it has in use at each ``show_memory``.

    It is looked at from outside: what looks takes memory itself.
    """
    import psutil

    command = [python(), "-m", module, *arguments]
    used: list[float] = []
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment()
    ) as child:
        assert child.stdin is not None and child.stdout is not None
        for _ in child.stdout:
            used.append(float(psutil.Process(child.pid).memory_info().rss) / 1e6)
            child.stdin.write("\n")
            child.stdin.flush()
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return used


def show_memory() -> None:
    """Wait until the process that started this one has looked at its memory."""
    print(flush=True)
    sys.stdin.readline()


def peak_memory() -> float:
    """Return the highest use of memory by this process so far, in MB."""
    status = Path("/proc/self/status")
    if status.exists():  # else it counts what the process had that started this one
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text("ascii"))
        assert found is not None
        return int(found[1]) / 1024
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def environment() -> dict[str, str]:
    """Return the environment for a process of its own, without a display.

    Python keeps its compiled files, as an installed program has them.
    """
    root = str(Path(__file__).parent.parent.parent)
    kept = {name: value for name, value in os.environ.items() if name != _NO_COMPILED}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": root}


def python() -> str:
    """Return the Python that runs now."""
    return sys.executable
