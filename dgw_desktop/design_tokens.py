# SPDX-License-Identifier: EUPL-1.2
"""Every colour and size of the program, on screen and on paper; nothing else names one."""

from dataclasses import dataclass

FONT_FAMILY = "Atkinson Hyperlegible Next"
FALLBACK_FAMILY = "DejaVu Sans"  # has signs such as ⋯ ✓ ◎; it comes along too
FONT_SIZES = {"small": 12.5, "base": 14.0, "large": 16.0, "heading": 20.0, "title": 26.0}
SPACE = 4
RADIUS_CONTROL = 6
RADIUS_CARD = 10
FILL_OPACITY = 0.20


@dataclass(frozen=True, slots=True)
class ColourTokens:
    """One appearance; all values are #RRGGBB. ``levels`` and ``level_inks`` go low to high."""

    background: str
    surface: str
    hairline: str
    control_border: str
    ink: str
    ink_muted: str
    now: str
    on_now: str
    selected: str
    ambition: str
    previous: str
    rise: str
    fall: str
    levels: tuple[str, ...]
    level_inks: tuple[str, ...]


_LEVELS = ("#CFE6F2", "#86BFDC", "#2478AB", "#0B4A7A")
_LEVEL_INKS = ("#16202E", "#16202E", "#FFFFFF", "#FFFFFF")

LIGHT = ColourTokens(
    background="#F3F5F8",
    surface="#FFFFFF",
    hairline="#C5CEDA",
    control_border="#7A8796",
    ink="#16202E",
    ink_muted="#4A5666",
    now="#0B5FA5",
    on_now="#FFFFFF",
    selected="#E4EEF7",
    ambition="#B4490A",
    previous="#6B7785",
    rise="#1B6E36",
    fall="#A3262A",
    levels=_LEVELS,
    level_inks=_LEVEL_INKS,
)

DARK = ColourTokens(
    background="#0E1621",
    surface="#16212E",
    hairline="#34465A",
    control_border="#6F849B",
    ink="#F2F5F8",
    ink_muted="#A9B6C6",
    now="#63B3ED",
    on_now="#0E1621",
    selected="#1B3650",
    ambition="#FFB454",
    previous="#A9B6C6",
    rise="#6FD08C",
    fall="#FF9A9A",
    levels=_LEVELS,
    level_inks=_LEVEL_INKS,
)

HIGH_CONTRAST = ColourTokens(
    background="#FFFFFF",
    surface="#FFFFFF",
    hairline="#000000",
    control_border="#000000",
    ink="#000000",
    ink_muted="#000000",
    now="#003A70",
    on_now="#FFFFFF",
    selected="#E2EFFC",
    ambition="#8A2F00",
    previous="#3A3A3A",
    rise="#00501E",
    fall="#8A0000",
    levels=_LEVELS,
    level_inks=_LEVEL_INKS,
)


def high_contrast_tokens(ground: str, ink: str, highlight: str, on_highlight: str) -> ColourTokens:
    """Return an appearance in the colours of a system's high contrast theme, as #RRGGBB.

    Where the highlight is no clear colour on the ground, or has no clear text, ink serves.
    """
    now, on_now = highlight, on_highlight
    if contrast(highlight, ground) < 4.5:
        now = ink
    if contrast(on_now, now) < 4.5:
        on_now = max((ground, ink), key=lambda colour: contrast(colour, now))
    selected = next(
        mixed
        for mixed in (blend(now, ground, opacity) for opacity in (0.3, 0.2, 0.1, 0.0))
        if contrast(ink, mixed) >= 4.5 or mixed == ground
    )
    named = DARK if is_dark(ground) else HIGH_CONTRAST

    def clear(colour: str) -> str:
        return colour if contrast(colour, ground) >= 7 else ink

    return ColourTokens(
        background=ground,
        surface=ground,
        hairline=ink,
        control_border=ink,
        ink=ink,
        ink_muted=ink,
        now=now,
        on_now=on_now,
        selected=selected,
        ambition=clear(named.ambition),
        previous=ink,
        rise=clear(named.rise),
        fall=clear(named.fall),
        levels=_LEVELS,
        level_inks=_LEVEL_INKS,
    )


def level_colours(tokens: ColourTokens, level: int, highest: int) -> tuple[str, str]:
    """Return background and ink of the chip of ``level``, for a model of ``highest`` levels.

    A model with another number of levels spreads them over the table's steps.
    """
    steps = len(tokens.levels)
    step = level - 1 if highest <= 1 else round((level - 1) * (steps - 1) / (highest - 1))
    return tokens.levels[step], tokens.level_inks[step]


def contrast(colour: str, other: str) -> float:
    """Return the contrast ratio of two #RRGGBB colours, 1..21 (WCAG 2.2, 'contrast ratio')."""
    lighter, darker = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def is_dark(colour: str) -> bool:
    """Tell whether white stands out on #RRGGBB ``colour`` more than black does."""
    return contrast(colour, "#FFFFFF") > contrast(colour, "#000000")


def blend(colour: str, under: str, opacity: float) -> str:
    """Return the #RRGGBB that ``colour`` at ``opacity`` (0..1) gives on ``under``."""
    mixed = (
        round(top * opacity + bottom * (1 - opacity))
        for top, bottom in zip(_channels(colour), _channels(under), strict=True)
    )
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (value / 255 for value in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
