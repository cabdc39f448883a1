# SPDX-License-Identifier: EUPL-1.2
"""What does not fit in a session is told at entry and stays where it was typed; lines are lines."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.limits import (
    LONGEST_ENTRY,
    LONGEST_LINE,
    LONGEST_NOTE,
    MOST_ACTIONS,
    MOST_REMARKS,
)
from dgw_desktop.domain.session import Action, Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.parts.entry_strip import EntryStrip, Question
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.note_edit import NoteEdit
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.conftest import answer_dialog

Open = Callable[[], MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier


def paste(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(field, Qt.Key.Key_V, CONTROL)


@pytest.fixture
def line(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    limit_line(field)
    qtbot.addWidget(field)
    field.show()
    return field


def test_a_title_that_is_pasted_from_word_becomes_one_line(qtbot: QtBot, line: QLineEdit) -> None:
    paste(qtbot, line, "MT-sessie\r\nnajaar\v2026\u2028\u00adin Zoe\u0308")
    assert line.text() == "MT-sessie najaar 2026 in Zoë"
    qtbot.keyClicks(line, " en zo")
    assert line.text() == "MT-sessie najaar 2026 in Zoë en zo"
    line.setCursorPosition(2)
    paste(qtbot, line, "\tx\n")
    qtbot.keyClicks(line, "y")
    assert line.text() == "MT x y-sessie najaar 2026 in Zoë en zo"


def test_what_is_too_long_for_a_line_is_told(
    qtbot: QtBot, line: QLineEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: told.append(text))
    paste(qtbot, line, "x" * LONGEST_LINE)
    assert told == []
    qtbot.keyClicks(line, "y")
    assert line.text() == "x" * LONGEST_LINE and "200 tekens" in told.pop()
    line.clear()
    paste(qtbot, line, "y" * (LONGEST_LINE + 1))
    assert line.text() == "y" * LONGEST_LINE and "200 tekens" in told.pop()


def test_a_title_of_an_earlier_version_is_not_cut(
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    title = "MT" + " (kopie)" * 30
    store.add(replace(session, details=replace(session.details, title=title)), loaded)
    window = open_window()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        assert dialog.title.text() == title
        dialog.ok.click()

    answer_dialog(monkeypatch, look)
    window.sessions.changes.rename(session.id)
    assert store.load(session.id).details.title == title
    window.sessions.changes.duplicate(session.id)
    titles = {summary.details.title for summary in store.summaries()} - {title}
    assert len(titles) == 1
    copy = titles.pop()
    assert len(copy) <= LONGEST_LINE and copy.endswith("… (kopie)")


@pytest.fixture
def full(
    open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> SessionView:
    """A session with as many actions and remarks as it holds."""
    store.add(
        replace(
            session,
            actions=tuple(Action(f"Actie {n}") for n in range(MOST_ACTIONS)),
            parking_lot=tuple(f"Opmerking {n}" for n in range(MOST_REMARKS)),
        ),
        loaded,
    )
    window = open_window()
    window.open_session(session.id)
    assert window.session_view is not None
    return window.session_view


def test_what_is_one_too_many_is_told_and_stays_where_it_was_typed(
    qtbot: QtBot, full: SessionView
) -> None:
    document, told = full.document, list[str]()
    document.refused.connect(told.append)
    for show, wanted, text in (
        (full.show_actions, lambda: full.actions_page.entry.text, "1000 acties"),
        (full.show_parking, lambda: full.agenda.parking_page.remark, "1000 opmerkingen"),
    ):
        show()
        field = wanted()
        qtbot.keyClicks(field, "Nog een")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert text in told.pop() and field.text() == "Nog een"
    undone = document.undo_stack.count()
    document.promote_remark(3)
    assert "1000 acties" in told.pop()
    assert document.undo_stack.count() == undone == 0
    assert len(document.session.actions) == MOST_ACTIONS
    assert len(document.session.parking_lot) == MOST_REMARKS
    document.change_actions(document.session.actions[1:], "weg")
    assert document.add_action("Nog een", None)
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert len(document.session.actions) == MOST_ACTIONS
    assert told == []
    for draft in (document.drafts.action, document.drafts.remark):
        assert draft.text == "Nog een"  # closing the window would ask about it
        draft.write("")


def test_a_text_too_long_for_an_action_stays_in_the_strip(qtbot: QtBot, view: SessionView) -> None:
    told: list[str] = []
    view.document.refused.connect(told.append)
    before = view.document.session.actions
    view.cards.entries.ask_action(view.document.current)
    strip = view.cards.entries._strip
    strip.edit.setPlainText("x" * (LONGEST_ENTRY + 1))
    qtbot.keyClick(strip.edit, Qt.Key.Key_Return)
    assert "2001 tekens" in told.pop()
    assert strip.isVisible() and len(strip.edit.toPlainText()) == LONGEST_ENTRY + 1
    qtbot.keyClick(strip.edit, Qt.Key.Key_Delete)
    qtbot.keyClick(strip.edit, Qt.Key.Key_Return)
    assert not strip.isVisible()
    assert view.document.session.actions[len(before) :][0].text == "x" * LONGEST_ENTRY


@pytest.fixture(params=["note", "strip"])
def note(request: pytest.FixtureRequest, qtbot: QtBot) -> NoteEdit | EntryStrip:
    widget = NoteEdit() if request.param == "note" else EntryStrip()
    qtbot.addWidget(widget)
    if isinstance(widget, EntryStrip):
        widget.ask(Question("", "", lambda _text: None, lambda _text: None), lambda: None)
    widget.show()
    return widget


@pytest.mark.parametrize("letter", ["x", "😀"])
@pytest.mark.parametrize("selected", [0, 3])
def test_of_a_paste_in_the_middle_that_is_too_long_its_own_end_goes(
    qtbot: QtBot,
    note: NoteEdit | EntryStrip,
    monkeypatch: pytest.MonkeyPatch,
    letter: str,
    selected: int,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: told.append(text))
    edit = note.edit if isinstance(note, EntryStrip) else note
    begin, end = f"begin {letter}\n" * 400, "abc einde\n" * 300
    edit.setPlainText(begin + end)
    cursor = edit.textCursor()
    cursor.setPosition(len(begin.encode("utf-16-le")) // 2)
    cursor.movePosition(cursor.MoveOperation.Right, cursor.MoveMode.KeepAnchor, selected)
    edit.setTextCursor(cursor)
    pasted = f"abc{letter}" * 3_000
    QGuiApplication.clipboard().setText(pasted)
    qtbot.keyClick(edit, Qt.Key.Key_V, CONTROL)
    room = LONGEST_NOTE - len(begin + end) + selected
    assert edit.toPlainText() == begin + pasted[:room] + end[selected:]
    assert len(told) == 1 and "10.000 tekens" in told[0]
    qtbot.keyClicks(edit, "y")  # goes on where the paste ends; there is no room
    assert edit.toPlainText() == begin + pasted[:room] + end[selected:]
    if edit.isUndoRedoEnabled():
        edit.undo()
        edit.undo()
        assert edit.toPlainText() == begin + end


def test_a_dead_key_makes_no_letter_where_there_is_no_room(qtbot: QtBot) -> None:
    edit = NoteEdit()
    qtbot.addWidget(edit)
    edit.setPlainText("x" * (LONGEST_NOTE - 1))
    for _ in range(2):
        event = QInputMethodEvent()
        event.setCommitString("ë")
        QApplication.sendEvent(edit, event)
    assert edit.toPlainText() == "ë" + "x" * (LONGEST_NOTE - 1)


def test_what_the_program_shows_is_never_cut(qtbot: QtBot) -> None:
    edit = NoteEdit()
    qtbot.addWidget(edit)
    long = "x" * (LONGEST_NOTE + 5)
    edit.setPlainText(long)
    assert edit.toPlainText() == long
    qtbot.keyClicks(edit, "y")
    assert edit.toPlainText() == long
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert edit.toPlainText() == long[1:]


@pytest.mark.parametrize("name", ["ask_action", "ask_remark"])
def test_what_is_typed_beside_a_card_is_as_short_as_on_acties(
    qtbot: QtBot, view: SessionView, name: str
) -> None:
    getattr(view.cards.entries, name)()
    strip = view.cards.entries._strip
    QGuiApplication.clipboard().setText("y" * (LONGEST_ENTRY + 9))
    qtbot.keyClick(strip.edit, Qt.Key.Key_V, CONTROL)
    qtbot.keyClick(strip.edit, Qt.Key.Key_Escape)  # it waits there
    view.show_actions()
    page = view.agenda
    page.parking_page.take_focus()
    drafts = view.document.drafts
    field, draft = (
        (page.actions_page.entry.text, drafts.action)
        if name == "ask_action"
        else (page.parking_page.remark, drafts.remark)
    )
    assert field.text() == draft.text == "y" * LONGEST_ENTRY
    draft.write("")  # closing the window would ask about it
