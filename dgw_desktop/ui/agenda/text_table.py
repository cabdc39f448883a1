# SPDX-License-Identifier: EUPL-1.2
"""A table whose rows are as high as their text, however many and however long."""

from collections.abc import Hashable
from math import ceil

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from dgw_desktop.ui.agenda.text_cells import TextCells
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.text_block import text_height
from dgw_desktop.ui.foundation.theme import scaled

PADDING = 28
"""Pixels in a cell beside its text, left and right together."""
_ABOVE_AND_BELOW = 16  # pixels in a cell
_LEAST_HEIGHT = 36  # pixels at 100 %
_STEP = 20  # pixels at 100 %: a line
_USUAL = "De gemeente legt vast wie er verantwoordelijk is voor de gegevens."

_Index = QModelIndex | QPersistentModelIndex


class TextModel(QAbstractTableModel):
    """The rows of a TextTable."""

    def text(self, row: int) -> str:
        """Return the text that mostly makes a row high."""
        raise NotImplementedError

    def content(self, row: int) -> Hashable:
        """Return what the height of a row depends on."""
        raise NotImplementedError


class TextTable(QTableView):
    """Measures a row when it comes into view; until then its height follows from its letters.

    Qt's way, ResizeToContents, measures all of them at every change: with a thousand long texts
    that takes seconds.
    """

    def __init__(self, model: TextModel, text_column: int) -> None:
        """Show ``model``, of which the texts in ``text_column`` are the long ones."""
        super().__init__()
        self._rows = model
        self._text_column = text_column
        self._measured: dict[Hashable, int] = {}
        """Heights in pixels, by content, at the present width."""
        self._measured_before: dict[Hashable, int] = {}
        """Those at widths of before: close to what they will be, which the letters may not tell.

        Else a scroll bar could come by what is measured and go by what is guessed, without end.
        """
        self._is_stale = True
        self._is_measuring = False
        self.setModel(model)
        self.setProperty("role", "rows")
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        heads = self.verticalHeader()
        heads.hide()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setMinimumSectionSize(scaled(_LEAST_HEIGHT))
        heads.setDefaultSectionSize(scaled(_LEAST_HEIGHT))
        self.horizontalHeader().sectionResized.connect(self._change_width)
        for signal in (
            model.modelReset,
            model.layoutChanged,
            model.rowsInserted,
            model.rowsRemoved,
            model.dataChanged,
        ):
            signal.connect(self._change_rows)
        model.rowsRemoved.connect(self._show_current)
        self.verticalScrollBar().valueChanged.connect(self._measure_in_view)

    def doItemsLayout(self) -> None:
        """Give every row its height, and those in view the right one."""
        if self._is_stale:
            self._is_stale = False
            self._set_heights()
        super().doItemsLayout()
        self._measure_in_view()

    def updateGeometries(self) -> None:
        """Let a step of the wheel be some lines, in a row that is higher than the table too."""
        super().updateGeometries()
        self.verticalScrollBar().setSingleStep(scaled(_STEP))

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into view, whatever turns out to stand above it."""
        if not index.isValid():  # as Qt asks while nothing is shown
            return
        self.executeDelayedItemsLayout()
        self._measure(index.row())
        for _ in range(2):
            super().scrollTo(index, hint)
            self._measure_in_view()

    def sizeHintForRow(self, row: int) -> int:
        """Return the height for the wrapped texts, in pixels."""
        tallest = 0.0
        shown = (n for n in range(self._rows.columnCount()) if not self.isColumnHidden(n))
        for column in shown:
            width = self.columnWidth(column) - PADDING
            text = str(self._rows.index(row, column).data())
            tallest = max(tallest, text_height(text, theme.font(), width))
        return max(self.verticalHeader().minimumSectionSize(), ceil(tallest) + _ABOVE_AND_BELOW)

    def height_of_first(self, count: int) -> int:
        """Return the height in pixels of so many rows, measured also where they are out of view."""
        self.executeDelayedItemsLayout()
        rows = range(min(count, self._rows.rowCount()))
        for row in rows:
            self._measure(row)
        return sum(self.rowHeight(row) for row in rows)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Leave a field open whose text was not taken, unless the person gives it up."""
        if self.keeps_open(editor, hint):
            return
        cells = self.itemDelegate()
        if isinstance(cells, TextCells):
            cells.let_go(editor)
        super().closeEditor(editor, hint)

    def keeps_open(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> bool:
        """Tell whether a field stays open though it was left."""
        cells, gives_up = self.itemDelegate(), QAbstractItemDelegate.EndEditHint.RevertModelCache
        return isinstance(cells, TextCells) and cells.holds(editor) and hint != gives_up

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands; they do not look for a row."""

    def _change_width(self) -> None:
        self._measured_before |= self._measured
        self._measured.clear()
        self._change_rows()

    def _change_rows(self) -> None:
        self._is_stale = True
        self.scheduleDelayedItemsLayout()

    def _show_current(self) -> None:
        """Stay at the row that took the place of one that went: Qt scrolls to it too early."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _set_heights(self) -> None:
        """Set every height that is known, and guess the others."""
        rows, heads = self._rows, self.verticalHeader()
        known = self._measured_before | self._measured
        metrics = QFontMetricsF(theme.font())
        letters = max(
            1.0,
            (self.columnWidth(self._text_column) - PADDING)
            * len(_USUAL)
            / metrics.horizontalAdvance(_USUAL),
        )
        line, least = metrics.lineSpacing(), heads.minimumSectionSize()
        heads.setUpdatesEnabled(False)
        for row in range(rows.rowCount()):
            height = known.get(rows.content(row))
            if height is None:
                text = rows.text(row)
                lines = ceil(len(text) / letters) + text.count("\n")
                height = max(least, ceil(lines * line) + _ABOVE_AND_BELOW)
            heads.resizeSection(row, height)
        heads.setUpdatesEnabled(True)

    def _measure(self, row: int) -> int:
        """Give a row its right height; return by how many pixels it grew."""
        content = self._rows.content(row)
        if content in self._measured:
            return 0
        height = self._measured[content] = self.sizeHintForRow(row)
        before = self.rowHeight(row)
        self.setRowHeight(row, height)
        return height - before

    def _measure_in_view(self) -> None:
        """Measure the rows in view; what a person looks at keeps its place."""
        if self._is_measuring or self._is_stale:
            return
        self._is_measuring = True
        bar, bottom = self.verticalScrollBar(), self.viewport().height()
        row, count, is_changed = max(0, self.rowAt(0)), self._rows.rowCount(), False
        is_at_end = bar.value() == bar.maximum() > 0
        above = 0
        while row < count and self.rowViewportPosition(row) < bottom:
            begins_above = self.rowViewportPosition(row) < 0
            grown = self._measure(row)
            is_changed = is_changed or grown != 0
            above += grown if begins_above else 0
            row += 1
        self._is_measuring = False
        if is_changed:
            self.updateGeometries()
            wanted = bar.maximum() if is_at_end else bar.value() + above
            if wanted != bar.value():
                bar.setValue(wanted)  # and measures what comes into view by that
            else:
                self._measure_in_view()
