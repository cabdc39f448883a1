# SPDX-License-Identifier: EUPL-1.2
"""A scroll area that scrolls down only, and only when it must."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from dgw_desktop.ui.foundation.accessibility import bring_into_view, give_role
from dgw_desktop.ui.foundation.theme import scaled

_SCROLL_BAR = 12  # pixels, as in the style sheet
_LEAST_HEIGHT = 72  # pixels at 100 %


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

    def __init__(self, parent: QWidget | None = None, content: ColumnContent | None = None) -> None:
        """Make a scroll area with empty content."""
        super().__init__(parent)
        self.content = content or ColumnContent()
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what has the keyboard in view when the content gets its height, as Qt does not."""
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.Resize and watched is self.content:
            QTimer.singleShot(0, self, self._show_focus)  # once all stands in its place
        return done

    def _show_focus(self) -> None:
        focus = self.window().focusWidget()
        if focus is not None and self.content.isAncestorOf(focus):
            bring_into_view(focus, self)


class _FittingContent(ColumnContent):
    """Lets lists and pictures shrink before anything scrolls."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return -1 if layout is None else layout.minimumHeightForWidth(width)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            viewport = self.parentWidget()
            area = viewport.parentWidget() if viewport is not None else None
            if area is not None:
                area.updateGeometry()  # it may not be narrower
        return super().event(event)


class FittingColumn(ScrollColumn):
    """Scrolls when its content is at its lowest; never narrower, which would cut something off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a scroll area with empty content."""
        super().__init__(parent, _FittingContent())

    def minimumSizeHint(self) -> QSize:
        """Return the width of the content and its scroll bar, and a height to see a field in."""
        return QSize(self.content.minimumSizeHint().width() + _SCROLL_BAR, scaled(_LEAST_HEIGHT))
