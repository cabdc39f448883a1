# SPDX-License-Identifier: EUPL-1.2
"""The .dgw file: one session with its model, to hand over or to keep."""

import hashlib
import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from dgw_desktop.domain.limits import LARGEST_SESSION_FILE
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.priorities import USUAL_DOTS, Outcome, Priority
from dgw_desktop.domain.session import (
    Action,
    Answer,
    CouncilFields,
    Session,
    SessionRole,
    VoteRound,
    VotesOrigin,
)
from dgw_desktop.domain.texts import clean_text, one_line
from dgw_desktop.errors import Cancelled
from dgw_desktop.files import atomic_write
from dgw_desktop.guarded_reading import (
    Fault,
    read_bytes,
    too_large,
)
from dgw_desktop.storage.canonical_json import canonical
from dgw_desktop.storage.errors import SessionFileError
from dgw_desktop.storage.json_schema import broken
from dgw_desktop.storage.model_file import LoadedModel, model_of
from dgw_desktop.storage.model_limits import check_limits
from dgw_desktop.storage.session_form import check_form
from dgw_desktop.storage.session_json import content_of
from dgw_desktop.storage.session_values import (
    FILE_VERSION,
    action_from,
    action_values,
    answer_from,
    answer_values,
    outcome_from,
    outcome_values,
    period_from,
    period_values,
    priority_from,
    priority_values,
    round_from,
    round_values,
    session_from,
    session_values,
    stored_rounds,
)
from dgw_desktop.translating import tr

FORMAT = "dgw-session"
_MOST_NAMED = 5  # files in one message
_NOT_IN_VERSION_2: dict[str, Any] = {
    "dots_each": USUAL_DOTS, "dots_people": None, "priorities": [], "periods": [], "outcomes": [],
}  # fmt: skip
_NOT_IN_VERSION_1 = {
    **_NOT_IN_VERSION_2,
    "role": SessionRole.GROUP, **dict.fromkeys(asdict(CouncilFields()), ""),
    "invitation": None, "prepared_id": None, "code": "",
}  # fmt: skip
_NO_OTHERS: dict[str, Any] = {
    "unknown": 0, "not_applicable": 0, "ambitions": [], "remarks": [], "members": [],
    "with_ambition": [],
}  # fmt: skip


def session_bytes(session: Session, loaded: LoadedModel) -> bytes:
    """Return the .dgw file of a session: the same session gives the same bytes."""
    content = {"session": _session_to_json(session), "model": _model_to_json(loaded)}
    data = {
        "format": FORMAT,
        "version": FILE_VERSION,
        **content,
        "checksum": _checksum(**content),
    }
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1)
    return (text + "\n").encode("utf-8")


def write_session(session: Session, loaded: LoadedModel, path: Path) -> None:
    """Write the .dgw file of a session completely or not at all; UserError if that fails.

    What could not be read again, such as a session of an earlier version with far too much in it,
    is not written.
    """
    data = session_bytes(session, loaded)
    if len(data) > LARGEST_SESSION_FILE:
        raise _unwritable(too_large(LARGEST_SESSION_FILE))
    _read(data, _unwritable)
    with atomic_write(path) as file:
        file.write(data)


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """What was in .dgw files, by path and in their order; and why the others were not read."""

    read: tuple[tuple[Path, Session, LoadedModel], ...]
    refused: tuple[tuple[Path, SessionFileError], ...]

    @property
    def fault(self) -> SessionFileError | None:
        """One error that names every file that was not read and why, None if there are none."""
        errors = [error for _, error in self.refused]
        if len(errors) < 2:
            return errors[0] if errors else None
        named = " ".join(error.message for error in errors[:_MOST_NAMED])
        more = len(errors) - _MOST_NAMED
        if more > 0:
            named += " " + tr("En nog {0} andere.").format(more)
        return SessionFileError(named, errors[0].remedy)


def read_session(path: Path, known: Collection[str] = ()) -> tuple[Session, LoadedModel]:
    """Read and check a .dgw file that comes in; SessionFileError says what is wrong with it.

    ``known`` is as in ``session_of``.
    """
    fault = partial(unreadable, path.name)
    return session_of(read_bytes(path, LARGEST_SESSION_FILE, fault), fault, known)


def session_of(
    data: bytes, fault: Fault, known: Collection[str] = ()
) -> tuple[Session, LoadedModel]:
    """Check what is in a .dgw file that comes in; ``fault`` makes the error of what is wrong.

    Its model keeps to the limits that the file of a model has, unless its content hash is in
    ``known``: of the models that sessions are here with already, perhaps since before there were
    limits.
    """
    session, loaded = _read(data, fault)
    if loaded.reference.content_hash not in known:
        check_limits(loaded.model, loaded.text, _in_model(fault))
    return session, loaded


