# SPDX-License-Identifier: EUPL-1.2
"""Geometry of the profile: a row per dimension on the levels, with marks for now and the like.

All lengths are in the caller's unit (pixels or points); x runs to the right.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING

from dgw_desktop.domain.model import Dimension, MaturityModel, Theme
from dgw_desktop.domain.scoring import VoteSummary, vote_summary
from dgw_desktop.domain.session import Session, VoteRound

if TYPE_CHECKING:
    from dgw_desktop.domain.held import Held, Middle

NOW_RADIUS, AMBITION_RADIUS, PREVIOUS_RADIUS = 1.0, 1.7, 1.25
"""How far each mark reaches from its middle, in times the size of a mark."""
OTHERS_RADIUS = 1.85
"""Half the height of the box of others' middle half, likewise: it stands behind all marks."""
BAND_RADIUS = 1.55
"""Half the height of the band of votes, in times the size of a mark."""
_LARGEST_DOT, _LEAST_DOT = 0.95, 0.4  # radius for all votes and for a few, in the same
_BETWEEN = 0.25  # marks that stand beside each other, in times the size of a mark
_ROOM = AMBITION_RADIUS + 2 * PREVIOUS_RADIUS + 2 * _BETWEEN  # at each end of a field
LEAST_STEP = 2 * _ROOM
"""How far two levels must be apart for all marks to stand free, in times the size of a mark."""

_MARK = 0.24  # size of a mark, in times the height of a row
_LEAST_MARK = 0.42  # the same where names give way, in times the width of a digit


class Mark(Enum):
    """What is marked on a row, in the order of painting."""

    OTHERS = auto()
    """A box around the middle half of a reference, with a line at its median."""
    VOTES = auto()
    """A band from the lowest to the highest vote, with a dot per level that was voted for."""
    WITHHELD = auto()
    """People filled in alone, too few to show; the outline of a band without ends."""
    PREVIOUS = auto()
    NOW = auto()
    AMBITION = auto()
    """Goes around the mark of now where both are the same level, so that both are seen."""


class RowState(Enum):
    """What there is of the level itself."""

    ANSWERED = auto()
    OPEN = auto()
    NOT_APPLICABLE = auto()
    UNKNOWN = auto()
    """One person who fills in alone does not know."""


class ProfileOrder(Enum):
    """In which order the rows stand.

    Rows that are equal stand in the model's order, and what has no value stands last.
    """

    MODEL = auto()
    """By theme."""
    GAP = auto()
    """Furthest below the ambition first."""
    CHANGE = auto()
    """What declined first, then what rose, the largest changes first, then what stayed."""
    SPREAD = auto()
    """Votes furthest apart first."""


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """One dimension; levels are 1..number of levels or None.

    ``rounds`` are the votes that may be seen here, the last one last; ``others`` is where the
    middle half of the reference stands.
    """

    dimension: Dimension
    level: int | None
    ambition: int | None
    previous: int | None
    not_applicable: bool = False
    unknown: bool = False
    rounds: tuple[VoteRound, ...] = ()
    others: "Middle | None" = None

    @property
    def state(self) -> RowState:
        """What there is of the level."""
        if self.not_applicable:
            return RowState.NOT_APPLICABLE
        if self.level is not None:
            return RowState.ANSWERED
        return RowState.UNKNOWN if self.unknown else RowState.OPEN

    @property
    def gap(self) -> int | None:
        """How many levels the ambition lies above now, below zero where now is higher.

        None where one is missing.
        """
        if self.level is None or self.ambition is None:
            return None
        return self.ambition - self.level

    @property
    def change(self) -> int | None:
        """By how many levels it rose since the previous session; None where one is missing."""
        if self.level is None or self.previous is None:
            return None
        return self.level - self.previous

    @property
    def votes(self) -> tuple[int, ...]:
        """People per level in the newest round that shows them, low to high; empty for none."""
        counts = (found.counts for found in reversed(self.rounds))
        return next((found for found in counts if any(found)), ())

    @property
    def summary(self) -> VoteSummary | None:
        """What ``votes`` say, None without any."""
        return vote_summary(self.votes)

    @property
    def is_withheld(self) -> bool:
        """True where people filled in alone and nothing of it, nor of a vote since, is shown."""
        return not self.votes and any(found.is_withheld for found in self.rounds)


@dataclass(frozen=True, slots=True)
class ThemeRows:
    """Rows of one theme; ``goes_on`` where the first of them stand on the page before."""

    theme: Theme
    rows: tuple[ProfileRow, ...]
    goes_on: bool = False


