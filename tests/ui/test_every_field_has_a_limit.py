# SPDX-License-Identifier: EUPL-1.2
"""Whatever is pasted, in every field of every screen, table and dialog: it stops, and says so."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QToolTip,
    QWidget,
)

from dgw_desktop.domain import limits
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.ui.conftest import PretendedScreens
from tests.ui.every_screen import every_screen, every_shown_dialog

CONTROL = Qt.KeyboardModifier.ControlModifier
FAR_TOO_LONG = "woord " * 6_000
ALLOWED = {limits.LONGEST_LINE, limits.LONGEST_ENTRY, limits.LONGEST_NOTE, limits.LONGEST_PATH}

Field = QLineEdit | QPlainTextEdit | QTextEdit


def fields_of(window: QWidget) -> Iterator[Field]:
    """Yield each field to type a text in; a number with arrows has a range instead."""
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        for field in window.findChildren(kind):
            in_range = isinstance(field.parent(), QAbstractSpinBox)
            if field.isEnabled() and not field.isReadOnly() and not in_range:
                yield field


def text_of(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def open_editors(window: QWidget) -> Iterator[str]:
    """Open, one after the other, the field of each column that is typed in."""
    for view in window.findChildren(QAbstractItemView):
        if not view.isVisible() or view.model() is None:
            continue
        for column in count():
            index = view.model().index(0, column)
            if not index.isValid():
                break
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                view.setCurrentIndex(index)
                view.edit(index)
                yield f"{view.accessibleName()}, {column}"
                QTest.keyClick(view.viewport(), Qt.Key.Key_Escape)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: found.append(text))
    return found


def fill(window: QWidget, seen: dict[Field, str], told: list[str]) -> None:
    """Paste in each field of ``window`` that was not seen before, and put back what was there."""
    for field in list(fields_of(window)):
        if field in seen:
            continue
        before = text_of(field)
        name = seen[field] = field.accessibleName() or type(field).__name__
        told.clear()
        field.selectAll()
        QGuiApplication.clipboard().setText(FAR_TOO_LONG)
        QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
        assert len(text_of(field)) in ALLOWED, (window.windowTitle(), name, len(text_of(field)))
        assert any("de rest is weggelaten" in text for text in told), name
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        if before:
            QGuiApplication.clipboard().setText(before)
            QTest.keyClick(field, Qt.Key.Key_V, CONTROL)


def test_in_every_screen_and_table(
    open_window: Callable[[], MainWindow], screens: PretendedScreens, told: list[str]
) -> None:
    seen: dict[Field, str] = {}  # with their names; also keeps them apart from later ones
    tables: set[str] = set()
    for _name, window in every_screen(open_window(), screens):
        fill(window, seen, told)
        for table in open_editors(window):
            tables.add(table)
            fill(window, seen, told)
    assert len(tables) >= 4, tables
    assert {"Zoeken in sessies", "Toelichting"} <= set(seen.values())


def test_in_every_dialog(
    open_window: Callable[[], MainWindow], look: Look, told: list[str]
) -> None:
    seen: dict[Field, str] = {}  # with their names; also keeps them apart from later ones
    for _name, dialog in every_shown_dialog(open_window(), look):
        fill(dialog, seen, told)
        QApplication.processEvents()
    assert len(seen) >= 12
