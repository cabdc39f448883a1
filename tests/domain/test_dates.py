# SPDX-License-Identifier: EUPL-1.2
"""A date is understood in every way that people type it; what is none is never made one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.dates import FIRST_YEAR, LAST_YEAR, parse_date
from dgw_desktop.domain.wording import DUTCH, ENGLISH

TODAY = date(2026, 11, 24)
ANY_DAY = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        *("5-1-27", "05-01-2027", "5-1-2027", "5/1/2027", "5.1.2027", "05 01 2027", "5-01-27"),
        *("5 jan 2027", "5 jan. 2027", "5 januari 2027", "5 JANUARI 2027", "5-jan-2027"),
        *("5jan2027", "5 jan '27", "5 jan ’27", "5e januari 2027", "5 janu 2027"),
        *("05012027", "050127", "2027-01-05", "2027/1/5", "20270105", "2027 01 05"),
        *(
            "  5 januari 2027 \n",
            "5 - 1 - 2027",
            "5\u00a0januari\u00a02027",
            "5–1–2027",
            "5‑1‑2027",
        ),
        *("di 5 januari 2027", "dinsdag 5 januari 2027", "ma 5 januari 2027", "di. 5-1-2027"),
        *("5 January 2027", "January 5, 2027", "Tue 5 Jan 2027", "5th January 2027", "jan 5 2027"),
        *("５-１-２０２７",),
    ],
)
def test_every_way_to_write_a_date_is_understood(text: str) -> None:
    assert parse_date(text, TODAY) == date(2027, 1, 5)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15-01-2027", date(2027, 1, 15)),
        ("5-12-2027", date(2027, 12, 5)),
        ("29-2-2028", date(2028, 2, 29)),
        ("1 mrt 2027", date(2027, 3, 1)),
        ("1 mei 2027", date(2027, 5, 1)),
        ("1 May 2027", date(2027, 5, 1)),
        ("3 okt 99", date(2099, 10, 3)),
        ("20-11-2026", date(2026, 11, 20)),
        ("20112026", date(2026, 11, 20)),
    ],
)
def test_day_month_and_year_keep_their_places(text: str, day: date) -> None:
    assert parse_date(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *(("vandaag", date(2026, 11, 24)), ("Morgen", date(2026, 11, 25))),
        *(("overmorgen", date(2026, 11, 26)), ("gisteren", date(2026, 11, 23))),
        *(("today", date(2026, 11, 24)), ("tomorrow", date(2026, 11, 25))),
    ],
)
def test_words_for_near_days_are_understood(text: str, day: date) -> None:
    assert parse_date(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "closest", "ahead"),
    [
        ("5-1", date(2027, 1, 5), date(2027, 1, 5)),
        ("5 jan", date(2027, 1, 5), date(2027, 1, 5)),
        ("ma 5 januari", date(2027, 1, 5), date(2027, 1, 5)),
        ("24-11", date(2026, 11, 24), date(2026, 11, 24)),
        ("20-11", date(2026, 11, 20), date(2027, 11, 20)),
        ("1-9", date(2026, 9, 1), date(2027, 9, 1)),
        ("29-2", None, None),
    ],
)
def test_without_a_year_it_is_the_closest_or_the_coming_day(
    text: str, closest: date | None, ahead: date | None
) -> None:
    assert parse_date(text, TODAY) == closest
    assert parse_date(text, TODAY, ahead=True) == ahead


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "abc", "5", "2027", "0501", "31-2-2027", "45-1-2027", "5-13-2027", "0-1-2027"),
        *("12-25-2027", "29-2-2027", "5-1-", "5-1-2", "5-1-202", "5-1-20277", "-5-1-2027"),
        *("5-1-2027-3", "5-1-2027 14:00", "5--1-2027", "5-1-1899", "5-1-2100", "5 ja 2027"),
        *("maandag", "ma", "5 januari 2027 of later", "0x5-1-2027", "5-1-2027!", "1" * 5000),
        *("5 januari januari", "januari", "januari 2027", "5-1 2027 1", "½-1-2027", "5_1_2027"),
    ],
)
def test_what_is_no_date_is_never_made_one(text: str) -> None:
    assert parse_date(text, TODAY) is None


@given(ANY_DAY)
def test_what_the_program_writes_is_understood(day: date) -> None:
    for language in (DUTCH, ENGLISH):
        assert parse_date(language.short_date(day), TODAY) == day
        assert parse_date(language.long_date(day), TODAY) == day
    assert parse_date(day.isoformat(), TODAY) == day


@given(st.text(alphabet="0123456789-/. jandec", max_size=12))
def test_strange_text_gives_a_date_within_reach_or_none(text: str) -> None:
    found = parse_date(text, TODAY)
    assert found is None or FIRST_YEAR <= found.year <= LAST_YEAR
