# SPDX-License-Identifier: EUPL-1.2
"""People vote on the ambition by the same means as on the level, with keys or with a mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dgw_desktop.domain.session import Answer
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.document.vote_entry import VoteEntry
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import count, press

LEFT = Qt.MouseButton.LeftButton
OPEN = 20


@pytest.fixture
def empty(view: SessionView) -> SessionView:
    view.document.apply_answer(OPEN, Answer(level=2, ambition=4))
    view.document.go_to(OPEN)
    return view


def click(entry: VoteEntry, *places: int | str) -> None:
    """Press the boxes and signs in the entry, as they are painted."""
    for place in places:
        QApplication.processEvents()
        entry.grab()
        QTest.mouseClick(entry, LEFT, pos=entry._places[place].center().toPoint())


def test_the_ambition_is_voted_on_by_keys_and_kept_apart_from_the_level(
    empty: SessionView, store: SessionStore
) -> None:
    document, entry = empty.document, empty.cards.vote_entry
    press("D")
    assert empty.cards.vote.is_on_ambition and empty.cards.vote.is_secret
    count(0, 1, 3, 6)
    press("Return")
    answer = document.answer(OPEN)
    assert answer.ambition_votes == ((0, 1, 3, 6),)
    assert answer.rounds == () and answer.ambition == 4 and answer.level == 2
    assert not entry.isVisible()
    assert store.load(document.session.id).answer(OPEN) == answer
    press("V")
    count(4, 4, 2, 0)
    press("Return")
    assert document.answer(OPEN).votes == (4, 4, 2, 0)
    assert document.answer(OPEN).ambition_votes == ((0, 1, 3, 6),)
    press("Ctrl+Z")
    press("Ctrl+Z")
    assert document.answer(OPEN) == Answer(level=2, ambition=4)


def test_a_new_vote_comes_beside_the_former_and_the_last_can_be_corrected(
    empty: SessionView,
) -> None:
    document = empty.document
    for counts in ((0, 1, 3, 6), (0, 0, 3, 7)):
        press("D")
        count(*counts)
        press("Return")
    assert document.answer(OPEN).ambition_votes == ((0, 1, 3, 6), (0, 0, 3, 7))
    press("Shift+D")
    assert empty.cards.vote.is_correcting and not empty.cards.vote.is_secret
    count(0, 0, 4, 6)
    press("Return")
    assert document.answer(OPEN).ambition_votes == ((0, 1, 3, 6), (0, 0, 4, 6))
    assert document.answer(OPEN).rounds == ()


def test_what_was_counted_waits_for_its_own_vote(empty: SessionView) -> None:
    vote = empty.cards.vote
    press("D")
    count(1, 2)
    press("Escape")
    assert "D gaat verder" in empty.cards.toast.text
    press("V")
    assert vote.draft.is_empty
    press("Escape")
    press("D")
    assert vote.draft.counts[:2] == (1, 2) and vote.is_resumed


def test_the_room_sees_what_it_is_about_and_counts_only_once_revealed(
    empty: SessionView,
) -> None:
    empty.present()
    assert empty.presentation is not None
    card = empty.presentation.window.card
    press("D")
    count(0, 1, 3, 6)
    assert "Er wordt gestemd over de ambitie" in card.accessibleDescription()
    assert "n = 10" not in card.accessibleDescription()
    press("Return")
    assert "ambitie (n = 10): 2 tot 4, mediaan 4" in card.accessibleDescription()
    press("V")
    assert "ambitie (n = 10)" not in card.accessibleDescription()
    assert "over de ambitie" not in card.accessibleDescription()


@pytest.mark.parametrize("on_ambition", [False, True])
def test_a_mouse_alone_votes_and_reveals(empty: SessionView, on_ambition: bool) -> None:
    cards, votes = empty.cards, empty.cards.card.votes
    QTest.mouseClick(votes.ambition_button if on_ambition else cards.vote_button, LEFT)
    entry = cards.vote_entry
    assert entry.isVisible() and cards.vote.is_on_ambition is on_ambition
    click(entry, "+", "+", "+", "−", 1, "+", 3, "+", "+", 2, "−")
    assert cards.vote.draft.counts == (2, 1, 0, 2)
    click(entry, "✓")
    if cards.vote.is_running:  # fewer than take part: it asks first
        click(entry, "✓")
    answer = empty.document.answer(OPEN)
    assert answer.ambition_votes == (((2, 1, 0, 2),) if on_ambition else ())
    assert answer.votes == (() if on_ambition else (2, 1, 0, 2))


def test_the_mouse_shows_no_counts_before_they_are_revealed(empty: SessionView) -> None:
    QTest.mouseClick(empty.cards.vote_button, LEFT)
    entry = empty.cards.vote_entry
    click(entry, "+")
    before = entry.grab().toImage()
    click(entry, "+")
    assert entry.grab().toImage() == before


def test_a_correction_by_mouse_has_a_button_of_its_own(empty: SessionView) -> None:
    votes = empty.cards.card.votes
    assert not votes.correct_ambition_button.isVisible()
    empty.document.add_ambition_votes(OPEN, (0, 1, 3, 6))
    assert votes.correct_ambition_button.isVisible()
    QTest.mouseClick(votes.correct_ambition_button, LEFT)
    click(empty.cards.vote_entry, 3, "−", "✓")
    if empty.cards.vote.is_running:
        click(empty.cards.vote_entry, "✓")
    assert empty.document.answer(OPEN).ambition_votes == ((0, 1, 3, 5),)
