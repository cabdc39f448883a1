# SPDX-License-Identifier: EUPL-1.2
"""Files come in together or not at all, after a backup, and nothing comes in twice."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dgw_desktop.cli import main
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.backups import backups_in, contents
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import write_session
from dgw_desktop.storage.session_rows import SessionRows
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.importing import Imported, import_sessions


def numbered(session: Session, number: int) -> Session:
    return replace(session, id=f"{number:032x}", answers={1: Answer(number % 4 + 1)})


def take_in(store: SessionStore, *read: tuple[Session, LoadedModel]) -> Imported:
    with closing(store.open_again()) as database:
        return import_sessions(database, read, store.path.parent / "backups")


def test_a_batch_that_fails_half_way_leaves_nothing(
    store: SessionStore, session: Session, loaded: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    insert = SessionRows.insert

    def fail_on_the_second(rows: SessionRows, added: Session) -> None:
        if added.id == numbered(session, 2).id:
            raise OSError("the disk is gone")
        insert(rows, added)

    batch = [(numbered(session, number), loaded) for number in (1, 2, 3)]
    with monkeypatch.context() as patch:
        patch.setattr(SessionRows, "insert", fail_on_the_second)
        with pytest.raises(OSError, match="gone"):
            take_in(store, *batch)
    assert store.summaries() == [] and store.has_all_sessions()
    assert len(take_in(store, *batch).added) == 3


def test_the_same_file_again_adds_nothing(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    one, two = numbered(session, 1), numbered(session, 2)
    assert take_in(store, (one, loaded), (one, loaded)).added == (one.id,)
    again = take_in(store, (one, loaded), (two, loaded))
    assert again.known == {one.id} and again.added == (two.id,)
    assert {summary.id for summary in store.summaries()} == {one.id, two.id}


def test_another_content_under_the_same_id_is_a_new_session(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    one = numbered(session, 1)
    take_in(store, (one, loaded))
    changed = replace(one, answers={1: Answer(4)})
    (found,) = take_in(store, (changed, loaded)).added
    assert found != one.id and store.load(one.id) == one
    assert store.load(found).answers == changed.answers


def test_one_in_the_bin_comes_out_of_it(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    take_in(store, (session, loaded))
    store.delete(session.id)
    assert take_in(store, (session, loaded)).known == {session.id}
    assert [summary.id for summary in store.summaries()] == [session.id]
    assert store.damaged() == [] and store.has_all_sessions()


def test_the_command_makes_a_backup_first_and_says_what_was_there(
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    data_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    store.add(numbered(session, 1), loaded)
    path = tmp_path / "twee.dgw"
    write_session(numbered(session, 2), loaded, path)
    assert main(["import", str(path)]) == 0
    (backup,) = backups_in(data_folder / "backups")
    assert [found.id for found in contents(backup)] == [numbered(session, 1).id]
    assert main(["import", str(path)]) == 0
    told = capsys.readouterr()
    assert told.out.split() == [numbered(session, 2).id] * 2
    assert "1 sessie stond er al precies zo." in told.err
    assert len(store.summaries()) == 2
