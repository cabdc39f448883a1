# SPDX-License-Identifier: EUPL-1.2
"""The dialog for what a person fills in about a session."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.domain.session import SessionDetails, clean_text
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_heads import SessionHead
from dgw_desktop.ui.dialogs.models_dialog import model_name
from dgw_desktop.ui.language import wording
from dgw_desktop.ui.theme import scaled
from dgw_desktop.ui.widgets.date_edit import DateEdit
from dgw_desktop.ui.widgets.labels import StatusLabel

_LONGEST = 200  # letters, as in the .dgw schema
_MOST_PARTICIPANTS = 1000


class SessionDialog(QDialog):
    """Asks for title, organisation, unit, date, facilitator, head count and baseline."""

    def __init__(
        self,
        title: str,
        details: SessionDetails,
        others: Sequence[SessionHead],
        baseline_id: str | None = None,
        parent: QWidget | None = None,
        models: Sequence[LoadedModel] = (),
    ) -> None:
        """Start from ``details``; ``others`` are the sessions that can be the baseline.

        More than one of ``models`` gives a choice; the first one is chosen.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(480))
        self._others = others
        self.title = self._line(details.title)
        self.organisation = self._line(details.organisation)
        self.unit = self._line(details.unit)
        self.date = DateEdit(self.tr("Datum"), details.date)
        self.facilitator = self._line(details.facilitator)
        self.participants = QSpinBox()
        self.participants.setRange(0, _MOST_PARTICIPANTS)
        self.participants.setSpecialValueText(self.tr("niet ingevuld"))
        self.participants.setValue(details.participants or 0)
        self.baseline = QComboBox()
        self._wanted_baseline = baseline_id
        self._models = models
        self.model = QComboBox()
        for loaded in models:
            self.model.addItem(model_name(loaded))
        self._problem = StatusLabel("ambition")
        self._problem.hide()

        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        for text, field in (
            (self.tr("Titel"), self.title),
            (self.tr("Organisatie"), self.organisation),
            (self.tr("Onderdeel"), self.unit),
            (self.tr("Datum"), self.date),
            (self.tr("Begeleider"), self.facilitator),
            (self.tr("Aantal deelnemers"), self.participants),
            (self.tr("Vorige meting"), self.baseline),
        ):
            field.setAccessibleName(text)
            form.addRow(text, field)
        if len(models) > 1:
            self.model.setAccessibleName(self.tr("Model"))
            form.addRow(self.tr("Model"), self.model)
            self.model.currentIndexChanged.connect(self._offer_baselines)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(buttons)
        for line in (self.title, self.organisation):
            line.textEdited.connect(self._problem.hide)
        for line in (self.organisation, self.unit):
            line.textChanged.connect(self._offer_baselines)
        self.date.dateChanged.connect(self._offer_baselines)
        self._offer_baselines()
        self.title.selectAll()

    @property
    def details(self) -> SessionDetails:
        """What is filled in now."""
        return SessionDetails(
            title=clean_text(self.title.text()).strip(),
            organisation=clean_text(self.organisation.text()).strip(),
            unit=clean_text(self.unit.text()).strip(),
            date=self.date.day,
            facilitator=clean_text(self.facilitator.text()).strip(),
            participants=self.participants.value() or None,
        )

    @property
    def baseline_id(self) -> str | None:
        """The id of the chosen earlier session."""
        chosen = self.baseline.currentData()
        return None if chosen is None else str(chosen)

    @property
    def chosen_model(self) -> LoadedModel | None:
        """The model that was chosen, None where there was no choice."""
        return self._models[self.model.currentIndex()] if self._models else None

    def accept(self) -> None:
        """Close only with a title and an organisation; else say what is missing."""
        for field, text in (
            (self.title, self.tr("Vul een titel in, bijvoorbeeld ‘MT-sessie najaar 2026’.")),
            (self.organisation, self.tr("Vul de organisatie in, bijvoorbeeld de gemeente.")),
        ):
            if not field.text().strip():
                self._problem.setText(text)
                self._problem.show()
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        super().accept()

    def _offer_baselines(self) -> None:
        """Offer the earlier sessions of the organisation, those of the same unit first."""
        details = self.details
        chosen = self.baseline_id or self._wanted_baseline
        fitting = [
            other
            for other in self._others
            if self._fits_model(other)
            and other.details.organisation.casefold() == details.organisation.casefold()
            and other.details.date < details.date
        ]
        fitting.sort(key=lambda s: s.details.unit.casefold() != details.unit.casefold())
        self.baseline.clear()
        self.baseline.addItem(self.tr("geen"), None)
        for other in fitting:
            day = wording().short_date(other.details.date)
            self.baseline.addItem(f"{other.details.title} ({day})", other.id)
        self.baseline.setCurrentIndex(max(0, self.baseline.findData(chosen)))

    def _fits_model(self, other: SessionHead) -> bool:
        chosen = self.chosen_model
        return chosen is None or chosen.reference.content_hash == other.model.content_hash

    @staticmethod
    def _line(text: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setMaxLength(_LONGEST)
        return line
