# SPDX-License-Identifier: EUPL-1.2
"""A report as it is told, without a PDF or a Word file: fast, and the same for both."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.sections import tell_report
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.report.story import Chips, Story, Words
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
    from dgw_desktop.report.comparison_sections import tell_comparison

    kept = Told()
    listener = _listener(kept)
    if isinstance(source, ComparisonSource):
        tell_comparison(listener, source, options or ReportOptions(), DAY)
    else:
        tell_report(listener, source, options or ReportOptions(), DAY)
    return kept


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

    made = type("Listener", (Story,), {name: hear(name) for name in Story.__abstractmethods__})
    return made()  # type: ignore[no-any-return]


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from _texts(inner)


def _cell(cell: object) -> str:
    if isinstance(cell, Chips):
        return cell.spoken
    return cell.text if isinstance(cell, Words) else str(cell)
