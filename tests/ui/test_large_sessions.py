# SPDX-License-Identifier: EUPL-1.2
"""A session with as many and as long texts as fit: nothing keeps the window waiting.

conftest.py fails each key and click here that holds the event loop for longer than a tenth of a
second.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.limits import LONGEST_ENTRY, LONGEST_NOTE, MOST_ACTIONS, MOST_REMARKS
from dgw_desktop.domain.session import Action, ActionStatus, Answer, Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.agenda.action_model import DUE, STATUS, TEXT, ActionFilter
from dgw_desktop.ui.agenda.actions_page import ActionsPage
from dgw_desktop.ui.agenda.text_table import TextTable
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView

MANY, LONG = 1000, 1500
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
WORDS = "De gemeente légt vast wie er verantwoordelijk is voor de gegevens, en bespreekt dat. "


def long_text(number: int) -> str:
    """Return a text of another length than its neighbours'."""
    return f"{number} {WORDS * 20}"[: LONG - 137 * (number % 7)].strip()


@pytest.fixture
def view(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
) -> SessionView:
    actions = tuple(
        Action(
            long_text(number),
            number % 26 + 1 if number % 5 else None,
            f"Persoon {number % 40}",
            date(2026, 1, number % 28 + 1) if number % 3 else None,
            ActionStatus.DONE if number % 4 == 0 else ActionStatus.OPEN,
        )
        for number in range(MANY)
    )
    large = replace(
        session,
        actions=actions,
        parking_lot=tuple(f"Opmerking {long_text(number)}" for number in range(MANY)),
        answers={n: Answer(n % 4 + 1, 4, note=WORDS * 118) for n in range(1, 27)},
    )
    store.add(large, loaded)
    window = open_window()
    window.open_session(session.id)
    assert window.session_view is not None
    return window.session_view


def test_of_the_largest_sessions_there_is_a_list_each_opens_and_can_be_copied(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
) -> None:
    text = (WORDS * 30)[:LONGEST_ENTRY]
    largest = replace(
        session,
        actions=tuple(Action(f"{number}{text}"[:LONGEST_ENTRY]) for number in range(MOST_ACTIONS)),
        parking_lot=tuple(f"{number}{text}"[:LONGEST_ENTRY] for number in range(MOST_REMARKS)),
        answers={n: Answer(n % 4 + 1, note=(WORDS * 120)[:LONGEST_NOTE]) for n in range(1, 27)},
    )
    store.add(largest, loaded)
    for number in range(1, 6):
        store.duplicate(session.id, f"{number:032x}", f"Sessie {number}")
    store._database.guard_with(lambda: None)  # as in the program
    made: list[MainWindow] = []
    in_one_step(qtbot, lambda: made.append(open_window()))
    (window,) = made
    page, newest = window.sessions, store.index().ids[0]
    assert page.list.model().rowCount() == 6
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Home)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    view = window.session_view
    assert view is not None and len(view.document.session.actions) == MOST_ACTIONS
    qtbot.mouseClick(view.header.back_button, LEFT)
    assert window.session_view is None
    in_one_step(qtbot, lambda: page.changes.duplicate(newest))
    assert page.list.model().rowCount() == 7
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.list.model().rowCount() == 6
    qtbot.keyClick(page.list, Qt.Key.Key_Z, CONTROL)
    assert page.list.model().rowCount() == 7


def in_one_step(qtbot: QtBot, does: Callable[[], object]) -> None:
    """Do it as one click, which conftest.py fails when it takes long."""
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(lambda: does())
    qtbot.mouseClick(button, LEFT)


@pytest.fixture
def page(qtbot: QtBot, view: SessionView) -> ActionsPage:
    view.show_actions()
    assert view.actions_page.isVisible()
    QApplication.processEvents()
    return view.actions_page


def is_fitting(table: TextTable) -> bool:
    """Tell whether every row in view is as high as its texts."""
    QApplication.processEvents()
    first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    last = last if last >= 0 else table.model().rowCount() - 1
    return all(table.rowHeight(row) == table.sizeHintForRow(row) for row in range(first, last + 1))


def add_letter(qtbot: QtBot, table: TextTable, index: QModelIndex) -> None:
    """Add a letter to the text of a cell."""
    table.setFocus()
    table.setCurrentIndex(index)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, "!")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the table takes it after the editor has


def test_a_thousand_long_actions_are_walked_through(qtbot: QtBot, page: ActionsPage) -> None:
    table = page.table
    assert is_fitting(table)
    for key, modifier in (
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_End, CONTROL),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Home, CONTROL),
        (Qt.Key.Key_End, CONTROL),
    ):
        qtbot.keyClick(table, key, modifier)
        assert is_fitting(table)
        place = table.visualRect(table.currentIndex())
        assert table.viewport().rect().intersects(place)
    assert table.currentIndex().row() == MANY - 1
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum())
    bottom = table.visualRect(table.currentIndex()).bottom()
    assert bottom <= table.viewport().height() <= bottom + 2


def test_what_is_in_view_stays_there_while_rows_above_it_are_measured(
    qtbot: QtBot, page: ActionsPage
) -> None:
    table = page.table
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    for _ in range(12):
        row = table.rowAt(table.viewport().height() - 1)
        before, value = table.rowViewportPosition(row), bar.value()
        turn_wheel(table.viewport(), 120)
        assert is_fitting(table)
        assert bar.value() != value
        # By as much as the wheel turned, whatever came into view at the top.
        lines = QApplication.wheelScrollLines()
        assert table.rowViewportPosition(row) - before == lines * bar.singleStep()


