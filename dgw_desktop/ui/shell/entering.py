# SPDX-License-Identifier: EUPL-1.2
"""Comes into the data folder at start: to write, only to look, or not at all."""

import os
import time
from enum import Enum, auto

from PySide6 import QtWidgets

from dgw_desktop.errors import UserError
from dgw_desktop.paths import DataPaths
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.asking.messages import make_box
from dgw_desktop.ui.shell.single_window import SingleWindow

_PATIENCE, _LISTEN = 2.0, 0.05  # seconds in which a window answers, and between two looks


class WayIn(Enum):
    """How the data are opened."""

    WRITE = auto()
    READ = auto()
    NONE = auto()
    """Another window shows them, or the person does not want to."""


def come_in(paths: DataPaths, single: SingleWindow, wanted: str) -> WayIn:
    """Take the data folder, or ask what to do when that cannot be.

    A window that the person has open already is asked to appear and to open ``wanted``. UserError
    where there is no folder and none can be made.
    """
    try:
        paths.create()
        seen = single.take()
    except UserError as error:
        if not os.access(paths.database, os.R_OK):
            raise
        return WayIn.READ if _wants_to_look(error) else WayIn.NONE
    if seen is None:
        return WayIn.WRITE
    if seen.holder is not None and seen.holder.is_before_eyes_of(single.lock.me):
        single.ring(wanted)
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            if single.is_answered:
                return WayIn.NONE
            if single.take() is None:  # it was just closing
                return WayIn.WRITE
            time.sleep(_LISTEN)
    from dgw_desktop.ui.shell.in_use_dialog import InUseDialog

    dialog = InUseDialog(single, seen)
    hold(dialog)
    return dialog.way_in


def _wants_to_look(error: UserError) -> bool:
    box = make_box(
        None,
        QtWidgets.QMessageBox.Icon.Warning,
        error.message,
        tr("Je kunt de sessies wel bekijken, maar niet wijzigen."),
    )
    yes = box.addButton(tr("Alleen-lezen openen"), QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    box.addButton(tr("Sluiten"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    hold(box)
    return box.clickedButton() is yes
