# SPDX-License-Identifier: EUPL-1.2
"""What is typed beside or on the beamer is kept, whatever else happens meanwhile."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Action, Answer
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press, type_text

LEFT = Qt.MouseButton.LeftButton
OPEN = 20


@pytest.fixture
def empty(view: SessionView) -> SessionView:
    view.document.apply_answer(OPEN, Answer())
    view.document.go_to(OPEN)
    return view


def click_statement(presentation: Presentation, level: int) -> None:
    scene = presentation.window.card
    place = scene.layout_now.statements[level - 1].box.center().toPoint()
    QTest.mouseClick(scene, LEFT, pos=place)


Change = Callable[[SessionView, Presentation], object]
CHANGES: dict[str, Change] = {
    "statement": lambda _v, p: click_statement(p, 3),
    "level": lambda v, _p: v.document.choose_level(OPEN, 3),
    "ambition": lambda v, _p: v.document.choose_ambition(OPEN, 3),
    "not applicable": lambda v, _p: v.document.toggle_not_applicable(OPEN),
    "votes": lambda v, _p: v.document.add_votes(OPEN, (1, 2, 3, 4)),
    "other level": lambda v, _p: v.document.choose_level(3, 1),
    "action": lambda v, _p: v.document.add_action("iets", OPEN),
    "remark": lambda v, _p: v.document.park("iets"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_note_on_the_console_outlives_what_changes_on_the_beamer(
    on_two_screens: Presentation, empty: SessionView, name: str
) -> None:
    document = empty.document
    press("N")
    type_text("wat de groep zei")
    before = document.session
    CHANGES[name](empty, on_two_screens)
    field = empty.cards.card.remarks.note
    if document.current == OPEN:
        assert field.toPlainText() == "wat de groep zei"
    assert document.answer(OPEN).note == "wat de groep zei"
    document.undo()
    assert document.session.with_answer(OPEN, before.answer(OPEN)) == before  # the change goes,
    assert document.answer(OPEN).note == "wat de groep zei"  # the note stays
    document.undo()
    assert document.answer(OPEN) == Answer()


def test_the_same_note_goes_on_after_a_click_on_the_beamer(
    on_two_screens: Presentation, empty: SessionView
) -> None:
    press("N")
    type_text("voor")
    click_statement(on_two_screens, 2)
    type_text(" en na")
    press("PgDown")
    assert empty.document.answer(OPEN) == Answer(2, note="voor en na")


def test_turning_the_card_elsewhere_keeps_the_note_with_its_dimension(
    on_two_screens: Presentation, empty: SessionView
) -> None:
    press("N")
    type_text("bij twintig")
    on_two_screens.go_next()
    assert empty.document.answer(OPEN).note == "bij twintig"
    assert empty.document.answer(OPEN + 1).note == empty.cards.card.remarks.note.toPlainText()


@pytest.mark.parametrize("name", ["statement", "not applicable", "action"])
def test_a_note_in_the_strip_is_kept_too_and_first(
    on_one_screen: Presentation, empty: SessionView, name: str
) -> None:
    document = empty.document
    press("N")
    type_text("in de strook")
    CHANGES[name](empty, on_one_screen)
    assert document.answer(OPEN).note == "in de strook"
    assert on_one_screen.window.strip.edit.toPlainText() == "in de strook"
    document.undo()
    assert document.answer(OPEN) == Answer(note="in de strook")
    document.undo()
    assert document.answer(OPEN) == Answer()


def test_a_note_in_the_strip_is_saved_at_a_pause(
    on_one_screen: Presentation, empty: SessionView, qtbot: QtBot
) -> None:
    press("N")
    type_text("nog open")
    qtbot.waitUntil(lambda: bool(empty.document.answer(OPEN).note))
    assert empty.document.answer(OPEN).note == "nog open"
    assert on_one_screen.window.strip.isVisible()


def test_undo_in_the_strip_brings_the_note_back(
    on_one_screen: Presentation, empty: SessionView
) -> None:
    press("N")
    type_text("eerst dit")
    press("Ctrl+A")
    type_text("x")
    press("Ctrl+Z")
    strip = on_one_screen.window.strip
    assert strip.edit.toPlainText() == empty.document.answer(OPEN).note == "eerst dit"
    press("Ctrl+Y")
    assert strip.edit.toPlainText() == empty.document.answer(OPEN).note == "x"
    press("Escape")
    press("Ctrl+Z")
    assert empty.document.answer(OPEN).note == "eerst dit"


@pytest.mark.parametrize(("key", "caption"), [("A", "Actie bij 20"), ("P", "Parkeerplek")])
def test_escape_keeps_what_is_not_added_yet_and_says_so(
    on_one_screen: Presentation, empty: SessionView, key: str, caption: str
) -> None:
    strip, before = on_one_screen.window.strip, empty.document.session
    press(key)
    type_text("bijna klaar")
    assert strip.edit.accessibleName() == caption
    assert "Esc: later verder" in strip.edit.accessibleDescription()
    press("Escape")
    assert not strip.isVisible() and empty.document.session == before
    assert f"{key} gaat verder" in on_one_screen.window.card.accessibleDescription()
    press("PgDown")
    press(key)
    assert strip.edit.toPlainText() == "bijna klaar"
    assert strip.edit.accessibleName() == caption  # still about the card where it began
    type_text("!")
    press("Return")
    session = empty.document.session
    added = session.actions[-1:] if key == "A" else session.parking_lot[-1:]
    assert added == ((Action("bijna klaar!", OPEN),) if key == "A" else ("bijna klaar!",))
    press(key)
    assert strip.edit.toPlainText() == ""


def test_another_question_takes_no_text_away(
    on_one_screen: Presentation, empty: SessionView
) -> None:
    """A click on the card leaves the strip open and gives the keys back."""
    press("A")
    type_text("half af")
    on_one_screen.window.card.setFocus()
    press("P")
    type_text("voor later")
    on_one_screen.window.card.setFocus()
    press("N")
    type_text("waarom")
    on_one_screen.window.card.setFocus()
    press("G")
    press("Escape")
    assert empty.document.answer(OPEN).note == "waarom"
    for key, text in (("A", "half af"), ("P", "voor later")):
        press(key)
        assert on_one_screen.window.strip.edit.toPlainText() == text
        press("Escape")


def test_leaving_the_beamer_keeps_what_is_typed_there(
    on_one_screen: Presentation, empty: SessionView
) -> None:
    press("N")
    type_text("op de beamer")
    on_one_screen.window.card.setFocus()
    press("A")
    type_text("Ook dit")
    on_one_screen.stop()
    assert empty.document.answer(OPEN).note == "op de beamer"
    press("A")
    assert empty.cards.strip.edit.toPlainText() == "Ook dit"
    QApplication.processEvents()
    empty.present()
    press("A")
    assert empty.presentation is not None
    assert empty.presentation.window.strip.edit.toPlainText() == "Ook dit"
