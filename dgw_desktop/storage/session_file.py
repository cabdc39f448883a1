# SPDX-License-Identifier: EUPL-1.2
"""The .dgw file: one session with its model, to hand over or to keep."""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any
from uuid import uuid4

import fastjsonschema

from dgw_desktop.domain.session import (
    Action,
    ActionStatus,
    Answer,
    Session,
    SessionDetails,
    SessionRole,
    SessionStatus,
    VotesOrigin,
    clean_text,
    participation,
)
from dgw_desktop.errors import reason
from dgw_desktop.files import atomic_write
from dgw_desktop.resources import resource
from dgw_desktop.storage.errors import ModelFileError, SessionFileError
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr

FORMAT = "dgw-session"
VERSION = 1
_LARGEST_FILE = 5_000_000  # bytes
_DEEPEST = 20  # brackets in brackets
_MOST_BRACKETS = 20_000  # opening ones; a full session has some hundreds
_LONGEST_NUMBER = 20  # digits
_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{}\]]', re.DOTALL)


def session_bytes(session: Session, loaded: LoadedModel) -> bytes:
    """Return the .dgw file of a session: the same session gives the same bytes."""
    content = {"session": _session_to_json(session), "model": _model_to_json(loaded)}
    data = {
        "format": FORMAT,
        "version": VERSION,
        **content,
        "checksum": _checksum(content),
    }
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1)
    return (text + "\n").encode("utf-8")


def write_session(session: Session, loaded: LoadedModel, path: Path) -> None:
    """Write the .dgw file of a session completely or not at all; UserError if that fails."""
    data = session_bytes(session, loaded)
    with atomic_write(path) as file:
        file.write(data)


def read_session(path: Path) -> tuple[Session, LoadedModel]:
    """Read and check a .dgw file; SessionFileError says what is wrong with it."""
    name = path.name
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise _error(name, tr("het bestand is groter dan 5 MB"))
        data = path.read_bytes()
    except OSError as error:
        raise SessionFileError(
            tr("Het bestand ‘{0}’ kan niet worden gelezen ({1}).").format(path, reason(error)),
            tr("Controleer de naam en de rechten."),
        ) from error
    content = _parse(data, name)
    _check_form(content, name)
    if content["checksum"] != _checksum({"session": content["session"], "model": content["model"]}):
        raise _error(name, tr("het controlegetal klopt niet; het bestand is beschadigd of bewerkt"))
    loaded = _model_from_json(content["model"], name)
    return _session_from_json(content["session"], loaded, name), loaded


