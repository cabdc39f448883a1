# SPDX-License-Identifier: EUPL-1.2
"""What still fits in a session, and what is said of what does not."""

import re
from dataclasses import replace

import pytest

from dgw_desktop.domain.fitting import TooMuch, check_growth, copy_title, shortened
from dgw_desktop.domain.limits import (
    LONGEST_ENTRY,
    LONGEST_LINE,
    LONGEST_NOTE,
    MOST_ACTIONS,
    MOST_PEOPLE,
    MOST_REMARKS,
)
from dgw_desktop.domain.session import Action, Answer, Session
from tests.examples import make_session, raised


def of(**parts: object) -> Session:
    return replace(make_session({}), **parts)  # type: ignore[arg-type]


FULL = {
    "actions": (Action("a" * LONGEST_ENTRY, owner="b" * LONGEST_LINE),) * MOST_ACTIONS,
    "parking_lot": ("a" * LONGEST_ENTRY,) * MOST_REMARKS,
    "answers": {1: Answer(1, note="a" * LONGEST_NOTE, rounds=raised(MOST_PEOPLE, 0, 0, 0))},
}


def test_what_is_at_the_limits_fits() -> None:
    check_growth(of(), of(**FULL))


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"actions": (Action("a"),) * (MOST_ACTIONS + 1)}, "1000 acties"),
        ({"parking_lot": ("a",) * (MOST_REMARKS + 1)}, "1000 opmerkingen"),
        ({"actions": (Action("a" * (LONGEST_ENTRY + 1)),)}, "2001 tekens; .* 2000"),
        ({"actions": (Action("a", owner="a" * 201),)}, "201 tekens; .* 200"),
        ({"parking_lot": ("a" * (LONGEST_ENTRY + 1),)}, "2001 tekens"),
        ({"answers": {1: Answer(note="a" * (LONGEST_NOTE + 1))}}, "10001 tekens"),
        ({"answers": {1: Answer(rounds=raised(0, MOST_PEOPLE + 1, 0, 0))}}, "1000 stemmen"),
        ({"details": replace(make_session({}).details, title="a" * 201)}, "201 tekens"),
    ],
)
def test_what_is_above_a_limit_is_refused_by_name(parts: dict[str, object], told: str) -> None:
    with pytest.raises(TooMuch) as caught:
        check_growth(of(), of(**parts))
    assert re.search(told, caught.value.message) and caught.value.remedy
    # What an earlier version took may stay, and go with other changes.
    check_growth(of(**parts), of(**parts))
    check_growth(of(**parts), of(**{**parts, "baseline_id": "1" * 32}))


def test_what_is_above_a_limit_may_become_less() -> None:
    before = of(actions=tuple(Action(f"{n}" * 3_000) for n in range(1_200)))
    check_growth(before, replace(before, actions=before.actions[:-1]))
    with pytest.raises(TooMuch):
        check_growth(before, replace(before, actions=(*before.actions, Action("nog een"))))


def test_the_title_of_a_copy_fits_and_says_that_it_is_one() -> None:
    assert copy_title("MT", "{0} (kopie)") == "MT (kopie)"
    title = "lang " * 60
    for _ in range(3):
        title = copy_title(title, "{0} (kopie)")
        assert len(title) <= LONGEST_LINE
        assert title.endswith("… (kopie)")
    assert shortened("abc", 3) == "abc"
    assert shortened("abcd", 3) == "ab…"
