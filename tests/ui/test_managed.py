# SPDX-License-Identifier: EUPL-1.2
"""What the administrator set is shown as such, in every screen, and nobody changes it there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import SessionDetails
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.foundation.preferences import Appearance, Preferences
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.keeping.second_folder import SecondFolder
from dgw_desktop.ui.participants.invite_dialog import InviteDialog
from dgw_desktop.ui.reporting.report_dialog import ReportDialog
from dgw_desktop.ui.sessions.models_dialog import ModelsDialog
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.managed_start import take_in
from dgw_desktop.ui.shell.settings_dialog import SettingsDialog
from tests.ui.conftest import answer_dialog, files_of, wait_for_toast
from tests.ui.visible_texts import unbroken

Administer = Callable[[str], Path]
TOLD = "Ingesteld door de beheerder"


def texts(dialog: QWidget) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def heard(widget: QWidget) -> str:
    """Return what a screen reader adds to the name of ``widget``."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Description)


def expect_locked(*fields: QWidget) -> None:
    for field in fields:
        assert not field.isEnabled()
        assert heard(field) == TOLD


@pytest.fixture
def keeper(store: SessionStore, qapp: QApplication) -> BackupKeeper:
    return BackupKeeper(store, qapp)


def settings_dialog(qtbot: QtBot, look: Look, store: SessionStore) -> SettingsDialog:
    keeper = BackupKeeper(store, QApplication.instance() or look)
    dialog = SettingsDialog(look, store, keeper, files_of(store))
    qtbot.addWidget(dialog)
    return dialog


def test_settings_without_an_administrator_say_nothing_of_one(
    qtbot: QtBot, look: Look, store: SessionStore
) -> None:
    dialog = settings_dialog(qtbot, look, store)
    assert TOLD not in texts(dialog)
    assert "Beheerder" not in texts(dialog)
    assert dialog.language.isEnabled()


def test_settings_show_what_is_locked_and_what_is_wrong(
    qtbot: QtBot, look: Look, store: SessionStore, administer: Administer, tmp_path: Path
) -> None:
    path = administer(
        f"[locked]\nlanguage = 'en'\nappearance = 'dark'\nprivacy_threshold = 8\n"
        f"data_folder = '{store.path.parent}'\nbackup_folder = '{tmp_path}'\ntaal = 'nl'\n"
    )
    dialog = settings_dialog(qtbot, look, store)
    expect_locked(dialog.appearance, dialog.language, dialog.threshold)
    expect_locked(dialog.second_folder.choose_button, dialog.second_folder.none_button)
    assert texts(dialog).count(TOLD) == 5
    assert dialog.language.currentData() == "en"
    assert dialog.appearance.currentData() is Appearance.DARK
    assert dialog.threshold.currentData() == 8
    assert str(tmp_path) in texts(dialog.second_folder)
    assert str(path) in unbroken(dialog.managed_label.text())
    assert "klopt taal niet: zo heet geen instelling" in dialog.managed_label.text()
    dialog.text_size.setCurrentIndex(dialog.text_size.findData(110))
    dialog.restore_defaults()
    assert dialog.language.currentData() == "en"


def test_only_thresholds_that_may_be_are_offered(
    qtbot: QtBot, look: Look, store: SessionStore, administer: Administer
) -> None:
    administer("[locked]\nprivacy_minimum = 8\n")
    dialog = settings_dialog(qtbot, look, store)
    offered = [dialog.threshold.itemData(n) for n in range(dialog.threshold.count())]
    assert offered == [8, 9, 10]
    assert dialog.threshold.currentData() == 8
    assert dialog.threshold.isEnabled()


def test_a_default_is_no_choice_until_a_person_makes_one(
    qtbot: QtBot, settings: QSettings, look: Look, store: SessionStore, administer: Administer
) -> None:
    administer("[default]\nlanguage = 'en'\nappearance = 'dark'\n")
    preferences = Preferences(settings)
    assert preferences.language == "en"
    assert preferences.appearance is Appearance.DARK
    dialog = settings_dialog(qtbot, look, store)
    dialog.text_size.setCurrentIndex(dialog.text_size.findData(110))
    administer("[default]\nlanguage = 'nl'\n")
    assert preferences.language == "nl", "a change of another setting chose no language"
    dialog.language.setCurrentIndex(dialog.language.findData("nl"))
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    assert preferences.language == "en"


