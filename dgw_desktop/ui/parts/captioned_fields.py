# SPDX-License-Identifier: EUPL-1.2
"""Fields below each other, each with its name at the left."""

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from dgw_desktop.ui.foundation.labels import plain_label


def add_captioned(column: QBoxLayout, fields: Iterable[QWidget]) -> QGridLayout:
    """Put ``fields`` at the end of ``column``, with what a screen reader calls them as captions.

    Returns their layout, to which more rows can be added.
    """
    grid = QGridLayout()
    column.addLayout(grid)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    for row, field in enumerate(fields):
        caption = plain_label(field.accessibleName())
        caption.setBuddy(field)
        grid.addWidget(caption, row, 0)
        grid.addWidget(field, row, 1)
    grid.setColumnStretch(1, 1)
    return grid
