# SPDX-License-Identifier: EUPL-1.2
"""On one screen the room cannot read what the facilitator types, unless that is wanted."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.domain.session import Action
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press, type_text

TEXT = "De wethouder wil dit niet horen"
OPEN = 20


def can_be_read(field: QWidget) -> bool:
    """Tell whether what is seen of a field has the shapes of letters: light and dark in a line."""
    QApplication.processEvents()
    window = field.window()
    inside = field.rect().adjusted(4, 4, -4, -4)
    shown = window.grab(inside.translated(field.mapTo(window, QPoint(0, 0)))).toImage()
    heights = [
        len({shown.pixel(x, y) for y in range(shown.height())}) for x in range(shown.width())
    ]
    return max(heights) > 4


@pytest.mark.parametrize("key", ["N", "A", "P"])
def test_what_is_typed_cannot_be_read_until_it_is_asked_for(
    on_one_screen: Presentation, view: SessionView, key: str
) -> None:
    view.document.go_to(OPEN)
    strip = on_one_screen.window.strip
    press(key)
    type_text(TEXT)
    assert not can_be_read(strip.edit)
    press("Ctrl+T")
    assert can_be_read(strip.edit)
    QTest.mouseClick(strip.show_button, Qt.MouseButton.LeftButton)
    assert not can_be_read(strip.edit)
    assert strip.edit.toPlainText() == TEXT and strip.edit.hasFocus()


def test_an_owner_and_who_is_suggested_cannot_be_read_either(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.change_actions((Action("x", 1, "Marieke van den Berg"),), "x")
    view.document.go_to(OPEN)
    strip = on_one_screen.window.strip
    press("A")
    type_text(TEXT)
    press("Tab")
    type_text("Mar")
    assert strip.who.suggestion and not can_be_read(strip.who)
    press("Ctrl+T")
    assert can_be_read(strip.who)


def test_a_screen_reader_reads_it_all_the_same(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(OPEN)
    press("N")
    type_text(TEXT)
    found = QAccessible.queryAccessibleInterface(on_one_screen.window.strip.edit)
    assert found.text(QAccessible.Text.Value) == TEXT


def test_what_was_shown_stays_shown_for_its_kind_only(
    on_one_screen: Presentation, view: SessionView
) -> None:
    """Who formulates actions with the group does not show a note by that."""
    view.document.go_to(OPEN)
    edit = on_one_screen.window.strip.edit
    press("A")
    press("Ctrl+T")
    type_text(TEXT)
    press("Return")
    press("N")
    type_text(TEXT)
    assert not can_be_read(edit)
    press("Escape")
    press("A")
    type_text(TEXT)
    assert can_be_read(edit)
    press("Escape")
    on_one_screen.stop()
    view.present()
    assert view.presentation is not None
    press("A")
    assert not can_be_read(view.presentation.window.strip.edit)  # another audience may be there


def test_a_number_and_what_is_typed_on_the_laptop_are_as_always(
    on_one_screen: Presentation, view: SessionView
) -> None:
    press("G")
    type_text("14")
    strip = on_one_screen.window.strip
    assert can_be_read(strip.edit) and not strip.show_button.isVisible()
    press("Ctrl+T")
    assert strip.edit.toPlainText() == "14"
    press("Escape")
    on_one_screen.stop()
    press("A")
    type_text(TEXT)
    assert can_be_read(view.cards.strip.edit) and not view.cards.strip.show_button.isVisible()
