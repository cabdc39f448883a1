# SPDX-License-Identifier: EUPL-1.2
"""The dialog for what a person fills in about a session."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence

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
from dgw_desktop.domain.session import SessionDetails
from dgw_desktop.domain.texts import one_line
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_heads import SessionHead
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.dialog import Dialog
from dgw_desktop.ui.asking.typed_guard import TypedGuard
from dgw_desktop.ui.foundation.labels import StatusLabel, set_plain_tip
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.date_edit import DateEdit
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.sessions.models_dialog import model_name
from dgw_desktop.ui.sessions.number_edit import NumberEdit

_MOST_PARTICIPANTS = 1000
_MOST_MARKED = 40  # sessions that are looked through whole, to mark those that are damaged

DamagedAmong = Callable[[Collection[str]], Collection[str]]


class SessionDialog(Dialog):
    """Asks for title, organisation, unit, date, facilitator, head count and baseline."""

    def __init__(
        self,
        title: str,
        details: SessionDetails,
        others: Sequence[SessionHead],
        baseline_id: str | None = None,
        parent: QWidget | None = None,
        models: Sequence[LoadedModel] = (),
        is_proposal: bool = False,
        damaged_among: DamagedAmong = lambda _ids: set(),
    ) -> None:
        """Start from ``details``; ``others`` are the sessions that can be the baseline.

        More than one of ``models`` gives a choice; the first one is chosen. ``is_proposal`` says
        that the details are of an earlier session: another organisation has other units.
        ``damaged_among`` tells which of some sessions are damaged.
        """
        super().__init__(parent, title, 560 if len(models) > 1 else 480)
        self._others = others
        self.title = self._line(details.title)
        self.organisation = self._line(details.organisation)
        self.unit = self._line(details.unit)
        self.date = DateEdit(self.tr("Datum"), details.date)
        self.facilitator = self._line(details.facilitator)
        self.participants = NumberEdit(
            self.tr("Aantal deelnemers"), details.participants, 1, _MOST_PARTICIPANTS
        )
        self.participants.setPlaceholderText(self.tr("niet ingevuld"))
        self.baseline = Choice()
        self.baseline.currentTextChanged.connect(lambda text: set_plain_tip(self.baseline, text))
        self._wanted_baseline = self._first_baseline = baseline_id
        self._damaged_among = damaged_among
        self._proposed = details if is_proposal else None
        self._models = models
        self.model = Choice()
        for loaded in models:
            self.model.addItem(model_name(loaded))
        for combo in (self.baseline, self.model):
            # A long title may not make the dialog wider than the screen; the list shows it whole.
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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
        self.body.addLayout(form)
        self.foot.addWidget(self._problem)
        self.foot.addWidget(buttons)
        for line in (self.title, self.organisation):
            line.textEdited.connect(self._problem.hide)
        self.organisation.textEdited.connect(self._propose_unit)
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
        organisation, unit = (
            name_key(one_line(line.text())) for line in (self.organisation, self.unit)
        )
        fitting = [
            other
            for other in self._others
            if self._fits_model(other)
            and name_key(other.details.organisation) == organisation
            and other.details.date < day
        ]
        fitting.sort(key=lambda s: name_key(s.details.unit) != unit)
        damaged = self._damaged_among([other.id for other in fitting[:_MOST_MARKED]])
        self.baseline.clear()
        self.baseline.addItem(self.tr("geen"), None)
        for other, text in zip(fitting, _names_apart(fitting), strict=True):
            if other.id in damaged:
                text = self.tr("{0} · beschadigd").format(text)
            self.baseline.addItem(text, other.id)
        self.baseline.setCurrentIndex(max(0, self.baseline.findData(self._wanted_baseline)))
        rows = self.baseline.view()
        most = self.screen().availableGeometry().width() // 2
        rows.setMinimumWidth(min(most, rows.sizeHintForColumn(0) + scaled(24)))

    def _fits_model(self, other: SessionHead) -> bool:
        chosen = self.chosen_model
        return chosen is None or chosen.reference.content_hash == other.model.content_hash

    @staticmethod
    def _line(text: str) -> QLineEdit:
        line = QLineEdit(text)
        limit_line(line)
        return line


def _names_apart(heads: Sequence[SessionHead]) -> list[str]:
    """Return date, unit and title of each; of equals also when they were changed last."""

    def name(head: SessionHead) -> str:
        details = head.details
        parts = (wording().short_date(details.date), details.unit, details.title)
        return " · ".join(filter(None, parts))

    names = [name(head) for head in heads]
    counts = Counter(names)
    found = []
    for head, text in zip(heads, names, strict=True):
        if counts[text] > 1:
            changed = head.changed_at.astimezone()
            day = wording().short_date(changed.date())
            text = tr("{0} · gewijzigd {1} {2}").format(text, day, f"{changed:%H:%M:%S}")
        found.append(text)
    return found
