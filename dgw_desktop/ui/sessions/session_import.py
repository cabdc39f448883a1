# SPDX-License-Identifier: EUPL-1.2
"""Sessions from .dgw files: asked for or opened, and added to the list."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dgw_desktop.domain.session import Session, SessionRole
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.files import FileDialogs, FileKind
from dgw_desktop.ui.asking.messages import ask, show_error
from dgw_desktop.ui.foundation.job import Progress, run_job
from dgw_desktop.ui.sessions.session_tasks import SessionTasks

if TYPE_CHECKING:
    from dgw_desktop.work.importing import Imported, Read

_Read = tuple[Path, Session, LoadedModel]


class SessionImport(QObject):
    """Adds the sessions in files; ``page`` is the parent of the dialogs.

    ``imported`` carries what came in, an Imported; ``opened`` the id of the one to work on.
    """

    imported = Signal(object)
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

    def ask_invitation(self) -> None:
        """Ask for the file that a facilitator sent, and open the scan to fill in."""
        path = self._files.open_one(
            self._page,
            FileKind.IMPORT,
            self.tr("Uitnodiging openen"),
            self.tr("Uitnodigingen (*.dgw);;Alle bestanden (*)"),
        )
        if path is not None:
            self.open(path)

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
        from dgw_desktop.storage.session_file import read_sessions
        from dgw_desktop.work.importing import import_sessions, is_known

        stored, backup_folder = self._store, self._tasks.keeper.folder

        def work(progress: Progress) -> _Added:
            # A connection belongs to the thread that made it.
            with closing(stored.open_again()) as database:
                store = SessionStore(database, lambda: datetime.now(UTC))
                files = read_sessions(paths, progress, known=store.models.content_hashes())
                by_people = SessionRole.PARTICIPANT
                scans = [item for item in files.read if item[1].role is by_people]
                others = [item for item in files.read if item[1].role is not by_people]
                shown = store.index().ids
                here = [
                    session.id
                    for _, session, _ in files.read
                    if and_open and session.id in shown and is_known(store, session)
                ]
                if here or not others:
                    return _Added(here, None, [] if here else scans, files.fault)
                store.check_writable()
                read = [(session, loaded) for _, session, loaded in others]
                imported = import_sessions(database, read, backup_folder)
                return _Added(imported.session_ids, imported, scans, files.fault)

        def end(added: _Added) -> None:
            if added.imported is not None:
                self.imported.emit(added.imported)
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

    def _session_of(self, scans: Sequence[_Read]) -> str | None:
        """Return the id of the session here that scans were filled in for, if any."""
        prepared = dict.fromkeys(session.prepared_id for _, session, _ in scans)
        found = (self._store.session_for(prepared_id) for prepared_id in prepared if prepared_id)
        return next((session_id for session_id in found if session_id is not None), None)

    def _take_scans(self, scans: Sequence[_Read], and_open: bool) -> None:
        """Offer to merge filled-in scans, or let a person go on with an own one."""
        into = self._session_of(scans)
        if into is not None or len(scans) > 1:
            self._tasks.merge([path for path, _, _ in scans], into)
            return
        ((path, session, loaded),) = scans
        if ask(
            self._page,
            self.tr("‘{0}’ is door één deelnemer ingevuld.").format(path.name),
            self.tr(
                "Is het je eigen scan? Dan kun je die hier verder invullen. Zijn het ingevulde "
                "scans van anderen? Kies dan Meer → Samenvoegen."
            ),
            self.tr("Mijn eigen scan"),
        ):
            self._add_own((session, loaded), and_open)

    def _add_own(self, scan: "Read", and_open: bool) -> None:
        """Add an own scan in a thread, since all that is there is backed up first."""
        from dgw_desktop.work.importing import import_sessions

        stored, folder = self._store, self._tasks.keeper.folder

        def work(_progress: Progress) -> "Imported":
            # A connection belongs to the thread that made it.
            with closing(stored.open_again()) as database:
                return import_sessions(database, [scan], folder)

        def end(imported: "Imported") -> None:
            self.imported.emit(imported)
            if and_open:
                self.opened.emit(imported.session_ids[-1])

        run_job(
            self._page,
            work,
            end,
            lambda error: show_error(self._page, error),
            text=self.tr("Importeren…"),
            finishes=True,
        )


@dataclass(frozen=True, slots=True)
class _Added:
    """What came of some files: sessions to open, what came in, scans, and what was not read."""

    ids: Sequence[str]
    imported: "Imported | None"
    scans: list[_Read]
    fault: UserError | None
