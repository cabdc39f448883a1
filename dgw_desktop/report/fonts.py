# SPDX-License-Identifier: EUPL-1.2
"""The bundled font in reportlab, and user text that is safe to set in it."""

import unicodedata
from functools import cache
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from dgw_desktop.resources import resource

REGULAR = "AtkinsonHyperlegibleNext-Regular"
BOLD = "AtkinsonHyperlegibleNext-Bold"
SEMIBOLD = "AtkinsonHyperlegibleNext-SemiBold"
ITALIC = "AtkinsonHyperlegibleNext-Italic"
_REPLACEMENT = "¿"  # visible, and in the font; a box is not
_INVISIBLE = ("\ufe0e", "\ufe0f", "\u200d", "\u200b", "\u200c", "\ufeff", "\u00ad")


@cache
def register_fonts() -> None:
    """Make the font known to reportlab; calling it again does nothing."""
    for name in (REGULAR, SEMIBOLD, BOLD, ITALIC):
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", f"{name}.ttf"))))
    pdfmetrics.registerFontFamily(REGULAR, REGULAR, BOLD, ITALIC, BOLD)


def plain(text: str) -> str:
    """Return ``text`` with only what the font can show; line ends stay.

    Control characters go, letters outside the font become a visible mark, so that a reader sees
    that something stood there.
    """
    register_fonts()
    known = _known_letters()
    kept = []
    for letter in unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")):
        if letter in "\n ":
            kept.append(letter)
        elif letter == "\t":
            kept.append("    ")
        elif letter in _INVISIBLE or unicodedata.category(letter) in ("Cc", "Cf"):
            continue
        elif ord(letter) in known:
            kept.append(letter)
        else:
            kept.append(_REPLACEMENT)
    return "".join(kept)


def markup(text: str) -> str:
    """Return ``text`` as reportlab paragraph text in which nothing is markup."""
    return escape(plain(text)).replace("\n", "<br/>")


def width(text: str, font: str, size: float) -> float:
    """Return the width of ``text`` in points."""
    register_fonts()
    return float(pdfmetrics.stringWidth(text, font, size))


@cache
def _known_letters() -> frozenset[int]:
    return frozenset(pdfmetrics.getFont(REGULAR).face.charToGlyph)
