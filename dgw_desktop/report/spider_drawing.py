# SPDX-License-Identifier: EUPL-1.2
"""The spider as a vector drawing, from the same geometry as on the screen."""

from collections.abc import Sequence
from math import degrees

from reportlab.graphics.shapes import (
    Circle,
    Drawing,
    Group,
    Line,
    Path,
    Polygon,
    PolyLine,
    Rect,
    String,
    rotate,
    translate,
)
from reportlab.lib.colors import Color, HexColor

from dgw_desktop.design_tokens import FILL_OPACITY, LIGHT, blend
from dgw_desktop.domain import spider
from dgw_desktop.domain.spider import LabelMode
from dgw_desktop.report import fonts
from dgw_desktop.report.source import ReportSource

_CAP_HEIGHT = 0.67  # of the font's size
AMBITION_DASH = (5.0, 3.0)
PREVIOUS_DASH = (1.2, 2.4)


def spider_drawing(
    source: ReportSource, width: float, height: float, text_size: float = 8.5
) -> Drawing:
    """Return a drawing of ``width`` x ``height`` points with chart and legend."""
    fonts.register_fonts()
    # Without its own font a drawing names Helvetica, which is not embedded.
    drawing = Drawing(width, height, initialFontName=fonts.REGULAR)
    legend_height = 2.2 * text_size
    model = source.model
    labels = [fonts.plain(f"{d.number} {d.axis_label}") for d in model.dimensions]
    numbers = [str(d.number) for d in model.dimensions]
    chart_height = height - legend_height
    found = spider.layout(
        width,
        chart_height,
        [fonts.width(text, fonts.REGULAR, text_size) for text in labels],
        [fonts.width(text, fonts.REGULAR, text_size) for text in numbers],
        text_size * 1.05,
    )
    chart = Group()
    chart.transform = translate(width / 2, legend_height + chart_height / 2)
    _add_grid(chart, source, found.radius, text_size)
    shown = labels if found.mode is LabelMode.FULL else numbers
    for label, text in zip(found.labels, shown, strict=False):
        turned = Group(
            String(
                0,
                -_CAP_HEIGHT * text_size / 2,
                text,
                fontName=fonts.REGULAR,
                fontSize=text_size,
                fillColor=HexColor(LIGHT.ink_muted),
                textAnchor={-1: "start", 0: "middle", 1: "end"}[label.align],
            )
        )
        turned.transform = _placed(label.x, label.y, label.rotation)
        chart.add(turned)
    if source.baseline is not None:
        _add_series(
            chart,
            source,
            source.levels(source.baseline),
            found.radius,
            LIGHT.previous,
            PREVIOUS_DASH,
            1.1,
        )
    _add_series(chart, source, source.ambitions(), found.radius, LIGHT.ambition, AMBITION_DASH, 1.3)
    _add_series(chart, source, source.levels(), found.radius, LIGHT.now, None, 1.7)
    drawing.add(chart)
    _add_legend(drawing, source, width, text_size)
    return drawing


def legend_entries(source: ReportSource) -> list[tuple[str, str, tuple[float, float] | None]]:
    """Return name, colour and dash of every series that the session has."""
    entries: list[tuple[str, str, tuple[float, float] | None]] = [("Nu", LIGHT.now, None)]
    if any(level is not None for level in source.ambitions()):
        entries.append(("Ambitie", LIGHT.ambition, AMBITION_DASH))
    if source.baseline is not None:
        entries.append((source.baseline_name, LIGHT.previous, PREVIOUS_DASH))
    return entries


def _placed(x: float, y: float, rotation: float) -> tuple[float, ...]:
    from reportlab.graphics.shapes import mmult

    placed: tuple[float, ...] = mmult(translate(x, y), rotate(rotation))
    return placed


def _add_grid(chart: Group, source: ReportSource, radius: float, text_size: float) -> None:
    model = source.model
    axes, highest = len(model.dimensions), model.highest_level
    line = HexColor(LIGHT.hairline)
    for axis in range(axes):
        chart.add(
            Line(
                0,
                0,
                *spider.value_point(axis, axes, 1, 1, radius),
                strokeColor=line,
                strokeWidth=0.5,
            )
        )
    for level in range(1, highest + 1):
        corners = [c for point in spider.ring(level, axes, highest, radius) for c in point]
        chart.add(Polygon(corners, fillColor=None, strokeColor=line, strokeWidth=0.6))
    sizes = [len(model.dimensions_of(theme)) for theme in model.themes]
    for arc in spider.theme_arcs(sizes):
        path = Path(
            fillColor=None,
            strokeColor=HexColor(LIGHT.control_border),
            strokeWidth=max(1.5, radius * 0.018),
            strokeLineCap=0,
        )
        steps = max(2, round(degrees(arc.end - arc.start) / 3))
        for step in range(steps + 1):
            angle = arc.start + (arc.end - arc.start) * step / steps
            x, y = spider.polar(angle, radius * (1 + spider.ARC_OFFSET))
            (path.lineTo if step else path.moveTo)(x, y)
        chart.add(path)
    for level in range(1, highest + 1):
        chart.add(
            String(
                3,
                radius * level / highest - text_size * 0.35,
                str(level),
                fontName=fonts.REGULAR,
                fontSize=text_size * 0.85,
                fillColor=HexColor(LIGHT.ink_muted),
            )
        )


