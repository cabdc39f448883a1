# SPDX-License-Identifier: EUPL-1.2
"""Files that are dropped are imported or refused, and never become a path in a text."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import SessionRole
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import read_session, write_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.participants.merge_dialog import MergeDialog
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.conftest import PretendedScreens
from tests.ui.every_screen import every_screen, every_shown_dialog

COPY = Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def files(
    store: SessionStore, examples: list[str], loaded: LoadedModel, tmp_path: Path
) -> list[Path]:
    """Two sessions in files that are not in the list any more."""
    paths = []
    for number, session_id in enumerate(examples[:2]):
        paths.append(tmp_path / f"scan {number}.dgw")
        write_session(store.load(session_id), loaded, paths[-1])
        store.delete(session_id)
    store.purge_deleted(datetime.now(UTC) + timedelta(days=1))
    return paths


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said in a message."""
    texts: list[str] = []
    monkeypatch.setattr(
        "dgw_desktop.ui.shell.main_window.show_info",
        lambda _parent, *parts: texts.append("|".join(parts)),
    )
    return texts


def with_files(*paths: Path) -> QMimeData:
    """Return what a file manager hands over; on Linux that has the paths as text, too."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(map(str, paths)))
    return data


def drop(widget: QWidget, data: QMimeData) -> bool:
    """Drop ``data`` over the middle of ``widget``, by its window; tell whether it was taken."""
    window = widget.window()
    handle = window.windowHandle()
    place = QPointF(widget.mapTo(window, widget.rect().center()))
    enter = QDragEnterEvent(place.toPoint(), COPY, data, LEFT, NONE)
    QApplication.sendEvent(handle, enter)
    move = QDragMoveEvent(place.toPoint(), COPY, data, LEFT, NONE)
    QApplication.sendEvent(handle, move)
    if not (enter.isAccepted() and move.isAccepted()):
        return False
    event = QDropEvent(place, COPY, data, LEFT, NONE)
    QApplication.sendEvent(handle, event)
    QApplication.processEvents()
    return event.isAccepted()


def texts_in(window: QWidget) -> list[str]:
    return [edit.text() for edit in window.findChildren(QLineEdit)] + [
        edit.toPlainText() for edit in window.findChildren(QPlainTextEdit)
    ]


def test_no_field_takes_a_file_as_text(
    open_window: Callable[[], MainWindow],
    screens: PretendedScreens,
    look: Look,
    told: list[str],
    tmp_path: Path,
) -> None:
    path = tmp_path / "begroting 2027.pdf"
    window = open_window()
    tried = 0
    for scene in (every_screen(window, screens), every_shown_dialog(window, look)):
        for name, shown in scene:
            shown.activateWindow()
            QApplication.processEvents()
            before = texts_in(shown)
            for field in (*shown.findChildren(QLineEdit), *shown.findChildren(QPlainTextEdit)):
                if field.isVisible() and field.isEnabled():
                    tried += 1
                    taken = drop(field, with_files(path))
                    assert taken == (shown is window or isinstance(shown, MergeDialog)) or (
                        name in ("Presentatorweergave",) and not taken
                    ), (name, field.accessibleName())
            assert texts_in(shown) == before, name
    assert tried > 10
    assert told and all("begroting 2027.pdf" in text and ".dgw" in text for text in told)


def test_text_is_still_dropped_in_a_field(view: SessionView) -> None:
    note = view.cards.card.remarks.note
    data = QMimeData()
    data.setText("uit een mail")
    before = note.toPlainText()
    assert drop(note, data)
    assert "uit een mail" in note.toPlainText() and note.toPlainText() != before
    link = QMimeData()
    link.setUrls([QUrl("https://voorbeeld.nl/beleid")])
    assert drop(note, link)
    assert "https://voorbeeld.nl/beleid" in note.toPlainText()


def test_dropped_sessions_are_imported(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    files: list[Path],
    examples: list[str],
    told: list[str],
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    assert window.session_view is not None
    count = len(store.summaries())
    assert drop(window.session_view.cards.card.remarks.note, with_files(*files))
    qtbot.waitUntil(lambda: len(store.summaries()) == count + 2)
    assert window.session_view is None  # in the list, where the new ones are
    assert told == []


def test_what_is_no_session_is_named_and_the_rest_imported(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    files: list[Path],
    told: list[str],
    tmp_path: Path,
) -> None:
    window = open_window()
    count = len(store.summaries())
    assert drop(window.sessions.list, with_files(tmp_path / "notulen.docx", files[0]))
    qtbot.waitUntil(lambda: len(store.summaries()) == count + 1)
    assert len(told) == 1 and "notulen.docx" in told[0] and "scan 0" not in told[0]


def test_scans_of_participants_lead_to_merging(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    files: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    merged: list[list[Path]] = []
    window = open_window()
    monkeypatch.setattr(
        window.sessions.tasks, "merge", lambda paths, _into: merged.append(list(paths))
    )

    for number, path in enumerate(files):
        session, loaded = read_session(path)
        scan = replace(session, id=f"{number}" * 32, role=SessionRole.PARTICIPANT)
        write_session(scan, loaded, path)
    assert drop(window.sessions.list, with_files(*files))
    qtbot.waitUntil(lambda: merged == [files])


def test_merging_takes_dropped_scans(
    qtbot: QtBot, open_window: Callable[[], MainWindow], look: Look, files: list[Path]
) -> None:
    window = open_window()
    for _name, dialog in every_shown_dialog(window, look):
        if isinstance(dialog, MergeDialog):
            count = dialog.list.count()
            assert drop(dialog.title, with_files(*files))
            assert dialog.list.count() == count + 2


def test_nothing_is_taken_in_front_of_an_audience_or_under_a_dialog(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    files: list[Path],
    examples: list[str],
    told: list[str],
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    view.present()
    assert view.presentation is not None
    for place in (view.presentation.window, view.cards.card):
        assert not drop(place, with_files(*files))
    view.presentation.stop()
    dialog = SessionDialog("Sessie", view.document.session.details, parent=window)
    dialog.setModal(True)
    dialog.show()
    QApplication.processEvents()
    before = dialog.title.text()
    assert not drop(dialog.title, with_files(*files)) and dialog.title.text() == before
    assert not drop(window.session_view.cards.card.remarks.note, with_files(*files))
    dialog.reject()
    assert told == [] and window.session_view is view
