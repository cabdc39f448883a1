# SPDX-License-Identifier: EUPL-1.2
"""What people filled in beforehand and each vote by hands stand beside each other."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.limits import MOST_ROUNDS
from dgw_desktop.domain.session import Answer, Session, VoteRound, VotesOrigin
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.beamer.scenes import SCENES
from dgw_desktop.ui.cards.dimension_card import DimensionCard
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.examples import WITHHELD, alone, raised
from tests.ui.beamer.conftest import count, press

Open = Callable[[], MainWindow]
LEFT = Qt.MouseButton.LeftButton
REMARKS = ("Eens.", "Dat verschilt\nper team.")
BEFORE = VoteRound((1, 2, 2, 1), VotesOrigin.ALONE, 1, 0, (0, 0, 2, 4), REMARKS)


@pytest.fixture
def opened(
    open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> SessionView:
    details = replace(session.details, participants=6)
    answers = {
        1: Answer(rounds=(BEFORE,)),
        2: Answer(rounds=alone(0, 6, 0, 0)),
        3: Answer(rounds=(*WITHHELD, *raised(0, 1, 5, 0))),
        5: Answer(rounds=raised(0, 1, 5, 0)),
        6: Answer(rounds=raised(1, 1, 1, 1) * (MOST_ROUNDS - 1)),
    }
    store.add(replace(session, details=details, answers=answers), loaded)
    window = open_window()
    window.open_session(session.id)
    assert window.session_view is not None
    window.session_view.cards.vote.pause.setInterval(10**8)
    return window.session_view


def vote(*counts: int) -> None:
    press("V")
    count(*counts)
    press("Return")


def told(card: DimensionCard) -> list[str]:
    """Return what stands in the row of votes."""
    labels = card.votes.findChildren(QLabel)[1:]  # the first says what the ambition is
    return [label.text() for label in labels if label.isVisible() and label.text()]


def said(card: DimensionCard) -> list[str]:
    return [button.accessibleDescription() for button in card.statements]


def test_each_vote_stands_beside_what_was_filled_in(
    opened: SessionView, store: SessionStore
) -> None:
    card, session_id = opened.cards.card, opened.document.session.id
    first = "vooraf (n = 6): 1 tot 4, mediaan 2,5"
    more = "vooraf weet niet: 1 · vooraf ambitie 3 tot 4"
    assert told(card) == [first, more]
    vote(0, 3, 3, 0)
    rounds = (BEFORE, *raised(0, 3, 3, 0))
    assert store.load(session_id).answer(1).rounds == rounds
    assert told(card) == [first, "na het gesprek (n = 6): 2 tot 3, mediaan 2,5", more]
    assert said(card)[1] == "vooraf: 2, na het gesprek: 3"
    vote(0, 0, 6, 0)
    assert store.load(session_id).answer(1).rounds == (*rounds, *raised(0, 0, 6, 0))
    assert told(card) == [
        first,
        "stemming 1 (n = 6): 2 tot 3, mediaan 2,5",
        "stemming 2 (n = 6): iedereen 3, mediaan 3",
        more,
    ]
    assert said(card)[2] == "vooraf: 2, stemming 1: 3, stemming 2: 6"
    vote(0, 0, 0, 6)
    assert told(card)[-1] == f"{more} · eerdere stemmingen: 1"
    for left in (3, 2, 1):
        press("Ctrl+Z")
        assert len(store.load(session_id).answer(1).rounds) == left


def test_one_round_has_bars_too_and_another_card_says_that_there_is_none(
    opened: SessionView,
) -> None:
    card = opened.cards.card
    opened.document.go_to(5)
    assert told(card) == ["stemming (n = 6): 2 tot 3, mediaan 3"]
    assert said(card)[2] == "stemming: 5"
    opened.document.go_to(7)
    assert told(card) == ["nog niet gestemd"] and said(card)[2] == ""


def test_what_is_withheld_is_said_in_short(opened: SessionView) -> None:
    opened.document.go_to(3)
    assert told(opened.cards.card) == [
        "vooraf: te weinig mensen",
        "na het gesprek (n = 6): 2 tot 3, mediaan 3",
    ]


def test_nothing_is_seen_while_people_vote(opened: SessionView) -> None:
    card = opened.cards.card
    press("V")
    assert said(card) == [""] * 4 and not any(" (n = " in text for text in told(card))
    press("Escape")
    assert said(card)[0] == "vooraf: 1"


def test_the_last_counts_are_corrected_with_the_mouse_and_undone(
    qtbot: QtBot, opened: SessionView, store: SessionStore
) -> None:
    session_id, card = opened.document.session.id, opened.cards.card
    assert not card.votes.correct_button.isVisible()  # what people filled in is theirs
    qtbot.mouseClick(opened.cards.vote_button, LEFT)
    count(0, 3, 3, 0)
    press("Return")
    qtbot.mouseClick(card.votes.correct_button, LEFT)
    count(0, 2, 4, 0)
    press("Return")
    assert store.load(session_id).answer(1).rounds == (BEFORE, *raised(0, 2, 4, 0))
    press("Ctrl+Z")
    assert store.load(session_id).answer(1).rounds == (BEFORE, *raised(0, 3, 3, 0))


def test_a_vote_more_than_fits_is_refused_before_it_is_counted(
    opened: SessionView, qtbot: QtBot
) -> None:
    opened.document.go_to(6)
    with qtbot.waitSignal(opened.document.refused) as told_why:
        press("V")
    assert "maximaal 99 keer" in told_why.args[0]
    assert not opened.cards.vote.is_running
    press("Shift+V")  # but the last one can be corrected
    count(4, 0, 0, 2)
    press("Return")
    assert opened.document.answer(6).rounds[-2:] == (*raised(1, 1, 1, 1), *raised(4, 0, 0, 2))


def test_remarks_beforehand_open_under_the_votes(qtbot: QtBot, opened: SessionView) -> None:
    remarks = opened.cards.card.votes.remarks
    assert remarks.button.text() == "Opmerkingen vooraf (2)" and not remarks.isVisible()
    remarks.button.setFocus()
    press("Space")
    assert remarks.list.hasFocus() and remarks.list.accessibleName() == "Opmerkingen vooraf"
    rows = QAccessible.queryAccessibleInterface(remarks.list)
    texts = [rows.child(n).text(QAccessible.Text.Name) for n in range(rows.childCount())]
    assert texts == list(REMARKS)
    press("3")  # still a key of the card
    assert opened.document.answer(1).level == 3
    qtbot.mouseClick(remarks.button, LEFT)
    assert not remarks.isVisible()
    qtbot.mouseClick(remarks.button, LEFT)
    press("PgDown")
    assert not remarks.isVisible() and not remarks.button.isVisible()
    press("PgUp")
    assert remarks.button.isVisible() and not remarks.isVisible()


def test_the_audience_never_sees_a_remark(opened: SessionView) -> None:
    opened.cards.card.votes.remarks.button.click()
    opened.present()
    assert opened.presentation is not None
    window = opened.presentation.window
    texts = [label.text() for label in window.findChildren(QLabel)]
    texts.append(window.card.accessibleDescription())
    for found in SCENES:
        for page in range(window.page_count(found)):
            opened.presentation.show(found, page)
            texts.append(window.scene(found).accessibleDescription())
    assert not any("Eens" in text or "Opmerkingen" in text for text in texts)
    QApplication.processEvents()
