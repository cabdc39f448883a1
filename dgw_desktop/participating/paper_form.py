# SPDX-License-Identifier: EUPL-1.2
"""The form for participants on paper: a tagged PDF with a box to tick for each statement.

Every copy has a code of its own on each page, with which somebody types it over: who filled it in
stays out of the program.
"""

import io
from collections.abc import Callable, Sequence
from datetime import UTC
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.session import Invitation, Session
from dgw_desktop.domain.texts import one_line
from dgw_desktop.errors import Cancelled
from dgw_desktop.participating.words import FormWords, words_of
from dgw_desktop.report import fonts
from dgw_desktop.report.pdf import styles
from dgw_desktop.report.pdf.archive import PRODUCER, DocumentFacts
from dgw_desktop.report.pdf.flowables import Heading, Spoken, draw_text, paragraph
from dgw_desktop.report.pdf.numbered import NumberedCanvas
from dgw_desktop.report.pdf.story import PdfStory
from dgw_desktop.report.pdf.styles import TableLook
from dgw_desktop.report.pdf.tagging import Element, TaggedCanvas
from dgw_desktop.storage.model_file import LoadedModel

_SIDE, _TOP, _BOTTOM = 18 * mm, 20 * mm, 17 * mm
_WIDTH = styles.PAGE_WIDTH - 2 * _SIDE
_BOX = 10.5  # points: large enough to cross with a pen
_LINE = 15.0  # of a row with boxes
_WRITTEN = 19.0  # between two lines to write on
_TICK = 34.0  # the column with the boxes of the statements
_SIZE = 9.5

_TITLE = styles.TITLE.clone("paper-title", fontSize=19, leading=23, spaceAfter=3)
_THEME = styles.H1.clone("paper-theme", fontSize=12, leading=15, spaceBefore=5, spaceAfter=1,
                         textColor=styles.ACCENT, keepWithNext=1)  # fmt: skip
_DIMENSION = styles.H2.clone("paper-dimension", fontSize=10.5, leading=13, spaceBefore=5,
                             spaceAfter=1)  # fmt: skip
_TEXT = styles.BODY.clone("paper-text", fontSize=_SIZE, leading=12.5, spaceAfter=3)
_STATEMENT = styles.CELL.clone("paper-statement", fontSize=9, leading=11)
_CODE = styles.TITLE.clone("paper-code", fontSize=15, leading=19, spaceAfter=4)
_STATEMENTS: TableLook = [
    styles.CELL_FONT,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("TOPPADDING", (1, 0), (1, -1), 4),  # level with the box
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
]


def paper_form(
    form: Session,
    loaded: LoadedModel,
    codes: Sequence[str],
    progress: Callable[[float], bool] = lambda _done: True,
) -> bytes:
    """Return the form as PDF/UA-1 and PDF/A-2a, to print: a copy for each of ``codes``.

    ``form`` is the empty form of a prepared session (``domain.session.invitation``); a code is one
    of ``domain.codes.new_code``. The same form and codes give the same bytes. ``progress`` gets the
    part done, 0..1, and returns False to stop: Cancelled.
    """
    fonts.register_fonts()
    words = words_of(loaded)
    story = _PaperStory()
    for code in codes:
        story.copy(form, loaded.model, code, words)
    title = fonts.plain(one_line(form.details.title))
    facts = DocumentFacts(
        title=f"{title} – {words['welcome']}",
        organisation=fonts.plain(one_line(form.details.organisation)),
        subject=words["welcome"],
        made_on=form.changed_at.astimezone(UTC).date(),
        keywords=fonts.plain(one_line(loaded.model.title)),
        language=words.language,
    )
    data = io.BytesIO()
    document = _Paper(data, facts, len(codes), progress)
    document.build(
        story.flowables(),
        canvasmaker=lambda *args, **values: _PaperCanvas(
            title, words, facts, story.document, *args, **values
        ),
    )
    return data.getvalue()


