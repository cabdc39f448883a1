# SPDX-License-Identifier: EUPL-1.2
"""What is done with several sessions at once, and with their backups and models."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.comparison import MOST_COLUMNS
from dgw_desktop.domain.session import Session, SessionDetails, SessionRole
from dgw_desktop.domain.side_by_side import Purpose
from dgw_desktop.domain.wording import counted
from dgw_desktop.errors import UserError
from dgw_desktop.storage.errors import DamagedSession
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.files import FileDialogs
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.foundation.job import Job, Progress, run_job
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.parts.toast import Toast
from dgw_desktop.work.comparing import in_order, why_not_side_by_side
from dgw_desktop.work.reading import check_enough, left_out, read_all

_AT_ONCE = 12  # sessions that are read before anyone notices


class SessionTasks(QObject):
    """Asks what is needed and does it; ``page`` is the parent of the dialogs."""

    side_by_side = Signal(object, object, object)
    """MaturityModel, list of Session and Purpose of the page that is wanted."""
    replaced = Signal()
    """Sessions came or went in another way than by a command that can be undone."""
    merged = Signal(str)
    """The id of the session that scans came together in."""

    def __init__(
        self,
        store: SessionStore,
        built_in: LoadedModel,
        keeper: BackupKeeper,
        files: FileDialogs,
        page: QWidget,
        toast: Toast,
    ) -> None:
        """Work on the sessions of ``store``."""
        super().__init__(page)
        self._store = store
        self._built_in = built_in
        self._files = files
        self._page = page
        self._toast = toast
        self.keeper = keeper

    def compare(self, ticked: Sequence[str] = ()) -> None:
        """Ask which two to twelve sessions, and show them side by side."""
        picked = self._pick(
            self.tr("Vergelijken"),
            self.tr("Kies 2 t/m {0} sessies met dezelfde stellingen.").format(MOST_COLUMNS),
            lambda picked: why_not_side_by_side(self._store, picked, Purpose.COMPARE),
            self.tr("Vergelijken"),
            ticked,
        )
        self._show_side_by_side(picked, Purpose.COMPARE)

    def roll_up(self, ticked: Sequence[str] = ()) -> None:
        """Ask which units of one organisation, and show them together."""
        picked = self._pick(
            self.tr("Organisatieonderdelen vergelijken"),
            self.tr("Kies één organisatie, en van elk organisatieonderdeel één sessie."),
            lambda picked: why_not_side_by_side(self._store, picked, Purpose.ROLL_UP),
            self.tr("Vergelijken"),
            ticked,
        )
        self._show_side_by_side(picked, Purpose.ROLL_UP)

    def merge(self, paths: Sequence[Path] = (), into: str | None = None) -> None:
        """Ask which scans, take them into a session, by its id, or a new one, and tell of it."""
        from dgw_desktop.ui.participants.participants_tasks import merge

        merge(self._page, self._store, self._files, into, paths, self.merged.emit)

    def export_many(self) -> Job | None:
        """Ask which sessions and where to, and write them to one file."""
        from dgw_desktop.report.languages import language_of
        from dgw_desktop.ui.asking.file_actions import export_to_file, proposed_name
        from dgw_desktop.work.exporting import ExportItem, load_items, table_options

        picked = self._pick(
            self.tr("Sessies exporteren"),
            self.tr("Je zet de gekozen sessies samen in één Excel-werkboek of CSV-bestand."),
            lambda picked: "" if picked else self.tr("Kies een of meer sessies."),
            self.tr("Exporteren…"),
        )
        if not picked:
            return None
        path, in_use = self._store.path, self._store.is_read_only

        damaged: list[DamagedSession] = []

        def load(progress: Progress) -> list[ExportItem]:
            read = partial(load_items, leave_out=damaged.append)
            items = read_all(path, picked, read, progress, in_use)
            check_enough(items, damaged, 1)
            return items

        found = [head.details.organisation for head in self._store.heads(picked)]
        organisations = {name_key(name): name for name in found}
        owner = next(iter(organisations.values())) if len(organisations) == 1 else ""
        options = table_options(self._store, list(organisations.values()))
        tr = language_of(options.language).gettext  # of what is in the file
        count = counted(len(picked), tr("sessie"), tr("sessies"))
        several = SessionDetails(count, owner, "", date.today())
        return export_to_file(
            self._page,
            self._files,
            load,
            lambda form: proposed_name(several, called=form.called),
            options,
            many=True,
            damaged=damaged,
        )

    def show_backups(self) -> None:
        """Show the backups; what is taken back is told with ``replaced``."""
        from dgw_desktop.ui.keeping.backups_dialog import BackupsDialog

        dialog = BackupsDialog(self._store, self.keeper, self._files, self._page)
        hold(dialog)
        if dialog.has_restored:
            self.replaced.emit()

    def show_bin(self) -> None:
        """Show the deleted sessions; what changes is told with ``replaced``."""
        from dgw_desktop.ui.keeping.bin_dialog import BinDialog

        dialog = BinDialog(self._store, self.keeper, self._page)
        hold(dialog)
        if dialog.has_changed:
            self.replaced.emit()

    def show_models(self) -> None:
        """Show the models that new sessions can use."""
        from dgw_desktop.ui.sessions.models_dialog import ModelsDialog

        hold(ModelsDialog(self._store, self._built_in, self._files, self._page))

    def tell_of_backup(self, error: UserError) -> None:
        """Tell why no backup was made, with the way to what there is."""
        self._toast.say(error.message, self.tr("Reservekopieën…"), self.show_backups)

    # Parts

    def _pick(
        self,
        title: str,
        explanation: str,
        problem: Callable[[Sequence[str]], str],
        accept: str,
        ticked: Sequence[str] = (),
    ) -> list[str]:
        from dgw_desktop.ui.asking.session_picker import SessionPicker

        groups = self._store.index(role=SessionRole.GROUP)
        picker = SessionPicker(title, explanation, self._store, groups, problem, accept, self._page)
        picker.tick(ticked)
        return picker.picked if hold(picker) else []

    def _show_side_by_side(self, picked: Sequence[str], purpose: Purpose) -> None:
        if not picked:
            return
        damaged: list[DamagedSession] = []
        read = partial(SessionStore.load_many, leave_out=damaged.append)

        def tell(found: list[Session]) -> None:
            check_enough(found, damaged, 2)
            if damaged:
                show_error(self._page, left_out(damaged))
            model, ordered = in_order(self._store, found, purpose)
            self.side_by_side.emit(model, ordered, purpose)

        if len(picked) <= _AT_ONCE:
            try:
                tell(read(self._store, picked))
            except UserError as error:
                show_error(self._page, error)
            return
        path, in_use = self._store.path, self._store.is_read_only

        def load(progress: Progress) -> list[Session]:
            found = read_all(path, picked, read, progress, in_use)
            check_enough(found, damaged, 2)
            return found

        run_job(
            self._page,
            load,
            tell,
            lambda error: show_error(self._page, error),
            text=self.tr("Sessies lezen…"),
        )
