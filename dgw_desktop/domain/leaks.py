# SPDX-License-Identifier: EUPL-1.2
"""Whether sums over groups, added and subtracted, can be about too few people.

domain/shown_groups.py says what that means. It is found exactly, in whole numbers:

1. Columns that are in the same groups have the same coefficient in every combination. Together
   they are an *atom*; a thousand people are a few dozen of them.
2. An atom of too many people is in no leak. Gaussian elimination leaves just the combinations in
   which all those cancel out. Of teams, departments and a total none is left; of scans that come
   late or are corrected a few are.
3. Atoms whose columns are then multiples of each other cancel out together or not at all: a
   *bundle*. One of too many people is in no leak either, and must cancel out as well.
4. Of what is left a bundle is taken: either it is in the leak, and then others are too many
   together with it, or it cancels out. Both ways lead back to step 3, with less.

The last step is a search, and groups that overlap every which way can make it long. It stops after
an amount of work that is the same on every computer, with the answer that is safe.
"""

from collections.abc import Iterable, Iterator, Mapping
from math import gcd

WORK = 100_000
"""How many coefficients one answer may take: some hundredths of a second."""

_Row = dict[int, int]
"""A combination of groups: its coefficient for each atom where that is not 0."""
_Branch = tuple[list[_Row], frozenset[int]]
"""Rows whose combinations are still to be searched, and atoms that must be in the leak."""


def may_leak(people: Mapping[int, frozenset[str]], threshold: int) -> bool:
    """Tell whether a combination of groups is about someone, but fewer than ``threshold`` people.

    ``people`` are those of each atom, by the groups that it is in, as bits. Someone can be in
    more than one, and then counts once. True as well where the work is too much to tell.
    """
    try:
        return _Search(people, threshold).finds_leak()
    except _TooMuchWork:
        return True


class _TooMuchWork(Exception):
    pass


class _Search:
    def __init__(self, people: Mapping[int, frozenset[str]], threshold: int) -> None:
        self._people = people
        self._threshold = threshold
        self._work = 0

    def finds_leak(self) -> bool:
        """Go through all combinations; _TooMuchWork when there is no end to them."""
        rows = _matrix(self._people)
        for atom in sorted(self._people, key=int.bit_count):  # of few rows first: less to compute
            if len(self._people[atom]) >= self._threshold:
                rows = self._without(atom, rows)
        branches: list[_Branch] = [(rows, frozenset())]
        while branches:
            rows, kept = branches.pop()
            if any(len(self._concerned(row)) < self._threshold for row in rows):
                return True
            if rows:
                branches += self._narrowed(rows, kept)
        return False

    def _narrowed(self, rows: list[_Row], kept: frozenset[int]) -> Iterator[_Branch]:
        """Give what is left to search of rows that are no leaks themselves."""
        bundles = self._bundles(rows)
        in_leak = [atom for bundle in bundles if not kept.isdisjoint(bundle) for atom in bundle]
        told = self._concerned(in_leak)
        if not kept.issubset(in_leak) or len(told) >= self._threshold:
            return
        with_bundle = {
            bundle[0]: len(told | self._concerned(bundle))
            for bundle in bundles
            if kept.isdisjoint(bundle)
        }
        too_many = [atom for atom, count in with_bundle.items() if count >= self._threshold]
        if too_many:
            for atom in too_many:
                rows = self._without(atom, rows)
            yield rows, kept
        else:
            atom = max(with_bundle, key=with_bundle.__getitem__)
            yield rows, kept | {atom}
            yield self._without(atom, rows), kept

    def _concerned(self, atoms: Iterable[int]) -> frozenset[str]:
        """Return the people in these atoms."""
        return frozenset[str]().union(*[self._people[atom] for atom in atoms])

    def _bundles(self, rows: list[_Row]) -> list[list[int]]:
        """Return the atoms in bundles: together where one's column is a multiple of the other's."""
        columns: dict[int, list[tuple[int, int]]] = {}
        for index, row in enumerate(rows):
            self._count(row)
            for atom, value in row.items():
                columns.setdefault(atom, []).append((index, value))
        bundles: dict[tuple[tuple[int, int], ...], list[int]] = {}
        for atom, column in columns.items():
            factor = gcd(*[value for _, value in column])
            if column[0][1] < 0:
                factor = -factor
            direction = tuple([(index, value // factor) for index, value in column])
            bundles.setdefault(direction, []).append(atom)
        return list(bundles.values())

    def _without(self, atom: int, rows: list[_Row]) -> list[_Row]:
        """Return rows whose combinations are those of ``rows`` in which ``atom`` cancels out."""
        holding = [row for row in rows if atom in row]
        if not holding:
            return rows
        pivot = min(holding, key=len)
        without = []
        for row in rows:
            if row is pivot:
                continue
            rest = self._difference(row, pivot, atom) if atom in row else row
            if rest:
                without.append(rest)
        return without

    def _difference(self, row: _Row, pivot: _Row, atom: int) -> _Row:
        """Return multiples of two rows, one less the other, such that ``atom`` cancels out."""
        self._count(row)
        self._count(pivot)
        times, less = pivot[atom], row[atom]
        result = {key: times * value for key, value in row.items()}
        for key, value in pivot.items():
            rest = result.get(key, 0) - less * value
            if rest:
                result[key] = rest
            else:
                del result[key]
        factor = gcd(*result.values())
        return {key: value // factor for key, value in result.items()} if factor > 1 else result

    def _count(self, row: _Row) -> None:
        self._work += len(row)
        if self._work > WORK:
            raise _TooMuchWork


def _matrix(atoms: Iterable[int]) -> list[_Row]:
    """Return a row per group, with a 1 for each of its atoms."""
    rows: dict[int, _Row] = {}
    for atom in atoms:
        groups = atom
        while groups:
            group = groups & -groups  # the lowest bit
            rows.setdefault(group, {})[atom] = 1
            groups ^= group
    return list(rows.values())
