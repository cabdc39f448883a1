# SPDX-License-Identifier: EUPL-1.2
"""The mouse on the audience's window: out of sight while it rests, and it chooses what is meant."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QWheelEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import BEAMER, press, type_text
from tests.ui.conftest import PretendedScreens

LEFT = Qt.MouseButton.LeftButton
NO_BUTTON = Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def pointer_is_given_back() -> Iterator[None]:
    yield
    QApplication.processEvents()
    assert QGuiApplication.overrideCursor() is None


def native(presentation: Presentation) -> QWindow:
    """Return the window of the system, to which everything of a mouse comes first."""
    return presentation.window.windowHandle()


def statement(presentation: Presentation, level: int) -> QPoint:
    """Return the middle of a statement in the audience's window."""
    return presentation.window.card.layout_now.statements[level - 1].box.center().toPoint()


def click(presentation: Presentation, level: int, button: Qt.MouseButton = LEFT) -> None:
    QTest.mouseClick(native(presentation), button, NONE, statement(presentation, level))
    QApplication.processEvents()


def tap(presentation: Presentation, level: int) -> None:
    place = statement(presentation, level)
    window = native(presentation)
    QTest.touchEvent(window, touch_screen()).press(0, place, window).commit()
    QTest.touchEvent(window, touch_screen()).release(0, place, window).commit()
    QApplication.processEvents()


_SCREENS: list[QPointingDevice] = []


def touch_screen() -> QPointingDevice:
    if not _SCREENS:
        _SCREENS.append(QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen))
    return _SCREENS[0]


def move(presentation: Presentation, x: int) -> None:
    QTest.mouseMove(native(presentation), QPoint(x, 200))  # Qt tells of no move to the same place
    QTest.mouseMove(native(presentation), QPoint(x, 300))
    QApplication.processEvents()


def is_seen() -> bool:
    cursor = QGuiApplication.overrideCursor()
    return cursor is None or cursor.shape() != Qt.CursorShape.BlankCursor


def rest(presentation: Presentation) -> None:
    """Let two seconds go by without a movement."""
    timer = presentation.window.pointer.rest
    assert timer.isActive()
    assert timer.interval() == 2000
    timer.stop()
    timer.timeout.emit()


@pytest.fixture(params=["on_one_screen", "on_two_screens"])
def presentation(request: pytest.FixtureRequest) -> Presentation:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Presentation)
    QApplication.processEvents()
    return found


def test_the_pointer_goes_when_it_rests_and_comes_when_it_moves(
    presentation: Presentation,
) -> None:
    move(presentation, 300)
    assert is_seen()
    rest(presentation)
    assert not is_seen()
    move(presentation, 301)
    assert is_seen()
    rest(presentation)
    assert not is_seen()


def test_what_changes_under_a_resting_pointer_does_not_bring_it_back(
    presentation: Presentation, view: SessionView
) -> None:
    move(presentation, 300)
    rest(presentation)
    view.document.go_to(20)
    place = QPointF(300, 300)
    there = place + native(presentation).position()
    event = QMouseEvent(QEvent.Type.MouseMove, place, there, NO_BUTTON, NO_BUTTON, NONE)
    QApplication.sendEvent(native(presentation), event)  # as Windows tells it
    assert not is_seen()


def test_the_console_has_its_pointer(on_two_screens: Presentation, view: SessionView) -> None:
    move(on_two_screens, 300)
    rest(on_two_screens)
    QApplication.sendEvent(native(on_two_screens), QEvent(QEvent.Type.Leave))
    assert is_seen()
    assert not on_two_screens.window.pointer.rest.isActive()


def test_the_pointer_is_there_when_the_beamer_is_off(
    presentation: Presentation, view: SessionView
) -> None:
    move(presentation, 300)
    rest(presentation)
    press("Escape")
    assert view.presentation is None
    assert is_seen()


def test_a_mouse_that_drifts_onto_the_beamer_does_nothing(
    on_two_screens: Presentation, view: SessionView
) -> None:
    document, window = view.document, on_two_screens.window
    document.go_to(20)
    before = document.session
    click(on_two_screens, 2)
    QTest.mouseDClick(native(on_two_screens), LEFT, NONE, statement(on_two_screens, 3))
    spider = window.card.spider.geometry().center()
    for x in range(window.card.spider.geometry().left(), spider.x(), 40):
        QTest.mouseClick(native(on_two_screens), LEFT, NONE, QPoint(x, spider.y()))
    click(on_two_screens, 1, Qt.MouseButton.ForwardButton)
    assert document.session == before
    assert document.current == 20


