# SPDX-License-Identifier: EUPL-1.2
"""Text as pictures: letters higher than 64 pixels Qt draws as outlines, anew each time.

On a beamer of 3840x2160 the statements of one card would take longer than a frame of 60 a second.
"""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from dgw_desktop.ui.beamer.card_layout import WRAP
from dgw_desktop.ui.foundation.theme import sized_font

LARGEST_CACHED = 64  # pixels; QT_MAX_CACHED_GLYPH_SIZE of the raster engine
_MOST = 16  # pictures: those of three cards, with their titles


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text that wraps in ``place``, in letters of ``size`` pixels."""

    text: str
    place: QSizeF
    size: int
    colour: str
    weight: QFont.Weight

    @property
    def is_large(self) -> bool:
        """True when Qt would draw the letters as outlines."""
        return self.size > LARGEST_CACHED

    @property
    def key(self) -> tuple[object, ...]:
        """What two letterings that look the same have in common."""
        place = self.place
        return self.text, place.width(), place.height(), self.size, self.colour, self.weight


class TextPictures:
    """Keeps the texts that were drawn last, and those that will be drawn next."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._kept: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    def draw(self, painter: QPainter, place: QPointF, lettering: Lettering) -> None:
        """Draw a text with its top left at ``place``."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(place, self.prepare(lettering, ratio))

    def prepare(self, lettering: Lettering, ratio: float) -> QPixmap:
        """Make the picture of a text, unless it is kept; ``ratio`` is that of the screen."""
        key = (*lettering.key, ratio)
        picture = self._kept.get(key)
        if picture is None:
            picture = _picture(lettering, ratio)
            self._kept[key] = picture
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return picture


def _picture(lettering: Lettering, ratio: float) -> QPixmap:
    picture = QPixmap((lettering.place * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(lettering.colour))
    painter.setFont(sized_font(lettering.size, lettering.weight))
    painter.drawText(QRectF(QPointF(0, 0), lettering.place), WRAP, lettering.text)
    painter.end()
    return picture
