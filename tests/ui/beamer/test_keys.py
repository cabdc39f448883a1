# SPDX-License-Identifier: EUPL-1.2
"""Every key of the beamer does what the help says, and nothing else."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from dgw_desktop.domain.priorities import NO_AGENDA, Agenda, Period, Priority
from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.foundation.key_map import Screen, key_map
from dgw_desktop.ui.shell.session_view import SessionView
from tests.examples import alone, raised
from tests.ui.beamer.conftest import BEAMER, point_at_edge, press, type_text
from tests.ui.conftest import PretendedScreens

START = 12
BEAMER_COMMANDS = [name for name, key in key_map().items() if Screen.BEAMER in key.screens]
Effect = Callable[[SessionView, Presentation], bool]


def is_there(presentation: Presentation) -> bool:
    QApplication.processEvents()
    return presentation.has_two_screens


EFFECTS: dict[str, Effect] = {
    "choose": lambda v, _p: v.document.answer(START).level == 1,
    "ambition": lambda v, _p: v.document.answer(START).ambition == 1,
    "next": lambda v, _p: v.document.current == START + 1,
    "forward_on_beamer": lambda v, _p: v.document.current == START + 1,
    "previous": lambda v, _p: v.document.current == START - 1,
    "back_on_beamer": lambda v, _p: v.document.current == START - 1,
    "move": lambda _v, p: p.window.card.focused_level is not None,
    "pick_on_beamer": lambda v, _p: v.document.answer(START).level is None,
    "go_to": lambda _v, p: p.window.strip.isVisible(),
    "next_open": lambda v, _p: v.document.current == 15,
    "sort_dimensions": lambda v, _p: v.document.is_sorted,
    "not_applicable": lambda v, _p: v.document.answer(START).not_applicable,
    "vote": lambda _v, p: p.window.vote_entry.isVisible(),
    "correct_votes": lambda v, _p: v.cards.vote.is_correcting,
    "vote_on_ambition": lambda v, _p: v.cards.vote.is_on_ambition,
    "correct_ambition_votes": lambda v, _p: v.cards.vote.is_on_ambition,
    "note": lambda _v, p: p.window.strip.isVisible(),
    "action": lambda _v, p: p.window.strip.isVisible(),
    "park": lambda _v, p: p.window.strip.isVisible(),
    "black": lambda _v, p: p.is_black,
    "freeze": lambda _v, p: p.is_frozen,
    "appearance": lambda _v, p: p.is_light,
    "results": lambda _v, p: p.window.shows_results,
    "view": lambda _v, p: p.view is View.OPENING,
    "show_typed": lambda _v, p: p.window.strip.show_button.isChecked(),
    "cards": lambda _v, p: not p.window.shows_results,
    "undo": lambda v, _p: v.document.answer(20).level is None,
    "redo": lambda v, _p: v.document.answer(20).level == 3,
    "reveal": lambda _v, p: p.is_revealed,
    "lift": lambda _v, p: p.is_lifted,
    "show_there": lambda _v, p: is_there(p),
    "leave": lambda v, _p: v.presentation is None,
    "help": lambda _v, p: p.window.help.isVisible(),
    "views_by_mouse": lambda _v, p: p.window.views.isVisible(),
    "place_dimension": lambda v, _p: bool(v.document.session.agenda.in_period(Period.TO_PLACE)),
}
CARD_COMMANDS = (
    "choose", "ambition", "not_applicable", "vote", "correct_votes", "vote_on_ambition",
    "correct_ambition_votes", "note", "reveal",
)  # fmt: skip
ANSWERS = {"choose", "ambition", "not_applicable", "undo", "place_dimension"}


def foot_of(presentation: Presentation) -> str:
    return presentation.window.scene(presentation.view).in_words().splitlines()[-1]


def prepare(view: SessionView) -> None:
    document = view.document
    document.store.save_beforehand(document.session.id, [], {START: alone(1, 2, 3, 4)[0]})
    document.reload()
    document.apply_answer(
        START, Answer(rounds=alone(1, 2, 3, 4) + raised(1, 2, 3, 4), ambition_votes=((1, 2, 3, 4),))
    )
    view.document.choose_level(20, 3)
    view.document.go_to(START)


WITHOUT_SEQUENCE = {"move": "Down", "pick_on_beamer": "Return", "views_by_mouse": ""}


def test_every_key_of_the_beamer_is_tried() -> None:
    assert set(EFFECTS) == set(BEAMER_COMMANDS)


@pytest.mark.parametrize(
    ("name", "sequence"),
    [
        (name, keys)
        for name in BEAMER_COMMANDS
        for keys in (key_map()[name].sequences or (WITHOUT_SEQUENCE[name],))
    ],
)
def test_each_key_does_what_the_help_says(
    on_one_screen: Presentation,
    view: SessionView,
    screens: PretendedScreens,
    name: str,
    sequence: str,
) -> None:
    if name == "show_there":
        screens.plug(BEAMER)
    if name in ("choose", "ambition") and not sequence.endswith("1"):
        level = int(sequence[-1])
        prepare(view)
        before = view.document.session
        press(sequence)
        answer = view.document.answer(START)
        if level > 4:
            assert view.document.session == before
        else:
            assert level in (answer.level, answer.ambition)
        return
    if name == "view":
        on_one_screen.show(View.PARKING_LOT if sequence == "Shift+K" else View.CARD)
        press(sequence)
        wanted = list(View)[key_map()[name].sequences.index(sequence)]
        assert on_one_screen.view is wanted
        assert on_one_screen.window.page == 0
        return
    prepare(view)
    before = view.document.session
    if name == "show_typed":
        press("N")
    if name == "views_by_mouse":
        point_at_edge(on_one_screen)
    if name == "place_dimension":
        view.document.edit_agenda(lambda _agenda: Agenda((Priority(START, 3),)), "stippen")
        view.document.dots.mark(START)
        on_one_screen.show(View.DOTS)
    press(sequence)
    assert EFFECTS[name](view, on_one_screen)
    if name not in ANSWERS:
        assert view.document.session == before


def test_enter_chooses_what_the_arrows_reached(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    press("Down")
    press("Down")
    assert view.document.answer(20).level is None
    press("Return")
    assert view.document.answer(20).level == 2


def test_black_hides_what_a_key_would_do(on_one_screen: Presentation, view: SessionView) -> None:
    view.document.go_to(20)
    before = view.document.session
    for sequence in ("3", "X", "PgDown", "Shift+2"):
        press("B")
        assert on_one_screen.is_black
        press(sequence)
        assert not on_one_screen.is_black
        assert view.document.session == before
        assert view.document.current == 20


def test_no_key_changes_an_answer_on_the_results(
    on_one_screen: Presentation, view: SessionView
) -> None:
    press("Ctrl+3")
    before = view.document.session
    for name in CARD_COMMANDS:
        press(key_map()[name].sequences[0])
        foot = on_one_screen.window.scene(View.RESULTS).in_words()
        assert "Deze toets werkt op de kaart. Toon de kaart met Shift+K." in foot, name
        press("Ctrl+3")
        assert view.document.session.details.organisation in foot_of(on_one_screen)
    assert view.document.session == before
    assert not on_one_screen.window.vote_entry.isVisible()
    press("PgUp")
    assert not on_one_screen.window.shows_results


@pytest.mark.parametrize("shown", [View.RESULTS, View.AGENDA, View.CLOSING])
def test_an_action_and_a_remark_are_noted_whatever_the_room_sees(
    on_one_screen: Presentation, view: SessionView, shown: View
) -> None:
    on_one_screen.show(shown)
    press("A")
    type_text("Plan maken")
    press("Return")
    found = view.document.session.actions[-1]
    assert (found.text, found.dimension) == ("Plan maken", None)
    assert on_one_screen.view is shown and "Actie genoteerd." in foot_of(on_one_screen)
    press("P")
    type_text("Parkeer dit")
    press("Return")
    assert view.document.session.parking_lot[-1] == "Parkeer dit"
    assert "Op de parkeerplek gezet." in foot_of(on_one_screen)
    on_one_screen.show(View.OPENING)
    on_one_screen.show(shown)
    assert "Op de parkeerplek" not in foot_of(on_one_screen)


def test_a_key_for_the_dots_says_what_is_missing(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.edit_agenda(lambda _agenda: NO_AGENDA, "leeg")
    on_one_screen.show(View.CARD)
    press("0")
    card = on_one_screen.window.card
    assert "Deze toets werkt bij de stippen. Toon die met Shift+T." in card.accessibleDescription()
    press("Shift+T")
    press("2")
    assert "Eerst stippen tellen (V)" in foot_of(on_one_screen)
    press("Shift+V")
    assert "Er zijn nog geen stippen geteld" in foot_of(on_one_screen)
    priority = Agenda((Priority(START, 3),))
    view.document.edit_agenda(lambda _agenda: priority, "stippen")
    press("2")
    assert "Kies eerst een dimensie" in foot_of(on_one_screen)
    press("Down")
    press("A")
    assert view.document.drafts.action.dimension == START
    press("Escape")


def test_a_key_of_the_card_that_finds_nothing_says_so(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    card = on_one_screen.window.card
    for key, text in (("Shift+V", "Hier is nog niet gestemd"), ("R", "Hier is vooraf niets")):
        press(key)
        assert text in card.accessibleDescription()


def test_a_text_field_swallows_letters_digits_and_the_clicker(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    before = view.document.session
    press("A")
    type_text("bfvgxo 1234.t")
    press("PgDown")
    press("F5")
    press("Tab")
    type_text("1")
    assert on_one_screen.window.strip.edit.toPlainText() == "bfvgxo 1234.t"
    assert on_one_screen.window.strip.who.text() == "1"
    assert view.document.session == before
    assert view.document.current == 20
    press("Escape")
    assert view.document.session == before
    assert view.presentation is not None
    assert QApplication.focusWidget() is on_one_screen.window.card


def test_escape_keeps_a_note_as_it_does_on_the_card(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    before = view.document.answer(20)
    press("N")
    type_text("wat de groep zei")
    press("Escape")
    assert view.document.answer(20).note.endswith("wat de groep zei")
    assert not on_one_screen.window.strip.isVisible()
    press("Ctrl+Z")
    assert view.document.answer(20) == before
    press("N")
    press("Escape")
    assert view.document.answer(20) == before


def test_a_clicker_goes_through_the_session_and_back(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(1)
    for _ in range(25):
        press("PgDown")
    assert view.document.current == 26
    for left_open in range(15, 26):
        press("PgDown")
        assert view.document.current == left_open
    press("PgDown")
    assert view.document.current == 26
    seen = [on_one_screen.view]
    for _ in range(12):
        press("PgDown")
        seen.append(on_one_screen.view)
    assert list(dict.fromkeys(seen)) == [View.CARD, View.RESULTS, View.AGENDA, View.CLOSING]
    assert view.document.current == 26
    while on_one_screen.view is not View.CARD:
        press("PgUp")
        seen.append(on_one_screen.view)
    assert list(dict.fromkeys(seen[::-1])) == [
        View.CARD, View.RESULTS, View.AGENDA, View.CLOSING
    ]  # fmt: skip
    assert view.document.current == 26
    press(".")
    assert on_one_screen.is_black
    press(".")
    press("F5")
    assert view.presentation is not None
    press("Escape")
    assert view.presentation is None
    press("F5")
    assert view.presentation is not None


def test_the_help_lies_over_the_card_and_goes_first(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    press("F1")
    assert on_one_screen.window.help.isVisible()
    press("3")
    assert not on_one_screen.window.help.isVisible()
    assert view.document.answer(20).level is None
    press("F1")
    press("Escape")
    assert view.presentation is not None


def test_a_number_that_no_dimension_has_is_told(
    on_one_screen: Presentation, view: SessionView
) -> None:
    here = view.document.current
    press("G")
    type_text("99")
    press("Return")
    assert view.document.current == here
    assert "Er is geen dimensie 99." in on_one_screen.window.card.accessibleDescription()


@pytest.mark.parametrize("key", ["3", "Shift+4", "X", "V", "D", "A", "P", "N"])
def test_a_key_that_a_final_session_refuses_says_why(
    on_one_screen: Presentation, view: SessionView, key: str
) -> None:
    view.document.set_final(True)
    press(key)
    assert "Deze sessie is definitief" in on_one_screen.window.card.accessibleDescription()
    assert not on_one_screen.window.strip.isVisible()
