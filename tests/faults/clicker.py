# SPDX-License-Identifier: EUPL-1.2
"""A process to be killed: the real window, with choices, notes, undo and backups without end.

It prints `try D` before and `ack D LEVEL changed` after each choice that the window says is saved,
or `ack D LEVEL came` where it only came there, which is kept in a moment and not at once. A key
that comes before the window has the keyboard changes nothing.
"""

import os
import random
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dgw_desktop.paths import DataPaths
from dgw_desktop.ui.shell.app import run
from dgw_desktop.ui.shell.main_window import MainWindow


def say(text: str) -> None:
    """Write at once; a line that is half written is no line for the reader."""
    os.write(1, f"{text}\n".encode())


def main() -> int:
    chance = random.Random(int(sys.argv[2]))

    def step() -> None:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        view = window.session_view
        assert view is not None
        number = chance.randint(1, 26)
        say(f"try {number}")
        view.document.go_to(number)
        before = view.document.answer(number)
        what = chance.random()
        if what < 0.8:
            key = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)[chance.randrange(4)]
            QTest.keyClick(view.cards, key)
        elif what < 0.9:
            view.document.write_note(number, f"Toelichting {chance.random()}")
        elif what < 0.97 and view.document.undo_stack.canUndo():
            view.document.undo_stack.undo()
            say(f"try {view.document.current}")
        else:
            window.keeper.start()
        current = view.document.current
        if view.header.state.text().endswith("· opgeslagen"):
            after = view.document.answer(current)
            did = "changed" if what < 0.9 and after != before else "came"
            say(f"ack {current} {after.level} {did}")
        QTimer.singleShot(0, step)

    QTimer.singleShot(0, step)
    return run(DataPaths(Path(sys.argv[1])), "latest")


if __name__ == "__main__":
    sys.exit(main())
