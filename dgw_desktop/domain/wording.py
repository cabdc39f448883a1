# SPDX-License-Identifier: EUPL-1.2
"""The one way in which numbers, dates and counted words are written, per language."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fractions import Fraction


class Wording(NamedTuple):
    """How a language writes numbers and dates.

    The windows and a report take that of the chosen language; the command line is Dutch.
    """

    decimal_mark: str
    date_mark: str
    last_joiner: str
    months: tuple[str, ...]

    def number(self, value: "Fraction | int | None", decimals: int = 1) -> str:
        """Write ``value`` with a decimal mark, rounded half up; '–' for None."""
        if value is None:
            return "–"
        scale = 10**decimals
        # Half up means away from zero, so that +0,25 and -0,25 look alike.
        scaled = (2 * abs(value.numerator) * scale + value.denominator) // (2 * value.denominator)
        whole, part = divmod(scaled, scale)
        sign = "−" if value < 0 and scaled else ""
        tail = f"{self.decimal_mark}{part:0{decimals}}" if decimals else ""
        return f"{sign}{whole}{tail}"

    def signed(self, value: "Fraction | int | None", decimals: int = 1) -> str:
        """Write ``value`` like :meth:`number`, with a plus sign when it is above zero."""
        text = self.number(value, decimals)
        shows_more = value is not None and value > 0 and text.strip(f"0{self.decimal_mark}")
        return f"+{text}" if shows_more else text

    def median(self, value: "Fraction | int") -> str:
        """Write a median of whole levels: 2 or 2,5."""
        return self.number(value, 0 if value.denominator == 1 else 1)

    def short_date(self, day: date) -> str:
        """Write a date in digits: 23-11-2026."""
        return self.date_mark.join((f"{day.day:02}", f"{day.month:02}", f"{day.year:04}"))

    def long_date(self, day: date) -> str:
        """Write a date with the month's name: 23 november 2026."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def told_apart(self, day: date, other: date) -> str:
        """Write ``day`` as short as tells it from ``other``: 2025, maart 2026, 23 maart 2026."""
        if day.year != other.year:
            return str(day.year)
        if day.month != other.month:
            return f"{self.months[day.month - 1]} {day.year}"
        return self.long_date(day)

    def listed(self, parts: Sequence[str]) -> str:
        """Write one or more things in a row: a, b en c."""
        *first, last = parts
        return f"{', '.join(first)} {self.last_joiner} {last}" if first else last


DUTCH = Wording(
    ",", "-", "en",
    (
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
    ),
)  # fmt: skip
ENGLISH = Wording(
    ".", "/", "and",
    (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
)  # fmt: skip


def counted(count: int, singular: str, plural: str) -> str:
    """Write '1 dimensie' or '2 dimensies': Dutch and English have the plural for all but 1."""
    return f"{count} {singular if count == 1 else plural}"
