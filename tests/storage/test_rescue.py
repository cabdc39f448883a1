# SPDX-License-Identifier: EUPL-1.2
"""What can be read of a damaged file comes whole or not at all, and the rest is named."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.rescue import Rescue
from dgw_desktop.storage.sessions import SessionStore

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def test_only_what_is_whole_is_read_and_the_rest_is_named(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    ids = {name: letter * 32 for name, letter in (("whole", "a"), ("hurt", "b"), ("binned", "c"))}
    for name, session_id in ids.items():
        details = replace(session.details, title=name)
        store.add(replace(session, id=session_id, details=details, answers={1: Answer(2)}), loaded)
    store.delete(ids["binned"])
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("UPDATE answer SET level = 3 WHERE session_id = ?", [ids["hurt"]])
        other.commit()
    before = store.path.read_bytes()
    found = Rescue(store.path, NOW)
    assert {one.session.id for one in found.readable if one.loaded == loaded} == {
        ids["whole"],
        ids["binned"],
    }
    assert found.in_bin == {ids["binned"]}
    assert found.unreadable == ("hurt",)
    assert store.path.read_bytes() == before


def test_of_what_is_no_database_nothing_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite3"
    for content in (b"", b"dit is geen database" * 100):
        path.write_bytes(content)
        found = Rescue(path, NOW)
        assert (found.readable, found.unreadable) == ((), ())
