# SPDX-License-Identifier: EUPL-1.2
"""The report as OpenDocument text (.odt), for who edits it; it says the same as the PDF.

Everything has a named style, so that another template gives it another look. A part is OpenDocument
1.2, section 3 to 8 (https://docs.oasis-open.org/office/v1.2/).
"""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from dgw_desktop.domain.wording import Wording
from dgw_desktop.errors import Cancelled
from dgw_desktop.report.columns import (
    OTHER_LETTERS,
    column_widths,
    level_parts,
    word_width,
)
from dgw_desktop.report.fonts import BOLD, readable
from dgw_desktop.report.languages import ReportLanguage, language_of, subject
from dgw_desktop.report.model_words import LanguageOf, language_of_texts
from dgw_desktop.report.opendocument import (
    PackageWriter,
    attribute,
    escaped,
    facts_part,
    inline,
    whole_part,
)
from dgw_desktop.report.opendocument_styles import (
    CELL_SIZE,
    CELL_STYLES,
    FIRST,
    LYING,
    MM,
    NUMBER_STYLES,
    STANDING,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    TINY_SIZE,
    language_style,
    styles_part,
)
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.pictures import drawing_png
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
from dgw_desktop.report.svg import svg_text
from dgw_desktop.report.telling import Facts, Progress, facts_of, tell

_CELL_PADDING = 8.0  # points, left and right together
_PICTURE_WIDTH = 1600  # pixels of what is shown where SVG is not
_PICTURE_SCALE = 0.9  # so that a chart has room below what is said of it
_LOGO_HEIGHT = 18 * MM
_LINKS = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
_ROLES = {
    Role.BODY: "Text",
    Role.SMALL: "Small",
    Role.LABEL: "Label",
    Role.SUBTITLE: "Subtitle",
}


def report_odt(
    source: ReportSource | ComparisonSource,
    options: ReportOptions,
    exported_on: date,
    progress: Progress = lambda _done: True,
) -> bytes:
    """Return the report on a session, or on sessions side by side, as .odt.

    The same source, options and date give the same bytes. Raises Cancelled.
    """
    language = language_of(options.language)
    story = _OpenDocumentStory(progress, language, language_of_texts(source.model, language))
    tell(story, source, options, exported_on)
    return story.file(facts_of(source, options, exported_on))


@dataclass(slots=True)
class _Block:
    """A paragraph or table; ``make`` returns its element when the name of its style is known."""

    style: str
    make: Callable[[str], str]
    is_table: bool = False
    page: str = ""
    """The form of the page that it begins, '' where it begins none."""
    is_break: bool = False
    keeps: bool = False
    """It stays on the page of what follows."""
    is_whole: bool = False
    """A table that stays on one page, where it fits on one."""


@dataclass(slots=True)
class _Styles:
    """The styles of single blocks, each once: those of a named one with its page or its keeping."""

    found: dict[str, str] = field(default_factory=dict)

    def of(self, block: _Block) -> str:
        """Return the style of a block."""
        if block.is_table:
            return self._table(block)
        if not (block.page or block.is_break or block.keeps):
            return block.style
        name = f"{block.style}.{block.page}{'b' * block.is_break}{'k' * block.keeps}"
        master = f' style:master-page-name="{block.page}"' if block.page else ""
        self.found[name] = (
            f'<style:style style:name="{name}" style:family="paragraph" '
            f'style:parent-style-name="{block.style}"{master}>'
            f"<style:paragraph-properties{_flow(block)}/></style:style>"
        )
        return name

    def _table(self, block: _Block) -> str:
        master = f' style:master-page-name="{block.page}"' if block.page else ""
        width = float(block.style.rpartition(".")[2])
        whole = ' style:may-break-between-rows="false"' if block.is_whole else ""
        self.found[block.style] = (
            f'<style:style style:name="{block.style}" style:family="table"{master}>'
            f'<style:table-properties style:width="{width:g}pt" table:align="left" '
            f'fo:margin-top="4pt" fo:margin-bottom="10pt"{whole}{_flow(block)}/></style:style>'
        )
        return block.style


def _flow(block: _Block) -> str:
    breaks = ' fo:break-before="page"' if block.is_break else ""
    return breaks + (' fo:keep-with-next="always"' if block.keeps else "")


