# SPDX-License-Identifier: EUPL-1.2
"""With many sessions the window reads what is in view, and the rest is done by a thread.

What is counted is the work, which grows with the sessions on any computer.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Session
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_heads import SessionSummary
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.session_picker import SessionPicker
from dgw_desktop.ui.foundation.progress_window import ProgressWindow
from dgw_desktop.ui.keeping import backups_dialog, bin_dialog
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.keeping.backups_dialog import BackupsDialog
from dgw_desktop.ui.keeping.bin_dialog import BinDialog
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.work import comparing
from tests.ui.conftest import answer_dialog, choose_row, files_of

MANY = 300
IN_VIEW = 64  # rows that may be read before anyone scrolls
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def ids(store: SessionStore, session: Session, loaded: LoadedModel) -> list[str]:
    made = [
        replace(
            session,
            id=f"{number:032x}",
            details=replace(
                session.details,
                title=f"Sessie {number}",
                date=session.details.date - timedelta(days=number),
            ),
        )
        for number in range(MANY)
    ]
    store.add_all([(one, loaded) for one in made])
    return [one.id for one in made]


@pytest.fixture
def keeper(qapp: QApplication, store: SessionStore) -> BackupKeeper:
    return BackupKeeper(store, qapp)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the ids of the sessions that are read in the window's thread, for lists or whole."""
    found: list[str] = []

    def note(name: str) -> None:
        real = getattr(SessionStore, name)

        def noting(store: SessionStore, wanted: Sequence[str] | str, *more: object) -> object:
            if threading.current_thread() is threading.main_thread():
                found.extend([wanted] if isinstance(wanted, str) else wanted)
            return real(store, wanted, *more)

        monkeypatch.setattr(SessionStore, name, noting)

    for name in ("summaries_of", "heads", "load", "damaged_among", "restore", "restore_all"):
        note(name)
    return found


