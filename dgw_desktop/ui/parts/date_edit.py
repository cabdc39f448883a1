# SPDX-License-Identifier: EUPL-1.2
"""A field for a date: typed in any usual way, or picked from a calendar."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from dgw_desktop.domain.dates import FIRST_YEAR, LAST_YEAR, parse_date
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.value_edit import ValueEdit

if TYPE_CHECKING:
    from dgw_desktop.ui.parts.month_calendar import MonthCalendar

_BUTTON = 28  # pixels, in width and height
_EARLIEST, _LATEST = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
_EXAMPLE, _LONG_ONE = date(2027, 1, 5), date(2027, 9, 30)
_BESIDE = 12  # pixels, at the left of the text


class DateEdit(ValueEdit):
    """Takes a date; the calendar, whose weeks begin on Monday, opens with Alt+Down or F4."""

    def __init__(
        self,
        name: str,
        day: date | None,
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
        is_due: bool = False,
    ) -> None:
        """Show ``day``; ``name`` is what a screen reader calls the field.

        A date by which something is due can stay empty, and without a year it is still to come.
        """
        super().__init__(name, optional=is_due, parent=parent)
        self._today = today
        self._is_due = is_due
        self._button = _CalendarButton(self)
        self._button.setToolTip(self.tr("Kalender (F4)"))
        self._button.setAccessibleName(self.tr("Kalender van {0}").format(name))
        self._button.clicked.connect(self.open_calendar)
        self._calendar: MonthCalendar | None = None
        self.setPlaceholderText(self.tr("dag-maand-jaar"))
        self.set_help(
            self.tr("Bijvoorbeeld {0} of {1}. F4 opent de kalender.").format(*_examples())
        )
        self.set_day(day)

    @property
    def day(self) -> date | None:
        """The date that is typed; None when it is empty or not understood."""
        return self.value if isinstance(self.value, date) else None

    def set_day(self, day: date | None) -> None:
        """Show ``day``."""
        self.show_value(day)

    def read(self, text: str) -> date | None:
        """Return the date that ``text`` says, or None."""
        return parse_date(text, self._today(), ahead=self._is_due)

    def write(self, value: object) -> str:
        """Return a date in digits, as the lists have it."""
        assert isinstance(value, date)
        return wording().short_date(value)

    def problem(self) -> str:
        """Say what is wrong and how a date can be typed."""
        if not self.text().strip():
            return self.tr("Vul een datum in, bijvoorbeeld {0} of {1}.").format(*_examples())
        return self.tr("‘{0}’ is geen datum van {1} t/m {2}. Typ bijvoorbeeld {3} of {4}.").format(
            self.cut_text(), FIRST_YEAR, LAST_YEAR, *_examples()
        )

    def step(self, by: int) -> None:
        """Go some days on; an empty field begins at today."""
        day = self.day
        if day is not None:
            self.set_day(min(max(day + timedelta(days=by), _EARLIEST), _LATEST))
        elif not self.text().strip():
            self.set_day(self._today())

    def open_calendar(self) -> None:
        """Let a person pick a date; Esc leaves what was there."""
        if self._calendar is None:
            from dgw_desktop.ui.parts.month_calendar import MonthCalendar

            self._calendar = MonthCalendar(self, self._pick, _EARLIEST, _LATEST)
        self._calendar.open_at(self, self.day or self._today())

    @property
    def shows_calendar(self) -> bool:
        """True while the calendar is open, which has the keyboard then."""
        return self._calendar is not None and self._calendar.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar too, with the keys that open a list."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Leave room for a date in words, the mark and the button."""
        least = super().minimumSizeHint()
        words = self.fontMetrics().horizontalAdvance(wording().long_date(_LONG_ONE))
        return QSize(words + 2 * scaled(_BUTTON) + _BESIDE, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        size = min(scaled(_BUTTON), self.height())
        self._button.setGeometry(self.width() - size - 2, (self.height() - size) // 2, size, size)

    def room_at_end(self) -> int:
        """Leave room for the button."""
        return min(scaled(_BUTTON), self.height())

    def _pick(self, day: date) -> None:
        self.set_day(day)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()


class _CalendarButton(QAbstractButton):
    """A small calendar; by keyboard it is the field that opens it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        give_role(self, QAccessible.Role.Button)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = scaled(14)
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        ink = self.palette().color(self.foregroundRole())
        painter.setPen(QPen(ink, 1.2))
        painter.drawRoundedRect(place, 2, 2)
        line = place.top() + 0.32 * side
        painter.drawLine(
            QPoint(round(place.left()), round(line)), QPoint(round(place.right()), round(line))
        )
        dot = 0.16 * side
        for row in range(2):
            for column in range(3):
                x = place.left() + (0.18 + 0.27 * column) * side
                y = place.top() + (0.45 + 0.27 * row) * side
                painter.fillRect(QRectF(x, y, dot, dot), ink)
        painter.end()


def _examples() -> tuple[str, str]:
    """Return the same date in digits and in words, in the language of the windows."""
    words = wording()
    return words.short_date(_EXAMPLE), words.long_date(_EXAMPLE)
