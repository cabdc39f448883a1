# SPDX-License-Identifier: EUPL-1.2
"""Comparing sessions: with an earlier one, the baseline; side by side; and rolled up."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from statistics import median_high, median_low

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.scoring import Score, score
from dgw_desktop.domain.session import NO_ANSWER, Answer, Session


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
    """The levels of one dimension in several sessions, or the ambitions; None where one has none.

    They stand in the order of the sessions.
    """

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
    """One session in a row of sessions over time.

    ``step`` is the mean change in levels since the point before, over the dimensions answered in
    both; None at the first point.
    """

    session: Session
    level: Score
    step: Score | None = None


MOST_LINES = 4
"""Sessions over each other in one spider; of more only the range and the median can be read."""
MOST_COLUMNS = 12
"""Sessions beside each other in a table; of more only the range and the median."""


@dataclass(frozen=True, slots=True)
class ActionCounts:
    """How many actions of a session are open, of those too late, and done."""

    open: int
    overdue: int
    done: int


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


def have_direction(sessions: Sequence[Session]) -> bool:
    """Tell whether a difference between first and last goes somewhere, so that it rises or falls.

    That is so of two sessions, and of more if they are of one organisation and unit, each on a
    later day than the one before.
    """
    if len(sessions) == 2:
        return True
    details = [session.details for session in sessions]
    of = {(name_key(one.organisation), name_key(one.unit)) for one in details}
    is_in_order = all(one.date < other.date for one, other in pairwise(details))
    return len(sessions) > 2 and len(of) == 1 and is_in_order


def action_counts(session: Session, today: date) -> ActionCounts:
    """Count the actions of a session by how far they are."""
    open_ = sum(action.is_open for action in session.actions)
    overdue = sum(action.is_overdue(today) for action in session.actions)
    return ActionCounts(open_, overdue, len(session.actions) - open_)


def heads_apart(sessions: Sequence[Session], short_date: Callable[[date], str]) -> tuple[str, ...]:
    """Return in the fewest words how each of ``sessions`` differs from the others.

    That is its organisation where those differ; else the first of unit, date and title in which
    no two are the same, or at least not all. Without the words that all begin with.
    """
    details = [session.details for session in sessions]
    organisations = [one.organisation for one in details]
    if _different(organisations) > 1:
        return _without_common_start(organisations)
    years = [str(one.date.year) for one in details]
    choices = (
        [one.unit for one in details],
        years if _different(years) == len(years) else [short_date(one.date) for one in details],
        [one.title for one in details],
    )
    chosen = next((names for names in choices if _different(names) == len(names)), None)
    if chosen is None:
        chosen = next((names for names in choices if _different(names) > 1), [""] * len(details))
    return _without_common_start(chosen)


def _different(names: Sequence[str]) -> int:
    return len(set(map(name_key, names)))


def _without_common_start(names: Sequence[str]) -> tuple[str, ...]:
    words = [name.split() for name in names]
    most = min(map(len, words)) - 1
    start = 0
    while start < most and len({name_key(own[start]) for own in words}) == 1:
        start += 1
    return tuple(" ".join(own[start:]) for own in words)


def level_rows(model: MaturityModel, sessions: Sequence[Session]) -> tuple[LevelRow, ...]:
    """Return the levels of every dimension, in the model's order and that of ``sessions``."""
    return _rows(model, [_levels(model, session) for session in sessions])


def ambition_rows(model: MaturityModel, sessions: Sequence[Session]) -> tuple[LevelRow, ...]:
    """Return the ambitions of every dimension, in the model's order and that of ``sessions``."""
    return _rows(
        model,
        [
            [None if one.not_applicable else one.ambition for one in _answers(model, session)]
            for session in sessions
        ],
    )


def _levels(model: MaturityModel, session: Session) -> list[int | None]:
    """Return the scored level of every dimension, in the model's order."""
    return [None if one.not_applicable else one.level for one in _answers(model, session)]


def _answers(model: MaturityModel, session: Session) -> list[Answer]:
    # Without a method of the session for each: of thousands it is what takes the time.
    found = session.answers
    return [found.get(dimension.number, NO_ANSWER) for dimension in model.dimensions]


def _rows(model: MaturityModel, of_each: Sequence[Sequence[int | None]]) -> tuple[LevelRow, ...]:
    """Return the rows of what each session says of every dimension."""
    columns = zip(*of_each, strict=True) if of_each else ((),) * len(model.dimensions)
    return tuple(
        LevelRow(dimension, levels)
        for dimension, levels in zip(model.dimensions, columns, strict=True)
    )


def rows_declines_first(rows: Sequence[LevelRow]) -> tuple[LevelRow, ...]:
    """Return all rows: what declined, what rose, what stayed, the largest first; then the rest."""

    def rank(row: LevelRow) -> tuple[int, int]:
        change = row.change
        if change is None:
            return 3, 0
        return (0 if change < 0 else 1 if change else 2), -abs(change)

    return tuple(sorted(rows, key=rank))


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
    scored: list[tuple[Session, list[int | None], Score]] = []
    for session in in_order:
        levels = _levels(model, session)
        if (level := score(levels)).n:
            scored.append((session, levels, level))
    steps = [None, *(_step(now, before) for (_, before, _), (_, now, _) in pairwise(scored))]
    return tuple(
        TrendPoint(session, level, step)
        for (session, _, level), step in zip(scored, steps, strict=False)
    )


def _step(now: Sequence[int | None], before: Sequence[int | None]) -> Score:
    """Return the mean change in levels, over the dimensions answered in both."""
    return score(
        [
            one - other
            for one, other in zip(now, before, strict=True)
            if one is not None and other is not None
        ]
    )
