# SPDX-License-Identifier: EUPL-1.2
"""What Qt does not tell a screen reader by itself: roles, the item with the focus, messages.

Through QAccessible this reaches UI Automation on Windows, NSAccessibility and AT-SPI alike.
"""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAccessibleWidget,
    QApplication,
    QLabel,
    QWidget,
)

_ROLE = "accessibleRole"
_PAUSE, _PAUSE_LENGTH = "pause", 500  # ms


def install(app: QApplication) -> None:
    """Make the roles known to Qt and follow the keyboard's focus; to be called once."""
    QAccessible.installFactory(_interface)
    # After Qt has told that the view itself has the focus. Not at focusChanged: that also hands
    # over the widget before, which may be on its way out.
    timer = QTimer(app)
    timer.setSingleShot(True)
    timer.timeout.connect(_tell_item)
    app.focusObjectChanged.connect(lambda _now: timer.start())


def give_role(widget: QWidget, role: QAccessible.Role, name: str = "") -> None:
    """Let a painted widget, or one that only groups others, be more than 'unknown'.

    To be called before the widget gets its name elsewhere: Qt asks for the role at that moment.
    """
    widget.setProperty(_ROLE, role.value)
    widget.setAccessibleName(name)


def label_for(widget: QWidget, text: str) -> None:
    """Name ``widget`` where nothing on screen does.

    A combo box needs more than an accessible name: on Linux Qt gives its present value as the
    name, and a screen reader reads the label that is its buddy.
    """
    widget.setAccessibleName(text)
    label = QLabel(widget.parentWidget())
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setBuddy(widget)
    label.hide()


def one_tab_stop(buttons: Sequence[QAbstractButton]) -> None:
    """Let Tab come to the checked one of a group only, or to the first; arrows go along it."""
    checked = [button for button in buttons if button.isChecked()]
    stop = (checked or buttons)[:1]
    for button in buttons:
        button.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if button in stop else Qt.FocusPolicy.ClickFocus
        )


def tab_after(part: QWidget, widget: QWidget) -> None:
    """Let Tab come to ``widget`` after all that ``part`` has now, whichever was made first."""
    last = part.window().previousInFocusChain()
    while last is not None and last is not widget:
        if part.isAncestorOf(last) and last.focusPolicy() != Qt.FocusPolicy.NoFocus:
            QWidget.setTabOrder(last, widget)
            break
        last = last.previousInFocusChain()


def announce(widget: QWidget, text: str, urgent: bool = False) -> None:
    """Let a screen reader say ``text``, which is about ``widget``'s window.

    Only for what happens elsewhere than at the focus: what has the focus tells its own changes.
    ``urgent`` breaks into what is being said; for trouble only.
    """
    if not text or not QAccessible.isActive() or not widget.window().isVisible():
        return
    event = QAccessibleAnnouncementEvent(widget.window(), text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def announce_after_typing(field: QWidget, text: str) -> None:
    """Let a screen reader say ``text``, once nothing was typed in ``field`` for a moment."""
    timer = field.findChild(QTimer, _PAUSE)
    if timer is None:
        timer = QTimer(field)
        timer.setObjectName(_PAUSE)
        timer.setSingleShot(True)
        timer.setInterval(_PAUSE_LENGTH)
        timer.timeout.connect(lambda: announce(field, timer.property("text")))
    timer.setProperty("text", text)
    timer.start()


def _interface(_key: str, thing: QObject) -> QAccessibleWidget | None:
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(_ROLE)
    return None if role is None else QAccessibleWidget(thing, QAccessible.Role(role))


def _tell_item() -> None:
    """Report the current item of a list or table that got the focus; Qt reports only the view."""
    now = QApplication.focusWidget()
    if not isinstance(now, QAbstractItemView) or not QAccessible.isActive():
        return
    # The stubs do not know that there may be none.
    view = cast("QAccessibleWidget | None", QAccessible.queryAccessibleInterface(now))
    item = view.focusChild() if view is not None else None
    if item is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.Focus))
