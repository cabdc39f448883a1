# SPDX-License-Identifier: EUPL-1.2
"""A message box whose text scrolls where the screen is small."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QShowEvent
from PySide6.QtWidgets import (
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

from dgw_desktop.ui.asking.dialog import FittingLayout, room_for
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.labels import breakable

_WIDTH = 460  # pixels at 100 %
_LABELS = "qt_msgboxex_icon_label", "qt_msgbox_label", "qt_msgbox_informativelabel"
_AROUND = 48  # pixels beside the buttons


class FittingBox(QMessageBox):
    """Fits the screen; Qt makes a message box as large as its text asks."""

    def __init__(self, parent: QWidget | None) -> None:
        """Make an empty box."""
        super().__init__(parent)
        self._fitting: FittingLayout | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the box out before it is seen."""
        super().showEvent(event)  # which adds the button when there is none, and tells of the box
        if self._fitting is None:
            self._fitting = self._lay_out()
        self.setFixedSize(self._fitting.opening_size(_WIDTH))

    def event(self, event: QEvent) -> bool:
        """Keep the size that was chosen."""
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
