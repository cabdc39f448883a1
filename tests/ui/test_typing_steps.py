# SPDX-License-Identifier: EUPL-1.2
import pytest

from dgw_desktop.ui.document.typing_steps import Edit, TypingSteps, edit_between


@pytest.mark.parametrize(
    ("before", "after", "edit"),
    [
        ("", "a", Edit(0, "", "a")),
        ("aa", "aaa", Edit(2, "", "a")),
        ("abc", "ac", Edit(1, "b", "")),
        ("alles weg", "x", Edit(0, "alles weg", "x")),
        ("een drie", "een twee drie", Edit(4, "", "twee ")),
        ("gelijk", "gelijk", Edit(6, "", "")),
        ("", "", Edit(0, "", "")),
    ],
)
def test_the_smallest_edit(before: str, after: str, edit: Edit) -> None:
    assert edit_between(before, after) == edit


def steps_of(*texts: str) -> list[str]:
    """Return where a new step begins; a text that begins with a bar comes after a pause."""
    steps = TypingSteps()
    found = []
    for text in texts:
        begins, ends = steps.follow(text.lstrip("|"), after_pause=text.startswith("|"))
        found.append(f"{'[' if begins else ''}{']' if ends else ''}")
    return found


def test_what_is_typed_without_a_pause_is_one_step() -> None:
    assert steps_of("|g", "go", "gox", "go", "goe", "goed", "goed ", "goed w") == ["[", *[""] * 7]


def test_a_pause_begins_a_step_but_not_within_a_word() -> None:
    assert steps_of("|g", "|go", "|goe", "|goed", "|goed ", "goed w", "|goed we") == [
        "[", "", "", "", "[", "", "",
    ]  # fmt: skip
    assert steps_of("|ab", "|abc", "|ab") == ["[]", "[", "["]


def test_going_on_elsewhere_after_a_pause_is_a_step() -> None:
    assert steps_of("|a", "ab", "abc", "|axbc") == ["[", "", "", "["]


def test_a_paste_and_a_deletion_are_steps_of_their_own() -> None:
    assert steps_of("|a", "ab", "abgeplakt", "abgeplakt!", "") == ["[", "", "[]", "", "[]"]


def test_a_letter_in_place_of_a_selection_begins_a_step_that_goes_on() -> None:
    assert steps_of("|a", "ab", "x", "xy") == ["[", "", "[", ""]
