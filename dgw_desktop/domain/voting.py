# SPDX-License-Identifier: EUPL-1.2
"""Counting raised hands: the counts per level while they are being entered."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class VoteDraft:
    """Counts per level, low to high; None where nothing was entered yet.

    ``cursor`` is the index of the level that the next digit is for; it stands past the last
    level when all have a count. A digit goes on to the next level at once, so that a vote of
    four levels takes four keys; ``adjust`` changes the level that was entered last, for a count
    that one digit cannot hold.
    """

    counts: tuple[int | None, ...]
    cursor: int = 0

    @classmethod
    def of_levels(cls, levels: int) -> "VoteDraft":
        """Return an empty draft for ``levels`` levels."""
        return cls((None,) * levels)

    @property
    def is_empty(self) -> bool:
        """True while nothing was entered."""
        return all(count is None for count in self.counts)

    @property
    def is_complete(self) -> bool:
        """True when every level has a count."""
        return None not in self.counts

    @property
    def votes(self) -> tuple[int, ...]:
        """The counts, with 0 where nothing was entered."""
        return tuple(count or 0 for count in self.counts)

    def enter(self, count: int) -> "VoteDraft":
        """Return a draft with ``count`` at the cursor, and the cursor on the next level."""
        if self.cursor >= len(self.counts):
            return self
        return replace(self._with(self.cursor, count), cursor=self.cursor + 1)

    def adjust(self, step: int) -> "VoteDraft":
        """Return a draft in which the level before the cursor has ``step`` more, never below 0."""
        if self.cursor == 0:
            return self
        before = self.counts[self.cursor - 1] or 0
        return self._with(self.cursor - 1, max(0, before + step))

    def back(self) -> "VoteDraft":
        """Return a draft without the count before the cursor, and the cursor there."""
        if self.cursor == 0:
            return self
        return replace(self._with(self.cursor - 1, None), cursor=self.cursor - 1)

    def _with(self, index: int, count: int | None) -> "VoteDraft":
        counts = list(self.counts)
        counts[index] = count
        return replace(self, counts=tuple(counts))
