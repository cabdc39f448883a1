# SPDX-License-Identifier: EUPL-1.2
"""Kills in the midst of saving, many on the same folder, each opened again as a person does.

What was acknowledged is there, and nobody is locked out.
"""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO

from dgw_desktop.domain.session import Session
from dgw_desktop.storage.cut_off import is_cut_off
from dgw_desktop.storage.recovery import open_checked
from dgw_desktop.storage.session_file import write_session
from dgw_desktop.storage.sessions import SessionStore
from tests.faults.disk import build, killed_in_saving
from tests.faults.harness import ROOT, Outcome, clock, make_data, model

FOLDERS, KILLS, IMPORTS = 5, 100, 40
_MOST_CALLS = 60  # a change takes some five of the database, and ten more of the journal
_PATIENCE = 120  # seconds; a message would wait for a person
_DOORS = ("list", "check", "window", "import", "export")
Place = tuple[object, ...]


def run(folder: Path, share: float = 1.0) -> Outcome:
    """Kill what saves, ``share`` of the full number of times on each folder."""
    outcome = Outcome("kill -9 midden in het opslaan, heropend zoals een mens doet")
    library = build(folder)
    chance = random.Random(7)
    with _saver(library) as saver:
        for number in range(FOLDERS if share == 1 else 1):
            place = folder / f"map-{number}"
            place.mkdir()
            sessions = make_data(place)
            expected = _Expected(place, sessions)
            incoming = next(iter(sessions.values()))
            for kill in range(KILLS if share == 1 else round(FOLDERS * KILLS * share)):
                outcome.tried += 1
                name, door = f"{number}.{kill}", _DOORS[kill % len(_DOORS)]
                # Some also while the journal is being written, which then does not count.
                how = [chance.random(), chance.randint(1, _MOST_CALLS), number % 2, kill % 7 == 0]
                *lines, (_, code) = _killed(saver, place, how)
                outcome.expect(code == -signal.SIGKILL, f"{name}: buitengesloten bij opslaan")
                expected.hear(lines)
                if is_cut_off(place / "dgw.sqlite3"):
                    outcome.count("keer lag er een half opgeslagen wijziging")
                # Of an id that no session had: one that was being removed comes back otherwise.
                incoming = replace(incoming, id=f"{chance.getrandbits(128):032x}")
                write_session(incoming, model(), place / "in.dgw")
                said = _reopen(place, door, outcome, name)
                if door == "import":
                    expected.add(said)
                expected.check(outcome, name)
            outcome.count("bevestigde wijzigingen", expected.acknowledged)
    return outcome


def run_imports(folder: Path, share: float = 1.0) -> Outcome:
    """Kill the command that imports a file, on one folder."""
    outcome = Outcome("kill -9 tijdens de opdracht import, steeds dezelfde map")
    library = build(folder)
    chance = random.Random(8)
    sessions = make_data(folder)
    write_session(replace(next(iter(sessions.values())), id="8" * 32), model(), folder / "in.dgw")
    known = set(sessions)
    for number in range(max(1, round(IMPORTS * share))):
        outcome.tried += 1
        done = _command(
            folder,
            ["import", str(folder / "in.dgw")],
            killed_in_saving(library, folder, chance.randint(1, 20)),
        )
        if is_cut_off(folder / "dgw.sqlite3"):
            outcome.count("keer lag er een half opgeslagen wijziging")
        known |= set(done.stdout.split())
        listed = _command(folder, ["list", "--json"])
        outcome.expect(listed.returncode == 0, f"{number}: buitengesloten: {listed.stderr[-300:]}")
        found = {item["id"] for item in json.loads(listed.stdout or "[]")}
        outcome.expect(known <= found, f"{number}: weg: {known - found}")
        known |= found
    return outcome


@contextmanager
def _saver(library: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.saver"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "LD_PRELOAD": str(library)},
    ) as process:
        yield process


