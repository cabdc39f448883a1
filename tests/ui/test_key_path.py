# SPDX-License-Identifier: EUPL-1.2
"""What a key on a card does is what it must, and no more: that is how it stays quick."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.paintings import Paintings, settle


class LaidOut(QObject):
    """Counts which widgets are asked to lay out what is in them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.found[type(watched).__name__] += 1
        return False


def test_a_choice_lays_nothing_out_and_paints_the_statements_that_changed(
    qtbot: QtBot, view: SessionView, qapp: QApplication
) -> None:
    document, cards = view.document, view.cards
    view.show_cards()
    cards.spider.show()
    document.add_votes(document.current, (1, 2, 3, 1))
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1):  # what comes with the first is there
        qtbot.keyClick(QApplication.focusWidget(), key)
        settle()
    laid_out = LaidOut()
    painted = [Paintings(statement) for statement in cards.card.statements]
    qapp.installEventFilter(laid_out)
    try:
        for key in (Qt.Key.Key_2, Qt.Key.Key_1):
            qtbot.keyClick(QApplication.focusWidget(), key)
            settle()
    finally:
        qapp.removeEventFilter(laid_out)
    assert laid_out.found == {}
    assert [found.count for found in painted] == [2, 2, 0, 0]


def test_no_card_waits_for_the_disk_and_who_comes_back_is_where_they_were(
    qtbot: QtBot, view: SessionView, store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = view.document
    written: list[int] = []
    real = store.remember_dimension

    def noting(session_id: str, dimension: int) -> None:
        written.append(dimension)
        real(session_id, dimension)

    monkeypatch.setattr(document.store, "remember_dimension", noting)
    for number in (3, 4, 5):
        document.go_to(number)
    assert written == []
    document.choose_level(5, 2)
    assert written == [5] and _place(document) == 5
    document.go_to(6)
    qtbot.waitUntil(lambda: _place(document) == 6)
    document.go_to(7)
    document.hand_in()
    assert _place(document) == 7 and written == [5, 6, 7]


def _place(document: SessionDocument) -> int | None:
    return document.store.current_dimension(document.session.id)
