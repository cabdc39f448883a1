# SPDX-License-Identifier: EUPL-1.2
"""The profile as a vector drawing, from the same geometry as on the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, Shape, String
from reportlab.lib.colors import HexColor

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.domain.model import MaturityModel, Theme
from dgw_desktop.domain.profile import (
    AMBITION_RADIUS,
    BAND_RADIUS,
    NOW_RADIUS,
    OTHERS_RADIUS,
    PREVIOUS_RADIUS,
    Columns,
    Mark,
    ProfileLine,
    ProfileOrder,
    ProfileRow,
    RowState,
    ThemeRows,
    columns,
    label,
    profile_lines,
    profile_pages,
    profile_rows,
)
from dgw_desktop.domain.profile_words import change_text, legend, value_text
from dgw_desktop.line_looks import AMBITION
from dgw_desktop.report import fonts
from dgw_desktop.report.languages import DUTCH, ReportLanguage
from dgw_desktop.report.source import ReportSource

_ROW = 1.64  # height of a row, in times the size of letters
_LEGEND_ROW, _HEAD = 1.9, 2.0  # of a row of the legend and of the names of the levels, likewise
_CAP_HEIGHT = 0.67  # of the font's size
_LARGE_GAP = 2  # levels from which a value stands out
_BAND_SAMPLE = 2.6  # width of a piece of band in the legend, in times the size of letters
_WITHHELD_DASH = (1.6, 3.2)  # points


@dataclass(frozen=True, slots=True)
class ProfilePage:
    """The rows that stand in one drawing."""

    themes: Sequence[ThemeRows]
    order: ProfileOrder = ProfileOrder.MODEL

    @property
    def lines(self) -> tuple[ProfileLine, ...]:
        """The names of themes with their rows below them; in another order the rows alone."""
        return profile_lines(self.themes, self.order)

    @property
    def rows(self) -> tuple[ProfileRow, ...]:
        """The dimensions, from top to bottom."""
        return tuple(line for line in self.lines if isinstance(line, ProfileRow))


@dataclass(frozen=True, slots=True)
class Profile:
    """The profile of a session, and what of it does not depend on the page."""

    model: MaturityModel
    themes: Sequence[ThemeRows]
    marks: Sequence[tuple[Mark, str]]
    compares: bool
    language: ReportLanguage = DUTCH

    @property
    def rows(self) -> tuple[ProfileRow, ...]:
        """All dimensions in the model's order."""
        return ProfilePage(self.themes).rows

    def pages(self, lines: int) -> list[ProfilePage]:
        """Divide the rows over drawings of at most ``lines`` lines, names of themes included."""
        return [ProfilePage(part) for part in profile_pages(self.themes, lines)]


def profile_of(source: ReportSource, with_votes: bool = True, with_others: bool = True) -> Profile:
    """Return the profile of a session.

    ``with_votes`` shows how far the votes lie apart, ``with_others`` the reference.
    """
    held = source.held if with_others else None
    themes = profile_rows(
        source.model, source.session, source.baseline, lambda _dimension, _round: with_votes, held
    )
    rows = chain.from_iterable(part.rows for part in themes)
    marks = legend(rows, source.baseline_moment, source.language.gettext, held=held)
    return Profile(source.model, themes, marks, source.baseline is not None, source.language)


def profile_height(lines: int, text_size: float, legend_rows: int = 1) -> float:
    """Return how high a drawing of ``lines`` lines is, in points."""
    return text_size * (_LEGEND_ROW * legend_rows + _HEAD + _ROW * lines)


def profile_drawing(
    profile: Profile, page: ProfilePage, width: float, text_size: float = 8.5
) -> Drawing:
    """Return a drawing ``width`` points wide: legend, levels, and a line per theme and row."""
    fonts.register_fonts()
    rows_of_legend = _legend_rows(profile.marks, width, text_size)
    height = profile_height(len(page.lines), text_size, len(rows_of_legend))
    # Without its own font a drawing names Helvetica, which is not embedded.
    drawing = Drawing(width, height, initialFontName=fonts.REGULAR)
    for number, row in enumerate(rows_of_legend):
        y = height - (number + 0.5) * _LEGEND_ROW * text_size
        for shape in _legend_row(row, y, text_size):
            drawing.add(shape)
    top = height - len(rows_of_legend) * _LEGEND_ROW * text_size
    for shape in _lines(profile, page, width, top, text_size):
        drawing.add(shape)
    return drawing