def _add_series(
    chart: Group,
    source: ReportSource,
    values: Sequence[int | None],
    radius: float,
    colour: str,
    dash: tuple[float, float] | None,
    width: float,
) -> None:
    """Add a line with gaps where a value is open; the solid one is filled and has dots."""
    filled = dash is None
    stroke = HexColor(colour)
    light = HexColor(blend(colour, LIGHT.surface, FILL_OPACITY))
    # Transparency proper is avoided, because PDF/A-1 readers and old printers stumble over it;
    # the grid is drawn below, so the fill is the same colour mixed with white, see-through.
    area = Color(light.red, light.green, light.blue, alpha=0.75)
    for run in spider.runs(list(values), source.model.highest_level, radius):
        flat = [c for point in run.points for c in point]
        common = {"strokeColor": stroke, "strokeWidth": width, "strokeDashArray": dash}
        if len(run.points) > 1:
            if filled:
                corners = flat if run.closed else [*flat, 0, 0]
                chart.add(Polygon(corners, fillColor=area, strokeColor=None, strokeWidth=0))
            if run.closed:
                chart.add(Polygon(flat, fillColor=None, **common))
            else:
                chart.add(PolyLine(flat, **common))
        if filled or len(run.points) == 1:
            for x, y in run.points:
                chart.add(
                    Circle(
                        x,
                        y,
                        max(1.6, radius * 0.014),
                        fillColor=stroke,
                        strokeColor=HexColor(LIGHT.surface),
                        strokeWidth=0.5,
                    )
                )


def _add_legend(drawing: Drawing, source: ReportSource, width: float, size: float) -> None:
    entries = legend_entries(source)
    sample, gap = 24.0, 18.0
    widths = [sample + 5 + fonts.width(name, fonts.REGULAR, size) for name, _, _ in entries]
    x = (width - sum(widths) - gap * (len(entries) - 1)) / 2
    for (name, colour, dash), length in zip(entries, widths, strict=True):
        drawing.add(
            Line(
                x,
                size * 0.75,
                x + sample,
                size * 0.75,
                strokeColor=HexColor(colour),
                strokeWidth=1.7,
                strokeDashArray=dash,
            )
        )
        drawing.add(
            String(
                x + sample + 5,
                size * 0.45,
                name,
                fontName=fonts.REGULAR,
                fontSize=size,
                fillColor=HexColor(LIGHT.ink),
            )
        )
        x += length + gap


def titled_drawing(source: ReportSource, width: float, height: float) -> Drawing:
    """Return the spider with title, organisation and date above it, on white."""
    from dgw_desktop.domain import dutch

    details = source.session.details
    scale = width / 960
    head = 84 * scale
    drawing = Drawing(width, height)
    drawing.add(Rect(0, 0, width, height, fillColor=HexColor(LIGHT.surface), strokeColor=None))
    margin = 32 * scale
    names = " · ".join(
        filter(None, (details.organisation, details.unit, dutch.long_date(details.date)))
    )
    for text, font, size, drop, colour in (
        (details.title, fonts.BOLD, 26 * scale, 48 * scale, LIGHT.ink),
        (names, fonts.REGULAR, 15 * scale, 72 * scale, LIGHT.ink_muted),
    ):
        drawing.add(
            String(
                margin,
                height - drop,
                _shortened(text, font, size, width - 2 * margin),
                fontName=font,
                fontSize=size,
                fillColor=HexColor(colour),
            )
        )
    chart = spider_drawing(source, width - 2 * margin, height - head - margin, text_size=15 * scale)
    placed = Group(*chart.contents)
    placed.transform = translate(margin, margin / 2)
    drawing.add(placed)
    return drawing


def _shortened(text: str, font: str, size: float, room: float) -> str:
    text = fonts.plain(text).replace("\n", " ")
    while len(text) > 1 and fonts.width(text, font, size) > room:
        text = text[:-2].rstrip() + "…"
    return text
