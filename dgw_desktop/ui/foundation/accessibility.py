# SPDX-License-Identifier: EUPL-1.2
"""What Qt does not tell a screen reader by itself: roles, the item with the focus, messages.

Through QAccessible this reaches UI Automation on Windows, NSAccessibility and AT-SPI alike.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleAttributesInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAccessibleWidget,
    QApplication,
    QDialog,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QWidget,
)
from shiboken6 import VoidPtr, isValid

from dgw_desktop.translating import tr

_ROLE = "accessibleRole"
_LEVEL = "accessibleLevel"
_LEAF = "accessibleLeaf"
_FOLLOWED = "rowsAreFollowed"
_SAID = "saidInRow"
_FOLLOWS = "follows the focus"
_PAUSE, _PAUSE_LENGTH = "pause", 500  # ms
_AROUND = 8  # pixels above and below what is brought into view


def install(app: QApplication) -> None:
    """Make the roles known to Qt and follow the keyboard's focus; to be called once."""
    QAccessible.installFactory(_interface)
    # After Qt has told that the view itself has the focus. Not at focusChanged: that also hands
    # over the widget before, which may be on its way out.
    timer = QTimer(app)
    timer.setObjectName(_FOLLOWS)
    timer.setSingleShot(True)
    timer.timeout.connect(_follow_focus)
    app.focusObjectChanged.connect(lambda _now: timer.start())


def give_role(
    widget: QWidget, role: QAccessible.Role, name: str = "", speaks_for_parts: bool = False
) -> None:
    """Let a painted widget, or one that only groups others, be more than 'unknown'.

    To be called before the widget gets its name elsewhere: Qt asks for the role at that moment.
    With ``speaks_for_parts`` its name and description say all that the widgets in it show, which
    are nothing by themselves then.
    """
    widget.setProperty(_ROLE, role.value)
    widget.setProperty(_LEAF, speaks_for_parts)
    widget.setAccessibleName(name)


def be_heading(widget: QWidget, level: int) -> None:
    """Let a label be the title of what is below it: of a screen or window (1), or of a part (2)."""
    widget.setProperty(_LEVEL, level)
    give_role(widget, QAccessible.Role.Heading)


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


def enter_first(menu: QMenu) -> None:
    """Let a menu that is opened by keyboard begin at its first entry, which is read then."""
    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu, lambda: _enter(menu)))


def _enter(menu: QMenu) -> None:
    by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
    entries = [action for action in menu.actions() if action.isEnabled() and action.text()]
    if entries and menu.activeAction() is None and not by_mouse:
        menu.setActiveAction(entries[0])


def announce(widget: QWidget, text: str, urgent: bool = False) -> None:
    """Let a screen reader say ``text``, which is about ``widget``'s window.

    Only for what happens elsewhere than at the focus: what has the focus tells its own changes.
    ``urgent`` breaks into what is being said; for trouble only.

    On Linux it is the description of what has the focus, until that goes on: Orca knows messages
    only since its version 45, and a description that changes always. Of a list it is that of the
    row, where the model gives ``said_in_row``; a group describes itself what changes in it.
    """
    if not text or not QAccessible.isActive() or not widget.window().isVisible():
        return
    _change.be_told()
    focus = QApplication.focusWidget()
    if focus is not None and _reads_descriptions() and not urgent:
        if isinstance(focus, QAbstractItemView):
            # Once the focus is where it goes by the same press: of what it left nothing is heard.
            QTimer.singleShot(0, widget, lambda: _say_in_row(widget, text))
            return
        if focus.property(_ROLE) != QAccessible.Role.Grouping.value:
            _told.describe(focus, text)
            return
    _send(widget, text, urgent)


