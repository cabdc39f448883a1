# SPDX-License-Identifier: EUPL-1.2
"""The report as a web page of one file, for who cannot use a PDF; it says the same.

How it looks stands in resources/report/page.css. The page has no script and asks for nothing: its
policy lets in its own style and the logo, and lets nothing out. Letters are those of the reader's
own device, so that the file stays small enough to mail.
"""

import base64
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from html import escape

from dgw_desktop.design_tokens import LIGHT, level_colours
from dgw_desktop.errors import Cancelled
from dgw_desktop.report.fonts import readable
from dgw_desktop.report.languages import ReportLanguage, language_of, subject
from dgw_desktop.report.model_words import LanguageOf, language_of_texts
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.page_style import colour_style, source_hash
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.report.story import (
    Bar,
    Box,
    BoxItem,
    Cell,
    Chips,
    Draw,
    KeyFigure,
    MatrixCell,
    Role,
    StatementRow,
    Story,
    Words,
)
from dgw_desktop.report.svg import svg_element
from dgw_desktop.report.telling import Facts, Progress, facts_of, tell
from dgw_desktop.resources import resource

_NARROW = 3  # columns, of which a row can be read as a block on a telephone; more columns scroll
_SHORT = 16  # letters at most in all cells of a column, which are not parted then
_MOST_COUNTED = 9  # columns that the style knows the width of
_CLASSES = {Role.BODY: "", Role.SMALL: "small", Role.LABEL: "label", Role.SUBTITLE: "subtitle"}
_COLOURS = {LIGHT.now: "now", LIGHT.ambition: "ambition", LIGHT.previous: "previous"}
_BAR = 200, 16  # units of a bar's drawing, which takes the width that there is
_WITH_OTHERS = 21  # its height with the line of others under it


def report_html(
    source: ReportSource | ComparisonSource,
    options: ReportOptions,
    exported_on: date,
    progress: Progress = lambda _done: True,
) -> bytes:
    """Return the report on a session, or on sessions side by side, as .html in UTF-8.

    The same source, options and date give the same bytes. Raises Cancelled.
    """
    language = language_of(options.language)
    story = _HtmlStory(progress, language, language_of_texts(source.model, language))
    tell(story, source, options, exported_on)
    return story.file(facts_of(source, options, exported_on))