def test_a_second_folder_by_default_can_be_declined(
    qtbot: QtBot, store: SessionStore, administer: Administer, tmp_path: Path, keeper: BackupKeeper
) -> None:
    administer(f"[default]\nbackup_folder = '{tmp_path}'\n")
    assert keeper.second_folder == tmp_path
    row = SecondFolder(keeper, files_of(store))
    qtbot.addWidget(row)
    row.none_button.click()
    assert keeper.second_folder is None
    administer(f"[locked]\nbackup_folder = '{tmp_path}'\n")
    assert keeper.second_folder == tmp_path


def test_a_new_session_begins_with_what_the_administrator_set(
    open_window: Callable[[], MainWindow],
    examples: list[str],
    administer: Administer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    administer(
        "[locked]\norganisation = 'Gemeente Y'\ndisclosure = 'openbaar'\n"
        "[default]\nportfolio_holder = 'Wethouder Z'\n"
    )
    seen: list[str] = []

    def look_at(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        council = dialog.council
        seen.extend([dialog.organisation.text(), dialog.unit.text()])
        seen.extend(council.line(name).text() for name in ("disclosure", "portfolio_holder"))
        expect_locked(dialog.organisation, council.line("disclosure"))
        assert council.line("portfolio_holder").isEnabled()
        assert texts(dialog).count(TOLD) == 2
        dialog.reject()

    answer_dialog(monkeypatch, look_at, "SessionDialog")
    open_window().sessions.changes.new()
    assert seen == ["Gemeente Y", "", "openbaar", "Wethouder Z"]


def test_a_session_of_before_keeps_its_own_organisation(
    qtbot: QtBot, session_details: SessionDetails, administer: Administer
) -> None:
    administer("[locked]\norganisation = 'Gemeente Y'\n")
    dialog = SessionDialog("Gegevens", session_details)
    qtbot.addWidget(dialog)
    assert dialog.details.organisation == session_details.organisation
    expect_locked(dialog.organisation)


@pytest.fixture
def session_details(store: SessionStore, examples: list[str]) -> SessionDetails:
    return store.load(examples[0]).details


def test_the_logo_of_the_administrator_cannot_be_left_out(
    qtbot: QtBot,
    store: SessionStore,
    loaded: LoadedModel,
    examples: list[str],
    administer: Administer,
    tmp_path: Path,
) -> None:
    administer(f"[locked]\nlogo = '{tmp_path / 'logo.png'}'\n")
    source = ReportSource(loaded.model, store.load(examples[-1]))
    dialog = ReportDialog(source, ReportOptions(), lambda _options: None, files_of(store))
    qtbot.addWidget(dialog)
    expect_locked(dialog.logo_button, dialog.no_logo_button)
    assert TOLD in texts(dialog)


@pytest.mark.parametrize("wanted", [True, False])
def test_whether_remarks_are_asked_can_be_locked(
    qtbot: QtBot, store: SessionStore, examples: list[str], administer: Administer, wanted: bool
) -> None:
    administer(f"[locked]\ninvitation_remarks = {str(wanted).lower()}\n")
    dialog = InviteDialog(store, files_of(store), examples[-1])
    qtbot.addWidget(dialog)
    assert dialog.remarks.isChecked() is wanted
    expect_locked(dialog.remarks)
    assert TOLD in texts(dialog)


def test_models_of_the_administrator_are_taken_in_at_the_start_and_stay(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    loaded: LoadedModel,
    administer: Administer,
    tmp_path: Path,
) -> None:
    path = tmp_path / "eigen.toml"
    text = loaded.text.replace('id = "dgw"', 'id = "eigen"', 1).replace('renames = ["1.0"]', "", 1)
    path.write_text(text, "utf-8")
    administer(f"[locked]\nmodels = ['{path}']\nown_models = false\n")
    window = open_window()
    take_in(window)
    qtbot.waitUntil(lambda: len(store.models.imported()) == 1)
    dialog = ModelsDialog(store, loaded, files_of(store))
    qtbot.addWidget(dialog)
    assert dialog.list.count() == 2
    dialog.list.setCurrentRow(1)
    assert "van de beheerder" in dialog._state.text()
    assert not dialog.withdraw_button.isEnabled()
    expect_locked(dialog.import_button)
    assert dialog.export_button.isEnabled()


def test_a_start_tells_what_is_wrong(
    qtbot: QtBot, open_window: Callable[[], MainWindow], administer: Administer
) -> None:
    administer("[locked]\nlanguage = 'fr'\n")
    window = open_window()
    take_in(window)
    wait_for_toast(qtbot, window, "Niet alles wat de beheerder instelde, klopt.")
