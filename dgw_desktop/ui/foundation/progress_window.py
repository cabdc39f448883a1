# SPDX-License-Identifier: EUPL-1.2
"""What is being done, how far it is, and a button to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from dgw_desktop.translating import tr
from dgw_desktop.ui.foundation.labels import breakable, plain_label
from dgw_desktop.ui.foundation.theme import scaled

_WIDTH = 420  # pixels at 100 %


class ProgressWindow(QDialog):
    """Stands over one window and keeps a person from working there; ``stopped`` is their wish.

    Not QProgressDialog, which lets the event loop turn each time that the progress changes.
    """

    stopped = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        """Say ``text``, what is being done; nothing is done of it yet."""
        super().__init__(parent)
        self.setWindowTitle("DGW Desktop")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Voortgang"))
        self.show_part(0)
        self.cancel_button = QPushButton(tr("Annuleren"))
        self.cancel_button.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        label = plain_label(breakable(text), wrap=True)
        label.setMinimumWidth(min(scaled(_WIDTH), parent.width() - 96))
        column.addWidget(label)
        column.addWidget(self._bar)
        buttons = QHBoxLayout()
        column.addLayout(buttons)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)

    def show_part(self, percent: int) -> None:
        """Show the part done; while that is nothing the bar only moves."""
        self._bar.setRange(0, 100 if percent else 0)
        self._bar.setValue(percent)

    def done(self, result: int) -> None:
        """Stop the work when the window is closed, in whichever way."""
        super().done(result)
        self.stopped.emit()
