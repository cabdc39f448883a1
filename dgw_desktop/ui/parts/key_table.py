# SPDX-License-Identifier: EUPL-1.2
"""What keys do, as a table: in the help, and over the beamer's picture."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from dgw_desktop.ui.foundation.key_map import Key
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.theme import sized_font


class KeyTable(QWidget):
    """Shows groups of keys under their names, next to each other in columns."""

    def __init__(
        self,
        groups: Sequence[tuple[str, Sequence[Key]]],
        columns: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """Make the table; each group is spread over ``columns``, an empty name gets no row."""
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._keys: list[QLabel] = []
        self._texts: list[QLabel] = []
        for column in range(columns):
            self._grid.setColumnStretch(2 * column + 1, 1)
        row = 0
        for name, keys in groups:
            if name:
                heading = plain_label(name, "subheading")
                self._grid.addWidget(heading, row, 0, 1, -1, Qt.AlignmentFlag.AlignBottom)
                self._grid.setRowMinimumHeight(
                    row, heading.sizeHint().height() + (12 if row else 0)
                )
                row += 1
            rows = -(-len(keys) // columns)
            for index, key in enumerate(keys):
                self._add(key, row + index % rows, 2 * (index // rows))
            row += rows

    def set_text_size(self, pixels: int) -> None:
        """Use letters of this size, and as little between the rows as leaves them apart."""
        self._grid.setVerticalSpacing(pixels // 8)
        for labels, weight in ((self._keys, QFont.Weight.Bold), (self._texts, QFont.Weight.Normal)):
            for label in labels:
                label.setFont(sized_font(pixels, weight))

    def _add(self, key: Key, row: int, column: int) -> None:
        shown = plain_label(key.shown, "strong")
        text = plain_label(key.description, wrap=True)
        for offset, label in enumerate((shown, text)):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label, row, column + offset)
        # A screen reader that comes to the keys hears at once what they do.
        shown.setAccessibleName(f"{key.shown}: {key.description}")
        self._keys.append(shown)
        self._texts.append(text)
