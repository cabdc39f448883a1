# SPDX-License-Identifier: EUPL-1.2
"""One window per data folder, and what a start says when somebody else has it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from dgw_desktop.errors import Cancelled
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.folder_lock import FolderLock, Look, Sight
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.job import is_working
from dgw_desktop.ui.shell import entering, in_use_dialog
from dgw_desktop.ui.shell.entering import WayIn, come_in
from dgw_desktop.ui.shell.in_use_dialog import InUseDialog
from dgw_desktop.ui.shell.single_window import SingleWindow
from tests.two_computers import lock_of

LEFT = Qt.MouseButton.LeftButton
SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from dgw_desktop.paths import DataPaths
from dgw_desktop.ui.shell.entering import WayIn, come_in
from dgw_desktop.ui.foundation.job import is_working
from dgw_desktop.ui.shell.single_window import SingleWindow
app = QCoreApplication([])
folder = Path(sys.argv[1])
sys.exit(0 if come_in(DataPaths(folder), SingleWindow(folder), sys.argv[2]) is WayIn.NONE else 1)
"""
KILLED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from dgw_desktop.ui.shell.single_window import SingleWindow
app = QCoreApplication([])
assert SingleWindow(Path(sys.argv[1])).take() is None
os._exit(9)
"""


@pytest.fixture
def single(qapp: QApplication, data_folder: Path) -> Iterator[SingleWindow]:
    made = SingleWindow(data_folder)
    yield made
    made.let_go()


def start_again(qtbot: QtBot, folder: Path, wanted: str = "") -> int:
    """Start a second time, while the first one goes on; return the exit code."""
    process = subprocess.Popen([sys.executable, "-c", SECOND_START, str(folder), wanted])
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
    return int(process.returncode)


def test_a_second_start_raises_the_first_and_hands_over_what_it_wants(
    qtbot: QtBot, single: SingleWindow, data_folder: Path
) -> None:
    assert single.take() is None
    heard: list[str] = []
    single.wanted.connect(heard.append)
    assert start_again(qtbot, data_folder, "/map/sessie.dgw") == 0
    assert start_again(qtbot, data_folder) == 0
    assert heard == ["/map/sessie.dgw", ""]
    single.let_go()
    second = SingleWindow(data_folder)
    assert second.take() is None
    second.let_go()


def test_a_lock_of_a_killed_program_does_not_count(single: SingleWindow, data_folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(data_folder)], check=False)
    assert done.returncode == 9 and (data_folder / "dgw.lock").exists()
    assert single.take() is None


class Watching:
    """Stands in for the half minute of watching: ``end`` says what was seen."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.found: tuple[Sight, Look] | None = None
        self.watched: list[Look] = []
        self._going_on = Event()
        monkeypatch.setattr(in_use_dialog, "watch", self._watch)

    def end(self, sight: Sight, look: Look | None = None) -> None:
        self.found = (sight, look or self.watched[-1])
        self._going_on.set()

    def _watch(
        self, _lock: FolderLock, seen: Look, progress: Callable[[float], bool]
    ) -> tuple[Sight, Look]:
        self.watched.append(seen)
        while not self._going_on.wait(0.01):
            if not progress(0.4):
                raise Cancelled
        self._going_on.clear()
        assert self.found is not None
        return self.found


@pytest.fixture
def watching(monkeypatch: pytest.MonkeyPatch) -> Watching:
    return Watching(monkeypatch)


@pytest.fixture
def west(data_folder: Path) -> FolderLock:
    """Another computer that has the folder."""
    lock = lock_of("PC-WEST", data_folder)
    assert lock.take() is None
    return lock


def come_in_with(
    monkeypatch: pytest.MonkeyPatch,
    single: SingleWindow,
    act: Callable[[InUseDialog], None],
) -> WayIn:
    """Come in, and let ``act`` answer the dialog."""

    def run(dialog: InUseDialog) -> int:
        dialog.show()
        act(dialog)
        return int(dialog.result())

    monkeypatch.setattr(InUseDialog, "exec", run)
    return come_in(DataPaths(single.lock.path.parent), single, "")


def test_a_start_says_which_computer_has_the_data_and_is_never_silent(
    qtbot: QtBot,
    single: SingleWindow,
    west: FolderLock,
    watching: Watching,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []

    def close(dialog: InUseDialog) -> None:
        said.append(dialog.about.text())
        assert not dialog.take_button.isEnabled() and dialog.progress.isVisible()
        assert "kijkt 35 seconden" in dialog.state.text()
        qtbot.mouseClick(dialog.close_button, LEFT)

    assert come_in_with(monkeypatch, single, close) is WayIn.NONE
    local = west.me.since.astimezone() if west.me.since else None
    assert local is not None
    assert said == [
        "De gegevens zijn open bij anja op computer ‘PC-WEST’ sinds 24 november 2026, "
        f"{local:%H:%M}. Je kunt ze maar op één plaats tegelijk wijzigen."
    ]
    west.check()

    def look(dialog: InUseDialog) -> None:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)  # the default

    assert come_in_with(monkeypatch, single, look) is WayIn.READ
    west.check()