class _PaperStory(PdfStory):
    """The copies of a form as flowables, with their place in the structure of the document."""

    def copy(self, form: Session, model: MaturityModel, code: str, words: FormWords) -> None:
        """Add the copy with ``code``."""
        asked = form.invitation or Invitation()
        self._section = self._parent = self.document.add("Part")
        self._add(_CopyBegins(code, words("printed_code", code)))
        self._add_text(one_line(form.details.title), _TITLE, self._parent.add("H1"))
        self._add_text(words("printed_code", code), _CODE, self._parent.add("P"))
        for text in self._introduction(form, words, asked):
            self._add_text(text, _TEXT, self._parent.add("P"))
        copy = self._parent
        for theme in model.themes:
            self._section = self._parent = copy.add("Sect")
            for number, dimension in enumerate(model.dimensions_of(theme)):
                with self.together():
                    if number == 0:
                        self._add_heading(theme.name, 0, _THEME)
                    self._dimension(dimension, model, asked, words)

    def _introduction(self, form: Session, words: FormWords, asked: Invitation) -> list[str]:
        whom, last = words.send_to(form), words.last_date(form)
        texts = [
            words("give_to_until", last, whom) if last else words("give_to", whom),
            f"{words['paper_how']} {words['hint']}",
            f"{words['paper_name']} {words['paper_reads']} {words['happens_group']}",
        ]
        if asked.remarks:
            texts.append(words["paper_remarks"])
        return [one_line(text) for text in texts]

    def _dimension(
        self, dimension: Dimension, model: MaturityModel, asked: Invitation, words: FormWords
    ) -> None:
        self._parent = self._section.add("Sect")
        name = f"{dimension.number}. {dimension.name}"
        self._add_text(name, _DIMENSION, self._parent.add("H3"))
        rows = [
            (_Ticks([("", (str(level),))]), paragraph(text, _STATEMENT))
            for level, text in enumerate(dimension.statements, start=1)
        ]
        self._grid((), rows, (_TICK, _WIDTH - _TICK), _STATEMENTS)
        others: list[tuple[str, tuple[str, ...]]] = [
            ("", (words["unknown"], words["not_applicable"]))
        ]
        if asked.ambition:
            levels = tuple(str(level.number) for level in model.levels)
            others.append((words["ambition_line"], levels))
        self._spoken(_Ticks(others))
        if asked.remarks:
            self._spoken(_LinesToWrite(words["remark_line"]))

    def _spoken(self, made: Spoken) -> None:
        made.element = self._parent.add("P")
        self._add(made)


class _CopyBegins(Flowable):  # type: ignore[misc]
    """Begins a page, on which another copy begins."""

    def __init__(self, code: str, name: str) -> None:
        super().__init__()
        self._code, self._name = code, name

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Stay whole."""
        return []

    def draw(self) -> None:
        """Tell the canvas, and put the copy in the outline."""
        self.canv.begin_copy(self._code)
        self.canv.bookmarkPage(self._code)
        self.canv.addOutlineEntry(self._name, self._code, 0, closed=True)


class _Ticks(Spoken):
    """Boxes to tick on one line, each with what it stands for, in groups with a name before."""

    _GAP, _NEXT = 4.0, 16.0

    def __init__(self, groups: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show ``groups``: a name, which may be empty, and what each box stands for."""
        super().__init__(" ".join(filter(None, (p for n, c in groups for p in (n, *c)))))
        self._groups = groups

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Take one line, or one for each group where that is too wide."""
        widths = [self._width_of(group) for group in self._groups]
        is_wide = sum(widths) - self._NEXT > available_width
        self._lines = [[group] for group in self._groups] if is_wide else [self._groups]
        return min(available_width, sum(widths)), len(self._lines) * _LINE

    def _width_of(self, group: tuple[str, Sequence[str]]) -> float:
        name, choices = group
        boxes = sum(_BOX + self._GAP + _width(text) + self._NEXT for text in choices)
        return boxes + (_width(name) + self._GAP if name else 0)

    def draw(self) -> None:
        """Draw the boxes as decoration, the rest as text."""
        y = (_LINE - _BOX) / 2 + (len(self._lines) - 1) * _LINE
        for groups in self._lines:
            x = 0.0
            for group in groups:
                self._draw_group(group, x, y)
                x += self._width_of(group)
            y -= _LINE

    def _draw_group(self, group: tuple[str, Sequence[str]], x: float, y: float) -> None:
        canvas: TaggedCanvas = self.canv
        name, choices = group
        if name:
            x += _draw_words(canvas, x, y + 2, name, self) + self._GAP
        for choice in choices:
            with canvas.artifact():
                canvas.setStrokeColor(styles.INK)
                canvas.setLineWidth(0.8)
                canvas.rect(x, y, _BOX, _BOX, stroke=1, fill=0)
            x += _BOX + self._GAP
            x += _draw_words(canvas, x, y + 2, choice, self) + self._NEXT


class _LinesToWrite(Spoken):
    """A name, and lines to write on behind and below it."""

    _LINES = 2

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Take the whole width."""
        self._width = available_width
        return available_width, self._LINES * _WRITTEN + 2

    def draw(self) -> None:
        """Draw the lines as decoration, the name as text."""
        canvas: TaggedCanvas = self.canv
        top = (self._LINES - 1) * _WRITTEN + 4
        begins = _draw_words(canvas, 0, top + 2, self.spoken, self) + 4
        with canvas.artifact():
            canvas.setStrokeColor(styles.BORDER)
            canvas.setLineWidth(0.5)
            for number in range(self._LINES):
                y = top - number * _WRITTEN
                canvas.line(begins if number == 0 else 0, y, self._width, y)


