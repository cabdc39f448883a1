# SPDX-License-Identifier: EUPL-1.2
"""Walks what a screen reader walks, over every screen and dialog (EN 301 549 chapter 11).

With ``pytest -s`` it prints the table: screen, controls, nameless, unreachable by keyboard, and
too small to hit.
"""

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import chain, pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from dgw_desktop.domain.held import held_against
from dgw_desktop.domain.reference_groups import EVERYBODY
from dgw_desktop.ui.beamer.audience_window import AudienceWindow
from dgw_desktop.ui.cards.navigator import Navigator
from dgw_desktop.ui.charts.spider_chart import SpiderChart
from dgw_desktop.ui.document.count_entry import CountEntry
from dgw_desktop.ui.foundation import accessibility
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.foundation.progress_window import ProgressWindow
from dgw_desktop.ui.parts.entry_strip import EntryStrip
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.work.examples import add_examples
from dgw_desktop.work.reference_building import build_reference
from tests.reference_folders import contributions, write
from tests.ui.conftest import PretendedScreens
from tests.ui.every_screen import every_screen, every_shown_dialog, own_scan
from tests.ui.modules import ui_modules

MOST_STOPS = 60  # within one widget: the parts of a date, the links of a page
TARGET = 24  # pixels, WCAG 2.2 success criterion 2.5.8
LOW_TARGET = 19  # where it lets a target be smaller
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
CLICKED = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractSpinBox)
SPEAKS_FOR_ITSELF = (
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ListItem,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
)
NOT_TOLD = (QAccessible.Role.NoRole, QAccessible.Role.Client)


