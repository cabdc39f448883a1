# SPDX-License-Identifier: EUPL-1.2
"""What earlier references showed of whom, so that a new one cannot be subtracted from them.

Who holds the reference of last year beside that of this year sees the difference: what came in,
what was corrected and what was withdrawn. So the groups that were shown before stand in the test of
what may be shown now (domain/reference.py), for as long as references are made of the same
contributions.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dgw_desktop.domain.contributions import Traits
from dgw_desktop.domain.reference_groups import Group

Version = tuple[str, str]
"""The id of a contribution and when it was made: another one of the same session is another."""


class Counted(NamedTuple):
    """A contribution that counted; ``levels`` and ``ambitions`` say of which dimensions, as bits.

    ``made_at`` is as it stands in its file. Bit 0 is the first dimension of the model.
    """

    id: str
    made_at: str
    organisation: str
    traits: Traits
    levels: int
    ambitions: int

    @property
    def version(self) -> Version:
        """Which one it is."""
        return self.id, self.made_at


class Publication(NamedTuple):
    """Which contributions a reference counted, and which groups it showed of each question.

    A question is ``level`` or ``ambition`` and the key of a dimension.
    """

    made_on: date
    scan: str
    counted: tuple[Counted, ...]
    shown: Mapping[tuple[str, str], frozenset[Group]]


class Earlier:
    """The publications before a new one."""

    def __init__(self, publications: Sequence[Publication] = ()) -> None:
        """Know in which of ``publications``, as bits, each version of a contribution counted."""
        self.publications = publications
        self.known: dict[Version, int] = {}
        self._counted: dict[Version, Counted] = {}
        for place, publication in enumerate(publications):
            for one in publication.counted:
                self.known[one.version] = self.known.get(one.version, 0) | 1 << place
                self._counted[one.version] = one

    def gone(self, present: Collection[Version]) -> Iterator[tuple[Counted, int]]:
        """Give what counted before and is not ``present``, and in which publications it did."""
        for version, one in self._counted.items():
            if version not in present:
                yield one, self.known[version]


NOTHING_EARLIER = Earlier()
