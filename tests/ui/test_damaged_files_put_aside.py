# SPDX-License-Identifier: EUPL-1.2
"""Damaged files that were put aside: in Reservekopieën, and gone with what is removed for good."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer, SessionStatus
from dgw_desktop.errors import UserError
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.asides import asides_in
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.recovery import put_aside, start_again
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.keeping.backups_dialog import BackupsDialog
from dgw_desktop.ui.keeping.bin_dialog import BinDialog
from tests.ui.conftest import choose_row, files_of, row_texts
from tests.ui.modules import ui_module
from tests.ui.visible_texts import unbroken

LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
SECRET = "Zeer-geheim"


@pytest.fixture
def store(store: SessionStore, examples: list[str], data_folder: Path) -> Iterator[SessionStore]:
    """A database that was made again without one session, which the damaged one still has."""
    for session_id in examples:
        store.save_status(session_id, SessionStatus.DRAFT)
    store.save_answer(examples[1], 3, Answer(2, note=SECRET))
    store._database.close()
    path = DataPaths(data_folder).database
    damage = put_aside(path, [], NOW)
    start_again(path, damage, False, lambda: NOW).close()
    with closing(Database(path)) as database:
        again = SessionStore(database, lambda: NOW)
        again.remove([examples[0]])
        yield again


@pytest.fixture
def keeper(qapp: QApplication, store: SessionStore) -> Iterator[BackupKeeper]:
    keeper = BackupKeeper(store, qapp)
    yield keeper
    keeper.wait()


@pytest.fixture
def agreed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Agree with every question; the list gets what was asked."""
    asked: list[str] = []

    def ask(_parent: object, *texts: str) -> bool:
        asked.append("\n".join(texts))
        return True

    for name in ("backups_dialog", "bin_dialog"):
        monkeypatch.setattr(f"{ui_module(name)}.ask", ask)
    return asked


def test_a_damaged_file_shows_what_can_be_read_gives_it_back_and_can_be_removed(
    qtbot: QtBot,
    store: SessionStore,
    examples: list[str],
    keeper: BackupKeeper,
    agreed: list[str],
    no_dialogs: list[UserError],
    data_folder: Path,
) -> None:
    with qtbot.waitSignal(keeper.made, timeout=20_000):
        keeper.start()
    dialog = BackupsDialog(store, keeper, files_of(store))
    qtbot.addWidget(dialog)
    dialog.show()
    local = NOW.astimezone()
    text = dialog.list.item(1).text()
    assert text.startswith(f"24 november 2026, {local:%H:%M}: beschadigd bestand, opzijgezet (0,")
    dialog.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: len(row_texts(dialog.sessions)) == 4, timeout=20_000)
    (aside,) = asides_in(data_folder)
    assert "Heel te lezen: 4 sessies" in dialog.contents_state.text()
    assert str(aside.folder) in unbroken(dialog.contents_state.text())
    assert not dialog.all_button.isVisible() and dialog.remove_button.isVisible()
    choose_row(dialog.sessions, "Nulmeting 2025")
    qtbot.mouseClick(dialog.one_button, LEFT)
    qtbot.waitUntil(lambda: dialog.has_restored, timeout=20_000)
    assert store.has(examples[0])
    assert dialog.state.text() == "De sessie staat in de lijst."
    qtbot.mouseClick(dialog.remove_button, LEFT)
    assert "beschadigde bestand van 24 november 2026" in agreed[0]
    assert asides_in(data_folder) == [] and dialog.list.count() == 1
    assert dialog.all_button.isVisible() and not dialog.remove_button.isVisible()
    assert no_dialogs == []
    dialog.reject()


def remove_for_good(
    qtbot: QtBot, store: SessionStore, keeper: BackupKeeper, session_id: str
) -> BinDialog:
    store.delete(session_id)
    dialog = BinDialog(store, keeper)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    dialog.also_backups.click()
    qtbot.mouseClick(dialog.remove_button, LEFT)
    wanted = ("ook uit de reservekopieën", "nog niet uit")
    qtbot.waitUntil(lambda: any(w in dialog.state.text() for w in wanted), timeout=20_000)
    return dialog


def with_the_secret(folder: Path) -> list[Path]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if SECRET.encode() in path.read_bytes()]


def test_removed_for_good_says_that_damaged_files_go_and_what_stays(
    qtbot: QtBot,
    store: SessionStore,
    examples: list[str],
    keeper: BackupKeeper,
    agreed: list[str],
    data_folder: Path,
) -> None:
    assert len(with_the_secret(data_folder)) == 2
    remove_for_good(qtbot, store, keeper, examples[1]).reject()
    assert "Ook weg: 1 beschadigd bestand in de gegevensmap" in agreed[0]
    assert "Rapporten en andere bestanden die zijn gemaakt, blijven staan" in agreed[0]
    assert with_the_secret(data_folder) == []


def test_a_second_folder_that_is_away_is_named_and_is_cleaned_when_it_is_back(
    qtbot: QtBot,
    store: SessionStore,
    examples: list[str],
    keeper: BackupKeeper,
    agreed: list[str],
    tmp_path: Path,
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    keeper.set_second_folder(stick)
    with qtbot.waitSignal(keeper.made, timeout=20_000):
        keeper.start()
    assert len(with_the_secret(stick)) == 1
    stick.rename(tmp_path / "in een la")
    dialog = remove_for_good(qtbot, store, keeper, examples[1])
    told = unbroken(dialog.state.text())
    assert "nog niet uit de kopieën in" in told and str(stick) in told
    dialog.reject()
    (tmp_path / "in een la").rename(stick)
    again = BackupKeeper(store, dialog)  # as after the next start
    with qtbot.waitSignal(again.made, timeout=20_000):
        again.start()
    assert with_the_secret(stick) == [] and not again._overdue
