# SPDX-License-Identifier: EUPL-1.2
"""A card by ear, as Orca itself reads it; all of it is 'dev.py orca'."""

from pathlib import Path

import pytest

from tests.orca.__main__ import do
from tests.orca.flows import a_card
from tests.orca.opened import examples
from tests.orca.reader import missing, reading


@pytest.mark.skipif(bool(missing()), reason=missing())
def test_a_card_is_held_by_ear(tmp_path: Path) -> None:
    program = examples(tmp_path)
    wrong: list[str] = []
    with reading(tmp_path, program.command, program.window) as reader:
        reader.hear(program.hears)
        for one in a_card():
            print("\n".join(do(reader, one, wrong)))
    assert wrong == []
