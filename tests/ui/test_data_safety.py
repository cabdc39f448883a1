# SPDX-License-Identifier: EUPL-1.2
"""A damaged file at start, names taken out, faults of the program."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from dgw_desktop.domain.priorities import Agenda, Priority
from dgw_desktop.domain.session import Action, Answer, CouncilFields, Session
from dgw_desktop.errors import UserError
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.backups import make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_values import NEWEST
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.shell import bug_log, opening
from dgw_desktop.ui.shell.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
Open = Callable[[], MainWindow]


def test_names_can_be_taken_out(
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    monkeypatch: pytest.MonkeyPatch,
    data_folder: Path,
) -> None:
    council = CouncilFields("Z-1", "Dirk-Dijk", "Eva-Eik", "openbaar", "RV 8")
    details = replace(session.details, facilitator="Anja-de-Wit", council=council)
    action = Action("Doen", 3, "Bram-Bakker")
    full = replace(
        session,
        details=details,
        actions=(action,),
        answers={3: Answer(2)},
        agenda=Agenda((Priority(3, owner="Carla-Cats"),)),
    )
    store.add(full, loaded)
    window = open_window()
    monkeypatch.setattr("dgw_desktop.ui.sessions.session_changes.ask", lambda *_texts: True)
    window.sessions.changes.remove_people(session.id)
    left = store.load(session.id)
    assert left.details.facilitator == "" and left.actions == (replace(action, owner=""),)
    assert left.details.council == CouncilFields("Z-1", "", "", "openbaar", "RV 8")
    assert left.answers == full.answers and left.agenda == Agenda((Priority(3),))
    data = (data_folder / "dgw.sqlite3").read_bytes()
    assert b"Anja-de-Wit" not in data and b"Bram-Bakker" not in data and b"Carla-Cats" not in data
    assert b"Dirk-Dijk" not in data and b"Eva-Eik" not in data


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


@pytest.mark.parametrize("place", [(60, 7), (63, NEWEST.bit_length() - 1), (18, 2), (3, 1)])
def test_a_bit_in_the_header_at_start_is_told_and_made_whole_without_a_backup(
    qapp: QApplication,
    store: SessionStore,
    examples: list[str],
    data_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    place: tuple[int, int],
) -> None:
    sessions = {s.id: store.load(s.id) for s in store.summaries()}
    paths = DataPaths(data_folder)
    store._database.close()
    byte, bit = place
    data = bytearray(paths.database.read_bytes())
    data[byte] ^= 1 << bit
    paths.database.write_bytes(data)
    said = press(monkeypatch, "")
    database = opening.open_database(paths)
    again = SessionStore(database, lambda: datetime.now(UTC))
    assert {s.id: again.load(s.id) for s in again.summaries()} == sessions
    database.close()
    assert "Heel teruggevonden: 4 sessies." in said[0]


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
    assert "nieuwere versie" in said[0] and "niet wijzigen" in said[0]
    read = SessionStore(database, lambda: datetime.now(UTC))
    assert read.is_read_only and len(read.summaries()) == 4
    read.settings.remember_opened(examples[0])
    document = SessionDocument(read, examples[-1])
    failed: list[UserError] = []
    document.saving_failed.connect(failed.append)
    before_choice = document.answer(3)
    document.choose_level(3, 4)
    assert failed == [] and not document.may_change
    assert document.answer(3) == before_choice and not document.saving.has_unsaved
    document.set_final(True)
    assert "alleen-lezen" in failed[0].message
    database.close()
    assert (data_folder / "dgw.sqlite3").read_bytes() == before


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


@pytest.mark.skipif(os.name == "nt", reason="no such characters in Windows names")
def test_odd_folder_names(tmp_path: Path) -> None:
    folder = tmp_path / ("ë %20 #?& " + "x" * 200) / ("y" * 200)
    folder.mkdir(parents=True)
    Database(folder / "dgw.sqlite3").close()
    assert [path.name for path in folder.iterdir()] == ["dgw.sqlite3"]
