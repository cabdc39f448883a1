# SPDX-License-Identifier: EUPL-1.2
"""WCAG 2.2: 1.4.3 asks 4.5:1 of text, 1.4.11 asks 3:1 of borders and lines that matter."""

from itertools import combinations

import pytest
from colorspacious import cspace_convert, deltaE
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.design_tokens import (
    DARK,
    FILL_OPACITY,
    HIGH_CONTRAST,
    LIGHT,
    ColourTokens,
    blend,
    contrast,
    high_contrast_tokens,
    level_colours,
)

_TOKENS = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}
APPEARANCES = pytest.mark.parametrize("tokens", _TOKENS.values(), ids=_TOKENS)
SIGHTS = ("protanomaly", "deuteranomaly", "tritanomaly", "grey")
_DISTINCT = 8.0
"""Difference in CAM02-UCS that is seen at a glance; 1 is just noticeable side by side."""


def text_pairs(tokens: ColourTokens) -> list[tuple[str, str]]:
    """Return every ink with every ground that text in it stands on."""
    grounds = (tokens.surface, tokens.background, tokens.selected)
    pairs = [
        (ink, ground)
        for ink in (tokens.ink, tokens.ink_muted, tokens.now, tokens.ambition)
        for ground in grounds
    ]
    pairs += [(ink, ground) for ink in (tokens.rise, tokens.fall) for ground in grounds[:2]]
    # On the main button, in a toast, and on the chips.
    pairs += [(tokens.on_now, tokens.now), (tokens.surface, tokens.ink)]
    pairs += list(zip(tokens.level_inks, tokens.levels, strict=True))
    return pairs


def line_pairs(tokens: ColourTokens) -> list[tuple[str, str]]:
    """Return every line that matters with every ground that it is drawn on."""
    lines = (tokens.now, tokens.ambition, tokens.previous, tokens.control_border, tokens.ink)
    pairs = [(line, ground) for line in lines for ground in (tokens.surface, tokens.background)]
    filled = blend(tokens.now, tokens.surface, FILL_OPACITY)
    pairs += [(line, filled) for line in (tokens.now, tokens.ambition, tokens.previous)]
    # The ring of what has the focus, and the edge of what is chosen.
    pairs += [(tokens.ink, tokens.selected), (tokens.now, tokens.selected)]
    # The band of votes, with the marks and dots in it.
    band = (tokens.ambition, tokens.previous, tokens.control_border)
    pairs += [(line, tokens.selected) for line in band]
    return pairs


def too_low(pairs: list[tuple[str, str]], least: float) -> dict[tuple[str, str], float]:
    return {pair: contrast(*pair) for pair in pairs if contrast(*pair) < least}


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@APPEARANCES
def test_text_is_readable(tokens: ColourTokens) -> None:
    assert too_low(text_pairs(tokens), 4.5) == {}


@APPEARANCES
def test_borders_and_lines_are_visible(tokens: ColourTokens) -> None:
    assert too_low(line_pairs(tokens), 3) == {}


def test_high_contrast_is_higher() -> None:
    assert too_low([pair for pair in text_pairs(HIGH_CONTRAST) if pair[1] != "#2478AB"], 7) == {}


COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


@given(COLOURS, COLOURS, COLOURS, COLOURS)
def test_any_high_contrast_theme_of_a_system_stays_readable(
    ground: str, ink: str, highlight: str, on_highlight: str
) -> None:
    if contrast(ink, ground) < 7:
        return  # no theme for contrast
    tokens = high_contrast_tokens(ground, ink, highlight, on_highlight)
    chips = set(zip(tokens.level_inks, tokens.levels, strict=True))
    on_selected = {(tokens.now, tokens.selected), (tokens.ambition, tokens.selected)}
    assert too_low([p for p in text_pairs(tokens) if p not in chips | on_selected], 4.5) == {}
    assert too_low([(tokens.ink, tokens.selected), (tokens.ink, tokens.surface)], 4.5) == {}


def seen(colour: str, sight: str) -> list[float]:
    """Return sRGB (0..1) of how ``colour`` looks to ``sight`` (Machado et al. 2009, in full)."""
    srgb = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    if sight == "grey":
        lightness = cspace_convert(srgb, "sRGB1", "CIELab")[0]
        return list(cspace_convert([lightness, 0, 0], "CIELab", "sRGB1"))
    space = {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100}
    return [min(1.0, max(0.0, part)) for part in cspace_convert(srgb, space, "sRGB1")]


@pytest.mark.parametrize("sight", SIGHTS)
def test_levels_differ_for_every_eye(sight: str) -> None:
    levels = [seen(colour, sight) for colour in LIGHT.levels]
    for one, other in combinations(range(len(levels)), 2):
        assert deltaE(levels[one], levels[other], input_space="sRGB1") >= _DISTINCT, (one, other)
    lightness = [cspace_convert(colour, "sRGB1", "CIELab")[0] for colour in levels]
    assert lightness == sorted(lightness, reverse=True), "higher is darker, for everyone"


@APPEARANCES
@pytest.mark.parametrize("sight", SIGHTS[:3])
def test_now_and_ambition_differ_for_every_eye(tokens: ColourTokens, sight: str) -> None:
    """Lines of a kind that colour may tell apart; dash, marker and words do so without it."""
    now, ambition = seen(tokens.now, sight), seen(tokens.ambition, sight)
    assert deltaE(now, ambition, input_space="sRGB1") >= _DISTINCT


@pytest.mark.parametrize("highest", [1, 2, 3, 4, 5, 7])
def test_any_number_of_levels_has_colours(highest: int) -> None:
    found = [level_colours(LIGHT, level, highest) for level in range(1, highest + 1)]
    assert all(contrast(*pair) >= 4.5 for pair in found)
    assert found[0] == (LIGHT.levels[0], LIGHT.level_inks[0])
    if highest > 1:
        assert found[-1] == (LIGHT.levels[-1], LIGHT.level_inks[-1])
