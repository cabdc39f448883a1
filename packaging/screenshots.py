# SPDX-License-Identifier: EUPL-1.2
"""Makes pictures of every screen with the example sessions: python packaging/screenshots.py.

Also writes the example's report. For machines without a display, for the README, and to look at
a change in the sizes that matter.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.domain.side_by_side import Purpose
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.beamer.scenes import SCENES
from dgw_desktop.ui.beamer.screens import ScreenPlace, Screens
from dgw_desktop.ui.foundation.key_map import Screen
from dgw_desktop.ui.foundation.language import LANGUAGES
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.foundation.preferences import TEXT_SIZES, Appearance, Preferences, open_settings
from dgw_desktop.ui.foundation.warm_up import CHART
from dgw_desktop.ui.help.about_dialog import AboutDialog
from dgw_desktop.ui.help.help_dialog import HelpDialog
from dgw_desktop.ui.help.manual_dialog import ManualDialog
from dgw_desktop.ui.reporting.report_dialog import ReportDialog
from dgw_desktop.ui.shell.app import make_application
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from dgw_desktop.work.examples import add_examples
from dgw_desktop.work.exporting import write_report

SIZES = ((1024, 768), (1366, 768), (1920, 1080))
_PICTURE_PAUSE = 300  # ms in which the console makes its small picture
CARDS = (1, 14, 17, 24)


def main(arguments: list[str] | None = None) -> int:
    """Write the pictures and the report to a folder; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", action="append", metavar="WxH", help="instead of all sizes")
    parser.add_argument("--readme", action="store_true", help="only the pictures of the README")
    parser.add_argument(
        "--manual", action="store_true", help="only the pictures of the manual, in --language"
    )
    parser.add_argument(
        "--appearance",
        type=Appearance,
        default=Appearance.LIGHT,
        help=", ".join(appearance.value for appearance in Appearance),
    )
    parser.add_argument("--text-size", type=int, choices=TEXT_SIZES, default=100)
    parser.add_argument("--language", choices=tuple(LANGUAGES), default="nl")
    options = parser.parse_args(arguments)
    sizes = [tuple(map(int, size.split("x"))) for size in options.size or ()] or list(SIZES)
    options.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a display is not needed
    app = make_application()
    import_module(CHART[-1])  # else a card would be taken before its chart
    with (
        tempfile.TemporaryDirectory() as data,
        closing(Database(Path(data) / "dgw.sqlite3")) as database,
    ):
        store = SessionStore(database, lambda: datetime.now(UTC))
        loaded = read_model(built_in_model())
        ids = add_examples(store, loaded)
        screens = _PaperScreens(app)
        preferences = Preferences(open_settings(Path(data) / "settings.ini"))
        preferences.appearance = options.appearance
        preferences.text_size = options.text_size
        preferences.language = options.language
        look = Look(app, preferences)
        window = MainWindow(store, loaded, look, screens)
        window.show()
        if options.readme or options.manual:
            for screen in Screen:  # what one sees after the first days
                preferences.dismiss_hint(screen.name.lower())
            pictures = _readme_pictures if options.readme else _manual_pictures
            for name, widget in pictures(window, screens, ids[-1]):
                path = options.folder / f"{name}.png"
                _save(app, widget, path)
                if options.manual:
                    _make_small(path)
            window.close()
            return 0
        for width, height in sizes:
            window.resize(width, height)
            for name, widget in _screens(window, screens, (width, height), ids[-1]):
                _save(app, widget, options.folder / f"{name}-{width}x{height}.png")
        session = store.load(ids[-1])
        source = ReportSource(loaded.model, session, store.load(ids[0]))
        report = options.folder / "rapport.pdf"
        write_report(source, ReportOptions(), report, date.today())
        print(report)
        window.close()
    return 0


def _save(app: QApplication, widget: QWidget, path: Path) -> None:
    _settle(app)
    widget.grab().save(str(path))
    print(path)


def _make_small(path: Path) -> None:
    """Let a picture that the program carries along have few colours; a screen has not many."""
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(128).save(path, optimize=True)


class _PaperScreens(Screens):
    """Screens as large as wanted, on a machine that has none."""

    beamer: QRect | None = None

    def places(self) -> list[ScreenPlace]:
        found = [QRect(0, 0, 3840, 2160)] + ([self.beamer] if self.beamer else [])
        return [ScreenPlace(str(number), place, place) for number, place in enumerate(found)]

    def fill(self, window: QWidget, place: ScreenPlace) -> None:
        window.setGeometry(place.geometry)
        window.show()


def _beamer(
    window: MainWindow, screens: _PaperScreens, size: tuple[int, int], session_id: str
) -> Iterator[tuple[str, QWidget]]:
    """Bring each picture of the beamer in view, and yield its name and window."""
    screens.beamer = QRect(3840, 0, *size)
    window.open_session(session_id)
    view = window.session_view
    assert view is not None
    view.document.go_to(14)
    view.present()
    presentation = view.presentation
    assert presentation is not None
    yield "beamer", presentation.window
    yield "console", window
    view.cards.entries.start_vote()
    yield "stemmen", presentation.window
    QTest.keyClick(view.cards.vote_entry, Qt.Key.Key_Escape)
    presentation.window.help.toggle()
    yield "beamer-toetsen", presentation.window
    presentation.window.help.toggle()
    presentation.toggle_appearance()
    for found in SCENES:
        presentation.show(found)
        yield f"beamer-{found.name.lower()}", presentation.window
    presentation.show_card()
    presentation.toggle_appearance()
    presentation.stop()


