# SPDX-License-Identifier: EUPL-1.2
"""Reads a picture back: every part of a PNG by its checksum, an SVG as the XML that it is."""

import zlib
from xml.etree import ElementTree

from reportlab.graphics.shapes import Drawing, Group, String

from dgw_desktop.report.fonts import readable
from dgw_desktop.report.options import ChartView, is_whole_png
from dgw_desktop.translating import tr
from dgw_desktop.work.read_back import Differs, Written

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = ("path", "rect", "circle")
_PNG_START = 8  # bytes


def check_png(written: Written) -> None:
    """Raise Differs for a PNG that is not whole or has no rows of pixels for its size."""
    data = written.path.read_bytes()
    if not is_whole_png(data):
        raise Differs(tr("de afbeelding is niet heel"))
    height = int.from_bytes(data[_PNG_START + 12 : _PNG_START + 16], "big")
    pixels = b"".join(part for kind, part in _parts(data) if kind == b"IDAT")
    if not height or len(zlib.decompress(pixels)) % height:
        raise Differs(tr("de afbeelding is niet heel"))


def _parts(data: bytes) -> list[tuple[bytes, bytes]]:
    found, place = [], _PNG_START
    while place < len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        found.append((data[place + 4 : place + 8], data[place + 8 : place + 8 + length]))
        place += 12 + length
    return found


def check_svg(written: Written) -> None:
    """Raise Differs for an SVG that has not the title and the values in words, or no lines."""
    from dgw_desktop.report.pictures import in_words, titled_drawing

    (source,) = written.sessions
    root = ElementTree.parse(written.path).getroot()  # made here
    title = " ".join(root.findtext(f"{_SVG}title", "").split())
    if " ".join(readable(source.session.details.title).split()) not in title:
        raise Differs(tr("de titel klopt niet"))
    said = " ".join(root.findtext(f"{_SVG}desc", "").split())
    if said != " ".join(readable(in_words(source)).split()):
        raise Differs(tr("de waarden kloppen niet"))
    shapes = [one for one in root.iter() if one.tag.removeprefix(_SVG) in _SHAPES]
    if len(shapes) != _drawn(titled_drawing(source, ChartView(written.options.picture))):
        raise Differs(tr("er ontbreken delen van de tekening"))


def _drawn(group: Group | Drawing) -> int:
    """Return how many shapes a drawing has; a space has none."""
    count = 0
    for shape in group.contents:
        if isinstance(shape, Group):
            count += _drawn(shape)
        else:
            count += not isinstance(shape, String) or bool(shape.text.strip())
    return count
