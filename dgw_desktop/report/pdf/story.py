# SPDX-License-Identifier: EUPL-1.2
"""A report as flowables in order, each with its place in the logical structure of a PDF."""

import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeAlias, TypeVar, cast

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    Spacer,
    TableStyle,
)

from dgw_desktop.design_tokens import LIGHT, level_colours
from dgw_desktop.report import fonts
from dgw_desktop.report.columns import column_widths, level_parts, word_width
from dgw_desktop.report.fonts import markup
from dgw_desktop.report.languages import DUTCH, ReportLanguage
from dgw_desktop.report.model_words import LanguageOf, own_language
from dgw_desktop.report.pdf import styles
from dgw_desktop.report.pdf.flowables import (
    CHIP,
    Bullet,
    ContentsEntry,
    Figure,
    Grid,
    Heading,
    LevelChips,
    Picture,
    Room,
    ScoreBar,
    Spoken,
    Text,
    paragraph,
)
from dgw_desktop.report.pdf.kept_parts import KeptParts, Part
from dgw_desktop.report.pdf.styles import TableLook
from dgw_desktop.report.pdf.tagging import Element
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

PORTRAIT, LANDSCAPE = "portrait", "landscape"
"""The names of the page forms."""
_LEAST_BAR = 120.0  # of a column with bars
_MARK_WIDTH = 84.0  # of the column that says what was chosen
_BETWEEN_BOXES = 10.0
_ROLES = {
    Role.BODY: styles.BODY,
    Role.SMALL: styles.SMALL,
    Role.LABEL: styles.LABEL,
    Role.SUBTITLE: styles.SUBTITLE,
}
_Made: TypeAlias = Flowable | Sequence[Flowable]


_Method = TypeVar("_Method", bound=Callable[..., None])


def _once(method: _Method) -> _Method:
    """Let a method of PdfStory add what it added before, when it was told the same."""

    @wraps(method)
    def told(self: "PdfStory", *values: Any, **named: Any) -> None:
        told_of = (self._language.code, method.__name__, values, named)
        self._use(told_of, lambda: method(self, *values, **named))

    return cast(_Method, told)


