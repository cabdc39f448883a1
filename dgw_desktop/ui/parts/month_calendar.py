# SPDX-License-Identifier: EUPL-1.2
"""A month to pick a day from, for a field for a date."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from dgw_desktop.ui.foundation.theme import scaled


class MonthCalendar(QFrame):
    """A month to pick a day from, over the window until a day is picked."""

    def __init__(
        self, field: QWidget, pick: Callable[[date], None], earliest: date, latest: date
    ) -> None:
        """Make it for ``field``; ``pick`` gets the day, from ``earliest`` to ``latest``."""
        super().__init__(field, Qt.WindowType.Popup)
        self._pick = pick
        self.setProperty("role", "box")
        self._month = QCalendarWidget()
        self._month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._month.setMinimumSize(scaled(300), scaled(240))
        self._month.setDateRange(_qt_date(earliest), _qt_date(latest))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._month.setWeekdayTextFormat(weekend, QTextCharFormat())  # else in red
        self._month.clicked.connect(self._take)
        self._month.activated.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._month)

    def open_at(self, field: QWidget, day: date) -> None:
        """Show the month of ``day`` under ``field``, or above it where there is no room."""
        self._month.setSelectedDate(_qt_date(day))
        self.adjustSize()
        room = field.screen().availableGeometry()
        below = field.mapToGlobal(field.rect().bottomLeft())
        above = field.mapToGlobal(field.rect().topLeft()) - QPoint(0, self.height())
        fits = below.y() + self.height() <= room.bottom() or above.y() < room.top()
        corner = below if fits else above
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        corner.setY(max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.move(corner)
        self.show()
        self._month.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with Esc, without a day."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _take(self, day: QDate) -> None:
        self.close()
        self._pick(date(day.year(), day.month(), day.day()))


def _qt_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
