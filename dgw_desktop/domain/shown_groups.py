# SPDX-License-Identifier: EUPL-1.2
"""The exact privacy test: what may be shown of people who filled in alone, after all before.

What is shown of a group is how many of its people chose each level: a sum over its members. Who
sees several groups can add and subtract them, any number of times. So take a matrix with a row
for every group ever shown and a column for every filled-in scan, with a 1 where that scan counts
in that group: what follows from all that was shown is what its rows can be combined to. Such a
combination *leaks* when it is about someone, but about fewer people than the threshold: when the
columns in which it is not 0 belong to fewer. A group may be shown when no combination of it and
the groups before leaks.

Statistical offices know this as auditing sum queries (Chin and Özsoyoğlu, Auditing and inference
control in statistical databases, 1982), and the combination that leaks as a tracker (Denning,
Denning and Schwartz, The tracker, 1979). In terms of rank: fewer people than the threshold, whose
columns cannot be left out of the matrix without its rank going down.

The test knows what was counted, not what someone knows or guesses besides: that all five of a
group chose the same level, that a colleague is always strict, that a correction changed nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from dgw_desktop.domain.leaks import may_leak


class Column(NamedTuple):
    """One version of one filled-in scan; a corrected scan is another column of the same person."""

    person: str
    version: str


Group = frozenset[Column]
"""The scans that count in what is shown: of those merged, the ones that answered this question."""


@dataclass(frozen=True, slots=True)
class ShownGroups:
    """The groups that were ever shown of one question, in that order.

    A question is the levels of one dimension, or its ambitions: no two have anything to do with
    each other, so each has groups of its own. ``unclear`` are the ids of scans that were in
    something shown of which it was not kept who answered: of them nothing more may be shown, nor
    of who was in a group with them, also by way of other groups.
    """

    groups: tuple[Group, ...] = ()
    unclear: frozenset[str] = frozenset()
    _atoms: Mapping[int, Group] = field(default_factory=dict, repr=False, compare=False)
    """The columns by the groups that they are in: bit 0 for the first group, and so on."""

    @classmethod
    def of(cls, groups: Iterable[Group], unclear: Iterable[str] = ()) -> "ShownGroups":
        """Return these groups, shown in this order."""
        shown = cls(unclear=frozenset(unclear))
        for group in groups:
            shown = shown.with_shown(group)
        return shown

    def with_shown(self, group: Group) -> "ShownGroups":
        """Return these groups and ``group``, whether it may be shown or not."""
        if not group or group in self.groups:
            return self
        bit = 1 << len(self.groups)
        atoms: dict[int, Group] = {}
        new = group
        for groups, atom in self._atoms.items():
            inside, outside = atom & group, atom - group
            if inside:
                atoms[groups | bit] = inside
                new -= inside
            if outside:
                atoms[groups] = outside
        if new:
            atoms[bit] = new
        return ShownGroups((*self.groups, group), self.unclear, atoms)

    def may_show(self, group: Group, threshold: int) -> bool:
        """Tell whether nothing about fewer than ``threshold`` people follows from ``group``.

        Neither from it alone nor together with what was shown. A group that was shown already
        can be asked for, too: it may no longer be when it, or what was shown with it, leaks by
        a threshold that is higher now. False as well where it cannot be told within the work
        that domain/leaks.py gives to it.
        """
        if not group:
            return True
        shown = self.with_shown(group)
        linked = shown._linked(1 << shown.groups.index(group))
        people = {
            groups: frozenset([person for person, _ in atom])
            for groups, atom in shown._atoms.items()
            if groups & linked
        }
        is_clear = all(self.unclear.isdisjoint(found) for found in people.values())
        return is_clear and not may_leak(people, threshold)

    def in_turn(
        self, groups: Iterable[Group], threshold: int
    ) -> "tuple[ShownGroups, tuple[bool, ...]]":
        """Show each group that may be, so that it counts for those that follow.

        Return all that was shown then, and for each of ``groups`` whether it was.
        """
        shown = self
        verdicts = []
        for group in groups:
            after = shown.with_shown(group)
            verdicts.append(after.may_show(group, threshold))
            if verdicts[-1]:
                shown = after
        return shown, tuple(verdicts)

    def _linked(self, group: int) -> int:
        """Return the groups, as bits, with a column in common with this one, or by way of others.

        What has no link takes no part: what leaks from all together leaks from one side alone.
        """
        linked, before = group, 0
        while linked != before:
            before = linked
            for groups in self._atoms:
                if groups & linked:
                    linked |= groups
        return linked
