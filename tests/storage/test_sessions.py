# SPDX-License-Identifier: EUPL-1.2
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event, Thread

import pytest

from dgw_desktop.domain.scans import Scan
from dgw_desktop.domain.session import (
    Action,
    Answer,
    Session,
    SessionStatus,
)
from dgw_desktop.storage.database import APPLICATION_ID, Database
from dgw_desktop.storage.errors import (
    DatabaseError,
    ModelFileError,
    SessionIsFinal,
    SessionNotFound,
)
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.session_values import NEWEST
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.examples import add_examples
from tests.examples import WITHHELD, alone, raised

FULL = Answer(3, 4, False, "<b>vet</b> & 🙂\nregel 2", raised(0, 3, 6, 1))


def test_everything_of_a_session_comes_back(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    whole = replace(
        session,
        baseline_id="f" * 32,
        answers={14: FULL, 20: Answer(level=2, not_applicable=True)},
        actions=(Action("Afspreken", 14, "Sanne", date(2027, 1, 31)), Action("Los idee")),
        parking_lot=("Later: AI",),
    )
    store.add(whole, loaded)
    assert store.load(session.id) == whole


def test_a_choice_is_kept_and_cleared(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    store.save_answer(session.id, 5, FULL)
    assert store.load(session.id).answer(5) == FULL
    store.save_answer(session.id, 5, Answer())
    assert store.load(session.id).answers == {}
    assert store.load(session.id).changed_at > session.changed_at


@pytest.mark.parametrize(
    ("dimension", "answer"),
    [(27, Answer(1)), (0, Answer(1)), (1, Answer(5)), (1, Answer(rounds=raised(1, 2)))],
)
def test_what_the_model_does_not_have_is_not_stored(
    store: SessionStore, session: Session, loaded: LoadedModel, dimension: int, answer: Answer
) -> None:
    store.add(session, loaded)
    with pytest.raises(ValueError, match=r"."):
        store.save_answer(session.id, dimension, answer)
    assert store.load(session.id) == session


def test_a_final_session_is_read_only_until_reopened(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    store.save_status(session.id, SessionStatus.FINAL)
    with pytest.raises(SessionIsFinal):
        store.save_answer(session.id, 1, Answer(1))
    store.save_status(session.id, SessionStatus.DRAFT)
    store.save_answer(session.id, 1, Answer(1))


def test_delete_restore_and_purge(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    store.delete(session.id)
    assert store.summaries() == []
    assert [s.id for s in store.summaries(deleted=True)] == [session.id]
    store.restore(session.id)
    assert [s.id for s in store.summaries()] == [session.id]
    store.delete(session.id)
    assert store.purge_deleted(datetime(2026, 1, 1, tzinfo=UTC)) == 0
    assert store.purge_deleted(datetime(2027, 1, 1, tzinfo=UTC)) == 1
    assert not store.has(session.id)


def test_search_is_over_names_and_dates_without_accents(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    details = replace(session.details, title="Café-sessie", unit="Ruimte")
    store.add(replace(session, details=details), loaded)
    for text in ("cafe", "RUIMTE 2026", "23-11-2026", "2026-11 voorbeeld", ""):
        assert len(store.summaries(text)) == 1, text
    assert store.summaries("ruimte 2025") == []


def test_find_by_id_start_and_latest(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    with pytest.raises(SessionNotFound):
        store.find("latest")
    store.add(session, loaded)
    store.add(replace(session, id="01" + "f" * 30), loaded)
    assert store.find(session.id) == session.id
    assert store.find("012") == session.id
    for text in ("01", "x", "", "%"):
        with pytest.raises(SessionNotFound):
            store.find(text)
    store.save_answer(session.id, 1, Answer(1))
    assert store.find("latest") == session.id


def test_an_old_session_keeps_the_model_it_was_made_with(
    data_folder: Path, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    other = parse_model(loaded.text.replace('version = "1.0"', 'version = "0.9"'), "x")
    store.add(replace(session, model=other.reference), other)
    database = Database(data_folder / "dgw.sqlite3")
    reopened = SessionStore(database, lambda: datetime.now(UTC))
    assert reopened.models.get(other.reference).model.version == "0.9"
    database.close()


def test_where_the_person_was_is_remembered(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    assert store.current_dimension(session.id) is None
    store.remember_dimension(session.id, 17)
    store.settings.remember_opened(session.id)
    assert (store.current_dimension(session.id), store.settings.last_opened()) == (17, session.id)
    assert store.load(session.id).changed_at == session.changed_at
    store.delete(session.id)
    assert store.settings.last_opened() is None


def test_examples_twice_give_no_doubles(store: SessionStore, loaded: LoadedModel) -> None:
    ids = add_examples(store, loaded)
    store.delete(ids[0])
    assert add_examples(store, loaded) == ids
    summaries = store.summaries()
    assert len(summaries) == len(ids) >= 3
    assert {s.details.organisation for s in summaries} == {"Gemeente Voorbeeldstad"}
    assert {s.progress.is_complete for s in summaries} == {True, False}


def test_kill_right_after_saving_keeps_the_choice(
    data_folder: Path, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    code = f"""
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from dgw_desktop.domain.session import Answer
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore
database = Database(Path({str(data_folder / "dgw.sqlite3")!r}))
store = SessionStore(database, lambda: datetime.now(UTC))
store.save_answer({session.id!r}, 14, Answer(3))
os.kill(os.getpid(), signal.SIGKILL)
"""
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == -signal.SIGKILL
    assert store.load(session.id).answer(14) == Answer(3)


def test_the_file_says_what_it_is(data_folder: Path, store: SessionStore) -> None:
    connection = sqlite3.connect(data_folder / "dgw.sqlite3")
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


@pytest.mark.parametrize("kind", ["other program", "newer version", "no database"])
def test_a_strange_file_is_left_as_it_is(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "strange.sqlite3"
    if kind == "no database":
        path.write_bytes(b"dit is geen database" * 100)
    else:
        connection = sqlite3.connect(path)
        application = APPLICATION_ID if kind == "newer version" else 7
        connection.execute(f"PRAGMA application_id={application}")
        connection.execute("PRAGMA user_version=999")
        connection.execute("CREATE TABLE x (y)")
        connection.commit()
        connection.close()
    before = path.read_bytes()
    with pytest.raises(DatabaseError):
        Database(path)
    assert path.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["data", "strange.sqlite3"]


def test_a_locked_database_is_told(
    data_folder: Path, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    other = sqlite3.connect(data_folder / "dgw.sqlite3", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(DatabaseError, match="in gebruik"):
        store.save_answer(session.id, 1, Answer(2))
    other.execute("ROLLBACK")
    other.close()
    store.save_answer(session.id, 1, Answer(2))
    assert store.load(session.id).answer(1) == Answer(2)


def test_a_session_that_is_read_while_it_is_saved_is_not_called_damaged(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    stopped = Event()

    def save() -> None:
        with closing(Database(store.path)) as database:
            other, number = SessionStore(database, lambda: datetime.now(UTC)), 0
            while not stopped.is_set():
                number += 1
                with suppress(DatabaseError):  # the reader had it for too long
                    other.save_answer(session.id, number % 26 + 1, Answer(number % 4 + 1))

    writer = Thread(target=save)
    writer.start()
    try:
        for _ in range(200):
            with suppress(DatabaseError):
                store.load(session.id)
                assert store.damaged() == []
    finally:
        stopped.set()
        writer.join()


def test_withheld_votes_are_in_no_loaded_session(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    answers = {
        1: Answer(2, rounds=alone(1, 2, 2, 1)),
        2: Answer(2, rounds=alone(1, 2, 1, 0)),  # 4 people
        3: Answer(2, rounds=raised(1, 1, 0, 0)),  # raised hands
        4: Answer(2, rounds=alone(0, 5, 0, 0)),  # 1 of the 6 did not vote
    }
    scans = [Scan(f"{number:032x}", "", None, None) for number in range(6)]
    store.add(replace(session, answers=answers), loaded, scans)
    shown = store.load(session.id)
    assert shown.answer(1) == answers[1]
    assert shown.answer(2) == Answer(2, rounds=WITHHELD)
    assert shown.answer(3) == answers[3]
    assert shown.answer(4) == Answer(2, rounds=WITHHELD)
    # Whatever a person types as the number of participants.
    store.save_details(session.id, replace(session.details, participants=None), None)
    assert store.load(session.id).answer(4) == Answer(2, rounds=WITHHELD)
    store.settings.set_privacy_threshold(7)
    assert store.load(session.id).answer(1).votes == ()
    # Choosing while the votes are withheld does not lose them, and does not show them.
    store.save_answer(session.id, 1, Answer(3, rounds=WITHHELD))
    store.settings.set_privacy_threshold(5)
    assert store.load(session.id).answer(1) == replace(answers[1], level=3)
    # Votes by raised hand stand beside them.
    store.save_answer(session.id, 2, Answer(2, rounds=(*WITHHELD, *raised(4, 0, 0, 0))))
    store.save_answer(session.id, 2, Answer())
    assert store.load(session.id).answer(2) == Answer(rounds=WITHHELD)
    assert store.load(session.id).answer(3) == answers[3]


def test_withheld_votes_are_kept_wherever_their_round_stands(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    before, hands = alone(1, 2, 1, 0), raised(0, 4, 0, 0)  # 4 people, which is too few
    for rounds in ((*before, *hands), (*hands, *before)):
        store.add(replace(session, answers={1: Answer(2, rounds=rounds)}), loaded)
        shown = store.load(session.id).answer(1)
        assert sorted(shown.rounds, key=str) == sorted((*hands, *WITHHELD), key=str)
        for after in (shown.with_round_beside(), shown.with_hands((0, 0, 4, 0))):
            store.save_answer(session.id, 1, after)
            assert store.load(session.id).answer(1) == after
        store.settings.set_privacy_threshold(4)
        assert store.load(session.id).answer(1).beforehand == before[0]
        store.settings.set_privacy_threshold(5)
        store.remove([session.id])


def test_a_threshold_outside_the_range_is_refused(store: SessionStore) -> None:
    for people in (3, 11):
        with pytest.raises(ValueError, match="threshold"):
            store.settings.set_privacy_threshold(people)
    assert store.settings.privacy_threshold() == 5


def test_history_holds_five_sessions_of_the_same_unit(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    for year in range(2018, 2027):
        details = replace(session.details, date=date(year, 3, 1))
        store.add(replace(session, id=f"{year:032x}", details=details), loaded)
    other = replace(session.details, unit="Ander onderdeel", date=date(2025, 1, 1))
    store.add(replace(session, id="a" * 32, details=other), loaded)
    found = store.history(store.load(f"{2026:032x}"))
    assert [s.details.date.year for s in found] == [2022, 2023, 2024, 2025, 2026]


def test_imported_models_are_offered_until_withdrawn(
    store: SessionStore, loaded: LoadedModel
) -> None:
    own = parse_model(loaded.text.replace('version = "1.0"', 'version = "1.0-eigen"'), "eigen")
    store.models.offer(own, loaded)
    store.models.offer(own, loaded)
    assert [m.reference for m in store.models.imported()] == [own.reference]
    changed = parse_model(own.text.replace("Ad hoc", "Begin"), "eigen")
    with pytest.raises(ModelFileError, match="Er is al een ander model"):
        store.models.offer(changed, loaded)
    store.models.withdraw(own.reference.content_hash)
    assert store.models.imported() == []
