# SPDX-License-Identifier: EUPL-1.2
"""The scans that people filled in alone, kept with the session that they are for."""

import json
from collections.abc import Collection, Iterable
from datetime import datetime
from sqlite3 import Row
from typing import TYPE_CHECKING

from dgw_desktop.domain.session import Answer
from dgw_desktop.storage import session_values as stored
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.session_heads import Beforehand

if TYPE_CHECKING:
    from dgw_desktop.domain.scans import Scan


class Scans:
    """Reads and writes scans; nothing of them is shown or exported but what is counted."""

    def __init__(self, database: Database) -> None:
        """Use ``database``, from the thread that opened it."""
        self._database = database

    def of(self, session_id: str) -> "list[Scan]":
        """Return the scans that were merged into a session."""
        return [_scan(row) for row in self._database.query(stored.SCAN.select(), session_id)]

    def beforehand(self, session_ids: Collection[str]) -> dict[str, Beforehand]:
        """Return which of these sessions have answers of people who filled in alone.

        How many people is not told where it is not known, as in what came from a file.
        """
        rows = self._database.query(
            "SELECT value, (SELECT count(*) FROM scan WHERE scan.session_id = value) "
            "FROM json_each(?) WHERE EXISTS (SELECT 1 FROM scan WHERE scan.session_id = value) "
            "OR EXISTS (SELECT 1 FROM vote_round "
            "WHERE vote_round.session_id = value AND origin IN ('alone', 'withheld'))",
            json.dumps(list(session_ids)),
        )
        return {
            str(session_id): Beforehand(people or None)
            for session_id, people in rows
            if isinstance(people, int)
        }

    def forget_answers(self, session_id: str) -> None:
        """Keep no more than how many they were; part of a transaction."""
        self._database.execute(
            "UPDATE scan SET code = '', changed_at = NULL, answers = NULL WHERE session_id = ?",
            session_id,
        )

    def write(self, session_id: str, scans: "Iterable[Scan]") -> None:
        """Write the scans of a session in place of the former; part of a transaction."""
        self._database.execute("DELETE FROM scan WHERE session_id = ?", session_id)
        for scan in scans:
            self._database.execute(
                "INSERT INTO scan VALUES (?, ?, ?, ?, ?)",
                session_id,
                scan.id,
                scan.code,
                None if scan.changed_at is None else scan.changed_at.isoformat(),
                None if scan.answers is None else json.dumps(_answers_values(scan.answers.items())),
            )


def _answers_values(answers: Iterable[tuple[int, Answer]]) -> list[dict[str, object]]:
    return [
        {"dimension": number, **stored.answer_values(answer)} for number, answer in sorted(answers)
    ]


def _scan(row: Row) -> "Scan":
    from dgw_desktop.domain.scans import Scan

    moment, answers = row["changed_at"], row["answers"]
    return Scan(
        row["scan_id"],
        row["code"],
        None if moment is None else datetime.fromisoformat(moment),
        None
        if answers is None
        else {item["dimension"]: stored.answer_from(item, ()) for item in json.loads(answers)},
    )
