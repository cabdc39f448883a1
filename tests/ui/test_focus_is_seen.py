# SPDX-License-Identifier: EUPL-1.2
"""Where the keyboard is can be seen: at least 2 pixels wide, at least 3:1 (EN 301 549, 9.2.4.7).

Measured on the screens as they are painted: with the focus and without it, at each control.
"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.design_tokens import contrast
from dgw_desktop.ui.look import Look
from dgw_desktop.ui.main_window import MainWindow
from dgw_desktop.ui.preferences import Appearance
from tests.ui.conftest import PretendedScreens
from tests.ui.every_screen import every_dialog, every_screen

LEAST_CONTRAST, LEAST_WIDTH = 3.0, 2


def focused(window: QWidget) -> Iterator[QWidget]:
    """Give each control that Tab comes to the focus, once."""
    found: set[QWidget] = set()
    QApplication.processEvents()
    if QApplication.focusWidget() is None:
        QTest.keyClick(window, Qt.Key.Key_Tab)
    while (focus := QApplication.focusWidget()) is not None and focus not in found:
        found.add(focus)
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


def changed(one: QImage, other: QImage) -> list[list[bool]]:
    """Return per pixel whether the two differ by the contrast that is asked."""
    return [
        [
            one.pixel(x, y) != other.pixel(x, y)
            and contrast(one.pixelColor(x, y).name(), other.pixelColor(x, y).name())
            >= LEAST_CONTRAST
            for x in range(one.width())
        ]
        for y in range(one.height())
    ]


def has_thick_line(marks: list[list[bool]]) -> bool:
    """Tell whether somewhere 2 x 8 pixels, lying or standing, all changed enough."""
    long = 8
    for y in range(len(marks) - 1):
        for x in range(len(marks[0]) - long):
            if all(marks[y][x : x + long]) and all(marks[y + 1][x : x + long]):
                return True
    for y in range(len(marks) - long):
        for x in range(len(marks[0]) - 1):
            if all(row[x] and row[x + 1] for row in marks[y : y + long]):
                return True
    return False


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
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
    for scene in (every_screen(window, screens), every_dialog(window)):
        for name, shown in scene:
            for widget in focused(shown):
                key = (type(widget), widget.property("role"), widget.property("segment"))
                if key in seen:
                    continue
                seen.add(key)
                with_it = picture(widget)
                if not has_thick_line(changed(with_it, without_focus(widget))):
                    unseen.append(f"{name}: {type(widget).__name__} {widget.accessibleName()}")
    assert unseen == []
    assert len(seen) > 15
