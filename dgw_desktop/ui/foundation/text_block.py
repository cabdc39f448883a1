# SPDX-License-Identifier: EUPL-1.2
"""Text that wraps between words, and inside a word that is wider than its place."""

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


def text_height(text: str, font: QFont, width: float) -> float:
    """Return the height in pixels that ``text`` takes at ``width``."""
    return _laid_out(text, font, width)[1]


def least_width(texts: Iterable[str], font: QFont) -> int:
    """Return the width in pixels in which no word of ``texts`` is broken."""
    words = dict.fromkeys(word for text in texts for word in text.split())
    layout, _ = _laid_out(" ".join(words), font, 0.0, QTextOption.WrapMode.WordWrap)
    return ceil(layout.minimumWidth())


def draw_text(painter: QPainter, text: str, font: QFont, place: QRectF) -> None:
    """Draw ``text`` from the top left of ``place`` in the painter's pen."""
    layout, _ = _laid_out(text, font, place.width())
    layout.draw(painter, place.topLeft())


def elided_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Return the lines that ``text`` takes at ``width`` pixels, the last of ``most`` with '…'.

    As many lines as it needs, and never more than ``most``.
    """
    layout, _ = _laid_out(text, font, width)
    units = text.encode("utf-16-le")  # in which Qt counts
    starts = [2 * layout.lineAt(row).textStart() for row in range(layout.lineCount())]
    parts = [units[a:b] for a, b in zip(starts, [*starts[1:], len(units)], strict=True)]
    lines = [part.decode("utf-16-le").rstrip() for part in parts]
    if len(lines) <= most:
        return lines
    rest = b"".join(parts[most - 1 :]).decode("utf-16-le")
    kept = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [*lines[: most - 1], kept]


def _laid_out(
    text: str,
    font: QFont,
    width: float,
    wrap: QTextOption.WrapMode = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere,
) -> tuple[QTextLayout, float]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(wrap)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height
