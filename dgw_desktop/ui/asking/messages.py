# SPDX-License-Identifier: EUPL-1.2
"""Message boxes; every text is shown as plain text."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from dgw_desktop.errors import UserError
from dgw_desktop.storage.errors import TakenOver
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.dialog import FittingLayout, hold, room_for
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.labels import breakable

_WIDTH = 460  # pixels at 100 %
_LABELS = "qt_msgboxex_icon_label", "qt_msgbox_label", "qt_msgbox_informativelabel"
_AROUND = 48  # pixels beside the buttons


def show_error(parent: QWidget | None, error: UserError) -> None:
    """Tell what went wrong and what to do about it.

    That the data were taken over is told once, by the main window; every later change meets it.
    """
    if isinstance(error, TakenOver):
        return
    hold(make_box(parent, QMessageBox.Icon.Warning, error.message, error.remedy))


def show_info(parent: QWidget | None, text: str, more: str = "") -> None:
    """Tell what happened."""
    hold(make_box(parent, QMessageBox.Icon.Information, text, more))


def ask(parent: QWidget | None, text: str, more: str, yes: str) -> bool:
    """Ask whether to go on; ``yes`` is what the button for it says."""
    box = make_box(parent, QMessageBox.Icon.Question, text, more)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(tr("Annuleren"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    return _clicked(box) is accept


def ask_to_keep(parent: QWidget | None, text: str, more: str, keep: str) -> bool | None:
    """Ask whether to keep what was typed, or to throw it away; None to do neither and stay.

    ``keep`` is what the button says that keeps it.
    """
    box = make_box(parent, QMessageBox.Icon.Question, text, more)
    add = box.addButton(keep, QMessageBox.ButtonRole.AcceptRole)
    drop = box.addButton(tr("Weggooien"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("Annuleren"), QMessageBox.ButtonRole.RejectRole)
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
        QMessageBox.Icon.Critical,
        tr("Er ging iets mis in het programma."),
        tr(
            "Wat als opgeslagen was gemeld, is bewaard. Verder werken kan; herstart het "
            "programma als het niet goed reageert.",
        ),
    )
    copy = box.addButton(tr("Details kopiëren"), QMessageBox.ButtonRole.ActionRole)
    # Not clicked: that would close the box.
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    box.addButton(QMessageBox.StandardButton.Ok)
    hold(box)


def _clicked(box: QMessageBox) -> QAbstractButton | None:
    """Show ``box`` and return the button that was clicked; None where it went with its parent."""
    hold(box)
    return box.clickedButton() if isValid(box) else None


def make_box(parent: QWidget | None, icon: QMessageBox.Icon, text: str, more: str) -> QMessageBox:
    """Return a message box whose texts are plain text, to which buttons can be added."""
    box = _FittingBox(parent)
    box.setWindowTitle("DGW Desktop")
    box.setIcon(icon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    return box


class _FittingBox(QMessageBox):
    """A message box whose text scrolls where the screen is small.

    Qt makes a message box as large as its text asks, whatever the screen.
    """

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._fitting: FittingLayout | None = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # which adds the button when there is none, and tells of the box
        if self._fitting is None:
            self._fitting = self._lay_out()
        self.setFixedSize(self._fitting.opening_size(_WIDTH))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self._fitting is not None:
            return QDialog.event(self, event)  # that of QMessageBox sets the size
        return super().event(event)

    def _lay_out(self) -> FittingLayout:
        """Put the parts that Qt made in a layout that fits."""
        icon, text, more = (self.findChild(QLabel, name) for name in _LABELS)
        buttons = self.findChild(QDialogButtonBox)
        grid = self.layout()
        assert isinstance(grid, QGridLayout) and buttons is not None
        while grid.count():
            grid.takeAt(0)
        grid.setContentsMargins(0, 0, 0, 0)
        fitting = FittingLayout(self, within=grid)
        row = QHBoxLayout()
        fitting.body.addLayout(row)
        row.setSpacing(16)
        if icon is not None:
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        row.addLayout(texts, 1)
        texts.setSpacing(12)
        for label in (text, more):
            if label is not None:
                label.setText(breakable(label.text()))
                label.setWordWrap(True)
                label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
                texts.addWidget(label)
        texts.addStretch(1)
        fitting.foot.addWidget(buttons)
        if buttons.sizeHint().width() > room_for(self).width() - _AROUND:
            buttons.setOrientation(Qt.Orientation.Vertical)
        fitting.area.setProperty("role", "reading")
        give_role(fitting.area, QAccessible.Role.Grouping, self.text())
        fitting.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        fitting.area.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: fitting.area.setFocusPolicy(
                # By the arrows what does not fit can be read without a mouse.
                Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus
            )
        )
        return fitting
