# SPDX-License-Identifier: EUPL-1.2
"""Python holds no item of a layout; see layout_items.py. conftest.py looks after every test."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.foundation.progress_window import ProgressWindow
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.ui.conftest import PretendedScreens
from tests.ui.every_screen import every_screen, every_shown_dialog
from tests.ui.layout_items import held_layout_items


def delete(widget: QWidget) -> None:
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def test_a_layout_placed_too_late_leaves_an_item_with_python_that_qt_deleted(
    qapp: QApplication,
) -> None:
    page, row, label = QWidget(), QHBoxLayout(), QLabel()
    column = QVBoxLayout(page)
    row.addWidget(label)
    column.addLayout(row)
    delete(label)
    assert row.count() == 0
    told = [repr(page) in found for found in held_layout_items()]
    delete(page)
    assert told == [True]


def test_no_item_is_with_python_in_a_layout_placed_at_once(qapp: QApplication) -> None:
    page, row = QWidget(), QHBoxLayout()
    column = QVBoxLayout(page)
    column.addLayout(row)
    row.addWidget(QLabel())
    row.addStretch(1)
    assert held_layout_items() == []


def test_no_screen_leaves_an_item_of_a_layout_with_python(
    open_window: Callable[[], MainWindow], screens: PretendedScreens
) -> None:
    held = {name: held_layout_items() for name, _ in every_screen(open_window(), screens)}
    assert {name: items for name, items in held.items() if items} == {}


def test_no_dialog_leaves_an_item_of_a_layout_with_python(
    qtbot: QtBot, open_window: Callable[[], MainWindow], look: Look
) -> None:
    window = open_window()
    held = {name: held_layout_items() for name, _ in every_shown_dialog(window, look)}
    progress = ProgressWindow("Lezen…", window)
    held["Voortgang"] = held_layout_items()
    progress.reject()
    assert {name: items for name, items in held.items() if items} == {}
