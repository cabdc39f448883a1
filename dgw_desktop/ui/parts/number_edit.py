# SPDX-License-Identifier: EUPL-1.2
"""A field for a whole number."""

import re

from PySide6.QtWidgets import QWidget

from dgw_desktop.ui.parts.value_edit import ValueEdit

_DIGITS = re.compile(r"\d{1,9}")


class NumberEdit(ValueEdit):
    """Takes a whole number between two others, or nothing."""

    def __init__(
        self,
        name: str,
        number: int | None,
        smallest: int,
        largest: int,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``number``; ``name`` is what a screen reader calls the field."""
        super().__init__(name, optional=True, parent=parent)
        self._smallest, self._largest = smallest, largest
        self.set_help(self.tr("Een aantal van {0} t/m {1}, of leeg").format(smallest, largest))
        self.show_value(number)

    @property
    def number(self) -> int | None:
        """The number that is typed; None when it is empty or not understood."""
        return self.value if isinstance(self.value, int) else None

    def read(self, text: str) -> int | None:
        """Return the number in digits; None for anything else, and outside the bounds."""
        digits = "".join(text.split())
        if not _DIGITS.fullmatch(digits):
            return None
        number = int(digits)
        return number if self._smallest <= number <= self._largest else None

    def write(self, value: object) -> str:
        """Return the number in digits."""
        return str(value)

    def problem(self) -> str:
        """Say between which numbers it must be."""
        return self.tr(
            "‘{0}’ is geen aantal van {1} t/m {2}. Typ een getal, of laat het leeg."
        ).format(self.cut_text(), self._smallest, self._largest)

    def step(self, by: int) -> None:
        """Count up or down, from the smallest number when the field is empty."""
        number = self.number
        if number is not None:
            self.show_value(min(max(number + by, self._smallest), self._largest))
        elif self.is_understood:
            self.show_value(self._smallest)
