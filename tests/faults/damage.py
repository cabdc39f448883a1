# SPDX-License-Identifier: EUPL-1.2
"""Changes bytes of the database at random: everything that changed is found, nothing crashes."""

import random
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from dgw_desktop.domain.session import Session
from dgw_desktop.errors import UserError
from dgw_desktop.storage.backups import make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedDatabase, DamagedSession
from dgw_desktop.storage.recovery import open_checked, put_aside, start_again
from dgw_desktop.storage.sessions import SessionStore
from tests.cut_off import journal_of_another
from tests.faults.harness import NOW, Outcome, all_sessions, clock, make_data

Harm = Callable[[bytearray, random.Random], None]


def hundred_bytes(data: bytearray, chance: random.Random) -> None:
    for _ in range(100):
        data[chance.randrange(len(data))] = chance.randrange(256)


def one_bit(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def header_bit(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(100)] ^= 1 << chance.randrange(8)


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def zero_page(data: bytearray, chance: random.Random) -> None:
    page = int.from_bytes(data[16:18], "big")
    start = chance.randrange(len(data) // page) * page
    data[start : start + page] = bytes(page)


def strange_journal(data: bytearray, chance: random.Random) -> None:
    """Nothing: `run` puts a journal of another database beside it."""


FULL = {
    hundred_bytes: 300,
    one_bit: 1000,
    header_bit: 400,
    cut: 200,
    zero_page: 50,
    strange_journal: 20,
}


def run(folder: Path, share: float = 1.0) -> Outcome:
    """Try every kind of damage, ``share`` of the full number of times."""
    outcome = Outcome("schade aan het gegevensbestand")
    source = folder / "heel"
    source.mkdir()
    sessions = make_data(source)
    original = (source / "dgw.sqlite3").read_bytes()
    with closing(Database(source / "dgw.sqlite3")) as database:
        make_backup(database, source / "backups", NOW)
    journal = journal_of_another(folder)
    chance = random.Random(6)
    for harm, times in FULL.items():
        for number in range(max(1, round(times * share))):
            place = folder / f"{harm.__name__}-{number}"
            shutil.copytree(source, place)
            data = bytearray(original)
            harm(data, chance)
            (place / "dgw.sqlite3").write_bytes(data)
            if harm is strange_journal:
                (place / "dgw.sqlite3-journal").write_bytes(journal)
            _try(place, sessions, outcome, f"{harm.__name__} {number}")
            shutil.rmtree(place)
    return outcome


def _try(place: Path, sessions: dict[str, Session], outcome: Outcome, name: str) -> None:
    outcome.tried += 1
    path = place / "dgw.sqlite3"
    try:
        try:
            database = open_checked(path, [place / "backups"])
        except DamagedDatabase:
            outcome.count("bestand hersteld")
            damage = put_aside(path, [place / "backups"], NOW)
            outcome.expect(damage.backup is not None, f"{name}: geen reservekopie")
            _compare_readable(damage.readable, sessions, outcome, name)
            with closing(start_again(path, damage, True, clock)) as again:
                found = all_sessions(SessionStore(again, clock))
            outcome.expect(found == sessions, f"{name}: niet alles terug")
            return
        except UserError as error:
            outcome.count(type(error).__name__)
            # Of a newer version by the look of its header: told, and opened for reading only.
            outcome.count("als nieuwer of vreemd gemeld")
            return
        with closing(database):
            store = SessionStore(database, clock)
            listed = {summary.id: summary.is_damaged for summary in store.summaries()}
            outcome.expect(listed.keys() == sessions.keys(), f"{name}: een sessie is weg")
            store.summaries(deleted=True)
            store.settings.last_opened()
            store.settings.last_view()
            for session_id, session in sessions.items():
                try:
                    if store.load(session_id) != session:
                        outcome.failures.append(f"{name}: {session_id} stil veranderd")
                    outcome.expect(not listed[session_id], f"{name}: {session_id} is heel")
                except DamagedSession:
                    outcome.count("sessie als beschadigd gemeld")
                    outcome.expect(listed[session_id], f"{name}: {session_id} niet gemerkt")
                except UserError:
                    outcome.count("sessie niet gevonden")
    except Exception as error:
        outcome.failures.append(f"{name}: {type(error).__name__}: {error}")


def _compare_readable(
    readable: object, sessions: dict[str, Session], outcome: Outcome, name: str
) -> None:
    for session in (whole.session for whole in readable):  # type: ignore[attr-defined]
        same = replace(session, id=session.id) == sessions.get(session.id)
        outcome.expect(same, f"{name}: {session.id} verkeerd teruggevonden")
