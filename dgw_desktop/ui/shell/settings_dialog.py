# SPDX-License-Identifier: EUPL-1.2
"""Instellingen: what holds for the whole program."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QPushButton,
    QWidget,
)

from dgw_desktop.domain.privacy import DEFAULT_THRESHOLD
from dgw_desktop.errors import UserError
from dgw_desktop.managed import managed, problems
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.dialog import Dialog
from dgw_desktop.ui.asking.files import FileDialogs
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.asking.open_outside import open_outside
from dgw_desktop.ui.foundation.labels import breakable, plain_label
from dgw_desktop.ui.foundation.language import LANGUAGES
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.foundation.preferences import TEXT_SIZES, Appearance
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.keeping.second_folder import SecondFolder
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.managed_note import managed_note
from dgw_desktop.work.managed_files import file_problems

_WHOLE = Qt.AlignmentFlag(0)  # as wide as the column


class SettingsDialog(Dialog):
    """Shows the settings; each takes effect, and is kept, as soon as it is changed."""

    about_wanted = Signal()

    def __init__(
        self,
        look: Look,
        store: SessionStore,
        keeper: BackupKeeper,
        files: FileDialogs,
        parent: QWidget | None = None,
    ) -> None:
        """Start from the present settings."""
        super().__init__(parent, self.tr("Instellingen"), 620)
        self._look = look
        self._store = store
        preferences = look.preferences
        self.appearance = self._combo(
            self.tr("Kleuren"),
            (
                (self.tr("Systeeminstelling"), Appearance.SYSTEM),
                (self.tr("Licht"), Appearance.LIGHT),
                (self.tr("Donker"), Appearance.DARK),
                (self.tr("Hoog contrast"), Appearance.HIGH_CONTRAST),
            ),
            preferences.appearance,
        )
        self.text_size = self._combo(
            self.tr("Tekstgrootte"),
            [(self.tr("{0}%").format(percent), percent) for percent in TEXT_SIZES],
            preferences.text_size,
        )
        # Each language is named in itself, so that one who chose wrongly finds the way back.
        self.language = self._combo(
            self.tr("Taal"),
            [(found.name, code) for code, found in LANGUAGES.items()],
            preferences.language,
        )
        self.single_keys = self._combo(
            self.tr("Lettertoetsen"),
            (
                (self.tr("Letter of cijfer is genoeg"), True),
                (self.tr("Alleen samen met Alt"), False),
            ),
            preferences.single_keys,
        )
        self.hints_button = QPushButton(self.tr("Tips opnieuw tonen"))
        self.hints_button.clicked.connect(self._restore_hints)
        self.threshold = self._combo(
            self.tr("Privacydrempel"),
            [
                (self.tr("{0} deelnemers").format(people), people)
                for people in store.settings.thresholds()
            ],
            store.settings.privacy_threshold(),
        )
        self.second_folder = SecondFolder(keeper, files)
        for field in (self.threshold, self.second_folder):
            field.setEnabled(not store.is_read_only)
        self.managed_notes = {
            name: managed_note(name, *fields)
            for name, fields in (
                ("appearance", [self.appearance]),
                ("language", [self.language]),
                ("privacy_threshold", [self.threshold]),
                ("data_folder", []),
            )
        }
        read = [self.tr("Gelezen uit: {0}").format(place) for place in managed().sources]
        told = [*read, *problems(), *file_problems(store)]
        self.managed_label = plain_label("\n".join(map(breakable, told)), "muted", wrap=True)
        self.folder_button = QPushButton(self.tr("Map tonen"))
        self.folder_button.clicked.connect(self._show_folder)
        self.about_button = QPushButton(self.tr("Over DGW Desktop…"))
        self.about_button.clicked.connect(self.about_wanted)
        self._lay_out()
        self.appearance.currentIndexChanged.connect(lambda _index: self._keep_look())
        self.text_size.currentIndexChanged.connect(lambda _index: self._keep_look())
        self.language.currentIndexChanged.connect(lambda _index: self._keep_look())
        self.single_keys.currentIndexChanged.connect(lambda _index: self._keep_look())
        self.threshold.currentIndexChanged.connect(lambda _index: self._keep_threshold())

    def restore_defaults(self) -> None:
        """Put back what a new user has; folders and data stay."""
        usual = managed().choose
        appearance = Appearance(usual("appearance", None, Appearance.SYSTEM.value))
        self.appearance.setCurrentIndex(self.appearance.findData(appearance))
        self.text_size.setCurrentIndex(self.text_size.findData(100))
        language = usual("language", None, next(iter(LANGUAGES)))
        self.language.setCurrentIndex(self.language.findData(language))
        self.single_keys.setCurrentIndex(0)
        least = self._store.settings.thresholds()[0]
        threshold = max(least, usual("privacy_threshold", None, DEFAULT_THRESHOLD))
        self.threshold.setCurrentIndex(self.threshold.findData(threshold))
        self._restore_hints()

    # Making the parts

    @staticmethod
    def _combo(name: str, choices: Iterable[tuple[str, object]], chosen: object) -> QComboBox:
        combo = Choice()
        combo.setAccessibleName(name)
        combo.setMinimumWidth(scaled(220))
        for text, data in choices:
            combo.addItem(text, data)
        combo.setCurrentIndex(combo.findData(chosen))
        return combo

    def _lay_out(self) -> None:
        folder = plain_label(breakable(str(self._store.path.parent)), "muted", wrap=True)
        self.body.addWidget(plain_label(self.tr("Instellingen"), "heading"))
        grid = QGridLayout()
        self.body.addLayout(grid)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self._add_section(
            grid,
            self.tr("Weergave"),
            [
                (self.tr("Kleuren"), self.appearance),
                *self._note("appearance"),
                (self.tr("Tekstgrootte"), self.text_size),
                (self.tr("Taal"), self.language),
                *self._note("language"),
                (self.tr("Lettertoetsen"), self.single_keys),
                (self.tr("Tips"), self.hints_button),
            ],
        )
        about_threshold = plain_label(
            self.tr(
                "Vulden mensen vooraf individueel in? Dan zijn hun keuzes pas te zien als het "
                "minstens zoveel mensen zijn, ook in exports en rapporten. Voor opgestoken "
                "handen geldt dit niet."
            ),
            "muted",
            wrap=True,
        )
        self._add_section(
            grid,
            self.tr("Privacy"),
            [
                (self.tr("Privacydrempel"), self.threshold),
                *self._note("privacy_threshold"),
                ("", about_threshold),
            ],
        )
        self._add_section(
            grid,
            self.tr("Gegevens"),
            [
                (self.tr("Locatie"), folder),
                *self._note("data_folder"),
                ("", self.folder_button),
                (self.tr("Reservekopieën ook in"), self.second_folder),
                (self.tr("Versie en licenties"), self.about_button),
            ],
        )
        if self.managed_label.text():
            self._add_section(grid, self.tr("Beheerder"), [("", self.managed_label)])
        grid.setRowStretch(grid.rowCount(), 1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Close | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        buttons.rejected.connect(self.reject)
        restore = buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        restore.setText(self.tr("Standaardwaarden herstellen"))
        restore.setAutoDefault(False)
        restore.clicked.connect(self.restore_defaults)
        self.foot.addWidget(buttons)

    def _note(self, name: str) -> list[tuple[str, QWidget]]:
        note = self.managed_notes[name]
        return [("", note)] if note is not None else []

    @staticmethod
    def _add_section(grid: QGridLayout, title: str, rows: list[tuple[str, QWidget]]) -> None:
        first = grid.rowCount()
        if first > 1:
            grid.setRowMinimumHeight(first, 12)
        grid.addWidget(plain_label(title, "subheading"), first + 1, 0, 1, 2)
        for row, (name, widget) in enumerate(rows, start=first + 2):
            label = plain_label(name)
            label.setBuddy(widget)
            grid.addWidget(label, row, 0)
            short = isinstance(widget, QComboBox | QPushButton)
            grid.addWidget(widget, row, 1, Qt.AlignmentFlag.AlignLeft if short else _WHOLE)

    # What a person does

    def _keep_look(self) -> None:
        preferences = self._look.preferences
        preferences.appearance = self.appearance.currentData()
        preferences.text_size = self.text_size.currentData()
        preferences.language = self.language.currentData()
        preferences.single_keys = self.single_keys.currentData()
        self._look.apply()

    def _keep_threshold(self) -> None:
        try:
            self._store.settings.set_privacy_threshold(self.threshold.currentData())
        except UserError as error:
            show_error(self, error)

    def _restore_hints(self) -> None:
        self._look.preferences.restore_hints()
        self.hints_button.setEnabled(False)

    def _show_folder(self) -> None:
        open_outside(self, self._store.path.parent)
