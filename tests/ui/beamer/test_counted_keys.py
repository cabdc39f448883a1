# SPDX-License-Identifier: EUPL-1.2
"""How many keys what is done most often takes; see test_action_strip.py and test_late_beamer.py."""

from collections.abc import Sequence

import pytest

from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press


@pytest.fixture(params=["on_one_screen", "on_two_screens"])
def presentation(request: pytest.FixtureRequest) -> Presentation:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Presentation)
    return found


def do(view: SessionView, keys: Sequence[str]) -> None:
    """Press keys; after a digit the vote goes on by itself, as it does after a pause."""
    for key in keys:
        press(key)
        if view.cards.vote.is_running:
            view.cards.vote.pause.timeout.emit()


def test_a_dimension_takes_three_keys(presentation: Presentation, view: SessionView) -> None:
    view.document.go_to(20)
    keys = ("2", "Shift+4", "PgDown")
    do(view, keys)
    assert len(keys) <= 3
    answer = view.document.answer(20)
    assert (answer.level, answer.ambition) == (2, 4)
    assert view.document.current == 21


def test_a_dimension_with_a_vote_of_twelve_takes_eight_keys(
    presentation: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    keys = ("V", "0", "4", "7", "1", "Return", "3", "PgDown")
    do(view, keys)
    assert len(keys) <= 8
    answer = view.document.answer(20)
    assert (answer.votes, answer.level) == ((0, 4, 7, 1), 3)
    assert view.document.current == 21
