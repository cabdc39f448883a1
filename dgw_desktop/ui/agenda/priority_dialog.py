# SPDX-License-Identifier: EUPL-1.2
"""Prioriteiten kiezen: which dimensions come on the agenda, the largest gaps first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidgetItem, QWidget

from dgw_desktop.domain.agenda_words import next_step
from dgw_desktop.domain.scoring import gaps
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.dialog import Dialog
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label
from dgw_desktop.ui.parts.type_ahead import RowList

_NUMBER = Qt.ItemDataRole.UserRole


class PriorityDialog(Dialog):
    """Lists the dimensions that are no priority yet; ``chosen`` are those that were ticked."""

    def __init__(self, document: SessionDocument, parent: QWidget | None = None) -> None:
        """List what can come on the agenda of ``document``."""
        super().__init__(parent, self.tr("Prioriteiten kiezen"), 640, 520)
        model, session = document.model, document.session
        self.list = RowList()
        self.list.setAccessibleName(self.tr("Dimensies"))
        self.list.setWordWrap(True)
        apart = [gap.dimension.number for gap in gaps(model, session)]
        rest = [one.number for one in model.dimensions if one.number not in apart]
        for number in (*apart, *rest):
            if session.agenda.priority(number) is None:
                step = next_step(model, session, number).in_words(tr)
                item = QListWidgetItem(f"{number}. {model.dimension(number).name}: {step}")
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                item.setData(_NUMBER, number)
                self.list.addItem(item)
        self.list.itemChanged.connect(lambda _item: self._show_count())
        self.list.itemDoubleClicked.connect(self._add_one)
        self._count = StatusLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add_button = self.buttons.addButton(
            self.tr("Op de agenda zetten"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.add_button.setProperty("role", "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        explanation = self.tr(
            "De grootste afstand tot de ambitie staat bovenaan. Vink aan waar jullie aan willen "
            "werken; op de agenda kies je wanneer."
        )
        self.body.addWidget(plain_label(self.tr("Prioriteiten kiezen"), "heading"))
        self.body.addWidget(plain_label(explanation, "muted", wrap=True))
        self.body.addWidget(self.list, 1)
        self.foot.addWidget(self._count)
        self.foot.addWidget(self.buttons)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._show_count()

    @property
    def chosen(self) -> tuple[int, ...]:
        """The dimensions that were ticked, in the order of the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            item.data(_NUMBER) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def _add_one(self, item: QListWidgetItem) -> None:
        item.setCheckState(Qt.CheckState.Checked)
        self.accept()

    def _show_count(self) -> None:
        count = len(self.chosen)
        self._count.setText(
            counted(count, self.tr("prioriteit gekozen"), self.tr("prioriteiten gekozen"))
            if self.list.count()
            else self.tr("Alle dimensies staan al op de agenda.")
        )
        self.add_button.setEnabled(count > 0)
