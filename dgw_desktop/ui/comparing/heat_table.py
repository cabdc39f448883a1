# SPDX-License-Identifier: EUPL-1.2
"""Dimensions x sessions: each level in its colour with its digit, and where the difference goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens, level_colours
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.accessibility import give_role, said_in_row
from dgw_desktop.ui.foundation.labels import plain_tip
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import focus_width, scaled

_Index = QModelIndex | QPersistentModelIndex
_HEAD_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_ROW, _HEAD = 26, 46  # pixels
_LEAST_NAMES = 150
_COLUMN = 44  # pixels that a level takes at least
_LEAST_LETTERS = 3  # of a name that is cut off; fewer say nothing
_BESIDE = 10  # pixels at each side of a text


@dataclass(frozen=True, slots=True)
class HeatHead:
    """What stands above a column: a letter or word, a short line under it, and all in full."""

    title: str
    line: str
    spoken: str


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A dimension: its ``values`` 1..highest, each also ``spoken``; and the difference in words.

    ``way`` is above zero where the difference rises, below it where it falls.
    """

    name: str
    values: Sequence[Fraction | int | None]
    spoken: Sequence[str]
    difference: str
    way: int = 0


class HeatModel(QAbstractTableModel):
    """A row per dimension, a column per session, and a last one with the difference."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[HeatRow] = ()
        self.heads: Sequence[HeatHead] = ()

    def set_rows(self, rows: Sequence[HeatRow], heads: Sequence[HeatHead]) -> None:
        """Show ``rows`` under ``heads``, of which the last is that of the difference."""
        self.beginResetModel()
        self.rows, self.heads = rows, heads
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own form)
        """Return the number of dimensions."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of sessions and one."""
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a level or the difference as text."""
        row, column = self.rows[index.row()], index.column()
        is_difference = column == len(row.values)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.difference if is_difference else _text(row.values[column])
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return said_in_row(self)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = row.difference if is_difference else row.spoken[column]
            return f"{row.name}, {self.heads[column].spoken}: {said}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a session or a dimension."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role not in _HEAD_ROLES:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.rows[section].name
        head = self.heads[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return head.title
        return plain_tip(head.spoken) if role == Qt.ItemDataRole.ToolTipRole else head.spoken


class HeatTable(QTableView):
    """The table; it is read, not changed. It is as high as its rows: what it stands in scrolls."""

    def __init__(self, highest: int, tokens: ColourTokens) -> None:
        """Make an empty table for a model of ``highest`` levels."""
        super().__init__()
        self._heat = HeatModel()
        self.setModel(self._heat)
        self._heads = _Heads(tokens, self)
        self.setHorizontalHeader(self._heads)
        self.setVerticalHeader(_Names(tokens, self))
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
        rows.setSectionsClickable(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setMinimumSectionSize(1)
        heads.setFixedHeight(scaled(_HEAD))

    def set_rows(self, rows: Sequence[HeatRow], heads: Sequence[HeatHead]) -> None:
        """Show ``rows`` under ``heads``, of which the last is that of the difference."""
        self._heat.set_rows(rows, heads)
        last = len(heads) - 1
        self.horizontalHeader().setSectionResizeMode(last, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(last, self._difference_width())
        self.setFixedHeight(scaled(_ROW) * len(rows) + scaled(_HEAD) + 2)
        self._share_width()

    def paint_heads(self, painter: QPainter) -> None:
        """Paint the heads once more, for a place where the table itself is out of view."""
        for section in range(self._heads.count()):
            left = self.verticalHeader().width() + self._heads.sectionViewportPosition(section)
            rect = QRect(left, 0, self._heads.sectionSize(section), self._heads.height())
            self._heads.paintSection(painter, rect, section)

    def wanted_width(self) -> int:
        """Return the width in which no name is shortened."""
        return self._names_width() + self._values_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let names give way where the levels need the room."""
        self._share_width()
        super().resizeEvent(event)

    def _share_width(self) -> None:
        room = self.width() - self._values_width()
        width = max(scaled(_LEAST_NAMES), min(room, self._names_width()))
        self.verticalHeader().setFixedWidth(width)

    def _names_width(self) -> int:
        metrics = QFontMetricsF(theme.font(weight=QFont.Weight.DemiBold))
        widest = max((metrics.horizontalAdvance(row.name) for row in self._heat.rows), default=0.0)
        return round(widest) + 2 * scaled(_BESIDE)

    def _values_width(self) -> int:
        metrics = QFontMetricsF(theme.font(weight=QFont.Weight.Bold))
        heads = self._heat.heads[:-1]
        widest = max((metrics.horizontalAdvance(head.title) for head in heads), default=0.0)
        column = max(scaled(_COLUMN), round(widest) + scaled(_BESIDE))
        return column * max(1, len(heads)) + self._difference_width()

    def _difference_width(self) -> int:
        metrics = QFontMetricsF(theme.font(weight=QFont.Weight.Bold))
        texts = [row.difference for row in self._heat.rows]
        texts += [self._heat.heads[-1].title] if self._heat.heads else []
        widest = max(map(metrics.horizontalAdvance, texts), default=0.0)
        return round(widest) + 2 * scaled(_BESIDE)


