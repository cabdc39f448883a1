# SPDX-License-Identifier: EUPL-1.2
import pytest

from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.session_view import SessionView
from tests.ui.beamer.conftest import press, type_text


@pytest.mark.parametrize(
    ("keys", "votes"),
    [
        (["V", "3", "3", "3", "3", "Return"], (3, 3, 3, 3)),
        (["V", "0", "3", "6", "3", "Return"], (0, 3, 6, 3)),
        (["V", "0", "0", "0", "Shift+2", "Return"], (0, 0, 0, 12)),
        (["V", "Shift+2", "Return"], (12, 0, 0, 0)),
        (["V", "1", "Shift+1", "Return"], (1, 11, 0, 0)),
        (["V", "0", "9", "+", "+", "+", "Return"], (0, 12, 0, 0)),
        (["V", "4", "Backspace", "5", "7", "Return"], (5, 7, 0, 0)),
    ],
)
def test_twelve_people_vote_in_at_most_eight_keys(
    on_one_screen: Presentation, view: SessionView, keys: list[str], votes: tuple[int, ...]
) -> None:
    assert len(keys) <= 8
    view.document.go_to(20)
    before = view.document.answer(20)
    for key in keys:
        press(key)
    after = view.document.answer(20)
    assert after.votes == votes
    assert after.level == before.level  # the group's choice is never computed
    press("Ctrl+Z")
    assert view.document.answer(20) == before
    press("Ctrl+Y")
    assert view.document.answer(20) == after


def test_votes_come_back_with_their_dimension(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    press("V")
    type_text("0361")
    press("Return")
    press("PgDown")
    assert "stemmen" not in on_one_screen.window.card.accessibleDescription()
    press("PgUp")
    text = on_one_screen.window.card.accessibleDescription()
    assert "10 stemmen · mediaan 3 · laagste 2, hoogste 4" in text
    press("3")
    assert view.document.answer(20).level == 3
    assert view.document.answer(20).votes == (0, 3, 6, 1)


def test_leaving_a_vote_changes_nothing(on_one_screen: Presentation, view: SessionView) -> None:
    view.document.go_to(14)
    before = view.document.session
    for leave in ("Escape", "Return"):
        press("V")
        if leave == "Escape":
            type_text("44")
            press("PgDown")  # a clicker's press by accident
            assert view.document.current == 14
        press(leave)
        assert view.document.session == before
        assert not on_one_screen.window.vote_entry.isVisible()
        assert "10 stemmen" in on_one_screen.window.card.accessibleDescription()


def test_four_zeros_clear_the_votes(on_one_screen: Presentation, view: SessionView) -> None:
    view.document.go_to(14)
    press("V")
    type_text("0000")
    press("Return")
    assert view.document.answer(14).votes == ()


def test_the_console_counts_and_the_audience_waits(
    on_two_screens: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    press("V")
    assert view.cards.vote_entry.isVisible()
    assert not on_two_screens.window.vote_entry.isVisible()
    assert "Er wordt gestemd" in on_two_screens.window.card.accessibleDescription()
    type_text("0361")
    press("Return")
    assert view.document.answer(20).votes == (0, 3, 6, 1)
    assert "10 stemmen" in on_two_screens.window.card.accessibleDescription()


def test_nobody_votes_on_a_final_session(on_one_screen: Presentation, view: SessionView) -> None:
    view.document.set_final(True)
    press("V")
    assert not on_one_screen.window.vote_entry.isVisible()


@pytest.mark.parametrize("wrong", ["Tab", "Shift+Tab"])
def test_tab_does_not_turn_counts_into_choices(
    on_one_screen: Presentation, view: SessionView, wrong: str
) -> None:
    view.document.go_to(20)
    before = view.document.answer(20)
    press("V")
    for key in ("3", wrong, "4", wrong, "Shift+2", "Return"):
        press(key)
    after = view.document.answer(20)
    assert after.votes == (3, 4, 12, 0)
    assert (after.level, after.ambition) == (before.level, before.ambition)
