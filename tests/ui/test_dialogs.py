# SPDX-License-Identifier: EUPL-1.2
"""Dialogs go when a person is done with them, however often they are opened."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.asking.messages import ask, ask_to_keep
from dgw_desktop.ui.shell.main_window import MainWindow


def test_closed_dialogs_do_not_pile_up(
    qtbot: QtBot,
    qapp: QApplication,
    open_window: Callable[[], MainWindow],
    examples: list[str],
    store: SessionStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []

    def close_at_once(dialog: QDialog) -> int:
        opened.append(type(dialog).__name__)
        dialog.show()
        dialog.reject()
        return 0

    monkeypatch.setattr(QDialog, "exec", close_at_once)
    window = open_window()
    tasks = window.sessions.tasks
    for _ in range(2):
        for show in (
            tasks.show_backups, tasks.show_bin, tasks.show_models, tasks.compare, tasks.merge,
            window.sessions.changes.new, window.show_help, window.show_about, window.show_settings,
        ):  # fmt: skip
            show()
        window.open_session(examples[-1])
        assert window.session_view is not None
        window.session_view.exchange.make_report()
        window.show_sessions()
    assert len(opened) == 20
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChildren(QDialog) == []


@pytest.mark.parametrize(
    ("show", "answer"),
    [
        (lambda parent: hold(QDialog(parent)), False),
        (lambda parent: ask(parent, "Doorgaan?", "", "Ja"), False),
        (lambda parent: ask_to_keep(parent, "Bewaren?", "", "Bewaren"), None),
    ],
)
def test_a_dialog_that_goes_with_its_screen_was_not_accepted(
    qapp: QApplication, show: Callable[[QWidget], object], answer: object
) -> None:
    parent = QWidget()
    QTimer.singleShot(0, parent.deleteLater)
    assert show(parent) is answer
