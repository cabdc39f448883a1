# SPDX-License-Identifier: EUPL-1.2
"""Matrix: the whole model as the source's table, to look over and to choose in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import announce
from dgw_desktop.ui.foundation.labels import ElidedLabel
from dgw_desktop.ui.foundation.second_press import let_repeat
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.matrix.statement_table import StatementTable


class MatrixPage(QWidget):
    """Follows a document; ``dimension_opened`` carries the number of a card to open."""

    dimension_opened = Signal(int)

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, parent: QWidget | None = None
    ) -> None:
        """Make the page for ``document``."""
        super().__init__(parent)
        self._document = document
        self.table = StatementTable(document, tokens)
        self.table.opened.connect(self.dimension_opened)
        self.table.zoomed.connect(self._show_zoom)
        bar = QFrame()
        bar.setProperty("role", "bar")
        bar.setMinimumHeight(scaled(44))
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        hint = ElidedLabel(role="muted")
        hint.setText(
            self.tr("Gekozen: kleur, vet en een vinkje. Ambitie: stippelrand en een ring.")
        )
        row.addWidget(hint, 1)
        self.smaller = self._button("−", "zoom_out", -10)
        self.size_button = QPushButton(self.tr("{0}%").format(100))
        self.size_button.setToolTip(key_map.tip("zoom_reset"))
        self.size_button.setAccessibleName(self.tr("Tekstgrootte {0}%").format(100))
        self.size_button.clicked.connect(lambda: self.table.set_zoom(100))
        key_map.bind(self, "zoom_reset", lambda: self.table.set_zoom(100))
        self.larger = self._button("+", "zoom_in", 10)
        for button in (self.smaller, self.size_button, self.larger):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.table, 1)
        key_map.bind_digits(self, "choose", self._choose)
        key_map.bind_digits(self, "ambition", self._choose_ambition)
        key_map.bind(
            self, "not_applicable", lambda: document.toggle_not_applicable(document.current)
        )

    def take_focus(self) -> None:
        """Give the keyboard to the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, text: str, name: str, step: int) -> QPushButton:
        button = QPushButton(text)
        button.setFixedWidth(scaled(40))
        button.setToolTip(key_map.tip(name))
        button.setAccessibleName(key_map.key_map()[name].description)
        button.clicked.connect(lambda: self.table.set_zoom(self.table.zoom + step))
        let_repeat(button)
        key_map.bind(self, name, lambda: self.table.set_zoom(self.table.zoom + step))
        return button

    def _show_zoom(self, percent: int) -> None:
        said = self.tr("Tekstgrootte {0}%").format(percent)
        self.size_button.setText(self.tr("{0}%").format(percent))
        self.size_button.setAccessibleName(said)
        announce(self, said)

    def _choose(self, level: int) -> None:
        self._document.choose_level(self._document.current, level)

    def _choose_ambition(self, level: int) -> None:
        self._document.choose_ambition(self._document.current, level)
