# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.wording import DUTCH, ENGLISH, counted


@given(st.integers(0, 400), st.integers(1, 100))
def test_numbers_are_rounded_half_up(numerator: int, denominator: int) -> None:
    value = Fraction(numerator, denominator)
    exact = Decimal(numerator) / Decimal(denominator)
    expected = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert DUTCH.number(value) == str(expected).replace(".", ",")


def test_numbers_dates_and_counts() -> None:
    assert DUTCH.number(Fraction(9, 4)) == "2,3"
    assert DUTCH.number(Fraction(-9, 4)) == "−2,3"
    assert DUTCH.number(Fraction(-1, 100)) == "0,0"
    assert DUTCH.number(None) == "–"
    assert DUTCH.number(3, 0) == "3"
    assert DUTCH.signed(1, 0) == "+1"
    assert DUTCH.signed(0) == "0,0"
    assert DUTCH.short_date(date(2026, 3, 4)) == "04-03-2026"
    assert DUTCH.long_date(date(2026, 3, 4)) == "4 maart 2026"
    assert counted(1, "dimensie", "dimensies") == "1 dimensie"
    assert counted(0, "dimensie", "dimensies") == "0 dimensies"


def test_english_has_its_own_marks_and_months() -> None:
    assert ENGLISH.number(Fraction(9, 4)) == "2.3"
    assert ENGLISH.number(Fraction(-9, 4)) == "−2.3"
    assert ENGLISH.number(None) == "–"
    assert ENGLISH.number(3, 0) == "3"
    assert ENGLISH.signed(Fraction(9, 4)) == "+2.3"
    assert ENGLISH.signed(0) == "0.0"
    assert ENGLISH.signed(Fraction(1, 100)) == "0.0"
    assert ENGLISH.median(Fraction(5, 2)) == "2.5"
    assert ENGLISH.short_date(date(2026, 11, 24)) == "24/11/2026"
    assert ENGLISH.long_date(date(2026, 11, 24)) == "24 November 2026"


def test_a_day_is_as_short_as_tells_it_from_another() -> None:
    now = date(2026, 11, 23)
    assert DUTCH.told_apart(date(2025, 11, 23), now) == "2025"
    assert DUTCH.told_apart(date(2026, 3, 1), now) == "maart 2026"
    assert DUTCH.told_apart(date(2026, 11, 2), now) == "2 november 2026"
    assert ENGLISH.told_apart(now, now) == "23 November 2026"
