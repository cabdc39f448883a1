# SPDX-License-Identifier: EUPL-1.2
"""A reference: how the levels of many organisations are spread, to hold one session against.

It holds counts and nothing of anyone. A *group* is everybody, or those of one size, kind or year,
or of one size in one year. Of each group and dimension it says how many contributions have each
level, and how many want each; of a theme the same over its dimensions.

Which of these are shown is decided by the test that guards what people fill in alone
(domain/shown_groups.py says how, domain/leaks.py finds it): the people are organisations here, of
which one can have many contributions, and a question is the levels of a dimension, or its
ambitions. So no group of fewer than ten organisations is shown, nor one that leaves fewer than ten
when other groups are added and subtracted. A theme is shown where all its dimensions are: it is
their sum, and tells nothing that they do not.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from dgw_desktop.domain.contributions import SizeClass, Traits, UnitKind, kind_name, size_name
from dgw_desktop.domain.leaks import may_leak
from dgw_desktop.domain.model import MaturityModel, Theme

LEAST_ORGANISATIONS = 10
"""Of fewer organisations than this nothing is shown, alone or by subtraction."""


class Measure(StrEnum):
    """What is counted; the values are those in files."""

    LEVEL = "level"
    AMBITION = "ambition"


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


EVERYBODY = Group()


class Distribution(NamedTuple):
    """How many contributions of how many organisations have each level, low to high."""

    counts: tuple[int, ...]
    not_applicable: int
    organisations: int

    @property
    def n(self) -> int:
        """How many contributions have a level."""
        return sum(self.counts)

    @property
    def contributions(self) -> int:
        """How many contributions say something of it: a level, or that it does not apply."""
        return self.n + self.not_applicable

    @property
    def median(self) -> Fraction | None:
        """The middle level, or halfway the two middle ones; None without a level."""
        if not self.n:
            return None
        low, high = self._level_at((self.n + 1) // 2), self._level_at(self.n // 2 + 1)
        return Fraction(low + high, 2)

    @property
    def middle_half(self) -> tuple[int, int] | None:
        """The lowest and the highest level of the middle half; None without a level.

        A quarter or less is below the first, and a quarter or less above the second.
        """
        if not self.n:
            return None
        return self._level_at(-(-self.n // 4)), self._level_at(self.n - self.n // 4)

    def _level_at(self, place: int) -> int:
        """Return the level of the contribution that comes ``place``-th from below, from 1."""
        for level, count in enumerate(self.counts, start=1):
            place -= count
            if place <= 0:
                return level
        raise ValueError("there are not so many contributions")


class Subject(NamedTuple):
    """What a distribution is of: a dimension or a theme, by its key; and levels or ambitions."""

    measure: Measure
    dimension: str = ""
    theme: str = ""


Figures = Mapping[tuple[Group, Subject], Distribution]
"""What may be shown."""


class Origin(NamedTuple):
    """What a reader must know of a reference: whose it is, of when, and what may be done with it.

    ``contributions`` and ``organisations`` are how many there were in all.
    """

    title: str
    publisher: str
    licence: str
    made_on: date
    contributions: int
    organisations: int
    threshold: int = LEAST_ORGANISATIONS


class Reference(NamedTuple):
    """The figures of one model."""

    origin: Origin
    model: MaturityModel
    figures: Figures

    @property
    def groups(self) -> list[Group]:
        """The groups of which anything is shown: everybody first, and the newest year first."""
        return sorted({group for group, _ in self.figures}, key=_place)

    def rows(self) -> Iterator[tuple[Group, Subject, Distribution]]:
        """Give all figures in the order of groups, measures, themes and their dimensions."""
        subjects = [
            subject
            for measure in Measure
            for theme in self.model.themes
            for subject in (
                Subject(measure, theme=theme.key),
                *(Subject(measure, one.key) for one in self.model.dimensions_of(theme)),
            )
        ]
        for group in self.groups:
            for subject in subjects:
                found = self.figures.get((group, subject))
                if found is not None:
                    yield group, subject, found

    def dimension(self, group: Group, measure: Measure, key: str) -> Distribution | None:
        """Return what is shown of a dimension, None if nothing is."""
        return self.figures.get((group, Subject(measure, dimension=key)))

    def theme(self, group: Group, measure: Measure, key: str) -> Distribution | None:
        """Return what is shown of a theme, None if nothing is."""
        return self.figures.get((group, Subject(measure, theme=key)))


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
    return _parts(group) <= 1 or (kind is None and None not in (size, year))


class _Counted:
    """What contributions with the same traits say of one dimension."""

    __slots__ = ("counts", "organisations")

    def __init__(self, levels: int) -> None:
        self.counts = [0] * (levels + 1)
        self.organisations: set[str] = set()


class Tally:
    """Counts contributions, apart for all traits: what is to be shown is a sum of these."""

    def __init__(self, levels: int) -> None:
        """Count levels up to ``levels``."""
        self._levels = levels
        self._counted: dict[tuple[Measure, str], dict[Traits, _Counted]] = {}

    def add(
        self,
        measure: Measure,
        dimension: str,
        traits: Traits,
        organisations: Iterable[str],
        counts: Iterable[tuple[int, int]],
    ) -> None:
        """Count what contributions of these organisations say of a dimension.

        ``counts`` are levels, 0 for not applicable, with how many contributions say so.
        """
        by_traits = self._counted.setdefault((measure, dimension), {})
        found = by_traits.get(traits)
        if found is None:
            found = by_traits[traits] = _Counted(self._levels)
        found.organisations.update(organisations)
        for level, count in counts:
            found.counts[level] += count

    def figures(self, model: MaturityModel, threshold: int = LEAST_ORGANISATIONS) -> Figures:
        """Return what may be shown of all that was counted, of dimensions and of themes."""
        found: dict[tuple[Group, Subject], Distribution] = {}
        shown: dict[frozenset[tuple[Traits, frozenset[str]]], list[Group]] = {}
        for (measure, key), by_traits in self._counted.items():
            people = {
                traits: frozenset(counted.organisations) for traits, counted in by_traits.items()
            }
            same = frozenset(people.items())  # most dimensions are answered by the same
            if same not in shown:
                shown[same] = showable(people, threshold)
            parts = _by_group(by_traits)
            for group in shown[same]:
                found[group, Subject(measure, dimension=key)] = _sum(parts[group])
        for measure in Measure:
            for theme in model.themes:
                self._add_theme(found, measure, theme, model)
        return found

    def _add_theme(
        self,
        found: dict[tuple[Group, Subject], Distribution],
        measure: Measure,
        theme: Theme,
        model: MaturityModel,
    ) -> None:
        """Add a theme to what was ``found``, in the groups in which all its dimensions are."""
        keys = [dimension.key for dimension in model.dimensions_of(theme)]
        if any((measure, key) not in self._counted for key in keys):
            return
        parts = [_by_group(self._counted[measure, key]) for key in keys]
        for group in parts[0]:
            if all((group, Subject(measure, key)) in found for key in keys):
                whole = _sum([counted for part in parts for counted in part[group]])
                found[group, Subject(measure, theme=theme.key)] = whole


def _by_group(by_traits: Mapping[Traits, _Counted]) -> dict[Group, list[_Counted]]:
    """Return what is counted in each group."""
    found: dict[Group, list[_Counted]] = {}
    for traits, counted in by_traits.items():
        for group in groups_of(traits):
            found.setdefault(group, []).append(counted)
    return found


def _sum(parts: Sequence[_Counted]) -> Distribution:
    counts = [sum(column) for column in zip(*[part.counts for part in parts], strict=True)]
    organisations = set[str]().union(*[part.organisations for part in parts])
    return Distribution(tuple(counts[1:]), counts[0], len(organisations))


def showable(people: Mapping[Traits, frozenset[str]], threshold: int) -> list[Group]:
    """Return the groups that may be shown of one question: wide before narrow, large before small.

    ``people`` are the organisations of the contributions with an answer, by what these are. Each
    group that may be shown counts for those that follow.
    """
    whose: dict[Group, set[str]] = {}
    for traits, organisations in people.items():
        for group in groups_of(traits):
            whose.setdefault(group, set()).update(organisations)
    wanted = sorted(
        (group for group, these in whose.items() if len(these) >= threshold),
        key=lambda group: (_parts(group), -len(whose[group]), _place(group)),
    )
    if not _leaks(wanted, people, threshold):
        return wanted
    shown: list[Group] = []
    for group in wanted:
        if not _leaks([*shown, group], people, threshold):
            shown.append(group)
    return shown


def _leaks(
    groups: Sequence[Group], people: Mapping[Traits, frozenset[str]], threshold: int
) -> bool:
    """Tell whether sums of these groups are about fewer organisations than ``threshold``."""
    bits = {group: 1 << place for place, group in enumerate(groups)}
    atoms: dict[int, frozenset[str]] = {}
    for traits, organisations in people.items():
        inside = sum(bits.get(group, 0) for group in groups_of(traits))
        if inside:
            atoms[inside] = atoms.get(inside, frozenset()) | organisations
    return may_leak(atoms, threshold)


def _parts(group: Group) -> int:
    return len(group) - group.count(None)


def _place(group: Group) -> tuple[int, int, int, int]:
    """Return where a group stands in a list: the wide ones first, then the newest year."""
    size, kind, year = group
    return (
        _parts(group),
        -(year or 0),
        -1 if size is None else list(SizeClass).index(size),
        -1 if kind is None else list(UnitKind).index(kind),
    )