class _Heads(QHeaderView):
    """Heads of two lines: the letter, and what there is room for of the name."""

    def __init__(self, tokens: ColourTokens, table: HeatTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._tokens = tokens

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        assert isinstance(model, HeatModel)
        head = model.heads[section]
        painter.save()
        painter.fillRect(rect, QColor(self._tokens.surface))
        upper, lower = QRectF(rect), QRectF(rect)
        if head.line:
            upper.setBottom(rect.center().y())
            lower.setTop(rect.center().y())
        small = theme.font("small")
        align = Qt.AlignmentFlag.AlignCenter
        painter.setPen(QColor(self._tokens.ink))
        painter.setFont(theme.font(weight=QFont.Weight.Bold))
        painter.drawText(upper, align, head.title)
        if head.line:
            painter.setPen(QColor(self._tokens.ink_muted))
            painter.setFont(small)
            room = rect.width() - 4
            text = QFontMetricsF(small).elidedText(head.line, Qt.TextElideMode.ElideRight, room)
            if text == head.line or len(text) > _LEAST_LETTERS:
                painter.drawText(lower, align, text)
        painter.restore()


class _Names(QHeaderView):
    """The names of the dimensions, each ending in '…' where there is no room for it."""

    def __init__(self, tokens: ColourTokens, table: HeatTable) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._tokens = tokens

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        assert isinstance(model, HeatModel)
        font = theme.font(weight=QFont.Weight.DemiBold)
        side = scaled(_BESIDE)
        text = QFontMetricsF(font).elidedText(
            model.rows[section].name, Qt.TextElideMode.ElideRight, rect.width() - side
        )
        painter.save()
        painter.fillRect(rect, QColor(self._tokens.surface))
        painter.setFont(font)
        painter.setPen(QColor(self._tokens.ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QColor(self._tokens.hairline))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class HeadsInView(QWidget):
    """The heads of a table at the top of what it stands in, while its own are scrolled away."""

    def __init__(self, table: HeatTable, scroll: QScrollArea, tokens: ColourTokens) -> None:
        """Follow ``table``, which is somewhere in ``scroll``."""
        super().__init__(scroll.viewport())
        self._table, self._scroll, self._tokens = table, scroll, tokens
        # A screen reader says the head of a cell itself.
        give_role(self, QAccessible.Role.Client)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        scroll.verticalScrollBar().valueChanged.connect(self.follow)
        scroll.verticalScrollBar().rangeChanged.connect(self.follow)

    def follow(self) -> None:
        """Come, go and stand where the table asks for it."""
        table = self._table
        height = table.horizontalHeader().height()
        place = table.mapTo(self._scroll.viewport(), QPoint(0, 0))
        self.setGeometry(place.x(), 0, table.width(), height)
        self.setVisible(place.y() < 0 < place.y() + table.height() - 2 * height)
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads on the ground of the table, with a line under them."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._tokens.surface))
        self._table.paint_heads(painter)
        painter.setPen(QColor(self._tokens.control_border))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()


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
        tokens = self._tokens
        painter.save()
        background, ink = tokens.surface, tokens.ink
        bold = False
        if column < len(row.values):
            value = row.values[column]
            if value is not None:
                background, ink = level_colours(tokens, int(value), self._highest)
                bold = True
        elif row.way:
            ink, bold = tokens.rise if row.way > 0 else tokens.fall, True
        painter.fillRect(rect, QColor(background))
        weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
        painter.setFont(theme.font(weight=weight))
        painter.setPen(QColor(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            # In the ink of the cell: that of the program may be as light as the level.
            width = focus_width(tokens)
            painter.setPen(QPen(QColor(ink), width))
            painter.drawRect(rect.adjusted(width, width, -width, -width))
        painter.restore()


def _text(value: Fraction | int | None) -> str:
    if value is None:
        return "–"
    return wording().median(value) if isinstance(value, Fraction) else str(value)
