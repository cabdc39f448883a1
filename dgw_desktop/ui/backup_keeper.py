# SPDX-License-Identifier: EUPL-1.2
"""Makes and reads backups in threads, in the data folder and in a second one at choice."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dgw_desktop.errors import UserError
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.backups import Backup, contents, copy_backup, make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.job import Job, Progress

_SECOND_FOLDER = "second_backup_folder"


class BackupKeeper(QObject):
    """Knows where backups go; ``made`` and ``failed`` tell how making one went."""

    made = Signal()
    failed = Signal(object)
    """A UserError."""
    checked = Signal(object, object)
    """A Backup, and its SessionSummaries or the UserError that says what is wrong with it."""

    def __init__(self, store: SessionStore, parent: QObject) -> None:
        """Keep backups of the database of ``store``."""
        super().__init__(parent)
        self._store = store
        self._making: Job | None = None
        self._checking: Job | None = None
        self._to_check: Backup | None = None

    @property
    def folder(self) -> Path:
        """The folder beside the database."""
        return DataPaths(self._store.path.parent).backups

    @property
    def second_folder(self) -> Path | None:
        """The folder that a person chose, such as on another disk."""
        chosen = self._store.settings.get(_SECOND_FOLDER)
        return Path(chosen) if chosen else None

    @property
    def folders(self) -> list[Path]:
        """All folders with backups."""
        second = self.second_folder
        return [self.folder] + ([second] if second is not None else [])

    def set_second_folder(self, folder: Path | None) -> None:
        """Copy backups to ``folder`` too, or no longer; UserError if that cannot be kept."""
        self._store.settings.remember(_SECOND_FOLDER, str(folder) if folder is not None else "")

    def start(self) -> None:
        """Begin to make a backup, unless one is being made."""
        if self._making is not None:
            return
        path, folder, second = self._store.path, self.folder, self.second_folder

        def make() -> None:
            # A connection belongs to the thread that made it.
            with closing(Database(path)) as database:
                backup = make_backup(database, folder, datetime.now(UTC))
            if second is not None:
                copy_backup(backup, second)

        def tell(outcome: object) -> None:
            self._making = None
            if isinstance(outcome, UserError):
                self.failed.emit(outcome)
            else:
                self.made.emit()

        self._making = self._run(make, tell)

    def check(self, backup: Backup) -> None:
        """Begin to read the whole of ``backup``, after the one that is being read.

        Of those asked for meanwhile only the last is read and told with ``checked``.
        """
        if self._checking is not None:
            self._to_check = backup
            return

        def tell(outcome: object) -> None:
            self._checking = None
            wanted, self._to_check = self._to_check, None
            if wanted is not None:
                self.check(wanted)
            else:
                self.checked.emit(backup, outcome)

        self._checking = self._run(lambda: contents(backup), tell)

    def wait(self) -> None:
        """Wait for what is being made and read; to be called before the app ends."""
        self._to_check = None
        for job in (self._making, self._checking):
            if job is not None:
                job.wait()

    def _run(self, work: Callable[[], object], tell: Callable[[object], None]) -> Job:
        """Start ``work``; ``tell`` gets what it returned, or its UserError."""

        def outcome(_progress: Progress) -> object:
            try:
                return work()
            except UserError as error:
                return error

        job = Job(outcome, self)
        found: list[object] = []
        job.succeeded.connect(found.append)

        def end() -> None:
            job.wait()
            job.deleteLater()
            # Told when the thread has ended: who hears it may want the next one.
            tell(found[0] if found else UserError(self.tr("Er ging iets mis met de reservekopie.")))

        job.finished.connect(end)
        job.start()
        return job
