# SPDX-License-Identifier: EUPL-1.2
"""Dimensions x sessions: the level of each in its colour with its digit, and the difference.

Of two sessions the difference has a direction; of more it is that of the highest and the lowest.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from dgw_desktop.design_tokens import ColourTokens, level_colours
from dgw_desktop.domain.comparison import LevelRow
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.labels import plain_tip
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import focus_width, scaled

_Index = QModelIndex | QPersistentModelIndex
_HEAD_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_ROW, _HEAD, _LAST = 28, 32, 84  # pixels
_PAIR = 2  # sessions, of which the difference has a direction


class HeatModel(QAbstractTableModel):
    """A row per dimension, a column per session, and a last one with the difference."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[LevelRow] = ()
        self.names: Sequence[str] = ()
        self._full_names: Sequence[str] = ()

    def set_rows(
        self, rows: Sequence[LevelRow], names: Sequence[str], full_names: Sequence[str]
    ) -> None:
        """Show ``rows`` under the short ``names`` of the sessions."""
        self.beginResetModel()
        self.rows, self.names, self._full_names = rows, names, full_names
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own form)
        """Return the number of dimensions."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of sessions and one."""
        return 0 if parent.isValid() else len(self.names) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a level or the difference as text."""
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == len(self.names):
                return self._difference(row)
            level = row.levels[column]
            return "–" if level is None else str(level)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = [*self._full_names, self._difference_name(*self._full_names)][column]
            name = self.headerData(index.row(), Qt.Orientation.Vertical)
            return f"{name}, {head}: {self.data(index)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a session or a dimension."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            across = orientation == Qt.Orientation.Horizontal
            return (
                Qt.AlignmentFlag.AlignCenter
                if across
                else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            )
        if role not in _HEAD_ROLES:
            return None
        if orientation == Qt.Orientation.Vertical:
            dimension = self.rows[section].dimension
            return f"{dimension.number}. {dimension.name}"
        if section == len(self.names):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._difference_head()
            return plain_tip(self._difference_name(*self.names))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._full_names[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._full_names[section])
        return self.names[section]

    def _difference(self, row: LevelRow) -> str:
        if len(self.names) != _PAIR:
            return str(row.spread)
        return "–" if row.change is None else wording().signed(row.change, 0)

    def _difference_head(self) -> str:
        if len(self.names) != _PAIR:
            return self.tr("Verschil")
        return self.tr("{0} → {1}").format(*self.names)

    def _difference_name(self, *names: str) -> str:
        if len(names) != _PAIR:
            return self.tr("Verschil")
        return self.tr("Verschil van {0} naar {1}").format(*names)


class HeatTable(QTableView):
    """The table; it is read, not changed."""

    def __init__(self, highest: int, tokens: ColourTokens) -> None:
        """Make an empty table for a model of ``highest`` levels."""
        super().__init__()
        self._heat = HeatModel()
        self.setModel(self._heat)
        self.setItemDelegate(_LevelDelegate(highest, tokens, self))
        self.setProperty("role", "rows")
        self.setAccessibleName(self.tr("Niveaus per dimensie en sessie"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(scaled(_ROW))
        rows.setHighlightSections(False)
        rows.setFixedWidth(scaled(230))
        rows.setSectionsClickable(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setFixedHeight(scaled(_HEAD))

    def set_rows(
        self, rows: Sequence[LevelRow], names: Sequence[str], full_names: Sequence[str]
    ) -> None:
        """Show ``rows`` under short ``names``, with the full ones as tool tips."""
        self._heat.set_rows(rows, names, full_names)
        last = len(names)
        self.horizontalHeader().setSectionResizeMode(last, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(last, scaled(_LAST))
        self.setFixedHeight(scaled(_ROW) * len(rows) + scaled(_HEAD) + 2)


class _LevelDelegate(QStyledItemDelegate):
    """Fills a cell with the colour of its level."""

    def __init__(self, highest: int, tokens: ColourTokens, table: HeatTable) -> None:
        super().__init__(table)
        self._highest = highest
        self._tokens = tokens

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, HeatModel)
        row, column = model.rows[index.row()], index.column()
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        background, ink = self._tokens.surface, self._tokens.ink
        bold = False
        if column < len(model.names):
            level = row.levels[column]
            if level is not None:
                background, ink = level_colours(self._tokens, level, self._highest)
                bold = True
        else:
            bold = row.spread > 1
        painter.fillRect(rect, QColor(background))
        weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
        painter.setFont(theme.font(weight=weight))
        painter.setPen(QColor(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            # In the ink of the cell: that of the program may be as light as the level.
            width = focus_width(self._tokens)
            painter.setPen(QPen(QColor(ink), width))
            painter.drawRect(rect.adjusted(width, width, -width, -width))
        painter.restore()
