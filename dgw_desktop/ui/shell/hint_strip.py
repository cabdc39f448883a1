# SPDX-License-Identifier: EUPL-1.2
"""A calm strip that says how a screen works, until a person has understood it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from dgw_desktop.translating import tr
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.key_map import Screen, key_map
from dgw_desktop.ui.foundation.labels import page_label
from dgw_desktop.ui.foundation.preferences import Preferences


class HintStrip(QFrame):
    """Shows the hint of one screen at a time, each until it is dismissed for good."""

    dismissed = Signal()

    def __init__(
        self, preferences: Preferences, alone: bool, parent: QWidget | None = None
    ) -> None:
        """Make a hidden strip that keeps in ``preferences`` what was dismissed.

        ``alone`` says that one participant fills in, who has no beamer and makes no report.
        """
        super().__init__(parent)
        self._preferences = preferences
        self._alone = alone
        self._name = ""
        self.setProperty("role", "hint")
        give_role(self, QAccessible.Role.Grouping)
        self.text = page_label(wrap=True)
        self.button = QPushButton(self.tr("Begrepen"))
        self.button.setProperty("role", "small")
        self.button.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self.hide()

    def show_hint(self, screen: Screen | None) -> None:
        """Show the hint of ``screen``, unless it has none or that was dismissed."""
        text = _hints(self._alone).get(screen, "") if screen is not None else ""
        self._name = screen.name.lower() if screen is not None else ""
        self.text.setText(text)
        self.setAccessibleName(self.tr("Tip: {0}").format(text))
        self.button.setAccessibleDescription(text)
        self.setVisible(bool(text) and not self._preferences.is_hint_dismissed(self._name))

    def _dismiss(self) -> None:
        self._preferences.dismiss_hint(self._name)
        self.dismissed.emit()  # first: the page takes the focus before the button goes
        self.hide()


def _hints(alone: bool) -> dict[Screen, str]:
    # A key is not broken over two lines.
    shown = {name: key.shown.replace(" ", "\u00a0") for name, key in key_map().items()}
    card = (
        tr("Kies het niveau met {0}; {2} gaat naar de volgende dimensie.")
        if alone
        else tr("Kies het niveau met {0}, de ambitie met {1}; {2} zet de kaart op de beamer.")
    )
    return {
        Screen.CARDS: card.format(
            shown["choose"], shown["ambition"], shown["next" if alone else "present"]
        ),
        Screen.MATRIX: tr(
            "Klik, of druk op {0}, om te kiezen; met Shift erbij is dat de ambitie. Dubbelklikken "
            "opent de kaart."
        ).format(shown["pick"]),
        Screen.RESULTS: tr(
            "Klik op een as of een regel om de kaart te openen. {0} maakt het rapport."
        ).format(shown["report"]),
        Screen.AGENDA: tr(
            "Sleep een kaart naar een andere periode, of druk op {0}; {1} begint een actie, {2} "
            "een opmerking."
        ).format(shown["to_period"], shown["action"], shown["park"]),
        Screen.DOTS: tr(
            "Vink aan waaruit de groep kiest. {0} telt de stippen; de aantallen zijn pas te "
            "zien als je de uitslag toont."
        ).format(shown["count_dots"]),
    }
