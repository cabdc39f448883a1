# SPDX-License-Identifier: EUPL-1.2
"""Geometry of the spider chart, from which both the screen and the paper draw.

All lengths are in the caller's unit (pixels or points). The origin is the centre of the chart,
x runs to the right and y upward. Axis 0 points at twelve o'clock and the axes go clockwise.
"""

from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from math import atan2, ceil, cos, degrees, floor, hypot, pi, sin, tau
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dgw_desktop.domain.held import Middle

Point = tuple[float, float]

_ARC_OFFSET = 0.055  # theme arcs lie this part of the radius outside the outermost ring
_ARC_WIDTH = 0.022  # of the radius
_LABEL_OFFSET = 0.10  # labels start this part of the radius outside the outermost ring
_NAMES_OFFSET = 0.05  # and this part and the height of the names, where arcs carry names
_ROOM_AROUND_NAME = 0.4  # at each end of a name on its arc, in times the names' height
_LEAST_NAMED = 0.9  # of the radius without names; for less the arcs carry none
_ARC_STEP = tau / 180  # radians between two points of an arc
_ZONE_ROOM = 0.18  # levels by which a zone is wider at each side: of one level it is seen too
_STROKES = 78  # in a zone that goes all the way round
_CROSS = 0.022  # of the radius, what an arm of the cross at a median reaches aside
_SMALLEST_SHARE = 0.5  # full labels may not take more than this part of the possible radius


class LabelMode(Enum):
    """How much of an axis label is shown."""

    FULL = auto()
    NUMBER = auto()
    NONE = auto()


class Run(NamedTuple):
    """Neighbouring axes that all have a value; ``closed`` when they go all the way round."""

    points: tuple[Point, ...]
    closed: bool


class Sector(NamedTuple):
    """Neighbouring ``axes``, clockwise, that all have a value, or all have none.

    It reaches half way to the axes beside it; ``is_whole`` when it goes all the way round.
    """

    axes: tuple[int, ...]
    is_known: bool
    is_whole: bool

    def single_axes(self) -> "tuple[Sector, ...]":
        """Return a sector for each of the axes."""
        return tuple(Sector((axis,), self.is_known, is_whole=False) for axis in self.axes)


class Zone(NamedTuple):
    """Where the middle half of others lies: closed ``edges`` around it, and what fills it.

    It is filled with ``strokes`` towards the rim, through which everything below it is seen: they
    run along no ring, and no line of a session does that. ``medians`` are the strokes of a cross at
    each median: where these are equal, lines along the rings would look like a dashed line.
    """

    edges: tuple[tuple[Point, ...], ...]
    strokes: tuple[tuple[Point, Point], ...]
    medians: tuple[tuple[Point, Point], ...]


class Label(NamedTuple):
    """Where the label of one axis stands.

    ``x, y`` is the anchor in the middle of the text's height; ``rotation`` is in degrees,
    counter-clockwise; ``align`` says which part of the text stands on the anchor: -1 its start,
    0 its middle, 1 its end.
    """

    x: float
    y: float
    rotation: float
    align: int


class Arc(NamedTuple):
    """A theme's arc: radians clockwise from twelve o'clock."""

    start: float
    end: float


class ArcNames(NamedTuple):
    """The names of the themes: ``widths`` of their texts, as many as ``sizes``, and ``height``.

    ``sizes`` are those of theme_arcs.
    """

    sizes: Sequence[int]
    widths: Sequence[float]
    height: float


class Layout(NamedTuple):
    """The size of a chart in a given rectangle: the outermost ring's radius and the labels.

    ``lengths`` says how much of each full label there is room for: all of it, or less where that
    makes the chart larger. The middle of the theme arcs is ``arc_radius`` from the centre and they
    are ``arc_width`` wide; ``named`` says of each whether its name stands on it, and is empty
    where none does.
    """

    radius: float
    mode: LabelMode
    labels: tuple[Label, ...]
    lengths: tuple[float, ...] = ()
    arc_radius: float = 0.0
    arc_width: float = 0.0
    named: tuple[bool, ...] = ()


def axis_angle(index: int, axes: int) -> float:
    """Return the angle of axis ``index`` of ``axes``: radians clockwise from twelve o'clock."""
    return tau * index / axes


def polar(angle: float, distance: float) -> Point:
    """Return the point at ``angle`` (radians clockwise from twelve) and ``distance``."""
    return distance * sin(angle), distance * cos(angle)


def value_point(index: int, axes: int, value: float, highest: int, radius: float) -> Point:
    """Return the place of ``value`` (0..highest) on axis ``index``."""
    x, y = _direction(index, axes)
    distance = radius * value / highest
    return distance * x, distance * y


@lru_cache(maxsize=512)
def _direction(index: int, axes: int) -> Point:
    """Return the point at distance 1 on axis ``index``: a chart asks for the same few each time."""
    return polar(axis_angle(index, axes), 1.0)


def sectors(values: Sequence[object | None]) -> tuple[Sector, ...]:
    """Return the axes by whether they have a value, each once and clockwise; None is no value."""
    axes = len(values)
    known = [value is not None for value in values]
    starts = [index for index in range(axes) if known[index] != known[index - 1]]
    if not starts:
        return (Sector(tuple(range(axes)), known[0], is_whole=True),) if axes else ()
    return tuple(
        Sector(
            tuple(index % axes for index in range(start, end if end > start else end + axes)),
            known[start],
            is_whole=False,
        )
        for start, end in zip(starts, [*starts[1:], starts[0]], strict=True)
    )


def runs(values: Sequence[float | None], highest: int, radius: float) -> tuple[Run, ...]:
    """Return the line through ``values`` (one per axis) as runs; None leaves a gap in it."""
    found = []
    for sector in sectors(values):
        present = [(index, value) for index in sector.axes if (value := values[index]) is not None]
        if present:
            points = (value_point(i, len(values), v, highest, radius) for i, v in present)
            found.append(Run(tuple(points), sector.is_whole))
    return tuple(found)


def edge(
    sector: Sector, values: Sequence[float | None], highest: int, radius: float
) -> tuple[Point, ...]:
    """Return the line over the axes of ``sector`` at their ``values``, one per axis of the chart.

    At both ends it goes on at the same value half way to the next axis, along the ring. An axis
    without a value counts as 0.
    """
    axes = len(values)

    def corner(index: int, value: float) -> Point:
        return value_point(index, axes, value, highest, radius)

    def half_way(index: int, towards: int) -> Point:
        value = values[index] or 0
        (x1, y1), (x2, y2) = corner(index, value), corner(index + towards, value)
        return (x1 + x2) / 2, (y1 + y2) / 2

    corners = [corner(index, values[index] or 0) for index in sector.axes]
    if sector.is_whole:
        return tuple(corners)
    return (half_way(sector.axes[0], -1), *corners, half_way(sector.axes[-1], 1))


def areas(
    values: Sequence[float | None], highest: int, radius: float
) -> tuple[tuple[Point, ...], ...]:
    """Return what is filled under the line of ``values``: a polygon per sector with values.

    An axis without a value is left out up to the rim, half way to its neighbours. So it does not
    look like a value of zero, which would take the neighbours' side of the area to the centre.
    """
    return tuple(
        found if sector.is_whole else (*found, (0.0, 0.0))
        for sector in sectors(values)
        if sector.is_known
        for found in [edge(sector, values, highest, radius)]
    )


def unknown_areas(
    values: Sequence[float | None], highest: int, radius: float
) -> tuple[tuple[Point, ...], ...]:
    """Return the polygons, from the centre to the rim, of which ``values`` say nothing.

    None where they say nothing at all: then there is nothing to tell them apart from.
    """
    if all(value is None for value in values):
        return ()
    rim = [highest] * len(values)
    return tuple(
        (*edge(sector, rim, highest, radius), (0.0, 0.0))
        for sector in sectors(values)
        if not sector.is_known
    )


def zone(others: Sequence["Middle | None"], highest: int, radius: float) -> Zone:
    """Return where the middle half of ``others`` (one per axis) lies, within the rim.

    Where they say nothing of an axis it ends half way to that.
    """
    lows = [None if one is None else max(0.0, one.low - _ZONE_ROOM) for one in others]
    highs = [None if one is None else min(float(highest), one.high + _ZONE_ROOM) for one in others]
    edges: list[tuple[Point, ...]] = []
    strokes: list[tuple[Point, Point]] = []
    step = max(1, round(_STROKES / max(1, len(others))))
    for sector in sectors(others):
        if not sector.is_known:
            continue
        low, high = (edge(sector, values, highest, radius) for values in (lows, highs))
        if sector.is_whole:
            low, high = (*low, low[0]), (*high, high[0])
            edges += [low, high]
        else:
            edges.append((*low, *reversed(high), low[0]))
        for (a, b), (c, d) in zip(pairwise(low), pairwise(high), strict=True):
            strokes += [
                (between(a, b, part / step), between(c, d, part / step)) for part in range(step)
            ]
    medians: list[tuple[Point, Point]] = []
    arm = _CROSS * radius
    for index, one in enumerate(others):
        if one is not None:
            x, y = value_point(index, len(others), float(one.median), highest, radius)
            medians += [((x - arm, y - way * arm), (x + arm, y + way * arm)) for way in (-1, 1)]
    return Zone(tuple(edges), tuple(strokes), tuple(medians))


def between(start: Point, end: Point, part: float) -> Point:
    """Return the point at this part of the way from ``start`` to ``end``."""
    return start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])


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


def arc_points(arc: Arc, distance: float) -> tuple[Point, ...]:
    """Return points along ``arc`` at ``distance``, near enough to each other to look round."""
    steps = max(2, ceil((arc.end - arc.start) / _ARC_STEP))
    return tuple(
        polar(arc.start + (arc.end - arc.start) * step / steps, distance)
        for step in range(steps + 1)
    )


def arc_outline(arc: Arc, distance: float, width: float) -> tuple[Point, ...]:
    """Return the polygon of an arc ``width`` wide, its middle at ``distance``."""
    outside, inside = (arc_points(arc, distance + side * width / 2) for side in (1, -1))
    return (*outside, *reversed(inside))


def arc_letters(arc: Arc, distance: float, ends: Sequence[float]) -> tuple[Label, ...]:
    """Return where the letters of a name stand in the middle of ``arc``, each on its middle.

    ``ends`` says how far from the start of the text each letter ends. In the lower half of the
    chart the text goes the other way round, so that it is not upside down.
    """
    middle = (arc.start + arc.end) / 2
    is_above = cos(middle) > -1e-9
    way = 1 if is_above else -1
    starts = (0.0, *ends)
    letters = []
    for start, end in zip(starts, ends, strict=False):
        angle = middle + way * ((start + end) / 2 - starts[-1] / 2) / distance
        rotation = -degrees(angle) if is_above else 180 - degrees(angle)
        letters.append(Label(*polar(angle, distance), rotation, align=0))
    return tuple(letters)


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
    names: ArcNames | None = None,
) -> Layout:
    """Find the largest chart that stands in ``width`` x ``height`` with no label cut off.

    ``label_widths`` and ``number_widths`` give the length of every axis' full label and of its
    number alone. Full labels are used while they leave the chart at least half of the radius it
    could have and do not touch each other; then numbers; then no labels at all. Where full labels
    leave less than ``least_share`` of that radius, the longest are to be shortened. The arcs
    carry ``names`` where most of these have room on theirs and the chart becomes little smaller.
    """

    def found(ring: _Ring) -> Layout:
        return _layout(width, height, label_widths, number_widths, line_height, least_share, ring)

    plain = found(_Ring(_LABEL_OFFSET, 0.0))
    plain = plain._replace(
        arc_radius=plain.radius * (1 + _ARC_OFFSET), arc_width=plain.radius * _ARC_WIDTH
    )
    if names is None or plain.mode is LabelMode.NONE:
        return plain
    named = found(_Ring(_NAMES_OFFSET, names.height))
    arc_radius = named.radius * (1 + _NAMES_OFFSET / 2) + names.height / 2
    around = 2 * _ROOM_AROUND_NAME * names.height
    fits = tuple(
        length + around <= (arc.end - arc.start) * arc_radius
        for arc, length in zip(theme_arcs(names.sizes), names.widths, strict=True)
    )
    if (
        named.mode is not plain.mode
        or named.radius < _LEAST_NAMED * plain.radius
        or 2 * sum(fits) <= len(fits)
    ):
        return plain
    return named._replace(arc_radius=arc_radius, arc_width=names.height, named=fits)


class _Ring(NamedTuple):
    """What the labels stand around: ``share`` of the radius beyond it, and ``height`` besides."""

    share: float
    height: float

    def start(self, radius: float) -> float:
        """Return how far from the centre labels start."""
        return radius * (1 + self.share) + self.height

    def radius(self, start: float) -> float:
        """Return the radius at which labels start at ``start``."""
        return (start - self.height) / (1 + self.share)


def _layout(
    width: float,
    height: float,
    label_widths: Sequence[float],
    number_widths: Sequence[float],
    line_height: float,
    least_share: float,
    ring: _Ring,
) -> Layout:
    axes = len(label_widths)
    with_numbers = _number_radius(width, height, number_widths, line_height, ring)
    with_labels = _label_radius(width, height, label_widths, line_height, ring)
    step = tau / axes if axes else 0.0
    if (
        with_labels >= _SMALLEST_SHARE * with_numbers
        and ring.start(with_labels) * step >= line_height
    ):
        radius = max(with_labels, least_share * with_numbers)
        start = ring.start(radius)
        labels = tuple(_radial_label(i, axes, start) for i in range(axes))
        lengths = tuple(
            min(length, _room(index, axes, width, height, line_height) - start)
            for index, length in enumerate(label_widths)
        )
        return Layout(radius, LabelMode.FULL, labels, lengths)
    widest = max(number_widths, default=0.0)
    # Numbers stand upright, so half their diagonal keeps them off the arcs.
    distance = ring.start(with_numbers) + hypot(widest, line_height) / 2
    if with_numbers > 0 and distance * step >= min(line_height, widest):
        labels = tuple(
            Label(*polar(axis_angle(i, axes), distance), rotation=0.0, align=0) for i in range(axes)
        )
        return Layout(with_numbers, LabelMode.NUMBER, labels)
    return Layout(_bare_radius(width, height), LabelMode.NONE, ())


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
    return max(0.0, min(width, height) / 2 / (1 + 2 * _ARC_OFFSET))


def _number_radius(
    width: float, height: float, widths: Sequence[float], line_height: float, ring: _Ring
) -> float:
    widest = max(widths, default=0.0)
    room = min(width - widest, height - line_height) / 2 - hypot(widest, line_height) / 2
    return max(0.0, ring.radius(room)) if widths else 0.0


def _label_radius(
    width: float, height: float, widths: Sequence[float], line_height: float, ring: _Ring
) -> float:
    """Each label's outer corners give a linear bound on the radius; the least one holds."""
    axes = len(widths)
    bounds = (
        ring.radius(_room(index, axes, width, height, line_height) - length)
        for index, length in enumerate(widths)
    )
    return max(0.0, min((_bare_radius(width, height), *bounds)))


def _room(index: int, axes: int, width: float, height: float, line_height: float) -> float:
    """Return how far from the centre the label of an axis can reach with both its corners."""
    angle = axis_angle(index, axes)
    across, along = abs(sin(angle)), abs(cos(angle))
    return min(
        (room - line_height * sideways) / 2 / towards
        for room, towards, sideways in ((width, across, along), (height, along, across))
        if towards > 1e-9
    )


def _radial_label(index: int, axes: int, start: float) -> Label:
    angle = axis_angle(index, axes)
    x, y = polar(angle, start)
    rotation = 90 - degrees(angle)
    # Left of the vertical the text would be upside down: turn it, so that it ends at the ring.
    # The one at six o'clock reads downward, like its right-hand neighbours.
    turned = angle > pi + 1e-9
    return Label(x, y, rotation + 180 if turned else rotation, 1 if turned else -1)
