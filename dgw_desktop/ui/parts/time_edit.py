# SPDX-License-Identifier: EUPL-1.2
"""A field for a time of the day."""

from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from dgw_desktop.domain.times import parse_time
from dgw_desktop.ui.parts.value_edit import ValueEdit

_STEP = timedelta(minutes=5)


class TimeEdit(ValueEdit):
    """Takes a time, or nothing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty field; ``name`` is what a screen reader calls it."""
        super().__init__(name, optional=True, parent=parent)
        self.setPlaceholderText(self.tr("uur:min"))
        self.set_help(self.tr("Bijvoorbeeld 12:30 of 1230"))

    @property
    def moment(self) -> time | None:
        """The time that is typed; None when it is empty or not understood."""
        return self.value if isinstance(self.value, time) else None

    def read(self, text: str) -> time | None:
        """Return the time that ``text`` says, or None."""
        return parse_time(text)

    def write(self, value: object) -> str:
        """Return the time in digits."""
        assert isinstance(value, time)
        return f"{value:%H:%M}"

    def problem(self) -> str:
        """Say what is wrong and how a time can be typed."""
        return self.tr("‘{0}’ is geen tijd. Typ bijvoorbeeld 12:30, of laat het leeg.").format(
            self.cut_text()
        )

    def step(self, by: int) -> None:
        """Go some minutes on."""
        if self.moment is not None:
            day = datetime.min + timedelta(days=1)
            self.show_value((datetime.combine(day, self.moment) + by * _STEP).time())
