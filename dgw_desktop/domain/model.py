# SPDX-License-Identifier: EUPL-1.2
"""The maturity model: levels, themes and dimensions with their statements."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Level(NamedTuple):
    """One step of the scale; ``number`` counts from 1, low to high.

    ``explanation`` says in one line what the level is about; "" where the model has none.
    """

    number: int
    name: str
    explanation: str = ""


class Theme(NamedTuple):
    """A group of dimensions."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Dimension:
    """One row of the model; ``statements`` holds one text per level, low to high.

    ``questions`` help the conversation along; they are for the facilitator only, and many a model
    has none.
    """

    number: int
    key: str
    theme_key: str
    name: str
    axis_label: str
    statements: tuple[str, ...]
    questions: tuple[str, ...] = ()

    def statement(self, level: int) -> str:
        """Return the statement of ``level`` (1..number of levels)."""
        return self.statements[level - 1]


@dataclass(frozen=True, slots=True)
class ModelReference:
    """Which model a session was made with; ``content_hash`` is the SHA-256 of its text."""

    id: str
    version: str
    content_hash: str


@dataclass(frozen=True)
class MaturityModel:
    """A validated model; ``storage.model_file`` is what reads and checks one.

    ``renames`` are the versions of it that had the same dimensions under other names.
    """

    id: str
    version: str
    title: str
    language: str
    provenance: str
    levels: tuple[Level, ...]
    themes: tuple[Theme, ...]
    dimensions: tuple[Dimension, ...]
    renames: tuple[str, ...] = ()

    @cached_property
    def scan(self) -> tuple[tuple[int, str, tuple[str, ...]], ...]:
        """What makes a level mean what it means: number, key and statements of each dimension.

        Two models that have the same here are the same scan, whatever names, themes, explanations
        and questions they have: their sessions can be compared and merged.
        """
        return tuple((d.number, d.key, d.statements) for d in self.dimensions)

    @cached_property
    def scan_hash(self) -> str:
        """The SHA-256, in hex, of ``scan``: to tell in few letters whether models have the same."""
        return hashlib.sha256(json.dumps(self.scan).encode("ascii")).hexdigest()

    def is_newer_than(self, other: "MaturityModel") -> bool:
        """Tell whether this model is ``other`` under other names."""
        is_named = self.id == other.id and other.version in self.renames
        return is_named and self.scan == other.scan

    @cached_property
    def _by_number(self) -> dict[int, Dimension]:
        return {dimension.number: dimension for dimension in self.dimensions}

    @cached_property
    def _theme_by_key(self) -> dict[str, Theme]:
        return {theme.key: theme for theme in self.themes}

    @cached_property
    def _by_theme(self) -> dict[str, tuple[Dimension, ...]]:
        return {
            theme.key: tuple(d for d in self.dimensions if d.theme_key == theme.key)
            for theme in self.themes
        }

    @property
    def highest_level(self) -> int:
        """The number of levels, which is also the highest level's number."""
        return len(self.levels)

    def has_level(self, number: int) -> bool:
        """Tell whether there is a level with this number."""
        return 1 <= number <= self.highest_level

    def has_dimension(self, number: int) -> bool:
        """Tell whether the model has a dimension with this number."""
        return number in self._by_number

    def dimension(self, number: int) -> Dimension:
        """Return the dimension with this number; KeyError if there is none."""
        return self._by_number[number]

    def theme_of(self, dimension: Dimension) -> Theme:
        """Return the theme that ``dimension`` belongs to."""
        return self._theme_by_key[dimension.theme_key]

    def dimensions_of(self, theme: Theme) -> tuple[Dimension, ...]:
        """Return the dimensions of ``theme`` in the model's order."""
        return self._by_theme[theme.key]

    def level_name(self, level: int) -> str:
        """Return the name of ``level`` (1..number of levels)."""
        return self.levels[level - 1].name


def newest(models: Sequence[MaturityModel]) -> MaturityModel:
    """Return whose names sessions of these models, all the same scan, carry side by side.

    That is the first, or the one of ``models`` that has newer names for it.
    """
    found = models[0]
    for model in models:
        if model.is_newer_than(found):
            found = model
    return found
