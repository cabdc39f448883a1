# SPDX-License-Identifier: EUPL-1.2
"""Sessies: the list of sessions, newest first, with search and everything done to them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import (
    QAbstractListModel,
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
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QUndoStack,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import RADIUS_CARD, RADIUS_CONTROL, ColourTokens
from dgw_desktop.domain import dutch
from dgw_desktop.domain.session import Session, SessionDetails, SessionStatus, duplicate
from dgw_desktop.errors import UserError
from dgw_desktop.storage.examples import add_examples
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import import_session, read_session
from dgw_desktop.storage.sessions import SessionStore, SessionSummary
from dgw_desktop.ui import key_map, theme
from dgw_desktop.ui.commands import Reversible
from dgw_desktop.ui.dialogs.messages import show_error
from dgw_desktop.ui.dialogs.session_dialog import SessionDialog
from dgw_desktop.ui.spider_chart import paint_mini_spider
from dgw_desktop.ui.theme import paint_focus_ring
from dgw_desktop.ui.widgets.labels import plain_label
from dgw_desktop.ui.widgets.toast import Toast

_Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 108
_ROW_GAP = 10


class SessionsPage(QWidget):
    """Shows the stored sessions; ``opened`` carries the id of the one to work on."""

    opened = Signal(str)

    def __init__(
        self,
        store: SessionStore,
        built_in: LoadedModel,
        tokens: ColourTokens,
        parent: QWidget | None = None,
    ) -> None:
        """Make the page; new sessions use the model ``built_in``."""
        super().__init__(parent)
        self._store = store
        self._built_in = built_in
        self.undo_stack = QUndoStack(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Zoek op titel, organisatie, jaar…"))
        self.search.setAccessibleName(self.tr("Zoeken in sessies"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(140)
        self.search.setMaximumWidth(280)
        self.search.textChanged.connect(lambda: self.refresh())
        self.import_button = QPushButton(self.tr("Importeren…"))
        self.import_button.setToolTip(self.tr("Sessies uit .dgw-bestanden toevoegen (Ctrl+O)"))
        self.import_button.clicked.connect(self.import_files)
        self.new_button = QPushButton(self.tr("+ Nieuwe sessie"))
        self.new_button.setProperty("role", "primary")
        self.new_button.setToolTip(self.tr("Nieuwe sessie (Ctrl+N)"))
        self.new_button.clicked.connect(self.new_session)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(plain_label(self.tr("Sessies"), role="title"))
        head.addStretch(1)
        head.addWidget(self.search, 2)
        head.addWidget(self.import_button)
        head.addWidget(self.new_button)

        self._list_model = _SessionListModel(self)
        self.list = _SessionList(self._list_model, tokens)
        self.list.opened.connect(self.opened)
        self.list.menu_wanted.connect(self._show_menu)
        self._nothing_found = plain_label(wrap=True, role="muted")
        self._nothing_found.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views = QStackedWidget()
        for view in (self.list, self._make_empty(), self._nothing_found):
            self._views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 16)
        column.setSpacing(12)
        column.addLayout(self._inset(head))
        column.addWidget(self._views, 1)
        foot = QHBoxLayout()
        foot.addWidget(
            plain_label(
                self.tr(
                    "Alles staat alleen op deze laptop. De app maakt nooit verbinding met internet."
                ),
                role="muted",
                wrap=True,
            )
        )
        column.addLayout(self._inset(foot))
        self.toast = Toast(self)
        self._bind_keys()
        self.refresh()

    # What a person does

    def new_session(self) -> None:
        """Ask for the details of a new session, make it and open it."""
        now = datetime.now(UTC)
        newest = self._store.summaries()
        organisation = newest[0].details.organisation if newest else ""
        unit = newest[0].details.unit if newest else ""
        details = SessionDetails("", organisation, unit, now.astimezone().date())
        dialog = SessionDialog(
            self.tr("Nieuwe sessie"), details, self._comparable(self._built_in), parent=self
        )
        if not dialog.exec():
            return
        session = Session(
            id=uuid4().hex,
            details=dialog.details,
            model=self._built_in.reference,
            created_at=now,
            changed_at=now,
            baseline_id=dialog.baseline_id,
        )
        if self._add(session, self._built_in, self.tr("nieuwe sessie")):
            self.opened.emit(session.id)

    def rename(self, session_id: str) -> None:
        """Ask for other details of a session."""
        session = self._store.load(session_id)
        others = self._comparable(self._store.model(session.model))
        dialog = SessionDialog(
            self.tr("Gegevens van de sessie"),
            session.details,
            [other for other in others if other.id != session_id],
            session.baseline_id,
            self,
        )
        if not dialog.exec():
            return

        def save(details: SessionDetails, baseline_id: str | None) -> None:
            self._store.save_details(session_id, details)
            self._store.save_baseline(session_id, baseline_id)

        after, baseline_after = dialog.details, dialog.baseline_id
        self._do(
            self.tr("gegevens wijzigen"),
            lambda: save(after, baseline_after),
            lambda: save(session.details, session.baseline_id),
        )
        self._select(session_id)

    def duplicate(self, session_id: str) -> None:
        """Make a copy of a session."""
        session = self._store.load(session_id)
        title = self.tr("{0} (kopie)").format(session.details.title)
        copy = duplicate(session, uuid4().hex, title, datetime.now(UTC))
        if self._add(copy, self._store.model(session.model), self.tr("dupliceren")):
            self._select(copy.id)

    def delete(self, session_id: str) -> None:
        """Put a session in the bin, with a way back."""
        title = self._store.load(session_id).details.title
        if self._do(
            self.tr("verwijderen"),
            lambda: self._store.delete(session_id),
            lambda: self._store.restore(session_id),
        ):
            self.toast.say(
                self.tr("‘{0}’ is verwijderd.").format(title),
                self.tr("Ongedaan maken"),
                self.undo_stack.undo,
            )

    def set_final(self, session_id: str, final: bool) -> None:
        """Make a session read-only, or open it for changes again."""
        after = SessionStatus.FINAL if final else SessionStatus.DRAFT
        before = SessionStatus.DRAFT if final else SessionStatus.FINAL
        self._do(
            self.tr("definitief maken") if final else self.tr("heropenen"),
            lambda: self._store.save_status(session_id, after),
            lambda: self._store.save_status(session_id, before),
        )
        self._select(session_id)

    def import_files(self) -> None:
        """Ask for .dgw files and add their sessions."""
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Sessies importeren"), "", self.tr("Sessies (*.dgw);;Alle bestanden (*)")
        )
        if names:
            self.import_paths([Path(name) for name in names])

    def import_paths(self, paths: list[Path]) -> None:
        """Add the sessions in ``paths``; one bad file means that none is added."""
        try:
            for path in paths:
                read_session(path)
            ids = [import_session(self._store, path, lambda: uuid4().hex) for path in paths]
        except UserError as error:
            show_error(self, error)
            return
        self.search.clear()
        self.refresh()
        self._select(ids[-1])
        text = dutch.counted(len(ids), self.tr("sessie"), self.tr("sessies"))
        self.toast.say(self.tr("{0} geïmporteerd.").format(text))

    def add_examples(self) -> None:
        """Add the example sessions."""
        try:
            add_examples(self._store, self._built_in)
        except UserError as error:
            show_error(self, error)
        self.refresh()

    def refresh(self) -> None:
        """Read the sessions again."""
        chosen = self.list.current_id()
        summaries = self._store.summaries(self.search.text())
        self._list_model.set_summaries(summaries)
        if summaries:
            self._views.setCurrentIndex(0)
            self._select(chosen or summaries[0].id)
        elif self.search.text().strip():
            self._nothing_found.setText(
                self.tr("Geen sessie gevonden met ‘{0}’.").format(self.search.text().strip())
            )
            self._views.setCurrentIndex(2)
        else:
            self._views.setCurrentIndex(1)

    # Parts

    def _bind_keys(self) -> None:
        key_map.bind(self, "new", self.new_session)
        key_map.bind(self, "import", self.import_files)
        key_map.bind(self, "search", lambda: self.search.setFocus())
        key_map.bind(self, "undo", self._undo)
        key_map.bind(self, "redo", self.undo_stack.redo)
        here = Qt.ShortcutContext.WidgetShortcut
        key_map.bind(self.list, "rename", lambda: self._with_current(self.rename), here)
        key_map.bind(self.list, "delete", lambda: self._with_current(self.delete), here)

    def _undo(self) -> None:
        self.toast.hide()
        self.undo_stack.undo()

    def _with_current(self, action: Callable[[str], None]) -> None:
        session_id = self.list.current_id()
        if session_id is not None:
            action(session_id)

    def _comparable(self, loaded: LoadedModel) -> list[SessionSummary]:
        return [
            summary
            for summary in self._store.summaries()
            if summary.model.content_hash == loaded.reference.content_hash
        ]

    def _add(self, session: Session, loaded: LoadedModel, text: str) -> bool:
        def add() -> None:
            if self._store.has(session.id):
                self._store.restore(session.id)
            else:
                self._store.add(replace(session), loaded)

        return self._do(text, add, lambda: self._store.delete(session.id))

    def _do(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> bool:
        """Push an undo command; return False, with the error shown, when it cannot be done."""
        done = True

        def told(action: Callable[[], None]) -> None:
            nonlocal done
            try:
                action()
            except UserError as error:
                done = False
                show_error(self, error)
            self.refresh()

        self.undo_stack.push(Reversible(text, lambda: told(do), lambda: told(undo)))
        return done

    def _select(self, session_id: str) -> None:
        row = self._list_model.row_of(session_id)
        self.list.setCurrentIndex(self._list_model.index(max(0, row)))

    def _show_menu(self, session_id: str, place: QPoint) -> None:
        summary = self._list_model.summaries[self._list_model.row_of(session_id)]
        final = summary.status is SessionStatus.FINAL
        menu = QMenu(self)
        for text, keys, action in (
            (self.tr("Openen"), "", lambda: self.opened.emit(session_id)),
            (self.tr("Gegevens wijzigen…"), "F2", lambda: self.rename(session_id)),
            (self.tr("Dupliceren"), "", lambda: self.duplicate(session_id)),
            (
                self.tr("Heropenen") if final else self.tr("Definitief maken"),
                "",
                lambda: self.set_final(session_id, not final),
            ),
            (self.tr("Verwijderen"), "Del", lambda: self.delete(session_id)),
        ):
            made = menu.addAction(text, action)
            if keys:
                made.setShortcut(keys)
        menu.exec(place)
        menu.deleteLater()

    def _make_empty(self) -> QWidget:
        """What a first visitor sees: what the scan is and how to begin."""
        empty = QWidget()
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(640)
        text = QVBoxLayout(card)
        text.setContentsMargins(32, 28, 32, 28)
        text.setSpacing(12)
        model = self._built_in.model
        text.addWidget(plain_label(self.tr("Hoe datagedreven werkt uw organisatie?"), "heading"))
        text.addWidget(
            plain_label(
                self.tr(
                    "Met deze scan bepaalt u het samen. Bij elk van de {0} dimensies staan {1} "
                    "stellingen, van laag naar hoog. Kies per dimensie de stelling die nu het "
                    "beste past en de ambitie. Het spinnenweb groeit mee, en aan het eind maakt "
                    "u een rapport."
                ).format(len(model.dimensions), model.highest_level),
                wrap=True,
            )
        )
        buttons = QHBoxLayout()
        new = QPushButton(self.tr("+ Nieuwe sessie"))
        new.setProperty("role", "primary")
        new.clicked.connect(self.new_session)
        example = QPushButton(self.tr("Voorbeeld bekijken"))
        example.clicked.connect(self.add_examples)
        buttons.addWidget(new)
        buttons.addWidget(example)
        buttons.addStretch(1)
        text.addLayout(buttons)
        column = QVBoxLayout(empty)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return empty

    @staticmethod
    def _inset(inner: QHBoxLayout) -> QHBoxLayout:
        outer = QHBoxLayout()
        outer.setContentsMargins(44, 0, 44, 0)
        outer.addLayout(inner, 1)
        return outer


class _SessionListModel(QAbstractListModel):
    """One row per session."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.summaries: list[SessionSummary] = []

    def set_summaries(self, summaries: list[SessionSummary]) -> None:
        self.beginResetModel()
        self.summaries = summaries
        self.endResetModel()

    def row_of(self, session_id: str) -> int:
        return next((r for r, s in enumerate(self.summaries) if s.id == session_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own form)
        return 0 if parent.isValid() else len(self.summaries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        summary = self.summaries[index.row()]
        details = summary.details
        if role == Qt.ItemDataRole.DisplayRole:
            return details.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                filter(
                    None,
                    (
                        details.title,
                        details.organisation,
                        details.unit,
                        dutch.long_date(details.date),
                        self.progress_text(summary),
                    ),
                )
            )
        return None

    def progress_text(self, summary: SessionSummary) -> str:
        text = self.tr("{0} van {1}").format(summary.progress.done, summary.progress.total)
        if summary.status is SessionStatus.FINAL:
            text = self.tr("{0} · definitief").format(text)
        return text


class _SessionList(QListView):
    """The list; a click on a row selects it, its button or Enter opens it."""

    opened = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, model: _SessionListModel, tokens: ColourTokens) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self._delegate = _SessionDelegate(model, tokens, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Sessies"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def current_id(self) -> str | None:
        """Return the id of the session with the focus."""
        row = self.currentIndex().row()
        return self._rows.summaries[row].id if 0 <= row < len(self._rows.summaries) else None

    def open_rect(self, row: int) -> QRect:
        """Return where the button 'Openen' of a row stands in the viewport."""
        return self._delegate.open_rect(self.visualRect(self._rows.index(row)))

    def menu_rect(self, row: int) -> QRect:
        """Return where the button with the dots of a row stands in the viewport."""
        return self._delegate.menu_rect(self.visualRect(self._rows.index(row)))

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

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the painted buttons."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        row = self.indexAt(place).row()
        if row < 0:
            return
        session_id = self._rows.summaries[row].id
        if event.button() == Qt.MouseButton.RightButton or self.menu_rect(row).contains(place):
            self._want_menu(session_id, row)
        elif self.open_rect(row).contains(place):
            self.opened.emit(session_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row."""
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self._rows.summaries[row].id)

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

    def _want_menu(self, session_id: str, row: int) -> None:
        corner = self.viewport().mapToGlobal(self.menu_rect(row).bottomLeft())
        self.menu_wanted.emit(session_id, corner)


class _SessionDelegate(QStyledItemDelegate):
    """Paints a session as a card: small spider, names, date, progress, buttons."""

    def __init__(
        self, model: _SessionListModel, tokens: ColourTokens, parent: _SessionList
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._tokens = tokens
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, _ROW_HEIGHT + _ROW_GAP)

    def card_rect(self, row: QRect) -> QRect:
        return row.adjusted(44, 0, -44, -_ROW_GAP)

    def open_rect(self, row: QRect) -> QRect:
        card = self.card_rect(row)
        return QRect(card.right() - 128, card.center().y() - 16, 76, 33)

    def menu_rect(self, row: QRect) -> QRect:
        card = self.card_rect(row)
        return QRect(card.right() - 46, card.center().y() - 16, 34, 33)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens = self._tokens
        summary = self._model.summaries[index.row()]
        row = QRect(option.rect)
        state = option.state
        card = self.card_rect(row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.hairline), 1.0))
        painter.setBrush(QColor(tokens.surface))
        frame = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, RADIUS_CARD, RADIUS_CARD)
        if state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            paint_focus_ring(painter, QRectF(card), RADIUS_CARD, tokens)
        spider = QRectF(card.left() + 18, card.top() + 13, 80, card.height() - 26)
        paint_mini_spider(painter, spider, summary.levels, summary.highest_level, tokens)

        right = card.right() - 128
        if card.width() >= 620:
            right -= 170
            self._paint_progress(painter, QRect(right, card.top(), 150, card.height()), summary)
        if card.width() >= 780:
            right -= 116
            painter.setFont(theme.font())
            painter.setPen(QColor(tokens.ink))
            painter.drawText(
                QRect(right, card.top(), 96, card.height()),
                Qt.AlignmentFlag.AlignVCenter,
                dutch.short_date(summary.details.date),
            )
        left = card.left() + 114
        texts = QRect(left, card.top(), right - left - 16, card.height())
        self._paint_names(painter, texts, summary, with_date=card.width() < 780)
        self._paint_button(painter, self.open_rect(row), self.tr("Openen"))
        self._paint_button(painter, self.menu_rect(row), "⋯")
        painter.restore()

    def _paint_names(
        self, painter: QPainter, rect: QRect, summary: SessionSummary, with_date: bool
    ) -> None:
        details = summary.details
        names = [details.organisation, details.unit]
        if with_date:
            names.append(dutch.short_date(details.date))
        middle = rect.center().y()
        for font, colour, text, top in (
            (
                theme.font("large", QFont.Weight.Bold),
                self._tokens.ink,
                details.title,
                middle - 24,
            ),
            (theme.font(), self._tokens.ink_muted, " · ".join(filter(None, names)), middle + 2),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(
                QRect(rect.left(), top, rect.width(), 24), Qt.AlignmentFlag.AlignVCenter, shown
            )

    def _paint_progress(self, painter: QPainter, rect: QRect, summary: SessionSummary) -> None:
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(self._tokens.ink))
        middle = rect.center().y()
        text = QRect(rect.left(), middle - 18, rect.width(), 18)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self._model.progress_text(summary))
        bar = QRectF(rect.left(), middle + 3, rect.width(), 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.hairline))
        painter.drawRoundedRect(bar, 4, 4)
        share = summary.progress.done / summary.progress.total
        if share:
            bar.setWidth(max(8.0, bar.width() * share))
            painter.setBrush(QColor(self._tokens.now))
            painter.drawRoundedRect(bar, 4, 4)

    def _paint_button(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setPen(QPen(QColor(self._tokens.control_border), 1.0))
        painter.setBrush(QColor(self._tokens.surface))
        frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setFont(theme.font("base", QFont.Weight.DemiBold))
        painter.setPen(QColor(self._tokens.ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
