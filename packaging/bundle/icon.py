# SPDX-License-Identifier: EUPL-1.2
"""Draws resources/icon.svg in the sizes and forms that Windows and Linux ask for."""

from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from bundle.places import ROOT

SOURCE = ROOT / "resources" / "icon.svg"
_ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)  # px, of Windows' scales from 100 to 250 %


def write_png(path: Path, size: int) -> None:
    """Write the icon as a square PNG of ``size`` pixels."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _drawn(size).save(path)


def write_ico(path: Path) -> None:
    """Write the icon for Windows, with each size drawn for itself."""
    path.parent.mkdir(parents=True, exist_ok=True)
    images = [_drawn(size) for size in _ICO_SIZES]
    images[-1].save(
        path,
        format="ICO",
        sizes=[image.size for image in images],
        append_images=images[:-1],
        bitmap_format="bmp",  # parts of Windows read no PNG in small sizes
    )


def _drawn(size: int) -> Image.Image:
    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(image.constBits()))
