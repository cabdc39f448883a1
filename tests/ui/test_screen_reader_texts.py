# SPDX-License-Identifier: EUPL-1.2
"""What is told to a screen reader: roles, whole texts, and a message for what happens."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.document.spoken import change_in_words, spider_in_words
from dgw_desktop.ui.foundation import accessibility
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView

ALT = Qt.KeyboardModifier.AltModifier
NAME = QAccessible.Text.Name


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the messages; 'urgent' stands before one that breaks in."""
    messages: list[str] = []

    class Heard(QAccessibleAnnouncementEvent):
        def __init__(self, widget: QWidget, text: str) -> None:
            super().__init__(widget, text)
            messages.append(text)

        def setPoliteness(self, politeness: QAccessible.AnnouncementPoliteness) -> None:
            super().setPoliteness(politeness)
            messages[-1] = f"urgent: {messages[-1]}"

    monkeypatch.setattr(accessibility, "QAccessibleAnnouncementEvent", Heard)
    QAccessible.setActive(True)
    return messages


def test_statements_are_radio_buttons_in_a_named_group(view: SessionView) -> None:
    view.document.go_to(14)
    for level, button in enumerate(view.cards.card.statements, start=1):
        told = QAccessible.queryAccessibleInterface(button)
        assert told.role() == QAccessible.Role.RadioButton
        assert bool(told.state().checked) == (level == 3)
        assert told.text(NAME).startswith(f"niveau {level} van 4, ")
        group = told.parent()
        assert (group.role(), group.text(NAME)) == (QAccessible.Role.Grouping, "Stellingen")


def test_lists_and_tables_tell_whole_texts(view: SessionView) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    model = view.cards.navigator.model()
    texts = [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]
    assert "dimensie 14, Samenwerking en datadefinities, niveau 3 van 4, ambitie 4" in texts
    assert "thema Sturing" in texts
    view.show_matrix()
    cells = view.matrix.table.model()
    cell = str(cells.index(13, 2).data(role))
    statement = view.document.model.dimension(14).statement(3)
    assert "gekozen" in cell and cell.endswith(statement)
    assert "ambitie" in str(cells.index(13, 3).data(role))


def test_arrows_go_along_a_row_of_buttons_and_choose_nothing(
    qtbot: QtBot, view: SessionView
) -> None:
    buttons = [view.header.screens.button(index) for index in range(4)]
    buttons[0].setFocus()
    for index in (1, 2, 3, 0):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        assert buttons[index].hasFocus() and buttons[0].isChecked()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Left)
    qtbot.keyClick(buttons[3], Qt.Key.Key_Space)
    assert buttons[3].isChecked() and view.agenda.isVisible()


def test_a_choice_is_said_when_it_is_saved(view: SessionView, said: list[str]) -> None:
    document = view.document
    document.go_to(15)
    assert said == ["15 van 26, Datawijsheid, thema Mens en cultuur, open, ambitie 3"]
    document.choose_level(15, 2)
    document.choose_ambition(15, 4)
    document.toggle_not_applicable(15)
    document.add_votes(15, (0, 3, 5, 1))
    document.undo_stack.undo()
    assert said[1:] == [
        "niveau 2 gekozen, opgeslagen",
        "ambitie 4 gekozen, opgeslagen",
        "niet van toepassing, opgeslagen",
        "uitslag van 9 stemmen: niveau 1: 0, niveau 2: 3, niveau 3: 5, niveau 4: 1; mediaan 3, "
        "opgeslagen",
        "laatste stemming gewist, opgeslagen",
    ]


def test_what_is_not_saved_is_said_at_once(
    qtbot: QtBot,
    view: SessionView,
    said: list[str],
    data_folder: Path,
    no_dialogs: list[object],
) -> None:
    other = sqlite3.connect(data_folder / "dgw.sqlite3", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    view.document.choose_level(1, 4)
    assert said[0].startswith("urgent: niet opgeslagen") and said[1] == "niveau 4 gekozen"
    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(lambda: not view.document.saving.has_unsaved, timeout=20_000)
    assert said[-1] == "alles is opgeslagen"


def test_a_note_is_said_once_it_is_left(qtbot: QtBot, view: SessionView, said: list[str]) -> None:
    note = view.cards.card.remarks.note
    note.setFocus()
    qtbot.keyClicks(note, "goed")
    view.document.hand_in()
    qtbot.keyClicks(note, " begin")
    view.document.hand_in()
    assert said == []
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert said == ["toelichting, opgeslagen"]
    assert any(button.hasFocus() for button in view.cards.card.statements)


def test_counts_of_a_vote_are_said_only_where_they_are_shown(
    qtbot: QtBot, view: SessionView, said: list[str]
) -> None:
    entry, vote = view.cards.vote_entry, view.cards.vote
    view.document.go_to(20)
    for shows, text in ((False, "niveau 1 geteld"), (True, "niveau 1: 7")):
        entry.set_shows_counts(shows)
        vote.start()
        vote.clear()
        said.clear()
        qtbot.keyClick(entry, Qt.Key.Key_7)
        vote.pause.timeout.emit()
        assert said == [text, f"{text}, typ het aantal bij niveau 2"]
        for digit in "123":
            qtbot.keyClick(entry, Qt.Key.Key_Tab)
            qtbot.keyClicks(entry, digit)
        assert said[-1].endswith("13 stemmen, meer dan de 10 deelnemers · Enter onthult")
        vote.stop()


def test_the_spider_in_words(view: SessionView) -> None:
    text = spider_in_words(view.document.model, view.document.session)
    assert text.startswith("gemiddeld 2,2; ambitie gemiddeld 3,2; laagste: 4 Gezamenlijke taal")
    assert text.endswith("12 open") and "; hoogste: " in text
    assert text in view.cards.spider.chart.accessibleDescription()
    view.document.choose_level(20, 4)
    assert "hoogste: 20 Werken onder architectuur (4)" in (
        view.cards.spider.chart.accessibleDescription()
    )


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (Answer(), Answer(3), "niveau 3 gekozen"),
        (Answer(3, 4), Answer(None, None), "keuze gewist, ambitie gewist"),
        (Answer(3, not_applicable=True), Answer(3), "weer van toepassing"),
        (Answer(note="a"), Answer(note="b"), ""),
    ],
)
def test_changes_in_words(before: Answer, after: Answer, text: str) -> None:
    assert change_in_words(before, after) == text


def test_letters_can_be_asked_to_take_alt(
    qtbot: QtBot, open_window: Callable[[], MainWindow], examples: list[str], look: Look
) -> None:
    look.preferences.single_keys = False
    look.apply()
    window = open_window()
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    view.document.go_to(15)
    focus = view.cards.card.statements[0]
    qtbot.keyClick(focus, Qt.Key.Key_2)
    qtbot.keyClick(focus, Qt.Key.Key_X)
    assert view.document.answer(15) == Answer(None, 3)
    qtbot.keyClick(focus, Qt.Key.Key_2, ALT)
    assert view.document.answer(15) == Answer(2, 3)
    qtbot.keyClick(focus, Qt.Key.Key_PageDown)
    assert view.document.current == 16
    assert "(Alt+X)" in view.cards.not_applicable_button.toolTip()
    look.preferences.single_keys = True
    look.apply()
