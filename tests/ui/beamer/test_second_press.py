# SPDX-License-Identifier: EUPL-1.2
"""On the beamer, too, hands that click twice or hold a key erase nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dgw_desktop.domain.session import Action
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press
from tests.ui.conftest import Hands
from tests.ui.hands import double_click, hold, strike

LEFT = Qt.MouseButton.LeftButton
OPEN = 20  # a dimension without a level in the example


def test_enter_that_is_held_at_the_end_of_a_note_does_not_reach_the_statement(
    on_one_screen: Presentation, view: SessionView, quick: Hands
) -> None:
    quick.is_slow = True
    view.document.go_to(OPEN)
    press("Down")
    press("A")
    QTest.keyClicks(QApplication.focusWidget(), "Doen")
    hold(Qt.Key.Key_Return, "\r")
    assert view.document.session.actions[-1] == Action("Doen", OPEN)
    assert view.document.answer(OPEN).level is None


@pytest.mark.parametrize("kind", ["on_one_screen", "on_two_screens"])
def test_a_double_click_on_the_beamer_chooses(
    request: pytest.FixtureRequest, view: SessionView, quick: Hands, kind: str
) -> None:
    presentation: Presentation = request.getfixturevalue(kind)
    presentation.take_mouse(True)
    view.document.go_to(OPEN)
    scene = presentation.window.card
    place = scene.layout_now.statements[2].box.center().toPoint()
    double_click(scene, place)
    assert view.document.answer(OPEN).level == 3


def test_the_beamer_says_how_a_choice_comes_back_only_to_who_works_there(
    on_one_screen: Presentation, view: SessionView, quick: Hands
) -> None:
    view.document.go_to(OPEN)
    scene = on_one_screen.window.card
    for _ in range(2):
        press("3")
        quick.wait()
    assert "Keuze gewist" in scene.accessibleDescription()
    assert "Ctrl+Z" in scene.accessibleDescription()
    press("Ctrl+Z")
    assert view.document.answer(OPEN).level == 3
    assert "Keuze gewist" not in scene.accessibleDescription()


def test_the_audience_beside_a_console_sees_no_keys(
    on_two_screens: Presentation, view: SessionView, quick: Hands
) -> None:
    view.document.go_to(OPEN)
    for _ in range(2):
        press("3")
        quick.wait()
    assert "Keuze gewist" not in on_two_screens.window.card.accessibleDescription()
    assert "Keuze gewist" in view.toast.text and view.toast.isVisible()


def test_a_press_on_the_beamer_that_is_dragged_off_chooses_nothing(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(OPEN)
    scene = on_one_screen.window.card
    start, end = (scene.layout_now.statements[i].box.center().toPoint() for i in (0, 1))
    QTest.mousePress(scene, LEFT, pos=start)
    QTest.mouseRelease(scene, LEFT, pos=end)
    assert view.document.answer(OPEN).level is None


@pytest.mark.parametrize("letter", ["A", "P", "N", "G"])
def test_two_times_escape_at_a_text_leaves_the_text_and_not_the_beamer(
    on_one_screen: Presentation, view: SessionView, quick: Hands, letter: str
) -> None:
    press(letter)
    QTest.keyClicks(QApplication.focusWidget(), "3")
    strike(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert not on_one_screen.window.strip.isVisible()
    assert view.presentation is on_one_screen  # or the room reads the notes on the laptop
    strike(Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert view.presentation is None
