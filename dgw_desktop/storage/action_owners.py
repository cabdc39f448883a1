# SPDX-License-Identifier: EUPL-1.2
"""Who does the actions and priorities of an organisation, to suggest their names again."""

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.texts import one_line
from dgw_desktop.storage.database import Database

_MOST = 500
"""Names; more than anybody chooses from, and read at once."""


def action_owners(database: Database, organisation: str) -> list[str]:
    """Return the names, those of the sessions that were changed last first, each once.

    Of the sessions of ``organisation``, whatever accents and capitals it has there; what lies in
    the bin is left out.
    """
    wanted = name_key(organisation)
    # Not in SQL, which knows no accents, nor capitals outside ASCII.
    names = [
        str(name)
        for (name,) in database.query("SELECT DISTINCT organisation FROM session")
        if name_key(str(name)) == wanted
    ]
    found = [
        (str(changed_at), one_line(str(owner)))
        for name in names
        for owner, changed_at in database.query(
            "SELECT owner, max(changed_at) FROM session JOIN "
            "(SELECT session_id, owner FROM action "
            "UNION ALL SELECT session_id, owner FROM priority) "
            "ON session_id = id "
            "WHERE organisation = ? AND deleted_at IS NULL AND owner <> '' "
            "GROUP BY owner ORDER BY max(changed_at) DESC, owner LIMIT ?",
            name,
            _MOST,
        )
    ]
    found.sort(key=lambda one: one[0], reverse=True)
    return list(dict.fromkeys(owner for _changed_at, owner in found))
