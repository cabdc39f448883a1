# SPDX-License-Identifier: EUPL-1.2
"""Undo brings a note back in the steps in which it was typed, wherever the focus is."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.parts.note_edit import NoteEdit
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press, type_text

OPEN = 20


@pytest.fixture
def note(view: SessionView) -> NoteEdit:
    """The note of a dimension of which nothing was said yet, with the cursor in it."""
    view.document.apply_answer(OPEN, Answer())
    view.document.go_to(OPEN)
    press("N")
    field = view.cards.card.remarks.note
    assert field.hasFocus()
    return field


def stored(view: SessionView) -> str:
    return view.document.answer(OPEN).note


def pause(qtbot: QtBot, view: SessionView, note: NoteEdit) -> None:
    """Wait until what is typed is saved, as after a pause in the typing."""
    qtbot.waitUntil(lambda: view.header.state.text().endswith("opgeslagen"))
    assert stored(view) == note.toPlainText()


def test_a_note_that_was_typed_over_comes_back(
    qtbot: QtBot, view: SessionView, note: NoteEdit
) -> None:
    type_text("wat de groep zei")
    pause(qtbot, view, note)
    press("Ctrl+A")
    type_text("x")
    press("Ctrl+Z")
    assert note.toPlainText() == stored(view) == "wat de groep zei"
    press("Ctrl+Y")
    assert note.toPlainText() == stored(view) == "x"
    press("Ctrl+Z")
    press("Ctrl+Z")
    assert note.toPlainText() == stored(view) == ""


def test_a_selection_that_is_deleted_comes_back_also_without_a_pause(
    view: SessionView, note: NoteEdit
) -> None:
    for key in ("Del", "Backspace", "Ctrl+X"):
        type_text("goed zo")
        press("Ctrl+A")
        press(key)
        assert note.toPlainText() == ""
        press("Ctrl+Z")
        assert note.toPlainText() == stored(view) == "goed zo"
        press("Ctrl+Z")
        assert stored(view) == ""


def test_a_whole_word_that_is_deleted_comes_back(view: SessionView, note: NoteEdit) -> None:
    type_text("heel mooi")
    press("Ctrl+Backspace")
    press("Ctrl+Z")
    assert note.toPlainText() == "heel mooi"


def test_what_is_typed_over_a_selection_is_one_step(view: SessionView, note: NoteEdit) -> None:
    type_text("oud")
    press("Ctrl+A")
    type_text("nieuw")
    press("Ctrl+Z")
    assert note.toPlainText() == stored(view) == "oud"
    press("Ctrl+Y")
    assert stored(view) == "nieuw"


def test_a_paste_is_a_step_of_its_own(view: SessionView, note: NoteEdit) -> None:
    QGuiApplication.clipboard().setText("geplakt")
    type_text("voor ")
    press("Ctrl+V")
    type_text(" na")
    for text in ("voor geplakt na", "voor geplakt", "voor ", ""):
        assert note.toPlainText() == text
        press("Ctrl+Z")
    for text in ("voor ", "voor geplakt", "voor geplakt na"):
        press("Ctrl+Y")
        assert note.toPlainText() == stored(view) == text


def test_a_pause_is_a_step(qtbot: QtBot, view: SessionView, note: NoteEdit) -> None:
    for word in ("een", " twee", " drie"):
        type_text(word)
        pause(qtbot, view, note)
    for text in ("een twee", "een", ""):
        press("Ctrl+Z")
        assert note.toPlainText() == stored(view) == text


def test_a_word_typed_slowly_is_one_step(qtbot: QtBot, view: SessionView, note: NoteEdit) -> None:
    for letter in "ja,":
        type_text(letter)
        pause(qtbot, view, note)
    press("Ctrl+Z")
    assert stored(view) == ""


def test_undo_outside_the_field_is_the_same(
    qtbot: QtBot, view: SessionView, note: NoteEdit
) -> None:
    type_text("een")
    press("Ctrl+A")
    type_text("twee")
    press("Escape")
    assert not note.hasFocus()
    press("Ctrl+Z")
    assert note.toPlainText() == stored(view) == "een"
    press("Ctrl+Z")
    assert note.toPlainText() == stored(view) == ""


def test_what_is_typed_after_coming_back_to_a_card_is_a_step(
    view: SessionView, note: NoteEdit
) -> None:
    type_text("eerst")
    press("PgDown")
    press("PgUp")
    press("N")
    press("Ctrl+End")
    type_text("later")
    assert note.toPlainText() == "eerstlater"
    press("PgDown")
    press("Ctrl+Z")
    assert view.document.current == OPEN
    assert note.toPlainText() == stored(view) == "eerst"


def test_undo_of_a_note_elsewhere_shows_that_card_with_its_note(
    view: SessionView, note: NoteEdit
) -> None:
    type_text("op twintig")
    press("PgDown")
    other = view.document.answer(OPEN + 1).note
    press("N")
    press("Ctrl+A")
    type_text("op eenentwintig")
    press("Ctrl+Z")
    assert view.document.current == OPEN + 1 and note.toPlainText() == other
    press("Ctrl+Z")
    assert view.document.current == OPEN and note.toPlainText() == ""
    press("Ctrl+Y")
    assert view.document.current == OPEN and note.toPlainText() == "op twintig"
    press("Ctrl+Y")
    assert view.document.current == OPEN + 1 and note.toPlainText() == "op eenentwintig"


def test_undo_leaves_the_cursor_where_the_text_changed(view: SessionView, note: NoteEdit) -> None:
    type_text("een ")
    QGuiApplication.clipboard().setText("twee ")
    press("Ctrl+V")
    press("Ctrl+Z")
    type_text("drie")
    assert note.toPlainText() == "een drie"


def test_typing_and_taking_it_away_again_leaves_nothing_to_undo(
    view: SessionView, note: NoteEdit
) -> None:
    view.document.choose_level(OPEN, 2)
    type_text("ab")
    press("Backspace")
    press("Backspace")
    press("Ctrl+Z")
    assert view.document.answer(OPEN) == Answer()


def test_a_long_session_of_typing_can_all_be_undone(view: SessionView, note: NoteEdit) -> None:
    for number in range(600):
        view.document.write_note(OPEN, f"stap {number}")
    for _ in range(600):
        view.document.undo()
    assert stored(view) == "" and note.toPlainText() == ""


def test_mouse_and_menu_undo_too(view: SessionView, note: NoteEdit) -> None:
    """What does not come by a key, such as a drop or the field's own menu, is a step as well."""
    type_text("getypt")
    note.selectAll()
    note.cut()
    press("Ctrl+Z")
    assert note.toPlainText() == stored(view) == "getypt"
