# SPDX-License-Identifier: EUPL-1.2
"""One priority in full: what is typed is kept, its actions are ticked off and added."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.fitting import TooMuch
from dgw_desktop.domain.limits import MOST_ACTIONS
from dgw_desktop.domain.priorities import Agenda, Period, Priority
from dgw_desktop.domain.session import Action, ActionStatus, Answer
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.agenda.action_model import DUE, STATUS, TEXT
from dgw_desktop.ui.agenda.board_page import BoardPage
from dgw_desktop.ui.agenda.priority_detail import PriorityDetail
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press, type_text
from tests.ui.paintings import settle
from tests.ui.test_agenda_board import all_said

TASK, OTHER = Action("Lijst maken", 4, "Team Data"), Action("Iets anders", 5)


@pytest.fixture
def page(view: SessionView) -> BoardPage:
    three = (Priority(4, 9), Priority(11), Priority(5, period=Period.NEXT))
    agenda = Agenda(three, outcomes=all_said(view))
    view.document.edit_agenda(lambda _agenda: agenda, "test")
    view.document.change_actions((TASK, OTHER), "test")
    view.document.undo_stack.clear()
    view.show_board()
    QApplication.processEvents()
    return view.agenda.board_page


@pytest.fixture
def detail(page: BoardPage) -> PriorityDetail:
    return page.detail


def stored(view: SessionView, dimension: int = 4) -> Priority:
    found = view.document.store.load(view.document.session.id).agenda.priority(dimension)
    assert found is not None
    return found


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_what_is_being_typed_outlives_dots_that_are_revealed_and_placed(
    view: SessionView, detail: PriorityDetail
) -> None:
    dots = view.document.dots
    detail.owner.setFocus()
    type_text("Anja")
    dots.place(4, Period.LATER)
    assert (stored(view).owner, stored(view).period) == ("Anja", Period.LATER)
    dots.correct_last()
    dots.type_digit(7)
    type_text(" en Bo")
    dots.confirm()
    dots.confirm()
    assert (stored(view).owner, stored(view).dots) == ("Anja en Bo", 7)
    view.document.undo()
    assert (stored(view).owner, stored(view).dots) == ("Anja en Bo", 9)


def test_the_whole_next_step_is_there_in_the_models_words(
    view: SessionView, detail: PriorityDetail
) -> None:
    shown = texts(detail)
    assert "4. Gezamenlijke taal" in shown
    assert "van 1 naar 3, met als volgende stap niveau 2 · 9 stippen" in shown
    assert view.document.model.dimension(4).statement(2) in shown
    view.document.apply_answer(4, Answer(4))
    assert "op niveau 4, het hoogste · 9 stippen" in texts(detail)
    assert not detail._statement.isVisible()


def test_enter_goes_to_what_success_looks_like_and_escape_back_to_the_card(
    view: SessionView, page: BoardPage, detail: PriorityDetail
) -> None:
    press("Return")
    assert detail.success.hasFocus()
    type_text("Lijst vastgesteld")
    press("Escape")
    assert page.board.column(Period.QUARTER).cards.hasFocus()
    assert stored(view).success == "Lijst vastgesteld"
    press("Ctrl+Z")
    assert stored(view).success == "" and detail.success.toPlainText() == ""
    press("Ctrl+Y")
    assert detail.success.toPlainText() == "Lijst vastgesteld"


LEAVING: dict[str, Callable[[SessionView, BoardPage], object]] = {
    "another card": lambda view, page: page.board.set_current(11),
    "another screen": lambda view, page: view.show_cards(),
    "another part": lambda view, page: view.show_actions(),
    "a move": lambda view, page: page.board.move_to(4, Period.LATER),
    "the list of sessions": lambda view, page: view.close_document(),
    "somebody reads": lambda view, page: view.document.hand_in(),
}


@pytest.mark.parametrize("how", LEAVING)
@pytest.mark.parametrize("field", ["success", "owner"])
def test_what_is_typed_is_saved_however_it_is_left(
    view: SessionView, page: BoardPage, detail: PriorityDetail, how: str, field: str
) -> None:
    getattr(detail, field).setFocus()
    type_text("Niet kwijt")
    LEAVING[how](view, page)
    assert getattr(stored(view), field) == "Niet kwijt"
    assert getattr(stored(view, 11), field) == ""


def test_what_others_change_does_not_touch_what_is_being_typed(
    view: SessionView, detail: PriorityDetail
) -> None:
    detail.success.setFocus()
    type_text("Half ")
    view.document.add_action("Nog iets", 4)  # saves it first, and shows the new action
    assert detail.success.toPlainText() == "Half " and detail.success.hasFocus()
    type_text("woord")
    press("Escape")
    assert stored(view).success == "Half woord"


def test_what_is_not_taken_stays_and_comes_back_with_its_card(
    view: SessionView,
    page: BoardPage,
    detail: PriorityDetail,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_before: object, _after: object) -> None:
        raise TooMuch("De sessie wordt te groot.")

    detail.success.setFocus()
    type_text("Te veel")
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("dgw_desktop.ui.document.session_document.check_growth", refuse)
        page.board.set_current(11)
        assert detail.success.toPlainText() == ""
        assert "te groot" in view.toast.text
        assert view.header.state.text().endswith("niet opgeslagen")
    page.board.set_current(4)
    assert detail.success.toPlainText() == "Te veel" and stored(view).success == ""
    detail.success.setFocus()
    type_text("!")
    press("Escape")
    assert stored(view).success == "Te veel!" and not view.document.drafts.refused


def test_the_owner_is_suggested_and_stored_as_one_line(
    view: SessionView, detail: PriorityDetail
) -> None:
    detail.owner.setFocus()
    type_text("Team")
    assert detail.owner.suggestion == "Team Data"
    press("Right")
    press("Escape")
    assert stored(view).owner == "Team Data"
    assert "Team Data" in str(
        view.agenda.board_page.board.column(Period.QUARTER).cards.faces[0].spoken
    )


def test_the_period_is_chosen_here_too(view: SessionView, detail: PriorityDetail) -> None:
    assert [detail.period.itemText(row) for row in range(4)] == [
        "Dit kwartaal", "Daarna", "Later", "Niet nu",
    ]  # fmt: skip
    detail.period.setFocus()
    press("Down")
    press("Down")
    assert stored(view).period is Period.LATER


def test_its_actions_are_ticked_off_and_no_others_are_shown(
    qtbot: QtBot, view: SessionView, detail: PriorityDetail, store: SessionStore
) -> None:
    table = detail.table
    assert table.shown_count == 1
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, STATUS))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    first, other = store.load(view.document.session.id).actions
    assert first.status is ActionStatus.DONE and other == OTHER


@pytest.mark.parametrize("size", [(1024, 768), (1093, 614), (1366, 768), (1920, 1080)])
def test_its_actions_can_be_read_in_whole_at_every_size(
    view: SessionView, detail: PriorityDetail, size: tuple[int, int]
) -> None:
    texts = ("Begrippenlijst maken met de afdelingen, te beginnen met het sociaal domein",
             "Plannen", "Met de regio overleggen")  # fmt: skip
    actions = (Action(text, 4, "Team Data en informatie", date(2020, 1, 2)) for text in texts)
    view.document.change_actions(tuple(actions), "test")
    view.window().resize(*size)
    for _ in range(3):
        settle()
    table = detail.table
    assert table.verticalScrollBar().maximum() == 0
    for row in range(3):
        assert table.rowHeight(row) == table.sizeHintForRow(row)
        assert table.model().index(row, DUE).data() == "02-01-2020\nte laat"
        said = table.model().index(row, STATUS).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said == "Status: te laat"
    assert table.columnWidth(TEXT) >= 0.4 * table.width()


def test_a_new_action_is_about_this_dimension_with_who_and_when(
    view: SessionView, page: BoardPage, detail: PriorityDetail, store: SessionStore
) -> None:
    press("A")
    assert detail.entry.text.hasFocus()
    type_text("Afspreken")
    detail.entry.owner.setFocus()
    type_text("Anja")
    detail.entry.due.setFocus()
    type_text("1-2-2031")
    press("Return")
    added = store.load(view.document.session.id).actions[-1]
    assert added == Action("Afspreken", 4, "Anja", date(2031, 2, 1))
    assert detail.table.shown_count == 2 and detail.entry.text.text() == ""
    assert "01-02-2031" in page.board.column(Period.QUARTER).cards.faces[0].spoken


def test_an_action_begun_about_another_dimension_says_so_and_is_not_lost(
    view: SessionView, page: BoardPage, detail: PriorityDetail
) -> None:
    press("A")
    type_text("Half af")
    press("Escape")
    page.board.set_current(5)
    assert detail.entry.text.text() == "Half af"
    assert "Nog niet toegevoegd, bij dimensie 4:" in texts(detail)
    detail.entry.text.setFocus()
    press("Return")
    assert view.document.session.actions[-1] == Action("Half af", 4)
    type_text("Nieuw")
    press("Return")
    assert view.document.session.actions[-1] == Action("Nieuw", 5)


def test_a_thousand_actions_on_one_priority_are_shown_one_screen_at_a_time(
    view: SessionView, page: BoardPage, detail: PriorityDetail
) -> None:
    many = tuple(Action(f"Actie {n}", 4 + n % 2, due=date(2031, 1, 1)) for n in range(MOST_ACTIONS))
    view.document.change_actions(many, "test")
    QApplication.processEvents()
    assert detail.table.shown_count == MOST_ACTIONS // 2
    assert detail.table.height() < page.height() / 2
    page.board.set_current(5)
    QApplication.processEvents()
    assert detail.table.shown_count == MOST_ACTIONS // 2
    assert detail.table.model().index(0, 1).data() == "Actie 1"
