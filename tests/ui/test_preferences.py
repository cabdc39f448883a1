# SPDX-License-Identifier: EUPL-1.2
"""Preferences are kept, and a damaged settings file is no reason not to start."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from dgw_desktop.ui.preferences import Appearance, Preferences


def preferences(folder: Path) -> Preferences:
    return Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


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
