# SPDX-License-Identifier: EUPL-1.2
"""Reservekopieën: what each holds, taking back all of one or a single session, a second folder."""

from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.domain.wording import counted
from dgw_desktop.errors import UserError
from dgw_desktop.storage.asides import Aside, asides_in, remove_aside
from dgw_desktop.storage.backups import Backup, backups_in
from dgw_desktop.storage.rescue import Whole
from dgw_desktop.storage.session_heads import summary_of
from dgw_desktop.storage.session_index import SessionIndex
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.dialog import WorkingDialog, tool_row
from dgw_desktop.ui.asking.files import FileDialogs
from dgw_desktop.ui.asking.messages import ask, show_error
from dgw_desktop.ui.asking.session_in_words import describe_in_lines
from dgw_desktop.ui.asking.session_rows import SessionRowList, SessionRows
from dgw_desktop.ui.foundation.job import run_job
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.keeping.second_folder import SecondFolder
from dgw_desktop.ui.parts.type_ahead import RowList
from dgw_desktop.work.restoring import Found, Kept, restore_all, restore_one

_DATA = Qt.ItemDataRole.UserRole


class BackupsDialog(WorkingDialog):
    """Lists the backups with their sessions; ``has_restored`` says that the data changed."""

    def __init__(
        self,
        store: SessionStore,
        keeper: BackupKeeper,
        files: FileDialogs,
        parent: QWidget | None = None,
    ) -> None:
        """Show the backups of ``keeper``'s folders."""
        super().__init__(parent, self.tr("Reservekopieën"), 820, 540)
        self.has_restored = False
        self._store = store
        self._keeper = keeper
        self.list = RowList()
        self.list.setAccessibleName(self.tr("Reservekopieën"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _row: self._show_contents())
        self._rows = SessionRows(self, self._describe, lines=3)
        self.sessions = SessionRowList(self._rows, self.tr("Sessies in de reservekopie"))
        self.sessions.selectionModel().currentChanged.connect(self._show_buttons)
        self.make_button = QPushButton(self.tr("Nu reservekopie maken"))
        self.make_button.clicked.connect(self._make)
        self.all_button = QPushButton(self.tr("Alles terugzetten…"))
        self.all_button.clicked.connect(self._restore_all)
        self.one_button = QPushButton(self.tr("Deze sessie terugzetten"))
        self.one_button.clicked.connect(self._restore_one)
        self.remove_button = QPushButton(self.tr("Verwijderen…"))
        self.remove_button.clicked.connect(self._remove)
        self._found: dict[str, Found] = {}
        """What is in the backup that is chosen, or could be read of the damaged file, by id."""
        self.second_folder = SecondFolder(keeper, files)
        self.second_folder.changed.connect(self._renew)
        self.second_folder.setEnabled(not store.is_read_only)
        self.contents_state = StatusLabel()
        # Not the same label: the check of a backup would take away that making one failed.
        self.state = StatusLabel()
        keeper.made.connect(self._show_made)
        keeper.failed.connect(self._show_failed)
        keeper.checked.connect(self._show_checked)
        self._lay_out()
        self._renew()

    def _lay_out(self) -> None:
        column = self.body
        column.addWidget(plain_label(self.tr("Reservekopieën"), "heading"))
        sides = QHBoxLayout()
        column.addLayout(sides, 1)
        sides.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        sides.addLayout(left, 2)
        sides.addLayout(right, 3)
        left.addWidget(plain_label(self.tr("Van wanneer"), "caption"))
        left.addWidget(self.list, 1)
        left.addWidget(self.make_button, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(plain_label(self.tr("Wat erin staat"), "caption"))
        right.addWidget(self.sessions, 1)
        right.addWidget(self.contents_state)
        right.addWidget(tool_row(self.one_button, self.all_button, self.remove_button))
        second = QHBoxLayout()
        column.addLayout(second)
        second.addWidget(plain_label(self.tr("Tweede map"), "caption"))
        second.addWidget(self.second_folder, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.foot.addWidget(self.state)
        self.foot.addWidget(buttons)

    def _renew(self) -> None:
        self.list.clear()
        found = [
            (backup, number)
            for number, folder in enumerate(self._keeper.folders)
            for backup in backups_in(folder)
        ]
        found.sort(key=lambda pair: (pair[0].order, -pair[1]), reverse=True)
        for backup, number in found:
            text = _moment(backup.made_at)
            if backup.is_before_restore:
                text = self.tr("{0} (vóór terugzetten)").format(text)
            if backup.damaged:
                text = self.tr("{0} ({1})").format(text, self._damaged(backup))
            self._add(text + (self.tr(" (tweede map)") if number else ""), backup)
        asides = asides_in(self._store.path.parent)
        for aside in asides:
            size = wording().number(Fraction(aside.size, 1_000_000))
            text = self.tr("{0}: beschadigd bestand, opzijgezet ({1} MB)")
            self._add(text.format(_moment(aside.put_at), size), aside)
        self.list.setCurrentRow(0)
        if not found and not asides:
            self._show_sessions(())
            self.contents_state.setText(self.tr("Er is nog geen reservekopie."))
        self._show_buttons()

    def _damaged(self, backup: Backup) -> str:
        return counted(
            backup.damaged, self.tr("beschadigde sessie"), self.tr("beschadigde sessies")
        )

    def _add(self, text: str, kept: Kept) -> None:
        item = QListWidgetItem(text)
        item.setData(_DATA, kept)
        self.list.addItem(item)

    def _kept(self) -> Kept | None:
        item = self.list.currentItem()
        kept = item.data(_DATA) if item is not None else None
        return kept if isinstance(kept, Kept) else None

    def _aside(self) -> Aside | None:
        kept = self._kept()
        return kept if isinstance(kept, Aside) else None

    def _backup(self) -> Backup | None:
        kept = self._kept()
        return kept if isinstance(kept, Backup) else None

    def _show_contents(self) -> None:
        """Let the backup be checked, which reads it as a whole."""
        self._show_sessions(())
        kept = self._kept()
        if kept is None:
            return
        self.contents_state.setText(
            self.tr("De reservekopie wordt gecontroleerd…")
            if isinstance(kept, Backup)
            else self.tr("Zoeken wat nog te lezen is…")
        )
        self._keeper.check(kept)

    def _show_checked(self, kept: Kept, found: Sequence[Found] | UserError) -> None:
        if kept != self._kept():
            return
        if isinstance(found, UserError):
            self.contents_state.setText(str(found))
            return
        self._show_sessions(found)
        count = counted(len(found), self.tr("sessie"), self.tr("sessies"))
        if isinstance(kept, Aside):
            text = self.tr("Dit bestand was beschadigd. Heel te lezen: {0}. Het staat in {1}.")
            self.contents_state.setText(text.format(count, kept.folder))
        elif kept.damaged:
            text = self.tr(
                "Deze reservekopie is gelijk aan wat er toen was: {0}, met {1}. Zoek in een "
                "oudere reservekopie naar een goede versie."
            )
            self.contents_state.setText(text.format(count, self._damaged(kept)))
        else:
            self.contents_state.setText(self.tr("Deze reservekopie is in orde: {0}.").format(count))

    def _show_sessions(self, found: Sequence[Found]) -> None:
        sessions = [one.session if isinstance(one, Whole) else one for one in found]
        self._found = {shown.id: one for shown, one in zip(sessions, found, strict=True)}
        self._rows.renew(
            SessionIndex.from_rows(
                (shown.id, d.title, d.organisation, d.unit, d.date.isoformat())
                for shown in sessions
                for d in (shown.details,)
            )
        )
        self._show_buttons()

    def _describe(self, session_ids: Sequence[str]) -> dict[str, str]:
        texts = {}
        for wanted in session_ids:
            one = self._found[wanted]
            summary = summary_of(one.session, one.loaded.model) if isinstance(one, Whole) else one
            texts[wanted] = describe_in_lines(summary)
        return texts

    def _show_buttons(self) -> None:
        may_change = not self._store.is_read_only
        self.make_button.setEnabled(may_change)
        is_aside = self._aside() is not None
        self.all_button.setVisible(not is_aside)
        self.remove_button.setVisible(is_aside)
        self.remove_button.setEnabled(may_change)
        self.all_button.setEnabled(may_change and bool(self._rows.ids))
        self.one_button.setEnabled(may_change and self.sessions.current_id is not None)

    def _remove(self) -> None:
        aside = self._aside()
        if aside is None or not ask(
            self,
            self.tr("Het beschadigde bestand van {0} verwijderen?").format(_moment(aside.put_at)),
            self.tr(
                "De map ‘{0}’ wordt verwijderd, met alles wat erin staat. Je kunt dit niet "
                "ongedaan maken."
            ).format(aside.folder.name),
            self.tr("Verwijderen"),
        ):
            return
        try:
            remove_aside(aside)
        except UserError as error:
            show_error(self, error)
            return
        self._renew()
        self.state.setText(self.tr("Het beschadigde bestand is verwijderd."))

    def _make(self) -> None:
        self.state.setText(self.tr("De reservekopie wordt gemaakt…"))
        self._keeper.start()

    def _show_made(self) -> None:
        self._renew()
        text = self.tr("De reservekopie is gemaakt en gecontroleerd.")
        newest = next(iter(backups_in(self._keeper.folder)), None)
        if newest is not None and newest.damaged:
            text = self.tr("{0} Die heeft {1}, net als de lijst met sessies.").format(
                text, self._damaged(newest)
            )
        self.state.setText(text)

    def _show_failed(self, error: UserError) -> None:
        # The first folder can have the backup that the second one could not take.
        self._renew()
        self.state.setText(str(error))

    def _restore_all(self) -> None:
        backup = self._backup()
        if backup is None:
            return
        more = self.tr(
            "Het programma maakt eerst een reservekopie van de sessies van nu. Daarna heb je de "
            "sessies, de instellingen en de prullenbak van toen."
        )
        if backup.damaged:
            more = self.tr(
                "{0} Wat toen al beschadigd was, blijft dat: deze reservekopie heeft {1}."
            ).format(more, self._damaged(backup))
        if not ask(
            self,
            self.tr("Alles vervangen door de reservekopie van {0}?").format(
                self.list.currentItem().text()
            ),
            more,
            self.tr("Terugzetten"),
        ):
            return
        store, folder = self._store, self._keeper.folder
        run_job(
            self,
            lambda progress: restore_all(store, backup, folder, progress),
            lambda _nothing: self._show_restored(backup),
            lambda error: show_error(self, error),
            text=self.tr("Terugzetten…"),
            finishes=True,
        )

    def _show_restored(self, backup: Backup) -> None:
        self.has_restored = True
        self._renew()
        text = self.tr("Alles is teruggezet.")
        if backup.damaged:
            text = self.tr("{0} De lijst heeft nu {1}.").format(text, self._damaged(backup))
        self.state.setText(text)

    def _restore_one(self) -> None:
        store, kept, wanted = self._store, self._kept(), self.sessions.current_id
        if kept is None or wanted is None:
            return
        found = self._found[wanted]
        run_job(
            self,
            lambda progress: restore_one(store, kept, found, progress),
            lambda got: self._show_restored_one(is_own=got == wanted),
            lambda error: show_error(self, error),
            text=self.tr("Terugzetten…"),
            finishes=True,
        )

    def _show_restored_one(self, is_own: bool) -> None:
        self.has_restored = True
        self.state.setText(
            self.tr("De sessie staat in de lijst.")
            if is_own
            else self.tr("De sessie staat in de lijst, naast de sessie die er al was.")
        )


def _moment(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{wording().long_date(local.date())}, {local:%H:%M}"
