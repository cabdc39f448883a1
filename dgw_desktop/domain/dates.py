# SPDX-License-Identifier: EUPL-1.2
"""Understands a date in the ways that people type and paste it; the day before the month."""

import re
from datetime import date, timedelta
from unicodedata import normalize

from dgw_desktop.domain.wording import DUTCH, ENGLISH

FIRST_YEAR, LAST_YEAR = 2000, 2099
"""A typed year lies between these; two digits are one of them."""

_DAYS_AWAY = {
    "eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2,
    "yesterday": -1, "today": 0, "tomorrow": 1,
}  # fmt: skip
_WEEKDAYS = {
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    "ma", "di", "wo", "do", "vr", "za", "zo",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun",
}  # fmt: skip
_ORDINAL = re.compile(r"(?<=\d)(e|de|ste|st|nd|rd|th)\b")
_PART = re.compile(r"\d+|[^\W\d_]+")
_BETWEEN = re.compile(r"\s*[-.,/‐‑–—−]?\s*['’]?")


def parse_date(text: str, today: date, ahead: bool = False) -> date | None:
    """Return the date that ``text`` says, or None when it says none.

    '5-1-27', '05/01/2027', '5 jan 2027', 'di 5 januari 2027', '05012027', '2027-01-05' and
    'morgen' are understood, in Dutch and in English. The month is never taken for the day, nor
    the other way round. Without a year it is the day closest to ``today``; with ``ahead``, for
    what is still to be done, the first one from ``today`` on.
    """
    parts = _parts(_ORDINAL.sub("", normalize("NFKC", text).strip().casefold()))
    if len(parts) > 1 and parts[0] in _WEEKDAYS:
        del parts[0]
    match parts:
        case [word] if word in _DAYS_AWAY:
            return today + timedelta(days=_DAYS_AWAY[word])
        case [digits] if digits.isdigit():
            return _from_digits(digits)
        case [year, month, day] if len(year) == 4 and year.isdigit():
            return _date(day, month, year)
        case [month, day, *year] if not month.isdigit():
            return _with_year(day, month, year, today, ahead)
        case [day, month, *year]:
            return _with_year(day, month, year, today, ahead)
    return None


def _parts(text: str) -> list[str]:
    """Return the words and numbers of ``text``; none when it is not made of these alone."""
    first, *between = _PART.split(text)
    if first or not between or between[-1] not in ("", "."):
        return []
    return _PART.findall(text) if all(map(_BETWEEN.fullmatch, between)) else []


def _from_digits(digits: str) -> date | None:
    """Read 050127, 05012027 or, where that is no date, 20270105."""
    if len(digits) not in (6, 8):
        return None
    found = _date(digits[:2], digits[2:4], digits[4:])
    if found is None and len(digits) == 8:
        found = _date(digits[6:], digits[4:6], digits[:4])
    return found


def _with_year(day: str, month: str, year: list[str], today: date, ahead: bool) -> date | None:
    if year:
        return _date(day, month, year[0]) if len(year) == 1 else None
    near = (_date(day, month, str(today.year + more)) for more in (-1, 0, 1))
    found = [each for each in near if each is not None and not (ahead and each < today)]
    return min(found, key=lambda each: abs(each - today), default=None)


def _date(day: str, month: str, year: str) -> date | None:
    number = _month(month)
    if number is None or len(day) > 2 or len(year) not in (2, 4):
        return None
    if not (day.isdigit() and year.isdigit()):
        return None
    whole = int(year) if len(year) == 4 else FIRST_YEAR + int(year)
    if not FIRST_YEAR <= whole <= LAST_YEAR:
        return None
    try:
        return date(whole, number, int(day))
    except ValueError:
        return None


def _month(text: str) -> int | None:
    """Return a month's number from its digits, its name, or the first letters of that."""
    if text.isdigit():
        return int(text) if len(text) <= 2 else None
    if text == "mrt":
        return 3
    if len(text) >= 3:
        for language in (DUTCH, ENGLISH):
            for number, name in enumerate(language.months, start=1):
                if name.casefold().startswith(text):
                    return number
    return None
