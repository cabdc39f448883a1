# SPDX-License-Identifier: EUPL-1.2
"""Alt+0233 types an é on Windows; while letters are keys with Alt it may not choose levels."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.document.vote_entry import VoteEntry
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView

ALT, PAD = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.KeypadModifier
CODES = ("0233", "0128", "1234")  # é, €, Ò


@pytest.fixture
def view(open_window: Callable[[], MainWindow], examples: list[str], look: Look) -> SessionView:
    """A session in which letters and digits are keys with Alt only."""
    look.preferences.single_keys = False
    look.apply()
    window = open_window()
    window.open_session(examples[-1])
    assert window.session_view is not None
    return window.session_view


def press(text: str, modifiers: Qt.KeyboardModifier) -> None:
    for digit in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key(Qt.Key.Key_0 + int(digit)), modifiers)


def test_an_alt_code_chooses_no_level_on_any_screen(qtbot: QtBot, view: SessionView) -> None:
    before = view.document.session
    for show in (view.show_cards, view.show_matrix):
        show()
        for code in CODES:
            press(code, ALT | PAD)
            press(code, ALT | PAD | Qt.KeyboardModifier.ShiftModifier)
    view.show_cards()
    view.cards.card.enter_note()
    press("0233", ALT | PAD)
    view.cards.focus_card()
    assert {n: a.level for n, a in view.document.session.answers.items()} == {
        n: a.level for n, a in before.answers.items()
    }
    view.present()
    assert view.presentation is not None
    view.presentation.window.activateWindow()
    QApplication.processEvents()
    for code in CODES:
        press(code, ALT | PAD)
    assert view.document.session.answers.keys() == before.answers.keys()
    assert {n: a.level for n, a in view.document.session.answers.items()} == {
        n: a.level for n, a in before.answers.items()
    }
    view.presentation.stop()


def test_an_alt_code_counts_no_vote(view: SessionView) -> None:
    view.document.go_to(20)
    view.cards.entries.start_vote()
    entry = QApplication.focusWidget()
    assert isinstance(entry, VoteEntry)
    before = entry.accessibleDescription()
    press("0233", ALT | PAD)
    assert entry.accessibleDescription() == before
    press("3", PAD)
    assert entry.accessibleDescription() != before


def test_the_digits_above_the_letters_choose_with_alt(qtbot: QtBot, view: SessionView) -> None:
    view.document.go_to(20)
    press("3", ALT)
    assert view.document.answer(20).level == 3


def test_the_number_pad_chooses_where_a_digit_is_enough(
    qtbot: QtBot, open_window: Callable[[], MainWindow], examples: list[str]
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    view.document.go_to(20)
    press("3", PAD)
    assert view.document.answer(20).level == 3
