# SPDX-License-Identifier: EUPL-1.2
"""Whether a session keeps to its time."""

from datetime import datetime, timedelta

from dgw_desktop.domain.pace import Plan

START = datetime(2026, 11, 26, 9, 0)
PLAN = Plan(START, START + timedelta(minutes=120), done=2, total=26)
"""Twenty-four dimensions of five minutes."""


def after(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def test_the_time_is_divided_over_what_is_open() -> None:
    assert PLAN.for_each == timedelta(minutes=5)
    assert Plan.of_minutes(START, 5, 2, 26) == PLAN


def test_behind_and_ahead_count_from_the_dimensions_own_time() -> None:
    assert PLAN.behind(after(0), 2) == PLAN.behind(after(5), 2) == timedelta()
    assert PLAN.behind(after(17), 2) == timedelta(minutes=12)
    assert PLAN.behind(after(17), 4) == timedelta(minutes=2)
    assert PLAN.behind(after(12), 4) == timedelta()
    assert PLAN.behind(after(4), 4) == timedelta(minutes=-6)


def test_what_is_left_is_divided_over_what_is_still_open() -> None:
    assert PLAN.left_for_each(after(60), 14) == timedelta(minutes=5)
    assert PLAN.left_for_each(after(100), 16) == timedelta(minutes=2)
    assert PLAN.left_for_each(after(130), 16) == timedelta()
    assert PLAN.left_for_each(after(60), 26) is None
