# SPDX-License-Identifier: EUPL-1.2
"""Asks before Esc, or the cross of a dialog, throws away what is typed in it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit

from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.messages import ask


class TypedGuard(QObject):
    """Watches the fields that a dialog has; its own button to cancel says enough by itself."""

    def __init__(self, dialog: QDialog) -> None:
        """Watch the fields of ``dialog``, which are all made."""
        super().__init__(dialog)
        self._dialog = dialog
        self._before: dict[QLineEdit, str] = {}
        for line in dialog.findChildren(QLineEdit):
            line.textEdited.connect(lambda _text, line=line: self._edited.add(line))
        self.settle()
        dialog.installEventFilter(self)

    def settle(self) -> None:
        """Take what stands there now as kept."""
        self._before = {line: line.text() for line in self._dialog.findChildren(QLineEdit)}
        self._edited: set[QLineEdit] = set()

    def eventFilter(self, dialog: QObject, event: QEvent) -> bool:
        """Keep the dialog open when the person wants to go on."""
        leaves = event.type() == QEvent.Type.Close or (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        )
        if leaves and self._dialog.isVisible() and not self._may_leave():
            event.ignore() if event.type() == QEvent.Type.Close else event.accept()
            return True
        return False

    def _may_leave(self) -> bool:
        changed = (line.text().strip() != self._before.get(line, "") for line in self._edited)
        if not any(changed):
            return True
        return ask(
            self._dialog,
            tr("Wat je hebt getypt, is nog niet bewaard."),
            tr("Als je sluit, gaat dit verloren."),
            tr("Sluiten zonder op te slaan"),
        )
