# SPDX-License-Identifier: EUPL-1.2
"""Scores: means, gaps and vote summaries.

Means are exact fractions, so that comparisons use unrounded values; ``Wording.number`` rounds
them for people.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dgw_desktop.domain.card_choice import CardChoice
from dgw_desktop.domain.model import Dimension, MaturityModel, Theme
from dgw_desktop.domain.session import NO_ANSWER, Answer, Session

if TYPE_CHECKING:
    from fractions import Fraction


class Score(NamedTuple):
    """A mean level (1..number of levels, or None without values) and over how many values."""

    mean: "Fraction | None"
    n: int


class ThemeScore(NamedTuple):
    """The scores of one theme; ``total`` counts its applicable dimensions."""

    theme: Theme
    level: Score
    ambition: Score
    total: int


class Gap(NamedTuple):
    """A dimension whose ambition lies above its level; ``next_step`` is the next statement."""

    dimension: Dimension
    level: int
    ambition: int
    next_step: str

    @property
    def size(self) -> int:
        """The distance in levels."""
        return self.ambition - self.level


class Strength(NamedTuple):
    """A dimension whose level lies above the overall mean."""

    dimension: Dimension
    level: int
    ambition: int | None


class VoteSummary(NamedTuple):
    """What a row of vote counts says; ``median`` lies halfway when two middle votes differ."""

    n: int
    median: "Fraction | int"
    lowest: int
    highest: int

    @property
    def spread(self) -> int:
        """The distance in levels between the lowest and the highest vote."""
        return self.highest - self.lowest


class VoteSpread(NamedTuple):
    """The votes on one dimension: people per level, low to high, and what they say."""

    dimension: Dimension
    votes: tuple[int, ...]
    summary: VoteSummary


def score(values: Iterable[int | None]) -> Score:
    """Return the mean of the values that are not None."""
    present = [value for value in values if value is not None]
    return Score(_mean(sum(present), len(present)) if present else None, len(present))


@lru_cache(maxsize=4096)
def _mean(total: int, n: int) -> "Fraction":
    return _exact(total, n)


def _exact(part: int, whole: int) -> "Fraction":
    from fractions import Fraction  # and decimal, for which no card waits

    return Fraction(part, whole)


def overall_level(model: MaturityModel, session: Session) -> Score:
    """Return the mean level over all answered dimensions (not over themes)."""
    return score([None if one.not_applicable else one.level for one in answers_of(model, session)])


def overall_ambition(model: MaturityModel, session: Session) -> Score:
    """Return the mean ambition over all dimensions that have one."""
    return score(
        [None if one.not_applicable else one.ambition for one in answers_of(model, session)]
    )


def answers_of(model: MaturityModel, session: Session) -> list[Answer]:
    """Return the answer on each dimension, in the model's order."""
    # Without a method of the session for each: of thousands it is what takes the time.
    found = session.answers
    return [found.get(dimension.number, NO_ANSWER) for dimension in model.dimensions]


def theme_scores(model: MaturityModel, session: Session) -> tuple[ThemeScore, ...]:
    """Return the scores of every theme, in the model's order; equal ones are the same object."""
    given = {
        dimension.number: (answer.level, answer.ambition, answer.not_applicable)
        for dimension, answer in zip(model.dimensions, answers_of(model, session), strict=True)
    }
    return tuple(
        [
            _theme_score(theme, *[given[d.number] for d in model.dimensions_of(theme)])
            for theme in model.themes
        ]
    )


@lru_cache(maxsize=4096)
def _theme_score(theme: Theme, *given: tuple[int | None, int | None, bool]) -> ThemeScore:
    applicable = [(level, ambition) for level, ambition, left_out in given if not left_out]
    return ThemeScore(
        theme,
        score([level for level, _ in applicable]),
        score([ambition for _, ambition in applicable]),
        len(applicable),
    )


