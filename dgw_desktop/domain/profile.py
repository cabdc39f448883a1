# SPDX-License-Identifier: EUPL-1.2
"""Geometry of the profile: a row per dimension on the levels, with marks for now and the like.

All lengths are in the caller's unit (pixels or points); x runs to the right.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from dgw_desktop.domain.model import Dimension, MaturityModel, Theme
from dgw_desktop.domain.session import Session

NOW_RADIUS, AMBITION_RADIUS, PREVIOUS_RADIUS = 1.0, 1.7, 1.25
"""How far each mark reaches from its middle, in times the size of a mark."""
_BETWEEN = 0.25  # marks that stand beside each other, in times the size of a mark
_ROOM = AMBITION_RADIUS + 2 * PREVIOUS_RADIUS + _BETWEEN  # at each end of a field


class Mark(Enum):
    """What is marked on a row, in the order of painting."""

    PREVIOUS = auto()
    NOW = auto()
    AMBITION = auto()
    """Goes around the mark of now where both are the same level, so that both are seen."""


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """One dimension; levels are 1..number of levels or None."""

    dimension: Dimension
    level: int | None
    ambition: int | None
    previous: int | None
    not_applicable: bool = False

    @property
    def change(self) -> int | None:
        """By how many levels it rose since the previous session; None where one is missing."""
        known = self.level is not None and self.previous is not None
        return (self.level or 0) - (self.previous or 0) if known else None


@dataclass(frozen=True, slots=True)
class ThemeRows:
    """Rows of one theme; ``goes_on`` where the first of them stand on the page before."""

    theme: Theme
    rows: tuple[ProfileRow, ...]
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with the x of its middle."""

    mark: Mark
    x: float


@dataclass(frozen=True, slots=True)
class Field:
    """Where the levels 1..``highest`` stand between ``left`` and ``right``; ``size`` of a mark."""

    left: float
    right: float
    highest: int
    size: float

    def x(self, level: float) -> float:
        """Return where ``level`` (1..highest, also between two) stands."""
        first, last = self.left + _ROOM * self.size, self.right - _ROOM * self.size
        if self.highest <= 1:
            return (first + last) / 2
        return first + (level - 1) * (last - first) / (self.highest - 1)

    def marks(self, row: ProfileRow) -> tuple[PlacedMark, ...]:
        """Return the marks of ``row``; none of them hides another.

        A previous level that is also that of now or of the ambition stands at the left of those.
        """
        found = []
        if row.previous is not None:
            x = self.x(row.previous)
            if row.previous == row.ambition:
                x -= (AMBITION_RADIUS + PREVIOUS_RADIUS + _BETWEEN) * self.size
            elif row.previous == row.level:
                x -= (NOW_RADIUS + PREVIOUS_RADIUS + _BETWEEN) * self.size
            found.append(PlacedMark(Mark.PREVIOUS, x))
        if row.level is not None:
            found.append(PlacedMark(Mark.NOW, self.x(row.level)))
        if row.ambition is not None:
            found.append(PlacedMark(Mark.AMBITION, self.x(row.ambition)))
        return tuple(found)

    def distance(self, row: ProfileRow) -> tuple[float, float] | None:
        """Return from where to where the line from now to the ambition goes, between the marks.

        None where there is no such line.
        """
        if row.level is None or row.ambition is None or row.level == row.ambition:
            return None
        way = 1 if row.ambition > row.level else -1
        return (
            self.x(row.level) + way * NOW_RADIUS * self.size,
            self.x(row.ambition) - way * AMBITION_RADIUS * self.size,
        )


def profile_rows(
    model: MaturityModel, session: Session, baseline: Session | None = None
) -> tuple[ThemeRows, ...]:
    """Return the rows by theme, in the model's order; ``baseline`` is the previous session."""

    def row(dimension: Dimension) -> ProfileRow:
        answer = session.answer(dimension.number)
        before = baseline.answer(dimension.number).scored_level if baseline else None
        return ProfileRow(
            dimension, answer.scored_level, answer.scored_ambition, before, answer.not_applicable
        )

    return tuple(
        ThemeRows(theme, tuple(row(dimension) for dimension in model.dimensions_of(theme)))
        for theme in model.themes
    )


def profile_pages(themes: Sequence[ThemeRows], lines: int) -> list[list[ThemeRows]]:
    """Divide ``themes`` over pages of ``lines`` lines; the name of a theme takes a line too.

    A theme stays whole, unless it is longer than a page or that would take more pages.
    """
    lines = max(2, lines)
    whole, loose = (_packed(themes, lines, keep) for keep in (True, False))
    return whole if len(whole) <= len(loose) else loose


def _packed(themes: Sequence[ThemeRows], lines: int, keep_whole: bool) -> list[list[ThemeRows]]:
    pages: list[list[ThemeRows]] = [[]]
    left = lines
    for part in themes:
        rows, goes_on = part.rows, False
        while rows:
            fits = len(rows) < left
            if not fits and (left < 2 or (keep_whole and left < lines and len(rows) < lines)):
                pages.append([])
                left = lines
                continue
            taken = rows[: left - 1]
            pages[-1].append(ThemeRows(part.theme, taken, goes_on))
            rows, goes_on = rows[len(taken) :], True
            left -= 1 + len(taken)
    return [page for page in pages if page]
