# SPDX-License-Identifier: EUPL-1.2
"""Two systems that lay a window out in another way are told apart, in words."""

import pytest

from tests.hands.layout import Layout, different

LABEL = "QLabel ‘Een zin die afbreekt’ 1"
HERE: dict[str, Layout] = {
    "kaart": {
        LABEL: {"plaats": [10, 20, 200, 40], "regels": ["Een zin die ", "afbreekt"]},
        "QScrollArea ‘’ 1": {"plaats": [0, 0, 400, 300], "schuift": [False, False]},
    }
}


@pytest.mark.parametrize(
    ("name", "facts", "told"),
    [
        (LABEL, {"plaats": [12, 18, 202, 40], "regels": ["Een zin die ", "afbreekt"]}, []),
        (LABEL, {"plaats": [10, 20, 200, 60], "regels": ["Een zin die ", "afbreekt"]}, ["plaats"]),
        (LABEL, {"plaats": [10, 20, 200, 40], "regels": ["Een zin ", "die afbreekt"]}, ["regels"]),
        ("QScrollArea ‘’ 1", {"plaats": [0, 0, 400, 300], "schuift": [False, True]}, ["schuift"]),
        (LABEL, None, ["is er niet"]),
        ("QLabel ‘Nog een’ 1", {"plaats": [0, 0, 1, 1]}, ["is er ook"]),
    ],
)
def test_another_layout_is_told(
    name: str, facts: dict[str, object] | None, told: list[str]
) -> None:
    there = {"kaart": {key: value for key, value in HERE["kaart"].items() if key != name}}
    if facts is not None:
        there["kaart"][name] = facts
    found = list(different(HERE, there))
    assert len(found) == len(told)
    for line, word in zip(found, told, strict=True):
        assert line.startswith(f"kaart: {name}") and word in line


def test_a_screen_that_was_not_seen_is_told() -> None:
    assert len(list(different(HERE, {}))) == len(HERE["kaart"])
