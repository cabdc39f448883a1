# SPDX-License-Identifier: EUPL-1.2
"""Menus open where a person looks, and what deletes stands apart in them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.ui.beamer.conftest import press

Open = Callable[[], MainWindow]


@contextmanager
def menu_seen() -> Iterator[list[tuple[QRect, list[str]]]]:
    """Collect where each menu that opens stands, and what is in it; it is closed at once."""
    seen: list[tuple[QRect, list[str]]] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            texts = [action.text().split("\t")[0] for action in menu.actions()]
            seen.append((menu.geometry(), texts))
            menu.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(0)
    yield seen
    timer.stop()


@pytest.fixture
def window(open_window: Open, examples: list[str]) -> MainWindow:
    return open_window()


@pytest.mark.parametrize("row", [0, 2])
def test_a_right_click_opens_the_menu_at_the_pointer(
    qtbot: QtBot, window: MainWindow, row: int
) -> None:
    rows = window.sessions.list
    inside = rows.visualRect(rows.model().index(row, 0)).center() - QPoint(120, 10)
    pointer = rows.viewport().mapToGlobal(inside)
    handle = window.windowHandle()
    with menu_seen() as seen:
        # Through the window, as the system does, so that Qt makes its own event of it.
        button, none = Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(handle, button, none, window.mapFromGlobal(pointer))
        qtbot.waitUntil(lambda: bool(seen))
    assert len(seen) == 1
    place, texts = seen[0]
    fits = pointer.y() + place.height() <= window.screen().availableGeometry().bottom()
    # Where there is no room below the pointer it opens above it.
    top = pointer.y() if fits else max(0, pointer.y() - place.height())
    assert (place.topLeft() - QPoint(pointer.x(), top)).manhattanLength() <= 4
    assert "Openen" in texts
    assert rows.currentIndex().row() == row


def test_a_right_click_beside_the_rows_opens_nothing(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.sessions.list
    below = rows.viewport().rect().bottomLeft() + QPoint(60, -4)
    assert not rows.indexAt(below).isValid()
    with menu_seen() as seen:
        spot = window.mapFromGlobal(rows.viewport().mapToGlobal(below))
        button, none = Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(window.windowHandle(), button, none, spot)
        QApplication.processEvents()
    assert seen == []


@pytest.mark.parametrize("keys", ["Shift+F10", "Menu"])
def test_a_key_opens_the_menu_at_the_row_with_the_focus(
    qtbot: QtBot, window: MainWindow, store: SessionStore, loaded: LoadedModel, keys: str
) -> None:
    rows = window.sessions.list
    rows.setFocus()
    window.resize(900, 480)
    last = rows.model().rowCount() - 1
    rows.setCurrentIndex(rows.model().index(last, 0))
    rows.verticalScrollBar().setValue(0)  # out of view
    with menu_seen() as seen:
        press(keys)
        qtbot.waitUntil(lambda: bool(seen))
    assert len(seen) == 1
    row = rows.visualRect(rows.model().index(last, 0))
    assert rows.viewport().rect().contains(row)
    row.moveTopLeft(rows.viewport().mapToGlobal(row.topLeft()))
    assert seen[0][0].intersects(row)


def test_what_deletes_stands_apart_in_every_menu(
    qtbot: QtBot, window: MainWindow, examples: list[str]
) -> None:
    menus = []
    for session_id in examples:
        with menu_seen() as seen:
            window.sessions.list.menu_wanted.emit(session_id, QPoint())
        menus += [texts for _place, texts in seen]
    window.open_session(examples[-1])
    for menu in window.findChildren(QMenu):
        menus.append([action.text().split("\t")[0] for action in menu.actions()])
    assert len(menus) >= len(examples) + 2
    assert sum("Verwijderen" in menu for menu in menus) >= len(examples)
    for menu in menus:
        for number, text in enumerate(menu):
            if text == "Verwijderen":  # a separator has no text
                assert number > 0 and menu[number - 1] == ""
                assert number == len(menu) - 1 or menu[number + 1] == ""
