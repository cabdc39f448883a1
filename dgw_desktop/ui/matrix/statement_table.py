# SPDX-License-Identifier: EUPL-1.2
"""The whole model as a table: a row per dimension, a column per level, the choice coloured."""

from math import ceil

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from dgw_desktop.design_tokens import FONT_SIZES, ColourTokens, level_colours
from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.accessibility import said_in_row
from dgw_desktop.ui.foundation.text_block import draw_text, least_width, text_height
from dgw_desktop.ui.foundation.theme import paint_focus_ring, scaled, sized_font

_Index = QModelIndex | QPersistentModelIndex
_PAD = 6  # pixels around a text, at 100 %
_MARK = 18  # pixels kept at the right of a cell for the marks, at 100 %
_LEFT_SHARE, _LEFT_MOST = 0.18, 0.27  # of the width, for the names of the dimensions
_LEFT_FOR_WORDS = 0.5  # of the width, where a long word in a name asks for it
_THEMES = 0.38  # of the names, for those of the themes
_LEFT_LEAST = 190  # pixels


class StatementModel(QAbstractTableModel):
    """The statements of a document's model, with what is chosen."""

    def __init__(self, document: SessionDocument) -> None:
        super().__init__(document)
        self._document = document
        document.answer_changed.connect(self._row_changed)
        document.session_changed.connect(self._all_changed)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own form)
        """Return the number of dimensions."""
        return 0 if parent.isValid() else len(self._document.model.dimensions)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of levels."""
        return 0 if parent.isValid() else self._document.model.highest_level

    def dimension(self, row: int) -> Dimension:
        """Return the dimension of a row."""
        return self._document.model.dimensions[row]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the statement, or all about the cell in words for a screen reader."""
        dimension, level = self.dimension(index.row()), index.column() + 1
        statement = dimension.statement(level)
        if role == Qt.ItemDataRole.DisplayRole:
            return statement
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return said_in_row(self)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            answer = self._document.answer(dimension.number)
            parts = [
                f"{dimension.number}. {dimension.name}",
                self.tr("niveau {0}, {1}").format(level, self._document.model.level_name(level)),
            ]
            if answer.not_applicable:
                parts.append(self.tr("niet van toepassing"))
            if answer.scored_level == level:
                parts.append(self.tr("gekozen"))
            if answer.scored_ambition == level:
                parts.append(self.tr("ambitie"))
            return f"{', '.join(parts)}: {statement}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a level or a dimension."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return f"{section + 1} · {self._document.model.level_name(section + 1)}"
        dimension = self.dimension(section)
        text = f"{dimension.number}. {dimension.name}"
        if self._document.answer(dimension.number).not_applicable:
            text = self.tr("{0} (niet van toepassing)").format(text)
        return text

    def _row_changed(self, number: int) -> None:
        row = [d.number for d in self._document.model.dimensions].index(number)
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, row, row)

    def _all_changed(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)


