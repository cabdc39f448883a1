# SPDX-License-Identifier: EUPL-1.2
"""The tables of our own model as JSON, so that no start waits for TOML to be read.

Python reads JSON in a hundredth of the time that it takes for TOML, for which it also loads a
library; together that was a fifteenth of a start. model/dgw.toml stays what counts: the first line
of dgw.json is the SHA-256 of that text and of the tables, so that those of another text, or damaged
ones, are not used. ``python packaging/model_tables.py`` makes it.
"""

import hashlib
import json
from typing import Any

from dgw_desktop.resources import built_in_model

PATH = built_in_model().with_suffix(".json")


def with_mark(text: str, tables: str) -> str:
    """Return what the file holds for the TOML ``text``, of which ``tables`` is the JSON."""
    return f"{_mark(text, tables)}\n{tables}"


def tables_of_own(text: str) -> dict[str, Any] | None:
    """Return what the TOML ``text`` holds; None where it is not that of our own model."""
    try:
        mark, _, tables = PATH.read_text("utf-8").partition("\n")
    except (OSError, UnicodeError):
        return None
    found: dict[str, Any] | None = json.loads(tables) if mark == _mark(text, tables) else None
    return found


def _mark(text: str, tables: str) -> str:
    return hashlib.sha256(f"{text}{tables}".encode()).hexdigest()