ProfileLine = Theme | ProfileRow
"""What stands on a line of the profile: the name of a theme above its rows, or a row."""


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with the x of its middle."""

    mark: Mark
    x: float


@dataclass(frozen=True, slots=True)
class PlacedDot:
    """The ``count`` of people who voted for ``level``, as a dot around ``x``."""

    level: int
    count: int
    x: float
    radius: float


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
            away = _reach(row, row.previous)
            x = self.x(row.previous)
            if away:
                x -= (away + _BETWEEN + PREVIOUS_RADIUS) * self.size
            found.append(PlacedMark(Mark.PREVIOUS, x))
        if row.level is not None:
            found.append(PlacedMark(Mark.NOW, self.x(row.level)))
        if row.ambition is not None:
            found.append(PlacedMark(Mark.AMBITION, self.x(row.ambition)))
        return tuple(found)

    def dots(self, row: ProfileRow) -> tuple[PlacedDot, ...]:
        """Return a dot per level that was voted for; its area says how many of all did.

        Where a mark stands on the level, the dot stands at the right of it.
        """
        total = sum(row.votes)
        found = []
        for level, count in enumerate(row.votes, start=1):
            if not count:
                continue
            radius = max(_LEAST_DOT, _LARGEST_DOT * sqrt(count / total))
            away = _reach(row, level)
            if not away and row.previous == level:
                away = PREVIOUS_RADIUS
            beside = away + _BETWEEN + radius if away else 0.0
            x = self.x(level) + beside * self.size
            found.append(PlacedDot(level, count, x, radius * self.size))
        return tuple(found)

    def band(self, row: ProfileRow) -> tuple[float, float] | None:
        """Return from where to where the band of votes goes: around all that stands on its levels.

        So both its ends are seen. None without votes.
        """
        dots = self.dots(row)
        if not dots:
            return None
        lowest, highest = dots[0], dots[-1]
        start = min(lowest.x - lowest.radius, self.x(lowest.level) - NOW_RADIUS * self.size)
        end = max(highest.x + highest.radius, self.x(highest.level) + NOW_RADIUS * self.size)
        for mark in self.marks(row):
            if _level(row, mark.mark) == lowest.level:
                start = min(start, mark.x - _RADII[mark.mark] * self.size)
        return start - _BETWEEN * self.size, end + _BETWEEN * self.size

    def others(self, others: "Middle | None") -> tuple[float, float, float] | None:
        """Return from where to where the box of others goes, and where their median stands.

        It is around all that can stand on its levels, so that both its ends are seen. None
        without a reference.
        """
        if others is None:
            return None
        away = (AMBITION_RADIUS + _BETWEEN) * self.size
        low, median, high = others
        return self.x(low) - away, self.x(high) + away, self.x(float(median))

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


_RADII = {
    Mark.PREVIOUS: PREVIOUS_RADIUS,
    Mark.NOW: NOW_RADIUS,
    Mark.AMBITION: AMBITION_RADIUS,
}


def _level(row: ProfileRow, mark: Mark) -> int | None:
    if mark is Mark.PREVIOUS:
        return row.previous
    return row.level if mark is Mark.NOW else row.ambition


def _reach(row: ProfileRow, level: int) -> float:
    """Return how far the marks in the middle of ``level`` reach, in times the size of a mark."""
    if level == row.ambition:
        return AMBITION_RADIUS
    return NOW_RADIUS if level == row.level else 0.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of every line stand, from left to right.

    Names begin at 0 and take ``names``; values end at ``values`` and changes at ``changes``.
    ``level_names`` is what stands in the middle above each level.
    """

    names: float
    field: Field
    values: float
    changes: float
    level_names: tuple[str, ...]


def columns(
    width: float,
    row_height: float,
    model: MaturityModel,
    values: Sequence[str],
    changes: Sequence[str],
    measure: Callable[[str], float],
) -> Columns:
    """Divide ``width`` over names, levels, values and changes.

    ``values`` and ``changes`` are all texts that stand in those columns, and ``measure`` returns
    how wide a text is in the boldest letters. Names are in full where the levels keep half of the
    width, and the names of levels where all of them fit.
    """
    space = measure("0")  # between two columns
    value_width = max((measure(text) for text in values), default=0.0)
    change_width = max((measure(text) for text in changes), default=0.0)
    right = width - change_width - (2 * space if change_width else 0.0)
    rest = max(0.0, right - value_width - space)
    numbers = max((measure(str(d.number)) for d in model.dimensions), default=0.0)
    wanted = max((measure(full_label(d)) for d in model.dimensions), default=0.0)
    # Names give way before the marks of many levels become too small.
    least_field = LEAST_STEP * _LEAST_MARK * space * model.highest_level
    names_width = max(numbers, min(wanted, rest / 2, rest - space - least_field))
    left = min(names_width + space, rest)
    step = (rest - left) / max(1, model.highest_level)
    size = min(_MARK * row_height, step / LEAST_STEP)
    field = Field(left, rest, model.highest_level, size)
    level_names = _level_names(model, field, width, measure)
    return Columns(names_width, field, right, width, level_names)


