# SPDX-License-Identifier: EUPL-1.2
"""What was put aside is known, can be read and taken back, and goes when a person says so."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.asides import asides_in, readable, remove_aside, take_back
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.recovery import put_aside, start_again
from dgw_desktop.storage.sessions import SessionStore

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def test_what_was_put_aside_is_known_and_can_be_read_and_taken_back(
    data_folder: Path, session: Session, loaded: LoadedModel
) -> None:
    path, noted = data_folder / "dgw.sqlite3", session.with_answer(1, Answer(2, note="Waarom"))
    with closing(Database(path)) as database:
        SessionStore(database, lambda: NOW).add(noted, loaded)
    for _ in range(2):
        start_again(path, put_aside(path, [], NOW), True, lambda: NOW).close()
    newest, oldest = asides_in(data_folder)
    assert newest.put_at == oldest.put_at == NOW and newest.size > 50_000
    (found,) = readable(oldest)
    assert (found.session, found.loaded) == (noted, loaded)
    with closing(Database(path)) as database:
        store = SessionStore(database, lambda: NOW)
        assert take_back(store, found, lambda: "9" * 32) == "9" * 32
        store.remove([session.id])
        assert take_back(store, found, lambda: "8" * 32) == session.id
    remove_aside(oldest)
    assert asides_in(data_folder) == [newest]
