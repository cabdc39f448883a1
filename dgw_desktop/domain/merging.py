# SPDX-License-Identifier: EUPL-1.2
"""Merging: the scans of people who filled in alone become the votes of a group session."""

from collections.abc import Iterable
from dataclasses import dataclass

from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.privacy import protected
from dgw_desktop.domain.session import Answer, Session, VoteRound, VotesOrigin


@dataclass(frozen=True, slots=True)
class Scans:
    """The scans to merge, each once.

    ``repeated`` counts scans left out because a newer or equal copy is there, ``empty`` those
    in which nothing was filled in.
    """

    sessions: tuple[Session, ...]
    repeated: int
    empty: int


def distinct_scans(sessions: Iterable[Session]) -> Scans:
    """Keep one scan per id, the one that was changed last, and drop the empty ones."""
    newest: dict[str, Session] = {}
    count = 0
    for session in sessions:
        count += 1
        kept = newest.get(session.id)
        if kept is None or session.changed_at > kept.changed_at:
            newest[session.id] = session
    filled = tuple(s for s in newest.values() if any(not a.is_open for a in s.answers.values()))
    return Scans(filled, count - len(newest), len(newest) - len(filled))


def merged_answers(
    model: MaturityModel, scans: Iterable[Session], threshold: int
) -> dict[int, Answer]:
    """Return the votes per dimension number: how many people chose each level.

    Only the chosen levels go in: no notes, ambitions, actions or names. Votes that
    ``threshold`` withholds are not in the result at all; the answer says that they are
    withheld. The group's own choice is never computed, so every level is open.
    """
    scans = tuple(scans)
    answers = {}
    for dimension in model.dimensions:
        votes = [0] * model.highest_level
        for scan in scans:
            level = scan.answer(dimension.number).scored_level
            if level is not None:
                votes[level - 1] += 1
        if any(votes):
            answer = Answer(rounds=(VoteRound(tuple(votes), VotesOrigin.ALONE),))
            answers[dimension.number] = protected(answer, len(scans), threshold)
    return answers
