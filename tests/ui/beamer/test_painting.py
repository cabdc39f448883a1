# SPDX-License-Identifier: EUPL-1.2
"""Only what changes is painted, and the screen holds the same as if all of it were."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from dgw_desktop.ui.beamer.audience_window import AudienceWindow
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import BEAMER, count, on_screen, press
from tests.ui.conftest import PretendedScreens
from tests.ui.paintings import Paintings, settle


def beside_chart(image: QImage, window: AudienceWindow) -> QImage:
    """Leave the chart out: there dashes may begin elsewhere when a part is painted."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.fillRect(window.card.spider.geometry(), Qt.GlobalColor.black)
    painter.end()
    return image


def steps() -> Iterator[str]:
    """Yield keys that change the card in every way; V stands for a whole vote."""
    yield from ("2", "Shift+4", "2", "Down", "Enter", "V", "PgDown")
    for _ in range(5):
        yield from ("V", "X", "PgDown")  # from the longest text under a card
    yield from ["PgDown"] * 19
    yield from ("V", "Ctrl+Z", "Ctrl+Z", "T", "PgUp", "3", "T")
    yield from ["PgUp"] * 24


@pytest.mark.parametrize("size", [(1280, 720), (1280, 1024), (1920, 1080)])
def test_the_screen_holds_what_a_whole_painting_would(
    on_one_screen: Presentation, view: SessionView, size: tuple[int, int]
) -> None:
    window = on_one_screen.window
    window.resize(*size)
    settle()
    for number, key in enumerate(steps()):
        press(key)
        if key == "V":
            count(9, 9, 9, 9)
            press("Return")
        settle()
        shown = beside_chart(on_screen(window), window)
        whole = beside_chart(window.grab().toImage(), window)
        assert shown == whole, (number, key, view.document.current)


def test_a_choice_draws_no_statement_that_it_does_not_change(
    on_one_screen: Presentation, monkeypatch: pytest.MonkeyPatch
) -> None:
    press("1")
    settle()
    drawn: list[int | None] = []
    paint_chip = theme.paint_chip

    def note(painter: QPainter, rect: QRectF, level: int | None, *others: Any) -> None:
        drawn.append(level)
        paint_chip(painter, rect, level, *others)

    monkeypatch.setattr(theme, "paint_chip", note)
    for key, changed in (("4", [1, 4]), ("3", [3, 4]), ("Shift+2", [2, 3])):  # it was 3
        drawn.clear()
        press(key)
        settle()
        assert sorted(drawn) == changed


def test_the_console_is_painted_only_where_it_can_be_seen(
    on_one_screen: Presentation, view: SessionView, screens: PretendedScreens
) -> None:
    console = view.window()
    card = Paintings(view.cards.card)
    settle()
    card.count = 0
    for key in ("1", "PgDown", "3", "PgDown"):
        press(key)
        settle()
    assert view.document.current == 3 and card.count == 0
    console.activateWindow()  # as Alt+Tab does
    settle()
    assert card.count > 0
    on_one_screen.window.activateWindow()
    settle()
    card.count = 0
    press("PgDown")
    press("Esc")
    settle()
    assert view.presentation is None and card.count > 0
    view.present()
    assert view.presentation is not None
    screens.plug(BEAMER)
    view.presentation.move_to(BEAMER.name)
    settle()
    card.count = 0
    press("PgDown")
    settle()
    assert view.presentation.has_two_screens and card.count > 0
