# SPDX-License-Identifier: EUPL-1.2
"""A session as rows of tables: read into domain objects, and written from them."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from sqlite3 import Row
from typing import TYPE_CHECKING, Any

from dgw_desktop.domain.model import ModelReference
from dgw_desktop.domain.priorities import Agenda
from dgw_desktop.domain.session import (
    NO_ANSWER,
    Action,
    Answer,
    Invitation,
    Session,
    SessionDetails,
    SessionRole,
    SessionStatus,
    VoteRound,
    VotesOrigin,
)
from dgw_desktop.domain.texts import clean_text
from dgw_desktop.storage import session_values as stored
from dgw_desktop.storage.checksums import Content
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.session_heads import SessionHead
from dgw_desktop.storage.stored_models import StoredModels

if TYPE_CHECKING:
    from dgw_desktop.storage.groups_shown import GroupsShown


_OF_A_ROUND = stored.VOTE_ROUND.names()[2:]  # after the dimension and the position
_LONG = 500  # letters of what is said of a dimension: few have the same
_ALONE = json.dumps(VotesOrigin.ALONE)


class SessionRows:
    """Reads and writes rows, as they are: what may be written when is for the store to say."""

    def __init__(
        self, database: Database, shown: "Callable[[], GroupsShown]", models: StoredModels
    ) -> None:
        """Use ``database``, from the thread that opened it; ``shown`` is asked when needed."""
        self._database = database
        self._shown = shown
        self._models = models

    def heads(self, session_ids: Collection[str]) -> list[SessionHead]:
        """Return what is said about these sessions, in this order."""
        rows = self._database.query(
            f"SELECT {_columns()} FROM session WHERE id IN (SELECT value FROM json_each(?))",
            json.dumps(list(session_ids)),
        )
        found = {row["id"]: self._head(row) for row in rows}
        return [found[session_id] for session_id in session_ids if session_id in found]

    def scored(self, session_ids: Collection[str]) -> dict[str, dict[int, tuple[int | None, bool]]]:
        """Return per session and dimension the level, and whether it is done without one."""
        scored: dict[str, dict[int, tuple[int | None, bool]]] = {}
        # The ids that were asked for: one in a damaged row may be no text.
        for session_id, dimension, level, left_out in self._database.query(
            "SELECT wanted.value, dimension, level, not_applicable OR unknown "
            "FROM json_each(?) AS wanted CROSS JOIN answer ON answer.session_id = wanted.value",
            json.dumps(list(session_ids)),
        ):
            answers = scored.setdefault(str(session_id), {})
            answers[_int(dimension)] = (_int_or_none(level), bool(left_out))
        return scored

    def title(self, session_id: str) -> str | None:
        """Return the title of a session, None if there is no such session."""
        rows = self._rows_of(stored.SESSION, session_id)
        return str(rows[0]["title"]) if rows else None

    def session(self, content: Content, as_stored: bool = False) -> Session:
        """Return the session of these rows, without the votes that the privacy threshold withholds.

        ``as_stored`` they are in it, and it has the model that it was made with: for another
        database and for nobody's eyes.
        """
        row = _named(stored.SESSION, content)[0]
        answers = self._answers(content, as_stored)
        invited = row["invitation"]
        return stored.session_from(
            {**row, "invitation": None if invited is None else json.loads(invited)},
            _model(row) if as_stored else self._shown_model(row),
            answers,
            map(stored.action_from, _named(stored.ACTION, content)),
            [found["text"] for found in _named(stored.REMARK, content)],
            map(stored.priority_from, _named(stored.PRIORITY, content)),
            map(stored.period_from, _named(stored.PERIOD, content)),
            map(stored.outcome_from, _named(stored.OUTCOME, content)),
        )

    def _answers(self, content: Content, as_stored: bool) -> dict[int, Answer]:
        """Return the answers by dimension: of a session they are nearly all that there is.

        What is the same in many sessions is made once, known by its JSON.
        """
        votes: dict[str, str] = {}
        for text in content[stored.VOTE_ROUND.name].texts:
            dimension, _, said = text.partition(",")
            votes[dimension] = f"{votes[dimension]}],[{said}" if dimension in votes else said
        answers = {}
        for text in content[stored.ANSWER.name].texts:
            dimension, _, said = text.partition(",")
            rounds = votes.get(dimension, "")
            make = _answer_of if len(said) + len(rounds) < _LONG else _answer_of.__wrapped__
            answers[int(dimension)] = make(said, rounds)
        if as_stored or _ALONE not in content[stored.VOTE_ROUND.name].text:
            return answers
        shown, people = self._shown(), content[stored.SCAN.name].number or None
        return {
            number: replace(
                answer, rounds=tuple(shown.seen(number, one, people) for one in answer.rounds)
            )
            for number, answer in answers.items()
        }

    def insert(self, session: Session) -> None:
        """Write a new session with everything in it."""
        self._insert(
            stored.SESSION,
            {
                **stored.session_values(session),
                "model_id": session.model.id,
                "model_version": session.model.version,
                "model_hash": session.model.content_hash,
            },
        )
        for number, answer in session.answers.items():
            self.write_answer(session.id, number, answer)
        self.write_actions(session.id, session.actions)
        self.write_parking_lot(session.id, session.parking_lot)
        self._write_agenda_lists(session.id, session.agenda)

    def copy(self, session_id: str, values: Mapping[str, object]) -> None:
        """Write a new session with everything that another one has, as it is stored.

        ``values`` are the columns in which it differs, its id among them; its checksum is to come.
        """
        for table in stored.TABLES:
            own = values if table is stored.SESSION else {table.key: values["id"]}
            if same := [name for name in table.names() if name not in own]:
                self._database.execute(
                    f"INSERT INTO {table.name} ({', '.join((*own, *same))}) "
                    f"SELECT {', '.join((*('?' * len(own)), *same))} "
                    f"FROM {table.name} WHERE {table.key} = ?",
                    *own.values(),
                    session_id,
                )

    def write_model(self, session_id: str, model: ModelReference) -> None:
        """Write which model a session has."""
        self._database.execute(
            "UPDATE session SET model_id = ?, model_version = ?, model_hash = ? WHERE id = ?",
            model.id,
            model.version,
            model.content_hash,
            session_id,
        )

    def write_details(self, session_id: str, details: SessionDetails) -> None:
        """Write what a person filled in about a session."""
        self._update(session_id, stored.details_values(details))

    def write_invitation(self, session_id: str, invitation: Invitation) -> None:
        """Write what people who fill in alone are asked."""
        values = json.dumps(stored.invitation_values(invitation))
        self._database.execute("UPDATE session SET invitation = ? WHERE id = ?", values, session_id)

    def write_answer(self, session_id: str, dimension: int, answer: Answer) -> None:
        """Write the answer on one dimension; no row for none.

        What people filled in beforehand stays as it is stored, whatever ``answer`` says of it: it
        may be withheld there, or older. Only write_beforehand changes it.
        """
        kept = self._rounds(session_id, dimension)
        self._write_answer(
            session_id, dimension, answer, kept, [r for r in kept if r.is_beforehand]
        )

    def write_beforehand(self, session_id: str, dimension: int, found: VoteRound) -> None:
        """Write what people filled in beforehand on one dimension; the rest of it stays."""
        kept = self._rounds(session_id, dimension)
        hands = tuple(other for other in kept if not other.is_beforehand)
        answer = Answer(rounds=hands)
        for row in self._rows_of(stored.ANSWER, session_id):
            if row["dimension"] == dimension:
                answer = stored.answer_from(row, hands)
        self._write_answer(session_id, dimension, answer, kept, [found])

    def _write_answer(
        self,
        session_id: str,
        dimension: int,
        answer: Answer,
        kept: list[VoteRound],
        beforehand: list[VoteRound],
    ) -> None:
        """Write an answer in place of the former, with its rounds where ``kept`` are others.

        A choice leaves those as they are: what is not written need not wait for the disk.
        """
        place = (session_id, dimension)
        rounds = _with_stored(stored.stored_rounds(answer), beforehand)
        if replace(answer, rounds=rounds) == NO_ANSWER:
            for table in (stored.VOTE_ROUND, stored.ANSWER):
                self._delete_of_dimension(table, *place)
            return
        key = {"session_id": session_id, "dimension": dimension}
        values = stored.answer_values(answer)
        self._insert(
            stored.ANSWER,
            {**key, **values},
            "ON CONFLICT (session_id, dimension) DO UPDATE SET "
            + ", ".join(f"{name} = excluded.{name}" for name in values),
        )
        if list(rounds) == kept:
            return
        self._delete_of_dimension(stored.VOTE_ROUND, *place)
        for position, found in enumerate(rounds):
            values = {**key, "position": position, **stored.round_values(found)}
            self._insert(stored.VOTE_ROUND, values)

    def _delete_of_dimension(self, table: stored.Table, session_id: str, dimension: int) -> None:
        """Delete what a table has on one dimension."""
        self._database.execute(
            f"DELETE FROM {table.name} WHERE session_id = ? AND dimension = ?",
            session_id,
            dimension,
        )

    def write_actions(self, session_id: str, actions: tuple[Action, ...]) -> None:
        """Write all actions of a session in place of the former."""
        self._write_list(stored.ACTION, session_id, map(stored.action_values, actions))

    def write_parking_lot(self, session_id: str, remarks: tuple[str, ...]) -> None:
        """Write all remarks of a session's parking lot in place of the former."""
        self._write_list(
            stored.REMARK, session_id, ({"text": clean_text(text)} for text in remarks)
        )

    def write_agenda(self, session_id: str, agenda: Agenda) -> None:
        """Write the priorities of a session, and what goes with them, in place of the former."""
        self._update(session_id, stored.dots_values(agenda))
        self._write_agenda_lists(session_id, agenda)

    def _write_agenda_lists(self, session_id: str, agenda: Agenda) -> None:
        for table, rows in (
            (stored.PRIORITY, map(stored.priority_values, agenda.priorities)),
            (stored.PERIOD, map(stored.period_values, agenda.periods)),
            (stored.OUTCOME, map(stored.outcome_values, agenda.outcomes)),
        ):
            self._write_list(table, session_id, rows)

    def _rounds(self, session_id: str, dimension: int) -> list[VoteRound]:
        return [
            _round(row)
            for row in self._database.query(
                f"SELECT {', '.join(stored.VOTE_ROUND.names())} FROM vote_round "
                "WHERE session_id = ? AND dimension = ? ORDER BY position",
                session_id,
                dimension,
            )
        ]

    def _head(self, row: Row) -> SessionHead:
        deleted_at = row["deleted_at"]
        return SessionHead(
            id=row["id"],
            details=stored.details_from(row),
            status=SessionStatus(row["status"]),
            role=SessionRole(row["role"]),
            model=self._shown_model(row),
            changed_at=datetime.fromisoformat(row["changed_at"]),
            deleted_at=None if deleted_at is None else datetime.fromisoformat(deleted_at),
        )

    def _shown_model(self, row: stored.Values) -> ModelReference:
        """Return the model of a session: a final one has that of then, as its report has."""
        own = _model(row)
        return own if row["status"] == SessionStatus.FINAL else self._models.shown(own)

    def _rows_of(self, table: stored.Table, session_id: str) -> list[Row]:
        return self._database.query(table.select(), session_id)

    def _write_list(
        self, table: stored.Table, session_id: str, rows: Iterable[Mapping[str, object]]
    ) -> None:
        """Write a list in place of the former, and only what is another now.

        A thousand long actions are 2 MB, too much for one letter in one of them, and for one that
        goes: its place stays open, so that nothing moves, also when it comes back.
        """
        before, after = self._rows_of(table, session_id), list(rows)
        places = [row["position"] for row in before]
        shorter = min(len(before), len(after))
        head = next((n for n in range(shorter) if not _is_same(before[n], after[n])), shorter)
        rest = shorter - head
        tail = next((n for n in range(rest) if not _is_same(before[~n], after[~n])), rest)
        gone, new = places[head : len(places) - tail], after[head : len(after) - tail]
        if len(gone) != len(new):
            self._delete_places(table, session_id, gone)
            first = places[head - 1] + 1 if head else 0
            lacking = first + len(new) - places[-tail] if tail else 0
            if lacking > 0:
                self._move_places(table, session_id, places[-tail], lacking)
            taken = [*range(first, first + len(new))]
        else:
            changed = [n for n, row in enumerate(new) if not _is_same(before[head + n], row)]
            taken, new = [gone[n] for n in changed], [new[n] for n in changed]
            self._delete_places(table, session_id, taken)
        for place, row in zip(taken, new, strict=True):
            self._insert(table, {"session_id": session_id, "position": place, **row})

    def _delete_places(self, table: stored.Table, session_id: str, places: Collection[int]) -> None:
        """Delete the rows of a list in these places."""
        for place in places:
            self._database.execute(
                f"DELETE FROM {table.name} WHERE session_id = ? AND position = ?",
                session_id,
                place,
            )

    def _move_places(self, table: stored.Table, session_id: str, first: int, by: int) -> None:
        """Move the rows of a list from place ``first`` on to later places."""
        move = f"UPDATE {table.name} SET position = {{}} WHERE session_id = ? AND position {{}} ?"
        # By way of places below zero: two rows may not be in one place meanwhile.
        self._database.execute(move.format("-1 - position", ">="), session_id, first)
        self._database.execute(move.format(f"-1 - position + {by}", "<"), session_id, 0)

    def _update(self, session_id: str, values: Mapping[str, object]) -> None:
        """Change columns of a session."""
        self._database.execute(
            f"UPDATE session SET {', '.join(f'{name} = ?' for name in values)} WHERE id = ?",
            *values.values(),
            session_id,
        )

    def _insert(
        self, table: stored.Table, values: Mapping[str, object], otherwise: str = ""
    ) -> None:
        """Add a row; lists and objects become JSON; a column not named gets its default.

        ``otherwise`` says in SQL what to do where there is such a row.
        """
        self._database.execute(
            f"INSERT INTO {table.name} ({', '.join(values)}) "
            f"VALUES ({', '.join('?' * len(values))}) {otherwise}",
            *(
                json.dumps(value) if isinstance(value, list | dict) else value
                for value in values.values()
            ),
        )


