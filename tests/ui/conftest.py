# SPDX-License-Identifier: EUPL-1.2
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QListView,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.files import FileDialogs
from dgw_desktop.ui.beamer.screens import ScreenPlace, Screens
from dgw_desktop.ui.foundation import language, second_press, theme
from dgw_desktop.ui.foundation.job import end_jobs
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.foundation.preferences import Preferences
from dgw_desktop.ui.foundation.warm_up import CHART, MODULES
from dgw_desktop.ui.parts.toast import Toast
from dgw_desktop.ui.shell.app import guard_input, make_application
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.layout_items import held_layout_items
from tests.ui.modules import ui_module, ui_modules
from tests.ui.watchdog import watch

_QT_EXEC = QDialog.exec
_PATIENCE = 30_000  # ms in which a test answers what it has a dialog ask


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    app = make_application()
    guard_input(app)
    theme.apply(app, LIGHT)
    for name in (*CHART, *MODULES):  # as it is a moment after each start; see test_start.py
        import_module(name)
    yield app


@pytest.fixture(autouse=True)
def no_job_outlives_its_test(qapp: QApplication) -> Iterator[None]:
    """Stop what is still being done when a test has ended, and hide what it left in view."""
    yield
    assert end_jobs()
    QApplication.processEvents()
    for widget in QApplication.topLevelWidgets():
        widget.hide()
    while QApplication.overrideCursor() is not None:  # of a beamer that went with its test
        QApplication.restoreOverrideCursor()


@pytest.fixture(autouse=True)
def no_screen_reader_outlives_its_test(qapp: QApplication) -> Iterator[None]:
    """Let a screen reader that a test pretends go with it."""
    yield
    QAccessible.setActive(False)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Answer no for who is not there any more, when a window asks something as a test ends.

    Afterwards Qt's own is back, also where the test had put another in its place.
    """
    kinds: tuple[Any, ...] = (QDialog, QMessageBox)
    for kind in kinds:
        kind.exec = lambda _dialog: 0
    try:
        return (yield)
    finally:
        QDialog.exec = _QT_EXEC  # type: ignore[method-assign]
        if "exec" in vars(QMessageBox):
            del QMessageBox.exec  # it has none of its own


def _answered(dialog: QDialog) -> int:
    """Show a dialog as Qt does, and fail where nobody is done with it in time."""
    waited: list[bool] = []

    def give_up() -> None:
        waited.append(True)
        dialog.reject()

    QTimer.singleShot(_PATIENCE, dialog, give_up)
    result = _QT_EXEC(dialog)
    assert not waited, f"nobody answered: {dialog.windowTitle()}"
    return result


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Fail a test, or what it needs, that asks what nobody answers: it would wait for ever."""
    QDialog.exec = _answered  # type: ignore[method-assign]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Iterator[None]:
    """Fail a test that leaves Python with items of layouts; its windows are still there."""
    passed = yield
    assert held_layout_items() == []
    return passed


