# SPDX-License-Identifier: EUPL-1.2
"""The keys, made from the key map."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.ui.key_map import key_map
from dgw_desktop.ui.widgets.labels import plain_label


class HelpDialog(QDialog):
    """Shows every key with what it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the dialog."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Toetsen"))
        table = QWidget()
        table.setProperty("role", "plain")
        grid = QGridLayout(table)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, key in enumerate(key_map().values()):
            for column, label in enumerate(
                (plain_label(key.shown, "strong"), plain_label(key.description, wrap=True))
            ):
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label, row, column)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(table)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.addWidget(plain_label(self.tr("Toetsen"), "heading"))
        whole.addWidget(scroll, 1)
        whole.addWidget(buttons)
        height = parent.height() - 60 if parent is not None else 640
        self.resize(520, min(height, table.sizeHint().height() + 150))
