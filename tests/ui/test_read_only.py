# SPDX-License-Identifier: EUPL-1.2
"""A window that may only look: from the start, or since another computer took the data over."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import SessionStatus
from dgw_desktop.errors import UserError
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.folder_lock import FolderLock
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.keeping.backups_dialog import BackupsDialog
from dgw_desktop.ui.keeping.bin_dialog import BinDialog
from dgw_desktop.ui.sessions.models_dialog import ModelsDialog
from dgw_desktop.ui.shell import opening
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.settings_dialog import SettingsDialog
from tests.conftest import Clock
from tests.two_computers import lock_of
from tests.ui.conftest import PretendedScreens

LEFT = Qt.MouseButton.LeftButton
BAR = "Alleen-lezen: je kunt hier niets wijzigen."


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What message boxes say; none waits for a click."""
    texts: list[str] = []

    def run(box: QMessageBox) -> int:
        texts.append(f"{box.text()}\n{box.informativeText()}")
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    return texts


@pytest.fixture
def looking(
    qtbot: QtBot,
    store: SessionStore,
    examples: list[str],
    data_folder: Path,
    loaded: LoadedModel,
    look: Look,
    screens: PretendedScreens,
    said: list[str],
) -> Iterator[MainWindow]:
    """A window on the example sessions, which another computer has open."""
    store.save_status(examples[-1], SessionStatus.DRAFT)
    with closing(opening.open_to_look(DataPaths(data_folder))) as database:
        read = SessionStore(database, Clock())
        window = MainWindow(read, loaded, look, screens)
        qtbot.addWidget(window, before_close_func=lambda _window: window.keeper.wait())
        window.resize(1366, 768)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        yield window


def test_every_screen_of_a_session_can_be_seen_and_nothing_changes(
    qtbot: QtBot, looking: MainWindow, examples: list[str], data_folder: Path, said: list[str]
) -> None:
    before = (data_folder / "dgw.sqlite3").read_bytes()
    looking.open_session(examples[-1])
    view = looking.session_view
    assert view is not None
    document = view.document
    session = document.session
    for show in (view.show_matrix, view.show_results, view.show_actions, view.show_cards):
        show()
        assert looking.read_only_bar.isVisible() and looking.read_only_bar.text() == BAR
        page = view._stack.currentWidget()
        assert page is not None
        for key in "1234xnapv":
            qtbot.keyClick(page, key)
            QApplication.processEvents()
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_PageDown):
            qtbot.keyClick(QApplication.focusWidget() or page, key)
        qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert view.cards.card.remarks.note.isReadOnly()
    assert view.header.state.text().endswith("alleen-lezen")
    view.present()
    presentation = view.presentation
    assert presentation is not None
    for key in "1234xnapv":
        qtbot.keyClick(presentation.window, key)
    presentation.stop()
    assert document.session == session and not document.saving.has_unsaved
    assert not document.saving.is_trying
    assert view.may_close()
    looking.close()
    assert said == []
    assert (data_folder / "dgw.sqlite3").read_bytes() == before
    assert {path.name for path in data_folder.iterdir()} <= {"dgw.sqlite3", "settings.ini"}


def test_a_final_session_cannot_be_reopened(looking: MainWindow, examples: list[str]) -> None:
    looking.open_session(examples[0])
    assert looking.session_view is not None
    assert looking.session_view.document.session.is_final
    assert not looking.session_view.header.reopen_button.isVisible()


def test_in_the_list_only_looking_is_offered(looking: MainWindow) -> None:
    page = looking.sessions
    assert looking.read_only_bar.isVisible()
    assert not page.new_button.isEnabled() and not page.import_button.isEnabled()
    offered: dict[str, bool] = {}

    def see_menu() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered.update({a.text().split("\t")[0]: a.isEnabled() for a in menu.actions() if a.text()})
        menu.close()

    QTimer.singleShot(0, see_menu)
    session_id = page.list.current_id()
    assert session_id is not None
    page.list.menu_wanted.emit(session_id, QPoint())
    assert {text for text, enabled in offered.items() if enabled} == {
        "Openen",
        "Vergelijken…",
        "Exporteren…",
    }


