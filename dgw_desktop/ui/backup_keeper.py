# SPDX-License-Identifier: EUPL-1.2
"""Makes backups in a thread of their own, in the data folder and in a second one at choice."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.backups import copy_backup, make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.job import Job, Progress

_SECOND_FOLDER = "second_backup_folder"


class BackupKeeper(QObject):
    """Knows where backups go; ``made`` and ``failed`` tell how one went."""

    made = Signal()
    failed = Signal(object)
    """A UserError."""

    def __init__(self, store: SessionStore, parent: QObject) -> None:
        """Keep backups of the database of ``store``."""
        super().__init__(parent)
        self._store = store
        self._job: Job | None = None

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
        if self._job is not None:
            return
        path, folder, second = self._store.path, self.folder, self.second_folder

        def work(progress: Progress) -> object:
            # A connection belongs to the thread that made it.
            with closing(Database(path)) as database:
                backup = make_backup(database, folder, datetime.now(UTC))
            if not progress(0.5):
                raise Cancelled
            if second is not None:
                copy_backup(backup, second)
            return backup

        self._job = Job(work, self)
        # Told when the thread has ended: who hears it may want the next one.
        self._error: UserError | None = None
        self._job.failed.connect(self._keep_error)
        self._job.finished.connect(self._end)
        self._job.start()

    def wait(self) -> None:
        """Wait until the backup that is being made is done; to be called before the app ends."""
        if self._job is not None:
            self._job.wait()

    def _keep_error(self, error: UserError) -> None:
        self._error = error

    def _end(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.wait()
            job.deleteLater()
        if self._error is not None:
            self.failed.emit(self._error)
        else:
            self.made.emit()
