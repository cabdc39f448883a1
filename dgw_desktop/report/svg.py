# SPDX-License-Identifier: EUPL-1.2
"""A drawing as SVG that every program shows alike.

Letters are outlines and nothing is left to a default, so that neither a font that is not there nor
a program's own idea of a colour changes it. What it shows is in words in its title and description.
"""

from collections.abc import Iterator, Sequence
from html import escape

from reportlab.graphics.shapes import (
    Circle,
    Drawing,
    Group,
    Line,
    Polygon,
    PolyLine,
    Rect,
    String,
    mmult,
    translate,
)
from reportlab.lib.colors import Color

from dgw_desktop.report import fonts
from dgw_desktop.report.outlines import Outlines, outlines

_Matrix = Sequence[float]
_Point = tuple[float, float]
_JOINS = ("miter", "round", "bevel")


def svg_text(drawing: Drawing, title: str, description: str, language: str = "nl") -> str:
    """Return ``drawing`` as a file of SVG, as ``svg_element`` does."""
    languages = f'xml:lang="{language}" lang="{language}"'
    element = svg_element(drawing, title, description, languages)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{element}\n'


def svg_element(
    drawing: Drawing, title: str, description: str, more: str = "", mark: str = ""
) -> str:
    """Return ``drawing`` as an element; what it is called is read for who does not see it.

    ``more`` are attributes, and ``mark`` ends the ids, which tells several in one page apart. The
    drawing may consist of groups, lines, polygons, circles, rectangles and texts in the bundled
    fonts.
    """
    width, height = _number(drawing.width), _number(drawing.height)
    with outlines() as letters:
        # The base line of a drawing is at its foot, that of SVG at its top.
        shapes = "\n".join(_elements(drawing, (1, 0, 0, -1, 0, drawing.height), letters))
    given = f"{more} " if more else ""
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" \
viewBox="0 0 {width} {height}" {given}role="img" \
aria-labelledby="title{mark} description{mark}">
<title id="title{mark}">{escape(title, quote=False)}</title>
<desc id="description{mark}">{escape(description, quote=False)}</desc>
{shapes}
</svg>"""


def _elements(group: Group | Drawing, matrix: _Matrix, letters: Outlines) -> Iterator[str]:
    for shape in group.contents:
        if isinstance(shape, Group):
            yield from _elements(shape, mmult(matrix, shape.transform), letters)
        elif isinstance(shape, String):
            if shape.text.strip():  # a space has no outline
                yield _text(shape, matrix, letters)
        elif isinstance(shape, Circle):
            x, y = _place((shape.cx, shape.cy), matrix)
            yield (
                f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(shape.r)}" '
                f"{_look(shape, shape.fillColor)}/>"
            )
        elif isinstance(shape, Rect):
            yield _rectangle(shape, matrix)
        else:
            points, is_closed = _outline(shape)
            data = " L".join(_pair(point, matrix) for point in points)
            filling = shape.fillColor if is_closed else None
            yield f'<path d="M{data}{" Z" if is_closed else ""}" {_look(shape, filling)}/>'


def _rectangle(shape: Rect, matrix: _Matrix) -> str:
    """Return a rectangle that stands upright, also after ``matrix``."""
    ends = (shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)
    (x1, y1), (x2, y2) = (_place(end, matrix) for end in ends)
    sides = {
        "x": min(x1, x2), "y": min(y1, y2), "width": abs(x2 - x1), "height": abs(y2 - y1),
        "rx": shape.rx or 0, "ry": shape.ry or 0,
    }  # fmt: skip
    placed = " ".join(f'{name}="{_number(value)}"' for name, value in sides.items())
    return f"<rect {placed} {_look(shape, shape.fillColor)}/>"


def _outline(shape: Line | Polygon | PolyLine) -> tuple[list[_Point], bool]:
    """Return the corners of a shape, and whether the last one leads to the first."""
    if isinstance(shape, Line):
        return [(shape.x1, shape.y1), (shape.x2, shape.y2)], False
    flat = shape.points
    return list(zip(flat[::2], flat[1::2], strict=True)), isinstance(shape, Polygon)


def _text(shape: String, matrix: _Matrix, letters: Outlines) -> str:
    """Return a text as one path; each letter stands where it does in the whole text."""
    size, font = shape.fontSize, shape.fontName
    whole = fonts.width(shape.text, font, size)
    start = {"start": 0.0, "middle": -whole / 2, "end": -whole}[shape.textAnchor]
    moved = mmult(matrix, translate(shape.x + start, shape.y))
    parts, x = [], 0.0
    pen = begin = (0.0, 0.0)
    for letter in shape.text:
        for stroke in letters.letter(letter, font):
            # From where the pen is: half as long as from the corner of the picture.
            places = [_place((x + along * size, up * size), moved) for along, up in stroke.points]
            places = [(round(left, 2), round(top, 2)) for left, top in places]
            steps = (f"{_number(a - pen[0])} {_number(b - pen[1])}" for a, b in places)
            parts.append(stroke.move.lower() + " ".join(steps).replace(" -", "-"))
            pen = places[-1] if places else begin
            begin = pen if stroke.move == "M" else begin
        x += fonts.width(letter, font, size)
    # Where outlines of one letter cross, as in an accent, both are ink.
    return f'<path d="{"".join(parts)}" fill="{_colour(shape.fillColor)}" fill-rule="nonzero"/>'


def _look(shape: Circle | Line | Polygon | PolyLine | Rect, filling: Color | None) -> str:
    parts = [f'fill="{_colour(filling)}"', f'stroke="{_colour(shape.strokeColor)}"']
    if shape.strokeColor is not None:
        parts.append(f'stroke-width="{_number(shape.strokeWidth)}"')
        parts.append(f'stroke-linejoin="{_JOINS[shape.strokeLineJoin or 0]}"')
        if shape.strokeDashArray:
            dashes = " ".join(map(_number, shape.strokeDashArray))
            parts.append(f'stroke-dasharray="{dashes}"')
    return " ".join(parts)


def _colour(colour: Color | None) -> str:
    return "none" if colour is None else f"#{colour.hexval()[2:].upper()}"


def _place(point: _Point, matrix: _Matrix) -> _Point:
    a, b, c, d, e, f = matrix
    x, y = point
    return a * x + c * y + e, b * x + d * y + f


def _pair(point: _Point, matrix: _Matrix) -> str:
    x, y = _place(point, matrix)
    return f"{_number(x)} {_number(y)}"


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
