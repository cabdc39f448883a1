# SPDX-License-Identifier: EUPL-1.2
"""A report as it is told, without a file: fast, and the same for all its forms."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

from dgw_desktop.domain.wording import Wording
from dgw_desktop.report.fonts import readable
from dgw_desktop.report.languages import language_of
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.report.story import (
    Bar,
    Box,
    BoxItem,
    Chips,
    KeyFigure,
    MatrixCell,
    StatementRow,
    Story,
    Words,
)
from dgw_desktop.report.telling import tell
from tests.report.reports import DAY


@dataclass
class Told:
    """What a report says, in order: headings, paragraphs, lists, and the rows of tables."""

    lines: list[str] = field(default_factory=list)

    def section(self, title: str) -> list[str]:
        """Return what stands under the section of this name."""
        start = self.lines.index(f"## {title}")
        following = (n for n, line in enumerate(self.lines) if n > start and line[:3] == "## ")
        return self.lines[start + 1 : next(following, len(self.lines))]


def told(source: ReportSource | ComparisonSource, options: ReportOptions | None = None) -> Told:
    """Return what the report on ``source`` says."""
    kept = Told()
    tell(_listener(kept), source, options or ReportOptions(), DAY)
    return kept


def words_told(
    source: ReportSource | ComparisonSource, options: ReportOptions | None = None
) -> list[str]:
    """Return every text that a form of the report must have, in order, without white space."""
    return ["".join(readable(text).split()) for text in texts_told(source, options)]


def texts_told(
    source: ReportSource | ComparisonSource, options: ReportOptions | None = None
) -> list[str]:
    """Return every text that a form of the report must have, in order."""
    kept: list[str] = []
    options = options or ReportOptions()
    wording = language_of(options.language).wording

    def hear(name: str) -> Callable[..., Any]:
        def heard(_self: Story, *args: Any, **_more: Any) -> AbstractContextManager[None] | None:
            kept.extend(text for part in args for text in _words(part, wording))
            return nullcontext() if name == "together" else None

        return heard

    tell(_made(hear), source, options, DAY)
    return kept


def missing_in(text: str, words: list[str]) -> list[str]:
    """Return the first of ``words`` that does not stand in ``text`` after those before it."""
    text, place = "".join(text.split()), 0
    for word in words:
        found = text.find(word, place)
        if found < 0:
            return [word, text[place : place + 200]]
        place = found + len(word)
    return []


def _words(part: object, wording: Wording) -> Iterator[str]:
    match part:
        case str():
            yield part
        case list() | tuple():
            for inner in part:
                yield from _words(inner, wording)
        case Words():
            yield from (part.text, part.below)
        case Chips():
            yield from (str(level) for level in (part.level, part.to) if level is not None)
        case Bar():
            yield wording.number(part.mean)
        case KeyFigure():
            yield part.name  # on one side or the other of its number
        case StatementRow():
            yield from (str(part.level.number), part.level.name, part.statement, *part.marks)
        case MatrixCell():
            yield part.statement
        case Box():
            yield part.title
            yield from _words(part.items, wording)
        case BoxItem():
            yield from (*_words(part.chips, wording), part.text, part.below)


def _listener(kept: Told) -> Story:
    """Return a Story that keeps what it is told."""

    def hear(name: str) -> Callable[..., Any]:
        def heard(_self: Story, *args: Any, **_more: Any) -> AbstractContextManager[None] | None:
            if name == "section":
                kept.lines.append(f"## {args[0]}")
            elif name == "table":
                kept.lines += [" | ".join(map(str, args[0]))]
                kept.lines += [" | ".join(map(_cell, row)) for row in args[1]]
            elif name not in ("figure", "logo"):
                kept.lines += [text for part in args for text in _texts(part)]
            return nullcontext() if name == "together" else None

        return heard

    return _made(hear)


def _made(hear: Callable[[str], Callable[..., Any]]) -> Story:
    """Return a Story of which each method is what ``hear`` makes of its name."""
    made = type("Listener", (Story,), {name: hear(name) for name in Story.__abstractmethods__})
    return made()  # type: ignore[no-any-return]


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from _texts(inner)
    elif isinstance(part, Box):
        yield f"{part.title}:"
        yield "; ".join(map(_item, part.items))


def _item(item: BoxItem) -> str:
    more = ", ".join(filter(None, (item.chips.spoken() if item.chips else "", item.below)))
    return f"{item.text} ({more})" if more else item.text


def _cell(cell: object) -> str:
    if isinstance(cell, Chips):
        return cell.spoken()
    if isinstance(cell, Words):
        return f"{cell.text} ({cell.below})" if cell.below else cell.text
    return str(cell)
