# SPDX-License-Identifier: EUPL-1.2
"""Sessions in the database. Every saving method is one committed transaction."""

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from dgw_desktop.domain.model import MaturityModel, ModelReference
from dgw_desktop.domain.privacy import (
    DEFAULT_THRESHOLD,
    THRESHOLDS,
    differ_by_too_few,
    protected,
)
from dgw_desktop.domain.session import (
    NO_ANSWER,
    Action,
    ActionStatus,
    Answer,
    Progress,
    Session,
    SessionDetails,
    SessionRole,
    SessionStatus,
    VotesOrigin,
)
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import (
    DamagedSession,
    ModelFileError,
    SessionIsFinal,
    SessionNotFound,
)
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.session_index import SessionIndex
from dgw_desktop.translating import tr

if TYPE_CHECKING:
    from fractions import Fraction

LATEST = "latest"
DAYS_IN_BIN = 30
"""How long a deleted session can be taken back."""

_COLUMNS = (
    "id, title, organisation, unit, date, facilitator, participants, status, baseline_id, "
    "model_id, model_version, model_hash, created_at, changed_at, deleted_at, role"
)
_MOST_IN_TREND = 5
_MOST_AHEAD = timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True)
class SessionHead:
    """What is said about a session, without its answers."""

    id: str
    details: SessionDetails
    status: SessionStatus
    role: SessionRole
    model: ModelReference
    changed_at: datetime
    deleted_at: datetime | None


@dataclass(frozen=True, slots=True)
class SessionSummary(SessionHead):
    """What a list shows of a session; ``levels`` has one scored level per dimension or None."""

    levels: tuple[int | None, ...]
    highest_level: int
    progress: Progress

    @property
    def mean(self) -> "Fraction | None":
        """The mean level over all answered dimensions."""
        from dgw_desktop.domain.scoring import score

        return score(self.levels).mean


