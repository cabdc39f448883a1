# SPDX-License-Identifier: EUPL-1.2
"""What reports are made from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.model import MaturityModel, newest
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.side_by_side import (
    Purpose,
    letters,
    side_by_side_names,
    side_by_side_title,
)
from dgw_desktop.report.languages import DUTCH, ReportLanguage

if TYPE_CHECKING:
    from dgw_desktop.domain.held import Held


@dataclass(frozen=True, slots=True)
class ReportSource:
    """A session with its model and, if there is one, the comparable earlier session.

    ``held`` is the reference that it is held against, if any.
    """

    model: MaturityModel
    session: Session
    baseline: Session | None = None
    held: "Held | None" = None
    language: ReportLanguage = DUTCH

    def told_in(self, language: ReportLanguage) -> "ReportSource":
        """Return it for a report in ``language``."""
        return self if language is self.language else replace(self, language=language)

    @property
    def baseline_moment(self) -> str:
        """When the earlier session was, as short as tells it apart; '' where there is none."""
        if self.baseline is None:
            return ""
        wording = self.language.wording
        return wording.told_apart(self.baseline.details.date, self.session.details.date)

    @property
    def baseline_name(self) -> str:
        """How the earlier session is named in legends, '' where there is none."""
        tr = self.language.gettext
        return tr("Vorige meting ({0})").format(self.baseline_moment) if self.baseline else ""

    def levels(self, session: Session | None = None) -> list[int | None]:
        """Return the scored level per dimension, of this session or of ``session``."""
        chosen = session or self.session
        return [chosen.answer(d.number).scored_level for d in self.model.dimensions]

    def ambitions(self) -> list[int | None]:
        """Return the scored ambition per dimension."""
        return [self.session.answer(d.number).scored_ambition for d in self.model.dimensions]


def under_newest_names(sources: Sequence[ReportSource]) -> list[ReportSource]:
    """Return sources that stand in one table, those of the same scan with the same names.

    These are the names of the newest session, or newer ones that are among them.
    """
    newest_first = sorted(sources, key=lambda source: source.session.details.date, reverse=True)
    models = {source.session.model: source.model for source in newest_first}
    if len(models) < 2:
        return list(sources)
    chosen = {}
    for own, model in models.items():
        same = [other for other in models.values() if other.scan == model.scan]
        chosen[own] = next(found for found in models.items() if found[1] is newest(same))
    return [
        replace(
            source,
            model=chosen[source.session.model][1],
            session=replace(source.session, model=chosen[source.session.model][0]),
        )
        for source in sources
    ]


@dataclass(frozen=True, slots=True)
class ComparisonSource:
    """Sessions of one model, side by side; ``title`` says what they are.

    ``letters`` and ``names`` are how each is called in a narrow column and in full; without
    ``are_named`` the names say nothing of who they are, and neither may the report. ``held`` is
    the reference that all are held against, if any.
    """

    model: MaturityModel
    sessions: Sequence[Session]
    letters: Sequence[str]
    names: Sequence[str]
    title: str
    are_named: bool = True
    purpose: Purpose = Purpose.COMPARE
    language: ReportLanguage = DUTCH
    held: "Held | None" = None

    def told_in(self, language: ReportLanguage) -> "ComparisonSource":
        """Return it for a report in ``language``, which has words of its own for the sessions."""
        if language is self.language:
            return self
        return comparison_source(
            self.model, self.sessions, self.purpose, self.are_named, language, self.held
        )

    @property
    def organisation(self) -> str:
        """The organisation of all sessions, empty if they have several or may not be named."""
        if not self.are_named:
            return ""
        found = {name_key(s.details.organisation): s.details.organisation for s in self.sessions}
        return next(iter(found.values())) if len(found) == 1 else ""


def comparison_source(
    model: MaturityModel,
    sessions: Sequence[Session],
    purpose: Purpose,
    are_named: bool = True,
    language: ReportLanguage = DUTCH,
    held: "Held | None" = None,
) -> ComparisonSource:
    """Return what a report on ``sessions`` is made from, in the order in which they stand.

    Without ``are_named`` nothing says whose they are. ``held`` is a reference beside them.
    """
    tr = language.gettext
    return ComparisonSource(
        model,
        sessions,
        letters(len(sessions)),
        side_by_side_names(sessions, purpose, are_named, tr, language.wording),
        side_by_side_title(sessions, purpose, are_named, tr),
        are_named,
        purpose,
        language,
        held,
    )
