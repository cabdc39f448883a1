# SPDX-License-Identifier: EUPL-1.2
"""A whole session with real keys and clicks, and what is there after the app was closed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.limits import LONGEST_NOTE
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.reporting.report_dialog import ReportDialog
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.pdf_text import pdf_words
from tests.ui.conftest import answer_dialog

Open = Callable[[], MainWindow]
LEFT = Qt.MouseButton.LeftButton
NOTE = "Let op: <b>niet vet</b> & 'zo' 🙂"


def view_of(window: MainWindow) -> SessionView:
    assert window.session_view is not None
    return window.session_view


def fill_in(qtbot: QtBot) -> Callable[[QDialog], None]:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        dialog.ok.click()  # nothing filled in: it stays open and says what is missing
        assert dialog.isVisible()
        qtbot.keyClicks(dialog.title, "MT <i>sessie</i>")
        qtbot.keyClicks(dialog.organisation, "Gemeente Test & Co")
        qtbot.keyClick(dialog.title, Qt.Key.Key_Return)

    return fill


def test_a_whole_session(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    no_dialogs: list[object],
) -> None:
    window = open_window()
    answer_dialog(monkeypatch, fill_in(qtbot))
    qtbot.mouseClick(window.sessions.new_button, LEFT)
    view = view_of(window)
    document, cards = view.document, view.cards
    expected = {}
    for number in range(1, 27):
        assert document.current == number
        level = number % 4 + 1
        if number % 2:
            qtbot.keyClick(cards.focusWidget(), str(level))
        else:
            qtbot.mouseClick(cards.card.statements[level - 1], LEFT, pos=QPoint(200, 20))
        assert "· opgeslagen" in view.header.state.text()
        assert store.load(document.session.id).answer(number).level == level
        expected[number] = level
        if number == 5:
            wrong = level % 4 + 1
            qtbot.keyClick(cards.focusWidget(), str(wrong))
            assert document.answer(5).level == wrong
            qtbot.keyClick(cards, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        if number == 9:
            qtbot.keyClick(cards.focusWidget(), str(level))
            assert document.answer(9).level is None
            qtbot.keyClick(cards, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            qtbot.keyClick(cards, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
            assert document.answer(9).level is None
            qtbot.keyClick(cards, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        if number in (3, 14):
            qtbot.keyClick(cards.focusWidget(), Qt.Key.Key_N)
            assert cards.card.remarks.note.hasFocus()
            cards.card.remarks.note.insertPlainText(NOTE)
            qtbot.keyClicks(cards.card.remarks.note, " x1v")  # letters and digits are for the field
            qtbot.keyClick(cards.card.remarks.note, Qt.Key.Key_PageDown)  # a clicker works here too
            continue
        qtbot.mouseClick(cards.next_button, LEFT) if number % 3 else qtbot.keyClick(
            cards, Qt.Key.Key_PageDown
        )
    assert view.header.screens.button(2).isChecked()  # after the last open one: Resultaat
    assert {n: a.level for n, a in document.session.answers.items()} == expected

    view.show_cards()
    document.go_to(17)
    session_id = document.session.id
    window.close()
    again = open_window()
    again.open_session(store.settings.last_opened() or "")
    document = view_of(again).document
    assert document.session.id == session_id
    assert document.current == 17
    assert {n: a.level for n, a in document.session.answers.items()} == expected
    assert document.answer(14).note == document.answer(3).note == NOTE + " x1v"
    assert document.session.details.title == "MT <i>sessie</i>"

    path = tmp_path / "rapport.pdf"

    def make_report(dialog: ReportDialog) -> int:
        dialog.show()
        dialog.file.setText(str(path))
        qtbot.mouseClick(dialog.make_button, LEFT)
        qtbot.waitUntil(dialog.open_button.isVisible, timeout=20_000)
        dialog.reject()
        return 0

    monkeypatch.setattr(ReportDialog, "exec", make_report)
    qtbot.mouseClick(view_of(again).header.report_button, LEFT)
    text = pdf_words(path)
    assert "<b>niet vet</b> & 'zo' � x1v" in text
    assert "MT <i>sessie</i>" in text
    assert no_dialogs == []


def test_moving_the_focus_chooses_nothing(
    qtbot: QtBot, open_window: Open, examples: list[str]
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    view = view_of(window)
    view.document.go_to(20)
    view.cards.focus_card()
    for _ in range(6):
        qtbot.keyClick(view.cards.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(view.cards.focusWidget(), Qt.Key.Key_Up)
    assert view.cards.card.statements[2].hasFocus()
    assert view.document.answer(20).level is None
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(view.cards.focusWidget(), key)
    assert view.document.answer(20).level is None  # chosen, and chosen again: cleared
    qtbot.keyClick(view.cards.focusWidget(), Qt.Key.Key_Return)
    assert view.document.answer(20).level == 3


def test_ambition_not_applicable_open_and_number_keys(
    qtbot: QtBot, open_window: Open, examples: list[str]
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    view = view_of(window)
    document, cards = view.document, view.cards
    qtbot.keyClick(cards, Qt.Key.Key_O)
    assert document.current == 15
    qtbot.keyClick(cards, Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    assert document.answer(15).ambition == 2
    qtbot.keyClick(cards, Qt.Key.Key_X)
    assert document.answer(15).not_applicable
    qtbot.keyClick(cards, Qt.Key.Key_G)
    qtbot.keyClicks(cards.focusWidget(), "24")
    qtbot.keyClick(cards.focusWidget(), Qt.Key.Key_Return)
    assert document.current == 24
    assert document.answer(2).level == 2  # the digits chose nothing
    qtbot.mouseClick(cards.card.ambition.levels.button(0), LEFT)
    assert document.answer(24).ambition == 1
    while document.undo_stack.canUndo():
        qtbot.keyClick(cards, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.answer(15).ambition == 3
    assert not document.answer(15).not_applicable
    assert document.answer(24).ambition == 4


def test_a_final_session_cannot_be_changed(
    qtbot: QtBot, open_window: Open, examples: list[str]
) -> None:
    window = open_window()
    window.open_session(examples[0])
    view = view_of(window)
    before = view.document.session
    qtbot.keyClick(view.cards, Qt.Key.Key_4)
    qtbot.mouseClick(view.cards.card.statements[3], LEFT)
    assert view.document.session == before
    assert "definitief" in view.header.state.text()
    qtbot.mouseClick(view.header.reopen_button, LEFT)
    qtbot.keyClick(view.cards, Qt.Key.Key_4)
    assert view.document.answer(1).level == 4


def test_what_cannot_be_saved_is_told_kept_and_tried_again(
    qtbot: QtBot,
    open_window: Open,
    examples: list[str],
    data_folder: Path,
    no_dialogs: list[object],
    store: SessionStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import sqlite3

    window = open_window()
    window.open_session(examples[-1])
    view = view_of(window)
    other = sqlite3.connect(data_folder / "dgw.sqlite3", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    qtbot.keyClick(view.cards, Qt.Key.Key_4)
    assert len(no_dialogs) == 1
    # The room sees what was chosen, and that it is not safe yet.
    assert view.cards.card.statements[3].isChecked()
    assert "niet opgeslagen" in view.header.state.text()
    assert "opnieuw" in view.header.state.toolTip()
    asked: list[str] = []
    monkeypatch.setattr(
        "dgw_desktop.ui.shell.leaving_session.ask", lambda *texts: bool(asked.append(texts[1]))
    )
    assert not window.close() and window.isVisible() and len(asked) == 1
    other.execute("ROLLBACK")
    other.close()
    assert store.load(examples[-1]).answer(1).level == 2
    qtbot.waitUntil(lambda: not view.document.saving.has_unsaved, timeout=20_000)
    assert store.load(examples[-1]).answer(1).level == 4
    assert "· opgeslagen" in view.header.state.text()
    assert len(no_dialogs) == 1
    view.document.undo_stack.undo()
    assert store.load(examples[-1]).answer(1).level == 2
    assert window.close()


def test_a_note_ends_where_a_dgw_file_ends(
    qtbot: QtBot, open_window: Open, examples: list[str], store: SessionStore
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    note = view_of(window).cards.card.remarks.note
    note.setFocus()
    QGuiApplication.clipboard().setText("x" * 12_000 + "\ud83d")
    note.paste()
    view_of(window).document.hand_in()
    number = view_of(window).document.current
    assert store.load(examples[-1]).answer(number).note == "x" * LONGEST_NOTE
    note.selectAll()
    QGuiApplication.clipboard().setText("half \ud83d emoji")
    note.paste()
    view_of(window).document.hand_in()
    assert store.load(examples[-1]).answer(number).note == "half  emoji"
