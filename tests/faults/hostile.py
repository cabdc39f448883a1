# SPDX-License-Identifier: EUPL-1.2
"""Imports of generated, mutated and oversized files: refused with a message, or read whole."""

import json
import random
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from dgw_desktop.domain.session import Answer
from dgw_desktop.errors import UserError
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.session_file import import_session, read_session, session_bytes
from dgw_desktop.storage.sessions import SessionStore
from tests.faults.harness import Outcome, all_sessions, clock, make_data, model
from tests.nasty import NASTY

FILES = 2000
MOST_SECONDS, MOST_BYTES = 2, 200_000_000
_STRANGE = [
    None, True, -1, 0, 10**30, 1.5, "", [], {}, [[]], {"a": 1}, "1e999", "x" * 20_000,
    "2026-13-45", *NASTY,
]  # fmt: skip


def run(folder: Path, share: float = 1.0) -> Outcome:
    """Import hostile files, ``share`` of the full number, and every bomb."""
    outcome = Outcome("vijandige bestanden importeren")
    sessions = make_data(folder)
    loaded = model()
    session = replace(next(iter(sessions.values())), id="8" * 32)
    session = session.with_answer(1, Answer(2, note="Een toelichting"))
    valid = session_bytes(session, loaded)
    chance = random.Random(4)
    files = [_mutated(valid, chance) for _ in range(max(1, round(FILES * share)))]
    with closing(Database(folder / "dgw.sqlite3")) as database:
        store = SessionStore(database, clock)
        for number, data in enumerate([*files, *_bombs(valid)]):
            outcome.tried += 1
            _try(folder, store, data, f"bestand {number}", outcome)
    return outcome


def _try(folder: Path, store: SessionStore, data: bytes, name: str, outcome: Outcome) -> None:
    path = folder / "vijandig.dgw"
    path.write_bytes(data)
    before = all_sessions(store)
    began = time.process_time()  # another process may have the machine busy
    try:
        got = import_session(store, path)
        outcome.count("gelezen")
        store.load(got)
        store.remove([got])
    except UserError as error:
        outcome.count("geweigerd")
        outcome.expect(bool(error.message and error.remedy), f"{name}: melding zonder raad")
    except Exception as error:
        outcome.failures.append(f"{name}: {type(error).__name__}: {str(error)[:200]}")
    seconds = time.process_time() - began
    outcome.expect(seconds <= MOST_SECONDS, f"{name}: {seconds:.1f} s")
    outcome.expect(all_sessions(store) == before, f"{name}: gegevens veranderd")
    if len(data) > 100_000:
        tracemalloc.start()  # makes everything slow, so in a second run
        with suppress(UserError):
            read_session(path)
        outcome.expect(tracemalloc.get_traced_memory()[1] <= MOST_BYTES, f"{name}: geheugen")
        tracemalloc.stop()


def _mutated(valid: bytes, chance: random.Random) -> bytes:
    """Return a file with one part replaced, or with random bytes in it."""
    if chance.random() < 0.4:
        data = bytearray(valid)
        for _ in range(chance.randint(1, 5)):
            place = chance.randrange(len(data))
            match chance.randrange(3):
                case 0:
                    data[place] = chance.randrange(256)
                case 1:
                    del data[place : place + chance.randint(1, 50)]
                case _:
                    data[place:place] = bytes(chance.choices(range(256), k=5))
        return bytes(data)
    content = json.loads(valid)
    places = list(_places(content))
    holder, key = chance.choice(places)
    if chance.random() < 0.2 and isinstance(holder, dict):
        del holder[key]
    else:
        holder[key] = chance.choice(_STRANGE)
    _seal(content)
    return json.dumps(content).encode("utf-8", "surrogatepass")


def _places(content: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(content, dict | list):
        items = content.items() if isinstance(content, dict) else enumerate(content)
        for key, value in list(items):
            yield content, key
            yield from _places(value)


def _seal(content: dict[str, Any]) -> None:
    """Give the content the checksum that belongs to it, so that it is read further."""
    from dgw_desktop.storage.session_file import _checksum

    if "session" in content and "model" in content:
        part = {"session": content["session"], "model": content["model"]}
        content["checksum"] = _checksum(part)


def _bombs(valid: bytes) -> Iterator[bytes]:
    """Yield forty files that cost a naive reader time, memory or its stack."""
    text = valid.decode("utf-8")
    for size in (10, 1_000, 100_000, 2_000_000):
        yield b"[" * size
        yield b"[" * size + b"]" * size
        yield b'{"a":' * size
        yield b"9" * size
        yield b'{"format": "dgw-session", "version": ' + b"9" * size + b"}"
        yield text.replace('"version": 1', '"version": 1e' + "9" * min(size, 400_000), 1).encode()
        yield text.replace("Een toelichting", "\\u0000" * min(size, 700_000), 1).encode()
    yield b" " * 5_000_001
    yield b'"' + b"x" * 4_900_000
    yield b"\xef\xbb\xbf" * 1_000_000
    yield b"\x00" * 4_000_000
    yield ('{"a": 1, ' * 400_000).encode()
    yield ("[" + '{"a":[]},' * 400_000 + "1]").encode()
    yield text.replace('"level": 2', '"level": NaN', 1).encode()
    yield text.replace('"level": 2', '"level": Infinity', 1).encode()
    yield text.replace('"level": 2', '"level": 1e999', 1).encode()
    yield text.replace('"level": 2', '"level": ' + "1" * 5000, 1).encode()
    yield text.replace('"level": 2', '"level": 2, "level": 3', 1).encode()
    yield text.replace("Een toelichting", "\\ud800", 1).encode()
