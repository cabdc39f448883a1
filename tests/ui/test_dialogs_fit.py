# SPDX-License-Identifier: EUPL-1.2
"""Every dialog fits its screen: its buttons are in view, the rest scrolls, by keyboard too."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.asking import dialog as dialog_module
from dgw_desktop.ui.asking import message_box
from dgw_desktop.ui.asking.messages import make_box
from dgw_desktop.ui.foundation.labels import StatusLabel, breakable
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.help.about_dialog import AboutDialog
from dgw_desktop.ui.help.manual_dialog import ManualDialog
from dgw_desktop.ui.parts.scroll_column import FittingColumn
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.settings_dialog import SettingsDialog
from tests.clipped import clipped
from tests.ui.every_screen import every_shown_dialog

TASK_BAR, FRAME = QSize(0, 40), QSize(16, 40)
# 911x512 is what a screen of 1366x768 at 150 % leaves.
SCREENS = [
    ((1366, 768), 100, "nl"),
    ((911, 512), 100, "nl"),
    ((911, 512), 150, "nl"),
    ((911, 512), 200, "nl"),
    ((1366, 768), 150, "nl"),
    ((1366, 768), 200, "nl"),
    ((1024, 768), 200, "en"),
]
SIZED = pytest.mark.parametrize(("screen", "text_size", "language"), SCREENS)


@pytest.fixture
def room(
    monkeypatch: pytest.MonkeyPatch,
    look: Look,
    screen: tuple[int, int],
    text_size: int,
    language: str,
) -> QSize:
    """What a screen leaves for the inside of a window, with this look."""
    look.preferences.text_size = text_size
    look.preferences.language = language
    look.apply()
    left = QSize(*screen) - TASK_BAR - FRAME
    for module in (dialog_module, message_box):
        monkeypatch.setattr(module, "room_for", lambda _window: left)
    return left


def buttons_of(dialog: QDialog) -> list[QPushButton]:
    """Return the buttons that end a dialog: those of its box, or those that do not scroll."""
    box = dialog.findChild(QDialogButtonBox)
    if box is not None:
        return [button for button in box.findChildren(QPushButton) if button.isVisible()]
    return [
        button
        for button in dialog.findChildren(QPushButton)
        if button.isVisible() and not _scrolls(button)
    ]


def _scrolls(widget: QWidget) -> bool:
    """Tell whether a widget stands in the part of a dialog that scrolls."""
    above = widget.parentWidget()
    return above is not None and (isinstance(above, QScrollArea) or _scrolls(above))


def place_in(dialog: QDialog, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(dialog, widget.rect().topLeft()), widget.size())


def cut_off(dialog: QDialog) -> list[str]:
    """Return what is cut off and cannot be scrolled to."""
    found = [
        f"{area.content if hasattr(area, 'content') else area} by {over}"
        for area in dialog.findChildren(QScrollArea)
        if area.isVisible() and (over := area.widget().width() - area.viewport().width()) > 0
    ]
    return found + clipped(dialog)


def stops(dialog: QDialog) -> Iterator[QWidget]:
    """Go along the dialog with Tab."""
    seen: set[QWidget] = set()
    while (focus := QApplication.focusWidget()) is not None and focus not in seen:
        seen.add(focus)
        yield focus
        QTest.keyClick(focus, Qt.Key.Key_Tab)


@SIZED
def test_every_dialog_opens_within_the_screen_with_its_buttons_in_view(
    open_window: Callable[[], MainWindow], look: Look, room: QSize, screen: tuple[int, int]
) -> None:
    window = open_window()
    looked_at = 0
    for name, dialog in every_shown_dialog(window, look):
        looked_at += 1
        assert dialog.width() <= room.width() and dialog.height() <= room.height(), name
        buttons = buttons_of(dialog)
        assert buttons, name
        for button in buttons:
            assert dialog.rect().contains(place_in(dialog, button)), (name, button.text())
            assert button.visibleRegion().boundingRect() == button.rect(), (name, button.text())
        assert cut_off(dialog) == [], name
    assert looked_at >= 12


@SIZED
def test_tab_brings_everything_in_view(
    open_window: Callable[[], MainWindow], look: Look, room: QSize
) -> None:
    window = open_window()
    for name, dialog in every_shown_dialog(window, look):
        if isinstance(dialog, ManualDialog):
            continue  # Tab goes from link to link there
        for focus in stops(dialog):
            shown = focus.visibleRegion().boundingRect()
            enough = min(focus.height(), focus.fontMetrics().height())
            assert shown.height() >= enough, (name, focus, focus.accessibleName())


def test_at_normal_size_nothing_scrolls_that_need_not(
    monkeypatch: pytest.MonkeyPatch, open_window: Callable[[], MainWindow], look: Look
) -> None:
    left = QSize(1366, 768) - TASK_BAR - FRAME
    monkeypatch.setattr(dialog_module, "room_for", lambda _window: left)
    for name, dialog in every_shown_dialog(open_window(), look):
        area = dialog.findChild(FittingColumn)
        assert area is not None, name
        assert area.verticalScrollBar().maximum() == 0, name


@pytest.mark.parametrize(
    ("screen", "text_size", "language"), [((1366, 768), 100, "nl"), ((911, 512), 200, "nl")]
)
def test_a_message_of_any_length_fits_and_is_read_by_keyboard(qtbot: QtBot, room: QSize) -> None:
    name = "een-bestandsnaam-zonder-spaties_" * 12
    box = make_box(None, QMessageBox.Icon.Warning, f"‘{name}.dgw’ past niet.", "Reden. " * 600)
    box.addButton("Alleen wat is teruggevonden", QMessageBox.ButtonRole.RejectRole)
    box.addButton("Aanvullen uit de reservekopie", QMessageBox.ButtonRole.AcceptRole)
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    for _ in range(4):
        QApplication.processEvents()
    assert box.width() <= room.width() and box.height() <= room.height()
    for button in box.buttons():
        assert box.rect().contains(place_in(box, button))
    assert cut_off(box) == []
    area = box.findChild(FittingColumn)
    assert area is not None and area in list(stops(box))
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    qtbot.keyClick(area, Qt.Key.Key_Escape)
    assert not box.isVisible()


@pytest.mark.parametrize(("screen", "text_size", "language"), [((911, 512), 200, "nl")])
def test_the_field_that_keeps_a_dialog_open_comes_in_view(
    qtbot: QtBot, open_window: Callable[[], MainWindow], look: Look, room: QSize
) -> None:
    for _name, dialog in every_shown_dialog(open_window(), look):
        if not isinstance(dialog, SessionDialog):
            continue
        dialog.title.clear()
        dialog.model.setFocus()
        QApplication.processEvents()
        assert dialog.findChild(FittingColumn).verticalScrollBar().maximum() > 0
        dialog.findChild(FittingColumn).verticalScrollBar().setValue(10_000)
        assert dialog.title.visibleRegion().isEmpty()
        dialog.ok.click()
        assert dialog.isVisible() and dialog.title.hasFocus()
        assert dialog.title.visibleRegion().boundingRect() == dialog.title.rect()


@pytest.mark.parametrize("kind", [AboutDialog, SettingsDialog])
def test_a_folder_without_a_place_to_break_makes_no_dialog_wide(
    kind: type[QDialog],
    open_window: Callable[[], MainWindow],
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As one of Windows, which has no slashes, and can be longer than a screen is wide."""
    window = open_window()
    store = window.sessions.store
    monkeypatch.setattr(type(store), "path", Path("/" + "map" * 50) / "dgw.sqlite3")
    if kind is AboutDialog:
        dialog: QDialog = AboutDialog(store, window.keeper, look.preferences, window)
    else:
        dialog = SettingsDialog(look, store, window.keeper, window._files, window)
    assert dialog.minimumSizeHint().width() <= 900


def test_what_is_told_of_how_it_goes_makes_no_dialog_wide(qtbot: QtBot) -> None:
    label = StatusLabel()
    qtbot.addWidget(label)
    label.setText("Het staat in C:\\Users\\" + "map" * 50 + ".")
    assert label.minimumSizeHint().width() <= 900


def test_a_line_may_end_after_each_part_of_a_path_of_windows() -> None:
    assert breakable(r"C:\Users\anja") == "C:\\\u200bUsers\\\u200banja"
    assert breakable("a" * 41) == f"{'a' * 40}\u200ba"
    assert breakable(r"Staat in \\server\map.") == "Staat in \\\u200b\\\u200bserver\\\u200bmap."
    assert breakable("Niets te breken.") == "Niets te breken."
