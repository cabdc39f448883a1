# SPDX-License-Identifier: EUPL-1.2
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.voting import MOST, VoteDraft

EMPTY = VoteDraft.of_levels(4)


def typed(draft: VoteDraft, keys: str) -> VoteDraft:
    """Type ``keys``: digits, '.' for a pause, '>' and '<' for going on and back, + - and x."""
    for key in keys:
        if key.isdecimal():
            draft = draft.type_digit(int(key))
        else:
            draft = {
                ".": draft.pause,
                ">": draft.go_on,
                "<": draft.go_back,
                "+": lambda draft=draft: draft.adjust(1),
                "-": lambda draft=draft: draft.adjust(-1),
                "x": draft.correct,
            }[key]()
    return draft


def test_digits_in_a_row_are_one_number() -> None:
    assert typed(EMPTY, "12").counts == (12, None, None, None)
    assert typed(EMPTY, "12.3").counts == (12, 3, None, None)
    assert typed(EMPTY, "120").counts == (120, None, None, None)
    assert typed(EMPTY, "9999").counts == (MOST, None, None, None)


def test_a_pause_and_a_key_go_on_alike_and_together_no_further() -> None:
    for keys in ("3.3.6.1.", "3>3>6>1", "3.>3.>6.>1.>"):
        draft = typed(EMPTY, keys)
        assert draft.votes == (3, 3, 6, 1)
        assert draft.is_complete
    assert typed(EMPTY, "3.>>6").counts == (3, None, 6, None)
    assert typed(EMPTY, "4>5<6.>7").counts == (6, 5, 7, None)  # what has a count is passed
    assert typed(EMPTY, ".") == EMPTY  # a pause before the first digit is none


def test_nothing_goes_behind_a_nought() -> None:
    assert typed(EMPTY, "03").counts == (0, 3, None, None)
    assert typed(EMPTY, "0000").votes == (0, 0, 0, 0)
    assert typed(EMPTY, "0000").is_complete
    assert typed(EMPTY, "0>3").counts == (0, 3, None, None)
    assert typed(EMPTY, "10").counts == (10, None, None, None)


def test_what_is_missing_and_what_is_there() -> None:
    assert EMPTY.is_empty and EMPTY.missing == (1, 2, 3, 4)
    draft = typed(EMPTY, "3>>6")
    assert not draft.is_empty and not draft.is_complete
    assert draft.missing == (2, 4)
    assert draft.votes == (3, 0, 6, 0)
    assert typed(EMPTY, "1>2>3>4.5").votes == (1, 2, 3, 4)  # there is no fifth level


def test_a_mistake_is_corrected_where_it_was_made() -> None:
    assert typed(EMPTY, "12x3").counts == (3, None, None, None)
    assert typed(EMPTY, "4.x5>7").counts == (5, 7, None, None)
    assert typed(EMPTY, "4.5.xx") == EMPTY
    assert typed(EMPTY, "x") == EMPTY
    assert typed(EMPTY, "4>5><<8").counts == (8, 5, None, None)
    assert typed(EMPTY, "4>5><<8>9").counts == (8, 9, None, None)


def test_one_more_or_less() -> None:
    assert typed(EMPTY, "+") == EMPTY
    assert typed(EMPTY, "9+++2").counts == (12, 2, None, None)
    assert typed(EMPTY, "9.-").counts == (8, None, None, None)
    assert typed(EMPTY, "1---").counts == (0, None, None, None)
    assert typed(EMPTY, "4>5><<+").counts == (5, 5, None, None)
    assert typed(EMPTY, "999+").counts == (MOST, None, None, None)


@given(st.lists(st.sampled_from(["+", "-", 0, 1, 2, 3]), max_size=30))
def test_a_mouse_counts_where_it_is_and_nowhere_else(presses: list[str | int]) -> None:
    draft, place = VoteDraft.of_levels(4), 0
    expected: list[int | None] = [None] * 4
    for pressed in presses:
        if isinstance(pressed, int):
            draft, place = draft.go_to(pressed), pressed
        else:
            step = 1 if pressed == "+" else -1
            draft = draft.add(step)
            expected[place] = max(0, (expected[place] or 0) + step)
    assert list(draft.counts) == expected
