# SPDX-License-Identifier: EUPL-1.2
"""The outlines of letters are those of the fonts, as another library reads them."""

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from dgw_desktop.report import fonts
from dgw_desktop.report.outlines import outlines
from dgw_desktop.resources import resource


@pytest.mark.parametrize("font", [fonts.REGULAR, fonts.SEMIBOLD, fonts.BOLD, fonts.FALLBACK])
def test_a_letter_has_the_outline_of_its_font(font: str) -> None:
    other = TTFont(resource("fonts", f"{font}.ttf"))
    names, shapes, unit = other.getBestCmap(), other.getGlyphSet(), other["head"].unitsPerEm
    with outlines() as found:
        for letter in "agMé€ï2–(¿":
            pen = BoundsPen(shapes)
            shapes[names[ord(letter)]].draw(pen)
            strokes = found.letter(letter, font)
            ends = [stroke.points[-1] for stroke in strokes if stroke.points]
            box = (
                min(x for x, _ in ends), min(y for _, y in ends),
                max(x for x, _ in ends), max(y for _, y in ends),
            )  # fmt: skip
            assert box == pytest.approx([side / unit for side in pen.bounds], abs=0.02), letter
            assert strokes[0].move == "M" and strokes[-1].move == "Z"
            assert all(len(s.points) == {"C": 3, "Z": 0}.get(s.move, 1) for s in strokes)


def test_a_space_has_none_and_the_second_font_has_what_the_first_lacks() -> None:
    with outlines() as found:
        assert found.letter(" ", fonts.REGULAR) == ()
        assert all(found.letter(letter, fonts.FALLBACK) for letter in "→▲▼α")
