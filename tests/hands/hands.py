# SPDX-License-Identifier: EUPL-1.2
"""Hands on a mouse and a keyboard: real X events, by xdotool, to places of widgets."""

import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.domain.session import Session
from dgw_desktop.paths import DataPaths
from dgw_desktop.ui.shell.app import run
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.hands import outside

SHORT, LONG = 120, 700  # ms; a note is saved, and a double click over, well within the second
PATIENCE = 100  # times SHORT

Steps = Iterator[int]
"""What is done, step by step: each yields for how many ms the program goes on by itself."""


def run_steps(steps: Steps, ended: Callable[[BaseException | None], None]) -> None:
    """Do ``steps`` while the program runs, dialogs included; ``ended`` gets what went wrong."""

    def go_on() -> None:
        try:
            pause = next(steps)
        except StopIteration:
            ended(None)
        except BaseException as error:
            ended(error)
        else:
            QTimer.singleShot(pause, go_on)

    QTimer.singleShot(0, go_on)


class Hands:
    """Moves, clicks, turns and types; ``pictures`` is where ``look`` puts what it sees."""

    def __init__(self, pictures: Path) -> None:
        self._pictures = pictures
        self._seen = 0

    def click(self, widget: QWidget, times: int = 1, at: QPoint | None = None) -> None:
        """Click in the middle of a widget, ``times`` within the time of a double click."""
        self.move(widget, at)
        outside.xdotool("click", "--repeat", str(times), "--delay", "60", "1")

    def move(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Move the pointer over the part of a widget that is in view."""
        shown = widget.visibleRegion().boundingRect()
        assert not shown.isEmpty(), f"not in view: {widget.objectName() or widget}"
        place = widget.mapToGlobal(at or shown.center())
        self.move_to(place)

    def move_to(self, place: QPoint) -> None:
        """Move the pointer to a place on the screen, in pixels of the program."""
        ratio = QApplication.primaryScreen().devicePixelRatio()
        outside.xdotool("mousemove", str(round(place.x() * ratio)), str(round(place.y() * ratio)))

    def turn(self, widget: QWidget) -> None:
        """Turn the wheel over a widget, up and further down."""
        self.move(widget)
        outside.xdotool("click", "--repeat", "2", "--delay", "15", "4")
        outside.xdotool("click", "--repeat", "3", "--delay", "15", "5")

    def keys(self, *names: str) -> None:
        """Press keys, as xdotool names them."""
        outside.xdotool("key", "--delay", "12", *names)

    def type(self, text: str) -> None:
        """Type a text as a quick person does."""
        outside.xdotool("type", "--delay", "12", text)

    def look(self, name: str) -> None:
        """Keep a picture of the whole screen."""
        self._seen += 1
        file = f"{self._seen:02} {name}.png"
        if outside.has_helper():
            outside.ask("look", file)
        else:
            screen = QApplication.primaryScreen()
            screen.grabWindow(0).save(str(self._pictures / file))


def in_view(widget: QWidget) -> bool:
    """Tell whether a person can see some of a widget."""
    return widget.isVisible() and not widget.visibleRegion().boundingRect().isEmpty()


def seen_whole(widget: QWidget) -> bool:
    """Tell whether nothing of a widget is out of view, so that a person aims at its middle."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


class Holding:
    """A session that hands hold: what it sees of the program, and what went wrong."""

    patience = PATIENCE

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self.failures: list[str] = []

    @property
    def window(self) -> MainWindow:
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))

    @property
    def view(self) -> SessionView:
        assert self.window.session_view is not None
        return self.window.session_view

    @property
    def stored(self) -> Session:
        """The session as it is in the database, not as a view has it."""
        store = self.window.sessions.store
        return store.load(store.find("latest"))

    def expect(self, holds: object, text: str) -> None:
        if not holds:
            self.failures.append(text)
            print(f"!! {text}", flush=True)
            if QApplication.topLevelWidgets():
                self.hands.look("mislukt")

    def wait_for(self, found: Callable[[], object], what: str) -> Steps:
        for _ in range(self.patience):
            if found():
                return
            yield SHORT
        places = [(w, w.geometry()) for w in QApplication.topLevelWidgets() if w.isVisible()]
        raise AssertionError(f"niet gezien: {what}; wel {places}")

    def steps(self) -> Steps:
        """Hold it."""
        raise NotImplementedError

    def run(self, folder: Path) -> None:
        """Start the program on ``folder``, and hold the session in it."""

        def ended(error: BaseException | None) -> None:
            if error is not None:
                self.failures.append(repr(error))
                traceback.print_exception(error)
                self.hands.look("gestopt")
                # First, as a window can ask something that nobody answers any more.
                QTimer.singleShot(LONG, lambda: QApplication.exit(1))
                QApplication.closeAllWindows()

        QTimer.singleShot(0, lambda: run_steps(self.steps(), ended))
        code = run(DataPaths(folder))
        self.expect(code == 0, f"het programma eindigde met {code}")
