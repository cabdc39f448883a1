# SPDX-License-Identifier: EUPL-1.2
"""The audience's window is on a live screen, never on the console, whatever is unplugged."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.screens import ScreenPlace, audience_screen, inside
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import BEAMER, press
from tests.ui.conftest import PretendedScreens, screen

LAPTOP = screen("laptop", QRect(0, 0, 1366, 768))
WALL = screen("wall", QRect(2646, 0, 1920, 1080))


def test_fifty_removals_and_returns(
    on_two_screens: Presentation, view: SessionView, screens: PretendedScreens
) -> None:
    window = on_two_screens.window
    for turn in range(50):
        number = 1 + turn % 26
        view.document.go_to(number)
        view.document.add_votes(number, (turn, 0, 0, 1))
        screens.pull("beamer")
        assert not window.isVisible()
        assert on_two_screens.screen is None
        assert view.console is not None
        assert "Geen verbinding" in view.console.state.text()
        level = 1 + turn % 4
        if view.document.answer(number).level != level:
            press(str(level))
        screens.plug(BEAMER)
        assert window.isVisible()
        assert window.geometry() == BEAMER.geometry
        assert view.document.answer(number).level == level
        assert view.document.answer(number).votes == (turn, 0, 0, 1)
        assert window.card.accessibleName().endswith(view.document.model.dimension(number).name)


def test_what_a_window_manager_puts_on_the_console_goes_back_to_the_beamer(
    on_two_screens: Presentation, qtbot: QtBot
) -> None:
    window = on_two_screens.window
    for _ in range(3):
        window.move(0, 0)
        qtbot.waitUntil(lambda: window.geometry() == BEAMER.geometry)


def test_a_screen_in_another_place_or_size(
    on_two_screens: Presentation, screens: PretendedScreens
) -> None:
    moved = screen("beamer", QRect(-1024, 0, 1024, 768))
    screens.live = [LAPTOP, moved]
    screens.changed.emit()
    assert on_two_screens.window.geometry() == moved.geometry


def test_with_only_the_beamer_left_the_console_stays_free(
    on_two_screens: Presentation, view: SessionView, screens: PretendedScreens
) -> None:
    screens.live = [BEAMER]
    view.window().move(BEAMER.geometry.topLeft())
    screens.changed.emit()
    assert not on_two_screens.window.isVisible()
    assert view.window().isVisible()


def test_the_chosen_screen_is_remembered(
    on_two_screens: Presentation, view: SessionView, screens: PretendedScreens
) -> None:
    screens.plug(WALL)
    assert on_two_screens.screen == BEAMER
    assert view.console is not None
    assert view.console.screen_choice.isVisible()
    on_two_screens.move_to("wall")
    assert on_two_screens.window.geometry() == WALL.geometry
    on_two_screens.stop()
    view.present()
    assert view.presentation is not None
    assert view.presentation.screen == WALL
    screens.pull("wall")
    assert view.presentation.screen == BEAMER
    screens.plug(WALL)
    assert view.presentation.screen == WALL


def test_one_screen_becomes_two_when_the_known_beamer_comes(
    on_one_screen: Presentation, view: SessionView, screens: PretendedScreens
) -> None:
    assert on_one_screen.window.geometry() == LAPTOP.geometry
    screens.plug(WALL)
    assert on_one_screen.window.geometry() == LAPTOP.geometry
    assert view.console is None
    on_one_screen.move_to("wall")
    assert on_one_screen.window.geometry() == WALL.geometry
    QApplication.processEvents()
    assert view.console is not None


def test_black_stays_black_over_a_change_of_screen(
    on_two_screens: Presentation, screens: PretendedScreens
) -> None:
    on_two_screens.toggle_black()
    screens.pull("beamer")
    screens.plug(BEAMER)
    assert on_two_screens.is_black
    image = on_two_screens.window.grab().toImage()
    assert image.pixelColor(image.width() // 3, image.height() // 2).name() == "#000000"


def test_the_audience_never_gets_the_consoles_screen() -> None:
    assert audience_screen([LAPTOP], LAPTOP, "laptop") is None
    assert audience_screen([LAPTOP, BEAMER], LAPTOP, "laptop") == BEAMER
    assert audience_screen([LAPTOP, BEAMER, WALL], LAPTOP, "wall") == WALL
    assert audience_screen([LAPTOP, BEAMER], BEAMER, "beamer") == LAPTOP


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (QRect(100, 100, 800, 600), QRect(100, 100, 800, 600)),
        (QRect(5000, 100, 800, 600), QRect(566, 100, 800, 600)),
        (QRect(-300, -50, 800, 600), QRect(0, 32, 800, 600)),
        (QRect(200, 200, 3000, 2000), QRect(0, 32, 1366, 696)),
    ],
)
def test_a_restored_window_lies_on_a_live_screen(window: QRect, expected: QRect) -> None:
    place = ScreenPlace("laptop", QRect(0, 0, 1366, 768), QRect(0, 0, 1366, 728))
    assert inside(window, [place]) == expected
