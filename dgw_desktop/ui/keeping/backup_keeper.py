# SPDX-License-Identifier: EUPL-1.2
"""Makes and reads backups in threads, in the data folder and in a second one at choice."""

from collections.abc import Collection, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dgw_desktop.errors import UserError
from dgw_desktop.managed import managed
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.backups import copy_backup, make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.job import Job, Progress, run_job

if TYPE_CHECKING:
    from dgw_desktop.work.restoring import Found, Kept

_SECOND_FOLDER = "second_backup_folder"
_OVERDUE = "to_remove_from_second_folder"
_LEFT_BEHIND = 86_400.0  # seconds after which nobody is at work on a temporary copy


class BackupKeeper(QObject):
    """Knows where backups go; ``made`` and ``failed`` tell how making one went."""

    made = Signal()
    failed = Signal(object)
    """A UserError."""
    checked = Signal(object, object)
    """What was Kept, and what is Found in it or the UserError that says what is wrong with it."""

    def __init__(self, store: SessionStore, parent: QObject) -> None:
        """Keep backups of the database of ``store``."""
        super().__init__(parent)
        self._store = store
        self._making: Job | None = None
        self._checking: Job | None = None
        self._to_check: Kept | None = None

    @property
    def folder(self) -> Path:
        """The folder beside the database."""
        return DataPaths(self._store.path.parent).backups

    @property
    def second_folder(self) -> Path | None:
        """The folder that a person chose, such as on another disk, or the administrator's."""
        chosen = self._store.settings.kept(_SECOND_FOLDER)
        # A person who chose none has an empty one.
        found = managed().choose("backup_folder", chosen and Path(chosen), None)
        return found if isinstance(found, Path) else None

    @property
    def folders(self) -> list[Path]:
        """All folders with backups."""
        second = self.second_folder
        return [self.folder] + ([second] if second is not None else [])

    def set_second_folder(self, folder: Path | None) -> None:
        """Copy backups to ``folder`` too, or no longer; UserError if that cannot be kept."""
        self._store.settings.remember(_SECOND_FOLDER, str(folder) if folder is not None else "")

    def start(self) -> None:
        """Begin to make a backup, unless one is being made or the data may only be read."""
        if self._making is not None and self._making.is_running:
            return
        if self._store.is_read_only:
            return
        path, folder, second = self._store.path, self.folder, self.second_folder

        overdue = self._overdue

        def make() -> tuple[str, ...]:
            from dgw_desktop.storage.forgetting import forget, sweep

            # A connection belongs to the thread that made it.
            with closing(Database(path, read_only=True)) as database:
                others = [second] if second is not None else []
                backup = make_backup(database, folder, datetime.now(UTC), others=others)
            for place in (folder.parent, folder, *others):
                sweep(place, _LEFT_BEHIND)
            if second is not None:
                copy_backup(backup, second)
                forget([second], overdue)
            return tuple(overdue) if second is not None else ()

        def tell(forgotten: tuple[str, ...]) -> None:
            if forgotten:
                self._set_overdue(self._overdue - set(forgotten))
            self.made.emit()

        self._making = run_job(
            self,
            lambda _progress: make(),
            tell,
            self.failed.emit,
            text=self.tr("Reservekopie maken…"),
            finishes=True,
        )

    def check(self, kept: "Kept") -> None:
        """Begin to read the whole of ``kept``, after the one that is being read.

        Of those asked for meanwhile only the last is read and told with ``checked``.
        """
        if self._checking is not None and self._checking.is_running:
            self._to_check = kept
            return

        def tell(outcome: "Sequence[Found] | UserError") -> None:
            wanted, self._to_check = self._to_check, None
            if wanted is not None:
                self.check(wanted)
            else:
                self.checked.emit(kept, outcome)

        def read(_progress: Progress) -> "Sequence[Found]":
            from dgw_desktop.work.restoring import sessions_in

            return sessions_in(kept)

        self._checking = run_job(self, read, tell, tell)

    def forget_later(self, session_ids: Collection[str]) -> None:
        """Remove sessions from the second folder too, once it is there again; UserError."""
        self._set_overdue(self._overdue | set(session_ids))

    @property
    def _overdue(self) -> frozenset[str]:
        """The ids of the sessions that are still to be removed from the second folder."""
        return frozenset(self._store.settings.get(_OVERDUE).split())

    def _set_overdue(self, session_ids: Collection[str]) -> None:
        self._store.settings.remember(_OVERDUE, " ".join(sorted(session_ids)))

    def wait(self) -> None:
        """Wait for what is being made and read; for another thread than that of the window."""
        for job in (self._making, self._checking):
            if job is not None:
                job.wait()
