# SPDX-License-Identifier: EUPL-1.2
"""Modellen: import one's own, withdraw it, export one as a starting point."""

from pathlib import Path

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QPushButton,
    QWidget,
)

from dgw_desktop.domain.wording import counted
from dgw_desktop.errors import UserError
from dgw_desktop.files import file_name
from dgw_desktop.storage.model_file import LoadedModel, read_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.dialog import WorkingDialog, tool_row
from dgw_desktop.ui.asking.files import FileDialogs, FileKind, Form
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.foundation.job import run_job
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label
from dgw_desktop.ui.parts.managed_note import managed_note
from dgw_desktop.ui.parts.type_ahead import RowList
from dgw_desktop.work.exporting import write_model
from dgw_desktop.work.managed_files import (
    is_of_administrator,
    may_have_own_models,
    offered_models,
)


class ModelsDialog(WorkingDialog):
    """Lists the models that new sessions can use; the built-in one is always there."""

    def __init__(
        self,
        store: SessionStore,
        built_in: LoadedModel,
        files: FileDialogs,
        parent: QWidget | None = None,
    ) -> None:
        """Show the built-in and the imported models."""
        super().__init__(parent, self.tr("Modellen"), 640, 440)
        self._store = store
        self._built_in = built_in
        self._files = files
        self._models: list[LoadedModel] = []
        self.list = RowList()
        self.list.setAccessibleName(self.tr("Modellen"))
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(lambda _row: self._show_state())
        self.import_button = QPushButton(self.tr("Importeren…"))
        self.import_button.clicked.connect(self._ask_import)
        self.import_button.setEnabled(not store.is_read_only)
        self.note = (
            None if may_have_own_models() else managed_note("own_models", self.import_button)
        )
        self.export_button = QPushButton(self.tr("Exporteren…"))
        self.export_button.clicked.connect(self._ask_export)
        self.withdraw_button = QPushButton(self.tr("Niet meer aanbieden"))
        self.withdraw_button.clicked.connect(self._withdraw)
        self._state = StatusLabel()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = self.body
        column.addWidget(plain_label(self.tr("Modellen"), "heading"))
        column.addWidget(
            plain_label(
                self.tr(
                    "Wil je een eigen versie maken? Exporteer dan het meegeleverde model: het "
                    "is een tekstbestand (TOML). Bestaande sessies houden het model waarmee ze "
                    "zijn gemaakt."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addWidget(self.list, 1)
        if self.note is not None:
            column.addWidget(self.note)
        column.addWidget(self._state)
        column.addWidget(tool_row(self.import_button, self.export_button, self.withdraw_button))
        self.foot.addWidget(buttons)
        self._renew()

    def import_path(self, path: Path) -> None:
        """Check the model file at ``path`` and offer it for new sessions."""
        run_job(
            self,
            lambda _progress: read_model(path),
            self._offer,
            lambda error: show_error(self, error),
            text=self.tr("Model lezen…"),
        )

    def export_path(self, path: Path) -> None:
        """Write the text of the chosen model to ``path``."""
        loaded = self._models[max(0, self.list.currentRow())]
        try:
            write_model(loaded, path)
        except UserError as error:
            show_error(self, error)
            return
        self._state.setText(self.tr("{0} staat klaar.").format(path.name))

    def _offer(self, loaded: LoadedModel) -> None:
        try:
            self._store.models.offer(loaded, self._built_in)
        except UserError as error:
            show_error(self, error)
            return
        self._renew()
        hashes = [model.reference.content_hash for model in self._models]
        self.list.setCurrentRow(hashes.index(loaded.reference.content_hash))

    def _renew(self) -> None:
        self._models = offered_models(self._store, self._built_in)
        self.list.clear()
        for loaded in self._models:
            self.list.addItem(model_name(loaded))
        self.list.setCurrentRow(0)

    def _show_state(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        model = self._models[row].model
        is_managed = is_of_administrator(self._store, self._models[row])
        self._state.setText(
            self.tr("{0} dimensies in {1}, {2} niveaus; id {3}").format(
                len(model.dimensions),
                counted(len(model.themes), self.tr("thema"), self.tr("thema's")),
                model.highest_level,
                model.id,
            )
            + (self.tr(" · meegeleverd") if row == 0 else "")
            + (self.tr(" · van de beheerder") if is_managed else "")
        )
        may_change = not (is_managed or self._store.is_read_only)
        self.withdraw_button.setEnabled(row > 0 and may_change)

    def _withdraw(self) -> None:
        row = self.list.currentRow()
        if row > 0:
            try:
                self._store.models.withdraw(self._models[row].reference.content_hash)
            except UserError as error:
                show_error(self, error)
            self._renew()

    def _ask_import(self) -> None:
        path = self._files.open_one(
            self,
            FileKind.MODEL,
            self.tr("Model importeren"),
            self.tr("Modellen (*.toml);;Alle bestanden (*)"),
        )
        if path is not None:
            self.import_path(path)

    def _ask_export(self) -> None:
        model = self._models[max(0, self.list.currentRow())].model
        forms = [Form(self.tr("Modellen (*.toml)"), ".toml", FileKind.MODEL)]
        name = file_name(f"{model.id}-{model.version}", ".toml")
        path = self._files.save(self, self.tr("Model exporteren"), name, forms)
        if path is not None:
            self.export_path(path)


def model_name(loaded: LoadedModel) -> str:
    """Return how a model is named in lists."""
    return f"{loaded.model.title} {loaded.model.version}"
