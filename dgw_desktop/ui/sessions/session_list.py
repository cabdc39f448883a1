# SPDX-License-Identifier: EUPL-1.2
"""The list of sessions: each a card with a small spider, names, date, progress and buttons."""

from PySide6.QtCore import (
    QEvent,
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
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dgw_desktop.design_tokens import RADIUS_CARD, RADIUS_CONTROL, ColourTokens
from dgw_desktop.domain.session import SessionRole, SessionStatus
from dgw_desktop.storage.session_heads import SessionSummary
from dgw_desktop.storage.session_index import SessionIndex
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.damage_look import DamageLook
from dgw_desktop.ui.asking.session_in_words import count_text, progress_text, state_text
from dgw_desktop.ui.charts.small_spider import paint_mini_spider
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.accessibility import said_in_row
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import paint_focus_ring, scaled
from dgw_desktop.ui.parts.counted_rows import CountedRows
from dgw_desktop.ui.parts.type_ahead import TypeAhead

_Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 108
_ROW_GAP = 10
_BADGE_INSET = 7  # pixels
_SCREENFUL = 8  # rows that are read together
_MOST_KNOWN = 512  # rows whose content is kept
_NOT_NARROW = 620  # pixels from which the progress has a column of its own
_PROGRESS = 196  # pixels at 100 % text
_WIDE = 900  # pixels from which the date has a column of its own
_HEADING = 38  # pixels at 100 % text
_MOST_UNDER_HEADINGS = 1_000  # rows; of more the list asks the height of each too long


class SessionListModel(CountedRows):
    """One row per session; what a row shows is read when it comes into view."""

    def __init__(self, store: SessionStore, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._known: dict[str, SessionSummary] = {}
        self._damage = DamageLook(store.damaged_among, self, at_once=False)
        self._damage.found.connect(self._show_damage)
        self._shown = SessionIndex()
        self.headings: dict[int, str] = {}
        """The organisation of the rows from this one on, by row; empty where all have the same."""

    @property
    def ids(self) -> list[str]:
        """The session of each row."""
        return self._shown.ids

    @property
    def titles(self) -> list[str]:
        """What each row begins with, folded; no session is read for it."""
        return self._shown.searched

    def renew(self, found: SessionIndex) -> None:
        """Show these sessions, all read again; UserError if that cannot be."""
        self._known = {}
        self._damage.renew()
        self.show_only(found)

    def show_only(self, found: SessionIndex) -> None:
        """Show these sessions; they are as they were."""
        if found.ids:
            self._read_around(found.ids, 0)
        groups = found.groups if len(found.ids) <= _MOST_UNDER_HEADINGS else {}
        without = self.tr("Zonder organisatie")
        self.headings = {row: name or without for row, name in groups.items() if len(groups) > 1}
        self._shown = found
        self.show_rows(len(found.ids))

    def row_of(self, session_id: str | None) -> int:
        """Return the row of a session, -1 where it is not in the list."""
        return self.ids.index(session_id) if session_id in self.ids else -1

    def summary(self, row: int) -> SessionSummary:
        """Return what a row shows."""
        if self.ids[row] not in self._known:
            self._read_around(self.ids, row)
        return self._known[self.ids[row]]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, or all of a row in words for a screen reader."""
        summary = self.summary(index.row())
        details = summary.details
        if role == Qt.ItemDataRole.DisplayRole:
            return details.title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return said_in_row(self)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                filter(
                    None,
                    (
                        details.title,
                        details.organisation,
                        details.unit,
                        wording().long_date(details.date),
                        progress_text(summary),
                        state_text(summary),
                    ),
                )
            )
        return None

    def _read_around(self, ids: list[str], row: int) -> None:
        """Read what rows show, a screenful at a time."""
        first = row - row % _SCREENFUL
        wanted = [found for found in ids[first : first + _SCREENFUL] if found not in self._known]
        if len(self._known) > _MOST_KNOWN:
            self._known = {}
            wanted = ids[first : first + _SCREENFUL]
        self._read(wanted)

    def _read(self, wanted: list[str]) -> None:
        found = self._store.summaries_of(wanted, self._damage.damaged_among(wanted))
        self._known |= {summary.id: summary for summary in found}

    def _show_damage(self, session_id: str) -> None:
        """Show what turned out to be damaged after it came into view."""
        if session_id in self._known:
            self._read([session_id])
        if session_id in self.ids:
            index = self.index(self.row_of(session_id))
            self.dataChanged.emit(index, index)


class SessionList(QListView):
    """The list; a click on a row selects it, its button or Enter opens it."""

    opened = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, model: SessionListModel, tokens: ColourTokens) -> None:
        super().__init__()
        self._rows = model
        self._pressed = -1  # the row where a click began
        self._type_ahead = TypeAhead()
        self.setModel(model)
        self._delegate = _SessionDelegate(model, tokens, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Sessies"))
        self.setMouseTracking(True)
        model.modelReset.connect(lambda: self.setUniformItemSizes(not model.headings))
        self.setUniformItemSizes(not model.headings)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def current_id(self) -> str | None:
        """Return the id of the session with the focus."""
        row = self.currentIndex().row()
        return self._rows.ids[row] if 0 <= row < len(self._rows.ids) else None

    def open_rect(self, row: int) -> QRect:
        """Return where the button 'Openen' of a row stands in the viewport."""
        return self._delegate.open_rect(self._card_rect(row), self._rows.summary(row))

    def menu_rect(self, row: int) -> QRect:
        """Return where the button with the dots of a row stands in the viewport."""
        return self._delegate.menu_rect(self._card_rect(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; show the menu with the menu key or Shift+F10."""
        session_id = self.current_id()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if session_id is not None and enter:
            self.opened.emit(session_id)
        elif session_id is not None and (
            event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift)
        ):
            self._want_menu(session_id, self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the session whose title begins with what is typed."""
        row = self._type_ahead.row(search, self.currentIndex().row(), self._rows.titles)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins."""
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint()).row()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the painted buttons."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        row, pressed, self._pressed = self.indexAt(place).row(), self._pressed, -1
        if row < 0 or row != pressed:
            return
        session_id = self._rows.ids[row]
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.menu_rect(row).contains(place):
            self._want_menu(session_id, row)
        elif self.open_rect(row).contains(place):
            self.opened.emit(session_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu where the pointer is; for the keyboard see keyPressEvent."""
        row = self.indexAt(event.pos()).row()
        if row >= 0 and event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(self._rows.ids[row], event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row."""
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self._rows.ids[row])

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the hand over a painted button."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            place = event.position().toPoint()
            row = self.indexAt(place).row()
            over = row >= 0 and (
                self.open_rect(row).contains(place) or self.menu_rect(row).contains(place)
            )
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            )
        return super().viewportEvent(event)

    def _card_rect(self, row: int) -> QRect:
        return self._delegate.card_rect(self.visualRect(self._rows.index(row)), row)

    def _want_menu(self, session_id: str, row: int) -> None:
        """Show the menu at the button for it of a row."""
        self.scrollTo(self._rows.index(row))
        corner = self.viewport().mapToGlobal(self.menu_rect(row).bottomLeft())
        self.menu_wanted.emit(session_id, corner)


