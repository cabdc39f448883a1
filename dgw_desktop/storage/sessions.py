# SPDX-License-Identifier: EUPL-1.2
"""Sessions in the database. Every saving method is one committed transaction."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.model import MaturityModel, ModelReference
from dgw_desktop.domain.priorities import Agenda
from dgw_desktop.domain.session import (
    NO_COUNCIL,
    Action,
    Answer,
    CouncilFields,
    Invitation,
    Session,
    SessionDetails,
    SessionRole,
    SessionStatus,
    VoteRound,
)
from dgw_desktop.domain.texts import one_line
from dgw_desktop.errors import Cancelled
from dgw_desktop.managed import managed
from dgw_desktop.storage.action_owners import action_owners
from dgw_desktop.storage.checksums import TOGETHER, Content
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedSession, SessionIsFinal, SessionNotFound
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.scans import Scans
from dgw_desktop.storage.session_heads import SessionHead, SessionSummary, summary
from dgw_desktop.storage.session_index import SessionIndex
from dgw_desktop.storage.session_rows import SessionRows
from dgw_desktop.storage.session_values import stored_rounds
from dgw_desktop.storage.settings import Settings
from dgw_desktop.storage.stored_models import StoredModels
from dgw_desktop.translating import tr

if TYPE_CHECKING:
    from dgw_desktop.domain.scans import Scan
    from dgw_desktop.storage.earlier_sessions import EarlierSession
    from dgw_desktop.storage.groups_shown import EverShown, GroupsShown

LATEST = "latest"
Progress = Callable[[float], bool]
"""Gets the part done, 0..1, and returns False to stop."""
LeaveOut = Callable[[DamagedSession], object]
"""Is told of each damaged session that others are read without."""
DAYS_IN_BIN = 30
"""How long a deleted session can be taken back."""

_EXPIRED_AT = "bin_expired_at"
_MOST_IN_TREND = 5
_MOST_AHEAD = timedelta(days=20 * 366)  # of a clock whose battery is empty


class SessionStore:
    """Reads and writes sessions; ``clock`` gives the time (with zone) of a change."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        """Use ``database``, from the thread that opened it."""
        self._database = database
        self._clock = clock
        self.models = StoredModels(database)
        self.settings = Settings(database)
        self.scans = Scans(database)
        self._rows = SessionRows(database, lambda: self.shown, self.models)
        self._last_change: datetime | None = None

    @cached_property
    def shown(self) -> "GroupsShown":
        """Which groups of people were ever shown; no list asks for it, and no start waits."""
        from dgw_desktop.storage.groups_shown import GroupsShown

        return GroupsShown(self._database, self.settings)

    @property
    def path(self) -> Path:
        """The database's file, for a connection of another thread."""
        return self._database.path

    @property
    def is_read_only(self) -> bool:
        """True when the data may only be looked at: newer, in use elsewhere or taken over."""
        return self._database.read_only

    @property
    def changes_elsewhere(self) -> int:
        """A number that is another after any change by another connection, such as a thread's."""
        return self._database.changes_elsewhere

    def check_writable(self) -> None:
        """Raise ReadOnlyDatabase where nothing may be changed, or no longer."""
        self._database.check_writable()

    def open_again(self, read_only: bool = False) -> Database:
        """Open the same data, for the thread that calls this, with at most the same rights."""
        return self._database.again(read_only)

    # Reading

    def index(
        self,
        deleted: bool = False,
        role: SessionRole | None = None,
        by_organisation: bool = False,
    ) -> SessionIndex:
        """Return which sessions there are, newest date first; with ``deleted`` those in the bin.

        With ``role`` only those that have it; ``by_organisation`` puts those of one together.
        """
        return SessionIndex.from_rows(
            self._database.rows(
                "SELECT id, title, organisation, unit, date FROM session "
                f"WHERE deleted_at IS {'NOT' if deleted else ''} NULL AND role = ifnull(?, role) "
                "ORDER BY date DESC, created_at DESC, id",
                role,
            ),
            by_organisation,
        )

    def first(self) -> SessionHead | None:
        """Return what is said about the first session of ``index``, None where there is none."""
        rows = self._database.query(
            "SELECT id FROM session WHERE deleted_at IS NULL "
            "ORDER BY date DESC, created_at DESC, id LIMIT 1"
        )
        heads = self.heads([str(found) for (found,) in rows])
        return heads[0] if heads else None

    def earlier(
        self, organisation: str, unit: str, before: date, model: ModelReference
    ) -> "list[EarlierSession]":
        """Return the sessions that one of ``model`` can be compared with.

        Those of the same unit come first, and then the newest.
        """
        from dgw_desktop.storage.earlier_sessions import earlier_sessions

        models = self.models.same_scan(model)
        return earlier_sessions(self._database, organisation, unit, before, models)

    def owners(self, organisation: str) -> list[str]:
        """Return who does the actions of an organisation, who came last in a session first."""
        return action_owners(self._database, organisation)

    def council_fields(self, organisation: str) -> CouncilFields:
        """Return what the next session of an organisation begins with.

        That is what its newest one says, and what the administrator set.
        """
        wanted = name_key(organisation)
        rows = self._database.query(
            "SELECT id, organisation FROM session WHERE deleted_at IS NULL "
            "AND portfolio_holder || author || disclosure <> '' "
            "ORDER BY date DESC, created_at DESC, id"
        )
        found = [str(one) for one, name in rows if name_key(str(name)) == wanted][:1]
        heads = self.heads(found)
        kept = asdict(heads[0].details.council.for_the_next if heads else NO_COUNCIL)
        return CouncilFields(
            **{name: managed().choose(name, text or None, "") for name, text in kept.items()}
        )

    def organisations(self) -> set[str]:
        """Return the names of the organisations of all sessions."""
        rows = self._database.query("SELECT DISTINCT organisation FROM session")
        return {str(organisation) for (organisation,) in rows}

    def heads(self, session_ids: Collection[str]) -> list[SessionHead]:
        """Return what is said about these sessions, in this order."""
        return self._rows.heads(session_ids)

    def summaries_of(
        self, session_ids: Collection[str], damaged: Collection[str] | None = None
    ) -> list[SessionSummary]:
        """Return what a list shows of these sessions, in this order.

        ``damaged`` are those that are known to be so; without it all are looked through.
        """
        with self._database.snapshot():
            scored = self._rows.scored(session_ids)
            beforehand = self.scans.beforehand(session_ids)
            if damaged is None:
                damaged = self.damaged_among(session_ids)
            return [
                summary(
                    head,
                    self.models.get(head.model).model,
                    scored.get(head.id, {}),
                    beforehand.get(head.id),
                    head.id in damaged,
                )
                for head in self.heads(session_ids)
            ]

    def summaries(self, search: str = "", deleted: bool = False) -> list[SessionSummary]:
        """Return the sessions of ``index`` in which ``search`` is found."""
        return self.summaries_of(self.index(deleted).find(search).ids)

    def check_list(self) -> None:
        """Read every row that the list of sessions needs.

        Raises ValueError, TypeError, ModelFileError, SessionNotFound or DamagedDatabase when one
        is not what was stored.
        """
        ids = [*self.index().ids, *self.index(deleted=True).ids]
        for model in {head.model for head in self.heads(ids)}:
            self.models.get(model)
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
        return self._load(session_id)

    def load_as_stored(self, session_id: str) -> Session:
        """Return a session for other data, with the votes that the privacy threshold withholds.

        For nobody's eyes: only what is shown out of those data goes through load. Raises like it.
        """
        return self._load(session_id, as_stored=True)

    def load_many(
        self, session_ids: Collection[str], leave_out: LeaveOut | None = None
    ) -> list[Session]:
        """Return sessions in this order, each as ``load`` gives it; raises like it.

        They are read together: for a few dozen at a time. What is damaged is left out where
        ``leave_out`` is told of it.
        """
        sessions = []
        with self._database.snapshot():
            found = self._database.intact_contents(session_ids)
            for one in session_ids:
                try:
                    content = found[one] if one in found else self._content(one)
                except DamagedSession as trouble:
                    if leave_out is None:
                        raise
                    leave_out(trouble)
                else:
                    sessions.append(self._rows.session(content))
        return sessions

    def _load(self, session_id: str, as_stored: bool = False) -> Session:
        with self._database.snapshot():
            return self._rows.session(self._content(session_id), as_stored)

    def _content(self, session_id: str) -> Content:
        """Return the rows of a session that is as it was saved."""
        title = self._rows.title(session_id)
        if title is None:
            raise SessionNotFound(tr("Er is geen sessie met id ‘{0}’.").format(session_id))
        content = self._database.intact_contents([session_id])
        if not content:
            raise DamagedSession(
                tr(
                    "De sessie ‘{0}’ is beschadigd: de inhoud is anders dan wat is opgeslagen."
                ).format(title),
                tr("Zet de sessie terug uit een reservekopie: Meer → Reservekopieën."),
                title,
            )
        return content[session_id]

    def baseline_of(self, session: Session) -> Session | None:
        """Return the earlier session to compare ``session`` with, None where there is none.

        One that is gone, damaged or another scan is no reason not to go on without it.
        """
        return self.baselines_of([session])[0]

    def baselines_of(self, sessions: Sequence[Session]) -> list[Session | None]:
        """Return for each of ``sessions`` what ``baseline_of`` does, read together."""
        wanted = {session.baseline_id for session in sessions if session.baseline_id is not None}
        if not wanted:
            return [None] * len(sessions)
        with self._database.snapshot():
            contents = self._database.intact_contents(wanted)
            found = {one: self._rows.session(content) for one, content in contents.items()}
        baselines = [found.get(session.baseline_id or "") for session in sessions]
        return [
            one if one and self.models.are_same_scan(session.model, one.model) else None
            for session, one in zip(sessions, baselines, strict=True)
        ]

    def has(self, session_id: str) -> bool:
        """Tell whether there is a session with this id, in the bin or not."""
        return bool(self._database.query("SELECT 1 FROM session WHERE id = ?", session_id))

    def session_for(self, prepared_id: str) -> str | None:
        """Return the id of the group's session for which a scan with ``prepared_id`` was made.

        That is the session that was prepared, or else the newest in which its scans came together;
        None where neither is here.
        """
        rows = self._database.query(
            "SELECT id FROM session WHERE deleted_at IS NULL AND role = ? "
            "AND (id = ? OR prepared_id = ?) ORDER BY id = ? DESC, created_at DESC LIMIT 1",
            SessionRole.GROUP,
            prepared_id,
            prepared_id,
            prepared_id,
        )
        return str(rows[0][0]) if rows else None

    def has_all_sessions(self) -> bool:
        """Tell whether no session has gone, or come, in another way than through a store."""
        return self._database.has_all_ids()

    def damaged(self, progress: Progress = lambda _done: True) -> list[str]:
        """Return the ids of the sessions that are not as they were saved, those in the bin too.

        ``progress`` gets the part done, 0..1, and returns False to stop: Cancelled.
        """
        ids = [
            str(found) for (found,) in self._database.query("SELECT id FROM session ORDER BY id")
        ]
        damaged: list[str] = []
        for first in range(0, len(ids), TOGETHER):
            _go_on(progress, first / len(ids))
            some = ids[first : first + TOGETHER]
            found = self.damaged_among(some)
            damaged += [session_id for session_id in some if session_id in found]
        return damaged

    def damaged_among(self, session_ids: Collection[str]) -> set[str]:
        """Return the ids of those of these sessions that are not as they were saved."""
        return self._database.damaged_among(session_ids)

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

    def history(
        self, session: Session, leave_out: LeaveOut = lambda _trouble: None
    ) -> list[Session]:
        """Return ``session`` after up to four before it, oldest first.

        Those are the last ones of the same organisation, unit and scan with an earlier date that
        are as they were saved; ``leave_out`` is told of the others.
        """
        details = session.details
        of_whom = (name_key(details.organisation), name_key(details.unit))
        before = self._database.query(
            "SELECT id, organisation, unit FROM session "
            "WHERE model_hash IN (SELECT value FROM json_each(?)) AND date < ? "
            "AND role = ? AND deleted_at IS NULL AND id <> ? "
            "ORDER BY date DESC, created_at DESC, id",
            json.dumps(self.models.same_scan(session.model)),
            details.date.isoformat(),
            SessionRole.GROUP,
            session.id,
        )
        # Not in SQL, which knows no accents, nor capitals outside ASCII.
        found = (
            str(session_id)
            for session_id, organisation, unit in before
            if (name_key(str(organisation)), name_key(str(unit))) == of_whom
        )
        whole = (one for session_id in found for one in self.load_many([session_id], leave_out))
        return [*reversed([*islice(whole, _MOST_IN_TREND - 1)]), session]

    # Writing

    def add(self, session: Session, loaded: LoadedModel, scans: "Collection[Scan]" = ()) -> None:
        """Store a new session with everything in it, and its model's text.

        ``scans`` are what its rounds of people who filled in alone were counted from.
        """
        with self._database.transaction():
            self._insert(session, loaded, scans)
            self._database.write_ids_checksum()

    def add_all(
        self,
        added: Sequence[tuple[Session, LoadedModel]],
        taken_back: Collection[str] = (),
    ) -> None:
        """Store new sessions, and take sessions out of the bin: all of it or nothing."""
        with self._database.transaction():
            for session, loaded in added:
                self._insert(session, loaded)
            for session_id in taken_back:
                self._mark_deleted(session_id, None)
            self._database.write_ids_checksum()

    def duplicate(self, session_id: str, new_id: str, title: str) -> None:
        """Add a draft copy of a session with everything in it, under another id and title.

        As it is stored, with the votes that the privacy threshold withholds. Raises like load.
        """
        with self._database.transaction():
            original = self._content(session_id)
            now = self._later().isoformat()
            self._rows.copy(
                session_id,
                {
                    "id": new_id,
                    "title": one_line(title),
                    "status": SessionStatus.DRAFT.value,
                    "created_at": now,
                    "changed_at": now,
                    "deleted_at": None,
                },
            )
            self._database.write_checksum(new_id, original)
            self._database.write_ids_checksum()

    def copy_from(self, other: "SessionStore", session_id: str, new_id: Callable[[], str]) -> str:
        """Add a session of another store, with ``new_id`` if there is one with its id.

        As it is stored there, with the votes that the privacy threshold withholds, and what it is
        held against.
        """
        session = other.load_as_stored(session_id)
        loaded = other.models.get(session.model)
        if self.has(session.id):
            session = replace(session, id=new_id())
        self.add(session, loaded, other.scans.of(session_id))
        self.settings.take_over_reference(other.settings, session_id, session.id)
        return session.id

    def save_answer(self, session_id: str, dimension: int, answer: Answer) -> None:
        """Store the answer on one dimension; it is on the disk when this returns.

        Raises SessionIsFinal for a final session and ValueError for a dimension or level that
        the session's model does not have.
        """
        with self._database.transaction():
            model = self._changeable(session_id)
            _check_answer(model, dimension, answer)
            self._rows.write_answer(session_id, dimension, answer)
            self._touch(session_id)

    def save_beforehand(
        self, session_id: str, scans: "Collection[Scan]", rounds: Mapping[int, VoteRound]
    ) -> None:
        """Store what people filled in alone, and what may be shown of it per dimension.

        ``scans`` come in place of the former, and so does each of ``rounds``; rounds by raised
        hands stay. Raises like save_answer.
        """
        with self._database.transaction():
            model = self._changeable(session_id)
            for number, found in rounds.items():
                _check_answer(model, number, Answer(rounds=(found,)))
                self._rows.write_beforehand(session_id, number, found)
                self.shown.remember(number, found)
            self.scans.write(session_id, scans)
            self._touch(session_id)

    def save_invitation(self, session_id: str, invitation: Invitation) -> None:
        """Store what people who fill in alone are asked; raises like save_actions."""
        with self._database.transaction():
            self._changeable(session_id)
            self._rows.write_invitation(session_id, invitation)
            self._touch(session_id)

    def take_over_shown(self, other: "EverShown") -> None:
        """Keep what was shown, according to other data, of people who filled in alone."""
        with self._database.transaction():
            self.shown.take_over(other)

    def save_actions(self, session_id: str, actions: tuple[Action, ...]) -> None:
        """Store all actions of the session in place of the former; raises like save_answer."""
        with self._database.transaction():
            model = self._changeable(session_id)
            _check_actions(model, actions)
            self._rows.write_actions(session_id, actions)
            self._touch(session_id)

    def save_remarks(
        self, session_id: str, actions: tuple[Action, ...], parking_lot: tuple[str, ...]
    ) -> None:
        """Store actions and parking lot together; raises like save_actions."""
        with self._database.transaction():
            model = self._changeable(session_id)
            _check_actions(model, actions)
            self._rows.write_actions(session_id, actions)
            self._rows.write_parking_lot(session_id, parking_lot)
            self._touch(session_id)

    def save_agenda(self, session_id: str, agenda: Agenda) -> None:
        """Store the priorities and what goes with them; raises like save_actions."""
        with self._database.transaction():
            model = self._changeable(session_id)
            for priority in agenda.priorities:
                model.dimension(priority.dimension)
            for outcome in agenda.outcomes:
                model.dimension(outcome.dimension)
            self._rows.write_agenda(session_id, agenda)
            self._touch(session_id)

    def save_parking_lot(self, session_id: str, remarks: tuple[str, ...]) -> None:
        """Store all remarks of the parking lot in place of the former; raises SessionIsFinal."""
        with self._database.transaction():
            self._changeable(session_id)
            self._rows.write_parking_lot(session_id, remarks)
            self._touch(session_id)

    def save_details(
        self, session_id: str, details: SessionDetails, baseline_id: str | None
    ) -> None:
        """Store what a person filled in about the session, and with which one to compare it."""
        with self._database.transaction():
            self._rows.write_details(session_id, details)
            self._database.execute(
                "UPDATE session SET baseline_id = ? WHERE id = ?", baseline_id, session_id
            )
            self._touch(session_id)

    def save_status(
        self, session_id: str, status: SessionStatus, model: ModelReference | None = None
    ) -> None:
        """Make the session final, or a draft again.

        A final session keeps the names that it was last shown with, those of ``model`` where that
        is given: another version of the program does not change its report.
        """
        with self._database.transaction():
            if status is SessionStatus.FINAL:
                kept = self.models.get(model or self._shown_model(session_id))
                self.models.keep(kept)
                self._rows.write_model(session_id, kept.reference)
            self._database.execute(
                "UPDATE session SET status = ? WHERE id = ?", status.value, session_id
            )
            self._touch(session_id)

    def delete(self, session_id: str) -> None:
        """Put the session in the bin."""
        self._set_deleted(session_id, self._later().isoformat())

    def restore(self, session_id: str) -> None:
        """Take the session out of the bin."""
        self._set_deleted(session_id, None)

    def restore_all(
        self, session_ids: Collection[str], progress: Progress = lambda _done: True
    ) -> None:
        """Take sessions out of the bin, all of them or none.

        ``progress`` gets the part done, 0..1, and returns False to stop: Cancelled.
        """
        with self._database.transaction():
            for number, session_id in enumerate(session_ids):
                _go_on(progress, number / len(session_ids))
                self._mark_deleted(session_id, None)
            self._database.write_ids_checksum()

    def purge_expired(self, now: datetime) -> int:
        """Remove for good what has been in the bin for DAYS_IN_BIN days; return how many.

        Only what was expired at an earlier call too, a day ago or more: a clock that is wrong for
        an afternoon, or was when a session was deleted, takes nothing away at once.
        """
        kept = timedelta(days=DAYS_IN_BIN)
        expired = "SELECT 1 FROM session WHERE deleted_at < ? LIMIT 1"
        if not self._database.query(expired, (now - kept).isoformat()):
            return 0
        try:
            seen = datetime.fromisoformat(self.settings.get(_EXPIRED_AT))
        except ValueError:
            seen = None
        if seen is not None and timedelta(0) <= now - seen < timedelta(days=1):
            return 0
        self.settings.remember(_EXPIRED_AT, now.isoformat())
        return self.purge_deleted(seen - kept) if seen is not None and seen < now else 0

    def purge_deleted(self, before: datetime) -> int:
        """Remove for good what went into the bin before ``before``; return how many."""
        old = "FROM session WHERE deleted_at < ?"
        if not self._database.query(f"SELECT 1 {old} LIMIT 1", before.isoformat()):
            return 0
        with self._database.transaction():
            count = self._database.execute(f"DELETE {old}", before.isoformat())
            self.settings.forget_sessions(())
            self._database.write_ids_checksum()
        return count

    def remove(self, session_ids: Collection[str], progress: Progress = lambda _done: True) -> None:
        """Remove sessions for good: nothing of them stays in the file, also not in free pages.

        The models that only they used go too, unless a person imported them. ``progress`` gets
        the part done, 0..1, and returns False to stop while nothing is removed yet: Cancelled.
        """
        with self._database.transaction():
            for number, session_id in enumerate(session_ids):
                _go_on(progress, number / len(session_ids))
                self._database.execute("DELETE FROM session WHERE id = ?", session_id)
            self.models.remove_unused()
            self.settings.forget_sessions(session_ids)
            self._database.write_ids_checksum()
        self._database.shrink()

    def remove_people(self, session_id: str) -> None:
        """Take out the names on the front, all owners and what each filled in; the results stay."""
        with self._database.transaction():
            self._changeable(session_id)
            self._database.execute(
                "UPDATE session SET facilitator = '', portfolio_holder = '', author = '' "
                "WHERE id = ?",
                session_id,
            )
            for table in ("action", "priority"):
                self._database.execute(
                    f"UPDATE {table} SET owner = '' WHERE session_id = ?", session_id
                )
            self.scans.forget_answers(session_id)
            self.settings.keep_refused(session_id, ())
            self._touch(session_id)

    # Where the person was

    def current_dimension(self, session_id: str) -> int | None:
        """Return the dimension that was in view last, if it is known."""
        rows = self._database.query(
            "SELECT current_dimension FROM session WHERE id = ?", session_id
        )
        value = rows[0][0] if rows else None
        assert value is None or isinstance(value, int)
        return value

    def remember_dimension(self, session_id: str, dimension: int) -> None:
        """Remember the dimension in view; this is no change of the session."""
        if self._database.read_only:
            return
        self._database.execute(
            "UPDATE session SET current_dimension = ? WHERE id = ?", dimension, session_id
        )

    # Parts

    def _insert(
        self, session: Session, loaded: LoadedModel, scans: "Collection[Scan]" = ()
    ) -> None:
        for number, answer in session.answers.items():
            _check_answer(loaded.model, number, answer)
        self.models.keep(loaded)
        self._rows.insert(session)
        for number, answer in session.answers.items():
            for found in answer.rounds:
                self.shown.remember(number, found)
        self.scans.write(session.id, scans)
        self._database.write_checksum(session.id)

    def _set_deleted(self, session_id: str, moment: str | None) -> None:
        with self._database.transaction():
            self._mark_deleted(session_id, moment)
            self._database.write_ids_checksum()

    def _mark_deleted(self, session_id: str, moment: str | None) -> None:
        """Note when a session went into the bin; a damaged one stays known as damaged."""
        before = self._database.intact_contents([session_id]).get(session_id)
        self._database.execute("UPDATE session SET deleted_at = ? WHERE id = ?", moment, session_id)
        if before is not None:
            self._database.write_checksum(session_id, before)

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
        return self.models.get(ModelReference(model_id, version, content_hash)).model

    def _shown_model(self, session_id: str) -> ModelReference:
        """Return under which model a session is shown."""
        for head in self.heads([session_id]):
            return head.model
        raise SessionNotFound(tr("Er is geen sessie met id ‘{0}’.").format(session_id))

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
            # An imported session may say anything; a clock may be back in an earlier year.
            self._last_change = min(found, self._clock() + _MOST_AHEAD)
        self._last_change = max(self._clock(), self._last_change + timedelta(microseconds=1))
        return self._last_change


def _go_on(progress: Progress, done: float) -> None:
    if not progress(done):
        raise Cancelled


def _check_actions(model: MaturityModel, actions: Collection[Action]) -> None:
    for action in actions:
        if action.dimension is not None and not model.has_dimension(action.dimension):
            raise ValueError(f"the model has no dimension {action.dimension}")


def _check_answer(model: MaturityModel, dimension: int, answer: Answer) -> None:
    """Refuse what the model does not have: a bug in the caller, not a fault of the user."""
    if not model.has_dimension(dimension):
        raise ValueError(f"no dimension {dimension}")
    for level in (answer.level, answer.ambition):
        if level is not None and not 1 <= level <= model.highest_level:
            raise ValueError(f"no level {level}")
    for found in stored_rounds(answer):
        for counts in (found.counts, found.ambitions):
            if counts and len(counts) != model.highest_level:
                raise ValueError(f"{len(counts)} vote counts for {model.highest_level} levels")
