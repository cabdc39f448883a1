# SPDX-License-Identifier: EUPL-1.2
"""A .dgw file that is double-clicked opens, in the window that is there if there is one."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dgw_desktop import cli
from dgw_desktop.domain.session import invitation
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import write_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.shell import app
from dgw_desktop.ui.shell.main_window import MainWindow

OpenWindow = Callable[[], MainWindow]


@pytest.fixture
def file(store: SessionStore, examples: list[str], loaded: LoadedModel, tmp_path: Path) -> Path:
    """A session in a file that is not in the list any more."""
    path = tmp_path / "Zo'n scan, één.dgw"
    write_session(store.load(examples[1]), loaded, path)
    store.delete(examples[1])
    store.purge_deleted(datetime.now(UTC) + timedelta(days=1))
    return path


def opened(window: MainWindow) -> str | None:
    return None if window.session_view is None else window.session_view.document.session.id


def test_a_file_alone_on_the_command_line_is_opened(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data_folder: Path
) -> None:
    asked: list[str | None] = []
    monkeypatch.setattr(app, "run", lambda _paths, wanted: asked.append(wanted) or 0)
    monkeypatch.chdir(tmp_path)
    assert cli.main(["scan.DGW"]) == 0
    assert cli.main(["open", "scan.dgw", "--data-dir", str(data_folder)]) == 0
    assert cli.main(["open", "latest"]) == 0
    assert asked == [str(tmp_path / "scan.DGW"), str(tmp_path / "scan.dgw"), "latest"]


def test_a_file_is_added_once_and_opened(
    qtbot: QtBot, open_window: OpenWindow, store: SessionStore, examples: list[str], file: Path
) -> None:
    window = open_window()
    window.open_session(examples[0])
    window.open_wanted(str(file))
    qtbot.waitUntil(lambda: opened(window) == examples[1])
    count = len(store.summaries())
    window.open_wanted(str(file))
    assert opened(window) is None
    qtbot.waitUntil(lambda: opened(window) == examples[1])
    assert len(store.summaries()) == count


def test_an_invitation_that_is_opened_is_ready_to_be_filled_in(
    qtbot: QtBot,
    open_window: OpenWindow,
    store: SessionStore,
    examples: list[str],
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "uitnodiging.dgw"
    write_session(invitation(store.load(examples[-1])), loaded, path)
    monkeypatch.setattr("dgw_desktop.ui.sessions.session_import.ask", lambda *_: True)
    window = open_window()
    window.open_wanted(str(path))
    qtbot.waitUntil(lambda: window.session_view is not None)
    assert opened(window) not in examples


def test_a_file_that_is_no_session_is_told(
    qtbot: QtBot, open_window: OpenWindow, no_dialogs: list[UserError], tmp_path: Path
) -> None:
    window = open_window()
    window.open_wanted(str(tmp_path / "weg.dgw"))
    qtbot.waitUntil(lambda: len(no_dialogs) == 1)
    (tmp_path / "brief.dgw").write_text("Geachte", "utf-8")
    window.open_wanted(str(tmp_path / "brief.dgw"))
    qtbot.waitUntil(lambda: len(no_dialogs) == 2)
    assert ["weg.dgw" in str(no_dialogs[0]), "brief.dgw" in str(no_dialogs[1])] == [True, True]
    assert window.session_view is None


def test_nothing_changes_in_front_of_an_audience_or_under_a_dialog(
    qtbot: QtBot,
    open_window: OpenWindow,
    examples: list[str],
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        "dgw_desktop.ui.shell.main_window.show_info", lambda _parent, *texts: told.extend(texts)
    )
    window = open_window()
    window.open_session(examples[0])
    assert window.session_view is not None
    window.session_view.present()
    window.open_wanted(str(file))
    assert opened(window) == examples[0] and not told
    assert window.session_view.presentation is not None
    window.session_view.presentation.stop()
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    dialog.open()
    window.open_wanted(str(file))
    dialog.close()
    assert opened(window) == examples[0]
    assert file.name in told[0]