def walk(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield everything visible below ``thing``."""
    for index in range(thing.childCount()):
        child = thing.child(index)
        if child is None or not child.isValid() or child.state().invisible:
            continue
        yield child
        yield from walk(child)


def name_of(thing: QAccessibleInterface) -> str:
    """Return what is read aloud; on Linux that of a combo box is its label."""
    if thing.role() == QAccessible.Role.ComboBox:
        return "".join(other.text(NAME) for other, _ in thing.relations(QAccessible.Label))
    return thing.text(NAME).strip()


def written_on(thing: QObject | None) -> str:
    """Return what somebody who sees a button would call it: its text, without signs around it."""
    text = thing.text().replace("&", "") if isinstance(thing, QAbstractButton) else ""
    return text.strip(" …▾▸→←·") if any(letter.isalpha() for letter in text) else ""


def reached(window: QWidget) -> set[QWidget]:
    """Return the widgets that Tab, and the arrow keys within a group of buttons, come to.

    What keeps the focus for itself shows by what is not reached. A vote or a strip keeps it until
    Esc, as it says itself: with Tab its letters and digits would become keys of the card.
    """
    found: set[QWidget] = set()
    while (focus := QApplication.focusWidget()) is not None and focus not in found:
        found.add(focus)
        group = focus.group() if isinstance(focus, QAbstractButton) else None
        if group is not None:
            for _ in group.buttons():
                QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
                assert QApplication.focusWidget() in group.buttons()
                found.add(QApplication.focusWidget())
            for _ in group.buttons():
                QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
                found.add(QApplication.focusWidget())
            focus.setFocus()
        for _ in range(MOST_STOPS):
            QTest.keyClick(focus, Qt.Key.Key_Tab)
            if QApplication.focusWidget() is not focus:
                break
        strip = focus.parent()
        if isinstance(focus, CountEntry):
            assert QApplication.focusWidget() is focus
            QTest.keyClick(focus, Qt.Key.Key_Escape)
        elif isinstance(strip, EntryStrip):
            now = QApplication.focusWidget()
            assert now is not None and strip.isAncestorOf(now)
            if now in found:  # it goes round
                QTest.keyClick(now, Qt.Key.Key_Escape)
    return found


def rows_reached(view: QAbstractItemView) -> bool:
    """Tell whether the arrow keys come to every row and column that is shown."""
    model, kept = view.model(), view.currentIndex()
    rows = model.rowCount()
    columns = model.columnCount() if isinstance(view, QTableView) else 1

    def along(key: Qt.Key, start: QModelIndex, count: int) -> list[QModelIndex]:
        view.setCurrentIndex(start)
        found = [view.currentIndex()]
        for _ in range(count):
            QTest.keyClick(view, key)
            found.append(view.currentIndex())
        return found

    enabled = [row for row in range(rows) if model.index(row, 0).flags() & Qt.ItemIsEnabled]
    if not enabled:
        return True
    first = model.index(enabled[0], 0)
    down = {index.row() for index in along(Qt.Key.Key_Down, first, rows)}
    right = {index.column() for index in along(Qt.Key.Key_Right, first, columns)}
    view.setCurrentIndex(kept)
    shown = {
        column
        for column in range(columns)
        if not (isinstance(view, QTableView) and view.isColumnHidden(column))
    }
    return down == set(enabled) and (columns == 1 or right == shown)


def look_at(
    name: str, window: QWidget, sent: list[str]
) -> tuple[str, int, list[str], list[str], list[str]]:
    """Return a row of the table, with what is wrong in words; in ``sent`` come the events."""
    QApplication.processEvents()
    if QApplication.focusWidget() is None:
        QTest.keyClick(window, Qt.Key.Key_Tab)
    tree = QAccessible.queryAccessibleInterface(window)
    controls = [thing for thing in walk(tree) if thing.state().focusable]
    nameless = [
        f"{thing.role().name} {called(thing.object())}"
        for thing in controls
        if not name_of(thing) or thing.role() in NOT_TOLD or "<" in thing.text(DESCRIPTION)
    ]
    nameless += [
        f"‘{text}’ is called ‘{name_of(thing)}’"
        for thing in controls
        if (text := written_on(thing.object())) and text.lower() not in name_of(thing).lower()
    ]
    nameless += [
        f"{called(thing.object())} has a tool tip that is not told"
        for thing in controls
        if isinstance(thing.object(), QWidget)
        and thing.object().toolTip()
        and not thing.text(DESCRIPTION)
    ]
    nameless += [
        f"an empty text in {called(control.object())}"
        for control in controls
        for thing in walk(control)
        if thing.role() == QAccessible.Role.StaticText and not name_of(thing)
    ]
    wrong = told_wrongly(window, list(walk(tree)))
    widgets = {
        thing.object()
        for thing in controls
        if isinstance(thing.object(), QWidget) and not thing.state().disabled
    }
    by_key = reached(window)
    lost = []
    for widget in widgets:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, CLICKED):
            proxied = widget.focusProxy() in by_key
            inside = any(isinstance(above, QComboBox) or above in by_key for above in ups(widget))
            is_there = widget.isVisible()  # and did not go with what keeps the focus, by Esc
            if widget not in by_key and not proxied and not inside and is_there:
                lost.append(called(widget))
    for view in window.findChildren(QAbstractItemView):
        if view in by_key and not rows_reached(view):
            lost.append(f"rows of {called(view)}")
    if not isinstance(window, AudienceWindow):  # there the picture is for the room
        lost += [
            called(chart)
            for chart in window.findChildren(SpiderChart)
            if chart.isVisible() and chart not in by_key
        ]
    small = [
        f"{widget.width()}x{widget.height()} {called(widget)}"
        for widget in widgets
        if isinstance(widget, CLICKED)
        and not isinstance(widget.parent(), (QComboBox, QAbstractSpinBox, QLineEdit))
        and min(widget.width(), widget.height()) < TARGET
    ]
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible() and not isinstance(view, QHeaderView):
            heights = [
                view.visualRect(index).height()
                for row in range(view.model().rowCount())
                if (index := view.model().index(row, 0)).flags() & Qt.ItemFlag.ItemIsEnabled
            ]
            # The criterion lets a target be smaller where one on the same page does the same: the
            # buttons under the card lead to every dimension. So all 26 are in view at 768 pixels.
            is_whole = isinstance(view, Navigator) and not view.verticalScrollBar().maximum()
            if min(heights, default=TARGET) < (LOW_TARGET if is_whole else TARGET):
                small.append(f"rows of {min(heights)} in {view.accessibleName()}")
    wrong += silent_rows(window, sent)
    return name, len(controls), nameless + wrong, lost, small


def told_wrongly(window: QWidget, things: list[QAccessibleInterface]) -> list[str]:
    """Return what is said where it should not be, or by something that is nothing."""
    found = [
        f"a filler with ‘{thing.text(NAME)}’"
        for thing in things
        if thing.role() in NOT_TOLD and thing.text(NAME).strip()
    ]
    found += [
        f"‘{part.text(NAME)}’ loose in {called(thing.object())}"
        for thing in things
        if thing.role() in SPEAKS_FOR_ITSELF
        for part in walk(thing)
        if part.role() == QAccessible.Role.StaticText
    ]
    found += [
        f"‘{name_of(thing)}’ in no group with a name"
        for thing in things
        if thing.role() == QAccessible.Role.RadioButton and not is_grouped(thing)
    ]
    described = {thing.text(DESCRIPTION) for thing in things if thing.state().focusable}
    found += [
        f"‘{thing.text(NAME)}’, which a control says too"
        for thing in things
        if thing.role() == QAccessible.Role.StaticText
        and thing.text(NAME) in described
        and " " in thing.text(NAME)  # not the word of a legend
    ]
    levels = [level_of(thing) for thing in things if thing.role() == QAccessible.Role.Heading]
    if isinstance(window, MainWindow) and not levels:
        found.append("no heading")
    if any(level > before + 1 for before, level in pairwise([0, *levels])) or 0 in levels:
        found.append(f"headings of levels {levels}")
    return found


def is_grouped(thing: QAccessibleInterface) -> bool:
    """Tell whether something is in a group that says what it is about."""
    above = thing.parent()
    while above is not None and above.role() != QAccessible.Role.Grouping:
        above = above.parent()
    return above is not None and bool(above.text(NAME).strip())


def level_of(heading: QAccessibleInterface) -> int:
    """Return the level of a heading, 0 where it has none."""
    assert heading.actionInterface() is not None  # asked for along the same way
    told = heading.attributesInterface()
    return int(told.attributeValue(QAccessible.Attribute.Level)) if told is not None else 0


def silent_rows(window: QWidget, sent: list[str]) -> list[str]:
    """Return the lists and tables that do not tell that their row with the focus changed."""
    found = []
    for view in window.findChildren(QAbstractItemView):
        if not view.isVisible() or view.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        view.setFocus()
        QApplication.processEvents()
        here = view.currentIndex()
        if view.hasFocus() and here.isValid():
            sent.clear()
            view.model().dataChanged.emit(here, here)
            if not {"NameChanged", "StateChanged"}.intersection(sent):
                found.append(f"a row of {called(view)} changes in silence")
            sent.clear()
            accessibility.announce(view, "gedaan")
            QApplication.processEvents()
            if "DescriptionChanged" not in sent or "Announcement" in sent:
                found.append(f"a row of {called(view)} says no message")
    return found


def called(thing: QObject | None) -> str:
    """Return a widget in a way that it can be found in the code."""
    text = getattr(thing, "accessibleName", str)() or getattr(thing, "text", str)()
    return f"{type(thing).__name__} ‘{text}’"


def ups(widget: QWidget) -> Iterator[QWidget]:
    """Yield what a widget is part of, below its window."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        yield above
        above = above.parentWidget()


def test_everything_has_a_name_and_is_reached(
    open_window: Callable[[], MainWindow],
    screens: PretendedScreens,
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    # As with a screen reader: Qt asks for roles while the widgets are made, and never again.
    QAccessible.setActive(True)
    window = open_window()
    sent: list[str] = []
    tell = QAccessible.updateAccessibility

    def hear(event: QAccessibleEvent) -> None:
        sent.append(event.type().name)
        tell(event)

    monkeypatch.setattr(accessibility.QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(accessibility, "_reads_descriptions", lambda: True)  # as on Linux
    shown = chain(every_screen(window, screens), own_scan(window), other_states(window, tmp_path))
    rows = [look_at(*one, sent) for one in shown]
    seen = set()
    for name, dialog in every_shown_dialog(window, look):
        seen.add(type(dialog))
        rows.append(look_at(name, dialog, sent))
    print(f"\n{'scherm':28}{'onderdelen':>12}{'naamloos':>10}{'onbereikbaar':>14}{'te klein':>10}")
    for name, controls, nameless, lost, small in rows:
        print(f"{name:28}{controls:12}{len(nameless):10}{len(lost):14}{len(small):10}")
        for text in (*nameless, *lost, *small):
            print(f"    {text}")
    assert all_dialogs() - {ProgressWindow} <= seen  # it is there while a job runs: test_job.py
    assert [row for row in rows if row[2] or row[3] or row[4]] == []


def other_states(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Yield what stands on a screen only after something is done there."""
    window.open_session(add_examples(window.sessions.store, window._built_in)[-1])
    view = window.session_view
    assert view is not None
    folder = write(folder, contributions(view.document.model, 40))
    built = build_reference(
        folder, window._built_in, "Vereniging", view.document.session.details.date
    )
    view.document.hold_against(held_against(built.reference, EVERYBODY, view.document.model))
    view.show_results()
    yield "Resultaat, met referentie", window
    view.show_dots()
    view.dots_page.again_button.click()
    yield "Stippen kiezen", window
    view.dots_page.count()
    yield "Stippen tellen", window
    view.document.dots.leave()
    view.show_board()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    yield "Agenda, kaart in het geheel", window


def all_dialogs() -> set[type]:
    """Return every dialog of the program, so that none is forgotten here."""
    found: set[type] = set()
    for name in ui_modules():
        module = import_module(name)
        found |= {
            kind
            for _, kind in inspect.getmembers(module, inspect.isclass)
            if issubclass(kind, QDialog)
            and kind.__module__ == module.__name__
            and not kind.__subclasses__()
        }
    return found
