# SPDX-License-Identifier: EUPL-1.2
"""Which scans the votes of a merged session were counted from."""

import json
from collections.abc import Collection

from dgw_desktop.domain.privacy import differ_by_too_few
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.session_heads import Beforehand, SessionHead
from dgw_desktop.storage.session_rows import SessionRows
from dgw_desktop.storage.settings import Settings


class MergedScans:
    """Keeps the ids of merged scans, so that no two sessions together tell of too few people."""

    def __init__(self, database: Database, rows: SessionRows, settings: Settings) -> None:
        """Use ``database``, from the thread that opened it."""
        self._database = database
        self._rows = rows
        self._settings = settings

    def of(self, session_id: str) -> list[str]:
        """Return the ids of the scans that a session's votes were counted from."""
        rows = self._database.query(
            "SELECT scan_id FROM merged_scan WHERE session_id = ?", session_id
        )
        return [str(scan_id) for (scan_id,) in rows]

    def beforehand(self, session_ids: Collection[str]) -> dict[str, Beforehand]:
        """Return which of these sessions have votes of people who filled in alone.

        How many people is not told below the privacy threshold, nor where it is not known.
        """
        threshold = self._settings.privacy_threshold()
        rows = self._database.query(
            "SELECT value, "
            "(SELECT count(*) FROM merged_scan WHERE merged_scan.session_id = value) "
            "FROM json_each(?) WHERE EXISTS (SELECT 1 FROM vote_round "
            "WHERE vote_round.session_id = value AND origin IN ('alone', 'withheld'))",
            json.dumps(list(session_ids)),
        )
        return {
            str(session_id): Beforehand(people if people >= threshold else None)
            for session_id, people in rows
            if isinstance(people, int)
        }

    def subtractable(self, scan_ids: Collection[str]) -> list[SessionHead]:
        """Return the merged sessions that, subtracted from these scans, show too few people.

        In the order of a list, those in the bin last.
        """
        members: dict[str, set[str]] = {}
        for session_id, scan_id in self._database.query(
            "SELECT session.id, scan_id FROM merged_scan JOIN session ON session.id = session_id "
            "ORDER BY deleted_at IS NOT NULL, date DESC, created_at DESC, session.id"
        ):
            members.setdefault(str(session_id), set()).add(str(scan_id))
        wanted, threshold = frozenset(scan_ids), self._settings.privacy_threshold()
        return self._rows.heads(
            [
                session_id
                for session_id, scans in members.items()
                if differ_by_too_few(wanted, frozenset(scans), threshold)
            ]
        )

    def remember(self, session_id: str, scan_ids: Collection[str]) -> None:
        """Keep from which scans a session's votes were counted."""
        for scan_id in sorted(set(scan_ids)):
            self._database.execute("INSERT INTO merged_scan VALUES (?, ?)", session_id, scan_id)

    def forget(self, session_id: str) -> None:
        """Forget them: the session has no such votes any more."""
        self._database.execute("DELETE FROM merged_scan WHERE session_id = ?", session_id)
