# SPDX-License-Identifier: EUPL-1.2
"""The report as .docx, for who puts it in a template of their own; it says the same as the PDF.

Everything has one of Word's own styles, so that another template gives it another look.
"""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.domain.wording import Wording
from dgw_desktop.errors import Cancelled
from dgw_desktop.report.columns import (
    OTHER_LETTERS,
    column_widths,
    level_parts,
    word_width,
)
from dgw_desktop.report.fonts import BOLD, REGULAR, readable, shortened
from dgw_desktop.report.languages import ReportLanguage, language_of, subject
from dgw_desktop.report.model_words import LanguageOf, language_of_texts
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
)
from dgw_desktop.report.telling import Facts, Progress, facts_of, tell
from dgw_desktop.report.zip_parts import packed_anew

_MARGIN = Mm(24)
_PAGE = Mm(210), Mm(297)
_CELL_MARGINS = 11.0  # points that Word keeps free in a cell, left and right
_CELL_SIZE, _TINY_SIZE, _RUNNING_SIZE = 9.5, 7.0, 11.0  # points
_FONT = "Arial"  # on every computer, or one just as wide: what fits here, fits there
_PICTURE_SCALE = 0.9  # so that a chart has room below what is said of it
_PICTURE_WIDTH = 1600  # pixels
_EXPLANATION = "Toelichting"
"""The style of what is said beside the point; 'Caption' is for what a picture or table is."""
_FACT, _TABLE, _LABEL = "Gegeven", "Rapporttabel", "Status"
_FACT_NAMES = Mm(50)  # the room for the names of facts
_BELOW_TABLE = Pt(10)
_APPLICATION = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>DGW Desktop</Application></Properties>"
)
"""What docProps/app.xml says: the template of python-docx says that Word for Mac made it."""
_ROLES = {
    Role.BODY: "Normal",
    Role.SMALL: _EXPLANATION,
    Role.LABEL: _LABEL,
    Role.SUBTITLE: "Subtitle",
}


def report_docx(
    source: ReportSource | ComparisonSource,
    options: ReportOptions,
    exported_on: date,
    progress: Progress = lambda _done: True,
) -> bytes:
    """Return the report on a session, or on sessions side by side, as .docx.

    The same source, options and date give the same bytes. Raises Cancelled.
    """
    language = language_of(options.language)
    story = _WordStory(progress, language, language_of_texts(source.model, language))
    tell(story, source, options, exported_on)
    return story.file(facts_of(source, options, exported_on))


