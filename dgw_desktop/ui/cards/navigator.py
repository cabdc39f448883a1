# SPDX-License-Identifier: EUPL-1.2
"""The list of dimensions, by theme or by how far the votes lie apart; a chip has the level.

All of them are in view wherever that leaves each the height of a target: beside each other, by
their short names, where they do not fit below each other.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QCursor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.scoring import vote_summary
from dgw_desktop.domain.session import NO_ANSWER, Answer, Session
from dgw_desktop.ui.document.spoken import dimension_in_words
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.accessibility import said_in_row
from dgw_desktop.ui.foundation.theme import paint_chip, paint_focus_ring, scaled

_THEME_HEIGHTS = (16, 21)  # pixels; no target
_ROW_HEIGHTS = (24, 26)  # pixels; the least is what a finger or a trembling hand can hit
_MOST_IN_TWO = 32  # pixels: as high as a row is in two columns
_EDGE = 2  # pixels: Qt begins a column for what ends at the very edge
_INSETS = (16, 5)  # pixels before the chip, in one column and in two
_AFTER_CHIP = (8, 5)  # pixels, likewise
_STEPS = {
    QAbstractItemView.CursorAction.MoveUp: -1,
    QAbstractItemView.CursorAction.MoveDown: 1,
}
_Index = QModelIndex | QPersistentModelIndex


class Heading(NamedTuple):
    """What stands above dimensions; ``spoken`` a screen reader says with the first of them."""

    text: str
    spoken: str


class _Plan(NamedTuple):
    """How high rows and headings are, in pixels; ``second`` is the row that a column begins with.

    Without it there is one column.
    """

    row: int
    heading: int
    second: int | None = None


def _plan(headed: Sequence[bool], room: int) -> _Plan:
    """Return how all rows are in view in ``room`` pixels; where they cannot be, they scroll.

    ``headed`` tells of each row whether a heading stands above it.
    """
    least, most = (scaled(height) for height in _ROW_HEIGHTS)
    low, high = (scaled(height) for height in _THEME_HEIGHTS)

    def in_columns(second: int | None, largest: int) -> _Plan | None:
        parts = [headed] if second is None else [headed[:second], headed[second:]]
        counted = [(len(part), sum(part)) for part in parts]
        for heading in (high, low):
            height = min((room - heading * above) // rows for rows, above in counted)
            if height >= least:
                return _Plan(min(height, largest), heading, second)
        return None

    if (found := in_columns(None, most)) is not None:
        return found
    # A theme stays whole if that can be.
    for wanted in (True, False):
        starts = (at for at in range(1, len(headed)) if headed[at] is wanted)
        plans = (in_columns(at, scaled(_MOST_IN_TWO)) for at in starts)
        if fitting := [plan for plan in plans if plan is not None]:
            return max(fitting, key=lambda plan: (plan.row, plan.heading))
    return _Plan(least, high)


class NavigatorModel(QAbstractListModel):
    """One row per dimension; the view paints from ``rows``, ``headings`` and ``answer_of``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a model without rows."""
        super().__init__(parent)
        self.rows: list[Dimension] = []
        self.headings: dict[int, Heading] = {}
        """What stands above some of the rows, by row; no row itself, which would be counted."""
        self.shows_ranges = False
        self.shows_short_names = False
        self.highest = 0
        self._answers: dict[int, Answer] = {}

    def set_session(
        self, model: MaturityModel, session: Session, order: Sequence[int], by_spread: bool
    ) -> None:
        """Show the dimensions of ``order`` and the answers of ``session``.

        ``by_spread`` keeps that order, each with how far its votes lie apart; else by theme.
        """
        self.beginResetModel()
        self.highest = model.highest_level
        self._answers = dict(session.answers)
        self.shows_ranges = by_spread
        self.rows, self.headings = [], {}
        if by_spread:
            text = self.tr("Van laagste tot hoogste stem")
            self.headings[0] = Heading(text, text)
            self.rows = [model.dimension(number) for number in order]
        else:
            for part in model.themes:
                spoken = self.tr("thema {0}").format(part.name)
                here = [found for found in model.dimensions_of(part) if found.number in order]
                if here:
                    self.headings[len(self.rows)] = Heading(part.name, spoken)
                    self.rows += here
        self.endResetModel()

    def range_of(self, dimension: int) -> str:
        """Return between which levels the votes that count lie, as '1–4'; '' without votes."""
        if not self.shows_ranges:
            return ""
        answer = self.answer_of(dimension)
        summary = vote_summary(answer.votes)
        if summary is None or answer.not_applicable:
            return ""
        return f"{summary.lowest}–{summary.highest}" if summary.spread else str(summary.lowest)

    def set_answer(self, dimension: int, answer: Answer) -> None:
        """Show a new answer."""
        self._answers[dimension] = answer
        row = self.row_of(dimension)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, dimension: int) -> int:
        """Return the row of the dimension with this number, -1 where it does not come by today."""
        numbered = (row for row, part in enumerate(self.rows) if part.number == dimension)
        return next(numbered, -1)

    def answer_of(self, dimension: int) -> Answer:
        """Return the answer on the dimension with this number."""
        return self._answers.get(dimension, NO_ANSWER)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own form)
        """Return the number of dimensions."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a row, and what a screen reader says of it."""
        part = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole or (
            role == Qt.ItemDataRole.ToolTipRole and self.shows_short_names
        ):
            return f"{part.number}. {part.name}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return said_in_row(self)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = dimension_in_words(part, self.answer_of(part.number), self.highest)
            if votes := self.range_of(part.number):
                text = self.tr("{0}, stemmen {1}").format(text, votes)
            heading = self.headings.get(index.row())
            return text if heading is None else f"{heading.spoken}: {text}"
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: NavigatorModel, tokens: ColourTokens, parent: QListView) -> None:
        super().__init__(parent)
        self._model = model
        self._tokens = tokens
        self._view = parent
        self.plan = _Plan(scaled(_ROW_HEIGHTS[0]), scaled(_THEME_HEIGHTS[1]))
        self._widths = 0, 0
        """Of the columns, in pixels, where there are two."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        second = self.plan.second
        height = self.height(index.row())
        if second is None:
            return QSize(120, height)
        room = self._view.maximumViewportSize()
        if index.row() == second - 1:  # it takes the rest, so that what follows goes beside it
            height = room.height() - _EDGE - sum(map(self.height, range(second - 1)))
        return QSize(self._widths[index.row() >= second], height)

    def divide(self) -> None:
        """Give each of two columns the width that its names need, as far as there is room."""
        second, width = self.plan.second, self._view.maximumViewportSize().width()
        if second is None:
            return
        rows = self._model.rows
        left, right = (self._needed(part) for part in (rows[:second], rows[second:]))
        spare = width - left - right
        if spare >= 0:
            left += spare // 2
        elif left > width // 2:
            left = max(width // 2, width - right)
        self._widths = left, width - left

    def _needed(self, rows: Sequence[Dimension]) -> int:
        small = QFontMetrics(theme.font("small"))
        names = (self._short(part) for part in rows)
        text = max(map(small.horizontalAdvance, names), default=0)
        return self._inset + scaled(18) + _AFTER_CHIP[1] + text + 3

    @staticmethod
    def _short(part: Dimension) -> str:
        return f"{part.number} {part.axis_label}"

    def height(self, row: int) -> int:
        """Return how high a row is, with what stands above it, in pixels."""
        return self.plan.row + self.above(row)

    def above(self, row: int) -> int:
        """Return how high the heading above a row is, in pixels; 0 without one."""
        return self.plan.heading if row in self._model.headings else 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, rect = index.row(), QRect(option.rect)
        painter.save()
        if heading := self._model.headings.get(row):
            painter.setFont(theme.font("small", QFont.Weight.DemiBold))
            painter.setPen(QColor(self._tokens.ink_muted))
            place = QRect(rect.left(), rect.top() - self.above(row), rect.width(), self.above(row))
            place.adjust(self._inset, 0 if row in (0, self.plan.second) else 3, -4, 0)
            self._text(painter, place, heading.text)
        self._paint_dimension(painter, rect, self._model.rows[row], index)
        painter.restore()

    @property
    def _inset(self) -> int:
        one, two = _INSETS
        return one if self.plan.second is None else two

    def _paint_dimension(
        self, painter: QPainter, rect: QRect, part: Dimension, index: _Index
    ) -> None:
        tokens, view = self._tokens, self._view
        # Not by the option's state: only for that the start would make QStyle with all its enums.
        selected = view.selectionModel().isSelected(index)
        hovered = view.underMouse() and rect.contains(view.mapFromGlobal(QCursor.pos()))
        if selected or hovered:
            painter.fillRect(rect, QColor(tokens.selected))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(tokens.now))
        answer = self._model.answer_of(part.number)
        side = min(scaled(18), rect.height() - 2)
        chip = QRectF(
            rect.left() + self._inset, rect.top() + (rect.height() - side) / 2, side, side
        )
        if answer.not_applicable or answer.unknown:
            painter.setFont(theme.font("small", QFont.Weight.DemiBold))
            painter.setPen(QColor(tokens.ink_muted))
            sign = "–" if answer.not_applicable else "?"
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, sign)
        else:
            paint_chip(painter, chip, answer.level, self._model.highest, tokens)
        weight = QFont.Weight.Bold if selected else QFont.Weight.Normal
        painter.setFont(theme.font("small", weight))
        painter.setPen(QColor(tokens.ink))
        is_short = self._model.shows_short_names
        before = self._inset + scaled(18) + _AFTER_CHIP[is_short]
        text = rect.adjusted(before, 0, -2 if is_short else -6, 0)
        if votes := self._model.range_of(part.number):
            room = QFontMetrics(painter.font()).horizontalAdvance("0–0") + 8
            painter.drawText(
                text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, votes
            )
            text.adjust(0, 0, -room, 0)
        self._text(painter, text, self._short(part) if is_short else f"{part.number}. {part.name}")
        if selected and view.hasFocus():
            paint_focus_ring(painter, QRectF(rect).adjusted(3, 0, 0, 0), 3, tokens)

    @staticmethod
    def _text(painter: QPainter, rect: QRect, text: str) -> None:
        shown = QFontMetrics(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class Navigator(QListView):
    """Shows where the session is; ``picked`` carries the number of the dimension to go to."""

    picked = Signal(int)

    def __init__(self, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Make an empty navigator."""
        super().__init__(parent)
        self._shown: int | None = None
        self._room = QRect()  # in which the rows were laid out; the event does not always know
        self._model = NavigatorModel(self)
        self._delegate = _Delegate(self._model, tokens, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Dimensies"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._report)

    def set_session(
        self, model: MaturityModel, session: Session, order: Sequence[int], by_spread: bool
    ) -> None:
        """Show the dimensions of ``order`` with the answers of ``session``; see the model."""
        self._model.set_session(model, session, order, by_spread)
        self._fit_rows()

    def set_answer(self, dimension: int, answer: Answer) -> None:
        """Show a new answer."""
        self._model.set_answer(dimension, answer)

    def set_current(self, dimension: int) -> None:
        """Mark the dimension in view, and bring its row into view."""
        index = self._model.index(self._model.row_of(dimension))
        self._shown = dimension
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._bring_into_view(dimension)

    def rect_of(self, dimension: int) -> QRect:
        """Return where the row of a dimension stands in the viewport."""
        return self.visualRect(self._model.index(self._model.row_of(dimension)))

    def visualRect(self, index: _Index) -> QRect:
        """Return where a row is painted: under its heading, as high as all of them."""
        rect = super().visualRect(index)
        rect.setTop(rect.top() + self._delegate.above(index.row()))
        rect.setHeight(min(rect.height(), self._delegate.plan.row))
        return rect

    def indexAt(self, place: QPoint) -> QModelIndex:
        """Return the row that is painted at ``place``."""
        index = super().indexAt(place)
        return index if self.visualRect(index).contains(place) else QModelIndex()

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Paint the rows that changed; QListView would lay out and paint all of them again."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Up and Down go on in the other column, in the order in which the rows come by."""
        step = _STEPS.get(action)
        row = self.currentIndex().row()
        if step is None or row < 0:
            return super().moveCursor(action, modifiers)
        return self._model.index(min(max(row + step, 0), len(self._model.rows) - 1))

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters and digits are commands of the page."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows the height at which all of them show, within reason.

        What is current stays in view, unless a person scrolled away from it.
        """
        # Not the viewport, which Qt made: PySide would look through all of its classes for it.
        before, self._room = self._room, QRect(QPoint(), self.maximumViewportSize())
        had_no_room = before.height() < self._delegate.plan.row
        followed = self._shown is not None and before.intersects(self.rect_of(self._shown))
        super().resizeEvent(event)
        self._fit_rows()
        if had_no_room:
            self.scrollToTop()
        if self._shown is not None and (followed or had_no_room):
            self._bring_into_view(self._shown)

    def _bring_into_view(self, dimension: int) -> None:
        """Scroll to the row of a dimension, and to the name of its theme right above it."""
        row = self._model.row_of(dimension)
        if row < 0:
            return
        self.scrollTo(self._model.index(row))
        hidden = self.rect_of(dimension).top() - self._delegate.above(row)
        if hidden < 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + hidden)

    def _fit_rows(self) -> None:
        headed = [row in self._model.headings for row in range(len(self._model.rows))]
        if not headed:
            return
        plan = _plan(headed, self.maximumViewportSize().height() - _EDGE)
        if plan == self._delegate.plan and plan.second is None:
            return
        self._delegate.plan = plan
        self._delegate.divide()
        self._model.shows_short_names = plan.second is not None
        self.setWrapping(plan.second is not None)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if plan.second is None
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self._model.layoutChanged.emit()

    def _report(self, current: QModelIndex, _previous: QModelIndex) -> None:
        number = self._model.rows[current.row()].number if current.isValid() else self._shown
        if number is not None and number != self._shown:
            self.picked.emit(number)
