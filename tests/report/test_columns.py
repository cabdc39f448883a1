# SPDX-License-Identifier: EUPL-1.2
"""A column is as wide as its longest word, as far as the table has room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.report.columns import column_widths, level_parts, word_width
from dgw_desktop.report.fonts import BOLD, width


def test_a_column_grows_to_its_longest_word_and_the_others_share_what_is_left() -> None:
    assert column_widths([100, None, 50], [80, 0, 50], 400) == [100, 250, 50]
    assert column_widths([100, None, 50], [140, 90, 70], 400) == [140, 190, 70]
    assert column_widths([None, None], [10, 10], 400) == [200, 200]


def test_a_column_grows_no_more_than_the_others_can_miss() -> None:
    assert column_widths([100, None], [190, 150], 300) == [150, 150]
    assert column_widths([100, None], [60, 250], 330) == [80, 250]
    grown = column_widths([100, 100, None], [140, 180, 150], 400)
    assert grown == pytest.approx([100 + 40 * 5 / 12, 100 + 80 * 5 / 12, 150])
    assert sum(grown) == pytest.approx(400)


def test_no_word_is_broken_so_that_names_take_fewer_lines() -> None:
    words = [90.0, 66.0, 100.0, 90.0, 80.0]
    found = column_widths([104, 66, None, None, 66], words, 459)
    assert all(got >= word for got, word in zip(found, words, strict=True))
    assert sum(found) == pytest.approx(459)


@given(
    st.lists(st.tuples(st.none() | st.floats(10, 200), st.floats(0, 190)), min_size=1, max_size=20),
    st.floats(200, 700),
)
def test_every_column_has_a_width_and_all_stand_on_the_page(
    columns: list[tuple[float | None, float]], total: float
) -> None:
    widths, words = [width for width, _ in columns], [word for _, word in columns]
    found = column_widths(widths, words, total)
    assert all(width > 0 for width in found)
    assert sum(found) <= total + 1e-6
    needed = max([word for width, word in columns if width is None], default=0)
    for least in (
        [max(1, needed) if fixed is None else min(fixed, word) for fixed, word in columns],
        [max(1, needed if fixed is None else word) for fixed, word in columns],
    ):
        if sum(least) <= total:  # there is room for the words of all: none is broken
            assert all(got >= one - 1e-6 for got, one in zip(found, least, strict=True))


@pytest.mark.parametrize("letters", range(2, 13))
def test_names_keep_room_beside_a_column_for_each_of_many_sessions(letters: int) -> None:
    found = column_widths(
        [None, *[37.0] * letters, 37, 59, 61, 61], [80, *[18] * (letters + 4)], 459
    )
    assert found[0] >= 113  # points: 40 mm


def test_the_longest_word_counts_and_one_without_an_end_does_not() -> None:
    assert word_width(["een langewoord", "kort"], BOLD, 9) == width("langewoord", BOLD, 9)
    assert word_width(["x" * 10_000], BOLD, 9) < 200
    assert word_width([], BOLD, 9) == 0


@pytest.mark.parametrize(
    ("levels", "word", "room", "sizes"),
    [
        (4, 100, 600, [4]),
        (9, 60, 600, [9]),
        (9, 100, 600, [5, 4]),
        (9, 131, 570, [3, 3, 3]),
        (6, 131, 570, [3, 3]),
        (2, 900, 570, [1, 1]),
        (9, 0, 570, [9]),
    ],
)
def test_a_matrix_has_as_few_tables_as_its_words_allow(
    levels: int, word: float, room: float, sizes: list[int]
) -> None:
    parts = level_parts(levels, word, room)
    assert [len(part) for part in parts] == sizes
    assert [level for part in parts for level in part] == list(range(levels))
