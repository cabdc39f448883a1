# SPDX-License-Identifier: EUPL-1.2
"""Who fills in alone: a welcome, only what is asked, 'I do not know', and an end that saves."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer, Invitation, Session, invitation, participation
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import read_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press
from tests.ui.conftest import answer_file_dialog, wait_for_toast

LEFT = Qt.MouseButton.LeftButton
ALL_ASKED = Invitation("Bas", date(2026, 12, 12), remarks=True, ambition=True)
Fill = Callable[[Invitation], SessionView]


@pytest.fixture
def fill(
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
) -> Fill:
    """What opens a participant's scan for the first time."""

    def made(asked: Invitation) -> SessionView:
        form = invitation(replace(session, invitation=asked))
        store.add(participation(form, "a" * 32, "K7Q-2MX", session.created_at), loaded)
        window = open_window()
        window.open_session("a" * 32)
        assert window.session_view is not None
        return window.session_view

    return made


def texts(view: SessionView) -> str:
    labels = view.own_scan.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_a_welcome_says_what_it_is_and_what_happens_with_the_answers(fill: Fill) -> None:
    view = fill(ALL_ASKED)
    said = texts(view)
    for part in ("MT-sessie", "26 kaarten", "15 minuten", "K7Q-2MX", "ambitie", "zonder namen"):
        assert part in said
    assert not view.own_scan.save_button.isVisible()
    press("Return")
    assert view.cards.isVisible() and not view.own_scan.isVisible()
    press("2")
    assert view.document.answer(1).level == 2


def test_who_comes_back_goes_on_where_it_was(
    fill: Fill, open_window: Callable[[], MainWindow]
) -> None:
    view = fill(Invitation())
    press("Return")
    press("3")
    view.window().close()
    window = open_window()
    window.open_session("a" * 32)
    assert window.session_view is not None and window.session_view.cards.isVisible()


@pytest.mark.parametrize("asked", [Invitation(), ALL_ASKED])
def test_only_what_is_asked_can_be_filled_in(fill: Fill, asked: Invitation) -> None:
    view = fill(asked)
    press("Return")
    remarks = view.cards.card.remarks
    assert remarks.note.isVisible() == asked.remarks
    assert view.cards.card.ambition.isVisible() == asked.ambition
    press("Shift+4")
    assert view.document.answer(1).ambition == (4 if asked.ambition else None)
    press("N")
    assert remarks.note.hasFocus() == asked.remarks


def test_a_group_has_notes_and_ambitions_and_knows(view: SessionView) -> None:
    assert view.cards.card.remarks.note.isVisible() and view.cards.card.ambition.isVisible()
    assert not view.cards.unknown_button.isVisible()


def test_one_can_say_that_one_does_not_know(qtbot: QtBot, fill: Fill, store: SessionStore) -> None:
    view = fill(Invitation())
    press("Return")
    press("2")
    button = view.cards.unknown_button
    qtbot.mouseClick(button, LEFT)
    assert store.load("a" * 32).answer(1) == Answer(unknown=True) and button.isChecked()
    assert view.document.next_dimension == 2
    (summary,) = store.summaries()
    assert summary.progress.done == 1  # it needs no more attention
    press("X")
    assert store.load("a" * 32).answer(1) == Answer(not_applicable=True)
    qtbot.mouseClick(button, LEFT)
    press("4")
    assert store.load("a" * 32).answer(1) == Answer(4) and not button.isChecked()
    press("Ctrl+Z")
    assert store.load("a" * 32).answer(1) == Answer(unknown=True)


def test_i_do_not_know_has_a_key(fill: Fill, store: SessionStore) -> None:
    fill(Invitation())
    press("Return")
    press("W")
    assert store.load("a" * 32).answer(1) == Answer(unknown=True)
    press("W")
    assert store.load("a" * 32).answer(1) == Answer()


def test_actions_votes_and_remarks_for_later_are_for_a_group(fill: Fill, view: SessionView) -> None:
    assert view.cards.card.actions_button.isVisible()
    press("W")
    assert not view.document.answer(1).unknown
    view = fill(ALL_ASKED)
    press("Return")
    press("2")
    assert not view.cards.card.actions_button.isVisible()
    assert view.header.screens.button(2).isVisible()
    assert not view.header.screens.button(3).isVisible()
    for keys in ("A", "P", "V", "Shift+V", "S", "Ctrl+4", "F5"):
        press(keys)
        assert view.cards.isVisible() and view.cards.strip.isHidden()
    assert not view.document.session.actions and view.presentation is None
    press("Ctrl+3")
    assert view.results.isVisible()
    assert not [b for b in view.results.gaps.findChildren(QPushButton) if b.isVisible()]


def test_the_end_says_what_is_open_and_saves_under_the_code(
    qtbot: QtBot,
    fill: Fill,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = fill(ALL_ASKED)
    press("Return")
    for number in range(1, 25):
        view.document.choose_level(number, 2)
    for number in (25, 26, 25, 26):  # what was left open comes by once more
        press("PgDown")
        assert view.document.current == number
    press("PgDown")
    said = texts(view)
    assert "Bijna klaar" in said and "Nog open: 2 dimensies" in said
    assert "uiterlijk 12 december 2026 naar Bas" in said
    qtbot.mouseClick(view.own_scan.cards_button, LEFT)
    assert view.cards.isVisible()
    for number in (25, 26):
        view.document.choose_level(number, 1)
    view.show_end()
    assert "Alles is ingevuld." in texts(view)
    answer_file_dialog(monkeypatch, save=tmp_path / "in.dgw")
    proposed: list[str] = []
    give = QFileDialog.getSaveFileName

    def ask(*asked: object) -> object:
        proposed.append(Path(str(asked[2])).name)
        return give(*asked)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    press("Return")
    wait_for_toast(qtbot, view.window(), "Stuur het naar Bas.")
    assert proposed == ["Ingevuld-K7Q-2MX.dgw"]
    scan, _ = read_session(tmp_path / "in.dgw")
    assert scan.code == "K7Q-2MX" and len(scan.answers) == 26


def test_its_buttons_are_said_with_what_they_end(fill: Fill) -> None:
    """A screen reader comes to the button first, and says the page with it."""
    view = fill(Invitation())
    focus = view.window().focusWidget()
    assert isinstance(focus, QPushButton) and focus.text() == "Beginnen"
    assert "26 kaarten" in focus.accessibleDescription()


def test_one_person_gives_no_dots_and_has_no_agenda(fill: Fill) -> None:
    view = fill(Invitation(ambition=True))
    menu = view.header.more_button.menu()
    assert not any("Stippen" in action.text() for action in menu.actions())
    document = view.document
    document.choose_level(4, 1)
    document.choose_ambition(4, 3)
    view.show_results()
    assert not view.results.priorities_button.isVisible()
