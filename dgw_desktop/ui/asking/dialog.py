# SPDX-License-Identifier: EUPL-1.2
"""How a dialog opens, fits its screen, opens the manual, and goes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLayout, QVBoxLayout, QWidget

from dgw_desktop.ui.foundation import dropped_files, key_map
from dgw_desktop.ui.foundation.job import let_go, may_leave
from dgw_desktop.ui.foundation.manual_wanted import want_manual
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.flow_layout import FlowLayout
from dgw_desktop.ui.parts.scroll_column import FittingColumn

_FRAME = QSize(16, 40)  # pixels of the screen that a window's title bar and borders take


class FittingLayout(QVBoxLayout):
    """A layout for a dialog that fits every screen: a body that scrolls, a foot that stays.

    ``body`` is the layout for what may scroll, ``foot`` that for the buttons and what they say.
    Lists in the body give way first; it scrolls when they are at their smallest.
    """

    def __init__(self, dialog: QDialog, within: QGridLayout | None = None) -> None:
        """Make a layout for ``dialog``, without content; ``within`` is the one that it has."""
        super().__init__()
        if within is None:
            dialog.setLayout(self)
        else:
            within.addLayout(self, 0, 0)
        self._dialog = dialog
        self.area = FittingColumn(dialog)
        self.body = QVBoxLayout(self.area.content)
        self.body.setContentsMargins(24, 20, 24, 8)
        self.body.setSpacing(12)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.addWidget(self.area, 1)
        self.foot = QVBoxLayout()
        self.addLayout(self.foot)
        self.foot.setContentsMargins(24, 8, 24, 20)
        self.foot.setSpacing(12)

    def opening_size(self, width: int, height: int = 0) -> QSize:
        """Return this size in pixels at 100 % text, within the screen.

        Without a height it is what the content asks.
        """
        for widget in (self._dialog, self.area):
            widget.ensurePolished()  # with the style sheet's letters and borders
        room = room_for(self._dialog)
        wide = min(max(scaled(width), self.totalMinimumSize().width()), room.width())
        border = 2 * self.area.frameWidth()
        asked = _height_at(wide - border, self.body) + border + _height_at(wide, self.foot)
        return QSize(wide, min(scaled(height) or asked, room.height()))


class Dialog(QDialog):
    """A dialog that fits every screen, with its buttons in view; see FittingLayout."""

    def __init__(self, parent: QWidget | None, title: str, width: int, height: int = 0) -> None:
        """Make an empty dialog that opens ``width`` by ``height`` pixels at 100 % text.

        Without a height it opens as high as its content asks.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self._wanted = width, height
        self._fitting = FittingLayout(self)
        self.body, self.foot = self._fitting.body, self._fitting.foot
        for name in ("help", "manual"):
            key_map.bind(self, name, lambda: want_manual(self))

    def setVisible(self, visible: bool) -> None:
        """Open at the wanted size, or as large as the screen allows."""
        if visible and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.resize(self._fitting.opening_size(*self._wanted))
        super().setVisible(visible)
        dropped_files.watch(self)
        focus = self.focusWidget()
        if visible and focus is not None and self._fitting.area.isAncestorOf(focus):
            self._fitting.activate()
            self._fitting.area.ensureWidgetVisible(focus)

    def grow(self) -> None:
        """Make room, where the screen has it, for what came in since it opened."""
        if self.isVisible():
            self.resize(self.size().expandedTo(self._fitting.opening_size(*self._wanted)))

    def point_at(self, field: QWidget) -> None:
        """Give the keyboard to ``field``, and bring it in view."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fitting.area.ensureWidgetVisible(field)


class WorkingDialog(Dialog):
    """A dialog that has work done: what must finish keeps it open, the rest stops with it."""

    def done(self, result: int) -> None:
        """Close, in whichever way; or wait for what must finish, and then close."""
        if may_leave(self, lambda: self.done(result)):
            let_go(self)
            super().done(result)


def tool_row(*widgets: QWidget) -> QWidget:
    """Return buttons beside each other, in more rows where large letters ask for that."""
    row = QWidget()
    flow = FlowLayout(row, 8, 8, centred=False)
    for widget in widgets:
        flow.addWidget(widget)
    return row


def room_for(window: QWidget) -> QSize:
    """Return the largest size, within its frame, that ``window`` can have on its screen."""
    return window.screen().availableSize() - _FRAME


def _height_at(width: int, layout: QLayout) -> int:
    """Return how high ``layout`` wants to be."""
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()
