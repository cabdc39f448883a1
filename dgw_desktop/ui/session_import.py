# SPDX-License-Identifier: EUPL-1.2
"""Sessions from .dgw files: asked for or opened, and added to the list."""

from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dgw_desktop.domain.session import Session, SessionRole
from dgw_desktop.errors import UserError
from dgw_desktop.storage.errors import DamagedDatabase
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.dialogs.files import FileDialogs, FileKind
from dgw_desktop.ui.dialogs.messages import ask, show_error
from dgw_desktop.ui.job import Progress, run_job
from dgw_desktop.ui.session_tasks import SessionTasks

_Read = tuple[Path, Session, LoadedModel]


class SessionImport(QObject):
    """Adds the sessions in files; ``page`` is the parent of the dialogs.

    ``imported`` carries the ids of the new sessions, ``opened`` that of the one to work on.
    """

    imported = Signal(list)
    opened = Signal(str)

    def __init__(
        self, store: SessionStore, tasks: SessionTasks, files: FileDialogs, page: QWidget
    ) -> None:
        """Add sessions to ``store``; scans of participants are merged with ``tasks``."""
        super().__init__(page)
        self._store = store
        self._tasks = tasks
        self._files = files
        self._page = page

    def ask(self) -> None:
        """Ask for .dgw files and add their sessions."""
        paths = self._files.open_many(
            self._page,
            FileKind.IMPORT,
            self.tr("Sessies importeren"),
            self.tr("Sessies (*.dgw);;Alle bestanden (*)"),
        )
        if paths:
            self.add(paths)

    def open(self, path: Path) -> None:
        """Open the session in a .dgw file, and add it first unless it is here just so."""
        self._read([path], and_open=True)

    def add(self, paths: Sequence[Path]) -> None:
        """Add the sessions in ``paths``; a file that cannot be read is named, the others go on.

        Scans that participants filled in alone are for merging: as sessions in the list each
        would show what one person chose.
        """
        self._read(paths, and_open=False)

    def _read(self, paths: Sequence[Path], and_open: bool) -> None:
        from dgw_desktop.storage.backups import make_backup
        from dgw_desktop.storage.session_file import add_session, read_sessions

        stored, backup_folder = self._store, self._tasks.keeper.folder

        def work(progress: Progress) -> _Added:
            files = read_sessions(paths, progress)
            scans = [item for item in files.read if item[1].role is SessionRole.PARTICIPANT]
            others = [item for item in files.read if item[1].role is not SessionRole.PARTICIPANT]
            if not files.read:
                return _Added([], [], [], files.fault)
            # A connection belongs to the thread that made it.
            with closing(stored.open_again()) as database:
                store = SessionStore(database, lambda: datetime.now(UTC))
                here = [s.id for _, s, _ in files.read if and_open and _is_here(store, s)]
                if here or not others:
                    return _Added(here, [], [] if here else scans, files.fault)
                store.check_writable()
                with suppress(DamagedDatabase):  # told at start; it is no reason not to import
                    make_backup(database, backup_folder, datetime.now(UTC))
                new = [add_session(store, session, loaded) for _, session, loaded in others]
                return _Added(new, new, scans, files.fault)

        def end(added: _Added) -> None:
            if added.new:
                self.imported.emit(added.new)
            if added.fault is not None:
                show_error(self._page, added.fault)
            if and_open and added.ids:
                self.opened.emit(added.ids[-1])
            if added.scans:
                self._take_scans(added.scans, and_open)

        run_job(
            self._page,
            work,
            end,
            lambda error: show_error(self._page, error),
            text=self.tr("Importeren…"),
            finishes=True,
        )

    def _take_scans(self, scans: Sequence[_Read], and_open: bool) -> None:
        """Offer to merge filled-in scans, or let a person go on with an own one."""
        from dgw_desktop.storage.session_file import add_session

        if len(scans) > 1:
            self._tasks.merge([path for path, _, _ in scans])
            return
        ((path, session, loaded),) = scans
        if ask(
            self._page,
            self.tr("‘{0}’ is door één deelnemer ingevuld.").format(path.name),
            self.tr(
                "Een eigen scan is hier verder in te vullen. Scans van anderen gaan samen met "
                "Meer → Samenvoegen."
            ),
            self.tr("Mijn eigen scan"),
        ):
            try:
                session_id = add_session(self._store, session, loaded)
            except UserError as error:
                show_error(self._page, error)
                return
            self.imported.emit([session_id])
            if and_open:
                self.opened.emit(session_id)


@dataclass(frozen=True, slots=True)
class _Added:
    """What came of some files: sessions to open, those that are new, scans, and what was not read.

    The scans are for merging, and not yet in the list.
    """

    ids: list[str]
    new: list[str]
    scans: list[_Read]
    fault: UserError | None


def _is_here(store: SessionStore, session: Session) -> bool:
    """Tell whether the list has exactly this session."""
    return session.id in store.index().ids and store.load(session.id) == session
