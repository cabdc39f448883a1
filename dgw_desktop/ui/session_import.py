# SPDX-License-Identifier: EUPL-1.2
"""Sessions from .dgw files: asked for or opened, and added to the list."""

from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from dgw_desktop.domain.session import Session, SessionRole
from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.storage.errors import DamagedDatabase
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.dialogs.messages import ask, show_error
from dgw_desktop.ui.job import Progress, run_job
from dgw_desktop.ui.session_tasks import SessionTasks


class SessionImport(QObject):
    """Adds the sessions in files; ``page`` is the parent of the dialogs.

    ``imported`` carries the ids of the new sessions, ``opened`` that of the one to work on.
    """

    imported = Signal(list)
    opened = Signal(str)

    def __init__(self, store: SessionStore, tasks: SessionTasks, page: QWidget) -> None:
        """Add sessions to ``store``; scans of participants are merged with ``tasks``."""
        super().__init__(page)
        self._store = store
        self._tasks = tasks
        self._page = page

    def ask(self) -> None:
        """Ask for .dgw files and add their sessions."""
        names, _ = QFileDialog.getOpenFileNames(
            self._page,
            self.tr("Sessies importeren"),
            "",
            self.tr("Sessies (*.dgw);;Alle bestanden (*)"),
        )
        if names:
            self.add([Path(name) for name in names])

    def open(self, path: Path) -> None:
        """Open the session in a .dgw file, and add it first unless it is here just so.

        UserError when the file cannot be read.
        """
        from dgw_desktop.storage.session_file import read_session

        session, _ = read_session(path)
        if session.id in self._store.index().ids and self._store.load(session.id) == session:
            self.opened.emit(session.id)
        else:
            self.add([path], and_open=True)

    def add(self, paths: list[Path], and_open: bool = False) -> None:
        """Add the sessions in ``paths``; one bad file means that none is added.

        With ``and_open`` the last one is opened.

        Scans that participants filled in alone are for merging: as sessions in the list each
        would show what one person chose.
        """
        from dgw_desktop.storage.backups import make_backup
        from dgw_desktop.storage.session_file import add_session, read_session

        try:
            self._store.check_writable()
        except UserError as error:
            show_error(self._page, error)
            return
        stored, backup_folder = self._store, self._tasks.keeper.folder

        def work(progress: Progress) -> list[str] | list[tuple[Session, LoadedModel]]:
            read = []
            for path in paths:
                read.append(read_session(path))
                if not progress(len(read) / len(paths)):
                    raise Cancelled
            if any(session.role is SessionRole.PARTICIPANT for session, _ in read):
                return read
            # A connection belongs to the thread that made it.
            with closing(stored.open_again()) as database:
                store = SessionStore(database, lambda: datetime.now(UTC))
                with suppress(DamagedDatabase):  # told at start; it is no reason not to import
                    make_backup(database, backup_folder, datetime.now(UTC))
                return [add_session(store, session, loaded) for session, loaded in read]

        def end(result: list[str] | list[tuple[Session, LoadedModel]]) -> None:
            if isinstance(result[0], str):
                self._tell(result, and_open)
            else:
                self._take_scans(paths, result, and_open)

        run_job(
            self._page,
            work,
            end,
            lambda error: show_error(self._page, error),
            text=self.tr("Importeren…"),
            finishes=True,
        )

    def _take_scans(
        self, paths: list[Path], read: list[tuple[Session, LoadedModel]], and_open: bool
    ) -> None:
        """Offer to merge filled-in scans, or let a person go on with an own one."""
        from dgw_desktop.storage.session_file import add_session

        if len(read) > 1:
            self._tasks.merge(
                [
                    path
                    for path, (session, _) in zip(paths, read, strict=True)
                    if session.role is SessionRole.PARTICIPANT
                ]
            )
        elif ask(
            self._page,
            self.tr("‘{0}’ is door één deelnemer ingevuld.").format(paths[0].name),
            self.tr(
                "Een eigen scan is hier verder in te vullen. Scans van anderen gaan samen met "
                "Meer → Samenvoegen."
            ),
            self.tr("Mijn eigen scan"),
        ):
            try:
                self._tell([add_session(self._store, *read[0])], and_open)
            except UserError as error:
                show_error(self._page, error)

    def _tell(self, ids: list[str], and_open: bool) -> None:
        self.imported.emit(ids)
        if and_open:
            self.opened.emit(ids[-1])
