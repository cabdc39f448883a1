# SPDX-License-Identifier: EUPL-1.2
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from dgw_desktop.domain.session import Session
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.sessions import SessionStore
from tests.examples import another_scan


def test_an_old_session_keeps_the_model_it_was_made_with(
    data_folder: Path, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    other = another_scan(loaded, "0.9")
    store.add(replace(session, model=other.reference), other)
    database = Database(data_folder / "dgw.sqlite3")
    reopened = SessionStore(database, lambda: datetime.now(UTC))
    assert reopened.models.get(other.reference).model.version == "0.9"
    database.close()


def test_an_imported_model_that_is_damaged_does_not_hide_the_others(
    store: SessionStore, loaded: LoadedModel
) -> None:
    good = parse_model(loaded.text.replace('id = "dgw"', 'id = "goed"'), "goed.toml")
    store.models.offer(good, loaded)
    bad = LoadedModel(good.model, "a.a" * 90, replace(good.reference, content_hash="0" * 64))
    store.models.keep(bad)
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("UPDATE model SET imported = 1")
        connection.commit()
    assert store.models.imported() == [good]
