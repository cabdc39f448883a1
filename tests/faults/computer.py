# SPDX-License-Identifier: EUPL-1.2
"""A process that says that it runs on another computer: the real start, then choices without end.

Arguments: folder, name of the computer, what to press when the data are in use (look, take or
close), and what locks of the system do: real, or own (each computer its own, as on a drive that
does not pass them on). It prints what it is asked, whether it may write, and `saved N` after each
choice that is on the disk, all with the time.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from dgw_desktop.paths import DataPaths
from dgw_desktop.storage import folder_lock
from dgw_desktop.ui.shell import single_window
from dgw_desktop.ui.shell.app import run
from dgw_desktop.ui.shell.in_use_dialog import InUseDialog
from dgw_desktop.ui.shell.main_window import MainWindow

BEAT, QUIET = 0.2, 5.0  # seconds: a person has more patience, a busy machine has less
_PAUSE = 3  # ms between two choices


def say(text: str) -> None:
    """Write at once, with the time."""
    os.write(1, f"{time.monotonic()} {text}\n".encode())


def main() -> int:
    folder, name, wish, locks = sys.argv[1:]
    folder_lock._computer = lambda: name
    folder_lock._machine = lambda: f"machine-of-{name}"
    if locks == "own":
        folder_lock._lock = lambda _file: True
    folder_lock.QUIET = QUIET
    folder_lock._LOOK = 0.05
    single_window.BEAT = BEAT
    QMessageBox.exec = lambda box: say(f"told {box.text()}") or 0
    choices = 0
    asked = False

    def press(dialog: InUseDialog) -> None:
        nonlocal asked
        if not asked:
            asked = True
            say(f"asked {dialog.about.text()}")
        buttons = {
            "look": dialog.read_button, "take": dialog.take_button, "close": dialog.close_button
        }  # fmt: skip
        if buttons[wish].isEnabled():
            say(f"pressed {buttons[wish].text()}")
            buttons[wish].click()

    def work(window: MainWindow) -> None:
        nonlocal choices
        if choices == 0:
            say("looks" if window.store.is_read_only else "writes")
        if window.session_view is None:
            window.open_session(window.store.find("latest"))
        assert window.session_view is not None
        document = window.session_view.document
        choices += 1
        number, level = choices % 26 + 1, choices // 26 % 4 + 1
        if document.answer(number).level == level:
            return
        document.choose_level(number, level)
        if document.answer(number).level == level and not document.saving.has_unsaved:
            say(f"saved {number} {level}")

    def step() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, InUseDialog) and widget.isVisible():
                press(widget)
            elif isinstance(widget, MainWindow) and widget.isVisible():
                work(widget)

    def begin() -> None:
        timer.start(_PAUSE)

    timer = QTimer()
    timer.timeout.connect(step)
    QTimer.singleShot(0, begin)
    code = run(DataPaths(Path(folder)))
    say(f"ended {code}")
    return code


if __name__ == "__main__":
    sys.exit(main())
