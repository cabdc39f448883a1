# SPDX-License-Identifier: EUPL-1.2
"""The axes of a spider chart for a screen reader, where for the eye there is only paint."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.ui.foundation.accessibility import give_role

_SIDE = 24  # pixels, of what a magnifier follows


class AxisHandle(QWidget):
    """An unpainted item that takes the focus for one axis, so that the axis is read aloud.

    A real widget: the focus, the name and the place then come from Qt itself on each platform.
    Its keys go on to the chart; the mouse and Tab pass it by.
    """

    def __init__(self, chart: QWidget, focus_changed: Callable[[], None]) -> None:
        """Make the handle of an axis of ``chart``, which shows the mark after ``focus_changed``."""
        super().__init__(chart)
        self._focus_changed = focus_changed
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        give_role(self, QAccessible.Role.ListItem)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the chart show the mark."""
        super().focusInEvent(event)
        self._focus_changed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the chart take the mark away."""
        super().focusOutEvent(event)
        self._focus_changed()


class AxisHandles:
    """As many handles as the chart has axes; made once and used again."""

    def __init__(self, chart: QWidget, focus_changed: Callable[[], None]) -> None:
        """Begin without axes; ``focus_changed`` paints the chart's mark again."""
        self._chart = chart
        self._focus_changed = focus_changed
        self._handles: list[AxisHandle] = []

    def name(self, texts: Sequence[str]) -> None:
        """Have one handle per text, which is all that is said about the axis."""
        while len(self._handles) < len(texts):
            self._handles.append(AxisHandle(self._chart, self._focus_changed))
        for index, handle in enumerate(self._handles):
            handle.setVisible(index < len(texts))
            self.name_one(index, texts[index] if index < len(texts) else "")

    def name_one(self, index: int, text: str) -> None:
        """Have ``text`` said about one axis."""
        if text != self._handles[index].accessibleName():
            self._handles[index].setAccessibleName(text)

    def focus(self, index: int, place: QPoint) -> None:
        """Give the keyboard to an axis, which has its end at ``place``."""
        rect = QRect(0, 0, _SIDE, _SIDE)
        rect.moveCenter(place)
        self._handles[index].setGeometry(rect)
        self._handles[index].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def have_focus(self) -> bool:
        """Whether the keyboard is on an axis."""
        return QApplication.focusWidget() in self._handles
