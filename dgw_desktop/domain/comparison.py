# SPDX-License-Identifier: EUPL-1.2
"""Comparing sessions: with an earlier one, the baseline; side by side; and rolled up."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from statistics import median_high, median_low

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.scoring import Score, overall_level, score
from dgw_desktop.domain.session import Session


@dataclass(frozen=True, slots=True)
class Change:
    """The levels of one dimension in the baseline and now."""

    dimension: Dimension
    before: int
    now: int

    @property
    def size(self) -> int:
        """The difference in levels; above zero when it rose."""
        return self.now - self.before


@dataclass(frozen=True, slots=True)
class LevelRow:
    """The levels of one dimension in several sessions; None where one has none."""

    dimension: Dimension
    levels: tuple[int | None, ...]

    @property
    def spread(self) -> int:
        """The distance between the lowest and the highest level; 0 below two levels."""
        present = [level for level in self.levels if level is not None]
        return max(present) - min(present) if present else 0

    @property
    def change(self) -> int | None:
        """The last level minus the first, above zero when it rose; None where one is missing."""
        first, last = self.levels[0], self.levels[-1]
        return None if first is None or last is None else last - first


@dataclass(frozen=True, slots=True)
class LevelRange:
    """What several sessions say of one dimension; ``n`` sessions have a level."""

    dimension: Dimension
    n: int
    lowest: int
    median: Fraction
    highest: int


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One session in a row of sessions over time."""

    session: Session
    level: Score


def changes(model: MaturityModel, session: Session, baseline: Session) -> tuple[Change, ...]:
    """Return every dimension answered in both sessions, in the model's order."""
    found = []
    for dimension in model.dimensions:
        before = baseline.answer(dimension.number).scored_level
        now = session.answer(dimension.number).scored_level
        if before is not None and now is not None:
            found.append(Change(dimension, before, now))
    return tuple(found)


def declines_first(found: Iterable[Change]) -> tuple[Change, ...]:
    """Return what changed: what declined, then what rose, the largest changes first."""
    moved = (change for change in found if change.size)
    return tuple(sorted(moved, key=lambda change: (change.size > 0, -abs(change.size))))


def change_in_words(size: int | None, tr: Callable[[str], str] = str) -> str:
    """Return '▲ 1 hoger', '▼ 2 lager' or 'gelijk'; '–' for None, where there is no difference."""
    if size is None:
        return "–"
    if size == 0:
        return tr("gelijk")
    return tr("▲ {0} hoger").format(size) if size > 0 else tr("▼ {0} lager").format(-size)


def theme_changes(model: MaturityModel, session: Session, baseline: Session) -> tuple[Score, ...]:
    """Return per theme the mean change in levels, over the dimensions answered in both."""
    found = {change.dimension: change.size for change in changes(model, session, baseline)}
    return tuple(
        score(found.get(dimension) for dimension in model.dimensions_of(theme))
        for theme in model.themes
    )


def odd_ones_out(models: Sequence[MaturityModel]) -> tuple[int, ...]:
    """Return the places of the models that are another scan than the most frequent (first) one."""
    if not models:
        return ()
    usual = Counter(model.scan for model in models).most_common(1)[0][0]
    return tuple(place for place, model in enumerate(models) if model.scan != usual)


def names_apart(sessions: Sequence[Session], short_date: Callable[[date], str]) -> tuple[str, ...]:
    """Return how each of ``sessions`` is called beside the others.

    By title and date; by organisation too where that is not the same of all, and by unit where
    two would be called the same.
    """
    several = len({name_key(session.details.organisation) for session in sessions}) > 1

    def names(with_unit: bool) -> tuple[str, ...]:
        return tuple(
            f"{' · '.join(filter(None, parts))} ({short_date(details.date)})"
            for details in (session.details for session in sessions)
            for parts in [
                (
                    details.organisation if several else "",
                    details.unit if with_unit else "",
                    details.title,
                )
            ]
        )

    short = names(with_unit=False)
    return short if len(set(short)) == len(short) else names(with_unit=True)


def level_rows(model: MaturityModel, sessions: Sequence[Session]) -> tuple[LevelRow, ...]:
    """Return the levels of every dimension, in the model's order and that of ``sessions``."""
    return tuple(
        LevelRow(
            dimension,
            tuple(session.answer(dimension.number).scored_level for session in sessions),
        )
        for dimension in model.dimensions
    )


def biggest_differences(rows: Sequence[LevelRow]) -> tuple[LevelRow, ...]:
    """Return the rows in which sessions differ, largest difference first, then what declined."""
    differing = [row for row in rows if row.spread]
    return tuple(sorted(differing, key=lambda row: (-row.spread, row.change or 0)))


def roll_up(model: MaturityModel, sessions: Sequence[Session]) -> tuple[LevelRange | None, ...]:
    """Return range and median of every dimension; None where no session has a level."""
    return level_ranges(level_rows(model, sessions))


def level_ranges(rows: Sequence[LevelRow]) -> tuple[LevelRange | None, ...]:
    """Return range and median of every row; None where no session has a level."""
    found: list[LevelRange | None] = []
    for row in rows:
        present = [level for level in row.levels if level is not None]
        found.append(
            LevelRange(
                row.dimension,
                len(present),
                min(present),
                # Not median: of whole numbers it is not exact, and fractions are slow to compare.
                Fraction(median_low(present) + median_high(present), 2),
                max(present),
            )
            if present
            else None
        )
    return tuple(found)


def trend(model: MaturityModel, sessions: Sequence[Session]) -> tuple[TrendPoint, ...]:
    """Return the mean level of every session that has one, oldest first."""
    in_order = sorted(sessions, key=lambda s: (s.details.date, s.created_at))
    points = [TrendPoint(session, overall_level(model, session)) for session in in_order]
    return tuple(point for point in points if point.level.n)
