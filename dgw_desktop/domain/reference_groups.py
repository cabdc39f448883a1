# SPDX-License-Identifier: EUPL-1.2
"""The groups of contributions that a reference has figures of."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from dgw_desktop.domain.contributions import SizeClass, Traits, UnitKind, kind_name, size_name


class Group(NamedTuple):
    """Whose contributions are counted: those of which all of this is so; None is any."""

    size_class: SizeClass | None = None
    unit_kind: UnitKind | None = None
    year: int | None = None

    def name(self, tr: Callable[[str], str] = str) -> str:
        """Return what it is called: '100.000+ inwoners, 2026'."""
        parts = [
            "" if self.size_class is None else size_name(self.size_class, tr),
            "" if self.unit_kind is None else kind_name(self.unit_kind, tr),
            "" if self.year is None else str(self.year),
        ]
        return ", ".join(filter(None, parts)) or tr("alle bijdragen")

    @property
    def code(self) -> str:
        """What it is called on the command line: '100000+,2026', and 'all' for everybody."""
        return ",".join(str(part) for part in self if part is not None) or _ALL


_ALL = "all"
EVERYBODY = Group()


@lru_cache(maxsize=4096)
def groups_of(traits: Traits) -> tuple[Group, ...]:
    """Return the groups that a contribution counts in."""
    size, kind, year = traits
    return (
        EVERYBODY,
        Group(size_class=size),
        Group(unit_kind=kind),
        Group(year=year),
        Group(size_class=size, year=year),
    )


def is_group(group: Group) -> bool:
    """Tell whether there can be figures of ``group``: by one trait, or by size and year."""
    size, kind, year = group
    return parts(group) <= 1 or (kind is None and None not in (size, year))


def parts(group: Group) -> int:
    """Return how many traits a group is narrowed by."""
    return len(group) - group.count(None)


def order_of(group: Group) -> tuple[int, int, int, int]:
    """Return where a group stands in a list: the wide ones first, then the newest year."""
    size, kind, year = group
    return (
        parts(group),
        -(year or 0),
        -1 if size is None else list(SizeClass).index(size),
        -1 if kind is None else list(UnitKind).index(kind),
    )
