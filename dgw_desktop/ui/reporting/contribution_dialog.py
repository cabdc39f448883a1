# SPDX-License-Identifier: EUPL-1.2
"""Bijdrage: what a session gives to a reference, all of it in view before it is saved."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from dgw_desktop.domain.contribution_words import contribution_lines
from dgw_desktop.domain.contributions import (
    Contribution,
    SizeClass,
    UnitKind,
    Withdrawal,
    kind_name,
    size_name,
    why_no_contribution,
)
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import Session
from dgw_desktop.errors import UserError
from dgw_desktop.storage.contribution_file import SUFFIX
from dgw_desktop.storage.settings import Settings
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.dialog import WorkingDialog
from dgw_desktop.ui.asking.files import FileDialogs, FileKind, Form
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.foundation.job import run_job
from dgw_desktop.ui.foundation.labels import StatusLabel, page_label, plain_label
from dgw_desktop.ui.parts.captioned_fields import add_captioned
from dgw_desktop.ui.parts.choice import named_choice
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.type_ahead import RowList
from dgw_desktop.work.contributing import (
    contribution,
    contributor,
    proposed_file_name,
    remember_contributor,
    withdrawal,
    write_contribution,
)


class ContributionDialog(WorkingDialog):
    """Asks what kind of organisation and unit a session is of, and writes its contribution."""

    def __init__(
        self,
        session: Session,
        model: MaturityModel,
        settings: Settings,
        files: FileDialogs,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with what the organisation's last one had; UserError for one that cannot be."""
        if why := why_no_contribution(session):
            raise UserError(why)
        super().__init__(parent, self.tr("Bijdrage aan een referentie"), 720, 640)
        self._session = session
        self._model = model
        self._settings = settings
        self._files = files
        kept = contributor(settings, session.details.organisation)
        self.size_choice = named_choice(
            self.tr("Grootte"), [size_name(size, tr) for size in SizeClass]
        )
        self.size_choice.setPlaceholderText(self.tr("Kies de grootte"))
        self.size_choice.setCurrentIndex(
            -1 if kept.size_class is None else list(SizeClass).index(kept.size_class)
        )
        self.kind_choice = named_choice(
            self.tr("Organisatieonderdeel"), [kind_name(kind, tr) for kind in UnitKind]
        )
        self.code = QLineEdit(kept.code)
        limit_line(self.code)
        self.code.setAccessibleName(self.tr("Code van de organisatie"))
        self.code.setAccessibleDescription(self._about_code())
        self.lines = RowList()
        self.lines.setAccessibleName(self.tr("Dit staat in het bestand"))
        self.lines.setWordWrap(True)
        self.lines.setResizeMode(RowList.ResizeMode.Adjust)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._state = StatusLabel()
        self.withdraw_button = QPushButton(self.tr("Intrekken…"))
        self.withdraw_button.clicked.connect(self.withdraw)
        self.close_button = QPushButton(self.tr("Sluiten"))
        self.close_button.clicked.connect(self.reject)
        self.save_button = QPushButton(self.tr("Opslaan…"))
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self._lay_out()
        for changed in (
            self.size_choice.currentIndexChanged,
            self.kind_choice.currentIndexChanged,
            self.code.textChanged,
        ):
            changed.connect(self._show)
        self._made: Contribution | None = None
        self._show()

    def save(self) -> None:
        """Ask where to, and write what is in view."""
        if self.size_choice.currentIndex() < 0:
            self._tell(self.tr("Kies eerst de grootte."))
            self.point_at(self.size_choice)
            return
        try:
            made = self._contribution()
        except UserError as error:
            self._tell(str(error))
            self.point_at(self.code)
            return
        self._write(self._made or made, self.tr("Bijdrage opslaan"))

    def withdraw(self) -> None:
        """Ask where to, and write that an earlier contribution of this session counts no more."""
        made = withdrawal(self._session, datetime.now(UTC))
        self._write(made, self.tr("Intrekking opslaan"))

    # Parts

    def _about_code(self) -> str:
        return self.tr(
            "De code zegt welke bijdragen van dezelfde organisatie zijn, en niet welke dat is. "
            "Maakte een collega al een bijdrage? Vul dan die code in."
        )

    def _lay_out(self) -> None:
        column = self.body
        column.addWidget(
            plain_label(
                self.tr(
                    "Met de bijdragen van veel organisaties maakt een uitgever een referentie. Je "
                    "geeft de niveaus en ambities van deze sessie; geen namen, toelichtingen, "
                    "stemmen of opmerkingen. Er gaat niets vanzelf weg: je slaat een bestand op en "
                    "stuurt het zelf."
                ),
                "muted",
                wrap=True,
            )
        )
        add_captioned(column, (self.size_choice, self.kind_choice, self.code))
        column.addWidget(page_label(self._about_code(), "muted", wrap=True))
        caption = plain_label(self.lines.accessibleName(), "caption")
        caption.setBuddy(self.lines)
        column.addWidget(caption)
        column.addWidget(self.lines, 1)
        self.foot.addWidget(self._state)
        buttons = QHBoxLayout()
        self.foot.addLayout(buttons)
        buttons.addWidget(self.withdraw_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.save_button)
        self._state.hide()

    def _contribution(self) -> Contribution:
        sizes, kinds = list(SizeClass), list(UnitKind)
        return contribution(
            self._session,
            self._model,
            self.code.text(),
            sizes[self.size_choice.currentIndex()],
            kinds[self.kind_choice.currentIndex()],
            datetime.now(UTC),
        )

    def _show(self) -> None:
        """Show all that is in the file, as far as it can be made."""
        self._made = None
        self.lines.clear()
        if self.size_choice.currentIndex() >= 0:
            try:
                self._made = self._contribution()
            except UserError as error:
                self.lines.addItem(str(error))
                return
            for name, value in contribution_lines(self._made, self._model, tr):
                self.lines.addItem(f"{name}: {value}")
        else:
            self.lines.addItem(self.tr("Kies eerst de grootte."))

    def _write(self, made: Contribution | Withdrawal, title: str) -> None:
        form = Form(self.tr("Bijdrage (*{0})").format(SUFFIX), SUFFIX, FileKind.CONTRIBUTION)
        path = self._files.save(self, title, proposed_file_name(made), [form])
        if path is None:
            return
        self.save_button.setEnabled(False)
        run_job(
            self,
            lambda _progress: write_contribution(made, path),
            lambda _nothing: self._succeed(made, path),
            lambda error: show_error(self, error),
            ended=lambda: self.save_button.setEnabled(True),
            text=self.tr("Opslaan in {0}…").format(path.name),
            finishes=True,
        )

    def _succeed(self, made: Contribution | Withdrawal, path: Path) -> None:
        if isinstance(made, Contribution):
            remember_contributor(self._settings, self._session.details.organisation, made)
            text = self.tr("‘{0}’ staat klaar. Stuur het naar de uitgever van de referentie.")
        else:
            text = self.tr(
                "‘{0}’ staat klaar. Stuur het naar de uitgever: dan telt je bijdrage niet meer."
            )
        self._tell(text.format(path.name))

    def _tell(self, text: str) -> None:
        self._state.show()
        self._state.setText(text)
