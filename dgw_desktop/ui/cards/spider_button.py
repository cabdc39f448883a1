# SPDX-License-Identifier: EUPL-1.2
"""A small spider beside a card where the large one has no room; it opens that."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.charts.small_spider import paint_mini_spider
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.theme import scaled

_SIDE, _INSET = 50, 4  # pixels


class SpiderButton(QPushButton):
    """Follows a document; checked while the large spider is in view."""

    def __init__(self, document: SessionDocument, tokens: ColourTokens) -> None:
        """Make the button for ``document``."""
        super().__init__()
        self._document = document
        self._tokens = tokens
        self.setCheckable(True)
        self.setProperty("role", "small")
        self.setAccessibleName(self.tr("Spinnenweb"))
        self.setToolTip(self.tr("Het spinnenweb tonen in plaats van de lijst"))
        self.setFixedSize(self.sizeHint())
        document.answer_changed.connect(lambda _dimension: self.update())
        document.session_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a square as high as the title of a card."""
        return QSize(scaled(_SIDE), scaled(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button with the spider of now in it."""
        super().paintEvent(event)
        model, session = self._document.model, self._document.session
        values = [session.answer(found.number).scored_level for found in model.dimensions]
        painter = QPainter(self)
        inside = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        paint_mini_spider(painter, inside, values, model.highest_level, self._tokens)
        painter.end()
