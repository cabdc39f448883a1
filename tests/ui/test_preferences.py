# SPDX-License-Identifier: EUPL-1.2
"""Preferences are kept, and a damaged settings file is no reason not to start."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication, QMainWindow

from dgw_desktop.ui.beamer.screens import keep_inside
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.foundation.preferences import Appearance, Preferences, open_settings
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.ui.conftest import PretendedScreens

Open = Callable[[], MainWindow]


def preferences(folder: Path) -> Preferences:
    return Preferences(open_settings(folder / "settings.ini"))


def test_what_was_chosen_is_there_the_next_time(data_folder: Path) -> None:
    first = preferences(data_folder)
    first.appearance = Appearance.DARK
    first.text_size = 150
    first.language = "en"
    first.dismiss_hint("cards")
    del first
    again = preferences(data_folder)
    assert (again.appearance, again.text_size, again.language) == (Appearance.DARK, 150, "en")
    assert again.is_hint_dismissed("cards")
    assert not again.is_hint_dismissed("matrix")
    again.restore_hints()
    assert not again.is_hint_dismissed("cards")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[look]\nappearance=neon\ntext_size=9000\nlanguage=xx\n",
        "[look]\ntext_size=\nlanguage=@ByteArray(\\x0)\n",
        "\x00\x01\x02 geen ini [[[\n=\n",
    ],
)
def test_a_damaged_file_gives_the_defaults(data_folder: Path, content: str) -> None:
    (data_folder / "settings.ini").write_text(content, "utf-8")
    found = preferences(data_folder)
    assert (found.appearance, found.text_size, found.language) == (Appearance.SYSTEM, 100, "nl")
    assert not found.is_hint_dismissed("cards")


def test_only_what_exists_can_be_chosen(data_folder: Path) -> None:
    found = preferences(data_folder)
    with pytest.raises(ValueError, match="no text size"):
        found.text_size = 90000
    with pytest.raises(ValueError, match="no language"):
        found.language = "fr"


KEYS = ("look/appearance", "look/text_size", "look/language", "hints_dismissed/cards",
        "keys/single", "window/geometry", "beamer/light", "beamer/screen",
        "beamer/mouse", "files/folder\\export", "files/form")  # fmt: skip
WRONG = [
    "abc", "", "a, b, c", "-1", "1e999", "9" * 5000, "x" * 20_000, "true, true", "\\x0\\xd800",
    "@Invalid()", "@Rect(1 2 3 4)", "@Size(a b)", "@Point(1)", "@ByteArray(\\x1\\xd9\\xd0)",
    "@ByteArray(" + "x" * 20_000 + ")", '"', "@ByteArray(", "\xff\xfe", "{}", "[]",
]  # fmt: skip


@pytest.mark.parametrize("value", WRONG, ids=range(len(WRONG)))
def test_a_value_of_the_wrong_kind_is_the_default(data_folder: Path, value: str) -> None:
    write_everywhere(data_folder, value)
    found = preferences(data_folder)
    assert (found.appearance, found.text_size, found.language) == (Appearance.SYSTEM, 100, "nl")
    assert found.single_keys and not found.is_hint_dismissed("cards")
    assert not found.beamer_is_light
    assert isinstance(found.last_folder("export"), str) and isinstance(found.last_form, str)
    assert isinstance(found.beamer_screen, str) and isinstance(found.window_place, QByteArray)


def write_everywhere(folder: Path, value: str) -> None:
    """Make ``value`` that of every setting."""
    lines = [f"[{key.split('/')[0]}]\n{key.split('/')[1]}={value}\n" for key in KEYS]
    (folder / "settings.ini").write_text("".join(lines), "utf-8")


@pytest.mark.parametrize("value", ["abc", "a, b, c", "@Rect(1 2 3 4)", "@ByteArray(abc)"])
def test_the_window_and_the_beamer_come_up_with_such_a_value(
    data_folder: Path, look: Look, open_window: Open, examples: list[str], value: str
) -> None:
    write_everywhere(data_folder, value)
    look.preferences = preferences(data_folder)
    window = open_window()
    window.open_session(examples[-1])
    assert window.session_view is not None
    window.session_view.present()
    assert window.session_view.presentation is not None
    window.session_view.presentation.stop()
    window.close()
    assert look.preferences.window_place.size() > 40  # and the next time it is right


def test_no_bit_in_the_window_s_place_loses_the_window(
    screens: PretendedScreens, look: Look, qapp: QApplication
) -> None:
    def window() -> QMainWindow:
        made = QMainWindow()
        made.setMinimumSize(800, 480)
        return made

    shown = window()
    shown.show()
    place = bytes(shown.saveGeometry().data())
    for number in range(len(place) * 8):
        changed = bytearray(place)
        changed[number // 8] ^= 1 << number % 8
        look.preferences.window_place = QByteArray(bytes(changed))
        other = window()
        other.restoreGeometry(look.preferences.window_place)
        keep_inside(other, screens.places())
        assert screens.live[0].geometry.contains(other.geometry().center()), number
        assert other.width() >= 800 and other.height() >= 480


OBJECT = b"@Variant(\\0\\0\\0\\x9\\x7f\\xff\\xff\\xff)"
UNUSABLE = {
    "an object that asks for all memory": b"[look]\ntext_size=" + OBJECT,
    "the same, escaped": b"[look]\ntext_size=\\x40" + OBJECT[1:],
    "a moment": b"[look]\ntext_size=@DateTime(\\0\\0)",
    "huge": b"[look]\ntext_size=150\n" + b"x" * 1_000_000,
    "a folder": b"",
}


@pytest.mark.parametrize("kind", UNUSABLE)
def test_what_cannot_be_settings_is_put_aside(data_folder: Path, kind: str) -> None:
    path = data_folder / "settings.ini"
    if kind == "a folder":
        path.mkdir()
    else:
        path.write_bytes(UNUSABLE[kind])
    for again in ("onbruikbaar-settings.ini", "onbruikbaar-settings (2).ini"):
        found = Preferences(open_settings(path))
        assert (found.text_size, found.language) == (100, "nl")
        found.text_size = 150
        del found
        assert preferences(data_folder).text_size == 150
        aside = data_folder / again
        assert aside.is_dir() if kind == "a folder" else aside.read_bytes() == UNUSABLE[kind]
        path.unlink()
        aside.rename(path)
        (data_folder / "onbruikbaar-settings.ini").touch()


@pytest.mark.parametrize("kind", UNUSABLE)
def test_where_nothing_can_be_put_aside_it_starts_with_the_defaults(
    data_folder: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = data_folder / "settings.ini"
    if kind == "a folder":
        path.mkdir()
    else:
        path.write_bytes(UNUSABLE[kind])

    def refuse(*_places: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "rename", refuse)
    found = Preferences(open_settings(path))
    assert (found.text_size, found.language) == (100, "nl")
    found.text_size = 150
    assert path.is_dir() if kind == "a folder" else path.read_bytes() == UNUSABLE[kind]


@pytest.mark.parametrize("kind", UNUSABLE)
def test_the_program_itself_starts_on_it(data_folder: Path, examples: list[str], kind: str) -> None:
    path = data_folder / "settings.ini"
    if kind == "a folder":
        path.mkdir()
    else:
        path.write_bytes(UNUSABLE[kind])
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.person"],
        capture_output=True,
        text=True,
        timeout=60,  # a message would wait for a person
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == len(examples)
