# SPDX-License-Identifier: EUPL-1.2

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.conftest import PretendedScreens, screen

BEAMER = screen("beamer", QRect(1366, 0, 1280, 720))


def press(sequence: str) -> None:
    """Press the keys of ``sequence`` where the keyboard is."""
    QApplication.processEvents()
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    for index in range(QKeySequence(sequence).count()):
        combination = QKeySequence(sequence)[index]
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())


def type_text(text: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, text)


def count(*counts: int) -> None:
    """Type the counts of a vote, low to high, with a key between them."""
    for level, number in enumerate(counts):
        if level:
            press("Tab")
        type_text(str(number))


def point_at_edge(presentation: Presentation) -> None:
    """Move the mouse to the upper edge of the audience's window."""
    window = presentation.window.windowHandle()
    for y in (300, 0):  # Qt tells of no move to the same place
        QTest.mouseMove(window, QPoint(400, y))
    QApplication.processEvents()


def page_past_opening(presentation: Presentation) -> None:
    """Go to the first card of a session that has just begun."""
    assert presentation.view is View.OPENING
    while presentation.view is View.OPENING:
        press("PgDown")


@pytest.fixture
def on_one_screen(view: SessionView) -> Presentation:
    view.present()
    assert view.presentation is not None
    return view.presentation


@pytest.fixture
def on_two_screens(view: SessionView, screens: PretendedScreens) -> Presentation:
    screens.plug(BEAMER)
    view.present()
    assert view.presentation is not None
    return view.presentation


def on_screen(window: QWidget) -> QImage:
    """Return what a window last brought onto the screen."""
    return QApplication.primaryScreen().grabWindow(window.winId()).toImage()


class Frames(QObject):
    """Keeps every frame that a window brings onto the screen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        QApplication.processEvents()
        self.all = [on_screen(window)]
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """At the request for the next frame the one before it is still on the screen."""
        if event.type() == QEvent.Type.UpdateRequest:
            self.all.append(on_screen(self._window))
        return super().eventFilter(watched, event)

    def since(self) -> list[QImage]:
        """Return the frames since the last call, with the one of now last."""
        for _ in range(3):
            QApplication.processEvents()
        frames, self.all = [*self.all, on_screen(self._window)], []
        return frames
