# SPDX-License-Identifier: EUPL-1.2
"""What people filled in beforehand stays, whatever a group votes by hands."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer, Session, VoteRound, VotesOrigin
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.examples import alone, raised
from tests.ui.beamer.conftest import BEAMER, count, press
from tests.ui.conftest import PretendedScreens

Open = Callable[[], MainWindow]
LEFT = Qt.MouseButton.LeftButton
BEFORE = VoteRound((1, 2, 2, 1), VotesOrigin.ALONE)


@pytest.fixture
def opened(
    open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> SessionView:
    details = replace(session.details, participants=6)
    answers = {1: Answer(rounds=alone(1, 2, 2, 1)), 2: Answer(rounds=alone(0, 6, 0, 0))}
    store.add(replace(session, details=details, answers=answers), loaded)
    window = open_window()
    window.open_session(session.id)
    assert window.session_view is not None
    return window.session_view


def vote(qtbot: QtBot, view: SessionView, digits: str) -> None:
    qtbot.keyClick(view.cards.focusWidget(), Qt.Key.Key_V)
    if view.cards.vote.asks_to_start:
        qtbot.keyClick(view.cards.vote_entry, Qt.Key.Key_V)
    for digit in digits:
        qtbot.keyClick(view.cards.vote_entry, digit)
        qtbot.keyClick(view.cards.vote_entry, Qt.Key.Key_Right)
    qtbot.keyClick(view.cards.vote_entry, Qt.Key.Key_Return)


def test_a_vote_by_hands_stands_beside_what_was_filled_in(
    qtbot: QtBot, opened: SessionView, store: SessionStore
) -> None:
    vote(qtbot, opened, "0330")
    stored = store.load(opened.document.session.id).answer(1)
    assert stored.rounds == (BEFORE, *raised(0, 3, 3, 0))
    assert opened.cards.toast.isVisible()
    remarks = opened.cards.card.remarks
    assert remarks._beside.isVisible() and remarks._beside.text() == "vooraf: 1 · 2 · 2 · 1"
    vote(qtbot, opened, "0060")
    stored = store.load(opened.document.session.id).answer(1)
    assert stored.rounds == (BEFORE, *raised(0, 0, 6, 0))


def test_what_is_not_in_view_comes_back_also_after_closing_and_so_do_the_hands(
    qtbot: QtBot, opened: SessionView, open_window: Open, store: SessionStore
) -> None:
    vote(qtbot, opened, "0330")
    session_id = opened.document.session.id
    for shown, beside, text in (
        (BEFORE, *raised(0, 3, 3, 0), "handen: 0 · 3 · 3 · 0"),
        (*raised(0, 3, 3, 0), BEFORE, "vooraf: 1 · 2 · 2 · 1"),
    ):
        opened.window().close()
        window = open_window()
        window.open_session(session_id)
        assert window.session_view is not None
        opened = window.session_view
        remarks = opened.cards.card.remarks
        qtbot.mouseClick(remarks.swap_button, LEFT)
        assert store.load(session_id).answer(1).rounds == (beside, shown)
        assert opened.document.answer(1).last_round == shown
        assert remarks._beside.text() == text and remarks._beside.isVisible()
    press("Ctrl+Z")
    assert store.load(session_id).answer(1).last_round == BEFORE


def test_there_is_nothing_to_swap_where_nobody_filled_in(qtbot: QtBot, view: SessionView) -> None:
    vote(qtbot, view, "1234")
    assert not view.cards.card.remarks.swap_button.isVisible()


@pytest.mark.parametrize("where", ["no beamer", "one screen", "two screens"])
def test_it_is_asked_before_hands_are_shown_instead(
    opened: SessionView, screens: PretendedScreens, where: str
) -> None:
    view, document = opened, opened.document
    if where == "two screens":
        screens.plug(BEAMER)
    if where != "no beamer":
        view.present()
    presentation = view.presentation
    before = document.session
    entry = view.cards.vote_entry
    if presentation is not None and not presentation.has_two_screens:
        entry = presentation.window.vote_entry
    press("V")
    assert entry.isVisible() and entry.hasFocus() and not view.cards.vote.is_running
    if where == "one screen":  # the audience learns nothing of it
        assert entry.hint == "Opnieuw stemmen? V: ja · Esc: nee"
    else:
        assert entry.hint.startswith("Wat vooraf is ingevuld, blijft bewaard")
    if presentation is not None:
        assert "Er wordt gestemd" not in presentation.window.card.accessibleDescription()
        assert presentation.window.vote_entry.isVisible() == (where == "one screen")
    for key in ("3", "Return", "Tab", "Del", "PgDown"):  # none of them is a yes
        press(key)
        assert not view.cards.vote.is_running and document.current == 1
    press("Escape")
    assert entry.isHidden() and document.session == before
    press("V")
    press("V")
    assert view.cards.vote.is_running
    count(0, 0, 6, 0)
    press("Return")
    assert document.answer(1).rounds == (BEFORE, *raised(0, 0, 6, 0))
    press("Ctrl+Z")
    assert document.session.answers == before.answers
    document.go_to(2)
    press("V")
    assert view.cards.vote.is_running  # once is enough: nothing is lost


def test_another_dimension_ends_the_question(opened: SessionView) -> None:
    press("V")
    assert opened.cards.vote.asks_to_start
    opened.document.go_to(2)
    assert not opened.cards.vote.asks_to_start and opened.cards.vote_entry.isHidden()
