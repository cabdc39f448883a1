# SPDX-License-Identifier: EUPL-1.2
"""What a job changed is in view, whichever way a person left the dialog that began it."""

from collections.abc import Callable
from contextlib import closing
from pkgutil import resolve_name
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dgw_desktop.errors import UserError
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.job import run_job
from dgw_desktop.ui.foundation.progress_window import ProgressWindow
from dgw_desktop.ui.keeping.backups_dialog import BackupsDialog
from dgw_desktop.ui.keeping.bin_dialog import BinDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.ui.beamer.conftest import press
from tests.ui.conftest import answer_dialog, choose_row, row_texts

LEFT = Qt.MouseButton.LeftButton
Begin = Callable[[QtBot, QDialog], None]


def held_at_its_end(monkeypatch: pytest.MonkeyPatch, place: str) -> tuple[Event, Event]:
    """Let the work have done all it does before the first is set, and end after the second."""
    done, free = Event(), Event()
    work = resolve_name(place)

    def held(*arguments: Any, **named: Any) -> Any:
        result = work(*arguments, **named)
        done.set()
        assert free.wait(20)
        return result

    monkeypatch.setattr(place, held)
    return done, free


def restore_all(qtbot: QtBot, dialog: QDialog) -> None:
    assert isinstance(dialog, BackupsDialog)
    qtbot.waitUntil(dialog.all_button.isEnabled, timeout=20_000)
    qtbot.mouseClick(dialog.all_button, LEFT)


def restore_one(qtbot: QtBot, dialog: QDialog) -> None:
    assert isinstance(dialog, BackupsDialog)
    qtbot.waitUntil(lambda: bool(row_texts(dialog.sessions)), timeout=20_000)
    choose_row(dialog.sessions, "Nulmeting")
    qtbot.mouseClick(dialog.one_button, LEFT)


def take_from_bin(qtbot: QtBot, dialog: QDialog) -> None:
    assert isinstance(dialog, BinDialog)
    choose_row(dialog.list, "Nulmeting")
    qtbot.mouseClick(dialog.restore_button, LEFT)


JOBS: dict[str, tuple[Begin, str]] = {
    "all": (restore_all, "dgw_desktop.ui.keeping.backups_dialog.restore_all"),
    "one": (restore_one, "dgw_desktop.ui.keeping.backups_dialog.restore_one"),
    "bin": (take_from_bin, "dgw_desktop.ui.keeping.bin_dialog.SessionStore.restore_all"),
}


def wait_for_progress(qtbot: QtBot, dialog: QDialog) -> ProgressWindow:
    def shown() -> list[ProgressWindow]:
        return [one for one in dialog.findChildren(ProgressWindow) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=20_000)
    return shown()[0]


def escape(qtbot: QtBot, dialog: QDialog, free: Event) -> None:
    """Press Esc at once: the dialog waits for the work, and closes then."""
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    wait_for_progress(qtbot, dialog)
    free.set()


def cross(qtbot: QtBot, dialog: QDialog, free: Event) -> None:
    """Close the window by its frame."""
    dialog.close()
    assert dialog.isVisible()
    free.set()


def escape_twice(qtbot: QtBot, dialog: QDialog, free: Event) -> None:
    """Press Esc until all is gone: the work is stopped too late, and ends when nobody hears it."""
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.keyClick(wait_for_progress(qtbot, dialog), Qt.Key.Key_Escape)


def stop_and_close(qtbot: QtBot, dialog: QDialog, free: Event) -> None:
    """Stop the work, which is too late, and close."""
    qtbot.mouseClick(wait_for_progress(qtbot, dialog).cancel_button, LEFT)
    dialog.reject()


@pytest.mark.parametrize("job", JOBS)
@pytest.mark.parametrize("leave", [escape, cross, escape_twice, stop_and_close])
def test_the_list_shows_what_was_put_back_by_every_door(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    examples: list[str],
    store: SessionStore,
    monkeypatch: pytest.MonkeyPatch,
    job: str,
    leave: Callable[[QtBot, QDialog, Event], None],
) -> None:
    begin, place = JOBS[job]
    page = open_window().sessions
    with qtbot.waitSignal(page.tasks.keeper.made, timeout=20_000):
        page.tasks.keeper.start()
    page.changes.delete(examples[0])
    if job == "one":
        store.remove([examples[0]])
    assert "Nulmeting 2025" not in row_texts(page.list)
    monkeypatch.setattr("dgw_desktop.ui.keeping.backups_dialog.ask", lambda *_texts: True)
    done, free = held_at_its_end(monkeypatch, place)

    def use(dialog: QDialog) -> None:
        begin(qtbot, dialog)
        qtbot.waitUntil(done.is_set, timeout=20_000)
        leave(qtbot, dialog, free)
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)

    for name in ("BackupsDialog", "BinDialog"):
        answer_dialog(monkeypatch, use, name)
    (page.tasks.show_bin if job == "bin" else page.tasks.show_backups)()
    QApplication.processEvents()
    free.set()
    qtbot.waitUntil(lambda: "Nulmeting 2025" in row_texts(page.list), timeout=20_000)
    assert not page.changes.undo_stack.canUndo()


def test_a_removal_that_fails_at_its_end_shows_what_is_gone(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    examples: list[str],
    store: SessionStore,
    no_dialogs: list[UserError],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_window().sessions
    for session_id in examples[:2]:
        store.delete(session_id)
    full = UserError("De schijf is vol.")

    def refuse(_database: Database) -> None:
        raise full

    monkeypatch.setattr(Database, "shrink", refuse)
    monkeypatch.setattr("dgw_desktop.ui.keeping.bin_dialog.ask", lambda *_texts: True)
    dialog = BinDialog(store, page.tasks.keeper, page)
    qtbot.addWidget(dialog)
    dialog.show()
    choose_row(dialog.list, "Nulmeting")
    qtbot.mouseClick(dialog.remove_button, LEFT)
    qtbot.waitUntil(lambda: no_dialogs == [full], timeout=20_000)
    assert len(row_texts(dialog.list)) == 1 and dialog.has_changed


def test_the_list_shows_what_a_job_added_that_nobody_hears_of(
    qtbot: QtBot, open_window: Callable[[], MainWindow], examples: list[str], store: SessionStore
) -> None:
    """So it is with an import, a merge, and forms typed over, too."""
    page = open_window().sessions
    owner = QObject()

    def work(_progress: object) -> None:
        with closing(store.open_again()) as database:
            SessionStore(database, store._clock).duplicate(examples[0], "c" * 32, "Kopie")

    job = run_job(owner, work, lambda _nothing: None)
    job.abandon()
    qtbot.waitUntil(lambda: "Kopie" in row_texts(page.list), timeout=20_000)


def test_an_open_session_shows_what_another_connection_wrote_and_keeps_what_is_typed(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    examples: list[str],
    store: SessionStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    document = view.document
    other = next(n for n in document.order if n != document.current)
    press("N")
    view.cards.card.remarks.note.insertPlainText("nog bezig")

    def work(_progress: object) -> None:
        with closing(store.open_again()) as database:
            SessionStore(database, store._clock).save_answer(
                examples[-1], other, document.answer(other).with_hands((1, 0, 0, 0))
            )

    run_job(window, work, lambda _nothing: None)
    qtbot.waitUntil(lambda: document.answer(other).rounds != (), timeout=20_000)
    assert view.cards.card.remarks.note.toPlainText().endswith("nog bezig")
    document.hand_in()
    assert document.answer(document.current).note.endswith("nog bezig")
