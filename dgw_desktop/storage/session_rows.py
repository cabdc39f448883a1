# SPDX-License-Identifier: EUPL-1.2
"""A session as rows of tables: read into domain objects, and written from them."""

import json
from collections.abc import Collection
from datetime import date, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from dgw_desktop.domain.model import ModelReference
from dgw_desktop.domain.privacy import protected
from dgw_desktop.domain.session import (
    NO_ANSWER,
    Action,
    ActionStatus,
    Answer,
    Session,
    SessionDetails,
    SessionRole,
    SessionStatus,
    VotesOrigin,
)
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.session_heads import SessionHead

_COLUMNS = (
    "id, title, organisation, unit, date, facilitator, participants, status, baseline_id, "
    "model_id, model_version, model_hash, created_at, changed_at, deleted_at, role"
)
TITLE = 1
"""Where the title is in a row."""


class SessionRows:
    """Reads and writes rows, as they are: what may be written when is for the store to say."""

    def __init__(self, database: Database) -> None:
        """Use ``database``, from the thread that opened it."""
        self._database = database

    def heads(self, session_ids: Collection[str]) -> list[SessionHead]:
        """Return what is said about these sessions, in this order."""
        rows = self._database.query(
            f"SELECT {_COLUMNS} FROM session WHERE id IN (SELECT value FROM json_each(?))",
            json.dumps(list(session_ids)),
        )
        found = {str(row[0]): _head(row) for row in rows}
        return [found[session_id] for session_id in session_ids if session_id in found]

    def scored(self, session_ids: Collection[str]) -> dict[str, dict[int, tuple[int | None, bool]]]:
        """Return per session and dimension the level, and whether it is left out."""
        scored: dict[str, dict[int, tuple[int | None, bool]]] = {}
        for session_id, dimension, level, not_applicable in self._database.query(
            "SELECT session_id, dimension, level, not_applicable FROM answer "
            "WHERE session_id IN (SELECT value FROM json_each(?))",
            json.dumps(list(session_ids)),
        ):
            answers = scored.setdefault(str(session_id), {})
            answers[_int(dimension)] = (_int_or_none(level), bool(not_applicable))
        return scored

    def find(self, session_id: str) -> tuple[object, ...] | None:
        """Return the row of a session, for ``session``."""
        rows = self._database.query(f"SELECT {_COLUMNS} FROM session WHERE id = ?", session_id)
        return rows[0] if rows else None

    def session(self, row: tuple[object, ...], threshold: int) -> Session:
        """Return the session of a row, without the votes that the privacy threshold withholds."""
        session_id, details = str(row[0]), _details(row)
        answers = {
            _int(dimension): protected(
                Answer(
                    level=_int_or_none(level),
                    ambition=_int_or_none(ambition),
                    not_applicable=bool(not_applicable),
                    note=str(note),
                    votes=_votes(str(votes)),
                    votes_origin=VotesOrigin(str(origin)),
                ),
                details.participants,
                threshold,
            )
            for dimension, level, ambition, not_applicable, note, votes, origin in (
                self._database.query(
                    "SELECT dimension, level, ambition, not_applicable, note, votes, "
                    "votes_origin FROM answer WHERE session_id = ? ORDER BY dimension",
                    session_id,
                )
            )
        }
        actions = tuple(
            Action(
                str(text),
                _int_or_none(dimension),
                str(owner),
                None if due is None else date.fromisoformat(str(due)),
                ActionStatus(str(status)),
            )
            for text, dimension, owner, due, status in self._database.query(
                "SELECT text, dimension, owner, due, status FROM action "
                "WHERE session_id = ? ORDER BY position",
                session_id,
            )
        )
        remarks = self._database.query(
            "SELECT text FROM remark WHERE session_id = ? ORDER BY position", session_id
        )
        return Session(
            id=session_id,
            details=details,
            status=SessionStatus(str(row[7])),
            role=SessionRole(str(row[15])),
            baseline_id=None if row[8] is None else str(row[8]),
            model=ModelReference(str(row[9]), str(row[10]), str(row[11])),
            created_at=datetime.fromisoformat(str(row[12])),
            changed_at=datetime.fromisoformat(str(row[13])),
            answers=MappingProxyType(answers),
            actions=actions,
            parking_lot=tuple(str(text) for (text,) in remarks),
        )

    def insert(self, session: Session) -> None:
        """Write a new session with everything in it."""
        details = session.details
        self._database.execute(
            f"INSERT INTO session ({_COLUMNS}) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)",
            session.id,
            details.title,
            details.organisation,
            details.unit,
            details.date.isoformat(),
            details.facilitator,
            details.participants,
            session.status.value,
            session.baseline_id,
            session.model.id,
            session.model.version,
            session.model.content_hash,
            session.created_at.isoformat(),
            session.changed_at.isoformat(),
            session.role.value,
        )
        for number, answer in session.answers.items():
            self.write_answer(session.id, number, answer)
        self._insert_actions(session.id, session.actions)
        self._insert_remarks(session.id, session.parking_lot)

    def write_details(self, session_id: str, details: SessionDetails) -> None:
        """Write what a person filled in about a session."""
        self._database.execute(
            "UPDATE session SET title = ?, organisation = ?, unit = ?, date = ?, "
            "facilitator = ?, participants = ? WHERE id = ?",
            details.title,
            details.organisation,
            details.unit,
            details.date.isoformat(),
            details.facilitator,
            details.participants,
            session_id,
        )

    def write_answer(self, session_id: str, dimension: int, answer: Answer) -> None:
        """Write the answer on one dimension; no row for none."""
        if answer == NO_ANSWER:
            self._database.execute(
                "DELETE FROM answer WHERE session_id = ? AND dimension = ?", session_id, dimension
            )
            return
        # Votes withheld at the present threshold stay as they are stored.
        keep = (
            "CASE WHEN excluded.votes_origin = 'withheld' AND answer.votes_origin = 'alone' "
            "THEN answer.{0} ELSE excluded.{0} END"
        )
        self._database.execute(
            "INSERT INTO answer "
            "(session_id, dimension, level, ambition, not_applicable, note, votes, votes_origin) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session_id, dimension) DO UPDATE SET "
            "level = excluded.level, ambition = excluded.ambition, "
            "not_applicable = excluded.not_applicable, note = excluded.note, "
            f"votes = {keep.format('votes')}, votes_origin = {keep.format('votes_origin')}",
            session_id,
            dimension,
            answer.level,
            answer.ambition,
            int(answer.not_applicable),
            answer.note,
            json.dumps(list(answer.votes)),
            answer.votes_origin.value,
        )

    def write_actions(self, session_id: str, actions: tuple[Action, ...]) -> None:
        """Write all actions of a session in place of the former."""
        self._database.execute("DELETE FROM action WHERE session_id = ?", session_id)
        self._insert_actions(session_id, actions)

    def write_parking_lot(self, session_id: str, remarks: tuple[str, ...]) -> None:
        """Write all remarks of a session's parking lot in place of the former."""
        self._database.execute("DELETE FROM remark WHERE session_id = ?", session_id)
        self._insert_remarks(session_id, remarks)

    def _insert_actions(self, session_id: str, actions: tuple[Action, ...]) -> None:
        for position, action in enumerate(actions):
            self._database.execute(
                "INSERT INTO action VALUES (?, ?, ?, ?, ?, ?, ?)",
                session_id,
                position,
                action.text,
                action.dimension,
                action.owner,
                None if action.due is None else action.due.isoformat(),
                action.status.value,
            )

    def _insert_remarks(self, session_id: str, remarks: tuple[str, ...]) -> None:
        for position, text in enumerate(remarks):
            self._database.execute(
                "INSERT INTO remark VALUES (?, ?, ?)", session_id, position, text
            )


def _details(row: tuple[Any, ...]) -> SessionDetails:
    return SessionDetails(
        title=row[1],
        organisation=row[2],
        unit=row[3],
        date=date.fromisoformat(row[4]),
        facilitator=row[5],
        participants=row[6],
    )


def _head(row: tuple[Any, ...]) -> SessionHead:
    return SessionHead(
        id=row[0],
        details=_details(row),
        status=SessionStatus(row[7]),
        role=SessionRole(row[15]),
        model=ModelReference(row[9], row[10], row[11]),
        changed_at=datetime.fromisoformat(row[13]),
        deleted_at=None if row[14] is None else datetime.fromisoformat(row[14]),
    )


@lru_cache(maxsize=4096)
def _votes(text: str) -> tuple[int, ...]:
    """Parse stored counts; of many sessions the same few come back."""
    return tuple(json.loads(text))


def _int(value: object) -> int:
    assert isinstance(value, int)
    return value


def _int_or_none(value: object) -> int | None:
    return None if value is None else _int(value)
