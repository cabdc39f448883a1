# SPDX-License-Identifier: EUPL-1.2
"""The dimensions that a group can give dots to: to tick, to count, and by what they got."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.dots import next_step
from dgw_desktop.domain.priorities import Ranked
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr
from dgw_desktop.ui.agenda.text_table import PADDING, TextModel, TextTable
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.accessibility import said_in_row, tick_in_words
from dgw_desktop.ui.foundation.text_block import text_height
from dgw_desktop.ui.foundation.theme import scaled

_CHIP, _DOT, _GAP = 20, 9, 4  # pixels at 100 %
_LEAST_NAME = 230  # pixels at 100 %
_NAMES, _MOST_NAMES = 0.25, 0.35  # of the width
_INSET = 8  # pixels before and after what is drawn in a cell
_HIDDEN = "•"

_Index = QModelIndex | QPersistentModelIndex


class Stage(Enum):
    """What is done with the list."""

    CHOOSE = auto()
    COUNT = auto()
    PLACE = auto()


class Column(Enum):
    """What the list says of a dimension."""

    PLACE = auto()
    NAME = auto()
    LEVELS = auto()
    STEP = auto()
    DOTS = auto()
    PERIOD = auto()


_COLUMNS = {
    Stage.CHOOSE: (Column.NAME, Column.LEVELS, Column.STEP),
    Stage.COUNT: (Column.NAME, Column.LEVELS, Column.STEP, Column.DOTS),
    Stage.PLACE: (Column.PLACE, Column.NAME, Column.LEVELS, Column.DOTS, Column.PERIOD),
}
_WIDTHS = {Column.PLACE: 64, Column.LEVELS: 104, Column.DOTS: 210, Column.PERIOD: 240}
"""Pixels at 100 %; the name and the next step share the rest."""
_ASIDE = {Column.DOTS: 0.22, Column.PERIOD: 0.24}
"""Parts of the width that a column has at most."""
_ASIDE_OF_NAMES = {Column.PLACE: 0.115, Column.DOTS: 0.18, Column.PERIOD: 0.18}
"""The same where the name of a dimension would lack room."""


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    ranked: Ranked | None = None


class DotsModel(TextModel):
    """A row per dimension, of which a stage shows some of the columns."""

    def __init__(self, document: SessionDocument) -> None:
        """Show nothing yet of ``document``."""
        super().__init__(document)
        self._document = document
        self.stage = Stage.CHOOSE
        self.rows: Sequence[_Row] = ()
        self.is_seen: Callable[[], bool] = lambda: False
        """Whether counts that were typed may be read."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """What there is to see, from left to right."""
        return _COLUMNS[self.stage]

    def place(self, row: int, column: Column) -> QModelIndex:
        """Return where ``column`` stands in ``row``, nowhere when it is not to be seen."""
        there = column in self.columns
        return self.index(row, self.columns.index(column)) if there else QModelIndex()

    def set_rows(self, stage: Stage, rows: Sequence[_Row]) -> None:
        """Show ``rows`` at ``stage``; the same ones stay where they are."""
        if stage is self.stage and rows == self.rows:
            self.refresh()
            return
        self.beginResetModel()
        self.stage, self.rows = stage, rows
        self.endResetModel()

    def refresh(self) -> None:
        """Show what is new of the same rows."""
        if self.rows:
            last = self.index(len(self.rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def text(self, row: int) -> str:
        """Return the next step."""
        return self._step(self.rows[row].number) if self.stage is not Stage.PLACE else ""

    def content(self, row: int) -> Hashable:
        """Return what the height of a row depends on."""
        return self.stage, self.rows[row].number, self._when(self.rows[row])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own form)
        """Return the number of dimensions."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how much is told of each."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the names be ticked where there is a choice."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if self._is_to_tick(index) and self._document.may_change:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._head(self.columns[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says; a count that is hidden only as counted."""
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and self._is_to_tick(index):
            is_chosen = row.number in self._document.dots.choices
            return Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return said_in_row(self)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self._said(row, column)
            return f"{said}, {tick_in_words(index)}" if self._is_to_tick(index) else said
        return self._shown(row, column) if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a dimension, or take its tick away."""
        if role != Qt.ItemDataRole.CheckStateRole or not self._is_to_tick(index):
            return False
        number, chosen = self.rows[index.row()].number, set(self._document.dots.choices)
        is_ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        self._document.dots.choose(chosen | {number} if is_ticked else chosen - {number})
        return True

    def levels(self, row: int) -> tuple[int | None, int | None]:
        """Return the level of a row, and the ambition where that is higher."""
        answer = self._document.answer(self.rows[row].number)
        level, ambition = answer.scored_level, answer.scored_ambition
        return level, ambition if ambition is not None and ambition > (level or 0) else None

    def says_levels(self, row: int) -> str:
        """Return what stands in place of levels, '' where there are some."""
        return (
            "" if self.levels(row)[0] is not None else self._levels_in_words(self.rows[row].number)
        )

    def dots(self, row: int) -> int | None:
        """Return how many dots are painted for a row; None where none may be seen."""
        found = self.rows[row]
        if self.stage is Stage.PLACE:
            return found.ranked.dots if found.ranked is not None else 0
        return self._document.dots.count_of(found.number) if self.is_seen() else None

    # Parts

    def _is_to_tick(self, index: _Index) -> bool:
        return self.stage is Stage.CHOOSE and self.columns[index.column()] is Column.NAME

    def _head(self, column: Column) -> str:
        return {
            Column.PLACE: self.tr("Plaats"),
            Column.NAME: self.tr("Dimensie"),
            Column.LEVELS: self.tr("Nu → ambitie"),
            Column.STEP: self.tr("Volgende stap"),
            Column.DOTS: self.tr("Stippen"),
            Column.PERIOD: self.tr("Wanneer"),
        }[column]

    def _shown(self, row: _Row, column: Column) -> str:
        if column is Column.NAME:
            return f"{row.number}. {self._document.model.dimension(row.number).name}"
        if column is Column.LEVELS:
            return self._levels_in_words(row.number)
        if column is Column.STEP:
            return self._step(row.number)
        if column is Column.DOTS:
            return self._dots(row)
        if column is Column.PLACE:
            return str(row.ranked.place) if row.ranked is not None else ""
        return self._when(row)

    def _said(self, row: _Row, column: Column) -> str:
        """Return what a screen reader says of a cell, also of one in which nothing stands."""
        shown = self._shown(row, column)
        if column is Column.DOTS and shown == _HIDDEN:
            return self.tr("geteld")
        if column is Column.DOTS and shown:
            return counted(int(shown), tr("stip"), tr("stippen"))
        nothing = {
            Column.STEP: self.tr("geen volgende stap"),
            Column.DOTS: self.tr("nog niet geteld"),
            Column.PERIOD: self.tr("geen prioriteit"),
        }
        return shown or nothing.get(column, "")

    def _when(self, row: _Row) -> str:
        tie = _tie(row.ranked) if row.ranked is not None else ""
        return " · ".join(filter(None, (self._period(row.number), tie)))

    def _levels_in_words(self, number: int) -> str:
        answer = self._document.answer(number)
        level, ambition = answer.scored_level, answer.scored_ambition
        if answer.not_applicable:
            return self.tr("n.v.t.")
        if level is None:
            return self.tr("open")
        return f"{level} → {ambition}" if ambition is not None and ambition > level else str(level)

    def _step(self, number: int) -> str:
        model = self._document.model
        level = self._document.answer(number).scored_level
        return next_step(model.dimension(number), level, model.highest_level)

    def _dots(self, row: _Row) -> str:
        if self.stage is Stage.PLACE:
            return str(row.ranked.dots if row.ranked is not None else 0)
        count = self._document.dots.count_of(row.number)
        if count is None:
            return ""
        return str(count) if self.is_seen() else _HIDDEN

    def _period(self, number: int) -> str:
        agenda = self._document.session.agenda
        known = agenda.priority(number)
        if known is None:
            return ""
        return agenda.name(known.period, tr)


def _tie(found: Ranked) -> str:
    return tr("gelijk op plaats {0}").format(found.place) if found.is_tied else ""


class DotsTable(TextTable):
    """The table: Space ticks, the arrows go along, digits put what is marked in a period."""

    period_wanted = Signal(int)
    """The number of a period, from 1."""
    marked = Signal(int)
    """The number of the dimension that has the focus now."""

    def __init__(self, document: SessionDocument, tokens: ColourTokens) -> None:
        """Make an empty table for ``document``."""
        self._fills = False  # what is shown is about to change: no person moves the focus
        self._dots = DotsModel(document)
        super().__init__(self._dots, _COLUMNS[Stage.CHOOSE].index(Column.STEP))
        self.setItemDelegate(_DotsDelegate(document.model.highest_level, tokens, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Stippen verdelen"))
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setMinimumSectionSize(scaled(40))
        self._arrange()

    @property
    def dots_model(self) -> DotsModel:
        """What it shows."""
        return self._dots

    @property
    def dimension(self) -> int | None:
        """The number of the dimension that has the focus."""
        row = self.currentIndex().row()
        return self._dots.rows[row].number if 0 <= row < len(self._dots.rows) else None

    @property
    def numbers(self) -> list[int]:
        """The numbers of the dimensions that are shown."""
        return [row.number for row in self._dots.rows]

    def show_numbers(self, stage: Stage, numbers: Sequence[int]) -> None:
        """Show the dimensions with these numbers."""
        self._show(stage, [_Row(number) for number in numbers])

    def show_ranking(self, found: Sequence[Ranked]) -> None:
        """Show the dimensions by what they got."""
        self._show(Stage.PLACE, [_Row(one.dimension, one) for one in found])

    def go_to(self, dimension: int | None) -> None:
        """Bring the focus to ``dimension``, which tells nobody."""
        numbers = self.numbers
        if dimension in numbers and dimension != self.dimension:
            self._fills = True
            self.setCurrentIndex(self._dots.place(numbers.index(dimension), Column.NAME))
            self._fills = False

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which dimension has the focus, when a person moved it."""
        super().currentChanged(current, previous)
        if not self._fills and self.dimension is not None:
            self.marked.emit(self.dimension)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put what has the focus in a period, tick it, or go along."""
        digit, model = event.text(), self._dots
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if model.stage is Stage.PLACE and plain and digit in tuple("1234"):
            self.period_wanted.emit(int(digit))
        elif model.stage is Stage.CHOOSE and plain and event.key() == Qt.Key.Key_Space:
            self._tick()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names a part of the width where the next steps have the rest."""
        super().resizeEvent(event)
        self._fit_columns()

    def sizeHintForRow(self, row: int) -> int:
        """Return the height for the wrapped texts that are shown, in pixels."""
        tallest = 0.0
        for place, column in enumerate(self._dots.columns):
            if column in (Column.NAME, Column.STEP, Column.PERIOD):
                width = self.columnWidth(place) - PADDING
                if column is Column.NAME and self._dots.stage is Stage.CHOOSE:
                    width -= scaled(26)  # the box to tick
                text = str(self._dots.index(row, place).data())
                tallest = max(tallest, text_height(text, theme.font(), width))
        return max(self.verticalHeader().minimumSectionSize(), ceil(tallest) + 16)

    def _show(self, stage: Stage, rows: Sequence[_Row]) -> None:
        kept = self.dimension
        self._fills = True
        self._dots.set_rows(stage, rows)
        self._arrange()
        self._fills = False
        if rows and self.dimension is None:
            numbers = [row.number for row in rows]
            self.go_to(kept if kept in numbers else numbers[0])

    def _arrange(self) -> None:
        """Give each column its width."""
        heads, columns = self.horizontalHeader(), self._dots.columns
        wide = Column.STEP if Column.STEP in columns else Column.NAME
        for place, column in enumerate(columns):
            mode = QHeaderView.ResizeMode.Fixed
            heads.setSectionResizeMode(
                place, QHeaderView.ResizeMode.Stretch if column is wide else mode
            )
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Leave room for what is long, also with large letters."""
        room, columns = self.viewport().width(), self._dots.columns
        widths = _widths(columns, room, _ASIDE)
        if Column.STEP not in columns and room - sum(widths.values()) < scaled(_LEAST_NAME):
            widths = _widths(columns, room, _ASIDE_OF_NAMES)
        for place, column in enumerate(columns):
            if column in widths:
                self.setColumnWidth(place, widths[column])
            elif column is Column.NAME and Column.STEP in columns:
                wanted = max(scaled(_LEAST_NAME), round(_NAMES * room))
                self.setColumnWidth(place, min(wanted, max(1, round(_MOST_NAMES * room))))

    def _tick(self) -> None:
        index = self._dots.place(self.currentIndex().row(), Column.NAME)
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            is_ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            after = Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked
            self._dots.setData(index, after, Qt.ItemDataRole.CheckStateRole)


class _DotsDelegate(QStyledItemDelegate):
    """Draws the levels as chips, and the dots as dots where there is room for all."""

    def __init__(self, highest: int, tokens: ColourTokens, table: DotsTable) -> None:
        super().__init__(table)
        self._highest = highest
        self._tokens = tokens

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, DotsModel)
        super().paint(painter, option, index)
        if not self._draws(model, index):
            return
        drawn = (
            self._paint_levels
            if model.columns[index.column()] is Column.LEVELS
            else self._paint_dots
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect).adjusted(_INSET, 0, -_INSET, 0)
        drawn(painter, place, model, index)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        if isinstance(model, DotsModel) and self._draws(model, index):
            option.text = ""

    @staticmethod
    def _draws(model: DotsModel, index: _Index) -> bool:
        """Tell whether more than text is drawn in a cell."""
        column = model.columns[index.column()]
        is_levels = column is Column.LEVELS and not model.says_levels(index.row())
        return column is Column.DOTS or is_levels

    def _paint_levels(
        self, painter: QPainter, place: QRectF, model: DotsModel, index: _Index
    ) -> None:
        side = scaled(_CHIP)
        chip = QRectF(place.left(), place.center().y() - side / 2, side, side)
        level, ambition = model.levels(index.row())
        theme.paint_chip(painter, chip, level, self._highest, self._tokens)
        if ambition is not None:
            arrow = QRectF(chip.right(), chip.top(), 1.2 * side, side)
            painter.setPen(QColor(self._tokens.ink))
            painter.drawText(arrow, Qt.AlignmentFlag.AlignCenter, "→")
            chip.moveLeft(arrow.right())
            theme.paint_chip(painter, chip, ambition, self._highest, self._tokens)

    def _paint_dots(
        self, painter: QPainter, place: QRectF, model: DotsModel, index: _Index
    ) -> None:
        count, text = model.dots(index.row()), str(index.data())
        painter.setPen(QColor(self._tokens.ink))
        left, dot, gap = place.left(), scaled(_DOT), scaled(_GAP)
        painter.setFont(theme.font(weight=QFont.Weight.Bold))
        most = max(model.dots(row) or 0 for row in range(model.rowCount()))
        words, widest = text, str(most)
        if model.stage is Stage.PLACE and count is not None:
            words, widest = (counted(n, tr("stip"), tr("stippen")) for n in (count, max(most, 2)))
        room = place.width() - painter.fontMetrics().horizontalAdvance(widest) - 2 * gap
        if count and most * (dot + gap) <= room:  # all rows alike
            painter.setBrush(QColor(self._tokens.now))
            painter.setPen(Qt.PenStyle.NoPen)
            for _ in range(count):
                painter.drawEllipse(QRectF(left, place.center().y() - dot / 2, dot, dot))
                left += dot + gap
            left += gap
        painter.setPen(QColor(self._tokens.ink))
        rest = QRectF(left, place.top(), place.right() - left, place.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, words)


def _widths(
    columns: Sequence[Column], room: int, aside: Mapping[Column, float]
) -> dict[Column, int]:
    """Return the pixels of each column with a width of its own, at most its part of ``room``."""
    return {
        column: min(scaled(_WIDTHS[column]), max(1, round(aside.get(column, 1.0) * room)))
        for column in columns
        if column in _WIDTHS
    }
