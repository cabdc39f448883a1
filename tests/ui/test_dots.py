# SPDX-License-Identifier: EUPL-1.2
"""Stippen verdelen on the laptop: what a group chooses among, its dots, and what comes when."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from dgw_desktop.domain.priorities import NO_AGENDA, Agenda, Period, Priority
from dgw_desktop.domain.scoring import gaps
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.agenda.dots_page import DotsPage
from dgw_desktop.ui.agenda.dots_table import Column, Stage
from dgw_desktop.ui.agenda.text_table import PADDING
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import BEAMER, press, type_text
from tests.ui.conftest import PretendedScreens

EIGHT = (3, 4, 5, 11, 15, 17, 21, 22)
PEOPLE, EACH = 12, 3
GIVEN = (9, 7, 7, 6, 4, 2, 1, 0)  # 36: a tie at place 2


@pytest.fixture
def view(view: SessionView) -> SessionView:
    """The example before anything was decided."""
    view.document.edit_agenda(lambda _agenda: NO_AGENDA, "leeg")
    view.document.undo_stack.clear()
    return view


@pytest.fixture
def page(view: SessionView) -> DotsPage:
    view.document.dots.pause.setInterval(10**8)  # a test says when time went by
    view.document.dots.set_people(PEOPLE)
    view.document.dots.choose(EIGHT)
    view.show_dots()
    return view.dots_page


def count(*given: int) -> None:
    """Type dots row by row, each ended by Enter; the last one only typed."""
    for place, number in enumerate(given):
        if place:
            press("Return")
        type_text(str(number))


def column(page: DotsPage, wanted: Column) -> list[str]:
    model = page.table.dots_model
    return [str(model.place(row, wanted).data()) for row in range(model.rowCount())]


def click(button: QAbstractButton) -> None:
    assert button.isVisible() and button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def asked(page: DotsPage) -> tuple[int, ...]:
    return page._document.dots.rows


def test_the_gaps_stand_there_first_the_largest_on_top(view: SessionView) -> None:
    view.show_dots()
    document, page = view.document, view.dots_page
    found = [gap.dimension.number for gap in gaps(document.model, document.session)]
    assert found
    assert [int(name.split(".")[0]) for name in column(page, Column.NAME)] == found
    assert column(page, Column.LEVELS)[0] == "1 → 3"
    assert page.people.number == document.session.details.participants
    assert page.each.number == 3
    assert page.stage is Stage.CHOOSE


def test_twelve_people_give_their_dots_over_eight_dimensions_by_keys(page: DotsPage) -> None:
    press("V")
    assert asked(page) and set(asked(page)) == set(EIGHT)
    keys = 1
    count(*GIVEN)
    keys += sum(len(str(one)) for one in GIVEN) + len(GIVEN) - 1
    press("Return")  # all are counted
    keys += 1
    assert keys == 17
    agenda = page._document.session.agenda
    rows = dict(zip(asked(page), GIVEN, strict=True))
    assert {one.dimension: one.dots for one in agenda.priorities} == {
        number: dots for number, dots in rows.items() if dots
    }
    assert (agenda.dots_each, agenda.dots_people) == (EACH, PEOPLE)
    assert page.stage is Stage.PLACE
    assert column(page, Column.PLACE) == ["1", "2", "2", "4", "5", "6", "7", "8"]
    assert column(page, Column.PERIOD)[1].endswith("gelijk op plaats 2")
    assert column(page, Column.DOTS) == [str(one) for one in GIVEN]


def test_the_counts_cannot_be_read_until_they_are_revealed(page: DotsPage) -> None:
    press("V")
    type_text("12")
    press("Down")
    type_text("7")
    assert column(page, Column.DOTS)[:3] == ["•", "•", ""]
    assert "12" not in page.entry.accessibleDescription()
    assert "12" not in page.entry.hint and "19" not in page.entry.hint
    press("Ctrl+T")  # a peek
    assert column(page, Column.DOTS)[:2] == ["12", "7"]
    press("Ctrl+T")
    assert column(page, Column.DOTS)[:2] == ["•", "•"]
    press("Ctrl+T")
    press("Escape")
    press("V")
    assert column(page, Column.DOTS)[:2] == ["•", "•"], "each count begins hidden"


def test_the_laptop_beside_a_beamer_shows_the_counts(
    view: SessionView, screens: PretendedScreens, page: DotsPage
) -> None:
    screens.plug(BEAMER)
    view.present()
    view.show_dots()
    presentation = view.presentation
    assert presentation is not None and presentation.view is View.DOTS
    press("V")
    type_text("12")
    assert column(page, Column.DOTS)[0] == "12"
    assert not presentation.window.dots_entry.isVisible()
    view.show_actions()
    assert presentation.view is View.AGENDA


def test_a_pause_and_the_arrows_go_on_as_in_a_vote(page: DotsPage) -> None:
    dots = page._document.dots
    press("V")
    type_text("1")
    dots.pause.timeout.emit()
    type_text("2")
    assert dots.draft.counts[:2] == (1, 2)
    press("Up")
    press("Up")
    press("Backspace")
    type_text("12")
    press("Ctrl+Z")
    assert dots.draft.counts[0] == 1
    press("Delete")
    assert dots.draft.is_empty
    press("Ctrl+Z")
    assert dots.draft.counts[:2] == (1, 2)


def test_more_dots_than_people_have_are_remarked(page: DotsPage) -> None:
    press("V")
    count(9, 7, 7, 6, 4, 2, 1, 1)
    assert "37 stippen, meer dan 12 × 3" in page.entry.hint
    press("Return")  # some had a dot too many, and the group goes on
    assert page.stage is Stage.PLACE


def test_fewer_dots_than_people_have_are_asked_about_once(page: DotsPage) -> None:
    document = page._document
    press("V")
    count(9, 7, 7, 6, 4, 1, 1, 0)
    press("Return")
    assert "35 van de 36 stippen geteld" in page.entry.hint
    assert document.session.agenda.priorities == ()
    press("Escape")
    assert document.dots.is_running and not document.dots.asks_to_reveal
    press("Return")
    press("Return")
    assert len(document.session.agenda.priorities) == 7


def test_a_row_that_is_passed_without_a_number_reveals_nothing(page: DotsPage) -> None:
    document = page._document
    press("V")
    type_text("9")
    for _ in range(len(EIGHT)):
        press("Return")
    assert document.dots.is_running and not document.dots.asks_to_reveal
    press("Return")
    assert document.dots.asks_to_reveal


def test_the_group_places_what_it_chose_by_keys_and_by_mouse(page: DotsPage) -> None:
    document = page._document
    press("V")
    count(*GIVEN)
    press("Return")
    rows = [one.dimension for one in document.dots.ranking]
    press("1")
    press("Down")
    press("2")
    press("Down")
    press("1")
    press("Down")
    click(page.period_buttons[Period.NOT_NOW])
    agenda = document.session.agenda
    in_quarter = [one.dimension for one in agenda.in_period(Period.QUARTER)]
    assert in_quarter == [rows[0], rows[2]]
    assert [one.dimension for one in agenda.in_period(Period.NEXT)] == [rows[1]]
    assert [one.dimension for one in agenda.in_period(Period.NOT_NOW)] == [rows[3]]
    press("0")
    assert document.session.agenda.in_period(Period.NOT_NOW) == ()
    for _ in range(4):
        press("Down")
    press("1")  # which nobody gave a dot, but the group wants it
    assert document.session.agenda.priority(rows[-1]) is not None
    press("0")
    assert document.session.agenda.priority(rows[-1]) is None


def test_a_word_of_a_name_is_whole_in_large_letters_too(look: Look, page: DotsPage) -> None:
    press("V")
    count(*GIVEN)
    press("Return")
    look.preferences.text_size = 200
    look.apply()
    page.window().resize(1024, 768)
    QApplication.processEvents()
    table, place = page.table, page.table.dots_model.columns.index(Column.NAME)
    room = table.columnWidth(place) - PADDING
    words = " ".join(column(page, Column.NAME)).split()
    assert max(map(table.fontMetrics().horizontalAdvance, words)) <= room
    heads, model = table.horizontalHeader(), table.dots_model
    for place in range(model.columnCount()):
        head = str(model.headerData(place, Qt.Orientation.Horizontal))
        assert heads.fontMetrics().horizontalAdvance(head) + PADDING <= table.columnWidth(place)


def test_what_has_more_dots_comes_first_in_its_period_whatever_is_placed_first(
    page: DotsPage,
) -> None:
    document = page._document
    press("V")
    count(*GIVEN)
    press("Return")
    rows = [one.dimension for one in document.dots.ranking]
    press("Down")
    press("Down")
    press("Down")
    press("1")
    for _ in range(3):
        press("Up")
    press("1")
    found = [one.dimension for one in document.session.agenda.in_period(Period.QUARTER)]
    assert found == [rows[0], rows[3]]


def test_each_reveal_and_each_placing_is_one_change_to_undo(page: DotsPage) -> None:
    document = page._document
    press("V")
    count(*GIVEN)
    press("Return")
    revealed = document.session.agenda
    press("1")
    placed = document.session.agenda
    press("Ctrl+Z")
    assert document.session.agenda == revealed
    press("Ctrl+Z")
    assert document.session.agenda.priorities == ()
    assert page.stage is Stage.CHOOSE
    press("Ctrl+Y")
    press("Ctrl+Y")
    assert document.session.agenda == placed
    assert page.stage is Stage.PLACE


def test_what_was_revealed_can_be_corrected(page: DotsPage) -> None:
    document = page._document
    press("V")
    count(*GIVEN)
    press("Return")
    press("1")
    first = document.dots.ranking[0].dimension
    press("Shift+V")
    assert column(page, Column.DOTS)[0] == "9", "all have seen them"
    type_text("8")
    press("Return")
    press("Return")
    priority = document.session.agenda.priority(first)
    assert priority is not None and (priority.dots, priority.period) == (8, Period.QUARTER)


def test_of_dots_of_another_day_nobody_says_that_something_got_none(view: SessionView) -> None:
    view.document.edit_agenda(lambda _agenda: Agenda((Priority(4, 9), Priority(18))), "stippen")
    view.show_dots()
    assert column(view.dots_page, Column.DOTS) == ["9", "0"]
    view.dots_page.again_button.click()
    assert len(column(view.dots_page, Column.NAME)) > 2
    view.dots_page.result_button.click()
    assert column(view.dots_page, Column.DOTS) == ["9", "0"]


def test_a_correction_that_stopped_outlives_that_something_is_placed(page: DotsPage) -> None:
    dots = page._document.dots
    press("V")
    count(*GIVEN)
    press("Return")
    press("Shift+V")
    type_text("8")
    press("Escape")
    assert dots.holds_counts
    press("2")
    press("Shift+V")
    assert dots.draft.counts[0] == 8
    press("Return")
    press("Return")
    assert dots.ranking[0].dots == 8 and not dots.holds_counts


def test_esc_and_going_elsewhere_lose_no_count(view: SessionView, page: DotsPage) -> None:
    press("V")
    count(9, 7)
    press("Escape")
    assert page.stage is Stage.CHOOSE and page.count_button.text() == "Verder tellen"
    view.show_results()
    view.show_dots()
    press("V")
    assert view.document.dots.draft.counts[:2] == (9, 7)
    assert "Verder met de vorige telling" in page.entry.hint
    view.show_cards()  # by mouse, in the middle of it
    view.show_dots()
    press("V")
    assert view.document.dots.draft.counts[:2] == (9, 7)


def test_a_count_outlives_that_its_dimension_is_not_ticked_for_a_while(page: DotsPage) -> None:
    dots = page._document.dots
    press("V")
    count(9, 7)
    press("Escape")
    first = page.table.dimension
    page.table.setFocus()
    press("Space")
    assert first not in dots.choices
    press("Space")
    press("V")
    assert dots.draft.counts[:2] == (9, 7)


def test_leaving_the_session_asks_about_counts_that_were_not_revealed(
    view: SessionView, page: DotsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def answer(_parent: object, text: str, *_rest: object) -> bool:
        told.append(text)
        return len(told) > 1

    monkeypatch.setattr("dgw_desktop.ui.shell.leaving_session.ask", answer)
    press("V")
    count(9)
    press("Escape")
    assert not view.may_close()
    press("V")
    assert view.document.dots.draft.counts[0] == 9
    assert view.may_close()
    assert told == ["Nog niet alle aantallen zijn getoond."] * 2


def test_counts_outlive_a_program_that_is_ended_from_outside(
    open_window: Callable[[], MainWindow], view: SessionView, store: SessionStore, page: DotsPage
) -> None:
    press("V")
    count(9, 7)
    view.save_typed()  # as at SIGTERM and at logging out
    (kept,) = store.settings.refused(view.document.session.id)
    assert kept.name == "Stippen" and "4. Gezamenlijke taal: " in kept.text
    page.count()  # the system let the program go on after all
    assert store.settings.refused(view.document.session.id) == []
    assert view.document.dots.draft.counts[:2] == (9, 7)


def test_a_final_session_takes_no_dots(view: SessionView, page: DotsPage) -> None:
    press("V")
    count(9)
    view.document.dots.stop()
    view.document.set_final(True)
    refused: list[str] = []
    view.document.refused.connect(refused.append)
    page.table.setFocus()
    press("V")
    assert refused and not view.document.dots.is_running
    assert not page.count_button.isEnabled() and not page.each.isEnabled()


def test_a_choice_of_dimensions_is_ticked_by_theme_or_from_all(page: DotsPage) -> None:
    document = page._document
    document.apply_answer(26, document.answer(26).__class__(not_applicable=True))
    page.filter.setCurrentIndex(page.filter.findData(-2))
    assert len(column(page, Column.NAME)) == 26
    click(page.all_button)
    assert set(document.dots.choices) >= set(EIGHT)
    assert 26 not in document.dots.choices, "what does not apply is ticked by hand only"
    names = column(page, Column.NAME)
    row = next(place for place, name in enumerate(names) if name.startswith("26."))
    assert column(page, Column.LEVELS)[row] == "n.v.t."
    page.table.setCurrentIndex(page.table.dots_model.place(row, Column.NAME))
    page.table.setFocus()
    press("Space")
    assert 26 in document.dots.choices
    click(page.none_button)
    assert document.dots.choices == ()
    page.filter.setCurrentIndex(1)  # the first theme
    assert column(page, Column.NAME)[0].startswith("1.")
    click(page.all_button)
    assert 0 < len(document.dots.choices) <= 3


def test_how_many_dots_and_people_there_are_can_be_set(page: DotsPage) -> None:
    dots = page._document.dots
    for field, text in ((page.each, "5"), (page.people, "4")):
        field.setFocus()
        field.selectAll()
        type_text(text)
    assert dots.most == 20
    page.each.setFocus()
    page.each.selectAll()
    type_text("101")
    click(page.count_button)
    assert not dots.is_running and "van 1 t/m 100" in page._state.text()


def test_without_an_ambition_the_lowest_levels_stand_there(
    open_window: Callable[[], MainWindow], view: SessionView
) -> None:
    document = view.document
    for one in document.model.dimensions:
        document.apply_answer(one.number, document.answer(one.number).__class__(level=3))
    document.apply_answer(7, document.answer(7).__class__(level=1))
    view.show_dots()
    names = column(view.dots_page, Column.NAME)
    assert names[0].startswith("7.") and len(names) == 26
    assert view.dots_page.filter.itemText(0) == "Laagste niveaus"


def test_one_goes_to_the_dots_by_the_menu_and_back_to_the_agenda_by_esc(
    view: SessionView, page: DotsPage
) -> None:
    view.show_cards()
    menu = view.header.more_button.menu()
    (entry,) = (one for one in menu.actions() if one.text().startswith("Stippen verdelen"))
    entry.trigger()
    assert page.isVisible()
    QApplication.processEvents()
    press("Escape")
    assert view.agenda.board_page.isVisible()
    assert key_map.Screen.AGENDA in view.screens_in_view