class _Paper(BaseDocTemplate):  # type: ignore[misc]
    """Pages of one form; every copy begins on a page of its own."""

    def __init__(
        self,
        data: io.BytesIO,
        facts: DocumentFacts,
        copies: int,
        progress: Callable[[float], bool],
    ) -> None:
        super().__init__(
            data,
            pagesize=(styles.PAGE_WIDTH, styles.PAGE_HEIGHT),
            title=facts.title,
            author=facts.organisation,
            subject=facts.subject,
            creator=PRODUCER,
            lang=facts.language,
            invariant=1,
            initialFontName=fonts.REGULAR,
        )
        height = styles.PAGE_HEIGHT - _TOP - _BOTTOM
        frame = Frame(_SIDE, _BOTTOM, _WIDTH, height, *[0] * 4)
        self.addPageTemplates([PageTemplate("paper", [frame])])
        self._copies, self._begun = copies, 0
        self._progress = progress

    def handle_flowable(self, flowables: list[Flowable]) -> None:
        """Lay out the next; the copy that begins, on a new page."""
        if isinstance(flowables[0], _CopyBegins):
            if self._begun:
                self.handle_pageBreak()
            self._begun += 1
            if not self._progress((self._begun - 1) / self._copies):
                raise Cancelled
        super().handle_flowable(flowables)

    def afterFlowable(self, flowable: Flowable) -> None:
        """Put a theme in the outline, below its copy."""
        if isinstance(flowable, Heading):
            self.canv.bookmarkPage(flowable.key)
            self.canv.addOutlineEntry(fonts.plain(flowable.source), flowable.key, 1)


class _PaperCanvas(NumberedCanvas):
    """Draws on every page which copy it is of, and which page of that."""

    def __init__(
        self,
        title: str,
        words: FormWords,
        facts: DocumentFacts,
        root: Element,
        *args: object,
        **values: object,
    ) -> None:
        super().__init__(facts, root, *args, **values)
        self._form_title = title
        self._words = words
        self._copy_code = ""

    def begin_copy(self, code: str) -> None:
        """Let this page and those that follow be of the copy with ``code``."""
        self._copy_code = code

    def finish_page(self, number: int, pages: Sequence[dict[str, Any]]) -> None:
        """Draw the code, the title and the number of the page."""
        codes = [page["_copy_code"] for page in pages]
        first = codes.index(self._copy_code)
        left, right = _SIDE, styles.PAGE_WIDTH - _SIDE
        top, bottom = styles.PAGE_HEIGHT - _TOP + 14, _BOTTOM - 20
        page = self._words("page", number - first, codes.count(self._copy_code))
        with self.artifact("Pagination"):
            self.saveState()
            self.setFillColor(styles.INK)
            self.setFont(fonts.BOLD, 11)
            self.drawRightString(right, top, self._words("printed_code", self._copy_code))
            self.setFillColor(styles.MUTED)
            self.setFont(fonts.REGULAR, styles.RUNNING_SIZE)
            self.drawRightString(right, bottom, page)
            room = right - left - 100
            title = fonts.shortened(self._form_title, fonts.REGULAR, styles.RUNNING_SIZE, room)
            draw_text(self, left, top, title, styles.RUNNING_SIZE)
            self.restoreState()


def _width(text: str) -> float:
    return fonts.width(text, fonts.REGULAR, _SIZE)


def _draw_words(canvas: TaggedCanvas, x: float, y: float, text: str, owner: Spoken) -> float:
    """Draw a text as content of ``owner``'s element, and return how wide it is."""
    assert owner.element is not None
    with canvas.tagged(owner.element):
        canvas.setFillColor(styles.INK)
        draw_text(canvas, x, y, f"{text} ", _SIZE)  # apart from the next, to who has it read
    return _width(text)
