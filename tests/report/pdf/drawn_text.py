# SPDX-License-Identifier: EUPL-1.2
"""How what is on a page stands out from what was painted below it, from the drawing operators."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import pikepdf

from dgw_desktop.design_tokens import FILL_OPACITY, LIGHT, blend, contrast

Point = tuple[float, float]
_PAPER = "#FFFFFF"
_LARGE = 18.0  # points
_PALE = {
    LIGHT.background,
    LIGHT.selected,
    LIGHT.surface,
    LIGHT.levels[0],
    blend(LIGHT.now, LIGHT.surface, FILL_OPACITY),
}
"""Fills that say nothing by themselves: a line around them, a word or a mark on them does."""


@dataclass(frozen=True)
class Shape:
    """A line or a form: how it stands out, and of what colours."""

    page: int
    contrast: float
    fill: str | None
    stroke: str | None
    ground: str
    is_decoration: bool
    """It is in what nothing reads aloud."""


@dataclass(frozen=True)
class _State:
    matrix: pikepdf.Matrix
    fill: str = "#000000"
    stroke: str = "#000000"
    width: float = 1.0


@dataclass
class _Path:
    """What was drawn since the last painting: corners on it, and where its first line is."""

    corners: list[Point] = field(default_factory=list)
    first: Point | None = None

    def to(self, end: Point) -> None:
        start = self.corners[-1]
        self.corners.append(end)
        self.first = self.first or ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)

    def bend(self, one: Point, other: Point, end: Point) -> None:
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = self.corners[-1], one, other, end
        self.to(((x0 + 3 * x1 + 3 * x2 + x3) / 8, (y0 + 3 * y1 + 3 * y2 + y3) / 8))
        self.first = self.corners[-1] if len(self.corners) == 2 else self.first
        self.corners.append(end)


class _Page:
    """Goes through the operators of a page."""

    def __init__(self, page: pikepdf.Page, number: int) -> None:
        self._page = page
        self._number = number
        self._painted: list[tuple[list[Point], str]] = []
        self.texts: list[tuple[float, str, str]] = []
        self.shapes: list[Shape] = []

    def read(self) -> "_Page":
        state, kept = _State(pikepdf.Matrix()), []
        size, text, path, is_decoration = 0.0, pikepdf.Matrix(), _Path(), False
        for operands, operator in pikepdf.parse_content_stream(self._page):
            numbers = [float(one) for one in operands if not isinstance(one, pikepdf.Object)]
            across = state.matrix.transform
            match str(operator):
                case "q":
                    kept.append(state)
                case "Q":
                    state = kept.pop()
                case "BDC":
                    is_decoration = str(operands[0]) == "/Artifact"
                case "cm":
                    state = replace(state, matrix=pikepdf.Matrix(*numbers) @ state.matrix)
                case "rg" | "g":
                    state = replace(state, fill=_name(numbers))
                case "RG" | "G":
                    state = replace(state, stroke=_name(numbers))
                case "w":
                    state = replace(state, width=numbers[0])
                case "re":
                    x, y, wide, high = numbers
                    path.corners.append(across((x, y)))
                    for corner in ((x + wide, y), (x + wide, y + high), (x, y + high)):
                        path.to(across(corner))
                case "m":
                    path.corners.append(across((numbers[0], numbers[1])))
                case "l":
                    path.to(across((numbers[0], numbers[1])))
                case "c":
                    pairs = zip(numbers[::2], numbers[1::2], strict=True)
                    path.bend(*(across(pair) for pair in pairs))
                case "f" | "f*" | "F" | "B" | "B*" | "b" | "b*" | "S" | "s":
                    kind = str(operator)[0]
                    fill = state.fill if kind in "fFBb" else None
                    stroke = state.stroke if kind in "SsBb" else None
                    self._paint(path, fill, stroke, is_decoration)
                    if stroke == LIGHT.surface and fill is None:
                        self._clear(path, state.width)
                    path = _Path()
                case "n":
                    path = _Path()
                case "BT":
                    text = pikepdf.Matrix()
                case "Tf":
                    size = numbers[0]
                case "Tm":
                    text = pikepdf.Matrix(*numbers)
                case "Td" | "TD":
                    text = pikepdf.Matrix().translated(*numbers) @ text
                case "Tj" | "TJ":
                    place = (text @ state.matrix).transform((0.5, 1.5))
                    self.texts.append((size, state.fill, self._below(place)))
                case "K" | "k" | "sc" | "scn" | "cs" | "v" | "y":
                    raise AssertionError(f"an operator that is not known here: {operator}")
        return self

    def _paint(
        self, path: _Path, fill: str | None, stroke: str | None, is_decoration: bool
    ) -> None:
        ground = self._below(path.first or path.corners[0])
        stands_out = max(contrast(colour, ground) for colour in (fill, stroke) if colour)
        self.shapes.append(Shape(self._number, stands_out, fill, stroke, ground, is_decoration))
        if fill is not None:
            self._painted.append((path.corners, fill))

    def _clear(self, path: _Path, width: float) -> None:
        """Count a line in the colour of the paper as ground for what comes upon it."""
        across, up = zip(*path.corners, strict=True)
        left, right, low, high = min(across), max(across), min(up), max(up)
        half = width / 2
        corners = [(left - half, low), (right + half, low), (right + half, high)]
        self._painted.append(([*corners, (left - half, high)], LIGHT.surface))

    def _below(self, place: Point) -> str:
        found = (colour for corners, colour in reversed(self._painted) if _is_in(place, corners))
        return next(found, _PAPER)


def text_contrasts(path: Path) -> Iterator[tuple[int, float, str, str]]:
    """Yield for each text its page, its contrast, its colour and that of what lies below it.

    The contrast of large text counts as one and a half times what it is: WCAG 2.2 (1.4.3) asks for
    3:1 there, and for 4.5:1 elsewhere.
    """
    for number, page in enumerate(_pages(path), start=1):
        for size, ink, ground in page.texts:
            found = contrast(ink, ground)
            yield number, found * (1.5 if size >= _LARGE else 1), ink, ground


def shapes(path: Path) -> Iterator[Shape]:
    """Yield the lines and forms that say something (WCAG 2.2, 1.4.11): not the rules of tables,
    pale grounds, and what clears the ground for another.
    """
    for page in _pages(path):
        for shape in page.shapes:
            is_pale = shape.fill in _PALE and shape.stroke is None
            is_clearing = shape.fill is None and shape.stroke == LIGHT.surface
            is_rule = shape.is_decoration and shape.stroke == LIGHT.hairline
            if not (is_pale or is_clearing or is_rule):
                yield shape


@cache
def _pages(path: Path) -> list[_Page]:
    with pikepdf.open(path) as pdf:
        return [_Page(page, number).read() for number, page in enumerate(pdf.pages, start=1)]


def _is_in(place: Point, corners: list[Point]) -> bool:
    """Tell whether a place is in a form, by how often a line from it to the right meets an edge."""
    x, y = place
    inside = False
    for (x1, y1), (x2, y2) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _name(parts: list[float]) -> str:
    red, green, blue = parts if len(parts) == 3 else parts * 3
    return f"#{round(255 * red):02X}{round(255 * green):02X}{round(255 * blue):02X}"