def gaps(model: MaturityModel, session: Session) -> tuple[Gap, ...]:
    """Return the dimensions with an ambition above their level, largest gap first.

    Equal gaps stand lowest level first, then in the model's order.
    """
    found = []
    for dimension in model.dimensions:
        answer = session.answer(dimension.number)
        level, ambition = answer.scored_level, answer.scored_ambition
        if level is not None and ambition is not None and ambition > level:
            found.append(Gap(dimension, level, ambition, dimension.statement(level + 1)))
    return tuple(sorted(found, key=lambda gap: (-gap.size, gap.level, gap.dimension.number)))


def strengths(model: MaturityModel, session: Session) -> tuple[Strength, ...]:
    """Return the dimensions above the overall mean, highest level first.

    Equal levels stand those that reach their ambition first, then in the model's order.
    """
    mean = overall_level(model, session).mean
    found = []
    for dimension in model.dimensions:
        answer = session.answer(dimension.number)
        level = answer.scored_level
        if level is not None and mean is not None and level > mean:
            found.append(Strength(dimension, level, answer.scored_ambition))
    return tuple(
        sorted(
            found,
            key=lambda s: (-s.level, max(0, (s.ambition or 0) - s.level), s.dimension.number),
        )
    )


def above_ambition(model: MaturityModel, session: Session) -> tuple[Strength, ...]:
    """Return the dimensions whose level is above their ambition, furthest above first.

    Equal distances stand in the model's order.
    """
    found = []
    for dimension in model.dimensions:
        answer = session.answer(dimension.number)
        level, ambition = answer.scored_level, answer.scored_ambition
        if level is not None and ambition is not None and level > ambition:
            found.append(Strength(dimension, level, ambition))
    return tuple(sorted(found, key=lambda s: ((s.ambition or 0) - s.level, s.dimension.number)))


def vote_spreads(model: MaturityModel, session: Session) -> tuple[VoteSpread, ...]:
    """Return the dimensions with votes, those on which people disagree most first.

    That is by the distance between lowest and highest vote, then by how many people stand
    apart from the largest group, then in the model's order.
    """
    return tuple(
        sorted(
            _voted_on(model, session),
            key=lambda s: (
                -s.summary.spread,
                _exact(max(s.votes), s.summary.n),
                s.dimension.number,
            ),
        )
    )


def has_votes(model: MaturityModel, session: Session) -> bool:
    """Tell whether there are dimensions with votes that count."""
    answers = (session.answer(dimension.number) for dimension in model.dimensions)
    return any(any(answer.votes) for answer in answers if not answer.not_applicable)


def _voted_on(model: MaturityModel, session: Session) -> Iterator[VoteSpread]:
    for dimension in model.dimensions:
        answer = session.answer(dimension.number)
        summary = None if answer.not_applicable else vote_summary(answer.votes)
        if summary is not None:
            yield VoteSpread(dimension, answer.votes, summary)


def conversation_order(model: MaturityModel, session: Session) -> tuple[int, ...]:
    """Return the numbers of all dimensions, those on which people disagree most first.

    Those without votes come after them, in the model's order.
    """
    told = [spread.dimension.number for spread in vote_spreads(model, session)]
    return (*told, *(d.number for d in model.dimensions if d.number not in told))


def order_of_cards(choice: CardChoice, model: MaturityModel, session: Session) -> tuple[int, ...]:
    """Return the numbers of the dimensions that ``choice`` lets through now, in its order."""
    numbers = (
        conversation_order(model, session)
        if choice.by_spread
        else tuple(dimension.number for dimension in model.dimensions)
    )
    return tuple(
        number
        for number in numbers
        if (not choice.themes or model.dimension(number).theme_key in choice.themes)
        and (not choice.only_open or session.answer(number).is_open)
    )


@lru_cache(maxsize=4096)
def vote_summary(votes: tuple[int, ...]) -> VoteSummary | None:
    """Summarise ``votes`` (people per level, low to high); None when nobody voted."""
    cast = [level for level, count in enumerate(votes, start=1) for _ in range(count)]
    if not cast:
        return None
    middle = len(cast) // 2
    lower = cast[middle] if len(cast) % 2 else cast[middle - 1]
    whole, is_half = divmod(lower + cast[middle], 2)
    median = _exact(2 * whole + 1, 2) if is_half else whole
    return VoteSummary(len(cast), median, cast[0], cast[-1])
