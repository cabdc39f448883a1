# SPDX-License-Identifier: EUPL-1.2
"""The wheel scrolls and changes nothing, with the focus on a control or not."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.parts.scroll_column import FittingColumn
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.settings_dialog import SettingsDialog
from tests.ui.conftest import PretendedScreens
from tests.ui.every_screen import every_screen, every_shown_dialog

NOTCH = 120


def turn_wheel(widget: QWidget, notches: int) -> None:
    """Turn the wheel over the middle of ``widget``; below zero is towards the person."""
    place = QPointF(widget.rect().center())
    QApplication.sendEvent(
        widget,
        QWheelEvent(
            place,
            QPointF(widget.mapToGlobal(place.toPoint())),
            QPoint(),
            QPoint(0, notches * NOTCH),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def turn_real_wheel(widget: QWidget, notches: int) -> None:
    """Turn the wheel over ``widget`` in its window; what ignores it hands it on, as on a desk."""
    window = widget.window()
    place = QPointF(widget.mapTo(window, widget.rect().center()))
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, notches * NOTCH))
    QApplication.processEvents()


def controls(window: QWidget) -> Iterator[QWidget]:
    """Yield all in which a person sets something."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget.window(), QMenu) or isinstance(widget, QScrollBar):
            continue
        if widget.isVisible() and isinstance(
            widget,
            QComboBox
            | QAbstractSpinBox
            | QAbstractSlider
            | QTabBar
            | QLineEdit
            | QPlainTextEdit
            | QAbstractButton,
        ):
            yield widget


def value_of(widget: QWidget) -> object:
    if isinstance(widget, QComboBox | QTabBar):
        return widget.currentIndex()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QAbstractSlider):
        return widget.value()
    if isinstance(widget, QAbstractButton):
        return widget.isChecked()
    assert isinstance(widget, QLineEdit | QAbstractSpinBox)
    return widget.text()


def stored(store: SessionStore, look: Look) -> tuple[object, ...]:
    """Return all that the program keeps."""
    preferences = look.preferences
    return (
        store.settings.privacy_threshold(),
        preferences.appearance,
        preferences.text_size,
        preferences.language,
        preferences.single_keys,
        *(store.load(head.id) for head in store.summaries()),
    )


def test_the_wheel_changes_nothing_on_any_screen_or_dialog(
    open_window: Callable[[], MainWindow],
    screens: PretendedScreens,
    look: Look,
    store: SessionStore,
) -> None:
    window = open_window()
    changed: list[str] = []
    kinds: set[type] = set()
    for scene in (every_screen(window, screens), every_shown_dialog(window, look)):
        for name, shown in scene:
            QApplication.processEvents()
            before = stored(store, look)
            for widget in list(controls(shown)):
                kinds.add(type(widget))
                value = value_of(widget)
                for focused in (False, True):
                    if focused and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                        continue
                    if focused:
                        widget.setFocus()
                    for notches in (-1, 1, 1, -1):
                        turn_wheel(widget, notches)
                        if value_of(widget) != value:
                            changed.append(f"{name}: {widget} {widget.accessibleName()}")
            assert stored(store, look) == before, name
    assert changed == []
    assert len(kinds) > 8


def test_the_wheel_over_a_control_scrolls_what_it_stands_on(
    open_window: Callable[[], MainWindow], look: Look, store: SessionStore
) -> None:
    window = open_window()
    dialog = SettingsDialog(look, store, window.keeper, window)
    dialog.resize(620, 300)
    dialog.show()
    QApplication.processEvents()
    area = dialog.findChild(FittingColumn)
    assert area is not None
    for control in (dialog.text_size, dialog.language, dialog.threshold):
        control.setFocus()
        area.ensureWidgetVisible(control)
        QApplication.processEvents()
        before = area.verticalScrollBar().value()
        turn_real_wheel(control, -1 if before == 0 else 1)
        assert area.verticalScrollBar().value() != before, control.accessibleName()
    assert store.settings.privacy_threshold() == 5
    assert look.preferences.language == "nl" and look.preferences.text_size == 100
    dialog.close()


def test_the_open_list_of_a_choice_scrolls(
    open_window: Callable[[], MainWindow], examples: list[str], look: Look
) -> None:
    look.preferences.text_size = 200
    look.apply()
    window = open_window()
    window.open_session(examples[-1])
    assert window.session_view is not None
    window.session_view.show_actions()
    choice = window.session_view.actions_page.entry.dimension
    choice.showPopup()
    QApplication.processEvents()
    turn_real_wheel(choice.view().viewport(), -2)
    assert choice.view().verticalScrollBar().value() > 0
    assert choice.currentIndex() == 0
    choice.hidePopup()
