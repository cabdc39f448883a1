# SPDX-License-Identifier: EUPL-1.2
"""A typed date is the date that was meant, or is marked and never stored; numbers likewise."""

import sys
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.limits import LONGEST_LINE
from dgw_desktop.domain.session import Action, SessionDetails
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.agenda.action_model import DUE, OWNER
from dgw_desktop.ui.agenda.actions_page import ActionsPage
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.participants.merge_dialog import MergeDialog
from dgw_desktop.ui.parts.date_edit import DateEdit
from dgw_desktop.ui.parts.value_edit import ValueEdit
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.conftest import files_of
from tests.ui.visible_texts import unbroken

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
BEFORE, TODAY = date(2026, 11, 3), date(2026, 11, 24)
MEANT = [
    ("15-01-2027", "15-01-2027"),
    ("5-12-2027", "05-12-2027"),
    ("5-1-27", "05-01-2027"),
    ("5/1/2027", "05-01-2027"),
    ("5.1.2027", "05-01-2027"),
    ("5 jan 2027", "05-01-2027"),
    ("05012027", "05-01-2027"),
    ("050127", "05-01-2027"),
    ("2027-01-05", "05-01-2027"),
]
WRONG = ["31-2-2027", "45-1-2027", "abc", "5-1-20277"]


@pytest.fixture
def dialog(qtbot: QtBot, look: Look) -> SessionDialog:
    look.apply()
    made = SessionDialog("Sessie", SessionDetails("MT", "Gemeente", "", BEFORE))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def page(qtbot: QtBot, view: SessionView) -> ActionsPage:
    view.document.change_actions((Action("Een", due=BEFORE), Action("Twee")), "test")
    view.actions_page.table._today = lambda: TODAY
    view.show_actions()
    return view.actions_page


