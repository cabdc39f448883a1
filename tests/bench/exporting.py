# SPDX-License-Identifier: EUPL-1.2
"""What is done with ten thousand sessions at once: reading, comparing, the trend, and exporting.

Each is done in the thread that the app has for it, while the window's own thread measures how long
it is kept waiting. The peers do the same without a session, a check or a second look: SQL reads the
same rows, the csv module and XlsxWriter write the same ready cells to the disk.
"""

import csv
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

import xlsxwriter
from PySide6.QtCore import QEventLoop, QObject, QTimer

from dgw_desktop.domain.comparison import level_rows, roll_up, trend
from dgw_desktop.domain.session import Session
from dgw_desktop.errors import Cancelled
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.spreadsheet import _sheets as sheets_of
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.session_values import TABLES
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.job import Progress, run_job
from dgw_desktop.ui.shell.app import make_application
from dgw_desktop.work.exporting import ExportItem, export, load_items
from dgw_desktop.work.reading import let_go, read_all
from tests.bench.measuring import (
    ROUNDS,
    Row,
    beside,
    fill,
    how_often,
    median,
    milliseconds,
    number,
    run,
)

FEW, MANY, COUNTRY = 1_000, 10_000, 34_200
TIMES = MANY // FEW
MOST_BLOCKED, MOST_TO_STOP = 0.050, 0.2  # seconds: what a person notices
_ROUNDS_OF_COUNTRY = 3
MOST_GROWTH = 1.15
"""How many times as long a session may take when there are more, and still be linear."""

Work = Callable[[Path, list[str], Progress], object]
Peer = Callable[[], object]


class _Task(NamedTuple):
    """Something to do with many sessions, and a peer that does a tenth as much or all."""

    what: str
    work: Work
    peer_name: str
    peer: Peer
    peer_times: int
    most: float


def measure(rounds: int) -> Iterator[Row]:
    """Do each thing ``rounds`` times in turns with its peer, and stop each at three quarters."""
    make_application()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = fill(folder, MANY)
        with closing(Database(path)) as database:
            ids = SessionStore(database, _now).index().ids
        for task in _tasks(folder, path, ids):
            _timed(task.work, path, ids[:FEW])  # what it imports
            few, many, theirs = [], [], []
            for _ in range(rounds):
                few.append(_timed(task.work, path, ids[:FEW])[0])
                many.append(_timed(task.work, path, ids))
                start = perf_counter()
                task.peer()
                theirs.append((perf_counter() - start) * task.peer_times)
            yield _row(task, few, many, theirs, _time_to_stop(task.work, path, ids))
        path.unlink()
        path = fill(folder, COUNTRY)
        with closing(Database(path)) as database:
            ids = SessionStore(database, _now).index().ids
        for what, work in _works(folder):
            few, all_of_them = [], []
            for _ in range(min(rounds, _ROUNDS_OF_COUNTRY)):
                few += [_timed(work, path, ids[:FEW])[0] for _ in range(3)]
                all_of_them.append(_timed(work, path, ids))
            stop = _time_to_stop(work, path, ids)
            yield _row_of_country(what, median(few) / FEW, all_of_them, stop)


def _row(
    task: _Task,
    few: list[float],
    many: list[tuple[float, float]],
    theirs: list[float],
    stop: float,
) -> Row:
    seconds, blocked = [one[0] for one in many], [one[1] for one in many]
    growth = median(seconds) / median(few) / TIMES
    row = beside(
        f"10.000 sessies: {task.what}",
        seconds,
        theirs,
        task.most,
        task.peer_name,
        told=lambda found: f"{number(found, 2)} s",
        measured=f"{number(median(seconds), 2)} s (venster wacht ten hoogste "
        f"{milliseconds(median(blocked))}; stopt in {milliseconds(stop)}; 1.000 sessies "
        f"{number(median(few), 2)} s: {number(growth, 2)} per sessie)",
        bar=f"≤ {number(task.most)} × {task.peer_name}; lineair; ≤ {milliseconds(MOST_BLOCKED)}",
    )
    is_calm = median(blocked) <= MOST_BLOCKED and stop <= MOST_TO_STOP
    often = how_often(
        taken <= task.most * other and wait <= MOST_BLOCKED
        for (taken, wait), other in zip(many, theirs, strict=True)
    )
    return replace(row, reached=row.reached and is_calm and growth <= MOST_GROWTH, often=often)