class _SessionDelegate(QStyledItemDelegate):
    """Paints a session as a card: small spider, names, date, progress, buttons."""

    def __init__(self, model: SessionListModel, tokens: ColourTokens, parent: SessionList) -> None:
        super().__init__(parent)
        self._model = model
        self._tokens = tokens
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        heading = scaled(_HEADING) if index.row() in self._model.headings else 0
        return QSize(200, scaled(_ROW_HEIGHT) + _ROW_GAP + heading)

    def card_rect(self, rect: QRect, row: int) -> QRect:
        heading = scaled(_HEADING) if row in self._model.headings else 0
        return rect.adjusted(44, heading, -44, -_ROW_GAP)

    def open_text(self, summary: SessionSummary) -> str:
        """Return what the button to open a session says."""
        alone = summary.role is SessionRole.PARTICIPANT
        if alone and summary.status is SessionStatus.DRAFT:
            return self.tr("Invullen als deelnemer")
        return self.tr("Openen")

    def open_rect(self, card: QRect, summary: SessionSummary) -> QRect:
        metrics = QFontMetrics(theme.font("base", QFont.Weight.DemiBold))
        width = metrics.horizontalAdvance(self.open_text(summary)) + 26
        height = scaled(33)
        right = self.menu_rect(card).left() - 6
        return QRect(right - width, card.center().y() - height // 2, width, height)

    def menu_rect(self, card: QRect) -> QRect:
        width, height = scaled(34), scaled(33)
        return QRect(card.right() - 12 - width, card.center().y() - height // 2, width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens = self._tokens
        summary = self._model.summary(index.row())
        card = self.card_rect(QRect(option.rect), index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if heading := self._model.headings.get(index.row()):
            self._paint_heading(painter, QRect(option.rect), heading)
        painter.setPen(QPen(QColor(tokens.hairline), 1.0))
        painter.setBrush(QColor(tokens.surface))
        frame = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, RADIUS_CARD, RADIUS_CARD)
        # Not by option.state: only for that the start would make QStyle with all its enums.
        if self._view.hasFocus() and self._view.selectionModel().isSelected(index):
            paint_focus_ring(painter, QRectF(card), RADIUS_CARD, tokens)
        spider = QRectF(card.left() + 18, card.top() + 13, scaled(80), card.height() - 26)
        paint_mini_spider(painter, spider, summary.levels, summary.highest_level, tokens)

        right = self.open_rect(card, summary).left()
        if card.width() >= scaled(_NOT_NARROW):
            right -= scaled(_PROGRESS) + 20
            progress = QRect(right, card.top(), scaled(_PROGRESS), card.height())
            self._paint_progress(painter, progress, summary)
        if card.width() >= scaled(_WIDE):
            right -= scaled(96) + 20
            painter.setFont(theme.font())
            painter.setPen(QColor(tokens.ink))
            painter.drawText(
                QRect(right, card.top(), scaled(96), card.height()),
                Qt.AlignmentFlag.AlignVCenter,
                wording().short_date(summary.details.date),
            )
        left = card.left() + scaled(80) + 34
        texts = QRect(left, card.top(), right - left - 16, card.height())
        self._paint_names(
            painter,
            texts,
            summary,
            with_date=card.width() < scaled(_WIDE),
            with_progress=card.width() >= scaled(_NOT_NARROW),
        )
        self._paint_button(painter, self.open_rect(card, summary), self.open_text(summary))
        self._paint_button(painter, self.menu_rect(card), "⋯")
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        font = theme.font("base", QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self._tokens.ink_muted))
        place = QRect(rect.left() + 44, rect.top(), rect.width() - 88, scaled(_HEADING))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_names(
        self,
        painter: QPainter,
        rect: QRect,
        summary: SessionSummary,
        with_date: bool,
        with_progress: bool,
    ) -> None:
        details = summary.details
        names = [details.unit] if self._model.headings else [details.organisation, details.unit]
        if with_date:
            names.append(wording().short_date(details.date))
        if not with_progress:
            # What is damaged first: the end may have no room.
            names.insert(0 if summary.is_damaged else len(names), _state(summary))
        middle = rect.center().y()
        for font, colour, text, top in (
            (
                theme.font("large", QFont.Weight.Bold),
                self._tokens.ink,
                details.title,
                middle - scaled(24),
            ),
            (theme.font(), self._tokens.ink_muted, " · ".join(filter(None, names)), middle + 2),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(
                QRect(rect.left(), top, rect.width(), scaled(24)),
                Qt.AlignmentFlag.AlignVCenter,
                shown,
            )

    def _paint_progress(self, painter: QPainter, rect: QRect, summary: SessionSummary) -> None:
        middle = rect.center().y()
        if summary.is_damaged:
            painter.setFont(theme.font("base", QFont.Weight.DemiBold))
            painter.setPen(QColor(self._tokens.ambition))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, progress_text(summary))
            return
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(self._tokens.ink))
        text = QRect(rect.left(), middle - scaled(18), rect.width(), scaled(18))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, count_text(summary))
        if summary.status is SessionStatus.FINAL:
            above_bar = text.translated(0, -scaled(3))
            self._paint_badge(painter, above_bar, self.tr("definitief"), at_right=True)
        bar = QRectF(rect.left(), middle + 3, rect.width(), 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.selected))
        painter.drawRoundedRect(bar, 4, 4)
        share = summary.progress.done / summary.progress.total
        if share:
            bar.setWidth(max(8.0, bar.width() * share))
            painter.setBrush(QColor(self._tokens.now))
            painter.drawRoundedRect(bar, 4, 4)
        text.moveTop(middle + 17)
        self._paint_badge(painter, text, state_text(summary))

    def _paint_badge(
        self, painter: QPainter, rect: QRect, text: str, at_right: bool = False
    ) -> None:
        """Paint a word about a session at the left of ``rect``, or at its right."""
        if not text:
            return
        font = theme.font("small", QFont.Weight.DemiBold)
        wanted = QFontMetrics(font).horizontalAdvance(text) + 2 * _BADGE_INSET + 2
        badge = QRect(rect.left(), rect.top(), min(wanted, rect.width()), rect.height())
        if at_right:
            badge.moveRight(rect.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.selected))
        painter.drawRoundedRect(badge, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setFont(font)
        painter.setPen(QColor(self._tokens.ink))
        room = badge.width() - 2 * _BADGE_INSET
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_button(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setPen(QPen(QColor(self._tokens.control_border), 1.0))
        painter.setBrush(QColor(self._tokens.surface))
        frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setFont(theme.font("base", QFont.Weight.DemiBold))
        painter.setPen(QColor(self._tokens.ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _state(summary: SessionSummary) -> str:
    """Return what is said of a session where its progress has no room."""
    return progress_text(summary) if summary.is_damaged else state_text(summary)
