# SPDX-License-Identifier: EUPL-1.2
"""Samenvoegen: scans that people filled in alone go into a prepared session, or a new one."""

from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer
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
from dgw_desktop.domain.session import Session, SessionDetails
from dgw_desktop.domain.texts import one_line
from dgw_desktop.errors import UserError
from dgw_desktop.storage.session_heads import SessionSummary
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.dialog import WorkingDialog, tool_row
from dgw_desktop.ui.asking.files import FileDialogs, FileKind
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.asking.session_in_words import describe
from dgw_desktop.ui.asking.session_picker import SessionPicker
from dgw_desktop.ui.asking.typed_guard import TypedGuard
from dgw_desktop.ui.foundation.dropped_files import FileDoor
from dgw_desktop.ui.foundation.job import Job, Progress, run_job
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label, plain_tip
from dgw_desktop.ui.participants.reopening import may_reopen
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.date_edit import DateEdit
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.type_ahead import RowList
from dgw_desktop.work.merging import MergeOutcome, NamedScan
from dgw_desktop.work.returned_files import NewSession, first_scan, merge_files, returned_forms

_SOURCE = Qt.ItemDataRole.UserRole


class MergeDialog(WorkingDialog):
    """Asks which scans and into what; ``outcome`` is what was made of them when it is accepted."""

    def __init__(
        self,
        store: SessionStore,
        files: FileDialogs,
        parent: QWidget | None = None,
        into: str | None = None,
    ) -> None:
        """Make a dialog without scans; ``into`` is the id of the session that they are for."""
        super().__init__(parent, self.tr("Samenvoegen"), 680, 600)
        self.outcome: MergeOutcome | None = None
        self._store = store
        self._files = files
        self._job: Job | None = None
        self._proposing: Job | None = None
        self._is_asked = False
        self.target = Choice()
        self.target.setAccessibleName(self.tr("Samenvoegen in"))
        self.target.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.target.setMinimumContentsLength(20)
        self.target.addItem(self.tr("Een nieuwe sessie"), None)
        self.target.currentIndexChanged.connect(self._show_target)
        self.list = RowList()
        self.list.setAccessibleName(self.tr("Ingevulde scans om samen te voegen"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.files_button = QPushButton(self.tr("Bestanden toevoegen…"))
        self.files_button.clicked.connect(self._ask_files)
        FileDoor(self, self.files_button.isEnabled).dropped.connect(self.add_files)
        self.folder_button = QPushButton(self.tr("Map toevoegen…"))
        self.folder_button.clicked.connect(self._ask_folder)
        self.sessions_button = QPushButton(self.tr("Uit sessies toevoegen…"))
        self.sessions_button.clicked.connect(self._ask_sessions)
        self.remove_button = QPushButton(self.tr("Uit de lijst halen"))
        self.remove_button.clicked.connect(self._remove_selected)
        self.organisation = self._line(self.tr("Organisatie"))
        self.title = self._line(self.tr("Titel"))
        self.unit = self._line(self.tr("Organisatieonderdeel"))
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
        self._lay_out()
        if into is not None:
            self._offer(into)
        self._show_target()
        self._typed = TypedGuard(self)

    def _lay_out(self) -> None:
        column = self.body
        column.addWidget(
            plain_label(
                self.tr(
                    "Het programma telt per dimensie wat mensen individueel invulden, zonder "
                    "namen of codes. Komt er later een bestand bij? Voeg het dan later toe. Een "
                    "verbeterd bestand vervangt het vorige."
                ),
                "muted",
                wrap=True,
            )
        )
        into = QHBoxLayout()
        column.addLayout(into)
        caption = plain_label(self.target.accessibleName())
        caption.setBuddy(self.target)
        into.addWidget(caption)
        into.addWidget(self.target, 1)
        column.addWidget(
            tool_row(
                self.files_button, self.folder_button, self.sessions_button, self.remove_button
            )
        )
        column.addWidget(self.list, 1)
        self._details = QWidget()
        form = QGridLayout(self._details)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for number, field in enumerate((self.organisation, self.title, self.unit, self.date)):
            row, side = divmod(number, 2)
            form.addWidget(plain_label(field.accessibleName()), row, 2 * side)
            form.addWidget(field, row, 2 * side + 1)
        form.setColumnStretch(1, 1)
        form.setColumnStretch(3, 1)
        column.addWidget(self._details)
        self.foot.addWidget(self._progress)
        self.foot.addWidget(self._state)
        buttons = QHBoxLayout()
        self.foot.addLayout(buttons)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.merge_button)

    @property
    def into(self) -> str | None:
        """The id of the session that the scans go into, None for a new one."""
        chosen = self.target.currentData()
        return chosen if isinstance(chosen, str) else None

    def add_files(self, paths: Sequence[Path], name: str = "{0}") -> None:
        """Add files to the list, each once, by their names as ``name`` has them."""
        known = {str(source) for source in self._sources()}
        for path in paths:
            if str(path) not in known:
                self._add(name.format(path.name), str(path), path)
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
        """Read the scans, count them and store them, in a thread of its own."""
        sources = self._sources()
        if not sources:
            self._tell(self.tr("Kies eerst bestanden of een map."))
            return
        if self._proposing is not None:
            self._is_asked = True  # a click that comes before the first file is read
            self._set_busy(True)
            return
        target = self.into or self._new_session()
        if target is None or (
            isinstance(target, str) and not may_reopen(self, self._store, target)
        ):
            return
        stored, paths = self._store, [source for source in sources if isinstance(source, Path)]
        ids = [source for source in sources if isinstance(source, str)]

        def work(progress: Progress) -> MergeOutcome:
            # A connection belongs to the thread that made it.
            with closing(stored.open_again()) as database:
                store = SessionStore(database, lambda: datetime.now(UTC))
                scans = [_stored_scan(store, session_id) for session_id in ids]
                return merge_files(store, target, paths, scans, progress, reopen=True)

        self._set_busy(True)
        self._job = run_job(
            self,
            work,
            self._succeed,
            lambda error: show_error(self, error),
            lambda: self._tell(self.tr("Geannuleerd; er is niets veranderd.")),
            ended=lambda: self._stop(self.tr("Er is niets veranderd.")),
            progressed=self._progress.setValue,
            finishes=True,
        )

    # Parts

    def _succeed(self, outcome: MergeOutcome) -> None:
        self.outcome = outcome
        self.accept()

    def _new_session(self) -> NewSession | None:
        """Return what is filled in, or point at what is not."""
        if not self.title.text().strip() or not self.organisation.text().strip():
            self._tell(self.tr("Vul een titel en een organisatie in."))
            self.point_at(self.organisation if self.title.text().strip() else self.title)
            return None
        day = self.date.day if self.date.check() else None
        if day is None:
            self._tell(self.date.problem())
            self.point_at(self.date)
            return None
        details = SessionDetails(
            title=one_line(self.title.text()),
            organisation=one_line(self.organisation.text()),
            unit=one_line(self.unit.text()),
            date=day,
        )
        return NewSession(details, uuid4().hex, datetime.now(UTC))

    def _offer(self, session_id: str) -> None:
        """Let the scans go into this session, unless the person chooses otherwise."""
        for summary in self._store.summaries_of([session_id]):
            self.target.insertItem(0, describe(summary), session_id)
            self.target.setItemData(0, plain_tip(describe(summary)), Qt.ItemDataRole.ToolTipRole)
            self.target.setCurrentIndex(0)

    def _show_target(self) -> None:
        self._details.setVisible(self.into is None)
        self._show_count()

    def _ask_files(self) -> None:
        paths = self._files.open_many(
            self,
            FileKind.MERGE,
            self.tr("Bestanden toevoegen"),
            self.tr("Ingevulde formulieren ({0});;Alle bestanden (*)").format(returned_forms()),
        )
        self.add_files(paths)

    def _ask_folder(self) -> None:
        folder = self._files.choose_folder(self, FileKind.MERGE, self.tr("Map toevoegen"))
        if folder is not None:
            self.add_files([folder], self.tr("{0} (map)"))

    def _ask_sessions(self) -> None:
        picker = SessionPicker(
            self.tr("Uit sessies toevoegen"),
            self.tr("Kies ingevulde scans: elk is door één persoon ingevuld."),
            self._store,
            self._store.index(),
            lambda picked: "" if picked else self.tr("Kies een of meer ingevulde scans."),
            self.tr("Toevoegen"),
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
                lambda _progress: first_scan(source, known),
                self._fill_in,
                lambda _error: None,  # told when the scans are read
                ended=self._end_proposal,
            )
            return
        with suppress(UserError):
            self._fill_in(self._store.load(source))

    def _fill_in(self, scan: Session | None) -> None:
        details = scan.details if scan is not None else None
        if details is not None:
            for field, text in (
                (self.title, details.title),
                (self.organisation, details.organisation),
                (self.unit, details.unit),
            ):
                if not field.text():
                    field.setText(shortened(text))
        prepared = scan.prepared_id if scan is not None else None
        if prepared is not None and self.target.count() == 1:
            session_id = self._store.session_for(prepared)
            if session_id is not None:
                self._offer(session_id)

    def _end_proposal(self) -> None:
        """Go on, however it ended, after what was found is filled in."""
        self._proposing = None
        QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
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
            self.folder_button,
            self.sessions_button,
            self.remove_button,
            self.target,
        ):
            widget.setEnabled(not busy)
        if busy:
            self._tell(self.tr("Ingevulde scans lezen…"))

    def _cancel(self) -> None:
        if self._is_asked:
            self._is_asked = False
            self._stop(self.tr("Geannuleerd; er is niets veranderd."))
        elif self._job is not None and self._job.is_running:
            self._job.cancel()
        else:
            self.reject()

    def _stop(self, text: str) -> None:
        self._set_busy(False)
        self._tell(text)

    def _show_count(self) -> None:
        count = self.list.count()
        text = self.tr("In de lijst: {0}").format(count)
        if count > MOST_PEOPLE:
            text = self.tr("{0}; het maximum is {1}").format(text, MOST_PEOPLE)
        self._tell(text)
        self.merge_button.setEnabled(1 <= count <= MOST_PEOPLE)

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


def _stored_scan(store: SessionStore, session_id: str) -> NamedScan:
    session = store.load(session_id)
    return NamedScan(session.details.title, session, store.models.get(session.model))
