# SPDX-License-Identifier: EUPL-1.2
"""Prullenbak: taking sessions back, or removing them for good, from the backups too if wanted."""

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialogButtonBox,
    QPushButton,
    QWidget,
)

from dgw_desktop.domain.wording import counted
from dgw_desktop.errors import UserError
from dgw_desktop.storage.asides import asides_in
from dgw_desktop.storage.forgetting import Forgotten, forget_everywhere
from dgw_desktop.storage.sessions import DAYS_IN_BIN, SessionStore
from dgw_desktop.ui.asking.damage_look import DamageLook
from dgw_desktop.ui.asking.dialog import WorkingDialog, tool_row
from dgw_desktop.ui.asking.messages import ask, show_error
from dgw_desktop.ui.asking.session_in_words import describe_in_lines
from dgw_desktop.ui.asking.session_rows import SessionRowList, SessionRows
from dgw_desktop.ui.foundation.job import Progress, run_job
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper


class BinDialog(WorkingDialog):
    """Lists the deleted sessions; ``has_changed`` says that one was taken back or removed."""

    def __init__(
        self, store: SessionStore, keeper: BackupKeeper, parent: QWidget | None = None
    ) -> None:
        """Show what is in the bin of ``store``."""
        super().__init__(parent, self.tr("Prullenbak"), 640, 540)
        self.has_changed = False
        self._store = store
        self._keeper = keeper
        self._rows = SessionRows(self, self._describe, lines=3)
        self._damage = DamageLook(store.damaged_among, self)
        self._damage.found.connect(self._rows.renew_row)
        self.list = SessionRowList(self._rows, self.tr("Verwijderde sessies"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.selectionModel().selectionChanged.connect(self._show_buttons)
        self.restore_button = QPushButton(self.tr("Terugzetten"))
        self.restore_button.clicked.connect(self._restore)
        self.remove_button = QPushButton(self.tr("Definitief verwijderen…"))
        self.remove_button.clicked.connect(self._remove)
        self.also_backups = QCheckBox(self.tr("Ook uit alle reservekopieën"))
        self.state = StatusLabel()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = self.body
        column.addWidget(plain_label(self.tr("Prullenbak"), "heading"))
        column.addWidget(self.list, 1)
        column.addWidget(tool_row(self.restore_button, self.remove_button, self.also_backups))
        self.foot.addWidget(self.state)
        self.foot.addWidget(buttons)
        self._renew()

    def _renew(self) -> None:
        self._damage.renew()
        self._rows.renew(self._store.index(deleted=True))
        if not self._rows.ids:
            self.state.setText(self.tr("De prullenbak is leeg."))
        self._show_buttons()

    def _describe(self, session_ids: Sequence[str]) -> dict[str, str]:
        """Return of each session also until when it is kept."""
        texts = {}
        damaged = self._damage.damaged_among(session_ids)
        for summary in self._store.summaries_of(session_ids, damaged):
            assert summary.deleted_at is not None
            last = (summary.deleted_at + timedelta(days=DAYS_IN_BIN)).astimezone().date()
            kept = self.tr("bewaard tot {0}").format(wording().short_date(last))
            texts[summary.id] = describe_in_lines(summary, kept)
        return texts

    def _show_buttons(self) -> None:
        chosen = self.list.isEnabled() and self.list.selectionModel().hasSelection()
        may = chosen and not self._store.is_read_only
        for widget in (self.restore_button, self.remove_button, self.also_backups):
            widget.setEnabled(may)

    def _restore(self) -> None:
        chosen = self.list.selected_ids
        self._change(
            lambda store, progress: store.restore_all(chosen, progress),
            lambda: self._changed(self.tr("Teruggezet: {0}.").format(self._counted(chosen))),
            self.tr("Terugzetten…"),
        )

    def _remove(self) -> None:
        chosen = self.list.selected_ids
        also = self.also_backups.isChecked()
        if not ask(
            self,
            self.tr("{0} definitief verwijderen?").format(self._counted(chosen)),
            self._about_everywhere()
            if also
            else self.tr(
                "In reservekopieën die er al zijn, blijft de inhoud staan tot die zijn vervangen."
            ),
            self.tr("Definitief verwijderen"),
        ):
            return

        def removed() -> None:
            self._changed(self.tr("Definitief verwijderd: {0}.").format(self._counted(chosen)))
            if also:
                self._forget(chosen)

        self._change(
            lambda store, progress: store.remove(chosen, progress),
            removed,
            self.tr("Definitief verwijderen…"),
        )

    def _change(
        self,
        change: Callable[[SessionStore, Progress], None],
        then: Callable[[], None],
        text: str,
    ) -> None:
        """Change the data in a thread: with thousands of sessions it takes seconds."""
        store = self._store
        self._allow(False)

        def end() -> None:
            self._allow(True)
            self.list.setFocus()

        def work(progress: Progress) -> None:
            # A connection belongs to the thread that made it.
            with closing(store.open_again()) as database:
                change(SessionStore(database, lambda: datetime.now(UTC)), progress)

        run_job(
            self,
            work,
            lambda _nothing: then(),
            self._fail,
            ended=end,
            text=text,
            finishes=True,
        )

    def _fail(self, error: UserError) -> None:
        """Tell of it; what failed at its end has changed the bin before."""
        if self._store.index(deleted=True).ids != self._rows.ids:
            self._changed("")
        show_error(self, error)

    def _allow(self, allowed: bool) -> None:
        """Let the list be used, or not while a thread changes what it reads."""
        self._rows.may_read = allowed
        self.list.setEnabled(allowed)
        self._show_buttons()

    def _forget(self, session_ids: Sequence[str]) -> None:
        root, folders = self._store.path.parent, self._keeper.folders

        def work(progress: Progress) -> Forgotten:
            self._keeper.wait()
            return forget_everywhere(root, folders, session_ids, progress)

        run_job(
            self,
            work,
            lambda forgotten: self._show_forgotten(forgotten, session_ids),
            lambda error: show_error(self, error),
            text=self.tr("Uit de reservekopieën verwijderen…"),
            finishes=True,
        )

    def _about_everywhere(self) -> str:
        """Return what goes, and what stays that the program does not keep."""
        lines = [self.tr("Je kunt dit niet ongedaan maken, ook niet met een reservekopie.")]
        asides = len(asides_in(self._store.path.parent))
        if asides:
            files = counted(asides, self.tr("beschadigd bestand"), self.tr("beschadigde bestanden"))
            lines.append(
                self.tr("Ook weg: {0} in de gegevensmap, met alles wat erin staat.").format(files)
            )
        lines.append(self.tr("Rapporten en andere bestanden die zijn gemaakt, blijven staan."))
        return "\n\n".join(lines)

    def _show_forgotten(self, forgotten: Forgotten, session_ids: Sequence[str]) -> None:
        text = self.tr("Definitief verwijderd, ook uit de reservekopieën.")
        if forgotten.absent:
            self._keeper.forget_later(session_ids)
            text = self.tr(
                "Definitief verwijderd, maar nog niet uit de kopieën in ‘{0}’: die map is er nu "
                "niet. Dat gebeurt vanzelf bij de eerste reservekopie daar."
            ).format(forgotten.absent[0])
        self.state.setText(text)

    def _changed(self, text: str) -> None:
        self.has_changed = True
        self._renew()
        self.state.setText(text)

    def _counted(self, session_ids: Sequence[str]) -> str:
        return counted(len(session_ids), self.tr("sessie"), self.tr("sessies"))
