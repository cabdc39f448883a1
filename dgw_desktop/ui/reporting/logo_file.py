# SPDX-License-Identifier: EUPL-1.2
"""Reads the organisation's logo from PNG, JPEG or SVG into the PNG that reports hold."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from dgw_desktop.errors import UserError
from dgw_desktop.guarded_reading import read_bytes, text_of
from dgw_desktop.translating import tr
from dgw_desktop.ui.reporting.svg_cost import check_svg

_MOST_BYTES = 5_000_000
_MOST_SVG_BYTES = 2_000_000
_MOST_PIXELS = 40_000_000
_SIZE = QSize(960, 480)  # pixels; sharp in print at the size that the report gives it


def read_logo(path: Path) -> bytes:
    """Return the picture as PNG on white, at most 960 x 480 pixels; for a thread of its own.

    Raises UserError for a file that cannot be read, is too large, is no picture, or is an SVG
    that refers to other files, which are never opened, or that takes too long to draw.
    """

    def fault(text: str) -> UserError:
        return UserError(
            tr("Het logo ‘{0}’ kan niet worden gebruikt: {1}.").format(path.name, text),
            tr("Kies een PNG-, JPEG- of SVG-bestand."),
        )

    is_svg = path.suffix.lower() == ".svg"
    data = read_bytes(path, _MOST_SVG_BYTES if is_svg else _MOST_BYTES, fault)
    if not data:
        raise fault(tr("het is leeg"))
    if is_svg:
        check_svg(text_of(data, fault), fault)
    picture = _read_pixels(data, (b"svg",) if is_svg else (b"png", b"jpeg"))
    if picture is None:
        raise fault(tr("het is geen bruikbare afbeelding"))
    white = QImage(picture.size(), QImage.Format.Format_RGB888)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, picture)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(white)
    return bytes(buffer.data().data())


def _read_pixels(data: bytes, formats: tuple[bytes, ...]) -> QImage | None:
    """Return the picture if it is of one of ``formats``.

    An SVG goes this way too: QImageReader leaves the window its turn, QSvgRenderer does not.
    """
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if bytes(reader.format().data()) not in formats:
        return None
    size = reader.size()
    is_drawn = formats == (b"svg",)  # it has no pixels yet
    if size.isEmpty() or (not is_drawn and size.width() * size.height() > _MOST_PIXELS):
        return None
    if is_drawn or size.width() > _SIZE.width() or size.height() > _SIZE.height():
        reader.setScaledSize(size.scaled(_SIZE, Qt.AspectRatioMode.KeepAspectRatio))
    reader.setAutoTransform(True)
    picture = reader.read()
    return None if picture.isNull() else picture
