# SPDX-License-Identifier: EUPL-1.2
"""The pixels of a picture, all at once: one by one costs Python seconds."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage


def pixels(image: QImage, part: QRect | None = None) -> NDArray[np.uint32]:
    """Return the colours of ``image`` or of ``part`` of it, by row, as 0xFFRRGGBB."""
    plain = (image if part is None else image.copy(part)).convertToFormat(
        QImage.Format.Format_RGB32
    )
    rows = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), -1)
    return rows[:, : plain.width()].copy()


def counted(colours: NDArray[np.uint32]) -> dict[str, int]:
    """Return how often each colour is there, as #rrggbb, the most frequent first."""
    found, counts = np.unique(colours, return_counts=True)
    order = np.argsort(-counts)
    return {QColor(int(found[i])).name(): int(counts[i]) for i in order}
