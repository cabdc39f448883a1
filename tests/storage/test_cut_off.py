# SPDX-License-Identifier: EUPL-1.2
"""Saving that was cut off half-way is undone at every door, and nothing else goes with it."""

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dgw_desktop.cli import main
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.backups import Backup, contents, is_good, make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedDatabase, DatabaseError, NewerDatabase
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.recovery import open_checked, put_aside, start_again
from dgw_desktop.storage.session_file import write_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.diagnosis import data_facts
from dgw_desktop.work.examples import add_examples
from tests.cut_off import cut_off, journal_of, journal_of_another

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def clock() -> datetime:
    return NOW


@pytest.fixture
def path(data_folder: Path) -> Path:
    return data_folder / "dgw.sqlite3"


@pytest.fixture
def sessions(path: Path, loaded: LoadedModel) -> dict[str, Session]:
    """Put the examples in the data folder."""
    with closing(Database(path)) as database:
        add_examples(SessionStore(database, clock), loaded)
        return everything(database)


def everything(database: Database) -> dict[str, Session]:
    store = SessionStore(database, clock)
    return {summary.id: store.load(summary.id) for summary in store.summaries()}


@pytest.mark.parametrize("command", ["list", "list --json", "check", "demo", "export", "import"])
def test_every_command_goes_on_after_saving_was_cut_off(
    path: Path,
    sessions: dict[str, Session],
    session: Session,
    loaded: LoadedModel,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    command: str,
) -> None:
    write_session(session, loaded, tmp_path / "in.dgw")
    words = {
        "export": ["export", "latest", "--to", str(tmp_path / "uit.csv")],
        "import": ["import", str(tmp_path / "in.dgw")],
    }
    cut_off(path)
    assert main(words.get(command, command.split())) == 0, capsys.readouterr().err
    assert not journal_of(path).exists()
    with closing(Database(path)) as database:
        found = everything(database)
    assert sessions.items() <= found.items()


def test_a_thread_that_only_reads_goes_on_after_another_program_was_cut_off(
    path: Path, sessions: dict[str, Session]
) -> None:
    cut_off(path)
    with closing(Database(path, read_only=True)) as database:
        assert everything(database) == sessions
        with pytest.raises(DatabaseError, match="alleen-lezen"):
            database.execute("UPDATE session SET title = 'x'")
    cut_off(path)
    assert any("Controle van het bestand: in orde" in line for line in data_facts(path, []))


def test_a_window_that_is_open_goes_on_after_another_program_was_cut_off(
    path: Path, sessions: dict[str, Session]
) -> None:
    with closing(Database(path)) as database:
        assert everything(database) == sessions
        cut_off(path)
        assert everything(database) == sessions
        cut_off(path)
        SessionStore(database, clock).save_answer(next(iter(sessions)), 20, Answer(2))


def test_a_file_of_a_later_version_that_was_cut_off_can_be_looked_at(
    path: Path, sessions: dict[str, Session], data_folder: Path
) -> None:
    with closing(sqlite3.connect(path)) as later:
        later.execute("PRAGMA user_version=99")
    cut_off(path)
    with pytest.raises(NewerDatabase):
        open_checked(path, [data_folder / "backups"])
    with closing(Database(path, read_only=True)) as database:
        assert everything(database) == sessions


def test_a_file_of_an_earlier_version_that_was_cut_off_is_backed_up_and_brought_up_to_date(
    path: Path, data_folder: Path
) -> None:
    shutil.copyfile(Path(__file__).parents[1] / "files" / "dgw-1.sqlite3", path)
    with closing(sqlite3.connect(path)) as old:
        notes = old.execute("SELECT note FROM answer ORDER BY 1").fetchall()
    cut_off(path)
    with closing(open_checked(path, [data_folder / "backups"])) as database:
        assert [tuple(r) for r in database.query("SELECT note FROM answer ORDER BY 1")] == notes
    assert len(list((data_folder / "backups").glob("*.sqlite3"))) == 1


