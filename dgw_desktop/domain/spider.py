# SPDX-License-Identifier: EUPL-1.2
"""Geometry of the spider chart, from which both the screen and the paper draw.

All lengths are in the caller's unit (pixels or points). The origin is the centre of the chart,
x runs to the right and y upward. Axis 0 points at twelve o'clock and the axes go clockwise.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from math import atan2, cos, degrees, floor, hypot, pi, sin, tau

Point = tuple[float, float]

ARC_OFFSET = 0.055  # theme arcs lie this part of the radius outside the outermost ring
_LABEL_OFFSET = 0.10  # labels start this part of the radius outside the outermost ring
_SMALLEST_SHARE = 0.5  # full labels may not take more than this part of the possible radius


class LabelMode(Enum):
    """How much of an axis label is shown."""

    FULL = auto()
    NUMBER = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring axes that all have a value; ``closed`` when they go all the way round."""

    points: tuple[Point, ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class Label:
    """Where the label of one axis stands.

    ``x, y`` is the anchor in the middle of the text's height; ``rotation`` is in degrees,
    counter-clockwise; ``align`` says which part of the text stands on the anchor: -1 its start,
    0 its middle, 1 its end.
    """

    x: float
    y: float
    rotation: float
    align: int


@dataclass(frozen=True, slots=True)
class Arc:
    """A theme's arc: radians clockwise from twelve o'clock."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The size of a chart in a given rectangle: the outermost ring's radius and the labels.

    ``lengths`` says how much of each full label there is room for: all of it, or less where that
    makes the chart larger.
    """

    radius: float
    mode: LabelMode
    labels: tuple[Label, ...]
    lengths: tuple[float, ...] = ()


def axis_angle(index: int, axes: int) -> float:
    """Return the angle of axis ``index`` of ``axes``: radians clockwise from twelve o'clock."""
    return tau * index / axes


def polar(angle: float, distance: float) -> Point:
    """Return the point at ``angle`` (radians clockwise from twelve) and ``distance``."""
    return distance * sin(angle), distance * cos(angle)


def value_point(index: int, axes: int, value: float, highest: int, radius: float) -> Point:
    """Return the place of ``value`` (0..highest) on axis ``index``."""
    return polar(axis_angle(index, axes), radius * value / highest)


def runs(values: Sequence[float | None], highest: int, radius: float) -> tuple[Run, ...]:
    """Return the line through ``values`` (one per axis) as runs; None leaves a gap in it."""
    axes = len(values)
    points = [
        None if value is None else value_point(index, axes, value, highest, radius)
        for index, value in enumerate(values)
    ]
    first_gap = next((index for index, point in enumerate(points) if point is None), None)
    if first_gap is None:
        return (Run(tuple(p for p in points if p is not None), closed=True),) if points else ()
    found: list[Run] = []
    current: list[Point] = []
    # Starting at a gap keeps a run that passes twelve o'clock in one piece.
    for point in [*points[first_gap:], *points[:first_gap], None]:
        if point is not None:
            current.append(point)
        elif current:
            found.append(Run(tuple(current), closed=False))
            current = []
    return tuple(found)


def ring(level: int, axes: int, highest: int, radius: float) -> tuple[Point, ...]:
    """Return the corners of the ring of ``level``."""
    return tuple(value_point(index, axes, level, highest, radius) for index in range(axes))


def theme_arcs(sizes: Sequence[int], gap: float = 0.03) -> tuple[Arc, ...]:
    """Return an arc per theme of ``sizes[i]`` neighbouring axes, ``gap`` radians apart."""
    axes = sum(sizes)
    arcs = []
    first = 0
    for size in sizes:
        start = axis_angle(first, axes) - pi / axes
        arcs.append(Arc(start + gap / 2, start + tau * size / axes - gap / 2))
        first += size
    return tuple(arcs)


def nearest_axis(x: float, y: float, axes: int) -> int:
    """Return the index of the axis whose direction is nearest to the point."""
    return floor(atan2(x, y) / tau * axes + 0.5) % axes


def layout(
    width: float,
    height: float,
    label_widths: Sequence[float],
    number_widths: Sequence[float],
    line_height: float,
    least_share: float = 0.0,
) -> Layout:
    """Find the largest chart that stands in ``width`` x ``height`` with no label cut off.

    ``label_widths`` and ``number_widths`` give the length of every axis' full label and of its
    number alone. Full labels are used while they leave the chart at least half of the radius it
    could have and do not touch each other; then numbers; then no labels at all. Where full labels
    leave less than ``least_share`` of that radius, the longest are to be shortened.
    """
    axes = len(label_widths)
    bare = _bare_radius(width, height)
    with_numbers = _number_radius(width, height, axes, number_widths, line_height)
    with_labels = _label_radius(width, height, label_widths, line_height)
    step = tau / axes
    if (
        with_labels >= _SMALLEST_SHARE * with_numbers
        and with_labels * (1 + _LABEL_OFFSET) * step >= line_height
    ):
        radius = max(with_labels, least_share * with_numbers)
        labels = tuple(_radial_label(i, axes, radius) for i in range(axes))
        lengths = tuple(
            min(length, _room(index, axes, width, height, line_height) - _start(radius))
            for index, length in enumerate(label_widths)
        )
        return Layout(radius, LabelMode.FULL, labels, lengths)
    widest = max(number_widths, default=0.0)
    distance = _number_distance(with_numbers, widest, line_height)
    if with_numbers > 0 and distance * step >= min(line_height, widest):
        labels = tuple(
            Label(*polar(axis_angle(i, axes), distance), rotation=0.0, align=0) for i in range(axes)
        )
        return Layout(with_numbers, LabelMode.NUMBER, labels)
    return Layout(bare, LabelMode.NONE, ())


def label_corners(label: Label, width: float, line_height: float) -> tuple[Point, ...]:
    """Return the four corners of the text of a label, for checks on clipping and overlap."""
    start = {-1: 0.0, 0: -width / 2, 1: -width}[label.align]
    turn = label.rotation * pi / 180
    return tuple(
        (
            label.x + along * cos(turn) - across * sin(turn),
            label.y + along * sin(turn) + across * cos(turn),
        )
        for along, across in (
            (start, -line_height / 2),
            (start + width, -line_height / 2),
            (start + width, line_height / 2),
            (start, line_height / 2),
        )
    )


def _bare_radius(width: float, height: float) -> float:
    return max(0.0, min(width, height) / 2 / (1 + 2 * ARC_OFFSET))


def _number_distance(radius: float, widest: float, line_height: float) -> float:
    """Numbers stand upright, so half their diagonal keeps them off the arcs."""
    return radius * (1 + _LABEL_OFFSET) + hypot(widest, line_height) / 2


def _number_radius(
    width: float, height: float, axes: int, widths: Sequence[float], line_height: float
) -> float:
    widest = max(widths, default=0.0)
    room = min(width - widest, height - line_height) / 2 - hypot(widest, line_height) / 2
    return max(0.0, room / (1 + _LABEL_OFFSET)) if axes else 0.0


def _label_radius(
    width: float, height: float, widths: Sequence[float], line_height: float
) -> float:
    """Each label's outer corners give a linear bound on the radius; the least one holds."""
    axes = len(widths)
    bounds = (
        (_room(index, axes, width, height, line_height) - length) / (1 + _LABEL_OFFSET)
        for index, length in enumerate(widths)
    )
    return max(0.0, min((_bare_radius(width, height), *bounds)))


def _start(radius: float) -> float:
    """Return how far from the centre labels start."""
    return radius * (1 + _LABEL_OFFSET)


def _room(index: int, axes: int, width: float, height: float, line_height: float) -> float:
    """Return how far from the centre the label of an axis can reach with both its corners."""
    angle = axis_angle(index, axes)
    across, along = abs(sin(angle)), abs(cos(angle))
    return min(
        (room - line_height * sideways) / 2 / towards
        for room, towards, sideways in ((width, across, along), (height, along, across))
        if towards > 1e-9
    )


def _radial_label(index: int, axes: int, radius: float) -> Label:
    angle = axis_angle(index, axes)
    x, y = polar(angle, radius * (1 + _LABEL_OFFSET))
    rotation = 90 - degrees(angle)
    # Left of the vertical the text would be upside down: turn it, so that it ends at the ring.
    # The one at six o'clock reads downward, like its right-hand neighbours.
    turned = angle > pi + 1e-9
    return Label(x, y, rotation + 180 if turned else rotation, 1 if turned else -1)
