# SPDX-License-Identifier: EUPL-1.2
"""Comparing a session with an earlier one, its baseline."""

from dataclasses import dataclass
from fractions import Fraction

from dgw_desktop.domain.model import Dimension, MaturityModel, Theme
from dgw_desktop.domain.scoring import theme_scores
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
class ThemeChange:
    """The means of one theme in the baseline and now; None where nothing was answered."""

    theme: Theme
    before: Fraction | None
    now: Fraction | None

    @property
    def size(self) -> Fraction | None:
        """The difference of the means, or None when one is missing."""
        if self.before is None or self.now is None:
            return None
        return self.now - self.before


def are_comparable(session: Session, other: Session) -> bool:
    """Tell whether both sessions used the same model text, so that levels mean the same."""
    return session.model.content_hash == other.model.content_hash


def changes(model: MaturityModel, session: Session, baseline: Session) -> tuple[Change, ...]:
    """Return every dimension answered in both sessions, in the model's order."""
    found = []
    for dimension in model.dimensions:
        before = baseline.answer(dimension.number).scored_level
        now = session.answer(dimension.number).scored_level
        if before is not None and now is not None:
            found.append(Change(dimension, before, now))
    return tuple(found)


def theme_changes(
    model: MaturityModel, session: Session, baseline: Session
) -> tuple[ThemeChange, ...]:
    """Return the means of every theme in both sessions, in the model's order."""
    return tuple(
        ThemeChange(now.theme, before.level.mean, now.level.mean)
        for before, now in zip(
            theme_scores(model, baseline), theme_scores(model, session), strict=True
        )
    )
