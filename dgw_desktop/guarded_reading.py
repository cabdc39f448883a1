# SPDX-License-Identifier: EUPL-1.2
"""Reading files that anybody may have made: bounded before a parser gets them, and guarded.

A parser may take minutes, gigabytes or its whole stack for a small file, and may raise more than
it says. Here the text is measured first, in one pass, and then every exception of the parser is
told as a fault of the file. Only what others wrote is guarded: a bug of ours stays a bug.
"""

import json
import os
import re
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dgw_desktop.errors import UserError, reason
from dgw_desktop.translating import tr

if TYPE_CHECKING:
    import tomllib

Fault = Callable[[str], UserError]
"""Makes the error that names the file, of what is wrong with it."""

_DEEPEST = 20  # brackets in brackets
_MOST_DOTS = 8  # in one key; tomllib's time goes up with the square of them
_LONGEST_SHOWN = 40  # letters of what a message quotes


_MOST_JSON_PARTS = 500_000  # strings, brackets and commas: no value is without one of them
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
# Of TOML; a string and a comment are one part, also when their end is missing. A pattern, which re
# compiles when it first meets it: few starts read any TOML.
_TOML_PARTS = (
    r'(?sa)"""(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5}+)?'
    r"|'''(?:[^']++|'(?!''))*+(?:'{3,5}+)?"
    r'|"(?:[^"\\\n]++|\\[^\n])*+"?'
    r"|'[^'\n]*+'?"
    r"|\#[^\n]*+"
    r"|[\[\]{},=.]|\n++"
    r"|(?<![\w-])[-+]?\d[\w:+-]*+"
)
_MOST_TOML_PARTS = 100_000
_LONGEST_TOML_NUMBER = 40  # a date with a time is one too


def read_bytes(path: Path, most: int, fault: Fault) -> bytes:
    """Return what is in a file of at most ``most`` bytes; ``fault`` when it cannot be read."""
    with opening(path, fault) as found, path.open("rb") as file:
        # No more room than for what it has; but it may have grown.
        data = file.read(min(found.st_size, most) + 1)
        if len(data) > found.st_size:
            data += file.read(most + 1 - len(data))
    if len(data) > most:
        raise fault(too_large(most))
    if not data:
        raise fault(tr("het is leeg"))
    return data


@contextmanager
def opening(path: Path, fault: Fault) -> Iterator[os.stat_result]:
    """Tell as a fault of the file what the system says in the block, which opens and reads it.

    The block gets what the system says of the file. What is no file, such as a pipe that may never
    end, is refused before.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            folder, other = tr("het is een map"), tr("het is geen gewoon bestand")
            raise fault(folder if stat.S_ISDIR(found.st_mode) else other)
        yield found
    except OSError as error:
        raise fault(tr("het kan niet worden gelezen ({0})").format(reason(error))) from error
    except ValueError as error:  # a NUL in the name
        raise fault(tr("het kan niet worden gelezen ({0})").format(tr("bestaat niet"))) from error


def too_large(most: int) -> str:
    """Return that a file has more than ``most`` bytes."""
    return tr("het is groter dan {0} MB").format(f"{most / 1_000_000:g}")


def text_of(data: bytes, fault: Fault) -> str:
    """Return the text of a file, which is UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise fault(tr("het is geen UTF-8-tekst")) from error


