# SPDX-License-Identifier: EUPL-1.2
"""What the README says is so."""

import re
from pathlib import Path

from dgw_desktop.cli import _parser
from dgw_desktop.ui.foundation.key_map import IN_SESSION, IN_WINDOW, Key, key_map, screen_name
from dgw_desktop.work.formats import formats

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_key_table_is_the_key_map() -> None:
    for key in key_map().values():
        assert f"| {key.shown} | {key.description} | {_where(key)} |" in README
    table = README.split("## Toetsen")[1].split("##")[0]
    assert table.count("\n|") == len(key_map()) + 2


def _where(key: Key) -> str:
    """Return where a key works, in few words."""
    left, words = list(key.screens), []
    for name, wide in (("overal", IN_WINDOW), ("in een sessie", IN_SESSION)):
        if set(wide) <= set(left):
            left = [screen for screen in left if screen not in wide]
            words.append(name)
    return ", ".join(words + [screen_name(screen) for screen in left])


def test_every_command_is_known() -> None:
    commands = re.findall(r"^dgw-desktop (\S+)", README, flags=re.MULTILINE)
    help_text = _parser(only_opens=False).format_help()
    assert commands
    for command in commands:
        if command.isalpha():
            assert f" {command} " in help_text
    for suffix in (found.suffix for found in formats()):
        assert suffix in README


def test_every_picture_is_there() -> None:
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", README)
    assert pictures
    for picture in pictures:
        assert (ROOT / picture).is_file()