class _HtmlStory(Story):
    """Writes the blocks as elements: those before the first section are the header of the page."""

    def __init__(
        self, progress: Progress, language: ReportLanguage, language_of: LanguageOf
    ) -> None:
        self._progress, self._language, self._language_of = progress, language, language_of
        self._parts: list[str] = []
        self._header: list[str] | None = None
        self._sections: list[str] = []
        self._heading = ""  # the last one: what stands below it is named after it
        self._captions: dict[str, int] = {}
        self._headings = self._tables = self._figures = 0
        self._begins_page = False
        self._is_lying = False

    def file(self, about: Facts) -> bytes:
        """Return the finished page; to be called once, when all is told."""
        style = colour_style() + _chip_style() + resource("report", "page.css").read_text("utf-8")
        policy = (
            f"default-src 'none'; style-src '{source_hash(style)}'; img-src data:; "
            "base-uri 'none'; form-action 'none'"
        )
        title = " · ".join(filter(None, (about.title, about.organisation)))
        entries = "\n".join(
            f'<li><a href="#deel-{number}">{_text(name)}</a></li>'
            for number, name in enumerate(self._sections, start=1)
        )
        header = "\n".join(self._header or [])
        self._end_lying()
        body = "\n".join(self._parts)
        tr, named = self._language.gettext, escape(subject(self._language))
        skip, contents = tr("Naar het rapport"), tr("Inhoud")
        made = tr("gemaakt op {0}").format(self._language.wording.long_date(about.made_on))
        council = about.council
        metadata = "".join(
            f'\n<meta name="dcterms.{name}" content="{_text(value)}">'
            for name, value in (
                ("identifier", council.case_number),
                ("isPartOf", council.annex_to),
                ("contributor", council.portfolio_holder),
                ("contributor", council.author),
                ("accessRights", council.disclosure),
            )
            if value
        )
        page = f"""<!DOCTYPE html>
<html lang="{self._language.code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="description" content="{named}">{metadata}
<title>{_text(title) or named}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#rapport">{skip}</a>
<header>
{header}
</header>
<nav aria-labelledby="inhoud">
<h2 id="inhoud">{contents}</h2>
<ul>
{entries}
</ul>
</nav>
<main id="rapport" tabindex="-1">
{body}
</main>
<footer>
<p>{_text(about.standing)} · {named} · {escape(made)}</p>
</footer>
</body>
</html>
"""
        self._tell(1.0)
        return page.encode("utf-8")

    def title(self, content: str) -> None:
        """Add the title as the one heading of the first level."""
        self._add(f"<h1>{_text(content)}</h1>")

    def logo(self, png: bytes, alt: str) -> None:
        """Add the logo inside the page."""
        data = base64.b64encode(png).decode("ascii")
        self._add(f'<img class="logo" alt="{_text(alt)}" src="data:image/png;base64,{data}">')

    def facts(self, rows: Sequence[tuple[str, str]]) -> None:
        """Add a list of names and values."""
        if rows:
            pairs = "".join(f"<div><dt>{_text(n)}</dt><dd>{_text(v)}</dd></div>" for n, v in rows)
            self._add(f'<dl class="facts">{pairs}</dl>')

    def contents(self) -> None:
        """Do nothing: the page has them before its first section."""

    def section(self, content: str) -> None:
        """Add a heading that the contents lead to; the header ends before the first."""
        if self._header is None:
            self._header, self._parts = self._parts, []
            self._begins_page = False
        self._sections.append(content)
        self._heading = content
        self._add(f'<h2 id="deel-{len(self._sections)}"{self._beginning()}>{_text(content)}</h2>')

    def subsection(self, content: str, below: str = "") -> None:
        """Add a heading below that of the section."""
        self._heading = content
        self._headings += 1
        self._add(f"<h3{self._beginning()}>{self._said(content)}</h3>")
        if below:
            self.paragraph(below, Role.SMALL)
        self._tell(min(0.95, self._headings / 40))

    def paragraph(self, content: str, role: Role = Role.BODY) -> None:
        """Add a paragraph."""
        mark = f' class="{_CLASSES[role]}"' if _CLASSES[role] else ""
        self._add(f"<p{mark}>{self._said(content)}</p>")

    def labelled(self, label: str, content: str) -> None:
        """Add a text that begins with a bold word; each of its lines is a paragraph."""
        lines = [line for line in readable(content).split("\n") if line.strip()] or [""]
        self._add(f"<p><strong>{_text(label)}</strong> {_text(lines[0])}</p>")
        for line in lines[1:]:
            self.paragraph(line)

    def bullets(self, items: Sequence[str]) -> None:
        """Add a list."""
        if items:
            self._add(f"<ul>{''.join(f'<li>{self._said(item)}</li>' for item in items)}</ul>")

    def key_figures(self, figures: Sequence[KeyFigure]) -> None:
        """Add numbers beside each other, each below its name, so that it is read after that."""
        pairs = "".join(
            f'<div><dt>{_text(one.name)}</dt><dd class="{_COLOURS.get(one.colour, "now")}">'
            f"{_text(one.number)}</dd></div>"
            for one in figures
        )
        self._add(f'<dl class="figures">{pairs}</dl>')

    def boxes(self, boxes: Sequence[Box]) -> None:
        """Add boxes beside each other where there is room: in each a title and a list."""
        if not boxes:
            return
        made = "".join(
            f'<div class="box"><p class="strong">{_text(box.title)}</p>'
            f"<ul>{''.join(map(self._item, box.items))}</ul></div>"
            for box in boxes
        )
        self._add(f'<div class="boxes">{made}</div>')

    def figure(self, draw: Draw, alt: str) -> None:
        """Add the drawing as part of the page, with its words."""
        self._figures += 1
        mark = f"-{self._figures}"
        svg = svg_element(draw(), readable(self._heading), readable(alt), mark=mark)
        self._add(f"<figure{self._beginning()}>\n{svg}\n</figure>")

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float | None],
        row_heads: bool = True,
    ) -> None:
        """Add a table, named after the heading above it."""
        short = [all(_length(row[n]) <= _SHORT for row in rows) for n in range(len(head))]
        lines = []
        for row in rows:
            cells = []
            for n, cell in enumerate(row):
                looks = (
                    "strong" if isinstance(cell, Words) and cell.strong else "",
                    "short" if short[n] else "",
                )
                name = "th" if row_heads and n == 0 else "td"
                cells.append(_Entry(self._cell(cell), name, " ".join(filter(None, looks))))
            lines.append(_Row(cells))
        self._table(self._heading, head, lines)

    def statements(self, rows: Sequence[StatementRow], highest: int) -> None:
        """Add the statements of a dimension; the chosen one is marked by word and colour."""
        lines = []
        for row in rows:
            name = f'<span class="strong">{_text(row.level.name)}.</span>'
            told = f"{name} {_text(row.statement)}"
            cells = [
                _Entry(_chip(row.level.number, highest), "th"),
                _Entry(self._in_its_language(told, row.statement)),
                _Entry(_marks(row.marks), looks="strong"),
            ]
            lines.append(_Row(cells, "chosen" if row.is_chosen else ""))
        tr = self._language.gettext
        head = tr("Niveau"), tr("Stelling"), tr("Keuze")
        self._table(tr("Stellingen: {0}").format(self._heading), head, lines)

    def matrix(self, head: Sequence[str], rows: Sequence[tuple[str, Sequence[MatrixCell]]]) -> None:
        """Add the whole model; the chosen statements are marked by word and colour."""
        lines = []
        for name, cells in rows:
            line = [_Entry(self._said(name), "th", "strong")]
            for cell in cells:
                marks = f" ({', '.join(cell.marks).lower()})" if cell.marks else ""
                bold = f'<span class="strong">{_text(marks)}</span>' if marks else ""
                looks = "chosen" if cell.is_chosen else ""
                line.append(_Entry(f"{self._said(cell.statement)}{bold}", looks=looks))
            lines.append(_Row(line))
        self._table(self._heading, head, lines, "matrix")

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep what is added in the block on one page when it is printed."""
        self._add(f"<div{self._beginning('together')}>")
        yield
        self._add("</div>")

    def new_page(self, is_landscape: bool = False) -> None:
        """Begin a page of that form when it is printed."""
        self._end_lying()
        self._begins_page = True
        if is_landscape:
            self._is_lying = True
            self._begins_page = False  # another form of page begins one by itself
            self._add('<div class="lying">')

    def need(self, points: float) -> None:
        """Do nothing: the style keeps headings with what follows."""

    def space(self, points: float) -> None:
        """Do nothing: the style has its own room."""

    def _said(self, text: str) -> str:
        return self._in_its_language(_text(text), text)

    def _in_its_language(self, inside: str, text: str) -> str:
        """Return ``inside`` with the language of ``text``, where that is not the report's."""
        language = self._language_of(text)
        return f'<span lang="{language}">{inside}</span>' if language else inside

    def _cell(self, cell: Cell) -> str:
        if isinstance(cell, Words):
            below = f'<p class="small below">{self._said(cell.below)}</p>'
            return f"{self._said(cell.text)}{below if cell.below else ''}"
        if isinstance(cell, Bar):
            return f"{_bar(cell)}{self._language.wording.number(cell.mean)}"
        return _chips(cell)

    def _item(self, item: BoxItem) -> str:
        # Paragraphs: a screen reader runs the words of spans together.
        levels = f'<p class="levels">{_chips(item.chips)}</p>' if item.chips else ""
        below = f'<p class="small">{_text(item.below)}</p>' if item.below else ""
        return f"<li>{levels}<p>{self._said(item.text)}</p>{below}</li>"

    def _tell(self, done: float) -> None:
        if not self._progress(done):
            raise Cancelled

    def _add(self, element: str) -> None:
        self._parts.append(element)

    def _beginning(self, looks: str = "") -> str:
        """Return the names for the style, of which one says that a page begins here."""
        found = f"{looks} new-page".strip() if self._begins_page else looks
        self._begins_page = False
        return _class(found)

    def _end_lying(self) -> None:
        if self._is_lying:
            self._add("</div>")
            self._is_lying = False

    def _table(
        self, caption: str, head: Sequence[str], rows: "Sequence[_Row]", kind: str = ""
    ) -> None:
        """Add a table; one of few columns is folded where there is no room, others scroll.

        What scrolls is a place of its own, so that keys reach it.
        """
        self._tables += 1
        count = self._captions[caption] = self._captions.get(caption, 0) + 1
        told_apart = f"{caption} ({count})" if count > 1 else caption
        folds = len(head) <= _NARROW
        mark = f"tabel-{self._tables}"

        heads = "".join(f'<th scope="col">{self._said(name)}</th>' for name in head)
        lines = []
        for row in rows:
            cells = []
            for number, (name, cell) in enumerate(zip(head, row.cells, strict=True)):
                given = _class(cell.looks)
                if folds and number:
                    given += f' data-head="{_text(name)}"'
                given += ' scope="row"' if cell.tag == "th" else ""
                cells.append(f"<{cell.tag}{given}>{cell.inside}</{cell.tag}>")
            lines.append(f"<tr{_class(row.looks)}>{''.join(cells)}</tr>")
        body = "\n".join(lines)
        table = (
            f"<table{_class('folds' if folds else '')}>\n"
            f'<caption class="unseen" id="{mark}">{_text(told_apart)}</caption>\n'
            f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
        )
        if not folds:
            columns = str(len(head)) if len(head) <= _MOST_COUNTED else "more"
            looks = " ".join(filter(None, ("wide", f"columns-{columns}", kind)))
            table = (
                f'<div{_class(looks)} role="region" aria-labelledby="{mark}" tabindex="0">\n'
                f"{table}\n</div>"
            )
        self._add(table)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A cell: finished elements, in a ``td`` or a ``th`` of its row, with the style's names."""

    inside: str
    tag: str = "td"
    looks: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Sequence[_Entry]
    looks: str = ""