def _killed(saver: subprocess.Popen[str], place: Path, how: list[object]) -> list[list[object]]:
    """Let it save until it is killed, and return what it said, its exit code last."""
    assert saver.stdin is not None and saver.stdout is not None
    print(json.dumps([str(place), *how]), file=saver.stdin, flush=True)
    return list(_lines(saver.stdout))


def _lines(said: IO[str]) -> Iterator[list[object]]:
    line: list[object] = []
    while line[:1] != ["end"]:
        line = json.loads(said.readline())
        yield line


class _Expected:
    """What must be in a folder: all that was acknowledged, and perhaps the change under way."""

    def __init__(self, folder: Path, sessions: dict[str, Session]) -> None:
        self._path = folder / "dgw.sqlite3"
        self._values: dict[Place, str] = {("session", found): "there" for found in sessions}
        for session in sessions.values():
            for number, answer in session.answers.items():
                self._values["answer", session.id, number] = answer.note.partition(" ")[0]
        self._under_way: tuple[Place, str] | None = None
        self.acknowledged = 0

    def hear(self, lines: list[list[object]]) -> None:
        """Take what a process said before it was killed."""
        self._under_way = None
        for word, where, value in lines:
            assert isinstance(where, list) and isinstance(value, str)
            self._under_way = (tuple(where), value) if word == "try" else None
            if word == "ack":
                self.acknowledged += 1
                self._take(tuple(where), value)

    def add(self, session_ids: list[str]) -> None:
        """Take what a command said it imported."""
        for session_id in session_ids:
            self._take(("session", session_id), "there")

    def check(self, outcome: Outcome, name: str) -> None:
        """Look whether it is all there; what was under way counts from now on as it is found."""
        try:
            with closing(open_checked(self._path, [self._path.parent / "backups"])) as database:
                store = SessionStore(database, clock)
                outcome.expect(not store.damaged(), f"{name}: {store.damaged()} beschadigd")
                sessions = {found: store.load(found) for found in store.index().ids}
        except Exception as error:
            outcome.failures.append(f"{name}: {type(error).__name__}: {error}")
            return
        if self._under_way is not None:
            where, value = self._under_way
            if _found(sessions, where) == value:
                self._take(where, value)
        for where, value in self._values.items():
            found = _found(sessions, where)
            outcome.expect(found == value, f"{name}: {where} is {found}, niet {value}")

    def _take(self, where: Place, value: str) -> None:
        if value == "gone":
            for place in [place for place in self._values if place[1] == where[1]]:
                del self._values[place]
        self._values[where] = value


def _found(sessions: dict[str, Session], where: Place) -> str:
    kind, session_id, *rest = where
    session = sessions.get(str(session_id))
    if session is None:
        return "gone"
    match kind:
        case "answer":
            (number,) = rest
            assert isinstance(number, int)
            return session.answer(number).note.partition(" ")[0]
        case "action":
            return session.actions[0].text if session.actions else ""
        case "remark":
            return session.parking_lot[0] if session.parking_lot else ""
        case "title":
            return session.details.title
    return "there"


def _reopen(place: Path, door: str, outcome: Outcome, name: str) -> list[str]:
    """Go in by one of the doors that a person has; return what it said."""
    words = {
        "import": ["import", str(place / "in.dgw")],
        "export": ["export", "latest", "--to", str(place / "uit.csv"), "--force"],
    }
    try:
        done = _command(place, words.get(door, [door]))
    except subprocess.TimeoutExpired:
        outcome.failures.append(f"{name}: buitengesloten bij {door}: het wacht")
        return []
    right = done.returncode == 0
    outcome.expect(right, f"{name}: buitengesloten bij {door}: {done.stderr[-300:]}")
    return done.stdout.split()


def _command(
    folder: Path, words: list[str], environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    module = ["tests.faults.person"] if words == ["window"] else ["dgw_desktop", *words]
    return subprocess.run(
        [sys.executable, "-m", *module],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "DGW_DATA_DIR": str(folder),
            **(environment or {}),
        },
    )
