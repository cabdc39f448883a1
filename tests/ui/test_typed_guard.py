# SPDX-License-Identifier: EUPL-1.2
"""A dialog asks before what is typed in it is thrown away, and only then."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking import typed_guard
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow

Asked = list[str]


@pytest.fixture
def dialog(
    open_window: Callable[[], MainWindow], store: SessionStore, examples: list[str]
) -> SessionDialog:
    details = store.load(examples[-1]).details
    made = SessionDialog("Gegevens", details, parent=open_window())
    made.open()
    QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Collect what is asked; the answer is to stay."""
    found: Asked = []
    monkeypatch.setattr(typed_guard, "ask", lambda *texts: bool(found.append(texts[1])))
    return found


@pytest.mark.parametrize("leave", ["Esc", "cross"])
def test_what_is_typed_is_not_thrown_away_unasked(
    dialog: SessionDialog, asked: Asked, monkeypatch: pytest.MonkeyPatch, leave: str
) -> None:
    def go() -> None:
        if leave == "Esc":
            QTest.keyClick(dialog.title, Qt.Key.Key_Escape)
        else:
            dialog.close()

    QTest.keyClicks(dialog.title, "Nieuwe titel")
    go()
    assert len(asked) == 1 and dialog.isVisible() and dialog.title.text() == "Nieuwe titel"
    monkeypatch.setattr(typed_guard, "ask", lambda *_texts: True)
    go()
    assert not dialog.isVisible()


def test_nothing_is_asked_where_nothing_is_lost(dialog: SessionDialog, asked: Asked) -> None:
    title = dialog.title.text()
    QTest.keyClicks(dialog.title, "x")
    dialog.title.setFocus()
    dialog.title.selectAll()
    QTest.keyClicks(dialog.title, title)
    QTest.keyClick(dialog.title, Qt.Key.Key_Escape)
    assert asked == [] and not dialog.isVisible()


def test_the_button_to_cancel_says_enough(dialog: SessionDialog, asked: Asked) -> None:
    QTest.keyClicks(dialog.title, "Nieuwe titel")
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert asked == [] and not dialog.isVisible()
