# SPDX-License-Identifier: EUPL-1.2
"""A process on a disk that fails: does a fixed row of steps, each again until it is done.

It prints `told` for each failure that a person would be told of, and `end`.
"""

import os
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from dgw_desktop.domain.session import Action, Answer
from dgw_desktop.errors import UserError
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.storage.backups import backups_in, make_backup, restore
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.exporting import export, load_item
from tests.faults.harness import clock, model

_MOST_TRIES = 400


def main() -> None:
    folder, freed = Path(sys.argv[1]), Path(sys.argv[2])
    told = 0

    def insist(step: Callable[[], object]) -> object:
        nonlocal told
        for _ in range(_MOST_TRIES):
            try:
                return step()
            except UserError as error:
                assert error.message and error.remedy, error
                told += 1
                if told == 3:
                    freed.touch()  # the person makes room
        raise AssertionError("it goes on failing")

    database = insist(lambda: Database(folder / "dgw.sqlite3"))
    assert isinstance(database, Database)
    with closing(database):
        store = SessionStore(database, clock)
        session_id = store.find("latest")
        for number in range(1, 9):
            insist(lambda number=number: store.save_answer(  # type: ignore[misc]
                session_id, number, Answer(number % 4 + 1, 4, note=f"Stap {number} " * 200)
            ))  # fmt: skip
        insist(lambda: store.save_actions(session_id, (Action("Stap"),)))
        insist(lambda: make_backup(database, folder / "backups", clock()))
        copy = replace(store.load(session_id), id="7" * 32)
        insist(lambda: store.has(copy.id) or store.add(copy, model()))
        for suffix in (".dgw", ".csv", ".pdf"):
            path = folder / f"uit{suffix}"
            item = load_item(store, session_id)
            insist(lambda path=path, item=item: export(  # type: ignore[misc]
                [item], path, date(2026, 11, 24), ReportOptions(matrix=False, statements=False)
            ))  # fmt: skip
        backup = backups_in(folder / "backups")[0]
        insist(lambda: restore(database, backup, folder / "backups", clock()))
        insist(lambda: store.save_answer(session_id, 26, Answer(1)))
    os.write(1, f"told {told}\nend\n".encode())


if __name__ == "__main__":
    main()
