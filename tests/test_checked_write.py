# SPDX-License-Identifier: EUPL-1.2
"""A file that is checked first replaces another only when nothing was wrong with it."""

import errno
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from dgw_desktop.errors import UserError
from dgw_desktop.files import atomic_write, checked_write


def test_what_is_right_takes_the_place(empty_room: Path) -> None:
    path = empty_room / "r.txt"
    path.write_text("oud")
    with checked_write(path) as temporary:
        assert temporary.suffix == ".txt" and path.read_text() == "oud"
        with atomic_write(temporary) as file:
            file.write(b"nieuw")
    assert path.read_text() == "nieuw" and list(empty_room.iterdir()) == [path]


@pytest.mark.parametrize("error", [UserError("fout"), ValueError("bug"), OSError(28, "vol")])
def test_what_is_wrong_leaves_the_old_file_and_nothing_else(
    empty_room: Path, error: Exception
) -> None:
    path = empty_room / "r.txt"
    path.write_text("oud")
    with pytest.raises((UserError, ValueError)), checked_write(path) as temporary:
        temporary.write_text("nieuw")
        raise error
    assert path.read_text() == "oud" and list(empty_room.iterdir()) == [path]


def test_an_error_names_the_file_that_was_asked_for(empty_room: Path) -> None:
    path = empty_room / "r.txt"
    with pytest.raises(UserError) as refused, checked_write(path) as temporary:
        raise UserError(f"‘{temporary}’ of ‘{temporary.name}’ is vol.", "Kies een andere.")
    assert refused.value.message == f"‘{path}’ of ‘r.txt’ is vol."
    with pytest.raises(UserError, match="bestaat niet"), checked_write(path / "weg" / "r.txt"):
        pass


@pytest.mark.parametrize("write", [atomic_write, checked_write])
def test_a_name_for_which_windows_says_that_there_is_no_file_is_too_long(
    empty_room: Path,
    monkeypatch: pytest.MonkeyPatch,
    write: Callable[[Path], AbstractContextManager[object]],
) -> None:
    def refuse(_from: Path, _to: Path) -> None:
        raise FileNotFoundError(2, "The system cannot find the path specified")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError, match="de naam is te lang") as refused, write(empty_room / "x.t"):
        pass
    assert refused.value.remedy == "Kies een andere naam."
    assert list(empty_room.iterdir()) == []


def test_a_name_with_a_character_that_the_disk_refuses_asks_for_another(
    empty_room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_from: Path, to: Path) -> None:
        raise OSError(errno.EINVAL, "The filename syntax is incorrect", str(to))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError, match="mag hier niet") as refused, atomic_write(empty_room / "x"):
        pass
    assert refused.value.remedy == "Kies een andere naam."


@pytest.fixture
def empty_room(tmp_path: Path) -> Path:
    found = tmp_path / "uit"
    found.mkdir()
    return found
