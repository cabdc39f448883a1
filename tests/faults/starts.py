# SPDX-License-Identifier: EUPL-1.2
"""Two starts at the same moment: one has the data; and a clock that jumps."""

import random
import sys
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dgw_desktop.domain.session import Answer
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore
from tests.faults.harness import Outcome, make_data, start

STARTS, JUMPS = 100, 40


def run_starts(folder: Path, share: float = 1.0) -> Outcome:
    """Start two processes that wait for the same moment."""
    outcome = Outcome("twee keer tegelijk gestart")
    for number in range(max(1, round(STARTS * share))):
        outcome.tried += 1
        place = folder / f"start-{number}"
        place.mkdir()
        pair = [start("starts", place) for _ in range(2)]
        for process in pair:
            assert process.stdout is not None
            process.stdout.readline()
        (place / "nu").touch()
        answers = []
        for process in pair:
            assert process.stdout is not None
            answers.append(process.stdout.readline().strip())
        (place / "klaar").touch()
        for process in pair:
            process.communicate()
        outcome.expect(sorted(answers) == ["False", "True"], f"{number}: {answers}")
    return outcome


def run_jumps(folder: Path, share: float = 1.0) -> Outcome:
    """Set the clock a year back, an hour back or forth, or a day, between changes."""
    outcome = Outcome("de klok springt")
    sessions = list(make_data(folder))
    now = datetime.now(UTC)
    chance = random.Random(5)
    with closing(Database(folder / "dgw.sqlite3")) as database:
        store = SessionStore(database, lambda: now)
        last = max(store.load(session_id).changed_at for session_id in sessions)
        for number in range(max(1, round(JUMPS * share))):
            outcome.tried += 1
            now += chance.choice(
                [timedelta(days=-365), timedelta(hours=-1), timedelta(hours=1), timedelta(days=1)]
            )
            session_id = chance.choice(sessions)
            store.save_answer(session_id, number % 26 + 1, Answer(number % 4 + 1))
            changed = store.load(session_id).changed_at
            outcome.expect(changed > last, f"{number}: {changed} niet na {last}")
            outcome.expect(store.find("latest") == session_id, f"{number}: niet de laatste")
            last = changed
    return outcome


def _take() -> None:
    """Wait for the moment, try to take the folder, and keep it until both have tried."""
    from PySide6.QtCore import QCoreApplication

    from dgw_desktop.ui.shell.single_window import SingleWindow

    QCoreApplication([])
    place = Path(sys.argv[1])
    single = SingleWindow(place)
    print("ready", flush=True)
    while not (place / "nu").exists():
        pass
    print(single.take() is None, flush=True)
    while not (place / "klaar").exists():
        time.sleep(0.005)


if __name__ == "__main__":
    _take()
