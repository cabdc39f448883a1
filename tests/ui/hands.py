# SPDX-License-Identifier: EUPL-1.2
"""What hands do at a window: all of it comes through the window, as from the system."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LEFT = Qt.MouseButton.LeftButton


def window_of(widget: QWidget) -> QWindow:
    window = widget.window().windowHandle()
    assert window is not None
    return window


def place_in(widget: QWidget, place: QPoint | None = None) -> QPoint:
    return widget.mapTo(widget.window(), place or widget.rect().center())


def double_click(widget: QWidget, place: QPoint | None = None) -> None:
    """Click twice as a hand does: the window finds out what lies there at each click."""
    QApplication.processEvents()
    window, where = window_of(widget), place_in(widget, place)
    QTest.mouseDClick(window, LEFT, pos=where)
    QApplication.processEvents()


def hold(key: Qt.Key, text: str = "") -> None:
    """Hold a key until it has come five times, and let it go."""
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus is not None
    window = window_of(focus)
    plain = Qt.KeyboardModifier.NoModifier
    for repeat in range(5):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, plain, text, repeat > 0)
            QApplication.sendEvent(window, event)
    QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyRelease, key, plain, text))


def strike(*keys: Qt.Key) -> None:
    """Press keys one right after the other, each wherever the keyboard is by then."""
    for key in keys:
        QApplication.processEvents()
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(window_of(focus), key)