def _readme_pictures(
    window: MainWindow, screens: _PaperScreens, session_id: str
) -> Iterator[tuple[str, QWidget]]:
    """Bring the pictures of the README in view, and yield each name and window."""
    window.resize(1366, 768)
    window.open_session(session_id)
    view = window.session_view
    assert view is not None
    _wait(_PICTURE_PAUSE)  # for the focus, which goes along to the next card
    view.document.go_to(14)
    yield "kaarten", window
    view.show_matrix()
    view.document.go_to(1)
    yield "matrix", window
    yield from _report_dialog(view)
    _compare(window, Purpose.COMPARE)
    yield "vergelijken", window
    window.open_session(session_id)
    for name, widget in _beamer(window, screens, (1280, 720), session_id):
        if name in ("beamer", "console"):
            QTest.qWait(_PICTURE_PAUSE)
            yield name, widget


def _manual_pictures(
    window: MainWindow, screens: _PaperScreens, session_id: str
) -> Iterator[tuple[str, QWidget]]:
    """Bring the pictures of the manual in view, and yield each name and window."""
    window.resize(1100, 660)
    window.show_sessions()
    yield "sessies", window
    window.open_session(session_id)
    view = window.session_view
    assert view is not None
    _wait(_PICTURE_PAUSE)  # for the focus, which goes along to the next card
    view.document.go_to(14)
    yield "kaarten", window
    view.show_results()
    _wait(_PICTURE_PAUSE)
    yield "resultaat", window
    view.show_board()
    yield "agenda", window
    for _, dialog in _report_dialog(view):
        dialog.resize(1000, 680)
        _wait_for_preview(dialog)
        yield "rapport", dialog
    for name, widget in _beamer(window, screens, (1280, 720), session_id):
        if name == "console":
            _wait(_PICTURE_PAUSE)
            yield "presentatorweergave", widget


def _report_dialog(view: SessionView) -> Iterator[tuple[str, ReportDialog]]:
    document = view.document
    source = ReportSource(document.model, document.session, document.baseline)
    dialog = ReportDialog(source, ReportOptions(), lambda _options: None, view.exchange.files, view)
    # Where documents are says something of the machine that makes the picture.
    dialog.file.setText("Rapport.pdf")
    dialog.show()
    _wait_for_preview(dialog)
    dialog.preview.go_to(2)
    _wait_for_preview(dialog)
    yield "report", dialog
    dialog.reject()


def _help(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    keys = HelpDialog([Screen.CARDS, Screen.CONSOLE], window)
    keys.show()
    yield "toetsen", keys
    keys.reject()
    window.show_manual_here()
    manual = window.findChild(ManualDialog)
    assert manual is not None
    yield "handleiding", manual
    manual.reject()
    about = AboutDialog(window.sessions.store, window.keeper, window._look.preferences, window)
    about.show()
    yield "over", about
    about.reject()


def _wait(milliseconds: int) -> None:
    """Let other threads work too, which QTest.qWait does not."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _wait_for_preview(dialog: ReportDialog) -> None:
    """Wait until the report and its page are made, however busy the machine is."""
    _wait(0)  # what was asked of it begins
    while not dialog.is_drawn:
        _wait(50)


def _screens(
    window: MainWindow, screens: _PaperScreens, size: tuple[int, int], session_id: str
) -> Iterator[tuple[str, QWidget]]:
    """Bring each screen in view, and yield its name and window."""
    window.show_sessions()
    yield "sessies", window
    window.open_session(session_id)
    assert window.session_view is not None
    for number in CARDS:
        window.session_view.document.go_to(number)
        yield f"kaarten-{number:02}", window
    window.session_view.show_matrix()
    yield "matrix", window
    window.session_view.show_results()
    yield "resultaat", window
    window.session_view.show_board()
    yield "agenda", window
    window.session_view.show_actions()
    yield "acties", window
    yield from _report_dialog(window.session_view)
    yield from _help(window)
    _compare(window, Purpose.COMPARE)
    yield "vergelijken", window
    _compare(window, Purpose.ROLL_UP)
    yield "organisatieonderdelen", window
    window.open_session(session_id)
    yield from _beamer(window, screens, size, session_id)


def _compare(window: MainWindow, purpose: Purpose) -> None:
    """Show the example sessions side by side."""
    window.show_sessions()  # who has a session open is not taken away from it
    store = window.sessions.store
    summaries = store.summaries()
    if purpose is Purpose.ROLL_UP:
        summaries = summaries[:3]
    sessions = [store.load(summary.id) for summary in reversed(summaries)]
    model = store.models.get(sessions[0].model).model
    window.sessions.tasks.side_by_side.emit(model, sessions, purpose)


def _settle(app: QApplication) -> None:
    """Let layouts follow a change of size, which takes a few rounds."""
    for _ in range(4):
        app.processEvents()


if __name__ == "__main__":
    sys.exit(main())
