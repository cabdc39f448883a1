# SPDX-License-Identifier: EUPL-1.2
"""Counting raised hands: the counts per level while they are being typed."""

from dataclasses import dataclass, replace

MOST = 999
"""People at one level; a .dgw file takes a few more."""


@dataclass(frozen=True, slots=True)
class VoteDraft:
    """Counts per level, low to high; None where nothing was typed yet.

    ``cursor`` is the index of the level that the next digit is for; it stands past the last
    level when all have a count. Digits in a row are one number, so that 1 and 2 are twelve; a
    pause or a key goes on to the next level. After a pause, which ``went_on`` tells, that key
    has nothing left to do: who presses it anyway skips no level. ``most`` is the largest count.
    """

    counts: tuple[int | None, ...]
    cursor: int = 0
    is_typing: bool = False
    went_on: bool = False
    most: int = MOST

    @classmethod
    def of_levels(cls, levels: int) -> "VoteDraft":
        """Return an empty draft for ``levels`` levels."""
        return cls((None,) * levels)

    @property
    def is_at_end(self) -> bool:
        """True when the cursor stands past the last level."""
        return self.cursor >= len(self.counts)

    def cleared(self) -> "VoteDraft":
        """Return an empty draft for the same levels."""
        return VoteDraft((None,) * len(self.counts), most=self.most)

    @property
    def is_empty(self) -> bool:
        """True while nothing was typed."""
        return all(count is None for count in self.counts)

    @property
    def is_complete(self) -> bool:
        """True when every level has a count."""
        return not self.missing

    @property
    def missing(self) -> tuple[int, ...]:
        """The levels without a count, from 1 on."""
        return tuple(level for level, count in enumerate(self.counts, 1) if count is None)

    @property
    def votes(self) -> tuple[int, ...]:
        """The counts, with 0 where nothing was typed."""
        return tuple(count or 0 for count in self.counts)

    @property
    def last_counted(self) -> int | None:
        """Return the index of the level at the cursor or right before it that has a count."""
        for place in (self.cursor, self.cursor - 1):
            if 0 <= place < len(self.counts) and self.counts[place] is not None:
                return place
        return None

    def type_digit(self, digit: int) -> "VoteDraft":
        """Return a draft with ``digit`` behind what is being typed, or as a new count.

        Nothing goes behind a 0: the digit is for the next level then. A number above ``most`` is
        not made.
        """
        if self.is_typing and self.counts[self.cursor] == 0:
            return self.pause().type_digit(digit)
        if self.is_at_end:
            return self
        before = self.counts[self.cursor] if self.is_typing else None
        count = 10 * (before or 0) + digit
        if count > self.most:
            return self
        return replace(self._with(self.cursor, count), is_typing=True, went_on=False)

    def pause(self) -> "VoteDraft":
        """Return a draft in which what is being typed is done, and the cursor has gone on."""
        if not self.is_typing:
            return self
        return replace(self, cursor=self.cursor + 1, is_typing=False, went_on=True)

    def go_on(self) -> "VoteDraft":
        """Return a draft with the cursor on the next level, unless a pause put it there.

        A level that was counted before is passed all the same.
        """
        step = 0 if self.went_on and self.cursor + 1 in self.missing else 1
        cursor = min(self.cursor + step, len(self.counts))
        return replace(self, cursor=cursor, is_typing=False, went_on=False)

    def go_back(self) -> "VoteDraft":
        """Return a draft with the cursor on the level before."""
        return replace(self, cursor=max(0, self.cursor - 1), is_typing=False, went_on=False)

    def adjust(self, step: int) -> "VoteDraft":
        """Return a draft with ``step`` more where the cursor is, or where it came from.

        Never below 0 or above ``most``; what is being typed is done then.
        """
        draft = self.pause()
        place = draft.last_counted
        if place is None:
            return draft
        count = draft.counts[place] or 0
        return draft._with(place, min(self.most, max(0, count + step)))

    def go_to(self, index: int) -> "VoteDraft":
        """Return a draft with the cursor on the level with this index."""
        cursor = max(0, min(index, len(self.counts) - 1))
        return replace(self, cursor=cursor, is_typing=False, went_on=False)

    def add(self, step: int) -> "VoteDraft":
        """Return a draft with ``step`` more at the cursor, which stays; nothing counts as 0.

        After the last level it is about that one. Never below 0 or above ``most``.
        """
        draft = self.go_to(self.cursor)
        count = draft.counts[draft.cursor] or 0
        return draft._with(draft.cursor, min(self.most, max(0, count + step)))

    def correct(self) -> "VoteDraft":
        """Return a draft without the count at the cursor or else before it, and the cursor there.

        The count goes as a whole: where counts are hidden nobody would see half of one go.
        """
        place = self.last_counted
        if place is None:
            return self.go_back()
        cleared = self._with(place, None)
        return replace(cleared, cursor=place, is_typing=False, went_on=False)

    def _with(self, index: int, count: int | None) -> "VoteDraft":
        counts = list(self.counts)
        counts[index] = count
        return replace(self, counts=tuple(counts))
