# SPDX-License-Identifier: EUPL-1.2
from dgw_desktop.domain.phrases import Words, dimensions, distance, every_one
from dgw_desktop.domain.wording import DUTCH

WORDS = Words(str, DUTCH)


def test_counts_and_distances_are_written_as_in_running_text() -> None:
    assert [dimensions(count, WORDS) for count in (0, 1, 2)] == [
        "0 dimensies", "1 dimensie", "2 dimensies",
    ]  # fmt: skip
    assert [every_one(count, WORDS) for count in (2, 26)] == ["beide", "alle 26"]
    assert [distance(levels, WORDS) for levels in (1, 2, 4, 5)] == [
        "één niveau", "twee niveaus", "vier niveaus", "5 niveaus",
    ]  # fmt: skip
