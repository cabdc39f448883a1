# SPDX-License-Identifier: EUPL-1.2
"""A group chooses which cards come by today; the rest stays open."""

from collections.abc import Callable
from datetime import datetime, time

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from dgw_desktop.domain.card_choice import CardChoice
from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.cards.navigator import Navigator
from dgw_desktop.ui.document.session_clock import SessionClock
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import BEAMER, press
from tests.ui.conftest import PretendedScreens

LEFT = Qt.MouseButton.LeftButton
STEERING, DATA = (1, 2, 3), (21, 22, 23)


def listed(navigator: Navigator) -> list[str]:
    model = navigator.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount(QModelIndex()))]


def menu_of(view: SessionView) -> QMenu:
    menu = view.cards.chooser.all.parent()
    assert isinstance(menu, QMenu)
    return menu


def tick(menu: QMenu, action: QAction) -> None:
    """Go down to an entry with the arrows, and tick it with the space bar."""
    for _ in menu.actions():
        if menu.activeAction() is action:
            break
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)


@pytest.fixture
def chosen(view: SessionView) -> SessionView:
    """Only Sturing and Gegevens, ticked in one menu, which stays open meanwhile."""
    chooser, menu = view.cards.chooser, menu_of(view)
    QTest.mouseClick(chooser.button, LEFT)
    QApplication.processEvents()
    keys = {theme.name: theme.key for theme in view.document.model.themes}
    for name in ("Sturing", "Gegevens"):
        tick(menu, chooser.themes[keys[name]])
        assert menu.isVisible()
    menu.close()
    return view


def test_list_and_way_follow_the_choice_and_it_is_seen(chosen: SessionView) -> None:
    cards, document = chosen.cards, chosen.document
    assert document.order == STEERING + DATA
    assert len(listed(cards.navigator)) == 6
    headings = cards.navigator._model.headings
    assert {row: heading.text for row, heading in headings.items()} == {0: "Sturing", 3: "Gegevens"}
    assert cards.chooser.button.text() == "Vandaag 6 van 26 ▾"
    assert "Sturing, Gegevens" in cards.chooser.button.accessibleName()
    document.go_to(3)
    assert cards.card._kicker.text() == "Sturing · 3 van 6 · keuze van vandaag"
    press("PgDown")
    assert document.current == 21
    press("PgUp")
    assert document.current == 3


def test_after_the_last_of_today_come_the_results_and_the_rest_stays_open(
    chosen: SessionView,
) -> None:
    document = chosen.document
    for number in STEERING + DATA:
        if document.answer(number).is_open:
            document.choose_level(number, 2)
    document.go_to(23)
    assert document.next_dimension is None
    assert not document.session.progress(document.model).is_complete


def test_one_click_goes_back_to_all(chosen: SessionView) -> None:
    chooser = chosen.cards.chooser
    assert chooser.all_button.isVisible() and chooser.all_button.text() == "Alle 26"
    QTest.mouseClick(chooser.all_button, LEFT)
    assert len(chosen.document.order) == 26 and not chooser.all_button.isVisible()
    assert chooser.button.text() == "Alle 26 kaarten ▾"


def test_only_what_is_open_stays_while_it_is_answered(view: SessionView) -> None:
    document, menu = view.document, menu_of(view)
    before = tuple(number for number in document.order if document.answer(number).is_open)
    QTest.mouseClick(view.cards.chooser.button, LEFT)
    QApplication.processEvents()
    tick(menu, view.cards.chooser.only_open)
    menu.close()
    assert document.order == before and document.current == before[0]
    view.cards.focus_card()
    press("2")
    assert not document.answer(before[0]).is_open
    assert document.order == before and document.current == before[0]


def test_a_choice_without_a_card_is_not_made_and_told(view: SessionView) -> None:
    document = view.document
    for number in document.order:
        if document.answer(number).is_open:
            document.choose_level(number, 2)
    view.cards.chooser.only_open.trigger()
    assert document.choice == CardChoice() and not view.cards.chooser.only_open.isChecked()
    assert "geen open dimensie" in view.toast.text


def test_a_card_outside_the_choice_can_be_opened_and_the_way_leads_back(
    chosen: SessionView,
) -> None:
    document, cards = chosen.document, chosen.cards
    cards.focus_card()
    for sequence in ("G", "1", "4", "Return"):
        press(sequence)
    assert document.current == 14
    assert cards.card._kicker.text().endswith("14 van 26 · niet gekozen voor vandaag")
    assert not cards.navigator.currentIndex().isValid()
    press("4")
    assert document.answer(14).level == 4
    press("PgDown")
    assert document.current in STEERING + DATA


def test_the_beamer_follows_with_its_dots_and_what_comes_next(
    chosen: SessionView, screens: PretendedScreens
) -> None:
    screens.plug(BEAMER)
    chosen.document.go_to(3)
    chosen.present()
    assert chosen.presentation is not None and chosen.console is not None
    card = chosen.presentation.window.card
    assert "3 van 6 · keuze van vandaag" in card.accessibleName()
    dots = [number for row in card.facts._rows_of_dots(400, 20) for _, number in row]
    assert tuple(dots) == STEERING + DATA
    assert chosen.console.following.text().startswith("21. ")
    press("PgDown")
    assert chosen.document.current == 21


def test_it_is_kept_over_the_beamer_and_a_restart(
    chosen: SessionView, open_window: Callable[[], MainWindow]
) -> None:
    chosen.present()
    press("Escape")
    assert chosen.document.order == STEERING + DATA
    session_id, window = chosen.document.session.id, chosen.window()
    window.close()
    again = open_window()
    again.open_session(session_id)
    QApplication.processEvents()
    assert again.session_view is not None
    assert again.session_view.document.order == STEERING + DATA
    assert again.session_view.cards.chooser.all_button.isVisible()


def test_the_time_plan_is_about_the_cards_of_today(chosen: SessionView) -> None:
    document = chosen.document
    for number in STEERING + DATA:
        document.apply_answer(number, Answer())
    now = datetime(2026, 11, 27, 10, 0)
    clock = SessionClock(document, chosen, lambda: now)
    clock.plan_until(time(11, 0))
    assert clock.pace_in_words() == "Op schema · nog 10:00 per dimensie"
    document.choose_cards(CardChoice())
    left = sum(document.answer(number).is_open for number in document.order)
    assert left > 6 and f"nog {60 // left}:" in clock.pace_in_words()
