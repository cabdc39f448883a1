# SPDX-License-Identifier: EUPL-1.2
"""What is said to be saved survives a kill of the whole program."""

import subprocess
import sys
from pathlib import Path

import pytest

from dgw_desktop.storage.sessions import SessionStore
from tests.cut_off import cut_off
from tests.killed import CODE, KILL

RESUME = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from dgw_desktop import cli
from dgw_desktop.ui.shell.main_window import MainWindow

def look():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    view = window.session_view
    if view is None:
        print("list", flush=True)
    elif view.presentation is not None:
        print("beamer", view.document.current, flush=True)
    else:
        print("cards" if view.cards.isVisible() else "results", view.document.current, flush=True)
    os._exit(0)

QTimer.singleShot(0, look)
sys.exit(cli.main([]))
"""

PROGRAM = f"""
import os, signal, sys
from PySide6.QtCore import QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from dgw_desktop import cli
from dgw_desktop.ui.shell.main_window import MainWindow

def choose():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    QTest.qWaitForWindowExposed(window)
    view = window.session_view
    view.document.go_to(20)
    if sys.argv[2] == "beamer":
        view.present()
    elif sys.argv[2] == "results":
        view.show_results()
        document = view.document
        document.go_to(7)
        # In a moment: no card waits for the disk.
        while document.store.current_dimension(document.session.id) != 7:
            QApplication.processEvents()
        {KILL}
    QTest.mouseClick(view.cards.card.statements[2], Qt.MouseButton.LeftButton)
    if view.cards.card.statements[2].isChecked() and "· opgeslagen" in view.header.state.text():
        {KILL}
    print("not chosen", file=sys.stderr, flush=True)
    os._exit(1)

QTimer.singleShot(0, choose)
sys.exit(cli.main(["open", sys.argv[1]]))
"""


@pytest.mark.parametrize("view", ["cards", "beamer"])
def test_a_choice_that_is_said_to_be_saved_is_there_after_a_kill(
    store: SessionStore, examples: list[str], data_folder: Path, view: str
) -> None:
    assert store.load(examples[-1]).answer(20).level is None
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, examples[-1], view],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == CODE, done.stderr
    assert store.load(examples[-1]).answer(20).level == 3
    assert store.settings.last_opened() == examples[-1]


@pytest.mark.parametrize(
    ("view", "found"), [("cards", "cards 20"), ("results", "results 7"), ("beamer", "beamer 20")]
)
def test_the_app_opens_where_it_was_killed(
    examples: list[str], data_folder: Path, view: str, found: str
) -> None:
    for program, expected in ((PROGRAM, CODE), (RESUME, 0)):
        done = subprocess.run(
            [sys.executable, "-c", program, examples[-1], view],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == expected, done.stderr
    assert done.stdout.strip() == found


@pytest.mark.parametrize("cut", ["the program itself", "a command beside it"])
def test_the_window_opens_after_saving_was_cut_off(
    store: SessionStore, examples: list[str], data_folder: Path, cut: str
) -> None:
    if cut == "the program itself":
        store.settings.remember_opened(examples[-1])
    before = [store.load(session_id) for session_id in examples]
    cut_off(data_folder / "dgw.sqlite3")
    done = subprocess.run(
        [sys.executable, "-c", RESUME],
        capture_output=True,
        text=True,
        timeout=60,  # a message would wait for a person
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split()[0] == ("cards" if cut == "the program itself" else "list")
    assert [store.load(session_id) for session_id in examples] == before
