# SPDX-License-Identifier: EUPL-1.2
"""A combo box that the mouse's wheel does not change, and that says what it changes to."""

import sys
from collections.abc import Iterable

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from dgw_desktop.ui.foundation.accessibility import announce


class Choice(QComboBox):
    """Leaves the wheel to the page under it: who scrolls past must not choose something else.

    Its open list scrolls. It is the only kind of control of this program that the wheel could
    change; a filter on all events of the program would make each of them pass through Python.
    tests/ui/test_wheel_over_everything.py finds what comes to be made without it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty one."""
        super().__init__(parent)
        self.currentIndexChanged.connect(self._tell)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what it stands on scroll."""
        event.ignore()

    def _tell(self) -> None:
        """Say what is chosen on Linux; elsewhere Qt tells that the value is another."""
        if sys.platform.startswith("linux") and self.hasFocus():
            announce(self, self.currentText())


def named_choice(name: str, texts: Iterable[str] = ()) -> Choice:
    """Return a choice of ``texts`` that a screen reader calls ``name``."""
    choice = Choice()
    choice.addItems(list(texts))
    choice.setAccessibleName(name)
    return choice
