# SPDX-License-Identifier: EUPL-1.2
"""Makes resources/fonts/DejaVuSigns.ttf: the signs of DejaVu Sans that reports use themselves.

Reading all of DejaVu Sans is a tenth of the time of a first report; these are a twentieth of it.
"""

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
SIGNS = (
    *range(0x2190, 0x2200),  # arrows
    0x22EF,
    *range(0x25A0, 0x2600),  # geometric shapes
    *range(0x2700, 0x27C0),  # dingbats, which other programs use in lists
    0xFFFD,
)
_NAMES = {
    1: "DejaVu Signs",
    3: "DejaVu Signs",
    4: "DejaVu Signs",
    6: "DejaVuSigns",
    16: "DejaVu Signs",
}


def write_signs(path: Path) -> None:
    """Write the font to ``path``."""
    options = Options(hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True)
    options.drop_tables += ["FFTM", "GDEF", "GPOS", "GSUB", "MATH"]
    with TTFont(FONTS / "DejaVuSans.ttf", recalcTimestamp=False) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=SIGNS)
        subsetter.subset(font)
        for record in font["name"].names:
            # Two fonts in one document may not have one name.
            record.string = _NAMES.get(record.nameID, record.toUnicode())
        font.save(path)


if __name__ == "__main__":
    write_signs(FONTS / "DejaVuSigns.ttf")