def _lines(
    profile: Profile, page: ProfilePage, width: float, top: float, size: float
) -> Iterator[Shape]:
    """Yield levels and rows below ``top``, what lies below something before it."""
    highest, row_height = profile.model.highest_level, _ROW * size
    changes = (f"▲{highest}", f"▼{highest}", "=") if profile.compares else ()
    values = [
        f"{highest} → {highest}",
        *(value_text(row, profile.language.gettext) for row in profile.rows),
    ]
    found = columns(width, row_height, profile.model, values, changes, _measure(size))
    below = top - _HEAD * size
    bottom = below - len(page.lines) * row_height
    for level, name in enumerate(found.level_names, start=1):
        x = found.field.x(level)
        yield Line(x, bottom, x, below, strokeColor=HexColor(LIGHT.control_border), strokeWidth=0.3)
        yield from _text(name, x, below + 0.9 * size, size, LIGHT.ink_muted, fonts.BOLD, 0)
    for number, line in enumerate(page.lines):
        middle = below - (number + 0.5) * row_height
        if isinstance(line, Theme):
            yield from _theme(line, page, middle, width, size, profile.language)
        else:
            yield from _row(line, found, middle, size, profile.language)


def _theme(
    theme: Theme,
    page: ProfilePage,
    middle: float,
    width: float,
    size: float,
    language: ReportLanguage,
) -> Iterator[Shape]:
    tr = language.gettext
    goes_on = any(part.goes_on for part in page.themes if part.theme is theme)
    name = tr("{0} (vervolg)").format(theme.name) if goes_on else theme.name
    name = fonts.shortened(name, fonts.BOLD, size, width)
    room = fonts.width(name, fonts.BOLD, size) + 3
    # Not through the lines of the levels.
    yield Rect(
        0, middle - 0.7 * size, room, 1.4 * size,
        fillColor=HexColor(LIGHT.surface), strokeColor=None,
    )  # fmt: skip
    yield from _text(name, 0, middle, size, LIGHT.ink_muted, fonts.BOLD)


def _row(
    row: ProfileRow, found: Columns, middle: float, size: float, language: ReportLanguage
) -> Iterator[Shape]:
    field = found.field
    is_left_out = row.state is RowState.NOT_APPLICABLE
    name = label(row.dimension, found.names, _measure(size))
    yield from _text(name, 0, middle, size, LIGHT.ink_muted if is_left_out else LIGHT.ink)
    if (others := field.others(row.others)) is not None:
        yield from _others(*others, middle, OTHERS_RADIUS * field.size)
    if (band := field.band(row)) is not None:
        yield _band(*band, middle, BAND_RADIUS * field.size)
    elif row.is_withheld:
        yield _band(field.left, field.right, middle, BAND_RADIUS * field.size, is_withheld=True)
    if (distance := field.distance(row)) is not None:
        start, end = distance
        stroke = max(0.8, 0.36 * field.size)
        yield Line(
            start, middle, end, middle,
            strokeColor=HexColor(LIGHT.ambition), strokeWidth=stroke,
            strokeDashArray=[part * stroke for part in AMBITION.dashes],
        )  # fmt: skip
    for dot in field.dots(row):
        yield Circle(
            dot.x, middle, dot.radius, fillColor=HexColor(LIGHT.previous), strokeColor=None
        )
    for mark in field.marks(row):
        yield _mark(mark.mark, mark.x, middle, field.size)
    stands_out = (row.gap or 0) >= _LARGE_GAP
    has_gap = bool(row.gap) or (row.state is RowState.ANSWERED and row.ambition is None)
    yield from _text(
        value_text(row, language.gettext),
        found.values,
        middle,
        size,
        LIGHT.ink if has_gap else LIGHT.ink_muted,
        fonts.BOLD if stands_out else fonts.REGULAR,
        1,
    )
    if row.change is not None:
        colour = LIGHT.ink_muted
        if row.change:
            colour = LIGHT.rise if row.change > 0 else LIGHT.fall
        yield from _text(change_text(row), found.changes, middle, size, colour, fonts.BOLD, 1)


