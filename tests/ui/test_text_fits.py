# SPDX-License-Identifier: EUPL-1.2
"""Every text of every card fits its place in the sizes that matter; nothing scrolls sideways."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QPlainTextEdit,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.matrix.statement_table import StatementTable
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.clipped import clipped
from tests.ui.conftest import PretendedScreens, screen
from tests.ui.every_dialog import every_dialog

# 911x512 is what a screen of 1366x768 at 150 % leaves.
SIZES = [(1024, 768), (1366, 768), (1920, 1080), (911, 512), (1280, 720)]
SIZED = pytest.mark.parametrize(
    ("size", "text_size", "language"),
    [(size, 100, "nl") for size in SIZES]
    + [((1366, 768), 80, "nl"), ((1366, 768), 150, "nl"), ((1366, 768), 200, "nl")]
    + [((1024, 768), 150, "nl"), ((1024, 768), 200, "nl"), ((1920, 1080), 200, "nl")]
    + [((911, 512), 100, "en"), ((1024, 768), 200, "en")],
)


def settle(app: QApplication) -> None:
    for _ in range(4):
        app.processEvents()


@pytest.fixture
def text_size() -> int:
    """The size of the text in percent, unless a test has others."""
    return 100


@pytest.fixture
def language() -> str:
    """The language of the windows, unless a test has others."""
    return "nl"


@pytest.fixture(autouse=True)
def sized(look: Look, text_size: int, language: str) -> None:
    look.preferences.text_size = text_size
    look.preferences.language = language
    look.apply()


@SIZED
def test_every_card_fits(
    qtbot: QtBot,
    qapp: QApplication,
    open_window: Callable[[], MainWindow],
    examples: list[str],
    size: tuple[int, int],
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    window.resize(*size)
    view = window.session_view
    assert view is not None
    settle(qapp)
    assert (window.width(), window.height()) == size
    for dimension in view.document.model.dimensions:
        view.document.go_to(dimension.number)
        settle(qapp)
        assert clipped(window) == [], f"dimension {dimension.number}"
        for area in window.findChildren(QScrollArea):
            if area.isVisible():
                assert area.widget().width() <= area.viewport().width()
    view.show_results()
    settle(qapp)
    assert clipped(window) == []


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1280, 720), (1920, 1080)])
def test_no_card_scrolls_on_a_beamer(
    qapp: QApplication,
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    examples: list[str],
    size: tuple[int, int],
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    window.resize(*size)
    view = window.session_view
    assert view is not None
    for dimension in view.document.model.dimensions:
        view.document.go_to(dimension.number)
        settle(qapp)
        areas = [a for a in view.cards.findChildren(QScrollArea) if a.isVisible()]

        def fits(number: int, areas: list[QScrollArea]) -> None:
            assert [a.verticalScrollBar().maximum() for a in areas] == [0], number

        # Its letters follow the size of the window, which a system may tell a moment later.
        qtbot.waitUntil(partial(fits, dimension.number, areas))


@SIZED
def test_every_screen_fits(
    qapp: QApplication,
    open_window: Callable[[], MainWindow],
    examples: list[str],
    size: tuple[int, int],
) -> None:
    window = open_window()
    window.resize(*size)
    settle(qapp)
    assert clipped(window) == []
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    for show in (view.show_matrix, view.show_results, view.show_actions, view.show_board):
        show()
        settle(qapp)
        assert (window.width(), window.height()) == size
        assert clipped(window) == []
        for area in window.findChildren(QAbstractScrollArea):
            # A table needs both ways; a note has a bar that is never shown.
            if area.isVisible() and not isinstance(area, StatementTable | QPlainTextEdit):
                assert area.horizontalScrollBar().maximum() == 0, area


@pytest.mark.parametrize(("text_size", "language"), [(200, "nl"), (200, "en"), (100, "en")])
def test_the_console_is_as_wide_as_what_it_says(
    qapp: QApplication,
    open_window: Callable[[], MainWindow],
    screens: PretendedScreens,
    examples: list[str],
) -> None:
    screens.plug(screen("beamer", QRect(1366, 0, 1280, 720)))
    window = open_window()
    window.resize(1024, 768)
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    view.present()
    settle(qapp)
    console = view.console
    assert console is not None
    areas = [area for area in console.findChildren(QScrollArea) if area.isVisible()]
    assert areas
    assert [area.horizontalScrollBar().maximum() for area in areas] == [0] * len(areas)
    assert window.width() == 1024
    assert view.presentation is not None
    view.presentation.stop()


@pytest.mark.parametrize(
    # What 1366x768 at 150 % leaves under a title bar and above a task bar, and at 100 %.
    ("size", "text_size", "language"),
    [
        ((911, 432), 100, "nl"),
        ((1366, 690), 150, "nl"),
        ((1366, 690), 200, "nl"),
        ((1024, 690), 200, "nl"),
        ((911, 432), 100, "en"),
        ((1024, 690), 200, "en"),
    ],
)
def test_every_dialog_fits(
    qapp: QApplication,
    open_window: Callable[[], MainWindow],
    examples: list[str],
    store: SessionStore,
    loaded: LoadedModel,
    look: Look,
    size: tuple[int, int],
) -> None:
    window = open_window()
    for dialog in every_dialog(window, look, store, loaded, examples):
        dialog.resize(*size)
        dialog.show()
        settle(qapp)
        assert dialog.height() <= size[1], dialog
        assert dialog.width() <= size[0], dialog
        assert clipped(dialog) == [], dialog
        dialog.close()


def test_the_letters_of_a_card_follow_from_its_room_alone(
    qtbot: QtBot, open_window: Callable[[], MainWindow], examples: list[str]
) -> None:
    """And not from what was on screen before, so that every card of a session has the same."""
    window = open_window()
    found: dict[tuple[int, int], set[int]] = {}

    def note() -> None:
        for _ in range(5):
            QApplication.processEvents()
        assert window.session_view is not None
        card = window.session_view.cards.card
        qtbot.waitUntil(lambda: not card._fit_timer.isActive())
        for _ in range(5):
            QApplication.processEvents()
        assert card.verticalScrollBar().maximum() == 0
        room = card.viewport().width(), card.viewport().height()
        found.setdefault(room, set()).add(card.statements[0].text_label.font().pixelSize())

    sizes = [(1366, 768), (1280, 768), (1920, 1080), (1024, 768)]
    for width, height in (*sizes, *reversed(sizes)):
        window.resize(width, height)
        for number in (1, 14, 17, 24, 9):
            window.open_session(examples[-1])
            view = window.session_view
            assert view is not None
            view.document.go_to(number)
            note()
            view.show_matrix()
            QApplication.processEvents()
            view.show_cards()
            note()
        window.show_sessions()
    assert {len(sizes) for sizes in found.values()} == {1}
    assert len({size for sizes in found.values() for size in sizes}) > 2


def test_ambition_and_votes_take_one_slim_row_on_the_same_place(
    open_window: Callable[[], MainWindow], examples: list[str]
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    assert window.session_view is not None
    card = window.session_view.cards.card
    for size in ((1366, 768), (1024, 768), (1280, 960), (1920, 1080)):
        window.resize(*size)
        for number in (1, 14, 26):
            window.session_view.document.go_to(number)
            for _ in range(5):
                QApplication.processEvents()
            middles = {
                part.mapTo(card, part.rect().center()).y()
                for part in (card.ambition.levels, card.votes.ambition_button, card.votes)
            }
            assert max(middles) - min(middles) <= 2, (size, number)
            assert card.votes.height() <= 34, (size, number)