def test_keys_of_the_list_that_change_something_say_why_they_do_not(
    qtbot: QtBot, looking: MainWindow, data_folder: Path, said: list[str]
) -> None:
    page = looking.sessions
    count = page.store.index().ids
    for key, keys in (
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    ):
        page.toast.hide()
        qtbot.keyClick(page.list, key, keys)
        assert page.toast.isVisible() and "Alleen-lezen" in page.toast._text.text()
    assert page.store.index().ids == count
    looking.open_wanted(str(data_folder / "weg.dgw"))
    qtbot.waitUntil(lambda: len(said) == 1)


def test_dialogs_offer_nothing_that_changes(
    qtbot: QtBot, looking: MainWindow, loaded: LoadedModel, look: Look, said: list[str]
) -> None:
    store, keeper = looking.sessions.store, looking.keeper
    backups = BackupsDialog(store, keeper, looking._files, looking)
    models = ModelsDialog(store, loaded, looking._files, looking)
    settings = SettingsDialog(look, store, keeper, looking._files, looking)
    in_bin = BinDialog(store, keeper, looking)
    for dialog in (backups, models, settings, in_bin):
        dialog.show()
    enabled = {
        b.text()
        for d in (backups, models, in_bin)
        for b in d.findChildren(QPushButton)
        if b.isEnabled()
    }
    assert enabled <= {"Exporteren…", "Sluiten", "Close"}
    assert not settings.threshold.isEnabled() and not settings.second_folder.isEnabled()
    for dialog in (backups, models, settings, in_bin):
        dialog.reject()
    keeper.start()
    keeper.wait()
    assert not list(keeper.folder.glob("*")) and said == []


# Taken over while the window is open


@pytest.fixture
def held(store: SessionStore, examples: list[str], data_folder: Path) -> FolderLock:
    lock = lock_of("PC-WEST", data_folder)
    assert lock.take() is None
    store._database.guard_with(lock.check)
    return lock


def take_over(folder: Path) -> None:
    lock = lock_of("PC-OOST", folder, "bram")
    assert lock.take_over(lock.look()) is None


def test_a_change_that_meets_another_owner_is_kept_in_memory_and_told_once(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    examples: list[str],
    held: FolderLock,
    data_folder: Path,
    said: list[str],
) -> None:
    window = open_window()
    held.when_lost = lambda _by: lost.append(True)
    lost: list[bool] = []
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    document = view.document
    document.choose_level(1, 1)
    second = document.answer(2)
    take_over(data_folder)
    before = (data_folder / "dgw.sqlite3").read_bytes()
    document.choose_level(1, 2)
    assert lost == [True] and said == []
    window.end_changes()
    document.choose_level(2, 2)
    document.undo_stack.undo()
    assert len(said) == 1 and "overgenomen door bram op computer ‘PC-OOST’" in said[0]
    assert "niet opgeslagen" in said[0] and ".dgw" in said[0]
    assert document.answer(1).level == 2 and document.answer(2) == second
    assert not document.saving.is_trying
    assert view.header.state.text().endswith("niet opgeslagen")
    assert "PC-OOST" in window.read_only_bar.text() and window.read_only_bar.isVisible()
    assert not window.sessions.new_button.isEnabled()
    view.may_close()
    assert "Niet alles is opgeslagen" in said[1] and "Exporteren…" in said[1]
    assert (data_folder / "dgw.sqlite3").read_bytes() == before
    document.saving._unsaved.clear()


def test_a_note_that_is_being_typed_when_the_data_are_taken_over_stays(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    examples: list[str],
    held: FolderLock,
    data_folder: Path,
    said: list[str],
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    note = view.cards.card.remarks.note
    note.setFocus()
    note.selectAll()
    qtbot.keyClicks(note, "Nog niet bewaard")
    take_over(data_folder)
    with pytest.raises(UserError):
        held.check()  # as the sign of life finds it
    window.end_changes()
    assert note.toPlainText() == "Nog niet bewaard" and note.isReadOnly()
    document = view.document
    assert document.answer(document.current).note == "Nog niet bewaard"
    assert document.saving.has_unsaved and "niet opgeslagen" in said[0]
    document.saving._unsaved.clear()


def test_without_anything_unsaved_the_window_goes_on_looking(
    open_window: Callable[[], MainWindow],
    examples: list[str],
    held: FolderLock,
    data_folder: Path,
    said: list[str],
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    take_over(data_folder)
    window.end_changes()
    assert "is bewaard" in said[0]
    view = window.session_view
    assert view is not None
    assert view.header.state.text().endswith("alleen-lezen")
    assert view.may_close()
    window.show_sessions()
    assert len(said) == 1 and window.read_only_bar.isVisible()
