# SPDX-License-Identifier: EUPL-1.2
"""Tijdplan, where no console stands beside the card: before a session, and with one screen."""

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from dgw_desktop.ui.asking.dialog import Dialog
from dgw_desktop.ui.beamer.time_panel import TimePanel
from dgw_desktop.ui.document.session_clock import SessionClock
from dgw_desktop.ui.foundation.labels import plain_label


class TimePlanDialog(Dialog):
    """Takes the plan at once; there is nothing to confirm."""

    def __init__(self, clock: SessionClock, parent: QWidget | None = None) -> None:
        """Show the plan of ``clock``."""
        super().__init__(parent, self.tr("Tijdplan"), 420)
        self.body.addWidget(
            plain_label(
                self.tr(
                    "De tijd wordt verdeeld over de dimensies die nog open zijn. Je ziet dan of je "
                    "voor- of achterloopt."
                ),
                wrap=True,
            )
        )
        self.times = TimePanel(clock)
        self.body.addWidget(self.times)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.foot.addWidget(buttons)
        self.times.ends.setFocus()
