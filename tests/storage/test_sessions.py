# SPDX-License-Identifier: EUPL-1.2
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event, Thread

import pytest

from dgw_desktop.domain.session import Answer, CouncilFields, Session, SessionStatus
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import (
    DatabaseError,
    ModelFileError,
    SessionIsFinal,
    SessionNotFound,
)
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.sessions import SessionStore
from tests.examples import another_scan, raised
from tests.killed import CODE, KILL

FULL = Answer(
    3, 4, False, "<b>vet</b> & 🙂\nregel 2", raised(0, 3, 6, 1), ambition_votes=((0, 0, 7, 3),)
)


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
{KILL}
"""
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == CODE
    assert store.load(session.id).answer(14) == Answer(3)


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
    own = another_scan(loaded, "1.0-eigen")
    store.models.offer(own, loaded)
    store.models.offer(own, loaded)
    assert [m.reference for m in store.models.imported()] == [own.reference]
    changed = parse_model(own.text.replace("Beginnend", "Begin"), "eigen")
    with pytest.raises(ModelFileError, match="Er is al een ander model"):
        store.models.offer(changed, loaded)
    store.models.withdraw(own.reference.content_hash)
    assert store.models.imported() == []


def test_the_next_session_of_an_organisation_begins_with_what_its_newest_one_said(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    said = CouncilFields("Z-1", "Wethouder", "Anja", "openbaar", "RV 8")
    for number, (organisation, day, council) in enumerate(
        (
            ("Gemeente A", 1, CouncilFields("Z-0", "Vorige", "Vorige", "besloten")),
            ("Gemeente A", 2, said),
            ("Gemeente A", 3, CouncilFields("Z-2")),  # it says nothing that stays
            ("Gemeente B", 4, CouncilFields("", "Ander")),
        )
    ):
        details = replace(
            session.details, organisation=organisation, date=date(2026, 1, day), council=council
        )
        store.add(replace(session, id=str(number) * 32, details=details), loaded)
    assert store.council_fields("gemeente Á") == CouncilFields("", "Wethouder", "Anja", "openbaar")
    assert store.council_fields("Gemeente C") == CouncilFields()
    store.delete("1" * 32)
    assert store.council_fields("Gemeente A").portfolio_holder == "Vorige"
