# SPDX-License-Identifier: EUPL-1.2
"""Generated, mutated and oversized files of every kind: refused with a message, or read whole."""

import hashlib
import json
import random
import re
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
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.session_file import read_session, session_bytes
from dgw_desktop.storage.sessions import SessionStore
from tests.examples import import_file
from tests.faults.harness import Outcome, all_sessions, clock, make_data, model
from tests.nasty import NASTY
from tests.quickness import is_quick

FILES = 2000
MOST_SECONDS, MOST_BYTES = 2, 250_000_000
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
        for number, text in enumerate([*_models(loaded.text, chance, share), *_model_bombs()]):
            outcome.tried += 2
            _try(folder, store, _with_model(valid, text), f"sessie met model {number}", outcome)
            _try_model(folder, text, f"model {number}", outcome)
    return outcome


def _try(folder: Path, store: SessionStore, data: bytes, name: str, outcome: Outcome) -> None:
    path = folder / "vijandig.dgw"
    path.write_bytes(data)
    before = all_sessions(store)
    began = time.process_time()  # another process may have the machine busy
    try:
        got = import_file(store, path)
        outcome.count("gelezen")
        store.load(got)
        store.remove([got])
    except UserError as error:
        outcome.count("geweigerd")
        outcome.expect(bool(error.message and error.remedy), f"{name}: melding zonder raad")
    except Exception as error:
        outcome.failures.append(f"{name}: {type(error).__name__}: {str(error)[:200]}")
    seconds = time.process_time() - began
    outcome.expect(is_quick(seconds, MOST_SECONDS), f"{name}: {seconds:.1f} s")
    outcome.expect(all_sessions(store) == before, f"{name}: gegevens veranderd")
    if len(data) > 100_000:
        tracemalloc.start()  # makes everything slow, so in a second run
        with suppress(UserError):
            read_session(path)
        outcome.expect(tracemalloc.get_traced_memory()[1] <= MOST_BYTES, f"{name}: geheugen")
        tracemalloc.stop()


def _try_model(folder: Path, text: str, name: str, outcome: Outcome) -> None:
    path = folder / "vijandig.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    began = time.process_time()
    try:
        read_model(path)
        outcome.count("gelezen")
    except UserError as error:
        outcome.count("geweigerd")
        outcome.expect(path.name in error.message, f"{name}: melding zonder naam")
    except Exception as error:
        outcome.failures.append(f"{name}: {type(error).__name__}: {str(error)[:200]}")
    seconds = time.process_time() - began
    outcome.expect(is_quick(seconds, MOST_SECONDS), f"{name}: {seconds:.1f} s")


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
    # On one line, or as the program writes it, of which it reads a line that it knows sooner.
    indent = chance.choice([None, 1])
    text = json.dumps(content, ensure_ascii=indent is None, sort_keys=True, indent=indent)
    return text.encode("utf-8", "surrogatepass")


def _places(content: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(content, dict | list):
        items = content.items() if isinstance(content, dict) else enumerate(content)
        for key, value in list(items):
            yield content, key
            yield from _places(value)


def _with_model(valid: bytes, text: str) -> bytes:
    """Return a .dgw file with another model's text, of which everything else fits."""
    content = json.loads(valid)
    content["model"]["text"] = text
    plain = text.replace("\r\n", "\n").encode("utf-8", "surrogatepass")
    content["model"]["content_hash"] = hashlib.sha256(plain).hexdigest()
    _seal(content)
    return json.dumps(content).encode()


def _models(valid: str, chance: random.Random, share: float) -> Iterator[str]:
    """Yield models with one value or a few letters replaced."""
    values = ["{}", "[]", "[[1]]", "0", "-1", "1e99", "true", "2026-01-01", "''", '"\\u0000"',
              f'"{"x" * 20_000}"', *(json.dumps(text) for text in NASTY)]  # fmt: skip
    places = [found.span(1) for found in re.finditer(r'= ("[^"]*"|\d+|\[)', valid)]
    for _ in range(max(1, round(FILES / 4 * share))):
        text = valid
        if chance.random() < 0.6:
            begin, end = chance.choice(places)
            text = text[:begin] + chance.choice(values) + text[end:]
        else:
            for _ in range(chance.randint(1, 5)):
                place = chance.randrange(len(text))
                more = "".join(chance.choices("\ud800\0\r\n\"'[]{}=.#\\9é\u202e", k=3))
                text = text[:place] + more + text[place + chance.randint(0, 40) :]
        yield text


def _model_bombs() -> Iterator[str]:
    """Yield models that cost a naive reader time, memory or its stack."""
    yield "a" + ".a" * 16_000 + " = 1"
    yield "[a" + ".a" * 16_000 + "]"
    yield 'x = ["""b"""", {a' + ".a" * 16_000 + " = 1}]"
    yield "".join(f"a{n}{'.a' * 8} = 1\n" for n in range(25_000))
    yield "".join(f"[a{n}{'.a' * 8}]\n" for n in range(25_000))
    yield "x = " + "9" * 5_000
    yield "number = 0x" + "f" * 9_000
    yield "x = " + "[" * 9_000
    yield "x = " + "{a=" * 9_000
    yield "x = [" + "1," * 400_000 + "]"
    yield "[[levels]]\n" * 80_000
    yield "id = " + '"' * 900_000
    yield "#" * 900_000 + "\ud800"
    yield "\n" * 999_999
    yield "".join(f'[[themes]]\nkey = "{n}"\nname = "{n}"\n' for n in range(20_000))


def _seal(content: dict[str, Any]) -> None:
    """Give the content the checksum that belongs to it, so that it is read further."""
    if "session" in content and "model" in content:
        part = {"session": content["session"], "model": content["model"]}
        text = json.dumps(part, sort_keys=True, separators=(",", ":"))
        content["checksum"] = hashlib.sha256(text.encode("ascii")).hexdigest()


def _bombs(valid: bytes) -> Iterator[bytes]:
    """Yield files that cost a naive reader time, memory or its stack."""
    text = valid.decode("utf-8")
    for size in (10, 1_000, 100_000, 2_000_000):
        yield b"[" * size
        yield b"[" * size + b"]" * size
        yield b'{"a":' * size
        yield b"9" * size
        yield b'{"format": "dgw-session", "version": ' + b"9" * size + b"}"
        yield text.replace('"version": 1', '"version": 1e' + "9" * min(size, 400_000), 1).encode()
        yield text.replace("Een toelichting", "\\u0000" * min(size, 700_000), 1).encode()
    yield b" " * 25_000_001
    yield b'"' + b"x" * 24_900_000
    yield '"😀'.encode() + b"x" * 24_900_000 + b'"'
    yield b'"' + b"\\n" * 12_000_000 + b'"'
    yield b"[" + b'"a",' * 6_000_000 + b'"a"]'
    yield b'"a"' * 8_000_000
    yield b"\xef\xbb\xbf" * 8_000_000
    yield b"\x00" * 24_000_000
    yield ('{"a": 1, ' * 400_000).encode()
    yield ("[" + '{"a":[]},' * 400_000 + "1]").encode()
    yield text.replace('"level": 2', '"level": NaN', 1).encode()
    yield text.replace('"level": 2', '"level": Infinity', 1).encode()
    yield text.replace('"level": 2', '"level": 1e999', 1).encode()
    yield text.replace('"level": 2', '"level": ' + "1" * 5000, 1).encode()
    yield text.replace('"level": 2', '"level": 2, "level": 3', 1).encode()
    yield text.replace("Een toelichting", "\\ud800", 1).encode()
