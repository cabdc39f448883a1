# SPDX-License-Identifier: EUPL-1.2
"""Finds leaks by trying every set of too few people: a judge of the program's own test.

It shares nothing with dgw_desktop/domain/leaks.py and is slow: people are tried in all ways,
and for each the rank of the matrix with and without their columns is computed.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from fractions import Fraction

from dgw_desktop.domain.shown_groups import Group

Vector = tuple[int, ...]
Kind = frozenset[Vector]
"""The columns of one person: one of each version that was in a group."""


def leaks(groups: Collection[Group], threshold: int) -> bool:
    """Tell whether answers of fewer than ``threshold`` people follow from these groups."""
    columns = {column for group in groups for column in group}
    of_person: dict[str, set[Vector]] = {}
    for column in columns:
        vector = tuple(int(column in group) for group in groups)
        of_person.setdefault(column.person, set()).add(vector)
    # People with the same columns are alike: without all of them, or the rank is the same.
    kinds = Counter(frozenset(vectors) for vectors in of_person.values())
    whole = _rank({vector for kind in kinds for vector in kind})
    return any(
        _rank({vector for kind in kinds.keys() - few for vector in kind}) < whole
        for few in _sets(list(kinds.items()), threshold - 1)
    )


def _sets(kinds: list[tuple[Kind, int]], most: int) -> Iterator[frozenset[Kind]]:
    """Give every set of kinds of at most so many people."""
    if not kinds:
        yield frozenset()
        return
    (kind, people), *others = kinds
    yield from _sets(others, most)
    if people <= most:
        yield from ({kind} | found for found in _sets(others, most - people))


def _rank(vectors: set[Vector]) -> int:
    """Return how many of the vectors are independent."""
    basis: dict[int, list[Fraction]] = {}
    for vector in vectors:
        rest = [Fraction(value) for value in vector]
        for place in range(len(rest)):
            if rest[place] and place in basis:
                times = rest[place]
                rest = [a - times * b for a, b in zip(rest, basis[place], strict=True)]
            elif rest[place]:
                basis[place] = [value / rest[place] for value in rest]
                break
    return len(basis)
