# SPDX-License-Identifier: EUPL-1.2
"""How a dialog opens, is held, and goes."""

from PySide6.QtWidgets import QDialog

from dgw_desktop.ui.job import let_go, may_leave
from dgw_desktop.ui.theme import scaled

_EDGE = 24  # pixels of the window that stay in sight around a dialog


class WorkingDialog(QDialog):
    """A dialog that has work done: what must finish keeps it open, the rest stops with it."""

    def done(self, result: int) -> None:
        """Close, in whichever way; or wait for what must finish, and then close."""
        if may_leave(self, lambda: self.done(result)):
            let_go(self)
            super().done(result)


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Let ``dialog`` open at this size in pixels at 100 % text, within its parent's window."""
    wide, high = scaled(width), scaled(height)
    parent = dialog.parentWidget()
    if parent is not None:
        room = parent.window().size()
        wide, high = min(wide, room.width() - _EDGE), min(high, room.height() - _EDGE)
    dialog.resize(wide, high)


def hold(dialog: QDialog) -> bool:
    """Show ``dialog`` until the person is done with it; tell whether it was accepted.

    It goes at the next turn of the event loop, so that the caller can still ask what was chosen:
    a parent keeps its dialogs for as long as it lives itself.
    """
    accepted = bool(dialog.exec())
    let_go(dialog)
    dialog.deleteLater()
    return accepted