def import_session(
    store: SessionStore,
    path: Path,
    new_id: Callable[[], str] = lambda: uuid4().hex,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> str:
    """Read a .dgw file into the database and return the session's id; see add_session."""
    session, loaded = read_session(path)
    return add_session(store, session, loaded, new_id, now)


def add_session(
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    new_id: Callable[[], str] = lambda: uuid4().hex,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> str:
    """Store what was read from a .dgw file and return the session's id.

    The file's own id is kept while it is free, so that a session that travels stays the same
    session; else ``new_id`` gives one and nothing that is there is overwritten. An invitation
    becomes a scan of its own to fill in.
    """
    if session.role is SessionRole.INVITATION:
        session = participation(session, new_id(), now())
    elif store.has(session.id):
        session = replace(session, id=new_id())
    store.add(session, loaded)
    return session.id


def _parse(data: bytes, name: str) -> dict[str, Any]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _error(name, tr("het is geen UTF-8-tekst")) from error
    depth, brackets = _nesting(text)
    if depth > _DEEPEST:
        raise _error(name, tr("de gegevens zijn te diep genest"))
    if brackets > _MOST_BRACKETS:
        raise _error(name, tr("er staan te veel gegevens in"))
    try:
        content = json.loads(
            text,
            object_pairs_hook=_no_doubles,
            parse_constant=_no_constant,
            parse_int=_short_int,
            parse_float=_no_float,
        )
    except json.JSONDecodeError as error:
        raise _error(
            name, tr("het is geen geldige JSON (regel {0})").format(error.lineno)
        ) from error
    except _BadContent as error:
        raise _error(name, str(error)) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise _error(name, tr("het is geen sessie van DGW Desktop"))
    version = content.get("version")
    if type(version) is int and version > VERSION:
        raise SessionFileError(
            tr("Het bestand ‘{0}’ is gemaakt met een nieuwere versie van DGW Desktop.").format(
                name
            ),
            tr("Werk DGW Desktop bij en importeer het opnieuw."),
        )
    return content


class _BadContent(ValueError):
    """JSON that Python would take and we do not."""


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _BadContent(tr("het veld ‘{0}’ komt meer dan eens voor").format(key[:40]))
        found[key] = value
    return found


def _no_constant(text: str) -> None:
    raise _BadContent(tr("‘{0}’ is geen getal").format(text))


def _no_float(text: str) -> None:
    raise _BadContent(tr("‘{0}’ is geen geheel getal").format(text[:20]))


def _short_int(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise _BadContent(tr("een getal is te lang"))
    return int(text)


def _nesting(text: str) -> tuple[int, int]:
    """Return how deep brackets stand in brackets and how many there are, before parsing them."""
    deepest = depth = count = 0
    for found in _STRING_OR_BRACKET.finditer(text):
        letter = found[0][0]
        if letter in "[{":
            count += 1
            depth += 1
            deepest = max(deepest, depth)
        elif letter != '"':
            depth -= 1
    return deepest, count


@cache
def _validator() -> Callable[[Any], Any]:
    schema = json.loads(resource("dgw-session.schema.json").read_text("utf-8"))
    compiled: Callable[[Any], Any] = fastjsonschema.compile(schema)
    return compiled


def _fault(rule: str) -> str:
    """Return what is wrong where ``rule`` of the schema is broken."""
    return {
        "required": tr("een verplicht veld ontbreekt"),
        "additionalProperties": tr("er staat een onbekend veld"),
        "type": tr("de waarde heeft de verkeerde soort"),
        "minimum": tr("de waarde is te klein"),
        "maximum": tr("de waarde is te groot"),
        "minLength": tr("de tekst is leeg"),
        "maxLength": tr("de tekst is te lang"),
        "maxItems": tr("de lijst is te lang"),
        "pattern": tr("de waarde heeft de verkeerde vorm"),
        "enum": tr("de waarde is onbekend"),
        "const": tr("de waarde is onbekend"),
        "oneOf": tr("de waarde heeft de verkeerde vorm"),
    }.get(rule, tr("de waarde is niet geldig"))


def _check_form(content: dict[str, Any], name: str) -> None:
    try:
        _validator()(content)
    except fastjsonschema.JsonSchemaValueException as error:
        place = ".".join(str(part) for part in error.path[1:]) or tr("het geheel")
        raise _error(name, f"{place}: {_fault(str(error.rule))}") from error


def _model_from_json(data: dict[str, Any], name: str) -> LoadedModel:
    try:
        loaded = parse_model(data["text"], data["id"])
    except ModelFileError as error:
        raise SessionFileError(error.message, tr("Vraag om een nieuw bestand.")) from error
    reference = loaded.reference
    if (reference.id, reference.version, reference.content_hash) != (
        data["id"],
        data["version"],
        data["content_hash"],
    ):
        raise _error(name, tr("het model in het bestand is een ander dan het bestand zegt"))
    return loaded


def _session_from_json(data: dict[str, Any], loaded: LoadedModel, name: str) -> Session:
    model = loaded.model
    answers: dict[int, Answer] = {}
    for item in data["answers"]:
        number = item["dimension"]
        if not model.has_dimension(number):
            raise _error(name, tr("dimensie {0} bestaat niet in het model").format(number))
        if number in answers:
            raise _error(name, tr("dimensie {0} komt meer dan eens voor").format(number))
        level, ambition = item["level"], item["ambition"]
        if level is not None and level > model.highest_level:
            fault = tr("dimensie {0}: niveau {1} bestaat niet in het model")
            raise _error(name, fault.format(number, level))
        if ambition is not None and ambition > model.highest_level:
            fault = tr("dimensie {0}: ambitie {1} bestaat niet in het model")
            raise _error(name, fault.format(number, ambition))
        if item["votes"] and len(item["votes"]) != model.highest_level:
            raise _error(
                name, tr("dimensie {0}: het aantal stemmen past niet bij de niveaus").format(number)
            )
        answers[number] = Answer(
            level,
            ambition,
            item["not_applicable"],
            clean_text(item["note"]),
            tuple(item["votes"]),
            VotesOrigin(item.get("votes_origin", VotesOrigin.HANDS)),
        )
        if answers[number].votes_origin is VotesOrigin.WITHHELD and any(item["votes"]):
            raise _error(
                name, tr("dimensie {0}: niet getoonde stemmen staan er toch in").format(number)
            )
    title = clean_text(data["title"])
    if not title:
        raise _error(name, f"session.title: {_fault('minLength')}")
    remarks = [clean_text(text) for text in data["parking_lot"]]
    try:
        return Session(
            id=data["id"],
            details=SessionDetails(
                title=title,
                organisation=clean_text(data["organisation"]),
                unit=clean_text(data["unit"]),
                date=date.fromisoformat(data["date"]),
                facilitator=clean_text(data["facilitator"]),
                participants=data["participants"],
            ),
            model=loaded.reference,
            created_at=datetime.fromisoformat(data["created_at"]),
            changed_at=datetime.fromisoformat(data["changed_at"]),
            status=SessionStatus(data["status"]),
            role=SessionRole(data.get("role", SessionRole.GROUP)),
            baseline_id=data["baseline_id"],
            answers=MappingProxyType(dict(sorted(answers.items()))),
            actions=tuple(_action_from_json(item, loaded, name) for item in data["actions"]),
            parking_lot=tuple(remark for remark in remarks if remark),
        )
    except ValueError as error:
        raise _error(name, tr("een datum of tijd bestaat niet")) from error


def _action_from_json(item: dict[str, Any], loaded: LoadedModel, name: str) -> Action:
    number = item["dimension"]
    if number is not None and not loaded.model.has_dimension(number):
        raise _error(
            name, tr("een actie noemt dimensie {0}, die niet in het model bestaat").format(number)
        )
    return Action(
        clean_text(item["text"]),
        number,
        clean_text(item["owner"]),
        None if item["due"] is None else date.fromisoformat(item["due"]),
        ActionStatus(item["status"]),
    )


def _session_to_json(session: Session) -> dict[str, Any]:
    details = session.details
    return {
        "id": session.id,
        "title": details.title,
        "organisation": details.organisation,
        "unit": details.unit,
        "date": details.date.isoformat(),
        "facilitator": details.facilitator,
        "participants": details.participants,
        "status": session.status.value,
        "role": session.role.value,
        "baseline_id": session.baseline_id,
        "created_at": session.created_at.isoformat(),
        "changed_at": session.changed_at.isoformat(),
        "answers": [
            {
                "dimension": number,
                "level": answer.level,
                "ambition": answer.ambition,
                "not_applicable": answer.not_applicable,
                "note": answer.note,
                "votes": list(answer.votes),
                "votes_origin": answer.votes_origin.value,
            }
            for number, answer in sorted(session.answers.items())
        ],
        "actions": [
            {
                "text": action.text,
                "dimension": action.dimension,
                "owner": action.owner,
                "due": None if action.due is None else action.due.isoformat(),
                "status": action.status.value,
            }
            for action in session.actions
        ],
        "parking_lot": list(session.parking_lot),
    }


def _model_to_json(loaded: LoadedModel) -> dict[str, Any]:
    return {
        "id": loaded.reference.id,
        "version": loaded.reference.version,
        "content_hash": loaded.reference.content_hash,
        "text": loaded.text,
    }


def _checksum(content: dict[str, Any]) -> str:
    canonical = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _error(name: str, fault: str) -> SessionFileError:
    return SessionFileError(
        tr("Het bestand ‘{0}’ kan niet worden geïmporteerd: {1}.").format(name, fault),
        tr("Vraag om een nieuw bestand."),
    )
