# SPDX-License-Identifier: EUPL-1.2
"""The spider as a picture: PNG and SVG, with title and date inside; no Qt, no display."""

import io
from html import escape
from pathlib import Path

from reportlab.graphics import renderPDF, renderSVG
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas

from dgw_desktop.design_tokens import FONT_FAMILY
from dgw_desktop.files import atomic_write
from dgw_desktop.report import fonts
from dgw_desktop.report.pages import pdf_pages
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.spider_drawing import titled_drawing

_SIZE = (960.0, 900.0)  # points
_PNG_WIDTH = 1920  # pixels
_CSS_WEIGHTS = {fonts.REGULAR: 400, fonts.SEMIBOLD: 600, fonts.BOLD: 700}


def png_bytes(source: ReportSource) -> bytes:
    """Return the spider of ``source`` as PNG, 1920 pixels wide."""
    return drawing_png(titled_drawing(source, *_SIZE), _PNG_WIDTH)


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
    picture.save(result, format="PNG", optimize=True)
    return result.getvalue()


def write_png(source: ReportSource, path: Path) -> None:
    """Write the spider of ``source`` as PNG; UserError if that fails."""
    data = png_bytes(source)
    with atomic_write(path) as file:
        file.write(data)


def write_svg(source: ReportSource, path: Path) -> None:
    """Write the spider of ``source`` as SVG with its text as text; UserError if that fails."""
    text = renderSVG.drawToString(titled_drawing(source, *_SIZE))
    text = text.decode("utf-8") if isinstance(text, bytes) else text
    for name, weight in _CSS_WEIGHTS.items():
        text = text.replace(
            f"font-family: {name}",
            f"font-family: '{FONT_FAMILY}', sans-serif; font-weight: {weight}",
        )
    details = source.session.details
    title = escape(fonts.plain(f"Spinnenweb: {details.organisation}, {details.title}"))
    start = text.index(">", text.index("<svg")) + 1
    text = f"{text[:start]}\n<title>{title}</title>{text[start:]}"
    with atomic_write(path) as file:
        file.write(text.encode("utf-8"))
