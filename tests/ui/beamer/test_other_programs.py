# SPDX-License-Identifier: EUPL-1.2
"""Another program can have the beamer: the audience's window goes away for it, and fights none."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.beamer.audience_window import AudienceWindow
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.screens import Screens
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import BEAMER, press
from tests.ui.conftest import PretendedKeeper, PretendedScreens, screen


def take_from_task_bar(window: QWidget) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.activateWindow()
    for _ in range(3):
        QApplication.processEvents()


def main_window(view: SessionView) -> MainWindow:
    window = view.window()
    assert isinstance(window, MainWindow)
    return window


def test_a_key_gives_the_beamer_away_and_takes_it_back(
    on_two_screens: Presentation, view: SessionView, keeper: PretendedKeeper
) -> None:
    window = on_two_screens.window
    press("M")
    assert not window.isVisible()
    assert view.console is not None
    assert view.console.lift.isChecked()
    assert "vrij" in view.console.state.text()
    assert keeper.is_held
    press("M")
    assert window.isVisible()
    assert window.geometry() == BEAMER.geometry
    assert QApplication.activeWindow() is view.window()
    assert not view.console.lift.isChecked()


def test_a_button_does_too(on_two_screens: Presentation, view: SessionView) -> None:
    assert view.console is not None
    view.console.lift.click()
    assert not on_two_screens.window.isVisible()
    view.console.lift.click()
    assert on_two_screens.window.isVisible()


def test_the_session_goes_on_meanwhile_and_comes_back_as_it_is(
    on_two_screens: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    press("M")
    press("3")
    press("PgDown")
    press("B")
    assert not on_two_screens.window.isVisible()
    press("M")
    assert view.document.answer(20).level == 3
    assert view.document.current == 21
    assert on_two_screens.is_black


def test_the_other_program_keeps_the_beamer_whatever_happens_to_screens(
    on_two_screens: Presentation, screens: PretendedScreens
) -> None:
    press("M")
    screens.pull("beamer")
    screens.plug(BEAMER)
    screens.plug(screen("wall", QRect(2646, 0, 1920, 1080)))
    on_two_screens.move_to("wall")
    assert not on_two_screens.window.isVisible()
    press("M")
    assert on_two_screens.window.isVisible()
    assert on_two_screens.window.geometry().topLeft() == QPoint(2646, 0)


def test_on_one_screen_the_console_goes_along(
    on_one_screen: Presentation, view: SessionView
) -> None:
    """Else the room would look at it."""
    press("M")
    assert on_one_screen.window.isMinimized()
    assert not view.window().isVisible()
    take_from_task_bar(on_one_screen.window)
    assert not on_one_screen.is_lifted
    assert on_one_screen.window.isVisible() and not on_one_screen.window.isMinimized()
    assert not view.window().isVisible()
    press("Escape")
    assert view.presentation is None
    assert view.window().isVisible()


def test_closed_while_away_the_console_is_there_again(
    on_one_screen: Presentation, view: SessionView
) -> None:
    press("M")
    on_one_screen.window.close()
    assert view.presentation is None
    assert view.window().isVisible()


def test_a_second_start_shows_no_console_to_the_room(
    on_one_screen: Presentation, view: SessionView
) -> None:
    window = main_window(view)
    window.come_to_front()
    assert QApplication.activeWindow() is on_one_screen.window
    press("M")
    window.come_to_front()
    for _ in range(3):
        QApplication.processEvents()
    assert not window.isVisible()
    assert not on_one_screen.is_lifted


def test_a_beamer_that_comes_meanwhile_is_offered_when_the_picture_is_back(
    on_one_screen: Presentation, view: SessionView, screens: PretendedScreens
) -> None:
    press("M")
    screens.plug(BEAMER)
    assert on_one_screen.window.isMinimized()
    assert not view.window().isVisible()
    take_from_task_bar(on_one_screen.window)
    assert on_one_screen.window.offer.isVisible()
    press("F5")
    for _ in range(3):
        QApplication.processEvents()
    assert on_one_screen.screen == BEAMER
    assert view.window().isVisible()


@pytest.mark.parametrize("kind", ["on_one_screen", "on_two_screens"])
def test_no_change_of_screens_takes_the_keyboard_from_another_program(
    request: pytest.FixtureRequest,
    screens: PretendedScreens,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    presentation = request.getfixturevalue(kind)
    asked: list[str] = []
    for name in ("activateWindow", "raise_"):
        for window in (MainWindow, AudienceWindow):
            monkeypatch.setattr(window, name, lambda _window, name=name: asked.append(name))
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)  # another program has it
    screens.plug(screen("wall", QRect(2646, 0, 1920, 1080)))
    screens.pull("wall")
    if kind == "on_two_screens":
        screens.pull("beamer")
        screens.plug(BEAMER)
    assert presentation.window.isVisible()
    assert asked == []


def test_filling_a_screen_takes_no_keyboard(qtbot: QtBot, qapp: QApplication) -> None:
    screens = Screens(qapp)
    other, filling = QWidget(), QWidget()
    for window in (other, filling):
        qtbot.addWidget(window)
    screens.fill(filling, screens.places()[0])
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    screens.fill(filling, screens.places()[0])
    QApplication.processEvents()
    assert filling.isFullScreen() and filling.isVisible()
    assert QApplication.activeWindow() is other


def test_the_audiences_window_is_never_kept_before_others(on_two_screens: Presentation) -> None:
    on_top = Qt.WindowType.WindowStaysOnTopHint
    assert not on_two_screens.window.windowFlags() & on_top
