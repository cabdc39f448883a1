# SPDX-License-Identifier: EUPL-1.2
"""What is stored of a session, each value once: for the tables, their checksum and .dgw files.

A version of the schema, what its checksum covers and the .dgw file belong together: a column says
since which version it is there, and until which. Values are text, whole numbers, None, and lists
and objects of those; their names are those of the columns and of the fields in a .dgw file. Text
is cleaned on the way in and on the way out: what an earlier version kept, or another program
wrote, reads well.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from dgw_desktop.domain.model import ModelReference
from dgw_desktop.domain.priorities import (
    Agenda,
    Outcome,
    Period,
    PeriodName,
    Priority,
    Result,
)
from dgw_desktop.domain.session import (
    Action,
    ActionStatus,
    Answer,
    CouncilFields,
    Invitation,
    Session,
    SessionDetails,
    SessionRole,
    SessionStatus,
    VoteRound,
    VotesOrigin,
)
from dgw_desktop.domain.texts import clean_text, one_line


class Values(Protocol):
    """Values by name: a row of a table, or an object of a .dgw file."""

    def __getitem__(self, name: str, /) -> Any: ...


FIRST_WITH_CHECKSUM = 3
NEWEST = 5
"""The version of the schema that this program writes; migrations/ has a script up to it."""
FILE_VERSION = 3
"""The version of the .dgw file that goes with it; 1 has one round of votes a dimension."""


class Column(NamedTuple):
    """A value that is stored from version ``since`` of the schema on, up to and with ``until``."""

    name: str
    since: int = FIRST_WITH_CHECKSUM
    until: int | None = None

    def is_in(self, version: int) -> bool:
        """Tell whether the schema of ``version`` has it."""
        return self.since <= version and (self.until is None or version <= self.until)


@dataclass(frozen=True, slots=True, eq=False)  # each is one thing, by which queries are kept
class Table:
    """A table whose rows say something of a session, which ``key`` names."""

    name: str
    key: str
    columns: tuple[Column, ...]
    order: str = ""

    def names(self, version: int | None = None) -> tuple[str, ...]:
        """Return the columns of a version, else the newest, in the order of its checksum."""
        return _names(self, NEWEST if version is None else version)

    def select(self, version: int | None = None) -> str:
        """Return the query for the rows of one session; empty where there is no such table."""
        return _select(self, NEWEST if version is None else version)

    def select_many(self, version: int) -> str:
        """Return the query for the rows of the sessions in a JSON list, those of one together.

        Before what ``select`` gives stands whose row it is.
        """
        return _select_many(self, version)

    def select_json(self, version: int) -> str:
        """Return the query that ``select_many`` is, with all rows of a session in one JSON list.

        Of each session there is its id, that list, and how many rows are in it.
        """
        return _select_json(self, version)


@cache
def _names(table: Table, version: int) -> tuple[str, ...]:
    return tuple(column.name for column in table.columns if column.is_in(version))


@cache
def _select(table: Table, version: int) -> str:
    if not (names := _names(table, version)):
        return ""
    ordered = f" ORDER BY {table.order}" if table.order else ""
    return f"SELECT {', '.join(names)} FROM {table.name} WHERE {table.key} = ?{ordered}"


@cache
def _select_many(table: Table, version: int) -> str:
    if not (names := _names(table, version)):
        return ""
    ordered = ", ".join(filter(None, (table.key, table.order)))  # as the primary key is: no sorting
    return (
        f"SELECT {', '.join((table.key, *names))} FROM {table.name} "
        f"WHERE {table.key} IN (SELECT value FROM json_each(?)) ORDER BY {ordered}"
    )


@cache
def _select_json(table: Table, version: int) -> str:
    if not (names := _names(table, version)):
        return ""
    # The rows come in the order of the primary key, which is what ``order`` says.
    return (
        f"SELECT {table.key}, json_group_array(json_array({', '.join(names)})), count(*) "
        f"FROM {table.name} WHERE {table.key} IN (SELECT value FROM json_each(?)) "
        f"GROUP BY {table.key}"
    )


def _columns(names: str, since: int = FIRST_WITH_CHECKSUM) -> tuple[Column, ...]:
    return tuple(Column(name, since) for name in names.split())


SESSION = Table(
    "session",
    "id",
    _columns("id title organisation unit date facilitator participants status baseline_id")
    + _columns("model_id model_version model_hash created_at changed_at role deleted_at")
    + _columns("case_number portfolio_holder author disclosure annex_to", since=4)
    + _columns("invitation prepared_id code", since=4)
    + _columns("dots_each dots_people", since=5),
)
ANSWER = Table(
    "answer",
    "session_id",
    (
        *_columns("dimension level ambition not_applicable note"),
        Column("votes", until=3),
        Column("votes_origin", until=3),
        Column("unknown", since=4),
    ),
    "dimension",
)
ACTION = Table(
    "action", "session_id", _columns("position text dimension owner due status"), "position"
)
REMARK = Table("remark", "session_id", _columns("position text"), "position")
MERGED_SCAN = Table("merged_scan", "session_id", (Column("scan_id", until=3),), "scan_id")
SCAN = Table("scan", "session_id", _columns("scan_id code changed_at answers", since=4), "scan_id")
VOTE_ROUND = Table(
    "vote_round",
    "session_id",
    _columns("dimension position origin counts unknown not_applicable", since=4)
    + _columns("ambitions remarks members with_ambition", since=4),
    "dimension, position",
)
PRIORITY = Table(
    "priority",
    "session_id",
    _columns("position dimension dots period success", since=4) + _columns("owner", since=5),
    "position",
)
PERIOD = Table("period", "session_id", _columns("position period name time", since=5), "position")
OUTCOME = Table(
    "outcome", "session_id", _columns("position dimension result remark", since=5), "position"
)
# In the order of the checksum; a new table comes last.
TABLES = (SESSION, ANSWER, ACTION, REMARK, MERGED_SCAN, VOTE_ROUND, PRIORITY, SCAN, PERIOD, OUTCOME)


# From the domain to values


def session_values(session: Session) -> dict[str, Any]:
    """Return what is said about a session, without its model, answers and remarks."""
    return {
        "id": session.id,
        **details_values(session.details),
        "status": session.status.value,
        "role": session.role.value,
        "baseline_id": session.baseline_id,
        "created_at": session.created_at.isoformat(),
        "changed_at": session.changed_at.isoformat(),
        "invitation": session.invitation and invitation_values(session.invitation),
        "prepared_id": session.prepared_id,
        "code": session.code,
        **dots_values(session.agenda),
    }


def dots_values(agenda: Agenda) -> dict[str, Any]:
    """Return how the dots for the priorities were given."""
    return {"dots_each": agenda.dots_each, "dots_people": agenda.dots_people}


def invitation_values(invitation: Invitation) -> dict[str, Any]:
    """Return what people who fill in alone are asked."""
    last = invitation.last_date
    return {
        "send_to": one_line(invitation.send_to),
        "last_date": None if last is None else last.isoformat(),
        "remarks": invitation.remarks,
        "ambition": invitation.ambition,
    }


def details_values(details: SessionDetails) -> dict[str, Any]:
    """Return what a person filled in about a session."""
    council = details.council
    return {
        "title": one_line(details.title),
        "organisation": one_line(details.organisation),
        "unit": one_line(details.unit),
        "date": details.date.isoformat(),
        "facilitator": one_line(details.facilitator),
        "participants": details.participants,
        "case_number": one_line(council.case_number),
        "portfolio_holder": one_line(council.portfolio_holder),
        "author": one_line(council.author),
        "disclosure": one_line(council.disclosure),
        "annex_to": one_line(council.annex_to),
    }


def answer_values(answer: Answer) -> dict[str, Any]:
    """Return what was said about a dimension, without its votes."""
    return {
        "level": answer.level,
        "ambition": answer.ambition,
        "not_applicable": answer.not_applicable,
        "note": clean_text(answer.note),
        "unknown": answer.unknown,
    }


def stored_rounds(answer: Answer) -> tuple[VoteRound, ...]:
    """Return every round of votes on a dimension as it is stored, each in a row of its own.

    One on the ambition is of raised hands, and has ambitions and no counts.
    """
    if not answer.ambition_votes:
        return answer.rounds
    return (*answer.rounds, *(VoteRound(ambitions=counts) for counts in answer.ambition_votes))


def _is_on_ambition(found: VoteRound) -> bool:
    return bool(found.ambitions) and not found.counts and not found.is_beforehand


def round_values(found: VoteRound) -> dict[str, Any]:
    """Return a round of votes."""
    return {
        "origin": found.origin.value,
        "counts": list(found.counts),
        "unknown": found.unknown,
        "not_applicable": found.not_applicable,
        "ambitions": list(found.ambitions),
        "remarks": [clean_text(remark) for remark in found.remarks],
        "members": list(found.members),
        "with_ambition": list(found.with_ambition),
    }


def action_values(action: Action) -> dict[str, Any]:
    """Return an action."""
    return {
        "text": clean_text(action.text),
        "dimension": action.dimension,
        "owner": one_line(action.owner),
        "due": None if action.due is None else action.due.isoformat(),
        "status": action.status.value,
    }


def priority_values(priority: Priority) -> dict[str, Any]:
    """Return a priority."""
    return {
        "dimension": priority.dimension,
        "dots": priority.dots,
        "period": priority.period.value,
        "success": clean_text(priority.success),
        "owner": one_line(priority.owner),
    }


def period_values(named: PeriodName) -> dict[str, Any]:
    """Return what a group calls a period."""
    return {
        "period": named.period.value,
        "name": one_line(named.name),
        "time": one_line(named.time),
    }


def outcome_values(outcome: Outcome) -> dict[str, Any]:
    """Return what became of a priority of the previous session."""
    return {
        "dimension": outcome.dimension,
        "result": None if outcome.result is None else outcome.result.value,
        "remark": clean_text(outcome.remark),
    }


# From values to the domain: ValueError for a date, time or word that does not exist


def session_from(
    values: Values,
    model: ModelReference,
    answers: Mapping[int, Answer],
    actions: Iterable[Action],
    parking_lot: Iterable[str],
    priorities: Iterable[Priority],
    periods: Iterable[PeriodName],
    outcomes: Iterable[Outcome],
) -> Session:
    """Return the session of ``session_values`` with what stands in other rows."""
    return Session(
        id=values["id"],
        details=details_from(values),
        model=model,
        created_at=datetime.fromisoformat(values["created_at"]),
        changed_at=datetime.fromisoformat(values["changed_at"]),
        status=SessionStatus(values["status"]),
        role=SessionRole(values["role"]),
        baseline_id=values["baseline_id"],
        answers=MappingProxyType(dict(answers)),
        actions=tuple(actions),
        parking_lot=tuple(map(clean_text, parking_lot)),
        agenda=Agenda(
            tuple(priorities),
            tuple(periods),
            values["dots_each"],
            values["dots_people"],
            tuple(outcomes),
        ),
        invitation=invitation_from(values["invitation"]) if values["invitation"] else None,
        prepared_id=values["prepared_id"],
        code=values["code"],
    )


def invitation_from(values: Values) -> Invitation:
    """Return what people who fill in alone are asked."""
    last = values["last_date"]
    return Invitation(
        send_to=one_line(values["send_to"]),
        last_date=None if last is None else date.fromisoformat(last),
        remarks=values["remarks"],
        ambition=values["ambition"],
    )


def details_from(values: Values) -> SessionDetails:
    """Return what a person filled in about a session."""
    return SessionDetails(
        title=one_line(values["title"]),
        organisation=one_line(values["organisation"]),
        unit=one_line(values["unit"]),
        date=date.fromisoformat(values["date"]),
        facilitator=one_line(values["facilitator"]),
        participants=values["participants"],
        council=CouncilFields(
            case_number=one_line(values["case_number"]),
            portfolio_holder=one_line(values["portfolio_holder"]),
            author=one_line(values["author"]),
            disclosure=one_line(values["disclosure"]),
            annex_to=one_line(values["annex_to"]),
        ),
    )


def answer_from(values: Values, rounds: tuple[VoteRound, ...]) -> Answer:
    """Return what was said about a dimension, with its votes; see ``stored_rounds``."""
    return answer_of(rounds, *(values[name] for name in OF_AN_ANSWER))


OF_AN_ANSWER = ANSWER.names()[1:]
"""What follows the dimension in a row; what a later version adds comes after it."""


def answer_of(
    rounds: tuple[VoteRound, ...],
    level: int | None,
    ambition: int | None,
    not_applicable: int,
    note: str,
    unknown: int,
) -> Answer:
    """Return what the columns of an answer say of its dimension, in their order, with its votes."""
    if not rounds and not note:
        return _choice(level, ambition, bool(not_applicable), bool(unknown))
    # Asked of many without a call for each.
    on_ambition = [one.ambitions for one in rounds if one.ambitions and _is_on_ambition(one)]
    if on_ambition:
        rounds = tuple(found for found in rounds if not _is_on_ambition(found))
    return Answer(
        level,
        ambition,
        bool(not_applicable),
        clean_text(note),
        rounds,
        bool(unknown),
        tuple(on_ambition),
    )


@lru_cache(maxsize=1_000, typed=True)  # a thousand scans hold 26,000, of which few differ
def _choice(level: int | None, ambition: int | None, not_applicable: bool, unknown: bool) -> Answer:
    return Answer(level, ambition, not_applicable, unknown=unknown)


def round_from(values: Values) -> VoteRound:
    """Return a round of votes."""
    return VoteRound(
        counts=tuple(values["counts"]),
        origin=VotesOrigin(values["origin"]),
        unknown=values["unknown"],
        not_applicable=values["not_applicable"],
        ambitions=tuple(values["ambitions"]),
        remarks=tuple(map(clean_text, values["remarks"])),
        members=tuple(values["members"]),
        with_ambition=tuple(values["with_ambition"]),
    )


def action_from(values: Values) -> Action:
    """Return an action."""
    due = values["due"]
    return Action(
        clean_text(values["text"]),
        values["dimension"],
        one_line(values["owner"]),
        None if due is None else date.fromisoformat(due),
        ActionStatus(values["status"]),
    )


def priority_from(values: Values) -> Priority:
    """Return a priority."""
    return Priority(
        values["dimension"],
        values["dots"],
        Period(values["period"]),
        clean_text(values["success"]),
        one_line(values["owner"]),
    )


def period_from(values: Values) -> PeriodName:
    """Return what a group calls a period."""
    return PeriodName(Period(values["period"]), one_line(values["name"]), one_line(values["time"]))


def outcome_from(values: Values) -> Outcome:
    """Return what became of a priority of the previous session."""
    result = values["result"]
    return Outcome(
        values["dimension"],
        None if result is None else Result(result),
        clean_text(values["remark"]),
    )
