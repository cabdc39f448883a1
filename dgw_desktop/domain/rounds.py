# SPDX-License-Identifier: EUPL-1.2
"""Rounds of votes beside each other: what each is called, and what they say in words."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from dgw_desktop.domain.scoring import VoteSummary, vote_summary
from dgw_desktop.domain.session import VoteRound
from dgw_desktop.domain.wording import DUTCH, Wording

_Tr = Callable[[str], str]

MOST_BESIDE = 3
"""Rounds that stand beside each other where there is little room; a report has all."""


class NamedRound(NamedTuple):
    """A round of votes and what people call it: 'vooraf', 'na het gesprek', 'stemming 2'."""

    name: str
    votes: VoteRound
    is_last: bool

    @property
    def counts(self) -> tuple[int, ...]:
        """People per level, low to high; empty when they are withheld."""
        return self.votes.counts

    @property
    def summary(self) -> VoteSummary | None:
        """What the counts say, None without any."""
        return vote_summary(self.votes.counts)

    @property
    def wanted(self) -> VoteSummary | None:
        """What people want to reach, None where they were not asked."""
        return vote_summary(self.votes.ambitions)

    def label(self, tr: _Tr = str) -> str:
        """Return its name with how many people chose a level, or that they are too few to show."""
        if self.votes.is_withheld:
            return tr("{0}: te weinig mensen").format(self.name)
        return tr("{0} (n = {1})").format(self.name, sum(self.votes.counts))


def named_rounds(rounds: Sequence[VoteRound], tr: _Tr = str) -> tuple[NamedRound, ...]:
    """Return ``rounds`` with their names, which depend on each other; ``tr`` translates those."""
    hands = sum(not found.is_beforehand for found in rounds)
    named, count = [], 0
    for place, found in enumerate(rounds, start=1):
        count += not found.is_beforehand
        if found.is_beforehand:
            name = tr("vooraf")
        elif hands > 1:
            name = tr("stemming {0}").format(count)
        else:
            name = tr("na het gesprek") if len(rounds) > 1 else tr("stemming")
        named.append(NamedRound(name, found, place == len(rounds)))
    return tuple(named)


def named_ambition_votes(votes: Sequence[tuple[int, ...]], tr: _Tr = str) -> tuple[NamedRound, ...]:
    """Return the votes by raised hands on the ambition as rounds with nothing but ambitions."""
    one = tr("stemming over de ambitie")
    several = tr("stemming {0} over de ambitie")
    return tuple(
        NamedRound(
            several.format(place) if len(votes) > 1 else one,
            VoteRound(ambitions=counts),
            place == len(votes),
        )
        for place, counts in enumerate(votes, start=1)
    )


def all_rounds(
    rounds: Sequence[VoteRound], ambition_votes: Sequence[tuple[int, ...]], tr: _Tr = str
) -> tuple[NamedRound, ...]:
    """Return every vote on a dimension: the rounds of its level, then those on its ambition."""
    return (*named_rounds(rounds, tr), *named_ambition_votes(ambition_votes, tr))


def beside_each_other(
    named: Sequence[NamedRound], most: int = MOST_BESIDE
) -> tuple[NamedRound, ...]:
    """Return at most ``most`` of the rounds: what was filled in beforehand, and the last ones."""
    first = [found for found in named if found.votes.is_beforehand]
    hands = [found for found in named if not found.votes.is_beforehand]
    room = most - len(first)
    return (*first, *hands[-room:]) if room > 0 else tuple(first[:most])


def range_in_words(summary: VoteSummary, tr: _Tr = str) -> str:
    """Return '1 tot 4', or 'iedereen 3' where all chose the same level."""
    if summary.spread == 0:
        return tr("iedereen {0}").format(summary.lowest)
    return tr("{0} tot {1}").format(summary.lowest, summary.highest)


def round_in_words(found: NamedRound, tr: _Tr = str, wording: Wording = DUTCH) -> str:
    """Return 'vooraf (n = 10): 1 tot 4, mediaan 2,5', or its name and why there is no more."""
    summary = found.summary
    if summary is None:
        return found.label(tr)
    return tr("{0}: {1}, mediaan {2}").format(
        found.label(tr), range_in_words(summary, tr), wording.median(summary.median)
    )


def counts_in_words(counts: Sequence[int], tr: _Tr = str) -> str:
    """Return 'niveau 1: 2 · niveau 3: 4': how many people chose each level that anyone chose."""
    return " · ".join(
        tr("niveau {0}: {1}").format(level, count)
        for level, count in enumerate(counts, start=1)
        if count
    )


def moved_in_words(named: Sequence[NamedRound], tr: _Tr = str) -> str:
    """Return 'vooraf 1 tot 4, na het gesprek 2 tot 3': the first round and the last.

    Empty where there are no two rounds with counts.
    """
    told = [(found.name, found.summary) for found in named if found.summary is not None]
    if len(told) < 2:
        return ""
    parts = []
    # A number of a vote right before a level would be read as one of them.
    pattern = tr("{0}: {1}") if told[-1][0][-1].isdigit() else tr("{0} {1}")
    for name, summary in (told[0], told[-1]):
        assert summary is not None
        parts.append(pattern.format(name, range_in_words(summary, tr)))
    return ", ".join(parts)


def without_level_in_words(votes: VoteRound, tr: _Tr = str) -> str:
    """Return who chose no level when they filled in alone, '' where all did."""
    parts = []
    if votes.unknown:
        parts.append(tr("weet niet: {0}").format(votes.unknown))
    if votes.not_applicable:
        parts.append(tr("niet van toepassing: {0}").format(votes.not_applicable))
    return ", ".join(parts)


def ambitions_in_words(votes: VoteRound, tr: _Tr = str, wording: Wording = DUTCH) -> str:
    """Return what people wanted to reach when they filled in alone, '' where that was not asked."""
    wanted = vote_summary(votes.ambitions)
    if wanted is None:
        return ""
    return tr("ambitie (n = {0}): {1}, mediaan {2}").format(
        wanted.n, range_in_words(wanted, tr), wording.median(wanted.median)
    )
