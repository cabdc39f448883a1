# SPDX-License-Identifier: EUPL-1.2
"""Offers the screen that was plugged in late, in a corner of the only screen there was."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import announce

_MARGIN = 16  # pixels


class ScreenOffer(QFrame):
    """Two buttons that leave the keyboard with the card; hidden until there is a screen.

    The one who sees it works on this screen; the room looks at the one that was plugged in.
    """

    accepted = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden offer over ``parent``."""
        super().__init__(parent)
        self.accept_button = QPushButton(
            key_map.with_key(self.tr("Beamer gevonden: daar tonen"), "show_there")
        )
        self.accept_button.setProperty("role", "primary")
        self.decline_button = QPushButton(self.tr("Niet nu"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for button, signal in (
            (self.accept_button, self.accepted),
            (self.decline_button, self.declined),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            column.addWidget(button)
            # Queued: the window that the button is in may be made anew for the other screen.
            button.clicked.connect(signal, Qt.ConnectionType.QueuedConnection)
        self.hide()

    def show_offer(self, wanted: bool) -> None:
        """Show or hide it; a screen reader hears of it when it comes."""
        if wanted and self.isHidden():
            announce(self, self.accept_button.text())
        self.setVisible(wanted)

    def place_above(self, bottom: int) -> None:
        """Stand at the right, with the lower edge at ``bottom`` pixels from above."""
        parent = self.parentWidget()
        assert parent is not None
        self.adjustSize()
        self.move(parent.width() - self.width() - _MARGIN, bottom - self.height())
