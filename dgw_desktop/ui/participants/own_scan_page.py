# SPDX-License-Identifier: EUPL-1.2
"""What stands before and after the cards of who fills in alone: what it is, and how to hand it in.

The web page for participants says the same.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dgw_desktop.domain.session import Invitation
from dgw_desktop.domain.wording import counted
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.labels import Paragraph, plain_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.scroll_column import ScrollColumn
from dgw_desktop.work.inviting import minutes_to_fill_in

_WIDTH = 640  # pixels at 100 %, of the text


class OwnScanPage(ScrollColumn):
    """Welcomes a participant, or ends with the button that saves."""

    cards_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, document: SessionDocument, parent: QWidget | None = None) -> None:
        """Make the page for ``document``, a participant's scan."""
        super().__init__(parent)
        self._document = document
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(scaled(_WIDTH))
        text = QVBoxLayout(card)
        text.setContentsMargins(32, 28, 32, 28)
        text.setSpacing(12)
        self.heading = plain_label(role="heading", wrap=True)
        text.addWidget(self.heading)
        self._paragraphs = [Paragraph() for _ in range(4)]
        for paragraph in self._paragraphs:
            text.addWidget(paragraph)
        self.cards_button = QPushButton()
        self.cards_button.clicked.connect(self.cards_wanted)
        self.save_button = QPushButton(self.tr("Klaar, sla op…"))
        self.save_button.setProperty("role", "primary")
        self.save_button.clicked.connect(self.save_wanted)
        buttons = QHBoxLayout()
        text.addLayout(buttons)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cards_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(16, 24, 16, 24)
        # Stretches, not an alignment: that would take away the height for the wrapped text.
        row = QHBoxLayout()
        column.addLayout(row)
        row.addStretch(1)
        row.addWidget(card, 100)
        row.addStretch(1)
        column.addStretch(1)

    def show_welcome(self) -> None:
        """Say what it is, how long it takes and what happens with the answers."""
        document, model = self._document, self._document.model
        details = document.session.details
        asked = document.session.invitation or Invitation()
        handed_in = self.tr(
            "Aan het eind sla je je antwoorden op als bestand. Je naam staat er niet in, alleen de "
            "code {0}. De begeleider toont hoeveel mensen elk niveau kozen, en niet wie. Wie het "
            "bestand krijgt, kan wel lezen wat erin staat."
        ).format(document.session.code or "–")
        if not document.session.code:
            handed_in = self.tr(
                "Aan het eind sla je je antwoorden op als bestand. De begeleider toont hoeveel "
                "mensen elk niveau kozen, en niet wie. Wie het bestand krijgt, kan wel lezen wat "
                "erin staat."
            )
        extra = {
            (True, True): self.tr(
                "Je kunt ook je ambitie kiezen en een toelichting opschrijven. We tonen "
                "toelichtingen zonder namen en door elkaar."
            ),
            (True, False): self.tr(
                "Je kunt ook een toelichting opschrijven. We tonen toelichtingen zonder namen "
                "en door elkaar."
            ),
            (False, True): self.tr(
                "Je kunt ook je ambitie kiezen: het niveau dat je wilt bereiken."
            ),
            (False, False): "",
        }[asked.remarks, asked.ambition]
        self._show(
            details.title,
            self.tr(
                "Je vult deze scan individueel in, vóór het gesprek met de groep. Kies per "
                "kaart de stelling die het best past. Het zijn {0} kaarten; dat kost ongeveer "
                "{1} minuten."
            ).format(len(model.dimensions), minutes_to_fill_in(model)),
            self.tr(
                "Weet je iets niet, of is het niet van toepassing? Kies dat dan. Alles is meteen "
                "opgeslagen: je kunt stoppen en later verdergaan."
            ),
            extra,
            handed_in,
        )
        self.save_button.hide()
        self.cards_button.setText(self.tr("Beginnen"))
        self.cards_button.setProperty("role", "primary")
        self._give_focus(self.cards_button)

    def show_end(self) -> None:
        """Say what is still open, and to whom the file goes."""
        document = self._document
        asked = document.session.invitation or Invitation()
        progress = document.session.progress(document.model)
        left = progress.total - progress.done
        whom = asked.send_to or self.tr("de begeleider")
        if asked.last_date is None:
            send = self.tr("Sla je antwoorden op als bestand, en stuur dat naar {0}.").format(whom)
        else:
            send = self.tr(
                "Sla je antwoorden op als bestand, en stuur dat uiterlijk {0} naar {1}."
            ).format(wording().long_date(asked.last_date), whom)
        self._show(
            self.tr("Klaar") if not left else self.tr("Bijna klaar"),
            self.tr("Nog open: {0}. Dat mag zo blijven.").format(
                counted(left, self.tr("dimensie"), self.tr("dimensies"))
            )
            if left
            else self.tr("Alles is ingevuld."),
            send,
            self.tr(
                "Wil je later iets veranderen? Sla dan opnieuw op en stuur ook dat bestand: het "
                "komt in de plaats van het vorige."
            ),
        )
        self.save_button.show()
        self.cards_button.setText(self.tr("Terug naar de kaarten"))
        self.cards_button.setProperty("role", "")
        self._give_focus(self.save_button)

    def _show(self, heading: str, *texts: str) -> None:
        self.heading.setText(heading)
        for place, paragraph in enumerate(self._paragraphs):
            found = texts[place] if place < len(texts) else ""
            paragraph.setText(found)
            paragraph.setVisible(bool(found))
        self.content.setAccessibleName(self.tr("Invullen als deelnemer"))
        self._said = " ".join(filter(None, (heading, *texts)))
        self.verticalScrollBar().setValue(0)

    def _give_focus(self, button: QPushButton) -> None:
        for each in (self.save_button, self.cards_button):
            each.setDefault(each is button)
            self.style().polish(each)  # the style sheet asks for the role
        # A screen reader reads what it stands under only with what has the focus.
        button.setAccessibleDescription(self._said)
        button.setFocus(Qt.FocusReason.OtherFocusReason)
