# SPDX-License-Identifier: EUPL-1.2
"""A process that lets others save until they are killed; failing.c is to be loaded in it.

It reads folder, seed, call, cache and `all` from each line, and lets a process of its own save
there what a person changes, until that call that changes the database or, with `all`, the journal
too. That one prints `try` before and
`ack` after each change, with where it is and what is there. At its end there is a line `end`
with its exit code.
"""

import json
import os
import random
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from dgw_desktop.domain.session import Action, Answer
from dgw_desktop.storage.backups import make_backup
from dgw_desktop.storage.recovery import open_checked
from dgw_desktop.storage.sessions import SessionStore
from tests.faults.disk import killed_in_saving
from tests.faults.harness import clock, model

_MOST_LETTERS = 6000  # a note of so many takes pages of its own


def main() -> None:
    for line in sys.stdin:
        folder, seed, call, cache, is_all = json.loads(line)
        child = os.fork()
        if not child:
            os.environ.update(killed_in_saving(Path(os.environ["LD_PRELOAD"]), folder, call))
            if is_all:
                del os.environ["DGW_FAIL_EXACTLY"]
            _save(Path(folder), random.Random(seed), cache)
        _, status = os.waitpid(child, 0)
        _say("end", os.waitstatus_to_exitcode(status))


def _say(*words: object) -> None:
    """Write at once; a line that is half written is no line for the reader."""
    os.write(1, f"{json.dumps(words)}\n".encode())


def _save(folder: Path, chance: random.Random, cache: int) -> None:
    with closing(open_checked(folder / "dgw.sqlite3", [folder / "backups"])) as database:
        if cache:
            database.execute(f"PRAGMA cache_size={cache}")  # pages go to the file before the end
        store = SessionStore(database, clock)
        steps = {_answer: 60, _actions: 10, _remarks: 10, _title: 10, _add: 5, _remove: 3}
        while True:
            (step,) = chance.choices(list(steps), list(steps.values()))
            step(store, chance)
            if chance.random() < 0.03:
                make_backup(database, folder / "backups", clock())


def _step(place: list[object], value: str, save: Callable[[], object]) -> None:
    _say("try", place, value)
    save()
    _say("ack", place, value)


def _answer(store: SessionStore, chance: random.Random) -> None:
    session_id, token = _session(store, chance), _token(chance)
    number = chance.randint(1, 26)
    note = f"{token} " + "x" * chance.randrange(_MOST_LETTERS)
    answer = Answer(chance.randint(1, 4), note=note)
    _step(["answer", session_id, number], token,
          lambda: store.save_answer(session_id, number, answer))  # fmt: skip


def _actions(store: SessionStore, chance: random.Random) -> None:
    session_id, token = _session(store, chance), _token(chance)
    actions = (Action(token), *(Action("Doen") for _ in range(chance.randrange(20))))
    _step(["action", session_id], token, lambda: store.save_actions(session_id, actions))


def _remarks(store: SessionStore, chance: random.Random) -> None:
    session_id, token = _session(store, chance), _token(chance)
    _step(["remark", session_id], token, lambda: store.save_parking_lot(session_id, (token,)))


def _title(store: SessionStore, chance: random.Random) -> None:
    session_id, token = _session(store, chance), _token(chance)
    details = replace(store.load(session_id).details, title=token)
    _step(["title", session_id], token, lambda: store.save_details(session_id, details, None))


def _add(store: SessionStore, chance: random.Random) -> None:
    copy = replace(store.load(_session(store, chance)), id=f"{chance.getrandbits(128):032x}")
    _step(["session", copy.id], "there", lambda: store.add(copy, model()))


def _remove(store: SessionStore, chance: random.Random) -> None:
    if len(store.index().ids) > 4:
        session_id = _session(store, chance)
        _step(["session", session_id], "gone", lambda: store.remove([session_id]))


def _session(store: SessionStore, chance: random.Random) -> str:
    return chance.choice(store.index().ids)


def _token(chance: random.Random) -> str:
    return f"{chance.getrandbits(64):016x}"


if __name__ == "__main__":
    main()
