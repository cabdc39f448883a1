# SPDX-License-Identifier: EUPL-1.2
"""Sessies: the list of sessions, newest first, with search and menus."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.session import SessionRole, SessionStatus
from dgw_desktop.domain.wording import counted
from dgw_desktop.errors import UserError
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_index import SessionIndex
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import announce_after_typing, enter_first, give_role
from dgw_desktop.ui.foundation.job import when_a_job_ends
from dgw_desktop.ui.foundation.labels import plain_label, set_plain_tip
from dgw_desktop.ui.foundation.preferences import Preferences
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.more_button import MoreButton
from dgw_desktop.ui.parts.split_row import SplitRow
from dgw_desktop.ui.parts.toast import Toast
from dgw_desktop.ui.sessions.no_sessions import NoSessions
from dgw_desktop.ui.sessions.resume_button import ResumeButton
from dgw_desktop.ui.sessions.session_list import SessionList, SessionListModel

if TYPE_CHECKING:
    from dgw_desktop.ui.asking.files import FileDialogs
    from dgw_desktop.ui.sessions.session_changes import SessionChanges
    from dgw_desktop.ui.sessions.session_import import SessionImport
    from dgw_desktop.ui.sessions.session_tasks import SessionTasks
    from dgw_desktop.work.importing import Imported

_AFTER_COMPARING = 4  # entries of the menu of a session
_INSET = 44  # pixels at the left and the right


class SessionsPage(QWidget):
    """Shows the stored sessions; ``opened`` carries the id of the one to work on."""

    opened = Signal(str)
    settings_wanted = Signal()
    reference_wanted = Signal()
    """A reference is to be made of contributions."""
    side_by_side = Signal(object, object, object)
    """As that of SessionTasks."""

    def __init__(
        self,
        store: SessionStore,
        built_in: LoadedModel,
        tokens: ColourTokens,
        keeper: BackupKeeper,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        """Make the page; new sessions use the model ``built_in``."""
        super().__init__(parent)
        self.store = store
        self._preferences = preferences
        self._keeper = keeper
        self._built_in = built_in
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        give_role(self, QAccessible.Role.Grouping, self.tr("Sessies"))

        self.search = QLineEdit()
        limit_line(self.search)
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
        self.more_button = MoreButton(
            self.tr("Meer voor sessies"), self.tr("Meer"), fill=self._fill_menu
        )
        self.new_button = QPushButton(self.tr("+ Nieuwe sessie"))
        self.new_button.setProperty("role", "primary")
        self.new_button.setToolTip(key_map.tip("new"))
        head = SplitRow()
        head.left.addWidget(plain_label(self.tr("Sessies"), role="title"))
        head.left.addStretch(1)
        head.add(self.search, self.import_button, self.more_button, self.new_button)

        self._merge_action: QAction | None = None  # when there is a menu
        self._index = SessionIndex()
        self._seen = store.changes_elsewhere
        self._list_model = SessionListModel(store, self)
        self.list = SessionList(self._list_model, tokens)
        self.list.opened.connect(self.opened)
        self.list.menu_wanted.connect(self._show_menu)
        self._nothing_found = plain_label(wrap=True, role="muted")
        self._nothing_found.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views = QStackedWidget()
        for view in (self.list, self._nothing_found):
            self._views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 16)
        column.setSpacing(12)
        self.resume_button = ResumeButton(store)
        self.resume_button.resumed.connect(self.opened)
        head.setContentsMargins(_INSET, 0, _INSET, 0)
        column.addWidget(head)
        resume = self._inset_row(column)
        resume.addWidget(self.resume_button)
        resume.addStretch(1)
        column.addWidget(self._views, 1)
        foot = self._inset_row(column)
        self.place_label = plain_label(self._place_of_data(), role="muted", wrap=True)
        set_plain_tip(self.place_label, str(store.path.parent))
        foot.addWidget(self.place_label)
        self.import_button.clicked.connect(lambda: self.imports.ask())
        self.new_button.clicked.connect(lambda: self.changes.new())
        when_a_job_ends(self._look_again)
        self._bind_keys()
        self.show_rights()
        self.refresh()

    # What is done with sessions is made when it is first wanted, which no start waits for.

    @cached_property
    def toast(self) -> Toast:
        """The short messages of this page."""
        return Toast(self)

    @cached_property
    def _empty(self) -> NoSessions:
        """What stands in place of the list where there is no session."""
        empty = NoSessions(self._built_in.model)
        empty.setEnabled(not self.store.is_read_only)
        empty.new_wanted.connect(lambda: self.changes.new())
        empty.invitation_wanted.connect(lambda: self.imports.ask_invitation())
        empty.example_wanted.connect(self.add_examples)
        self._views.addWidget(empty)
        return empty

    @cached_property
    def _files(self) -> "FileDialogs":
        from dgw_desktop.ui.asking.files import FileDialogs

        return FileDialogs(self._preferences)

    @cached_property
    def changes(self) -> "SessionChanges":
        """What is done to one session, and can be undone."""
        from dgw_desktop.ui.sessions.session_changes import SessionChanges

        changes = SessionChanges(self.store, self._built_in, self, self.toast)
        changes.changed.connect(self.refresh)
        changes.opened.connect(self.opened)
        return changes

    @cached_property
    def tasks(self) -> "SessionTasks":
        """What is done with several sessions."""
        from dgw_desktop.ui.sessions.session_tasks import SessionTasks

        tasks = SessionTasks(
            self.store, self._built_in, self._keeper, self._files, self, self.toast
        )
        tasks.merged.connect(self._show_merged)
        tasks.replaced.connect(lambda: self.changes.start_over())
        tasks.side_by_side.connect(self.side_by_side)
        return tasks

    @cached_property
    def imports(self) -> "SessionImport":
        """Sessions from files."""
        from dgw_desktop.ui.sessions.session_import import SessionImport

        imports = SessionImport(self.store, self.tasks, self._files, self)
        imports.imported.connect(self._show_imported)
        imports.opened.connect(self.opened)
        return imports

    def show_rights(self) -> None:
        """Let what changes data be chosen, or not where the data may only be looked at."""
        may_change = not self.store.is_read_only
        self.import_button.setEnabled(may_change)
        self.new_button.setEnabled(may_change)
        if "_empty" in vars(self):
            self._empty.setEnabled(may_change)
        if self._merge_action is not None:
            self._merge_action.setEnabled(may_change)

    def _place_of_data(self) -> str:
        """Say where the sessions are, as far as others can reach them."""
        paths = DataPaths(self.store.path.parent)
        if paths.is_on_network:
            place = self.tr("De sessies staan op een netwerkschijf.")
        elif paths.is_synchronised:
            place = self.tr("De sessies staan in een map die met andere computers wordt gedeeld.")
        else:
            place = self.tr("De sessies staan alleen op deze computer.")
        offline = self.tr("Het programma maakt nooit verbinding met internet.")
        return f"{place} {offline}"

    def add_examples(self) -> None:
        """Add the example sessions."""
        from dgw_desktop.work.examples import add_examples

        try:
            add_examples(self.store, self._built_in)
        except UserError as error:
            show_error(self, error)
        self.refresh()

    def refresh(self, wanted: str = "") -> None:
        """Read the sessions again; select ``wanted``, or else what was selected."""
        row, chosen = self.list.currentIndex().row(), self.list.current_id()
        self._seen = self.store.changes_elsewhere
        self._index = self.store.index(by_organisation=True)
        found = self._index.find(self.search.text())
        self._list_model.renew(found)
        ids = found.ids
        self.resume_button.offer(ids)
        self._show_found(ids, wanted, chosen, row)
        if wanted and wanted not in ids and wanted in self._index.ids:
            self.toast.say(
                self.tr("Deze sessie past niet bij wat je zoekt, en staat nu niet in de lijst.")
            )

    def _look_again(self) -> None:
        """Show what a job changed and nobody was told of."""
        if self.isVisible() and self._seen != self.store.changes_elsewhere:
            self.changes.start_over()

    def _search(self) -> None:
        """Show what is found; the sessions are as they were."""
        row, chosen = self.list.currentIndex().row(), self.list.current_id()
        shown = self._index.find(self.search.text())
        self._list_model.show_only(shown)
        ids = shown.ids
        self.resume_button.offer(ids)
        self._show_found(ids, "", chosen, row)
        found = counted(len(ids), self.tr("sessie"), self.tr("sessies"))
        announce_after_typing(self.search, self.tr("{0} gevonden").format(found))

    def _show_found(self, ids: list[str], wanted: str, chosen: str | None, row: int) -> None:
        if ids:
            self._views.setCurrentWidget(self.list)
            rows = (self._list_model.row_of(wanted), self._list_model.row_of(chosen), row, 0)
            kept = next(row for row in rows if row >= 0)
            self.list.setCurrentIndex(self._list_model.index(min(kept, len(ids) - 1)))
        elif self.search.text().strip():
            self._nothing_found.setText(
                self.tr("Geen sessie gevonden met ‘{0}’.").format(self.search.text().strip())
            )
            self._views.setCurrentWidget(self._nothing_found)
        else:
            self._views.setCurrentWidget(self._empty)

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the button that begins when it is empty."""
        target = self.list if self._list_model.ids else self._empty.new_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Parts

    def _bind_keys(self) -> None:
        key_map.bind(self, "search", lambda: self.search.setFocus())
        for name, slot in (
            ("new", lambda: self.changes.new()),
            ("import", lambda: self.imports.ask()),
            ("undo", lambda: self.changes.undo()),
            ("redo", lambda: self.changes.undo_stack.redo()),
        ):
            key_map.bind(self, name, self._if_allowed(slot))
        here = Qt.ShortcutContext.WidgetShortcut
        for name in ("rename", "delete"):
            slot = self._if_allowed(partial(self._change_current, name))
            key_map.bind(self.list, name, slot, here)

    def _if_allowed(self, change: Callable[[], object]) -> Callable[[], None]:
        """Return ``change`` for a key, which says so where the data may only be looked at."""

        def run() -> None:
            if self.store.is_read_only:
                self.toast.say(self.tr("Alleen-lezen: je kunt hier niets wijzigen"))
            else:
                change()

        return run

    def _change_current(self, name: str) -> None:
        session_id = self.list.current_id()
        if session_id is not None:
            changes = {"rename": self.changes.rename, "delete": self.changes.delete}
            changes[name](session_id)

    def _show_imported(self, imported: "Imported") -> None:
        self.search.clear()
        self.refresh(imported.session_ids[-1])
        added = counted(len(imported.added), self.tr("sessie"), self.tr("sessies"))
        text = self.tr("{0} geïmporteerd.").format(added)
        if imported.known:
            known = len(imported.known)
            text += " " + (
                self.tr("1 sessie stond er al.")
                if known == 1
                else self.tr("{0} sessies stonden er al.").format(known)
            )
        self.toast.say(text)

    def _show_merged(self, session_id: str) -> None:
        # The form that the participants got is empty, and done with.
        self.store.settings.remember_worked_on(session_id)
        self.search.clear()
        self.refresh(session_id)

    def _export(self, session_id: str) -> None:
        from dgw_desktop.ui.asking.file_actions import export_to_file, proposed_name
        from dgw_desktop.work.exporting import load_item, report_options

        item = load_item(self.store, session_id)
        details = item.session.details
        options = report_options(self.store, details.organisation)
        export_to_file(
            self,
            self._files,
            lambda _progress: [item],
            lambda form: proposed_name(details, called=form.called),
            options,
        )

    def _invite(self, session_id: str) -> None:
        from dgw_desktop.ui.participants.participants_tasks import invite

        invite(self, self.store, self._files, session_id)
        self.refresh(session_id)

    def _type_over(self, session_id: str) -> None:
        from dgw_desktop.ui.participants.participants_tasks import type_over

        if type_over(self, self.store, session_id):
            self.refresh(session_id)

    def _show_participants(self, session_id: str) -> None:
        from dgw_desktop.ui.participants.participants_tasks import show_participants

        show_participants(self, self.store, session_id)

    def _hand_over(self, session_id: str) -> None:
        from dgw_desktop.ui.asking.file_actions import save_participation

        session = self.store.load(session_id)
        save_participation(self, self._files, session, self.store.models.get(session.model))

    def _fill_menu(self, menu: QMenu) -> None:
        merge = self.tr("Samenvoegen…")
        for text, slot in (
            (self.tr("Vergelijken…"), lambda: self.tasks.compare()),
            (self.tr("Organisatieonderdelen vergelijken…"), lambda: self.tasks.roll_up()),
            (merge, lambda: self.tasks.merge()),
            (self.tr("Sessies exporteren…"), lambda: self.tasks.export_many()),
            (self.tr("Referentie maken…"), self.reference_wanted.emit),
            (self.tr("Reservekopieën…"), lambda: self.tasks.show_backups()),
            (self.tr("Prullenbak…"), lambda: self.tasks.show_bin()),
            (self.tr("Modellen…"), lambda: self.tasks.show_models()),
            (self.tr("Instellingen…"), self.settings_wanted.emit),
        ):
            action = menu.addAction(text, slot)
            if text == merge:
                action.setEnabled(not self.store.is_read_only)
                self._merge_action = action

    def _show_menu(self, session_id: str, place: QPoint) -> None:
        (summary,) = self.store.heads([session_id])
        final = summary.status is SessionStatus.FINAL
        alone = summary.role is SessionRole.PARTICIPANT
        menu = QMenu(self)
        enter_first(menu)
        may_change = not self.store.is_read_only
        changes = self.changes
        entries: list[tuple[str, str, bool, Callable[[], object]]] = [
            (self.tr("Openen"), "open", True, lambda: self.opened.emit(session_id)),
            (
                self.tr("Gegevens wijzigen…"),
                "rename",
                may_change,
                lambda: changes.rename(session_id),
            ),
        ]
        if alone:
            entries.append(
                (
                    self.tr("Opslaan voor de begeleider…"),
                    "",
                    True,
                    lambda: self._hand_over(session_id),
                )
            )
        else:
            entries += [
                (
                    self.tr("Vervolgsessie maken…"),
                    "",
                    may_change,
                    lambda: changes.follow_up(session_id),
                ),
                (self.tr("Vergelijken…"), "", True, lambda: self.tasks.compare([session_id])),
            ]
        entries += [
            (self.tr("Exporteren…"), "", True, lambda: self._export(session_id)),
            (self.tr("Dupliceren"), "", may_change, lambda: changes.duplicate(session_id)),
            (
                self.tr("Heropenen") if final else self.tr("Definitief maken"),
                "",
                may_change,
                lambda: changes.set_final(session_id, not final),
            ),
            (
                self.tr("Namen en ingevulde scans verwijderen…"),
                "",
                may_change,
                lambda: changes.remove_people(session_id),
            ),
            (self.tr("Verwijderen"), "delete", may_change, lambda: changes.delete(session_id)),
        ]
        for text, name, enabled, action in entries:
            key_map.add_to_menu(menu, text, action, name).setEnabled(enabled)
        if not alone:
            menu.insertMenu(menu.actions()[_AFTER_COMPARING], self._participants_menu(session_id))
        menu.exec(place)
        for made in (*menu.findChildren(QMenu), menu):
            made.deleteLater()

    def _participants_menu(self, session_id: str) -> QMenu:
        """Return what is done with those who fill in alone for a session."""
        menu = QMenu(self.tr("Deelnemers"), self)
        may_change = not self.store.is_read_only
        anyone = bool(self.store.scans.beforehand([session_id]))
        entries: list[tuple[str, bool, Callable[[], object]]] = [
            (self.tr("Uitnodigen…"), may_change, lambda: self._invite(session_id)),
            (self.tr("Samenvoegen…"), may_change, lambda: self.tasks.merge(into=session_id)),
            (self.tr("Papier overtypen…"), may_change, lambda: self._type_over(session_id)),
            (self.tr("Codes die terug zijn…"), anyone, lambda: self._show_participants(session_id)),
        ]
        for text, enabled, action in entries:
            menu.addAction(text, action).setEnabled(enabled)
        menu.setEnabled(may_change or anyone)
        return menu

    @staticmethod
    def _inset_row(column: QVBoxLayout) -> QHBoxLayout:
        row = QHBoxLayout()
        column.addLayout(row)
        row.setContentsMargins(_INSET, 0, _INSET, 0)
        return row
