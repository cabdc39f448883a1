# SPDX-License-Identifier: EUPL-1.2
"""Reads the organisation's logo from PNG, JPEG or SVG into the PNG that reports hold."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from dgw_desktop.errors import UserError, reason
from dgw_desktop.translating import tr

_MOST_BYTES = 5_000_000
_MOST_PIXELS = 40_000_000
_SIZE = QSize(960, 480)  # pixels; sharp in print at the size that the report gives it


def read_logo(path: Path) -> bytes:
    """Return the picture as PNG on white, at most 960 x 480 pixels.

    Raises UserError for a file that cannot be read, is too large, is no picture, or is an SVG
    that refers to other files: those are never opened.
    """
    remedy = tr("Kies een PNG-, JPEG- of SVG-bestand.")
    try:
        data = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
    except OSError as error:
        message = tr("Het logo ‘{0}’ kan niet worden gelezen ({1}).").format(
            path.name, reason(error)
        )
        raise UserError(message, remedy) from error
    if not data:
        raise UserError(tr("Het logo ‘{0}’ is leeg of groter dan 5 MB.").format(path.name), remedy)
    picture = _drawn_svg(data) if path.suffix.lower() == ".svg" else _read_pixels(data)
    if picture is None:
        raise UserError(tr("‘{0}’ is geen bruikbare afbeelding.").format(path.name), remedy)
    white = QImage(picture.size(), QImage.Format.Format_RGB888)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, picture)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(white)
    return bytes(buffer.data().data())


def _read_pixels(data: bytes) -> QImage | None:
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if bytes(reader.format().data()) not in (b"png", b"jpeg"):
        return None
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    if size.width() > _SIZE.width() or size.height() > _SIZE.height():
        reader.setScaledSize(size.scaled(_SIZE, Qt.AspectRatioMode.KeepAspectRatio))
    reader.setAutoTransform(True)
    picture = reader.read()
    return None if picture.isNull() else picture


def _drawn_svg(data: bytes) -> QImage | None:
    """Draw an SVG; one with anything but drawing in it is refused."""
    text = data.decode("utf-8", "replace").lower()
    if any(word in text for word in ("<!entity", "<image", "<script", "<foreignobject", "url(h")):
        return None
    renderer = QSvgRenderer(data)
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return None
    picture = QImage(
        size.scaled(_SIZE, Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_ARGB32
    )
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    return picture
