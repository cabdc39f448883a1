# SPDX-License-Identifier: EUPL-1.2
from dgw_desktop.domain.voting import VoteDraft


def test_a_digit_goes_on_to_the_next_level() -> None:
    draft = VoteDraft.of_levels(4)
    assert draft.is_empty
    for digit in (0, 3, 6):
        draft = draft.enter(digit)
    assert draft.counts == (0, 3, 6, None)
    assert draft.votes == (0, 3, 6, 0)
    assert not draft.is_complete
    draft = draft.enter(1)
    assert draft.is_complete
    assert draft.enter(9) == draft


def test_a_count_above_nine_and_a_mistake() -> None:
    draft = VoteDraft.of_levels(2).adjust(1).enter(9).adjust(1).adjust(1).adjust(1)
    assert draft.counts == (12, None)
    assert draft.adjust(-20).counts == (0, None)
    assert draft.back() == VoteDraft.of_levels(2)
    assert draft.back().back() == VoteDraft.of_levels(2)
