# SPDX-License-Identifier: EUPL-1.2
"""The list of dimensions, by theme or by how far the votes lie apart; a chip has the level."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
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
from dgw_desktop.ui.foundation.theme import paint_chip, paint_focus_ring, scaled

_THEME_HEIGHTS = (16, 21)  # pixels; no target
_ROW_HEIGHTS = (24, 26)  # pixels; the least is what a finger or a trembling hand can hit
_LEAST_ROW = 19
"""Pixels, where that brings all rows in view: then the card has the large targets, to page."""
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """A row above dimensions; ``spoken`` is what a screen reader says of it."""

    text: str
    spoken: str


class NavigatorModel(QAbstractListModel):
    """One row per heading and per dimension; the view paints from ``row`` and ``answer_at``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a model without rows."""
        super().__init__(parent)
        self.rows: list[Heading | Dimension] = []
        self.shows_ranges = False
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
        self.rows = []
        if by_spread:
            text = self.tr("Van laagste tot hoogste stem")
            self.rows = [Heading(text, text), *(model.dimension(number) for number in order)]
        else:
            for part in model.themes:
                spoken = self.tr("thema {0}").format(part.name)
                here = [found for found in model.dimensions_of(part) if found.number in order]
                if here:
                    self.rows += [Heading(part.name, spoken), *here]
        self.endResetModel()

    def range_of(self, dimension: int) -> str:
        """Return between which levels the votes that count lie, as '1–4'; '' without votes."""
        answer = self.answer_of(dimension)
        summary = vote_summary(answer.votes)
        if not self.shows_ranges or summary is None or answer.not_applicable:
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
        numbered = (
            row
            for row, part in enumerate(self.rows)
            if isinstance(part, Dimension) and part.number == dimension
        )
        return next(numbered, -1)

    def answer_of(self, dimension: int) -> Answer:
        """Return the answer on the dimension with this number."""
        return self._answers.get(dimension, NO_ANSWER)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own form)
        """Return the number of themes and dimensions together."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let only dimensions be selected."""
        if index.isValid() and isinstance(self.rows[index.row()], Dimension):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a row, and what a screen reader says of it."""
        part = self.rows[index.row()]
        if isinstance(part, Heading):
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return part.spoken
            return part.text if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{part.number}. {part.name}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = dimension_in_words(part, self.answer_of(part.number), self.highest)
            votes = self.range_of(part.number)
            return self.tr("{0}, stemmen {1}").format(text, votes) if votes else text
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: NavigatorModel, tokens: ColourTokens, parent: QListView) -> None:
        super().__init__(parent)
        self._model = model
        self._tokens = tokens
        self._view = parent
        self.row_height = scaled(_ROW_HEIGHTS[0])
        self.theme_height = scaled(_THEME_HEIGHTS[1])

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        is_heading = isinstance(self._model.rows[index.row()], Heading)
        return QSize(120, self.theme_height if is_heading else self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        part = self._model.rows[index.row()]
        rect = QRect(option.rect)
        state = option.state
        painter.save()
        if isinstance(part, Heading):
            painter.setFont(theme.font("small", QFont.Weight.DemiBold))
            painter.setPen(QColor(self._tokens.ink_muted))
            rect.adjust(16, 3 if index.row() else 0, -4, 0)
            self._text(painter, rect, part.text)
        else:
            self._paint_dimension(painter, rect, part, state)
        painter.restore()

    def _paint_dimension(
        self, painter: QPainter, rect: QRect, part: Dimension, state: QStyle.StateFlag
    ) -> None:
        tokens = self._tokens
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.fillRect(rect, QColor(tokens.selected))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(tokens.now))
        answer = self._model.answer_of(part.number)
        side = min(scaled(18), rect.height() - 2)
        chip = QRectF(rect.left() + 16, rect.top() + (rect.height() - side) / 2, side, side)
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
        text = rect.adjusted(24 + scaled(18), 0, -6, 0)
        if votes := self._model.range_of(part.number):
            room = QFontMetrics(painter.font()).horizontalAdvance("0–0") + 8
            painter.drawText(
                text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, votes
            )
            text.adjust(0, 0, -room, 0)
        self._text(painter, text, f"{part.number}. {part.name}")
        if selected and self._view.hasFocus():
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

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Paint the rows that changed; QListView would lay out and paint all of them again."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters and digits are commands of the page."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows the height at which all of them show, within reason.

        What is current stays in view, unless a person scrolled away from it.
        """
        before, self._room = self._room, self.viewport().rect()
        had_no_room = before.height() < self._delegate.row_height
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
        if isinstance(self._model.rows[row - 1], Heading):
            self.scrollTo(self._model.index(row - 1))
        self.scrollTo(self._model.index(row))

    def _fit_rows(self) -> None:
        rows = sum(isinstance(part, Dimension) for part in self._model.rows)
        if not rows:
            return
        headings = len(self._model.rows) - rows
        low, high = (scaled(height) for height in _THEME_HEIGHTS)
        least, most = (scaled(height) for height in _ROW_HEIGHTS)
        theme, room = high, self.viewport().height()
        height = min(most, (room - theme * headings) // rows)
        if height < least:
            theme, height = low, min(least, (room - low * headings) // rows)
            if height < scaled(_LEAST_ROW):  # they do not fit anyway
                theme, height = high, least
            elif headings:
                theme = min(high, (room - height * rows) // headings)
        if (height, theme) != (self._delegate.row_height, self._delegate.theme_height):
            self._delegate.row_height, self._delegate.theme_height = height, theme
            self._model.layoutChanged.emit()

    def _report(self, current: QModelIndex, _previous: QModelIndex) -> None:
        part = self._model.rows[current.row()] if current.isValid() else None
        if isinstance(part, Dimension) and part.number != self._shown:
            self.picked.emit(part.number)
