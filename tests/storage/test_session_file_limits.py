# SPDX-License-Identifier: EUPL-1.2
"""Whatever fits in a session fits in a .dgw file, and what is written can be read again."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dgw_desktop.domain import limits
from dgw_desktop.domain.fitting import TooMuch, check_growth
from dgw_desktop.domain.priorities import (
    PERIODS,
    Agenda,
    Outcome,
    Period,
    PeriodName,
    Priority,
    Result,
)
from dgw_desktop.domain.session import Action, Answer, CouncilFields, Session
from dgw_desktop.resources import resource
from dgw_desktop.storage.errors import SessionFileError
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.session_file import read_session, write_session
from dgw_desktop.storage.sessions import SessionStore
from tests.examples import import_file, make_session, raised

WIDEST = "😀"  # four bytes in a file, the most that a letter takes


def wide_model(dimensions: int, version: str = "1") -> LoadedModel:
    """Return a model with many dimensions and all levels."""
    lines = [f'id = "breed"\nversion = "{version}"\ntitle = "Breed"\nlanguage = "nl"']
    lines.append('provenance = "test"')
    lines += [f'[[levels]]\nname = "N{n}"' for n in range(1, limits.MOST_LEVELS + 1)]
    lines.append('[[themes]]\nkey = "t"\nname = "T"')
    statements = json.dumps([f"s{n}" for n in range(limits.MOST_LEVELS)])
    lines += [
        f'[[dimensions]]\nnumber = {n}\nkey = "d{n}"\ntheme = "t"\nname = "D{n}"\n'
        f'axis_label = "D{n}"\nstatements = {statements}'
        for n in range(1, dimensions + 1)
    ]
    return parse_model("\n".join(lines), "breed.toml")


def full(letter: str, model: LoadedModel) -> Session:
    """Return a session with as much of everything as can be entered."""
    votes = (limits.MOST_PEOPLE,) * limits.MOST_LEVELS
    answer = Answer(9, 9, True, letter * limits.LONGEST_NOTE, raised(*votes))
    action = Action(letter * limits.LONGEST_ENTRY, 1, letter * limits.LONGEST_LINE)
    line = letter * limits.LONGEST_LINE
    session = make_session({d.number: answer for d in model.model.dimensions})
    details = replace(
        session.details, title=line, organisation=line, unit=line, facilitator=line,
        participants=limits.MOST_PEOPLE, council=CouncilFields(line, line, line, line, line),
    )  # fmt: skip
    return replace(
        session,
        details=details,
        model=model.reference,
        actions=(action,) * limits.MOST_ACTIONS,
        parking_lot=(letter * limits.LONGEST_ENTRY,) * limits.MOST_REMARKS,
        agenda=Agenda(
            tuple(
                Priority(
                    d.number, limits.MOST_DOTS, Period.LATER, letter * limits.LONGEST_ENTRY, line
                )
                for d in model.model.dimensions
            ),
            tuple(PeriodName(period, line, line) for period in PERIODS),
            limits.MOST_DOTS_EACH,
            limits.MOST_PEOPLE,
            tuple(
                Outcome(d.number, Result.DROPPED, letter * limits.LONGEST_ENTRY)
                for d in model.model.dimensions
            ),
        ),
    )


def through_a_file(session: Session, loaded: LoadedModel, folder: Path) -> Session:
    write_session(session, loaded, folder / "s.dgw")
    return read_session(folder / "s.dgw", {loaded.reference.content_hash})[0]


def test_the_schema_has_the_numbers_of_the_program() -> None:
    schema = json.loads(resource("dgw-session.schema.json").read_text("utf-8"))
    model = schema["properties"]["model"]["properties"]
    session = schema["properties"]["session"]["properties"]
    answer = session["answers"]["items"]["properties"]
    action = session["actions"]["items"]["properties"]

    def longest(part: Mapping[str, Any]) -> int:
        return int(part["maxLength"])

    assert {longest(model[name]) for name in ("id", "version", "text")} == {limits.LONGEST_MODEL}
    assert longest(session["title"]) == limits.LONGEST_TITLE_READ
    for part in (*(session[n] for n in ("organisation", "unit", "facilitator")), action["owner"]):
        assert longest(part) == limits.LONGEST_LINE
    assert longest(answer["note"]) == limits.LONGEST_NOTE
    for part in (action["text"], session["parking_lot"]["items"]):
        assert longest(part) == limits.LONGEST_ENTRY_READ
    for part in (session["answers"], session["actions"], session["parking_lot"]):
        assert part["maxItems"] == limits.MOST_ROWS_READ
    for part in (answer["dimension"], action["dimension"]):
        assert part["maximum"] == limits.MOST_ROWS_READ
    votes = answer["rounds"]["items"]["properties"]
    for part in (session["participants"], votes["counts"]["items"], votes["unknown"]):
        assert part["maximum"] == limits.MOST_PEOPLE
    for part in (answer["level"], answer["ambition"]):
        assert part["maximum"] == limits.MOST_LEVELS
    assert votes["counts"]["maxItems"] == limits.MOST_LEVELS
    assert answer["rounds"]["maxItems"] == limits.MOST_ROUNDS
    outcome = session["outcomes"]["items"]["properties"]
    assert longest(outcome["remark"]) == limits.LONGEST_ENTRY_READ
    assert session["dots_each"]["maximum"] == limits.MOST_DOTS_EACH
    assert session["dots_people"]["maximum"] == limits.MOST_PEOPLE
    priority = session["priorities"]["items"]["properties"]
    assert longest(priority["owner"]) == limits.LONGEST_LINE
    assert longest(priority["success"]) == limits.LONGEST_ENTRY_READ
    assert priority["dots"]["maximum"] == limits.MOST_DOTS
    for name in asdict(CouncilFields()):
        assert longest(session[name]) == limits.LONGEST_LINE


def test_what_is_read_is_as_wide_as_what_is_entered() -> None:
    assert limits.LONGEST_TITLE_READ >= limits.LONGEST_LINE
    assert limits.LONGEST_ENTRY_READ >= limits.LONGEST_ENTRY
    assert min(limits.MOST_ACTIONS, limits.MOST_REMARKS) <= limits.MOST_ROWS_READ


@pytest.mark.parametrize("letter", [WIDEST, '"'])
def test_a_session_full_to_the_brim_is_exported_and_imported(
    store: SessionStore, tmp_path: Path, letter: str
) -> None:
    model = wide_model(60)
    session = full(letter, model)
    check_growth(make_session({}), session)
    store.add(session, model)
    path = tmp_path / "vol.dgw"
    write_session(store.load(session.id), model, path)
    assert path.stat().st_size < limits.LARGEST_SESSION_FILE
    store.remove([session.id])
    assert store.load(import_file(store, path)) == session


def test_what_an_earlier_version_took_is_still_written_and_read(tmp_path: Path) -> None:
    version = "9" * 5_000
    model = wide_model(250, version)
    session = make_session({n: Answer(9) for n in range(1, 251)})
    session = replace(
        session,
        model=model.reference,
        details=replace(session.details, title="MT" + " (kopie)" * 100),
        actions=tuple(Action(f"{n} " + "x" * 9_000) for n in range(1_500)),
        parking_lot=("y",) * 1_500,
    )
    assert through_a_file(session, model, tmp_path) == session


def test_what_could_not_be_read_is_not_written(loaded: LoadedModel, tmp_path: Path) -> None:
    whole = make_session({1: Answer(2)})
    for session, told in (
        (replace(whole, parking_lot=tuple(f"{n}" * 9_000 for n in range(3_000))), "25 MB"),
        (replace(whole, actions=(Action("x"),) * 10_001), "session.actions"),
        (replace(whole, details=replace(whole.details, title="x" * 1_001)), "session.title"),
        (whole.with_answer(1, Answer(rounds=raised(1_001, 0, 0, 0))), "te groot"),
    ):
        with pytest.raises(SessionFileError) as caught:
            write_session(session, loaded, tmp_path / "s.dgw")
        assert "past niet in een .dgw-bestand" in caught.value.message
        assert told in caught.value.message and caught.value.remedy
    assert list(tmp_path.glob("*.dgw")) == []


LINE = st.text('a"\\é😀', max_size=3).map(lambda text: f"x{text}x")
BEYOND = st.sampled_from([0, 0, 0, 1, 1, 1, 1, 1, 2])


def _long(most: int) -> st.SearchStrategy[str]:
    """Texts about as long as may be, and a little longer."""
    return st.builds(lambda text, more: (text * most)[: most + more - 1], LINE, BEYOND)


def _many(most: int) -> st.SearchStrategy[int]:
    return st.sampled_from([0, 1, 2, 3, most - 1, most, most + 1])


SESSIONS = st.builds(
    lambda details, note, votes, text, owner, actions, remarks: replace(
        make_session({}),
        details=details,
        answers=MappingProxyType({1: Answer(2, note=note, rounds=raised(votes, 0, 0, 0))}),
        actions=(Action(text, 1, owner),) * actions,
        parking_lot=(text,) * remarks,
    ),
    st.builds(
        lambda title, name, people: replace(
            make_session({}).details, title=title, organisation=name, participants=people
        ),
        _long(limits.LONGEST_LINE),
        _long(limits.LONGEST_LINE),
        st.sampled_from([None, 0, 1, limits.MOST_PEOPLE]),
    ),
    _long(limits.LONGEST_NOTE),
    _many(limits.MOST_PEOPLE),
    _long(limits.LONGEST_ENTRY) | LINE,
    _long(limits.LONGEST_LINE),
    _many(limits.MOST_ACTIONS),
    _many(limits.MOST_REMARKS),
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(session=SESSIONS)
def test_whatever_may_be_entered_comes_back_from_a_file(
    session: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    try:
        check_growth(make_session({}), session)
    except TooMuch:
        return
    assert through_a_file(session, loaded, tmp_path) == session
