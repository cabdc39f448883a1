# SPDX-License-Identifier: EUPL-1.2
"""A vote by show of hands: what is typed are counts, wherever a person clicks meanwhile."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.fitting import TooMuch
from dgw_desktop.domain.session import Action, VoteRound
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.document.vote_entry import VoteEntry
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import BEAMER, count, press, type_text
from tests.ui.conftest import PretendedScreens
from tests.ui.hands import hold
from tests.ui.visible_texts import visible_texts

PEOPLE = 10
"""Participants of the example session."""
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture(params=["no beamer", "one screen", "two screens"])
def place(request: pytest.FixtureRequest, view: SessionView, screens: PretendedScreens) -> str:
    """Where the hands are counted, with dimension 20 in view."""
    if request.param == "two screens":
        screens.plug(BEAMER)
    if request.param != "no beamer":
        view.present()
    view.document.go_to(20)
    assert view.document.session.details.participants == PEOPLE
    return str(request.param)


def entry_of(view: SessionView) -> VoteEntry:
    """Return the entry in which the facilitator counts."""
    presentation = view.presentation
    if presentation is None or presentation.has_two_screens:
        return view.cards.vote_entry
    return presentation.window.vote_entry


@pytest.mark.parametrize(
    ("keys", "votes"),
    [
        ("V 3 Tab 3 Tab 3 Tab 1 Return", (3, 3, 3, 1)),
        ("V 3 Return 3 Return 3 Return 1 Return", (3, 3, 3, 1)),
        ("V 3 wait 3 wait 3 wait 1 wait Return", (3, 3, 3, 1)),
        ("V 3 wait Return 3 wait Tab 3 wait Right 1 Return", (3, 3, 3, 1)),
        ("V 0 3 Right 6 Down 1 Return", (0, 3, 6, 1)),
        ("V 0 0 0 1 2 Return", (0, 0, 0, 12)),
        ("V 1 2 Tab 0 0 0 Return", (12, 0, 0, 0)),
        ("V 0 9 + + + 0 0 Return", (0, 12, 0, 0)),
        ("V 4 Backspace 5 wait 7 wait 0 0 Return", (5, 7, 0, 0)),
        ("V 4 Tab 5 Left 6 wait Tab 0 0 Return", (6, 5, 0, 0)),
        ("V 4 Delete 3 wait 7 wait 0 0 Return", (3, 7, 0, 0)),
        ("V 4 wait Delete Ctrl+Z 6 wait 0 0 Return", (4, 6, 0, 0)),
        ("V 8 wait 1 wait Ctrl+Z 2 wait 0 0 Return", (8, 2, 0, 0)),
    ],
)
def test_hands_are_counted(
    on_one_screen: Presentation, view: SessionView, keys: str, votes: tuple[int, ...]
) -> None:
    view.document.go_to(20)
    before = view.document.answer(20)
    for key in keys.split():
        if key == "wait":
            view.cards.vote.pause.timeout.emit()
        else:
            press(key)
    after = view.document.answer(20)
    assert after.votes == votes
    assert after.level == before.level  # the group's choice is never computed
    assert not on_one_screen.window.vote_entry.isVisible()
    press("Ctrl+Z")
    assert view.document.answer(20) == before
    press("Ctrl+Y")
    assert view.document.answer(20) == after


def test_votes_come_back_with_their_dimension(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    press("V")
    count(0, 3, 6, 1)
    press("Return")
    press("PgDown")
    assert "stemmen" not in on_one_screen.window.card.accessibleDescription()
    press("PgUp")
    text = on_one_screen.window.card.accessibleDescription()
    assert "10 stemmen · mediaan 3 · laagste 2, hoogste 4" in text
    press("3")
    assert view.document.answer(20).level == 3
    assert view.document.answer(20).votes == (0, 3, 6, 1)


def test_leaving_a_vote_changes_nothing(on_one_screen: Presentation, view: SessionView) -> None:
    view.document.go_to(14)
    before = view.document.session
    for leave in ("Escape", "Return"):
        press("V")
        if leave == "Escape":
            count(4, 4)
            press("PgDown")  # a clicker's press by accident
            assert view.document.current == 14
        else:
            press("Del")
        press(leave)
        assert view.document.session == before
        assert not on_one_screen.window.vote_entry.isVisible()
        assert "10 stemmen" in on_one_screen.window.card.accessibleDescription()


def test_four_zeros_are_no_vote_and_take_the_last_one_away(place: str, view: SessionView) -> None:
    view.document.go_to(14)
    before = view.document.answer(14)
    press("V")
    count(0, 0, 0, 0)
    press("Return")
    assert "0 van de 10 deelnemers stemden" in entry_of(view).hint
    press("Return")
    assert view.document.answer(14) == before
    press("Shift+V")
    count(0, 0, 0, 0)
    press("Return")
    press("Return")
    assert view.document.answer(14).votes == ()
    press("Ctrl+Z")
    assert view.document.answer(14) == before


def test_each_vote_is_a_round_and_the_last_one_is_corrected(place: str, view: SessionView) -> None:
    view.document.go_to(14)
    before = view.document.answer(14)
    press("V")
    count(0, 0, 4, 6)
    press("Return")
    second = view.document.answer(14)
    assert second.rounds == (*before.rounds, VoteRound((0, 0, 4, 6)))
    press("Shift+V")
    assert entry_of(view).hasFocus() and view.cards.vote.draft.votes == (0, 0, 4, 6)
    assert entry_of(view).hint == "10 stemmen · Typ over wat er staat · Enter: klaar"
    if view.presentation is not None:  # it was shown: it need not be hidden again
        assert "stemming 2 (n = 10)" in view.presentation.window.card.accessibleDescription()
    for key in ["Right", "Right", "5", "Right", "5", "Return"]:
        press(key)
    assert view.document.answer(14).rounds == (*before.rounds, VoteRound((0, 0, 5, 5)))
    press("Ctrl+Z")
    assert view.document.answer(14) == second
    press("Ctrl+Z")
    assert view.document.answer(14) == before


def test_a_correction_that_is_left_waits_for_its_own_key(place: str, view: SessionView) -> None:
    view.document.go_to(14)
    before = view.document.answer(14)
    press("Shift+V")
    press("Escape")
    assert not view.cards.vote.is_running  # nothing was typed, and nothing is said of it
    press("Shift+V")
    type_text("2")
    press("Escape")
    if place == "no beamer":
        assert view.cards.toast.text == "Telling gestopt. Shift+V gaat verder met de telling."
    press("V")
    assert view.cards.vote.draft.is_empty
    press("Escape")
    press("Shift+V")
    assert view.cards.vote.draft.votes == (2, *before.votes[1:])
    press("Escape")
    assert view.document.answer(14) == before


def test_there_is_nothing_to_correct_without_a_vote(place: str, view: SessionView) -> None:
    press("Shift+V")
    assert not view.document.answer(20).rounds and not view.cards.vote.is_running


def test_the_console_counts_and_the_audience_waits(
    on_two_screens: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    press("V")
    assert view.cards.vote_entry.isVisible()
    assert not on_two_screens.window.vote_entry.isVisible()
    assert "Er wordt gestemd" in on_two_screens.window.card.accessibleDescription()
    count(0, 3, 6, 1)
    press("Return")
    assert view.document.answer(20).votes == (0, 3, 6, 1)
    assert "10 stemmen" in on_two_screens.window.card.accessibleDescription()


def test_nobody_votes_on_a_final_session(on_one_screen: Presentation, view: SessionView) -> None:
    view.document.set_final(True)
    press("V")
    assert not on_one_screen.window.vote_entry.isVisible()


def places_to_click(view: SessionView) -> list[QWidget]:
    """Return what a hand may hit while it points at the screen."""
    cards, presentation = view.cards, view.presentation
    found: list[QWidget] = [
        cards.card.statements[2],
        cards.card.statements[0],
        cards.card.content,
        cards.not_applicable_button,
        cards.card.spider_button,
        view.header,
    ]
    if view.console is not None:
        found += [view.console, view.console.times.elapsed, view.console.freeze]
    if presentation is not None:
        found += [presentation.window.card, presentation.window.card.spider]
    return found


def test_a_click_elsewhere_leaves_the_digits_to_the_vote(place: str, view: SessionView) -> None:
    before = view.document.answer(20)
    press("V")
    clicked = places_to_click(view)
    for widget in clicked:
        QTest.mouseClick(widget, CLICK)
        press("1")
        press("+")
        press("Del")
    count(3, 4, 2, 1)
    QTest.mouseClick(view.cards.card.statements[1], CLICK)
    press("Return")
    assert view.document.answer(20) == before.with_hands((3, 4, 2, 1))
    assert view.document.current == 20


def test_a_click_on_a_statement_says_what_to_do_instead(place: str, view: SessionView) -> None:
    presentation = view.presentation
    press("V")
    if presentation is not None and not presentation.has_two_screens:
        card = presentation.window.card
        spot = card.layout_now.statements[1].box.center().toPoint()
        QTest.mouseClick(card, CLICK, pos=spot)
    else:
        QTest.mouseClick(view.cards.card.statements[1], CLICK)
    QApplication.processEvents()
    assert view.document.answer(20).level is None
    assert entry_of(view).hint == "Er wordt gestemd. Enter toont de uitslag, Esc stopt."
    press("4")
    assert "Er wordt gestemd." not in entry_of(view).hint


def test_a_click_on_the_audiences_window_chooses_nothing_while_people_vote(
    on_two_screens: Presentation, view: SessionView
) -> None:
    card = on_two_screens.window.card
    view.document.go_to(20)
    before = view.document.session
    press("V")
    for place in card.layout_now.statements:
        QTest.mouseClick(card, CLICK, pos=place.box.center().toPoint())
    card.spider.dimension_clicked.emit(3)
    assert view.document.session == before and view.document.current == 20
    press("Escape")
    card.spider.dimension_clicked.emit(3)
    assert view.document.current == 3


@pytest.mark.parametrize("where", ["no beamer", "two screens"])
def test_a_note_can_be_typed_meanwhile_and_the_vote_says_that_it_waits(
    view: SessionView, screens: PretendedScreens, where: str
) -> None:
    if where == "two screens":
        screens.plug(BEAMER)
        view.present()
    view.document.go_to(20)
    entry, note = view.cards.vote_entry, view.cards.card.remarks.note
    press("V")
    count(3)
    QTest.mouseClick(note.viewport(), CLICK)
    assert note.hasFocus()
    type_text("12 keer genoemd")
    assert "De telling wacht" in entry.hint and "Esc" in entry.hint
    press("PgDown")  # a clicker's press by accident
    assert view.document.current == 20 and view.cards.vote.is_running
    press("Escape")
    QApplication.processEvents()
    assert entry.hasFocus() and "De telling wacht" not in entry.hint
    press("Tab")
    count(5, 1, 1)
    press("Return")
    assert view.document.answer(20).votes == (3, 5, 1, 1)
    assert view.document.answer(20).note == "12 keer genoemd"
    assert view.document.answer(20).level is None


def test_a_click_on_the_vote_goes_on_with_it(view: SessionView) -> None:
    press("V")
    QTest.mouseClick(view.cards.card.remarks.note.viewport(), CLICK)
    QTest.mouseClick(view.cards.vote_entry, CLICK)
    assert view.cards.vote_entry.hasFocus()


@pytest.mark.parametrize("wrong", ["Tab", "Shift+Tab"])
def test_tab_does_not_turn_counts_into_choices(
    on_one_screen: Presentation, view: SessionView, wrong: str
) -> None:
    view.document.go_to(20)
    before = view.document.answer(20)
    press("V")
    for key in ("3", wrong, "4", wrong, "2", wrong, "1"):
        press(key)
    assert on_one_screen.window.vote_entry.hasFocus()
    after = view.document.answer(20)
    assert (after.level, after.ambition) == (before.level, before.ambition)


def test_an_incomplete_count_is_asked_about_before_it_is_revealed(
    place: str, view: SessionView
) -> None:
    press("V")
    count(3, 4)
    press("Return")  # goes on to level 3
    assert not view.cards.vote.asks_to_reveal
    press("Return")
    hint = entry_of(view).hint
    assert hint.startswith("Nog niet geteld: niveau 3 en 4.")
    assert "Enter: toch tonen" in hint and "Esc: verder tellen" in hint
    press("Escape")
    assert view.cards.vote.is_running and not view.cards.vote.asks_to_reveal
    press("Return")
    press("2")  # a digit is an answer too: it counts on
    assert not view.cards.vote.asks_to_reveal
    press("Tab")
    press("0")
    press("Return")
    assert entry_of(view).hint.startswith("9 van de 10 deelnemers stemden.")
    assert view.document.answer(20).votes == ()
    press("Return")
    assert view.document.answer(20).votes == (3, 4, 2, 0)
    assert not view.cards.vote.is_running


def test_more_votes_than_participants_are_remarked_and_taken(place: str, view: SessionView) -> None:
    press("V")
    count(3, 4, 2, 4)
    assert entry_of(view).hint == "13 stemmen, meer dan de 10 deelnemers · Enter toont de uitslag"
    press("Return")
    assert view.document.answer(20).votes == (3, 4, 2, 4)


def test_without_a_number_of_participants_only_levels_can_be_missing(view: SessionView) -> None:
    document, store = view.document, view.document._store
    details = replace(document.session.details, participants=None)
    store.save_details(document.session.id, details, document.session.baseline_id)
    document.reload()
    document.go_to(20)
    press("V")
    count(1, 0, 0, 0)
    press("Return")
    assert document.answer(20).votes == (1, 0, 0, 0)


LEAVING: dict[str, Callable[[SessionView], object]] = {
    "Esc": lambda view: press("Escape"),
    "the list": lambda view: view.cards.navigator.picked.emit(3),
    "the button": lambda view: QTest.mouseClick(view.cards.next_button, CLICK),
    "Matrix": lambda view: press("Ctrl+2"),
    "Resultaat": lambda view: press("Ctrl+3"),
    "Agenda": lambda view: press("Ctrl+4"),
}


@pytest.mark.parametrize("door", LEAVING)
@pytest.mark.parametrize("where", ["no beamer", "two screens"])
def test_who_leaves_a_vote_keeps_what_was_typed(
    view: SessionView, screens: PretendedScreens, where: str, door: str
) -> None:
    if where == "two screens":
        screens.plug(BEAMER)
        view.present()
    view.document.go_to(20)
    press("V")
    count(3, 4)
    LEAVING[door](view)
    assert not view.cards.vote.is_running
    assert view.cards.toast.text == "Telling gestopt. V gaat verder met de telling."
    if view.presentation is not None:
        description = view.presentation.window.card.accessibleDescription()
        assert "Er wordt gestemd" not in description
    view.show_cards()
    view.document.go_to(20)
    press("V")
    assert "Delete: opnieuw tellen" in view.cards.vote_entry.hint
    press("Tab")
    count(2, 1)
    press("Return")
    assert view.document.answer(20).votes == (3, 4, 2, 1)
    press("V")
    assert view.cards.vote.draft.is_empty  # what was revealed is not counted again


def test_the_results_end_a_vote_on_a_single_screen(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    press("V")
    count(3)
    press("Ctrl+3")
    assert on_one_screen.window.shows_results
    assert not on_one_screen.window.vote_entry.isVisible()
    press("Ctrl+1")
    assert (
        "verder tellen (V)" not in on_one_screen.window.scene(View.RESULTS).accessibleDescription()
    )
    press("4")
    assert view.document.answer(20).level == 4
    press("V")
    assert view.cards.vote.draft.votes == (3, 0, 0, 0)


def test_a_vote_goes_on_when_the_beamer_comes_and_goes(
    view: SessionView, screens: PretendedScreens
) -> None:
    document = view.document
    document.go_to(14)  # has votes of before
    press("V")
    count(3)
    press("Tab")
    view.present()
    presentation = view.presentation
    assert presentation is not None
    QApplication.processEvents()
    assert presentation.window.vote_entry.hasFocus()
    assert "Er wordt gestemd" in presentation.window.card.accessibleDescription()
    count(4)
    press("Tab")
    screens.plug(BEAMER)
    presentation.move_to(BEAMER.name)
    QApplication.processEvents()
    assert not presentation.window.vote_entry.isVisible() and view.cards.vote_entry.hasFocus()
    count(2)
    press("Tab")
    presentation.stop()
    QApplication.processEvents()
    count(1)
    press("Return")
    assert document.answer(14).votes == (3, 4, 2, 1)
    assert not view.cards.vote.is_running


def test_a_vote_ends_when_the_session_becomes_final(view: SessionView) -> None:
    press("V")
    count(3)
    view.document.set_final(True)
    assert not view.cards.vote.is_running and not view.cards.vote_entry.isVisible()


def test_a_held_digit_counts_once(place: str, view: SessionView) -> None:
    press("V")
    hold(Qt.Key.Key_1, "1")
    assert view.cards.vote.draft.votes == (1, 0, 0, 0)
    hold(Qt.Key.Key_Return, "\r")  # goes on; held it may not also answer the question
    hold(Qt.Key.Key_Return, "\r")
    assert view.cards.vote.asks_to_reveal and view.document.answer(20).votes == ()


def test_the_number_pad_counts_with_num_lock_and_says_when_it_is_off(
    place: str, view: SessionView
) -> None:
    press("V")
    entry, pad = entry_of(view), Qt.KeyboardModifier.KeypadModifier
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        QTest.keyClick(entry, key, pad)
    assert view.cards.vote.draft.counts[0] == 12
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Insert):
        QTest.keyClick(entry, key, pad)
        assert entry.hint.startswith("Num Lock staat uit")
    assert view.cards.vote.draft.counts == (12, None, None, None)
    QTest.keyClick(entry, Qt.Key.Key_Enter, pad)
    assert view.cards.vote.draft.cursor == 1


def test_the_wheel_does_nothing_to_a_vote(place: str, view: SessionView) -> None:
    press("V")
    count(3)
    entry, before = entry_of(view), view.cards.vote.draft
    middle = QPointF(entry.rect().center())
    event = QWheelEvent(
        middle,
        entry.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(entry, event)
    assert event.isAccepted() and view.cards.vote.draft == before


def test_undo_in_a_vote_takes_back_counts_and_nothing_else(place: str, view: SessionView) -> None:
    view.document.choose_level(5, 1)
    view.document.go_to(20)
    press("V")
    count(3, 4)
    for left in ((3, 0, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0)):
        press("Ctrl+Z")
        assert view.cards.vote.draft.votes == left
    assert view.document.answer(5).level == 1 and view.document.current == 20


def test_closing_the_session_asks_before_a_count_is_dropped(
    view: SessionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: QWidget, text: str, _more: str, _go_on: str) -> bool:
        asked.append(text)
        return False

    monkeypatch.setattr("dgw_desktop.ui.shell.leaving_session.ask", ask)
    view.document.go_to(20)
    press("V")
    assert view.may_close() and asked == []
    count(3)
    assert not view.may_close() and asked == ["Nog niet alle aantallen zijn getoond."]
    assert view.cards.vote.is_running
    press("Escape")
    view.document.go_to(1)
    assert not view.may_close() and len(asked) == 2, "what was counted is still nowhere else"
    view.document.go_to(20)
    press("V")
    assert view.cards.vote.draft.counts[0] == 3
    press("Delete")
    count(3, 4, 0, 0)
    press("Return")
    press("Return")
    assert view.may_close() and len(asked) == 2


def test_a_correction_that_stopped_is_asked_about_as_long_as_it_can_go_on(
    place: str, view: SessionView
) -> None:
    vote = view.cards.vote
    view.document.go_to(20)
    view.document.add_votes(20, (1, 2, 3, 4))
    press("Shift+V")
    type_text("7")
    press("Escape")
    assert vote.holds_counts
    view.document.add_votes(20, (0, 0, 5, 5))  # of which it is no correction
    assert not vote.holds_counts
    view.document.undo()
    assert vote.holds_counts
    press("Shift+V")
    assert vote.draft.counts == (7, 2, 3, 4)


def test_counted_votes_outlive_a_program_that_is_ended_from_outside(
    view: SessionView, store: SessionStore
) -> None:
    view.document.go_to(20)
    press("V")
    count(3, 4)
    press("Escape")
    view.document.go_to(4)
    press("D")
    count(5)
    view.save_typed()  # as at SIGTERM and at logging out
    (kept,) = store.settings.refused(view.document.session.id)
    assert kept.name == "Stemmen"
    assert kept.text.splitlines() == [
        "20. Werken onder architectuur: niveau 1: 3, niveau 2: 4",
        "4. Gezamenlijke taal, ambitie: niveau 1: 5",
    ]
    press("D")  # the system let the program go on after all
    assert store.settings.refused(view.document.session.id) == []
    assert view.cards.vote.draft.counts[0] == 5


def test_votes_that_do_not_fit_any_more_stay_typed(
    place: str, view: SessionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_before: object, _after: object) -> None:
        raise TooMuch("De sessie wordt te groot.")

    view.document.go_to(20)
    before = view.document.answer(20)
    press("V")
    count(3, 4, 0, 0)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("dgw_desktop.ui.document.session_document.check_growth", refuse)
        press("Return")
        press("Return")
    assert view.cards.vote.draft.counts == (3, 4, 0, 0) and view.cards.vote.is_running
    press("Return")
    assert view.document.answer(20) != before and not view.cards.vote.holds_counts


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)])
def test_each_box_says_for_which_level_it_is(
    place: str, view: SessionView, size: tuple[int, int]
) -> None:
    press("V")
    entry = entry_of(view)
    entry.window().resize(*size)
    QApplication.processEvents()
    assert {"1", "2", "3", "4"} <= visible_texts(entry)


def test_a_vote_begins_and_ends_by_mouse_too(
    qtbot: QtBot, on_two_screens: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    button = view.cards.vote_button
    assert button.text() == "Stemmen"
    qtbot.mouseClick(button, CLICK)
    assert view.cards.vote.is_secret and button.text() == "Uitslag tonen"
    count(1, 4, 4, 1)
    qtbot.mouseClick(button, CLICK)
    assert view.document.answer(20).votes == (1, 4, 4, 1)
    assert button.text() == "Opnieuw stemmen"
    qtbot.mouseClick(button, CLICK)
    count(0, 5, 5, 0)
    qtbot.mouseClick(button, CLICK)
    assert [found.counts for found in view.document.answer(20).rounds] == [
        (1, 4, 4, 1),
        (0, 5, 5, 0),
    ]


@pytest.mark.parametrize("seen", ["cards", "results"])
def test_the_console_notes_actions_and_remarks_by_mouse(
    qtbot: QtBot, on_two_screens: Presentation, view: SessionView, seen: str
) -> None:
    document, console = view.document, view.console
    assert console is not None
    document.go_to(20)
    getattr(view, f"show_{seen}")()
    qtbot.mouseClick(console.action, CLICK)
    type_text("Eigenaar aanwijzen")
    press("Return")
    qtbot.mouseClick(console.park, CLICK)
    type_text("Later: archief")
    press("Return")
    assert document.session.actions[-1] == Action("Eigenaar aanwijzen", 20)
    assert document.session.parking_lot[-1] == "Later: archief"
    press("3")
    assert document.answer(20).level == 3
    document.set_final(True)
    assert not console.action.isEnabled() and not console.park.isEnabled()


def test_the_statement_that_is_counted_is_marked(on_one_screen: Presentation) -> None:
    card = on_one_screen.window.card

    def marked() -> list[int]:
        said = card.accessibleDescription()
        return [level for level in range(1, 5) if f"niveau {level}: handen omhoog" in said]

    assert marked() == []
    press("V")
    found = [marked()]
    for counted in "2", "5", "0", "1":
        count(int(counted))
        press("Tab")
        found.append(marked())
    assert found == [[1], [2], [3], [4], []]
    press("Return")
    assert marked() == []


def test_neither_ambition_nor_the_measurement_before_sways_who_votes(
    on_one_screen: Presentation, view: SessionView
) -> None:
    card = on_one_screen.window.card
    view.document.go_to(14)
    assert view.document.answer(14).ambition == 4
    for words in ("ambitie 4", "Ambitie: 4", "Vorige meting (2025): 2"):
        assert words in card.accessibleDescription()
    whole = on_one_screen.window.grab().toImage()
    press("V")
    said = card.accessibleDescription()
    assert ", ambitie" not in said and ", vorige meting" not in said
    assert "Nu: geen. Ambitie: geen. Vorige meting (2025): geen." in said
    press("Escape")
    assert on_one_screen.window.grab().toImage() == whole
