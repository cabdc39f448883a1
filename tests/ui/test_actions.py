# SPDX-License-Identifier: EUPL-1.2
"""Acties and parkeerplek: everything in place, by mouse and by keyboard."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Action, ActionStatus
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.agenda.action_model import (
    DIMENSION,
    DUE,
    OWNER,
    STATUS,
    TEXT,
    ActionFilter,
)
from dgw_desktop.ui.agenda.action_table import ActionTable
from dgw_desktop.ui.agenda.actions_page import ActionsPage
from dgw_desktop.ui.agenda.text_table import TextTable
from dgw_desktop.ui.parts.result_card import RowsCard
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.paintings import settle

TODAY = date(2026, 11, 24)
LATE, SOON = Action("Te laat", 4, "Sanne", date(2026, 11, 23)), Action("Straks", 2)
DONE = Action("Gedaan", None, "", date(2020, 1, 1), ActionStatus.DONE)
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(
    qtbot: QtBot,
    view: SessionView,
    store: SessionStore,
    monkeypatch: pytest.MonkeyPatch,
) -> ActionsPage:
    view.document.change_actions((LATE, SOON, DONE), "test")
    view.document.change_parking_lot(("AI-beleid", "GGD"), "test")
    view.actions_page.table.actions_model._today = lambda: TODAY
    view.show_actions()
    assert view.actions_page.isVisible()
    return view.actions_page


def texts(table: ActionTable, column: int = TEXT) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def edit(table: ActionTable, row: int, column: int) -> QLineEdit | QComboBox:
    """Open the editor of a cell by keyboard, as a person does."""
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = table.indexWidget(table.currentIndex()) or QApplication.focusWidget()
    assert isinstance(editor, QLineEdit | QComboBox)
    return editor


def stored(view: SessionView, store: SessionStore) -> tuple[Action, ...]:
    return store.load(view.document.session.id).actions


def test_a_new_action_is_typed_and_stored(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    assert page.entry.text.hasFocus()
    qtbot.keyClicks(page.entry.text, "Begrippenlijst <b>maken</b>")
    qtbot.keyClick(page.entry.text, Qt.Key.Key_Return)
    assert stored(view, store)[-1] == Action("Begrippenlijst <b>maken</b>")
    assert page.entry.text.text() == ""
    qtbot.keyClick(page.entry.text, Qt.Key.Key_Return)  # nothing typed, nothing made
    assert len(stored(view, store)) == 4


def test_text_owner_and_dimension_are_edited_in_place(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    editor = edit(page.table, 1, TEXT)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Binnenkort")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    editor = edit(page.table, 1, OWNER)
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "Team Data")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    editor = edit(page.table, 1, DIMENSION)
    assert isinstance(editor, QComboBox)
    editor.setCurrentIndex(editor.findData(9))
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    page.table.setFocus()
    assert stored(view, store)[1] == Action("Binnenkort", 9, "Team Data")
    # An emptied text is not taken: there would be nothing left to do.
    editor = edit(page.table, 1, TEXT)
    assert isinstance(editor, QLineEdit)
    editor.clear()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert stored(view, store)[1].text == "Binnenkort"
    for _ in range(3):
        qtbot.keyClick(page.table, Qt.Key.Key_Z, CONTROL)
    assert stored(view, store)[1] == SOON


def test_a_session_without_actions_gets_its_first_and_loses_it(
    qtbot: QtBot, view: SessionView, store: SessionStore
) -> None:
    view.document.change_actions((), "test")
    view.document.change_parking_lot((), "test")
    view.show_actions()
    page = view.actions_page
    assert page.entry.text.hasFocus() and not page.table.isVisible()
    qtbot.keyClicks(page.entry.text, "Beginnen")
    qtbot.keyClick(page.entry.text, Qt.Key.Key_Return)
    assert page.table.isVisible() and texts(page.table) == ["Beginnen"]
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert stored(view, store) == () and not page.table.isVisible()
    view.show_parking()
    parking = view.agenda.parking_page
    assert parking.remark.hasFocus() and not parking.remarks.isVisible()
    qtbot.keyClicks(parking.remark, "Later")
    qtbot.keyClick(parking.remark, Qt.Key.Key_Return)
    parking.remarks.setCurrentIndex(parking.remarks.model().index(0, 0))
    qtbot.mouseClick(parking.remove_button, LEFT)
    assert store.load(view.document.session.id).parking_lot == ()


def test_delete_empties_a_date(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    page.table.setCurrentIndex(page.table.model().index(0, DUE))
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert stored(view, store)[0].due is None
    assert len(stored(view, store)) == 3


def test_overdue_is_told_in_words_and_gone_when_done(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    assert texts(page.table, STATUS) == ["te laat", "open", "gedaan"]
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(0, STATUS))
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert stored(view, store)[0] == replace(LATE, status=ActionStatus.DONE)
    assert texts(page.table, STATUS)[0] == "gedaan"
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert texts(page.table, STATUS)[0] == "te laat"


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (ActionFilter.ALL, ["Te laat", "Straks", "Gedaan"]),
        (ActionFilter.OPEN, ["Te laat", "Straks"]),
        (ActionFilter.OVERDUE, ["Te laat"]),
        (ActionFilter.DONE, ["Gedaan"]),
    ],
)
def test_the_filter(page: ActionsPage, wanted: ActionFilter, shown: list[str]) -> None:
    page.filter.setCurrentIndex(page.filter.findData(wanted))
    assert texts(page.table) == shown
    page.search.setText("taal")  # the name of dimension 4
    assert texts(page.table) == [text for text in shown if text == "Te laat"]


def test_heads_sort_and_an_edit_keeps_the_right_action(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    page.table.sortByColumn(TEXT, Qt.SortOrder.DescendingOrder)
    assert texts(page.table) == ["Te laat", "Straks", "Gedaan"]
    page.table.sortByColumn(DUE, Qt.SortOrder.AscendingOrder)
    assert texts(page.table) == ["Gedaan", "Te laat", "Straks"]
    page.table.setCurrentIndex(page.table.model().index(1, OWNER))
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert stored(view, store)[0] == replace(LATE, owner="")
    qtbot.mouseClick(page.delete_button, LEFT)
    assert stored(view, store) == (SOON, DONE)
    qtbot.keyClick(page.table, Qt.Key.Key_Z, CONTROL)
    assert stored(view, store)[0] == replace(LATE, owner="")


def test_a_parked_remark_becomes_an_action_and_comes_back(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    view.show_parking()
    parking = view.agenda.parking_page
    qtbot.mouseClick(parking.promote_button, LEFT)  # of the first, which has the focus
    session = store.load(view.document.session.id)
    assert session.actions[-1] == Action("AI-beleid") and session.parking_lot == ("GGD",)
    assert page.table.currentIndex().row() == 3
    qtbot.keyClick(parking.remarks, Qt.Key.Key_Z, CONTROL)
    session = store.load(view.document.session.id)
    assert len(session.actions) == 3 and session.parking_lot == ("AI-beleid", "GGD")
    parking.remarks.model().setData(parking.remarks.model().index(1, 0), "GGD en GHOR")
    qtbot.keyClicks(parking.remark, "Nog iets")
    qtbot.keyClick(parking.remark, Qt.Key.Key_Return)
    assert store.load(session.id).parking_lot == ("AI-beleid", "GGD en GHOR", "Nog iets")


def test_a_final_session_is_only_read(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    view.document.set_final(True)
    page.table.setCurrentIndex(page.table.model().index(0, STATUS))
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        qtbot.keyClick(page.table, key)
    assert stored(view, store) == (LATE, SOON, DONE)
    assert not page.entry.text.isEnabled() and not page.delete_button.isEnabled()


def test_card_and_gaps_lead_to_an_action_on_their_dimension(
    qtbot: QtBot, view: SessionView
) -> None:
    page = view.actions_page
    view.document.go_to(7)
    qtbot.mouseClick(view.cards.card.actions_button, LEFT)
    assert page.isVisible() and page.entry.dimension.currentData() == 7
    qtbot.keyClicks(page.entry.text, "Iets doen")
    qtbot.keyClick(page.entry.text, Qt.Key.Key_Return)
    view.show_cards()
    assert view.cards.card.actions_button.text() == "Acties (1)"
    view.show_results()
    card = view.results.gaps
    assert isinstance(card, RowsCard)
    button = next(b for b in card.findChildren(QPushButton) if b.text() == "Actie…")
    qtbot.mouseClick(button, LEFT)
    assert page.isVisible()
    first = view.document.model.dimension(page.entry.dimension.currentData()).name
    assert first in button.accessibleName()


def test_the_keyboard_sorts_too(qtbot: QtBot, page: ActionsPage) -> None:
    table = page.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, TEXT))
    both = CONTROL | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(table, Qt.Key.Key_S, both)
    assert texts(table) == ["Gedaan", "Straks", "Te laat"]
    qtbot.keyClick(table, Qt.Key.Key_S, both)
    assert texts(table) == ["Te laat", "Straks", "Gedaan"]


def test_the_table_settles_at_every_height_whatever_makes_a_row_high(
    view: SessionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = "Team Data en informatie van de gemeente"
    actions = (Action(f"Begrippen {n}", 4, owner, date(2030, 1, 2)) for n in range(9))
    view.document.change_actions(tuple(actions), "test")
    view.show_actions()
    rounds: list[str] = []
    whole = TextTable._set_heights
    monkeypatch.setattr(
        TextTable, "_set_heights", lambda table: (rounds.append("again"), whole(table))
    )
    for height in range(720, 900, 20):
        view.window().resize(1024, height)
        for _ in range(3):
            settle()
        rounds.clear()
        settle()
        assert rounds == [], height
        table = view.actions_page.table
        assert table.rowHeight(0) == table.sizeHintForRow(0)


@pytest.mark.parametrize(
    ("actions", "said"),
    [
        ((), "0 acties"),
        ((DONE,), "1 actie, geen open"),
        ((SOON,), "1 actie, nog open"),
        ((LATE, SOON), "2 acties, alle open"),
        ((LATE, SOON, DONE), "3 acties, waarvan 2 open"),
    ],
)
def test_the_page_says_how_many_actions_are_open(
    view: SessionView, actions: tuple[Action, ...], said: str
) -> None:
    view.document.change_actions(actions, "test")
    view.show_actions()
    assert view.actions_page._subtitle.text() == said
