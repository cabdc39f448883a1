# SPDX-License-Identifier: EUPL-1.2
"""The window: the list of sessions, or one session."""

from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import Session
from dgw_desktop.errors import UserError
from dgw_desktop.files import is_session_file
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.asking.messages import show_error, show_info
from dgw_desktop.ui.beamer.screens import Screens, keep_inside
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.dropped_files import FileDoor
from dgw_desktop.ui.foundation.job import let_go, may_leave
from dgw_desktop.ui.foundation.key_map import Screen
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.foundation.manual_wanted import ManualWanted
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.parts.more_button import MoreButton

if TYPE_CHECKING:
    from dgw_desktop.domain.side_by_side import Purpose
    from dgw_desktop.report.options import ReportOptions
    from dgw_desktop.report.source import ComparisonSource
    from dgw_desktop.ui.asking.files import FileDialogs
    from dgw_desktop.ui.comparing.side_by_side_page import SideBySidePage

    # Imported where they are first shown, so that the start does not wait for them.
    from dgw_desktop.ui.help.manual_dialog import ManualDialog
    from dgw_desktop.ui.sessions.sessions_page import SessionsPage
    from dgw_desktop.ui.shell.session_view import SessionView

_LOOK_AGAIN = 200  # ms between two looks whether a dialog is still open


