# SPDX-License-Identifier: EUPL-1.2
"""Over DGW Desktop: version, licences of all parts, where the data is, and a diagnosis to copy."""

from PySide6.QtCore import QLocale, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from dgw_desktop import __version__
from dgw_desktop.errors import UserError
from dgw_desktop.licences import Part, parts
from dgw_desktop.managed import managed
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.dialog import WorkingDialog
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.asking.open_outside import open_outside
from dgw_desktop.ui.foundation.accessibility import announce
from dgw_desktop.ui.foundation.job import run_job
from dgw_desktop.ui.foundation.labels import breakable, plain_label
from dgw_desktop.ui.foundation.preferences import Preferences
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.parts.type_ahead import RowList
from dgw_desktop.work.diagnosis import data_facts, program_facts


class AboutDialog(WorkingDialog):
    """Tells what the program is and is made of."""

    def __init__(
        self,
        store: SessionStore,
        keeper: BackupKeeper,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        """Read what is installed; texts are read when they are shown."""
        super().__init__(parent, self.tr("Over DGW Desktop"), 860, 640)
        self._store = store
        self._keeper = keeper
        self._preferences = preferences
        self._parts = parts()
        self.list = RowList()
        self.list.setAccessibleName(self.tr("Componenten en hun licenties"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        for part in self._parts:
            self.list.addItem(QListWidgetItem(_line(part)))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Tekst van de licentie"))
        self.text.setTabChangesFocus(True)
        self.state = plain_label(role="muted", wrap=True)
        self.folder_button = QPushButton(self.tr("Map tonen"))
        self.folder_button.setAutoDefault(False)
        self.folder_button.clicked.connect(self._show_folder)
        self.copy_button = QPushButton(self.tr("Diagnose kopiëren"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.setToolTip(
            self.tr("Versies, instellingen, aantallen en controles; geen namen, titels of mappen")
        )
        self.copy_button.clicked.connect(self._diagnose)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_part)
        self.list.itemClicked.connect(lambda _item: self._show_part(self.list.currentRow()))
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        folder = plain_label(breakable(str(self._store.path.parent)), "muted", wrap=True)
        column = self.body
        column.addWidget(plain_label(f"DGW Desktop {__version__}", "heading"))
        column.addWidget(
            plain_label(
                self.tr("Volwassenheidsscan datagedreven werken, vrije software (EUPL-1.2)"),
                wrap=True,
            )
        )
        place = QHBoxLayout()
        column.addLayout(place)
        place.setSpacing(12)
        place.addWidget(plain_label(self.tr("Gegevens staan in")))
        place.addWidget(folder, 1)
        place.addWidget(self.folder_button)
        body = QHBoxLayout()
        column.addLayout(body, 1)
        body.setSpacing(12)
        body.addWidget(self.list, 2)
        body.addWidget(self.text, 3)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        self.foot.addLayout(foot)
        foot.setSpacing(12)
        foot.addWidget(self.copy_button)
        foot.addWidget(self.state, 1)
        foot.addWidget(buttons)
        self.list.setFocus()

    def _show_part(self, row: int) -> None:
        if row >= 0:
            self.text.setPlainText(self._parts[row].text())

    def _show_folder(self) -> None:
        open_outside(self, self._store.path.parent)

    def _diagnose(self) -> None:
        """Check the data in another thread, and put the outcome on the clipboard."""
        self.copy_button.setEnabled(False)
        self._tell(self.tr("De gegevens worden gecontroleerd…"))
        path, folders, in_use = self._store.path, self._keeper.folders, self._store.is_read_only
        run_job(
            self,
            lambda _progress: data_facts(path, folders, in_use),
            self._copy,
            self._fail,
            ended=lambda: self.copy_button.setEnabled(True),
        )

    def _copy(self, facts: list[str]) -> None:
        text = "\n".join([*program_facts(), *self._window_facts(), *facts])
        QGuiApplication.clipboard().setText(text)
        # Without a current row the list would take its first one, when it gets the focus.
        self.list.clearSelection()
        self.text.setPlainText(text)
        self._tell(self.tr("Dit staat nu op het klembord. Plak het in een bericht."))

    def _fail(self, error: UserError) -> None:
        self._tell("")
        show_error(self, error)

    def _tell(self, text: str) -> None:
        self.state.setText(text)
        announce(self, text)

    def _window_facts(self) -> list[str]:
        """Return lines on the screens and the settings."""
        preferences, locale = self._preferences, QLocale.system()
        lines = [
            f"Qt {qVersion()}, {QGuiApplication.platformName()}",
            self.tr("Taal van het systeem: {0}").format(locale.name()),
        ]
        for number, screen in enumerate(QGuiApplication.screens(), start=1):
            size = screen.size()
            lines.append(
                self.tr("Scherm {0}: {1} × {2}, schaal {3}, {4} dpi").format(
                    number,
                    size.width(),
                    size.height(),
                    f"{screen.devicePixelRatio():g}",
                    round(screen.logicalDotsPerInch()),
                )
            )
        second = self.tr("ja") if len(self._keeper.folders) > 1 else self.tr("nee")
        lines += [
            self.tr("Kleuren: {0}; tekstgrootte: {1}%; taal: {2}").format(
                preferences.appearance.value, preferences.text_size, preferences.language
            ),
            self.tr("Tweede map voor reservekopieën: {0}").format(second),
            self.tr("Door de beheerder: {0} vast, {1} standaard, {2} fout").format(
                len(managed().locked), len(managed().default), len(managed().problems)
            ),
        ]
        return lines


def _line(part: Part) -> str:
    return " · ".join(filter(None, (f"{part.name} {part.version}".strip(), part.licence)))
