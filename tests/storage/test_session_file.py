# SPDX-License-Identifier: EUPL-1.2
"""A .dgw file brings back what it was made from; bad files are in test_cli.py."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dgw_desktop.domain.codes import LETTERS, formatted
from dgw_desktop.domain.priorities import (
    PERIODS,
    Agenda,
    Outcome,
    Period,
    PeriodName,
    Priority,
    Result,
)
from dgw_desktop.domain.privacy import DEFAULT_THRESHOLD
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
    invitation,
)
from dgw_desktop.domain.texts import clean_text, one_line
from dgw_desktop.resources import built_in_model, resource
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.session_file import (
    read_session,
    session_bytes,
    write_session,
)
from dgw_desktop.storage.sessions import SessionStore
from tests.examples import WITHHELD, import_file, make_session, raised

LOADED = read_model(built_in_model())
VALIDATOR = jsonschema.Draft7Validator(
    json.loads(resource("dgw-session.schema.json").read_text("utf-8"))
)
TEXT = st.text(max_size=60).map(clean_text)
REMARK = TEXT.map(lambda text: text or "x")
LINE = TEXT.map(one_line)
NAME = LINE.map(lambda text: text or "x")
MOMENT = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
LEVEL = st.none() | st.integers(1, 4)
COUNTS = st.tuples(*[st.integers(0, 99)] * 4)
SHOWN = st.sampled_from([VotesOrigin.HANDS, VotesOrigin.ALONE])
MEMBERS = st.lists(st.integers(0, 2**64 - 1).map("{:016x}.00c0ffee".format), max_size=3).map(tuple)
ROUND = st.just(WITHHELD[0]) | st.builds(
    VoteRound,
    COUNTS,
    SHOWN,
    st.integers(0, 9),
    st.integers(0, 9),
    st.just(()) | COUNTS,
    st.lists(REMARK, max_size=2).map(tuple),
    MEMBERS,
    MEMBERS,
)
ROUNDS = st.lists(ROUND, max_size=3).map(tuple)
ON_AMBITION = st.lists(
    st.lists(st.integers(0, 30), min_size=4, max_size=4).filter(any).map(tuple), max_size=2
).map(tuple)
ANSWER = st.builds(
    Answer, LEVEL, LEVEL, st.booleans(), TEXT, ROUNDS, st.booleans(), ON_AMBITION
).filter(lambda answer: answer != Answer())
DETAILS = st.builds(
    SessionDetails,
    NAME,
    NAME,
    LINE,
    st.dates(),
    LINE,
    st.none() | st.integers(1, 999),
    st.builds(CouncilFields, *[LINE] * 5),
)


def _dimension(one: Priority | Outcome) -> int:
    return one.dimension


PRIORITY = st.builds(
    Priority, st.integers(1, 26), st.integers(0, 99), st.sampled_from(Period), TEXT, LINE
)
ACTION = st.builds(
    Action,
    REMARK,
    st.none() | st.integers(1, 26),
    LINE,
    st.none() | st.dates(),
    st.sampled_from(ActionStatus),
)
SESSION = st.builds(
    Session,
    id=st.uuids().map(lambda value: value.hex),
    details=DETAILS,
    model=st.just(LOADED.reference),
    created_at=MOMENT,
    changed_at=MOMENT,
    status=st.sampled_from(SessionStatus),
    role=st.sampled_from(SessionRole),
    baseline_id=st.none() | st.uuids().map(lambda value: value.hex),
    answers=st.dictionaries(st.integers(1, 26), ANSWER).map(
        lambda answers: MappingProxyType(dict(sorted(answers.items())))
    ),
    actions=st.lists(ACTION, max_size=3).map(tuple),
    parking_lot=st.lists(REMARK, max_size=3).map(tuple),
    agenda=st.builds(
        Agenda,
        st.lists(PRIORITY, max_size=3, unique_by=_dimension).map(tuple),
        st.lists(st.builds(PeriodName, st.sampled_from(PERIODS), LINE, LINE), max_size=4).map(
            tuple
        ),
        st.integers(1, 100),
        st.none() | st.integers(0, 1000),
        st.lists(
            st.builds(Outcome, st.integers(1, 26), st.none() | st.sampled_from(Result), TEXT),
            max_size=3,
            unique_by=_dimension,
        ).map(tuple),
    ),
    invitation=st.none()
    | st.builds(Invitation, LINE, st.none() | st.dates(), st.booleans(), st.booleans()),
    prepared_id=st.none() | st.uuids().map(lambda value: value.hex),
    code=st.just("") | st.text(LETTERS, min_size=6, max_size=6).map(formatted),
)


@pytest.mark.repeats
@settings(max_examples=100)
@given(session=SESSION)
def test_write_read_write_gives_the_same_bytes(session: Session, tmp_path_factory: object) -> None:
    data = session_bytes(session, LOADED)
    VALIDATOR.validate(json.loads(data))
    path = Path(tmp_path_factory.getbasetemp()) / "r.dgw"  # type: ignore[attr-defined]
    path.write_bytes(data)
    again, loaded = read_session(path)
    assert again == session
    assert loaded.reference == LOADED.reference
    assert session_bytes(again, loaded) == data


@pytest.mark.repeats
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(session=SESSION)
def test_export_import_export_gives_the_same_bytes(
    session: Session, store: SessionStore, tmp_path: Path
) -> None:
    session = replace(session, role=SessionRole.GROUP, answers=_shown(session))
    path = tmp_path / "r.dgw"
    path.write_bytes(session_bytes(session, LOADED))
    store.delete(session.id)
    store.purge_deleted(datetime(2100, 1, 1, tzinfo=UTC))
    session_id = import_file(store, path)
    assert session_bytes(store.load(session_id), LOADED) == path.read_bytes()


def test_text_that_makes_other_text_look_different_is_left_out(tmp_path: Path) -> None:
    session = replace(
        make_session({}), parking_lot=("\u202e", "a\u2066b"), actions=(Action("\u202ctekst"),)
    )
    path = tmp_path / "r.dgw"
    write_session(session, LOADED, path)
    read, _ = read_session(path)
    assert read.parking_lot == ("ab",)
    assert [action.text for action in read.actions] == ["tekst"]


def _shown(session: Session) -> Mapping[int, Answer]:
    """Return the answers as any export holds them: without what the threshold withholds.

    Of rounds that do not know their members; those that do: test_nothing_follows_about_too_few.py.
    """
    return {
        number: replace(answer, rounds=tuple(map(_seen, answer.rounds)))
        for number, answer in session.answers.items()
    }


def _seen(found: VoteRound) -> VoteRound:
    found = replace(found, members=(), with_ambition=())
    is_secret = found.origin is VotesOrigin.ALONE
    return WITHHELD[0] if is_secret and found.people < DEFAULT_THRESHOLD else found


def test_the_schema_refuses_what_it_should() -> None:
    whole = json.loads(session_bytes(make_session({1: Answer(2)}), LOADED))
    VALIDATOR.validate(whole)
    for change in (
        {"role": "director"},
        {"title": ""},
        {"answers": [{"dimension": 0}]},
        {"participants": -1},
        {"date": "23-11-2026"},
        {"unknown": 1},
    ):
        with pytest.raises(jsonschema.ValidationError):
            VALIDATOR.validate({**whole, "session": {**whole["session"], **change}})


def test_an_invitation_becomes_a_scan_of_ones_own(
    store: SessionStore, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "uitnodiging.dgw"
    write_session(invitation(session.with_answer(4, Answer(2))), LOADED, path)
    first, second = import_file(store, path), import_file(store, path)
    assert len({first, second, session.id}) == 3
    scan = store.load(first)
    assert scan.role is SessionRole.PARTICIPANT
    assert scan.answers == {}
    assert scan.details == replace(session.details, participants=None)


def test_an_import_has_the_same_content(
    store: SessionStore, session: Session, tmp_path: Path
) -> None:
    whole = replace(
        session, answers=MappingProxyType({4: Answer(2, 3, False, "<i>", raised(1, 2, 0, 0))})
    )
    path = tmp_path / "r.dgw"
    path.write_bytes(session_bytes(whole, LOADED))
    assert store.load(import_file(store, path)) == whole
