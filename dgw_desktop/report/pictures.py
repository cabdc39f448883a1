# SPDX-License-Identifier: EUPL-1.2
"""A session as a picture: PNG and SVG, with title and date inside; no Qt, no display."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Group, Rect, String, translate
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.domain.held import held_source
from dgw_desktop.domain.profile_words import row_in_words
from dgw_desktop.files import atomic_write
from dgw_desktop.report import fonts
from dgw_desktop.report.options import ChartView, Picture
from dgw_desktop.report.pages import pdf_pages
from dgw_desktop.report.profile_drawing import ProfilePage, profile_drawing, profile_of
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.spider_drawing import others_of, session_lines, spider_drawing
from dgw_desktop.report.svg import svg_text

_WIDTH = 960.0  # points
_MARGIN, _HEAD = 32.0, 84.0
_SPIDER_HEIGHT = 784.0
_TEXT_SIZE, _LINE = 15.0, 20.0
_PNG_WIDTH = 1920  # pixels
_SIGNATURE, _AROUND = 8, 12  # bytes: the beginning of a PNG, and what is around the data of a chunk


def png_bytes(source: ReportSource, view: ChartView) -> bytes:
    """Return a picture of ``source`` as PNG, 1920 pixels wide."""
    return drawing_png(titled_drawing(source, view), _PNG_WIDTH)


def drawing_png(drawing: Drawing, width: int) -> bytes:
    """Return ``drawing`` as PNG of ``width`` pixels, on white."""
    data = io.BytesIO()
    size = drawing.width, drawing.height
    canvas = Canvas(data, pagesize=size, invariant=1, initialFontName=fonts.REGULAR)
    renderPDF.draw(drawing, canvas, 0, 0)
    canvas.showPage()
    canvas.save()
    with pdf_pages(data.getvalue()) as document:
        picture = document[0].render(scale=width / size[0]).to_pil()
    result = io.BytesIO()
    picture.save(result, format="PNG", compress_level=0)
    return _packed(result.getvalue())


def _packed(png: bytes) -> bytes:
    """Return a PNG of which Pillow packed nothing, packed by the zlib of Python.

    Pillow brings a zlib of its own, another one for each system, and so other bytes for the same
    picture. The chunks are those of w3.org/TR/png-3/#5Chunk-layout.
    """
    rows, parts, place = b"", [png[:_SIGNATURE]], _SIGNATURE
    while place < len(png):
        length, kind = struct.unpack_from(">I4s", png, place)
        end = place + _AROUND + length
        if kind == b"IDAT":
            rows += png[place + 8 : end - 4]
        elif kind == b"IEND":
            data = b"IDAT" + zlib.compress(zlib.decompress(rows))
            parts += [struct.pack(">I", len(data) - 4), data, struct.pack(">I", zlib.crc32(data))]
        if kind != b"IDAT":
            parts.append(png[place:end])
        place = end
    return b"".join(parts)


def write_png(source: ReportSource, path: Path, picture: Picture = Picture.SPIDER) -> None:
    """Write a picture of ``source`` as PNG; UserError if that fails."""
    data = png_bytes(source, ChartView(picture))
    with atomic_write(path) as file:
        file.write(data)


def write_svg(source: ReportSource, path: Path, picture: Picture = Picture.SPIDER) -> None:
    """Write a picture of ``source`` as SVG, with its values in words; UserError if that fails."""
    tr = source.language.gettext
    name = {Picture.SPIDER: tr("Spinnenweb"), Picture.PROFILE: tr("Profiel")}[picture]
    title = fonts.readable(f"{name}: {_title(source)}, {_whose(source)}")
    drawing = titled_drawing(source, ChartView(picture))
    text = svg_text(drawing, " ".join(title.split()), in_words(source), source.language.code)
    with atomic_write(path) as file:
        file.write(text.encode("utf-8"))


def in_words(source: ReportSource) -> str:
    """Return the levels of every dimension in words, a sentence each."""
    rows, language = profile_of(source, with_votes=False).rows, source.language
    said = (row_in_words(row, language.gettext, language.wording) for row in rows)
    return " ".join((*(f"{row}." for row in said), *_beside_whom(source)))


def titled_drawing(source: ReportSource, view: ChartView) -> Drawing:
    """Return a picture with title, organisation and date above it, on white."""
    chart = _CHARTS[view.picture](source, view, _WIDTH - 2 * _MARGIN)
    fonts.register_fonts()
    below = [
        line
        for text in _beside_whom(source)
        for line in simpleSplit(fonts.plain(text), fonts.REGULAR, _TEXT_SIZE, _WIDTH - 2 * _MARGIN)
    ]
    foot = _LINE * len(below)
    height = chart.height + _HEAD + _MARGIN + foot
    drawing = Drawing(_WIDTH, height, initialFontName=fonts.REGULAR)
    drawing.add(Rect(0, 0, _WIDTH, height, fillColor=HexColor(LIGHT.surface), strokeColor=None))
    for text, font, size, drop, colour in (
        (_title(source), fonts.BOLD, 26, 48, LIGHT.ink),
        (_whose(source), fonts.REGULAR, 15, 72, LIGHT.ink_muted),
        *(
            (line, fonts.REGULAR, _TEXT_SIZE, height - _MARGIN / 2 - _LINE * row, LIGHT.ink_muted)
            for row, line in enumerate(reversed(below))
        ),
    ):
        drawing.add(
            String(
                _MARGIN,
                height - drop,
                fonts.shortened(_one_line(text), font, size, _WIDTH - 2 * _MARGIN),
                fontName=font,
                fontSize=size,
                fillColor=HexColor(colour),
            )
        )
    placed = Group(*chart.contents)
    placed.transform = translate(_MARGIN, _MARGIN / 2 + foot)
    drawing.add(placed)
    return drawing


def _spider(source: ReportSource, view: ChartView, width: float) -> Drawing:
    lines = session_lines(source, view.by_theme)
    size = width, _SPIDER_HEIGHT, _TEXT_SIZE
    others = others_of(source.held, source.model, source.language, view.by_theme)
    return spider_drawing(source.model, lines, *size, by_theme=view.by_theme, others=others)


def _profile(source: ReportSource, view: ChartView, width: float) -> Drawing:
    profile = profile_of(source)
    page = ProfilePage(profile.themes, view.order)
    return profile_drawing(profile, page, width, _TEXT_SIZE)


_CHARTS: dict[Picture, Callable[[ReportSource, ChartView, float], Drawing]] = {
    Picture.SPIDER: _spider,
    Picture.PROFILE: _profile,
}


def _beside_whom(source: ReportSource) -> list[str]:
    """Return of whom the figures of others are, nothing where there are none."""
    language = source.language
    return [held_source(source.held, language.gettext, language.wording)] if source.held else []


def _title(source: ReportSource) -> str:
    return source.session.details.title


def _whose(source: ReportSource) -> str:
    details = source.session.details
    day = source.language.wording.long_date(details.date)
    names = details.organisation, details.unit, day
    return " · ".join(filter(None, names))


def _one_line(text: str) -> str:
    return " ".join(fonts.plain(text).split())
