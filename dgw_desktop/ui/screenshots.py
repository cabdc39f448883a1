# SPDX-License-Identifier: EUPL-1.2
"""Makes pictures of every screen with the example sessions: python -m dgw_desktop.ui.screenshots.

Also writes the example's report. For machines without a display, for the README, and to look at
a change in the sizes that matter.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.report.pdf.report import write_report
from dgw_desktop.report.source import ReportOptions, ReportSource
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.examples import add_examples
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.app import make_application
from dgw_desktop.ui.beamer.screens import Screens
from dgw_desktop.ui.main_window import MainWindow

SIZES = ((1024, 768), (1366, 768), (1920, 1080))
CARDS = (1, 14, 17, 24)


def main(arguments: list[str] | None = None) -> int:
    """Write the pictures and the report to a folder; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", action="append", metavar="WxH", help="instead of all sizes")
    options = parser.parse_args(arguments)
    sizes = [tuple(map(int, size.split("x"))) for size in options.size or ()] or list(SIZES)
    options.folder.mkdir(parents=True, exist_ok=True)
    app = make_application()
    with (
        tempfile.TemporaryDirectory() as data,
        closing(Database(Path(data) / "dgw.sqlite3")) as database,
    ):
        store = SessionStore(database, lambda: datetime.now(UTC))
        loaded = read_model(built_in_model())
        ids = add_examples(store, loaded)
        settings = QSettings(str(Path(data) / "settings.ini"), QSettings.Format.IniFormat)
        window = MainWindow(store, loaded, LIGHT, settings, Screens(app))
        window.show()
        for width, height in sizes:
            window.resize(width, height)
            for name in _screens(window, ids[-1]):
                _settle(app)
                path = options.folder / f"{name}-{width}x{height}.png"
                window.grab().save(str(path))
                print(path)
        session = store.load(ids[-1])
        source = ReportSource(loaded.model, session, store.load(ids[0]))
        report = options.folder / "rapport.pdf"
        write_report(source, ReportOptions(), report, date.today())
        print(report)
        window.close()
    return 0


def _screens(window: MainWindow, session_id: str) -> Iterator[str]:
    """Bring each screen in view, and yield its name."""
    window.show_sessions()
    yield "sessies"
    window.open_session(session_id)
    assert window.session_view is not None
    for number in CARDS:
        window.session_view.document.go_to(number)
        yield f"kaarten-{number:02}"
    window.session_view.show_results()
    yield "resultaat"


def _settle(app: QApplication) -> None:
    """Let layouts follow a change of size, which takes a few rounds."""
    for _ in range(4):
        app.processEvents()


if __name__ == "__main__":
    sys.exit(main())
