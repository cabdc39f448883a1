# SPDX-License-Identifier: EUPL-1.2
"""A bit that fell over in the file's header is told of as damage, and the sessions come back."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dgw_desktop.cli import main
from dgw_desktop.domain.session import Session
from dgw_desktop.errors import UserError
from dgw_desktop.storage.backups import Backup, is_good, make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedDatabase, NewerDatabase
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.recovery import open_checked, put_aside, start_again
from dgw_desktop.storage.session_values import NEWEST
from dgw_desktop.storage.sessions import SessionStore

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
_BITS = 800
EARLIER = NEWEST.bit_length() - 1
"""The bit of the version that makes it an earlier one."""


def clock() -> datetime:
    return NOW


@pytest.fixture
def path(data_folder: Path, loaded: LoadedModel, session: Session) -> Path:
    path = data_folder / "dgw.sqlite3"
    with closing(Database(path)) as database:
        SessionStore(database, clock).add(session, loaded)
    return path


def flipped(data: bytes, byte: int, bit: int) -> bytes:
    return data[:byte] + bytes((data[byte] ^ 1 << bit,)) + data[byte + 1 :]


@pytest.mark.parametrize("half", [range(400), range(400, _BITS)])
def test_every_bit_of_the_header_opens_or_is_told_of(
    path: Path, session: Session, half: range
) -> None:
    whole = path.read_bytes()
    told: list[type[UserError]] = []
    for place in half:
        path.write_bytes(flipped(whole, *divmod(place, 8)))
        try:
            with closing(open_checked(path)) as database:
                store = SessionStore(database, clock)
                assert store.load(session.id) == session, place
                store.remember_dimension(session.id, 3)
        except (DamagedDatabase, NewerDatabase) as error:
            told.append(type(error))
        path.write_bytes(flipped(whole, *divmod(place, 8)))
        try:
            with closing(Database(path, read_only=True)) as database:
                assert SessionStore(database, clock).load(session.id) == session, place
        except UserError:
            continue
    assert told.count(DamagedDatabase) > 100
    # What says that it is somewhat newer may be so.
    newer = sum(NEWEST < NEWEST ^ 1 << bit <= 1000 for bit in range(32))
    assert told.count(NewerDatabase) <= newer


SORTS = {
    "begin": (3, 1),
    "page size": (16, 4),
    "only to be read": (18, 2),
    "of a write-ahead log": (19, 1),
    "fractions": (21, 0),
    "number of pages": (30, 1),
    "free pages": (35, 2),
    "format": (47, 1),
    "encoding": (59, 1),
    "a version below zero": (60, 7),
    "a version from far away": (61, 0),
    "an earlier version": (63, EARLIER),
    "program": (68, 4),
}


@pytest.mark.parametrize("place", SORTS.values(), ids=SORTS)
def test_the_sessions_come_back_without_a_backup(
    path: Path, session: Session, place: tuple[int, int]
) -> None:
    path.write_bytes(flipped(path.read_bytes(), *place))
    with pytest.raises(DamagedDatabase):
        open_checked(path)
    damage = put_aside(path, [], NOW)
    assert [whole.session for whole in damage.readable] == [session] and damage.unreadable == ()
    with closing(start_again(path, damage, False, clock)) as database:
        assert SessionStore(database, clock).load(session.id) == session


@pytest.mark.parametrize("place", SORTS.values(), ids=SORTS)
def test_a_command_says_so_in_one_line(
    path: Path, place: tuple[int, int], capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_bytes(flipped(path.read_bytes(), *place))
    for command in ("list", "demo", "check"):
        assert main([command]) == 1
        (line,) = [
            line
            for line in "".join(capsys.readouterr()).splitlines()
            if line.split()[0] not in ("kopieën", "model", "lettertype")
        ]
        assert "beschadigd" in line or "geen database van DGW Desktop" in line


def test_a_backup_with_such_a_bit_is_not_good(path: Path) -> None:
    with closing(Database(path)) as database:
        backup: Backup = make_backup(database, path.parent / "backups", NOW)
    assert is_good(backup)
    whole = backup.path.read_bytes()
    for place in range(0, _BITS, 7):
        backup.path.write_bytes(flipped(whole, *divmod(place, 8)))
        assert not is_good(backup)


def test_no_backup_is_made_of_a_file_that_says_it_is_of_an_earlier_version(path: Path) -> None:
    path.write_bytes(flipped(path.read_bytes(), 63, EARLIER))
    with pytest.raises(DamagedDatabase):
        open_checked(path, [path.parent / "backups"])
    assert not (path.parent / "backups").exists()
