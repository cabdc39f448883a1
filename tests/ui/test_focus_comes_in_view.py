# SPDX-License-Identifier: EUPL-1.2
"""What gets the keyboard comes into view, also in a page that scrolls and with large letters."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from dgw_desktop.domain.side_by_side import Purpose
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView

SIZES = [(1366, 768), (1024, 768)]


def hidden_stops(window: QWidget) -> list[str]:
    """Go along a window with Tab; return what got the focus out of view."""
    found, hidden = set(), []
    while (focus := QApplication.focusWidget()) is not None and focus not in found:
        found.add(focus)
        QApplication.processEvents()
        # What scrolls by itself lies under its view.
        seen = focus.viewport() if isinstance(focus, QAbstractScrollArea) else focus
        shown = seen.visibleRegion().boundingRect()
        if shown.height() < min(focus.height(), focus.fontMetrics().height()):
            hidden.append(f"{type(focus).__name__} ‘{focus.accessibleName()[:40]}’")
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert len(found) > 4
    return hidden


def screens_of(view: SessionView) -> list[Callable[[], None]]:
    return [
        view.show_cards,
        view.show_matrix,
        view.show_results,
        view.show_board,
        view.show_actions,
        view.show_parking,
        view.show_dots,
    ]


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize("text_size", [100, 200])
def test_each_stop_of_tab_is_in_view(
    open_window: Callable[[], MainWindow], examples: list[str], look: Look, text_size: int
) -> None:
    look.preferences.text_size = text_size
    look.apply()
    window = open_window()
    window.resize(*SIZES[0])
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    view.document.go_to(14)  # which has votes
    lost = {}
    for size in SIZES:
        window.resize(*size)
        for show in screens_of(view):
            show()
            settle()
            if hidden := hidden_stops(window):
                lost[show.__name__, size] = hidden
    assert lost == {}


@pytest.mark.parametrize("width", [1366, 1024])
def test_a_screen_stands_at_its_beginning_when_it_is_shown(
    open_window: Callable[[], MainWindow], examples: list[str], width: int
) -> None:
    window = open_window()
    window.resize(width, 768)
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    for show in screens_of(view):
        show()
        settle()
        assert not scrolled(window), show.__name__
    window.show_sessions()
    store = window.sessions.store
    sessions = [store.load(one) for one in examples]
    model = store.models.get(sessions[0].model).model
    window.sessions.tasks.side_by_side.emit(model, sessions, Purpose.COMPARE)
    settle()
    assert not scrolled(window)


def scrolled(window: QWidget) -> list[str]:
    """Return what is not at its beginning of all that scrolls and is in view."""
    return [
        type(area).__name__
        for area in window.findChildren(QScrollArea)
        if area.isVisible() and area.verticalScrollBar().value() > 0
    ]
