# SPDX-License-Identifier: EUPL-1.2
"""Shows a dialog until the person is done with it."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from dgw_desktop.ui.foundation.job import let_go
from dgw_desktop.ui.foundation.theme import give_icon


def hold(dialog: QDialog, keep: Callable[[], bool] = lambda: True) -> bool:
    """Show ``dialog`` until the person is done with it; tell whether it was accepted.

    ``keep`` keeps what was filled in; where it returns False the dialog shows again, with all that
    was typed.

    It goes at the next turn of the event loop, so that the caller can still ask what was chosen:
    a parent keeps its dialogs for as long as it lives itself. Where the parent goes meanwhile,
    because screens are made again, the dialog goes with it and was not accepted.
    """
    give_icon()  # before the window of the program there may be dialogs
    while (accepted := bool(dialog.exec())) and not keep():
        pass
    if isValid(dialog):
        let_go(dialog)
        dialog.deleteLater()
    return accepted
