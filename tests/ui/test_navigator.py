# SPDX-License-Identifier: EUPL-1.2
"""The list of dimensions beside the card, on a screen on which not all of them have a place."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.paintings import settle


@pytest.fixture
def low(view: SessionView, look: Look) -> SessionView:
    look.preferences.text_size = 175
    look.apply()
    window = view.window()
    assert isinstance(window, MainWindow)
    window.open_session(view.document.session.id)
    opened = window.session_view
    assert opened is not None
    view = opened
    view.window().resize(1366, 700)
    settle()
    assert view.cards.navigator.verticalScrollBar().maximum() > 0
    return view


def wheel(widget: QAbstractItemView, down: int) -> None:
    """Turn the wheel over ``widget`` by so many notches."""
    middle = widget.viewport().rect().center()
    QApplication.sendEvent(
        widget.viewport(),
        QWheelEvent(
            QPointF(middle),
            QPointF(widget.viewport().mapToGlobal(middle)),
            QPoint(),
            QPoint(0, -120 * down),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def is_whole(view: SessionView, rect: QRect) -> bool:
    return view.cards.navigator.viewport().rect().contains(rect)


def test_the_list_begins_at_its_top(low: SessionView) -> None:
    assert low.document.current == 1
    assert low.cards.navigator.verticalScrollBar().value() == 0


def test_every_dimension_is_brought_into_view_with_the_name_of_its_theme(
    qtbot: QtBot, low: SessionView
) -> None:
    navigator, model = low.cards.navigator, low.document.model
    for key, numbers in (
        (Qt.Key.Key_PageDown, range(1, 26)),
        (Qt.Key.Key_PageUp, range(26, 1, -1)),
    ):
        for number in numbers:
            assert low.document.current == number
            qtbot.keyClick(low.cards, key)
            current = low.document.current
            assert is_whole(low, navigator.rect_of(current))
            row = navigator._model.row_of(current)
            whole = navigator.rect_of(current).adjusted(0, -navigator._delegate.above(row), 0, 0)
            assert is_whole(low, whole)
    assert low.document.current == 1
    assert len(model.dimensions) == 26


def test_what_is_current_stays_in_view_when_the_window_gets_lower(
    qtbot: QtBot, low: SessionView
) -> None:
    low.document.go_to(20)
    for height in (1080, 560, 700):
        low.window().resize(1366, height)
        settle()
        assert is_whole(low, low.cards.navigator.rect_of(20))
    low.document.go_to(1)
    low.window().resize(1366, 690)
    settle()
    assert low.cards.navigator.verticalScrollBar().value() == 0


def test_where_a_person_scrolled_to_is_kept(qtbot: QtBot, low: SessionView) -> None:
    navigator = low.cards.navigator
    wheel(navigator, down=4)
    bar = navigator.verticalScrollBar()
    place = bar.value()
    assert place > 0 and not is_whole(low, navigator.rect_of(1))
    low.show_matrix()
    settle()
    low.show_cards()
    settle()
    assert bar.value() == place
    low.window().resize(1366, 690)
    settle()
    assert bar.value() == place
    low.document.go_to(14)
    wheel(navigator, down=-1)
    place = bar.value()
    assert is_whole(low, navigator.rect_of(14)) and 0 < place < bar.maximum()
    low.window().resize(1366, 692)
    settle()
    assert bar.value() == place
