# SPDX-License-Identifier: EUPL-1.2
"""Lays reports out as PDF: page forms, bookmarks, running texts, progress and cancel."""

import io
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from datetime import date
from typing import Any

from reportlab import rl_config
from reportlab.lib.pagesizes import landscape
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from dgw_desktop.domain.session import CouncilFields
from dgw_desktop.errors import Cancelled
from dgw_desktop.report import fonts
from dgw_desktop.report.languages import ReportLanguage, language_of, subject
from dgw_desktop.report.model_words import language_of_texts
from dgw_desktop.report.options import CONCEPT, ReportOptions, label_text
from dgw_desktop.report.pdf import styles
from dgw_desktop.report.pdf.archive import PRODUCER, DocumentFacts
from dgw_desktop.report.pdf.flowables import Heading, draw_text
from dgw_desktop.report.pdf.kept_parts import KeptParts
from dgw_desktop.report.pdf.numbered import NumberedCanvas
from dgw_desktop.report.pdf.story import LANDSCAPE, PORTRAIT, PdfStory
from dgw_desktop.report.pdf.tagging import Element, TaggedCanvas
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.report.telling import Facts, Progress, facts_of, tell

# User text names files and addresses that nobody may fetch because a report is made.
rl_config.trustedHosts = []
rl_config.trustedSchemes = []
rl_config.useA85 = 0  # streams as bytes, not as text a quarter longer


@dataclass(frozen=True, slots=True)
class PdfReport:
    """A finished PDF; ``unshown`` has the letters that no font could show, each once."""

    data: bytes
    unshown: str


def report_pdf(
    source: ReportSource,
    options: ReportOptions,
    exported_on: date,
    progress: Progress = lambda _done: True,
    kept: KeptParts | None = None,
) -> PdfReport:
    """Return the report on a session as PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).

    The same source, options and date give the same bytes, whatever was ``kept`` of reports with
    other options. Raises Cancelled.
    """
    return _pdf(source, options, exported_on, len(source.model.dimensions) + 12, progress, kept)


def comparison_pdf(
    source: ComparisonSource,
    options: ReportOptions,
    exported_on: date,
    progress: Progress = lambda _done: True,
    kept: KeptParts | None = None,
) -> PdfReport:
    """Return the report on sessions side by side, as ``report_pdf`` does."""
    return _pdf(source, options, exported_on, 8, progress, kept)


def _pdf(
    source: ReportSource | ComparisonSource,
    options: ReportOptions,
    made_on: date,
    headings: int,
    progress: Progress,
    kept: KeptParts | None,
) -> PdfReport:
    """Lay out the report; ``headings`` is about how many it has, to tell the progress."""
    fonts.register_fonts()
    language = language_of(options.language)
    story = PdfStory(kept, language, language_of_texts(source.model, language))
    tell(story, source, options, made_on)
    about = facts_of(source, options, made_on)
    facts = DocumentFacts(
        title=f"{fonts.plain(about.title)} – {subject(language).lower()}",
        organisation=fonts.plain(about.organisation),
        subject=subject(language),
        made_on=made_on,
        keywords=_keywords(language),
        language=language.tag,
        council_roles=_council_roles(language),
        council=CouncilFields(*map(fonts.plain, astuple(about.council))),
    )
    data = io.BytesIO()
    document = _Report(data, facts, headings, progress)

    def canvas(*args: object, **values: object) -> _ReportCanvas:
        made = _ReportCanvas(facts, about, story.document, *args, **values)
        made.notes_drawings = kept is not None
        return made

    document.build(story.flowables(), canvasmaker=canvas)
    document.tell(1.0)
    return PdfReport(data.getvalue(), story.unshown)


class _Report(BaseDocTemplate):  # type: ignore[misc]
    """A title page, and further pages of two forms; headings are bookmarks."""

    def __init__(
        self, data: io.BytesIO, facts: DocumentFacts, headings: int, progress: Progress
    ) -> None:
        upright = (styles.PAGE_WIDTH, styles.PAGE_HEIGHT)
        super().__init__(
            data,
            pagesize=upright,
            title=facts.title,
            author=facts.organisation,
            subject=facts.subject,
            creator=PRODUCER,
            lang=facts.language,
            invariant=1,
            initialFontName=fonts.REGULAR,
        )
        self.addPageTemplates(
            [
                PageTemplate("title", [_frame(upright)], onPage=_draw_title_page, pagesize=upright),
                PageTemplate(PORTRAIT, [_frame(upright)], pagesize=upright),
                PageTemplate(LANDSCAPE, [_frame(landscape(upright))], pagesize=landscape(upright)),
            ]
        )
        self._expected = headings
        self._headings = 0
        self._done = 0.0
        self._progress = progress

    def afterFlowable(self, flowable: Flowable) -> None:
        """Put a heading in the outline."""
        if not isinstance(flowable, Heading):
            self.tell(self._done)  # a list of actions can fill pages
            return
        self._headings += 1
        self._done = min(0.95, self._headings / self._expected)
        self.canv.bookmarkPage(flowable.key)
        self.canv.note_page(flowable.key)
        self.canv.addOutlineEntry(
            _one_line(flowable.source), flowable.key, flowable.level, closed=False
        )
        self.tell(self._done)

    def tell(self, done: float) -> None:
        """Report progress; raise Cancelled when nobody wants the rest."""
        if not self._progress(done):
            raise Cancelled


