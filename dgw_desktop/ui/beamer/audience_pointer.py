# SPDX-License-Identifier: EUPL-1.2
"""The mouse on the audience's window: out of sight while it rests, and it chooses what is meant."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputDevice, QMouseEvent, QWheelEvent, QWindow

_REST = 2000  # ms without movement until the pointer goes
_MICE = (QInputDevice.DeviceType.Mouse, QInputDevice.DeviceType.TouchPad)
_CLICKS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)
_PAGES = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}


class AudiencePointer(QObject):
    """Looks at what the mouse does in a window before its widgets do.

    - The pointer goes when it rests, and comes back when it moves. A click while it is out of
      sight, such as that of a clicker, only brings it back: nobody saw what it would choose.
    - Where the window does not take the mouse, one that drifts onto it does nothing. Fingers and
      pens are always meant.
    - The buttons for back and forward page; no other button does anything, and no menu opens.

    At the QWindow, through which all input comes, as in ui/foundation/second_press.py.
    """

    paged = Signal(int)
    """One step on (1) or back (-1), by a button of the mouse."""
    ignored = Signal()
    """A mouse clicked where the window does not take it."""
    pointed = Signal(float, bool)
    """How many pixels from above something is that is meant; whether it was pressed there."""
    went = Signal()
    """It rests, or is elsewhere."""

    def __init__(self, parent: QObject) -> None:
        """Look at no window yet."""
        super().__init__(parent)
        self.takes_mouse = True
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(_REST)
        self.rest.timeout.connect(self._hide)
        self._is_hidden = False
        self._swallows_release = False
        self._place: QPointF | None = None

    @property
    def is_hidden(self) -> bool:
        """Whether the pointer is out of sight."""
        return self._is_hidden

    def watch(self, window: QWindow) -> None:
        """Look at what comes into ``window``, now that it is made."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep from the window what the mouse does there and nobody means."""
        kind = event.type()
        if kind in (QEvent.Type.Leave, QEvent.Type.Hide):
            self.rest.stop()
            self._show()
            self.went.emit()
        elif kind == QEvent.Type.Enter:
            self._stir()
        elif kind == QEvent.Type.ContextMenu:
            return True
        elif kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            # Windows tells of a move too when what lies under a resting pointer changes.
            if event.globalPosition() != self._place:
                self._place = event.globalPosition()
                self._stir()
                self._point(event)
            return self._is_unwanted(event)
        elif kind == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            return self._is_unwanted(event)
        elif kind in _CLICKS and isinstance(event, QMouseEvent):
            return self._swallows(event)
        return super().eventFilter(watched, event)

    def _swallows(self, event: QMouseEvent) -> bool:
        """Tell whether a press or release is not for the widgets; page if that is what it says."""
        is_press = event.type() != QEvent.Type.MouseButtonRelease
        button = event.button()
        if button != Qt.MouseButton.LeftButton:
            if is_press and button in _PAGES and not self._is_unwanted(event):
                self.paged.emit(_PAGES[button])
            return True
        if is_press:
            is_unwanted = self._is_unwanted(event)
            self._swallows_release = is_unwanted or (self._is_hidden and _is_of_mouse(event))
            self._stir()
            self._point(event)
            if is_unwanted:
                self.ignored.emit()
        return self._swallows_release

    def _is_unwanted(self, event: QMouseEvent | QWheelEvent) -> bool:
        return not self.takes_mouse and _is_of_mouse(event)

    def _point(self, event: QMouseEvent) -> None:
        if not self._is_unwanted(event):
            is_press = event.type() == QEvent.Type.MouseButtonPress
            self.pointed.emit(event.position().y(), is_press)

    def _stir(self) -> None:
        self._show()
        self.rest.start()

    def _hide(self) -> None:
        self.went.emit()
        if not self._is_hidden:
            self._is_hidden = True
            # Over all widgets of the window, also those with a pointer of their own.
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def _show(self) -> None:
        if self._is_hidden:
            self._is_hidden = False
            QGuiApplication.restoreOverrideCursor()


def _is_of_mouse(event: QMouseEvent | QWheelEvent) -> bool:
    """Tell whether a mouse or its like made ``event``; no finger or pen that Qt tells as one."""
    return event.deviceType() in _MICE and (
        isinstance(event, QWheelEvent)
        or event.source() == Qt.MouseEventSource.MouseEventNotSynthesized
    )
