# SPDX-License-Identifier: EUPL-1.2
"""Tells a press that is meant from the second one of a double click, or of a key that is held.

Many people click twice on everything, hands tremble, touch screens hear two taps and a worn key
sends two. What was chosen by the first press may not be cleared by the second.
"""

import time
from collections.abc import Hashable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import getCppPointer

_REPEATS = "repeats"
_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_MOVES = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Plus,
        Qt.Key.Key_Minus,
        Qt.Key.Key_Equal,
    }
)

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


def now() -> float:
    """Return the time in milliseconds, of a clock that nobody sets."""
    return time.monotonic() * 1000


def moment(event: QKeyEvent) -> float:
    """Return when a key was pressed, in milliseconds, however late it is heard."""
    return event.timestamp()


class LastPress:
    """Remembers what was pressed last, and when."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._thing: Hashable = None
        self._time = 0.0

    def is_repeated(self, thing: Hashable) -> bool:
        """Tell whether the press before was on ``thing`` too, within the double-click time."""
        return thing == self._thing and now() - self._time < QApplication.doubleClickInterval()

    def keep(self, thing: Hashable) -> None:
        """Take a press on ``thing`` as the last one, once all that it does is done.

        So that the second press does not count as a late one where saving took long.
        """
        self._thing, self._time = thing, now()


def let_repeat(button: QAbstractButton) -> None:
    """Let each of several quick clicks on ``button`` arrive.

    For going along pages; and for answers, of which the document guards each itself.
    """
    button.setProperty(_REPEATS, True)


def install(app: QApplication) -> None:
    """Guard each window of ``app`` from the moment that it has the keyboard."""
    guard = _Guard(app)
    app.focusWindowChanged.connect(guard.watch)
    for window in app.topLevelWindows():
        guard.watch(window)


def watch(window: QWidget) -> None:
    """Guard ``window``, which is shown, before it has the keyboard, or when it never gets that."""
    app = QApplication.instance()
    guard = app.findChild(_Guard) if app is not None else None
    if isinstance(guard, _Guard):
        guard.watch(window.windowHandle())


class _Guard(QObject):
    """Keeps from the widgets of a window what no hand means.

    - The second click of a double click on a button, but for those of ``let_repeat``.
    - That on what came under the pointer by the first click: another screen, or a dialog.
    - What a held key sends again, but for keys that move, and in texts.
    - The second Enter or Esc of two on what has the keyboard by the first one: who ends a text
      with two of them chooses no statement, and stops no presentation.

    At the windows, through which all input comes: a filter on the application would see every
    painting and timer as well.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pressed = 0  # the address of the widget under the last press
        self._time = 0  # ms, by the clock of the events
        self._swallows_release = False
        self._key, self._key_time, self._key_place = 0, 0.0, 0  # the last one; ms; where it went
        self._swallows_key = False

    def watch(self, window: QWindow | None) -> None:
        """Look at what comes into ``window``."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep an event from ``watched``, a window, where it is not meant."""
        kind = event.type()
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            if event.flags() & Qt.MouseEventFlag.MouseEventCreatedDoubleClick:
                return False  # the double click itself comes next; no widget gets this one
            if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
                self._swallows_release = self._is_second(watched, event)
                return self._swallows_release
            if kind == QEvent.Type.MouseButtonRelease and self._swallows_release:
                self._swallows_release = False
                return True
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # It comes before each press; what is taken here is no shortcut.
            self._swallows_key = self._is_second_key(event)
            if self._swallows_key:
                event.accept()
            return self._swallows_key
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._swallows_key or (event.isAutoRepeat() and not _may_repeat(event))
        return False

    def _is_second_key(self, event: QKeyEvent) -> bool:
        focus = QApplication.focusWidget()
        place = getCppPointer(focus)[0] if focus is not None else 0
        same = event.key() == self._key and not event.isAutoRepeat()
        when = moment(event)
        quick = 0 <= when - self._key_time < QApplication.doubleClickInterval()
        is_second = same and quick and event.key() in _ENDS and place != self._key_place
        self._key, self._key_time, self._key_place = event.key(), when, place
        return is_second

    def _is_second(self, window: QObject, event: QMouseEvent) -> bool:
        widget = _widget_at(window, event)
        address = getCppPointer(widget)[0] if widget is not None else 0
        same = address == self._pressed
        quick = 0 <= event.timestamp() - self._time < QApplication.doubleClickInterval()
        double = event.type() == QEvent.Type.MouseButtonDblClick
        self._pressed, self._time = address, event.timestamp()
        if not same:
            return double
        # A hand that trembles clicks at two places, which is no double click to Qt.
        return isinstance(widget, QAbstractButton) and quick and not _repeats(widget)


def _widget_at(window: QObject, event: QMouseEvent) -> QWidget | None:
    for top in QApplication.topLevelWidgets():
        if top.windowHandle() is window:
            return top.childAt(event.position().toPoint()) or top
    return None


def _repeats(button: QAbstractButton) -> bool:
    return button.autoRepeat() or button.property(_REPEATS) is True


def _may_repeat(event: QKeyEvent) -> bool:
    return event.key() in _MOVES or isinstance(QApplication.focusWidget(), _TEXTS)
