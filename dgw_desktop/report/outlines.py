# SPDX-License-Identifier: EUPL-1.2
"""The outlines of letters, for a picture that looks the same where the font is not installed.

PDFium, which is here to turn drawings into pixels, reads them from the font.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from dgw_desktop.report import fonts
from dgw_desktop.report.pages import PDFIUM
from dgw_desktop.resources import resource

_Handle = ctypes.c_void_p
_MOVES = {pdfium.FPDF_SEGMENT_MOVETO: "M", pdfium.FPDF_SEGMENT_LINETO: "L"}
_CURVE_POINTS = 3  # of a Bézier curve, each of which PDFium gives as a segment


@dataclass(frozen=True, slots=True)
class Stroke:
    """A part of an outline: ``move`` is M, L, C or Z as in SVG, with 1, 1, 3 or 0 ``points``.

    Points are in times the font's size, from the start of the letter on its base line, y upward.
    """

    move: str
    points: tuple[tuple[float, float], ...]


class Outlines:
    """Gives the outlines of letters; ``outlines`` makes it."""

    def __init__(self, document: _Handle) -> None:
        self._document = document
        self._fonts: dict[str, tuple[_Handle, object]] = {}
        self._known: dict[tuple[str, str], tuple[Stroke, ...]] = {}

    def letter(self, letter: str, font: str) -> tuple[Stroke, ...]:
        """Return the outline of ``letter`` in one of the bundled fonts; empty for a space."""
        if (letter, font) not in self._known:
            self._known[letter, font] = tuple(self._read(letter, font))
        return self._known[letter, font]

    def _read(self, letter: str, font: str) -> Iterator[Stroke]:
        path = pdfium.FPDFFont_GetGlyphPath(self._font(font), ord(letter), 1.0)
        curve: list[tuple[float, float]] = []
        for index in range(pdfium.FPDFGlyphPath_CountGlyphSegments(path) if path else 0):
            segment = pdfium.FPDFGlyphPath_GetGlyphPathSegment(path, index)
            x, y = ctypes.c_float(), ctypes.c_float()
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            move = _MOVES.get(pdfium.FPDFPathSegment_GetType(segment))
            if move is not None:
                yield Stroke(move, ((x.value, y.value),))
            else:
                curve.append((x.value, y.value))
                if len(curve) == _CURVE_POINTS:
                    yield Stroke("C", tuple(curve))
                    curve = []
            if pdfium.FPDFPathSegment_GetClose(segment):
                yield Stroke("Z", ())

    def _font(self, name: str) -> _Handle:
        if name not in self._fonts:
            data = resource("fonts", f"{name}.ttf").read_bytes()
            kept = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
            loaded = pdfium.FPDFText_LoadFont(
                self._document, kept, len(data), pdfium.FPDF_FONT_TRUETYPE, True
            )
            self._fonts[name] = loaded, kept
        return self._fonts[name][0]

    def close(self) -> None:
        """Let go of the fonts."""
        for font, _ in self._fonts.values():
            pdfium.FPDFFont_Close(font)


@contextmanager
def outlines() -> Iterator[Outlines]:
    """Give the outlines of letters to one thread at a time."""
    fonts.register_fonts()
    with PDFIUM:
        document = pdfium.FPDF_CreateNewDocument()
        found = Outlines(document)
        try:
            yield found
        finally:
            found.close()
            pdfium.FPDF_CloseDocument(document)
