# SPDX-License-Identifier: EUPL-1.2
"""What people filled in alone, and how it becomes a round of votes."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from random import SystemRandom

from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import Answer, Session, VoteRound, VotesOrigin

_PERSON, _VERSION = 16, 8  # hexadecimal digits
_RANDOM = SystemRandom()


@dataclass(frozen=True, slots=True)
class Scan:
    """What one person filled in alone; a corrected scan has the same id and a later ``changed_at``.

    Of a scan that an earlier version counted only the id is known; the others are None then.
    """

    id: str
    code: str
    changed_at: datetime | None
    answers: Mapping[int, Answer] | None

    @classmethod
    def of(cls, session: Session) -> "Scan":
        """Return what counts of a participant's session."""
        return cls(session.id, session.code, session.changed_at, session.answers)

    @property
    def is_empty(self) -> bool:
        """True when nothing was filled in."""
        return not any(map(_says_something, (self.answers or {}).values()))

    @property
    def member(self) -> str:
        """The id of this version of the scan, which says nothing of what is in it."""
        moment = "" if self.changed_at is None else self.changed_at.isoformat()
        version = hashlib.sha256(f"{self.id} {moment}".encode()).hexdigest()
        return f"{person(self.id)}.{version[:_VERSION]}"


def person(scan_id: str) -> str:
    """Return what says whose scan it is, whatever its version: the first part of a member."""
    return hashlib.sha256(scan_id.encode()).hexdigest()[:_PERSON]


def newest(scans: Iterable[Scan]) -> dict[str, Scan]:
    """Return by id the scan that was changed last; of equal ones the first."""
    found: dict[str, Scan] = {}
    for scan in scans:
        kept = found.get(scan.id)
        if kept is None or is_later(scan, kept):
            found[scan.id] = scan
    return found


def is_later(scan: Scan, other: Scan) -> bool:
    """Tell whether ``scan`` was changed after ``other``; anything is later than the unknown."""
    if scan.changed_at is None or other.changed_at is None:
        return scan.changed_at is not None
    return scan.changed_at > other.changed_at


def beforehand(
    model: MaturityModel,
    scans: Iterable[Scan],
    remarks: bool,
    shuffle: Callable[[list[str]], None] = _RANDOM.shuffle,
) -> dict[int, VoteRound]:
    """Return per dimension number the round of what these people filled in there.

    Its members are those who answered, also that they do not know or that it does not apply. With
    ``remarks`` what people wrote goes along, in no order; names never do.
    """
    rounds = {}
    filled_in = {scan.member: scan.answers for scan in scans if scan.answers is not None}
    for dimension in model.dimensions:
        said = {
            member: answer
            for member, answers in filled_in.items()
            if (answer := answers.get(dimension.number)) is not None
        }
        if found := {member: a for member, a in said.items() if _says_something(a)}:
            written = [answer.note for answer in said.values() if remarks and answer.note]
            shuffle(written)
            rounds[dimension.number] = replace(_round(model, found), remarks=tuple(written))
    return rounds


def _round(model: MaturityModel, found: Mapping[str, Answer]) -> VoteRound:
    answers = found.values()
    wanted = {m: a.scored_ambition for m, a in found.items() if a.scored_ambition is not None}
    return VoteRound(
        counts=_count(model, (a.scored_level for a in answers if not a.unknown)),
        origin=VotesOrigin.ALONE,
        unknown=sum(a.unknown and not a.not_applicable for a in answers),
        not_applicable=sum(a.not_applicable for a in answers),
        ambitions=_count(model, wanted.values()) if wanted else (),
        members=tuple(sorted(found)),
        with_ambition=tuple(sorted(wanted)),
    )


def _says_something(answer: Answer) -> bool:
    return not answer.is_open


def _count(model: MaturityModel, levels: Iterable[int | None]) -> tuple[int, ...]:
    counts = Counter(level for level in levels if level is not None)
    return tuple(counts[level.number] for level in model.levels)
