# SPDX-License-Identifier: EUPL-1.2
"""The choice of the ambition on a card, in one line."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.labels import plain_label, set_plain_tip
from dgw_desktop.ui.foundation.second_press import let_repeat
from dgw_desktop.ui.parts.segments import Segments


class AmbitionChoice(QWidget):
    """Shows and takes the ambition on a dimension of a document; the owner tells when it changed.

    ``row`` is for what stands beside it.
    """

    def __init__(self, document: SessionDocument) -> None:
        """Make the choice for ``document``."""
        super().__init__()
        self._document = document
        self._dimension = document.current
        levels = document.model.levels
        self.levels = Segments(
            [str(level.number) for level in levels],
            self.tr("Ambitie"),
            compact=True,
            exclusive=False,
        )
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addWidget(plain_label(self.tr("Ambitie"), role="caption"))
        self.row.addWidget(self.levels)
        keys = key_map.key_map()["ambition"].sequences
        for level, key in zip(levels, keys, strict=False):
            text = self.tr("Ambitie: {0}").format(level.name)
            set_plain_tip(self.levels.button(level.number - 1), f"{text} ({key})")
            let_repeat(self.levels.button(level.number - 1))
        self.levels.chosen.connect(lambda index: self.choose(index + 1))

    def choose(self, level: int) -> None:
        """Want ``level``, if there is one, for the current dimension."""
        self._document.choose_ambition(self._document.current, level)
        self.show_dimension(self._dimension)

    def show_dimension(self, number: int) -> None:
        """Show what is wanted now on a dimension."""
        self._dimension = number
        ambition = self._document.answer(number).ambition
        self.levels.set_current(None if ambition is None else ambition - 1)