class SessionStore:
    """Reads and writes sessions; ``clock`` gives the time (with zone) of a change."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        """Use ``database``, from the thread that opened it."""
        self._database = database
        self._clock = clock
        self._models: dict[str, LoadedModel] = {}
        self._last_change: datetime | None = None

    @property
    def path(self) -> Path:
        """The database's file, for a connection of another thread."""
        return self._database.path

    @property
    def is_read_only(self) -> bool:
        """True when the file is of a newer version, and may not change."""
        return self._database.read_only

    # Reading

    def index(self, deleted: bool = False, role: SessionRole | None = None) -> SessionIndex:
        """Return which sessions there are, newest date first; with ``deleted`` those in the bin.

        With ``role`` only those that have it.
        """
        return SessionIndex(
            (str(found), str(title), str(organisation), str(unit), str(day))
            for found, title, organisation, unit, day in self._database.query(
                "SELECT id, title, organisation, unit, date FROM session "
                f"WHERE deleted_at IS {'NOT' if deleted else ''} NULL AND role = ifnull(?, role) "
                "ORDER BY date DESC, created_at DESC, id",
                role,
            )
        )

    def heads(self, session_ids: Collection[str]) -> list[SessionHead]:
        """Return what is said about these sessions, in this order."""
        rows = self._database.query(
            f"SELECT {_COLUMNS} FROM session WHERE id IN (SELECT value FROM json_each(?))",
            json.dumps(list(session_ids)),
        )
        found = {str(row[0]): _head(row) for row in rows}
        return [found[session_id] for session_id in session_ids if session_id in found]

    def summaries_of(self, session_ids: Collection[str]) -> list[SessionSummary]:
        """Return what a list shows of these sessions, in this order."""
        scored: dict[str, dict[int, tuple[int | None, bool]]] = {}
        for session_id, dimension, level, not_applicable in self._database.query(
            "SELECT session_id, dimension, level, not_applicable FROM answer "
            "WHERE session_id IN (SELECT value FROM json_each(?))",
            json.dumps(list(session_ids)),
        ):
            answers = scored.setdefault(str(session_id), {})
            answers[_int(dimension)] = (_int_or_none(level), bool(not_applicable))
        heads = self.heads(session_ids)
        return [self._summary(head, scored.get(head.id, {})) for head in heads]

    def summaries(self, search: str = "", deleted: bool = False) -> list[SessionSummary]:
        """Return the sessions of ``index`` in which ``search`` is found."""
        return self.summaries_of(self.index(deleted).find(search))

    def check_list(self) -> None:
        """Read every row that the list of sessions needs.

        Raises ValueError, TypeError, ModelFileError, SessionNotFound or DamagedDatabase when one
        is not what was stored.
        """
        for model in {head.model for head in self.heads(self.index().ids)}:
            self.model(model)
        # In one number: a value that cannot be read raises, and the values have the types that
        # STRICT and quick_check see to.
        self._database.query(
            "SELECT sum(length(session_id) + dimension + ifnull(level, 0) + not_applicable) "
            "FROM answer"
        )

    def load(self, session_id: str) -> Session:
        """Return a session, also one in the bin.

        Raises SessionNotFound if there is none, and DamagedSession if it is not as it was saved.
        Votes that the privacy threshold withholds are not in it, so that no view and no export
        can show them.
        """
        with self._database.snapshot():
            return self._load(session_id)

    def _load(self, session_id: str) -> Session:
        rows = self._database.query(f"SELECT {_COLUMNS} FROM session WHERE id = ?", session_id)
        if not rows:
            raise SessionNotFound(tr("Er is geen sessie met id ‘{0}’.").format(session_id))
        if not self._database.is_intact(session_id):
            raise DamagedSession(
                tr("De sessie ‘{0}’ is beschadigd: ze is niet zoals ze is opgeslagen.").format(
                    rows[0][1]
                ),
                tr("Zet de sessie terug uit een reservekopie: Meer → Reservekopieën."),
            )
        row = rows[0]
        details, threshold = _details(row), self.privacy_threshold()
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
            id=str(row[0]),
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

    def has(self, session_id: str) -> bool:
        """Tell whether there is a session with this id, in the bin or not."""
        return bool(self._database.query("SELECT 1 FROM session WHERE id = ?", session_id))

    def has_all_sessions(self) -> bool:
        """Tell whether no session has gone, or come, in another way than through a store."""
        return self._database.has_all_ids()

    def damaged(self) -> list[str]:
        """Return the ids of the sessions that are not as they were saved, those in the bin too."""
        ids = [
            str(found) for (found,) in self._database.query("SELECT id FROM session ORDER BY id")
        ]
        return [session_id for session_id in ids if not self._database.is_intact(session_id)]

    def find(self, text: str) -> str:
        """Return the id that ``text`` means: an id, a unique start of one, or 'latest'.

        'latest' is the session that was changed last. SessionNotFound when none or more than
        one fits.
        """
        if text == LATEST:
            rows = self._database.query(
                "SELECT id FROM session WHERE deleted_at IS NULL "
                "ORDER BY changed_at DESC, created_at DESC, date DESC, id LIMIT 1"
            )
            if not rows:
                raise SessionNotFound(tr("Er zijn nog geen sessies."))
            return str(rows[0][0])
        rows = self._database.query(
            "SELECT id FROM session WHERE deleted_at IS NULL AND substr(id, 1, ?) = ?",
            len(text),
            text,
        )
        ids = [str(row[0]) for row in rows]
        if text in ids:
            return text
        if not ids or not text:
            raise SessionNotFound(
                tr("Er is geen sessie met id ‘{0}’.").format(text),
                tr("Zie de ids met: dgw-desktop list"),
            )
        if len(ids) > 1:
            raise SessionNotFound(
                tr("Met ‘{0}’ beginnen {1} sessies.").format(text, len(ids)),
                tr("Geef meer tekens van het id."),
            )
        return ids[0]

    def model(self, reference: ModelReference) -> LoadedModel:
        """Return the model that a session was made with, from the text kept with it."""
        content_hash = reference.content_hash
        if content_hash not in self._models:
            rows = self._database.query(
                "SELECT text FROM model WHERE content_hash = ?", content_hash
            )
            if not rows:
                raise SessionNotFound(
                    tr("Het model {0} {1} van deze sessie ontbreekt.").format(
                        reference.id, reference.version
                    )
                )
            self._models[content_hash] = parse_model(str(rows[0][0]), reference.id)
        return self._models[content_hash]

    def history(self, session: Session) -> list[Session]:
        """Return ``session`` after up to four before it, oldest first.

        Those are the last ones of the same organisation, unit and model with an earlier date.
        """
        details = session.details
        before = self._database.query(
            "SELECT id FROM session WHERE organisation = ? AND unit = ? AND model_hash = ? "
            "AND date < ? AND role = ? AND deleted_at IS NULL AND id <> ? "
            "ORDER BY date DESC, created_at DESC, id LIMIT ?",
            details.organisation,
            details.unit,
            session.model.content_hash,
            details.date.isoformat(),
            SessionRole.GROUP,
            session.id,
            _MOST_IN_TREND - 1,
        )
        return [*(self.load(str(found)) for (found,) in reversed(before)), session]

    def imported_models(self) -> list[LoadedModel]:
        """Return the models that a person imported, by title and version."""
        rows = self._database.query("SELECT text FROM model WHERE imported = 1")
        found = [parse_model(str(text), "") for (text,) in rows]
        return sorted(found, key=lambda loaded: (loaded.model.title, loaded.model.version))

    def privacy_threshold(self) -> int:
        """Return how many people who filled in alone are enough to show their votes."""
        value = self.setting("privacy_threshold")
        known = value.isdecimal() and int(value) in THRESHOLDS
        return int(value) if known else DEFAULT_THRESHOLD

    def setting(self, name: str) -> str:
        """Return a setting, empty if it was never kept."""
        rows = self._database.query("SELECT value FROM setting WHERE name = ?", name)
        return str(rows[0][0]) if rows else ""

    def merged_scans(self, session_id: str) -> list[str]:
        """Return the ids of the scans that a session's votes were counted from."""
        rows = self._database.query(
            "SELECT scan_id FROM merged_scan WHERE session_id = ?", session_id
        )
        return [str(scan_id) for (scan_id,) in rows]

    def subtractable(self, scan_ids: Collection[str]) -> list[SessionHead]:
        """Return the merged sessions that, subtracted from these scans, show too few people."""
        members: dict[str, set[str]] = {}
        for session_id, scan_id in self._database.query(
            "SELECT session_id, scan_id FROM merged_scan"
        ):
            members.setdefault(str(session_id), set()).add(str(scan_id))
        wanted, threshold = frozenset(scan_ids), self.privacy_threshold()
        telling = {
            session_id
            for session_id, scans in members.items()
            if differ_by_too_few(wanted, frozenset(scans), threshold)
        }
        everything = (*self.index().ids, *self.index(deleted=True).ids) if telling else ()
        return self.heads([found for found in everything if found in telling])

    # Writing

    def add(
        self,
        session: Session,
        loaded: LoadedModel,
        merged_from: Collection[str] = (),
        withholding: Collection[str] = (),
    ) -> None:
        """Store a new session with everything in it, and its model's text.

        ``merged_from`` holds the ids of the scans that its votes were counted from. The
        sessions in ``withholding`` lose for good their votes of people who filled in alone.
        """
        details = session.details
        for number, answer in session.answers.items():
            _check_answer(loaded.model, number, answer)
        with self._database.transaction():
            self._database.execute(
                "INSERT OR IGNORE INTO model (content_hash, text) VALUES (?, ?)",
                loaded.reference.content_hash,
                loaded.text,
            )
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
            for other_id in withholding:
                self._withhold_votes(other_id)
            for scan_id in sorted(set(merged_from)):
                self._database.execute("INSERT INTO merged_scan VALUES (?, ?)", session.id, scan_id)
            for number, answer in session.answers.items():
                self._write_answer(session.id, number, answer)
            self._write_actions(session.id, session.actions)
            self._write_parking_lot(session.id, session.parking_lot)
            self._database.write_checksum(session.id)
            self._database.write_ids_checksum()

    def copy_from(self, other: "SessionStore", session_id: str, new_id: Callable[[], str]) -> str:
        """Add a session of another store, with ``new_id`` if there is one with its id."""
        session = other.load(session_id)
        loaded = other.model(session.model)
        if self.has(session.id):
            session = replace(session, id=new_id())
        self.add(session, loaded, other.merged_scans(session_id))
        return session.id

    def save_answer(self, session_id: str, dimension: int, answer: Answer) -> None:
        """Store the answer on one dimension; it is on the disk when this returns.

        Raises SessionIsFinal for a final session and ValueError for a dimension or level that
        the session's model does not have.
        """
        with self._database.transaction():
            model = self._changeable(session_id)
            _check_answer(model, dimension, answer)
            self._write_answer(session_id, dimension, answer)
            self._touch(session_id)

    def save_actions(self, session_id: str, actions: tuple[Action, ...]) -> None:
        """Store all actions of the session in place of the former; raises like save_answer."""
        with self._database.transaction():
            model = self._changeable(session_id)
            for action in actions:
                if action.dimension is not None and not model.has_dimension(action.dimension):
                    raise ValueError(f"the model has no dimension {action.dimension}")
            self._database.execute("DELETE FROM action WHERE session_id = ?", session_id)
            self._write_actions(session_id, actions)
            self._touch(session_id)

    def save_parking_lot(self, session_id: str, remarks: tuple[str, ...]) -> None:
        """Store all remarks of the parking lot in place of the former; raises SessionIsFinal."""
        with self._database.transaction():
            self._changeable(session_id)
            self._database.execute("DELETE FROM remark WHERE session_id = ?", session_id)
            self._write_parking_lot(session_id, remarks)
            self._touch(session_id)

    def save_details(self, session_id: str, details: SessionDetails) -> None:
        """Store what a person filled in about the session."""
        with self._database.transaction():
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
            self._touch(session_id)

    def save_status(self, session_id: str, status: SessionStatus) -> None:
        """Make the session final, or a draft again."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE session SET status = ? WHERE id = ?", status.value, session_id
            )
            self._touch(session_id)

    def save_baseline(self, session_id: str, baseline_id: str | None) -> None:
        """Store which earlier session to compare with."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE session SET baseline_id = ? WHERE id = ?", baseline_id, session_id
            )
            self._touch(session_id)

    def add_model(self, loaded: LoadedModel, built_in: LoadedModel) -> None:
        """Offer an imported model for new sessions.

        Raises ModelFileError when another text has its id and version, because sessions could
        then not be told apart.
        """
        reference = loaded.reference
        for other in (built_in, *self.imported_models()):
            same_name = (other.reference.id, other.reference.version) == (
                reference.id,
                reference.version,
            )
            if same_name and other.reference.content_hash != reference.content_hash:
                raise ModelFileError(
                    tr("Er is al een ander model met id ‘{0}’ en versie ‘{1}’.").format(
                        reference.id, reference.version
                    ),
                    tr("Geef het model in het bestand een eigen id of een andere versie."),
                )
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO model (content_hash, text, imported) VALUES (?, ?, 1) "
                "ON CONFLICT (content_hash) DO UPDATE SET imported = 1",
                reference.content_hash,
                loaded.text,
            )

    def withdraw_model(self, content_hash: str) -> None:
        """Offer an imported model no longer; sessions made with it stay readable."""
        self._database.execute("UPDATE model SET imported = 0 WHERE content_hash = ?", content_hash)

    def set_privacy_threshold(self, people: int) -> None:
        """Keep the privacy threshold; ValueError for one that cannot be set."""
        if people not in THRESHOLDS:
            raise ValueError(f"no threshold of {people}")
        self.remember("privacy_threshold", str(people))

    def delete(self, session_id: str) -> None:
        """Put the session in the bin."""
        self._set_deleted(session_id, self._clock().isoformat())

    def restore(self, session_id: str) -> None:
        """Take the session out of the bin."""
        self._set_deleted(session_id, None)

    def purge_deleted(self, before: datetime) -> int:
        """Remove for good what went into the bin before ``before``; return how many."""
        old = "FROM session WHERE deleted_at < ?"
        if not self._database.query(f"SELECT 1 {old} LIMIT 1", before.isoformat()):
            return 0
        with self._database.transaction():
            count = self._database.execute(f"DELETE {old}", before.isoformat())
            self._database.write_ids_checksum()
        return count

    def remove(self, session_ids: Collection[str]) -> None:
        """Remove sessions for good: nothing of them stays in the file, also not in free pages.

        The models that only they used go too, unless a person imported them.
        """
        with self._database.transaction():
            for session_id in session_ids:
                self._database.execute("DELETE FROM session WHERE id = ?", session_id)
            self._database.execute(
                "DELETE FROM model WHERE imported = 0 "
                "AND content_hash NOT IN (SELECT model_hash FROM session)"
            )
            self._forget_settings_of(session_ids)
            self._database.write_ids_checksum()
        self._models.clear()
        self._database.shrink()

    def remove_people(self, session_id: str) -> None:
        """Take out who took part, facilitator and owners of actions; the results stay."""
        with self._database.transaction():
            self._changeable(session_id)
            self._database.execute("UPDATE session SET facilitator = '' WHERE id = ?", session_id)
            self._database.execute("UPDATE action SET owner = '' WHERE session_id = ?", session_id)
            self._touch(session_id)

    # Where the person was

    def current_dimension(self, session_id: str) -> int | None:
        """Return the dimension that was in view last, if it is known."""
        rows = self._database.query(
            "SELECT current_dimension FROM session WHERE id = ?", session_id
        )
        return _int_or_none(rows[0][0]) if rows else None

    def remember_dimension(self, session_id: str, dimension: int) -> None:
        """Remember the dimension in view; this is no change of the session."""
        if self._database.read_only:
            return
        self._database.execute(
            "UPDATE session SET current_dimension = ? WHERE id = ?", dimension, session_id
        )

    def last_opened(self) -> str | None:
        """Return the id of the session that is open, or was when the app stopped."""
        return self._session_of_setting("last_opened")

    def last_worked_on(self) -> str | None:
        """Return the id of the session that was opened last, also when it was closed since."""
        return self._session_of_setting("last_worked_on")

    def remember_opened(self, session_id: str | None) -> None:
        """Remember which session is open; None when the list is in view."""
        if self._database.read_only:
            return
        with self._database.transaction():
            self.remember("last_opened", session_id or "")
            if session_id is not None:
                self.remember("last_worked_on", session_id)

    def last_view(self) -> str | None:
        """Return the name of the screen that was in view last."""
        rows = self._database.query("SELECT value FROM setting WHERE name = 'last_view'")
        return str(rows[0][0]) if rows else None

    def remember_view(self, name: str) -> None:
        """Remember which screen of the session is in view."""
        self.remember("last_view", name)

    # Parts

    def _session_of_setting(self, name: str) -> str | None:
        rows = self._database.query(
            "SELECT session.id FROM session JOIN setting ON setting.value = session.id "
            "WHERE setting.name = ? AND deleted_at IS NULL",
            name,
        )
        return str(rows[0][0]) if rows else None

    def remember(self, name: str, value: str) -> None:
        """Keep a setting; in a database that can only be read nothing is kept."""
        if self._database.read_only:
            return
        self._database.execute(
            "INSERT INTO setting (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name,
            value,
        )

    def _set_deleted(self, session_id: str, moment: str | None) -> None:
        """Note when a session went into the bin; a damaged one stays known as damaged."""
        with self._database.transaction():
            was_intact = self._database.is_intact(session_id)
            self._database.execute(
                "UPDATE session SET deleted_at = ? WHERE id = ?", moment, session_id
            )
            if was_intact:
                self._database.write_checksum(session_id)
            self._database.write_ids_checksum()

    def _forget_settings_of(self, session_ids: Collection[str]) -> None:
        for session_id in session_ids:
            self._database.execute(
                "DELETE FROM setting WHERE value = ? AND name IN ('last_opened', 'last_worked_on')",
                session_id,
            )

    def _changeable(self, session_id: str) -> MaturityModel:
        """Return the model of a session that may change; to be called in a transaction."""
        rows = self._database.query(
            "SELECT status, model_id, model_version, model_hash FROM session WHERE id = ?",
            session_id,
        )
        if not rows:
            raise SessionNotFound(tr("Er is geen sessie met id ‘{0}’.").format(session_id))
        status, model_id, version, content_hash = (str(value) for value in rows[0])
        if status == SessionStatus.FINAL:
            raise SessionIsFinal(
                tr("Deze sessie is definitief."), tr("Heropen de sessie om iets te wijzigen.")
            )
        return self.model(ModelReference(model_id, version, content_hash)).model

    def _withhold_votes(self, session_id: str) -> None:
        self._database.execute(
            "UPDATE answer SET votes = '[]', votes_origin = 'withheld' "
            "WHERE session_id = ? AND votes_origin = 'alone'",
            session_id,
        )
        self._database.execute("DELETE FROM merged_scan WHERE session_id = ?", session_id)
        self._touch(session_id)

    def _write_actions(self, session_id: str, actions: tuple[Action, ...]) -> None:
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

    def _write_parking_lot(self, session_id: str, remarks: tuple[str, ...]) -> None:
        for position, text in enumerate(remarks):
            self._database.execute(
                "INSERT INTO remark VALUES (?, ?, ?)", session_id, position, text
            )

    def _summary(
        self, head: SessionHead, scored: dict[int, tuple[int | None, bool]]
    ) -> SessionSummary:
        model = self.model(head.model).model
        answers = [scored.get(d.number, (None, False)) for d in model.dimensions]
        levels = tuple(None if left_out else level for level, left_out in answers)
        return SessionSummary(
            id=head.id,
            details=head.details,
            status=head.status,
            role=head.role,
            model=head.model,
            changed_at=head.changed_at,
            deleted_at=head.deleted_at,
            levels=levels,
            highest_level=model.highest_level,
            progress=Progress(
                sum(level is not None for level in levels),
                sum(left_out for _, left_out in answers),
                len(answers),
            ),
        )

    def _write_answer(self, session_id: str, dimension: int, answer: Answer) -> None:
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

    def _touch(self, session_id: str) -> None:
        """End a change: note when it was and what the session says now."""
        self._database.execute(
            "UPDATE session SET changed_at = ? WHERE id = ?",
            self._later().isoformat(),
            session_id,
        )
        self._database.write_checksum(session_id)

    def _later(self) -> datetime:
        """Return the time now, or just after the last change when the clock was set back.

        So the session that was changed last stays the latest, whatever the clock does.
        """
        if self._last_change is None:
            rows = self._database.query("SELECT max(changed_at) FROM session")
            known = rows[0][0]
            found = datetime.fromisoformat(str(known)) if known else self._clock()
            # An imported session may say anything.
            self._last_change = min(found, self._clock() + _MOST_AHEAD)
        self._last_change = max(self._clock(), self._last_change + timedelta(microseconds=1))
        return self._last_change


def _check_answer(model: MaturityModel, dimension: int, answer: Answer) -> None:
    """Refuse what the model does not have: a bug in the caller, not a fault of the user."""
    if not model.has_dimension(dimension):
        raise ValueError(f"no dimension {dimension}")
    for level in (answer.level, answer.ambition):
        if level is not None and not 1 <= level <= model.highest_level:
            raise ValueError(f"no level {level}")
    if answer.votes and len(answer.votes) != model.highest_level:
        raise ValueError(f"{len(answer.votes)} vote counts for {model.highest_level} levels")


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
