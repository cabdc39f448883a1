# SPDX-License-Identifier: EUPL-1.2
"""Papier overtypen: one key per dimension, and each form into the prepared session."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer, Invitation, Session
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.participants.typing_dialog import TypingDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.ui.beamer.conftest import press
from tests.ui.conftest import answer_dialog

Key = Qt.Key


@pytest.fixture
def dialog(
    qtbot: QtBot, store: SessionStore, session: Session, loaded: LoadedModel
) -> TypingDialog:
    store.add(session, loaded)
    made = TypingDialog(store, session.id)
    qtbot.addWidget(made, before_close_func=lambda dialog: dialog.rows.clear_answers())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def asking(
    qtbot: QtBot, store: SessionStore, session: Session, loaded: LoadedModel
) -> TypingDialog:
    """Return the dialog for forms that ask for ambitions and remarks too."""
    store.add(replace(session, invitation=Invitation(remarks=True, ambition=True)), loaded)
    made = TypingDialog(store, session.id)
    qtbot.addWidget(made, before_close_func=lambda dialog: dialog.rows.clear_answers())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def type_keys(keys: str) -> None:
    """Type where the keyboard is."""
    for key in keys:
        press({"\n": "Return", " ": "Space", "<": "Backspace", "?": "?"}.get(key, key.upper()))


def added(dialog: TypingDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.code.text() and dialog.save_button.isEnabled())


def test_a_whole_form_is_typed_without_the_mouse(
    qtbot: QtBot, dialog: TypingDialog, store: SessionStore, session: Session
) -> None:
    assert dialog.code.hasFocus()
    type_keys("k7q2mx\n" + "1234" * 6 + "12" + " ")  # the last key is on the button that adds
    added(dialog, qtbot)
    (scan,) = store.scans.of(session.id)
    assert scan.code == "K7Q-2MX" and scan.answers is not None
    expected = {n: Answer((n - 1) % 4 + 1) for n in range(1, 27)}
    assert {n: answer.level for n, answer in scan.answers.items()} == {
        n: answer.level for n, answer in expected.items()
    }
    assert "K7Q-2MX is toegevoegd; het zijn er nu 1." in dialog._state.text()
    assert "Bij 26 dimensies staan geen aantallen" in dialog._state.text()
    assert dialog.code.hasFocus() and dialog.rows.answers == {}  # ready for the next


def test_each_key_has_its_meaning_and_backspace_goes_back(
    qtbot: QtBot, dialog: TypingDialog
) -> None:
    type_keys("k7q2mx\n" + "30" + "x" + "\n" + " " + "9z" + "4" + "<1")
    assert dialog.rows.answers == {
        1: Answer(3),
        2: Answer(unknown=True),
        3: Answer(not_applicable=True),
        6: Answer(1),
    }
    assert dialog.rows.currentRow() == 6
    assert dialog.rows.item(1).data(Qt.ItemDataRole.AccessibleTextRole).endswith("weet ik niet")
    assert "Nog open: 22" in dialog._state.text()


def test_a_code_that_is_none_is_asked_for_again(qtbot: QtBot, dialog: TypingDialog) -> None:
    type_keys("k7q\n")
    assert dialog.code.hasFocus() and "zoals K7Q-2MX" in dialog._state.text()
    dialog.rows.setFocus()
    type_keys("1")
    dialog.save_button.setFocus()
    type_keys(" ")
    assert dialog.code.hasFocus() and not dialog.has_changed


def test_the_same_code_once_more_is_a_correction(
    qtbot: QtBot, dialog: TypingDialog, store: SessionStore, session: Session
) -> None:
    for keys, said in (("1" * 26, "toegevoegd"), ("2" * 26, "verbeterd")):
        type_keys("k7q-2mx\n" + keys + " ")
        added(dialog, qtbot)
        assert f"K7Q-2MX is {said}" in dialog._state.text()
    (scan,) = store.scans.of(session.id)
    assert scan.answers is not None and {a.level for a in scan.answers.values()} == {2}


def test_a_form_without_answers_is_not_added(
    qtbot: QtBot, dialog: TypingDialog, no_dialogs: list[UserError]
) -> None:
    type_keys("k7q2mx\n" + "\n" * 26 + " ")
    qtbot.waitUntil(lambda: bool(no_dialogs))
    assert "niets ingevuld" in no_dialogs[0].message and not dialog.has_changed


@pytest.mark.parametrize("leaves", [True, False])
def test_what_is_typed_is_not_lost_by_esc(
    dialog: TypingDialog, monkeypatch: pytest.MonkeyPatch, leaves: bool
) -> None:
    monkeypatch.setattr("dgw_desktop.ui.participants.typing_dialog.ask", lambda *_asked: leaves)
    type_keys("k7q2mx\n12")
    press("Escape")
    assert dialog.isVisible() != leaves


def test_an_open_session_shows_what_was_typed(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store.add(session, loaded)
    window = open_window()
    window.open_session(session.id)
    view = window.session_view
    assert view is not None

    def fill(dialog: object) -> None:
        assert isinstance(dialog, TypingDialog)
        with qtbot.waitActive(dialog):
            dialog.activateWindow()
        for letter in "BCDEF":
            type_keys(f"aaa-aa{letter}\n" + "3" * 26 + " ")
            added(dialog, qtbot)
        dialog.reject()

    answer_dialog(monkeypatch, fill, "TypingDialog")
    view.exchange.type_over()
    QApplication.processEvents()
    before = view.document.answer(14).beforehand
    assert before is not None and before.counts == (0, 0, 5, 0)


def test_the_rows_stand_below_each_other(dialog: TypingDialog) -> None:
    rows = [dialog.rows.visualItemRect(dialog.rows.item(row)) for row in range(5)]
    assert len({row.height() for row in rows}) == 1
    assert all(one.bottom() < other.top() for one, other in pairwise(rows))


def test_what_the_form_asks_beside_the_level_is_typed_over_too(
    qtbot: QtBot, asking: TypingDialog, store: SessionStore, session: Session
) -> None:
    type_keys("k7q2mx\n" + "24" + "t")
    assert asking.remark.hasFocus()
    qtbot.keyClicks(asking.remark, "Wij zijn 1 van de 3.")
    type_keys("\n" + "3\n" + "x" + "\n" + "?4" + "1<2" + "3")
    answers = {
        1: Answer(2, ambition=4),
        2: Answer(3, note="Wij zijn 1 van de 3."),
        3: Answer(not_applicable=True),
        4: Answer(ambition=4, unknown=True),
        5: Answer(2, ambition=3),
    }
    assert asking.rows.answers == answers and asking.rows.currentRow() == 5
    assert "Nog open: 21" in asking._state.text()
    asking.save_button.setFocus()
    type_keys(" ")
    added(asking, qtbot)
    (scan,) = store.scans.of(session.id)
    assert scan.answers is not None and scan.answers[2] == answers[2]
    assert asking.remark.text() == "" and asking.code.hasFocus()


def test_only_what_was_asked_is_typed_over(dialog: TypingDialog) -> None:
    assert not dialog.remark.isVisible()
    type_keys("k7q2mx\n" + "2t4")
    assert dialog.rows.answers == {1: Answer(2), 2: Answer(4)}
