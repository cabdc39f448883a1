# SPDX-License-Identifier: EUPL-1.2
"""Sessies: the list of sessions, newest first, with search and everything done to them."""

from collections.abc import Callable, Collection
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QUndoStack
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.session import (
    Session,
    SessionDetails,
    SessionRole,
    SessionStatus,
    duplicate,
    follow_up,
)
from dgw_desktop.domain.wording import counted
from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedDatabase
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_heads import SessionHead
from dgw_desktop.storage.session_index import SessionIndex
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui import key_map
from dgw_desktop.ui.accessibility import announce_after_typing, give_role
from dgw_desktop.ui.backup_keeper import BackupKeeper
from dgw_desktop.ui.commands import Reversible
from dgw_desktop.ui.dialogs.dialog import hold
from dgw_desktop.ui.dialogs.messages import ask, show_error
from dgw_desktop.ui.job import Progress, run_with_window
from dgw_desktop.ui.session_tasks import SessionTasks
from dgw_desktop.ui.theme import scaled
from dgw_desktop.ui.widgets.labels import plain_label
from dgw_desktop.ui.widgets.more_button import MoreButton
from dgw_desktop.ui.widgets.session_list import SessionList, SessionListModel
from dgw_desktop.ui.widgets.split_row import SplitRow
from dgw_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from dgw_desktop.ui.dialogs.session_dialog import SessionDialog

_LONGEST_TITLE = 48  # letters on the button
_INSET = 44  # pixels at the left and the right


