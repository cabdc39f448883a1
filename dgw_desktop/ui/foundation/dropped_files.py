# SPDX-License-Identifier: EUPL-1.2
"""Files that are dropped on a window go to its door, and never as a path into a text field."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDoor(QObject):
    """Lets a window take files; a window without one takes none."""

    dropped = Signal(list)
    """The paths of the files, once whoever dropped them can go on."""

    def __init__(self, window: QWidget, is_open: Callable[[], bool] = lambda: True) -> None:
        """Make the door of ``window``; ``is_open`` tells whether it takes files now."""
        super().__init__(window)
        self.is_open = is_open


def install(app: QApplication) -> None:
    """Look at what is dropped on each window of ``app`` that had the keyboard once."""
    guard = _Guard(app)
    app.focusWindowChanged.connect(guard.watch)
    for window in app.topLevelWindows():
        guard.watch(window)


def watch(window: QWidget) -> None:
    """Look at what is dropped on ``window``, which is shown, before it has the keyboard."""
    app = QApplication.instance()
    guard = app.findChild(_Guard) if app is not None else None
    if isinstance(guard, _Guard):
        guard.watch(window.windowHandle())


class _Guard(QObject):
    """Takes files at the windows, before any widget is asked: each kind of field would take them.

    Text, and a link from a browser, go their way.
    """

    def watch(self, window: "QWindow | None") -> None:
        """Look at what comes over ``window``."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep files from the widgets of ``watched``, a window."""
        if event.type() not in _KINDS or not isinstance(event, QDropEvent):
            return False
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if not paths:
            return False
        door = _door_of(watched)
        if door is None or not door.is_open():
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            # Later: the other program waits until this one is done with the event.
            QTimer.singleShot(0, door, lambda: door.dropped.emit(paths))
        return True


def _door_of(window: QObject) -> FileDoor | None:
    for top in QApplication.topLevelWidgets():
        if top.windowHandle() is window:
            return top.findChild(FileDoor, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return None
