# SPDX-License-Identifier: EUPL-1.2
"""No typed word is lost: not by Esc, not by another change, not by leaving."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dgw_desktop.domain.fitting import TooMuch
from dgw_desktop.domain.session import Action, Answer
from dgw_desktop.errors import UserError
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.agenda.action_table import DUE, OWNER, TEXT
from dgw_desktop.ui.agenda.actions_page import ActionsPage
from dgw_desktop.ui.agenda.agenda_page import AgendaPage
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import BEAMER, press, type_text
from tests.ui.conftest import PretendedScreens

OPEN = 20


@pytest.fixture
def page(view: SessionView) -> ActionsPage:
    """Acties, with one action and one remark, where the table has the focus."""
    view.document.change_actions((Action("Begrippen vastleggen", 4, "Anja"),), "")
    view.document.change_parking_lot(("AI komt later",), "")
    view.show_actions()
    QApplication.processEvents()
    return view.actions_page


def edit_cell(page: ActionsPage, column: int) -> QLineEdit:
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(0, column))
    press("F2")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    return editor


def edit_remark(view: SessionView) -> QLineEdit:
    view.show_parking()
    QApplication.processEvents()
    page = view.agenda.parking_page
    page.remarks.setFocus()
    page.remarks.setCurrentIndex(page.remarks.model().index(0, 0))
    press("F2")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    return editor


def answer(monkeypatch: pytest.MonkeyPatch, wanted: str) -> list[str]:
    """Press the button ``wanted`` in each message box; return what they said."""
    said: list[str] = []

    def run(box: QMessageBox) -> int:
        said.append(f"{box.text()}\n{box.informativeText()}")
        box.show()
        next(button for button in box.buttons() if button.text() == wanted).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    return said


@pytest.mark.parametrize("column", [TEXT, OWNER])
def test_escape_in_a_cell_keeps_what_is_typed_and_undo_takes_it_back(
    view: SessionView, page: ActionsPage, column: int
) -> None:
    before = view.document.session.actions
    edit_cell(page, column)
    type_text("Nieuwe woorden")
    press("Escape")
    after = view.document.session.actions[0]
    assert (after.text if column == TEXT else after.owner) == "Nieuwe woorden"
    assert page.table.hasFocus()
    press("Ctrl+Z")
    assert view.document.session.actions == before


def test_escape_in_a_cell_where_nothing_is_typed_changes_nothing(
    view: SessionView, page: ActionsPage
) -> None:
    before = view.document.session
    edit_cell(page, TEXT)
    press("Escape")
    assert view.document.session == before and page.table.hasFocus()


def test_escape_in_a_remark_keeps_what_is_typed_and_undo_takes_it_back(
    view: SessionView, page: ActionsPage
) -> None:
    edit_remark(view)
    type_text("AI komt eerder")
    press("Escape")
    assert view.document.session.parking_lot == ("AI komt eerder",)
    press("Ctrl+Z")
    assert view.document.session.parking_lot == ("AI komt later",)


FIELDS: dict[str, Callable[[AgendaPage], QLineEdit]] = {
    "text": lambda page: page.actions_page.entry.text,
    "remark": lambda page: page.parking_page.remark,
    "search": lambda page: page.actions_page.search,
}


@pytest.mark.parametrize("field", FIELDS)
def test_escape_leaves_a_field_of_acties_and_keeps_the_text_and_the_beamer(
    view: SessionView, page: ActionsPage, screens: PretendedScreens, field: str
) -> None:
    screens.plug(BEAMER)
    view.present()
    (view.show_parking if field == "remark" else view.show_actions)()
    QApplication.processEvents()
    line = FIELDS[field](view.agenda)
    line.setFocus()
    type_text("Begrip")
    press("Escape")
    assert line.text() == "Begrip" and not line.hasFocus()
    assert view.presentation is not None
    press("Escape")
    assert view.presentation is None


def test_other_changes_do_not_touch_the_cell_that_is_being_edited(
    view: SessionView, page: ActionsPage
) -> None:
    document = view.document
    editor = edit_cell(page, TEXT)
    type_text("Nieuwe woo")
    document.choose_level(OPEN, 3)
    assert document.session.actions[0].text == "Nieuwe woo"
    assert editor.text() == "Nieuwe woo"
    type_text("rden")
    document.add_action("Nog een", None)
    assert [action.text for action in document.session.actions] == ["Nieuwe woorden", "Nog een"]
    document.undo()
    document.undo()
    document.undo()
    assert document.session.actions[0].text == "Nieuwe woo"


def test_undo_reaches_the_page_from_an_empty_field(view: SessionView, page: ActionsPage) -> None:
    before = view.document.session.actions
    page.entry.text.setFocus()
    type_text("Iets doen")
    press("Return")
    assert len(view.document.session.actions) == len(before) + 1
    page.entry.text.setFocus()
    press("Ctrl+Z")
    assert view.document.session.actions == before
    assert page.entry.text.text() == ""
    type_text("ab")
    press("Ctrl+Z")
    assert view.document.session.actions == before
    assert page.entry.text.text() == ""


def test_an_action_begun_at_a_card_waits_in_acties(view: SessionView) -> None:
    view.document.go_to(OPEN)
    press("A")
    type_text("Lijst maken")
    press("Escape")
    assert "A gaat verder" in view.cards.toast.text and view.cards.toast.isVisible()
    view.show_actions()
    page = view.actions_page
    assert page.entry.text.text() == "Lijst maken" and page.entry.dimension.currentData() == OPEN
    page.entry.text.setFocus()
    press("End")
    type_text(" en delen")
    view.show_cards()
    press("A")
    assert view.cards.strip.edit.toPlainText() == "Lijst maken en delen"
    press("Return")
    assert view.document.session.actions[-1] == Action("Lijst maken en delen", OPEN)
    view.show_actions()
    assert page.entry.text.text() == ""


def test_a_strip_that_is_open_comes_along_to_acties(view: SessionView) -> None:
    view.document.go_to(OPEN)
    press("P")
    type_text("voor later")
    view.show_parking()
    assert view.agenda.parking_page.remark.text() == "voor later"
    assert not view.cards.strip.isVisible()


TYPED: dict[str, Callable[[SessionView], object]] = {
    "strip": lambda v: (press("A"), type_text("Nieuw idee")),
    "put away": lambda v: (press("A"), type_text("Nieuw idee"), press("Escape")),
    "acties": lambda v: (
        v.show_actions(),
        v.actions_page.entry.text.setFocus(),
        type_text("Nieuw idee"),
    ),
}


@pytest.mark.parametrize("how", TYPED)
@pytest.mark.parametrize("door", ["close", "back", "open"])
@pytest.mark.parametrize("wanted", ["Toevoegen", "Weggooien", "Annuleren"])
def test_leaving_asks_about_what_is_typed_and_not_added(
    open_window: Callable[[], MainWindow],
    examples: list[str],
    store: SessionStore,
    monkeypatch: pytest.MonkeyPatch,
    how: str,
    door: str,
    wanted: str,
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    TYPED[how](view)
    QApplication.processEvents()
    said = answer(monkeypatch, wanted)
    if door == "close":
        window.close()
    elif door == "back":
        view.header.back_button.click()
    else:
        window.open_wanted(examples[0])
    assert len(said) == 1 and "Nieuw idee" in said[0]
    added = [action.text for action in store.load(examples[-1]).actions]
    assert ("Nieuw idee" in added) == (wanted == "Toevoegen")
    if wanted == "Annuleren":
        assert window.isVisible() and window.session_view is view
        assert view.document.drafts.action.text == "Nieuw idee"
    else:
        assert not window.isVisible() or window.session_view is not view


def test_the_end_of_the_system_asks_nothing_and_keeps_all(
    view: SessionView, store: SessionStore
) -> None:
    session_id = view.document.session.id
    view.document.go_to(OPEN)
    press("N")
    type_text("nog gauw")
    press("Escape")
    press("P")
    type_text("voor later")
    window = view.window()
    assert isinstance(window, MainWindow)
    window.save_typed()
    session = store.load(session_id)
    assert session.answer(OPEN).note == "nog gauw"
    assert session.parking_lot[-1] == "voor later"
    window.save_typed()
    assert store.load(session_id).parking_lot == session.parking_lot


def test_closing_the_window_keeps_a_cell_that_is_being_edited(
    view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    session_id = view.document.session.id
    edit_cell(page, TEXT)
    type_text("Nieuwe woorden")
    view.window().close()
    assert store.load(session_id).actions[0].text == "Nieuwe woorden"


def test_closing_the_window_keeps_a_remark_that_is_being_edited(
    view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    session_id = view.document.session.id
    edit_remark(view)
    type_text("AI komt eerder")
    view.window().close()
    assert store.load(session_id).parking_lot == ("AI komt eerder",)


def test_what_is_typed_goes_along_in_a_report(
    view: SessionView, page: ActionsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []
    monkeypatch.setattr(
        "dgw_desktop.ui.reporting.report_dialog.ReportDialog.exec",
        lambda dialog: seen.append(dialog._source.session) or 0,
    )
    edit_cell(page, TEXT)
    type_text("Nieuwe woorden")
    view.exchange.make_report()
    assert view.document.session in seen
    assert view.document.session.actions[0].text == "Nieuwe woorden"


def test_a_note_that_waits_is_not_shown_over(qtbot: QtBot, view: SessionView) -> None:
    """Also what comes in without any warning does not replace what a person is typing."""
    view.document.go_to(OPEN)
    press("N")
    type_text("bezig")
    view.document.answer_changed.emit(OPEN)
    assert view.cards.card.remarks.note.toPlainText() == "bezig"
    QTest.keyClick(view.cards.card.remarks.note, Qt.Key.Key_Escape)
    assert view.document.answer(OPEN) == Answer(None, 3, note="bezig")


def test_what_cannot_be_added_stays_where_it_was_typed(
    view: SessionView, no_dialogs: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_values: object) -> None:
        raise UserError("Dat past er niet meer bij.")

    with monkeypatch.context() as full:
        full.setattr(view.document._store, "save_remarks", refuse)
        view.document.go_to(OPEN)
        press("A")
        type_text("Eentje te veel")
        press("Return")
        assert len(no_dialogs) == 1
        view.show_actions()
        page = view.actions_page
        assert page.entry.text.text() == "Eentje te veel"
        page.entry.add_button.click()
        assert len(no_dialogs) == 2 and page.entry.text.text() == "Eentje te veel"
    page.entry.add_button.click()
    assert page.entry.text.text() == ""
    assert view.document.session.actions[-1].text == "Eentje te veel"


# What is not taken stays

REFUSED = "Kan niet worden bewaard"


@pytest.fixture
def refusing(
    view: SessionView, monkeypatch: pytest.MonkeyPatch, no_dialogs: list[UserError]
) -> Iterator[Callable[[], None]]:
    """Let the session take nothing that is typed, until it is called."""

    def refuse(*_values: object) -> None:
        raise UserError(REFUSED)

    with monkeypatch.context() as full:
        for name in ("save_answer", "save_remarks"):
            full.setattr(view.document._store, name, refuse)
        yield full.undo
        assert {str(error) for error in no_dialogs} <= {REFUSED}


def too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_before: object, _after: object) -> None:
        raise TooMuch("De sessie wordt te groot.")

    monkeypatch.setattr("dgw_desktop.ui.document.session_document.check_growth", refuse)


def read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SessionDocument, "may_change", False)


@pytest.mark.parametrize("why", [too_large, read_only, None])
def test_a_note_that_is_not_taken_stays_in_view_and_comes_back_with_its_dimension(
    request: pytest.FixtureRequest,
    view: SessionView,
    monkeypatch: pytest.MonkeyPatch,
    why: Callable[[pytest.MonkeyPatch], None] | None,
) -> None:
    document, note = view.document, view.cards.card.remarks.note
    document.go_to(OPEN)
    saved = document.answer(OPEN).note
    press("N")
    type_text("Hier is over gesproken")
    wanted = note.toPlainText()
    if why is None:
        request.getfixturevalue("refusing")
    with monkeypatch.context() as meanwhile:
        if why is not None:
            why(meanwhile)
        document.hand_in()
        assert note.toPlainText() == wanted and document.answer(OPEN).note == saved
        assert view.header.state.text().endswith("niet opgeslagen")
        assert view.cards.card.remarks._note_box.caption.text().endswith("niet bewaard")
        document.answer_changed.emit(OPEN)
        document.session_changed.emit()
        view.show_results()
        view.show_cards()
        document.go_to(1)
        assert note.toPlainText() == document.answer(1).note
        document.go_to(OPEN)
        assert note.toPlainText() == wanted
    if why is None:
        request.getfixturevalue("refusing")()
    document.session_changed.emit()
    note.setFocus()
    type_text("!")
    document.hand_in()
    assert document.answer(OPEN).note == note.toPlainText() != saved
    assert view.header.state.text().endswith("· opgeslagen") and not document.drafts.refused


def test_a_note_that_is_not_taken_stays_in_the_strip_of_the_beamer(
    view: SessionView, refusing: Callable[[], None]
) -> None:
    view.present()
    presentation = view.presentation
    assert presentation is not None
    view.document.go_to(OPEN)
    press("N")
    type_text("Hier is over gesproken")
    strip = presentation.window.strip
    wanted = strip.edit.toPlainText()
    press("Return")
    assert strip.isVisible() and strip.edit.toPlainText() == wanted
    press("Escape")
    assert not strip.isVisible()
    press("N")
    assert strip.edit.toPlainText() == wanted
    refusing()
    type_text("!")
    press("Return")
    assert not strip.isVisible() and view.document.answer(OPEN).note == f"{wanted}!"


@pytest.mark.parametrize("edit", [lambda v: edit_cell(v.actions_page, TEXT), edit_remark])
@pytest.mark.parametrize("leave", ["Return", "Tab", "Escape", "click", "cards"])
def test_a_cell_whose_text_is_not_taken_stays_open(
    view: SessionView,
    page: ActionsPage,
    refusing: Callable[[], None],
    edit: Callable[[SessionView], QLineEdit],
    leave: str,
) -> None:
    before = view.document.session
    editor = edit(view)
    type_text("Andere woorden")
    if leave == "click":
        focus = (page.search, view.agenda.parking_page.remark)
        next(field for field in focus if field.isVisible()).setFocus()
    elif leave == "cards":
        view.show_cards()
        view.show_agenda()
    else:
        press(leave)
    QApplication.processEvents()
    assert isValid(editor) and editor.isVisible() and editor.text() == "Andere woorden"
    assert view.document.session == before
    assert view.header.state.text().endswith("niet opgeslagen")
    refusing()
    editor.setFocus()
    press("Return")
    QApplication.processEvents()
    session = view.document.session
    assert "Andere woorden" in (session.actions[0].text, *session.parking_lot)
    assert not isValid(editor) or not editor.isVisible()
    assert not view.document.drafts.refused


NOT_TAKEN: dict[str, Callable[[SessionView], object]] = {
    "note": lambda v: (v.document.go_to(OPEN), press("N"), type_text("Niet kwijt")),
    "action": lambda v: (press("A"), type_text("Niet kwijt"), press("Escape")),
    "remark": lambda v: (press("P"), type_text("Niet kwijt"), press("Escape")),
    "cell": lambda v: (edit_cell(v.actions_page, TEXT), type_text("Niet kwijt")),
    "parked": lambda v: (edit_remark(v), type_text("Niet kwijt")),
}


@pytest.mark.parametrize("where", NOT_TAKEN)
@pytest.mark.parametrize("wanted", ["Kopiëren en sluiten", "Weggooien", "Annuleren"])
def test_closing_asks_about_what_cannot_be_saved_and_copies_it(
    view: SessionView, page: ActionsPage, monkeypatch: pytest.MonkeyPatch, where: str, wanted: str
) -> None:
    if where not in ("cell", "parked"):
        view.show_cards()
    NOT_TAKEN[where](view)
    QApplication.clipboard().setText("")
    said = answer(monkeypatch, wanted)
    with monkeypatch.context() as meanwhile:
        read_only(meanwhile)
        assert view.may_close() == (wanted != "Annuleren")
    assert len(said) == 1 and "Niet kwijt" in said[0]
    assert ("Niet kwijt" in QApplication.clipboard().text()) == (wanted == "Kopiëren en sluiten")
    view.document.drafts.clear()


@pytest.mark.parametrize("wanted", ["Kopiëren en sluiten", "Weggooien", "Annuleren"])
def test_closing_asks_about_a_date_that_is_none(
    view: SessionView, page: ActionsPage, monkeypatch: pytest.MonkeyPatch, wanted: str
) -> None:
    editor = edit_cell(page, DUE)
    type_text("31-2-2027")
    QApplication.clipboard().setText("")
    said = answer(monkeypatch, wanted)
    closed = view.may_close()
    assert closed == (wanted != "Annuleren")
    assert "Wanneer bij ‘Begrippen vastleggen’: 31-2-2027" in said[0] and len(said) == 1
    assert ("31-2-2027" in QApplication.clipboard().text()) == (wanted == "Kopiëren en sluiten")
    if not closed:
        assert editor.isVisible() and editor.text() == "31-2-2027"
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        QApplication.processEvents()
        assert view.may_close() and len(said) == 1