BEGIN = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
"""How a journal begins, and how it ends when it names another: https://sqlite.org/fileformat.html."""
NAME = b"er-was-eens.sqlite3-mj12345678"
NAME_OF_ANOTHER = (
    bytes(4) + NAME + len(NAME).to_bytes(4, "big") + sum(NAME).to_bytes(4, "big") + BEGIN
)


@pytest.mark.parametrize(
    "journal",
    [
        b"",
        bytes(5000),
        b"rommel",
        b"rommel" * 5000,
        BEGIN,
        BEGIN + bytes(20),
        BEGIN + b"\xff" * 3000,
        NAME_OF_ANOTHER[4:],
        BEGIN + bytes(600) + NAME_OF_ANOTHER,
    ],
    ids=["empty", "zeros", "short", "long", "begin", "header", "ones", "name", "header and name"],
)
@pytest.mark.parametrize("end", ["-journal", "-wal"])
def test_junk_in_a_journal_is_no_damage(
    path: Path, sessions: dict[str, Session], journal: bytes, end: str
) -> None:
    beside = path.with_name(path.name + end)
    for read_only in (True, False):
        beside.write_bytes(journal)
        with closing(Database(path, read_only=read_only)) as database:
            assert everything(database) == sessions
    beside.write_bytes(journal)
    with closing(open_checked(path)) as database:
        assert everything(database) == sessions
        SessionStore(database, clock).save_answer(next(iter(sessions)), 20, Answer(2))
    with closing(open_checked(path)) as database:
        assert everything(database).keys() == sessions.keys()


@pytest.mark.parametrize("with_backup", [True, False])
def test_a_journal_of_another_database_is_put_aside_with_the_file_and_nothing_is_lost(
    path: Path, sessions: dict[str, Session], data_folder: Path, tmp_path: Path, with_backup: bool
) -> None:
    with closing(Database(path)) as database:
        if with_backup:
            make_backup(database, data_folder / "backups", NOW)
        answer = Answer(3, note="Na de reservekopie")
        SessionStore(database, clock).save_answer(next(iter(sessions)), 20, answer)
        expected = everything(database)
    journal_of(path).write_bytes(journal_of_another(tmp_path))
    before = path.read_bytes(), journal_of(path).read_bytes()
    with pytest.raises(DamagedDatabase):
        open_checked(path, [data_folder / "backups"])
    damage = put_aside(path, [data_folder / "backups"], NOW)
    kept = damage.aside / path.name
    assert (kept.read_bytes(), journal_of(kept).read_bytes()) == before
    with closing(start_again(path, damage, False, clock)) as database:
        assert everything(database) == expected