def type_over(field: ValueEdit, text: str) -> None:
    """Come to the field with the keyboard and type, as a person does."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(field, text)


def edit_due(page: ActionsPage, row: int) -> DateEdit:
    table = page.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, DUE))
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, DateEdit)
    return editor


def due(view: SessionView, store: SessionStore) -> list[date | None]:
    return [action.due for action in store.load(view.document.session.id).actions]


def message(field: ValueEdit) -> str:
    """Return what stands on screen about the field, which a screen reader gets with it."""
    labels = field.window().findChildren(QLabel)
    shown = [unbroken(label.text()) for label in labels if label.isVisible()]
    described = field.accessibleDescription()
    assert described in shown and "!" in shown
    return described


@pytest.mark.parametrize(("typed", "shown"), MEANT)
def test_a_typed_date_stays_the_date_that_was_meant(
    qtbot: QtBot, dialog: SessionDialog, typed: str, shown: str
) -> None:
    type_over(dialog.date, typed)
    assert dialog.date.text() == typed
    qtbot.keyClick(dialog.date, Qt.Key.Key_Tab)
    assert dialog.facilitator.hasFocus()  # a date is one stop
    assert dialog.date.text() == shown
    qtbot.keyClick(dialog.facilitator, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert f"{dialog.details.date:%d-%m-%Y}" == shown


def test_enter_in_the_field_takes_what_was_typed(qtbot: QtBot, dialog: SessionDialog) -> None:
    type_over(dialog.date, "15-01-2027")
    qtbot.keyClick(dialog.date, Qt.Key.Key_Return)
    assert not dialog.isVisible() and dialog.details.date == date(2027, 1, 15)


@pytest.mark.parametrize("typed", WRONG)
def test_what_is_no_date_is_marked_and_refused(
    qtbot: QtBot, dialog: SessionDialog, typed: str
) -> None:
    type_over(dialog.date, typed)
    qtbot.keyClick(dialog.date, Qt.Key.Key_Tab)
    assert dialog.date.text() == typed
    assert message(dialog.date).startswith(f"‘{typed}’ is geen datum")
    qtbot.mouseClick(dialog.ok, LEFT)
    assert dialog.isVisible() and dialog.date.hasFocus() and dialog.date.text() == typed
    type_over(dialog.date, "5-1-2027")
    assert not any(
        label.text() == "!" for label in dialog.date.findChildren(QLabel) if label.isVisible()
    )
    qtbot.mouseClick(dialog.ok, LEFT)
    assert dialog.details.date == date(2027, 1, 5)


def test_an_emptied_date_is_asked_for(qtbot: QtBot, dialog: SessionDialog) -> None:
    type_over(dialog.date, "")
    qtbot.keyClick(dialog.date, Qt.Key.Key_Delete)
    qtbot.mouseClick(dialog.ok, LEFT)
    assert dialog.isVisible() and dialog.date.hasFocus()
    assert message(dialog.date).startswith("Vul een datum in")


def test_a_pasted_date_is_understood(qtbot: QtBot, dialog: SessionDialog) -> None:
    type_over(dialog.date, "")
    QGuiApplication.clipboard().setText("  ma 5\u00a0januari 2027 \n")
    qtbot.keyClick(dialog.date, Qt.Key.Key_V, CONTROL)
    qtbot.keyClick(dialog.date, Qt.Key.Key_Tab)
    assert dialog.date.text() == "05-01-2027"


def test_the_arrows_go_a_day_on(qtbot: QtBot, dialog: SessionDialog) -> None:
    type_over(dialog.date, "31-12-2026")
    qtbot.keyClick(dialog.date, Qt.Key.Key_Up)
    assert dialog.date.text() == "01-01-2027"
    qtbot.keyClick(dialog.date, Qt.Key.Key_Down)
    assert dialog.date.text() == "31-12-2026"
    type_over(dialog.date, "abc")
    qtbot.keyClick(dialog.date, Qt.Key.Key_Up)
    assert dialog.date.text() == "abc"


def test_the_calendar_opens_by_keyboard_and_esc_changes_nothing(
    qtbot: QtBot, dialog: SessionDialog
) -> None:
    field = dialog.date
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down, ALT)
    month = QApplication.focusWidget()
    assert field.shows_calendar and month is not None
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None and calendar.isAncestorOf(month)
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert calendar.locale().language() == QLocale.Language.Dutch
    qtbot.keyClick(month, Qt.Key.Key_Right)
    qtbot.keyClick(month, Qt.Key.Key_Escape)
    assert not field.shows_calendar and field.hasFocus() and dialog.isVisible()
    assert field.day == BEFORE
    qtbot.mouseClick(field._button, LEFT)
    month = QApplication.focusWidget()
    qtbot.keyClick(month, Qt.Key.Key_Right)
    qtbot.keyClick(month, Qt.Key.Key_Return)
    assert not field.shows_calendar and field.hasFocus()
    assert field.text() == "04-11-2026"


def test_a_screen_reader_hears_what_can_be_typed_and_what_was_wrong(
    qtbot: QtBot, dialog: SessionDialog
) -> None:
    told = QAccessible.queryAccessibleInterface(dialog.date)
    assert told.text(QAccessible.Text.Name) == "Datum"
    assert "5 januari 2027" in told.text(QAccessible.Text.Description)
    type_over(dialog.date, "31-2-2027")
    qtbot.keyClick(dialog.date, Qt.Key.Key_Tab)
    assert "is geen datum" in told.text(QAccessible.Text.Description)


def test_english_names_of_months_in_an_english_window(qtbot: QtBot, look: Look) -> None:
    look.preferences.language = "en"
    look.apply()
    made = SessionDialog("Session", SessionDetails("MT", "Gemeente", "", BEFORE))
    qtbot.addWidget(made)
    made.show()
    for typed in ("5 January 2027", "Jan 5, 2027", "5 jan 2027", "5-1-2027"):
        type_over(made.date, typed)
        assert made.date.check()
        assert (made.date.day, made.date.text()) == (date(2027, 1, 5), "05/01/2027")
    type_over(made.date, "31-2-2027")
    assert not made.date.check()
    assert message(made.date).startswith("‘31-2-2027’ is not a date")


def test_a_date_out_of_reach_from_a_file_stays_when_it_is_left_alone(qtbot: QtBot) -> None:
    made = SessionDialog("Sessie", SessionDetails("MT", "X", "", date(1998, 5, 4), "", 2500))
    qtbot.addWidget(made)
    made.show()
    made.date.setFocus()
    made.participants.setFocus()
    made.ok.click()
    assert (made.details.date, made.details.participants) == (date(1998, 5, 4), 2500)


@pytest.mark.parametrize(
    ("typed", "number"), [("12", 12), (" 1000 ", 1000), ("1 000", 1000), ("", None)]
)
def test_a_typed_number_is_that_number(
    qtbot: QtBot, dialog: SessionDialog, typed: str, number: int | None
) -> None:
    type_over(dialog.participants, typed)
    qtbot.keyClick(dialog.participants, Qt.Key.Key_Return)
    assert not dialog.isVisible() and dialog.details.participants == number


@pytest.mark.parametrize("typed", ["1001", "0", "-3", "12a", "1,5", "twaalf", "9" * LONGEST_LINE])
def test_what_is_no_number_is_marked_and_refused(
    qtbot: QtBot, dialog: SessionDialog, typed: str
) -> None:
    """A field of Qt's made 100 of 1001."""
    dialog.participants.setFocus()
    dialog.participants.insert(typed)
    qtbot.keyClick(dialog.participants, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.participants.text() == typed
    assert "is geen aantal van 1 t/m 1000" in message(dialog.participants)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere it is a message")
def test_a_screen_reader_hears_once_what_is_wrong(
    qtbot: QtBot, dialog: SessionDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The field describes itself so; what the window says of it is no second description."""
    QAccessible.setActive(True)
    field, said = dialog.participants, []
    describe = field.setAccessibleDescription
    monkeypatch.setattr(
        field, "setAccessibleDescription", lambda text: (said.append(text), describe(text))
    )
    field.setFocus()
    field.insert("twaalf")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said == [message(field)]


def test_the_date_of_a_merge_is_checked_too(
    qtbot: QtBot, store: SessionStore, examples: list[str]
) -> None:
    made = MergeDialog(store, files_of(store))
    qtbot.addWidget(made)
    made.add_sessions(store.summaries())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    type_over(made.date, "31-2-2027")
    qtbot.mouseClick(made.merge_button, LEFT)
    assert made.isVisible() and made.date.hasFocus() and made.outcome is None
    assert message(made.date).startswith("‘31-2-2027’ is geen datum")


def test_a_date_typed_in_the_table_is_stored_as_meant(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    for number, (typed, shown) in enumerate(MEANT):
        view.document.change_actions((Action("Een", due=BEFORE), Action("Twee")), "test")
        editor = edit_due(page, 1)
        QTest.keyClicks(editor, typed)
        qtbot.keyClick(editor, (Qt.Key.Key_Return, Qt.Key.Key_Tab)[number % 2])
        qtbot.waitUntil(lambda: due(view, store)[1] is not None)
        assert f"{due(view, store)[1]:%d-%m-%Y}" == shown
        assert page.table.model().index(1, DUE).data() == shown
        assert due(view, store)[0] == BEFORE


def test_a_date_without_a_year_is_still_to_come(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    editor = edit_due(page, 1)
    QTest.keyClicks(editor, "20-11")
    editor._today = lambda: TODAY
    page.entry.text.setFocus()
    assert due(view, store)[1] == date(2027, 11, 20)


def test_what_is_no_date_stays_in_the_cell_and_is_not_stored(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    editor = edit_due(page, 0)
    editor.selectAll()
    QTest.keyClicks(editor, "31-2-2027")
    for leave in (
        lambda: qtbot.keyClick(editor, Qt.Key.Key_Return),
        lambda: qtbot.keyClick(editor, Qt.Key.Key_Tab),
        lambda: page.entry.text.setFocus(),
        lambda: page.table.setCurrentIndex(page.table.model().index(1, OWNER)),
        view.show_cards,
    ):
        leave()
        QApplication.processEvents()
        assert page.table.findChild(DateEdit) is editor and editor.text() == "31-2-2027"
        assert due(view, store) == [BEFORE, None]
    view.document.add_action("Nog iets", None)
    QApplication.processEvents()
    assert page.table.findChild(DateEdit) is editor and editor.text() == "31-2-2027"
    view.document.undo_stack.undo()
    view.show_actions()
    QApplication.processEvents()
    assert message(editor).startswith("‘31-2-2027’ is geen datum")
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not editor.isVisible() and not page._problem.isVisible()
    assert due(view, store) == [BEFORE, None]
    assert page.table.model().index(0, DUE).data() == "03-11-2026"


def test_an_empty_date_that_is_opened_and_left_stays_empty(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    steps = view.document.undo_stack.count()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
        editor = edit_due(page, 1)
        assert editor.text() == ""
        qtbot.keyClick(editor, key)
        QApplication.processEvents()
    edit_due(page, 1)
    page.entry.text.setFocus()
    assert due(view, store) == [BEFORE, None]
    assert view.document.undo_stack.count() == steps


def test_a_date_in_the_table_can_be_emptied_again(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    editor = edit_due(page, 0)
    qtbot.keyClick(editor, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: due(view, store) == [None, None])


def test_the_calendar_of_a_cell_does_not_end_the_edit(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    editor = edit_due(page, 0)
    qtbot.keyClick(editor, Qt.Key.Key_F4)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert editor.hasFocus() and editor.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_F4)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert editor.hasFocus() and editor.text() == "04-11-2026"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: due(view, store)[0] == date(2026, 11, 4))
