# SPDX-License-Identifier: EUPL-1.2
"""A .dgw file brings back what it was made from; bad files are in test_cli.py."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from hypothesis import given, settings
from hypothesis import strategies as st

from dgw_desktop.domain.session import (
    Action,
    ActionStatus,
    Answer,
    Session,
    SessionDetails,
    SessionStatus,
)
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.session_file import import_session, read_session, session_bytes
from dgw_desktop.storage.sessions import SessionStore

LOADED = read_model(built_in_model())
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
NAME = TEXT.map(lambda text: text or "x")
MOMENT = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
LEVEL = st.none() | st.integers(1, 4)
VOTES = st.just(()) | st.tuples(*[st.integers(0, 99)] * 4).filter(any)
ANSWER = st.builds(Answer, LEVEL, LEVEL, st.booleans(), TEXT, VOTES).filter(
    lambda answer: answer != Answer()
)
DETAILS = st.builds(
    SessionDetails, NAME, NAME, TEXT, st.dates(), TEXT, st.none() | st.integers(1, 999)
)
ACTION = st.builds(
    Action,
    NAME,
    st.none() | st.integers(1, 26),
    TEXT,
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
    baseline_id=st.none() | st.uuids().map(lambda value: value.hex),
    answers=st.dictionaries(st.integers(1, 26), ANSWER).map(
        lambda answers: MappingProxyType(dict(sorted(answers.items())))
    ),
    actions=st.lists(ACTION, max_size=3).map(tuple),
    parking_lot=st.lists(NAME, max_size=3).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(session=SESSION)
def test_write_read_write_gives_the_same_bytes(session: Session, tmp_path_factory: object) -> None:
    data = session_bytes(session, LOADED)
    path = Path(tmp_path_factory.getbasetemp()) / "r.dgw"  # type: ignore[attr-defined]
    path.write_bytes(data)
    again, loaded = read_session(path)
    assert again == session
    assert loaded.reference == LOADED.reference
    assert session_bytes(again, loaded) == data


def test_an_import_is_a_new_session_with_the_same_content(
    store: SessionStore, session: Session, tmp_path: Path
) -> None:
    whole = replace(
        session, answers=MappingProxyType({4: Answer(2, 3, False, "<i>", (1, 2, 0, 0))})
    )
    path = tmp_path / "r.dgw"
    path.write_bytes(session_bytes(whole, LOADED))
    first = import_session(store, path, lambda: "1" * 32)
    second = import_session(store, path, lambda: "2" * 32)
    assert first != second
    for found in (store.load(first), store.load(second)):
        assert found.answers == whole.answers
        assert found.details == whole.details


def test_a_database_of_the_first_version_still_opens(tmp_path: Path) -> None:
    kept = Path(__file__).parent.parent / "files" / "dgw-1.sqlite3"
    path = tmp_path / "dgw.sqlite3"
    path.write_bytes(kept.read_bytes())
    database = Database(path)
    store = SessionStore(database, lambda: datetime(2026, 11, 24, tzinfo=UTC))
    summaries = store.summaries()
    assert [summary.progress.done for summary in summaries] == [14, 26, 26, 26]
    half = store.load(summaries[0].id)
    assert half.answer(14) == Answer(
        3, 4, False, "Definities van wijken en buurten nog niet gelijk met de regio.", (0, 3, 6, 1)
    )
    database.close()
