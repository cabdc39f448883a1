# SPDX-License-Identifier: EUPL-1.2
"""Which screens there are, and on which one a window belongs."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_TITLE_BAR = 32  # pixels


class ScreenPlace(NamedTuple):
    """One live screen: its name, its rectangle, and the part that task bars leave free."""

    name: str
    geometry: QRect
    available: QRect


class Screens(QObject):
    """The live screens; a test makes its own kind."""

    changed = Signal()
    """A screen came, went or moved."""

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        """Follow the screens of ``app``."""
        super().__init__(parent)
        self._app = app
        app.screenAdded.connect(self._follow)
        app.screenRemoved.connect(lambda _screen: self.changed.emit())
        for screen in app.screens():
            screen.geometryChanged.connect(self.changed)

    def places(self) -> list[ScreenPlace]:
        """Return the live screens, the primary one first."""
        primary = self._app.primaryScreen()
        screens = sorted(self._app.screens(), key=lambda screen: screen is not primary)
        return [
            ScreenPlace(screen.name(), screen.geometry(), screen.availableGeometry())
            for screen in screens
        ]

    def fill(self, window: QWidget, place: ScreenPlace) -> None:
        """Show ``window`` over the whole of a screen."""
        for screen in self._app.screens():
            if screen.name() == place.name:
                window.setScreen(screen)
        if window.isVisible() and not is_on(window, place):
            # A window manager moves no window that fills a screen.
            window.setWindowState(Qt.WindowState.WindowNoState)
        window.setGeometry(place.geometry)
        # Not showFullScreen, which also takes the keyboard from whatever program has it.
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        self.changed.emit()


def is_on(window: QWidget, place: ScreenPlace) -> bool:
    """Tell whether the middle of ``window`` is on a screen."""
    return place.geometry.contains(window.geometry().center())


def screen_of(window: QWidget, places: Sequence[ScreenPlace]) -> ScreenPlace:
    """Return the screen that holds the middle of ``window``, else the first."""
    middle = window.frameGeometry().center()
    return next((place for place in places if place.geometry.contains(middle)), places[0])


def audience_screen(
    places: Sequence[ScreenPlace], console: ScreenPlace, wanted: str
) -> ScreenPlace | None:
    """Return the screen for the audience: the one chosen before, else one without the console.

    None where the console's screen is the only one.
    """
    others = [place for place in places if place != console]
    return next((place for place in others if place.name == wanted), others[0] if others else None)


def keep_inside(window: QWidget, places: Sequence[ScreenPlace]) -> None:
    """Bring a window that is about to show onto a live screen, large where it hardly fits.

    The screen of the last time may be gone, or the first one may be small.
    """
    if window.isMaximized() or window.isFullScreen():
        return
    fitting = inside(window.geometry(), places)
    if fitting.size() != window.size():
        window.setWindowState(Qt.WindowState.WindowMaximized)
    window.setGeometry(fitting)


def inside(window: QRect, places: Sequence[ScreenPlace]) -> QRect:
    """Return ``window``, moved and if need be shrunk so that it lies on one live screen.

    The window's title bar stands above the rectangle, so that much stays free there.
    """

    def shared(place: ScreenPlace) -> int:
        common = place.geometry.intersected(window)
        return common.width() * common.height() if common.isValid() else 0

    screen = max(places, key=shared).available.adjusted(0, _TITLE_BAR, 0, 0)
    result = QRect(window)
    result.setWidth(min(window.width(), screen.width()))
    result.setHeight(min(window.height(), screen.height()))
    result.moveLeft(max(screen.left(), min(result.left(), screen.right() + 1 - result.width())))
    result.moveTop(max(screen.top(), min(result.top(), screen.bottom() + 1 - result.height())))
    return result
