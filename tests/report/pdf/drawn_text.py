# SPDX-License-Identifier: EUPL-1.2
"""How text on a page stands out from what was painted below it, from the drawing operators."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf

from dgw_desktop.design_tokens import contrast

Colour = tuple[float, float, float]
Box = tuple[float, float, float, float]
_PAPER: Colour = (1.0, 1.0, 1.0)
_LARGE = 18.0  # points


@dataclass(frozen=True)
class _State:
    matrix: pikepdf.Matrix
    fill: Colour = (0.0, 0.0, 0.0)


def text_contrasts(path: Path) -> Iterator[tuple[int, float, Colour, Colour]]:
    """Yield for each text its page, its contrast, its colour and that of what lies below it.

    The contrast of large text counts as one and a half times what it is: WCAG 2.2 (1.4.3) asks for
    3:1 there, and for 4.5:1 elsewhere.
    """
    with pikepdf.open(path) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            for size, ink, ground in _texts(page):
                found = contrast(_name(ink), _name(ground))
                yield number, found * (1.5 if size >= _LARGE else 1), ink, ground


def _texts(page: pikepdf.Page) -> Iterator[tuple[float, Colour, Colour]]:
    state, kept = _State(pikepdf.Matrix()), []
    painted: list[tuple[Box, Colour]] = []
    points: list[tuple[float, float]] = []
    size, text = 0.0, pikepdf.Matrix()
    line = pikepdf.Matrix()
    for operands, operator in pikepdf.parse_content_stream(page):
        numbers = [float(one) for one in operands if not isinstance(one, pikepdf.Object)]
        match str(operator):
            case "q":
                kept.append(state)
            case "Q":
                state = kept.pop()
            case "cm":
                state = replace(state, matrix=pikepdf.Matrix(*numbers) @ state.matrix)
            case "rg":
                state = replace(state, fill=(numbers[0], numbers[1], numbers[2]))
            case "g":
                state = replace(state, fill=(numbers[0],) * 3)
            case "re":
                x, y, width, height = numbers
                points += [state.matrix.transform(p) for p in ((x, y), (x + width, y + height))]
            case "m" | "l" | "c" | "v" | "y":
                pairs = zip(numbers[::2], numbers[1::2], strict=True)
                points += [state.matrix.transform(pair) for pair in pairs]
            case "f" | "f*" | "B" | "B*" | "b" | "b*" | "F":
                across, up = zip(*points, strict=True)
                painted.append(((min(across), min(up), max(across), max(up)), state.fill))
                points = []
            case "S" | "s" | "n":
                points = []
            case "BT":
                text = line = pikepdf.Matrix()
            case "Tf":
                size = numbers[0]
            case "Tm":
                text = line = pikepdf.Matrix(*numbers)
            case "Td" | "TD":
                text = line = pikepdf.Matrix().translated(*numbers) @ line
            case "Tj" | "TJ":
                x, y = (text @ state.matrix).transform((0.5, 1.5))
                below = [c for box, c in painted if box[0] <= x <= box[2] and box[1] <= y <= box[3]]
                yield size, state.fill, below[-1] if below else _PAPER
            case "K" | "k" | "sc" | "scn" | "cs":
                raise AssertionError(f"a colour of another kind: {operator}")


def _name(colour: Colour) -> str:
    return "#{:02X}{:02X}{:02X}".format(*(round(255 * part) for part in colour))