def _level_names(
    model: MaturityModel,
    field: Field,
    width: float,
    measure: Callable[[str], float],
) -> tuple[str, ...]:
    """Return '1 · Beginnend' and so on where all of them fit above the levels, else the digits."""
    names = tuple(f"{level.number} · {level.name}" for level in model.levels)
    halves = [measure(name) / 2 for name in names]
    step = field.x(2) - field.x(1) if field.highest > 1 else width
    fits = (
        all(one + other + measure("0") <= step for one, other in pairwise(halves))
        and halves[0] <= field.x(1)
        and halves[-1] <= width - field.x(field.highest)
    )
    return names if fits else tuple(str(level.number) for level in model.levels)


def full_label(dimension: Dimension) -> str:
    """Return '4. Gezamenlijke taal'."""
    return f"{dimension.number}. {dimension.name}"


def label(dimension: Dimension, width: float, measure: Callable[[str], float]) -> str:
    """Return what names ``dimension`` within ``width``: its name, short name, or number alone."""
    for text in (full_label(dimension), f"{dimension.number}. {dimension.axis_label}"):
        if measure(text) <= width:
            return text
    return str(dimension.number)


def row_height(lines: int, height: float, least: float, most: float) -> float:
    """Return how high a line is, so that all stand in ``height`` where ``least`` allows it."""
    return max(least, min(most, height / max(1, lines)))


def profile_rows(
    model: MaturityModel,
    session: Session,
    baseline: Session | None = None,
    may_be_seen: Callable[[int, VoteRound], bool] = lambda _dimension, _round: True,
    held: "Held | None" = None,
) -> tuple[ThemeRows, ...]:
    """Return the rows by theme, in the model's order; ``baseline`` is the previous session.

    ``held`` is the reference that the session is held against.
    ``may_be_seen`` takes the number of a dimension and one of its rounds: an audience does not see
    them all.
    """

    def row(dimension: Dimension) -> ProfileRow:
        number = dimension.number
        answer = session.answer(number)
        before = baseline.answer(number).scored_level if baseline else None
        # What does not apply has no votes that say anything.
        rounds = () if answer.not_applicable else answer.rounds
        return ProfileRow(
            dimension,
            answer.scored_level,
            answer.scored_ambition,
            before,
            answer.not_applicable,
            answer.unknown,
            tuple(found for found in rounds if may_be_seen(number, found)),
            held.middle(dimension.key) if held else None,
        )

    return tuple(
        ThemeRows(theme, tuple(row(dimension) for dimension in model.dimensions_of(theme)))
        for theme in model.themes
    )


def profile_lines(
    themes: Sequence[ThemeRows], order: ProfileOrder = ProfileOrder.MODEL
) -> tuple[ProfileLine, ...]:
    """Return the lines in ``order``; only in the model's order have themes a line."""
    if order is ProfileOrder.MODEL:
        lines: list[ProfileLine] = []
        for part in themes:
            lines += [part.theme, *part.rows]
        return tuple(lines)
    rows = (row for part in themes for row in part.rows)
    by_number = sorted(rows, key=lambda row: row.dimension.number)
    return tuple(sorted(by_number, key=_RANKS[order]))


def _change_rank(row: ProfileRow) -> tuple[int, int]:
    change = row.change
    if change is None:
        return 3, 0
    return (0 if change < 0 else 1 if change else 2), -abs(change)


def _gap_rank(row: ProfileRow) -> tuple[int, int]:
    return (1, 0) if row.gap is None else (0, -row.gap)


def _spread_rank(row: ProfileRow) -> tuple[int, int]:
    summary = row.summary
    return (1, 0) if summary is None else (0, -summary.spread)


_RANKS = {
    ProfileOrder.GAP: _gap_rank,
    ProfileOrder.CHANGE: _change_rank,
    ProfileOrder.SPREAD: _spread_rank,
}


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