def _is_same(row: Row, values: Mapping[str, object]) -> bool:
    return all(row[name] == value for name, value in values.items())


def _columns() -> str:
    return ", ".join(stored.SESSION.names())


def _named(table: stored.Table, content: Content) -> list[dict[str, Any]]:
    """Return the rows of a table with the names of their columns."""
    return [dict(zip(table.names(), row, strict=True)) for row in content[table.name].values]


def _model(row: stored.Values) -> ModelReference:
    return ModelReference(row["model_id"], row["model_version"], row["model_hash"])


def _with_stored(
    rounds: tuple[VoteRound, ...], beforehand: list[VoteRound]
) -> tuple[VoteRound, ...]:
    """Return rounds with those that are stored in the place of those of people who were alone."""
    if not beforehand:
        return rounds
    left = iter(beforehand)
    placed = [next(left, None) if found.is_beforehand else found for found in rounds]
    return (*left, *(found for found in placed if found is not None))


def _round(row: Row) -> VoteRound:
    return _round_of(*(row[name] for name in _OF_A_ROUND))


@lru_cache(maxsize=4096)
def _answer_of(said: str, rounds: str) -> Answer:
    """Return what the JSON of an answer and of its rounds says, without their dimension."""
    # What a later version adds to a row comes after what is known.
    rows = json.loads(f"[[{rounds}]]") if rounds else []
    found = tuple(_round_of(*row[1 : 1 + len(_OF_A_ROUND)]) for row in rows)
    return stored.answer_of(found, *json.loads(f"[{said}]")[: len(stored.OF_AN_ANSWER)])


@lru_cache(maxsize=4096)
def _round_of(*row: object) -> VoteRound:
    """Return the round that a row tells of; of many sessions the same few come back."""
    values = dict(zip(_OF_A_ROUND, row, strict=True))
    for name in ("counts", "ambitions", "remarks", "members", "with_ambition"):
        values[name] = json.loads(str(values[name]))
    return stored.round_from(values)


def _int(value: Any) -> int:
    assert isinstance(value, int)
    return value


def _int_or_none(value: object) -> int | None:
    return None if value is None else _int(value)
