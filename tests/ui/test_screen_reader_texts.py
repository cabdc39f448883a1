# SPDX-License-Identifier: EUPL-1.2
"""What is told to a screen reader: roles, whole texts, and a message for what happens."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Action, ActionStatus, Answer
from dgw_desktop.ui.agenda.action_model import OWNER, STATUS, ActionFilter
from dgw_desktop.ui.agenda.priority_dialog import PriorityDialog
from dgw_desktop.ui.asking.session_picker import SessionPicker
from dgw_desktop.ui.cards.statement_button import StatementButton
from dgw_desktop.ui.document.spoken import change_in_words, spider_in_words
from dgw_desktop.ui.foundation import accessibility
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.orca.flows import AROUND

ALT = Qt.KeyboardModifier.AltModifier
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


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
    monkeypatch.setattr(accessibility, "_reads_descriptions", lambda: False)  # as on Windows
    QAccessible.setActive(True)
    return messages


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_statements_are_radio_buttons_in_a_named_group(view: SessionView) -> None:
    view.document.go_to(14)
    view.cards.card.actions_button.setFocus()  # a statement that is come to says where it is first
    QApplication.processEvents()
    for level, button in enumerate(view.cards.card.statements, start=1):
        told = QAccessible.queryAccessibleInterface(button)
        assert told.role() == QAccessible.Role.RadioButton
        assert bool(told.state().checked) == (level == 3)
        assert told.text(NAME).startswith(f"niveau {level} van 4, ")
        group = told.parent().parent()
        # Which level is chosen says the statement that gets the focus.
        place = "14 van 26, Samenwerking en datadefinities, thema Mens en cultuur, ambitie 4"
        assert group.role() == QAccessible.Role.Grouping
        assert group.text(NAME) == place


def test_lists_and_tables_tell_whole_texts(view: SessionView) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    model = view.cards.navigator.model()
    texts = [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]
    assert len(texts) == 26  # a heading is no item
    assert texts[0].startswith("thema Sturing: dimensie 1, ")
    assert "dimensie 14, Samenwerking en datadefinities, niveau 3 van 4, ambitie 4" in texts
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
    view.cards.next_button.setFocus()
    document.go_to(15)
    QApplication.processEvents()
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


def test_a_statement_that_is_come_to_says_where_it_is_once_and_nothing_else_does(
    qtbot: QtBot, view: SessionView, said: list[str]
) -> None:
    view.document.go_to(15)
    view.cards.focus_card()
    names: list[tuple[object, str]] = []
    for button in view.cards.card.statements:
        shown = button.setAccessibleName
        button.setAccessibleName = (  # type: ignore[method-assign]
            lambda name, shown=shown, button=button: (names.append((button, name)), shown(name))
        )
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    place = "16 van 26, Leren van fouten, open, ambitie 3. Niveau 1: "  # the same theme
    assert focus.accessibleName().startswith(place)
    told = [name for button, name in names if button is focus]
    assert told == [focus.accessibleName()] and names[0][0] is focus
    assert said == []
    qtbot.keyClick(focus, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert focus.accessibleName().startswith("niveau 1 van 4, Beginnend: ")


def test_the_outcome_of_a_vote_comes_with_the_statement(
    qtbot: QtBot, view: SessionView, said: list[str]
) -> None:
    view.document.go_to(20)
    view.cards.focus_card()
    QApplication.processEvents()
    said.clear()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V)
    for digit in "1234":
        qtbot.keyClicks(view.cards.vote_entry, digit)
        qtbot.keyClick(view.cards.vote_entry, Qt.Key.Key_Tab)
    qtbot.keyClick(view.cards.vote_entry, Qt.Key.Key_Return)
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus in view.cards.card.statements
    assert focus.accessibleName().startswith("uitslag van 10 stemmen: niveau 1: 1, niveau 2: 2")
    assert not any("uitslag van" in text for text in said)


def test_little_is_said_around_the_statement_of_any_card(view: SessionView) -> None:
    roles = 4  # words of Orca itself: of a group, of a radio button and whether it is chosen
    most = {}
    for number in (*range(1, 27), *range(1, 27)):
        view.document.go_to(number)
        view.cards.focus_card()
        button = QApplication.focusWidget()
        assert isinstance(button, StatementButton)
        group = button.parentWidget().parentWidget()
        statement = len(button.text_label.text().split())
        texts = (group.accessibleName(), button.accessibleName(), button.accessibleDescription())
        said = sum(len(text.split()) for text in texts)
        if button.accessibleName().startswith(group.accessibleName()[:9]):
            said -= len(
                texts[0].split()
            )  # where the next card is come to, it is said by the button
        most[number] = max(most.get(number, 0), said - statement + roles)
    assert max(most.values()) <= AROUND and min(most.values()) > 10


def test_a_statement_can_be_pressed_by_a_tool(view: SessionView) -> None:
    view.document.go_to(15)
    told = QAccessible.queryAccessibleInterface(view.cards.card.statements[2])
    assert isinstance(told, QAccessibleActionInterface)
    assert told.actionNames()[0] == "Press" and told.childCount() == 0
    told.doAction("Press")
    assert view.document.answer(15).level == 3
    assert told.rect().size() == view.cards.card.statements[2].size()


def test_on_linux_a_message_is_the_description_of_the_focus_until_that_goes_on(
    view: SessionView, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accessibility, "_reads_descriptions", lambda: True)
    button = view.cards.next_button
    button.setFocus()
    own = button.accessibleDescription()
    for _ in range(2):  # the same twice is heard twice: it differs each time
        before = button.accessibleDescription()
        accessibility.announce(view, "drie van vier")
        assert button.accessibleDescription().strip() == "drie van vier"
        assert button.accessibleDescription() != before
    view.cards.card.take_focus()
    QApplication.processEvents()
    assert button.accessibleDescription() == own and said == []


def test_on_linux_a_message_is_the_description_of_the_row_with_the_focus(
    qtbot: QtBot, view: SessionView, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accessibility, "_reads_descriptions", lambda: True)
    view.document.change_actions((Action("Cursus"), Action("Dag")), "test")
    view.show_actions()
    table = view.actions_page.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, STATUS))
    QApplication.processEvents()
    described: list[str] = []
    monkeypatch.setattr(
        accessibility.QAccessible, "updateAccessibility",
        lambda event: described.append(event.accessibleInterface().text(DESCRIPTION)),
    )  # fmt: skip
    qtbot.keyClick(table, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert [text for text in described if text] == ["gedaan, opgeslagen"] and said == []
    assert table.currentIndex().data(Qt.ItemDataRole.AccessibleDescriptionRole) is None


def test_a_tick_that_no_message_tells_of_is_said(
    qtbot: QtBot, view: SessionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    QAccessible.setActive(True)
    monkeypatch.setattr(accessibility, "_reads_descriptions", lambda: True)
    described: list[str] = []
    tell = QAccessible.updateAccessibility
    monkeypatch.setattr(
        accessibility.QAccessible, "updateAccessibility",
        lambda event: described.append(event.accessibleInterface().text(DESCRIPTION)),
    )  # fmt: skip
    view.show_dots()
    view.dots_page.again_button.click()
    table = view.dots_page.table
    table.setFocus()
    QApplication.processEvents()
    first = table.model().index(0, 0)
    is_ticked = first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    table.setCurrentIndex(first)
    for word in ("niet aangevinkt", "aangevinkt")[:: 1 if is_ticked else -1]:
        described.clear()
        qtbot.keyClick(table, Qt.Key.Key_Space)
        settle()
        assert [text for text in described if text] == [word]
        assert str(first.data(Qt.ItemDataRole.AccessibleTextRole)).endswith(f", {word}")

    dialog = PriorityDialog(view.document, view)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.setFocus()
    QApplication.processEvents()
    described.clear()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    settle()
    assert [text for text in described if text] == ["1 prioriteit gekozen"]
    own = dialog.list.currentIndex().data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert own is None  # it was so for a moment
    monkeypatch.setattr(accessibility.QAccessible, "updateAccessibility", tell)


def test_a_row_under_a_menu_does_not_take_the_focus_of_its_entry(
    qtbot: QtBot, view: SessionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    QAccessible.setActive(True)
    navigator = view.cards.navigator
    menu = QMenu(navigator)
    menu.addAction("Openen")
    sent: list[str] = []
    monkeypatch.setattr(
        accessibility.QAccessible, "updateAccessibility",
        lambda event: sent.append(event.type().name),
    )  # fmt: skip
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    navigator.setFocus()
    settle()
    assert sent == ["Focus"]
    menu.popup(navigator.mapToGlobal(navigator.rect().center()))
    app.focusObjectChanged.emit(navigator)  # as the window manager lets it, when a menu opens
    settle()
    assert sent == ["Focus"]
    menu.close()


def test_what_happens_to_actions_and_remarks_is_said(view: SessionView, said: list[str]) -> None:
    document = view.document
    before = document.session.actions
    document.add_action("Cursus", 3)
    document.change_actions((*before, replace(document.session.actions[-1], owner="Karin")), "w")
    done = replace(document.session.actions[-1], status=ActionStatus.DONE)
    document.change_actions((*before, done), "w")
    document.undo()
    document.change_actions(before, "weg")
    document.park("Later")
    document.promote_remark(len(document.session.parking_lot) - 1)
    document.edit_agenda(lambda agenda: agenda.without(agenda.priorities[0].dimension), "eraf")
    document.undo()
    assert said == [
        "1 actie toegevoegd, opgeslagen",
        "actie gewijzigd, opgeslagen",
        "gedaan, opgeslagen",
        "weer open, opgeslagen",
        "1 actie verwijderd, opgeslagen",
        "1 opmerking op de parkeerplek gezet, opgeslagen",
        "1 actie toegevoegd, 1 opmerking van de parkeerplek gehaald, opgeslagen",
        "ongedaan gemaakt: eraf, opgeslagen",
    ]


def test_a_tick_and_a_row_send_an_event(
    qtbot: QtBot, view: SessionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    QAccessible.setActive(True)
    view.document.add_action("Cursus", 3, "Karin")
    view.show_actions()
    table = view.actions_page.table
    table.setFocus()
    QApplication.processEvents()
    sent: list[tuple[str, str]] = []
    tell = QAccessible.updateAccessibility
    monkeypatch.setattr(
        accessibility.QAccessible, "updateAccessibility",
        lambda event: sent.append((event.type().name, event.accessibleInterface().text(NAME))),
    )  # fmt: skip
    model = table.model()
    last = model.rowCount() - 1
    table.setCurrentIndex(model.index(last, STATUS))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert ("StateChanged", "Status: gedaan") in sent
    table.setCurrentIndex(model.index(last, OWNER))
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert ("NameChanged", "Wie: –") in sent
    monkeypatch.setattr(accessibility.QAccessible, "updateAccessibility", tell)


def test_what_leaves_a_list_because_it_changed_is_said(
    qtbot: QtBot, view: SessionView, said: list[str]
) -> None:
    document = view.document
    document.change_actions((Action("Cursus"), Action("Dag")), "test")
    view.show_actions()
    page = view.actions_page
    page.filter.setCurrentIndex(page.filter.findData(ActionFilter.OPEN))
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(0, STATUS))
    QApplication.processEvents()
    said.clear()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert set(said) == {"gedaan, opgeslagen", "Deze actie staat niet meer in de tabel."}
    said.clear()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert said == ["1 actie verwijderd, opgeslagen"]  # which is why it is gone

    view.show_dots()
    view.dots_page.again_button.click()
    table = view.dots_page.table
    document.dots.choose({*document.dots.choices, 26})
    table.setFocus()
    table.go_to(26)
    QApplication.processEvents()
    said.clear()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert said == ["Niet meer in de lijst: " + document.model.dimension(26).name]


def test_the_first_tick_of_a_comparison_and_none_say_how_many_are_chosen(
    qtbot: QtBot, view: SessionView, said: list[str]
) -> None:
    store = view.document.store
    picker = SessionPicker(
        "Kies", "Uitleg", store, store.index(), lambda _picked: "", "Kiezen", view.window()
    )
    qtbot.addWidget(picker)
    picker.show()
    picker.list.setFocus()
    picker.list.setCurrentIndex(picker.list.model().index(0, 0))
    qtbot.keyClick(picker.list, Qt.Key.Key_Space)
    settle()
    assert "1 sessie gekozen" in said
    said.clear()
    qtbot.keyClick(picker.none_button, Qt.Key.Key_Space)
    settle()
    assert said == ["0 sessies gekozen"]


def test_each_editor_of_the_table_of_actions_has_the_name_of_its_column(view: SessionView) -> None:
    view.show_actions()
    table = view.agenda.actions_page.table
    table.setFocus()
    names = []
    for column in range(table.model().columnCount()):
        index = table.model().index(0, column)
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            continue
        table.setCurrentIndex(index)
        table.edit(index)
        settle()
        editor = QApplication.focusWidget()
        if editor is not None and editor is not table:
            names.append(QAccessible.queryAccessibleInterface(editor).text(NAME))
            QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert len(names) >= 3 and all(names), names


def test_a_person_can_ask_where_they_are(qtbot: QtBot, view: SessionView, said: list[str]) -> None:
    view.document.go_to(15)
    view.cards.next_button.setFocus()
    QApplication.processEvents()
    said.clear()
    qtbot.keyClick(view, Qt.Key.Key_F9)
    view.show_results()
    qtbot.keyClick(view, Qt.Key.Key_F9)
    qtbot.keyClick(view, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    place = "15 van 26, Datawijsheid, thema Mens en cultuur, open, ambitie 3"
    assert said[0] == f"Kaarten: {place}; 14 van 26 klaar"
    assert said[1].startswith("Resultaat: gemiddeld 2,2; ambitie gemiddeld 3,2; laagste: 4 ")
    assert said[2].startswith("Van de 26 dimensies zijn er 14 beantwoord.")


def test_enter_presses_a_button_outside_dialogs_too(qtbot: QtBot, view: SessionView) -> None:
    view.document.go_to(15)
    button = view.cards.next_button
    button.setFocus()
    QApplication.processEvents()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert view.document.current == 16
    view.cards.not_applicable_button.setFocus()
    QApplication.processEvents()
    qtbot.keyClick(view.cards.not_applicable_button, Qt.Key.Key_Enter)
    assert view.document.answer(16).not_applicable


def test_a_key_leads_back_to_the_sessions(
    qtbot: QtBot, open_window: Callable[[], MainWindow], examples: list[str]
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, ALT)
    assert window.session_view is None and window.sessions.isVisible()


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
        assert said[-1].endswith("13 stemmen, meer dan de 10 deelnemers · Enter toont de uitslag")
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
    axis = view.document.model.dimensions.index(view.document.model.dimension(20))
    assert "Nu: 4 · " in view.cards.spider.chart.tip(axis)


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (Answer(), Answer(3), "niveau 3 gekozen"),
        (Answer(3, 4), Answer(None, None), "keuze gewist, ambitie gewist"),
        (Answer(3, not_applicable=True), Answer(3), "weer van toepassing"),
        (Answer(3), Answer(unknown=True), "weet ik niet"),
        (Answer(unknown=True), Answer(2), "niveau 2 gekozen"),
        (Answer(unknown=True), Answer(), "keuze gewist"),
        (Answer(unknown=True), Answer(not_applicable=True), "niet van toepassing"),
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
