# SPDX-License-Identifier: EUPL-1.2
"""The one way in which numbers, dates and counted words are written in Dutch."""

from datetime import date
from fractions import Fraction

_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


def number(value: Fraction | int | None, decimals: int = 1) -> str:
    """Write ``value`` with a decimal comma, rounded half up; '–' for None."""
    if value is None:
        return "–"
    fraction = Fraction(value)
    scale = 10**decimals
    # Half up means away from zero, so that +0,25 and -0,25 look alike.
    scaled = int(abs(fraction) * scale + Fraction(1, 2))
    whole, part = divmod(scaled, scale)
    sign = "−" if fraction < 0 and scaled else ""
    return f"{sign}{whole},{part:0{decimals}}" if decimals else f"{sign}{whole}"


def signed(value: Fraction | int | None, decimals: int = 1) -> str:
    """Write ``value`` like :func:`number`, with a plus sign when it is above zero."""
    text = number(value, decimals)
    return f"+{text}" if value is not None and value > 0 and text.strip("0,") else text


def median(value: Fraction) -> str:
    """Write a median of whole levels: 2 or 2,5."""
    return number(value, 0 if value.denominator == 1 else 1)


def short_date(day: date) -> str:
    """Write a date as 23-11-2026."""
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def long_date(day: date) -> str:
    """Write a date as 23 november 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def counted(count: int, singular: str, plural: str) -> str:
    """Write '1 dimensie' or '2 dimensies'."""
    return f"{count} {singular if count == 1 else plural}"
