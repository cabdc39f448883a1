# SPDX-License-Identifier: EUPL-1.2
"""A session held against a reference: below, in or above the middle half of a group of others.

It never says which others, nor in what place among them: there is no list of municipalities.
"""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from fractions import Fraction
from typing import NamedTuple

from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.reference import Distribution, Measure, Origin, Reference
from dgw_desktop.domain.reference_groups import Group
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.wording import DUTCH, Wording, counted

_Tr = Callable[[str], str]


class Place(Enum):
    """Where a level stands beside those of others."""

    BELOW = auto()
    IN = auto()
    ABOVE = auto()


class Middle(NamedTuple):
    """The middle half of the levels of others, from ``low`` to ``high``, and their median."""

    low: int
    median: Fraction
    high: int

    def place_of(self, level: int) -> Place:
        """Return where ``level`` stands."""
        if level < self.low:
            return Place.BELOW
        return Place.ABOVE if level > self.high else Place.IN


class Held(NamedTuple):
    """What of a reference a session is held against: one group's levels, by key."""

    origin: Origin
    group: Group
    dimensions: Mapping[str, Distribution]
    themes: Mapping[str, Distribution]

    def middle(self, dimension: str) -> Middle | None:
        """Return the middle half on a dimension, None where nothing is shown of it."""
        return _middle(self.dimensions.get(dimension))

    def theme_middle(self, theme: str) -> Middle | None:
        """Return the middle half over all dimensions of a theme, None where it is not shown."""
        return _middle(self.themes.get(theme))

    @property
    def organisations(self) -> tuple[int, int]:
        """Of how many organisations the fewest figures are, and the most."""
        counts = [found.organisations for found in self.dimensions.values()]
        return min(counts), max(counts)


def held_against(reference: Reference, group: Group, model: MaturityModel) -> Held | None:
    """Return what a session of ``model`` is held against; None where nothing of that is shown.

    ``model`` is the same scan as that of the reference. Its themes may be others: of those that
    hold other dimensions there is nothing.
    """
    dimensions = {
        one.key: found
        for one in model.dimensions
        if (found := reference.dimension(group, Measure.LEVEL, one.key)) is not None
    }
    there = {
        theme.key: [one.key for one in reference.model.dimensions_of(theme)]
        for theme in reference.model.themes
    }
    themes = {
        theme.key: found
        for theme in model.themes
        if there.get(theme.key) == [one.key for one in model.dimensions_of(theme)]
        and (found := reference.theme(group, Measure.LEVEL, theme.key)) is not None
    }
    return Held(reference.origin, group, dimensions, themes) if dimensions else None


def held_source(held: Held, tr: _Tr = str, wording: Wording = DUTCH) -> str:
    """Return in a sentence of whom the figures are, who published them, and when."""
    least, most = held.organisations
    if least == most:
        number = counted(most, tr("organisatie"), tr("organisaties"))
    else:
        number = tr("{0} tot {1} organisaties").format(least, most)
    return tr("{0} ({1}): cijfers van {2}; uitgegeven door {3} op {4}.").format(
        held.origin.title,
        held.group.name(tr),
        number,
        held.origin.publisher,
        wording.long_date(held.origin.made_on),
    )


def held_gaps(held: Held, model: MaturityModel, tr: _Tr = str) -> str:
    """Return in a sentence why some dimensions have no figures, '' where all have them."""
    missing = len(model.dimensions) - len(held.dimensions)
    if not missing:
        return ""
    return tr(
        "Van {0} toont deze groep niets: dat gaat over minder dan {1} organisaties, of is daartoe "
        "te herleiden."
    ).format(counted(missing, tr("dimensie"), tr("dimensies")), held.origin.threshold)


def middle_text(middle: Middle | None, wording: Wording = DUTCH) -> str:
    """Return '2 – 3', or '2' where the middle half is one level; '–' for none."""
    if middle is None:
        return wording.number(None)
    return str(middle.low) if middle.low == middle.high else f"{middle.low} – {middle.high}"


def middle_in_words(
    middle: Middle, level: int | None = None, tr: _Tr = str, wording: Wording = DUTCH
) -> str:
    """Return 'middelste helft van de referentie 2 – 3, mediaan 2 (erin)'.

    Without ``level`` it does not say where that stands.
    """
    text = tr("middelste helft van de referentie {0}, mediaan {1}").format(
        middle_text(middle, wording), wording.median(middle.median)
    )
    return text if level is None else f"{text} ({place_name(middle.place_of(level), tr)})"


def held_legend(held: Held, tr: _Tr = str) -> str:
    """Return what stands beside the mark of the reference in a legend."""
    return tr("Middelste helft en mediaan: {0}").format(held.group.name(tr))


def place_name(place: Place, tr: _Tr = str) -> str:
    """Return in a word or two where a level stands."""
    return {
        Place.BELOW: tr("eronder"),
        Place.IN: tr("erin"),
        Place.ABOVE: tr("erboven"),
    }[place]


def places(held: Held, model: MaturityModel, session: Session) -> dict[int, Place]:
    """Return where each dimension stands that has a level and figures, by its number."""
    found = {}
    for dimension in model.dimensions:
        level = session.answer(dimension.number).scored_level
        middle = held.middle(dimension.key)
        if level is not None and middle is not None:
            found[dimension.number] = middle.place_of(level)
    return found


def theme_sentences(
    held: Held, model: MaturityModel, session: Session, tr: _Tr = str, wording: Wording = DUTCH
) -> list[str]:
    """Return a sentence a theme: how many dimensions stand in, above and below the middle half."""
    found = places(held, model, session)
    sentences = []
    for theme in model.themes:
        numbers = [one.number for one in model.dimensions_of(theme)]
        of_theme = [found[number] for number in numbers if number in found]
        if not of_theme:
            text = tr("{0}: hier is niets te vergelijken.").format(theme.name)
        else:
            parts = [
                text.format(count)
                for text, count in (
                    (tr("{0} in de middelste helft"), of_theme.count(Place.IN)),
                    (tr("{0} erboven"), of_theme.count(Place.ABOVE)),
                    (tr("{0} eronder"), of_theme.count(Place.BELOW)),
                )
                if count
            ]
            text = tr("{0}: {2}, van {1}.").format(
                theme.name,
                counted(len(of_theme), tr("dimensie"), tr("dimensies")),
                wording.listed(parts),
            )
        sentences.append(text)
    return sentences


def _middle(found: Distribution | None) -> Middle | None:
    if found is None or found.middle_half is None or found.median is None:
        return None
    low, high = found.middle_half
    return Middle(low, found.median, high)
