# SPDX-License-Identifier: EUPL-1.2
"""Reservekopieën and Prullenbak: made, read, taken back, and removed for good."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer, SessionStatus
from dgw_desktop.errors import UserError
from dgw_desktop.storage.backups import Backup, backups_in, contents
from dgw_desktop.storage.errors import DamagedSession
from dgw_desktop.storage.session_heads import SessionSummary
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.keeping.backups_dialog import BackupsDialog
from dgw_desktop.ui.keeping.bin_dialog import BinDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.work import restoring
from tests.ui.conftest import choose_row, files_of, row_texts
from tests.ui.modules import ui_module

LEFT = Qt.MouseButton.LeftButton
Open = Callable[[], MainWindow]


@pytest.fixture
def examples(examples: list[str], store: SessionStore) -> list[str]:
    """The example sessions, none of them final."""
    for session_id in examples:
        store.save_status(session_id, SessionStatus.DRAFT)
    return examples


@pytest.fixture
def keeper(qapp: QApplication, store: SessionStore) -> BackupKeeper:
    return BackupKeeper(store, qapp)


def agree(monkeypatch: pytest.MonkeyPatch, dialog: str) -> None:
    monkeypatch.setattr(f"{ui_module(dialog)}.ask", lambda *_texts: True)


def backed_up(qtbot: QtBot, keeper: BackupKeeper) -> None:
    with qtbot.waitSignal(keeper.made, timeout=20_000):
        keeper.start()


def open_backups(qtbot: QtBot, store: SessionStore, keeper: BackupKeeper) -> BackupsDialog:
    dialog = BackupsDialog(store, keeper, files_of(store))
    qtbot.addWidget(dialog)
    dialog.show()
    wait_for_check(qtbot, dialog)
    return dialog


def wait_for_check(qtbot: QtBot, dialog: BackupsDialog) -> None:
    qtbot.waitUntil(lambda: "gecontroleerd…" not in dialog.contents_state.text(), timeout=20_000)


def test_a_backup_shows_what_it_holds_and_one_session_comes_back(
    qtbot: QtBot,
    store: SessionStore,
    examples: list[str],
    keeper: BackupKeeper,
    no_dialogs: list[UserError],
) -> None:
    backed_up(qtbot, keeper)
    before = store.load(examples[0])
    store.save_answer(examples[0], 3, Answer(4))
    dialog = open_backups(qtbot, store, keeper)
    assert dialog.contents_state.text() == "Deze reservekopie is in orde: 4 sessies."
    assert "24" in dialog.list.item(0).text() or ":" in dialog.list.item(0).text()
    assert not dialog.one_button.isEnabled()
    choose_row(dialog.sessions, "Nulmeting 2025")
    qtbot.mouseClick(dialog.one_button, LEFT)
    qtbot.waitUntil(lambda: dialog.has_restored, timeout=20_000)
    assert "naast de sessie die er al was" in dialog.state.text()
    copies = [s.id for s in store.summaries() if s.details == before.details]
    assert len(copies) == 2
    (new,) = [session_id for session_id in copies if session_id != examples[0]]
    assert store.load(new).answers == before.answers
    assert store.load(examples[0]).answer(3) == Answer(4)
    assert no_dialogs == []


def test_everything_comes_back_after_a_question(
    qtbot: QtBot,
    store: SessionStore,
    examples: list[str],
    keeper: BackupKeeper,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    backed_up(qtbot, keeper)
    before = {s.id: store.load(s.id) for s in store.summaries()}
    store.save_answer(examples[0], 3, Answer(4))
    store.remove([examples[1]])
    dialog = open_backups(qtbot, store, keeper)
    agree(monkeypatch, "backups_dialog")
    qtbot.mouseClick(dialog.all_button, LEFT)
    qtbot.waitUntil(lambda: dialog.has_restored, timeout=20_000)
    assert {s.id: store.load(s.id) for s in store.summaries()} == before
    qtbot.waitUntil(lambda: dialog.list.count() == 3)
    dialog.reject()


def test_a_second_folder_gets_them_too_and_its_loss_is_told(
    qtbot: QtBot,
    store: SessionStore,
    examples: list[str],
    keeper: BackupKeeper,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    second = tmp_path / "usb stick ë"
    second.mkdir()
    dialog = open_backups(qtbot, store, keeper)
    assert dialog.contents_state.text() == "Er is nog geen reservekopie."
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(second))
    qtbot.mouseClick(dialog.second_folder.choose_button, LEFT)
    with qtbot.waitSignal(keeper.made, timeout=20_000):
        qtbot.mouseClick(dialog.make_button, LEFT)
    wait_for_check(qtbot, dialog)
    assert dialog.state.text() == "De reservekopie is gemaakt en gecontroleerd."
    assert [len(backups_in(folder)) for folder in keeper.folders] == [1, 1]
    assert len(contents(backups_in(second)[0])) == 4
    for path in second.iterdir():
        path.unlink()
    second.rmdir()
    with qtbot.waitSignal(keeper.failed, timeout=20_000):
        qtbot.mouseClick(dialog.make_button, LEFT)
    wait_for_check(qtbot, dialog)
    assert "tweede map" in dialog.state.text()
    assert dialog.contents_state.text() == "Deze reservekopie is in orde: 4 sessies."
    assert dialog.list.count() == len(backups_in(keeper.folder)) == 2
    dialog.reject()


def read_later(monkeypatch: pytest.MonkeyPatch) -> tuple[list[Backup], Event]:
    """Let backups be read when the event is set only; the list gets those that are being read."""
    read: list[Backup] = []
    going_on = Event()

    def slow(backup: Backup) -> list[SessionSummary]:
        read.append(backup)
        assert going_on.wait(20)
        return contents(backup)

    monkeypatch.setattr(restoring, "sessions_in", slow)
    return read, going_on


@pytest.mark.parametrize("fails", [True, False])
def test_the_dialog_may_go_while_backups_are_made_and_read(
    qtbot: QtBot,
    store: SessionStore,
    examples: list[str],
    keeper: BackupKeeper,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fails: bool,
) -> None:
    backed_up(qtbot, keeper)
    if fails:
        keeper.set_second_folder(tmp_path / "weg")
    read, going_on = read_later(monkeypatch)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = BackupsDialog(store, keeper, files_of(store), window)

    def make_and_close() -> None:
        qtbot.mouseClick(dialog.make_button, LEFT)
        dialog.reject()

    QTimer.singleShot(0, make_and_close)
    with qtbot.waitSignal(keeper.failed if fails else keeper.made, timeout=20_000):
        hold(dialog)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.waitSignal(keeper.checked, timeout=20_000) as told:
        going_on.set()
    assert told.args[0] == read[-1] and len(told.args[1]) == 4


def test_of_many_backups_only_the_last_chosen_is_read(
    qtbot: QtBot,
    store: SessionStore,
    examples: list[str],
    keeper: BackupKeeper,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for _ in range(4):
        backed_up(qtbot, keeper)
    read, going_on = read_later(monkeypatch)
    dialog = BackupsDialog(store, keeper, files_of(store))
    qtbot.addWidget(dialog)
    dialog.show()
    for _ in range(3):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    going_on.set()
    wait_for_check(qtbot, dialog)
    newest, *_, oldest = backups_in(keeper.folder)
    assert read == [newest, oldest]
    assert len(row_texts(dialog.sessions)) == 4


def test_the_bin_gives_back_or_removes_for_good(
    qtbot: QtBot,
    store: SessionStore,
    examples: list[str],
    keeper: BackupKeeper,
    monkeypatch: pytest.MonkeyPatch,
    data_folder: Path,
) -> None:
    store.save_answer(examples[1], 3, Answer(2, note="Zeer-geheim"))
    backed_up(qtbot, keeper)
    for session_id in examples[:2]:
        store.delete(session_id)
    dialog = BinDialog(store, keeper)
    qtbot.addWidget(dialog)
    dialog.show()
    texts = row_texts(dialog.list)
    assert all("bewaard tot" in text for text in texts) and len(texts) == 2
    assert not dialog.remove_button.isEnabled()
    choose_row(dialog.list, "Nulmeting")
    qtbot.mouseClick(dialog.restore_button, LEFT)
    qtbot.waitUntil(lambda: dialog.state.text() == "Teruggezet: 1 sessie.", timeout=20_000)
    assert examples[0] in {s.id for s in store.summaries()}
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    agree(monkeypatch, "bin_dialog")
    dialog.also_backups.click()
    qtbot.mouseClick(dialog.remove_button, LEFT)
    qtbot.waitUntil(lambda: "ook uit de reservekopieën" in dialog.state.text(), timeout=20_000)
    assert not store.has(examples[1])
    files = [path for path in data_folder.rglob("*") if path.is_file()]
    assert files and not [path for path in files if b"Zeer-geheim" in path.read_bytes()]


def test_of_the_bin_all_that_was_chosen_comes_back_or_nothing(
    qtbot: QtBot,
    store: SessionStore,
    examples: list[str],
    keeper: BackupKeeper,
    no_dialogs: list[UserError],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for session_id in examples[:3]:
        store.delete(session_id)
    dialog = BinDialog(store, keeper)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.selectAll()
    mark, full = SessionStore._mark_deleted, UserError("De schijf is vol.")
    tried: list[str] = []

    def restore_one(of: SessionStore, session_id: str, moment: str | None) -> None:
        tried.append(session_id)
        if len(tried) == 2:
            raise full
        mark(of, session_id, moment)

    monkeypatch.setattr(SessionStore, "_mark_deleted", restore_one)
    qtbot.mouseClick(dialog.restore_button, LEFT)
    qtbot.waitUntil(lambda: no_dialogs == [full], timeout=20_000)
    assert len(row_texts(dialog.list)) == 3 and not dialog.has_changed
    assert store.index(deleted=True).ids == dialog.list.selected_ids
    qtbot.mouseClick(dialog.restore_button, LEFT)
    qtbot.waitUntil(lambda: dialog.state.text() == "Teruggezet: 3 sessies.", timeout=20_000)
    assert row_texts(dialog.list) == [] and store.index(deleted=True).ids == []


def test_a_damaged_session_is_told_can_be_deleted_and_comes_back(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    examples: list[str],
    keeper: BackupKeeper,
    no_dialogs: list[UserError],
) -> None:
    backed_up(qtbot, keeper)
    good = store.load(examples[-1])
    store._database.execute("UPDATE answer SET level = 4 WHERE session_id = ?", examples[-1])
    window = open_window()
    window.open_session(examples[-1])
    assert window.session_view is None
    assert isinstance(no_dialogs[0], DamagedSession) and "Reservekopieën" in no_dialogs[0].remedy
    window.sessions.changes.delete(examples[-1])
    assert examples[-1] not in {s.id for s in store.summaries()}
    store.remove([examples[-1]])
    dialog = open_backups(qtbot, store, keeper)
    choose_row(dialog.sessions, "najaar 2026")
    qtbot.mouseClick(dialog.one_button, LEFT)
    qtbot.waitUntil(lambda: dialog.has_restored, timeout=20_000)
    assert store.load(examples[-1]) == good


def test_every_button_of_the_dialogs_has_a_name(
    qtbot: QtBot, store: SessionStore, keeper: BackupKeeper
) -> None:
    for dialog in (BackupsDialog(store, keeper, files_of(store)), BinDialog(store, keeper)):
        qtbot.addWidget(dialog)
        assert all(b.text() or b.accessibleName() for b in dialog.findChildren(QPushButton))