class _WordStory(Story):
    """Writes the blocks to a document of python-docx."""

    def __init__(
        self, progress: Progress, language: ReportLanguage, language_of: LanguageOf
    ) -> None:
        self._document: Document = docx.Document()
        self._progress, self._language, self._language_of = progress, language, language_of
        self._told = 0
        self._headings: list[Paragraph] = []
        self._begins_page = False
        self._contents: Paragraph | None = None
        self._is_landscape = False
        _prepare_settings(self._document)
        _prepare_styles(self._document, language.tag)
        section = self._document.sections[0]
        section.page_width, section.page_height = _PAGE
        for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
            setattr(section, side, _MARGIN)

    def file(self, about: Facts) -> bytes:
        """Return the finished file; to be called once, when all is told."""
        self._fill_contents()
        if self._is_below_table:  # a document ends with a paragraph
            self._add_separator()
        section = self._document.sections[0]
        section.different_first_page_header_footer = True
        room = (_PAGE[0] - 2 * _MARGIN) / Pt(1)
        section.header.paragraphs[0].text = shortened(about.running, REGULAR, _RUNNING_SIZE, room)
        footer = section.footer.paragraphs[0]
        tr = self._language.gettext
        before, between, after = re.split(r"\{[01]\}", tr("Pagina {0} van {1}"))
        footer.add_run(f"{about.standing} · {before}")
        _add_field(footer, "PAGE")
        footer.add_run(between)
        _add_field(footer, "NUMPAGES")
        if after:
            footer.add_run(after)
        for style, name in (
            (_EXPLANATION, tr("Toelichting")),
            (_FACT, tr("Gegeven")),
            (_TABLE, tr("Rapporttabel")),
            (_LABEL, tr("Status")),
        ):
            self._document.styles[style].name = name
        facts = self._document.core_properties
        moment = datetime.combine(about.made_on, time(), UTC).replace(tzinfo=None)
        facts.title, facts.author = about.title[:255], about.organisation[:255]
        facts.subject, facts.content_status = subject(self._language), about.label[:255]
        council = about.council
        facts.identifier, facts.category = council.case_number[:255], council.disclosure[:255]
        said = (
            (tr("Portefeuillehouder"), council.portfolio_holder),
            (tr("Steller"), council.author),
            (tr("Bijlage bij"), council.annex_to),
        )
        facts.keywords = "; ".join(f"{name}: {value}" for name, value in said if value)[:255]
        facts.language, facts.comments, facts.last_modified_by = self._language.tag, "", ""
        facts.created = facts.modified = moment
        facts.revision = 1
        self._tell(1.0)
        data = io.BytesIO()
        self._document.save(data)
        day = about.made_on
        on_day = (max(1980, day.year), day.month, day.day, 0, 0, 0)
        return packed_anew(data.getvalue(), on_day, {"docProps/app.xml": _APPLICATION})

    def title(self, content: str) -> None:
        """Add the title, in Word's style for it."""
        self._add(content, "Title")

    def logo(self, png: bytes, alt: str) -> None:
        """Add the logo at a fixed height."""
        self._add_picture(png, alt, height=Mm(18))

    def facts(self, rows: Sequence[tuple[str, str]]) -> None:
        """Add a paragraph per fact, the values below each other."""
        for name, value in rows:
            made = self._paragraph(_FACT)
            made.add_run(f"{readable(name)}:").bold = True
            made.add_run(f"\t{readable(value)}")

    def contents(self) -> None:
        """Leave a place for the table of contents."""
        tr = self._language.gettext
        self._add(tr("Inhoud"), "TOC Heading")
        self._contents = self._paragraph()

    def section(self, content: str) -> None:
        """Add a Heading 1."""
        self._headings.append(self._add(content, "Heading 1"))

    def subsection(self, content: str, below: str = "") -> None:
        """Add a Heading 2."""
        self._add(content, "Heading 2")
        if below:
            self._add(below, _EXPLANATION).paragraph_format.keep_with_next = True
        self._told += 1
        self._tell(min(0.95, self._told / 40))

    def paragraph(self, content: str, role: Role = Role.BODY) -> None:
        """Add a paragraph."""
        self._add(content, _ROLES[role])

    def labelled(self, label: str, content: str) -> None:
        """Add a text that begins with a bold word; each of its lines is a paragraph."""
        lines = [line for line in readable(content).split("\n") if line.strip()] or [""]
        self._add_labelled(label, lines[0])
        for line in lines[1:]:
            self.paragraph(line)

    def bullets(self, items: Sequence[str]) -> None:
        """Add a list."""
        self._keep_introduction()
        for item in items:
            self._add(item, "List Bullet")

    def key_figures(self, figures: Sequence[KeyFigure]) -> None:
        """Add a line per figure: what it is, and the number in large letters."""
        for figure in figures:
            made = self._paragraph()
            made.add_run(f"{readable(figure.name)}: ")
            number = made.add_run(figure.number)
            number.bold = True
            number.font.size = Pt(18)
            number.font.color.rgb = _colour(figure.colour)

    def boxes(self, boxes: Sequence[Box]) -> None:
        """Add a row of cells without a head, which are read one after the other."""
        if not boxes:
            return
        self._keep_introduction()
        made: Table = self._document.add_table(rows=1, cols=len(boxes))
        made.autofit = False
        made._tbl.tblPr.find(qn("w:tblLayout")).addprevious(_gaps_between_cells())
        for column, cell, box in zip(made.columns, made.rows[0].cells, boxes, strict=True):
            column.width = Pt((_PAGE[0] - 2 * _MARGIN) / Pt(1) / len(boxes))
            _shade(cell, LIGHT.background)
            _write(cell, box.title, True)
            cell.paragraphs[0].paragraph_format.keep_with_next = True
            for item in box.items:
                self._fill_item(cell.add_paragraph(style="List Bullet"), item)
        self._end_table(made)

    def figure(self, draw: Draw, alt: str) -> None:
        """Add the drawing as a picture."""
        drawing = draw()
        self._keep_introduction()
        width = Pt(_PICTURE_SCALE * drawing.width)
        made = self._add_picture(drawing_png(drawing, _PICTURE_WIDTH), alt, width=width)
        made.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float | None],
        row_heads: bool = True,
    ) -> None:
        """Add a table whose head is repeated on every page."""
        wider = [None if width is None else width + _CELL_MARGINS for width in widths]
        total = (_PAGE[0] - 2 * _MARGIN) / Pt(1)
        wording = self._language.wording
        columns = (
            [name, *(_all_words(row[n], wording) for row in rows)] for n, name in enumerate(head)
        )
        words = [_word_room(texts, _CELL_SIZE) for texts in columns]
        made = self._make_table(head, column_widths(wider, words, total))
        for row in rows:
            cells = made.add_row().cells
            for number, (cell, content) in enumerate(zip(cells, row, strict=True)):
                strong = getattr(content, "strong", False) or (row_heads and number == 0)
                self._fill(cell, _words(content, wording), strong)
                if below := getattr(content, "below", ""):
                    self._mark(_write_below(cell.add_paragraph(), below), below)
        self._end_table(made)

    def statements(self, rows: Sequence[StatementRow], highest: int) -> None:
        """Add the statements of a dimension; the chosen one is marked by word and weight."""
        tr = self._language.gettext
        made = self._make_table((tr("Niveau"), tr("Stelling"), tr("Keuze")), (54, 316, 89))
        for row in rows:
            level, statement, marks = made.add_row().cells
            _write(level, str(row.level.number), row.is_chosen)
            self._fill(statement, f"{row.level.name}. {row.statement}", row.is_chosen)
            _write(marks, "\n".join(row.marks), True)
            if row.is_chosen:
                for cell in (level, statement, marks):
                    _shade(cell, LIGHT.selected)
        self._end_table(made)

    def matrix(self, head: Sequence[str], rows: Sequence[tuple[str, Sequence[MatrixCell]]]) -> None:
        """Add the whole model in small letters."""
        first = max(104.0, _word_room((name for name, _ in rows), _TINY_SIZE))
        room = (_PAGE[1] - 2 * _MARGIN) / Pt(1) - first
        texts = (cell.statement for _, cells in rows for cell in cells)
        word = max(_word_room(head[1:], _CELL_SIZE), _word_room(texts, _TINY_SIZE))
        for part in level_parts(len(head) - 1, word, room):
            shown = [head[0], *(head[1 + level] for level in part)]
            made = self._make_table(shown, [first, *[room / len(part)] * len(part)])
            for name, cells in rows:
                row = made.add_row().cells
                self._fill(row[0], name, True, Pt(_TINY_SIZE))
                for place, level in zip(row[1:], part, strict=True):
                    cell = cells[level]
                    marks = f" ({', '.join(cell.marks).lower()})" if cell.marks else ""
                    if marks and self._language_of(cell.statement):
                        self._fill(place, cell.statement, cell.is_chosen, Pt(_TINY_SIZE))
                        _write(place, marks, cell.is_chosen, Pt(_TINY_SIZE))
                    else:
                        text = f"{cell.statement}{marks}"
                        self._fill(place, text, cell.is_chosen, Pt(_TINY_SIZE))
                    if cell.is_chosen:
                        _shade(place, LIGHT.selected)
            self._end_table(made)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep every paragraph of the block with the next one."""
        body = self._document.element.body
        before = len(body)
        yield
        added = list(body)[before - 1 : -1]  # the last of all is the section's form
        if not added:
            return
        *kept, last = added
        kept += last.findall(qn("w:tr"))[:-1]  # of a table; a paragraph has none
        for part in kept:
            for paragraph in part.iter(qn("w:p")):
                Paragraph(paragraph, self._document).paragraph_format.keep_with_next = True

    def new_page(self, is_landscape: bool = False) -> None:
        """Begin a page; another form begins a section of the document."""
        if is_landscape == self._is_landscape:
            self._begins_page = True
            return
        self._is_landscape = is_landscape
        self._begins_page = False  # another form of page begins one by itself
        section = self._add_section()
        section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
        width, height = reversed(_PAGE) if is_landscape else _PAGE
        section.page_width, section.page_height = width, height

    def need(self, points: float) -> None:
        """Do nothing: Word keeps headings with what follows."""

    def space(self, points: float) -> None:
        """Do nothing: the styles have their own room."""

    def _tell(self, done: float) -> None:
        if not self._progress(done):
            raise Cancelled

    def _add(self, content: str, style: str) -> Paragraph:
        made = self._paragraph(style)
        self._mark(made.add_run(readable(content)), content)
        return made

    def _mark(self, run: Run, text: str) -> None:
        """Say in which language ``text`` is, where that is not the report's."""
        if language := self._language_of(text):
            run._r.get_or_add_rPr().append(_element("w:lang", {"w:val": language}))

    def _fill(self, cell: _Cell, content: str, strong: bool, size: Length | None = None) -> None:
        self._mark(_write(cell, content, strong, size), content)

    def _fill_item(self, paragraph: Paragraph, item: BoxItem) -> None:
        """Write a line of a box: its levels, its text, and what stands below it."""
        paragraph.paragraph_format.space_after = Pt(2)
        parts = [(item.text, False)]
        if item.chips is not None:
            parts.insert(0, (f"{_words(item.chips, self._language.wording)} ", True))
        for text, strong in parts:
            run = paragraph.add_run(readable(text))
            run.bold, run.font.size = strong, Pt(_CELL_SIZE)
            self._mark(run, text)
        if item.below:
            paragraph.runs[-1].add_break()
            _write_below(paragraph, item.below)

    def _paragraph(self, style: str | None = None) -> Paragraph:
        """Add an empty paragraph, on a new page where one was asked for."""
        is_below_table = self._is_below_table
        made: Paragraph = self._document.add_paragraph(style=style)
        if self._begins_page:
            made.paragraph_format.page_break_before = True
            self._begins_page = False
        elif is_below_table and not (style or "").startswith("Heading"):  # it has more of its own
            made.paragraph_format.space_before = _BELOW_TABLE
        return made

    @property
    def _is_below_table(self) -> bool:
        body = self._document.element.body
        return len(body) > 1 and body[-2].tag == qn("w:tbl")

    def _add_separator(self) -> None:
        """Add what Word asks for between two tables, and at the end: as low as can be."""
        made = self._document.add_paragraph()
        made.paragraph_format.space_after = Pt(0)
        made.paragraph_format.line_spacing = Pt(8)

    def _add_section(self) -> Section:
        """Add a section; the form of the one before stands in its last paragraph."""
        if self._is_below_table:
            self._add_separator()
        section: Section = self._document.add_section()
        body = self._document.element.body
        last, holder = body[-3], body[-2]
        last.get_or_add_pPr().append(holder.pPr.find(qn("w:sectPr")))
        body.remove(holder)
        return section

    def _add_labelled(self, label: str, content: str) -> None:
        made = self._paragraph()
        made.add_run(f"{readable(label)} ").bold = True
        made.add_run(readable(content))

    def _add_picture(
        self, png: bytes, alt: str, width: Length | None = None, height: Length | None = None
    ) -> Paragraph:
        made = self._paragraph()
        shape = made.add_run().add_picture(io.BytesIO(png), width, height)
        shape._inline.docPr.set("descr", readable(alt))
        return made

    def _keep_introduction(self) -> None:
        """Keep a paragraph with the table or list that comes below it."""
        body = self._document.element.body
        above = body[-2] if len(body) > 1 else None  # the last of all is the section's form
        if above is not None and above.tag == qn("w:p"):
            introduction = Paragraph(above, self._document)
            if introduction.text:
                introduction.paragraph_format.keep_with_next = True

    def _make_table(self, head: Sequence[str], widths: Sequence[float]) -> Table:
        self._keep_introduction()
        if self._is_below_table:
            self._add_separator()
        made: Table = self._document.add_table(rows=1, cols=len(head))
        made.style = _TABLE
        made.autofit = False
        for column, width in zip(made.columns, widths, strict=True):
            column.width = Pt(width)
        for cell, content in zip(made.rows[0].cells, head, strict=True):
            self._fill(cell, content, True)
            _shade(cell, LIGHT.background)
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        properties = made.rows[0]._tr.get_or_add_trPr()
        properties.append(_element("w:tblHeader", {"w:val": "true"}))
        return made

    def _end_table(self, made: Table) -> None:
        """Set the widths of cells, which Word goes by, and keep rows whole."""
        widths = [column.width for column in made.columns]
        for row in made.rows:
            row._tr.get_or_add_trPr().append(_element("w:cantSplit", {"w:val": "true"}))
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = width

    def _fill_contents(self) -> None:
        """Make the table of contents a field whose lines lead to the headings.

        Only the program that shows the file knows on which pages they come. It says so when a
        person asks it to bring the contents up to date; a field that asks for that by itself has
        Word warn of other files when the file is opened, and other programs show what stands here.
        """
        place = self._contents
        if place is None or not self._headings:
            return
        lines = [place.insert_paragraph_before(style="TOC 1") for _ in self._headings[1:]]
        place.style = "TOC 1"
        lines.append(place)
        _begin_field(lines[0]._p, 'TOC \\o "1-1" \\h \\z \\u')
        for number, (line, heading) in enumerate(zip(lines, self._headings, strict=True), start=1):
            mark = f"_Toc{number:08}"
            _add_bookmark(heading, mark, number)
            link = _element("w:hyperlink", {"w:anchor": mark, "w:history": "1"})
            line._p.append(link)
            _add_text(link, heading.text)
        lines[-1].add_run()._r.append(_field_mark("end"))