class PdfStory(Story):
    """The flowables of a report and the Document element that they belong to."""

    def __init__(
        self,
        kept: KeptParts | None = None,
        language: ReportLanguage = DUTCH,
        language_of: LanguageOf = own_language,
    ) -> None:
        """Begin an empty report; parts that were ``kept`` are not laid out again.

        ``language_of`` says which texts are in another language than the report.
        """
        self._language, self._language_of = language, language_of
        self._kept = kept
        if kept is not None:
            kept.begin()
        self.document = Element("Document")
        self._flowables: list[Flowable] = []
        self._headings: list[Heading] = []
        self._section = self.document
        self._parent = self.document
        self._contents: tuple[int, Element] | None = None
        self._unshown: dict[str, None] = {}

    @property
    def unshown(self) -> str:
        """The letters that no font has, each once."""
        return "".join(self._unshown)

    def flowables(self) -> list[Flowable]:
        """Return everything in order; to be called once, when all is told."""
        if self._contents is not None:
            place, element = self._contents
            self._flowables[place:place] = self._contents_entries(element)
        return self._flowables

    def title(self, content: str) -> None:
        """Add the title of the report."""
        self._add_text(content, styles.title_of(content), self._parent.add("H1"))

    def logo(self, png: bytes, alt: str) -> None:
        """Add the logo, not larger than the space for it."""
        self._add(Picture(png, styles.LOGO_SIZE, self._parent.add("Figure", alt=alt)))

    @_once
    def facts(self, rows: Sequence[tuple[str, str]]) -> None:
        """Add names and values as a table without a head."""
        self._grid(
            (),
            [(_text(name, styles.CELL_HEAD), _text(value, styles.BODY)) for name, value in rows],
            (130, styles.TEXT_WIDTH - 130),
        )

    def contents(self) -> None:
        """Leave a place for the table of contents; its head is no section."""
        element, tr = self._parent.add("TOC"), self._language.gettext
        self._add_text(tr("Inhoud"), styles.CONTENTS_HEAD, element.add("Caption"))
        self._contents = len(self._flowables), element

    def section(self, content: str) -> None:
        """Begin a section with its heading."""
        self._section = self._parent = self.document.add("Sect")
        self._add_heading(content, 0, styles.H1)

    def subsection(self, content: str, below: str = "") -> None:
        """Begin a part of the section with its heading, and a line ``below`` it."""
        self._parent = self._section.add("Sect")
        self._add_heading(content, 1, styles.H2_WITH_LINE if below else styles.H2)
        if below:
            self._add_text(below, styles.LINE_BELOW, self._parent.add("P"))

    @_once
    def paragraph(self, content: str, role: Role = Role.BODY) -> None:
        """Add a paragraph."""
        self._add_text(content, _ROLES[role], self._parent.add("P"))

    @_once
    def labelled(self, label: str, content: str) -> None:
        """Add a text that begins with a bold word; each of its lines is a paragraph."""
        lines = [line for line in fonts.readable(content).split("\n") if line.strip()] or [""]
        first = Text(f"<b>{markup(label)}</b> {markup(lines[0])}", styles.BODY)
        self._own(first, self._parent.add("P"), f"{label} {lines[0]}")
        self._add(first)
        for line in lines[1:]:
            self.paragraph(line)

    @_once
    def bullets(self, items: Sequence[str]) -> None:
        """Add a list; the dots are decoration."""
        parent = self._parent.add("L")
        for item in items:
            body = parent.add("LI").add("LBody")
            self._add(self._own(Bullet(markup(item), styles.BULLET), body, item))

    @_once
    def key_figures(self, figures: Sequence[KeyFigure]) -> None:
        """Set numbers beside each other; each is read after its name."""
        column = []
        for figure in figures:
            named, counted = self._parent.add("P"), self._parent.add("P")
            number = Text(
                f'<font color="{figure.colour}">{markup(figure.number)}</font>', styles.FIGURE
            )
            self._own(number, counted, figure.number)
            name = self._own(_text(figure.name, styles.FIGURE_NAME), named, figure.name)
            column.append([name, number])
        width = styles.TEXT_WIDTH / len(figures)
        self._add(Grid([column], colWidths=[width] * len(figures), style=styles.FIGURES_TABLE))

    @_once
    def boxes(self, boxes: Sequence[Box]) -> None:
        """Set boxes beside each other, each a heading in bold and a list.

        Where a word would be broken they stand below each other.
        """
        count = len(boxes)
        width = (styles.TEXT_WIDTH - _BETWEEN_BOXES * (count - 1)) / max(1, count)
        if any(_least_box(box) > width for box in boxes):
            for box in boxes:
                self._add_boxes([box], styles.TEXT_WIDTH)
        elif boxes:
            self._add_boxes(boxes, width)

    def _add_boxes(self, boxes: Sequence[Box], width: float) -> None:
        row: list[Sequence[Flowable]] = []
        widths: list[float] = []
        look = list(styles.BOX)
        for box in boxes:
            if row:
                between = (len(row), 0)
                look += [(f"{side}PADDING", between, between, 0) for side in ("LEFT", "RIGHT")]
                row.append([Spacer(1, 1)])
                widths.append(_BETWEEN_BOXES)
            # No ruled lines, which would make it a table to who looks for one.
            look.append(("BACKGROUND", (len(row), 0), (len(row), 0), styles.GROUND))
            row.append(self._box(box, width - 2 * styles.BOX_PADDING))
            widths.append(width)
        self._add(Grid([row], colWidths=widths, style=TableStyle(look)))
        self.space(6)

    def _box(self, box: Box, width: float) -> list[Flowable]:
        part = self._parent.add("Sect")
        title = self._own(_text(box.title, styles.CELL_BOLD), part.add("P"), box.title)
        items = part.add("L")
        rows = [self._box_item(item, items.add("LI").add("LBody")) for item in box.items]
        chips = _chips_width(box)
        columns = [chips, width - chips] if chips else [width]
        return [title, Spacer(1, 4), Grid(rows, colWidths=columns, style=styles.BOX_ROWS)]

    def _box_item(self, item: BoxItem, element: Element) -> list[_Made]:
        made: list[_Made] = []
        if item.chips is not None:
            chips = LevelChips(item.chips, self._language.gettext)
            chips.element = element.add("Span", actual_text=chips.spoken)
            made.append(chips)
        texts: list[Flowable] = [
            self._own(_text(item.text, styles.CELL), element.add("P"), item.text)
        ]
        if item.below:
            texts.append(self._own(_text(item.below, styles.SMALL), element.add("P"), item.below))
        return [*made, texts]

    def figure(self, draw: Draw, alt: str) -> None:
        """Add a drawing."""
        self._use(
            (draw.func.__qualname__, draw.args, draw.keywords, alt),
            lambda: self._add(Figure(draw(), self._parent.add("Figure", alt=alt))),
        )

    @_once
    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float | None],
        row_heads: bool = True,
    ) -> None:
        """Add a table whose head is repeated on every page."""
        words = [
            _least_width(name, column)
            for name, column in zip(head, _columns(rows, head), strict=True)
        ]
        points = column_widths(widths, words, styles.TEXT_WIDTH)
        self._grid(
            head,
            [
                [self._cell(cell, width) for cell, width in zip(row, points, strict=True)]
                for row in rows
            ],
            points,
            row_heads=row_heads,
        )

    @_once
    def statements(self, rows: Sequence[StatementRow], highest: int) -> None:
        """Add the statements of a dimension, the chosen one marked by word, weight and colour."""
        look: TableLook = [
            styles.CELL_FONT,
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (0, -1), 6),
            ("RIGHTPADDING", (0, 0), (-1, -1), 6),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
            ("LINEABOVE", (0, 0), (-1, 0), 0.6, styles.BORDER),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, styles.HAIRLINE),
        ]
        made: list[Sequence[_Made]] = []
        for number, row in enumerate(rows, start=1):
            if row.is_chosen:
                look.append(("BACKGROUND", (0, number), (1, number), styles.PALE))
                look.append(("BACKGROUND", (2, number), (2, number), styles.ACCENT))
            made.append(
                (
                    LevelChips(Chips(highest, row.level.number), self._language.gettext),
                    (
                        _text(row.level.name, styles.CELL_HEAD),
                        _text(row.statement, styles.CELL_BOLD if row.is_chosen else styles.CELL),
                    ),
                    [
                        _text(mark, styles.CELL_MARK if row.is_chosen else styles.CELL_BOLD)
                        for mark in row.marks
                    ],
                )
            )
        first = CHIP + 26  # and the head of the column
        tr = self._language.gettext
        head = tr("Niveau"), tr("Stelling"), tr("Keuze")
        widths = first, styles.TEXT_WIDTH - first - _MARK_WIDTH, _MARK_WIDTH
        self._grid(head, made, widths, look, row_heads=False)

    @_once
    def matrix(self, head: Sequence[str], rows: Sequence[tuple[str, Sequence[MatrixCell]]]) -> None:
        """Add the whole model in small letters, over the width of a landscape page."""
        look: TableLook = [
            styles.CELL_FONT,
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 4),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, styles.HAIRLINE),
        ]
        # Pale enough for black letters at every level, also in grey.
        background = HexColor(level_colours(LIGHT, 1, len(head) - 1)[0])
        tiny = styles.TINY_BOLD.fontName, styles.TINY_BOLD.fontSize
        first = max(104.0, word_width((name for name, _ in rows), *tiny) + 8)
        room = styles.LANDSCAPE_WIDTH - first
        texts = (cell.statement for _, cells in rows for cell in cells)
        names = word_width(head[1:], styles.CELL_HEAD.fontName, styles.CELL_HEAD.fontSize)
        word = max(names, word_width(texts, *tiny)) + 8
        for part in level_parts(len(head) - 1, word, room):
            made, colours = [], []
            for number, (name, cells) in enumerate(rows, start=1):
                row: list[_Made] = [_text(name, styles.TINY_BOLD)]
                for column, level in enumerate(part, start=1):
                    row.append(self._matrix_cell(cells[level]))
                    if cells[level].is_chosen:
                        place = column, number
                        colours.append(("BACKGROUND", place, place, background))
                made.append(row)
            if part.start:
                self.space(18)
            shown = (head[0], *(head[1 + level] for level in part))
            self._grid(shown, made, (first, *[room / len(part)] * len(part)), [*look, *colours])

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep what is added in the block on one page where that is possible."""
        before, self._flowables = self._flowables, []
        yield
        before.append(KeepTogether(self._flowables))
        self._flowables = before

    def new_page(self, is_landscape: bool = False) -> None:
        """Begin a page of that form."""
        self._add(NextPageTemplate(LANDSCAPE if is_landscape else PORTRAIT))
        self._add(PageBreak())

    def need(self, points: float) -> None:
        """Begin a page unless so much room is left on this one."""
        self._add(CondPageBreak(points))

    def space(self, points: float) -> None:
        """Leave room: at the top of a page only above what comes first of all."""
        self._add(Room(1, points) if self._flowables else Spacer(1, points))

    def _use(self, told: object, make: Callable[[], None]) -> None:
        """Add what ``make`` makes of what is ``told``, or what it added before of the same."""
        kept = self._kept
        if kept is None:
            make()
            return
        key = pickle.dumps(told)
        part = kept.take(key)
        if part is not None:
            self._flowables += part.flowables
            self._parent.kids += part.elements
            self._unshown.update(dict.fromkeys(part.unshown))
            return
        first, first_kid = len(self._flowables), len(self._parent.kids)
        unshown, self._unshown, self._kept = self._unshown, {}, None
        make()
        elements = [kid for kid in self._parent.kids[first_kid:] if isinstance(kid, Element)]
        kept.keep(key, Part(self._flowables[first:], elements, tuple(self._unshown)))
        self._unshown, self._kept = unshown | self._unshown, kept

    def _add(self, flowable: Flowable) -> None:
        self._flowables.append(flowable)

    def _add_text(self, content: str, style: ParagraphStyle, element: Element) -> None:
        self._add(self._own(_text(content, style), element, content))

    def _own(self, made: Text, element: Element, content: str = "") -> Text:
        """Give a text its element, which also says what the fonts cannot show of ``content``."""
        made.element, made.source = element, content
        element.language = self._language_of(content)
        unshown = fonts.unshown(content)
        if unshown:
            self._unshown.update(dict.fromkeys(unshown))
            element.actual_text = fonts.readable(content)
        return made

    def _own_cell(self, cell: _Made, element: Element) -> None:
        """Give what stands in a cell its element: the cell itself, or one each."""
        parts = [cell] if isinstance(cell, Flowable) else list(cell)
        for part in parts:
            if isinstance(part, Spoken):
                part.element = element.add("Span", actual_text=part.spoken)
            elif isinstance(part, Text):
                self._own(part, element if len(parts) == 1 else element.add("P"), part.source)

    def _add_heading(self, content: str, level: int, style: ParagraphStyle) -> None:
        made = Heading(markup(content), style)
        made.level, made.source = level, content
        made.key = f"heading-{len(self._headings)}"
        self._headings.append(made)
        self._add(self._own(made, self._parent.add(f"H{level + 2}"), content))

    def _contents_entries(self, contents: Element) -> list[Flowable]:
        entries: list[Flowable] = []
        for heading in self._headings:
            if heading.level == 0:
                reference = contents.add("TOCI").add("Reference")
                entries.append(
                    ContentsEntry(heading, reference.add("Link"), self._language.gettext)
                )
        return entries

    def _cell(self, cell: Cell, width: float) -> _Made:
        if isinstance(cell, Chips):
            return LevelChips(cell, self._language.gettext)
        if isinstance(cell, Bar):
            return ScoreBar(cell, width - 14, self._language.wording)
        made = _text(cell.text, styles.CELL_BOLD if cell.strong else styles.CELL)
        return [made, _text(cell.below, styles.SMALL)] if cell.below else made

    def _matrix_cell(self, cell: MatrixCell) -> _Made:
        style = styles.TINY_BOLD if cell.is_chosen else styles.TINY
        if not cell.marks:
            return _text(cell.statement, style)
        marks = ", ".join(cell.marks).lower()
        if self._language_of(cell.statement):  # what is in two languages is in two parts
            return [_text(cell.statement, style), _text(f"({marks})", styles.TINY_BOLD)]
        made = Text(f"{markup(cell.statement)} <b>({markup(marks)})</b>", style)
        made.source = f"{cell.statement} ({marks})"
        return made

    def _grid(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[_Made]],
        widths: Sequence[float],
        look: TableLook = styles.PLAIN_TABLE,
        row_heads: bool = True,
    ) -> None:
        """Add a table; a single row has nothing to tell apart, so it gets no header."""
        element = self._parent.add("Table")
        data: list[list[_Made]] = []
        if head:
            line = element.add("THead").add("TR")
            made = [_text(content, styles.CELL_HEAD, repeats=True) for content in head]
            for cell in made:
                self._own(cell, line.add("TH", scope="Column"), cell.source)
            data.append(list(made))
        body = element.add("TBody")
        for row in rows:
            line = body.add("TR")
            for number, content in enumerate(row):
                is_head = row_heads and number == 0 and len(rows) > 1
                self._own_cell(content, line.add("TH", scope="Row") if is_head else line.add("TD"))
            data.append([cell if isinstance(cell, Flowable) else list(cell) for cell in row])
        self._add(
            Grid(
                data,
                colWidths=list(widths),
                repeatRows=1 if head else 0,
                splitInRow=1,
                hAlign="LEFT",
                style=TableStyle(look),
            )
        )


def _text(content: str, style: ParagraphStyle, repeats: bool = False) -> Text:
    made = paragraph(content, style)
    made.repeats = repeats
    return made


def _columns(rows: Sequence[Sequence[Cell]], head: Sequence[str]) -> list[list[Cell]]:
    return [[row[number] for row in rows] for number in range(len(head))]


def _least_width(name: str, cells: Sequence[Cell]) -> float:
    """Return the width that a column needs with its padding."""
    if any(isinstance(cell, Bar) for cell in cells):
        return _LEAST_BAR
    head = word_width([name], styles.CELL_HEAD.fontName, styles.CELL_HEAD.fontSize)
    texts = [text for c in cells if isinstance(c, Words) for text in (c.text, c.below)]
    strong = any(isinstance(cell, Words) and cell.strong for cell in cells)
    style = styles.CELL_BOLD if strong else styles.CELL
    words = word_width(texts, style.fontName, style.fontSize)
    chips = [LevelChips(cell).wrap(0, 0)[0] for cell in cells if isinstance(cell, Chips)]
    return max(head, words, *chips) + styles.CELL_PADDING


def _chips_width(box: Box) -> float:
    """Return the width of the column with chips in a box; 0 where there are none."""
    chips = [LevelChips(item.chips).wrap(0, 0)[0] for item in box.items if item.chips]
    return max(chips) + 8 if chips else 0.0


def _least_box(box: Box) -> float:
    """Return how wide a box is at least without a broken word."""
    texts = [text for item in box.items for text in (item.text, item.below)]
    words = word_width(texts, styles.CELL.fontName, styles.CELL.fontSize)
    title = word_width([box.title], styles.CELL_BOLD.fontName, styles.CELL_BOLD.fontSize)
    return max(words + _chips_width(box), title) + 2 * styles.BOX_PADDING