Reader = Callable[[Path, Collection[str]], tuple[Session, LoadedModel]]
"""Reads a file as ``read_session`` does, or raises SessionFileError."""


def read_sessions(
    paths: Sequence[Path],
    progress: Callable[[float], bool] = lambda _done: True,
    keep: Callable[[Session], Session] = lambda session: session,
    known: Collection[str] = (),
    read_one: Reader = read_session,
) -> ReadFiles:
    """Read .dgw files; one that cannot be read is named and the others go on.

    ``progress`` gets the part done and returns False to stop: Cancelled. ``keep`` returns what of
    a session is to stay in memory. ``known`` is as in ``session_of``, ``read_one`` for files of
    more kinds.
    """
    read, refused = [], []
    checked = set(known)  # most files have the same model
    for number, path in enumerate(paths, start=1):
        try:
            session, loaded = read_one(path, checked)
            read.append((path, keep(session), loaded))
            checked.add(loaded.reference.content_hash)
        except SessionFileError as error:
            refused.append((path, error))
        if not progress(number / len(paths)):
            raise Cancelled
    return ReadFiles(tuple(read), tuple(refused))


def _read(data: bytes, fault: Fault) -> tuple[Session, LoadedModel]:
    content = _parse(data, fault)
    check_form(content, fault)
    if content["checksum"] != _checksum(content["session"], content["model"]):
        raise fault(tr("het controlegetal klopt niet; het bestand is beschadigd of bewerkt"))
    loaded = _model_from_json(content["model"], fault)
    return _session_from_json(content["session"], loaded, fault), loaded


def _parse(data: bytes, fault: Fault) -> dict[str, Any]:
    content = content_of(data, fault)
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise fault(tr("het is geen sessie van DGW Desktop"))
    version = content.get("version")
    if type(version) is int and version > FILE_VERSION:
        why = tr("het is gemaakt met een nieuwere versie van DGW Desktop")
        remedy = tr("Werk DGW Desktop bij en importeer het opnieuw.")
        raise SessionFileError(fault(why).message, remedy, why)
    return content


def _model_from_json(data: dict[str, Any], fault: Fault) -> LoadedModel:
    loaded = model_of(data["text"], _in_model(fault))
    reference = loaded.reference
    if (reference.id, reference.version, reference.content_hash) != (
        one_line(data["id"]),
        one_line(data["version"]),
        data["content_hash"],
    ):
        raise fault(tr("het model in het bestand is een ander dan het bestand zegt"))
    return loaded


def _in_model(fault: Fault) -> Fault:
    return lambda text: fault(tr("in het model, {0}").format(text))


def _session_from_json(data: dict[str, Any], loaded: LoadedModel, fault: Fault) -> Session:
    if not one_line(data["title"]):
        raise fault(f"session.title: {broken('minLength')}")
    values = {**_NOT_IN_VERSION_1, **data}  # the newest has all of it
    try:
        return session_from(
            values,
            loaded.reference,
            _answers_from_json(data["answers"], loaded.model, fault),
            [_action_from_json(item, loaded.model, fault) for item in data["actions"]],
            [remark for remark in data["parking_lot"] if clean_text(remark)],
            _priorities_from_json(values["priorities"], loaded.model, fault),
            map(period_from, values["periods"]),
            _outcomes_from_json(values["outcomes"], loaded.model, fault),
        )
    except ValueError as error:
        raise fault(tr("een datum of tijd bestaat niet")) from error


def _answers_from_json(
    items: Sequence[dict[str, Any]], model: MaturityModel, fault: Fault
) -> dict[int, Answer]:
    answers: dict[int, Answer] = {}
    highest = model.highest_level
    for item in items:
        number = item["dimension"]
        if not model.has_dimension(number):
            raise fault(tr("dimensie {0} bestaat niet in het model").format(number))
        if number in answers:
            raise fault(tr("dimensie {0} komt meer dan eens voor").format(number))
        level, ambition = item["level"], item["ambition"]
        if level is not None and level > highest:
            text = tr("dimensie {0}: niveau {1} bestaat niet in het model")
            raise fault(text.format(number, level))
        if ambition is not None and ambition > highest:
            text = tr("dimensie {0}: ambitie {1} bestaat niet in het model")
            raise fault(text.format(number, ambition))
        rounds = tuple([_round_from_json(r, number, model, fault) for r in _rounds_of(item)])
        values = item if "unknown" in item else {**item, "unknown": False}  # not in version 1
        answers[number] = answer_from(values, rounds)
    return dict(sorted(answers.items()))


