# SPDX-License-Identifier: EUPL-1.2
"""Going from one screen of a session to another."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.paintings import Paintings, settle


def test_a_screen_that_comes_back_is_painted_once(qtbot: QtBot, view: SessionView) -> None:
    pages = {
        Qt.Key.Key_1: view.cards,
        Qt.Key.Key_2: view.matrix,
        Qt.Key.Key_3: view.results,
        Qt.Key.Key_4: view.agenda,
    }
    counted = {}
    for time in range(2):
        for key, page in pages.items():
            if time:
                counted[key] = Paintings(page)
            qtbot.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
            settle()
            assert page.isVisible()
    assert {key: found.count for key, found in counted.items()} == dict.fromkeys(pages, 1)
