# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain import dutch


@given(st.integers(0, 400), st.integers(1, 100))
def test_numbers_are_rounded_half_up(numerator: int, denominator: int) -> None:
    value = Fraction(numerator, denominator)
    exact = Decimal(numerator) / Decimal(denominator)
    expected = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert dutch.number(value) == str(expected).replace(".", ",")


def test_numbers_dates_and_counts() -> None:
    assert dutch.number(Fraction(9, 4)) == "2,3"
    assert dutch.number(Fraction(-9, 4)) == "−2,3"
    assert dutch.number(Fraction(-1, 100)) == "0,0"
    assert dutch.number(None) == "–"
    assert dutch.number(3, 0) == "3"
    assert dutch.signed(1, 0) == "+1"
    assert dutch.signed(0) == "0,0"
    assert dutch.short_date(date(2026, 3, 4)) == "04-03-2026"
    assert dutch.long_date(date(2026, 3, 4)) == "4 maart 2026"
    assert dutch.counted(1, "dimensie", "dimensies") == "1 dimensie"
    assert dutch.counted(0, "dimensie", "dimensies") == "0 dimensies"
