# SPDX-License-Identifier: EUPL-1.2
"""Which part of a list changed."""

import pytest

from dgw_desktop.domain.lists import changed_part


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("abc", "abc", (3, 0)),
        ("abc", "axc", (1, 1)),
        ("abc", "ac", (1, 1)),
        ("ac", "abc", (1, 1)),
        ("aa", "aaa", (2, 0)),
        ("", "ab", (0, 0)),
        ("ab", "", (0, 0)),
    ],
)
def test_the_part_that_changed(before: str, after: str, same: tuple[int, int]) -> None:
    assert changed_part(before, after) == same
