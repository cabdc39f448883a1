# SPDX-License-Identifier: EUPL-1.2
"""How what does not know the manual asks for it: an event that goes up the windows."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


class ManualWanted(QEvent):
    """Asks a window for the manual, at the chapter ``about`` a dialog, in front of ``over``."""

    KIND = QEvent.Type(QEvent.registerEventType())

    def __init__(self, about: str, over: QWidget) -> None:
        """Name the dialog that the chapter is about."""
        super().__init__(self.KIND)
        self.about, self.over = about, over


def want_manual(dialog: QWidget) -> None:
    """Ask the windows that ``dialog`` belongs to, until one has a manual."""
    wanted = ManualWanted(type(dialog).__name__, dialog)
    wanted.ignore()
    above = dialog.parentWidget()
    while above is not None and not wanted.isAccepted():
        QCoreApplication.sendEvent(above.window(), wanted)
        above = above.window().parentWidget()
