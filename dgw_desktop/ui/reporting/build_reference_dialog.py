# SPDX-License-Identifier: EUPL-1.2
"""Referentie maken: of a folder of contributions, for who collects them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from dgw_desktop.domain.texts import one_line
from dgw_desktop.errors import UserError
from dgw_desktop.files import file_name
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.reference_file import SUFFIX
from dgw_desktop.ui.asking.dialog import WorkingDialog
from dgw_desktop.ui.asking.files import FileDialogs, FileKind, Form
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.foundation.job import Progress, run_job
from dgw_desktop.ui.foundation.labels import StatusLabel, breakable, plain_label
from dgw_desktop.ui.parts.captioned_fields import add_captioned
from dgw_desktop.ui.parts.choice import named_choice
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.type_ahead import RowList
from dgw_desktop.work.reference_building import (
    LICENCES,
    Built,
    build_reference,
    built_texts,
    publish,
)


class BuildReferenceDialog(WorkingDialog):
    """Asks for a folder and for who publishes, and makes a reference."""

    def __init__(
        self, models: Sequence[LoadedModel], files: FileDialogs, parent: QWidget | None = None
    ) -> None:
        """Ask everything anew: a publisher makes one a year. The first of ``models`` is usual."""
        super().__init__(parent, self.tr("Referentie maken"), 640)
        self._models = models
        self._files = files
        self.folder: Path | None = None
        self.folder_button = QPushButton(self.tr("Map kiezen…"))
        self.folder_button.clicked.connect(self._ask_folder)
        self._folder_label = plain_label(self.tr("nog geen map gekozen"), wrap=True)
        self.publisher = self._line(self.tr("Uitgever"))
        self.title_line = self._line(self.tr("Titel"))
        self.title_line.setPlaceholderText(self.tr("leeg: de naam van het model en het jaar"))
        self.licence = named_choice(self.tr("Licentie"), list(LICENCES))
        names = [f"{loaded.model.title} {loaded.model.version}" for loaded in models]
        self.model = named_choice(self.tr("Model"), names)
        self.left_out = RowList()
        self.left_out.setAccessibleName(self.tr("Overgeslagen"))
        self.left_out.setWordWrap(True)
        self._left_out_caption = plain_label(self.left_out.accessibleName(), "caption")
        self._left_out_caption.setBuddy(self.left_out)
        self._state = StatusLabel()
        self.close_button = QPushButton(self.tr("Sluiten"))
        self.close_button.clicked.connect(self.reject)
        self.make_button = QPushButton(self.tr("Maken…"))
        self.make_button.setProperty("role", "primary")
        self.make_button.setDefault(True)
        self.make_button.clicked.connect(self.make)
        self._lay_out()

    def choose_folder(self, folder: Path) -> None:
        """Take the contributions in ``folder``."""
        self.folder = folder
        self._folder_label.setText(breakable(str(folder)))

    def make(self) -> None:
        """Ask where to; read the contributions and write the reference."""
        if self.folder is None:
            self._tell(self.tr("Kies eerst de map met bijdragen."))
            self.point_at(self.folder_button)
            return
        if not one_line(self.publisher.text()):
            self._tell(self.tr("Vul in wie de referentie uitgeeft."))
            self.point_at(self.publisher)
            return
        form = Form(self.tr("Referentie (*{0})").format(SUFFIX), SUFFIX, FileKind.REFERENCE)
        name = one_line(self.title_line.text()) or self.tr("Referentie")
        proposed = file_name(f"{name} {date.today().year}", SUFFIX)
        path = self._files.save(self, self.tr("Referentie opslaan"), proposed, [form])
        if path is None:
            return
        folder, publisher = self.folder, self.publisher.text()
        loaded = self._models[self.model.currentIndex()]
        title, licence = self.title_line.text(), self.licence.currentText()

        def work(progress: Progress) -> Built:
            built = build_reference(
                folder, loaded, publisher, date.today(), progress, title=title, licence=licence
            )
            publish(built, folder, loaded, path)
            return built

        self.make_button.setEnabled(False)
        run_job(
            self,
            work,
            lambda built: self._succeed(path, built),
            self._fail,
            lambda: self._tell(self.tr("Geannuleerd; er is geen referentie gemaakt.")),
            ended=lambda: self.make_button.setEnabled(True),
            text=self.tr("Bijdragen lezen…"),
            finishes=True,
        )

    # Parts

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        limit_line(line)
        line.setAccessibleName(name)
        return line

    def _lay_out(self) -> None:
        column = self.body
        column.addWidget(
            plain_label(
                self.tr(
                    "Zet alle bijdragen die je kreeg in één map. De referentie telt hoe de niveaus "
                    "zijn verdeeld, en toont niets van minder dan tien organisaties, ook niet door "
                    "groepen van elkaar af te halen."
                ),
                "muted",
                wrap=True,
            )
        )
        row = QHBoxLayout()
        column.addLayout(row)
        row.addWidget(self.folder_button)
        row.addWidget(self._folder_label, 1)
        add_captioned(column, [self.publisher, self.title_line, self.licence, self.model])
        column.addWidget(self._left_out_caption)
        column.addWidget(self.left_out, 1)
        self._left_out_caption.hide()
        self.left_out.hide()
        self.foot.addWidget(self._state)
        buttons = QHBoxLayout()
        self.foot.addLayout(buttons)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.make_button)
        self._state.hide()

    def _ask_folder(self) -> None:
        title = self.tr("Map met bijdragen")
        folder = self._files.choose_folder(self, FileKind.CONTRIBUTION, title)
        if folder is not None:
            self.choose_folder(folder)

    def _succeed(self, path: Path, built: Built) -> None:
        left_out = built.gathered.left_out
        self.left_out.clear()
        for name, why in left_out:
            self.left_out.addItem(f"{name} – {why}")
        self.left_out.setVisible(bool(left_out))
        self._left_out_caption.setVisible(bool(left_out))
        ready = self.tr("‘{0}’ staat klaar.").format(path.name)
        self._tell(" ".join((ready, *built_texts(built))))

    def _fail(self, error: UserError) -> None:
        self._tell(self.tr("De referentie is niet gemaakt."))
        show_error(self, error)

    def _tell(self, text: str) -> None:
        self._state.show()
        self._state.setText(text)
        self.grow()
