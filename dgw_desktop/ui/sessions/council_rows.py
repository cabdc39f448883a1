# SPDX-License-Identifier: EUPL-1.2
"""What a council document says of itself, in the form of a session's details."""

from dataclasses import asdict

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QWidget

from dgw_desktop.domain.session import CouncilFields
from dgw_desktop.domain.texts import one_line
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.managed_note import managed_note


class CouncilRows(QObject):
    """Five lines at the end of a form; a button stands in for them as long as all are empty."""

    unfolded = Signal()

    def __init__(self, form: QFormLayout, fields: CouncilFields, parent: QObject) -> None:
        """Add the rows to ``form``, which has a widget."""
        super().__init__(parent)
        self._form = form
        self.button = QPushButton(self.tr("Gegevens voor raad of college…"))
        self.button.clicked.connect(self._unfold)
        form.addRow(self.button)
        self._lines: dict[str, QLineEdit] = {}
        self._notes: list[QWidget] = []
        for name, text, hint in (
            ("case_number", self.tr("Zaaknummer"), ""),
            ("annex_to", self.tr("Bijlage bij"), self.tr("zoals: raadsvoorstel 2026-114")),
            ("portfolio_holder", self.tr("Portefeuillehouder"), ""),
            ("author", self.tr("Steller"), ""),
            ("disclosure", self.tr("Openbaarheid"), self.tr("zoals: openbaar")),
        ):
            line = QLineEdit()
            limit_line(line)
            line.setAccessibleName(text)
            line.setPlaceholderText(hint)
            form.addRow(text, line)
            self._lines[name] = line
            if (note := managed_note(name, line)) is not None:
                form.addRow("", note)
                self._notes.append(note)
        self.propose(fields)

    @property
    def fields(self) -> CouncilFields:
        """What is filled in."""
        return CouncilFields(**{n: one_line(line.text()) for n, line in self._lines.items()})

    def line(self, name: str) -> QLineEdit:
        """Return the line of a field of CouncilFields."""
        return self._lines[name]

    def propose(self, fields: CouncilFields) -> None:
        """Fill in the lines that no person changed."""
        for name, value in asdict(fields).items():
            if not self._lines[name].isModified():
                self._lines[name].setText(value)
        self._show(any(line.text() for line in self._lines.values()))

    def _unfold(self) -> None:
        self._show(True)
        next(iter(self._lines.values())).setFocus()
        self.unfolded.emit()

    def _show(self, are_open: bool) -> None:
        self._form.setRowVisible(self.button, not are_open)
        for part in (*self._lines.values(), *self._notes):
            self._form.setRowVisible(part, are_open)
