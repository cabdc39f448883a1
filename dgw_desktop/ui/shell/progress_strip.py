# SPDX-License-Identifier: EUPL-1.2
"""The thin line under the header of a session: how much is done."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.document.session_document import SessionDocument


class ProgressStrip(QWidget):
    """Follows the progress of a document; a screen reader hears it from the header."""

    def __init__(self, document: SessionDocument, tokens: ColourTokens) -> None:
        """Make the line for ``document``."""
        super().__init__()
        self._document = document
        self._tokens = tokens
        self._share = 0.0
        self.setFixedHeight(4)
        document.answer_changed.connect(lambda _dimension: self._show_share())
        document.session_changed.connect(self._show_share)
        self._show_share()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the part that is done."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._tokens.selected))
        done = QRectF(0, 0, self.width() * self._share, self.height())
        painter.fillRect(done, QColor(self._tokens.now))
        painter.end()

    def _show_share(self) -> None:
        progress = self._document.session.progress(self._document.model)
        share = progress.done / progress.total
        if share != self._share:
            self._share = share
            self.update()
