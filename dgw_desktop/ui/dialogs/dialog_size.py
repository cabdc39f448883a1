# SPDX-License-Identifier: EUPL-1.2
"""How large a dialog opens."""

from PySide6.QtWidgets import QDialog

from dgw_desktop.ui.theme import scaled

_EDGE = 24  # pixels of the window that stay in sight around a dialog


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Let ``dialog`` open at this size in pixels at 100 % text, within its parent's window."""
    wide, high = scaled(width), scaled(height)
    parent = dialog.parentWidget()
    if parent is not None:
        room = parent.window().size()
        wide, high = min(wide, room.width() - _EDGE), min(high, room.height() - _EDGE)
    dialog.resize(wide, high)
