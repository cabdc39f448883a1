# SPDX-License-Identifier: EUPL-1.2
"""On one screen a mouse at the upper edge chooses what the room sees; it leaves no trace."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.view_bar import ViewBar
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import count, point_at_edge, press, type_text


@pytest.fixture
def bar(on_one_screen: Presentation) -> ViewBar:
    on_one_screen.show(View.CARD)
    point_at_edge(on_one_screen)
    return on_one_screen.window.views


def click(presentation: Presentation, button: QPushButton) -> None:
    """Click at what a mouse reaches in the window of the system."""
    window = presentation.window
    place = button.mapTo(window, button.rect().center())
    QTest.mouseMove(window.windowHandle(), place)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()


@pytest.mark.parametrize("wanted", View)
def test_every_view_is_one_click_away(
    on_one_screen: Presentation, bar: ViewBar, wanted: View
) -> None:
    assert bar.isVisible() and bar.buttons[View.CARD].isChecked()
    click(on_one_screen, bar.buttons[wanted])
    assert on_one_screen.view is wanted and not bar.isVisible()
    point_at_edge(on_one_screen)
    assert [one for one, button in bar.buttons.items() if button.isChecked()] == [wanted]


def test_the_mouse_pages_and_stays_where_it_is(
    on_one_screen: Presentation, view: SessionView, bar: ViewBar
) -> None:
    view.document.go_to(4)
    for button, wanted in ((bar.on, 5), (bar.on, 6), (bar.back, 5)):
        click(on_one_screen, button)
        assert view.document.current == wanted and bar.isVisible()


def test_the_mouse_finds_the_keys_and_the_way_out(
    on_one_screen: Presentation, view: SessionView, bar: ViewBar
) -> None:
    click(on_one_screen, bar.help)
    assert on_one_screen.window.help.isVisible() and not bar.isVisible()
    press("Escape")
    point_at_edge(on_one_screen)
    click(on_one_screen, bar.leave)
    assert view.presentation is None


def test_it_goes_when_the_mouse_leaves_it_or_rests(
    on_one_screen: Presentation, bar: ViewBar
) -> None:
    window = on_one_screen.window
    QTest.mouseMove(window.windowHandle(), QPoint(400, bar.height() - 3))
    assert bar.isVisible()
    window.pointer.rest.timeout.emit()
    assert not bar.isVisible()
    QTest.mouseMove(window.windowHandle(), QPoint(410, bar.height() - 3))
    assert bar.isVisible(), "a movement within it brings it back"
    QTest.mouseMove(window.windowHandle(), QPoint(400, bar.height() + 40))
    assert not bar.isVisible()
    QTest.mouseMove(window.windowHandle(), QPoint(400, bar.height() - 3))
    assert not bar.isVisible(), "a mouse on its way over a title opens nothing"


@pytest.mark.parametrize("key", ["B", "F", "F1"])
def test_nothing_comes_over_black_a_picture_that_stands_still_or_the_keys(
    on_one_screen: Presentation, key: str
) -> None:
    press(key)
    point_at_edge(on_one_screen)
    assert not on_one_screen.window.views.isVisible()


def test_what_is_counted_or_typed_is_kept_when_a_view_is_chosen(
    on_one_screen: Presentation, view: SessionView, bar: ViewBar
) -> None:
    view.document.go_to(20)
    press("V")
    count(3, 4)
    point_at_edge(on_one_screen)
    click(on_one_screen, bar.buttons[View.RESULTS])
    assert on_one_screen.view is View.RESULTS and view.cards.vote.holds_counts
    press("A")
    type_text("Plan")
    point_at_edge(on_one_screen)
    click(on_one_screen, bar.buttons[View.CARD])
    assert not on_one_screen.window.strip.isVisible()
    assert view.document.drafts.action.text == "Plan"
    press("V")
    assert view.cards.vote.draft.counts[:2] == (3, 4)


def test_on_two_screens_a_mouse_that_drifts_there_opens_nothing(
    on_two_screens: Presentation, view: SessionView
) -> None:
    point_at_edge(on_two_screens)
    assert not on_two_screens.window.views.isVisible()
    on_two_screens.take_mouse(True)  # as on a large screen that is touched
    point_at_edge(on_two_screens)
    assert on_two_screens.window.views.isVisible()


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1366, 768), (1920, 1080), (768, 1024)])
def test_every_name_can_be_read_from_the_back_row(
    on_one_screen: Presentation, bar: ViewBar, size: tuple[int, int]
) -> None:
    on_one_screen.window.resize(*size)
    point_at_edge(on_one_screen)
    for button in (bar.back, *bar.buttons.values(), bar.on, bar.help, bar.leave):
        assert button.font().pixelSize() >= 0.026 * size[1] or size == (768, 1024)
        assert bar.rect().contains(button.geometry())
        assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width()
    assert bar.height() <= 0.08 * size[1] or size == (768, 1024)
