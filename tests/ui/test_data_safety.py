# SPDX-License-Identifier: EUPL-1.2
"""Backups, bin, a damaged file at start, one window per folder, and faults of the program."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Action, Answer, Session, SessionStatus
from dgw_desktop.errors import UserError
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.backups import Backup, backups_in, contents, make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedSession
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_heads import SessionSummary
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui import backup_keeper, bug_log, opening
from dgw_desktop.ui.backup_keeper import BackupKeeper
from dgw_desktop.ui.dialogs.backups_dialog import BackupsDialog
from dgw_desktop.ui.dialogs.bin_dialog import BinDialog
from dgw_desktop.ui.dialogs.dialog import hold
from dgw_desktop.ui.main_window import MainWindow
from dgw_desktop.ui.session_document import SessionDocument
from dgw_desktop.ui.single_window import SingleWindow

LEFT = Qt.MouseButton.LeftButton
Open = Callable[[], MainWindow]


@pytest.fixture
def examples(examples: list[str], store: SessionStore) -> list[str]:
    """The example sessions, none of them final."""
    for session_id in examples:
        store.save_status(session_id, SessionStatus.DRAFT)
    return examples


@pytest.fixture
def keeper(qapp: QApplication, store: SessionStore) -> Iterator[BackupKeeper]:
    keeper = BackupKeeper(store, qapp)
    yield keeper
    keeper.wait()


def agree(monkeypatch: pytest.MonkeyPatch, dialog: str) -> None:
    monkeypatch.setattr(f"dgw_desktop.ui.dialogs.{dialog}.ask", lambda *_texts: True)


def backed_up(qtbot: QtBot, keeper: BackupKeeper) -> None:
    with qtbot.waitSignal(keeper.made, timeout=20_000):
        keeper.start()


def open_backups(qtbot: QtBot, store: SessionStore, keeper: BackupKeeper) -> BackupsDialog:
    dialog = BackupsDialog(store, keeper)
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
    texts = [dialog.sessions.item(row).text() for row in range(dialog.sessions.count())]
    dialog.sessions.setCurrentRow(next(i for i, t in enumerate(texts) if "Nulmeting 2025" in t))
    qtbot.mouseClick(dialog.one_button, LEFT)
    assert "naast die er al was" in dialog.state.text() and dialog.has_restored
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
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
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

    def slow_contents(backup: Backup) -> list[SessionSummary]:
        read.append(backup)
        assert going_on.wait(20)
        return contents(backup)

    monkeypatch.setattr(backup_keeper, "contents", slow_contents)
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
    dialog = BackupsDialog(store, keeper, window)

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
    dialog = BackupsDialog(store, keeper)
    qtbot.addWidget(dialog)
    dialog.show()
    for _ in range(3):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    going_on.set()
    wait_for_check(qtbot, dialog)
    newest, *_, oldest = backups_in(keeper.folder)
    assert read == [newest, oldest]
    assert dialog.sessions.count() == 4


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
    texts = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert all("bewaard tot" in text for text in texts) and len(texts) == 2
    assert not dialog.remove_button.isEnabled()
    dialog.list.setCurrentRow(next(i for i, t in enumerate(texts) if "Nulmeting" in t))
    qtbot.mouseClick(dialog.restore_button, LEFT)
    assert examples[0] in {s.id for s in store.summaries()}
    dialog.list.setCurrentRow(0)
    agree(monkeypatch, "bin_dialog")
    dialog.also_backups.click()
    qtbot.mouseClick(dialog.remove_button, LEFT)
    qtbot.waitUntil(lambda: "ook uit de reservekopieën" in dialog.state.text(), timeout=20_000)
    assert not store.has(examples[1])
    files = [path for path in data_folder.rglob("*") if path.is_file()]
    assert files and not [path for path in files if b"Zeer-geheim" in path.read_bytes()]


def test_the_bin_tells_only_what_came_back(
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
    restore, full = store.restore, UserError("De schijf is vol.")
    tried: list[str] = []

    def restore_one(session_id: str) -> None:
        tried.append(session_id)
        if len(tried) > 1:
            raise full
        restore(session_id)

    monkeypatch.setattr(store, "restore", restore_one)
    qtbot.mouseClick(dialog.restore_button, LEFT)
    assert no_dialogs == [full]
    assert dialog.state.text() == "Teruggezet: 1 sessie."
    assert dialog.list.count() == 2


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
    texts = [dialog.sessions.item(row).text() for row in range(dialog.sessions.count())]
    dialog.sessions.setCurrentRow(next(i for i, t in enumerate(texts) if "najaar 2026" in t))
    qtbot.mouseClick(dialog.one_button, LEFT)
    assert store.load(examples[-1]) == good


def test_names_can_be_taken_out(
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    monkeypatch: pytest.MonkeyPatch,
    data_folder: Path,
) -> None:
    details = replace(session.details, facilitator="Anja-de-Wit")
    action = Action("Doen", 3, "Bram-Bakker")
    full = replace(session, details=details, actions=(action,), answers={3: Answer(2)})
    store.add(full, loaded)
    window = open_window()
    monkeypatch.setattr("dgw_desktop.ui.session_changes.ask", lambda *_texts: True)
    window.sessions.changes.remove_people(session.id)
    left = store.load(session.id)
    assert left.details.facilitator == "" and left.actions == (replace(action, owner=""),)
    assert left.answers == full.answers
    data = (data_folder / "dgw.sqlite3").read_bytes()
    assert b"Anja-de-Wit" not in data and b"Bram-Bakker" not in data


def press(monkeypatch: pytest.MonkeyPatch, wanted: str) -> list[str]:
    """Press the button ``wanted`` in every message box, or Ok; return what they said."""
    said: list[str] = []

    def run(box: QMessageBox) -> int:
        assert box.textFormat() is Qt.TextFormat.PlainText
        said.append(f"{box.text()}\n{box.informativeText()}")
        box.show()
        button = next((b for b in box.buttons() if b.text() == wanted), None)
        (button or box.buttons()[0]).click() if box.buttons() else box.accept()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    return said


def test_a_damaged_file_at_start_is_told_and_made_whole(
    qapp: QApplication,
    store: SessionStore,
    examples: list[str],
    loaded: LoadedModel,
    data_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sessions = {s.id: store.load(s.id) for s in store.summaries()}
    paths = DataPaths(data_folder)
    make_backup(store._database, paths.backups, datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
    store._database.close()
    data = bytearray(paths.database.read_bytes())
    place = data.index(b"Nulmeting 2025")
    data[place : place + 2] = b"\xff\xfe"
    paths.database.write_bytes(data)
    said = press(monkeypatch, "Aanvullen uit de reservekopie")
    database = opening.open_database(paths)
    again = SessionStore(database, lambda: datetime.now(UTC))
    assert {s.id: again.load(s.id) for s in again.summaries()} == sessions
    database.close()
    assert "Heel teruggevonden: 3 sessies." in said[0]
    assert "heeft daarnaast: ‘Nulmeting 2025’" in said[0]
    assert "bewaard in" in said[1] and "beschadigd-" in said[1]


def test_a_newer_file_can_be_looked_at(
    store: SessionStore,
    examples: list[str],
    data_folder: Path,
    open_window: Open,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store._database.execute("PRAGMA user_version=99")
    store._database.close()
    before = (data_folder / "dgw.sqlite3").read_bytes()
    said = press(monkeypatch, "")
    database = opening.open_database(DataPaths(data_folder))
    assert "nieuwere versie" in said[0] and "niet gewijzigd" in said[0]
    read = SessionStore(database, lambda: datetime.now(UTC))
    assert read.is_read_only and len(read.summaries()) == 4
    read.settings.remember_opened(examples[0])
    document = SessionDocument(read, examples[-1])
    failed: list[UserError] = []
    document.saving_failed.connect(failed.append)
    before_choice = document.answer(3)
    document.choose_level(3, 4)
    assert "alleen-lezen" in failed[0].message
    assert document.answer(3) == before_choice and not document.has_unsaved
    database.close()
    assert (data_folder / "dgw.sqlite3").read_bytes() == before


def test_a_second_start_raises_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleWindow(tmp_path)
    assert first.take()
    with qtbot.waitSignal(first.wanted, timeout=20_000):
        code = (
            "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
            "from dgw_desktop.ui.single_window import SingleWindow\n"
            "app = QCoreApplication([])\n"
            "sys.exit(int(SingleWindow(Path(sys.argv[1])).take()))"
        )
        done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert done.returncode == 0
    first.let_go()
    second = SingleWindow(tmp_path)
    assert second.take()
    second.let_go()


def test_a_lock_of_a_killed_program_does_not_count(tmp_path: Path, qapp: QApplication) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from dgw_desktop.ui.single_window import SingleWindow\n"
        "app = QCoreApplication([])\n"
        "window = SingleWindow(Path(sys.argv[1]))\n"
        "assert window.take()\n"
        "os._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert done.returncode == 9 and (tmp_path / "dgw.lock").exists()
    again = SingleWindow(tmp_path)
    assert again.take()
    again.let_go()


def test_a_fault_of_the_program_is_told_once_without_data(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = DataPaths(tmp_path)
    paths.create()
    said = press(monkeypatch, "Details kopiëren")
    closed: list[UserError] = []
    monkeypatch.setattr(bug_log, "show_error", lambda _parent, error: closed.append(error))

    def fail() -> None:
        raise ValueError("Zeer-geheim antwoord")

    with bug_log.telling_bugs(paths):
        for _ in range(2):
            try:
                fail()
            except ValueError as error:
                sys.excepthook(ValueError, error, error.__traceback__)
        expected = UserError("Gewoon een melding")
        sys.excepthook(UserError, expected, None)
    assert closed == [expected]
    assert len(said) == 1 and "Er ging iets mis" in said[0]
    copied = QGuiApplication.clipboard().text()
    assert "ValueError at" in copied and "test_data_safety.py" in copied
    log = (paths.logs / "dgw.log").read_text("utf-8")
    assert log.count("ValueError") == 2
    assert "Zeer-geheim" not in log + copied
    assert (paths.logs / "fault.log").exists()


def test_places_that_ask_for_care_are_known(tmp_path: Path) -> None:
    assert opening.warns_of_place(tmp_path) == ""
    for name in ("OneDrive - Gemeente X", "Dropbox"):
        assert "gedeeld" in opening.warns_of_place(tmp_path / name / "dgw")


def test_every_button_of_the_dialogs_has_a_name(
    qtbot: QtBot, store: SessionStore, keeper: BackupKeeper
) -> None:
    for dialog in (BackupsDialog(store, keeper), BinDialog(store, keeper)):
        qtbot.addWidget(dialog)
        assert all(b.text() or b.accessibleName() for b in dialog.findChildren(QPushButton))


@pytest.mark.skipif(os.name == "nt", reason="no such characters in Windows names")
def test_odd_folder_names(tmp_path: Path) -> None:
    folder = tmp_path / ("ë %20 #?& " + "x" * 200) / ("y" * 200)
    folder.mkdir(parents=True)
    Database(folder / "dgw.sqlite3").close()
    assert [path.name for path in folder.iterdir()] == ["dgw.sqlite3"]
