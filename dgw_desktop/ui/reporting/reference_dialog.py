# SPDX-License-Identifier: EUPL-1.2
"""Referentie kiezen: which group of others a session is held against."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dgw_desktop.domain.held import Held, held_against, held_gaps, held_source
from dgw_desktop.domain.reference_groups import Group
from dgw_desktop.storage.reference_file import SUFFIX
from dgw_desktop.storage.reference_packs import KeptPack, ReferencePacks
from dgw_desktop.storage.settings import Settings
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.dialog import WorkingDialog, tool_row
from dgw_desktop.ui.asking.files import FileDialogs, FileKind
from dgw_desktop.ui.asking.messages import ask, show_error
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.job import Progress, run_job
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.parts.captioned_fields import add_captioned
from dgw_desktop.ui.parts.choice import named_choice
from dgw_desktop.work.choosing_reference import of_another_model


class ReferenceDialog(WorkingDialog):
    """Lists the references that were imported, and the groups in each."""

    def __init__(
        self, document: SessionDocument, files: FileDialogs, parent: QWidget | None = None
    ) -> None:
        """Begin with what the session of ``document`` is held against."""
        super().__init__(parent, self.tr("Referentie kiezen"), 640)
        self._document = document
        self._files = files
        self._packs: list[KeptPack] = []
        self._groups: list[Group] = []
        self._is_read = False
        self.pack = named_choice(self.tr("Referentie"))
        self.pack.currentIndexChanged.connect(self._show_groups)
        self.group = named_choice(self.tr("Groep"))
        self.group.currentIndexChanged.connect(self._show_state)
        self._source = plain_label(role="muted", wrap=True)
        self.import_button = QPushButton(self.tr("Importeren…"))
        self.import_button.clicked.connect(self._ask_import)
        self.remove_button = QPushButton(self.tr("Verwijderen"))
        self.remove_button.clicked.connect(self._ask_remove)
        self._state = StatusLabel()
        self.close_button = QPushButton(self.tr("Sluiten"))
        self.close_button.clicked.connect(self.reject)
        self.none_button = QPushButton(self.tr("Geen referentie"))
        self.none_button.clicked.connect(self.use_none)
        self.use_button = QPushButton(self.tr("Gebruiken"))
        self.use_button.setProperty("role", "primary")
        self.use_button.setDefault(True)
        self.use_button.clicked.connect(self.use)
        self._lay_out()
        self._show_groups()
        self._do(lambda _packs: None)

    @property
    def held(self) -> Held | None:
        """What of the chosen group the session can be held against."""
        pack, group = self.pack.currentIndex(), self.group.currentIndex()
        if pack < 0 or group < 0:
            return None
        return held_against(self._packs[pack].reference, self._groups[group], self._document.model)

    def import_path(self, path: Path) -> None:
        """Check the reference in the file ``path``, keep it, and choose it."""
        self._do(lambda packs: packs.add(path).name)

    def use(self) -> None:
        """Hold the session against the chosen group, and close."""
        held = self.held
        if held is not None:
            self._document.hold_against(held)
            self.accept()

    def use_none(self) -> None:
        """Hold the session against nothing, and close."""
        self._document.hold_against(None)
        self.accept()

    # Parts

    def _lay_out(self) -> None:
        column = self.body
        column.addWidget(
            plain_label(
                self.tr(
                    "Een referentie laat zien hoe de niveaus van veel organisaties zijn verdeeld. "
                    "Resultaat, beamer en rapport tonen dan de middelste helft. Welke "
                    "organisaties dat zijn, staat er niet in."
                ),
                "muted",
                wrap=True,
            )
        )
        add_captioned(column, (self.pack, self.group))
        column.addWidget(self._source)
        column.addWidget(tool_row(self.import_button, self.remove_button))
        column.addStretch(1)
        self.foot.addWidget(self._state)
        buttons = QHBoxLayout()
        self.foot.addLayout(buttons)
        buttons.addWidget(self.none_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.use_button)
        self._state.hide()

    def _do(self, work: Callable[[ReferencePacks], str | None]) -> None:
        """Do ``work`` with the references that are kept, and show those of this session's scan.

        It returns which one is to be chosen, None for the one that the session is held against.
        """
        store, scan = self._document.store, self._document.model.scan

        def read(_progress: Progress) -> tuple[str | None, list[KeptPack], list[str]]:
            with closing(store.open_again()) as database:
                packs = ReferencePacks(Settings(database))
                chosen = work(packs)
                kept, refused = packs.all()
            fitting = [pack for pack in kept if pack.reference.model.scan == scan]
            if chosen is not None and all(pack.name != chosen for pack in fitting):
                raise of_another_model()
            return chosen, fitting, [error.message for error in refused]

        run_job(
            self,
            read,
            lambda found: self._show(*found),
            lambda error: show_error(self, error),
            text=self.tr("Referenties lezen…"),
        )

    def _show(self, chosen: str | None, packs: list[KeptPack], refused: list[str]) -> None:
        self._packs, self._is_read = packs, True
        self.pack.clear()
        self.pack.addItems([pack.reference.origin.title for pack in packs])
        held = self._document.held
        for index, pack in enumerate(packs):
            is_held = held is not None and pack.reference.origin == held.origin
            if pack.name == chosen or (chosen is None and is_held):
                self.pack.setCurrentIndex(index)
                break
        if held is not None and held.group in self._groups:
            self.group.setCurrentIndex(self._groups.index(held.group))
        self._show_state()
        self._state.setVisible(bool(refused))
        self._state.setText(" ".join(refused))
        self.grow()

    def _show_groups(self) -> None:
        index, model = self.pack.currentIndex(), self._document.model
        self._groups = []
        if 0 <= index < len(self._packs):
            reference = self._packs[index].reference
            # Of some only ambitions are shown.
            self._groups = [
                group
                for group in reference.groups
                if held_against(reference, group, model) is not None
            ]
        self.group.clear()
        self.group.addItems([group.name(tr) for group in self._groups])
        self._show_state()

    def _show_state(self) -> None:
        held = self.held
        may_change = not self._document.store.is_read_only
        self.import_button.setEnabled(may_change)
        self.remove_button.setEnabled(may_change and bool(self._packs))
        self.none_button.setEnabled(may_change and self._document.held is not None)
        self.use_button.setEnabled(may_change and held is not None)
        text = ""
        if held is not None:
            gaps = held_gaps(held, self._document.model, tr)
            text = " ".join(filter(None, (held_source(held, tr, wording()), gaps)))
        elif self._is_read:
            text = self.tr(
                "Er is nog geen referentie voor dit model. Importeer een .dgwref-bestand."
            )
        self._source.setText(text)
        self.grow()

    def _ask_import(self) -> None:
        path = self._files.open_one(
            self,
            FileKind.REFERENCE,
            self.tr("Referentie importeren"),
            self.tr("Referenties (*{0});;Alle bestanden (*)").format(SUFFIX),
        )
        if path is not None:
            self.import_path(path)

    def _ask_remove(self) -> None:
        pack = self._packs[self.pack.currentIndex()]
        if ask(
            self,
            self.tr("‘{0}’ verwijderen?").format(pack.reference.origin.title),
            self.tr("Sessies die ernaast zijn gezet, houden hun cijfers."),
            self.tr("Verwijderen"),
        ):
            self._do(lambda packs: packs.remove(pack))