@pytest.fixture
def described(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the ids of the sessions that were put in words."""
    found: list[str] = []
    real = bin_dialog.describe_in_lines

    def noting(summary: SessionSummary, *more: str) -> str:
        found.append(summary.id)
        return real(summary, *more)

    for module in (bin_dialog, backups_dialog):
        monkeypatch.setattr(module, "describe_in_lines", noting)
    return found


def test_the_bin_reads_only_the_sessions_in_view(
    qtbot: QtBot,
    store: SessionStore,
    ids: list[str],
    keeper: BackupKeeper,
    read: list[str],
    described: list[str],
) -> None:
    for session_id in ids:
        store.delete(session_id)
    read.clear()
    dialog = BinDialog(store, keeper)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert dialog.list.model().rowCount() == MANY
    assert 0 < len(set(read)) <= IN_VIEW and len(described) <= IN_VIEW
    qtbot.keyClick(dialog.list, Qt.Key.Key_End)
    assert dialog.list.current_id == ids[-1]
    assert len(set(read)) <= 2 * IN_VIEW
    qtbot.keyClicks(dialog.list, "sessie 150")
    assert dialog.list.current_id == ids[150]


def test_a_thread_takes_all_sessions_out_of_the_bin(
    qtbot: QtBot, store: SessionStore, ids: list[str], keeper: BackupKeeper, read: list[str]
) -> None:
    for session_id in ids[:80]:
        store.delete(session_id)
    dialog = BinDialog(store, keeper)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    read.clear()
    qtbot.keyClick(dialog.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(dialog.restore_button, LEFT)
    qtbot.waitUntil(lambda: dialog.state.text() == "Teruggezet: 80 sessies.", timeout=20_000)
    # More rows than were in view at first may be, but none of those that only the thread needs.
    assert len(read) < IN_VIEW / 4 and len(store.index().ids) == MANY


def test_a_new_session_reads_no_session_to_offer_earlier_ones(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    ids: list[str],
    read: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_window().sessions
    read.clear()
    opened: list[SessionDialog] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        opened.append(dialog)
        QApplication.processEvents()
        box = dialog.baseline
        assert box.count() == MANY + 1 and len(set(read)) <= 2
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_End)
        assert dialog.baseline_id == ids[-1]
        last = box.currentText()
        assert last.endswith(f"Sessie {MANY - 1}")
        qtbot.keyClick(box, Qt.Key.Key_Home)
        assert dialog.baseline_id is None
        qtbot.keyClicks(box, last[:10])  # the day, which goes on to that session
        assert dialog.baseline_id == ids[-1]
        box.showPopup()
        qtbot.waitUntil(lambda: box.view().isVisible())
        box.hidePopup()
        qtbot.keyClick(dialog.organisation, Qt.Key.Key_End)
        qtbot.keyClicks(dialog.organisation, "x")
        assert box.count() == 1
        qtbot.keyClick(dialog.organisation, Qt.Key.Key_Backspace)
        assert dialog.baseline_id == ids[-1]
        assert len(read) <= 2 * IN_VIEW  # for damage, and only what was in view
        dialog.reject()

    answer_dialog(monkeypatch, fill)
    qtbot.mouseClick(page.new_button, LEFT)
    assert opened


def test_too_many_units_to_look_at_are_refused_without_reading_them(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    ids: list[str],
    read: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(comparing, "_MOST_UNITS", MANY - 1)
    said: list[str] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionPicker)
        QApplication.processEvents()
        read.clear()
        qtbot.mouseClick(dialog.all_button, LEFT)
        QApplication.processEvents()
        said.append(dialog._state.text())
        assert not dialog.ok.isEnabled() and len(read) <= IN_VIEW
        dialog.reject()

    answer_dialog(monkeypatch, fill, "SessionPicker")
    open_window().sessions.tasks.roll_up()
    assert said == [f"Kies maximaal {MANY - 1} organisatieonderdelen."]


def test_a_backup_puts_only_the_sessions_in_view_in_words(
    qtbot: QtBot,
    store: SessionStore,
    ids: list[str],
    keeper: BackupKeeper,
    described: list[str],
) -> None:
    dialog = backup_of(qtbot, store, keeper)
    assert dialog.contents_state.text() == f"Deze reservekopie is in orde: {MANY} sessies."
    assert dialog.sessions.model().rowCount() == MANY
    assert 0 < len(described) <= IN_VIEW
    qtbot.keyClicks(dialog.sessions, "sessie 150")
    assert dialog.sessions.current_id == ids[150]


def test_a_thread_takes_one_session_back_and_a_person_can_stop_it(
    qtbot: QtBot,
    store: SessionStore,
    ids: list[str],
    keeper: BackupKeeper,
    no_dialogs: list[UserError],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = backup_of(qtbot, store, keeper)
    choose_row(dialog.sessions, "Sessie 7\n")
    asked: list[float] = []
    going_on = threading.Event()
    real = SessionStore.damaged_among

    def slowly(of: SessionStore, session_ids: Sequence[str]) -> set[str]:
        assert threading.current_thread() is not threading.main_thread()
        asked.append(len(session_ids))
        assert going_on.wait(20)
        return real(of, session_ids)

    monkeypatch.setattr(SessionStore, "damaged_among", slowly)
    qtbot.mouseClick(dialog.one_button, LEFT)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ProgressWindow)), timeout=20_000)
    (progress,) = dialog.findChildren(ProgressWindow)
    qtbot.mouseClick(progress.cancel_button, LEFT)
    going_on.set()
    qtbot.waitUntil(lambda: not dialog.findChildren(ProgressWindow), timeout=20_000)
    keeper.wait()
    QApplication.processEvents()
    assert sum(asked) < MANY and len(store.index().ids) == MANY and not dialog.has_restored
    qtbot.mouseClick(dialog.one_button, LEFT)
    qtbot.waitUntil(lambda: dialog.has_restored, timeout=20_000)
    assert len(store.index().ids) == MANY + 1 and no_dialogs == []


def backup_of(qtbot: QtBot, store: SessionStore, keeper: BackupKeeper) -> BackupsDialog:
    """Make a backup, and show what is in it."""
    with qtbot.waitSignal(keeper.made, timeout=20_000):
        keeper.start()
    dialog = BackupsDialog(store, keeper, files_of(store))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    qtbot.waitUntil(lambda: "gecontroleerd" not in dialog.contents_state.text(), timeout=20_000)
    QApplication.processEvents()
    return dialog