class SessionsPage(QWidget):
    """Shows the stored sessions; ``opened`` carries the id of the one to work on."""

    opened = Signal(str)
    settings_wanted = Signal()

    def __init__(
        self,
        store: SessionStore,
        built_in: LoadedModel,
        tokens: ColourTokens,
        keeper: BackupKeeper,
        parent: QWidget | None = None,
    ) -> None:
        """Make the page; new sessions use the model ``built_in``."""
        super().__init__(parent)
        self.store = store
        self._built_in = built_in
        self.undo_stack = QUndoStack(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        give_role(self, QAccessible.Role.Grouping, self.tr("Sessies"))

        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Zoek op titel, organisatie, jaar…"))
        self.search.setAccessibleName(self.tr("Zoeken in sessies"))
        self.search.setToolTip(key_map.tip("search"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(scaled(260))
        self.search.textChanged.connect(self._search)
        self.import_button = QPushButton(self.tr("Importeren…"))
        self.import_button.setToolTip(
            key_map.tip("import", self.tr("Sessies uit .dgw-bestanden toevoegen"))
        )
        self.import_button.clicked.connect(self.import_files)
        self.more_button = MoreButton(self.tr("Meer met sessies"), self.tr("Meer"))
        self.new_button = QPushButton(self.tr("+ Nieuwe sessie"))
        self.new_button.setProperty("role", "primary")
        self.new_button.setToolTip(key_map.tip("new"))
        self.new_button.clicked.connect(self.new_session)
        head = SplitRow()
        head.left.addWidget(plain_label(self.tr("Sessies"), role="title"))
        head.left.addStretch(1)
        head.add(self.search, self.import_button, self.more_button, self.new_button)

        self._index = SessionIndex(())
        self._list_model = SessionListModel(store, self)
        self.list = SessionList(self._list_model, tokens)
        self.list.opened.connect(self.opened)
        self.list.menu_wanted.connect(self._show_menu)
        self._nothing_found = plain_label(wrap=True, role="muted")
        self._nothing_found.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views = QStackedWidget()
        for view in (self.list, self._make_empty(), self._nothing_found):
            self._views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 16)
        column.setSpacing(12)
        self.resume_button = QPushButton()
        self.resume_button.setProperty("role", "resume")
        self.resume_button.clicked.connect(self._resume)
        resume = QHBoxLayout()
        resume.addWidget(self.resume_button)
        resume.addStretch(1)
        head.setContentsMargins(_INSET, 0, _INSET, 0)
        column.addWidget(head)
        column.addLayout(self._inset(resume))
        column.addWidget(self._views, 1)
        foot = QHBoxLayout()
        foot.addWidget(
            plain_label(
                self.tr(
                    "Alles staat alleen op deze computer. Het programma maakt nooit verbinding "
                    "met internet."
                ),
                role="muted",
                wrap=True,
            )
        )
        column.addLayout(self._inset(foot))
        self.toast = Toast(self)
        self.tasks = SessionTasks(store, built_in, keeper, self, self.toast)
        self.tasks.merged.connect(self._show_merged)
        self.tasks.replaced.connect(self._start_over)
        self._fill_menu()
        self._bind_keys()
        self.refresh()

    # What a person does

    def new_session(self) -> None:
        """Ask for the details of a new session, make it and open it."""
        from dgw_desktop.ui.dialogs.session_dialog import SessionDialog

        now = datetime.now(UTC)
        newest = self.store.heads(self._index.ids[:1])
        organisation = newest[0].details.organisation if newest else ""
        unit = newest[0].details.unit if newest else ""
        details = SessionDetails("", organisation, unit, now.astimezone().date())
        models = [self._built_in, *self.store.models.imported()]
        dialog = SessionDialog(
            self.tr("Nieuwe sessie"), details, self._groups(), parent=self, models=models
        )
        if hold(dialog):
            self._start(dialog, dialog.chosen_model or self._built_in)

    def follow_up(self, session_id: str) -> None:
        """Ask for the details of a session that comes after an earlier one, and open it."""
        from dgw_desktop.ui.dialogs.session_dialog import SessionDialog

        previous = self.store.load(session_id)
        loaded = self.store.models.get(previous.model)
        details = replace(
            previous.details, date=datetime.now(UTC).astimezone().date(), participants=None
        )
        dialog = SessionDialog(
            self.tr("Nieuwe meting"), details, self._groups(loaded), session_id, self
        )
        if hold(dialog):
            self._start(dialog, loaded)

    def rename(self, session_id: str) -> None:
        """Ask for other details of a session."""
        from dgw_desktop.ui.dialogs.session_dialog import SessionDialog

        session = self.store.load(session_id)
        others = self._groups(self.store.models.get(session.model))
        dialog = SessionDialog(
            self.tr("Gegevens van de sessie"),
            session.details,
            [other for other in others if other.id != session_id],
            session.baseline_id,
            self,
        )
        if not hold(dialog):
            return

        def save(details: SessionDetails, baseline_id: str | None) -> None:
            self.store.save_details(session_id, details)
            self.store.save_baseline(session_id, baseline_id)

        after, baseline_after = dialog.details, dialog.baseline_id
        self._do(
            self.tr("gegevens wijzigen"),
            lambda: save(after, baseline_after),
            lambda: save(session.details, session.baseline_id),
            session_id,
        )

    def duplicate(self, session_id: str) -> None:
        """Make a copy of a session."""
        session = self.store.load(session_id)
        title = self.tr("{0} (kopie)").format(session.details.title)
        copy = duplicate(session, _new_id(), title, datetime.now(UTC))
        self._add(
            copy,
            self.store.models.get(session.model),
            self.tr("dupliceren"),
            self.store.merged_scans.of(session_id),
        )

    def delete(self, session_id: str) -> None:
        """Put a session in the bin, with a way back."""
        (head,) = self.store.heads([session_id])
        title = head.details.title
        if self._do(
            self.tr("verwijderen"),
            lambda: self.store.delete(session_id),
            lambda: self.store.restore(session_id),
            session_id,
        ):
            self.toast.say(
                self.tr("‘{0}’ is verwijderd.").format(title),
                self.tr("Ongedaan maken"),
                self.undo_stack.undo,
                "undo",
            )

    def set_final(self, session_id: str, final: bool) -> None:
        """Make a session read-only, or open it for changes again."""
        after = SessionStatus.FINAL if final else SessionStatus.DRAFT
        before = SessionStatus.DRAFT if final else SessionStatus.FINAL
        self._do(
            self.tr("definitief maken") if final else self.tr("heropenen"),
            lambda: self.store.save_status(session_id, after),
            lambda: self.store.save_status(session_id, before),
            session_id,
        )

    def import_files(self) -> None:
        """Ask for .dgw files and add their sessions."""
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Sessies importeren"), "", self.tr("Sessies (*.dgw);;Alle bestanden (*)")
        )
        if names:
            self.import_paths([Path(name) for name in names])

    def open_file(self, path: Path) -> None:
        """Open the session in a .dgw file, and add it first unless it is here just so.

        UserError when the file cannot be read.
        """
        from dgw_desktop.storage.session_file import read_session

        session, _ = read_session(path)
        if session.id in self.store.index().ids and self.store.load(session.id) == session:
            self.opened.emit(session.id)
        else:
            self.import_paths([path], and_open=True)

    def import_paths(self, paths: list[Path], and_open: bool = False) -> None:
        """Add the sessions in ``paths``; one bad file means that none is added.

        With ``and_open`` the last one is opened.

        Scans that participants filled in alone are for merging: as sessions in the list each
        would show what one person chose.
        """
        from dgw_desktop.storage.backups import make_backup
        from dgw_desktop.storage.session_file import add_session, read_session

        database_path, backup_folder = self.store.path, self.tasks.keeper.folder

        def work(progress: Progress) -> object:
            read = []
            for path in paths:
                read.append(read_session(path))
                if not progress(len(read) / len(paths)):
                    raise Cancelled
            if any(session.role is SessionRole.PARTICIPANT for session, _ in read):
                return read
            # A connection belongs to the thread that made it.
            with closing(Database(database_path)) as database:
                store = SessionStore(database, lambda: datetime.now(UTC))
                with suppress(DamagedDatabase):  # told at start; it is no reason not to import
                    make_backup(database, backup_folder, datetime.now(UTC))
                return [add_session(store, session, loaded) for session, loaded in read]

        def end(result: object) -> None:
            assert isinstance(result, list)
            if isinstance(result[0], str):
                self._show_imported(result, and_open)
            else:
                self._take_scans(paths, result, and_open)

        run_with_window(
            self,
            self.tr("Importeren…"),
            work,
            end,
            lambda error: show_error(self, error),
        )

    def _take_scans(
        self, paths: list[Path], read: list[tuple[Session, LoadedModel]], and_open: bool
    ) -> None:
        """Offer to merge filled-in scans, or let a person go on with an own one."""
        from dgw_desktop.storage.session_file import add_session

        if len(read) > 1:
            self.tasks.merge(
                [
                    path
                    for path, (session, _) in zip(paths, read, strict=True)
                    if session.role is SessionRole.PARTICIPANT
                ]
            )
        elif ask(
            self,
            self.tr("‘{0}’ is door één deelnemer ingevuld.").format(paths[0].name),
            self.tr(
                "Een eigen scan is hier verder in te vullen. Scans van anderen gaan samen met "
                "Meer → Samenvoegen."
            ),
            self.tr("Mijn eigen scan"),
        ):
            try:
                self._show_imported([add_session(self.store, *read[0])], and_open)
            except UserError as error:
                show_error(self, error)

    def _show_imported(self, ids: list[str], and_open: bool) -> None:
        self.search.clear()
        self.refresh()
        self._select(ids[-1])
        text = counted(len(ids), self.tr("sessie"), self.tr("sessies"))
        self.toast.say(self.tr("{0} geïmporteerd.").format(text))
        if and_open:
            self.opened.emit(ids[-1])

    def add_examples(self) -> None:
        """Add the example sessions."""
        from dgw_desktop.storage.examples import add_examples

        try:
            add_examples(self.store, self._built_in)
        except UserError as error:
            show_error(self, error)
        self.refresh()

    def refresh(self, wanted: str | None = None) -> None:
        """Read the sessions again; select ``wanted``, or else what was selected."""
        row, chosen = self.list.currentIndex().row(), self.list.current_id()
        self._index = self.store.index()
        ids = self._index.find(self.search.text())
        self._list_model.renew(ids)
        self._show_resume(ids)
        self._show_found(ids, wanted, chosen, row)

    def _search(self) -> None:
        """Show what is found; the sessions are as they were."""
        row, chosen = self.list.currentIndex().row(), self.list.current_id()
        ids = self._index.find(self.search.text())
        self._list_model.show_only(ids)
        self._show_resume(ids)
        self._show_found(ids, None, chosen, row)
        found = counted(len(ids), self.tr("sessie"), self.tr("sessies"))
        announce_after_typing(self.search, self.tr("{0} gevonden").format(found))

    def _show_found(self, ids: list[str], wanted: str | None, chosen: str | None, row: int) -> None:
        if ids:
            self._views.setCurrentIndex(0)
            rows = (self._list_model.row_of(wanted), self._list_model.row_of(chosen), row, 0)
            kept = next(row for row in rows if row >= 0)
            self.list.setCurrentIndex(self._list_model.index(min(kept, len(ids) - 1)))
        elif self.search.text().strip():
            self._nothing_found.setText(
                self.tr("Geen sessie gevonden met ‘{0}’.").format(self.search.text().strip())
            )
            self._views.setCurrentIndex(2)
        else:
            self._views.setCurrentIndex(1)

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the button that begins when it is empty."""
        target = self.list if self._list_model.ids else self.new_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Parts

    def _bind_keys(self) -> None:
        key_map.bind(self, "new", self.new_session)
        key_map.bind(self, "import", self.import_files)
        key_map.bind(self, "search", lambda: self.search.setFocus())
        key_map.bind(self, "undo", self._undo)
        key_map.bind(self, "redo", self.undo_stack.redo)
        here = Qt.ShortcutContext.WidgetShortcut
        key_map.bind(self.list, "rename", lambda: self._with_current(self.rename), here)
        key_map.bind(self.list, "delete", lambda: self._with_current(self.delete), here)

    def _show_resume(self, ids: list[str]) -> None:
        """Offer to go on with the session that was worked on last, while it is a draft."""
        wanted = self.store.settings.last_worked_on()
        heads = self.store.heads([wanted]) if wanted in ids else []
        found = [head for head in heads if head.status is SessionStatus.DRAFT]
        self.resume_button.setVisible(bool(found))
        for head in found:
            title = head.details.title
            if len(title) > _LONGEST_TITLE:
                title = title[: _LONGEST_TITLE - 1].rstrip() + "…"
            number = self.store.current_dimension(head.id)
            text = self.tr("Verder met ‘{0}’").format(title)
            if number is not None:
                text = self.tr("{0}, dimensie {1}").format(text, number)
            self.resume_button.setText(text.replace("&", "&&"))

    def _resume(self) -> None:
        wanted = self.store.settings.last_worked_on()
        if wanted is not None:
            self.opened.emit(wanted)

    def _undo(self) -> None:
        self.toast.hide()
        self.undo_stack.undo()

    def _with_current(self, action: Callable[[str], None]) -> None:
        session_id = self.list.current_id()
        if session_id is not None:
            action(session_id)

    def _groups(self, loaded: LoadedModel | None = None) -> list[SessionHead]:
        """Return the sessions of groups, those made with ``loaded`` when it is given."""
        return [
            head
            for head in self.store.heads(self.store.index(role=SessionRole.GROUP).ids)
            if loaded is None or head.model.content_hash == loaded.reference.content_hash
        ]

    def _start(self, dialog: "SessionDialog", loaded: LoadedModel) -> None:
        """Make and open what was filled in, with the open actions of the baseline if any."""
        now, session_id = datetime.now(UTC), _new_id()
        if dialog.baseline_id is None:
            session = Session(session_id, dialog.details, loaded.reference, now, now)
        else:
            baseline = self.store.load(dialog.baseline_id)
            session = follow_up(baseline, session_id, dialog.details, now)
        if self._add(session, loaded, self.tr("nieuwe sessie")):
            self.opened.emit(session.id)

    def _show_merged(self, session_id: str) -> None:
        self.search.clear()
        self.refresh(session_id)
        self.toast.say(self.tr("De groepssessie staat in de lijst."))

    def _start_over(self) -> None:
        """Forget what could be undone, since it may be about sessions that are no more."""
        self.undo_stack.clear()
        self.refresh()

    def _remove_people(self, session_id: str) -> None:
        """Ask, and take names out of a session for good."""
        if ask(
            self,
            self.tr("Deelnemersgegevens verwijderen?"),
            self.tr(
                "De naam van de begeleider en van wie acties doen verdwijnen uit deze sessie. De "
                "keuzes, toelichtingen, acties en aantallen blijven. Dit kan niet ongedaan worden "
                "gemaakt; in oudere reservekopieën staan de namen nog."
            ),
            self.tr("Verwijderen"),
        ):
            try:
                self.store.remove_people(session_id)
            except UserError as error:
                show_error(self, error)
                return
            self._start_over()
            self.toast.say(self.tr("De namen zijn uit de sessie verwijderd."))

    def _export(self, session_id: str) -> None:
        from dgw_desktop.exporting import load_item, report_options
        from dgw_desktop.ui.file_actions import export_to_file, proposed_path

        item = load_item(self.store, session_id)
        proposed = proposed_path(item.session.details, "")
        export_to_file(
            self,
            lambda _progress: [item],
            proposed,
            self.toast,
            report_options(self.store),
        )

    def _invite(self, session_id: str) -> None:
        from dgw_desktop.ui.file_actions import save_invitation

        session = self.store.load(session_id)
        save_invitation(self, session, self.store.models.get(session.model), self.toast)

    def _hand_over(self, session_id: str) -> None:
        from dgw_desktop.ui.file_actions import save_participation

        session = self.store.load(session_id)
        save_participation(self, session, self.store.models.get(session.model), self.toast)

    def _fill_menu(self) -> None:
        menu = self.more_button.menu()
        for text, slot in (
            (self.tr("Vergelijken…"), lambda: self.tasks.compare()),
            (self.tr("Onderdelen samen bekijken…"), lambda: self.tasks.roll_up()),
            (self.tr("Samenvoegen…"), lambda: self.tasks.merge()),
            (self.tr("Sessies exporteren…"), lambda: self.tasks.export_many()),
            (self.tr("Reservekopieën…"), self.tasks.show_backups),
            (self.tr("Prullenbak…"), self.tasks.show_bin),
            (self.tr("Modellen…"), self.tasks.show_models),
            (self.tr("Instellingen…"), self.settings_wanted.emit),
        ):
            menu.addAction(text, slot)

    def _add(
        self,
        session: Session,
        loaded: LoadedModel,
        text: str,
        merged_from: Collection[str] = (),
    ) -> bool:
        def add() -> None:
            if self.store.has(session.id):
                self.store.restore(session.id)
            else:
                self.store.add(session, loaded, merged_from)

        return self._do(text, add, lambda: self.store.delete(session.id), session.id)

    def _do(
        self, text: str, do: Callable[[], None], undo: Callable[[], None], session_id: str
    ) -> bool:
        """Push an undo command; return False, with the error shown, when it cannot be done.

        The session that it is about is selected each time, if it is still there.
        """
        done = True

        def told(action: Callable[[], None]) -> None:
            nonlocal done
            try:
                action()
            except UserError as error:
                done = False
                show_error(self, error)
            self.refresh(session_id)

        self.undo_stack.push(Reversible(text, lambda: told(do), lambda: told(undo)))
        return done

    def _select(self, session_id: str) -> None:
        row = self._list_model.row_of(session_id)
        self.list.setCurrentIndex(self._list_model.index(max(0, row)))

    def _show_menu(self, session_id: str, place: QPoint) -> None:
        (summary,) = self.store.heads([session_id])
        final = summary.status is SessionStatus.FINAL
        alone = summary.role is SessionRole.PARTICIPANT
        menu = QMenu(self)
        entries: list[tuple[str, str, Callable[[], object]]] = [
            (self.tr("Openen"), "open", lambda: self.opened.emit(session_id)),
            (self.tr("Gegevens wijzigen…"), "rename", lambda: self.rename(session_id)),
        ]
        if alone:
            entries.append(
                (self.tr("Opslaan voor de begeleider…"), "", lambda: self._hand_over(session_id))
            )
        else:
            entries += [
                (self.tr("Nieuwe meting…"), "", lambda: self.follow_up(session_id)),
                (self.tr("Vergelijken…"), "", lambda: self.tasks.compare([session_id])),
                (self.tr("Uitnodiging maken…"), "", lambda: self._invite(session_id)),
            ]
        entries += [
            (self.tr("Exporteren…"), "", lambda: self._export(session_id)),
            (self.tr("Dupliceren"), "", lambda: self.duplicate(session_id)),
            (
                self.tr("Heropenen") if final else self.tr("Definitief maken"),
                "",
                lambda: self.set_final(session_id, not final),
            ),
            (
                self.tr("Deelnemersgegevens verwijderen…"),
                "",
                lambda: self._remove_people(session_id),
            ),
            (self.tr("Verwijderen"), "delete", lambda: self.delete(session_id)),
        ]
        for text, name, action in entries:
            key_map.add_to_menu(menu, text, action, name)
        menu.exec(place)
        menu.deleteLater()

    def _make_empty(self) -> QWidget:
        """What a first visitor sees: what the scan is and how to begin."""
        empty = QWidget()
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(scaled(640))
        text = QVBoxLayout(card)
        text.setContentsMargins(32, 28, 32, 28)
        text.setSpacing(12)
        model = self._built_in.model
        text.addWidget(plain_label(self.tr("Hoe datagedreven werkt de organisatie?"), "heading"))
        text.addWidget(
            plain_label(
                self.tr(
                    "Met deze scan bepaalt een groep dat samen. Bij elk van de {0} dimensies staan "
                    "{1} stellingen, van laag naar hoog. Kies per dimensie de stelling die nu het "
                    "beste past en de ambitie. Het spinnenweb groeit mee, en aan het eind is "
                    "er een rapport."
                ).format(len(model.dimensions), model.highest_level),
                wrap=True,
            )
        )
        buttons = QHBoxLayout()
        new = QPushButton(self.tr("+ Nieuwe sessie"))
        new.setProperty("role", "primary")
        new.clicked.connect(self.new_session)
        example = QPushButton(self.tr("Voorbeeld bekijken"))
        example.clicked.connect(self.add_examples)
        buttons.addWidget(new)
        buttons.addWidget(example)
        buttons.addStretch(1)
        text.addLayout(buttons)
        # Stretches, not an alignment: that would take away the height for the wrapped text.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        column = QVBoxLayout(empty)
        column.addLayout(row)
        column.addStretch(1)
        return empty

    @staticmethod
    def _inset(inner: QHBoxLayout) -> QHBoxLayout:
        outer = QHBoxLayout()
        outer.setContentsMargins(_INSET, 0, _INSET, 0)
        outer.addLayout(inner, 1)
        return outer


def _new_id() -> str:
    from uuid import uuid4  # looks at the platform, which the start need not wait for

    return uuid4().hex
