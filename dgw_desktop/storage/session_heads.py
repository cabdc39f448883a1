# SPDX-License-Identifier: EUPL-1.2
"""What is said about a session without its answers, and what a list shows of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from dgw_desktop.domain.model import MaturityModel, ModelReference
from dgw_desktop.domain.session import (
    Progress,
    Session,
    SessionDetails,
    SessionRole,
    SessionStatus,
)

if TYPE_CHECKING:
    from fractions import Fraction


@dataclass(frozen=True, slots=True)
class SessionHead:
    """What is said about a session, without its answers."""

    id: str
    details: SessionDetails
    status: SessionStatus
    role: SessionRole
    model: ModelReference
    changed_at: datetime
    deleted_at: datetime | None


class Beforehand(NamedTuple):
    """Votes of people who filled in alone; ``people`` is how many, None where that is not told."""

    people: int | None


@dataclass(frozen=True, slots=True)
class SessionSummary(SessionHead):
    """What a list shows of a session; ``levels`` has one scored level per dimension or None.

    ``is_started`` says that there is something on a dimension, be it a note; ``beforehand`` is
    None where nobody filled in alone. What ``is_damaged`` is not as it was saved: it has no
    levels, and what else is said of it may be wrong.
    """

    levels: tuple[int | None, ...]
    highest_level: int
    progress: Progress
    is_started: bool
    beforehand: Beforehand | None
    is_damaged: bool

    @property
    def is_prepared(self) -> bool:
        """True for a group's session in which nothing was said yet."""
        is_group = self.role is SessionRole.GROUP and self.status is SessionStatus.DRAFT
        return is_group and not self.is_started

    @property
    def mean(self) -> "Fraction | None":
        """The mean level over all answered dimensions."""
        from dgw_desktop.domain.scoring import score

        return score(self.levels).mean


def summary(
    head: SessionHead,
    model: MaturityModel,
    scored: dict[int, tuple[int | None, bool]],
    beforehand: Beforehand | None,
    is_damaged: bool,
) -> SessionSummary:
    """Return the summary of a session made with ``model``.

    ``scored`` has the level of every dimension with an answer, and whether it is left out.
    """
    shown = {} if is_damaged else scored
    answers = [shown.get(d.number, (None, False)) for d in model.dimensions]
    levels = tuple(None if left_out else level for level, left_out in answers)
    return SessionSummary(
        id=head.id,
        details=head.details,
        status=head.status,
        role=head.role,
        model=head.model,
        changed_at=head.changed_at,
        deleted_at=head.deleted_at,
        levels=levels,
        highest_level=model.highest_level,
        progress=Progress(
            sum(level is not None for level in levels),
            sum(left_out for _, left_out in answers),
            len(answers),
        ),
        is_started=bool(scored),
        beforehand=beforehand,
        is_damaged=is_damaged,
    )


def summary_of(session: Session, model: MaturityModel) -> SessionSummary:
    """Return the summary of a session that is not in the database, such as one that was rescued."""
    head = SessionHead(
        session.id,
        session.details,
        session.status,
        session.role,
        session.model,
        session.changed_at,
        deleted_at=None,
    )
    scored = {n: (answer.level, answer.not_applicable) for n, answer in session.answers.items()}
    return summary(head, model, scored, beforehand=None, is_damaged=False)
