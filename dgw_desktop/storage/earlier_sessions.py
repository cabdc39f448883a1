# SPDX-License-Identifier: EUPL-1.2
"""The sessions that one can be compared with: how they are told apart, and nothing else of them."""

import json
from collections.abc import Collection
from datetime import date
from functools import cache
from typing import NamedTuple

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.session import SessionRole
from dgw_desktop.storage.database import Database


class EarlierSession(NamedTuple):
    """A session as a list names it; ``day`` and ``changed_at`` are as stored, in ISO 8601.

    Of ten thousand they are read in a few milliseconds.
    """

    id: str
    day: str
    unit: str
    title: str
    changed_at: str


def earlier_sessions(
    database: Database, organisation: str, unit: str, before: date, models: Collection[str]
) -> list[EarlierSession]:
    """Return the sessions of groups of an organisation before a day, made with one of ``models``.

    ``models`` are content hashes. Sessions of the same unit come first, and then the newest. Names
    are the same whatever accents and capitals they have.
    """
    wanted, same_unit = name_key(organisation), name_key(unit)
    # Not in SQL, which knows no accents, nor capitals outside ASCII.
    names = [
        str(name)
        for (name,) in database.query("SELECT DISTINCT organisation FROM session")
        if name_key(str(name)) == wanted
    ]
    hashes = json.dumps(list(models))
    found = [
        EarlierSession(*map(str, row))
        for name in names
        for row in database.query(
            "SELECT id, date, unit, title, changed_at FROM session WHERE organisation = ? "
            "AND date < ? AND role = ? AND deleted_at IS NULL "
            "AND model_hash IN (SELECT value FROM json_each(?)) "
            "ORDER BY date DESC, created_at DESC, id",
            name,
            before.isoformat(),
            SessionRole.GROUP,
            hashes,
        )
    ]
    key = cache(name_key)  # many sessions are of one unit
    if len(names) > 1:
        found.sort(key=lambda one: one.day, reverse=True)
    return sorted(found, key=lambda one: key(one.unit) != same_unit)
