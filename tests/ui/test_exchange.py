# SPDX-License-Identifier: EUPL-1.2
"""Files in and out through the screens: export, import of scans, merging, own models."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Thread, current_thread, main_thread
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.privacy import THRESHOLDS
from dgw_desktop.domain.session import Answer, Session, SessionRole
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel, read_model
from dgw_desktop.storage.session_file import write_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.job import Job, is_working
from dgw_desktop.ui.participants.merge_dialog import MergeDialog
from dgw_desktop.ui.sessions.models_dialog import ModelsDialog
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from dgw_desktop.ui.shell.settings_dialog import SettingsDialog
from dgw_desktop.work import importing
from dgw_desktop.work.importing import import_sessions
from tests.examples import another_scan
from tests.ui.conftest import answer_dialog, answer_file_dialog, wait_for_toast
from tests.ui.test_side_by_side import pick

Open = Callable[[], MainWindow]
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def scans(folder: Path, session: Session, loaded: LoadedModel, people: int) -> list[Path]:
    paths = []
    for person in range(people):
        answers = {n: Answer((person + n) % 4 + 1) for n in range(1, 27)}
        scan = replace(session, id=f"{person:032x}", role=SessionRole.PARTICIPANT, answers=answers)
        paths.append(folder / f"deelnemer {person}.dgw")
        write_session(scan, loaded, paths[-1])
    return paths


def test_opening_a_session_shows_no_second_window(view: SessionView) -> None:
    QApplication.processEvents()
    visible = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert visible == [view.window()]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".dgw", ".png", ".svg", ".pdf"])
def test_a_session_is_exported_by_key(
    qtbot: QtBot,
    view: SessionView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    no_dialogs: list[UserError],
    suffix: str,
) -> None:
    path = tmp_path / f"uit{suffix}"
    answer_file_dialog(monkeypatch, save=path)
    qtbot.keyClick(view, Qt.Key.Key_E, CONTROL)
    wait_for_toast(qtbot, view.window(), "Geëxporteerd")
    assert path.stat().st_size > 1000
    assert no_dialogs == []


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        ("Profiel als vectorafbeelding (*.svg)", "Profiel: "),
        ("Spinnenweb als vectorafbeelding (*.svg)", "Spinnenweb: "),
        ("Profiel als afbeelding (*.png)", "Spinnenweb: "),  # its name says another form
    ],
)
def test_of_forms_with_the_same_name_the_chosen_one_is_written(
    qtbot: QtBot,
    view: SessionView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    chosen: str,
    shown: str,
) -> None:
    path, offered = tmp_path / "beeld.svg", list[str]()

    def choose(_parent: QWidget, _title: str, _place: str, forms: str, _first: str) -> object:
        offered.extend(forms.split(";;"))
        return str(path), chosen

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    qtbot.keyClick(view, Qt.Key.Key_E, CONTROL)
    wait_for_toast(qtbot, view.window(), "Geëxporteerd")
    assert chosen in offered and len(offered) == len(set(offered))
    assert f">{shown}" in path.read_text("utf-8")


def test_a_name_without_a_kind_gets_the_chosen_one(
    qtbot: QtBot, view: SessionView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_file_dialog(monkeypatch, save=tmp_path / "versie 2.0")
    view.exchange.export()
    qtbot.waitUntil(lambda: (tmp_path / "versie 2.0.xlsx").exists(), timeout=20_000)
    wait_for_toast(qtbot, view.window(), "Geëxporteerd")


def test_a_folder_that_is_gone_is_told(
    qtbot: QtBot,
    view: SessionView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    no_dialogs: list[UserError],
) -> None:
    answer_file_dialog(monkeypatch, save=tmp_path / "weg" / "x.xlsx")
    view.exchange.export()
    qtbot.waitUntil(lambda: bool(no_dialogs), timeout=20_000)
    assert "bestaat niet" in no_dialogs[0].message


def test_many_sessions_go_to_one_workbook(
    qtbot: QtBot,
    open_window: Open,
    examples: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window()
    pick(monkeypatch, 4)
    answer_file_dialog(monkeypatch, save=tmp_path / "alle.xlsx")
    give, proposed = QFileDialog.getSaveFileName, list[str]()

    def ask(parent: QWidget, title: str, place: str, kinds: str, first: str) -> object:
        proposed.append(Path(place).name)
        return give(parent, title, place, kinds, first)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    told: list[int] = []
    monkeypatch.setattr(Job, "_move", lambda _job, percent: told.append(percent))
    window.sessions.tasks.export_many()
    wait_for_toast(qtbot, window, "Geëxporteerd")
    assert told == sorted(told) and told[-1] == 100
    sheet = openpyxl.load_workbook(tmp_path / "alle.xlsx")["Dimensies"]
    assert sheet.max_row == 1 + 4 * 26
    today = date.today().isoformat()
    assert proposed == [f"Gemeente Voorbeeldstad - 4 sessies - gegevens - {today}"]


def test_filled_in_scans_are_not_put_in_the_list_but_merged(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window()
    offered: list[int] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        offered.append(dialog.list.count())
        qtbot.waitUntil(lambda: dialog.title.text() == session.details.title)
        dialog.cancel_button.click()

    answer_dialog(monkeypatch, look, "MergeDialog")
    window.sessions.imports.add(scans(tmp_path, session, loaded, 6))
    qtbot.waitUntil(lambda: offered == [6], timeout=20_000)
    assert store.summaries() == []


@pytest.mark.parametrize("own", [True, False])
def test_one_filled_in_scan_may_be_ones_own(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    own: bool,
) -> None:
    window = open_window()
    asked: list[str] = []

    def answer(_parent: object, text: str, *_more: str) -> bool:
        asked.append(text)
        return own

    monkeypatch.setattr("dgw_desktop.ui.sessions.session_import.ask", answer)
    adding: list[Thread] = []

    def add(*wanted: Any) -> object:
        adding.append(current_thread())
        return import_sessions(*wanted)

    monkeypatch.setattr(importing, "import_sessions", add)
    window.sessions.imports.add(scans(tmp_path, session, loaded, 1))
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert "‘deelnemer 0.dgw’" in asked[0]
    qtbot.waitUntil(lambda: len(store.index().ids) == int(own), timeout=20_000)
    qtbot.waitUntil(lambda: not is_working(), timeout=20_000)
    # A backup of all that is there goes before, which is no work for the window.
    assert len(adding) == int(own) and main_thread() not in adding


def test_another_model_is_refused_by_name_and_nothing_is_made(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    no_dialogs: list[UserError],
) -> None:
    paths = scans(tmp_path, session, loaded, 6)
    own = another_scan(loaded)
    write_session(
        replace(session, id="9" * 32, model=own.reference, answers={1: Answer(1)}), own, paths[2]
    )

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        dialog.merge_button.click()
        qtbot.waitUntil(lambda: bool(no_dialogs), timeout=20_000)
        assert dialog.merge_button.isEnabled()
        dialog.reject()

    answer_dialog(monkeypatch, fill, "MergeDialog")
    window = open_window()
    window.sessions.tasks.merge(paths)
    assert "‘deelnemer 2.dgw’" in no_dialogs[0].message and "2.0" in no_dialogs[0].message
    assert store.summaries() == []


def test_a_merge_can_be_cancelled_while_it_reads(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    no_dialogs: list[UserError],
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        dialog.merge_button.click()
        dialog.cancel_button.click()
        qtbot.waitUntil(lambda: "Geannuleerd" in dialog._state.text(), timeout=20_000)
        dialog.reject()

    answer_dialog(monkeypatch, fill, "MergeDialog")
    window = open_window()
    window.sessions.tasks.merge(scans(tmp_path, session, loaded, 120))
    assert store.summaries() == [] and no_dialogs == []


def test_an_own_model_beside_the_built_in_one(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    no_dialogs: list[UserError],
) -> None:
    window = open_window()
    start, own = tmp_path / "begin.toml", tmp_path / "eigen.toml"

    def export_then_import(dialog: QDialog) -> None:
        assert isinstance(dialog, ModelsDialog)
        answer_file_dialog(monkeypatch, save=start)
        qtbot.mouseClick(dialog.export_button, LEFT)
        assert read_model(start).reference == loaded.reference
        text = start.read_text("utf-8")
        own.write_text(text.replace('id = "dgw"', 'id = "dgw"\nx = 1'), "utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(own), ""))
        qtbot.mouseClick(dialog.import_button, LEFT)
        qtbot.waitUntil(lambda: bool(no_dialogs))
        assert "onbekend veld ‘x’" in no_dialogs.pop().message
        changed = text.replace('id = "dgw"', 'id = "dgw-elders"').replace(
            'name = "Beginnend"', 'name = "Begin"'
        )
        own.write_text(changed, "utf-8")
        qtbot.mouseClick(dialog.import_button, LEFT)
        qtbot.waitUntil(lambda: dialog.list.count() == 2)
        assert dialog.withdraw_button.isEnabled()

    answer_dialog(monkeypatch, export_then_import, "ModelsDialog")
    window.sessions.tasks.show_models()

    def choose_own(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        dialog.title.setText("Met eigen model")
        dialog.organisation.setText("Gemeente Elders")
        dialog.model.setCurrentIndex(1)
        dialog.ok.click()

    answer_dialog(monkeypatch, choose_own)
    window.sessions.changes.new()
    view = window.session_view
    assert view is not None
    assert view.document.model.id == "dgw-elders"
    assert view.document.model.level_name(1) == "Begin"

    def withdraw(dialog: QDialog) -> None:
        assert isinstance(dialog, ModelsDialog)
        dialog.list.setCurrentRow(1)
        qtbot.mouseClick(dialog.withdraw_button, LEFT)
        assert dialog.list.count() == 1

    answer_dialog(monkeypatch, withdraw, "ModelsDialog")
    window.show_sessions()
    window.sessions.tasks.show_models()
    kept = store.load(store.summaries()[0].id)
    assert store.models.get(kept.model).model.id == "dgw-elders"
    assert no_dialogs == []


def test_the_threshold_is_kept(
    open_window: Open, store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()

    def set_to(people: int) -> Callable[[QDialog], None]:
        def fill(dialog: QDialog) -> None:
            assert isinstance(dialog, SettingsDialog)
            dialog.threshold.setCurrentIndex(dialog.threshold.findData(people))
            dialog.accept()

        return fill

    for people in THRESHOLDS:
        answer_dialog(monkeypatch, set_to(people), "SettingsDialog")
        window.show_settings()
        assert store.settings.privacy_threshold() == people
