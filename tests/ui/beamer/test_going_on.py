# SPDX-License-Identifier: EUPL-1.2
"""Console and audience never differ: whatever turns the page turns it for both."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.views import View, view_name
from dgw_desktop.ui.foundation.key_map import Screen
from dgw_desktop.ui.shell.session_view import AGENDA, CARDS, MATRIX, RESULTS, SessionView
from tests.ui.beamer.conftest import BEAMER, press, type_text
from tests.ui.conftest import PretendedScreens

LEFT_OPEN = (7, 12)


@pytest.fixture
def nearly_done(view: SessionView) -> SessionView:
    """The session with every dimension answered but two."""
    document = view.document
    for dimension in document.model.dimensions:
        answer = document.answer(dimension.number)
        if answer.is_open == (dimension.number not in LEFT_OPEN):
            document.choose_level(dimension.number, answer.level or 2)
    assert [n for n in range(1, 27) if document.answer(n).is_open] == list(LEFT_OPEN)
    return view


def shows_results(view: SessionView) -> bool:
    """Tell whether the laptop shows the results."""
    return view.screens_in_view[0] is Screen.RESULTS


def check_agreement(view: SessionView) -> None:
    """The audience sees the results when the console does, and else the current card."""
    presentation, console = view.presentation, view.console
    assert presentation is not None and console is not None
    assert presentation.window.shows_results == shows_results(view)
    name = view.document.model.dimension(view.document.current).name
    assert presentation.window.card.accessibleName().endswith(name)
    if not presentation.is_frozen:
        shown = name if presentation.view is View.CARD else presentation.paging.here
        assert console.state.text().endswith(shown)
        assert console.views.list.currentText() == view_name(presentation.view)


def page_out(presentation: Presentation) -> None:
    """Press on until another view than that of now is before the audience."""
    here = presentation.view
    for _ in range(presentation.window.page_count(here)):
        assert presentation.view is here
        press("PgDown")
    assert presentation.view is not here


@pytest.mark.parametrize("page", [CARDS, MATRIX, RESULTS, AGENDA])
@pytest.mark.parametrize(("key", "reached"), [("PgDown", 15), ("PgUp", 13)])
def test_a_clicker_turns_what_the_audience_sees_on_every_screen_of_the_laptop(
    on_two_screens: Presentation, view: SessionView, page: str, key: str, reached: int
) -> None:
    view.document.go_to(14)
    view.show_view(page)
    check_agreement(view)
    press(key)
    check_agreement(view)
    if page == RESULTS and key == "PgUp":  # back to the card that the results were shown from
        assert view.document.current == 14 and not on_two_screens.window.shows_results
    elif page == RESULTS:
        assert view.document.current == 14 and on_two_screens.window.page == 1
    else:
        assert view.document.current == reached


def test_the_results_shown_from_the_console_are_left_by_going_on(
    on_two_screens: Presentation, view: SessionView
) -> None:
    assert view.console is not None
    view.document.go_to(7)
    view.console.views.list.setFocus()
    press("Down")
    assert on_two_screens.window.shows_results
    check_agreement(view)
    assert view.console.following.text() == "Resultaat, pagina 2"
    on_two_screens.show(View.RESULTS, on_two_screens.window.page_count(View.RESULTS) - 1)
    assert "8. Programma en team" in view.console.following.text()
    press("PgDown")
    assert not on_two_screens.window.shows_results
    assert view.document.current == 8
    check_agreement(view)


DOINGS: list[Callable[[SessionView], object]] = [
    lambda view: view.cards.navigator.picked.emit(20),
    lambda view: view.document.undo_stack.undo(),
    lambda view: press("O"),
    lambda view: (press("G"), type_text("3"), press("Return")),
    lambda view: view.show_results(),
    lambda view: view.matrix.dimension_opened.emit(5),
    lambda view: view.results.dimension_clicked.emit(6),
    lambda view: view.show_matrix(),
    lambda view: press("Down"),
    lambda view: press("PgDown"),
    lambda view: view.show_agenda(),
    lambda view: press("PgUp"),
    lambda view: press("Ctrl+1"),
    lambda view: view.presentation and view.presentation.show_results(),
    lambda view: view.document.undo_stack.redo(),
    lambda view: QTest.mouseClick(view.cards.next_button, Qt.MouseButton.LeftButton),
]


@pytest.mark.parametrize("first", range(0, len(DOINGS), 5))
def test_console_and_audience_agree_after_whatever_was_done(
    on_two_screens: Presentation, view: SessionView, first: int
) -> None:
    document = view.document
    document.choose_level(9, 1)
    document.choose_level(18, 1)
    for do in (*DOINGS[first:], *DOINGS[:first]):
        do(view)
        QApplication.processEvents()
        check_agreement(view)


def test_what_was_undone_is_brought_in_view(
    on_two_screens: Presentation, view: SessionView
) -> None:
    view.document.choose_level(18, 1)
    view.document.go_to(3)
    press("Ctrl+3")
    press("Ctrl+Z")
    assert view.document.current == 18
    assert not on_two_screens.window.shows_results
    check_agreement(view)


def test_frozen_and_black_the_console_says_what_the_audience_still_sees(
    on_two_screens: Presentation, view: SessionView
) -> None:
    assert view.console is not None
    view.document.go_to(14)
    press("F")
    press("PgDown")
    press("Ctrl+3")
    name = view.document.model.dimension(14).name
    assert view.console.state.text() == f"Het beeld staat stil: 14. {name}"
    press("B")
    assert view.console.state.text() == "Zwart beeld"
    press("B")
    press("F")
    assert view.console.state.text() == "Resultaat"
    check_agreement(view)


def test_a_frozen_single_screen_moves_again_before_a_key_acts(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(14)
    before = view.document.session
    for key in ("3", "PgDown", "X", "Ctrl+3"):
        press("F")
        assert on_one_screen.is_frozen
        press(key)
        assert not on_one_screen.is_frozen
        assert view.document.session == before and view.document.current == 14
        assert not on_one_screen.window.shows_results


def test_the_console_follows_when_a_beamer_joins_a_single_screen(
    on_one_screen: Presentation, view: SessionView, screens: PretendedScreens
) -> None:
    press("Ctrl+3")
    screens.plug(BEAMER)
    on_one_screen.move_to(BEAMER.name)
    assert on_one_screen.has_two_screens and on_one_screen.window.shows_results
    check_agreement(view)


def test_numbers_and_open_dimensions_lead_away_from_the_results_too(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(9)
    for keys, reached in ((("G", "9"), 9), (("G", "4"), 4), (("O",), 15)):
        press("Ctrl+3")
        press(keys[0])
        for text in keys[1:]:
            type_text(text)
            press("Return")
        assert view.document.current == reached
        assert not on_one_screen.window.shows_results
        assert QApplication.focusWidget() is on_one_screen.window.card
    press("Ctrl+3")
    press("G")
    press("Escape")
    assert on_one_screen.window.shows_results
    assert QApplication.focusWidget() is on_one_screen.window.scene(View.RESULTS)


@pytest.mark.parametrize("place", ["no beamer", "one screen", "two screens"])
def test_after_the_last_what_was_left_open_comes_by_once_and_then_the_results(
    nearly_done: SessionView, screens: PretendedScreens, place: str
) -> None:
    view = nearly_done
    if place == "two screens":
        screens.plug(BEAMER)
    if place != "no beamer":
        view.present()
    view.document.go_to(25)
    reached = []
    for _ in range(4):
        press("PgDown")
        reached.append(view.document.current)
        if view.console is not None:
            check_agreement(view)
    assert reached == [26, 7, 12, 12]
    presentation = view.presentation
    assert shows_results(view) if presentation is None else presentation.window.shows_results


def test_going_round_is_said_before_and_after(
    on_two_screens: Presentation, nearly_done: SessionView
) -> None:
    view, card = nearly_done, on_two_screens.window.card
    assert view.console is not None
    toast = view.toast
    view.document.go_to(26)
    assert view.cards.next_button.text() == "Naar open kaart 7 →"
    assert view.console.following.text() == "7. Houding (nog open)"
    assert not toast.isVisible()
    press("PgDown")
    assert toast.isVisible()
    assert toast.text == ("Dit was de laatste dimensie. Verder met de open dimensie 7, Houding.")
    assert "7 van 26 · nog open" in card.accessibleName()
    press("2")
    assert "nog open" not in card.accessibleName()
    assert view.cards.next_button.text() == "Naar open kaart 12 →"
    press("PgDown")
    assert toast.text.startswith("Verder met de open dimensie 12, ")
    press("3")
    assert view.cards.next_button.text() == "Naar resultaat →"
    assert view.console.following.text() == "Resultaat"
    press("PgDown")
    assert on_two_screens.window.shows_results
    page_out(on_two_screens)
    assert on_two_screens.view is View.AGENDA
    page_out(on_two_screens)
    pages = on_two_screens.window.page_count(View.CLOSING)
    on_two_screens.show(View.CLOSING, pages - 1)
    assert view.console.following.text() == "Niets meer: dit is het laatste scherm"
    press("PgDown")
    assert on_two_screens.view is View.CLOSING and view.document.current == 12


def test_looking_back_among_what_was_left_open_does_not_start_all_over(
    nearly_done: SessionView,
) -> None:
    view = nearly_done
    view.document.go_to(26)
    for key, reached in (("PgDown", 7), ("PgUp", 6), ("PgDown", 7), ("PgDown", 12)):
        press(key)
        assert view.document.current == reached
    view.document.go_to(20)  # a person goes elsewhere: from there on all of them come
    press("PgDown")
    assert view.document.current == 21


def test_leaving_the_only_open_dimension_open_leads_to_the_results(
    nearly_done: SessionView,
) -> None:
    view = nearly_done
    view.document.choose_level(7, 1)
    view.document.go_to(12)
    press("O")
    assert shows_results(view)
    assert view.document.answer(12).is_open


@pytest.mark.parametrize("key", ["3", "Shift+4", "X"])
def test_what_is_chosen_beside_the_opening_is_brought_before_the_audience(
    on_two_screens: Presentation, view: SessionView, key: str
) -> None:
    view.document.go_to(15)
    on_two_screens.show(View.OPENING)
    view.cards.focus_card()
    before = view.document.answer(15)
    press(key)
    assert view.document.answer(15) != before
    assert on_two_screens.view is View.CARD
    check_agreement(view)


@pytest.mark.parametrize("seen", [View.OPENING, View.RESULTS, View.AGENDA, View.CLOSING])
def test_what_is_undone_on_the_card_of_now_is_brought_in_view(
    on_one_screen: Presentation, view: SessionView, seen: View
) -> None:
    view.document.choose_level(18, 1)
    on_one_screen.show(seen)
    press("Ctrl+Z")
    assert view.document.answer(18).is_open
    assert on_one_screen.view is View.CARD


def test_a_note_does_not_turn_what_the_audience_sees(
    on_two_screens: Presentation, view: SessionView
) -> None:
    on_two_screens.show(View.OPENING)
    view.document.write_note(view.document.current, "Eerst de opening")
    assert on_two_screens.view is View.OPENING
