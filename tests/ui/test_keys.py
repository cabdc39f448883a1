# SPDX-License-Identifier: EUPL-1.2
"""Every key works on the screens that the table says, and on no other; buttons say their keys."""

import ast
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import dgw_desktop.ui
from dgw_desktop.domain.priorities import NO_AGENDA, Agenda, Period, Priority
from dgw_desktop.domain.side_by_side import Purpose
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.key_map import Screen
from dgw_desktop.ui.help.help_dialog import HelpDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press
from tests.ui.conftest import PretendedScreens, answer_dialog, screen

Open = Callable[[], MainWindow]
SHOWN = (Screen.SESSIONS, *key_map.IN_SESSION, Screen.COMPARE, Screen.CONSOLE)


def show(window: MainWindow, wanted: Screen, screens: PretendedScreens) -> None:
    """Bring a screen in view, as a person does, with the focus where it begins."""
    if wanted is Screen.SESSIONS:
        return
    store = window.sessions.store
    summaries = store.summaries()
    if wanted is Screen.COMPARE:
        sessions = [store.load(summary.id) for summary in summaries[:2]]
        model = store.models.get(sessions[0].model).model
        window.sessions.tasks.side_by_side.emit(model, sessions, Purpose.COMPARE)
        return
    session_id = summaries[0].id
    store.save_agenda(session_id, Agenda((Priority(3),)))  # the keys of a card need one
    window.open_session(session_id)
    view = window.session_view
    assert view is not None
    if wanted is Screen.CONSOLE:
        screens.plug(screen("beamer", QRect(1366, 0, 1280, 720)))
        view.present()
        QApplication.processEvents()
        return
    shows = (
        view.show_cards, view.show_matrix, view.show_results, view.show_board, view.show_dots,
    )  # fmt: skip
    shows[key_map.IN_SESSION.index(wanted)]()
    if wanted is Screen.AGENDA:  # what the previous session asks comes before the cards
        view.agenda.board_page.board.take_focus()


def bound(window: QWidget) -> list[QAction]:
    """Return the actions of the key map that a key would reach in ``window`` now."""
    return [
        action
        for widget in [window, *window.findChildren(QWidget)]
        if widget.isVisible()
        for action in widget.actions()
        if action.objectName() in key_map.key_map() and action.isEnabled()
    ]


def works_on(wanted: Screen) -> set[str]:
    shown = (Screen.CARDS, Screen.CONSOLE) if wanted is Screen.CONSOLE else (wanted,)
    return {
        name
        for name, key in key_map.key_map().items()
        if set(shown) & set(key.screens) and key.sequences
    }


@pytest.mark.parametrize("wanted", SHOWN, ids=lambda wanted: wanted.name)
def test_the_table_says_what_is_bound_and_each_key_arrives(
    open_window: Open, examples: list[str], screens: PretendedScreens, wanted: Screen
) -> None:
    window = open_window()
    show(window, wanted, screens)
    actions = bound(window)
    assert {action.objectName() for action in actions} == works_on(wanted)
    arrived: list[str] = []

    def note(name: str, _checked: bool = False) -> None:
        arrived.append(name)

    for action in actions:
        # Only whether it arrives: what it does is tested with the screen.
        action.triggered.disconnect()
        action.triggered.connect(partial(note, action.objectName()))
    for name in sorted(works_on(wanted)):
        for sequence in key_map.key_map()[name].sequences:
            arrived.clear()
            press(sequence)
            assert arrived == [name], sequence


