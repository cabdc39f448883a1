# SPDX-License-Identifier: EUPL-1.2
"""Opens a file or a folder in the program that the system has for it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from dgw_desktop.errors import UserError
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.messages import show_error


def open_outside(parent: QWidget, path: Path) -> None:
    """Open ``path``; where the system has no program for it, tell where it is."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        error = UserError(
            tr("Er is geen programma gevonden dat ‘{0}’ kan openen.").format(path.name),
            tr("Open zelf: {0}").format(path),
        )
        show_error(parent, error)