def turn_wheel(widget: QWidget, degrees: int) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, degrees),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()


def test_a_thousand_long_actions_are_searched_filtered_and_sorted(
    qtbot: QtBot, page: ActionsPage
) -> None:
    table = page.table
    qtbot.keyClick(table, Qt.Key.Key_F, CONTROL)
    for letter in "legt 7":
        qtbot.keyClicks(page.search, letter)
    assert 0 < table.shown_count < MANY and is_fitting(table)
    qtbot.keyClick(page.search, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(page.search, Qt.Key.Key_Delete)
    assert table.shown_count == MANY
    page.filter.setFocus()
    for wanted, count in ((ActionFilter.OPEN, 750), (ActionFilter.OVERDUE, 500)):
        qtbot.keyClick(page.filter, Qt.Key.Key_Down)
        assert page.filter.currentData() is wanted and table.shown_count == count
    for _ in range(2):
        qtbot.keyClick(page.filter, Qt.Key.Key_Up)
    heads = table.horizontalHeader()
    for column in (TEXT, DUE, STATUS):
        middle = QPoint(heads.sectionViewportPosition(column) + 20, heads.height() // 2)
        qtbot.mouseClick(heads.viewport(), LEFT, pos=middle)
        assert heads.sortIndicatorSection() == column and is_fitting(table)
    texts = [str(table.model().index(row, STATUS).data()) for row in range(MANY)]
    assert texts == sorted(texts, key=["te laat", "open", "gedaan"].index)


def test_one_of_a_thousand_long_actions_is_changed_and_back(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    table, model = page.table, page.table.model()

    def stored() -> tuple[Action, ...]:
        return store.load(view.document.session.id).actions

    before = stored()
    add_letter(qtbot, table, model.index(501, TEXT))
    assert stored()[501].text == f"{before[501].text}!"
    table.setFocus()
    table.setCurrentIndex(model.index(501, STATUS))
    top = table.verticalScrollBar().value()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert stored()[501].status is ActionStatus.DONE
    assert table.verticalScrollBar().value() == top and is_fitting(table)
    qtbot.keyClick(table, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(table, Qt.Key.Key_Z, CONTROL)
    assert stored() == before
    table.setCurrentIndex(model.index(501, TEXT))
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert stored() == (*before[:501], *before[502:])
    assert table.currentIndex().row() in (500, 501) and is_fitting(table)
    qtbot.keyClick(page.entry.text, Qt.Key.Key_N)
    qtbot.keyClick(page.entry.text, Qt.Key.Key_Return)
    assert stored()[-1] == Action("n") and table.currentIndex().row() == MANY - 1
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Z, CONTROL)
    assert stored() == before


def test_ticking_off_what_is_open_stays_where_a_person_works(
    qtbot: QtBot, page: ActionsPage
) -> None:
    page.filter.setCurrentIndex(page.filter.findData(ActionFilter.OPEN))
    table = page.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(300, STATUS))
    following = table.model().index(301, TEXT).data()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.shown_count == 749
    place = table.visualRect(table.currentIndex())
    assert table.viewport().rect().intersects(place)
    assert table.model().index(table.currentIndex().row(), TEXT).data() == following


def test_a_thousand_long_remarks_are_parked_changed_and_promoted(
    qtbot: QtBot, view: SessionView, page: ActionsPage, store: SessionStore
) -> None:
    view.show_parking()
    parking = view.agenda.parking_page
    remarks, model = parking.remarks, parking.remarks.model()

    def stored() -> tuple[str, ...]:
        return store.load(view.document.session.id).parking_lot

    before = stored()
    assert is_fitting(remarks)
    remarks.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        qtbot.keyClick(remarks, key)
        assert is_fitting(remarks)
    assert remarks.current_row == MANY - 1
    add_letter(qtbot, remarks, model.index(500, 0))
    assert stored()[500] == f"{before[500]}!"
    remarks.setCurrentIndex(model.index(500, 0))
    qtbot.mouseClick(parking.remove_button, LEFT)
    assert stored() == (*before[:500], *before[501:])
    remarks.setCurrentIndex(model.index(500, 0))
    view.document.change_actions(view.document.session.actions[:-1], "room for one")
    qtbot.mouseClick(parking.promote_button, LEFT)
    assert stored() == (*before[:500], *before[502:])
    assert page.table.currentIndex().row() == MANY - 1
    qtbot.keyClick(parking.remark, Qt.Key.Key_N)
    qtbot.keyClick(parking.remark, Qt.Key.Key_Return)
    assert stored()[-1] == "n"
    for _ in range(5):
        qtbot.keyClick(parking.remarks, Qt.Key.Key_Z, CONTROL)
    assert stored() == before


def test_cards_with_the_longest_notes_go_from_one_to_the_next(
    qtbot: QtBot, view: SessionView
) -> None:
    cards = view.cards
    note = cards.card.remarks.note
    for number in range(2, 7):
        qtbot.keyClick(cards, Qt.Key.Key_PageDown)
        assert view.document.current == number
        qtbot.keyClick(cards, Qt.Key.Key_N)
        qtbot.keyClicks(note, "x")
        qtbot.keyClick(note, Qt.Key.Key_Escape)
        qtbot.keyClick(cards, Qt.Key.Key_3)
    for screen in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1):
        qtbot.keyClick(view, screen, CONTROL)
