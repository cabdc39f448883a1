# SPDX-License-Identifier: EUPL-1.2
"""A field for a date, in the order and with the names of the chosen language."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QDateEdit, QWidget

from dgw_desktop.ui.theme import scaled


class DateEdit(QDateEdit):
    """Takes a date in digits, or from a calendar whose weeks begin on Monday."""

    def __init__(self, name: str, day: date, parent: QWidget | None = None) -> None:
        """Show ``day``; ``name`` is what a screen reader calls the field."""
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat(self.locale().dateFormat(QLocale.FormatType.ShortFormat))
        self.setAccessibleName(name)
        calendar = self.calendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setMinimumSize(scaled(300), scaled(240))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, QTextCharFormat())  # else in red
        self.set_day(day)

    @property
    def day(self) -> date:
        """The date that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show ``day``."""
        self.setDate(QDate(day.year, day.month, day.day))
