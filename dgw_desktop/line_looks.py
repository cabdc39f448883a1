# SPDX-License-Identifier: EUPL-1.2
"""How the lines of the spider look, once for screen and paper."""

from collections.abc import Iterator
from typing import NamedTuple

from dgw_desktop.design_tokens import ColourTokens


class LineLook(NamedTuple):
    """How a line looks; dash and marker tell it apart without its colour.

    ``token`` names the colour among ColourTokens. ``width`` is that of paper in points; a screen
    has ``SCREEN_WIDTH`` times as many pixels. ``dashes`` are stroke, gap, stroke … in widths of the
    line, none for a solid one. ``corners`` is the marker's number of corners: 0 is a circle, None
    is no marker, and a negative number stands on its tip; ``is_hollow`` leaves it open.
    """

    token: str
    width: float
    dashes: tuple[float, ...] = ()
    corners: int | None = None
    is_hollow: bool = False

    def colour(self, tokens: ColourTokens) -> str:
        """Return the colour in an appearance, as #RRGGBB."""
        colour: str = getattr(tokens, self.token)
        return colour


SCREEN_WIDTH = 1.45
_SAMPLE_STROKES, _SAMPLE_CROSS = 6, 0.25
NOW = LineLook("now", 1.7, corners=0)
AMBITION = LineLook("ambition", 1.3, (4.0, 2.0))
PREVIOUS = LineLook("previous", 1.3, (1.0, 2.0))
OTHERS, OTHERS_FILLING = LineLook("ink_muted", 0.7), LineLook("control_border", 0.5)
OTHERS_MEDIAN = LineLook("ink_muted", 1.9)
"""The edge of the middle half of a reference, what fills it, and the crosses at the medians."""

# Neither as the ambition nor as an earlier session: those mean something.
_APART = (
    ("now", (), 0),
    ("ink", (4.0, 2.0, 1.0, 2.0), 4),
    ("rise", (9.0, 3.0), 3),
    ("ink_muted", (4.0, 2.0, 1.0, 2.0, 1.0, 2.0), -4),
)
SIDE_BY_SIDE = tuple(
    LineLook(token, 1.5, dashes, corners, is_hollow)
    for is_hollow in (False, True)
    for token, dashes, corners in _APART
)
"""The looks of sessions side by side: as many as can be told apart."""


def sample_of_others(
    left: float, top: float, width: float, height: float
) -> Iterator[tuple[tuple[tuple[float, float], ...], LineLook]]:
    """Yield the lines of a piece of others' middle half for a legend, each with how it looks.

    They go through points (x, y) in the rectangle at ``left`` and ``top``.
    """
    right, bottom = left + width, top + height
    for part in range(1, _SAMPLE_STROKES):
        x = left + part * width / _SAMPLE_STROKES
        yield ((x, top), (x, bottom)), OTHERS_FILLING
    yield ((left, top), (right, top), (right, bottom), (left, bottom), (left, top)), OTHERS
    x, y, arm = left + width / 2, top + height / 2, _SAMPLE_CROSS * height
    for way in (-1, 1):
        yield ((x - arm, y - way * arm), (x + arm, y + way * arm)), OTHERS_MEDIAN
