# SPDX-License-Identifier: EUPL-1.2
"""The texts that a report tells, in reading order, without a form: to find them back in a file."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date

from dgw_desktop.domain.wording import Wording
from dgw_desktop.report.languages import language_of
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.report.story import (
    Bar,
    Box,
    Cell,
    Chips,
    Draw,
    KeyFigure,
    MatrixCell,
    Role,
    StatementRow,
    Story,
)
from dgw_desktop.report.telling import tell

_LONG, _LONG_ROW = 150, 60  # letters: two lines of a page, and of a narrow cell


@dataclass(frozen=True, slots=True)
class ToldText:
    """A text that stands in every form; one that ``may_be_cut`` can go on on the next page."""

    text: str
    may_be_cut: bool


def told_texts(
    source: ReportSource | ComparisonSource, options: ReportOptions, exported_on: date
) -> list[ToldText]:
    """Return the texts of a report; a row of a table is one text.

    What a picture says is not among them.
    """
    heard = _Heard(language_of(options.language).wording)
    tell(heard, source, options, exported_on)
    return [
        ToldText(text, len(text) > _LONG or number in heard.cut)
        for number, text in enumerate(heard.texts)
    ]


class _Heard(Story):
    """Keeps what it is told."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self.texts: list[str] = []
        self.cut: set[int] = set()  # the numbers of texts that a page may cut, however short

    def title(self, content: str) -> None:
        self.texts.append(content)

    def logo(self, png: bytes, alt: str) -> None:
        pass

    def facts(self, rows: Sequence[tuple[str, str]]) -> None:
        for name, value in rows:
            self.texts += [name, *value.split("\n")]

    def contents(self) -> None:
        pass

    def section(self, content: str) -> None:
        self.texts.append(content)

    def subsection(self, content: str, below: str = "") -> None:
        self.texts += [content, below]

    def paragraph(self, content: str, role: Role = Role.BODY) -> None:
        self.texts += content.split("\n")

    def labelled(self, label: str, content: str) -> None:
        self.texts += [label, *content.split("\n")]

    def bullets(self, items: Sequence[str]) -> None:
        self.texts += items

    def key_figures(self, figures: Sequence[KeyFigure]) -> None:
        self.texts += [figure.name for figure in figures]  # the number may come after it

    def boxes(self, boxes: Sequence[Box]) -> None:
        for box in boxes:  # levels and smaller lines come before or after, by form
            self.texts += [box.title, *(item.text for item in box.items)]

    def figure(self, draw: Draw, alt: str) -> None:
        pass

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float | None],
        row_heads: bool = True,
    ) -> None:
        self.texts.append(" ".join(head))
        for row in rows:
            text = " ".join(text for cell in row for text in _texts(cell, self._wording))
            if len(text) > _LONG_ROW:
                self.cut.add(len(self.texts))
            self.texts.append(text)

    def statements(self, rows: Sequence[StatementRow], highest: int) -> None:
        for row in rows:
            self.texts += [f"{row.level.number} {row.level.name}", row.statement, *row.marks]

    def matrix(self, head: Sequence[str], rows: Sequence[tuple[str, Sequence[MatrixCell]]]) -> None:
        start = len(self.texts)
        for name, cells in rows:
            self.texts += [name, *(cell.statement for cell in cells)]
        self.cut.update(range(start, len(self.texts)))

    def together(self) -> AbstractContextManager[None]:
        return nullcontext()

    def new_page(self, is_landscape: bool = False) -> None:
        pass

    def need(self, points: float) -> None:
        pass

    def space(self, points: float) -> None:
        pass


def _texts(cell: Cell, wording: Wording) -> Iterator[str]:
    if isinstance(cell, Chips):
        yield from (str(level) for level in (cell.level, cell.to) if level is not None)
    elif isinstance(cell, Bar):
        yield wording.number(cell.mean)
    else:
        yield from filter(None, (cell.text, cell.below))
