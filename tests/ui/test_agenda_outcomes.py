# SPDX-License-Identifier: EUPL-1.2
"""What became of last year's priorities comes first, and can be taken over."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.priorities import Agenda, Outcome, Period, Priority, Result
from dgw_desktop.domain.session import Answer
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.agenda.outcomes_card import OutcomesCard
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press, type_text

LEFT = Qt.MouseButton.LeftButton
THEN = Agenda(
    (
        Priority(4, 9, Period.QUARTER, "Lijst vastgesteld", "Team Data"),
        Priority(7, 5, Period.TO_PLACE),
        Priority(9, 1, Period.NOT_NOW),
    )
)


@pytest.fixture
def view(view: SessionView, store: SessionStore) -> SessionView:
    baseline = view.document.baseline
    assert baseline is not None
    store.save_status(baseline.id, type(baseline.status).DRAFT, baseline.model)
    store.save_agenda(baseline.id, THEN)
    store.save_agenda(view.document.session.id, Agenda())
    view.document.reload()
    return view


@pytest.fixture
def card(view: SessionView) -> OutcomesCard:
    view.show_board()
    QApplication.processEvents()
    return view.agenda.board_page.outcomes


def outcomes(view: SessionView) -> tuple[Outcome, ...]:
    return view.document.store.load(view.document.session.id).agenda.outcomes


def test_only_what_was_to_be_done_is_asked_with_its_level_of_then_and_now(
    view: SessionView, card: OutcomesCard
) -> None:
    assert list(card.rows) == [4, 7] and card.isVisible()
    texts = [label.text() for label in card.findChildren(QLabel)]
    baseline = view.document.baseline
    assert baseline is not None
    assert any(baseline.details.title in text for text in texts)
    assert "2 nog niet gezegd" in texts
    was, now = baseline.answer(4).level, view.document.answer(4).level
    levels = f"was {was}, en is dat nu nog" if was == now else f"was {was}, is nu {now}"
    assert f"{levels} · te zien aan: Lijst vastgesteld" in texts
    view.document.apply_answer(4, Answer(3))
    assert f"was {was}, is nu 3" in card.rows[4]._levels.text()


def test_what_became_of_it_is_said_with_keys_and_undone(
    view: SessionView, card: OutcomesCard
) -> None:
    assert card.rows[4].results.button(0).hasFocus()  # what is asked comes first
    press("Space")
    assert outcomes(view) == (Outcome(4, Result.DONE),)
    press("Right")
    press("Space")
    assert outcomes(view) == (Outcome(4, Result.RUNNING),)
    press("Space")  # the same once more says nothing again
    assert outcomes(view) == ()
    press("Ctrl+Z")
    assert outcomes(view) == (Outcome(4, Result.RUNNING),)
    assert card.rows[4].results.button(1).isChecked()


def test_a_remark_is_kept_and_comes_with_the_outcome(
    qtbot: QtBot, view: SessionView, card: OutcomesCard
) -> None:
    row = card.rows[7]
    row.remark.setFocus()
    type_text("Geen tijd")
    qtbot.mouseClick(row.results.button(2), LEFT)
    assert outcomes(view) == (Outcome(7, Result.DROPPED, "Geen tijd"),)
    row.remark.setFocus()
    type_text(" gehad")
    view.show_cards()
    assert outcomes(view) == (Outcome(7, Result.DROPPED, "Geen tijd gehad"),)
    assert row.remark.cursorPosition() == 0  # read from the first word, however narrow it is


def test_a_priority_is_taken_over_without_its_dots(
    qtbot: QtBot, view: SessionView, card: OutcomesCard
) -> None:
    qtbot.mouseClick(card.rows[4].again_button, LEFT)
    agenda = view.document.session.agenda
    assert agenda.priority(4) == replace(THEN.priorities[0], dots=0, period=Period.TO_PLACE)
    board = view.agenda.board_page.board
    assert board.current == 4 and board.column(Period.TO_PLACE).cards.hasFocus()
    assert not card.rows[4].again_button.isVisible()
    press("Ctrl+Z")
    assert view.document.session.agenda.priority(4) is None
    assert card.rows[4].again_button.isVisible()


def test_the_card_folds_once_all_is_said_and_opens_again(
    qtbot: QtBot, view: SessionView, card: OutcomesCard
) -> None:
    qtbot.mouseClick(card.fold_button, LEFT)
    assert not card.is_open and not card.rows[4].isVisible()
    qtbot.mouseClick(card.fold_button, LEFT)
    assert card.rows[4].isVisible()
    said = view.document.session.agenda
    for number in (4, 7):
        said = said.with_outcome(Outcome(number, Result.DONE))
    view.document.edit_agenda(lambda _agenda: said, "test")
    assert card.is_open  # nothing folds under a person's hands
    again = OutcomesCard(view.document, view)
    again.show_outcomes()
    assert not again.is_open and list(again.rows) == [4, 7]


def test_a_final_session_changes_no_outcome(view: SessionView, card: OutcomesCard) -> None:
    view.document.set_final(True)
    row = card.rows[4]
    assert not row.results.button(0).isEnabled() and row.remark.isReadOnly()
    assert not row.again_button.isEnabled()


def test_a_new_measurement_begins_with_what_became_of_the_priorities(
    view: SessionView, store: SessionStore
) -> None:
    window = view.window()
    assert isinstance(window, MainWindow)
    for dimension in view.document.model.dimensions:
        view.document.apply_answer(dimension.number, Answer())
    session_id = view.document.session.id
    window.show_sessions()
    window.open_session(session_id)
    fresh = window.session_view
    assert fresh is not None
    card = fresh.agenda.board_page.outcomes
    assert card.isVisible() and card.go_on_button.isVisible()
    card.go_on_button.click()
    assert fresh.cards.isVisible()
    fresh.document.choose_level(1, 2)
    fresh.show_board()
    assert not card.go_on_button.isVisible()


def test_many_priorities_of_then_all_get_a_row(
    qtbot: QtBot, view: SessionView, store: SessionStore
) -> None:
    baseline = view.document.baseline
    assert baseline is not None
    numbers = [dimension.number for dimension in view.document.model.dimensions]
    store.save_agenda(baseline.id, Agenda(tuple(Priority(number) for number in numbers)))
    view.document.reload()
    view.show_board()
    card = view.agenda.board_page.outcomes
    qtbot.waitUntil(lambda: list(card.rows) == numbers)
