# SPDX-License-Identifier: EUPL-1.2
"""Rapport: what goes in, how it looks, where it goes, and the making of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.domain.fitting import shortened
from dgw_desktop.domain.limits import LONGEST_PATH
from dgw_desktop.domain.session import CouncilFields, Session, SessionDetails
from dgw_desktop.domain.texts import one_line
from dgw_desktop.errors import FileInUse, UserError
from dgw_desktop.files import free_name
from dgw_desktop.report.agenda_sections import has_agenda
from dgw_desktop.report.languages import CODES, language_of
from dgw_desktop.report.options import (
    CONCEPT,
    FINAL,
    Logo,
    Preset,
    ReportOptions,
    with_preset,
)
from dgw_desktop.report.pages import PagePicture, page_picture
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.ui.asking.dialog import WorkingDialog, tool_row
from dgw_desktop.ui.asking.file_actions import proposed_name, report_forms
from dgw_desktop.ui.asking.files import FileDialogs, FileKind
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.asking.open_outside import open_outside
from dgw_desktop.ui.asking.typed_guard import TypedGuard
from dgw_desktop.ui.foundation.job import Job, Progress, run_job
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label
from dgw_desktop.ui.foundation.language import LANGUAGES
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.line_limits import limit_length, limit_line
from dgw_desktop.ui.parts.managed_note import managed_note
from dgw_desktop.ui.parts.scroll_column import FittingColumn
from dgw_desktop.ui.parts.segments import Segments
from dgw_desktop.ui.reporting.enlarged_pages import EnlargedPages
from dgw_desktop.ui.reporting.logo_file import read_logo
from dgw_desktop.ui.reporting.page_preview import PagePreview
from dgw_desktop.work.exporting import kept_parts, report_pdf, write_report
from dgw_desktop.work.formats import report_suffixes

if TYPE_CHECKING:
    from dgw_desktop.report.pdf.kept_parts import KeptParts
    from dgw_desktop.report.pdf.report import PdfReport

_MOST_UNSHOWN = 40
_MARGIN, _PREVIEW = 24, 240  # pixels; the last at 100 %, the least for a page
_PAUSE = 250  # ms after the last change before the preview is made again


_PARTS = {"statements": "notes", "votes": "spreads"}
"""What can only be chosen where something else is."""


class ReportDialog(WorkingDialog):
    """Asks for the contents and the file, shows the pages, and makes the report."""

    def __init__(
        self,
        source: ReportSource | ComparisonSource,
        options: ReportOptions,
        remember: Callable[[ReportOptions], None],
        files: FileDialogs,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with ``options``; ``remember`` gets those with which a report was made."""
        super().__init__(parent, self.tr("Rapport"), 920, 640)
        self._source = source
        self._remember = remember
        self._files = files
        self._begun = options
        self._logo = options.logo
        self._job: Job | None = None
        self._drawing: Job | None = None
        self._drawn: tuple[ReportOptions, PdfReport, date] | None = None
        self._kept: KeptParts | None = None
        self._enlarged: EnlargedPages | None = None
        self._made: Path | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._draw_preview)
        self._make_fields(options)
        self._lay_out()
        self._show_logo()
        for check in self._checks.values():
            check.toggled.connect(self._changed)
            check.toggled.connect(self._show_preset)
        self.presets.chosen.connect(lambda index: self._choose(tuple(Preset)[index]))
        self._show_preset()
        self.request.textChanged.connect(self._changed)
        self.label.currentIndexChanged.connect(self._changed)
        self.language.currentIndexChanged.connect(self._changed)
        self.language.currentIndexChanged.connect(self._propose)
        self.organisation.textChanged.connect(self._changed)
        self.logo_alt.textChanged.connect(self._changed)
        self.preview.wanted.connect(self._pause.start)
        self.preview.pressed.connect(self.enlarge)
        self.organisation.textChanged.connect(self._propose)
        self._typed = TypedGuard(self)
        self._pause.start()  # also where the preview has no room: the pages can be read large

    @property
    def is_drawn(self) -> bool:
        """Whether the preview shows what is chosen now, and nothing is being made."""
        waits = self._drawing is not None or self._pause.isActive()
        return not waits and self._drawn is not None and self._drawn[0] == self.options

    @property
    def options(self) -> ReportOptions:
        """What is chosen now."""
        chosen: dict[str, Any] = {name: check.isChecked() for name, check in self._checks.items()}
        alt = self.logo_alt.text().strip() or self.tr("Logo")
        return replace(
            self._begun,  # what cannot be chosen here stays as it was
            **chosen,
            label=FINAL if self.label.currentIndex() else CONCEPT,
            organisation=self.organisation.text(),
            logo=Logo(self._logo.png, alt) if self._logo is not None else None,
            request=self.request.text(),
            language=self.language.currentData(),
        )

    def make(self) -> None:
        """Make the report in a thread of its own."""
        text = self.file.text().strip()
        if not text:
            self._tell(self.tr("Kies een bestand voor het rapport."))
            return
        path = Path(text).expanduser()
        if path.suffix.lower() not in report_suffixes():
            path = path.with_name(f"{path.name}{report_suffixes()[0]}")
        if not path.is_absolute():
            path = self._files.folder(FileKind.REPORT) / path
        self.file.setText(str(path))
        self._stop_preview()
        self._progress.setValue(0)
        self._progress.show()
        self.outcome.hide()
        self.open_button.hide()
        self.folder_button.hide()
        self._set_busy(True)
        source, options, day = self._source, self.options, date.today()
        made = self._made_before(options, day) if path.suffix.lower() == ".pdf" else None

        def succeed() -> None:
            self._keep(options)
            self._files.remember(FileKind.REPORT, path)
            self._succeed(path)

        self._job = run_job(
            self,
            lambda progress: write_report(source, options, path, day, progress, made),
            lambda _nothing: succeed(),
            self._fail,
            lambda: self._tell(self.tr("Geannuleerd; er is niets geschreven.")),
            ended=self._end,
            progressed=self._progress.setValue,
            finishes=True,
        )

    def enlarge(self) -> None:
        """Show the page in view large; going back leads to the one that was read last."""
        if self._drawn is None:
            return
        report = self._drawn[1]
        self._enlarged = EnlargedPages(report.data, self.preview.number, LIGHT, self)
        hold(self._enlarged)
        number, self._enlarged = self._enlarged.number, None
        self.preview.go_to(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the preview out where large letters need its room."""
        super().resizeEvent(event)
        self._share_room()

    def event(self, event: QEvent) -> bool:
        """Share the room anew when the choices ask for more."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_room()
        return super().event(event)

    def done(self, result: int) -> None:
        """Stop the work when the dialog is closed."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _share_room(self) -> None:
        wanted = self._choices.minimumSizeHint().width()
        room = self.width() - 2 * _MARGIN
        self._sides.setStretch(0, max(wanted, room - wanted))
        self._sides.setStretch(1, max(0, room - wanted))
        self.preview.setVisible(wanted + scaled(_PREVIEW) <= room)

    def _make_fields(self, options: ReportOptions) -> None:
        self.label = Choice()
        self.label.setAccessibleName(self.tr("Status"))
        self.label.addItems([self.tr("Concept"), self.tr("Definitief")])
        self.label.setCurrentIndex(1 if all(s.is_final for s in self._sessions()) else 0)
        self.language = Choice()
        self.language.setAccessibleName(self.tr("Taal van het rapport"))
        for code in CODES:
            self.language.addItem(LANGUAGES[code].name, code)
        self.language.setCurrentIndex(self.language.findData(options.language))
        self._checks = {name: QCheckBox(text) for name, text in self._sections().items()}
        for name, check in self._checks.items():
            check.setChecked(getattr(options, name))
        self.presets = Segments(
            [self.tr("Bestuurlijk"), self.tr("Volledig")],
            self.tr("Soort rapport"),
            exclusive=False,
        )
        self.request = QLineEdit()
        limit_line(self.request)
        self.request.setAccessibleName(self.tr("Wat je de lezer vraagt"))
        self.request.setPlaceholderText(self.tr("Wat je de lezer vraagt, in één zin"))
        for name, part in _PARTS.items():
            if name in self._checks and part in self._checks:
                whole, check = self._checks[name], self._checks[part]
                whole.toggled.connect(check.setEnabled)
                check.setEnabled(whole.isChecked())
        self.organisation = QLineEdit(options.organisation)
        limit_line(self.organisation)
        self.organisation.setAccessibleName(self.tr("Organisatie op het voorblad"))
        self.organisation.setPlaceholderText(self.tr("Zoals in de sessie"))
        self.logo_button = QPushButton(self.tr("Logo kiezen…"))
        self.logo_button.clicked.connect(self._choose_logo)
        self.no_logo_button = QPushButton(self.tr("Geen logo"))
        self.no_logo_button.clicked.connect(self._drop_logo)
        self.logo_alt = QLineEdit(options.logo.alt if options.logo else "")
        limit_line(self.logo_alt)
        self.logo_alt.setAccessibleName(self.tr("Beschrijving van het logo"))
        self.logo_alt.setPlaceholderText(self.tr("Beschrijving, zoals: Logo gemeente X"))
        self.unshown = plain_label(role="muted", wrap=True)
        self._named = str(self._files.folder(FileKind.REPORT) / self._proposed())
        self.file = QLineEdit(self._named)
        limit_length(self.file, LONGEST_PATH)
        self.file.setAccessibleName(self.tr("Bestand"))
        self.browse_button = QPushButton(self.tr("Bladeren…"))
        self.browse_button.clicked.connect(self._browse)
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Voortgang"))
        self.outcome = StatusLabel("")
        self.make_button = QPushButton(self.tr("Rapport maken"))
        self.make_button.setProperty("role", "primary")
        self.make_button.setDefault(True)
        self.make_button.clicked.connect(self.make)
        self.close_button = QPushButton(self.tr("Sluiten"))
        self.close_button.clicked.connect(self._cancel_or_close)
        self.open_button = QPushButton(self.tr("Openen"))
        self.open_button.clicked.connect(lambda: self._show(self._made))
        self.folder_button = QPushButton(self.tr("Map tonen"))
        self.folder_button.clicked.connect(
            lambda: self._show(self._made.parent if self._made else None)
        )
        self.enlarge_button = QPushButton(self.tr("Voorbeeld groot…"))
        self.enlarge_button.setToolTip(self.tr("De pagina's op het hele scherm lezen"))
        self.enlarge_button.setEnabled(False)
        self.enlarge_button.clicked.connect(self.enlarge)
        self.preview = PagePreview(LIGHT)

    def _sessions(self) -> list[Session]:
        if isinstance(self._source, ComparisonSource):
            return list(self._source.sessions)
        return [self._source.session]

    def _sections(self) -> dict[str, str]:
        """Return the options that matter for this report, with what they are called."""
        if isinstance(self._source, ComparisonSource):
            return {}
        session = self._source.session
        has_votes = any(answer.rounds for answer in session.answers.values())
        return {
            name: text
            for name, text, is_there in (
                ("gaps", self.tr("Grootste afstanden tot de ambitie"), True),
                ("strengths", self.tr("Sterke punten"), True),
                ("spreads", self.tr("Waar de stemmen het verst uiteenlopen"), has_votes),
                (
                    "comparison",
                    self.tr("Vergelijking met de vorige meting"),
                    self._source.baseline is not None,
                ),
                (
                    "reference",
                    self.tr("Naast andere organisaties"),
                    self._source.held is not None,
                ),
                (
                    "actions",
                    self.tr("Verbeteragenda, acties en parkeerplek"),
                    has_agenda(self._source),
                ),
                ("statements", self.tr("Per dimensie de stellingen met de keuze"), True),
                ("votes", self.tr("Stemmen"), has_votes),
                ("notes", self.tr("Toelichtingen"), True),
                ("matrix", self.tr("Bijlage met de hele matrix"), True),
                ("front_names", self._front_names(session.details.council), True),
                ("owner_names", self.tr("Namen van actiehouders"), True),
            )
            if is_there
        }

    def _front_names(self, council: CouncilFields) -> str:
        if council == council.without_names:
            return self.tr("Naam van de begeleider")
        return self.tr("Namen van begeleider, portefeuillehouder en steller")

    def _proposed(self) -> str:
        """Return a name for the file that says no more than the front page does."""
        if isinstance(self._source, ComparisonSource):
            told = self._source.told_in(language_of(self.language.currentData()))
            title, organisation = told.title, told.organisation
            details = SessionDetails(title, organisation, "", date.today())
        else:
            details = self._source.session.details
        shown = one_line(self.organisation.text()) or details.organisation
        is_for_board = bool(self._checks) and self._preset() is Preset.BOARD
        tr = language_of(self.language.currentData()).gettext  # that of what is in the file
        called = tr("bestuurlijk rapport") if is_for_board else tr("rapport")
        return proposed_name(replace(details, organisation=shown), ".pdf", called)

    def _propose(self) -> None:
        """Name the file after what is chosen, unless a person named it."""
        if self.file.text() == self._named:
            self._named = str(Path(self._named).with_name(self._proposed()))
            self.file.setText(self._named)

    def _lay_out(self) -> None:
        self._choices = scroll = FittingColumn()
        choices = QVBoxLayout(scroll.content)
        choices.setContentsMargins(0, 0, 12, 0)
        choices.setSpacing(8)
        label_row = QHBoxLayout()
        choices.addLayout(label_row)
        caption = plain_label(self.tr("Status op het voorblad"))
        caption.setBuddy(self.label)
        label_row.addWidget(caption)
        label_row.addWidget(self.label)
        label_row.addStretch(1)
        language_row = QHBoxLayout()
        choices.addLayout(language_row)
        caption = plain_label(self.tr("Taal van het rapport"))
        caption.setBuddy(self.language)
        language_row.addWidget(caption)
        language_row.addWidget(self.language)
        language_row.addStretch(1)
        if self._checks:
            choices.addWidget(self.presets, 0, Qt.AlignmentFlag.AlignLeft)
            choices.addWidget(plain_label(self.tr("Inhoud van het rapport"), "caption"))
        for check in self._checks.values():
            choices.addWidget(check)
        if self._checks:
            choices.addWidget(self.request)
        choices.addWidget(plain_label(self.tr("Organisatie en logo"), "caption"))
        choices.addWidget(self.organisation)
        logo_row = QHBoxLayout()
        choices.addLayout(logo_row)
        logo_row.addWidget(self.logo_button)
        logo_row.addWidget(self.no_logo_button)
        logo_row.addStretch(1)
        note = managed_note("logo", self.logo_button, self.no_logo_button)
        if note is not None:
            choices.addWidget(note)
        choices.addWidget(self.logo_alt)
        choices.addWidget(self.unshown)
        choices.addStretch(1)
        column = self.body
        column.addWidget(plain_label(self.tr("Rapport"), "heading"))
        self._sides = sides = QHBoxLayout()
        column.addLayout(sides, 1)
        sides.setSpacing(20)
        sides.addWidget(scroll)
        sides.addWidget(self.preview)
        # Where it has no room it goes; it may not make the dialog wider.
        self.preview.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        file_row = QHBoxLayout()
        column.addLayout(file_row)
        file_row.addWidget(plain_label(self.tr("Bestand"), "caption"))
        file_row.addWidget(self.file, 1)
        file_row.addWidget(self.browse_button)
        self.foot.addWidget(self._progress)
        self.foot.addWidget(self.outcome)
        buttons = QHBoxLayout()
        self.foot.addLayout(buttons)
        found = tool_row(self.enlarge_button, self.open_button, self.folder_button)
        buttons.addWidget(found, 1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.make_button)
        for widget in (self._progress, self.outcome, self.open_button, self.folder_button):
            widget.hide()
        self.unshown.hide()

    def _stop_preview(self) -> None:
        self._pause.stop()
        if self._drawing is not None:
            self._drawing.cancel()

    def _changed(self) -> None:
        self._pause.start()

    def _draw_preview(self) -> None:
        """Make the PDF in a thread when the options changed, and the page that is in view."""
        if self._job is not None and self._job.is_running:
            return
        if self._drawing is not None:
            self._drawing.cancel()
            self._pause.start()
            return
        source, options = self._source, self.options
        number, room = self.preview.number, self.preview.room
        day = date.today()
        drawn = self._drawn

        kept = self._kept

        def work(progress: Progress) -> tuple["PdfReport", PagePicture, "KeptParts"]:
            parts = kept or kept_parts()
            if drawn is not None and (drawn[0], drawn[2]) == (options, day):
                report = drawn[1]
            else:
                report = report_pdf(source, options, day, progress, parts)
            return report, page_picture(report.data, number, room), parts

        def show(result: tuple["PdfReport", PagePicture, "KeptParts"]) -> None:
            report, picture, self._kept = result
            self._drawn = options, report, day
            self._show_preview(report, picture)

        self._drawing = run_job(self, work, show, ended=self._end_preview)

    def _made_before(self, options: ReportOptions, day: date) -> bytes | None:
        """Return the PDF of these options that the preview made, if it did."""
        drawn = self._drawn
        is_same = drawn is not None and (drawn[0], drawn[2]) == (options, day)
        return drawn[1].data if drawn is not None and is_same else None

    def _show_preview(self, report: "PdfReport", picture: PagePicture) -> None:
        self.preview.show_page(picture)
        self.enlarge_button.setEnabled(True)
        if self._enlarged is not None:
            self._enlarged.set_data(report.data)
        self.unshown.setText(
            self.tr(
                "Deze tekens kan het rapport niet tonen; er komt een teken als dit voor in de "
                "plaats: \ufffd. Voorleessoftware leest ze wel: {0}"
            ).format(" ".join(report.unshown[:_MOST_UNSHOWN]))
        )
        self.unshown.setVisible(bool(report.unshown))

    def _end_preview(self) -> None:
        self._drawing = None

    def _choose_logo(self) -> None:
        path = self._files.open_one(
            self,
            FileKind.LOGO,
            self.tr("Logo kiezen"),
            self.tr("Afbeeldingen (*.png *.svg *.jpg *.jpeg)"),
        )
        if path is not None:
            self.make_button.setEnabled(False)  # a report without it would be another
            run_job(
                self,
                lambda _progress: read_logo(path),
                self._take_logo,
                lambda error: show_error(self, error),
                ended=lambda: self.make_button.setEnabled(True),
                text=self.tr("Logo lezen…"),
            )

    def _take_logo(self, png: bytes) -> None:
        self._logo = Logo(png, self.logo_alt.text())
        if not self.logo_alt.text().strip():
            whose = self._sessions()[0].details.organisation
            self.logo_alt.setText(shortened(self.tr("Logo van {0}").format(whose)))
        self._show_logo()
        self._changed()

    def _drop_logo(self) -> None:
        self._logo = None
        self._show_logo()
        self._changed()

    def _show_logo(self) -> None:
        has_logo = self._logo is not None
        self.no_logo_button.setVisible(has_logo)
        self.logo_alt.setVisible(has_logo)

    def _cancel_or_close(self) -> None:
        if self._job is not None and self._job.is_running:
            self._job.cancel()
        else:
            self.reject()

    def _succeed(self, path: Path) -> None:
        self._made = path
        self._tell(self.tr("Het rapport staat klaar: {0}").format(path.name))
        self.open_button.show()
        self.folder_button.show()
        self.open_button.setFocus()

    def _keep(self, options: ReportOptions) -> None:
        self._typed.settle()
        try:
            self._remember(options)
        except UserError as error:
            show_error(self, error)

    def _fail(self, error: UserError) -> None:
        show_error(self, error)
        if isinstance(error, FileInUse):
            free = free_name(Path(self.file.text()))
            self.file.setText(str(free))
            self._tell(self.tr("De naam is nu ‘{0}’.").format(free.name))
        self.file.setFocus()

    def _end(self) -> None:
        """Give the buttons back, however it ended."""
        self._progress.hide()
        self._set_busy(False)
        self._pause.start()  # the preview gave way

    def _set_busy(self, busy: bool) -> None:
        self.make_button.setEnabled(not busy)
        self.close_button.setText(self.tr("Annuleren") if busy else self.tr("Sluiten"))

    def _tell(self, text: str) -> None:
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))

    def _choose(self, preset: Preset) -> None:
        """Choose the sections of ``preset``."""
        wanted = with_preset(ReportOptions(), preset)
        for name, check in self._checks.items():
            check.setChecked(getattr(wanted, name))
        self._show_preset()

    def _show_preset(self) -> None:
        """Show which preset has the sections that are chosen, if one does."""
        preset = self._preset()
        self.presets.set_current(None if preset is None else list(Preset).index(preset))
        self._propose()

    def _preset(self) -> Preset | None:
        chosen = {name: check.isChecked() for name, check in self._checks.items()}
        for preset in Preset:
            wanted = with_preset(ReportOptions(), preset)
            if all(getattr(wanted, name) is on for name, on in chosen.items()):
                return preset
        return None

    def _browse(self) -> None:
        title, proposed = self.tr("Rapport opslaan"), self.file.text()
        path = self._files.save(self, title, proposed, report_forms())
        if path is not None:
            self.file.setText(str(path))

    def _show(self, path: Path | None) -> None:
        if path is not None:
            open_outside(self, path)