def test_a_click_that_did_nothing_is_told_on_the_laptop_and_can_be_wanted(
    on_two_screens: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    click(on_two_screens, 2)
    assert view.toast.isVisible()
    view.toast.button.click()
    assert view.console is not None
    assert view.console.mouse.isChecked()
    click(on_two_screens, 2)
    assert view.document.answer(20).level == 2
    view.console.mouse.click()
    click(on_two_screens, 3)
    assert view.document.answer(20).level == 2


def test_what_is_wanted_of_the_mouse_is_remembered(
    on_two_screens: Presentation, view: SessionView
) -> None:
    assert view.console is not None
    view.console.mouse.click()
    on_two_screens.stop()
    QApplication.processEvents()
    view.present()
    assert view.presentation is not None
    assert view.console.mouse.isChecked()
    view.document.go_to(20)
    click(view.presentation, 2)
    assert view.document.answer(20).level == 2


def test_a_finger_chooses_on_every_screen(presentation: Presentation, view: SessionView) -> None:
    view.document.go_to(20)
    tap(presentation, 2)
    assert view.document.answer(20).level == 2
    assert not view.toast.isVisible()


def test_on_one_screen_a_click_chooses(on_one_screen: Presentation, view: SessionView) -> None:
    view.document.go_to(20)
    move(on_one_screen, 300)
    click(on_one_screen, 2)
    assert view.document.answer(20).level == 2


def test_a_click_with_a_pointer_out_of_sight_only_brings_it_back(
    on_one_screen: Presentation, view: SessionView
) -> None:
    """Such as that of a clicker: nobody saw what it would choose."""
    view.document.go_to(20)
    place = statement(on_one_screen, 2)
    QTest.mouseMove(native(on_one_screen), place)
    QApplication.processEvents()
    rest(on_one_screen)
    click(on_one_screen, 2)
    assert view.document.answer(20).level is None
    assert is_seen()
    click(on_one_screen, 2)
    assert view.document.answer(20).level == 2


def test_a_mouse_chooses_no_more_once_the_beamer_has_a_screen_of_its_own(
    on_one_screen: Presentation, view: SessionView, screens: PretendedScreens
) -> None:
    screens.plug(BEAMER)
    on_one_screen.move_to("beamer")
    QApplication.processEvents()
    view.document.go_to(20)
    click(on_one_screen, 2)
    assert view.document.answer(20).level is None


def test_the_buttons_of_a_clicker_page_and_do_nothing_else(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    before = view.document.session
    click(on_one_screen, 2, Qt.MouseButton.ForwardButton)
    assert view.document.current == 21
    click(on_one_screen, 2, Qt.MouseButton.BackButton)
    assert view.document.current == 20
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        click(on_one_screen, 2, button)
    assert view.document.session == before
    assert view.document.current == 20
    press("B")
    click(on_one_screen, 2, Qt.MouseButton.ForwardButton)
    assert not on_one_screen.is_black
    assert view.document.current == 20


@pytest.mark.parametrize("key", ["N", "V"])
def test_a_clicker_leaves_what_is_being_typed(
    on_one_screen: Presentation, view: SessionView, key: str
) -> None:
    view.document.go_to(20)
    press(key)
    type_text("3")
    click(on_one_screen, 2, Qt.MouseButton.ForwardButton)
    assert view.document.current == 20
    assert on_one_screen.window.strip.isVisible() or on_one_screen.window.vote_entry.isVisible()


@pytest.mark.parametrize("way", ["by the button", "by the key"])
def test_no_menu_opens_before_the_audience(
    on_one_screen: Presentation, view: SessionView, way: str
) -> None:
    view.document.go_to(20)
    press("N")
    edit, window = on_one_screen.window.strip.edit, native(on_one_screen)
    place = edit.mapTo(on_one_screen.window, edit.rect().center())
    if way == "by the button":
        QTest.mouseClick(window, Qt.MouseButton.RightButton, NONE, place)
    else:
        reason = QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(reason, place, edit.mapToGlobal(edit.rect().center()))
        QApplication.sendEvent(window, event)
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None


def test_the_wheel_of_a_mouse_that_drifted_does_nothing(on_two_screens: Presentation) -> None:
    place = QPointF(300, 300)
    event = QWheelEvent(
        place, place, QPoint(), QPoint(0, -120), NO_BUTTON, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    window = native(on_two_screens)
    assert on_two_screens.window.pointer.eventFilter(window, event)
    on_two_screens.take_mouse(True)
    assert not on_two_screens.window.pointer.eventFilter(window, event)
