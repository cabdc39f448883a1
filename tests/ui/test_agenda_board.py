# SPDX-License-Identifier: EUPL-1.2
"""Agenda: priorities as cards by period, moved by mouse and keys, on and off the agenda."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.agenda_words import to_follow_up
from dgw_desktop.domain.priorities import Agenda, Outcome, Period, PeriodName, Priority, Result
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.agenda.board import Board
from dgw_desktop.ui.agenda.board_page import BoardPage
from dgw_desktop.ui.agenda.priority_dialog import PriorityDialog
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press, type_text
from tests.ui.conftest import answer_dialog
from tests.ui.hands import double_click, place_in, window_of

LEFT = Qt.MouseButton.LeftButton
FOUR, ELEVEN, FIVE = Priority(4, 9), Priority(11, 7), Priority(5, 6, Period.NEXT)
AGENDA = Agenda((FOUR, ELEVEN, FIVE))
ROLE = Qt.ItemDataRole.AccessibleTextRole


def all_said(view: SessionView) -> tuple[Outcome, ...]:
    """Return what became of all that the previous session wanted, so that nothing is asked."""
    asked = to_follow_up(view.document.baseline, view.document.model)
    return tuple(Outcome(priority.dimension, Result.DONE) for priority in asked)


@pytest.fixture
def page(view: SessionView) -> BoardPage:
    """Agenda with two cards in the first period and one in the next; the first has the focus."""
    view.window().resize(1366, 900)
    view.document.edit_agenda(lambda _agenda: replace(AGENDA, outcomes=all_said(view)), "test")
    view.document.change_actions((), "test")
    view.document.undo_stack.clear()
    view.show_board()
    QApplication.processEvents()
    return view.agenda.board_page


@pytest.fixture
def board(page: BoardPage) -> Board:
    return page.board


def places(view: SessionView) -> dict[Period, list[int]]:
    """Return which dimensions stand in which period, in their order, as they are stored."""
    agenda = view.document.store.load(view.document.session.id).agenda
    found = {period: [one.dimension for one in agenda.in_period(period)] for period in Period}
    return {period: numbers for period, numbers in found.items() if numbers}


def middle(board: Board, dimension: int) -> QPoint:
    """Return the middle of a card in the coordinates of the window."""
    cards = next(c.cards for c in board.columns if c.cards.row_of(dimension) >= 0)
    return place_in(cards.viewport(), cards.rect_of(cards.row_of(dimension)).center())


def drag(board: Board, dimension: int, to: QPoint, release: bool = True) -> None:
    """Hold the card on ``dimension`` with the mouse and drop it at ``to`` in the window."""
    window, start = window_of(board), middle(board, dimension)
    QTest.mousePress(window, LEFT, pos=start)
    for place in (start + QPoint(3, 30), to):
        QTest.mouseMove(window, place)
        QApplication.processEvents()
    if release:
        QTest.mouseRelease(window, LEFT, pos=to)
        QApplication.processEvents()


def test_arrows_go_along_the_cards_and_the_columns_and_save_nothing(
    view: SessionView, board: Board
) -> None:
    before = view.document.session
    assert board.current == 4 and board.column(Period.QUARTER).cards.hasFocus()
    press("Down")
    assert board.current == 11
    press("Down")  # nothing below it
    assert board.current == 11
    press("Right")
    assert board.current == 5 and board.column(Period.NEXT).cards.hasFocus()
    press("Right")  # a period without cards can be renamed, so it can have the focus
    assert board.column(Period.LATER).cards.hasFocus()
    press("Left")
    press("Left")
    assert board.current == 4
    assert view.document.session == before


def test_keys_move_a_card_across_and_within_and_undo_brings_it_back(
    view: SessionView, board: Board
) -> None:
    press("Ctrl+Right")
    assert places(view) == {Period.QUARTER: [11], Period.NEXT: [4, 5]}
    assert board.current == 4 and board.column(Period.NEXT).cards.hasFocus()
    press("Ctrl+Down")
    assert places(view)[Period.NEXT] == [5, 4]
    press("Ctrl+Up")
    assert places(view)[Period.NEXT] == [4, 5]
    press("4")
    assert places(view)[Period.NOT_NOW] == [4]
    press("1")
    assert places(view)[Period.QUARTER] == [11, 4]
    press("Ctrl+Left")  # nothing stands there: to place is no period to move to
    assert places(view)[Period.QUARTER] == [11, 4]
    for _ in range(5):
        press("Ctrl+Z")
    assert places(view) == {Period.QUARTER: [4, 11], Period.NEXT: [5]}
    assert board.current == 4 and board.column(Period.QUARTER).cards.hasFocus()


def test_a_digit_in_a_field_is_a_letter_and_moves_nothing(
    view: SessionView, page: BoardPage
) -> None:
    press("Return")
    assert page.detail.success.hasFocus()
    type_text("3")
    view.document.hand_in()
    assert places(view)[Period.QUARTER] == [4, 11]
    assert view.document.session.agenda.priority(4) == replace(FOUR, success="3")


def test_a_card_is_dragged_to_another_period_and_shows_where_it_would_come(
    view: SessionView, board: Board
) -> None:
    there = board.column(Period.NEXT).cards
    drag(board, 11, middle(board, 5) - QPoint(0, 20), release=False)
    assert there.drop_row == 0 and board._ghost is not None and board._ghost.isVisible()
    assert board.column(Period.QUARTER).cards.drop_row is None
    QTest.mouseRelease(window_of(board), LEFT, pos=middle(board, 5) - QPoint(0, 20))
    assert places(view) == {Period.QUARTER: [4], Period.NEXT: [11, 5]}
    assert board.current == 11 and there.drop_row is None and board._ghost is None


def test_a_card_is_dragged_within_its_period_and_to_one_without_cards(
    view: SessionView, board: Board
) -> None:
    drag(board, 4, middle(board, 11) + QPoint(0, 25))
    assert places(view)[Period.QUARTER] == [11, 4]
    later = board.column(Period.LATER).cards.viewport()
    drag(board, 4, place_in(later))
    assert places(view) == {Period.QUARTER: [11], Period.NEXT: [5], Period.LATER: [4]}
    press("Ctrl+Z")
    press("Ctrl+Z")
    assert places(view)[Period.QUARTER] == [4, 11]


def test_escape_and_a_drop_beside_the_columns_leave_a_card_where_it_was(
    view: SessionView, page: BoardPage, board: Board
) -> None:
    target = place_in(board.column(Period.LATER).cards.viewport())
    drag(board, 4, target, release=False)
    press("Escape")
    assert board._ghost is None
    QTest.mouseRelease(window_of(board), LEFT, pos=target)
    drag(board, 4, place_in(page.detail))
    assert places(view) == {Period.QUARTER: [4, 11], Period.NEXT: [5]}
    assert view.agenda.isVisible()


def test_delete_takes_a_card_off_and_says_how_it_comes_back(
    view: SessionView, board: Board
) -> None:
    press("Del")
    assert places(view)[Period.QUARTER] == [11] and board.current == 11
    assert "Ctrl+Z" in view.toast.text and view.toast.isVisible()
    press("Ctrl+Z")
    assert places(view)[Period.QUARTER] == [4, 11]


def entries(menu: QMenu) -> dict[str, QAction]:
    return {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}


def test_the_menu_of_a_card_does_what_keys_and_mouse_do(view: SessionView, board: Board) -> None:
    cards = board.column(Period.QUARTER).cards
    found = entries(board.menu(cards))
    assert list(found) == [
        "Alles bij deze kaart",
        "Naar Daarna",
        "Naar Later",
        "Naar Niet nu",
        "Lager",
        "Naam en tijd van de periode wijzigen",
        "Van de agenda halen",
    ]
    found["Lager"].trigger()
    assert places(view)[Period.QUARTER] == [11, 4]
    entries(board.menu(cards))["Naar Later"].trigger()
    assert places(view)[Period.LATER] == [4]
    entries(board.menu(board.column(Period.LATER).cards))["Van de agenda halen"].trigger()
    assert Period.LATER not in places(view)
    assert list(entries(board.menu(board.column(Period.NOT_NOW).cards))) == [
        "Naam en tijd van de periode wijzigen"
    ]


def test_a_period_gets_a_name_and_a_time_in_place_and_empty_is_the_usual_again(
    view: SessionView, board: Board, store: SessionStore
) -> None:
    column = board.column(Period.QUARTER)
    press("F2")
    assert column.name_field.hasFocus() and column.name_field.selectedText() == "Dit kwartaal"
    type_text("Nu meteen")
    press("Tab")
    assert column.time_field.hasFocus()
    type_text("Q1 2027")
    press("Return")
    assert column.cards.hasFocus() and not column.is_edited

    def stored() -> tuple[PeriodName, ...]:
        return store.load(view.document.session.id).agenda.periods

    assert stored() == (PeriodName(Period.QUARTER, "Nu meteen", "Q1 2027"),)
    assert column.accessibleName() == "Nu meteen, Q1 2027"
    assert column.cards.accessibleName() == "2 kaarten"
    double_click(column._name)
    assert column.name_field.hasFocus()
    press("Del")  # all of it is selected
    board.column(Period.NEXT).cards.setFocus()  # leaving the fields is enough
    assert stored() == (PeriodName(Period.QUARTER, "", "Q1 2027"),) and not column.is_edited
    for _ in range(3):
        view.document.undo()
    assert stored() == ()


def test_what_is_to_be_placed_stands_in_front_only_while_there_is_something(
    view: SessionView, board: Board
) -> None:
    to_place = board.column(Period.TO_PLACE)
    assert not to_place.isVisible()
    agenda = view.document.session.agenda
    view.document.edit_agenda(
        lambda _agenda: agenda.with_priority(Priority(7, 3, Period.TO_PLACE)), "test"
    )
    assert to_place.isVisible() and to_place.cards.row_of(7) == 0
    board.set_current(7)
    board.take_focus()
    press("2")
    assert places(view)[Period.NEXT] == [5, 7] and not to_place.isVisible()


def test_priorities_are_chosen_from_the_largest_gaps_on(
    qtbot: QtBot, view: SessionView, page: BoardPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def choose(dialog: object) -> None:
        assert isinstance(dialog, PriorityDialog)
        seen.extend(dialog.list.item(row).text() for row in range(dialog.list.count()))
        assert not dialog.add_button.isEnabled()
        dialog.list.setFocus()
        press("Space")
        press("Down")
        press("Space")
        assert dialog.add_button.isEnabled()
        dialog.accept()

    answer_dialog(monkeypatch, choose, "PriorityDialog")
    view.choose_priorities()
    assert len(seen) == 23 and not any(text.startswith(("4.", "5.", "11.")) for text in seen)
    assert "van 2 naar 3" in seen[0] and "nog geen niveau" in seen[-1]
    chosen = [int(text.split(".")[0]) for text in seen[:2]]
    assert places(view)[Period.TO_PLACE] == chosen
    with qtbot.waitActive(view.window()):
        view.window().activateWindow()
    assert page.board.current == chosen[0]  # ready for a digit
    press("1")
    assert places(view)[Period.QUARTER] == [4, 11, chosen[0]]
    press("Ctrl+Z")
    press("Ctrl+Z")
    assert Period.TO_PLACE not in places(view)


def test_an_empty_agenda_says_how_to_get_priorities(view: SessionView) -> None:
    view.document.edit_agenda(lambda _agenda: Agenda(outcomes=all_said(view)), "test")
    view.show_board()
    page = view.agenda.board_page
    assert page.empty.isVisible() and not page.board.isVisible() and not page.detail.isVisible()
    assert page.choose_button.hasFocus()
    page.add_priorities([4])
    assert not page.empty.isVisible() and page.board.isVisible() and page.board.current == 4


def test_a_final_session_moves_nothing_and_says_why(
    qtbot: QtBot, view: SessionView, page: BoardPage, board: Board
) -> None:
    view.document.set_final(True)
    before = view.document.session.agenda
    drag(board, 4, place_in(board.column(Period.LATER).cards.viewport()))
    assert "definitief" in view.toast.text
    for keys in ("2", "Ctrl+Down", "Del", "F2"):
        view.toast.hide()
        board.take_focus()
        press(keys)
        assert view.toast.isVisible() and "definitief" in view.toast.text, keys
    assert view.document.session.agenda == before
    assert page.detail.success.isReadOnly() and page.detail.owner.isReadOnly()
    assert not page.detail.period.isEnabled() and not view.agenda.add_button.isEnabled()


def test_a_screen_reader_hears_a_card_in_words_and_where_it_went(
    board: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = board.column(Period.QUARTER).cards
    spoken = str(cards.model().index(0, 0).data(ROLE))
    assert spoken.startswith("4. Gezamenlijke taal, van 1 naar 3, met als volgende stap niveau 2")
    assert spoken.endswith("9 stippen")  # the next step comes with the card that is opened
    assert board.column(Period.QUARTER).accessibleName() == "Dit kwartaal"
    assert cards.accessibleName() == "2 kaarten"
    said: list[str] = []
    monkeypatch.setattr(
        "dgw_desktop.ui.agenda.board.announce", lambda _widget, text: said.append(text)
    )
    press("Ctrl+Right")
    assert said == ["naar Daarna, 1 van 2"]


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080), (560, 700)])
def test_columns_stand_beside_each_other_or_under_each_other_and_nothing_goes_sideways(
    view: SessionView, page: BoardPage, board: Board, size: tuple[int, int]
) -> None:
    view.window().setMinimumSize(0, 0)
    page.resize(*size)
    QApplication.processEvents()
    page.refresh()
    for _ in range(3):
        QApplication.processEvents()
    assert board.is_folded == (size[0] < 700)
    assert page.content.width() <= page.viewport().width()
    for column in board.columns:
        assert column.cards.horizontalScrollBar().maximum() == 0
        if board.is_folded:  # the page scrolls then, and no list within it
            assert column.cards.verticalScrollBar().maximum() == 0


def test_the_page_settles_at_every_width_whatever_the_words(
    view: SessionView, page: BoardPage, board: Board
) -> None:
    """Where a part asked for the width of how it stood before, the page went to and fro."""
    named = replace(view.document.session.agenda, periods=(
        PeriodName(Period.QUARTER, "Eerste kwartaal na de zomer", "week 36 tot en met week 48"),
        PeriodName(Period.NEXT, "Wat daarna komt", "w" * 60),
    ))  # fmt: skip
    view.document.edit_agenda(lambda _agenda: named, "test")
    view.window().setMinimumSize(0, 0)
    for width in range(560, 1000, 11):
        page.resize(width, 500)
        QApplication.processEvents()
        assert page.content.width() <= page.viewport().width()


def test_arrows_go_from_one_period_to_the_next_where_they_stand_under_each_other(
    page: BoardPage, board: Board
) -> None:
    page.resize(560, 700)
    QApplication.processEvents()
    board.take_focus()
    press("Down")
    press("Down")
    assert board.current == 5
    press("Up")
    assert board.current == 11


def test_an_agenda_of_every_dimension_shows_and_moves_each(view: SessionView) -> None:
    numbers = [dimension.number for dimension in view.document.model.dimensions]
    periods = list(Period)
    many = Agenda(tuple(Priority(n, n, periods[n % 5], "s" * 200, "o" * 60) for n in numbers))
    view.document.edit_agenda(lambda _agenda: many, "test")
    view.show_board()
    QApplication.processEvents()
    board = view.agenda.board_page.board
    assert sum(len(column.cards.faces) for column in board.columns) == len(numbers)
    board.set_current(26)
    board.take_focus()
    press("1")
    assert places(view)[Period.QUARTER][-1] == 26
    cards = board.column(Period.QUARTER).cards
    assert cards.viewport().rect().intersects(cards.rect_of(cards.row_of(26)))
