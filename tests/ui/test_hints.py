# SPDX-License-Identifier: EUPL-1.2
"""Hints: one at a time, put away for good, never before an audience."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Session, invitation, participation
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.shell.hint_strip import HintStrip
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press
from tests.ui.conftest import PretendedScreens, screen


def settle(view: SessionView) -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_each_screen_has_its_own_hint_below_what_it_shows(view: SessionView) -> None:
    seen = set()
    for show in (view.show_cards, view.show_matrix, view.show_results, view.show_agenda):
        show()
        settle(view)
        assert view.hint.isVisible()
        seen.add(view.hint.text.text())
        bottom = view._stack.mapTo(view, view._stack.rect().bottomLeft()).y()
        assert view.hint.geometry().top() > bottom
    assert len(seen) == 4
    assert len(view.window().findChildren(HintStrip)) == 1


def test_a_hint_is_reached_and_put_away_by_keyboard_for_good(
    qtbot: QtBot, view: SessionView, open_window: Callable[[], MainWindow], examples: list[str]
) -> None:
    for _ in range(60):
        if view.hint.button.hasFocus():
            break
        press("Tab")
    assert view.hint.button.hasFocus()
    told = QAccessible.queryAccessibleInterface(view.hint)
    assert view.hint.text.text() in told.text(QAccessible.Text.Name)
    press("Space")
    assert not view.hint.isVisible()
    assert view.cards.isAncestorOf(QApplication.focusWidget())
    view.show_matrix()
    assert view.hint.isVisible()
    view.show_cards()
    assert not view.hint.isVisible()
    view.window().close()
    again = open_window()
    again.open_session(examples[-1])
    assert again.session_view is not None
    assert not again.session_view.hint.isVisible()


def test_one_who_fills_in_alone_is_told_of_no_beamer(
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
) -> None:
    store.add(participation(invitation(session), session.id, "", session.created_at), loaded)
    window = open_window()
    window.open_session(session.id)
    assert window.session_view is not None
    assert "beamer" not in window.session_view.hint.text.text()


def test_settings_bring_hints_back(view: SessionView, look: Look) -> None:
    view.hint.button.click()
    look.preferences.restore_hints()
    view.show_cards()
    assert view.hint.isVisible()


@pytest.mark.parametrize("beamers", [0, 1])
def test_no_hint_while_an_audience_looks(
    view: SessionView, screens: PretendedScreens, beamers: int
) -> None:
    if beamers:
        screens.plug(screen("beamer", QRect(1366, 0, 1280, 720)))
    view.present()
    assert not view.hint.isVisible()
    assert view.presentation is not None
    assert view.presentation.window.findChildren(HintStrip) == []
    view.presentation.stop()
    settle(view)
    assert view.hint.isVisible()


def test_beside_a_card_that_needs_the_height_the_hint_stands_under_the_spider(
    view: SessionView,
) -> None:
    view.window().resize(1280, 660)
    settle(view)
    assert view.hint.isVisible()
    assert view.hint.parentWidget() is view.cards.spider.parentWidget()
    assert view.hint.geometry().top() >= view.cards.spider.geometry().bottom()
    view.show_matrix()
    assert view.hint.isVisible()
    assert view.hint.parentWidget() is view


def test_no_hint_where_there_is_no_room(view: SessionView) -> None:
    view.window().resize(911, 512)
    settle(view)
    assert not view.hint.isVisible()
