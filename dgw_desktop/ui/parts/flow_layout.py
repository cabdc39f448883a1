# SPDX-License-Identifier: EUPL-1.2
"""A layout that goes on in the next row where there is no room; Qt has none of its own."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Sets its items beside each other in as many rows as the width asks."""

    def __init__(
        self, parent: QWidget, horizontal_gap: int, vertical_gap: int, centred: bool = True
    ) -> None:
        """Make an empty layout; gaps are in pixels; rows begin at the left unless ``centred``."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = QSize(horizontal_gap, vertical_gap)
        self._centred = centred
        self._heights: dict[int, int] = {}
        """By the width; a layout around this one asks many times before anything changes."""
        self.setContentsMargins(0, 0, 0, 0)

    def add_pair(self, first: QWidget, second: QWidget) -> None:
        """Add two widgets that stay together."""
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(first)
        row.addWidget(second)
        self.addWidget(pair)

    def clear(self) -> None:
        """Remove every widget."""
        while self._items:
            item = self.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    # What QLayout asks for

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at ``width``."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Measure again: something in it is another size, or is shown or hidden."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of one row with everything."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap.width() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the widest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, move: bool) -> int:
        """Place the items in ``rect`` and return the height that they take."""
        top = rect.top()
        for row in self._rows(rect.width()):
            width = sum(item.sizeHint().width() for item in row)
            width += self._gap.width() * (len(row) - 1)
            height = max(item.sizeHint().height() for item in row)
            spare = max(0, rect.width() - width) if self._centred else 0
            left = rect.left() + spare // 2
            for item in row:
                size = item.sizeHint()
                if move:
                    item.setGeometry(QRect(QPoint(left, top), QSize(size.width(), height)))
                left += size.width() + self._gap.width()
            top += height + self._gap.height()
        return max(0, top - rect.top() - self._gap.height())

    def _rows(self, room: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            width = item.sizeHint().width()
            if rows and used + self._gap.width() + width <= room:
                rows[-1].append(item)
                used += self._gap.width() + width
            else:
                rows.append([item])
                used = width
        return rows
