# SPDX-License-Identifier: EUPL-1.2
"""A row of joined buttons of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from dgw_desktop.ui.foundation.accessibility import give_role, one_tab_stop

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class Segments(QWidget):
    """Shows one button per text; ``chosen`` carries the index that a person picked."""

    chosen = Signal(int)

    def __init__(
        self,
        texts: Sequence[str],
        name: str,
        compact: bool = False,
        exclusive: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Make the buttons; ``name`` is what a screen reader calls the row.

        Without ``exclusive`` no button need be down, and the owner says which one is.
        """
        super().__init__(parent)
        give_role(self, QAccessible.Role.Grouping, name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(exclusive)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        last = len(texts) - 1
        for index, text in enumerate(texts):
            button = _Segment(text)
            button.stepped.connect(lambda step, index=index: self._step(index, step))
            button.setCheckable(True)
            button.setAutoExclusive(True)  # to a screen reader: a radio button
            button.setAutoDefault(False)
            place = "first" if index == 0 else "last" if index == last else "middle"
            button.setProperty("segment", place)
            button.setProperty("compact", compact)
            button.setAccessibleName(f"{name}: {text}")
            self._group.addButton(button, index)
            row.addWidget(button)
        self.set_current(0 if exclusive and texts else None)
        self._group.idClicked.connect(self.chosen)

    def button(self, index: int) -> QPushButton:
        """Return the button at ``index``."""
        button = self._group.button(index)
        assert isinstance(button, QPushButton)
        return button

    def set_current(self, index: int | None) -> None:
        """Show which button is down, without a signal; None for none."""
        for number, button in enumerate(self._group.buttons()):
            button.setChecked(number == index)
        one_tab_stop(self._group.buttons())

    def _step(self, index: int, step: int) -> None:
        """Move the focus along, which chooses nothing; round at the ends."""
        shown = [button for button in self._group.buttons() if not button.isHidden()]
        place = shown.index(self.button(index)) + step
        shown[place % len(shown)].setFocus(Qt.FocusReason.OtherFocusReason)


class _Segment(QPushButton):
    """Qt's own arrow keys would choose at once, and so leave the screen on the way along."""

    stepped = Signal(int)
    """1 for the next button, -1 for the one before."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)