@pytest.fixture(autouse=True)
def window_stays_responsive(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test in which one key or click kept the event loop busy for too long.

    It is tried again (pyproject.toml): what is slow in the program is so each time.
    """
    dog = watch(monkeypatch)
    yield
    assert not dog.slow, f"the window waits: {dog.slow}"


class PretendedKeeper:
    """Keeps no screen awake, but knows whether it should."""

    is_held = False

    def hold(self) -> None:
        self.is_held = True

    def release(self) -> None:
        self.is_held = False


@pytest.fixture(autouse=True)
def keeper(monkeypatch: pytest.MonkeyPatch) -> PretendedKeeper:
    """What stands for the system that keeps the screen awake, so that no test asks that."""
    made = PretendedKeeper()
    monkeypatch.setattr("dgw_desktop.ui.beamer.presentation.system_keeper", lambda _work: made)
    return made


class Hands:
    """The clock by which presses are told apart: it goes on by itself, or as a test says."""

    _time = 0.0  # of all tests: what guards the windows outlives each, and no clock goes back

    def __init__(self) -> None:
        self.is_slow = True
        """Whether every press comes long after the one before, as in most tests."""

    def now(self) -> float:
        if self.is_slow:
            self.wait()
        return Hands._time

    def wait(self) -> None:
        """Let the time of a double click go by."""
        Hands._time += 10_000


@pytest.fixture(autouse=True)
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    made = Hands()
    made.wait()  # since the test before
    monkeypatch.setattr(second_press, "now", made.now)
    monkeypatch.setattr(second_press, "moment", lambda _event: made.now())
    return made


@pytest.fixture
def quick(hands: Hands) -> Hands:
    """Presses that follow each other at once, until the test waits."""
    hands.is_slow = False
    return hands


def screen(name: str, geometry: QRect) -> ScreenPlace:
    """Return a screen without a task bar."""
    return ScreenPlace(name, geometry, geometry)


class PretendedScreens(Screens):
    """Screens that come and go as a test says."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.live = [screen("laptop", QRect(0, 0, 1366, 768))]

    def places(self) -> list[ScreenPlace]:
        return list(self.live)

    def fill(self, window: QWidget, place: ScreenPlace) -> None:
        window.setGeometry(place.geometry)
        window.show()

    def plug(self, place: ScreenPlace) -> None:
        self.live.append(place)
        self.changed.emit()

    def pull(self, name: str) -> None:
        self.live = [place for place in self.live if place.name != name]
        self.changed.emit()


@pytest.fixture
def screens(qapp: QApplication) -> PretendedScreens:
    return PretendedScreens(qapp)


@pytest.fixture
def settings(data_folder: Path) -> QSettings:
    return QSettings(str(data_folder / "settings.ini"), QSettings.Format.IniFormat)


def files_of(store: SessionStore) -> FileDialogs:
    """Return what asks for files, remembering in the settings beside ``store``."""
    settings = QSettings(str(store.path.parent / "settings.ini"), QSettings.Format.IniFormat)
    return FileDialogs(Preferences(settings))


@pytest.fixture
def look(qapp: QApplication, settings: QSettings) -> Iterator[Look]:
    made = Look(qapp, Preferences(settings))
    yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a window need not be dressed
    language.apply(qapp, "nl")
    qapp.styleHints().unsetColorScheme()
    theme.apply(qapp, LIGHT)


def end_typing(window: QWidget) -> None:
    """Let nothing that is typed or counted ask whether the window may close."""
    view = window.session_view if isinstance(window, MainWindow) else None
    if view is not None:
        view.cards.vote.stop()
        view.save_typed()


@pytest.fixture
def open_window(
    qtbot: QtBot,
    store: SessionStore,
    loaded: LoadedModel,
    look: Look,
    screens: "PretendedScreens",
) -> Callable[[], MainWindow]:
    def make() -> MainWindow:
        window = MainWindow(store, loaded, look, screens)
        qtbot.addWidget(window, before_close_func=end_typing)
        window.resize(1366, 768)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return make


@pytest.fixture
def view(open_window: Callable[[], MainWindow], examples: list[str]) -> SessionView:
    """The example session that is being held, on Kaarten."""
    window = open_window()
    window.open_session(examples[-1])
    assert window.session_view is not None
    window.session_view.cards.vote.pause.setInterval(10**8)  # a test says when time went by
    return window.session_view


@pytest.fixture
def no_dialogs(monkeypatch: pytest.MonkeyPatch) -> list[UserError]:
    """Collect errors that would be shown, so that no test waits for a click."""
    shown: list[UserError] = []
    for name in ui_modules():
        module = sys.modules.get(name) or import_module(name)
        if hasattr(module, "show_error") and not name.endswith(".messages"):
            monkeypatch.setattr(module, "show_error", lambda _parent, error: shown.append(error))
    return shown


def row_texts(view: QListView) -> list[str]:
    """Return what the rows of a list say."""
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose_row(view: QListView, text: str) -> None:
    """Go to the row that has ``text`` in it."""
    (row,) = (row for row, shown in enumerate(row_texts(view)) if text in shown)
    view.setCurrentIndex(view.model().index(row, 0))


def answer_dialog(
    monkeypatch: pytest.MonkeyPatch, fill: Callable[[QDialog], None], name: str = "SessionDialog"
) -> None:
    """Let the dialogs of class ``name`` be filled in by ``fill`` instead of a person."""

    def run(dialog: QDialog) -> int:
        dialog.show()
        fill(dialog)
        return int(dialog.result())

    module = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
    monkeypatch.setattr(f"{ui_module(module)}.{name}.exec", run)


@pytest.fixture
def told_of_merges(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what is told after a merge, so that no test waits for a click."""
    told: list[str] = []

    def read(dialog: QDialog) -> None:
        told.append("\n".join(label.text() for label in dialog.findChildren(QLabel)))
        dialog.reject()

    answer_dialog(monkeypatch, read, "ParticipantsDialog")
    return told


def answer_file_dialog(
    monkeypatch: pytest.MonkeyPatch, save: Path | None = None, opened: Sequence[Path] = ()
) -> None:
    """Let the next file dialogs give these files; the kind is the first that is offered."""

    def kind(kinds: str) -> str:
        return kinds.split(";;")[0]

    monkeypatch.setattr(
        QFileDialog,
        "getSaveFileName",
        lambda _parent, _title, _place, kinds, _first: (str(save or ""), kind(kinds)),
    )
    monkeypatch.setattr(
        QFileDialog,
        "getExistingDirectory",
        lambda _parent, _title, _place: str(opened[0]) if opened else "",
    )
    monkeypatch.setattr(
        QFileDialog,
        "getOpenFileNames",
        lambda _parent, _title, _place, kinds: ([str(path) for path in opened], kind(kinds)),
    )


def wait_for_toast(qtbot: QtBot, window: QWidget, text: str) -> None:
    """Wait until ``text`` is told over the whole of ``window``."""

    def is_told() -> bool:
        found = window.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return any(toast.isVisible() and text in toast._text.text() for toast in found)

    qtbot.waitUntil(is_told, timeout=20_000)
