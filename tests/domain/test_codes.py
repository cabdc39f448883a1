# SPDX-License-Identifier: EUPL-1.2
"""The short code of a filled-in scan."""

import pytest

from dgw_desktop.domain.codes import LETTERS, formatted, new_code


def test_a_new_code_is_one_that_people_can_type() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) > 190
    assert all(formatted(code) == code for code in codes)
    assert new_code(lambda letters: letters[0]) == "AAA-AAA"


def test_no_two_letters_of_a_code_look_alike() -> None:
    assert not set("0O1IL") & set(LETTERS)


@pytest.mark.parametrize("typed", ["K7Q-2MX", "k7q2mx", " k7q 2mx ", "K7Q 2M-X"])
def test_a_code_may_be_typed_in_any_way(typed: str) -> None:
    assert formatted(typed) == "K7Q-2MX"


@pytest.mark.parametrize("typed", ["", "K7Q-2M", "K7Q-2MXX", "K7Q-2M0", "K7Q-2MÉ", "jan"])
def test_what_is_no_code_is_not_taken_for_one(typed: str) -> None:
    assert formatted(typed) == ""
