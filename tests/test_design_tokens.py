# SPDX-License-Identifier: EUPL-1.2
"""WCAG 2.2: 1.4.3 asks 4.5:1 of text, 1.4.11 asks 3:1 of borders and lines that matter."""

import pytest

from dgw_desktop.design_tokens import (
    DARK,
    FILL_OPACITY,
    HIGH_CONTRAST,
    LIGHT,
    ColourTokens,
    blend,
    contrast,
    level_colours,
)

APPEARANCES = pytest.mark.parametrize(
    "tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"]
)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@APPEARANCES
def test_text_is_readable(tokens: ColourTokens) -> None:
    pairs = [
        (ink, under)
        for ink in (tokens.ink, tokens.ink_muted, tokens.ambition, tokens.rise, tokens.fall)
        for under in (tokens.surface, tokens.background)
    ]
    pairs += [(tokens.ink, tokens.selected), (tokens.ink_muted, tokens.selected)]
    pairs += [(tokens.now, tokens.selected), (tokens.ambition, tokens.selected)]
    pairs += [(tokens.on_now, tokens.now), (tokens.surface, tokens.ink)]
    pairs += list(zip(tokens.level_inks, tokens.levels, strict=True))
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


@APPEARANCES
def test_borders_and_lines_are_visible(tokens: ColourTokens) -> None:
    filled = blend(tokens.now, tokens.surface, FILL_OPACITY)
    pairs = [
        (line, under)
        for line in (tokens.now, tokens.ambition, tokens.previous, tokens.control_border)
        for under in (tokens.surface, tokens.background)
    ]
    pairs += [(tokens.now, filled), (tokens.ambition, filled), (tokens.previous, filled)]
    pairs += [(tokens.ink, tokens.selected)]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 3} == {}


@pytest.mark.parametrize("highest", [1, 2, 3, 4, 5, 7])
def test_any_number_of_levels_has_colours(highest: int) -> None:
    found = [level_colours(LIGHT, level, highest) for level in range(1, highest + 1)]
    assert all(contrast(*pair) >= 4.5 for pair in found)
    assert found[0] == (LIGHT.levels[0], LIGHT.level_inks[0])
    if highest > 1:
        assert found[-1] == (LIGHT.levels[-1], LIGHT.level_inks[-1])
