# SPDX-License-Identifier: EUPL-1.2
"""A period of the agenda: its name and time, which can be changed in place, over its cards."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import RADIUS_CARD, ColourTokens, blend
from dgw_desktop.domain.priorities import Agenda, Period, PeriodName
from dgw_desktop.domain.texts import one_line
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr
from dgw_desktop.ui.agenda.card_list import CardList
from dgw_desktop.ui.agenda.entry_line import EntryLine
from dgw_desktop.ui.agenda.kept_text import KeptText
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.labels import ElidedLabel
from dgw_desktop.ui.parts.line_limits import limit_line

_GROUND = 0.3  # of the hairline, over the background
_LEAST_TIME = 0.3  # of the width, before a name is shortened


class PeriodColumn(QWidget):
    """Follows one period of a document; the board fills its ``cards``."""

    renamed = Signal()
    """The name and time were changed or left as they are; the keyboard may go back."""

    def __init__(
        self,
        document: SessionDocument,
        period: Period,
        tokens: ColourTokens,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty column."""
        super().__init__(parent)
        self.period = period
        self._document = document
        self._tokens = tokens
        give_role(self, QAccessible.Role.Grouping)
        self._name = ElidedLabel(role="subheading")
        self._time = ElidedLabel(role="small")
        self._shown = QWidget()
        self._shown.installEventFilter(self)
        shown = QHBoxLayout(self._shown)
        shown.setContentsMargins(2, 0, 2, 0)
        shown.setSpacing(8)
        shown.addWidget(self._name)
        shown.addStretch(1)
        shown.addWidget(self._time)
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(4)
        self.name_field, self.time_field = EntryLine(), EntryLine()
        self._kept = []
        for field in (self.name_field, self.time_field):
            limit_line(field)
            field.installEventFilter(self)
            field.done.connect(self._end)
            field.returnPressed.connect(self._end)
            self._kept.append(KeptText(document, field))
            fields.addWidget(field)
        self.time_field.setPlaceholderText(self.tr("wanneer, bijvoorbeeld Q1 2027"))
        self._fields.hide()
        self.cards = CardList(period, tokens, document.model.highest_level)
        self.cards.name_wanted.connect(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 4)
        column.setSpacing(8)
        column.addWidget(self._shown)
        column.addWidget(self._fields)
        column.addWidget(self.cards, 1)

    def show_names(self) -> None:
        """Show what the period is called now, and how many cards it has."""
        agenda, period = self._document.session.agenda, self.period
        name, time = agenda.name(period, tr), agenda.time(period)
        if (self._name.text(), self._time.text()) != (name, time):
            self._name.setText(name)
            self._time.setText(time)
            self._keep_name_in_view()
            self._name.updateGeometry()
            self._time.updateGeometry()
        count = counted(len(agenda.in_period(period)), self.tr("kaart"), self.tr("kaarten"))
        self.setAccessibleName(f"{name}, {time}" if time else name)
        self.cards.setAccessibleName(count)
        usual = replace(agenda, periods=()).name(period, tr)
        self.name_field.setPlaceholderText(usual)
        self.name_field.setAccessibleName(self.tr("Naam van de periode {0}").format(usual))
        self.time_field.setAccessibleName(self.tr("Tijd van de periode {0}").format(usual))
        own = _own_name(agenda, period)
        self._kept[0].show(
            (period, "name"),
            self.tr("Naam van {0}").format(usual),
            own.name or usual,
            lambda text: self._write(name=text if one_line(text) != usual else ""),
        )
        self._kept[1].show(
            (period, "time"),
            self.tr("Tijd van {0}").format(usual),
            own.time,
            lambda text: self._write(time=text),
        )

    @property
    def is_edited(self) -> bool:
        """Whether the name and time are being changed."""
        return not self._fields.isHidden()

    def edit(self) -> None:
        """Let the name and time be changed in place; a final session says why not."""
        if self._document.refuses():
            return
        self._shown.hide()
        self._fields.show()
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name_field.selectAll()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change the name where it stands."""
        if event.position().y() < self.cards.y():
            self.edit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the change of names when the keyboard goes elsewhere."""
        if watched is self._shown:
            if event.type() == QEvent.Type.MouseButtonDblClick:
                self.edit()
                return True
        elif event.type() == QEvent.Type.FocusOut:
            now = QApplication.focusWidget()
            if now not in (self.name_field, self.time_field):
                self._close()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down = event.key() == Qt.Key.Key_Down and watched is self.name_field
            up = event.key() == Qt.Key.Key_Up and watched is self.time_field
            if down or up:
                (self.time_field if down else self.name_field).setFocus()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the time give way before the name does."""
        super().resizeEvent(event)
        self._keep_name_in_view()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground on which the cards lie."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tokens = self._tokens
        painter.setBrush(QColor(blend(tokens.hairline, tokens.background, _GROUND)))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CARD, RADIUS_CARD)
        painter.end()

    def _keep_name_in_view(self) -> None:
        room = self.width() - self._name.sizeHint().width()
        self._time.setMaximumWidth(max(round(_LEAST_TIME * self.width()), room))

    def _write(self, name: str | None = None, time: str | None = None) -> bool:
        def named(agenda: Agenda) -> Agenda:
            own = _own_name(agenda, self.period)
            return agenda.with_period(
                PeriodName(
                    self.period,
                    own.name if name is None else one_line(name),
                    own.time if time is None else one_line(time),
                )
            )

        return self._document.edit_agenda(named, self.tr("periode"))

    def _end(self) -> None:
        self.renamed.emit()
        self._close()

    def _close(self) -> None:
        for kept in self._kept:
            kept.leave()
        if not self.is_edited:
            return
        held = self._document.drafts.refused
        if not any((self.period, part) in held for part in ("name", "time")):
            self._fields.hide()
            self._shown.show()


def _own_name(agenda: Agenda, period: Period) -> PeriodName:
    """Return what the group itself calls ``period``, empty where it says nothing of it."""
    return next((one for one in agenda.periods if one.period is period), PeriodName(period))
