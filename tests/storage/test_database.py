# SPDX-License-Identifier: EUPL-1.2
import sqlite3
from pathlib import Path

import pytest

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.database import APPLICATION_ID, Database
from dgw_desktop.storage.errors import DatabaseError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_values import NEWEST
from dgw_desktop.storage.sessions import SessionStore


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