def check_unicode(text: str, fault: Fault) -> None:
    """Refuse half a letter, which JSON can hold and no file or database."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise fault(tr("er staan halve tekens in")) from error


def json_of(text: str, fault: Fault) -> Any:
    """Return what the JSON ``text`` holds: no doubled fields, no floats, no long numbers."""
    _measure_json(text, fault)
    with guarded(fault):
        try:
            return _JSON.decode(text)
        except json.JSONDecodeError as error:
            raise fault(tr("het is geen geldige JSON (regel {0})").format(error.lineno)) from error
        except _NotTaken as error:
            raise fault(str(error)) from error
        except ValueError as error:  # more digits than Python turns into a number
            raise fault(tr("een getal is te lang")) from error


def toml_of(text: str, fault: Fault) -> dict[str, Any]:
    """Return the tables of the TOML ``text``."""
    import tomllib  # with its patterns, for which a start need not wait

    _measure_toml(text, fault)
    with guarded(fault):
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise fault(_toml_fault(error)) from error


@contextmanager
def guarded(fault: Fault) -> Iterator[None]:
    """Tell every exception of a parser in the block as a fault of the file.

    For a parser of others only, and as little else as can be.
    """
    try:
        yield
    except UserError:
        raise
    except RecursionError as error:
        raise fault(tr("de gegevens zijn te diep genest")) from error
    except MemoryError as error:
        raise fault(tr("er staan te veel gegevens in")) from error
    except Exception as error:
        raise fault(tr("de inhoud is niet te begrijpen")) from error


def shown(value: object) -> str:
    """Return what a message quotes of a file: as much as helps to find it."""
    text = value if isinstance(value, str) else "…"
    if isinstance(value, int) and abs(value) < 10**_LONGEST_SHOWN:
        text = str(value)
    text = " ".join("".join(c if c.isprintable() else " " for c in text[:200]).split())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def _measure_json(text: str, fault: Fault) -> None:
    """Refuse a text that a parser would take too long for, or too much memory or stack.

    A thousand files are measured in one merge, so the library looks at the letters. Up to the
    first place where the text is no JSON, and a parser stops, it is measured exactly.
    """
    # Without what is escaped a quote begins or ends a string; in bytes that is found sooner.
    bare = text.encode("utf-8", "surrogatepass").replace(rb"\\", b"").replace(rb"\"", b"")
    strings = bare.count(b'"') // 2
    outside = b"" if strings > _MOST_JSON_PARTS else b"".join(bare.split(b'"')[::2])
    if strings + sum(map(outside.count, (b"[", b"]", b"{", b"}", b","))) > _MOST_JSON_PARTS:
        raise fault(tr("er staan te veel gegevens in"))
    depth = 0
    for bracket in outside.translate(None, _NO_BRACKETS):
        depth += 1 if bracket in b"[{" else -1
        if depth > _DEEPEST:
            raise fault(tr("de gegevens zijn te diep genest"))


def _measure_toml(text: str, fault: Fault) -> None:
    """Refuse a text that a parser would take too long for, or too much memory or stack."""
    depth = count = dots = 0
    for found in re.finditer(_TOML_PARTS, text):
        letter = text[found.start()]
        if letter == "\n":
            dots = 0
            continue
        count += 1
        if count > _MOST_TOML_PARTS:
            raise fault(tr("er staan te veel gegevens in"))
        if letter == ".":
            dots += 1
            if dots > _MOST_DOTS:
                raise fault(tr("een naam heeft te veel delen"))
        elif letter in "[{":
            dots = 0
            depth += 1
            if depth > _DEEPEST:
                raise fault(tr("de gegevens zijn te diep genest"))
        elif letter in "]},=":
            dots = 0
            depth -= letter in "]}"
        elif letter not in "\"'#" and found.end() - found.start() > _LONGEST_TOML_NUMBER:
            raise fault(tr("een getal is te lang"))


class _NotTaken(ValueError):
    """JSON that Python would take and we do not."""


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        times = Counter(key for key, _ in pairs)
        double = next(key for key in times if times[key] > 1)
        raise _NotTaken(tr("het veld ‘{0}’ komt meer dan eens voor").format(shown(double)))
    return found


def _no_constant(text: str) -> None:
    raise _NotTaken(tr("‘{0}’ is geen getal").format(text))


def _no_float(text: str) -> None:
    raise _NotTaken(tr("‘{0}’ is geen geheel getal").format(shown(text)))


_JSON = json.JSONDecoder(
    object_pairs_hook=_no_doubles,
    parse_constant=_no_constant,
    parse_float=_no_float,
)


def _toml_fault(error: "tomllib.TOMLDecodeError") -> str:
    """Return where the text is no TOML; what tomllib says of it is English, and no help."""
    if place := re.search(r"at line (\d+), column (\d+)", str(error)):
        return tr("geen geldige TOML (regel {0}, positie {1})").format(*place.groups())
    return tr("geen geldige TOML (aan het einde)")
