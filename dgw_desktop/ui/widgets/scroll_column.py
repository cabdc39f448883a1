# SPDX-License-Identifier: EUPL-1.2
"""A scroll area that scrolls down only, and only when it must."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from dgw_desktop.ui.accessibility import give_role


class ColumnContent(QWidget):
    """Content whose height follows from its width.

    A layout's least height is that at its least width, where texts wrap most; a QScrollArea
    would take that as the content's height at every width.
    """

    def __init__(self) -> None:
        """Make empty content."""
        super().__init__()
        self.setProperty("role", "plain")
        give_role(self, QAccessible.Role.Grouping)

    def minimumSizeHint(self) -> QSize:
        """Bound the width only where QScrollArea asks heightForWidth for the rest."""
        if not self.hasHeightForWidth():
            return super().minimumSizeHint()
        return QSize(super().minimumSizeHint().width(), 0)


class ScrollColumn(QScrollArea):
    """Shows ``content``, as wide as itself; ``content`` gets its layout from the owner."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a scroll area with empty content."""
        super().__init__(parent)
        self.content = ColumnContent()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.content)

    def take_focus(self) -> None:
        """Take the keyboard, so that the page keys and arrows scroll.

        By the content: a page that is yet to be shown cannot have the focus itself.
        """
        self.content.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the room changed."""
        super().resizeEvent(event)
        self.resized.emit()
