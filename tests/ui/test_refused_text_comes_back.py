# SPDX-License-Identifier: EUPL-1.2
"""What was typed and not taken outlives the program, and whoever ends it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from dgw_desktop.domain.fitting import TooMuch
from dgw_desktop.domain.session import Action
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.agenda.action_table import DUE, TEXT
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.killed import CODE
from tests.system_end import CAN_SIGNAL, end_session
from tests.ui.beamer.conftest import press, type_text

OPEN = 20
LOST = "Niet kwijt"
WRONG_DAY = "31-2-2027"


@pytest.fixture
def window(view: SessionView) -> MainWindow:
    """A session that is open, with one action."""
    view.document.change_actions((Action("Begrippen vastleggen", 4, "Anja"),), "")
    window = view.window()
    assert isinstance(window, MainWindow)
    return window


def too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no text fit in a session any more."""

    def refuse(_before: object, _after: object) -> None:
        raise TooMuch("De sessie wordt te groot.")

    monkeypatch.setattr("dgw_desktop.ui.document.session_document.check_growth", refuse)


def edit_cell(view: SessionView, column: int, text: str) -> None:
    view.show_actions()
    QApplication.processEvents()
    page = view.actions_page
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(0, column))
    press("F2")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    type_text(text)


TYPED: dict[str, Callable[[SessionView], object]] = {
    "note": lambda v: (v.document.go_to(OPEN), press("N"), type_text(LOST)),
    "action": lambda v: (press("A"), type_text(LOST)),
    "remark": lambda v: (press("P"), type_text(LOST), press("Escape")),
    "cell": lambda v: edit_cell(v, TEXT, LOST),
    "date": lambda v: edit_cell(v, DUE, WRONG_DAY),
}


def answer(monkeypatch: pytest.MonkeyPatch, wanted: str) -> list[str]:
    """Press the button ``wanted`` in each message box; return what they said."""
    said: list[str] = []

    def run(box: QMessageBox) -> int:
        said.append(f"{box.text()}\n{box.informativeText()}")
        box.show()
        next(button for button in box.buttons() if button.text() == wanted).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    return said


def open_again(open_window: Callable[[], MainWindow], session_id: str) -> SessionView:
    """Start the program once more, and open the session."""
    window = open_window()
    window.open_session(session_id)
    QApplication.processEvents()
    assert window.session_view is not None
    return window.session_view


@pytest.mark.parametrize("what", TYPED)
@pytest.mark.parametrize("wanted", ["Kopiëren", "Weggooien", "Annuleren"])
def test_the_next_start_offers_what_was_not_taken_when_the_system_ended_the_program(
    window: MainWindow,
    open_window: Callable[[], MainWindow],
    monkeypatch: pytest.MonkeyPatch,
    what: str,
    wanted: str,
) -> None:
    view = window.session_view
    assert view is not None
    document = view.document
    text = WRONG_DAY if what == "date" else LOST
    TYPED[what](view)
    too_large(monkeypatch)
    window.save_typed()
    assert text not in str(document.session)
    QApplication.clipboard().setText("")
    said = answer(monkeypatch, wanted)
    again = open_again(open_window, document.session.id)
    assert len(said) == 1 and text in said[0] and "nog niet bewaard" in said[0]
    assert (text in QApplication.clipboard().text()) == (wanted == "Kopiëren")
    is_kept = wanted == "Annuleren"
    if what == "note":
        again.document.go_to(OPEN)
        assert (text in again.cards.card.remarks.note.toPlainText()) == is_kept
    refused = SessionDocument(again.document.store, document.session.id).drafts.refused
    assert [found.text for found in refused.values()] == ([text] if is_kept else [])
    again.document.drop_typed()


def test_what_is_thrown_away_at_closing_does_not_come_back(
    window: MainWindow, store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = window.session_view
    assert view is not None
    edit_cell(view, DUE, WRONG_DAY)
    view.document.hand_in()
    assert [found.text for found in store.settings.refused(view.document.session.id)] == [WRONG_DAY]
    answer(monkeypatch, "Weggooien")
    window.close()
    assert store.settings.refused(view.document.session.id) == []


def test_what_is_taken_after_all_does_not_come_back(
    window: MainWindow, store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = window.session_view
    assert view is not None
    TYPED["note"](view)
    with monkeypatch.context() as meanwhile:
        too_large(meanwhile)
        view.document.hand_in()
    (kept,) = store.settings.refused(view.document.session.id)
    assert kept.dimension == OPEN and kept.text == LOST
    type_text("!")
    view.document.hand_in()
    assert view.document.answer(OPEN).note == f"{LOST}!"
    assert store.settings.refused(view.document.session.id) == []


PROGRAM = """
import os, signal, sys
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from dgw_desktop import cli
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.system_end import signal_end
from tests.ui.test_refused_text_comes_back import DUE, WRONG_DAY, edit_cell

def work():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    edit_cell(window.session_view, DUE, WRONG_DAY)
    if sys.argv[2] == "the end of the system's session":
        signal_end(QApplication.instance())
        os._exit(0)  # as Windows does
    number = signal.Signals[sys.argv[2]]
    if number == signal.SIGKILL:
        window.session_view.show_cards()  # the date is wrong, and says so
    os.kill(os.getpid(), number)

QTimer.singleShot(0, work)
sys.exit(cli.main(["open", sys.argv[1]]))
"""


@pytest.mark.skipif(not CAN_SIGNAL, reason="the names of Qt on Linux")
@pytest.mark.parametrize(
    ("how", "code"),
    [("SIGTERM", 0), ("SIGKILL", CODE), ("the end of the system's session", 0)],
)
def test_what_was_not_taken_is_there_whoever_ended_the_program(
    store: SessionStore, examples: list[str], data_folder: Path, how: str, code: int
) -> None:
    store.save_actions(examples[-1], (Action("Begrippen vastleggen", 4, "Anja"),))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, examples[-1], how],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == code, done.stderr
    (kept,) = store.settings.refused(examples[-1])
    assert kept.text == WRONG_DAY and kept.name == "Wanneer bij ‘Begrippen vastleggen’"


def test_the_end_of_the_systems_session_asks_nothing_about_what_can_be_kept(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = window.session_view
    assert view is not None
    said = answer(monkeypatch, "Annuleren")
    edit_cell(view, DUE, WRONG_DAY)
    assert not end_session(window).is_cancelled and said == []
    view.document.drop_typed()


@pytest.mark.parametrize("wanted", ["Weggooien", "Annuleren"])
def test_the_end_of_the_systems_session_waits_for_what_can_be_kept_nowhere(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, wanted: str
) -> None:
    view = window.session_view
    assert view is not None
    TYPED["note"](view)
    said = answer(monkeypatch, wanted)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(SessionStore, "is_read_only", True)
        assert not end_session(window, may_ask=False).is_released and said == []
        ending = end_session(window)
        assert len(said) == 1 and LOST in said[0]
        assert ending.is_cancelled == (wanted == "Annuleren") and ending.is_released
        kept = [found.text for found in view.document.drafts.refused.values()]
        assert kept == ([LOST] if wanted == "Annuleren" else [])
        view.document.drop_typed()


def test_the_end_of_the_systems_session_keeps_counted_votes_for_the_next_time(
    window: MainWindow, open_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    view = window.session_view
    assert view is not None
    said = answer(monkeypatch, "Kopiëren")
    view.document.go_to(OPEN)
    press("V")
    type_text("3")
    assert not end_session(window).is_cancelled and said == []
    open_again(open_window, view.document.session.id)
    assert "Stemmen: 20. Werken onder architectuur: niveau 1: 3" in said[0]
