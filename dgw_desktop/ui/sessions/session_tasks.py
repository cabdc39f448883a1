# SPDX-License-Identifier: EUPL-1.2
"""What is done with several sessions at once, and with their backups and models."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dgw_desktop.domain.accents import name_key, sort_key
from dgw_desktop.domain.comparison import MOST_COLUMNS
from dgw_desktop.domain.model import newest
from dgw_desktop.domain.session import Session, SessionRole
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_heads import SessionHead
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.files import FileDialogs
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.comparing.purpose import Purpose
from dgw_desktop.ui.foundation.job import Job, Progress, run_job
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.parts.toast import Toast
from dgw_desktop.work.reading import read_all

_MOST_UNITS = 300  # more than any organisation has, and no table to read
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
            self.tr("Kies twee tot {0} sessies met dezelfde stellingen.").format(MOST_COLUMNS),
            self._why_not_compare,
            ticked,
        )
        self._show_side_by_side(picked, Purpose.COMPARE)

    def roll_up(self, ticked: Sequence[str] = ()) -> None:
        """Ask which units of one organisation, and show them together."""
        picked = self._pick(
            self.tr("Onderdelen samen bekijken"),
            self.tr("Kies van elk onderdeel van één organisatie een sessie."),
            self._why_not_roll_up,
            ticked,
        )
        self._show_side_by_side(picked, Purpose.ROLL_UP)

    def merge(self, paths: Sequence[Path] = (), into: str | None = None) -> None:
        """Ask which scans, take them into a session, by its id, or a new one, and tell of it."""
        from dgw_desktop.ui.participants.participants_tasks import merge

        merge(self._page, self._store, self._files, into, paths, self.merged.emit)

    def export_many(self) -> Job | None:
        """Ask which sessions and where to, and write them to one file."""
        from dgw_desktop.ui.asking.file_actions import export_to_file
        from dgw_desktop.work.exporting import ExportItem, load_item, report_options

        picked = self._pick(
            self.tr("Sessies exporteren"),
            self.tr("De gekozen sessies komen samen in één Excel-werkboek of CSV-bestand."),
            lambda picked: "" if picked else self.tr("Kies een of meer sessies."),
        )
        if not picked:
            return None
        path, in_use = self._store.path, self._store.is_read_only

        def load(progress: Progress) -> list[ExportItem]:
            return read_all(path, picked, load_item, progress, in_use)

        name = self.tr("Sessies {0}").format(date.today().isoformat())
        options = report_options(self._store, "")
        return export_to_file(self._page, self._files, load, name, options, many=True)

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
        ticked: Sequence[str] = (),
    ) -> list[str]:
        from dgw_desktop.ui.asking.session_picker import SessionPicker

        groups = self._store.index(role=SessionRole.GROUP)
        picker = SessionPicker(title, explanation, self._store, groups, problem, self._page)
        picker.tick(ticked)
        return picker.picked if hold(picker) else []

    def _show_side_by_side(self, picked: Sequence[str], purpose: Purpose) -> None:
        if not picked:
            return
        if len(picked) <= _AT_ONCE:
            try:
                self._tell_side_by_side([self._store.load(found) for found in picked], purpose)
            except UserError as error:
                show_error(self._page, error)
            return
        path, in_use = self._store.path, self._store.is_read_only
        run_job(
            self._page,
            lambda progress: read_all(path, picked, SessionStore.load, progress, in_use),
            lambda found: self._tell_side_by_side(found, purpose),
            lambda error: show_error(self._page, error),
            text=self.tr("Sessies lezen…"),
        )

    def _tell_side_by_side(self, sessions: list[Session], purpose: Purpose) -> None:
        # Oldest first: what changed reads from left to right.
        sessions.sort(key=lambda s: (s.details.date, s.created_at))
        models = [self._store.models.get(session.model).model for session in sessions]
        model = newest(models[::-1])
        if purpose is Purpose.ROLL_UP:
            sessions.sort(key=lambda s: sort_key(s.details.unit))
        self.side_by_side.emit(model, sessions, purpose)

    def _why_not_compare(self, picked: Sequence[str]) -> str:
        if len(picked) < 2:
            return self.tr("Kies minstens twee sessies.")
        if len(picked) > MOST_COLUMNS:
            return self.tr("Kies hoogstens {0} sessies.").format(MOST_COLUMNS)
        return self._other_model(self._store.heads(picked))

    def _why_not_roll_up(self, picked: Sequence[str]) -> str:
        if len(picked) < 2:
            return self.tr("Kies minstens twee onderdelen.")
        if len(picked) > _MOST_UNITS:
            return self.tr("Kies hoogstens {0} onderdelen.").format(_MOST_UNITS)
        heads = self._store.heads(picked)
        organisations = {name_key(head.details.organisation) for head in heads}
        if len(organisations) > 1:
            return self.tr("Kies sessies van één organisatie; dit zijn er {0}.").format(
                len(organisations)
            )
        units: set[str] = set()
        for head in heads:
            unit = name_key(head.details.unit)
            if unit in units:
                return self.tr("Van ‘{0}’ is meer dan één sessie gekozen.").format(
                    head.details.unit or self.tr("geen onderdeel")
                )
            units.add(unit)
        return self._other_model(heads)

    def _other_model(self, picked: Sequence[SessionHead]) -> str:
        first = picked[0]
        for other in picked[1:]:
            if not self._store.models.are_same_scan(other.model, first.model):
                return self.tr(
                    "‘{0}’ gebruikt model {1} {2} en ‘{3}’ model {4} {5}. Dat zijn andere "
                    "stellingen; een niveau betekent dan niet hetzelfde."
                ).format(
                    first.details.title,
                    first.model.id,
                    first.model.version,
                    other.details.title,
                    other.model.id,
                    other.model.version,
                )
        return ""
