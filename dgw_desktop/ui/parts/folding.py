# SPDX-License-Identifier: EUPL-1.2
"""Parts beside each other, or under each other where the width does not hold them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QWidget

from dgw_desktop.ui.foundation.theme import scaled

_BESIDE, _UNDER = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Folding(QFrame):
    """Its least width is always that of the parts under each other.

    Were it that of the parts as they stand now, a scroll area around it could go to and fro between
    a width at which they fold and the one that they asked for before, without end: what a layout
    asks is known only after the next round of events.
    """

    def __init__(self, beside: int, spacing: int, parent: QWidget | None = None) -> None:
        """Make an empty frame; ``add_part`` takes what is in it, ``parts`` is its layout.

        From ``beside`` pixels of width on (at 100 % text), which is kept in ``least``, the parts
        stand beside each other.
        """
        super().__init__(parent)
        self.least = beside
        self._added: list[QWidget | QLayout] = []  # Qt's own list would make Python objects
        self.parts = QBoxLayout(_BESIDE, self)
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.parts.setSpacing(spacing)

    def add_part(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a part after the others; with ``stretch`` it takes what room is left."""
        self._added.append(part)
        if isinstance(part, QLayout):
            self.parts.addLayout(part, stretch)
        else:
            self.parts.addWidget(part, stretch)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part."""
        return QSize(
            max(self._widths(), default=0) + self._margins, super().minimumSizeHint().height()
        )

    @property
    def is_folded(self) -> bool:
        """Whether the parts stand under each other."""
        return self.parts.direction() == _UNDER

    def fold(self) -> None:
        """Put the parts beside or under each other, as the width and ``least`` ask."""
        widths = self._widths()
        needed = sum(widths) + self._margins + self.parts.spacing() * max(0, len(widths) - 1)
        beside = self.width() >= max(scaled(self.least), needed)
        self.parts.setDirection(_BESIDE if beside else _UNDER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again what fits."""
        super().resizeEvent(event)
        self.fold()

    def _widths(self) -> list[int]:
        """Return the least width of each part that is shown, in pixels."""
        return [
            part.minimumSize().width()
            if isinstance(part, QLayout)
            else max(part.minimumSizeHint().width(), part.minimumWidth())
            for part in self._added
            if isinstance(part, QLayout) or not part.isHidden()
        ]

    @property
    def _margins(self) -> int:
        margins = self.parts.contentsMargins()
        return margins.left() + margins.right() + 2 * self.frameWidth()
