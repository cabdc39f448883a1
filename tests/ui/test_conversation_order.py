# SPDX-License-Identifier: EUPL-1.2
"""The dimensions in the order of the conversation: most difference first."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.cards.navigator import Navigator
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.examples import alone, raised
from tests.ui.beamer.conftest import count, press

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
) -> SessionView:
    answers = {
        3: Answer(rounds=raised(0, 5, 5, 0)),
        8: Answer(rounds=alone(5, 0, 0, 5)),
        20: Answer(rounds=raised(0, 5, 4, 1)),
    }
    store.add(replace(session, answers=answers), loaded)
    window = open_window()
    window.open_session(session.id)
    assert window.session_view is not None
    window.session_view.cards.vote.pause.setInterval(10**8)
    return window.session_view


def listed(navigator: Navigator) -> list[str]:
    model = navigator.model()
    rows = range(model.rowCount(QModelIndex()))
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]


def tick(view: SessionView, action: QAction) -> None:
    """Click an entry of the menu above the list."""
    chooser = view.cards.chooser
    QTest.mouseClick(chooser.button, LEFT)
    QApplication.processEvents()
    menu = action.parent()
    assert isinstance(menu, QMenu) and menu.isVisible()
    QTest.mouseMove(menu, menu.actionGeometry(action).center())
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    menu.close()


def kicker(view: SessionView) -> str:
    return view.cards.card._kicker.text()


def test_the_list_and_the_way_through_it_follow_the_difference(
    qtbot: QtBot, opened: SessionView
) -> None:
    cards, document = opened.cards, opened.document
    assert listed(cards.navigator)[0].startswith("thema Sturing: dimensie 1,")
    tick(opened, cards.chooser.by_spread)
    assert cards.chooser.button.text() == "Meeste verschil eerst ▾"
    rows = listed(cards.navigator)
    assert [row.split(",")[0] for row in rows[:4]] == [
        "Van laagste tot hoogste stem: dimensie 8", "dimensie 20", "dimensie 3", "dimensie 1",
    ]  # fmt: skip
    assert rows[0].endswith(", stemmen 1–4") and not rows[3].endswith("–4")
    assert document.current == 1 and kicker(opened).endswith("4 van 26 · meeste verschil eerst")
    seen = []
    for key in ("PgUp", "PgUp", "PgUp", "PgUp", "PgDown", "PgDown", "PgDown", "PgDown"):
        press(key)
        seen.append(document.current)
    assert seen == [3, 20, 8, 8, 20, 3, 1, 2]
    document.go_to(8)
    assert not cards.previous_button.isEnabled()
    qtbot.mouseClick(cards.chooser.all_button, LEFT)
    assert document.current == 8 and kicker(opened) == "Organisatie · 8 van 26"
    press("PgDown")
    assert document.current == 9
    assert listed(cards.navigator)[0].startswith("thema Sturing: dimensie 1,")


def test_a_vote_moves_nothing_until_it_is_sorted_again(opened: SessionView) -> None:
    document = opened.document
    press("S")
    document.go_to(8)
    press("V")
    count(0, 0, 10, 0)
    press("Return")
    assert document.order[:3] == (8, 20, 3)
    press("PgDown")
    assert document.current == 20
    press("S")
    press("S")
    assert document.order[:3] == (20, 3, 8)


def test_the_key_works_here_and_on_the_beamer_and_lasts_while_the_session_is_open(
    opened: SessionView,
) -> None:
    cards, document = opened.cards, opened.document
    press("S")
    assert document.is_sorted and cards.toast.text == "Volgorde: meeste verschil eerst."
    opened.show_matrix()
    opened.show_cards()
    opened.present()
    assert opened.presentation is not None
    card = opened.presentation.window.card
    document.go_to(8)
    assert "1 van 26 · meeste verschil eerst" in card.accessibleName()
    press("Space")
    assert document.current == 20
    press("S")
    assert not document.is_sorted and card.accessibleName().startswith("Techniek · 20 van 26")
    press("Space")
    assert document.current == 21
    assert cards.chooser.all.isChecked()


def test_what_was_left_open_comes_by_after_the_last_in_this_order_too(opened: SessionView) -> None:
    document = opened.document
    press("S")
    last = document.order[-1]
    document.go_to(last)
    press("PgDown")
    assert document.current == 8 and document.was_left_open
    press("PgDown")
    assert document.current == 20


def test_without_votes_there_is_nothing_to_sort(
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
) -> None:
    store.add(session, loaded)
    window = open_window()
    window.open_session(session.id)
    view = window.session_view
    assert view is not None and not view.cards.chooser.by_spread.isEnabled()
    press("S")
    assert not view.document.is_sorted
    assert view.cards.toast.text == "Er zijn nog geen stemmen om op te sorteren."
    press("V")
    count(1, 2, 3, 4)
    press("Return")
    assert view.cards.chooser.by_spread.isEnabled()
    press("Ctrl+Z")
    assert not view.cards.chooser.by_spread.isEnabled()
