# SPDX-License-Identifier: EUPL-1.2
"""The example sessions of an invented municipality."""

import tomllib
from datetime import datetime
from types import MappingProxyType
from typing import Any

from dgw_desktop.domain.priorities import Agenda, Outcome, Period, PeriodName, Priority, Result
from dgw_desktop.domain.session import (
    Action,
    ActionStatus,
    Answer,
    Session,
    SessionDetails,
    SessionStatus,
    VoteRound,
)
from dgw_desktop.resources import resource
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore


def add_examples(store: SessionStore, loaded: LoadedModel) -> list[str]:
    """Add the examples and return their ids, oldest first.

    The ids are fixed: an example that is there already stays as it is, and one in the bin is
    taken out of it.
    """
    data = tomllib.loads(resource("examples.toml").read_text("utf-8"))
    ids = []
    for table in data["sessions"]:
        session = _session(table, loaded)
        if store.has(session.id):
            store.restore(session.id)
        else:
            store.add(session, loaded)
        ids.append(session.id)
    return ids


def _session(table: dict[str, Any], loaded: LoadedModel) -> Session:
    answers = {}
    for dimension, level, ambition in zip(
        loaded.model.dimensions, table["levels"], table["ambitions"], strict=True
    ):
        key = str(dimension.number)
        answers[dimension.number] = Answer(
            level=level or None,
            ambition=ambition or None,
            not_applicable=dimension.number in table["not_applicable"],
            note=table["notes"].get(key, ""),
            rounds=tuple(VoteRound(tuple(v)) for v in [table["votes"].get(key)] if v),
        )
    changed: datetime = table["changed_at"]
    return Session(
        id=table["id"],
        details=SessionDetails(
            title=table["title"],
            organisation=table["organisation"],
            unit=table["unit"],
            date=table["date"],
            facilitator=table["facilitator"],
            participants=table["participants"],
        ),
        model=loaded.reference,
        created_at=changed,
        changed_at=changed,
        status=SessionStatus(table["status"]),
        baseline_id=table.get("baseline_id"),
        answers=MappingProxyType(answers),
        actions=tuple(
            Action(
                action["text"],
                action["dimension"],
                action["owner"],
                action.get("due"),
                ActionStatus(action["status"]),
            )
            for action in table.get("actions", ())
        ),
        parking_lot=tuple(table.get("parking_lot", ())),
        agenda=_agenda(table.get("agenda", {})),
    )


def _agenda(table: dict[str, Any]) -> Agenda:
    return Agenda(
        tuple(
            Priority(
                one["dimension"], one["dots"], Period(one["period"]), one["success"], one["owner"]
            )
            for one in table.get("priorities", ())
        ),
        tuple(
            PeriodName(Period(one["period"]), "", one["time"]) for one in table.get("periods", ())
        ),
        dots_people=table.get("dots_people"),
        outcomes=tuple(
            Outcome(one["dimension"], Result(one["result"]), one["remark"])
            for one in table.get("outcomes", ())
        ),
    )