@pytest.mark.parametrize("kind", ["cut short", "of a change that was completed elsewhere"])
def test_what_a_journal_cannot_undo_is_named_as_damaged(
    path: Path, sessions: dict[str, Session], kind: str
) -> None:
    latest = next(iter(sessions))
    journal = cut_off(path, f"UPDATE answer SET note = 'x' WHERE session_id <> '{latest}'")
    journal = journal[: len(journal) // 3] if kind == "cut short" else journal + NAME_OF_ANOTHER
    journal_of(path).write_bytes(journal)
    with closing(open_checked(path)) as database:
        damaged = SessionStore(database, clock).damaged()
        found = everything_whole(database)
    assert damaged and latest not in damaged
    assert found == {known: s for known, s in sessions.items() if known not in damaged}


def everything_whole(database: Database) -> dict[str, Session]:
    """Return the sessions that are as they were saved."""
    store = SessionStore(database, clock)
    damaged = store.damaged()
    return {s.id: store.load(s.id) for s in store.summaries() if s.id not in damaged}


@contextmanager
def no_writing(folder: Path) -> Iterator[None]:
    """Take the right to change anything in ``folder``, from the system's manager too."""
    places = [folder, *folder.rglob("*")]
    for place in places:
        place.chmod(0o555 if place.is_dir() else 0o444)
    is_manager = os.geteuid() == 0
    if is_manager:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_manager:
            os.seteuid(0)
        for place in places:
            place.chmod(0o755 if place.is_dir() else 0o644)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are set otherwise")
def test_on_a_medium_that_cannot_be_written_it_says_what_is_needed(
    path: Path, sessions: dict[str, Session], capsys: pytest.CaptureFixture[str]
) -> None:
    commands = (["list"], ["check"])
    for command in commands:  # of a program in a closed folder another user reads no module
        assert main(["--data-dir", str(path.parent), *command]) == 0
    cut_off(path)
    with tempfile.TemporaryDirectory() as name:  # where another user may look
        folder = Path(name) / "data"
        shutil.copytree(path.parent, folder)
        for part in ("backups", "logs"):
            (folder / part).mkdir(exist_ok=True)
        Path(name).chmod(0o755)
        with no_writing(folder):
            for command in commands:
                capsys.readouterr()
                assert main(["--data-dir", str(folder), *command]) == 1
                told = "".join(capsys.readouterr())
                assert "halverwege afgebroken" in told and "gewijzigd mogen worden" in told
        assert main(["--data-dir", str(folder), "list"]) == 0
        with no_writing(folder), closing(Database(folder / path.name, read_only=True)) as database:
            assert everything(database) == sessions  # whole again: no need to write


def test_what_was_cut_off_on_another_computer_is_left_to_it_and_told(
    path: Path, sessions: dict[str, Session]
) -> None:
    journal = cut_off(path)
    with pytest.raises(DatabaseError, match="Op de andere computer wordt net opgeslagen"):
        Database(path, in_use=True)
    assert journal_of(path).read_bytes() == journal
    with closing(open_checked(path)) as database:  # taken over
        assert everything(database) == sessions


def test_the_journal_of_a_program_at_work_is_left_to_it(
    path: Path, sessions: dict[str, Session]
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE setting SET value = value || 'zz'")
        journal = journal_of(path).read_bytes()
        with closing(open_checked(path)) as database:
            assert everything(database) == sessions
        with closing(Database(path, read_only=True)) as database:
            assert everything(database) == sessions
        assert journal_of(path).read_bytes() == journal
        other.execute("PRAGMA cache_size=1")
        other.execute("UPDATE answer SET note = note || 'zz'")  # it has the file to itself now
        journal = journal_of(path).read_bytes()
        with pytest.raises(DatabaseError, match="in gebruik"):
            open_checked(path)
        assert journal_of(path).read_bytes() == journal
        other.execute("ROLLBACK")
    with closing(open_checked(path)) as database:
        assert everything(database) == sessions


def test_what_another_tool_left_in_a_write_ahead_log_is_kept(
    path: Path, sessions: dict[str, Session]
) -> None:
    title = "In het logboek"
    with closing(sqlite3.connect(path, isolation_level=None)) as tool:
        tool.execute("PRAGMA journal_mode=WAL")
        tool.execute("INSERT INTO setting VALUES ('proef', ?)", (title,))
        left = [path, path.with_name(f"{path.name}-wal")]
        contents_of = [place.read_bytes() for place in left]
    for place, content in zip(left, contents_of, strict=True):
        place.write_bytes(content)
    for opened in (lambda: Database(path, read_only=True), lambda: open_checked(path)):
        with closing(opened()) as database:
            assert SessionStore(database, clock).settings.get("proef") == title
            assert everything(database) == sessions
    assert [place.name for place in path.parent.iterdir() if path.name in place.name] == [path.name]


def test_what_lies_beside_a_backup_is_none_of_it(
    path: Path, sessions: dict[str, Session], tmp_path: Path
) -> None:
    with closing(Database(path)) as database:
        backup = make_backup(database, path.parent / "backups", NOW)
    journal = journal_of_another(tmp_path)
    before = backup.path.read_bytes()
    journal_of(backup.path).write_bytes(journal)
    assert is_good(backup) and backup.path.read_bytes() == before
    assert {summary.id for summary in contents(backup)} == sessions.keys()
    assert journal_of(backup.path).read_bytes() == journal
    assert len(list(backup.path.parent.iterdir())) == 3  # copies are gone


def test_a_backup_is_named_damaged_for_what_is_in_it_alone(
    path: Path, sessions: dict[str, Session]
) -> None:
    assert sessions
    with closing(Database(path)) as database:
        backup: Backup = make_backup(database, path.parent / "backups", NOW)
    cut_off(backup.path)
    assert not is_good(backup)
