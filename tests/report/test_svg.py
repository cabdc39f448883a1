# SPDX-License-Identifier: EUPL-1.2
"""SVG leaves nothing to the program that shows it: no font, no colour, no clipping."""

import io
import re
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from reportlab.graphics.shapes import Drawing

from dgw_desktop.report.options import ChartView, Picture
from dgw_desktop.report.pictures import drawing_png, titled_drawing
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.svg import svg_text
from tests.report.reports import source_of

KINDS = ["empty", "half", "none", "full", "withheld", "model9"]
SVG = "{http://www.w3.org/2000/svg}"
WIDTH = 1920  # so that no line is thinner than a pixel, which is drawn as one whole pixel


def drawing_of(kind: str, picture: Picture) -> Drawing:
    source = source_of(kind)
    assert isinstance(source, ReportSource)
    return titled_drawing(source, ChartView(picture))


def shown(text: str, size: tuple[int, int]) -> Image.Image:
    """Return what Qt makes of it, which knows no more of SVG than it must."""
    image = QImage(*size, QImage.Format.Format_RGB888)
    image.fill(0xFFFFFF)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    assert renderer.isValid()
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    pixels = bytes(image.constBits())
    return Image.frombytes("RGB", size, pixels, "raw", "RGB", image.bytesPerLine())


@pytest.mark.parametrize("picture", Picture)
@pytest.mark.parametrize("kind", KINDS)
def test_another_program_shows_it_as_the_png(kind: str, picture: Picture, qapp: object) -> None:
    drawing = drawing_of(kind, picture)
    png = Image.open(io.BytesIO(drawing_png(drawing, WIDTH))).convert("RGB")
    other = shown(svg_text(drawing, "t", "d"), png.size)
    # Smaller, so that the smoothing of letters, which differs, is no more than their grey.
    difference = ImageChops.difference(png.reduce(32), other.reduce(32))
    assert max(ImageStat.Stat(difference).mean) < 5
    assert max(high for _, high in difference.getextrema()) < 50


@pytest.mark.parametrize("kind", KINDS)
def test_every_shape_says_how_it_is_filled_and_no_font_is_asked_for(kind: str) -> None:
    for picture in Picture:
        text = svg_text(drawing_of(kind, picture), "t", "d")
        assert "None" not in text and "font" not in text and "..." not in text
        for element in ElementTree.fromstring(text):
            name = element.tag.removeprefix(SVG)
            assert name in ("title", "desc", "path", "rect", "circle"), name
            if name not in ("title", "desc"):
                assert re.fullmatch(r"none|#[0-9A-F]{6}", element.attrib["fill"])
                assert re.fullmatch(r"none|#[0-9A-F]{6}", element.get("stroke", "none"))
                assert element.get("d") != ""


def test_title_and_description_are_what_is_said_of_it() -> None:
    text = svg_text(Drawing(10, 10), "A <b>&amp;", 'B "c" & d')
    root = ElementTree.fromstring(text)
    assert [(e.tag.removeprefix(SVG), e.text) for e in root] == [
        ("title", "A <b>&amp;"), ("desc", 'B "c" & d'),
    ]  # fmt: skip
    ids = root.attrib["aria-labelledby"].split()
    assert [element.attrib["id"] for element in root] == ids and root.attrib["role"] == "img"
