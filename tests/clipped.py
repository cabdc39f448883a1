# SPDX-License-Identifier: EUPL-1.2
"""Finds texts in a window that are not seen whole."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from dgw_desktop.ui.foundation.labels import ElidedLabel


def clipped(root: QWidget) -> list[str]:
    """Return the texts that do not fit their widget, or that stand outside the window."""
    found = []
    for label in root.findChildren(QLabel):
        if isinstance(label, ElidedLabel) or not label.isVisible() or not label.text():
            continue
        flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
        room = QRect(0, 0, label.contentsRect().width(), 10_000)
        needed = label.fontMetrics().boundingRect(room, int(flags), label.text())
        if needed.width() > label.contentsRect().width() + 1:
            found.append(f"{label.text()} is {needed.width()} wide in {label.width()}")
        if needed.height() > label.contentsRect().height() + 1:
            found.append(f"{label.text()} is {needed.height()} high in {label.height()}")
    for button in root.findChildren(QPushButton):
        if not button.isVisible():
            continue
        needed_width = button.fontMetrics().horizontalAdvance(button.text())
        if needed_width > button.width() or button.height() < button.fontMetrics().height():
            found.append(f"button {button.text()}")
        corner = button.mapTo(root, button.rect().bottomRight())
        if corner.x() > root.width():
            found.append(f"button {button.text()} outside")
    return found
