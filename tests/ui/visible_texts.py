# SPDX-License-Identifier: EUPL-1.2
"""Collects every text that a window shows or tells: what it paints, its tips, names and menus."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QBuffer, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QPainter, QTextDocument
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_HEARD = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)


def unbroken(text: str) -> str:
    """Return ``text`` without the invisible places where a path or a long word may be broken."""
    return text.replace("\u200b", "")


def visible_texts(root: QWidget) -> set[str]:
    """Return the texts of ``root`` and all in it, one line each, without mnemonics."""
    for _ in range(4):
        QApplication.processEvents()
    found: set[str] = set(_painted(root))
    for widget in (root, *root.findChildren(QWidget)):
        found.update(_said_of(widget))
    found.update(_heard(QAccessible.queryAccessibleInterface(root)))
    lines = (" ".join(line.split()) for text in found for line in _plain(text).splitlines())
    return {line.replace("&&", "\0").replace("&", "").replace("\0", "&") for line in lines} - {""}


def _painted(root: QWidget) -> Iterator[str]:
    """What is drawn, by widgets and by hand: an SVG holds its words."""
    buffer = QBuffer()
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setSize(root.size())
    painter = QPainter(picture)
    root.render(painter, QPoint())
    painter.end()
    # Control characters, which XML 1.0 has no way to hold, come from nothing that is text.
    svg = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", bytes(buffer.data().data()).decode("utf-8"))
    for element in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        yield "".join(element.itertext())


def _said_of(widget: QWidget) -> Iterator[str]:
    yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.whatsThis()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    for name in ("text", "title", "placeholderText", "suffix", "prefix", "specialValueText"):
        if not isinstance(widget, QLineEdit) or name != "text":
            yield str(widget.property(name) or "")
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _in_model(widget.model())


def _in_model(model: QAbstractItemModel) -> Iterator[str]:
    top = QModelIndex()
    # The column count of a list is private in C++.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    rows = model.rowCount(top)
    for role in _ROLES:
        for row in range(rows):
            for column in range(columns):
                yield str(model.index(row, column, top).data(role) or "")
            yield str(model.headerData(row, Qt.Orientation.Vertical, role) or "")
        for column in range(columns):
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")


def _heard(interface: QAccessibleInterface | None) -> Iterator[str]:
    """What a screen reader finds, also in what has an interface of its own."""
    if interface is None or not interface.isValid():
        return
    for kind in _HEARD:
        yield interface.text(kind)
    for index in range(interface.childCount()):
        yield from _heard(interface.child(index))


def _plain(text: str) -> str:
    """Tool tips are HTML that shows plain text."""
    if not text.startswith("<"):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()
