# SPDX-License-Identifier: EUPL-1.2
"""Draws resources/icon.svg in the sizes and forms that Windows and Linux ask for."""

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from bundle.places import ROOT

SOURCE = ROOT / "resources" / "icon.svg"
_ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)  # px, of Windows' scales from 100 to 250 %


def write_png(path: Path, size: int) -> None:
    """Write the icon as a square PNG of ``size`` pixels."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_png(size))


def write_ico(path: Path) -> None:
    """Write the icon for Windows, with each size drawn for itself."""
    path.parent.mkdir(parents=True, exist_ok=True)
    images = [Image.open(io.BytesIO(_png(size))) for size in _ICO_SIZES]
    images[-1].save(
        path,
        format="ICO",
        sizes=[(size, size) for size in _ICO_SIZES],
        append_images=images[:-1],
        bitmap_format="bmp",  # parts of Windows read no PNG in small sizes
    )


def _png(size: int) -> bytes:
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return bytes(content.data())
