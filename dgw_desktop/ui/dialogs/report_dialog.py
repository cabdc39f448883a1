# SPDX-License-Identifier: EUPL-1.2
"""Rapport: what goes in, where it goes, and the making of it with progress and cancel."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.errors import UserError
from dgw_desktop.report.source import ReportOptions, ReportSource
from dgw_desktop.ui.dialogs.messages import show_error
from dgw_desktop.ui.file_actions import documents, proposed_path
from dgw_desktop.ui.job import Job, Progress
from dgw_desktop.ui.widgets.labels import plain_label


class ReportDialog(QDialog):
    """Asks for the contents and the file, makes the PDF, and offers to open it."""

    def __init__(self, source: ReportSource, parent: QWidget | None = None) -> None:
        """Make the dialog for ``source``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rapport"))
        self.setMinimumWidth(520)
        self._source = source
        self._job: Job | None = None
        self._made: Path | None = None

        self.label = QComboBox()
        self.label.setAccessibleName(self.tr("Label"))
        self.label.addItems([self.tr("Concept"), self.tr("Definitief")])
        self.label.setCurrentIndex(1 if source.session.is_final else 0)
        self._checks = {
            "gaps": QCheckBox(self.tr("Grootste afstand tot de ambitie, met de volgende stap")),
            "comparison": QCheckBox(self.tr("Vergelijking met de vorige meting")),
            "actions": QCheckBox(self.tr("Acties en parkeerplek")),
            "statements": QCheckBox(self.tr("Per dimensie de stellingen met de keuze")),
            "votes": QCheckBox(self.tr("Stemmen")),
            "notes": QCheckBox(self.tr("Toelichtingen")),
        }
        for check in self._checks.values():
            check.setChecked(True)
        self._checks["comparison"].setVisible(source.baseline is not None)
        session = source.session
        self._checks["actions"].setVisible(bool(session.actions or session.parking_lot))
        self._checks["votes"].setVisible(any(a.votes for a in session.answers.values()))
        self._checks["statements"].toggled.connect(self._statements_toggled)

        self.file = QLineEdit(str(proposed_path(source.session.details, ".pdf")))
        self.file.setAccessibleName(self.tr("Bestand"))
        self.browse_button = QPushButton(self.tr("Bladeren…"))
        self.browse_button.clicked.connect(self._browse)
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Voortgang"))
        self.outcome = plain_label(wrap=True)
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

        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(plain_label(self.tr("Rapport"), "heading"))
        label_row = QHBoxLayout()
        label_row.addWidget(plain_label(self.tr("Label op de voorkant")))
        label_row.addWidget(self.label)
        label_row.addStretch(1)
        column.addLayout(label_row)
        column.addWidget(plain_label(self.tr("Onderdelen"), "caption"))
        for check in self._checks.values():
            column.addWidget(check)
        column.addWidget(plain_label(self.tr("Bestand"), "caption"))
        file_row = QHBoxLayout()
        file_row.addWidget(self.file, 1)
        file_row.addWidget(self.browse_button)
        column.addLayout(file_row)
        column.addWidget(self._progress)
        column.addWidget(self.outcome)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.make_button)
        column.addLayout(buttons)
        for widget in (self._progress, self.outcome, self.open_button, self.folder_button):
            widget.hide()

    @property
    def options(self) -> ReportOptions:
        """What is chosen now."""
        chosen = {name: check.isChecked() for name, check in self._checks.items()}
        return ReportOptions(label=self.label.currentText(), **chosen)

    def make(self) -> None:
        """Make the report in a thread of its own."""
        text = self.file.text().strip()
        if not text:
            self._tell(self.tr("Kies een bestand voor het rapport."))
            return
        path = Path(text).expanduser()
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")
        if not path.is_absolute():
            path = documents() / path
        self.file.setText(str(path))
        self._progress.setValue(0)
        self._progress.show()
        self.outcome.hide()
        self.open_button.hide()
        self.folder_button.hide()
        self.make_button.setEnabled(False)
        self.close_button.setText(self.tr("Annuleren"))
        source, options = self._source, self.options

        def work(progress: Progress) -> object:
            # reportlab takes a tenth of a second to import: not at the start of the app.
            from dgw_desktop.report.pdf.report import write_report

            write_report(source, options, path, date.today(), progress)
            return path

        job = Job(work, self)
        job.progressed.connect(self._progress.setValue)
        job.succeeded.connect(self._succeed)
        job.failed.connect(self._fail)
        job.cancelled.connect(lambda: self._end(self.tr("Geannuleerd; er is niets geschreven.")))
        self._job = job
        job.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the work before the dialog goes away."""
        self._stop()
        super().closeEvent(event)

    def reject(self) -> None:
        """Stop the work before the dialog goes away."""
        self._stop()
        super().reject()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _cancel_or_close(self) -> None:
        if self._job is not None and self._job.isRunning():
            self._job.cancel()
        else:
            self.reject()

    def _succeed(self, path: Path) -> None:
        self._made = path
        self._end(self.tr("Het rapport staat klaar: {0}").format(path.name))
        self.open_button.show()
        self.folder_button.show()
        self.open_button.setFocus()

    def _fail(self, error: UserError) -> None:
        self._end("")
        show_error(self, error)
        self.file.setFocus()

    def _end(self, text: str) -> None:
        self._progress.hide()
        self.make_button.setEnabled(True)
        self.close_button.setText(self.tr("Sluiten"))
        self._tell(text)

    def _tell(self, text: str) -> None:
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))

    def _statements_toggled(self, on: bool) -> None:
        for name in ("votes", "notes"):
            self._checks[name].setEnabled(on)

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Rapport opslaan"), self.file.text(), self.tr("PDF (*.pdf)")
        )
        if name:
            self.file.setText(name)

    @staticmethod
    def _show(path: Path | None) -> None:
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
