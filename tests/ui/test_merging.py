# SPDX-License-Identifier: EUPL-1.2
"""Samenvoegen in the prepared session: from its menu, while it is open, and by an import."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import (
    Answer,
    Invitation,
    Session,
    SessionStatus,
    invitation,
    participation,
)
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import write_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.participants import merge_dialog
from dgw_desktop.ui.participants.merge_dialog import MergeDialog
from dgw_desktop.ui.participants.participants_dialog import ParticipantsDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.ui.beamer.conftest import press
from tests.ui.conftest import answer_dialog, answer_file_dialog, files_of, row_texts

LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
Open = Callable[[], MainWindow]


@pytest.fixture
def prepared(store: SessionStore, session: Session, loaded: LoadedModel) -> Session:
    store.add(replace(session, invitation=Invitation("Anja")), loaded)
    return store.load(session.id)


@pytest.fixture
def scans(prepared: Session, loaded: LoadedModel, tmp_path: Path) -> list[Path]:
    """What six people send back, in a folder of its own."""
    folder = tmp_path / "terug"
    folder.mkdir()
    paths = []
    for who in range(6):
        scan = participation(invitation(prepared), f"{who:032x}", f"AAA-AA{who + 2}", NOW)
        answers = {n: Answer((who + n) % 4 + 1) for n in range(1, 27)}
        paths.append(folder / f"Ingevuld-AAA-AA{who + 2}.dgw")
        write_session(replace(scan, answers=answers), loaded, paths[-1])
    return paths


def merge_with(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, add: Callable[[MergeDialog], object]
) -> list[str | None]:
    """Let ``add`` put scans in the next merge dialog, and merge; return into what that was."""
    into: list[str | None] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        add(dialog)
        into.append(dialog.into)
        qtbot.mouseClick(dialog.merge_button, LEFT)
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)

    answer_dialog(monkeypatch, fill, "MergeDialog")
    return into


def choose_in_menu(window: MainWindow, session_id: str, text: str) -> None:
    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        (people,) = (action for action in menu.actions() if action.text() == "Deelnemers")
        menu.setActiveAction(people)
        QTest.keyClick(menu, Qt.Key.Key_Right)
        below = people.menu()
        assert isinstance(below, QMenu) and below.isVisible()
        (action,) = (action for action in below.actions() if action.text() == text)
        below.setActiveAction(action)
        QTest.keyClick(below, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    window.sessions.list.menu_wanted.emit(session_id, QPoint())


def test_a_folder_goes_into_the_session_from_its_menu(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    prepared: Session,
    scans: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    told_of_merges: list[str],
) -> None:
    window = open_window()
    answer_file_dialog(monkeypatch, opened=[scans[0].parent])

    def add(dialog: MergeDialog) -> None:
        assert not dialog.title.isVisible()  # the session has all of that
        qtbot.mouseClick(dialog.folder_button, LEFT)
        assert dialog.list.item(0).text() == f"{scans[0].parent.name} (map)"

    into = merge_with(qtbot, monkeypatch, add)
    choose_in_menu(window, prepared.id, "Samenvoegen…")
    assert into == [prepared.id]
    assert told_of_merges[0].startswith(
        "6 mensen vulden vooraf in\nBinnengekomen: 6 nieuwe ingevulde scans."
    )
    (summary,) = store.summaries()
    assert summary.details == prepared.details
    assert summary.beforehand is not None and summary.beforehand.people == 6


def test_an_open_session_shows_at_once_what_came_in_and_undo_leaves_it(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    prepared: Session,
    scans: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    told_of_merges: list[str],
) -> None:
    window = open_window()
    window.open_session(prepared.id)
    view = window.session_view
    assert view is not None
    press("3")
    merge_with(qtbot, monkeypatch, lambda dialog: dialog.add_files(scans))
    view.exchange.merge()

    def is_shown() -> bool:
        labels = view.cards.card.findChildren(QLabel)
        return any(label.isVisible() and "vooraf" in label.text() for label in labels)

    assert is_shown()
    with qtbot.waitActive(window):
        window.activateWindow()
    press("Ctrl+Z")
    assert view.document.answer(1).level is None
    assert is_shown()
    assert view.document.session.answers == store.load(prepared.id).answers


def test_the_codes_that_came_back_are_listed(
    qtbot: QtBot,
    open_window: Open,
    prepared: Session,
    scans: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    told_of_merges: list[str],
) -> None:
    window = open_window()
    merge_with(qtbot, monkeypatch, lambda dialog: dialog.add_files(scans))
    window.sessions.tasks.merge(into=prepared.id)
    listed: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, ParticipantsDialog)
        listed.extend(row_texts(dialog.codes))
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    answer_dialog(monkeypatch, read, "ParticipantsDialog")
    choose_in_menu(window, prepared.id, "Codes die terug zijn…")
    qtbot.waitUntil(lambda: listed == [f"AAA-AA{n}" for n in range(2, 8)], timeout=20_000)


@pytest.mark.parametrize("people", [1, 6])
def test_imported_scans_lead_to_the_session_that_they_are_for(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    prepared: Session,
    scans: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    told_of_merges: list[str],
    people: int,
) -> None:
    window = open_window()
    into = merge_with(qtbot, monkeypatch, lambda _dialog: None)
    window.sessions.imports.add(scans[:people])
    qtbot.waitUntil(lambda: bool(told_of_merges), timeout=20_000)
    assert into == [prepared.id] and [s.id for s in store.summaries()] == [prepared.id]


def test_scans_that_are_chosen_anywhere_lead_to_their_session(
    qtbot: QtBot,
    open_window: Open,
    prepared: Session,
    scans: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    told_of_merges: list[str],
) -> None:
    def add(dialog: MergeDialog) -> None:
        dialog.add_files([scans[0].parent])
        qtbot.waitUntil(lambda: dialog.into == prepared.id, timeout=20_000)

    merge_with(qtbot, monkeypatch, add)
    open_window().sessions.tasks.merge()
    assert told_of_merges[0].startswith("6 mensen")


def test_a_new_session_can_be_chosen_instead(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    prepared: Session,
    scans: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    told_of_merges: list[str],
) -> None:
    def add(dialog: MergeDialog) -> None:
        dialog.add_files(scans)
        qtbot.waitUntil(lambda: bool(dialog.title.text()), timeout=20_000)
        qtbot.keyClick(dialog.target, Qt.Key.Key_Down)
        assert dialog.title.isVisible()

    into = merge_with(qtbot, monkeypatch, add)
    open_window().sessions.tasks.merge(into=prepared.id)
    assert into == [None] and len(store.summaries()) == 2
    assert store.scans.of(prepared.id) == []


@pytest.mark.parametrize("reopens", [True, False])
def test_a_final_session_is_reopened_first(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    prepared: Session,
    scans: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    told_of_merges: list[str],
    reopens: bool,
) -> None:
    store.save_status(prepared.id, SessionStatus.FINAL)
    asked: list[str] = []

    def answer(_parent: object, text: str, *_more: str) -> bool:
        asked.append(text)
        return reopens

    monkeypatch.setattr("dgw_desktop.ui.participants.reopening.ask", answer)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        dialog.add_files(scans)
        qtbot.waitUntil(lambda: dialog._proposing is None, timeout=20_000)
        qtbot.mouseClick(dialog.merge_button, LEFT)
        if reopens:
            qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)
        else:
            dialog.reject()

    answer_dialog(monkeypatch, fill, "MergeDialog")
    open_window().sessions.tasks.merge(into=prepared.id)
    assert asked == ["‘MT-sessie’ is definitief."]
    assert store.load(prepared.id).is_final != reopens
    assert len(store.scans.of(prepared.id)) == (6 if reopens else 0)


def test_a_bug_while_scans_are_read_leaves_the_dialog_of_use(
    qtbot: QtBot, store: SessionStore, scans: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, bugs = MergeDialog(store, files_of(store)), list[type[BaseException]]()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.add_files(scans)
    qtbot.waitUntil(lambda: dialog._proposing is None, timeout=20_000)
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: bugs.append(kind))
    monkeypatch.setattr(merge_dialog, "merge_files", lambda *_all, **_rest: 1 / 0)
    qtbot.mouseClick(dialog.merge_button, LEFT)
    qtbot.waitUntil(lambda: bugs != [], timeout=20_000)
    assert bugs == [ZeroDivisionError]
    assert dialog.merge_button.isEnabled() and dialog.isVisible()


def test_a_bug_in_reading_the_first_scan_holds_up_no_merge(
    qtbot: QtBot, store: SessionStore, scans: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, bugs = MergeDialog(store, files_of(store)), list[type[BaseException]]()
    qtbot.addWidget(dialog)
    dialog.show()
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: bugs.append(kind))
    monkeypatch.setattr(merge_dialog, "first_scan", lambda *_all: 1 / 0)
    dialog.add_files(scans)
    dialog.title.setText("Uitslag")
    dialog.organisation.setText("Voorbeeldstad")
    qtbot.mouseClick(dialog.merge_button, LEFT)
    qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=20_000)
    assert bugs == [ZeroDivisionError] and not dialog.isVisible()