def _mark(mark: Mark, x: float, y: float, size: float) -> Circle | Polygon:
    """Return the mark of now, of the ambition or of the previous session around a place."""
    line = max(0.8, 0.42 * size)
    if mark is Mark.NOW:
        return Circle(x, y, NOW_RADIUS * size, fillColor=HexColor(LIGHT.now), strokeColor=None)
    if mark is Mark.AMBITION:
        return Circle(
            x, y, AMBITION_RADIUS * size - line / 2,
            fillColor=None, strokeColor=HexColor(LIGHT.ambition), strokeWidth=line,
        )  # fmt: skip
    away = PREVIOUS_RADIUS * size - 0.6 * line  # the line reaches out at the corners
    return Polygon(
        [x, y + away, x + away, y, x, y - away, x - away, y],
        fillColor=HexColor(LIGHT.surface),
        strokeColor=HexColor(LIGHT.previous),
        strokeWidth=0.9 * line,
    )


def _band(
    start: float, end: float, middle: float, around: float, is_withheld: bool = False
) -> Rect:
    """Return the band of votes, or what says that there is one that is not shown."""
    return Rect(
        start, middle - around, end - start, 2 * around, around, around,
        fillColor=None if is_withheld else HexColor(LIGHT.selected),
        strokeColor=HexColor(LIGHT.control_border), strokeWidth=0.5,
        strokeDashArray=_WITHHELD_DASH if is_withheld else None,
    )  # fmt: skip


def _others(
    start: float, end: float, median: float, middle: float, around: float
) -> Iterator[Shape]:
    """Yield the box of others' middle half, and a line at their median."""
    yield Rect(
        start, middle - around, end - start, 2 * around,
        fillColor=HexColor(LIGHT.background),
        strokeColor=HexColor(LIGHT.control_border), strokeWidth=0.5,
    )  # fmt: skip
    yield Line(
        median, middle - around, median, middle + around,
        strokeColor=HexColor(LIGHT.ink_muted), strokeWidth=1.0,
    )  # fmt: skip


def _measure(size: float) -> "_Measure":
    return _Measure(size)


@dataclass(frozen=True, slots=True)
class _Measure:
    """Returns how wide a text is in the boldest letters."""

    size: float

    def __call__(self, text: str) -> float:
        return fonts.width(text, fonts.BOLD, self.size)


def _text(
    text: str,
    x: float,
    middle: float,
    size: float,
    colour: str,
    font: str = fonts.REGULAR,
    align: int = -1,
) -> Iterator[String]:
    """Yield a text around the height ``middle``, each part in a font that has its letters.

    ``align`` says which part of it stands on ``x``: -1 its start, 0 its middle, 1 its end.
    """
    x -= (align + 1) / 2 * fonts.width(text, font, size)
    for name, part in fonts.runs(text, font):
        yield String(
            x, middle - _CAP_HEIGHT * size / 2, part,
            fontName=name, fontSize=size, fillColor=HexColor(colour),
        )  # fmt: skip
        x += fonts.width(part, name, size)


_Named = tuple[Mark, str]


def _sample_width(mark: Mark, size: float) -> float:
    is_band = mark in (Mark.VOTES, Mark.WITHHELD, Mark.OTHERS)
    return (_BAND_SAMPLE if is_band else 1.1) * size


def _legend_rows(marks: Sequence[_Named], width: float, size: float) -> list[list[_Named]]:
    """Return the marks with their names, in as many rows as they need."""
    rows: list[list[_Named]] = [[]]
    used = 0.0
    for mark, name in marks:
        length = _sample_width(mark, size) + fonts.width(name, fonts.REGULAR, size) + 1.8 * size
        if rows[-1] and used + length > width:
            rows.append([])
            used = 0.0
        rows[-1].append((mark, name))
        used += length
    return rows


def _legend_row(row: Sequence[_Named], y: float, size: float) -> Iterator[Shape]:
    x = 0.0
    for mark, name in row:
        wide = _sample_width(mark, size)
        around = 0.5 * size
        if mark is Mark.OTHERS:
            yield from _others(x, x + wide, x + 0.6 * wide, y, around)
        elif mark is Mark.WITHHELD:
            yield _band(x, x + wide, y, around, is_withheld=True)
        elif mark is Mark.VOTES:
            yield _band(x, x + wide, y, around)
            for part, radius in ((0.3, 0.1), (0.68, 0.24)):
                yield Circle(
                    x + part * wide, y, 2 * radius * around,
                    fillColor=HexColor(LIGHT.previous), strokeColor=None,
                )  # fmt: skip
        else:
            yield _mark(mark, x + wide / 2, y, around / AMBITION_RADIUS)
        yield from _text(name, x + wide + 0.5 * size, y, size, LIGHT.ink)
        x += wide + fonts.width(name, fonts.REGULAR, size) + 1.8 * size
