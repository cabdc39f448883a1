# SPDX-License-Identifier: EUPL-1.2
"""Tab goes along a screen as a reader does (WCAG 2.2, success criterion 2.4.3)."""

from collections.abc import Callable
from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.cards import cards_page
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView


def parts_of(view: SessionView) -> list[str]:
    """Return the parts of the screen, in the order in which Tab comes along them."""
    middle = view.cards.card.parentWidget()  # the card with the buttons under it
    assert middle is not None
    parts: dict[str, QWidget] = {
        "kop": view.header,
        "tip": view.hint,
        "lijst": view.cards._left,
        "kaart": middle,
        "spinnenweb": view.cards.spider,
    }
    seen: list[QWidget] = []
    found: list[str] = []
    focus = QApplication.focusWidget()
    while focus is not None and focus not in seen:
        seen.append(focus)
        names = (name for name, part in parts.items() if part is focus or part.isAncestorOf(focus))
        found.append(next(names, "pagina"))
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
    first = found.index("kop")
    first = next(i for i in range(first, -1, -1) if found[i - 1] != "kop")
    return [name for name, _ in groupby(found[first:] + found[:first])]


@pytest.mark.parametrize("size", [(1366, 768), (1366, 900), (1024, 768)])
def test_tab_goes_from_the_header_along_the_screen_to_the_hint(
    qtbot: QtBot, view: SessionView, size: tuple[int, int]
) -> None:
    view.window().resize(*size)
    QApplication.processEvents()
    wide = size[0] > 1200
    for _ in range(2):  # made, and made before
        for show, page in (
            (view.show_matrix, ["pagina"]),
            (view.show_results, ["pagina"]),
            (view.show_actions, ["pagina"]),
            (view.show_board, ["pagina"]),
            (view.show_cards, ["lijst", "kaart", "spinnenweb"] if wide else ["lijst", "kaart"]),
        ):
            show()
            QApplication.processEvents()
            hint = ["tip"] if view.hint.isVisible() else []
            assert parts_of(view) == ["kop", *page, *hint]


def test_what_a_screen_makes_later_comes_before_the_hint_too(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    examples: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cards_page, "chart_is_loaded", lambda: False)
    window = open_window()
    window.resize(1366, 900)
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    qtbot.waitUntil(lambda: "spider" in vars(view.cards))
    QApplication.processEvents()
    assert view.hint.isVisible()
    assert parts_of(view) == ["kop", "lijst", "kaart", "spinnenweb", "tip"]
    for dimension in (1, 2):
        view.document.choose_level(
            dimension, 1 if view.document.answer(dimension).level != 1 else 2
        )
    view.show_results()
    focus = QApplication.focusWidget()
    for _ in range(2):
        qtbot.keyClick(focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert parts_of(view) == ["kop", "pagina", "tip"]