class _ReportCanvas(NumberedCanvas):
    """Draws the running texts, and the contents' numbers of pages."""

    def __init__(
        self,
        facts: DocumentFacts,
        about: Facts,
        root: Element,
        *args: object,
        **values: object,
    ) -> None:
        super().__init__(facts, root, *args, **values)
        self._about = about
        self._page_of: dict[str, int] = {}
        self._waiting: dict[int, list[tuple[str, Callable[[int], None]]]] = {}

    def note_page(self, key: str) -> None:
        """Remember that the bookmark ``key`` stands on the present page."""
        self._page_of[key] = self.page_now

    def when_numbered(self, key: str, draw: Callable[[int], None]) -> None:
        """Let ``draw`` finish the present page when the page of bookmark ``key`` is known."""
        self._waiting.setdefault(self.page_now, []).append((key, draw))

    def finish_page(self, number: int, pages: Sequence[dict[str, Any]]) -> None:
        """Draw what stands on every page but the first, and what waited for a number."""
        if number > 1:
            with self.artifact("Pagination"):
                self._draw_running_texts(number, len(pages))
        for key, draw in self._waiting.get(number, ()):
            draw(self._page_of[key])

    def _draw_running_texts(self, number: int, total: int) -> None:
        width, height = self._pagesize
        left, right = styles.MARGIN_SIDE, width - styles.MARGIN_SIDE
        top, bottom = height - styles.MARGIN_TOP + 20, styles.MARGIN_BOTTOM - 26
        self.saveState()
        self.setFillColor(styles.MUTED)
        self.setStrokeColor(styles.HAIRLINE)
        self.setLineWidth(0.5)
        header = fonts.shortened(
            fonts.plain(self._about.running), fonts.REGULAR, styles.RUNNING_SIZE, right - left
        )
        draw_text(self, left, top, header, styles.RUNNING_SIZE)
        self.line(left, top - 7, right, top - 7)
        tr = self._about.language.gettext
        place = tr("Pagina {0} van {1}").format(number, total)
        room = right - left - fonts.width(place, fonts.REGULAR, styles.RUNNING_SIZE) - 12
        standing = fonts.plain(self._about.standing)
        standing = fonts.shortened(standing, fonts.REGULAR, styles.RUNNING_SIZE, room)
        draw_text(self, left, bottom, standing, styles.RUNNING_SIZE)
        self.setFont(fonts.REGULAR, styles.RUNNING_SIZE)
        self.drawRightString(right, bottom, place)
        draft = label_text(CONCEPT, self._about.language)
        if self._about.label == draft:
            self._draw_mark(draft.upper(), width, height)
        self.restoreState()

    def _draw_mark(self, mark: str, width: float, height: float) -> None:
        """Say in the margin, beside the text and never behind it, that this may still change."""
        self.setFillColor(styles.MUTED)
        self.translate(width - styles.MARGIN_SIDE / 2, height / 2)
        self.rotate(90)
        self.setFont(fonts.BOLD, 13)
        text = self.beginText(-fonts.width(mark, fonts.BOLD, 13) / 2 - 12, -4)
        text.setCharSpace(4)
        text.textOut(mark)
        self.drawText(text)


def _keywords(language: ReportLanguage) -> str:
    tr = language.gettext
    return tr("volwassenheidsscan, datagedreven werken")


def _council_roles(language: ReportLanguage) -> tuple[str, str]:
    tr = language.gettext
    return tr("Portefeuillehouder").lower(), tr("Steller").lower()


def _frame(pagesize: tuple[float, float]) -> Frame:
    width, height = pagesize
    return Frame(
        styles.MARGIN_SIDE,
        styles.MARGIN_BOTTOM,
        width - 2 * styles.MARGIN_SIDE,
        height - styles.MARGIN_TOP - styles.MARGIN_BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


def _draw_title_page(canvas: TaggedCanvas, _document: BaseDocTemplate) -> None:
    """One quiet accent: a bar along the left edge."""
    with canvas.artifact("Background"):
        canvas.saveState()
        canvas.setFillColor(styles.ACCENT)
        canvas.rect(0, 0, 9, styles.PAGE_HEIGHT, stroke=0, fill=1)
        canvas.restoreState()


def _one_line(text: str) -> str:
    return " ".join(fonts.plain(text).split())