def test_taking_over_is_possible_only_when_the_other_is_quiet(
    qtbot: QtBot,
    single: SingleWindow,
    west: FolderLock,
    watching: Watching,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def take(dialog: InUseDialog) -> None:
        qtbot.mouseClick(dialog.take_button, LEFT)
        assert dialog.way_in is WayIn.NONE and dialog.isVisible()
        qtbot.waitUntil(lambda: len(watching.watched) == 1)
        watching.end(Sight.QUIET)
        qtbot.waitUntil(dialog.take_button.isEnabled)
        assert "geen teken van leven" in dialog.state.text()
        # It gives one just now.
        os.utime(west.path, (1, 1))
        qtbot.mouseClick(dialog.take_button, LEFT)
        assert dialog.isVisible() and not dialog.take_button.isEnabled()
        qtbot.waitUntil(lambda: len(watching.watched) == 2)
        watching.end(Sight.QUIET)
        qtbot.waitUntil(dialog.take_button.isEnabled)
        qtbot.mouseClick(dialog.take_button, LEFT)

    assert come_in_with(monkeypatch, single, take) is WayIn.WRITE
    single.lock.check()


def test_who_is_alive_there_is_told_and_when_it_closes_the_data_open_here(
    qtbot: QtBot,
    single: SingleWindow,
    west: FolderLock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dgw_desktop.storage.folder_lock._LOOK", 0.01)

    def wait(dialog: InUseDialog) -> None:
        qtbot.waitUntil(lambda: dialog.progress.value() > 0, timeout=20_000)
        west.beat()
        qtbot.waitUntil(lambda: "nu open" in dialog.state.text(), timeout=20_000)
        assert not dialog.take_button.isEnabled()
        west.let_go()
        qtbot.waitUntil(lambda: "daar gesloten" in dialog.state.text(), timeout=20_000)
        assert dialog.take_button.text() == "Openen"
        qtbot.mouseClick(dialog.take_button, LEFT)

    assert come_in_with(monkeypatch, single, wait) is WayIn.WRITE


def test_a_window_of_the_same_person_that_does_not_answer_is_told(
    qtbot: QtBot,
    single: SingleWindow,
    watching: Watching,
    data_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(entering, "_PATIENCE", 0.1)
    hung = FolderLock(data_folder, single.lock.me._replace(token="another"))
    assert hung.take() is None
    said: list[str] = []

    def wait(dialog: InUseDialog) -> None:
        said.append(dialog.about.text())
        # It answers after all.
        number, wanted, _answered = single._read_bell()
        single._write_bell(number, wanted, answered=True)
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)

    assert come_in_with(monkeypatch, single, wait) is WayIn.NONE
    assert "al open op deze computer" in said[0] and "antwoordt niet" in said[0]


def test_a_window_of_another_person_on_this_computer_is_told_and_not_raised(
    qtbot: QtBot,
    single: SingleWindow,
    watching: Watching,
    data_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = FolderLock(data_folder, single.lock.me._replace(user="bram", token="another"))
    assert other.take() is None
    said: list[str] = []

    def close(dialog: InUseDialog) -> None:
        said.append(dialog.about.text())
        qtbot.mouseClick(dialog.close_button, LEFT)

    assert come_in_with(monkeypatch, single, close) is WayIn.NONE
    assert "bram op deze computer" in said[0]
    assert not (data_folder / "dgw.bell").exists()


@pytest.mark.parametrize(
    ("button", "way"), [("Alleen-lezen openen", WayIn.READ), ("Sluiten", WayIn.NONE)]
)
def test_a_folder_in_which_nothing_can_be_written_can_be_looked_at(
    single: SingleWindow,
    store: SessionStore,
    data_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    way: WayIn,
) -> None:
    (data_folder / "dgw.lock").mkdir()  # nobody can write a file there, the system's manager too
    said: list[str] = []

    def run(box: QMessageBox) -> int:
        said.append(box.text())
        next(b for b in box.buttons() if b.text() == button).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    assert come_in(DataPaths(data_folder), single, "") is way
    assert "kan niet worden geschreven" in said[0]


def test_signs_of_life_come_from_a_thread_and_the_loss_is_told_once(
    qtbot: QtBot, single: SingleWindow, data_folder: Path
) -> None:
    assert single.take() is None
    os.utime(single.lock.path, (1, 1))
    single._timer.timeout.emit()
    qtbot.waitUntil(lambda: single.lock.path.stat().st_mtime > 1, timeout=20_000)
    other = lock_of("PC-OOST", data_folder)
    seen = other.look()
    assert other.take_over(seen) is None
    told: list[bool] = []
    single.lost.connect(lambda: told.append(True))

    def give_sign() -> bool:  # which waits for the one before it
        single._timer.timeout.emit()
        return bool(told)

    qtbot.waitUntil(give_sign, timeout=20_000)
    for _ in range(2):
        qtbot.waitUntil(lambda: not is_working(), timeout=20_000)
        give_sign()
    qtbot.waitUntil(lambda: not is_working(), timeout=20_000)
    assert told == [True]