def _rounds_of(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rounds of votes on a dimension; in version 1 there was one, or none."""
    if "rounds" in item:
        rounds: list[dict[str, Any]] = item["rounds"]
        return rounds
    origin = item.get("votes_origin", VotesOrigin.HANDS)
    if not item["votes"] and origin != VotesOrigin.WITHHELD:
        return []
    return [{"origin": origin, "counts": item["votes"], **_NO_OTHERS}]


def _round_from_json(
    item: dict[str, Any], number: int, model: MaturityModel, fault: Fault
) -> VoteRound:
    found = round_from(item)
    for counts in (found.counts, found.ambitions):
        if counts and len(counts) != model.highest_level:
            text = tr("dimensie {0}: het aantal stemmen past niet bij de niveaus")
            raise fault(text.format(number))
    if found != VoteRound(origin=found.origin) and found.is_withheld:
        raise fault(tr("dimensie {0}: niet getoonde stemmen staan er toch in").format(number))
    return found


def _action_from_json(item: dict[str, Any], model: MaturityModel, fault: Fault) -> Action:
    number = item["dimension"]
    if number is not None and not model.has_dimension(number):
        raise fault(
            tr("een actie noemt dimensie {0}, die niet in het model bestaat").format(number)
        )
    return action_from(item)


def _priorities_from_json(
    items: Sequence[dict[str, Any]], model: MaturityModel, fault: Fault
) -> list[Priority]:
    for item in items:
        number = item["dimension"]
        if not model.has_dimension(number):
            text = tr("een prioriteit noemt dimensie {0}, die niet in het model bestaat")
            raise fault(text.format(number))
    _check_once(items, tr("er zijn twee prioriteiten voor dimensie {0}"), fault)
    return [priority_from({"owner": "", **item}) for item in items]  # not in version 2


def _outcomes_from_json(
    items: Sequence[dict[str, Any]], model: MaturityModel, fault: Fault
) -> list[Outcome]:
    for item in items:
        number = item["dimension"]
        if not model.has_dimension(number):
            text = tr("een uitkomst noemt dimensie {0}, die niet in het model bestaat")
            raise fault(text.format(number))
    _check_once(items, tr("er zijn twee uitkomsten voor dimensie {0}"), fault)
    return list(map(outcome_from, items))


def _check_once(items: Sequence[dict[str, Any]], text: str, fault: Fault) -> None:
    numbers = [item["dimension"] for item in items]
    if twice := [number for number in numbers if numbers.count(number) > 1]:
        raise fault(text.format(twice[0]))


def _session_to_json(session: Session) -> dict[str, Any]:
    return {
        **session_values(session),
        "answers": [
            {
                "dimension": number,
                **answer_values(answer),
                "rounds": [round_values(found) for found in stored_rounds(answer)],
            }
            for number, answer in sorted(session.answers.items())
        ],
        "actions": [action_values(action) for action in session.actions],
        "parking_lot": [clean_text(remark) for remark in session.parking_lot],
        "priorities": [priority_values(priority) for priority in session.agenda.priorities],
        "periods": [period_values(named) for named in session.agenda.periods],
        "outcomes": [outcome_values(outcome) for outcome in session.agenda.outcomes],
    }


def _model_to_json(loaded: LoadedModel) -> dict[str, Any]:
    return {
        "id": loaded.reference.id,
        "version": loaded.reference.version,
        "content_hash": loaded.reference.content_hash,
        "text": loaded.text,
    }


def _checksum(session: dict[str, Any], model: dict[str, str]) -> str:
    """Return the SHA-256 of both as canonical JSON, of which the model is the first part."""
    found = _begun_with_model(**model).copy()
    found.update(canonical(session) + b"}")
    return found.hexdigest()


@lru_cache(maxsize=8)  # by every letter: a thousand files of one merge have the same model
def _begun_with_model(**model: str) -> "hashlib._Hash":
    return hashlib.sha256(b'{"model":' + canonical(model) + b',"session":')


def unreadable(name: str, fault: str) -> SessionFileError:
    """Return the error that the file ``name`` cannot be imported because of ``fault``."""
    return SessionFileError(
        tr("Het bestand ‘{0}’ kan niet worden geïmporteerd: {1}.").format(name, fault),
        tr("Vraag de afzender om een nieuw bestand."),
        fault,
    )


def _unwritable(fault: str) -> SessionFileError:
    return SessionFileError(
        tr("De sessie past niet in een .dgw-bestand: {0}.").format(fault),
        tr("Maak de teksten korter of verwijder acties; een rapport of werkboek kan wel."),
    )