class MainWindow(QMainWindow):
    """Shows Sessies, and a session in its place while one is open."""

    def __init__(
        self,
        store: SessionStore,
        built_in: LoadedModel,
        look: Look,
        screens: Screens,
        on_list: bool = True,
    ) -> None:
        """Make the window, in the place where it was, on the list or, for now, on nothing."""
        super().__init__()
        self.store = store
        self._built_in = built_in
        self._look = look
        self._screens = screens
        self.setWindowTitle("DGW Desktop")
        self.setMinimumSize(800, 480)
        self.resize(1280, 760)
        self.keeper = BackupKeeper(store, self)
        self.session_view: SessionView | None = None
        self.side_by_side: SideBySidePage | None = None
        self._manual: ManualDialog | None = None
        self._stack = QStackedWidget()
        self.read_only_bar = self._make_read_only_bar()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.read_only_bar)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        key_map.bind(self, "full_screen", self._toggle_full_screen)
        key_map.bind(self, "help", self.show_help)
        key_map.bind(self, "manual", self.show_manual_here)
        key_map.leave_alt_codes(self)
        door = FileDoor(self, lambda: not self._is_occupied)
        door.dropped.connect(self.import_files)
        self.restoreGeometry(look.preferences.window_place)
        keep_inside(self, screens.places())
        self.keeper.failed.connect(lambda error: self.sessions.tasks.tell_of_backup(error))
        if on_list:
            self.sessions.take_focus()

    @cached_property
    def sessions(self) -> "SessionsPage":
        """The list; who opens a session at once does not wait for it."""
        from dgw_desktop.ui.sessions.sessions_page import SessionsPage

        start = QWidget()
        sessions = SessionsPage(
            self.store,
            self._built_in,
            self._look.tokens,
            self.keeper,
            self._look.preferences,
            start,
        )
        sessions.opened.connect(self.open_session)
        sessions.settings_wanted.connect(self.show_settings)
        sessions.reference_wanted.connect(self._build_reference)
        sessions.side_by_side.connect(self._show_side_by_side)
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_bar())
        column.addWidget(sessions, 1)
        self._stack.insertWidget(0, start)
        self._start = start
        return sessions

    def make_list(self) -> None:
        """Have the list ready for who closes a session; one that cannot be read says so then."""
        with suppress(UserError):
            self.sessions.show_rights()

    @cached_property
    def _files(self) -> "FileDialogs":
        from dgw_desktop.ui.asking.files import FileDialogs

        return FileDialogs(self._look.preferences)

    def open_session(self, session_id: str, view_name: str | None = None) -> None:
        """Open a session where it was left; tell it when that is not possible.

        ``view_name`` is the screen to show, as it was remembered. It is not opened in front of an
        audience, nor over a session of which not all is saved: this can be the end of an import.
        """
        from dgw_desktop.ui.document.session_document import SessionDocument
        from dgw_desktop.ui.shell.session_view import SessionView

        view = self.session_view
        if view is not None and (view.presentation is not None or not view.may_close()):
            return
        try:
            document = SessionDocument(self.store, session_id)
            self.store.settings.remember_opened(session_id)
        except UserError as error:
            if self._stack.currentWidget() is None:
                self.sessions.take_focus()
            show_error(self, error)
            return
        self._drop_view()
        view = SessionView(
            document, self._look.tokens, self._screens, self._look.preferences, self._stack
        )
        view.closed.connect(self.show_sessions)
        view.settings_wanted.connect(self.show_settings)
        view.help_wanted.connect(self.show_help)
        view.details_wanted.connect(self._change_details)
        view.presenting.connect(self._drop_manual)  # it may lie where the audience looks
        self.session_view = view
        self._stack.addWidget(view)
        view.cards.focus_card()  # before it shows: else Qt first gives the focus elsewhere
        self._stack.setCurrentWidget(view)
        self.setWindowTitle(f"{document.session.details.title} – DGW Desktop")
        view.show_view(view_name)
        if view_name is None:
            view.show_carried_over()
            view.show_welcome()
        QTimer.singleShot(0, view, view.offer_refused)

    def _change_details(self) -> None:
        """Ask for other details of the session in view; undo of that is in the list."""
        view = self.session_view
        if view is None:
            return
        view.document.hand_in()
        self.sessions.changes.rename(view.document.session.id)
        view.document.reload()
        self.setWindowTitle(f"{view.document.session.details.title} – DGW Desktop")

    def come_to_front(self) -> None:
        """Come before other programs; before an audience that shares the screen, its window."""
        window: QWidget = self
        if self.session_view is not None and self.session_view.presentation is not None:
            presentation = self.session_view.presentation
            window = self if presentation.has_two_screens else presentation.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def open_wanted(self, text: str) -> None:
        """Open what a start of the program asks for: a session's id, or a .dgw file.

        Nothing changes in front of an audience, or under a dialog that waits for an answer.
        """
        if self._is_presenting:
            return
        if QApplication.activeModalWidget() is not None:
            show_info(
                QApplication.activeModalWidget(),
                self.tr("‘{0}’ is nog niet geopend.").format(Path(text).name),
                self.tr("Sluit eerst dit venster, en open het daarna opnieuw."),
            )
            return
        if self.session_view is not None and not self.session_view.may_close():
            return
        self.show_sessions()
        try:
            if is_session_file(text):
                self.sessions.imports.open(Path(text))
            else:
                self.open_session(self.store.find(text))
        except UserError as error:
            show_error(self, error)

    def import_files(self, paths: list[Path]) -> None:
        """Import the sessions among ``paths``, which were dropped here, and name what is none."""
        others = [path.name for path in paths if not is_session_file(path.name)]
        if others:
            show_info(
                self,
                self.tr("Hier kun je alleen sessies neerzetten: bestanden die eindigen op .dgw."),
                self.tr("Niet geïmporteerd: {0}").format(", ".join(others)),
            )
        wanted = [path for path in paths if is_session_file(path.name)]
        view = self.session_view
        if not wanted or self._is_occupied or (view is not None and not view.may_close()):
            return
        self.show_sessions()
        self.sessions.imports.add(wanted)

    def end_changes(self) -> None:
        """Go on read-only when another computer took the data over, and say so."""
        self.save_typed()  # which keeps it in memory
        try:
            self.store.check_writable()
            return
        except UserError as error:
            text, more = error.message, error.remedy
        self.read_only_bar.setText(self.tr("Alleen-lezen. {0}").format(text))
        self.read_only_bar.show()
        self.sessions.show_rights()
        view = self.session_view
        if view is not None:
            view.document.end_changes()
            if view.document.saving.has_unsaved:
                more = self.tr(
                    "Hier zijn ze nu alleen-lezen. Wat je het laatst deed, is niet opgeslagen. "
                    "Kies Exporteren… en een naam die eindigt op .dgw om het te bewaren."
                )
        show_info(QApplication.activeModalWidget() or self, text, more)

    def show_sessions(self) -> None:
        """Go back to the list."""
        try:
            self.sessions.show_rights()
        except UserError as error:  # it was not made yet, and cannot be read
            show_error(self, error)
            return
        self._drop_view()
        try:
            self.store.settings.remember_opened(None)
            self.sessions.refresh()
        except UserError as error:
            show_error(self, error)
        self.sessions.take_focus()
        self._stack.setCurrentWidget(self._start)
        self.setWindowTitle("DGW Desktop")

    def show_help(self) -> None:
        """Show the keys of the screen in view."""
        from dgw_desktop.ui.help.help_dialog import HelpDialog

        dialog = HelpDialog(self._screens_in_view, self)
        dialog.manual_wanted.connect(self.show_manual)
        dialog.about_wanted.connect(self.show_about)
        hold(dialog)

    @property
    def _screens_in_view(self) -> list[Screen]:
        if self.session_view is not None:
            return self.session_view.screens_in_view
        return [Screen.SESSIONS if self.side_by_side is None else Screen.COMPARE]

    def show_manual_here(self) -> None:
        """Show the manual at the chapter about the screen in view."""
        self.show_manual(self._screens_in_view[-1].name)

    def show_manual(self, about: str, over: QWidget | None = None) -> None:
        """Show the manual beside the work, at the chapter about a screen or dialog by its name.

        In front of a dialog, ``over``, it belongs to that: else the dialog would let nobody use it.
        """
        if self._manual is not None and self._manual.parentWidget() is not (over or self):
            self._drop_manual()
        if self._manual is None:
            from dgw_desktop.ui.help.manual_dialog import ManualDialog

            self._manual = ManualDialog(self._look.preferences.language, over or self)
            self._manual.destroyed.connect(self._forget_manual)
        self._manual.show_about(about)
        self._manual.show()
        self._manual.raise_()
        self._manual.activateWindow()

    def show_access(self) -> None:
        """Show the report on accessibility."""
        from dgw_desktop.ui.help.manual_dialog import ManualDialog

        hold(ManualDialog(self._look.preferences.language, self, on_access=True))

    def show_about(self) -> None:
        """Show version, licences and where the data is."""
        from dgw_desktop.ui.help.about_dialog import AboutDialog

        hold(AboutDialog(self.store, self.keeper, self._look.preferences, self))

    def show_settings(self) -> None:
        """Show the settings; what cannot change in a made screen makes the screens again."""
        from dgw_desktop.ui.shell.settings_dialog import SettingsDialog

        preferences = self._look.preferences
        before = preferences.text_size, preferences.language, preferences.single_keys
        dialog = SettingsDialog(self._look, self.store, self.keeper, self._files, self)
        dialog.about_wanted.connect(self.show_about)
        hold(dialog)
        if (preferences.text_size, preferences.language, preferences.single_keys) != before:
            self._renew()

    def save_typed(self) -> None:
        """Save what was typed, without asking anything."""
        if self.session_view is not None:
            self.session_view.save_typed()

    @property
    def would_lose(self) -> bool:
        """Whether something is nowhere but in memory, once ``save_typed`` was called."""
        return self.session_view is not None and self.session_view.would_lose

    def may_end(self) -> bool:
        """Ask about what would be lost; False when the program has to stay."""
        return self.session_view is None or self.session_view.may_close()

    def customEvent(self, event: QEvent) -> None:
        """Show the manual that a dialog asks for, which may be the manual itself."""
        # Not in event(): then all keys and paintings of the window would come by Python.
        if isinstance(event, ManualWanted):
            event.accept()
            if event.over is not self._manual:
                self.show_manual(event.about, event.over)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what was typed and remember the window's place, once nothing has to finish."""
        view = self.session_view
        if (view is not None and not view.may_close()) or not may_leave(self, self.close):
            event.ignore()
            return
        if view is not None:
            view.close_document()
        self._look.preferences.window_place = self.saveGeometry()
        super().closeEvent(event)

    @property
    def _is_presenting(self) -> bool:
        return self.session_view is not None and self.session_view.presentation is not None

    @property
    def _is_occupied(self) -> bool:
        """Whether an audience looks on, or a dialog waits for an answer."""
        return self._is_presenting or QApplication.activeModalWidget() is not None

    def _renew(self) -> None:
        """Make the screens again, and show the same session on the same one."""
        if not may_leave(self, self._renew):  # such as an import, which a screen is to show
            return
        if QApplication.activeModalWidget() is not None:
            # A dialog that waited for its work goes on with the screen that it belongs to.
            QTimer.singleShot(_LOOK_AGAIN, self, self._renew)
            return
        view = self.session_view
        if view is not None and not view.may_close():
            return  # they are new when the session is opened again
        session_id = view.document.session.id if view is not None else None
        view_name = self.store.settings.last_view()
        self._drop_view()
        self._drop_manual()
        if vars(self).pop("sessions", None) is not None:
            self._stack.removeWidget(self._start)
            self._start.deleteLater()
        self.sessions.take_focus()
        if session_id is not None:
            self.open_session(session_id, view_name)
        else:
            self.show_sessions()

    def _make_read_only_bar(self) -> StatusLabel:
        """What stands above every screen where the data may only be looked at."""
        bar = StatusLabel(role="read-only")
        bar.setText(self.tr("Alleen-lezen: je kunt hier niets wijzigen."))
        bar.setVisible(self.store.is_read_only)
        return bar

    def _make_bar(self) -> QWidget:
        """What stands above the list."""
        bar = QFrame()
        bar.setProperty("role", "bar")
        bar.setMinimumHeight(scaled(52))
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(plain_label(self.tr("DGW Desktop"), role="subheading", level=1))
        row.addWidget(plain_label(self.tr("Volwassenheidsscan datagedreven werken"), role="muted"))
        row.addStretch(1)
        self.help_button = MoreButton(self.tr("Hulp"), self.tr("Hulp"), fill=self._fill_help)
        row.addWidget(self.help_button)
        return bar

    def _fill_help(self, menu: QMenu) -> None:
        for text, name, slot in (
            (self.tr("Toetsen"), "help", self.show_help),
            (self.tr("Handleiding"), "manual", self.show_manual_here),
            (self.tr("Toegankelijkheid"), "", self.show_access),
            (self.tr("Over DGW Desktop"), "", self.show_about),
        ):
            key_map.add_to_menu(menu, text, slot, name)

    def _show_side_by_side(
        self, model: MaturityModel, sessions: list[Session], purpose: "Purpose"
    ) -> None:
        from dgw_desktop.ui.comparing.side_by_side_page import SideBySidePage

        if self.session_view is not None:  # opened while the sessions were read
            return
        self._drop_view()
        page = SideBySidePage(model, sessions, purpose, self._look.tokens, self._stack)
        page.closed.connect(self.show_sessions)
        page.report_wanted.connect(self._report_on_many)
        self.side_by_side = page
        self._stack.addWidget(page)
        page.body.take_focus()
        self._stack.setCurrentWidget(page)

    def _report_on_many(self, source: "ComparisonSource") -> None:
        from dgw_desktop.ui.reporting.report_dialog import ReportDialog
        from dgw_desktop.work.comparing import shared_held
        from dgw_desktop.work.exporting import remember_report_options, report_options

        store = self.store

        def remember(options: "ReportOptions") -> None:
            remember_report_options(store, options, source.organisation)

        options = report_options(store, source.organisation)
        source = replace(source, held=shared_held(store, source.sessions))
        hold(ReportDialog(source, options, remember, self._files, self))

    def _build_reference(self) -> None:
        from dgw_desktop.ui.reporting.build_reference_dialog import BuildReferenceDialog
        from dgw_desktop.work.managed_files import offered_models

        models = offered_models(self.store, self._built_in)
        hold(BuildReferenceDialog(models, self._files, self))

    def _drop_view(self) -> None:
        if self.side_by_side is not None:
            let_go(self.side_by_side)
            self._stack.removeWidget(self.side_by_side)
            self.side_by_side.deleteLater()
            self.side_by_side = None
        if self.session_view is not None:
            self.session_view.close_document()
            let_go(self.session_view)
            self._stack.removeWidget(self.session_view)
            self.session_view.deleteLater()
            self.session_view = None

    def _drop_manual(self) -> None:
        if self._manual is not None:
            self._manual.destroyed.disconnect(self._forget_manual)
            self._manual.close()
            self._manual.deleteLater()
            self._manual = None

    def _forget_manual(self) -> None:
        """Know that the manual went with the dialog that it belonged to."""
        self._manual = None

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()