class StatementTable(QTableView):
    """The table; arrows move, Enter or a click chooses, a double click opens the card."""

    opened = Signal(int)
    """The number of the dimension whose card is wanted."""
    zoomed = Signal(int)
    """The size of the text, in percent."""

    def __init__(self, document: SessionDocument, tokens: ColourTokens) -> None:
        """Show the model of ``document``."""
        super().__init__()
        self._document = document
        self._zoom = 100
        self._fitted = 0, 0  # the width and the zoom of the present heights
        self._pressed: _Index | None = None  # where a click began
        self._last: tuple[_Index, Answer] | None = None  # the answer before the last choice
        self._statements = StatementModel(document)
        self.setModel(self._statements)
        self.setItemDelegate(_StatementDelegate(document, tokens, self))
        self._names = _NamesHeader(document, tokens, self)
        self.setVerticalHeader(self._names)
        levels = self.horizontalHeader()
        levels.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        levels.setMinimumSectionSize(1)  # a style's least would be wider than a share at times
        levels.setSectionsClickable(False)
        levels.setTextElideMode(Qt.TextElideMode.ElideRight)
        levels.setHighlightSections(False)
        levels.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("role", "rows")
        self.setAccessibleName(self.tr("Matrix: alle stellingen"))
        self.show_dimension(document.current)
        document.current_changed.connect(self.show_dimension)

    @property
    def zoom(self) -> int:
        """The size of the text in percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Change the size of the text, between 60 and 300 percent."""
        percent = max(60, min(300, percent))
        if percent != self._zoom:
            self._zoom = percent
            self._fit_rows()
            self.scrollTo(self.currentIndex())
            self.zoomed.emit(percent)

    def scaled(self, pixels: float) -> int:
        """Return a size in pixels at the present zoom and text size."""
        return scaled(pixels * self._zoom / 100)

    def text_font(self, bold: bool = False) -> QFont:
        """Return the font of the statements at the present zoom."""
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        return sized_font(max(6, self.scaled(FONT_SIZES["small"])), weight)

    def dimension_at(self, row: int) -> Dimension:
        """Return the dimension of a row."""
        return self._statements.dimension(row)

    def show_dimension(self, number: int) -> None:
        """Bring the row of a dimension into view, in the column of its level."""
        row = [d.number for d in self._document.model.dimensions].index(number)
        if row != self.currentIndex().row():
            level = self._document.answer(number).scored_level
            column = level - 1 if level else max(0, self.currentIndex().column())
            self.setCurrentIndex(self._statements.index(row, column))

    # Qt events

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Make the dimension of the row the current one."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._document.go_to(self.dimension_at(current.row()).number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter or Space, with Shift the ambition; the arrows are Qt's own."""
        index = self.currentIndex()
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and index.isValid():
            if not event.isAutoRepeat():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._choose(index, shift)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands; Qt would look for a statement that begins with them."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins."""
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == pressed:
            self._choose(index, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the card; what the first of the two clicks chose is taken back."""
        index = self.indexAt(event.position().toPoint())
        last, self._last = self._last, None
        if last is not None and last[0] != index:  # two clicks, on cells side by side
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton and index.isValid():
            number = self.dimension_at(index.row()).number
            if last is not None and self._document.answer(number) != last[1]:
                self._document.undo()
            self.opened.emit(number)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            if steps:
                self.set_zoom(self._zoom + (10 if steps > 0 else -10))
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rows to the width of the columns."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_rows()

    # Parts

    def _choose(self, index: _Index, ambition: bool) -> None:
        number, level = self.dimension_at(index.row()).number, index.column() + 1
        self._last = index, self._document.answer(number)
        if ambition:
            self._document.choose_ambition(number, level)
        else:
            self._document.choose_level(number, level)

    def _fit_rows(self) -> None:
        """Give every row the height of its longest text, whatever is chosen."""
        width = self.width()
        if self._fitted == (width, self._zoom):  # each width that is set here resizes the table
            return
        self._fitted = width, self._zoom
        left = max(scaled(_LEFT_LEAST), int(width * _LEFT_SHARE) * self._zoom // 100)
        left = min(left, int(width * _LEFT_MOST))
        self._names.share(left, int(width * _LEFT_FOR_WORDS))
        head = self.horizontalHeader()
        # The program's style sheet would win from a font that is set.
        head.setStyleSheet(f"font-size: {self.scaled(FONT_SIZES['base'])}px")
        head.setFixedHeight(self.scaled(30))
        # The sections follow only at Qt's next layout.
        room = width - self._names.minimumWidth() - self.verticalScrollBar().sizeHint().width()
        font = self.text_font(bold=True)
        count = self._document.model.highest_level
        column = max(room // count, self._least_column(font))
        for level in range(count - 1):
            self.setColumnWidth(level, column)
        self.setColumnWidth(count - 1, max(column, room - column * (count - 1)))
        column -= self.scaled(_MARK) + 2 * self.scaled(_PAD)
        for row, dimension in enumerate(self._document.model.dimensions):
            heights = [text_height(text, font, column) for text in dimension.statements]
            heights.append(self._names.name_height(row))
            self.setRowHeight(row, ceil(max(heights)) + 2 * self.scaled(_PAD))

    def _least_column(self, font: QFont) -> int:
        """Return the width in which no word of a statement is broken, nor a level's name cut."""
        model = self._document.model
        words = least_width((text for d in model.dimensions for text in d.statements), font)
        head = self.horizontalHeader()
        names = max(map(head.sectionSizeHint, range(model.highest_level)))
        return max(words + self.scaled(_MARK) + 2 * self.scaled(_PAD), names)


class _NamesHeader(QHeaderView):
    """Left of the statements: the themes, each as long as its name can be seen, and names."""

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, table: StatementTable
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._document = document
        self._tokens = tokens
        self._table = table
        self._themes = 0  # pixels
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setAccessibleName(self.tr("Dimensies"))

    def share(self, wanted: int, most: int) -> None:
        """Take ``wanted`` pixels, or up to ``most`` so that no word of a name is broken."""
        font, pad = self._font(bold=True), self._table.scaled(_PAD)
        model = self._document.model
        themes = least_width((theme.name for theme in model.themes), font) + 2 * pad
        names = least_width(map(self._name, range(len(model.dimensions))), font) + 2 * pad
        width = max(wanted, min(themes + names, most))
        self._themes = round(width * _THEMES)
        if themes + names <= width:
            self._themes = min(max(self._themes, themes), width - names)
        self.setFixedWidth(width)

    def name_height(self, row: int) -> float:
        """Return the height that the name of a row needs, in pixels."""
        width = self.width() - self._themes - 2 * self._table.scaled(_PAD)
        return text_height(self._name(row), self._font(bold=True), width)

    def sizeHint(self) -> QSize:
        """Return the width that the table set."""
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names, then the themes at the top of what is in view of them."""
        painter = QPainter(self.viewport())
        tokens, model = self._tokens, self._document.model
        painter.fillRect(event.rect(), QColor(tokens.background))
        pad, themes = self._table.scaled(_PAD), self._themes
        for row, dimension in enumerate(model.dimensions):
            top, height = self.sectionViewportPosition(row), self.sectionSize(row)
            if top + height < 0 or top > self.height():
                continue
            current = dimension.number == self._document.current
            rect = QRect(themes, top, self.width() - themes, height)
            painter.setPen(QPen(QColor(tokens.hairline), 1.0))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            left_out = self._document.answer(dimension.number).not_applicable
            painter.setPen(QColor(tokens.ink_muted if left_out else tokens.ink))
            place = QRectF(rect.adjusted(pad, pad, -pad, -pad))
            draw_text(painter, self._name(row), self._font(bold=current), place)
        self._paint_themes(painter, model, themes, pad)
        painter.end()

    def _paint_themes(self, painter: QPainter, model: MaturityModel, width: int, pad: int) -> None:
        font = self._font(bold=True)
        first = 0
        for theme in model.themes:
            count = len(model.dimensions_of(theme))
            last = first + count - 1
            top = self.sectionViewportPosition(first)
            bottom = self.sectionViewportPosition(last) + self.sectionSize(last)
            first += count
            if bottom < 0 or top > self.height():
                continue
            height = text_height(theme.name, font, width - pad)
            # Stays in view while any row of the theme is.
            place = max(top, min(0, bottom - height - 2 * pad)) + pad
            painter.setPen(QColor(self._tokens.ink))
            draw_text(painter, theme.name, font, QRectF(pad, place, width - pad, height))
            painter.setPen(QPen(QColor(self._tokens.control_border), 1.0))
            painter.drawLine(0, bottom - 1, self.width(), bottom - 1)

    def _name(self, row: int) -> str:
        return str(self._table.model().headerData(row, Qt.Orientation.Vertical))

    def _font(self, bold: bool = False) -> QFont:
        weight = QFont.Weight.Bold if bold else QFont.Weight.DemiBold
        return sized_font(self._table.scaled(FONT_SIZES["small"]), weight)


class _StatementDelegate(QStyledItemDelegate):
    """Paints one statement: coloured and ticked when chosen, outlined when it is the ambition."""

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, table: StatementTable
    ) -> None:
        super().__init__(table)
        self._document = document
        self._tokens = tokens
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens, table = self._tokens, self._table
        dimension, level = table.dimension_at(index.row()), index.column() + 1
        answer = self._document.answer(dimension.number)
        chosen, wanted = answer.scored_level == level, answer.scored_ambition == level
        rect = QRect(option.rect)
        background, ink = tokens.surface, tokens.ink
        if chosen:
            background, ink = level_colours(tokens, level, self._document.model.highest_level)
        elif answer.not_applicable:
            background, ink = tokens.background, tokens.ink_muted
        painter.save()
        painter.fillRect(rect, QColor(background))
        painter.setPen(QPen(QColor(tokens.hairline), 1.0))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        pad, mark = table.scaled(_PAD), table.scaled(_MARK)
        painter.setPen(QColor(ink))
        text = QRectF(rect.adjusted(pad, pad, -pad - mark, -pad))
        draw_text(painter, dimension.statement(level), table.text_font(bold=chosen), text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(rect.right() - mark, rect.top() + pad, mark * 0.7, mark * 0.7)
        if chosen:
            painter.setPen(QPen(QColor(ink), max(1.5, mark * 0.12)))
            painter.drawPolyline(
                [
                    QPointF(place.left(), place.center().y()),
                    QPointF(place.left() + place.width() * 0.38, place.bottom()),
                    QPointF(place.right(), place.top()),
                ]
            )
            place.translate(0, mark)
        if wanted:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.ambition), 2.0, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(rect).adjusted(1.5, 1.5, -2.5, -2.5))
            # On a dark choice the ring is drawn in its ink, to be seen.
            painter.setPen(QPen(QColor(ink if chosen else tokens.ambition), max(1.4, mark * 0.1)))
            painter.drawEllipse(place.center(), place.width() * 0.45, place.width() * 0.45)
            painter.drawEllipse(place.center(), place.width() * 0.12, place.width() * 0.12)
        if option.state & QStyle.StateFlag.State_HasFocus:
            ring = QRectF(rect).adjusted(3, 3, -4, -4)
            paint_focus_ring(painter, QRectF(rect).adjusted(0, 0, -1, -1), 0, tokens)
            painter.setPen(QPen(QColor(tokens.surface), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(ring)
        painter.restore()
