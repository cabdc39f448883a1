# SPDX-License-Identifier: EUPL-1.2
"""The blocks that a report is told in, in reading order, whatever it is written to.

`sections` decides what a report says; a Story of one kind of file decides how that looks there.
All text is plain text of users or of the app; nothing in it is markup.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Protocol

from dgw_desktop.domain.model import Dimension, Level
from dgw_desktop.domain.phrases import Tr

if TYPE_CHECKING:
    from dgw_desktop.domain.held import Middle


class Role(Enum):
    """What a paragraph is for."""

    BODY = auto()
    SMALL = auto()
    """An explanation beside the point."""
    LABEL = auto()
    """Concept or Definitief, above the title."""
    SUBTITLE = auto()


class VectorDrawing(Protocol):
    """A vector drawing of ``width`` x ``height`` points, as the chart's module makes it."""

    width: float
    height: float


Draw = partial[VectorDrawing]
"""Makes a drawing; it takes a while, and not every Story looks at it.

A function of a module with what it draws, so that it can be told whether it draws the same.
"""


@dataclass(frozen=True, slots=True)
class Words:
    """A cell of text, with a smaller line ``below`` it."""

    text: str
    strong: bool = False
    below: str = ""


def dimension_cell(dimension: Dimension) -> Words:
    """Return the cell that says which dimension a row is about."""
    return Words(f"{dimension.number}. {dimension.name}", strong=True)


@dataclass(frozen=True, slots=True)
class Chips:
    """A cell with a level, or a step ``to`` another; ``highest`` is the model's last level."""

    highest: int
    level: int
    to: int | None = None

    def spoken(self, tr: Tr = str) -> str:
        """Return what it shows, in words that ``tr`` translates."""
        if self.to is None:
            return tr("niveau {0}").format(self.level)
        return tr("van niveau {0} naar niveau {1}").format(self.level, self.to)


@dataclass(frozen=True, slots=True)
class Bar:
    """A cell with a mean of 1..``highest``, and marks where ambition and previous mean are.

    ``others`` is the middle half of a reference. Its track is the scale: it begins at level 1.
    """

    highest: int
    mean: Fraction | None
    ambition: Fraction | None = None
    previous: Fraction | None = None
    others: "Middle | None" = None

    def place(self, value: Fraction | int) -> float:
        """Return where a value stands on the track, 0..1."""
        return float(value - 1) / (self.highest - 1)


Cell = Words | Chips | Bar


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement of a dimension; ``marks`` says in words what was chosen there."""

    level: Level
    statement: str
    marks: tuple[str, ...]
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A statement in the matrix; ``marks`` as in a StatementRow."""

    statement: str
    marks: tuple[str, ...]
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number that sums up; ``colour`` is that of its line in the chart."""

    number: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class BoxItem:
    """A line in a box: a text, with the levels that it is about, and a smaller line ``below``."""

    text: str
    chips: Chips | None = None
    below: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A few lines under a heading of their own, beside other boxes where there is room."""

    title: str
    items: Sequence[BoxItem]


class Story(ABC):
    """Takes a report block by block.

    The title is heading 1, sections are heading 2 and what stands in them is heading 3, so that
    no level is skipped.
    """

    @abstractmethod
    def title(self, content: str) -> None:
        """Add the title of the report."""

    @abstractmethod
    def logo(self, png: bytes, alt: str) -> None:
        """Add the logo, a PNG without transparency; ``alt`` says whose it is."""

    @abstractmethod
    def facts(self, rows: Sequence[tuple[str, str]]) -> None:
        """Add names and values below each other."""

    @abstractmethod
    def contents(self) -> None:
        """Add the table of contents, of all sections."""

    @abstractmethod
    def section(self, content: str) -> None:
        """Begin a section with its heading."""

    @abstractmethod
    def subsection(self, content: str, below: str = "") -> None:
        """Begin a part of the section with its heading, and a line ``below`` it."""

    @abstractmethod
    def paragraph(self, content: str, role: Role = Role.BODY) -> None:
        """Add a paragraph."""

    @abstractmethod
    def labelled(self, label: str, content: str) -> None:
        """Add a text that begins with a bold word; each of its lines is a paragraph."""

    @abstractmethod
    def bullets(self, items: Sequence[str]) -> None:
        """Add a list."""

    @abstractmethod
    def key_figures(self, figures: Sequence[KeyFigure]) -> None:
        """Add numbers beside each other."""

    @abstractmethod
    def boxes(self, boxes: Sequence[Box]) -> None:
        """Add boxes beside each other: in each its title, then its lines as a list."""

    @abstractmethod
    def figure(self, draw: Draw, alt: str) -> None:
        """Add what ``draw`` gives; ``alt`` says in words what it shows."""

    @abstractmethod
    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float | None],
        row_heads: bool = True,
    ) -> None:
        """Add a table with a head; ``row_heads`` makes the first cells headers.

        ``widths`` are in points; the columns with None share what is left.
        """

    @abstractmethod
    def statements(self, rows: Sequence[StatementRow], highest: int) -> None:
        """Add the statements of a dimension; ``highest`` is the model's last level."""

    @abstractmethod
    def matrix(self, head: Sequence[str], rows: Sequence[tuple[str, Sequence[MatrixCell]]]) -> None:
        """Add the whole model: per dimension its name and its statements."""

    @abstractmethod
    def together(self) -> AbstractContextManager[None]:
        """Keep what is added in the block on one page where that is possible."""

    @abstractmethod
    def new_page(self, is_landscape: bool = False) -> None:
        """Begin a page; it and those that follow are landscape or not."""

    @abstractmethod
    def need(self, points: float) -> None:
        """Begin a page unless so much room is left on this one."""

    @abstractmethod
    def space(self, points: float) -> None:
        """Leave room."""
