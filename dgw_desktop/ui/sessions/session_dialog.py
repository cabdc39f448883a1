# SPDX-License-Identifier: EUPL-1.2
"""The dialog for what a person fills in about a session."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.session import CouncilFields, SessionDetails
from dgw_desktop.domain.texts import one_line
from dgw_desktop.storage.earlier_sessions import EarlierSession
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.ui.asking.damage_look import DamagedAmong
from dgw_desktop.ui.asking.dialog import Dialog
from dgw_desktop.ui.asking.typed_guard import TypedGuard
from dgw_desktop.ui.foundation.labels import StatusLabel
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.date_edit import DateEdit
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.managed_note import managed_note
from dgw_desktop.ui.parts.number_edit import NumberEdit
from dgw_desktop.ui.sessions.council_rows import CouncilRows
from dgw_desktop.ui.sessions.earlier_choice import EarlierChoice
from dgw_desktop.ui.sessions.models_dialog import model_name

_MOST_PARTICIPANTS = 1000

Earlier = Callable[[str, str, date, LoadedModel | None], Sequence[EarlierSession]]
"""Returns the sessions of an organisation, those of a unit first, before a day.

The model is the one that was chosen, None where there is no choice.
"""


class SessionDialog(Dialog):
    """Asks for title, organisation, unit, date, facilitator, head count, baseline, and more."""

    def __init__(
        self,
        title: str,
        details: SessionDetails,
        earlier: Earlier = lambda *_asked: (),
        baseline_id: str | None = None,
        parent: QWidget | None = None,
        models: Sequence[LoadedModel] = (),
        is_proposal: bool = False,
        damaged_among: DamagedAmong = lambda _ids: set(),
        council_of: Callable[[str], CouncilFields] | None = None,
        accept: str = "",
    ) -> None:
        """Start from ``details``; ``earlier`` finds the sessions that can be the baseline.

        More than one of ``models`` gives a choice; the first one is chosen. ``is_proposal`` says
        that the details are of an earlier session: another organisation has other units.
        ``damaged_among`` tells which of some sessions are damaged. ``council_of`` says what a new
        session of an organisation begins with. ``accept`` says what the button does, which saves
        where nothing is said.
        """
        super().__init__(parent, title, 560 if len(models) > 1 else 480)
        self._earlier = earlier
        self.title = self._line(details.title)
        self.organisation = self._line(details.organisation)
        self.unit = self._line(details.unit)
        self.date = DateEdit(self.tr("Datum"), details.date)
        self.facilitator = self._line(details.facilitator)
        self.participants = NumberEdit(
            self.tr("Aantal deelnemers"), details.participants, 1, _MOST_PARTICIPANTS
        )
        self.participants.setPlaceholderText(self.tr("niet ingevuld"))
        self.baseline = EarlierChoice(damaged_among)
        self._wanted_baseline = self._first_baseline = baseline_id
        self._damaged_among = damaged_among
        self._proposed = details if is_proposal else None
        self._models = models
        self.model = Choice()
        for loaded in models:
            self.model.addItem(model_name(loaded))
        # A long title may not make the dialog wider than the screen; the list shows it whole.
        self.model.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.model.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._problem = StatusLabel("ambition")
        self._problem.hide()

        form = QFormLayout()
        self.body.addLayout(form)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        for text, field in (
            (self.tr("Titel"), self.title),
            (self.tr("Organisatie"), self.organisation),
            (self.tr("Organisatieonderdeel"), self.unit),
            (self.tr("Datum"), self.date),
            (self.tr("Begeleider"), self.facilitator),
            (self.tr("Aantal deelnemers"), self.participants),
            (self.tr("Vorige meting"), self.baseline),
        ):
            field.setAccessibleName(text)
            form.addRow(text, field)
            if field is self.organisation:
                note = managed_note("organisation", field)
                if note is not None:
                    form.addRow("", note)
        if len(models) > 1:
            self.model.setAccessibleName(self.tr("Model"))
            form.addRow(self.tr("Model"), self.model)
            self.model.currentIndexChanged.connect(self._offer_baselines)
        council = council_of(details.organisation) if council_of else details.council
        self.council = CouncilRows(form, council, self)
        self.council.unfolded.connect(self.grow)
        self._council_of = council_of
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(accept or self.tr("Opslaan"))
        self.ok.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.foot.addWidget(self._problem)
        self.foot.addWidget(buttons)
        for line in (self.title, self.organisation):
            line.textEdited.connect(self._problem.hide)
        self.organisation.textEdited.connect(self._propose_unit)
        self.organisation.textEdited.connect(self._propose_council)
        self.baseline.activated.connect(self._keep_baseline)
        for line in (self.organisation, self.unit):
            line.textChanged.connect(self._offer_baselines)
        self.date.value_changed.connect(self._offer_baselines)
        for field in (self.date, self.participants):
            field.problem_changed.connect(self._tell)
        self._offer_baselines()
        self.title.selectAll()
        self._typed = TypedGuard(self)

    @property
    def details(self) -> SessionDetails:
        """What is filled in; to be asked after the dialog was accepted."""
        day = self.date.day
        assert day is not None, "accept() sees to a date"
        return SessionDetails(
            title=one_line(self.title.text()),
            organisation=one_line(self.organisation.text()),
            unit=one_line(self.unit.text()),
            date=day,
            facilitator=one_line(self.facilitator.text()),
            participants=self.participants.number,
            council=self.council.fields,
        )

    @property
    def baseline_id(self) -> str | None:
        """The id of the chosen earlier session."""
        return self.baseline.chosen_id

    @property
    def chosen_model(self) -> LoadedModel | None:
        """The model that was chosen, None where there was no choice."""
        return self._models[self.model.currentIndex()] if self._models else None

    def accept(self) -> None:
        """Close only with all that is needed, and understood; else say what is not."""
        for field, text in (
            (self.title, self.tr("Vul een titel in, bijvoorbeeld ‘MT-sessie najaar 2026’.")),
            (self.organisation, self.tr("Vul de organisatie in, bijvoorbeeld de gemeente.")),
        ):
            if not field.text().strip():
                self._tell(text)
                self.point_at(field)
                return
        for value in (self.date, self.participants):
            if not value.check():
                self._tell(value.problem())
                self.point_at(value)
                return
        chosen = self.baseline_id
        if chosen not in (None, self._first_baseline) and self._damaged_among([str(chosen)]):
            self._tell(self.tr("Deze vorige meting is beschadigd. Kies een andere, of geen."))
            self.point_at(self.baseline)
            return
        super().accept()

    def _propose_unit(self, organisation: str) -> None:
        """Propose the unit of the earlier session for its own organisation only."""
        if self._proposed is None or self.unit.isModified():
            return
        same = name_key(organisation) == name_key(self._proposed.organisation)
        self.unit.setText(self._proposed.unit if same else "")

    def _propose_council(self, organisation: str) -> None:
        """Propose what the organisation's own sessions say, never what another's do."""
        if self._council_of is not None:
            self.council.propose(self._council_of(one_line(organisation)))

    def _keep_baseline(self) -> None:
        """Remember what was chosen: while a date is typed it may not fit for a moment."""
        self._wanted_baseline = self.baseline_id

    def _tell(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _offer_baselines(self) -> None:
        """Offer the earlier sessions of the organisation, those of the same unit first."""
        day = self.date.day
        if day is None:
            return
        organisation, unit = (one_line(line.text()) for line in (self.organisation, self.unit))
        found = self._earlier(organisation, unit, day, self.chosen_model)
        self.baseline.offer(found, self._wanted_baseline)

    @staticmethod
    def _line(text: str) -> QLineEdit:
        line = QLineEdit(text)
        limit_line(line)
        return line
