# SPDX-License-Identifier: EUPL-1.2
"""The three parts of Agenda: which one is shown, what its line says, what its keys reach."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.priorities import Agenda, Priority
from dgw_desktop.domain.session import Action, SessionRole
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.agenda.agenda_page import AgendaPart
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press
from tests.ui.conftest import answer_dialog

LEFT = Qt.MouseButton.LeftButton


def test_the_part_used_last_comes_back_also_after_a_start(
    qtbot: QtBot, view: SessionView, open_window: Callable[[], MainWindow]
) -> None:
    press("Ctrl+4")
    agenda = view.agenda
    assert agenda.board_page.isVisible() and agenda.parts.button(0).isChecked()
    qtbot.mouseClick(agenda.parts.button(2), LEFT)
    assert agenda.parking_page.isVisible() and not agenda.add_button.isVisible()
    press("Ctrl+1")
    press("Ctrl+4")
    assert agenda.parking_page.isVisible()
    window = open_window()
    window.open_session(view.document.session.id)
    again = window.session_view
    assert again is not None
    again.show_agenda()
    assert again.agenda.part is AgendaPart.PARKING and again.agenda.parking_page.isVisible()


def test_a_view_that_an_earlier_version_remembered_still_opens(view: SessionView) -> None:
    view.show_view("actions")
    assert view.actions_page.isVisible()
    view.show_view("agenda")
    assert view.actions_page.isVisible()


def test_the_line_says_how_full_the_agenda_is_and_follows_each_change(view: SessionView) -> None:
    view.document.edit_agenda(
        lambda _agenda: Agenda((Priority(4, 9), Priority(5, 3)), dots_people=4), "test"
    )
    view.document.change_actions((Action("a", due=date(2020, 1, 1)), Action("b")), "test")
    view.show_board()
    wanted = "2 prioriteiten · 2 acties, 1 te laat · 4 personen × 3 stippen verdeeld"
    assert view.agenda._line.text() == wanted
    view.document.undo()
    view.document.undo()
    assert view.agenda._line.text() != wanted


def test_keys_of_the_screen_reach_the_part_that_they_are_about(view: SessionView) -> None:
    view.document.edit_agenda(lambda _agenda: Agenda(), "test")
    view.show_board()
    press("A")  # no card to put an action with
    assert view.actions_page.entry.text.hasFocus()
    view.show_board()
    press("P")
    assert view.agenda.parking_page.remark.hasFocus()
    view.show_board()
    press("Ctrl+F")
    assert view.actions_page.search.hasFocus()
    view.document.add_action("Iets", 4)
    view.document.undo()
    view.show_board()
    press("Ctrl+Shift+S")  # nothing to sort here
    assert view.agenda.board_page.isVisible()


def test_dots_can_be_given_from_an_agenda_and_from_an_empty_one(
    qtbot: QtBot, view: SessionView
) -> None:
    view.document.edit_agenda(lambda _agenda: Agenda((Priority(4),)), "test")
    view.show_board()
    QApplication.processEvents()
    qtbot.mouseClick(view.agenda.dots_button, LEFT)
    assert view.dots_page.isVisible() and view.header.screens.button(3).isChecked()
    view.document.edit_agenda(lambda _agenda: Agenda(), "test")
    view.dots_page.left.emit()
    assert view.agenda.board_page.isVisible()
    buttons = view.agenda.board_page.empty.findChildren(QPushButton)
    qtbot.mouseClick(next(b for b in buttons if b.text() == "Stippen verdelen…"), LEFT)
    assert view.dots_page.isVisible()


def test_resultaat_leads_to_the_choice_of_priorities(
    qtbot: QtBot, view: SessionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_dialog(monkeypatch, lambda dialog: dialog.reject(), "PriorityDialog")
    view.show_results()
    QApplication.processEvents()
    view.results.priorities_button.click()
    assert view.agenda.board_page.isVisible()


def test_a_participants_own_scan_has_no_agenda(
    view: SessionView, store: SessionStore, loaded: LoadedModel
) -> None:
    window = view.window()
    assert isinstance(window, MainWindow)
    own = replace(view.document.session, id="1" * 32, role=SessionRole.PARTICIPANT)
    store.add(own, loaded)
    window.open_session(own.id)
    alone = window.session_view
    assert alone is not None
    press("Ctrl+4")  # actions that an earlier version took stay in view
    agenda = alone.agenda
    assert agenda.actions_page.isVisible() and not agenda.parts.button(0).isVisible()
    assert not agenda.add_button.isVisible() and not agenda.dots_button.isVisible()
    alone.show_board()
    assert agenda.actions_page.isVisible()