class _OpenDocumentStory(Story):
    """Keeps the blocks, which are written when all is told."""

    def __init__(
        self, progress: Progress, language: ReportLanguage, language_of: LanguageOf
    ) -> None:
        self._progress, self._language, self._language_of = progress, language, language_of
        self._others: dict[str, None] = {}  # languages of texts that are not in the report's
        self._told = 0
        self._blocks: list[_Block] = []
        self._pictures: list[tuple[str, bytes, str]] = []
        self._columns: list[str] = []
        self._sections: list[str] = []
        self._heading = ""
        self._tables = self._figures = 0
        self._page, self._is_break = FIRST, False
        self._is_lying = False

    def file(self, about: Facts) -> bytes:
        """Return the finished file; to be called once, when all is told."""
        styles = _Styles()
        body = "\n".join(block.make(styles.of(block)) for block in self._blocks)
        others = map(language_style, self._others)
        automatic = "".join([*styles.found.values(), *self._columns, *others])
        data = io.BytesIO()
        with PackageWriter(data, "text") as package:
            package.add("meta.xml", _facts_part(about))
            package.add("styles.xml", styles_part(about))
            package.add(
                "content.xml",
                whole_part(
                    "content",
                    f"<office:automatic-styles>{CELL_STYLES}{automatic}</office:automatic-styles>"
                    f"<office:body><office:text>{body}</office:text></office:body>",
                    _LINKS,
                ),
            )
            for name, picture, media_type in self._pictures:
                package.add(name, picture, media_type)
        self._tell(1.0)
        return data.getvalue()

    def title(self, content: str) -> None:
        """Add the title, in the style for it."""
        self._paragraph(content, "Title")

    def logo(self, png: bytes, alt: str) -> None:
        """Add the logo at a fixed height."""
        width, height = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
        size = min(TEXT_WIDTH, _LOGO_HEIGHT * width / height), _LOGO_HEIGHT
        name = self._keep_picture(png, "png")
        self._add("Logo", self._frame(size, [name], "Logo", alt))

    def facts(self, rows: Sequence[tuple[str, str]]) -> None:
        """Add a paragraph per fact."""
        for name, value in rows:
            self._add("Fact", f"{_strong(f'{name}:')}<text:tab/>{_text(value)}")

    def contents(self) -> None:
        """Leave a place for the table of contents, which names the pages of all sections."""
        self._begin("Contents_20_Heading", self._contents)

    def section(self, content: str) -> None:
        """Add a heading of the first level, that the contents lead to."""
        self._sections.append(content)
        self._heading = content
        name = self._bookmark(len(self._sections))
        inside = (
            f'<text:bookmark-start text:name="{name}"/>{_text(content)}'
            f'<text:bookmark-end text:name="{name}"/>'
        )
        self._begin("Heading_20_1", lambda style: _heading(style, 1, inside))

    def subsection(self, content: str, below: str = "") -> None:
        """Add a heading of the second level."""
        self._heading = content
        self._begin("Heading_20_2", lambda style: _heading(style, 2, self._said(content)))
        if below:
            self.paragraph(below, Role.SMALL)
            self._blocks[-1].keeps = True
        self._told += 1
        self._tell(min(0.95, self._told / 40))

    def paragraph(self, content: str, role: Role = Role.BODY) -> None:
        """Add a paragraph."""
        self._paragraph(content, _ROLES[role])

    def labelled(self, label: str, content: str) -> None:
        """Add a text that begins with a bold word; each of its lines is a paragraph."""
        lines = [line for line in readable(content).split("\n") if line.strip()] or [""]
        self._add("Text", f"{_strong(label)} {_text(lines[0])}")
        for line in lines[1:]:
            self.paragraph(line)

    def bullets(self, items: Sequence[str]) -> None:
        """Add a list."""
        if not items:
            return
        self._keep_introduction()
        self._begin(
            "List_20_item",
            lambda style: _list(style, [self._said(item) for item in items]),
        )

    def key_figures(self, figures: Sequence[KeyFigure]) -> None:
        """Add a line per figure: what it is, and the number in large letters."""
        for one in figures:
            style = NUMBER_STYLES.get(one.colour, "Number")
            number = f'<text:span text:style-name="{style}">{_text(one.number)}</text:span>'
            self._add("Text", f"{_text(one.name)}: {number}")

    def boxes(self, boxes: Sequence[Box]) -> None:
        """Add a row of cells without a head, which are read one after the other."""
        if not boxes:
            return
        cells = "".join(
            '<table:table-cell table:style-name="Box" office:value-type="string">'
            f"{_p('Box_20_title', _text(box.title))}"
            f"{_list('Box_20_item', [self._item(item) for item in box.items])}</table:table-cell>"
            for box in boxes
        )
        row = f'<table:table-row table:style-name="Row">{cells}</table:table-row>'
        tr = self._language.gettext
        title = tr("Kaders: {0}").format(self._heading)
        self._add_table([TEXT_WIDTH / len(boxes)] * len(boxes), [], row, title)

    def figure(self, draw: Draw, alt: str) -> None:
        """Add the drawing, as SVG and as a picture for programs that do not show that."""
        drawing = draw()
        self._figures += 1
        tr = self._language.gettext
        title = tr("{0} (beeld {1})").format(self._heading, self._figures)
        made = svg_text(drawing, readable(title), readable(alt), self._language.code)
        svg = made.encode("utf-8")
        names = [
            self._keep_picture(svg, "svg"),
            self._keep_picture(drawing_png(drawing, _PICTURE_WIDTH), "png"),
        ]
        scale = min(_PICTURE_SCALE, TEXT_WIDTH / drawing.width)
        self._keep_introduction()
        size = drawing.width * scale, drawing.height * scale
        self._add("Picture", self._frame(size, names, title, alt))

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float | None],
        row_heads: bool = True,
    ) -> None:
        """Add a table whose head is repeated on every page."""
        wording = self._language.wording
        wider = [None if width is None else width + _CELL_PADDING for width in widths]
        columns = (
            [name, *(f"{_words(row[n], wording)} {getattr(row[n], 'below', '')}" for row in rows)]
            for n, name in enumerate(head)
        )
        words = [_word_room(texts, CELL_SIZE) for texts in columns]
        made = [
            [
                _Entry(
                    _words(cell, wording),
                    _is_strong(cell) or (row_heads and n == 0),
                    below=getattr(cell, "below", ""),
                )
                for n, cell in enumerate(row)
            ]
            for row in rows
        ]
        self._table(head, made, column_widths(wider, words, TEXT_WIDTH), row_heads)

    def statements(self, rows: Sequence[StatementRow], highest: int) -> None:
        """Add the statements of a dimension; the chosen one is marked by word, weight, colour."""
        made = [
            [
                _Entry(str(row.level.number), row.is_chosen, row.is_chosen),
                _Entry(f"{row.level.name}. {row.statement}", row.is_chosen, row.is_chosen),
                _Entry("\n".join(row.marks), True, row.is_chosen),
            ]
            for row in rows
        ]
        widths = 50.0, TEXT_WIDTH - 140, 90.0
        tr = self._language.gettext
        head = tr("Niveau"), tr("Stelling"), tr("Keuze")
        self._table(head, made, widths, title=tr("Stellingen: {0}").format(self._heading))

    def matrix(self, head: Sequence[str], rows: Sequence[tuple[str, Sequence[MatrixCell]]]) -> None:
        """Add the whole model in small letters."""
        first = max(104.0, _word_room((name for name, _ in rows), TINY_SIZE))
        room = TEXT_HEIGHT - first
        texts = (cell.statement for _, cells in rows for cell in cells)
        word = max(_word_room(head[1:], CELL_SIZE), _word_room(texts, TINY_SIZE))
        for part in level_parts(len(head) - 1, word, room):
            made = []
            for name, cells in rows:
                row = [_Entry(name, True)]
                for cell in (cells[level] for level in part):
                    marks = f"({', '.join(cell.marks).lower()})" if cell.marks else ""
                    row.append(_Entry(cell.statement, cell.is_chosen, cell.is_chosen, more=marks))
                made.append(row)
            shown = [head[0], *(head[1 + level] for level in part)]
            widths = [first, *[room / len(part)] * len(part)]
            self._table(shown, made, widths, kind="Matrix_20_")

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep every block with the next one."""
        before = len(self._blocks)
        yield
        for block in self._blocks[before:-1]:
            block.keeps = True
        for block in self._blocks[before:]:
            block.is_whole = True

    def new_page(self, is_landscape: bool = False) -> None:
        """Begin a page of that form with what comes next."""
        if is_landscape == self._is_lying and self._blocks:
            self._is_break = True
        else:
            self._page = LYING if is_landscape else STANDING
        self._is_lying = is_landscape

    def need(self, points: float) -> None:
        """Do nothing: headings stay with what follows."""

    def space(self, points: float) -> None:
        """Do nothing: the styles have their own room."""

    def _tell(self, done: float) -> None:
        if not self._progress(done):
            raise Cancelled

    def _begin(self, style: str, make: Callable[[str], str], is_table: bool = False) -> None:
        """Add a block, on the page that it is to begin, if any."""
        self._blocks.append(_Block(style, make, is_table, self._page, self._is_break))
        self._page, self._is_break = "", False

    def _add(self, style: str, inside: str) -> None:
        self._begin(style, lambda name: _p(name, inside))

    def _paragraph(self, content: str, style: str) -> None:
        self._add(style, self._said(content))

    def _keep_introduction(self) -> None:
        """Keep a paragraph with the table or list that comes below it."""
        if self._blocks and not self._blocks[-1].is_table:
            self._blocks[-1].keeps = True

    def _bookmark(self, number: int) -> str:
        tr = self._language.gettext
        return tr("deel-{0}").format(number)

    def _keep_picture(self, data: bytes, suffix: str) -> str:
        media_type = {"png": "image/png", "svg": "image/svg+xml"}[suffix]
        name = f"Pictures/{len(self._pictures) + 1}.{suffix}"
        self._pictures.append((name, data, media_type))
        return name

    def _frame(self, size: tuple[float, float], names: Sequence[str], title: str, alt: str) -> str:
        """Return a drawing; of ``names`` a program shows the first that it can."""
        images = "".join(
            f'<draw:image xlink:href="{name}" xlink:type="simple" xlink:show="embed" '
            'xlink:actuate="onLoad"/>'
            for name in names
        )
        return (
            f'<draw:frame draw:style-name="Frame" draw:name={attribute(names[0])} '
            f'text:anchor-type="as-char" svg:width="{size[0]:.2f}pt" svg:height="{size[1]:.2f}pt">'
            f"{images}<svg:title>{escaped(readable(title))}</svg:title>"
            f"<svg:desc>{escaped(readable(alt))}</svg:desc></draw:frame>"
        )

    def _contents(self, style: str) -> str:
        """Return the table of contents; a program computes its page numbers when it opens it."""
        entries, tr = [], self._language.gettext
        for number, name in enumerate(self._sections, start=1):
            target = self._bookmark(number)
            page = (
                f'<text:bookmark-ref text:reference-format="page" text:ref-name="{target}">'
                "–</text:bookmark-ref>"
            )
            link = (
                f'<text:a xlink:type="simple" xlink:href="#{target}" '
                f'text:style-name="Contents_20_link" '
                f'text:visited-style-name="Contents_20_link">{_text(name)}<text:tab/>{page}</text:a>'
            )
            entries.append(_p("Contents_20_1", link))
        name = tr("Inhoud")
        head = tr("{0}, kop").format(name)
        return (
            f'<text:table-of-content text:name="{name}" text:protected="false">'
            '<text:table-of-content-source text:outline-level="1">'
            f'<text:index-title-template text:style-name="Contents_20_Heading">{name}'
            "</text:index-title-template>"
            '<text:table-of-content-entry-template text:outline-level="1" '
            'text:style-name="Contents_20_1"><text:index-entry-link-start/>'
            '<text:index-entry-text/><text:index-entry-tab-stop style:type="right" '
            'style:leader-char="."/><text:index-entry-page-number/><text:index-entry-link-end/>'
            "</text:table-of-content-entry-template></text:table-of-content-source>"
            f'<text:index-body><text:index-title text:name="{head}">'
            f"{_p(style, name)}</text:index-title>{''.join(entries)}</text:index-body>"
            "</text:table-of-content>"
        )

    def _table(
        self,
        head: Sequence[str],
        rows: "Sequence[Sequence[_Entry]]",
        widths: Sequence[float],
        row_heads: bool = True,
        kind: str = "",
        title: str = "",
    ) -> None:
        lines = [self._row([_Entry(text, True) for text in head], f"{kind}Table_20_head", "Head")]
        lines[0] = f"<table:table-header-rows>{lines[0]}</table:table-header-rows>"
        lines += [self._row(row, f"{kind}Table_20_cell", "Cell") for row in rows]
        self._add_table(widths, [0] if row_heads else [], "".join(lines), title)

    def _row(self, cells: "Sequence[_Entry]", style: str, look: str) -> str:
        made = []
        for cell in cells:
            shown = "Chosen" if cell.is_chosen else look
            strong = f"{style}_20_strong" if cell.is_strong and look != "Head" else style
            texts = [self._said(line) for line in readable(cell.text).split("\n")]
            if cell.more:
                texts[-1] += f" {_text(cell.more)}"
            lines = "".join(_p(strong, text) for text in texts)
            if cell.below:
                lines += _p(style, _below(self._said(cell.below)))
            made.append(
                f'<table:table-cell table:style-name="{shown}" office:value-type="string">{lines}'
                "</table:table-cell>"
            )
        return f'<table:table-row table:style-name="Row">{"".join(made)}</table:table-row>'

    def _item(self, item: BoxItem) -> str:
        """Return a line of a box: its levels, its text, and what stands below it."""
        wording = self._language.wording
        levels = f"{_strong(_words(item.chips, wording))} " if item.chips is not None else ""
        below = f"<text:line-break/>{_below(_text(item.below))}" if item.below else ""
        return f"{levels}{self._said(item.text)}{below}"

    def _said(self, text: str) -> str:
        """Return ``text`` as in a paragraph, with its language where that is not the report's."""
        language = self._language_of(text)
        if not language:
            return _text(text)
        self._others[language] = None
        return f'<text:span text:style-name="{language}">{_text(text)}</text:span>'

    def _add_table(
        self, widths: Sequence[float], heads: Sequence[int], rows: str, title: str
    ) -> None:
        """Add a table of finished ``rows``; the columns ``heads`` say what their rows are about."""
        self._keep_introduction()
        self._tables += 1
        tr = self._language.gettext
        name = tr("Tabel_{0}").format(self._tables)
        columns = []
        for number, width in enumerate(widths):
            self._columns.append(
                f'<style:style style:name="{name}.{number}" style:family="table-column">'
                f'<style:table-column-properties style:column-width="{width:.2f}pt"/></style:style>'
            )
            column = f'<table:table-column table:style-name="{name}.{number}"/>'
            if number in heads:
                column = f"<table:table-header-columns>{column}</table:table-header-columns>"
            columns.append(column)
        body = "".join([*columns, rows])
        called = escaped(readable(title or self._heading))
        self._begin(
            f"{name}.{sum(widths):.0f}",
            lambda style: (
                f'<table:table table:name="{name}" table:style-name="{style}">'
                f"<table:title>{called}</table:title>{body}</table:table>"
            ),
            is_table=True,
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    """A cell of text."""

    text: str
    is_strong: bool = False
    is_chosen: bool = False
    below: str = ""
    more: str = ""
    """What comes after the text, in the report's language."""


def _word_room(texts: Iterable[str], size: float) -> float:
    """Return the width of a cell in which no word of ``texts`` is broken."""
    return OTHER_LETTERS * word_width(texts, BOLD, size) + _CELL_PADDING


def _words(cell: Cell, wording: Wording) -> str:
    if isinstance(cell, Chips):
        return str(cell.level) if cell.to is None else f"{cell.level} → {cell.to}"
    if isinstance(cell, Bar):
        return wording.number(cell.mean)
    return cell.text


def _is_strong(cell: Cell) -> bool:
    return isinstance(cell, Words) and cell.strong


def _text(text: str) -> str:
    return inline(readable(text))


def _strong(text: str) -> str:
    return f'<text:span text:style-name="Strong">{_text(text)}</text:span>'


def _p(style: str, inside: str) -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def _list(style: str, items: Sequence[str]) -> str:
    """Return a list of finished texts."""
    inside = "".join(f"<text:list-item>{_p(style, item)}</text:list-item>" for item in items)
    return f'<text:list text:style-name="Bullets">{inside}</text:list>'


def _below(inside: str) -> str:
    return f'<text:span text:style-name="Below">{inside}</text:span>'


def _heading(style: str, level: int, inside: str) -> str:
    return f'<text:h text:style-name="{style}" text:outline-level="{level}">{inside}</text:h>'


def _facts_part(about: Facts) -> str:
    council, language, tr = about.council, about.language, about.language.gettext
    more = (
        (tr("Status"), about.label),
        (tr("Zaaknummer"), council.case_number),
        (tr("Portefeuillehouder"), council.portfolio_holder),
        (tr("Steller"), council.author),
        (tr("Openbaarheid"), council.disclosure),
        (tr("Bijlage bij"), council.annex_to),
    )
    about_what, made_on = subject(language), about.made_on
    return facts_part(about.title, about_what, about.organisation, made_on, more, language.tag)
