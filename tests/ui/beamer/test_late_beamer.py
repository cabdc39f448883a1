# SPDX-License-Identifier: EUPL-1.2
"""A beamer that is plugged in late is offered at once, and takes one click or one key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import BEAMER, Frames, count, press
from tests.ui.beamer.test_hidden_frames import is_black
from tests.ui.conftest import PretendedScreens, screen

WALL = screen("wall", QRect(2646, 0, 1920, 1080))


def click(widget: QWidget) -> None:
    """Click where the widget is, through the window that it is in."""
    window = widget.window()
    handle = window.windowHandle()
    place = widget.mapTo(window, widget.rect().center())
    QTest.mouseMove(handle, place)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QApplication.processEvents()


def click_accept(presentation: Presentation) -> None:
    click(presentation.window.offer.accept_button)


def press_key(_presentation: Presentation) -> None:
    press("F5")
    QApplication.processEvents()


@pytest.mark.parametrize("answer", [click_accept, press_key])
def test_one_click_or_key_is_enough(
    on_one_screen: Presentation,
    view: SessionView,
    screens: PretendedScreens,
    answer: Callable[[Presentation], None],
) -> None:
    window = on_one_screen.window
    view.document.go_to(14)
    assert not window.offer.isVisible()
    screens.plug(BEAMER)
    assert window.offer.isVisible()
    assert window.rect().contains(window.offer.geometry())
    assert window.focusWidget() is window.card
    answer(on_one_screen)
    QApplication.processEvents()
    assert on_one_screen.screen == BEAMER
    assert window.geometry() == BEAMER.geometry
    assert not window.offer.isVisible()
    assert view.console is not None and view.console.isVisible()
    assert view.document.current == 14


def test_the_offer_leaves_the_session_as_it_is(
    on_one_screen: Presentation, view: SessionView, screens: PretendedScreens
) -> None:
    view.document.go_to(20)
    screens.plug(BEAMER)
    press("3")
    press("PgDown")
    assert view.document.answer(20).level == 3
    assert view.document.current == 21
    assert on_one_screen.window.offer.isVisible()
    assert QApplication.activeModalWidget() is None
    shown = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    assert not [top for top in shown if isinstance(top, QDialog)]


def test_a_screen_that_goes_is_offered_no_more(
    on_one_screen: Presentation, screens: PretendedScreens
) -> None:
    screens.plug(BEAMER)
    screens.pull("beamer")
    assert not on_one_screen.window.offer.isVisible()
    press_key(on_one_screen)
    assert not on_one_screen.has_two_screens


def test_not_now_is_about_this_screen_until_it_is_plugged_in_again(
    on_one_screen: Presentation, screens: PretendedScreens
) -> None:
    offer = on_one_screen.window.offer
    screens.plug(BEAMER)
    click(offer.decline_button)
    assert not offer.isVisible()
    screens.changed.emit()
    assert not offer.isVisible()
    screens.plug(WALL)
    assert offer.isVisible()
    screens.pull("wall")
    assert not offer.isVisible()
    screens.pull("beamer")
    screens.plug(BEAMER)
    assert offer.isVisible()


def test_black_stays_black_and_the_offer_waits_for_the_picture(
    on_one_screen: Presentation, screens: PretendedScreens
) -> None:
    frames = Frames(on_one_screen.window)
    press("B")
    frames.since()
    screens.plug(BEAMER)
    assert all(is_black(frame) for frame in frames.since())
    press("B")
    frames.since()
    click_accept(on_one_screen)
    assert on_one_screen.screen == BEAMER


def test_a_vote_that_runs_stays_hidden_on_the_way_to_the_beamer(
    on_one_screen: Presentation, view: SessionView, screens: PretendedScreens
) -> None:
    view.document.go_to(20)
    press("V")
    count(4, 3)
    hidden = on_one_screen.window.card.grab().toImage()
    screens.plug(screen("beamer", QRect(1366, 0, 1366, 768)))
    click_accept(on_one_screen)
    assert on_one_screen.screen is not None
    assert view.cards.vote.is_running
    assert on_one_screen.window.card.grab().toImage() == hidden
    assert view.document.answer(20).votes == ()


def test_with_two_screens_nothing_is_offered_to_the_audience(
    on_two_screens: Presentation, screens: PretendedScreens
) -> None:
    screens.plug(WALL)
    assert not on_two_screens.window.offer.isVisible()
    screens.pull("beamer")
    assert on_two_screens.screen == WALL
