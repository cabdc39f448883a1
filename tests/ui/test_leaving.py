# SPDX-License-Identifier: EUPL-1.2
"""Going elsewhere while something runs: what was asked for is finished, and the window waits."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Session
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import read_session, write_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.job import Progress
from dgw_desktop.ui.foundation.progress_window import ProgressWindow
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from dgw_desktop.work.exporting import ExportItem, export
from tests.ui.beamer.conftest import press
from tests.ui.conftest import answer_dialog, answer_file_dialog, wait_for_toast

Open = Callable[[], MainWindow]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def may_write(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Let no export write before this is set."""
    free = Event()

    def held(
        items: Sequence[ExportItem],
        path: Path,
        day: date,
        options: ReportOptions,
        progress: Progress,
    ) -> None:
        assert free.wait(20)
        export(items, path, day, options, progress)

    monkeypatch.setattr("dgw_desktop.ui.asking.file_actions.export", held)
    return free


def begin_export(
    view: SessionView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str = "uit.csv"
) -> Path:
    answer_file_dialog(monkeypatch, save=tmp_path / name)
    view.exchange.export()
    return tmp_path / name


def progress_of(window: MainWindow) -> list[ProgressWindow]:
    return [found for found in window.findChildren(ProgressWindow) if found.isVisible()]


def test_an_export_goes_on_when_a_person_goes_back_and_is_told_in_the_list(
    qtbot: QtBot,
    view: SessionView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    may_write: Event,
) -> None:
    window = view.window()
    assert isinstance(window, MainWindow)
    path = begin_export(view, tmp_path, monkeypatch)
    qtbot.mouseClick(view.header.back_button, LEFT)
    assert window.session_view is None
    qtbot.wait(1)  # the view is gone
    may_write.set()
    wait_for_toast(qtbot, window, "Geëxporteerd naar uit.csv.")
    assert path.stat().st_size > 1000


def test_the_window_closes_when_the_export_has_ended(
    qtbot: QtBot,
    view: SessionView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    may_write: Event,
) -> None:
    window = view.window()
    assert isinstance(window, MainWindow)
    path = begin_export(view, tmp_path, monkeypatch)
    assert not window.close()
    qtbot.waitUntil(lambda: bool(progress_of(window)), timeout=20_000)
    assert window.isVisible() and window.session_view is view
    may_write.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert path.stat().st_size > 1000


def test_the_window_closes_at_once_when_the_export_is_stopped(
    qtbot: QtBot,
    view: SessionView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    may_write: Event,
) -> None:
    window = view.window()
    assert isinstance(window, MainWindow)
    path = begin_export(view, tmp_path, monkeypatch)
    window.close()
    qtbot.waitUntil(lambda: bool(progress_of(window)), timeout=20_000)
    qtbot.mouseClick(progress_of(window)[0].cancel_button, LEFT)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    may_write.set()
    qtbot.waitUntil(lambda: not list(tmp_path.glob(".dgw-*")), timeout=20_000)
    assert not path.exists()


def test_an_import_shows_in_screens_that_were_made_anew_meanwhile(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    free = held_reading(monkeypatch)
    window = open_window()
    write_session(session, loaded, tmp_path / "s.dgw")
    window.sessions.imports.add([tmp_path / "s.dgw"])
    answer_dialog(
        monkeypatch,
        lambda dialog: dialog.language.setCurrentIndex(1),  # type: ignore[attr-defined]
        "SettingsDialog",
    )
    before = window.sessions
    window.show_settings()
    assert window.sessions is before  # it waits for the import
    free.set()
    qtbot.waitUntil(lambda: window.sessions is not before, timeout=20_000)
    assert window.sessions.list.model().rowCount() == 1
    assert window.sessions.new_button.text() == "+ New session"


def test_an_import_opens_nothing_in_front_of_an_audience(
    qtbot: QtBot,
    open_window: Open,
    examples: list[str],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window()
    write_session(session, loaded, tmp_path / "s.dgw")
    free = held_reading(monkeypatch)
    window.sessions.imports.open(tmp_path / "s.dgw")
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    view.present()
    assert view.presentation is not None
    qtbot.waitUntil(view.presentation.window.isActiveWindow)
    free.set()
    qtbot.waitUntil(lambda: store.has(session.id), timeout=20_000)
    qtbot.wait(1)
    assert window.session_view is view and view.presentation is not None
    press("Esc")
    assert view.presentation is None
    assert not progress_of(window)


def held_reading(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Let no file be read before this is set."""
    free = Event()

    def held(path: Path, known: Collection[str]) -> tuple[Session, LoadedModel]:
        assert free.wait(20)
        return read_session(path, known)

    monkeypatch.setattr("dgw_desktop.storage.session_file.read_session", held)
    return free


def test_what_is_typed_is_saved_at_the_end_of_the_systems_session(
    qtbot: QtBot, view: SessionView, store: SessionStore
) -> None:
    window = view.window()
    assert isinstance(window, MainWindow)
    press("N")
    view.cards.card.remarks.note.insertPlainText("Nog net getypt")
    window.save_typed()
    QApplication.processEvents()
    document = view.document
    assert store.load(document.session.id).answer(document.current).note.endswith("Nog net getypt")
