# SPDX-License-Identifier: EUPL-1.2
"""What a report is made from, and what goes into it."""

from dataclasses import dataclass

from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import Session


@dataclass(frozen=True, slots=True)
class ReportSource:
    """A session with its model and, if there is one, the comparable earlier session."""

    model: MaturityModel
    session: Session
    baseline: Session | None = None

    @property
    def baseline_name(self) -> str:
        """How the earlier session is named in legends."""
        year = self.baseline.details.date.year if self.baseline else ""
        return f"Vorige meting ({year})"

    def levels(self, session: Session | None = None) -> list[int | None]:
        """Return the scored level per dimension, of this session or of ``session``."""
        chosen = session or self.session
        return [chosen.answer(d.number).scored_level for d in self.model.dimensions]

    def ambitions(self) -> list[int | None]:
        """Return the scored ambition per dimension."""
        return [self.session.answer(d.number).scored_ambition for d in self.model.dimensions]


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What a person can leave out; ``label`` is None for the one of the session's status."""

    gaps: bool = True
    comparison: bool = True
    actions: bool = True
    statements: bool = True
    notes: bool = True
    votes: bool = True
    label: str | None = None