def _row_of_country(what: str, of_one: float, times: list[tuple[float, float]], stop: float) -> Row:
    """Return the row of the sessions of a country; ``of_one`` is how long each took of few."""
    seconds, blocked = (median(part) for part in zip(*times, strict=True))
    growth = seconds / COUNTRY / of_one
    return Row(
        f"34.200 sessies: {what}",
        f"{number(seconds, 2)} s (venster wacht ten hoogste {milliseconds(blocked)}; stopt in "
        f"{milliseconds(stop)})",
        f"per sessie ≤ {number(MOST_GROWTH, 2)} × die van 1.000; ≤ {milliseconds(MOST_BLOCKED)}; "
        f"stopt in ≤ {milliseconds(MOST_TO_STOP)}",
        growth <= MOST_GROWTH and blocked <= MOST_BLOCKED and stop <= MOST_TO_STOP,
        f"van 1.000 sessies {milliseconds(of_one)} per sessie",
        number(growth, 2),
    )


def _tasks(folder: Path, path: Path, ids: list[str]) -> Iterator[_Task]:
    works = _works(folder)
    yield _Task(*works[0], "SQL", lambda: _plain_rows(path), 1, 2.5)
    yield _Task(*works[1], "csv-module", _csv_peer(folder, path, ids), TIMES, 1.6)
    yield _Task(*works[2], "XlsxWriter", _xlsx_peer(folder, path, ids), TIMES, 0.1)


def _plain_rows(path: Path) -> None:
    """Read all that is stored of the sessions with SQL alone."""
    with closing(sqlite3.connect(path)) as connection:
        for table in TABLES:
            if names := table.names():
                connection.execute(f"SELECT {', '.join(names)} FROM {table.name}").fetchall()


def _csv_peer(folder: Path, path: Path, ids: list[str]) -> Peer:
    """Return what writes the rows of a tenth of the sessions with the csv module."""
    ready = folder / "klaar.csv"
    _write(path, ids[:FEW], ready)
    with ready.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))

    def write() -> None:
        with (folder / "ernaast.csv").open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
            file.flush()
            os.fsync(file.fileno())

    return write


def _xlsx_peer(folder: Path, path: Path, ids: list[str]) -> Peer:
    """Return what writes the cells of a tenth of the sessions with XlsxWriter, row by row."""
    items = read_all(path, ids[:FEW], load_items, _go_on)
    sources = [item.source for item in items]
    sheets = [
        (sheet.name, [cells for cells, _ in sheet.rows(_ready)])
        for sheet in sheets_of(sources, date.today(), [])
    ]

    def write() -> None:
        name = str(folder / "ernaast.xlsx")
        with xlsxwriter.Workbook(name, {"constant_memory": True}) as book:
            for title, rows in sheets:
                sheet = book.add_worksheet(title)
                for number, row in enumerate(rows):
                    sheet.write_row(number, 0, row)

    return write


def _ready(_first: int, values: Sequence[object]) -> Any:
    """Return cells as they are, to be joined to a row."""
    return [str(value) if isinstance(value, date) else value for value in values], 1


def _write(path: Path, ids: list[str], to: Path, progress: Progress = lambda _done: True) -> None:
    items: list[ExportItem] = read_all(path, ids, load_items, lambda done: progress(done / 2))
    export(items, to, date.today(), ReportOptions(), lambda done: progress((1 + done) / 2))
    let_go(items)


def _go_on(_done: float) -> bool:
    return True


def _works(folder: Path) -> tuple[tuple[str, Work], ...]:
    def compare(path: Path, ids: list[str], progress: Progress) -> object:
        found: list[Session] = read_all(path, ids, SessionStore.load_many, progress)
        with closing(Database(path, read_only=True)) as database:
            model = SessionStore(database, _now).models.get(found[0].model).model
        seen = level_rows(model, found), roll_up(model, found)
        points = [*trend(model, found)]
        let_go(points)  # they hold the sessions, of which a screen has three hundred at most
        let_go(found)
        return seen

    def write(suffix: str) -> Work:
        return lambda path, ids, progress: _write(path, ids, folder / f"uit{suffix}", progress)

    return (
        ("lezen, vergelijken, bereik en verloop", compare),
        ("exporteren naar CSV", write(".csv")),
        ("exporteren naar Excel", write(".xlsx")),
    )


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
    sys.exit(run(measure, rounds=ROUNDS))
