# SPDX-License-Identifier: EUPL-1.2
"""A window that begins with a session has its list when it is wanted, and not before."""

from collections.abc import Callable
from contextlib import closing

import pytest
from pytestqt.qtbot import QtBot

from dgw_desktop.errors import UserError
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.ui.conftest import PretendedScreens, end_typing


@pytest.fixture
def window(
    qtbot: QtBot, store: SessionStore, loaded: LoadedModel, look: Look, screens: PretendedScreens
) -> MainWindow:
    made = MainWindow(store, loaded, look, screens, on_list=False)
    qtbot.addWidget(made, before_close_func=end_typing)
    made.show()
    return made


def has_list(window: MainWindow) -> bool:
    return "sessions" in vars(window)


def test_the_list_is_made_when_the_session_is_closed(
    window: MainWindow, examples: list[str]
) -> None:
    window.open_session(examples[0])
    assert not has_list(window)
    assert window.session_view is not None and window.session_view.isVisible()
    window.show_sessions()
    assert window.sessions.isVisible() and window.sessions.list.hasFocus()
    assert window.sessions.list.current_id() is not None


def test_a_list_that_is_made_ready_stays_out_of_view(
    window: MainWindow, examples: list[str]
) -> None:
    window.open_session(examples[0])
    view = window.session_view
    focus = window.focusWidget()
    window.make_list()
    assert has_list(window)
    assert view is not None and view.isVisible() and not window.sessions.isVisible()
    assert window.focusWidget() is focus
    view.closed.emit()
    assert window.sessions.isVisible()


def test_a_session_that_does_not_open_leaves_the_list(
    window: MainWindow, examples: list[str], no_dialogs: list[UserError]
) -> None:
    window.open_session("0" * 32)
    assert len(no_dialogs) == 1
    assert window.sessions.isVisible() and window.sessions.list.hasFocus()


def test_a_list_that_cannot_be_read_says_so_when_it_is_wanted(
    window: MainWindow, store: SessionStore, examples: list[str], no_dialogs: list[UserError]
) -> None:
    window.open_session(examples[0])
    with closing(Database(store.path)) as other:
        other._connection.execute("BEGIN EXCLUSIVE")
        window.make_list()
        assert not has_list(window) and no_dialogs == []
        window.show_sessions()
        assert len(no_dialogs) == 1
        assert window.session_view is not None and window.session_view.isVisible()
    window.show_sessions()
    assert window.sessions.isVisible()


def test_a_backup_that_fails_is_told_on_the_list(window: MainWindow, examples: list[str]) -> None:
    window.open_session(examples[0])
    window.keeper.failed.emit(UserError("Er is geen ruimte.", ""))
    window.show_sessions()
    assert window.sessions.toast.isVisible()


def test_a_change_of_language_makes_a_list_again_or_none(
    open_window: Callable[[], MainWindow], window: MainWindow, examples: list[str]
) -> None:
    window.open_session(examples[0])
    window._renew()
    assert window.session_view is not None and window.session_view.isVisible()
    other = open_window()
    before = other.sessions
    other._renew()
    assert other.sessions is not before and other.sessions.isVisible()
