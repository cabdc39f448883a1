# SPDX-License-Identifier: EUPL-1.2
"""The bundled fonts in reportlab, and user text that is safe to set in them."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from functools import cache, lru_cache
from html import escape
from itertools import groupby

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from dgw_desktop.resources import resource

REGULAR = "AtkinsonHyperlegibleNext-Regular"
BOLD = "AtkinsonHyperlegibleNext-Bold"
SEMIBOLD = "AtkinsonHyperlegibleNext-SemiBold"
ITALIC = "AtkinsonHyperlegibleNext-Italic"
SIGNS = "DejaVuSigns"
"""Arrows and signs that the first font lacks: a part of the last one, see signs_font.py."""
FALLBACK = "DejaVuSans"
"""Greek, Cyrillic and what else the others lack; large, and read when a text first needs it."""
_REPLACEMENT = "\ufffd"  # for what none has; visible, and among the signs
_PLAIN_REPLACEMENT = "¿"  # where only the first font can be used
_INVISIBLE = ("\ufe0e", "\ufe0f", "\u200d", "\u200b", "\u200c", "\ufeff", "\u00ad")
_NO_LETTERS = ("\ufffe", "\uffff")  # which XML does not allow; nor half a letter
_FROM_RIGHT = ("R", "AL", "AN")  # would be set in the wrong order, letters not joined
_WORDS = 5_000  # of which the width is kept; a report of a session has some hundreds
_LARGEST_BLOCK = 100  # of a ToUnicode table (Adobe technical note 5411, 1.4.1)


@cache
def register_fonts() -> None:
    """Make the fonts known to reportlab; calling it again does nothing."""
    for name in (REGULAR, SEMIBOLD, BOLD, ITALIC, SIGNS):
        _register(name)
    pdfmetrics.registerFontFamily(REGULAR, REGULAR, BOLD, ITALIC, BOLD)


def readable(text: str) -> str:
    """Return ``text`` without what cannot be read: control characters go, line ends stay."""
    if text.isprintable() and (text.isascii() or _is_plain(text)):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    kept = []
    for letter in unicodedata.normalize("NFC", text):
        category = unicodedata.category(letter)
        if category == "Cs" or letter in _NO_LETTERS:
            kept.append(_REPLACEMENT)
        elif letter == "\n" or (letter not in _INVISIBLE and category not in ("Cc", "Cf")):
            kept.append(letter)
    return "".join(kept)


def _is_plain(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text) and not any(map(text.__contains__, _INVISIBLE))


def unshown(text: str) -> str:
    """Return the letters of ``text`` that a report cannot show, each once."""
    if text.isascii() and text.isprintable():
        return ""
    outside = set(map(ord, readable(text))) - _letters(REGULAR)
    return "".join(chr(code) for code in sorted(outside) if _font_of(chr(code)) is None)


def plain(text: str) -> str:
    """Return ``text`` with only what the first font has; line ends stay.

    Letters outside the font become a visible mark, so that a reader sees that something stood
    there.
    """
    known = _letters(REGULAR)
    return "".join(
        letter if letter == "\n" or ord(letter) in known else _PLAIN_REPLACEMENT
        for letter in readable(text)
    )


def runs(text: str, font: str = REGULAR) -> Iterator[tuple[str, str]]:
    """Yield the pieces of ``text``, each with the font that has its letters.

    Letters of no font become a visible mark.
    """
    text = readable(text)
    if text.isascii() or _letters(REGULAR).issuperset(map(ord, text)):
        yield font, text
        return
    for name, letters in groupby(text, _font_of):
        piece = "".join(letters)
        if name is None:
            yield SIGNS, _REPLACEMENT * len(piece)
        else:
            yield (font if name == REGULAR else name), piece


def markup(text: str) -> str:
    """Return ``text`` as reportlab paragraph text in which nothing is markup."""
    parts = []
    for font, piece in runs(text):
        safe = escape(piece, quote=False).replace("\n", "<br/>")
        parts.append(safe if font == REGULAR else f'<font name="{font}">{safe}</font>')
    return "".join(parts)


def width(text: str, font: str, size: float) -> float:
    """Return the width of ``text`` in points."""
    register_fonts()
    return sum(float(pdfmetrics.stringWidth(piece, name, size)) for name, piece in runs(text, font))


def shortened(text: str, font: str, size: float, room: float) -> str:
    """Return ``text``, cut so that it takes at most ``room`` points."""
    if width(text, font, size) <= room:
        return text
    kept = bisect_right(range(len(text)), room, key=lambda n: width(f"{text[:n]}…", font, size))
    return f"{text[: max(0, kept - 1)].rstrip()}…"


def _font_of(letter: str) -> str | None:
    """Return the font that has ``letter``, None if none can set it."""
    code = ord(letter)
    if letter == "\n" or code in _letters(REGULAR):
        return REGULAR
    if unicodedata.bidirectional(letter) in _FROM_RIGHT:
        return None
    return next((name for name in (SIGNS, FALLBACK) if code in _letters(name)), None)


@cache
def _letters(font: str) -> frozenset[int]:
    """Return the code points that ``font`` can set."""
    register_fonts()
    if font == FALLBACK:
        _register(FALLBACK)
    return frozenset(
        code for code, glyph in pdfmetrics.getFont(font).face.charToGlyph.items() if glyph
    )


def _register(font: str) -> None:
    pdfmetrics.registerFont(_Font(font, str(resource("fonts", f"{font}.ttf"))))


class _Font(TTFont):  # type: ignore[misc]
    """A font whose ToUnicode tables are as PDF/A-2 asks (ISO 19005-2, 6.2.11.7).

    reportlab writes them with U+0000 for unused codes, in blocks of over 100, and letters above
    U+FFFF not as UTF-16. And it measures and encodes every word anew, a tenth of a report's time.
    """

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path)
        self.stringWidth = lru_cache(maxsize=_WORDS)(super().stringWidth)

    def splitString(
        self, text: str, doc: PDFDocument, encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        """Return the codes of ``text`` by subset; at once where all were used before."""
        heard = getattr(doc, "heard", None)  # by what a drawing is known again, see TaggedCanvas
        if heard is not None:
            heard.setdefault(self, {}).update(dict.fromkeys(text))
        state = self.state.get(doc)
        if text and state is not None:
            # An unknown letter, or one of a later subset, is for reportlab.
            with suppress(KeyError, ValueError):
                return [(0, bytes(map(state.assignments.__getitem__, map(ord, text))))]
        found: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        return found

    def addObjects(self, doc: PDFDocument) -> None:
        subsets = list(self.state[doc].subsets)
        known = set(doc.idToObject)
        super().addObjects(doc)
        tables = [
            found
            for name, found in doc.idToObject.items()
            if name not in known and name.startswith("toUnicodeCMap:")
        ]
        for table, subset in zip(tables, subsets, strict=True):
            table.content = _to_unicode(subset)


def _to_unicode(subset: list[int]) -> str:
    """Return the table of a subset: code points in the order of their codes."""
    pairs = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
        if point
    ]
    blocks = []
    for start in range(0, len(pairs), _LARGEST_BLOCK):
        block = pairs[start : start + _LARGEST_BLOCK]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )
