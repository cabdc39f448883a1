# SPDX-License-Identifier: EUPL-1.2
"""The spider as a vector drawing, from the same geometry as on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from reportlab.graphics.shapes import (
    Circle,
    Drawing,
    Group,
    Polygon,
    PolyLine,
    Rect,
    String,
    mmult,
    rotate,
    translate,
)
from reportlab.graphics.shapes import Line as _Stroke
from reportlab.lib.colors import HexColor

from dgw_desktop.design_tokens import FILL_OPACITY, LIGHT, blend
from dgw_desktop.domain import spider
from dgw_desktop.domain.comparison import MOST_LINES, level_rows, roll_up
from dgw_desktop.domain.held import Held, Middle, held_legend
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.scoring import theme_scores
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.spider import LabelMode
from dgw_desktop.line_looks import (
    AMBITION,
    NOW,
    OTHERS,
    OTHERS_FILLING,
    OTHERS_MEDIAN,
    PREVIOUS,
    SIDE_BY_SIDE,
    LineLook,
    sample_of_others,
)
from dgw_desktop.report import fonts
from dgw_desktop.report.languages import ReportLanguage
from dgw_desktop.report.source import ComparisonSource, ReportSource

_CAP_HEIGHT = 0.67  # of the font's size
_NAME_SIZE = 0.9  # of the themes' names, in times the size of other text
_GRID = LIGHT.previous  # clear on the area too, which a border is not
_DOTS = (0.8, 1.6)  # points, of rings and axes where there is no value


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the chart: its name, a value or None per axis, and how it looks."""

    name: str
    values: Sequence[float | None]
    look: LineLook
    is_filled: bool = False

    @property
    def colour(self) -> str:
        """The colour on paper, as #RRGGBB."""
        return self.look.colour(LIGHT)

    @property
    def dash(self) -> tuple[float, ...] | None:
        """Stroke, gap … in points; None for a solid line."""
        return tuple(part * self.look.width for part in self.look.dashes) or None


@dataclass(frozen=True, slots=True)
class Others:
    """What a reference has, per axis or None, and its name in the legend."""

    middles: Sequence[Middle | None]
    name: str


def others_of(
    held: Held | None, model: MaturityModel, language: ReportLanguage, by_theme: bool = False
) -> Others | None:
    """Return what ``held`` has by dimension, or ``by_theme``; None where that is nothing."""
    if held is None:
        return None
    middles = (
        [held.theme_middle(theme.key) for theme in model.themes]
        if by_theme
        else [held.middle(dimension.key) for dimension in model.dimensions]
    )
    return Others(middles, held_legend(held, language.gettext)) if any(middles) else None


def session_lines(source: ReportSource, by_theme: bool = False) -> list[Line]:
    """Return the lines of one session, those below first; by dimension, or means by theme."""
    tr = source.language.gettext
    levels, ambitions = _values(source, source.session, by_theme)
    lines = [Line(tr("Nu"), levels, NOW, is_filled=True)]
    if any(level is not None for level in ambitions):
        lines.insert(0, Line(tr("Ambitie"), ambitions, AMBITION))
    if source.baseline is not None:
        before, _ = _values(source, source.baseline, by_theme)
        lines.insert(0, Line(source.baseline_name, before, PREVIOUS))
    return lines


def _values(
    source: ReportSource, session: Session, by_theme: bool
) -> tuple[list[float | None], list[float | None]]:
    """Return the levels and the ambitions of ``session``."""
    if by_theme:
        scores = theme_scores(source.model, session)
        means = [part.level.mean for part in scores], [part.ambition.mean for part in scores]
        levels, ambitions = ([None if m is None else float(m) for m in found] for found in means)
        return levels, ambitions
    answers = [session.answer(found.number) for found in source.model.dimensions]
    return [one.scored_level for one in answers], [one.scored_ambition for one in answers]


def comparison_lines(source: ComparisonSource) -> list[Line]:
    """Return a line per session, or with too many to tell apart: lowest, median, highest."""
    if len(source.sessions) > MOST_LINES:
        ranges, tr = roll_up(source.model, source.sessions), source.language.gettext
        median_look, highest_look, lowest_look, *_ = SIDE_BY_SIDE
        return [
            Line(tr("Laagste"), [r.lowest if r else None for r in ranges], lowest_look),
            Line(tr("Hoogste"), [r.highest if r else None for r in ranges], highest_look),
            Line(tr("Mediaan"), [float(r.median) if r else None for r in ranges], median_look),
        ]
    rows = level_rows(source.model, source.sessions)
    return [
        Line(name, [row.levels[index] for row in rows], SIDE_BY_SIDE[index])
        for index, name in enumerate(source.names)
    ]


def spider_drawing(
    model: MaturityModel,
    lines: Sequence[Line],
    width: float,
    height: float,
    text_size: float = 8.5,
    by_theme: bool = False,
    others: Others | None = None,
) -> Drawing:
    """Return a drawing of ``width`` x ``height`` points with chart and legend.

    ``lines`` have a value per dimension, or ``by_theme`` one per theme, and so do ``others``, which
    lie under the lines. The area of a line lies
    under everything, so that it dulls no line and no digit.
    """
    fonts.register_fonts()
    # Without its own font a drawing names Helvetica, which is not embedded.
    drawing = Drawing(width, height, initialFontName=fonts.REGULAR)
    legend = _legend_rows(lines, others, width, text_size)
    row_height = 1.7 * text_size
    legend_height = row_height * len(legend) + 0.5 * text_size
    names = [fonts.plain(theme.name) for theme in model.themes]
    name_size = _NAME_SIZE * text_size
    if by_theme:  # each axis has the name of its theme already
        labels, names = names, []
        numbers, sizes = [str(n) for n in range(1, len(labels) + 1)], [1] * len(labels)
    else:
        labels = [fonts.plain(f"{d.number} {d.axis_label}") for d in model.dimensions]
        numbers = [str(d.number) for d in model.dimensions]
        sizes = [len(model.dimensions_of(theme)) for theme in model.themes]
    arc_names = spider.ArcNames(
        sizes, [fonts.width(name, fonts.REGULAR, name_size) for name in names], 1.4 * name_size
    )
    chart_height = height - legend_height
    found = spider.layout(
        width,
        chart_height,
        [fonts.width(text, fonts.REGULAR, text_size) for text in labels],
        [fonts.width(text, fonts.REGULAR, text_size) for text in numbers],
        text_size * 1.05,
        names=arc_names if names else None,
    )
    chart = Group()
    chart.transform = translate(width / 2, legend_height + chart_height / 2)
    main = next((line for line in lines if line.is_filled), None)
    shown = main.values if main is not None else [None] * len(labels)
    _add_areas(chart, shown, model.highest_level, found.radius)
    _add_grid(chart, shown, model.highest_level, found.radius)
    on_zone = others is not None and others.middles[0] is not None
    if others is not None:
        _add_others(chart, others, model.highest_level, found.radius)
    _add_digits(chart, model.highest_level, found.radius, text_size, on_zone)
    _add_arcs(chart, found, sizes, names, name_size)
    for label, text in zip(
        found.labels, labels if found.mode is LabelMode.FULL else numbers, strict=False
    ):
        chart.add(_placed_text(text, label, text_size, LIGHT.ink_muted))
    for line in lines:
        _add_line(chart, line, model.highest_level, found.radius)
    drawing.add(chart)
    for number, row in enumerate(reversed(legend)):
        _add_legend_row(drawing, row, width, number * row_height, text_size)
    return drawing


def _placed_text(text: str, place: spider.Label, size: float, colour: str) -> Group:
    """Return a text turned on its place, which is in the middle of its capitals."""
    turned = Group(
        String(
            0,
            -_CAP_HEIGHT * size / 2,
            text,
            fontName=fonts.REGULAR,
            fontSize=size,
            fillColor=HexColor(colour),
            textAnchor={-1: "start", 0: "middle", 1: "end"}[place.align],
        )
    )
    turned.transform = mmult(translate(place.x, place.y), rotate(place.rotation))
    return turned


def _flat(points: Sequence[spider.Point]) -> list[float]:
    return [coordinate for point in points for coordinate in point]


def _add_areas(chart: Group, values: Sequence[float | None], highest: int, radius: float) -> None:
    """Add what lies under everything: the area of ``values``, and where they say nothing."""
    filling = blend(LIGHT.now, LIGHT.surface, FILL_OPACITY)
    for found, colour in (
        (spider.unknown_areas(values, highest, radius), LIGHT.background),
        (spider.areas(values, highest, radius), filling),
    ):
        for area in found:
            chart.add(Polygon(_flat(area), fillColor=HexColor(colour), strokeColor=None))


def _add_others(chart: Group, others: Others, highest: int, radius: float) -> None:
    """Add the zone of others' middle half, and a cross at each of their medians."""
    found = spider.zone(others.middles, highest, radius)
    for lines, look in (
        (found.strokes, OTHERS_FILLING),
        (found.edges, OTHERS),
        (found.medians, OTHERS_MEDIAN),
    ):
        for line in lines:
            chart.add(_stroke(line, look))


def _stroke(points: Sequence[spider.Point], look: LineLook) -> PolyLine:
    return PolyLine(_flat(points), strokeColor=HexColor(look.colour(LIGHT)), strokeWidth=look.width)


def _add_grid(chart: Group, values: Sequence[float | None], highest: int, radius: float) -> None:
    """Add axes and rings, dotted where ``values`` say nothing.

    Where they say nothing at all, everything is drawn in full.
    """
    axes = len(values)
    for sector in spider.sectors(values):
        dash = None if sector.is_known or sector.is_whole else _DOTS
        for index in sector.axes:
            end = spider.value_point(index, axes, 1, 1, radius)
            chart.add(
                _Stroke(
                    0,
                    0,
                    *end,
                    strokeColor=HexColor(_GRID),
                    strokeWidth=0.35,
                    strokeDashArray=dash,
                )
            )
        for level in range(1, highest + 1):
            corners = _flat(spider.edge(sector, [level] * axes, highest, radius))
            look = {
                "strokeColor": HexColor(_GRID),
                "strokeWidth": 0.4,
                "strokeDashArray": dash,
            }
            chart.add(
                Polygon(corners, fillColor=None, **look)
                if sector.is_whole
                else PolyLine(corners, **look)
            )


def _add_digits(chart: Group, highest: int, radius: float, text_size: float, on_zone: bool) -> None:
    """Add the digits of the rings; ``on_zone`` keeps them free of the zone of others."""
    size = text_size * 0.85
    for level in range(1, highest + 1):
        # Below its ring, so that a line along the ring does not go through it.
        x, y = 2 + _marker_size(radius), radius * level / highest - _CAP_HEIGHT * size - 2
        if on_zone:
            wide = fonts.width(str(level), fonts.REGULAR, size) + 2
            plate = x - 1, y - 1, wide, _CAP_HEIGHT * size + 2
            chart.add(Rect(*plate, fillColor=HexColor(LIGHT.surface), strokeColor=None))
        chart.add(
            String(
                x,
                y,
                str(level),
                fontName=fonts.REGULAR,
                fontSize=size,
                fillColor=HexColor(LIGHT.ink),
            )
        )


def _add_arcs(
    chart: Group,
    layout: spider.Layout,
    sizes: Sequence[int],
    names: Sequence[str],
    text_size: float,
) -> None:
    """Add an arc per theme, with the names for which there is room."""
    arcs = spider.theme_arcs(sizes)
    for arc in arcs:
        outline = _flat(spider.arc_outline(arc, layout.arc_radius, max(1.5, layout.arc_width)))
        chart.add(
            Polygon(
                outline,
                fillColor=HexColor(LIGHT.selected if layout.named else LIGHT.control_border),
                strokeColor=HexColor(LIGHT.control_border) if layout.named else None,
                strokeWidth=0.5,
            )
        )
    for arc, name, has_room in zip(arcs, names, layout.named, strict=False):
        if not has_room:
            continue
        # Each letter where it stands in the whole name.
        ends = [fonts.width(name[: end + 1], fonts.REGULAR, text_size) for end in range(len(name))]
        for letter, place in zip(
            name, spider.arc_letters(arc, layout.arc_radius, ends), strict=True
        ):
            chart.add(_placed_text(letter, place, text_size, LIGHT.ink))


def _marker_size(radius: float) -> float:
    return max(1.6, radius * 0.014)


def _add_line(chart: Group, line: Line, highest: int, radius: float) -> None:
    """Add a line with gaps where a value is open, and its markers."""
    for run in spider.runs(line.values, highest, radius):
        look = {
            "strokeColor": HexColor(line.colour),
            "strokeWidth": line.look.width,
            "strokeDashArray": line.dash,
            "strokeLineJoin": 1,  # round, as on the screen
        }
        if run.closed:
            chart.add(Polygon(_flat(run.points), fillColor=None, **look))
        elif len(run.points) > 1:
            chart.add(PolyLine(_flat(run.points), **look))
        if line.look.corners is not None or len(run.points) == 1:
            for x, y in run.points:
                chart.add(_marker(line, x, y, _marker_size(radius)))


def _marker(line: Line, x: float, y: float, size: float) -> Circle | Polygon:
    """Return the mark of a value; its shape tells lines apart without colour."""
    colours = HexColor(line.colour), HexColor(LIGHT.surface)
    inside, edge = reversed(colours) if line.look.is_hollow else colours
    look = {
        "fillColor": inside,
        "strokeColor": edge,
        "strokeWidth": 1.1 if line.look.is_hollow else 0.5,
    }
    if not line.look.corners:
        return Circle(x, y, size, **look)
    start = pi / 4 if line.look.corners == 4 else pi / 2
    points: list[float] = []
    count = abs(line.look.corners)
    for corner in range(count):
        angle = (start if line.look.corners > 0 else 0) + corner * 2 * pi / count
        points += [x + 1.35 * size * cos(angle), y + 1.35 * size * sin(angle)]
    return Polygon(points, **look)


_SAMPLE, _GAP = 24.0, 18.0


_Named = tuple[Line | Others, str]


def _legend_rows(
    lines: Sequence[Line], others: Others | None, width: float, size: float
) -> list[list[_Named]]:
    """Return the lines with their names, in as many rows as they need; now comes first."""
    rows: list[list[_Named]] = [[]]
    used = 0.0
    shown: list[Line | Others] = list(lines if lines[-1].look is not NOW else reversed(lines))
    if others is not None:
        shown.append(others)
    for line in shown:
        name = fonts.shortened(_one_line(line.name), fonts.REGULAR, size, width - _SAMPLE - 5)
        length = _SAMPLE + 5 + fonts.width(name, fonts.REGULAR, size) + _GAP
        if rows[-1] and used + length - _GAP > width:
            rows.append([])
            used = 0.0
        rows[-1].append((line, name))
        used += length
    return rows


def _add_legend_row(
    drawing: Drawing, row: Sequence[_Named], width: float, y: float, size: float
) -> None:
    widths = [_SAMPLE + 5 + fonts.width(name, fonts.REGULAR, size) for _, name in row]
    x = (width - sum(widths) - _GAP * (len(row) - 1)) / 2
    for (line, name), length in zip(row, widths, strict=True):
        middle = y + size * 0.75
        if isinstance(line, Others):
            for points, look in sample_of_others(x, middle - 0.4 * size, _SAMPLE, 0.8 * size):
                drawing.add(_stroke(points, look))
        else:
            drawing.add(
                _Stroke(
                    x,
                    middle,
                    x + _SAMPLE,
                    middle,
                    strokeColor=HexColor(line.colour),
                    strokeWidth=1.7,
                    strokeDashArray=line.dash,
                )
            )
            if line.look.corners is not None:
                drawing.add(_marker(line, x + _SAMPLE / 2, middle, 2.6))
        drawing.add(
            String(
                x + _SAMPLE + 5,
                y + size * 0.45,
                name,
                fontName=fonts.REGULAR,
                fontSize=size,
                fillColor=HexColor(LIGHT.ink),
            )
        )
        x += length + _GAP


def _one_line(text: str) -> str:
    return " ".join(fonts.plain(text).split())
