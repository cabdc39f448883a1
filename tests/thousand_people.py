# SPDX-License-Identifier: EUPL-1.2
"""A thousand people who filled in alone, merged by team, department and all, twice."""

from collections.abc import Iterator
from random import Random

from dgw_desktop.domain.shown_groups import Column, Group

PEOPLE, TEAMS, DEPARTMENTS = range(1000), 20, 4


def merges(dimension: int) -> Iterator[Group]:
    """Give the groups of one dimension: first without those who are late, then with all.

    One in twenty skips the dimension; of each team up to eight people are late, and up to eight
    send a corrected scan before the second time.
    """
    random = Random(dimension)
    answered = [person for person in PEOPLE if random.random() >= 0.05]
    late: set[int] = set()
    corrected: set[int] = set()
    for team in _sets_of(TEAMS):
        late.update(random.sample(team, random.randint(0, 8)))
        corrected.update(random.sample(team, random.randint(0, 8)))
    for here, versions in ((set(answered) - late, set()), (set(answered), corrected - late)):
        for members in (*_sets_of(TEAMS), *_sets_of(DEPARTMENTS), PEOPLE):
            yield frozenset(_scan(p, p in versions) for p in members if p in here)


def _sets_of(parts: int) -> list[range]:
    size = len(PEOPLE) // parts
    return [PEOPLE[start : start + size] for start in range(0, len(PEOPLE), size)]


def _scan(person: int, is_corrected: bool) -> Column:
    return Column(f"{person:032x}", str(is_corrected))
