# SPDX-License-Identifier: EUPL-1.2
"""Hands that tremble, click twice on everything or hold a key: no answer is erased by that."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.help.help_dialog import HelpDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press
from tests.ui.conftest import Hands
from tests.ui.hands import double_click, hold, place_in, strike, window_of

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
OPEN = 20  # a dimension without an answer in the example


@pytest.fixture
def card(view: SessionView, quick: Hands) -> SessionView:
    view.document.apply_answer(OPEN, Answer())
    view.document.go_to(OPEN)
    QApplication.processEvents()
    return view


def test_a_double_click_on_a_statement_chooses_it(card: SessionView) -> None:
    double_click(card.cards.card.statements[2])
    assert card.document.answer(OPEN).level == 3
    assert not card.toast.isVisible()


def test_a_double_click_on_the_chosen_statement_leaves_it_chosen(
    card: SessionView, quick: Hands
) -> None:
    card.document.choose_level(OPEN, 3)
    quick.wait()
    double_click(card.cards.card.statements[2])
    assert card.document.answer(OPEN).level == 3
    assert not card.toast.isVisible()


def test_two_taps_a_little_apart_choose_once(card: SessionView) -> None:
    statement = card.cards.card.statements[1]
    for place in (QPoint(30, 20), QPoint(60, 20)):
        QTest.mouseClick(statement, LEFT, pos=place)
    assert card.document.answer(OPEN).level == 2


def test_a_deliberate_second_press_clears_and_says_how_it_comes_back(
    card: SessionView, quick: Hands
) -> None:
    statement = card.cards.card.statements[1]
    for _ in range(2):
        QTest.mouseClick(statement, LEFT)
        quick.wait()
    assert card.document.answer(OPEN).level is None
    assert card.toast.isVisible()
    assert "Keuze gewist" in card.toast.text and "Ctrl+Z" in card.toast.text
    card.toast.button.click()
    assert card.document.answer(OPEN).level == 2
    assert not card.toast.isVisible()


def test_what_comes_after_takes_the_offer_to_undo_away(card: SessionView, quick: Hands) -> None:
    for _ in range(2):
        press("Shift+2")
        quick.wait()
    assert "Ambitie gewist" in card.toast.text and card.toast.isVisible()
    press("4")
    assert not card.toast.isVisible()
    assert card.document.answer(OPEN) == Answer(4)


@pytest.mark.parametrize(
    ("key", "after"),
    [("3", Answer(3)), ("Shift+3", Answer(None, 3)), ("X", Answer(not_applicable=True))],
)
def test_a_key_that_comes_twice_counts_once(
    card: SessionView, quick: Hands, key: str, after: Answer
) -> None:
    for _ in range(3):
        press(key)
    assert card.document.answer(OPEN) == after
    quick.wait()
    press(key)
    assert card.document.answer(OPEN) == Answer()


def test_a_slow_disk_does_not_make_two_presses_of_a_double_click(
    card: SessionView, quick: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = card.document._store
    save = store.save_answer

    def slowly(*values: object) -> None:
        save(*values)  # type: ignore[arg-type]
        quick.wait()

    monkeypatch.setattr(store, "save_answer", slowly)
    for _ in range(2):
        press("3")
    assert card.document.answer(OPEN).level == 3


def test_the_other_level_may_follow_at_once(card: SessionView) -> None:
    for key, level in (("3", 3), ("2", 2), ("3", 3)):
        press(key)
        assert card.document.answer(OPEN).level == level


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_held_key_chooses_once(card: SessionView, quick: Hands, key: Qt.Key) -> None:
    quick.is_slow = True  # as on a computer where a key repeats late
    card.cards.card.statements[1].setFocus()
    hold(key, " " if key == Qt.Key.Key_Space else "\r")
    assert card.document.answer(OPEN).level == 2


def test_a_double_click_on_an_ambition_or_not_applicable_counts_once(card: SessionView) -> None:
    double_click(card.cards.card.ambition.levels.button(3))
    assert card.document.answer(OPEN).ambition == 4
    double_click(card.cards.not_applicable_button)
    assert card.document.answer(OPEN).not_applicable
    assert card.cards.not_applicable_button.isChecked()


def test_a_double_click_on_a_switch_sets_it(card: SessionView) -> None:
    card.window().resize(1024, 768)
    button = card.cards.card.spider_button
    double_click(button)
    assert button.isChecked()


def test_quick_clicks_on_next_all_count(card: SessionView) -> None:
    double_click(card.cards.next_button)
    assert card.document.current == OPEN + 2


@pytest.mark.parametrize("row", [OPEN - 1, 3])
def test_a_double_click_in_the_matrix_opens_the_card_and_changes_nothing(
    view: SessionView, quick: Hands, row: int
) -> None:
    view.show_matrix()
    table = view.matrix.table
    for column in range(4):
        before = view.document.answer(row + 1)
        view.show_matrix()
        table.scrollTo(table.model().index(row, column))
        QApplication.processEvents()
        double_click(table.viewport(), table.visualRect(table.model().index(row, column)).center())
        assert view.cards.isVisible() and view.document.current == row + 1
        assert view.document.answer(row + 1) == before
        assert not view.toast.isVisible()
        quick.wait()


def test_the_second_click_does_not_reach_what_came_under_the_pointer(
    open_window: Callable[[], MainWindow], examples: list[str], quick: Hands
) -> None:
    window = open_window()
    sessions = window.sessions.list
    before = window.sessions.store.load(window.sessions.list.current_id() or "")
    double_click(sessions.viewport(), sessions.open_rect(0).center())
    view = window.session_view
    assert view is not None and view.document.session.answers == before.answers
    # Over the button, as the second click falls, lies one that takes it.
    reached: list[bool] = []
    trap = QPushButton(view)
    trap.setGeometry(view.rect())
    trap.hide()
    trap.clicked.connect(reached.append)
    button = view.cards.card.actions_button
    button.clicked.connect(trap.show)
    button.clicked.connect(trap.raise_)
    double_click(button)
    assert trap.isVisible() and reached == []


def test_a_held_delete_removes_one_action(view: SessionView) -> None:
    for number in range(4):
        view.document.add_action(f"Actie {number}", None)
    view.show_actions()
    view.actions_page.table.select_last()
    view.actions_page.table.setFocus()
    count = len(view.document.session.actions)
    hold(Qt.Key.Key_Delete)
    assert len(view.document.session.actions) == count - 1


def test_a_held_arrow_still_moves_and_a_held_letter_still_types(
    qtbot: object, view: SessionView, quick: Hands
) -> None:
    view.document.go_to(OPEN)
    view.cards.card.statements[0].setFocus()
    hold(Qt.Key.Key_Down)
    assert view.cards.card.statements[3].hasFocus()
    press("N")
    hold(Qt.Key.Key_E, "e")
    assert view.cards.card.remarks.note.toPlainText() == "eeeee"


def test_a_dialog_is_guarded_too(open_window: Callable[[], MainWindow]) -> None:
    dialog = HelpDialog([], open_window())
    button = QPushButton("schakelaar", dialog)
    button.setCheckable(True)
    dialog.show()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    double_click(button)
    assert button.isChecked()
    dialog.close()


def test_two_places_at_once_are_two_clicks(view: SessionView, quick: Hands) -> None:
    """A click on a cell and at once one on the cell beside it choose the second."""
    view.show_matrix()
    table = view.matrix.table
    index = table.model().index(OPEN - 1, 1)
    table.scrollTo(index)
    QApplication.processEvents()
    edge = table.visualRect(index).topRight() + QPoint(0, 10)
    window, where = window_of(table), place_in(table.viewport(), edge)
    global_place = QPointF(window.mapToGlobal(where))
    assert global_place is not None
    QTest.mouseClick(window, LEFT, pos=where)
    assert view.document.answer(OPEN).level == 2
    double = place_in(table.viewport(), edge + QPoint(2, 0))
    QTest.mouseDClick(table.viewport(), LEFT, pos=table.viewport().mapFrom(table.window(), double))
    QTest.mouseRelease(table.viewport(), LEFT, pos=table.viewport().mapFrom(table.window(), double))
    assert view.matrix.isVisible()
    assert view.document.answer(OPEN).level == 3


@pytest.mark.parametrize("letter", ["A", "P", "G"])
def test_a_text_that_is_ended_by_two_enters_chooses_no_statement(
    card: SessionView, letter: str
) -> None:
    card.cards.focus_card()
    press(letter)
    QTest.keyClicks(QApplication.focusWidget(), str(OPEN))
    strike(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert not card.cards.strip.isVisible()
    assert card.document.answer(OPEN).level is None
    strike(Qt.Key.Key_2)
    assert card.document.answer(OPEN).level == 2


def test_a_click_that_is_refused_marks_no_statement(card: SessionView) -> None:
    """A statement never checks itself: it shows what the document says."""
    card.document.set_final(True)
    statements = card.cards.card.statements
    QTest.mouseClick(statements[0], LEFT)
    QTest.keyClick(statements[1], Qt.Key.Key_Space)
    assert card.document.answer(OPEN).level is None
    assert not any(statement.isChecked() for statement in statements)