def _send(widget: QWidget, text: str, urgent: bool = False) -> None:
    """Send ``text`` as a message of the system."""
    event = QAccessibleAnnouncementEvent(widget.window(), text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def describe(widget: QWidget, text: str) -> None:
    """Describe ``widget``, and let a screen reader say so where it has the focus."""
    if widget.hasFocus() and not _reads_descriptions():
        announce(widget, text)
    widget.setAccessibleDescription(text)


def _reads_descriptions() -> bool:
    return sys.platform.startswith("linux")


def said_in_row(model: QAbstractItemModel) -> object:
    """Return what a model gives as the AccessibleDescriptionRole of all: what is said just now."""
    return model.property(_SAID)


def _say_in_row(widget: QWidget, text: str) -> None:
    """Let the row with the focus be described by ``text`` for a moment, or else send it."""
    app = QApplication.instance()
    follows = app.findChild(QTimer, _FOLLOWS) if app is not None else None
    if follows is not None and follows.isActive():  # first which row has the focus
        QTimer.singleShot(0, widget, lambda: _say_in_row(widget, text))
        return
    view = QApplication.focusWidget()
    item = _focused_item(view) if isinstance(view, QAbstractItemView) else None
    if not isinstance(view, QAbstractItemView) or item is None:
        _send(widget, text)
        return
    with _described(view, text):
        if item.text(QAccessible.Text.Description) == text:
            event = QAccessibleEvent(item, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
        else:
            _send(widget, text)


@contextmanager
def _described(view: QAbstractItemView, text: str) -> Iterator[None]:
    """Let the row with the focus be described by ``text``."""
    model, here = view.model(), view.currentIndex()
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    if isinstance(view, QListWidget):  # whose model is Qt's
        own = here.data(role)
        with QSignalBlocker(model):
            model.setData(here, text, role)
            yield
            model.setData(here, own, role)
    else:
        model.setProperty(_SAID, text)
        yield
        model.setProperty(_SAID, None)


class _Told:
    """The message that what has the focus describes itself by now, and its own description."""

    def __init__(self) -> None:
        self._widget: QWidget | None = None
        self._text = self._own = ""

    def describe(self, widget: QWidget, text: str) -> None:
        """Let ``widget`` be described by ``text``, also where that was told before.

        What describes itself so, as a field that marks what was typed, says it already.
        """
        before = widget.accessibleDescription()
        if widget is not self._widget or before != self._text:
            if before == text:
                return
            self._widget, self._own = widget, before
        self._text = f"{text} " if text == before else text  # else nothing would change
        widget.setAccessibleDescription(self._text)

    def leave(self, focus: QWidget | None) -> None:
        """Give back the description of what has the focus no longer."""
        widget = self._widget
        if widget is not None and widget is not focus:
            self._widget = None
            if isValid(widget) and widget.accessibleDescription() == self._text:
                widget.setAccessibleDescription(self._own)


_told = _Told()


class _Change:
    """What changed of the row with the focus: said after all, unless a message told of it."""

    def __init__(self) -> None:
        self._text = ""
        self._is_told = False

    def say(self, view: QAbstractItemView, text: str) -> None:
        """Say ``text`` once all that one press does is done."""
        if not self._is_told:
            self._text = text
            QTimer.singleShot(0, view, lambda: self._say(view))

    def be_told(self) -> None:
        """Know that a message tells what was done just now."""
        self._text, self._is_told = "", True
        QTimer.singleShot(0, self._go_on)

    def _go_on(self) -> None:
        self._is_told = False

    def _say(self, view: QAbstractItemView) -> None:
        text, self._text = self._text, ""
        announce(view, text)


_change = _Change()


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
    if role is None and isinstance(thing, QStackedWidget):
        # Qt's own role of what holds one page or another is said at each entry, and tells nothing.
        return QAccessibleWidget(thing, QAccessible.Role.Client)
    if role is None:
        return None
    if (level := thing.property(_LEVEL)) is not None:
        return _Title(thing, level)
    whole = isinstance(thing, Gathering) or thing.property(_LEAF)
    return (_Chosen if whole else QAccessibleWidget)(thing, QAccessible.Role(role))


class _Level(QAccessibleAttributesInterface):
    """Tells at what level a heading is."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        return self._level if key == QAccessible.Attribute.Level else None


class _Title(QAccessibleWidget):
    """A heading with its level."""

    def __init__(self, widget: QWidget, level: int) -> None:
        super().__init__(widget, QAccessible.Role.Heading)
        self._level = _Level(level)

    def interface_cast(self, t: QAccessible.InterfaceType) -> int:
        # Not the number of the stubs: Qt would take that for the place of a Python object.
        if t == QAccessible.InterfaceType.AttributesInterface:
            return cast("int", self._level)
        return cast("int", VoidPtr(super().interface_cast(t)))


class Gathering(QWidget):
    """A widget of whose parts only ``spoken`` are told, because these speak for the others."""

    def __init__(self) -> None:
        """Tell no part yet."""
        super().__init__()
        self.spoken: list[QWidget] = []


class _Chosen(QAccessibleWidget):
    """A widget with the parts that speak, or none; a button tells whether it is chosen."""

    def _parts(self) -> list[QWidget]:
        widget = self.widget()
        return widget.spoken if isinstance(widget, Gathering) else []

    def childCount(self) -> int:
        return len(self._parts())

    def child(self, index: int) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._parts()[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        parts, sought = self._parts(), child.object()
        return parts.index(sought) if sought in parts else -1

    def state(self) -> QAccessible.State:
        state = super().state()
        button = self.widget()
        if isinstance(button, QAbstractButton) and button.isCheckable():
            state.checkable, state.checked = True, button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        names = super().actionNames()
        presses = isinstance(self.widget(), QAbstractButton)
        return [QAccessibleActionInterface.pressAction(), *names] if presses else names

    def doAction(self, actionName: str) -> None:
        button = self.widget()
        presses = actionName == QAccessibleActionInterface.pressAction()
        if presses and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(actionName)


def _follow_focus() -> None:
    now = QApplication.focusWidget()
    _told.leave(now)
    if now is None:
        return
    bring_into_view(now)
    if isinstance(now, QPushButton) and not isinstance(now.window(), QDialog):
        now.setAutoDefault(True)  # so that Enter presses it, as in a dialog
    if isinstance(now, QAbstractItemView) and QAccessible.isActive():
        _follow_rows(now)
        popup = QApplication.activePopupWidget()
        if popup is None or popup.isAncestorOf(now):  # a menu over it has the keyboard
            _tell_item(now)


def bring_into_view(widget: QWidget, innermost: QScrollArea | None = None) -> None:
    """Scroll to what has the keyboard; not under a mouse, which is where it is by itself.

    What is larger than the view, as a whole page is, stays where it is as long as some of it shows.
    ``innermost`` is the first area around ``widget``, where that is known.
    """
    if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return
    # Not by way of the viewport, which Qt made: PySide would look through all its classes for it.
    around = innermost or widget.parentWidget()
    while around is not None:
        content = around.widget() if isinstance(around, QScrollArea) else None
        if content is not None and content.isAncestorOf(widget):
            assert isinstance(around, QScrollArea)
            is_larger = widget.height() > around.maximumViewportSize().height()
            if not is_larger or _is_unseen(widget):
                around.ensureWidgetVisible(widget, 0, _AROUND)
        around = None if around.isWindow() else around.parentWidget()


def _is_unseen(widget: QWidget) -> bool:
    # What scrolls by itself lies under its view, and is seen nowhere.
    seen = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    return seen.visibleRegion().isEmpty()


def _follow_rows(view: QAbstractItemView) -> None:
    """Tell from now on what changes of the item that has the keyboard; Qt tells nothing of it."""
    if view.property(_FOLLOWED):
        return
    view.setProperty(_FOLLOWED, True)

    told = [_item_in_words(view.currentIndex())]

    def keep(now: QModelIndex, _before: QModelIndex) -> None:
        told[0] = _item_in_words(now)

    def tell(first: QModelIndex, last: QModelIndex, _roles: object = None) -> None:
        here = view.currentIndex()
        before, told[0] = told[0], _item_in_words(here)
        rows, columns = (first.row(), last.row()), (first.column(), last.column())
        if not view.hasFocus() or not QAccessible.isActive() or not here.isValid():
            return
        if rows[0] <= here.row() <= rows[1] and columns[0] <= here.column() <= columns[1]:
            _tell_change(view, here)
            _say_change(view, before, told[0])

    view.selectionModel().currentChanged.connect(keep)
    view.model().dataChanged.connect(tell)


def _item_in_words(item: QModelIndex) -> tuple[str, str]:
    """Return the name of an item, and of one that can be ticked whether it is."""
    name = item.data(Qt.ItemDataRole.AccessibleTextRole) or item.data()
    is_to_tick = item.flags() & Qt.ItemFlag.ItemIsUserCheckable
    return str(name or ""), tick_in_words(item) if is_to_tick else ""


def tick_in_words(item: QModelIndex | QPersistentModelIndex) -> str:
    """Return whether an item is ticked, as it is said where no reader reads a tick."""
    state = Qt.CheckState(item.data(Qt.ItemDataRole.CheckStateRole) or 0)
    return tr("aangevinkt") if state == Qt.CheckState.Checked else tr("niet aangevinkt")


def _say_change(view: QAbstractItemView, before: tuple[str, str], after: tuple[str, str]) -> None:
    """Say what Orca 43 does not by the events: a tick, and another text in a table."""
    (name, tick), (now, ticked) = before, after
    if ticked != tick and ticked:
        text = ticked
    elif isinstance(view, QTableView) and now != name:
        text = now
    else:
        return
    if _reads_descriptions():
        _change.say(view, text)


def _tell_change(view: QAbstractItemView, here: QModelIndex) -> None:
    item = _focused_item(view)
    if item is None:
        return
    if here.flags() & Qt.ItemFlag.ItemIsUserCheckable:
        changed = QAccessible.State()
        changed.checked = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(item, changed))
    else:
        QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.NameChanged))


def _tell_item(view: QAbstractItemView) -> None:
    """Report the current item of a list or table that got the focus; Qt reports only the view."""
    item = _focused_item(view)
    if item is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.Focus))


def _focused_item(view: QAbstractItemView) -> QAccessibleWidget | None:
    # The stubs do not know that there may be none.
    told = cast("QAccessibleWidget | None", QAccessible.queryAccessibleInterface(view))
    return cast("QAccessibleWidget | None", told.focusChild()) if told is not None else None
