# SPDX-License-Identifier: EUPL-1.2
"""Brings every screen and dialog in view, one after the other, for tests that look at all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from dgw_desktop.domain.session import Invitation, invitation, participation
from dgw_desktop.domain.side_by_side import Purpose
from dgw_desktop.storage.backups import make_backup
from dgw_desktop.ui.asking.messages import make_box
from dgw_desktop.ui.beamer.scenes import SCENES
from dgw_desktop.ui.beamer.screens import Screens
from dgw_desktop.ui.beamer.views import view_name
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.participants.merge_dialog import MergeDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from dgw_desktop.work.examples import add_examples
from tests.ui.conftest import PretendedScreens, screen
from tests.ui.every_dialog import every_dialog

BEAMER = screen("beamer", QRect(1366, 0, 1280, 720))


def every_screen(window: MainWindow, screens: Screens) -> Iterator[tuple[str, QWidget]]:
    """Yield each screen's name and window, from the empty list of sessions on."""
    assert isinstance(screens, PretendedScreens)
    store, loaded = window.sessions.store, window._built_in
    window.resize(1366, 768)  # wide enough for the spider beside the card
    yield "Sessies, leeg", window
    ids = add_examples(store, loaded)
    window.show_sessions()
    yield "Sessies", window
    window.sessions.search.setFocus()
    window.sessions.search.setText("bestaat niet")
    yield "Sessies, niets gevonden", window
    window.sessions.search.clear()
    window.open_session(ids[-1])
    view = window.session_view
    assert view is not None
    view.document.go_to(14)
    view.document.park("Later over praten")
    yield "Kaarten", window
    view.cards.entries.ask_action(view.document.current)
    yield "Kaarten, actie typen", window
    view.cards.strip.put_away()
    view.cards.entries.start_vote()
    yield "Kaarten, stemmen", window
    view.cards.entries.close()
    for name, show in (
        ("Matrix", view.show_matrix),
        ("Resultaat", view.show_results),
        ("Agenda", view.show_board),
        ("Acties", view.show_actions),
        ("Stippen verdelen", view.show_dots),
        ("Parkeerplek", view.show_parking),
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


def own_scan(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield what a participant sees: before the cards, a card, and after them."""
    store, loaded = window.sessions.store, window._built_in
    prepared = store.load(add_examples(store, loaded)[-1])
    form = invitation(replace(prepared, invitation=Invitation("Bas", None, True, True)))
    store.add(participation(form, "a" * 32, "K7Q-2MX", prepared.created_at), loaded)
    window.open_session("a" * 32)
    view = window.session_view
    assert view is not None
    yield "Deelnemer, welkom", window
    view.own_scan.cards_button.click()
    yield "Deelnemer, kaart", window
    view.show_end()
    yield "Deelnemer, einde", window


def _beamer(
    window: MainWindow, view: SessionView, screens: PretendedScreens
) -> Iterator[tuple[str, QWidget]]:
    view.present()
    assert view.presentation is not None
    audience = view.presentation.window
    yield "Beamer, kaart", audience
    view.presentation.entries.ask_note()
    yield "Beamer, toelichting typen", audience
    audience.strip.put_away()
    view.presentation.entries.start_vote()
    yield "Beamer, stemmen", audience
    view.presentation.entries.close()
    for found in SCENES:
        view.presentation.show(found)
        yield f"Beamer, {view_name(found)}", audience
    view.presentation.show_card()  # which the console begins with then
    view.presentation.stop()
    screens.plug(BEAMER)
    view.present()
    yield "Presentatorweergave", window
    view.presentation.stop()
    screens.pull(BEAMER.name)


def every_shown_dialog(window: MainWindow, look: Look) -> Iterator[tuple[str, QDialog]]:
    """Yield each dialog and the message box, shown, over the example sessions."""
    store, loaded = window.sessions.store, window._built_in
    ids = add_examples(store, loaded)
    make_backup(store._database, window.keeper.folder, datetime.now(UTC))
    store.delete(ids[1])
    box = make_box(window, QMessageBox.Icon.Warning, "Het kan niet.", "Reden.")
    for dialog in (*every_dialog(window, look, store, loaded, ids), box):
        if isinstance(dialog, MergeDialog):
            dialog.add_sessions(store.summaries())
        dialog.show()
        dialog.activateWindow()
        for _ in range(4):  # the layouts follow the style sheet, which takes a few rounds
            QApplication.processEvents()
        yield dialog.windowTitle(), dialog
        dialog.reject()  # which waits for what works in the background
        dialog.deleteLater()
