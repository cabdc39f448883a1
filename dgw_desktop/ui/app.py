# SPDX-License-Identifier: EUPL-1.2
"""Starts the app: makes what is shared and hands it down."""

import logging
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from logging.handlers import RotatingFileHandler
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from dgw_desktop import __version__
from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.errors import UserError
from dgw_desktop.paths import DataPaths
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui import theme
from dgw_desktop.ui.beamer.screens import Screens
from dgw_desktop.ui.dialogs.messages import show_bug, show_error
from dgw_desktop.ui.main_window import MainWindow

DAYS_IN_BIN = 30


def run(paths: DataPaths, open_id: str | None = None) -> int:
    """Open the app on the data in ``paths``; return the exit code.

    ``open_id`` is a session to open at once: an id, a unique start of one, or 'latest'. Without
    it the session that was open last opens again, if any.
    """
    app = make_application()
    try:
        paths.create()
        _start_log(paths)
        with closing(Database(paths.database)) as database:
            store = SessionStore(database, lambda: datetime.now(UTC))
            store.purge_deleted(datetime.now(UTC) - timedelta(days=DAYS_IN_BIN))
            wanted = store.find(open_id) if open_id else store.last_opened()
            settings = QSettings(str(paths.settings), QSettings.Format.IniFormat)
            model = read_model(built_in_model())
            window = MainWindow(store, model, LIGHT, settings, Screens(app))
            window.show()
            if wanted is not None:
                window.open_session(wanted, None if open_id else store.last_view())
            return app.exec()
    except UserError as error:
        if open_id is not None:
            raise
        show_error(None, error)
        return 1


def make_application() -> QApplication:
    """Return the QApplication with font, look and Qt's own texts in Dutch."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("DGW Desktop")
    app.setApplicationVersion(__version__)
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_nl", folder):
        app.installTranslator(translator)
    theme.load_fonts()
    theme.apply(app, LIGHT)
    return app


def _start_log(paths: DataPaths) -> None:
    """Log unexpected exceptions, without answers or names, and tell the user once."""
    handler = RotatingFileHandler(
        paths.logs / "dgw.log", maxBytes=500_000, backupCount=3, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log = logging.getLogger("dgw_desktop")
    log.setLevel(logging.INFO)
    log.addHandler(handler)
    told = False

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        nonlocal told
        # The traceback holds code, not data; the exception's own text may hold data.
        frames = []
        while trace is not None:
            code = trace.tb_frame.f_code
            frames.append(f"{code.co_filename.rpartition('dgw_desktop')[2]}:{trace.tb_lineno}")
            trace = trace.tb_next
        log.error("%s at %s", kind.__name__, " < ".join(reversed(frames)))
        if not told:
            told = True
            show_bug(QApplication.activeWindow())

    sys.excepthook = report
