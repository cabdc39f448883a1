# SPDX-License-Identifier: EUPL-1.2
"""The maturity model: levels, themes and dimensions with their statements."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Level:
    """One step of the scale; ``number`` counts from 1, low to high.

    ``explanation`` says in one line what the level is about; "" where the model has none.
    """

    number: int
    name: str
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
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
    """A validated model; ``storage.model_file`` is what reads and checks one."""

    id: str
    version: str
    title: str
    language: str
    provenance: str
    levels: tuple[Level, ...]
    themes: tuple[Theme, ...]
    dimensions: tuple[Dimension, ...]

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
