# SPDX-License-Identifier: EUPL-1.2
"""Every dialog of the program, for tests of what holds for all of them."""

import io
from collections.abc import Iterator

import pypdfium2
from PySide6.QtWidgets import QDialog

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage import folder_lock
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.agenda.priority_dialog import PriorityDialog
from dgw_desktop.ui.asking.session_picker import SessionPicker
from dgw_desktop.ui.beamer.time_plan_dialog import TimePlanDialog
from dgw_desktop.ui.document.session_clock import SessionClock
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.key_map import Screen
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.help.about_dialog import AboutDialog
from dgw_desktop.ui.help.help_dialog import HelpDialog
from dgw_desktop.ui.help.manual_dialog import ManualDialog
from dgw_desktop.ui.keeping.backups_dialog import BackupsDialog
from dgw_desktop.ui.keeping.bin_dialog import BinDialog
from dgw_desktop.ui.participants.invite_dialog import InviteDialog
from dgw_desktop.ui.participants.merge_dialog import MergeDialog
from dgw_desktop.ui.participants.participants_dialog import ParticipantsDialog
from dgw_desktop.ui.participants.typing_dialog import TypingDialog
from dgw_desktop.ui.reporting.build_reference_dialog import BuildReferenceDialog
from dgw_desktop.ui.reporting.contribution_dialog import ContributionDialog
from dgw_desktop.ui.reporting.enlarged_pages import EnlargedPages
from dgw_desktop.ui.reporting.reference_dialog import ReferenceDialog
from dgw_desktop.ui.reporting.report_dialog import ReportDialog
from dgw_desktop.ui.sessions.models_dialog import ModelsDialog
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.in_use_dialog import InUseDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.settings_dialog import SettingsDialog
from dgw_desktop.ui.shell.single_window import SingleWindow
from dgw_desktop.work.merging import Came, MergeOutcome


def three_pages() -> bytes:
    """Return a PDF."""
    made = io.BytesIO()
    with pypdfium2.PdfDocument.new() as document:
        for _ in range(3):
            document.new_page(595, 842)
        document.save(made)
    return made.getvalue()


def every_dialog(
    window: MainWindow, look: Look, store: SessionStore, loaded: LoadedModel, ids: list[str]
) -> Iterator[QDialog]:
    """Make each dialog over ``window``; ``ids`` are the example sessions. None is shown yet."""
    session = store.load(ids[-1])
    source = ReportSource(loaded.model, session, store.load(ids[0]))
    title, text = session.details.title, session.details.organisation
    yield MergeDialog(store, window._files, window)
    yield InviteDialog(store, window._files, ids[-1], window)
    yield TypingDialog(store, ids[-1], window)
    outcome = MergeOutcome(
        ids[-1], 7, added=7, withheld=3, waiting=23,
        refused=((title, text),) * 2,
        codes=(("K7Q-2M4", Came.NOW), ("", Came.BEFORE)),
    )  # fmt: skip
    yield ParticipantsDialog(outcome, 5, window)
    yield TimePlanDialog(SessionClock(SessionDocument(store, ids[-1], window), window), window)
    yield PriorityDialog(SessionDocument(store, ids[-1], window), window)
    yield ModelsDialog(store, loaded, window._files, window)
    yield SessionPicker(title, text, store, store.index(), lambda _picked: "", "Kiezen", window)
    yield SettingsDialog(look, store, window.keeper, window._files, window)
    yield SessionDialog(
        title,
        session.details,
        lambda *asked: store.earlier(*asked[:3], loaded.reference),
        parent=window,
        models=[loaded] * 2,
    )
    yield ReportDialog(source, ReportOptions(), lambda _options: None, window._files, window)
    contributing = ContributionDialog(
        store.load(ids[0]), loaded.model, store.settings, window._files, window
    )
    contributing.code.setText("234-567")  # no words, as a random one can seem to have
    yield contributing
    yield ReferenceDialog(SessionDocument(store, ids[-1], window), window._files, window)
    yield BuildReferenceDialog([loaded] * 2, window._files, window)
    yield EnlargedPages(three_pages(), 1, LIGHT, window)
    yield HelpDialog([Screen.CARDS, Screen.CONSOLE], window)
    yield ManualDialog(look.preferences.language, window)
    yield AboutDialog(store, window.keeper, look.preferences, window)
    yield BackupsDialog(store, window.keeper, window._files, window)
    yield BinDialog(store, window.keeper, window)
    single = SingleWindow(store.path.parent, window)
    yield InUseDialog(single, folder_lock.Look(None, b"", 0), window)
