# SPDX-License-Identifier: EUPL-1.2
"""Starts the app: makes what is shared and hands it down."""

import os
import sys
from contextlib import closing
from datetime import UTC, datetime
from typing import cast

from PySide6.QtCore import (
    Qt,
    QTimer,
)
from PySide6.QtWidgets import QApplication

from dgw_desktop import APP_ID, __version__, startup
from dgw_desktop.errors import UserError
from dgw_desktop.files import is_session_file
from dgw_desktop.paths import DataPaths
from dgw_desktop.private_files import make_empty
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import read_own_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.beamer.screens import Screens
from dgw_desktop.ui.foundation import accessibility, language, theme
from dgw_desktop.ui.foundation.job import end_jobs, is_working
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.foundation.preferences import Preferences, open_settings
from dgw_desktop.ui.foundation.warm_up import CHART, MODULES, WarmUp, after_first_painting
from dgw_desktop.ui.shell.bug_log import telling_bugs
from dgw_desktop.ui.shell.entering import WayIn, come_in
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.opening import open_database, open_to_look, warns_of_place
from dgw_desktop.ui.shell.single_window import SingleWindow

_BACKUP_AFTER = 1500  # ms


def run(paths: DataPaths, wanted: str | None = None) -> int:
    """Open the app on the data in ``paths``; return the exit code.

    ``wanted`` is to be opened at once: the id of a session, a unique start of one, 'latest', or
    the path of a .dgw file. Without it the session that was open last opens again, if any. When a
    window has these data already, that one is raised instead and opens it.
    """
    app = make_application()
    single = SingleWindow(paths.root)
    look = Look(app, Preferences(open_settings(paths.settings)))
    try:
        way_in = come_in(paths, single, wanted or "")
        if way_in is WayIn.NONE:
            return 0
        may_write = way_in is WayIn.WRITE
        if may_write:
            make_empty(paths.settings)  # Qt keeps its rights when it writes
        with (
            telling_bugs(paths, may_write),
            closing(open_database(paths) if may_write else open_to_look(paths)) as database,
        ):
            if may_write:
                database.guard_with(single.lock.check)
            if single.lock.has_taken_over:
                database.wait_for_others()
            code = _show(app, look, database, single, wanted)
        has_ended = end_jobs()
        single.let_go()
        if not has_ended:
            os._exit(code)  # a thread hangs, and would keep the process
        return code
    except UserError as error:
        if wanted is not None and not is_session_file(wanted):
            raise
        show_error(None, error)
        return 1
    finally:
        end_jobs()  # who chose not to come in was still watching
        single.let_go()


def _show(
    app: QApplication,
    look: Look,
    database: Database,
    single: SingleWindow,
    wanted: str | None,
) -> int:
    store = SessionStore(database, lambda: datetime.now(UTC))
    if not store.is_read_only:
        store.purge_expired(datetime.now(UTC))
    file = wanted if wanted is not None and is_session_file(wanted) else None
    session_id = store.find(wanted) if wanted and not file else store.settings.last_opened()
    model = read_own_model(built_in_model())
    opens_session = file is None and session_id is not None
    window = MainWindow(store, model, look, Screens(app), on_list=not opens_session)
    single.wanted.connect(lambda text: _raise(window, text))
    # Queued: a change that is being saved may find it, and is to end first.
    single.lost.connect(window.end_changes, Qt.ConnectionType.QueuedConnection)
    after_first_painting(window, lambda: _after_start(window))
    window.show()
    if file is not None:
        window.open_wanted(file)
    elif session_id is not None:
        window.open_session(session_id, None if wanted else store.settings.last_view())
    if not store.is_read_only:
        # After the window is there: a backup takes time, and nobody waits for it.
        QTimer.singleShot(_BACKUP_AFTER, window.keeper.start)
    if warning := warns_of_place(store.path.parent):
        window.sessions.toast.say(warning)
    app.aboutToQuit.connect(single.let_go)
    return app.exec()


def _after_start(window: MainWindow) -> None:
    """Do what the first painting did not have to wait for."""
    from dgw_desktop.ui.shell.ending import end_with_system
    from dgw_desktop.ui.shell.managed_start import take_in

    app = cast(QApplication, QApplication.instance())
    theme.give_icon()
    guard_input(app)
    end_with_system(app, window)
    startup.after_first_painting(may_collect=not is_working())
    warm_up = WarmUp((*CHART, *MODULES), window)
    warm_up.done.connect(window.make_list)
    warm_up.done.connect(lambda: startup.after_warm_up(may_collect=not is_working()))
    warm_up.start()
    take_in(window)


def guard_input(app: QApplication) -> None:
    """Keep from the windows of ``app`` second presses that nobody means, and dropped files."""
    from dgw_desktop.ui.foundation import dropped_files, second_press

    second_press.install(app)
    dropped_files.install(app)


def _raise(window: MainWindow, wanted: str) -> None:
    """Bring the window to the front, also when it was made small, and open what is wanted."""
    window.come_to_front()
    if wanted:
        window.open_wanted(wanted)


def make_application() -> QApplication:
    """Return the QApplication with style, fonts and language."""
    if sys.platform == "win32":
        import ctypes

        # Else the task bar would call it Python, and pin that.
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)
    existing = QApplication.instance()
    # Not by setStyle, which gives the style back: for that the start would make QStyle.
    arguments = [sys.argv[0], "-style", "Fusion"]
    app = existing if isinstance(existing, QApplication) else QApplication(arguments)
    app.setApplicationName("DGW Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("dgw-desktop")  # by which Linux finds the icon for the task bar
    language.apply(app, "nl")
    theme.prepare(app)
    accessibility.install(app)
    return app
