# SPDX-License-Identifier: EUPL-1.2
"""Instellingen: what holds for the whole program."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from dgw_desktop.domain.privacy import DEFAULT_THRESHOLD, THRESHOLDS
from dgw_desktop.ui.widgets.labels import plain_label


class SettingsDialog(QDialog):
    """Asks for the privacy threshold."""

    def __init__(self, threshold: int, parent: QWidget | None = None) -> None:
        """Start from the present threshold."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Instellingen"))
        self.setMinimumWidth(480)
        self._people = QSpinBox()
        self._people.setRange(THRESHOLDS[0], THRESHOLDS[-1])
        self._people.setValue(threshold)
        self._people.setSuffix(self.tr(" deelnemers"))
        self._people.setAccessibleName(self.tr("Privacydrempel"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Privacydrempel"), self._people)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        restore = buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        restore.setText(self.tr("Standaardwaarden"))
        restore.clicked.connect(lambda: self._people.setValue(DEFAULT_THRESHOLD))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain_label(self.tr("Instellingen"), "heading"))
        column.addLayout(form)
        column.addWidget(
            plain_label(
                self.tr(
                    "Waar mensen vooraf alleen invulden, worden stemmen pas getoond als het er "
                    "minstens zoveel zijn; ook in exports en rapporten. Voor opgestoken handen "
                    "geldt dit niet."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addWidget(buttons)

    @property
    def threshold(self) -> int:
        """The privacy threshold, in people."""
        return self._people.value()
