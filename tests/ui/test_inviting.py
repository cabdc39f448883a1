# SPDX-License-Identifier: EUPL-1.2
"""Uitnodigen: the form, what people are asked and the mail's text, from the list and a session."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Invitation, Session, SessionRole, SessionStatus
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import read_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.participants.invite_dialog import InviteDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.work.inviting import form_kinds
from tests.ui.conftest import answer_dialog, answer_file_dialog, files_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def prepared(store: SessionStore, session: Session, loaded: LoadedModel) -> Session:
    store.add(session, loaded)
    return session


@pytest.fixture
def dialog(qtbot: QtBot, store: SessionStore, prepared: Session) -> InviteDialog:
    made = InviteDialog(store, files_of(store), prepared.id)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def save(qtbot: QtBot, dialog: InviteDialog) -> None:
    qtbot.mouseClick(dialog.save_button, LEFT)
    qtbot.waitUntil(dialog.folder_button.isVisible, timeout=20_000)


def test_what_is_chosen_by_keyboard_is_in_the_mail_the_session_and_the_form(
    qtbot: QtBot,
    store: SessionStore,
    prepared: Session,
    dialog: InviteDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert dialog.send_to.text() == prepared.details.facilitator
    for place in range(len(form_kinds()) - 1):
        qtbot.keyClick(dialog.kinds.button(place), Qt.Key.Key_Down)
    assert dialog.kind.suffix == ".dgw"
    qtbot.keyClicks(dialog.last_date, "12-12-2026")
    dialog.send_to.selectAll()
    qtbot.keyClicks(dialog.send_to, "Bas, b@stad.nl")
    qtbot.keyClick(dialog.remarks, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.ambition, Qt.Key.Key_Space)
    text = dialog.mail.toPlainText()
    assert "uiterlijk 12 december 2026 naar Bas, b@stad.nl" in text and dialog.kind.how in text
    qtbot.mouseClick(dialog.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == text
    answer_file_dialog(monkeypatch, save=tmp_path / "form.dgw")
    save(qtbot, dialog)
    asked = Invitation("Bas, b@stad.nl", date(2026, 12, 12), remarks=True, ambition=True)
    assert store.load(prepared.id).invitation == asked
    form, _ = read_session(tmp_path / "form.dgw")
    assert (form.role, form.invitation) == (SessionRole.INVITATION, asked)
    shown: list[Path] = []
    monkeypatch.setattr(
        "dgw_desktop.ui.participants.invite_dialog.open_outside",
        lambda _parent, path: shown.append(path),
    )
    qtbot.mouseClick(dialog.folder_button, LEFT)
    assert shown == [tmp_path]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()  # without a question: all is kept


def test_the_next_time_it_begins_as_it_was(
    qtbot: QtBot, store: SessionStore, prepared: Session
) -> None:
    asked = Invitation("Bas", date(2026, 12, 12), remarks=True)
    store.save_invitation(prepared.id, asked)
    dialog = InviteDialog(store, files_of(store), prepared.id)
    qtbot.addWidget(dialog)
    assert dialog.asked == asked and dialog.kind == form_kinds()[0]


def test_the_kind_follows_the_name_that_is_typed(
    qtbot: QtBot, dialog: InviteDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_file_dialog(monkeypatch, save=tmp_path / "form.zip")
    save(qtbot, dialog)
    assert dialog.kind.suffix == ".zip" and "Pak de bijlage uit" in dialog.mail.toPlainText()
    assert (tmp_path / "form.zip").read_bytes().startswith(b"PK")


def test_a_date_that_is_none_is_pointed_at_and_nothing_is_made(
    qtbot: QtBot, dialog: InviteDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_file_dialog(monkeypatch, save=tmp_path / "form.html")
    qtbot.keyClicks(dialog.last_date, "ooit")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.last_date.hasFocus() and "geen datum" in dialog._state.text()
    assert list(tmp_path.glob("*.html")) == []


def test_a_folder_that_is_gone_is_told(
    qtbot: QtBot,
    dialog: InviteDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    no_dialogs: list[UserError],
) -> None:
    answer_file_dialog(monkeypatch, save=tmp_path / "weg" / "form.html")
    qtbot.mouseClick(dialog.save_button, LEFT)
    qtbot.waitUntil(lambda: bool(no_dialogs), timeout=20_000)
    assert "bestaat niet" in no_dialogs[0].message and dialog.save_button.isEnabled()


@pytest.mark.parametrize("reopens", [True, False])
def test_a_final_session_is_reopened_first(
    qtbot: QtBot,
    store: SessionStore,
    prepared: Session,
    dialog: InviteDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    reopens: bool,
) -> None:
    store.save_status(prepared.id, SessionStatus.FINAL)
    answer_file_dialog(monkeypatch, save=tmp_path / "form.html")
    monkeypatch.setattr("dgw_desktop.ui.participants.reopening.ask", lambda *_asked: reopens)
    if reopens:
        save(qtbot, dialog)
    else:
        qtbot.mouseClick(dialog.save_button, LEFT)
    assert store.load(prepared.id).is_final != reopens
    assert (tmp_path / "form.html").exists() == reopens


def test_an_open_session_shows_what_was_kept(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    prepared: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window()
    window.open_session(prepared.id)
    view = window.session_view
    assert view is not None
    answer_file_dialog(monkeypatch, save=tmp_path / "form.html")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, InviteDialog)
        save(qtbot, dialog)
        dialog.reject()

    answer_dialog(monkeypatch, fill, "InviteDialog")
    view.exchange.invite()
    assert view.document.session.invitation == Invitation("Anja")


def test_a_last_date_that_is_over_is_told_as_it_is_typed(
    qtbot: QtBot, dialog: InviteDialog
) -> None:
    qtbot.mouseClick(dialog.last_date, LEFT)
    qtbot.keyClicks(dialog.last_date, "1-1-2020")
    qtbot.keyClick(dialog.last_date, Qt.Key.Key_Tab)
    assert "al voorbij" in dialog._state.text()
    qtbot.mouseClick(dialog.last_date, LEFT)
    dialog.last_date.selectAll()
    qtbot.keyClicks(dialog.last_date, "1-1-2099")
    qtbot.keyClick(dialog.last_date, Qt.Key.Key_Tab)
    assert "voorbij" not in dialog._state.text()
