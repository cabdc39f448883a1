# SPDX-License-Identifier: EUPL-1.2
"""A time of the day, in the ways that people type it."""

from datetime import time

import pytest

from dgw_desktop.domain.times import parse_time


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12", time(12)),
        ("9", time(9)),
        ("12:30", time(12, 30)),
        ("12.30", time(12, 30)),
        (" 1230 ", time(12, 30)),
        ("0905", time(9, 5)),
        ("905", time(9, 5)),
        ("12u30", time(12, 30)),
        ("12 uur", time(12)),
        ("9 uur 05", time(9, 5)),
        ("16h", time(16)),
        ("16.15 uur", time(16, 15)),
        ("00:00", time(0)),
        ("１２:３０", time(12, 30)),
    ],
)
def test_what_people_type(text: str, found: time) -> None:
    assert parse_time(text) == found


@pytest.mark.parametrize(
    "text",
    ["", "24", "25:00", "12:60", "12:3", "half een", "12:30:00", "-1", "99999", "u"],
)
def test_what_is_no_time(text: str) -> None:
    assert parse_time(text) is None
