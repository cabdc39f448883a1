# SPDX-License-Identifier: EUPL-1.2
"""A session of 26 dimensions held from the beamer alone, by keyboard."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from dgw_desktop.domain.session import Action
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import count, press, type_text
from tests.ui.conftest import PretendedScreens


def test_a_session_by_keyboard_only(
    open_window: Callable[[], MainWindow],
    examples: list[str],
    store: SessionStore,
    screens: PretendedScreens,
    no_dialogs: list[object],
) -> None:
    window = open_window()
    fresh = examples[-1]
    given = store.load(fresh)
    window.open_session(fresh)
    view = window.session_view
    assert view is not None
    for number in range(1, 27):
        store.save_answer(fresh, number, type(view.document.answer(1))())
    window.show_sessions()
    press("Return")
    view = window.session_view
    assert view is not None
    assert view.agenda.isVisible()  # what was agreed the last time comes first
    press("Ctrl+1")
    press("G")
    type_text("1")
    press("Return")
    press("F5")
    assert view.presentation is not None and view.presentation.view is View.OPENING
    for _ in range(view.presentation.window.page_count(View.OPENING)):
        press("PgDown")
    for number in range(1, 27):
        assert view.document.current == number
        level = 1 + number % 4
        if number % 5 == 0:
            press("V")
            count(number % 4, 3, 6, number % 3)
            press("Return")
        press(str(level))
        press(f"Shift+{min(4, level + 1)}")
        if number == 3:
            press("N")
            type_text("Let op: <b>niet vet</b> & x")
            press("Return")
        if number == 4:
            press("A")
            type_text("Begrippenlijst maken")
            press("Return")
            press("P")
            type_text("AI komt later")
            press("Return")
        if number == 9:
            press("X")
        press("PgDown" if number % 2 else "Right")
    presentation = view.presentation
    assert presentation is not None
    assert presentation.window.shows_results
    press("Escape")
    assert view.presentation is None
    session = store.load(fresh)
    assert [session.answer(n).level for n in range(1, 27)] == [1 + n % 4 for n in range(1, 27)]
    assert session.answer(9).not_applicable
    assert session.answer(3).note == "Let op: <b>niet vet</b> & x"
    assert session.answer(20).votes == (0, 3, 6, 2)
    assert session.actions == (*given.actions, Action("Begrippenlijst maken", 4))
    assert session.parking_lot == (*given.parking_lot, "AI komt later")
    assert no_dialogs == []
    for _ in range(200):
        press("Ctrl+Z")
    session = store.load(fresh)
    assert session.answers == {}
    assert session.actions == given.actions
    assert session.parking_lot == given.parking_lot


def test_notes_never_reach_the_audience(on_two_screens: Presentation, view: SessionView) -> None:
    view.document.go_to(20)
    QApplication.processEvents()
    before = on_two_screens.window.grab().toImage()
    press("N")
    type_text("dit is tussen ons")
    press("Escape")
    press("A")
    type_text("ook tussen ons")
    QApplication.processEvents()
    assert on_two_screens.window.grab().toImage() == before
    press("Return")
    assert view.document.answer(20).note == "dit is tussen ons"
    assert view.document.session.actions[-1].text == "ook tussen ons"
    assert on_two_screens.window.grab().toImage() == before


def test_the_audience_follows_the_console(on_two_screens: Presentation, view: SessionView) -> None:
    press("Ctrl+3")
    assert on_two_screens.window.shows_results
    press("Ctrl+1")
    assert not on_two_screens.window.shows_results
    view.document.go_to(26)
    press("PgDown")
    assert view.document.current == 15


def test_closing_the_window_ends_the_beamer_and_keeps_the_note(
    on_two_screens: Presentation, view: SessionView, store: SessionStore
) -> None:
    view.document.go_to(20)
    press("N")
    type_text("nog niet opgeslagen")
    view.window().close()
    assert not QApplication.topLevelWidgets() or not on_two_screens.window.isVisible()
    session = store.load(view.document.session.id)
    assert session.answer(20).note == "nog niet opgeslagen"
    assert store.settings.last_view() == "beamer"
