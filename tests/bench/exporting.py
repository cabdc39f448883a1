# SPDX-License-Identifier: EUPL-1.2
"""What is done with ten thousand sessions at once: reading, comparing, the trend, and exporting.

Each is done in the thread that the app has for it, while the window's own thread measures how long
it is kept waiting.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, QObject, QTimer

from dgw_desktop.domain.comparison import level_rows, roll_up, trend
from dgw_desktop.domain.session import Session
from dgw_desktop.errors import Cancelled
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.job import Progress, run_job
from dgw_desktop.ui.shell.app import make_application
from dgw_desktop.work.exporting import ExportItem, export, load_item
from dgw_desktop.work.reading import read_all
from tests.bench.measuring import Row, fill, milliseconds, number, run

COUNTS = (1_000, 10_000)
MOST, MOST_BLOCKED, MOST_TO_STOP = 5.0, 0.050, 0.2
MOST_GROWTH = 1.5
"""How many times more than ten times as long ten times as many may take, and still be linear."""

Work = Callable[[Path, list[str], Progress], object]


def measure(_rounds: int) -> Iterator[Row]:
    """Do each thing with each count, and stop each when three quarters are done."""
    make_application()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = fill(folder, max(COUNTS))
        with closing(Database(path)) as database:
            ids = SessionStore(database, _now).index().ids
        for what, work in _works(folder).items():
            few, many = (_timed(work, path, ids[:count]) for count in COUNTS)
            stop = _time_to_stop(work, path, ids)
            growth = many[0] / few[0] / (COUNTS[1] / COUNTS[0])
            yield Row(
                f"10.000 sessies: {what}",
                f"{number(many[0])} s (venster wacht ten hoogste {milliseconds(many[1])}; "
                f"stopt in {milliseconds(stop)})",
                f"≤ {number(MOST)} s, lineair, ≤ {milliseconds(MOST_BLOCKED)}",
                many[0] <= MOST
                and growth <= MOST_GROWTH
                and many[1] <= MOST_BLOCKED
                and stop <= MOST_TO_STOP,
                f"1.000 sessies {number(few[0], 2)} s",
                f"{number(growth, 2)} per sessie",
            )


def _works(folder: Path) -> dict[str, Work]:
    def sessions(path: Path, ids: list[str], progress: Progress) -> list[Session]:
        return read_all(path, ids, SessionStore.load, progress)

    def compare(path: Path, ids: list[str], progress: Progress) -> object:
        found = sessions(path, ids, progress)
        with closing(Database(path, read_only=True)) as database:
            model = SessionStore(database, _now).models.get(found[0].model).model
        return level_rows(model, found), roll_up(model, found), trend(model, found)

    def write(suffix: str) -> Work:
        def work(path: Path, ids: list[str], progress: Progress) -> object:
            items: list[ExportItem] = read_all(
                path, ids, load_item, lambda done: progress(done / 2)
            )
            export(
                items,
                folder / f"uit{suffix}",
                date.today(),
                ReportOptions(),
                lambda done: progress((1 + done) / 2),
            )
            return None

        return work

    return {
        "lezen, vergelijken, bereik en verloop": compare,
        "exporteren naar CSV": write(".csv"),
        "exporteren naar Excel": write(".xlsx"),
    }


class _Heartbeat(QObject):
    """Measures the longest time that the event loop does not come round."""

    def __init__(self) -> None:
        super().__init__()
        self.longest, self._last = 0.0, perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)  # ms

    def _beat(self) -> None:
        now = perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def _timed(work: Work, path: Path, ids: list[str]) -> tuple[float, float]:
    """Return how long the work takes, and the longest wait of this thread meanwhile."""
    heart = _Heartbeat()
    loop = QEventLoop()
    start = perf_counter()
    run_job(heart, lambda progress: work(path, ids, progress), lambda _done: None, ended=loop.quit)
    loop.exec()
    seconds = perf_counter() - start
    return seconds, heart.longest


def _time_to_stop(work: Work, path: Path, ids: list[str]) -> float:
    """Return the seconds between asking to stop, at three quarters, and the end."""
    asked = 0.0

    def progress(done: float) -> bool:
        nonlocal asked
        if done >= 0.75 and not asked:
            asked = perf_counter()
        return not asked

    try:
        work(path, ids, progress)
    except Cancelled:
        return perf_counter() - asked
    raise AssertionError("not cancelled")


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(run(measure, rounds=1))
