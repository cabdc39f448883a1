# SPDX-License-Identifier: EUPL-1.2
"""What a first visitor sees in place of the list: what the scan is and how to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.flow_layout import FlowLayout


class NoSessions(QWidget):
    """Tells what the scan is and how it goes, with the three ways to begin."""

    new_wanted = Signal()
    invitation_wanted = Signal()
    example_wanted = Signal()

    def __init__(self, model: MaturityModel) -> None:
        """Tell of ``model``, with which new sessions are made."""
        super().__init__()
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(scaled(640))
        text = QVBoxLayout(card)
        text.setContentsMargins(32, 28, 32, 28)
        text.setSpacing(12)
        text.addWidget(plain_label(self.tr("Hoe datagedreven werkt de organisatie?"), "heading"))
        text.addWidget(
            plain_label(
                self.tr(
                    "Met deze scan bepaalt een groep dat samen. Bij elk van de {0} dimensies staan "
                    "{1} stellingen, van laag naar hoog. Kies per dimensie de stelling die nu het "
                    "beste past en de ambitie. Het spinnenweb groeit mee, en aan het eind is "
                    "er een rapport."
                ).format(len(model.dimensions), model.highest_level),
                wrap=True,
            )
        )
        steps = QWidget()
        text.addWidget(steps)
        flow = FlowLayout(steps, 20, 4, centred=False)
        for number, step in enumerate(
            (self.tr("Voorbereiden"), self.tr("Invullen en bespreken"), self.tr("Afspraken maken")),
            start=1,
        ):
            flow.addWidget(plain_label(f"{number}  {step}", "subheading"))
        self.new_button = QPushButton(self.tr("+ Nieuwe sessie"))
        self.new_button.setProperty("role", "primary")
        self.new_button.clicked.connect(self.new_wanted)
        invitation = QPushButton(self.tr("Ik heb een uitnodiging…"))
        invitation.clicked.connect(self.invitation_wanted)
        example = QPushButton(self.tr("Voorbeeld bekijken"))
        example.clicked.connect(self.example_wanted)
        buttons = QWidget()
        text.addWidget(buttons)
        ways = FlowLayout(buttons, 10, 8, centred=False)
        for button in (self.new_button, invitation, example):
            ways.addWidget(button)
        column = QVBoxLayout(self)
        # Stretches, not an alignment: that would take away the height for the wrapped text.
        row = QHBoxLayout()
        column.addLayout(row)
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        column.addStretch(1)
