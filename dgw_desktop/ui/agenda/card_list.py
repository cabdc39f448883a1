# SPDX-License-Identifier: EUPL-1.2
"""The cards of one period as a list: what has the focus, and where a card would be dropped."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
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
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QListView, QWidget

from dgw_desktop.design_tokens import RADIUS_CARD, ColourTokens
from dgw_desktop.domain.priorities import Period
from dgw_desktop.ui.agenda.agenda_card import APART, FACE, CardFace, CardPainter
from dgw_desktop.ui.foundation.accessibility import said_in_row
from dgw_desktop.ui.foundation.theme import paint_focus_ring, scaled

_EMPTY = 44  # pixels at 100 %: a list without a card
_LEFT = Qt.MouseButton.LeftButton

_Index = QModelIndex | QPersistentModelIndex


class _Cards(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.faces: tuple[CardFace, ...] = ()

    def set_faces(self, faces: tuple[CardFace, ...]) -> None:
        self.beginResetModel()
        self.faces = faces
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own form)
        return 0 if parent.isValid() else len(self.faces)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        face = self.faces[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return face.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return face.spoken
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return said_in_row(self)
        return face if role == FACE else None


class CardList(QListView):
    """Shows cards; what a person does with one, the board carries out.

    Dragging is followed here and not by Qt's own, which takes over the event loop and on some
    systems shows no card.
    """

    picked = Signal(int)
    """The card with the focus is another, by its dimension; 0 where the list has none."""
    stepped = Signal(int, int)
    """An arrow asks for another list (-1, 0 or 1 to the right), or beyond an end (up or down)."""
    opened = Signal(int)
    removed = Signal(int)
    name_wanted = Signal()
    drag_moved = Signal(int, QPoint)
    """A card, by its dimension, is held over a place on the screen."""
    drag_ended = Signal(int, QPoint)
    drag_cancelled = Signal()
    _is_dragging = False  # of the class: Qt asks for it while a list is being made

    def __init__(
        self, period: Period, tokens: ColourTokens, highest: int, parent: QWidget | None = None
    ) -> None:
        """Make an empty list for ``period``."""
        super().__init__(parent)
        self.period = period
        self._tokens = tokens
        self._cards = _Cards(self)
        self._painter = CardPainter(tokens, highest, self)
        self._pressed: tuple[QPoint, int] | None = None
        self._is_tall = False
        self._drop_row: int | None = None
        self.setModel(self._cards)
        self.setItemDelegate(self._painter)
        self.setProperty("role", "cards")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.selectionModel().currentChanged.connect(self._report)

    @property
    def faces(self) -> tuple[CardFace, ...]:
        """The cards that are shown, the first to work on first."""
        return self._cards.faces

    @property
    def current(self) -> int:
        """The dimension of the card with the focus, 0 where none has it."""
        index = self.currentIndex()
        return self.faces[index.row()].dimension if index.isValid() else 0

    def set_faces(self, faces: Sequence[CardFace]) -> None:
        """Show ``faces``; nothing has the focus then, where they are others than before."""
        if tuple(faces) != self.faces:
            self._painter.forget()
            self._cards.set_faces(tuple(faces))
            self._fit()

    def set_current(self, row: int | None) -> None:
        """Let a card have the focus, None for none."""
        if row is None or not self.faces:
            self.clearSelection()
            self.selectionModel().setCurrentIndex(
                QModelIndex(), QItemSelectionModel.SelectionFlag.NoUpdate
            )
            return
        index = self._cards.index(min(row, len(self.faces) - 1))
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        if self.isVisible():  # else it is measured at a width that it does not keep
            self.scrollTo(index)

    def row_of(self, dimension: int) -> int:
        """Return the row of the card on ``dimension``, -1 where it is not here."""
        rows = (row for row, face in enumerate(self.faces) if face.dimension == dimension)
        return next(rows, -1)

    def rect_of(self, row: int) -> QRect:
        """Return where a card stands in the viewport."""
        return self.visualRect(self._cards.index(row)).adjusted(0, 0, 0, -APART)

    def set_tall(self, tall: bool) -> None:
        """Be as high as all cards, or scroll in the height that the owner gives."""
        self._is_tall = tall
        self._fit()

    # Dropping

    def row_at(self, place: QPoint, dragged: int) -> int:
        """Return before which of the other cards a card ``dragged`` to ``place`` would come."""
        others = [row for row, face in enumerate(self.faces) if face.dimension != dragged]
        return sum(self.rect_of(row).center().y() < place.y() for row in others)

    def show_drop(self, row: int | None, dragged: int = 0) -> None:
        """Show where the card ``dragged`` would come, counted among the others; None: nowhere."""
        if row is not None:
            rows = [at for at, face in enumerate(self.faces) if face.dimension != dragged]
            row = rows[row] if row < len(rows) else len(self.faces)
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    @property
    def drop_row(self) -> int | None:
        """The row above which a card would be dropped now."""
        return self._drop_row

    def picture(self, dimension: int) -> QPixmap:
        """Return the card on ``dimension`` as a picture, to hold under the mouse."""
        size = self.rect_of(self.row_of(dimension)).size()
        ratio = self.devicePixelRatioF()
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        face = self.faces[self.row_of(dimension)]
        self._painter.paint_card(painter, QRect(QPoint(), size), face, selected=True)
        painter.end()
        return made

    # What Qt asks

    def sizeHint(self) -> QSize:
        """Ask for some cards' room."""
        return QSize(scaled(180), scaled(160))

    def minimumSizeHint(self) -> QSize:
        """Do with one."""
        return QSize(scaled(80), scaled(_EMPTY))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again: QListView keeps heights of another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._fit()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters and digits are commands of the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the cards and to other lists; open, rename and take off."""
        key, rows = event.key(), len(self.faces)
        row = self.currentIndex().row()
        if self._is_dragging and key == Qt.Key.Key_Escape:
            self._stop_dragging()
            self.drag_cancelled.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(1 if key == Qt.Key.Key_Right else -1, 0)
        elif key == Qt.Key.Key_Up and row <= 0:
            self.stepped.emit(0, -1)
        elif key == Qt.Key.Key_Down and row >= rows - 1:
            self.stepped.emit(0, 1)
        elif key == Qt.Key.Key_F2:
            self.name_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
        elif key == Qt.Key.Key_Delete and self.current:
            self.removed.emit(self.current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Esc while a card is held; it would leave the screen else."""
        if (
            self._is_dragging
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give a card the focus, and remember where it is held."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._pressed = None
        if event.button() == _LEFT and index.isValid():
            self._pressed = event.position().toPoint(), self.faces[index.row()].dimension

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hold a card once the mouse is far enough from where it was pressed."""
        if self._pressed is None or not event.buttons() & _LEFT:
            super().mouseMoveEvent(event)
            return
        start, dimension = self._pressed
        far = (event.position().toPoint() - start).manhattanLength()
        if self._is_dragging or far >= QApplication.startDragDistance():
            self._is_dragging = True
            self.drag_moved.emit(dimension, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the card that is held."""
        pressed, was_dragging = self._pressed, self._is_dragging
        self._stop_dragging()
        if was_dragging and pressed is not None:
            self.drag_ended.emit(pressed[1], event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == _LEFT:
            self.opened.emit(self.faces[index.row()].dimension)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards, and where one would be dropped."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
        if self._drop_row is not None:
            painter.setPen(QPen(QColor(self._tokens.now), 2, Qt.PenStyle.DashLine))
            if not self.faces:
                room.setHeight(min(room.height(), scaled(_EMPTY) - 4))
                painter.drawRoundedRect(room, RADIUS_CARD, RADIUS_CARD)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._tokens.now))
                painter.drawRoundedRect(QRectF(0, self._drop_top() - 2, room.width(), 4), 2, 2)
        elif not self.faces and self.hasFocus():
            room.setHeight(min(room.height(), scaled(_EMPTY) - 4))
            paint_focus_ring(painter, room, RADIUS_CARD, self._tokens)
        painter.end()

    def _drop_top(self) -> float:
        row, last = self._drop_row or 0, len(self.faces) - 1
        if row > last:
            return self.rect_of(last).bottom() + APART / 2
        return max(2.0, self.rect_of(row).top() - APART / 2)

    def _stop_dragging(self) -> None:
        self._pressed, self._is_dragging = None, False

    def _fit(self) -> None:
        """Be as high as asked, where the whole board scrolls."""
        if not self._is_tall:
            self.setMinimumHeight(0)
            self.setMaximumHeight(16_777_215)  # Qt's own 'no limit'
            return
        rows = range(len(self.faces))
        heights = [self.sizeHintForRow(row) for row in rows]
        self.setFixedHeight(max(scaled(_EMPTY), sum(heights) + 2))

    def _report(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.picked.emit(self.faces[current.row()].dimension)