def test_keys_that_the_focus_takes(qtbot: QtBot, open_window: Open, examples: list[str]) -> None:
    """Try every key without a shortcut of its own, screen by screen."""
    tried = set()
    window = open_window()
    sessions = window.sessions.list
    sessions.menu_wanted.disconnect()  # the menu would wait for a choice
    with qtbot.waitSignal(sessions.menu_wanted):
        press("Shift+F10")
    tried.add(("session_menu", Screen.SESSIONS))
    press("Return")
    view = window.session_view
    assert isinstance(view, SessionView)
    tried.add(("open", Screen.SESSIONS))

    document = view.document
    document.go_to(20)
    before = document.session
    press("Down")
    assert view.cards.card.statements[1].hasFocus()
    assert document.session == before
    tried.add(("move", Screen.CARDS))
    press("Return")
    assert document.answer(20).level == 2
    tried.add(("pick", Screen.CARDS))

    view.show_matrix()
    table = view.matrix.table
    table.setCurrentIndex(table.model().index(20, 0))
    before = document.session
    press("Right")
    assert table.currentIndex().column() == 1
    assert document.session == before
    tried.add(("move_in_table", Screen.MATRIX))
    press("Return")
    assert document.answer(21).level == 2
    tried.add(("pick", Screen.MATRIX))
    press("Shift+Return")
    assert document.answer(21).ambition == 2
    tried.add(("pick_ambition", Screen.MATRIX))

    view.show_results()
    profile = view.results.chart.profile.chart
    profile.setFocus()
    with qtbot.waitSignal(profile.dimension_clicked):
        press("Down")
        press("Return")
    tried.add(("row", Screen.RESULTS))
    view.show_results()
    view.results.chart.switch.button(0).click()
    chart = view.results.chart.spider.chart
    chart.setFocus()
    with qtbot.waitSignal(chart.dimension_clicked):
        press("Right")
        press("Return")
    tried.add(("axis", Screen.RESULTS))

    document.add_action("Iets doen", 3)
    view.show_actions()
    actions = view.actions_page.table
    actions.select_last()
    press("F2")
    assert isinstance(actions.focusWidget(), QLineEdit)
    press("Escape")
    tried.add(("edit_action", Screen.AGENDA))
    count = len(document.session.actions)
    press("Del")
    assert len(document.session.actions) == count - 1
    tried.add(("remove_action", Screen.AGENDA))

    document.edit_agenda(
        lambda _agenda: Agenda((Priority(3), Priority(4, period=Period.NEXT))), "test"
    )
    view.show_board()
    page = view.agenda.board_page
    page.board.take_focus()
    press("Right")
    assert page.board.current == 4
    tried.add(("move_on_agenda", Screen.AGENDA))
    press("F2")
    assert page.board.column(Period.NEXT).name_field.hasFocus()
    press("Return")
    tried.add(("name_period", Screen.AGENDA))
    press("Return")
    assert page.detail.success.hasFocus()
    press("Escape")
    tried.add(("open_priority", Screen.AGENDA))
    press("Del")
    assert document.session.agenda.priority(4) is None
    tried.add(("take_off_agenda", Screen.AGENDA))

    document.edit_agenda(lambda _agenda: NO_AGENDA, "leeg")
    view.show_dots()
    dots, table = document.dots, view.dots_page.table
    press("Space")
    assert table.dimension is not None and table.dimension not in dots.choices
    tried.add(("tick", Screen.DOTS))
    press("V")
    press("Ctrl+T")
    assert view.dots_page.entry.counts_are_seen
    tried.add(("peek", Screen.DOTS))

    assert tried == {
        (name, place)
        for name, key in key_map.key_map().items()
        for place in key.screens
        if not key.sequences and place is not Screen.BEAMER  # tests/ui/beamer/test_keys.py
    }


def test_buttons_say_their_keys(
    open_window: Open, examples: list[str], screens: PretendedScreens
) -> None:
    window = open_window()
    sessions = window.sessions
    tips = {
        sessions.new_button: "new",
        sessions.import_button: "import",
        sessions.search: "search",
    }
    show(window, Screen.CONSOLE, screens)
    view = window.session_view
    assert view is not None
    console = view.console
    assert console is not None
    cards, matrix, actions = view.cards, view.matrix, view.actions_page
    parking = view.agenda.parking_page
    tips |= {
        view.header.beamer_button: "present",
        view.header.report_button: "report",
        cards.previous_button: "previous",
        cards.next_button: "next",
        cards.not_applicable_button: "not_applicable",
        cards.card.actions_button: "action",
        matrix.smaller: "zoom_out",
        matrix.size_button: "zoom_reset",
        matrix.larger: "zoom_in",
        actions.search: "search",
        actions.entry.text: "action",
        parking.remark: "park",
        actions.delete_button: "remove_action",
        console.black: "black",
        console.freeze: "freeze",
        console.light: "appearance",
        console.views.list: "view",
        console.views.back: "previous",
        console.views.on: "next",
    } | {
        view.header.screens.button(i): n
        for i, n in enumerate(("cards", "matrix", "results", "agenda"))
    }
    for widget, name in tips.items():
        assert widget.toolTip() == key_map.tip(name) or widget.toolTip().endswith(
            f" ({key_map.key_map()[name].shown})"
        ), widget


def test_no_key_is_typed_by_hand_in_a_text() -> None:
    """Keys between brackets come from the table, so that they cannot differ from it."""
    shown = {re.escape(part) for key in key_map.key_map().values() for part in key.shown.split()}
    by_hand = re.compile(rf"\((?:Ctrl\+[^)]+|Shift\+[^)]+|{'|'.join(sorted(shown))})\)")
    found = []
    for path in Path(dgw_desktop.ui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found += [(path.name, match) for match in by_hand.findall(node.value)]
    assert found == []


def test_the_help_begins_with_the_screen_in_view(
    open_window: Open,
    examples: list[str],
    screens: PretendedScreens,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window()
    seen: list[list[str]] = []

    def look(dialog: object) -> None:
        assert isinstance(dialog, HelpDialog)
        labels = dialog.findChildren(QLabel)
        seen.append([la.text() for la in labels if la.property("role") == "subheading"])
        key = key_map.key_map()["black"]
        dialog.choice.setCurrentText("Beamer")
        assert key.description in [label.text() for label in dialog.findChildren(QLabel)]

    answer_dialog(monkeypatch, look, "HelpDialog")
    press("F1")
    assert seen[-1] == ["Sessies", "Overal"]
    show(window, Screen.CONSOLE, screens)
    press("F1")
    assert seen[-1] == ["Kaarten", "Presentatorweergave", "In elk scherm van een sessie", "Overal"]
    button = next(
        b for b in window.findChildren(QPushButton) if b.text().startswith("Presentatie stoppen")
    )
    assert button.text().endswith("(Esc)")
    assert Qt.Key.Key_F1 in [a.shortcut()[0].key() for a in window.actions()]
