# SPDX-License-Identifier: EUPL-1.2
"""Which second folder backups go to, chosen or none, in one row."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dgw_desktop.errors import UserError
from dgw_desktop.ui.asking.files import FileDialogs, FileKind
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.parts.managed_note import managed_note


class SecondFolder(QWidget):
    """Shows and changes the second folder of a keeper; ``changed`` says that it is another."""

    changed = Signal()

    def __init__(
        self, keeper: BackupKeeper, files: FileDialogs, parent: QWidget | None = None
    ) -> None:
        """Show the folder of ``keeper``."""
        super().__init__(parent)
        give_role(self, QAccessible.Role.Grouping)
        self._keeper = keeper
        self._files = files
        self._folder = plain_label(role="muted", wrap=True)
        self.choose_button = QPushButton(self.tr("Kiezen…"))
        self.choose_button.setAccessibleName(self.tr("Tweede map voor reservekopieën kiezen"))
        self.choose_button.clicked.connect(self._choose)
        self.none_button = QPushButton(self.tr("Geen"))
        self.none_button.setAccessibleName(self.tr("Geen tweede map voor reservekopieën"))
        self.none_button.clicked.connect(lambda: self.set_folder(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        column.addLayout(row)
        row.addWidget(self._folder, 1)
        for button in (self.choose_button, self.none_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.note = managed_note("backup_folder", self.choose_button, self.none_button)
        if self.note is not None:
            column.addWidget(self.note)
        self._show()

    def set_folder(self, folder: Path | None) -> None:
        """Keep copies in ``folder`` too, or no longer; tell it when that is not possible."""
        try:
            self._keeper.set_second_folder(folder)
        except UserError as error:
            show_error(self, error)
            return
        self._show()
        self.changed.emit()

    def _choose(self) -> None:
        title = self.tr("Tweede map voor reservekopieën")
        chosen = self._files.choose_folder(self, FileKind.BACKUPS, title)
        if chosen is not None:
            self.set_folder(chosen)

    def _show(self) -> None:
        second = self._keeper.second_folder
        self._folder.setText(
            str(second)
            if second
            else self.tr("Geen; kies bijvoorbeeld een map op een andere schijf.")
        )
        self.none_button.setVisible(second is not None)
