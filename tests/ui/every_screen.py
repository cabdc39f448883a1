# SPDX-License-Identifier: EUPL-1.2
"""Brings every screen and dialog in view, one after the other, for tests that look at all."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.backups import make_backup
from dgw_desktop.storage.examples import add_examples
from dgw_desktop.ui.beamer.screens import Screens
from dgw_desktop.ui.dialogs.backups_dialog import BackupsDialog
from dgw_desktop.ui.dialogs.bin_dialog import BinDialog
from dgw_desktop.ui.dialogs.help_dialog import HelpDialog
from dgw_desktop.ui.dialogs.manual_dialog import ManualDialog
from dgw_desktop.ui.dialogs.merge_dialog import MergeDialog
from dgw_desktop.ui.dialogs.messages import make_box
from dgw_desktop.ui.dialogs.models_dialog import ModelsDialog
from dgw_desktop.ui.dialogs.report_dialog import ReportDialog
from dgw_desktop.ui.dialogs.session_dialog import SessionDialog
from dgw_desktop.ui.dialogs.session_picker import SessionPicker
from dgw_desktop.ui.dialogs.settings_dialog import SettingsDialog
from dgw_desktop.ui.key_map import Screen
from dgw_desktop.ui.main_window import MainWindow
from dgw_desktop.ui.purpose import Purpose
from dgw_desktop.ui.session_view import SessionView
from tests.ui.conftest import PretendedScreens, screen

BEAMER = screen("beamer", QRect(1366, 0, 1280, 720))


def every_screen(window: MainWindow, screens: Screens) -> Iterator[tuple[str, QWidget]]:
    """Yield each screen's name and window, from the empty list of sessions on."""
    assert isinstance(screens, PretendedScreens)
    store, loaded = window.sessions.store, window.sessions._built_in
    yield "Sessies, leeg", window
    ids = add_examples(store, loaded)
    window.show_sessions()
    yield "Sessies", window
    window.sessions.search.setText("bestaat niet")
    yield "Sessies, niets gevonden", window
    window.sessions.search.clear()
    window.open_session(ids[-1])
    view = window.session_view
    assert view is not None
    view.document.go_to(14)
    view.document.park("Later over praten")
    yield "Kaarten", window
    view.cards.entries.ask_action()
    yield "Kaarten, actie typen", window
    view.cards.strip._leave()
    view.cards.entries.start_vote()
    yield "Kaarten, stemmen", window
    view.cards.entries.close()
    for name, show in (
        ("Matrix", view.show_matrix),
        ("Resultaat", view.show_results),
        ("Acties", view.show_actions),
        ("Kaarten", view.show_cards),
    ):
        show()
        if name != "Kaarten":
            yield name, window
    yield from _beamer(window, view, screens)
    window.open_session(ids[0])
    yield "Kaarten, definitief", window
    sessions = [store.load(session_id) for session_id in ids]
    for name, purpose in (("Vergelijken", Purpose.COMPARE), ("Onderdelen", Purpose.ROLL_UP)):
        window.sessions.tasks.side_by_side.emit(loaded.model, sessions[:3], purpose)
        yield name, window
    window.show_sessions()


def _beamer(
    window: MainWindow, view: SessionView, screens: PretendedScreens
) -> Iterator[tuple[str, QWidget]]:
    view.present()
    assert view.presentation is not None
    audience = view.presentation.window
    yield "Beamer, kaart", audience
    view.presentation.entries.ask_note()
    yield "Beamer, toelichting typen", audience
    audience.strip._leave()
    view.presentation.entries.start_vote()
    yield "Beamer, stemmen", audience
    view.presentation.entries.close()
    view.presentation.show_results()
    yield "Beamer, resultaat", audience
    view.presentation.stop()
    screens.plug(BEAMER)
    view.present()
    yield "Console", window
    view.presentation.stop()
    screens.pull(BEAMER.name)


def every_dialog(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Yield each dialog, shown; the window has the example sessions."""
    store, loaded = window.sessions.store, window.sessions._built_in
    summaries = store.summaries()
    session, baseline = store.load(summaries[0].id), store.load(summaries[-1].id)
    make_backup(store._database, window.keeper.folder, datetime.now(UTC))
    store.delete(summaries[1].id)
    source = ReportSource(loaded.model, session, baseline)

    def merge() -> QDialog:
        dialog = MergeDialog(store, window)
        dialog.add_sessions(summaries)
        return dialog

    made: dict[str, Callable[[], QDialog]] = {
        "Gegevens": lambda: SessionDialog(
            "Nieuwe sessie", session.details, summaries, parent=window, models=[loaded] * 2
        ),
        "Kiezen": lambda: SessionPicker(
            "Vergelijken", "Uitleg", store, store.index(), lambda _picked: "", window
        ),
        "Samenvoegen": merge,
        "Rapport": lambda: ReportDialog(source, ReportOptions(), lambda _options: None, window),
        "Modellen": lambda: ModelsDialog(store, loaded, window),
        "Reservekopieën": lambda: BackupsDialog(store, window.keeper, window),
        "Prullenbak": lambda: BinDialog(store, window.keeper, window),
        "Instellingen": lambda: SettingsDialog(window._look, store, window.keeper, window),
        "Toetsen": lambda: HelpDialog([Screen.CARDS, Screen.CONSOLE], window),
        "Handleiding": lambda: ManualDialog("nl", window),
        "Melding": lambda: make_box(window, QMessageBox.Icon.Warning, "Het kan niet.", "Reden."),
    }
    for name, make in made.items():
        dialog = make()
        dialog.show()
        dialog.activateWindow()
        for _ in range(4):  # the layouts follow the style sheet, which takes a few rounds
            QApplication.processEvents()
        yield name, dialog
        dialog.done(0)
        dialog.deleteLater()
