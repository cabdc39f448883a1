# SPDX-License-Identifier: EUPL-1.2
"""Samenvoegen: scans that people filled in alone become the votes of a new group session."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QWidget,
)

from dgw_desktop.domain.fitting import shortened
from dgw_desktop.domain.limits import MOST_PEOPLE
from dgw_desktop.domain.session import SessionDetails
from dgw_desktop.domain.texts import one_line
from dgw_desktop.domain.wording import counted
from dgw_desktop.errors import UserError
from dgw_desktop.files import is_session_file
from dgw_desktop.storage.errors import SessionFileError
from dgw_desktop.storage.session_file import ReadFiles, read_session
from dgw_desktop.storage.session_heads import SessionSummary
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.dialog import WorkingDialog, hold, tool_row
from dgw_desktop.ui.asking.files import FileDialogs, FileKind
from dgw_desktop.ui.asking.messages import ask, show_error
from dgw_desktop.ui.asking.session_in_words import describe
from dgw_desktop.ui.asking.session_picker import SessionPicker
from dgw_desktop.ui.asking.typed_guard import TypedGuard
from dgw_desktop.ui.foundation.dropped_files import FileDoor
from dgw_desktop.ui.foundation.job import Job, run_job
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label, plain_tip
from dgw_desktop.ui.parts.date_edit import DateEdit
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.type_ahead import RowList
from dgw_desktop.work.merging import (
    MergeOutcome,
    NamedScan,
    merge_new,
    named_scans,
    read_scans,
)

_SOURCE = Qt.ItemDataRole.UserRole


class MergeDialog(WorkingDialog):
    """Asks which scans; ``outcome`` is what was made of them after the dialog was accepted."""

    def __init__(
        self, store: SessionStore, files: FileDialogs, parent: QWidget | None = None
    ) -> None:
        """Make a dialog without scans."""
        super().__init__(parent, self.tr("Samenvoegen"), 680, 600)
        self.outcome: MergeOutcome | None = None
        self._store = store
        self._files = files
        self._job: Job | None = None
        self._proposing: Job | None = None
        self._is_asked = False
        self.list = RowList()
        self.list.setAccessibleName(self.tr("Scans om samen te voegen"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.files_button = QPushButton(self.tr("Bestanden toevoegen…"))
        self.files_button.clicked.connect(self._ask_files)
        FileDoor(self, self.files_button.isEnabled).dropped.connect(self._take_dropped)
        self.sessions_button = QPushButton(self.tr("Sessies toevoegen…"))
        self.sessions_button.clicked.connect(self._ask_sessions)
        self.remove_button = QPushButton(self.tr("Uit de lijst halen"))
        self.remove_button.clicked.connect(self._remove_selected)
        self.title = self._line(self.tr("Titel"))
        self.organisation = self._line(self.tr("Organisatie"))
        self.unit = self._line(self.tr("Onderdeel"))
        self.date = DateEdit(self.tr("Datum"), datetime.now().date())
        self.date.problem_changed.connect(self._show_problem)
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Voortgang"))
        self._progress.hide()
        self._state = StatusLabel()
        self.cancel_button = QPushButton(self.tr("Annuleren"))
        self.cancel_button.clicked.connect(self._cancel)
        self.merge_button = QPushButton(self.tr("Samenvoegen"))
        self.merge_button.setProperty("role", "primary")
        self.merge_button.setDefault(True)
        self.merge_button.clicked.connect(self.merge)

        column = self.body
        column.addWidget(
            plain_label(
                self.tr(
                    "Per dimensie worden de keuzes van de deelnemers geteld als stemmen van een "
                    "nieuwe groepssessie. Namen, toelichtingen, ambities en acties gaan niet mee. "
                    "Bij minder dan {0} deelnemers blijven de stemmen van een dimensie weg."
                ).format(store.settings.privacy_threshold()),
                "muted",
                wrap=True,
            )
        )
        column.addWidget(tool_row(self.files_button, self.sessions_button, self.remove_button))
        column.addWidget(self.list, 1)
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for number, field in enumerate((self.title, self.organisation, self.unit, self.date)):
            row, side = divmod(number, 2)
            form.addWidget(plain_label(field.accessibleName()), row, 2 * side)
            form.addWidget(field, row, 2 * side + 1)
        form.setColumnStretch(1, 1)
        form.setColumnStretch(3, 1)
        column.addLayout(form)
        self.foot.addWidget(self._progress)
        self.foot.addWidget(self._state)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.merge_button)
        self.foot.addLayout(buttons)
        self._show_count()
        self._typed = TypedGuard(self)

    def _take_dropped(self, paths: list[Path]) -> None:
        scans = [path for path in paths if is_session_file(path.name)]
        self.add_files(scans)
        if not scans:
            self._tell(self.tr("Zet hier bestanden neer die eindigen op .dgw."))

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add files to the list, each once."""
        known = {str(source) for source in self._sources()}
        for path in paths:
            if str(path) not in known:
                self._add(path.name, str(path), path)
                known.add(str(path))
        self._show_count()

    def add_sessions(self, summaries: Sequence[SessionSummary]) -> None:
        """Add sessions to the list, each once."""
        known = self._sources()
        for summary in summaries:
            if summary.id not in known:
                self._add(describe(summary), "", summary.id)
        self._show_count()

    def merge(self) -> None:
        """Read the scans in a thread of its own, then count and store them."""
        sources = self._sources()
        if len(sources) < 2:
            self._tell(self.tr("Kies minstens twee scans."))
            return
        if self._proposing is not None:
            self._is_asked = True  # a click that comes before the first file is read
            self._set_busy(True)
            return
        if not self.title.text().strip() or not self.organisation.text().strip():
            self._tell(self.tr("Vul een titel en een organisatie in."))
            self.point_at(self.organisation if self.title.text().strip() else self.title)
            return
        day = self.date.day if self.date.check() else None
        if day is None:
            self._tell(self.date.problem())
            self.point_at(self.date)
            return
        details = SessionDetails(
            title=one_line(self.title.text()),
            organisation=one_line(self.organisation.text()),
            unit=one_line(self.unit.text()),
            date=day,
        )
        try:
            stored = [self._stored(source) for source in sources if isinstance(source, str)]
        except UserError as error:
            show_error(self, error)
            return
        paths = [source for source in sources if isinstance(source, Path)]

        self._set_busy(True)
        known = self._store.models.content_hashes()
        self._job = run_job(
            self,
            lambda progress: read_scans(paths, progress, known),
            lambda files: self._take(stored, files, details),
            self._fail,
            lambda: self._stop(self.tr("Geannuleerd; er is niets gemaakt.")),
            progressed=self._progress.setValue,
        )

    # Parts

    def _take(self, stored: list[NamedScan], files: ReadFiles, details: SessionDetails) -> None:
        """Merge what was read; where a file was not, name it and ask whether to go on."""
        scans = [*stored, *named_scans(files)]
        self._mark(dict(files.refused))
        fault = files.fault
        if fault is not None and len(scans) < 2:
            self._fail(fault)
        elif fault is None or ask(
            self,
            fault.message,
            self.tr("De andere {0} scans zijn in orde.").format(len(scans)),
            self.tr("Samenvoegen zonder deze"),
        ):
            self._store_merge(scans, details)
        else:
            self._stop(self.tr("Er is niets gemaakt."))

    def _mark(self, refused: dict[Path, SessionFileError]) -> None:
        """Show in the list which files cannot be read."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            error = refused.get(item.data(_SOURCE))
            if error is not None:
                name = item.data(_SOURCE).name
                item.setText(self.tr("{0} – kan niet worden gelezen").format(name))
                item.setToolTip(plain_tip(error.message))
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, error.message)

    def _store_merge(self, scans: list[NamedScan], details: SessionDetails) -> None:
        try:
            self.outcome = merge_new(self._store, scans, details, uuid4().hex, datetime.now(UTC))
        except UserError as error:
            self._fail(error)
            return
        self.accept()

    def _stored(self, session_id: str) -> NamedScan:
        session = self._store.load(session_id)
        return NamedScan(session.details.title, session, self._store.models.get(session.model))

    def _ask_files(self) -> None:
        paths = self._files.open_many(
            self,
            FileKind.MERGE,
            self.tr("Bestanden toevoegen"),
            self.tr("Sessies (*.dgw);;Alle bestanden (*)"),
        )
        self.add_files(paths)

    def _ask_sessions(self) -> None:
        picker = SessionPicker(
            self.tr("Sessies toevoegen"),
            self.tr("Sessies die elk door één persoon zijn ingevuld."),
            self._store,
            self._store.index(),
            lambda picked: "" if picked else self.tr("Kies een of meer sessies."),
            self,
        )
        if hold(picker):
            self.add_sessions(self._store.summaries_of(picker.picked))

    def _remove_selected(self) -> None:
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self._show_count()

    def _add(self, text: str, tip: str, source: Path | str) -> None:
        item = QListWidgetItem(text)
        item.setToolTip(plain_tip(tip))
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tip)
        item.setData(_SOURCE, source)
        self.list.addItem(item)
        if self.list.count() == 1:
            self._propose(source)

    def _propose(self, source: Path | str) -> None:
        """Take over what the first scan says of the session, where nothing was typed."""
        if isinstance(source, Path):
            known = self._store.models.content_hashes()
            self._proposing = run_job(
                self,
                lambda _progress: read_session(source, known)[0].details,
                self._fill_in,
                lambda _error: self._end_proposal(),  # told when the scans are read
            )
            return
        with suppress(UserError):
            self._fill_in(self._store.load(source).details)

    def _fill_in(self, details: SessionDetails) -> None:
        for field, text in (
            (self.title, details.title),
            (self.organisation, details.organisation),
            (self.unit, details.unit),
        ):
            if not field.text():
                field.setText(shortened(text))
        self._end_proposal()

    def _end_proposal(self) -> None:
        self._proposing = None
        if self._is_asked:
            self._is_asked = False
            self._set_busy(False)
            self.merge()

    def _sources(self) -> list[Path | str]:
        return [self.list.item(row).data(_SOURCE) for row in range(self.list.count())]

    def _set_busy(self, busy: bool) -> None:
        self._progress.setValue(0)
        self._progress.setVisible(busy)
        for widget in (
            self.merge_button,
            self.files_button,
            self.sessions_button,
            self.remove_button,
        ):
            widget.setEnabled(not busy)
        if busy:
            self._tell(self.tr("Scans lezen…"))

    def _cancel(self) -> None:
        if self._is_asked:
            self._is_asked = False
            self._stop(self.tr("Geannuleerd; er is niets gemaakt."))
        elif self._job is not None and self._job.is_running:
            self._job.cancel()
        else:
            self.reject()

    def _fail(self, error: UserError) -> None:
        self._stop(self.tr("Er is niets gemaakt."))
        show_error(self, error)

    def _stop(self, text: str) -> None:
        self._set_busy(False)
        self._tell(text)

    def _show_count(self) -> None:
        count = self.list.count()
        text = counted(count, self.tr("scan"), self.tr("scans"))
        if count > MOST_PEOPLE:
            text = self.tr("{0}; het kunnen er hoogstens {1} zijn").format(text, MOST_PEOPLE)
        self._tell(text)
        self.merge_button.setEnabled(2 <= count <= MOST_PEOPLE)

    def _show_problem(self, problem: str) -> None:
        if problem:
            self._tell(problem)
        else:
            self._show_count()

    def _tell(self, text: str) -> None:
        self._state.setText(text)

    @staticmethod
    def _line(name: str) -> QLineEdit:
        line = QLineEdit()
        limit_line(line)
        line.setAccessibleName(name)
        return line


def outcome_text(outcome: MergeOutcome, threshold: int) -> str:
    """Return in words what was counted and what was not, and why."""
    parts = [tr("{0} scans zijn samengevoegd.").format(outcome.people)]
    for count, one, many in (
        (
            outcome.repeated,
            tr("1 scan was er dubbel en telt één keer."),
            tr("{0} scans waren er dubbel en tellen één keer."),
        ),
        (
            outcome.empty,
            tr("1 scan was leeg en telt niet mee."),
            tr("{0} scans waren leeg en tellen niet mee."),
        ),
    ):
        if count:
            parts.append(one if count == 1 else many.format(count))
    if outcome.withheld:
        dimensions = counted(outcome.withheld, tr("dimensie"), tr("dimensies"))
        parts.append(
            tr(
                "Bij {0} staan de stemmen er niet: minder dan {1} deelnemers vulden die in, of "
                "hun aantal zou door aftrekken volgen. De keuze maakt de groep gewoon samen."
            ).format(dimensions, threshold)
        )
    return " ".join(parts)
