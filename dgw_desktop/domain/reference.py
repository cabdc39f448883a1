# SPDX-License-Identifier: EUPL-1.2
"""A reference: how the levels of many organisations are spread, to hold one session against.

It holds counts and nothing of anyone. A *group* is everybody, or those of one size, kind or year,
or of one size in one year. Of each group and dimension it says how many contributions have each
level, and how many want each; of a theme the same over its dimensions.

Which of these are shown is decided by the test that guards what people fill in alone
(domain/shown_groups.py says how, domain/leaks.py finds it): the people are organisations here, of
which one can have many contributions, and a question is the levels of a dimension, or its
ambitions. So no group of fewer than ten organisations is shown, nor one that leaves fewer than ten
when other groups are added and subtracted, also those of earlier references. A theme is shown where
all its dimensions are: it is their sum, and tells nothing that they do not.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from dgw_desktop.domain.contributions import Traits
from dgw_desktop.domain.leaks import may_leak
from dgw_desktop.domain.model import MaturityModel, Theme
from dgw_desktop.domain.publications import NOTHING_EARLIER, Counted, Earlier, Version
from dgw_desktop.domain.reference_groups import Group, groups_of, order_of, parts

LEAST_ORGANISATIONS = 10
"""Of fewer organisations than this nothing is shown, alone or by subtraction."""


class Measure(StrEnum):
    """What is counted; the values are those in files."""

    LEVEL = "level"
    AMBITION = "ambition"


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
        return sorted({group for group, _ in self.figures}, key=order_of)

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


class Atom(NamedTuple):
    """Contributions that count in the same groups: of now, and of earlier publications.

    ``known`` are those publications, as bits; without ``is_now`` these are gone since.
    """

    traits: Traits
    known: int = 0
    is_now: bool = True


class _Counted(NamedTuple):
    """What contributions of one atom say of one dimension."""

    counts: list[int]
    organisations: set[str]


class Tally:
    """Counts contributions, apart for all traits: what is to be shown is a sum of these."""

    def __init__(self, levels: int) -> None:
        """Count levels up to ``levels``."""
        self._levels = levels
        self._counted: dict[tuple[Measure, str], dict[Atom, _Counted]] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tally) and self._counted == other._counted

    def add(
        self,
        measure: Measure,
        dimension: str,
        traits: Traits,
        organisations: Iterable[str],
        counts: Iterable[tuple[int, int]],
        known: int = 0,
    ) -> None:
        """Count what contributions of these organisations say of a dimension.

        ``counts`` are levels, 0 for not applicable, with how many contributions say so. ``known``
        are the earlier publications, as bits, in which these contributions counted too.
        """
        atom = Atom(traits, known)
        by_atom = self._counted.setdefault((measure, dimension), {})
        found = by_atom.get(atom)
        if found is None:
            found = by_atom[atom] = _Counted([0] * (self._levels + 1), set())
        found.organisations.update(organisations)
        for level, count in counts:
            found.counts[level] += count

    def figures(
        self,
        model: MaturityModel,
        threshold: int = LEAST_ORGANISATIONS,
        earlier: Earlier = NOTHING_EARLIER,
        present: Collection[Version] = (),
    ) -> Figures:
        """Return what may be shown of all that was counted, of dimensions and of themes.

        ``present`` are the contributions that were counted: what of ``earlier`` is not among them
        is gone, and was shown all the same.
        """
        found: dict[tuple[Group, Subject], Distribution] = {}
        gone = list(earlier.gone(present))
        shown: dict[object, list[Group]] = {}
        places = {dimension.key: place for place, dimension in enumerate(model.dimensions)}
        for (measure, key), by_atom in self._counted.items():
            people = {atom: frozenset(counted.organisations) for atom, counted in by_atom.items()}
            for atom, organisations in _gone_of(gone, measure, places[key]).items():
                people[atom] = frozenset(organisations)
            before = tuple(
                one.shown.get((measure, key), frozenset()) for one in earlier.publications
            )
            same = frozenset(people.items()), before  # most dimensions are answered by the same
            if same not in shown:
                shown[same] = showable(people, threshold, before)
            parts = _by_group(by_atom)
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


def _gone_of(
    gone: Iterable[tuple[Counted, int]], measure: Measure, place: int
) -> dict[Atom, set[str]]:
    """Return whose contributions, with an answer to a question, were shown and are gone."""
    found: dict[Atom, set[str]] = {}
    for one, known in gone:
        answered = one.levels if measure is Measure.LEVEL else one.ambitions
        if answered >> place & 1:
            atom = Atom(one.traits, known, is_now=False)
            found.setdefault(atom, set()).add(one.organisation)
    return found


def _by_group(by_atom: Mapping[Atom, _Counted]) -> dict[Group, list[_Counted]]:
    """Return what is counted in each group."""
    found: dict[Group, list[_Counted]] = {}
    for atom, counted in by_atom.items():
        for group in groups_of(atom.traits):
            found.setdefault(group, []).append(counted)
    return found


def _sum(parts: Sequence[_Counted]) -> Distribution:
    counts = [sum(column) for column in zip(*[part.counts for part in parts], strict=True)]
    organisations = set[str]().union(*[part.organisations for part in parts])
    return Distribution(tuple(counts[1:]), counts[0], len(organisations))


def showable(
    people: Mapping[Atom, frozenset[str]],
    threshold: int,
    before: Sequence[frozenset[Group]] = (),
) -> list[Group]:
    """Return the groups that may be shown of one question: wide before narrow, large before small.

    ``people`` are the organisations of the contributions with an answer, by what these are, and
    ``before`` the groups that each earlier publication showed. Each group that may be shown counts
    for those that follow.
    """
    whose: dict[Group, set[str]] = {}
    for atom, organisations in people.items():
        if atom.is_now:
            for group in groups_of(atom.traits):
                whose.setdefault(group, set()).update(organisations)
    wanted = sorted(
        (group for group, these in whose.items() if len(these) >= threshold),
        key=lambda group: (parts(group), -len(whose[group]), order_of(group)),
    )
    if not _leaks(wanted, people, threshold, before):
        return wanted
    shown: list[Group] = []
    for group in wanted:
        if not _leaks([*shown, group], people, threshold, before):
            shown.append(group)
    return shown


def _leaks(
    groups: Sequence[Group],
    people: Mapping[Atom, frozenset[str]],
    threshold: int,
    before: Sequence[frozenset[Group]],
) -> bool:
    """Tell whether sums of these groups are about fewer organisations than ``threshold``."""
    bits: list[dict[Group, int]] = []
    used = 0
    for shown in (groups, *before):
        bits.append({group: 1 << used + place for place, group in enumerate(shown)})
        used += len(shown)
    atoms: dict[int, frozenset[str]] = {}
    for (traits, known, is_now), organisations in people.items():
        counts_in = known << 1 | is_now
        inside = 0
        for place, of_one in enumerate(bits):
            if counts_in >> place & 1:
                inside |= sum(of_one.get(group, 0) for group in groups_of(traits))
        if inside:
            atoms[inside] = atoms.get(inside, frozenset()) | organisations
    return may_leak(atoms, threshold)
