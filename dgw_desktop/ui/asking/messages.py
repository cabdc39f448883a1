# SPDX-License-Identifier: EUPL-1.2
"""Message boxes; every text is shown as plain text."""

from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from dgw_desktop.errors import UserError
from dgw_desktop.storage.errors import TakenOver
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.holding import hold

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

# Elsewhere QMessageBox by its module: PySide makes a class when it is first named, and a start
# waits for none that it does not show.


def show_error(parent: QWidget | None, error: UserError) -> None:
    """Tell what went wrong and what to do about it.

    That the data were taken over is told once, by the main window; every later change meets it.
    """
    if isinstance(error, TakenOver):
        return
    hold(make_box(parent, QtWidgets.QMessageBox.Icon.Warning, error.message, error.remedy))


def show_info(parent: QWidget | None, text: str, more: str = "") -> None:
    """Tell what happened."""
    hold(make_box(parent, QtWidgets.QMessageBox.Icon.Information, text, more))


def ask(parent: QWidget | None, text: str, more: str, yes: str) -> bool:
    """Ask whether to go on; ``yes`` is what the button for it says."""
    box = make_box(parent, QtWidgets.QMessageBox.Icon.Question, text, more)
    accept = box.addButton(yes, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(tr("Annuleren"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    return _clicked(box) is accept


def ask_to_keep(parent: QWidget | None, text: str, more: str, keep: str) -> bool | None:
    """Ask whether to keep what was typed, or to throw it away; None to do neither and stay.

    ``keep`` is what the button says that keeps it.
    """
    box = make_box(parent, QtWidgets.QMessageBox.Icon.Question, text, more)
    add = box.addButton(keep, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    drop = box.addButton(tr("Weggooien"), QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("Annuleren"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(add)
    box.setEscapeButton(cancel)
    clicked = _clicked(box)
    return clicked is add if clicked in (add, drop) else None


def show_bug(parent: QWidget | None, details: str) -> None:
    """Tell that something unexpected happened and that work goes on.

    ``details`` say where in the program, without any data; a person can copy them.
    """
    box = make_box(
        parent,
        QtWidgets.QMessageBox.Icon.Critical,
        tr("Er ging iets mis in het programma."),
        tr(
            "Alles waarbij ‘opgeslagen’ stond, is bewaard. Je kunt verder werken. Reageert het "
            "programma niet goed? Start het dan opnieuw.",
        ),
    )
    copy = box.addButton(tr("Details kopiëren"), QtWidgets.QMessageBox.ButtonRole.ActionRole)
    # Not clicked: that would close the box.
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    box.addButton(QtWidgets.QMessageBox.StandardButton.Ok)
    hold(box)


def _clicked(box: "QMessageBox") -> QAbstractButton | None:
    """Show ``box`` and return the button that was clicked; None where it went with its parent."""
    hold(box)
    return box.clickedButton() if isValid(box) else None


def make_box(
    parent: QWidget | None, icon: "QMessageBox.Icon", text: str, more: str
) -> "QMessageBox":
    """Return a message box whose texts are plain text, to which buttons can be added."""
    # Not at the start, which shows none: PySide takes some milliseconds for this class.
    from dgw_desktop.ui.asking.message_box import FittingBox

    box = FittingBox(parent)
    box.setWindowTitle("DGW Desktop")
    box.setIcon(icon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    return box