def _prepare_settings(document: Document) -> None:
    """Say that the file is of today's Word, and leave out the template's picture of itself."""
    compatible = document.settings.element.find(qn("w:compat"))
    compatible.remove(compatible.find(qn("w:useFELayout")))
    for setting in compatible.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    relations = document.part.package.rels
    for key in [key for key, rel in relations.items() if rel.reltype.endswith("/thumbnail")]:
        del relations[key]


def _prepare_styles(document: Document, tag: str) -> None:
    """Set language, readable colours, and the styles that the template lacks."""
    styles = document.styles
    defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    language = defaults.find(qn("w:lang"))
    for attribute in ("w:val", "w:eastAsia"):
        language.set(qn(attribute), tag)
    contents = styles.add_style("TOC 1", WD_STYLE_TYPE.PARAGRAPH)
    contents.base_style = styles["Normal"]
    right = _PAGE[0] - 2 * _MARGIN  # for the pages that come when it is brought up to date
    contents.paragraph_format.tab_stops.add_tab_stop(
        right, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
    )
    if "TOC Heading" not in [style.name for style in styles]:
        styles.add_style("TOC Heading", WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    styles["TOC Heading"].paragraph_format.keep_with_next = True
    # The template's own blue has too little contrast on white.
    styles["Normal"].font.name, styles["Normal"].font.size = _FONT, Pt(10.5)
    for name in ("Title", "Subtitle", "Heading 1", "Heading 2", "TOC Heading"):
        colour = LIGHT.now if name == "Heading 2" else LIGHT.ink
        styles[name].font.name = _FONT
        letters = styles[name].element.rPr
        for attribute in ("asciiTheme", "hAnsiTheme"):  # of the template, before any name
            letters.rFonts.attrib.pop(qn(f"w:{attribute}"), None)
        for spacing in letters.findall(qn("w:spacing")):
            letters.remove(spacing)
        styles[name].font.color.rgb = _colour(colour)
    for name, size in (("Title", 26), ("Subtitle", 14), ("Heading 1", 18), ("Heading 2", 12.5)):
        styles[name].font.size = Pt(size)
    styles["TOC Heading"].font.size = Pt(18)
    for name in ("Heading 1", "Heading 2"):
        styles[name].paragraph_format.space_after = Pt(4)
    subtitle = styles["Subtitle"]
    subtitle.font.italic, subtitle.font.color.rgb = False, _colour(LIGHT.ink_muted)
    subtitle.paragraph_format.space_after = Mm(14)
    label = styles.add_style(_LABEL, WD_STYLE_TYPE.PARAGRAPH)
    label.base_style, label.font.bold = styles["Normal"], True
    label.font.color.rgb = _colour(LIGHT.now)
    label.paragraph_format.space_before = Mm(30)
    fact = styles.add_style(_FACT, WD_STYLE_TYPE.PARAGRAPH)
    fact.base_style = styles["Normal"]
    form = fact.paragraph_format
    form.left_indent, form.first_line_indent, form.space_after = _FACT_NAMES, -_FACT_NAMES, Pt(3)
    form.tab_stops.add_tab_stop(_FACT_NAMES)
    _add_table_style(document)
    explanation = styles.add_style(_EXPLANATION, WD_STYLE_TYPE.PARAGRAPH)
    explanation.base_style = styles["Normal"]
    explanation.font.size = Pt(9)
    explanation.font.color.rgb = _colour(LIGHT.ink_muted)
    explanation.paragraph_format.space_after = Pt(6)


def _add_table_style(document: Document) -> None:
    """Add the look of tables: lines between rows, and room above and below what is in a cell."""
    made = document.styles.add_style(_TABLE, WD_STYLE_TYPE.TABLE)
    made.base_style = document.styles["Normal Table"]
    properties, borders = OxmlElement("w:tblPr"), OxmlElement("w:tblBorders")
    for side, colour, size in (
        ("top", LIGHT.control_border, "6"),
        ("bottom", LIGHT.control_border, "6"),
        ("insideH", LIGHT.hairline, "4"),
    ):
        line = {"w:val": "single", "w:sz": size, "w:space": "0", "w:color": colour.lstrip("#")}
        borders.append(_element(f"w:{side}", line))
    margins = OxmlElement("w:tblCellMar")
    for side, twips in (("top", "40"), ("left", "108"), ("bottom", "30"), ("right", "108")):
        margins.append(_element(f"w:{side}", {"w:w": twips, "w:type": "dxa"}))
    properties.append(borders)
    properties.append(margins)
    made.element.append(properties)


def _word_room(texts: Iterable[str], size: float) -> float:
    """Return the width of a cell in which no word of ``texts`` is broken."""
    return OTHER_LETTERS * word_width(texts, BOLD, size) + _CELL_MARGINS


def _words(cell: Cell, wording: Wording) -> str:
    if isinstance(cell, Chips):
        return str(cell.level) if cell.to is None else f"{cell.level} → {cell.to}"
    if isinstance(cell, Bar):
        return wording.number(cell.mean)
    return cell.text


def _all_words(cell: Cell, wording: Wording) -> str:
    return f"{_words(cell, wording)} {getattr(cell, 'below', '')}"


def _write(cell: _Cell, content: str, strong: bool, size: Length | None = None) -> Run:
    """Return ``content`` as what comes next in a cell."""
    run: Run = cell.paragraphs[0].add_run(readable(content))
    run.bold = strong
    run.font.size = size or Pt(_CELL_SIZE)
    cell.paragraphs[0].paragraph_format.space_after = Pt(2)
    return run


def _write_below(paragraph: Paragraph, text: str) -> Run:
    """Return a smaller line."""
    run: Run = paragraph.add_run(readable(text))
    run.font.size, run.font.color.rgb = Pt(_CELL_SIZE - 1), _colour(LIGHT.ink_muted)
    paragraph.paragraph_format.space_after = Pt(2)
    return run


def _gaps_between_cells() -> BaseOxmlElement:
    """Return borders between cells in the colour of the paper, so that they are boxes."""
    borders = OxmlElement("w:tblBorders")
    between = {"w:val": "single", "w:sz": "64", "w:space": "0", "w:color": "FFFFFF"}
    borders.append(_element("w:insideV", between))
    return borders


def _colour(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#"))


def _shade(cell: _Cell, colour: str) -> None:
    shading = {"w:val": "clear", "w:color": "auto", "w:fill": colour.lstrip("#")}
    cell._tc.get_or_add_tcPr().append(_element("w:shd", shading))


def _element(name: str, attributes: dict[str, str]) -> BaseOxmlElement:
    made = OxmlElement(name)
    for attribute, value in attributes.items():
        made.set(qn(attribute), value)
    return made


def _field_mark(kind: str) -> BaseOxmlElement:
    return _element("w:fldChar", {"w:fldCharType": kind})


def _add_run(parent: BaseOxmlElement) -> BaseOxmlElement:
    run = OxmlElement("w:r")
    parent.append(run)
    return run


def _add_text(parent: BaseOxmlElement, text: str) -> None:
    made = _element("w:t", {"xml:space": "preserve"})
    made.text = text
    _add_run(parent).append(made)


def _begin_field(parent: BaseOxmlElement, code: str) -> None:
    """Add a field up to its result."""
    begin, instruction = _field_mark("begin"), _element("w:instrText", {"xml:space": "preserve"})
    instruction.text = f" {code} "
    for mark in (begin, instruction, _field_mark("separate")):
        _add_run(parent).append(mark)


def _add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    begin = _element("w:bookmarkStart", {"w:id": str(number), "w:name": name})
    first = paragraph._p.find(qn("w:r"))
    first.addprevious(begin)
    paragraph._p.append(_element("w:bookmarkEnd", {"w:id": str(number)}))


def _add_field(paragraph: Paragraph, code: str) -> None:
    """Add a field that Word computes when it shows the page."""
    instruction = _element("w:instrText", {"xml:space": "preserve"})
    instruction.text = f" {code} "
    for mark in (_field_mark("begin"), instruction, _field_mark("separate")):
        paragraph.add_run()._r.append(mark)
    paragraph.add_run("1")
    paragraph.add_run()._r.append(_field_mark("end"))