def _class(looks: str) -> str:
    return f' class="{looks}"' if looks else ""


def _text(text: str) -> str:
    return escape(readable(text)).replace("\n", "<br>")


def _length(cell: Cell) -> int:
    return max(len(cell.text), len(cell.below)) if isinstance(cell, Words) else 0


def _chips(chips: Chips) -> str:
    first = _chip(chips.level, chips.highest)
    if chips.to is None:
        return first
    return f'<span class="chips">{first} → {_chip(chips.to, chips.highest)}</span>'


def _chip(level: int, highest: int) -> str:
    return f'<span class="chip step-{_step(level, highest)}">{level}</span>'


def _step(level: int, highest: int) -> int:
    return LIGHT.levels.index(level_colours(LIGHT, level, highest)[0]) + 1


def _chip_style() -> str:
    """Return the colours of the chips, which are the same on a light and on a dark page."""
    pairs = enumerate(zip(LIGHT.levels, LIGHT.level_inks, strict=True), start=1)
    return "".join(
        f".step-{step} {{ background: {ground}; color: {ink}; }}\n" for step, (ground, ink) in pairs
    )


def _marks(marks: Sequence[str]) -> str:
    return "".join(f'<p class="marks">{_text(mark)}</p>' for mark in marks)


def _bar(bar: Bar) -> str:
    """Return a mean as a bar with its marks, for the eye; the values stand beside it."""
    width, height = _BAR

    def place(value: Fraction) -> str:
        return f"{max(3.0, width * bar.place(value)):.1f}"

    kind = "bar"
    parts = [f'<rect class="track" width="{width}" height="{height}" rx="3"/>']
    if bar.mean is not None:
        length = place(bar.mean)
        parts.append(f'<rect class="mean" y="3" width="{length}" height="10" rx="2"/>')
    half = height // 2
    are_apart = bar.previous != bar.ambition  # of two on one place each has a half
    for value, mark, (top, bottom) in (
        (bar.previous, "before", (half, height)),
        (bar.ambition, "wanted", (0, half)),
    ):
        if value is not None:
            x = place(value)
            top, bottom = (0, height) if are_apart else (top, bottom)
            parts.append(f'<line class="{mark}" x1="{x}" x2="{x}" y1="{top}" y2="{bottom}"/>')
    if bar.others is not None:
        low, median, high = (width * bar.place(value) for value in bar.others)
        line = f"M{low - 4:.1f} 19H{high + 4:.1f}M{median:.1f} 21V16"
        parts.append(f'<path class="others" d="{line}"/>')
        kind, height = "bar with-others", _WITH_OTHERS
    return (
        f'<svg class="{kind}" aria-hidden="true" viewBox="0 0 {width} {height}" '
        f'preserveAspectRatio="none">{"".join(parts)}</svg>'
    )
