# SPDX-License-Identifier: EUPL-1.2
"""Where the keyboard is can be seen: at least 2 pixels wide, at least 3:1 (EN 301 549, 9.2.4.7).

Measured on the screens as they are painted: with the focus and without it, at each control.
"""

from collections.abc import Callable, Iterator
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.design_tokens import contrast
from dgw_desktop.ui.beamer.card_scene import CardScene
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.foundation.preferences import Appearance
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.ui.conftest import PretendedScreens
from tests.ui.every_screen import every_screen, every_shown_dialog
from tests.ui.pixels import pixels

LEAST_CONTRAST = 3.0
ENOUGH = 20  # squares of 2 x 2 pixels


def focused(window: QWidget) -> Iterator[QWidget]:
    """Give each control that Tab comes to the focus, once."""
    found: set[QWidget] = set()
    QApplication.processEvents()
    if QApplication.focusWidget() is None:
        QTest.keyClick(window, Qt.Key.Key_Tab)
    while (focus := QApplication.focusWidget()) is not None and focus not in found:
        found.add(focus)
        if focus.focusPolicy() & Qt.FocusPolicy.TabFocus:  # else it is the page, for scrolling
            yield focus
        for _ in range(60):
            QTest.keyClick(focus, Qt.Key.Key_Tab)
            if QApplication.focusWidget() is not focus:
                break


def picture(widget: QWidget) -> QImage:
    """Return how ``widget`` looks in its window, with a little around it."""
    QApplication.processEvents()
    window = widget.window()
    place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    return window.grab(place.adjusted(-3, -3, 3, 3)).toImage()


def without_focus(widget: QWidget) -> QImage:
    """Return how ``widget`` looks when the focus is elsewhere."""
    reason = Qt.FocusReason.OtherFocusReason
    widget.clearFocus()
    made = picture(widget)
    widget.setFocus(reason)
    QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusIn, reason))
    return made


def changed(one: QImage, other: QImage) -> NDArray[np.bool_]:
    """Return per pixel whether the two differ by the contrast that is asked."""
    both = one.rect() & other.rect()  # a list can grow by what the focus shows
    before, after = pixels(one, both), pixels(other, both)
    marks = before != after
    for y, x in np.argwhere(marks).tolist():
        marks[y, x] = stands_out(int(before[y, x]), int(after[y, x]))
    return marks


@cache
def stands_out(one: int, other: int) -> bool:
    """Tell whether two colours, as Qt counts them, have the contrast that is asked."""
    return contrast(QColor(one).name(), QColor(other).name()) >= LEAST_CONTRAST


def is_thick(marks: NDArray[np.bool_]) -> bool:
    """Tell whether there is a line of 2 pixels, also a dotted one: squares of 2 x 2."""
    squares = marks[:-1, :-1] & marks[:-1, 1:] & marks[1:, :-1] & marks[1:, 1:]
    return int(squares.sum()) >= ENOUGH


@pytest.mark.parametrize(
    "appearance", [Appearance.LIGHT, Appearance.DARK, Appearance.HIGH_CONTRAST]
)
def test_the_focus_is_seen_everywhere(
    open_window: Callable[[], MainWindow],
    screens: PretendedScreens,
    look: Look,
    appearance: Appearance,
) -> None:
    look.preferences.appearance = appearance
    look.apply()
    window = open_window()
    unseen, seen = [], set()
    for scene in (every_screen(window, screens), every_shown_dialog(window, look)):
        for name, shown in scene:
            for widget in focused(shown):
                key = (type(widget), widget.property("role"), widget.property("segment"))
                if key in seen:
                    continue
                seen.add(key)
                if isinstance(widget, CardScene):
                    before = picture(widget)  # the audience sees a mark from the first arrow on
                    QTest.keyClick(widget, Qt.Key.Key_Down)
                    with_it = picture(widget)
                else:
                    with_it, before = picture(widget), without_focus(widget)
                if not is_thick(changed(with_it, before)):
                    unseen.append(f"{name}: {type(widget).__name__} {widget.accessibleName()}")
    assert unseen == []
    assert len(seen) > 15
